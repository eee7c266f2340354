//! The typefaces of the documents. They travel with the program and are never looked for on a
//! machine; `assets/README.md` gives the source and the licence of each.

use std::sync::LazyLock;

use langbiang_typeset::{Error, FaceId, Fonts};

use crate::Result;

/// Faces of official papers: metric-compatible with Times New Roman, which decree 30 prescribes.
pub(super) mod state {
    use super::FaceId;

    pub(crate) const REGULAR: FaceId = FaceId(0);
    pub(crate) const BOLD: FaceId = FaceId(1);
    pub(crate) const ITALIC: FaceId = FaceId(2);
}

/// The faces of official papers.
pub(super) fn state() -> Result<&'static Fonts> {
    static FONTS: LazyLock<Result<Fonts, Error>> = LazyLock::new(|| {
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
                "LiberationSerif-Italic",
                include_bytes!("../../../../assets/fonts/LiberationSerif-Italic.ttf"),
            ),
        ];
        Fonts::load(&faces, state::REGULAR)
    });
    loaded(&FONTS)
}

fn loaded(fonts: &'static Result<Fonts, Error>) -> Result<&'static Fonts> {
    fonts.as_ref().map_err(|error| Error::Font(error.to_string()).into())
}
