//! Keeps a spreadsheet from evaluating a text (OWASP, "CSV Injection").
//!
//! A CSV has no types, so a text that begins like a formula gets an apostrophe before it, and so
//! does one that begins with an apostrophe: [`unguarded`] then gives back exactly what was there. A
//! workbook needs none of this: its cells say that they are text.

/// What a spreadsheet may take for the beginning of a formula; the full-width forms in East Asia.
const EVALUATED: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text as a cell that is not evaluated.
pub(crate) fn guarded(text: &str) -> String {
    let guard = if text.starts_with(EVALUATED) || text.starts_with('\'') { "'" } else { "" };
    format!("{guard}{text}")
}

/// The text of a cell that may have been guarded: an apostrophe that guards nothing stays.
pub(crate) fn unguarded(cell: &str) -> &str {
    let guards = |text: &&str| text.starts_with(EVALUATED) || text.starts_with('\'');
    cell.strip_prefix('\'').filter(guards).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_guarded_is_given_back_and_what_was_not_stays() {
        for text in ["=1+1", "+84912345678", "- Trưởng phòng", "'quoted'", "'=", "Lê Ánh", ""]
        {
            assert_eq!(unguarded(&guarded(text)), text);
        }
        assert_eq!(unguarded("'0912345678"), "'0912345678");
    }
}
