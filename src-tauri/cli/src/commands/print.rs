//! `print`: documents as PDF files.

use std::path::Path;

use langbiang_core::{
    Result,
    documents::{Finding, Printed},
    io, printing,
    progress::Unwatched,
};
use serde_json::{Value, json};

use super::Context;
use crate::{answer::Answer, args::Document};

pub(super) fn run(context: &Context, document: Document) -> Result<Answer> {
    let (workspace, language) = (context.look()?, context.language);
    match document {
        Document::Programme { event, out } => {
            let printed = printing::programme(workspace, &event, language, &Unwatched)?;
            save(context, &printed, &out)
        }
        Document::Certificates { event, out: Some(out), .. } => {
            let printed = printing::certificates(workspace, &event, language, &Unwatched)?;
            save(context, &printed, &out)
        }
        Document::Certificates { event, separate, .. } => {
            let folder = separate.unwrap_or_default();
            let printed = printing::certificates_separately(
                workspace, &event, language, &folder, &Unwatched,
            )?;
            Ok(answer(context, &folder, printed.files.len(), &printed.findings, "folder"))
        }
    }
}

fn save(context: &Context, printed: &Printed, out: &Path) -> Result<Answer> {
    io::write_atomically(out, &printed.bytes)?;
    Ok(answer(context, out, printed.pages, &printed.findings, "file"))
}

/// What was written where; `kind` is `file` or `folder`, `count` its pages or files.
fn answer(
    context: &Context,
    path: &Path,
    count: usize,
    findings: &[Finding],
    kind: &str,
) -> Answer {
    let shown = path.display().to_string();
    let values = [("path", &*shown), ("count", &count.to_string())];
    let mut text = format!("{}\n", context.words.fill(&format!("cli.print.{kind}"), &values));
    for finding in findings {
        text.push_str(&line(context, finding));
    }
    let counted = if kind == "file" { "pages" } else { "files" };
    let findings: Vec<Value> = findings.iter().map(document).collect();
    Answer::new(json!({ kind: shown, counted: count, "findings": findings }), text)
}

fn document(finding: &Finding) -> Value {
    json!({
        "kind": finding.kind, "record": finding.record, "field": finding.field,
        "text": finding.text,
    })
}

fn line(context: &Context, finding: &Finding) -> String {
    let kind = context.words.get(&format!("cli.finding.{}", finding.kind)).to_owned();
    let values = [("record", &*finding.record), ("field", finding.field), ("kind", &kind)];
    format!("{}\n", context.words.fill("cli.print.finding", &values))
}
