//! Turns the bytes of a text file into letters.

use crate::{Refusal, RefusalKind};

/// How Unicode is written in bytes.
#[derive(Clone, Copy)]
enum Unicode {
    Utf8,
    Utf16Le,
    Utf16Be,
}

impl Unicode {
    /// The name that [`crate::Book::encoding`] says.
    fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }

    /// The letters; what is none becomes U+FFFD.
    fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Self::Utf16Le => utf16(bytes, u16::from_le_bytes),
            Self::Utf16Be => utf16(bytes, u16::from_be_bytes),
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (units, odd) = bytes.as_chunks::<2>();
    let letters = char::decode_utf16(units.iter().map(|&pair| unit(pair)));
    let letters = letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    letters.chain(odd.iter().map(|_| char::REPLACEMENT_CHARACTER)).collect()
}

/// The letters, and the name of how they were found (see [`crate::Book::encoding`]).
///
/// # Errors
/// Unknown format where this is a web page, a picture or any other thing that is no text.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, &'static str), Refusal> {
    let (text, name) = match marked(bytes).or_else(|| guess(bytes)) {
        Some((unicode, mark)) => (unicode.decode(&bytes[mark..]), unicode.name()),
        None => (bytes.iter().map(|&byte| char::from(byte)).collect(), "bytes"),
    };
    if is_text(&text) { Ok((text, name)) } else { Err(RefusalKind::UnknownFormat.into()) }
}

/// Unicode with a byte order mark, and how long that is.
fn marked(bytes: &[u8]) -> Option<(Unicode, usize)> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some((Unicode::Utf8, 3)),
        [0xFF, 0xFE, ..] => Some((Unicode::Utf16Le, 2)),
        [0xFE, 0xFF, ..] => Some((Unicode::Utf16Be, 2)),
        _ => None,
    }
}

/// Unicode without one.
fn guess(bytes: &[u8]) -> Option<(Unicode, usize)> {
    let start = &bytes[..bytes.len().min(4096)];
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    // Every separator and line end of a table in UTF-16 has one byte that is zero.
    match (zeros(0), zeros(1)) {
        (0, n) if n > start.len() / 8 => Some((Unicode::Utf16Le, 0)),
        (n, 0) if n > start.len() / 8 => Some((Unicode::Utf16Be, 0)),
        _ => is_utf8(bytes).then_some((Unicode::Utf8, 0)),
    }
}

/// A file that was cut in the middle of its last letter is UTF-8 all the same.
fn is_utf8(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => {
            let whole = &bytes[..error.valid_up_to()];
            error.error_len().is_none() && !whole.is_ascii()
        }
    }
}

/// Whether this is text that could be a list. Single control codes are letters in VISCII and in
/// the full TCVN 5712; nothing but a program's data has many of them, or a zero.
fn is_text(text: &str) -> bool {
    const OTHERS: [&str; 9] =
        ["<!doctype", "<html", "<head", "<body", "<table", "<meta", "<?xml", "%pdf", "{\\rtf"];
    let start: String = text.trim_start().chars().take(9).collect();
    let start = start.to_ascii_lowercase();
    let is_code =
        |c: &char| c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
    let codes = text.chars().filter(is_code).count();
    !OTHERS.iter().any(|mark| start.starts_with(mark))
        && !text.contains('\0')
        && codes * 20 <= text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unicode_is_recognised_with_and_without_its_mark() {
        let text = "Họ và tên\tĐơn vị\r\nLê Ánh\tSở Y tế\r\n";
        let wide = |to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<_>>();
        for (mark, bytes, name) in [
            (&b""[..], text.as_bytes().to_vec(), "utf-8"),
            (b"\xEF\xBB\xBF", text.as_bytes().to_vec(), "utf-8"),
            (b"\xFF\xFE", wide(u16::to_le_bytes), "utf-16le"),
            (b"\xFE\xFF", wide(u16::to_be_bytes), "utf-16be"),
            (b"", wide(u16::to_le_bytes), "utf-16le"),
        ] {
            let decoded = decode(&[mark, &bytes].concat()).unwrap();
            assert_eq!(decoded, (text.to_owned(), name));
        }
        let cut = decode(&text.as_bytes()[..text.len() - 3]).unwrap();
        assert_eq!(cut.1, "utf-8");
    }

    #[test]
    fn bytes_of_before_unicode_are_letters_of_their_numbers() {
        let decoded = decode(b"L\x06 Th\xB8i, S\xEC N\xE9i v\xF4\r\n").unwrap();
        assert_eq!(decoded, ("L\u{6} Th\u{b8}i, S\u{ec} N\u{e9}i v\u{f4}\r\n".to_owned(), "bytes"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        for bytes in [&png[..], b" <HTML><table>", b"%PDF-1.7", b"{\\rtf1}", b"\x01\x02\x03a"] {
            assert_eq!(decode(bytes), Err(RefusalKind::UnknownFormat.into()));
        }
        assert!(decode(b"<script>,a\n").is_ok());
    }
}
