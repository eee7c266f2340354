//! `delegates`: import, list.

use std::path::Path;

use langbiang_core::{
    Result,
    delegates::{self, Listed, Query, Sort},
    import::Refusal,
    progress::Unwatched,
};
use serde_json::{Value, json};

use super::Context;
use crate::{
    answer::{Answer, table},
    args::{DelegateCommand, SortBy},
};

pub(super) fn run(context: &Context, command: DelegateCommand) -> Result<Answer> {
    match command {
        DelegateCommand::Import { file, event, dry_run } => import(context, &file, &event, dry_run),
        DelegateCommand::List { event, search, sort, limit, offset } => {
            list(context, &event, &Query { search, sort: order(sort), limit, offset })
        }
    }
}

fn import(context: &Context, file: &Path, event: &str, dry_run: bool) -> Result<Answer> {
    let workspace = if dry_run { context.look()? } else { context.change()? };
    let report = if dry_run {
        delegates::preview_import(workspace, event, file)?
    } else {
        delegates::import(workspace, event, file, &Unwatched)?.value
    };
    let words = context.words;
    let counts = [report.added, report.updated, report.unchanged, report.refused.len()]
        .map(|n| n.to_string());
    let [added, updated, unchanged, refused] = &counts;
    let values =
        [("added", &**added), ("updated", updated), ("unchanged", unchanged), ("refused", refused)];
    let key = if dry_run { "cli.import.would" } else { "cli.import.done" };
    let json = json!({
        "added": report.added, "updated": report.updated, "unchanged": report.unchanged,
        "refused": report.refused.iter().map(refusal).collect::<Vec<_>>(),
    });
    let mut text = format!("{}\n", words.fill(key, &values));
    if !report.left_out.is_empty() {
        let rows: Vec<String> = report.left_out.iter().map(u32::to_string).collect();
        let left_out = words.fill("cli.import.left_out", &[("rows", &rows.join(", "))]);
        text.push_str(&format!("{left_out}\n"));
    }
    let problems = report.refused.iter().map(|r| line(context, file, r)).collect();
    Ok(Answer { problems, ..Answer::new(json, text) })
}

fn refusal(refusal: &Refusal) -> Value {
    json!({ "row": refusal.row, "column": refusal.column, "reason": refusal.reason.as_str() })
}

/// File, row, column and reason in one line.
fn line(context: &Context, file: &Path, refusal: &Refusal) -> String {
    let reason = refusal.words(context.language);
    let row = refusal.row.to_string();
    let file = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
    let values =
        [("file", &*file), ("row", &row), ("column", &refusal.column), ("reason", &reason)];
    context.words.fill("cli.import.refused", &values)
}

fn list(context: &Context, event: &str, query: &Query) -> Result<Answer> {
    let page = delegates::list(context.look()?, event, query)?;
    let documents: Vec<Value> = page.delegates.iter().map(document).collect();
    let rows: Vec<Vec<String>> = page.delegates.iter().map(row).collect();
    let total = context.words.fill("cli.delegates.total", &[("total", &page.total.to_string())]);
    let json = json!({ "total": page.total, "delegates": documents });
    Ok(Answer::new(json, format!("{}{total}\n", table(&rows))))
}

fn document(listed: &Listed) -> Value {
    let Listed { delegate, province } = listed;
    json!({
        "id": delegate.id, "code": delegate.code, "name": delegate.full_name,
        "title": delegate.title, "organisation": delegate.organisation,
        "province": province, "category": delegate.category,
        "phone": delegate.phone, "email": delegate.email, "state": delegate.state,
    })
}

fn row(listed: &Listed) -> Vec<String> {
    let Listed { delegate, province } = listed;
    [&delegate.full_name, &delegate.title, &delegate.organisation, province]
        .map(Clone::clone)
        .into()
}

fn order(sort: SortBy) -> Sort {
    match sort {
        SortBy::Name => Sort::Name,
        SortBy::Organisation => Sort::Organisation,
        SortBy::Province => Sort::Province,
        SortBy::Order => Sort::Order,
        SortBy::Protocol => Sort::Protocol,
    }
}
