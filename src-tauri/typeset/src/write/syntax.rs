//! How PDF spells numbers, strings and references (ISO 32000-1, 7.3).
//!
//! Written straight into bytes, because a file of thousands of pages is mostly these. Must never
//! know what they mean.

use lopdf::{Dictionary, Object, StringFormat};

/// The number of an object of the file.
pub(super) type Id = u32;

/// A whole number.
pub(super) fn whole(out: &mut Vec<u8>, number: i64) {
    if number < 0 {
        out.push(b'-');
    }
    let mut digits = [0; 20];
    let mut at = digits.len();
    let mut rest = number.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

/// A number of hundredths without needless zeros: 1250 is `12.5`.
pub(super) fn hundredths(out: &mut Vec<u8>, number: i64) {
    decimal::<100>(out, number);
}

/// A number of thousandths without needless zeros.
pub(super) fn thousandths(out: &mut Vec<u8>, number: i64) {
    decimal::<1000>(out, number);
}

/// A number of tenths without needless zeros.
pub(super) fn tenths(out: &mut Vec<u8>, number: i64) {
    decimal::<10>(out, number);
}

/// A number of so many to one. The unit is known to the compiler, because dividing by what is not
/// takes many times as long, and a file is mostly numbers.
fn decimal<const UNIT: i64>(out: &mut Vec<u8>, number: i64) {
    if number < 0 {
        out.push(b'-');
    }
    let number = number.abs();
    whole(out, number / UNIT);
    let mut rest = number % UNIT;
    if rest > 0 {
        out.push(b'.');
        while rest > 0 {
            rest *= 10;
            out.push(b'0' + (rest / UNIT) as u8);
            rest %= UNIT;
        }
    }
}

/// A reference to an object.
pub(super) fn reference(out: &mut Vec<u8>, id: Id) {
    whole(out, i64::from(id));
    out.extend_from_slice(b" 0 R");
}

/// References in brackets.
pub(super) fn references(out: &mut Vec<u8>, ids: impl IntoIterator<Item = Id>) {
    out.push(b'[');
    for (i, id) in ids.into_iter().enumerate() {
        if i > 0 {
            out.push(b' ');
        }
        reference(out, id);
    }
    out.push(b']');
}

/// The inside of a literal string: what would end it, and the return that readers turn into another
/// byte, are escaped (7.3.4.2).
pub(super) fn escaped(out: &mut Vec<u8>, bytes: impl IntoIterator<Item = u8>) {
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            b'\r' => out.extend(b"\\r"),
            _ => out.push(byte),
        }
    }
}

/// A text string (7.9.2.2): plain where it is ASCII, else UTF-16.
pub(super) fn text(out: &mut Vec<u8>, text: &str) {
    out.push(b'(');
    if text.is_ascii() {
        escaped(out, text.bytes());
    } else {
        escaped(out, [0xfe, 0xff]);
        escaped(out, text.encode_utf16().flat_map(u16::to_be_bytes));
    }
    out.push(b')');
}

/// An object as lopdf holds it; the content of a stream is left out.
pub(super) fn object(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(value) => out.extend(if *value { &b"true"[..] } else { b"false" }),
        Object::Integer(value) => whole(out, *value),
        Object::Real(value) => thousandths(out, (f64::from(*value) * 1000.0).round() as i64),
        Object::Name(name) => self::name(out, name),
        Object::String(bytes, StringFormat::Hexadecimal) => hexadecimal(out, bytes),
        Object::String(bytes, StringFormat::Literal) => {
            out.push(b'(');
            escaped(out, bytes.iter().copied());
            out.push(b')');
        }
        Object::Array(items) => {
            out.push(b'[');
            for item in items {
                self::object(out, item);
                out.push(b' ');
            }
            out.push(b']');
        }
        Object::Dictionary(entries) => {
            out.extend(b"<<");
            self::entries(out, entries);
            out.extend(b">>");
        }
        Object::Stream(stream) => self::entries(out, &stream.dict),
        Object::Reference((id, _)) => reference(out, *id),
    }
}

/// The entries of a dictionary without its brackets.
pub(super) fn entries(out: &mut Vec<u8>, entries: &Dictionary) {
    for (key, value) in entries.iter().filter(|(key, _)| key.as_slice() != b"Length") {
        name(out, key);
        out.push(b' ');
        object(out, value);
    }
}

/// A name; what is no plain character is spelt by its number (7.3.5).
pub(super) fn name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_alphanumeric() || b"+-_.".contains(byte) {
            out.push(*byte);
        } else {
            out.extend(format!("#{byte:02X}").bytes());
        }
    }
}

/// A string by its digits.
pub(super) fn hexadecimal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'<');
    digits(out, bytes);
    out.push(b'>');
}

/// Two digits a byte.
pub(super) fn digits(out: &mut Vec<u8>, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |half: u8| DIGITS[usize::from(half & 15)];
    out.extend(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn numbers_are_spelt_without_needless_digits() {
        for (number, text) in
            [(0, "0"), (5, "0.05"), (-50, "-0.5"), (1250, "12.5"), (-84189, "-841.89"), (200, "2")]
        {
            assert_eq!(spelt(|out| hundredths(out, number)), text);
        }
        assert_eq!(spelt(|out| whole(out, i64::MIN)), "-9223372036854775808");
        assert_eq!(spelt(|out| thousandths(out, 1007)), "1.007");
    }

    #[test]
    fn nothing_in_a_string_ends_it() {
        assert_eq!(spelt(|out| text(out, "a(b)\\\r")), "(a\\(b\\)\\\\\\r)");
        let mut out = Vec::new();
        text(&mut out, "Ơ");
        assert_eq!(out, [b'(', 0xfe, 0xff, 0x01, 0xa0, b')']);
    }

    #[test]
    fn a_dictionary_is_spelt_without_its_length() {
        let dictionary = lopdf::dictionary! { "Length" => 5, "A B" => vec![Object::Real(0.5)] };
        assert_eq!(spelt(|out| object(out, &dictionary.into())), "<</A#20B [0.5 ]>>");
    }
}
