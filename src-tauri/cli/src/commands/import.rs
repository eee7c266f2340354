//! `delegates import`: how a list was understood, and what became of it.

use std::{collections::BTreeMap, path::Path};

use langbiang_core::{
    Error, Result,
    delegates::{self, ImportReport, List, Questioned, Repaired, Terms},
    import::{self, Column, Decision, Field, Hints, Matched, RefusedRow},
    progress::Unwatched,
};
use langbiang_reader::Book;
use serde_json::{Value, json};

use super::Context;
use crate::{
    answer::{Answer, table},
    args::ImportArgs,
};

/// Below this confidence a guess is shown to be looked at.
const SURE: f32 = 0.7;

pub(super) fn run(context: &Context, arguments: ImportArgs) -> Result<Answer> {
    let workspace = if arguments.dry_run { context.look()? } else { context.change()? };
    let list = list(&arguments)?;
    let (event, dry_run) = (&*arguments.event, arguments.dry_run);
    let report = if dry_run {
        delegates::preview_import(workspace, event, &list)?
    } else {
        delegates::import(workspace, event, &list, &Unwatched)?.value
    };
    let key = if dry_run { "cli.import.would" } else { "cli.import.done" };
    let problems = report.refused.iter().flat_map(|row| lines(context, &list.name, row));
    let problems = problems.collect();
    let text = text(context, &report, key, dry_run);
    Ok(Answer { problems, ..Answer::new(document(&report), text) })
}

/// The list as it is read by another process, with what was said of it.
fn list(arguments: &ImportArgs) -> Result<List> {
    let whole = arguments.encodings.iter().rfind(|(column, _)| column.is_none());
    let of_columns = arguments.encodings.iter();
    let of_columns = of_columns.filter_map(|(column, word)| Some((column.clone()?, word.clone())));
    let hints = Hints {
        sheet: arguments.sheet.clone(),
        header_row: arguments.header_row,
        columns: arguments.map.iter().cloned().collect(),
        encoding: whole.map(|(_, word)| word.clone()),
        encodings: of_columns.collect(),
        delimiter: arguments.delimiter.clone(),
        last_row: arguments.last_row,
        groups: arguments.groups,
    };
    let (book, name) = book(&arguments.file, &hints)?;
    let terms = Terms {
        basis: arguments.basis.unwrap_or_default(),
        purpose: arguments.purpose.clone().unwrap_or_default(),
        normal_case: arguments.normal_case,
        without: arguments.without.iter().copied().collect(),
        said: BTreeMap::new(),
    };
    Ok(List { hints, terms, ..List::new(book, &name) })
}

/// What stands in the file, and what it is called; `-` is what was copied from a spreadsheet.
fn book(file: &Path, hints: &Hints) -> Result<(Book, String)> {
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    if file != Path::new("-") {
        return Ok((import::open(&super::reader()?, file, hints, &Unwatched)?, name));
    }
    let copied = std::io::read_to_string(std::io::stdin().lock());
    let copied = copied.map_err(|source| Error::Io { doing: "read", path: file.into(), source })?;
    Ok((import::read_pasted(&copied, &name)?, name))
}

fn document(report: &ImportReport) -> Value {
    let understood = &report.understood;
    let repaired: BTreeMap<&str, usize> =
        report.repaired.iter().map(|(field, rows)| (field.as_str(), rows.len())).collect();
    let repairs = report
        .repaired
        .iter()
        .flat_map(|(field, rows)| rows.iter().map(move |repair| repair_document(*field, repair)));
    let groups = understood.groups.iter();
    let groups = groups.map(|g| json!({ "row": g.row, "text": g.text, "field": g.field }));
    let missing = report.missing.iter();
    let missing = missing.map(|m| json!({ "id": m.id, "name": m.name, "row": m.row }));
    json!({
        "sheet": understood.sheet,
        "header_rows": understood.header_rows,
        "encodings": understood.encodings,
        "columns": understood.columns.iter().map(column_document).collect::<Vec<_>>(),
        "groups": groups.collect::<Vec<_>>(),
        "rows": report.rows.iter().map(row_document).collect::<Vec<_>>(),
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "doubtful": report.doubtful.iter().map(question_document).collect::<Vec<_>>(),
        "refused": report.refused.iter().flat_map(refusals).collect::<Vec<_>>(),
        "repaired": repaired,
        "repairs": repairs.collect::<Vec<_>>(),
        "left_out": report.left_out,
        "missing": missing.collect::<Vec<_>>(),
        "known_earlier": report.known_earlier,
    })
}

