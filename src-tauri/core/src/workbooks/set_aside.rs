//! The rows of lists that wait, as a workbook: to be corrected there and taken in again.
//!
//! The cells stand as the list had them, under what each column was taken for, so that the workbook
//! is understood like a list; what is wrong stands behind them.

use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
};

use serde::Deserialize;

use super::sheet::{self, Cell, Sheet};
use crate::{
    Language, Result, Words, Workspace,
    delegates::{self, Intake, SetAside},
    import::{ColumnField, Reason},
    privacy::{DisclosureKind, HandOut},
    text,
};

/// What is wrong with one cell, as it is kept.
#[derive(Deserialize)]
struct Problem {
    column: String,
    reason: Reason,
}

/// Writes the rows of event `event` (id or code) that wait into a workbook, a sheet a list.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event, [`Error::Io`](crate::Error::Io).
pub fn set_aside(workspace: &Workspace, event: &str, language: Language, out: &Path) -> Result<()> {
    let words = Words::of(language);
    let lists = delegates::set_aside(workspace, event)?;
    let mut names = HashSet::new();
    let sheets = lists.iter().map(|(list, rows)| Sheet {
        name: free(&mut names, &list.file),
        ..of_list(words, list, rows)
    });
    let mut sheets: Vec<Sheet> = sheets.collect();
    if sheets.is_empty() {
        sheets.push(Sheet { name: word(words, "none"), heads: Vec::new(), rows: Vec::new() });
    }
    let count = lists.iter().map(|(_, rows)| rows.len()).sum();
    let (kind, columns) = (DisclosureKind::SetAside, "everything");
    let handed = HandOut { event, kind, columns, count, language };
    handed.noted(workspace, |_| sheet::write(workspace, out, &sheets)).map(drop)
}

fn of_list(words: &Words, list: &Intake, rows: &[SetAside]) -> Sheet {
    let cells: Vec<Vec<String>> = rows.iter().map(|row| texts(&row.cells.0)).collect();
    let width = cells.iter().map(Vec::len).max().unwrap_or(0);
    let taken: BTreeMap<String, Option<ColumnField>> =
        serde_json::from_str(&list.columns.0).unwrap_or_default();
    let head = |at: usize| {
        let letter = crate::import::letter(at);
        let field = taken.get(&letter).copied().flatten();
        field.map_or(letter, |field| text::capital(words.get(&format!("import.column.{field}"))))
    };
    let heads = (0..width).map(head).chain([word(words, "reason"), word(words, "row")]);
    let rows = rows.iter().zip(cells).map(|(row, mut cells)| {
        cells.resize(width, String::new());
        let why = [Cell::Text(why(words, row)), Cell::Number(row.row.into())];
        cells.into_iter().map(Cell::Text).chain(why).collect()
    });
    Sheet { name: String::new(), heads: heads.collect(), rows: rows.collect() }
}

/// `Họ và tên: chưa có họ tên`.
fn why(words: &Words, row: &SetAside) -> String {
    let problems: Vec<Problem> = serde_json::from_str(&row.problems.0).unwrap_or_default();
    let one = |problem: &Problem| {
        format!("{}: {}", problem.column, words.get(&format!("import.reason.{}", problem.reason)))
    };
    problems.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// A name for a sheet that none before it has; what Excel cuts off must not make two alike.
fn free(names: &mut HashSet<String>, file: &str) -> String {
    let short: String = file.chars().take(24).collect();
    let other = (2..).map(|number| format!("{short} ({number})"));
    let mut all = std::iter::once(short.clone()).chain(other);
    let name = all.find(|name| !names.contains(name)).unwrap_or(short.clone());
    names.insert(name.clone());
    name
}

fn texts(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

fn word(words: &Words, key: &str) -> String {
    words.get(&format!("export.set_aside.{key}")).to_owned()
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader, Xlsx, open_workbook};

    use super::*;
    use crate::{
        delegates::{List, import},
        events::{self, Event},
        progress::Unwatched,
        records::tests::forms::workspace,
    };

    #[test]
    fn rows_that_wait_can_be_corrected_in_a_workbook_and_taken_in_again() {
        let (folder, workspace) = workspace();
        let form = Event { name: "Hội nghị".into(), ..Event::default() };
        let event = events::create(&workspace, form).unwrap().value.id;
        for wrong in ["#N/A", "#REF!"] {
            let text = format!("Họ và tên;Đơn vị\nLê Ánh;Sở Y tế\n{wrong};Sở Công Thương\n");
            let list = List::read(text.as_bytes(), "ds.csv").unwrap();
            import(&workspace, &event, &list, &Unwatched).unwrap();
        }
        let out = folder.path().join("cho-sua.xlsx");
        set_aside(&workspace, &event, Language::Vi, &out).unwrap();
        let mut book: Xlsx<_> = open_workbook(&out).unwrap();
        let sheets = book.worksheets();
        assert_eq!(sheets.len(), 2, "two lists, two sheets: {sheets:?}");
        let rows: Vec<_> = sheets[0].1.rows().map(<[Data]>::to_vec).collect();
        let text = |text: &str| Data::String(text.into());
        assert_eq!(rows[0][..2], [text("Họ và tên"), text("Đơn vị")]);
        assert_eq!(
            rows[1][1..4],
            [text("Sở Công Thương"), text("Họ và tên: ô đang báo lỗi công thức"), Data::Float(3.0),]
        );
        let again = List::read(&crate::io::read(&out).unwrap(), "cho-sua.xlsx").unwrap();
        let report = delegates::preview_import(&workspace, &event, &again).unwrap();
        assert_eq!(report.refused.len(), 1, "it is understood as the list was");
    }
}
