//! What kind of content a file is.
//!
//! The first bytes decide; the name only tells apart what begins alike. A name alone never makes a
//! picture of something that is none.

crate::vocabulary::vocabulary! {
    /// The kinds that the program does something with, as IANA's registry of media types spells them
    /// (<https://www.iana.org/assignments/media-types>).
    MediaType {
        /// A picture without loss.
        Png = "image/png",
        /// A photograph.
        Jpeg = "image/jpeg",
        /// A picture from the web.
        Webp = "image/webp",
        /// A drawing.
        Svg = "image/svg+xml",
        /// Pages.
        Pdf = "application/pdf",
        /// A presentation of PowerPoint since 2007.
        Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        /// A presentation of PowerPoint until 2003.
        Ppt = "application/vnd.ms-powerpoint",
        /// A text of Word.
        Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        /// A workbook of Excel.
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        /// A presentation of LibreOffice.
        Odp = "application/vnd.oasis.opendocument.presentation",
        /// A bundle of files.
        Zip = "application/zip",
        /// A film.
        Mp4 = "video/mp4",
        /// Anything else.
        Other = "application/octet-stream",
    }
}

/// How many first bytes are looked at.
pub(super) const HEAD: u64 = 1024;

/// Where a signature stands, the signature, the extension that is asked for besides, and the kind.
/// The first line that fits decides.
///
/// Signatures from WHATWG's MIME Sniffing (<https://mimesniff.spec.whatwg.org>, 6.1 and 7.1), but for
/// the last: the Compound File Binary of old Office files ([MS-CFB] 2.2).
const KINDS: &[(usize, &[u8], &str, MediaType)] = &[
    (0, b"\x89PNG\r\n\x1a\n", "", MediaType::Png),
    (0, b"\xff\xd8\xff", "", MediaType::Jpeg),
    (8, b"WEBPVP", "", MediaType::Webp),
    (0, b"%PDF-", "", MediaType::Pdf),
    (4, b"ftyp", "", MediaType::Mp4),
    (0, ZIP, "pptx", MediaType::Pptx),
    (0, ZIP, "ppsx", MediaType::Pptx),
    (0, ZIP, "docx", MediaType::Docx),
    (0, ZIP, "xlsx", MediaType::Xlsx),
    (0, ZIP, "odp", MediaType::Odp),
    (0, ZIP, "", MediaType::Zip),
    (0, COMPOUND, "ppt", MediaType::Ppt),
    (0, COMPOUND, "pps", MediaType::Ppt),
];
const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

impl MediaType {
    /// The kind of a file called `name` that begins with `head`.
    pub fn of(name: &str, head: &[u8]) -> Self {
        let extension = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase());
        let extension = extension.as_deref().unwrap_or_default();
        let fits = |(at, signature, only, _): &&(usize, &[u8], &str, Self)| {
            let signed = head.get(*at..).is_some_and(|rest| rest.starts_with(signature));
            signed && (only.is_empty() || *only == extension)
        };
        match KINDS.iter().find(fits) {
            Some((.., kind)) => *kind,
            None if extension == "svg" && is_drawing(head) => Self::Svg,
            None => Self::Other,
        }
    }
}

/// Whether the text opens an `<svg>` (SVG 2, 5.1) within what was read of it.
fn is_drawing(head: &[u8]) -> bool {
    String::from_utf8_lossy(head).contains("<svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_decide_and_the_name_only_among_what_begins_alike() {
        let cases: &[(&str, &[u8], MediaType)] = &[
            ("logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", MediaType::Png),
            ("logo.png", b"\xff\xd8\xff\xe0\0\x10JFIF", MediaType::Jpeg),
            ("a", b"RIFF\x10\0\0\0WEBPVP8 ", MediaType::Webp),
            ("a.pdf", b"%PDF-1.7", MediaType::Pdf),
            ("phim.mp4", b"\0\0\0\x20ftypisom", MediaType::Mp4),
            ("Tham luận.PPTX", b"PK\x03\x04\x14", MediaType::Pptx),
            ("Tham luận.ppsx", b"PK\x03\x04\x14", MediaType::Pptx),
            ("a.docx", b"PK\x03\x04\x14", MediaType::Docx),
            ("a.xlsx", b"PK\x03\x04\x14", MediaType::Xlsx),
            ("a.odp", b"PK\x03\x04\x14", MediaType::Odp),
            ("a.ppt", b"PK\x03\x04\x14", MediaType::Zip),
            ("a.ppt", COMPOUND, MediaType::Ppt),
            ("a.doc", COMPOUND, MediaType::Other),
            (
                "a.svg",
                b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'>",
                MediaType::Svg,
            ),
            ("a.txt", b"<svg>", MediaType::Other),
            ("a.svg", b"<html>", MediaType::Other),
            ("a.pptx", b"", MediaType::Other),
            ("a.pdf", b"%PD", MediaType::Other),
        ];
        for (name, head, kind) in cases {
            assert_eq!(MediaType::of(name, head), *kind, "{name} {head:?}");
        }
    }
}
