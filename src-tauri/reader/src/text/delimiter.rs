//! What parts the cells of a text.

use super::split::Records;
use crate::limits::MAX_ROWS;

/// The delimiter that the first line names, as Excel reads it (`sep=;`), and the lines after it.
pub(super) fn named_by_file(text: &str) -> (Option<String>, &str) {
    let (line, rest) = text.split_at(text.find(['\n', '\r']).unwrap_or(text.len()));
    let line = line.trim_matches('"');
    let is_it = line.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    let named = line.get(4..).filter(|named| is_it && named.chars().count() == 1);
    let after = || rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r']));
    match named {
        Some(named) => (Some(named.to_owned()), after().unwrap_or_default()),
        None => (None, text),
    }
}

/// Tab, semicolon or comma: the one that gives the most records the same number of cells; none
/// where less than a quarter of them agree, as in a list of one column. One that leaves nothing but
/// blank cells is the one, too.
pub(super) fn guessed(text: &str) -> Option<&'static str> {
    // Of equals the last wins: cells hold commas, hardly ever tabs.
    let best = [",", ";", "\t"].map(|delimiter| (agreeing(text, delimiter), delimiter));
    if let Some((_, delimiter)) = best.iter().find(|((_, _, records), _)| *records == 0) {
        return Some(*delimiter);
    }
    let ((agreeing, _, records), delimiter) = best.into_iter().max_by_key(|(score, _)| *score)?;
    (agreeing * 4 >= records && agreeing > 0).then_some(delimiter)
}

/// How many records have the most frequent number of cells above one, that number, and how
/// many records there are.
fn agreeing(text: &str, delimiter: &str) -> (usize, usize, usize) {
    let (mut widths, mut cells, mut is_blank) = (Vec::new(), 0_usize, true);
    for field in Records::new(text, Some(delimiter)) {
        cells += 1;
        is_blank &= field.text.trim().is_empty();
        if field.is_last {
            if !is_blank {
                widths.push(cells);
            }
            // More rows are refused anyway.
            if widths.len() > MAX_ROWS {
                break;
            }
            (cells, is_blank) = (0, true);
        }
    }
    widths.sort_unstable();
    let groups = widths.chunk_by(|a, b| a == b).filter(|group| group[0] > 1);
    let (agreeing, width) = groups.map(|group| (group.len(), group[0])).max().unwrap_or((0, 0));
    (agreeing, width, widths.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_that_makes_even_rows() {
        let banner = "Hội nghị tập huấn, ngày 06/6/2024, Đà Lạt\n";
        for delimiter in ["\t", ";", ","] {
            let row = ["A", "\"Sở Y tế, Sở Nội vụ\"", "C"].join(delimiter);
            assert_eq!(guessed(&format!("{banner}{row}\n{row}\n")), Some(delimiter));
        }
        assert_eq!(guessed("Lê Ánh\tSở Y tế, Sở Nội vụ"), Some("\t"));
        assert_eq!(guessed(" ;; \n;;\n"), Some(";"));
        assert_eq!(guessed("Lê Ánh\nTrần Tư, bận\nMai\nDao\nĐỗ\n"), None);
    }

    #[test]
    fn a_file_may_name_its_delimiter() {
        assert_eq!(named_by_file("sep=;\r\na;b"), (Some(";".into()), "a;b"));
        assert_eq!(named_by_file("\"SEP=,\"\na"), (Some(",".into()), "a"));
        assert_eq!(named_by_file("separate\na"), (None, "separate\na"));
    }
}
