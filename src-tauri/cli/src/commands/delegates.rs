//! `delegates`: import, export, set-aside, list.

use langbiang_core::{
    Result,
    delegates::{self, Export, Filter, Intake, Listed, Query, SetAside, Sort},
    privacy::mask,
    workbooks,
};
use serde_json::{Value, json};

use super::{Context, import};
use crate::{
    answer::{Answer, table},
    args::{DelegateCommand, ExportArgs, SortBy},
};

pub(super) fn run(context: &Context, command: DelegateCommand) -> Result<Answer> {
    match command {
        DelegateCommand::Import(arguments) => import::run(context, *arguments),
        DelegateCommand::SetAside { event, out: None } => set_aside(context, &event),
        DelegateCommand::SetAside { event, out: Some(out) } => {
            workbooks::set_aside(context.change()?, &event, context.language, &out)?;
            Ok(super::report::written(context, &out))
        }
        DelegateCommand::Export(arguments) => export(context, *arguments),
        DelegateCommand::List { event, search, sort, limit, offset, unmasked } => {
            let query = Query { search, sort: order(sort), limit, offset, ..Query::default() };
            list(context, &event, &query, unmasked)
        }
    }
}

fn export(context: &Context, arguments: ExportArgs) -> Result<Answer> {
    let ExportArgs { event, out, columns, select, purpose, recipient, unmasked } = arguments;
    let language = context.language;
    let what = Export {
        event,
        select,
        search: None,
        filter: Filter::default(),
        columns,
        language,
        purpose,
        recipient,
        unmasked,
    };
    let exported = delegates::export(context.change()?, &what, &out)?.value;
    let (count, path) = (exported.count.to_string(), exported.file.display().to_string());
    let values = [("count", &*count), ("path", &*path)];
    let text = context.words.fill("cli.delegates.exported", &values);
    Ok(Answer::new(json!(exported), format!("{text}\n")))
}

/// The rows that wait, with their reasons.
fn set_aside(context: &Context, event: &str) -> Result<Answer> {
    let lists = delegates::set_aside(context.look()?, event)?;
    let json = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    let rows = lists.iter().flat_map(|(list, rows)| rows.iter().map(move |row| (list, row)));
    let document = |(list, row): (&Intake, &SetAside)| {
        json!({
            "id": row.id, "file": list.file, "row": row.row,
            "problems": json(&row.problems.0), "cells": json(&row.cells.0),
        })
    };
    let cells = |(list, row): (&Intake, &SetAside)| {
        let cells: Vec<String> = serde_json::from_str(&row.cells.0).unwrap_or_default();
        vec![row.id.clone(), list.file.clone(), row.row.to_string(), cells.join(" | ")]
    };
    let text = table(&rows.clone().map(cells).collect::<Vec<_>>());
    Ok(Answer::new(json!({ "rows": rows.map(document).collect::<Vec<_>>() }), text))
}

/// A list shows telephone numbers masked unless they are asked for.
fn list(context: &Context, event: &str, query: &Query, unmasked: bool) -> Result<Answer> {
    let mut page = delegates::list(context.look()?, event, query)?;
    for listed in page.delegates.iter_mut().filter(|_| !unmasked) {
        listed.delegate.phone = mask::phone(&listed.delegate.phone);
    }
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
