//! The typefaces of the documents. They travel with the program and are never looked for on a
//! machine; `assets/README.md` gives the source and the licence of each. They are packed by
//! `build.rs`, and a face is unpacked and read the first time that a document needs it.

use std::sync::{Arc, LazyLock, OnceLock};

use langbiang_typeset::{Error, FaceId, Fonts, font::Face};

use crate::{
    Result,
    packed::{packed, unpacked},
};

/// A face that travels with the program.
pub(crate) struct Shipped {
    /// Its family.
    pub(crate) family: &'static str,
    /// 400 is regular, 700 bold.
    pub(crate) weight: u16,
    /// Whether it is italic.
    pub(crate) italic: bool,
    /// Its PostScript name.
    name: &'static str,
    packed: &'static [u8],
    face: OnceLock<Result<Arc<Face>, Error>>,
}

/// Declares a face by its file, family and weight.
macro_rules! shipped {
    ($($name:literal $file:literal $family:literal $weight:literal $($italic:ident)?;)+) => {
        [$(Shipped {
            family: $family,
            weight: $weight,
            italic: shipped!(@ $($italic)?),
            name: $name,
            packed: packed!(concat!($file, ".ttf")),
            face: OnceLock::new(),
        }),+]
    };
    (@ italic) => { true };
    (@) => { false };
}

/// Every face; the first one stands in for characters that another lacks.
pub(crate) static ALL: [Shipped; 17] = shipped! {
    "LiberationSerif" "LiberationSerif-Regular" "Liberation Serif" 400;
    "LiberationSerif-Bold" "LiberationSerif-Bold" "Liberation Serif" 700;
    "LiberationSerif-Italic" "LiberationSerif-Italic" "Liberation Serif" 400 italic;
    "LiberationSerif-BoldItalic" "LiberationSerif-BoldItalic" "Liberation Serif" 700 italic;
    "EBGaramond-Regular" "EBGaramond-Regular" "EB Garamond" 400;
    "EBGaramond-SemiBold" "EBGaramond-SemiBold" "EB Garamond" 600;
    "EBGaramond-Italic" "EBGaramond-Italic" "EB Garamond" 400 italic;
    "PlayfairDisplay-Bold" "PlayfairDisplay-Bold" "Playfair Display" 700;
    "PlayfairDisplay-MediumItalic" "PlayfairDisplay-MediumItalic" "Playfair Display" 500 italic;
    "BeVietnamPro-Regular" "BeVietnamPro-Regular" "Be Vietnam Pro" 400;
    "BeVietnamPro-SemiBold" "BeVietnamPro-SemiBold" "Be Vietnam Pro" 600;
    "BeVietnamPro-ExtraBold" "BeVietnamPro-ExtraBold" "Be Vietnam Pro" 800;
    "Lora-Regular" "Lora-Regular" "Lora" 400;
    "Lora-SemiBold" "Lora-SemiBold" "Lora" 600;
    "Lora-Italic" "Lora-Italic" "Lora" 400 italic;
    "DancingScript-SemiBold" "DancingScript-SemiBold" "Dancing Script" 600;
    "Charm-Bold" "Charm-Bold" "Charm" 700;
};

impl Shipped {
    /// Unpacked once, and kept as long as the program runs; what cannot be unpacked cannot be read.
    fn face(&self) -> Result<Arc<Face>, Error> {
        let load = || Face::load(self.name, unpacked(self.packed).leak()).map(Arc::new);
        let face = self.face.get_or_init(load);
        face.as_ref().map(Arc::clone).map_err(|error| Error::Font(error.to_string()))
    }
}

/// The face of this family, weight and slope.
pub(crate) fn find(family: &str, weight: u16, italic: bool) -> Option<&'static Shipped> {
    ALL.iter().find(|f| f.family == family && f.weight == weight && f.italic == italic)
}

/// All of them as a design names them, for one who looks for a name.
pub(crate) fn list() -> String {
    let one = |f: &Shipped| {
        let slope = if f.italic { " italic" } else { "" };
        format!("{} {}{slope}", f.family, f.weight)
    };
    ALL.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// These faces, counted from 0 in this order, and after them the one that stands in.
pub(crate) fn fonts(wanted: &[&Shipped]) -> Result<Fonts> {
    let faces = wanted.iter().copied().chain([&ALL[0]]).map(Shipped::face);
    let faces: Vec<Arc<Face>> = faces.collect::<Result<_, Error>>()?;
    let last = FaceId((faces.len() - 1) as u8);
    Ok(Fonts::of(faces, last))
}

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
        let faces = ALL[..4].iter().map(Shipped::face).collect::<Result<_, Error>>()?;
        Ok(Fonts::of(faces, state::REGULAR))
    });
    FONTS.as_ref().map_err(|error| Error::Font(error.to_string()).into())
}

#[cfg(test)]
mod tests {
    use langbiang_typeset::Shaper;

    use super::*;

    /// The letters of Vietnamese with their marks: 67 and their capitals.
    const LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    #[test]
    fn every_face_has_every_letter_of_vietnamese() {
        let letters: String = LETTERS.chars().chain(LETTERS.to_uppercase().chars()).collect();
        assert_eq!(letters.chars().count(), 134);
        for face in &ALL {
            // A face alone, so that no other stands in.
            let fonts = Fonts::of(vec![face.face().unwrap()], FaceId(0));
            assert_eq!(fonts.missing(FaceId(0), &letters), "", "{}", face.name);
            let signs = "0123456789.,;:/-–()“”";
            assert_eq!(fonts.missing(FaceId(0), signs), "", "{}", face.name);
            let word = Shaper::new(&fonts, "vi").word(FaceId(0), false, "Nguyễn");
            assert_eq!(word.text(), "Nguyễn");
        }
    }

    #[test]
    fn no_two_faces_are_called_alike_and_their_names_are_those_of_the_files() {
        for (i, face) in ALL.iter().enumerate() {
            let bytes = unpacked(face.packed);
            let parsed = ttf_parser::Face::parse(&bytes, 0).unwrap();
            let mut names = parsed.names().into_iter().filter(|name| name.name_id == 6);
            assert_eq!(names.find_map(|name| name.to_string()).as_deref(), Some(face.name));
            assert_eq!(parsed.is_italic(), face.italic, "{}", face.name);
            assert_eq!(parsed.weight().to_number(), face.weight, "{}", face.name);
            let same = find(face.family, face.weight, face.italic).unwrap();
            assert!(std::ptr::eq(same, &ALL[i]), "{}", face.name);
        }
    }
}
