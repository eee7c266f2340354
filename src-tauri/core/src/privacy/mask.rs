//! Shows enough of a number to tell two apart, and not enough to use it (law 91/2025/QH15).
//!
//! What is masked says so: no mask can be taken for a number, by people or by an import. Must never
//! show more than half of a short number.

/// What stands for the digits that are not shown.
const DOTS: &str = "•••";

/// A telephone number with its middle hidden: `0912 ••• 678`. Several, parted by semicolons, are
/// masked one by one; nothing stays nothing.
#[must_use]
pub fn phone(text: &str) -> String {
    let numbers = text.split(';').map(str::trim).filter(|number| !number.is_empty());
    numbers.map(one_phone).collect::<Vec<_>>().join("; ")
}

fn one_phone(text: &str) -> String {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    let plus = if text.starts_with('+') { "+" } else { "" };
    match (digits.get(..4), digits.len().checked_sub(3).and_then(|at| digits.get(at..))) {
        (Some(first), Some(last)) if digits.len() >= 9 => {
            format!("{plus}{} {DOTS} {}", text_of(first), text_of(last))
        }
        _ => DOTS.to_owned(),
    }
}

/// The number of an identity card with its middle third hidden: `0790••••0123`.
#[must_use]
pub fn id_number(text: &str) -> String {
    let letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let shown = letters.len() / 3;
    match (letters.get(..shown), letters.get(letters.len() - shown..)) {
        _ if letters.is_empty() => String::new(),
        (Some(first), Some(last)) if letters.len() >= 9 => {
            format!("{}••••{}", text_of(first), text_of(last))
        }
        _ => "••••".to_owned(),
    }
}

fn text_of(letters: &[char]) -> String {
    letters.iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_keeps_its_ends() {
        assert_eq!(phone("0912345678"), "0912 ••• 678");
        assert_eq!(phone("0912.345.678"), "0912 ••• 678");
        assert_eq!(phone("+33142685300"), "+3314 ••• 300");
        assert_eq!(phone("0912345678; 02633822123"), "0912 ••• 678; 0263 ••• 123");
        assert_eq!(
            (phone(""), phone("113"), phone("chưa có")),
            (String::new(), DOTS.into(), DOTS.into())
        );
    }

    #[test]
    fn a_card_keeps_its_ends() {
        assert_eq!(id_number("079012340123"), "0790••••0123");
        assert_eq!(id_number("250123456"), "250••••456");
        assert_eq!((id_number(""), id_number("B12")), (String::new(), "••••".into()));
    }
}
