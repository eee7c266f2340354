//! Turns the bytes of a text file into letters.

use crate::{Refusal, RefusalKind};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The letters, and the name of how they were found (see [`crate::Book::encoding`]).
///
/// # Errors
/// Unknown format where this is a web page, a picture or any other thing that is no text.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, &'static str), Refusal> {
    let (text, name) = match Encoding::for_bom(bytes).or_else(|| guess(bytes)) {
        Some((encoding, mark)) => {
            let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
            (text.into_owned(), name(encoding))
        }
        None => (bytes.iter().map(|&byte| char::from(byte)).collect(), "bytes"),
    };
    if is_text(&text) { Ok((text, name)) } else { Err(RefusalKind::UnknownFormat.into()) }
}

fn name(encoding: &'static Encoding) -> &'static str {
    match encoding {
        _ if encoding == UTF_16LE => "utf-16le",
        _ if encoding == UTF_16BE => "utf-16be",
        _ => "utf-8",
    }
}

/// Unicode without a byte order mark.
fn guess(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    let start = &bytes[..bytes.len().min(4096)];
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    // Every separator and line end of a table in UTF-16 has one byte that is zero.
    match (zeros(0), zeros(1)) {
        (0, n) if n > start.len() / 8 => Some((UTF_16LE, 0)),
        (n, 0) if n > start.len() / 8 => Some((UTF_16BE, 0)),
        _ => is_utf8(bytes).then_some((UTF_8, 0)),
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