fn column_document(column: &Column) -> Value {
    json!({
        "column": column.letter, "header": column.header, "field": column.field,
        "confidence": f64::from((column.confidence * 100.0).round()) / 100.0, "from": column.from,
    })
}

/// What becomes of a row; `fields` are those that change.
fn row_document(row: &Matched) -> Value {
    let (fate, fields) = match &row.decision {
        Decision::New => ("new", &[][..]),
        Decision::Changed { fields, .. } => ("changed", &**fields),
        Decision::Same { .. } => ("same", &[][..]),
    };
    json!({ "row": row.row.number, "fate": fate, "fields": fields })
}

fn repair_document(field: Field, repair: &Repaired) -> Value {
    json!({ "row": repair.row, "field": field, "from": repair.from, "to": repair.to })
}

fn question_document(question: &Questioned) -> Value {
    json!({
        "row": question.row, "name": question.name, "kind": question.doubt.kind,
        "field": question.doubt.field, "other_row": question.doubt.other_row,
        "perhaps": question.perhaps,
    })
}

fn refusals(row: &RefusedRow) -> Vec<Value> {
    let one = |r: &import::Refusal| json!({ "row": r.row, "column": r.column, "reason": r.reason });
    row.problems.iter().map(one).collect()
}

/// File, row, column and reason, a line each.
fn lines(context: &Context, file: &str, row: &RefusedRow) -> Vec<String> {
    let line = |refusal: &import::Refusal| {
        let (row, reason) = (refusal.row.to_string(), refusal.words(context.language));
        let values =
            [("file", file), ("row", &row), ("column", &refusal.column), ("reason", &reason)];
        context.words.fill("cli.import.refused", &values)
    };
    row.problems.iter().map(line).collect()
}

fn text(context: &Context, report: &ImportReport, key: &str, in_full: bool) -> String {
    let words = context.words;
    let counts = [
        ("added", report.added),
        ("updated", report.updated),
        ("unchanged", report.unchanged),
        ("refused", report.refused.len()),
    ];
    let counts = counts.map(|(name, count)| (name, count.to_string()));
    let values = counts.each_ref().map(|(name, count)| (*name, &**count));
    let mut text = format!("{}\n", words.fill(key, &values));
    if in_full {
        text.push_str(&how_understood(context, report));
    }
    for (field, rows) in &report.repaired {
        let field = words.get(&format!("import.field.{field}")).to_owned();
        let values = [("field", &*field), ("count", &rows.len().to_string())];
        text.push_str(&format!("{}\n", words.fill("cli.import.repaired", &values)));
    }
    for question in &report.doubtful {
        let doubt = words.get(&format!("import.doubt.{}", question.doubt.kind)).to_owned();
        let row = question.row.to_string();
        let values = [("row", &*row), ("name", &question.name), ("doubt", &doubt)];
        text.push_str(&format!("{}\n", words.fill("cli.import.doubtful", &values)));
    }
    let rows: Vec<String> = report.left_out.iter().map(u32::to_string).collect();
    if !rows.is_empty() {
        let left_out = words.fill("cli.import.left_out", &[("rows", &rows.join(", "))]);
        text.push_str(&format!("{left_out}\n"));
    }
    let missing: Vec<&str> = report.missing.iter().map(|missing| &*missing.name).collect();
    if !missing.is_empty() {
        let missing = words.fill("cli.import.missing", &[("names", &missing.join(", "))]);
        text.push_str(&format!("{missing}\n"));
    }
    text
}

/// Sheet, header and each column with what it was taken for; a question mark where that is not sure.
fn how_understood(context: &Context, report: &ImportReport) -> String {
    let words = context.words;
    let understood = &report.understood;
    let rows: Vec<String> = understood.header_rows.iter().map(u32::to_string).collect();
    let sheet = understood.sheet.clone().unwrap_or_default();
    let values = [("sheet", &*sheet), ("rows", &*rows.join(", "))];
    let head = words.fill("cli.import.understood", &values);
    let column = |column: &Column| {
        let unread = || words.get("cli.import.unread").to_owned();
        let field = column.field.map(|f| words.get(&format!("import.column.{f}")).to_owned());
        let question = if column.confidence < SURE { " ?" } else { "" };
        let encoding = understood.encodings.get(&column.letter).cloned().unwrap_or_default();
        let field = field.unwrap_or_else(unread) + question;
        vec![column.letter.clone(), column.header.clone(), field, encoding]
    };
    let columns: Vec<Vec<String>> = understood.columns.iter().map(column).collect();
    format!("{head}\n{}", table(&columns))
}
