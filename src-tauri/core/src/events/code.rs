//! The short names of events.

use crate::{Result, storage::Store, text};

/// The longest code, in characters.
const LONGEST: usize = 60;
/// The longest that is made from a name.
const LONGEST_MADE: usize = 40;

/// Lower-case letters, digits and hyphens; a letter or digit at both ends.
pub(super) fn is_code(code: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    code.len() <= LONGEST
        && code.starts_with(letter)
        && code.ends_with(letter)
        && code.chars().all(|c| letter(c) || c == '-')
}

/// A code made from `name` that no event has yet: its folded words, shortened at a word.
pub(crate) fn free_code(store: &Store<'_>, name: &str) -> Result<String> {
    let base = code_of(name);
    for number in 1.. {
        let code = if number == 1 { base.clone() } else { format!("{base}-{number}") };
        if store.event_with_code(&code)?.is_none() {
            return Ok(code);
        }
    }
    Ok(base)
}

fn code_of(name: &str) -> String {
    let folded = text::fold(name);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty());
    let mut code = String::new();
    for word in words {
        if code.len() + word.len() >= LONGEST_MADE {
            break;
        }
        if !code.is_empty() {
            code.push('-');
        }
        code.push_str(word);
    }
    if code.is_empty() { "event".into() } else { code }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_folded_name_cut_at_a_word() {
        assert_eq!(code_of("Hội nghị Ngoại giao lần thứ 32"), "hoi-nghi-ngoai-giao-lan-thu-32");
        let long = code_of("Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam");
        assert_eq!(long, "hoi-nghi-tap-huan-truyen-thong-quang-ba");
        assert_eq!(code_of("…"), "event");
        assert!(is_code(&long) && !is_code("Đà-Lạt") && !is_code("-a") && !is_code(""));
    }
}
