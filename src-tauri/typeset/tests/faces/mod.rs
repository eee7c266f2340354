//! The faces that the tests of typesetting use.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use std::sync::LazyLock;

use langbiang_typeset::{FaceId, Fonts};

pub const REGULAR: FaceId = FaceId(0);
pub const BOLD: FaceId = FaceId(1);
pub const GARAMOND: FaceId = FaceId(2);

pub fn fonts() -> &'static Fonts {
    static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
        let faces: [(&str, &[u8]); 3] = [
            (
                "LiberationSerif",
                include_bytes!("../../../../assets/fonts/LiberationSerif-Regular.ttf"),
            ),
            (
                "LiberationSerif-Bold",
                include_bytes!("../../../../assets/fonts/LiberationSerif-Bold.ttf"),
            ),
            (
                "EBGaramond-Regular",
                include_bytes!("../../../../assets/fonts/EBGaramond-Regular.ttf"),
            ),
        ];
        Fonts::load(&faces, REGULAR).expect("the shipped fonts can be read")
    });
    &FONTS
}
