//! Addresses of e-mail, alone in a cell or beside something else.

/// The first address in a text, that a mail program would take; not the whole of RFC 5322.
pub(in super::super) fn find(text: &str) -> Option<&str> {
    if !text.contains('@') {
        return None;
    }
    let ends = |c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '"' | '(' | ')' | ':' | '/' | '|')
    };
    text.split(ends).map(|word| word.trim_matches(['.', '-', '\''])).find(|word| is_email(word))
}

fn is_email(text: &str) -> bool {
    let Some((mailbox, host)) = text.split_once('@') else { return false };
    let visible = |c: char| c.is_alphanumeric() || ".-_+%'".contains(c);
    !mailbox.is_empty()
        && mailbox.chars().chain(host.chars()).all(visible)
        && host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_beside_other_words() {
        for (text, found) in [
            ("Email: van@lamdong.example; ăn chay", Some("van@lamdong.example")),
            ("0912000999 van.le@lamdong.example", Some("van.le@lamdong.example")),
            ("VAN@LAMDONG.EXAMPLE", Some("VAN@LAMDONG.EXAMPLE")),
            ("@hoinghi2024", None),
            ("van@lamdong", None),
            ("abc@....vn", None),
        ] {
            assert_eq!(find(text), found, "{text}");
        }
    }
}
