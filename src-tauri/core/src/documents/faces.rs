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
    pub(crate) const BOLD_ITALIC: FaceId = FaceId(3);
}

/// The faces of official papers.
pub(super) fn state() -> Result<&'static Fonts> {
    static FONTS: LazyLock<Result<Fonts, Error>> = LazyLock::new(|| {
        let faces: [(&str, &[u8]); 4] = [
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
            (
                "LiberationSerif-BoldItalic",
                include_bytes!("../../../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
            ),
        ];
        Fonts::load(&faces, state::REGULAR)
    });
    loaded(&FONTS)
}

/// Faces of certificates: a bookish roman, and a display face for the title and the name.
pub(super) mod certificate {
    use super::FaceId;

    pub(crate) const REGULAR: FaceId = FaceId(0);
    pub(crate) const ITALIC: FaceId = FaceId(1);
    pub(crate) const STRONG: FaceId = FaceId(2);
    pub(crate) const BOLD_TITLE: FaceId = FaceId(3);
    pub(crate) const NAME: FaceId = FaceId(4);
    /// For words with characters that the others lack.
    pub(crate) const FALLBACK: FaceId = FaceId(5);
}

/// The faces of certificates.
pub(super) fn certificate() -> Result<&'static Fonts> {
    static FONTS: LazyLock<Result<Fonts, Error>> = LazyLock::new(|| {
        let faces: [(&str, &[u8]); 6] = [
            (
                "EBGaramond-Regular",
                include_bytes!("../../../../assets/fonts/EBGaramond-Regular.ttf"),
            ),
            ("EBGaramond-Italic", include_bytes!("../../../../assets/fonts/EBGaramond-Italic.ttf")),
            (
                "EBGaramond-SemiBold",
                include_bytes!("../../../../assets/fonts/EBGaramond-SemiBold.ttf"),
            ),
            (
                "PlayfairDisplay-Bold",
                include_bytes!("../../../../assets/fonts/PlayfairDisplay-Bold.ttf"),
            ),
            (
                "PlayfairDisplay-MediumItalic",
                include_bytes!("../../../../assets/fonts/PlayfairDisplay-MediumItalic.ttf"),
            ),
            (
                "LiberationSerif",
                include_bytes!("../../../../assets/fonts/LiberationSerif-Regular.ttf"),
            ),
        ];
        Fonts::load(&faces, certificate::FALLBACK)
    });
    loaded(&FONTS)
}

fn loaded(fonts: &'static Result<Fonts, Error>) -> Result<&'static Fonts> {
    fonts.as_ref().map_err(|error| Error::Font(error.to_string()).into())
}
