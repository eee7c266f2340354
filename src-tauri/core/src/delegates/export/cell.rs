//! Keeps a spreadsheet from evaluating a text (OWASP, "CSV Injection").
//!
//! A CSV has no types, so a text that begins like a formula gets an apostrophe before it, and so
//! does one that begins with an apostrophe: [`plain`] then gives back exactly what was there. The
//! one value that may well begin so is a telephone number, `+84…`; our import looks for the `+`
//! behind whatever stands before it, so a number survives the way out and in. A workbook needs none
//! of this: its cells say that they are text.

/// What a spreadsheet may take for the beginning of a formula; the full-width forms in East Asia.
const EVALUATED: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text as a cell that is not evaluated.
pub(super) fn guarded(text: &str) -> String {
    let guard = if text.starts_with(EVALUATED) || text.starts_with('\'') { "'" } else { "" };
    format!("{guard}{text}")
}

/// The text of a cell that was guarded.
#[cfg(test)]
pub(super) fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}
