//! `print`, `preflight`, `print-log`, `print-options`: documents as PDF files.

use std::path::Path;

use langbiang_core::{
    Error, Language, Result, Workspace,
    documents::{DocumentKind, Finding, OptionKind, PrintLanguage},
    error::WorkspaceProblem,
    printing::{self, Job, Print, Receipt},
    progress::Unwatched,
};
use serde_json::{Value, json};

use super::Context;
use crate::{
    answer::{Answer, table},
    args::{JobArgs, PrintArgs},
    problem::OPTION,
};

/// Prints, and notes it in the log unless another process has the workspace open to change it.
pub(super) fn run(context: &Context, arguments: PrintArgs) -> Result<Answer> {
    let workspace = writable(context)?;
    let job = job(context, arguments.job);
    let refused = |error| by_option(job.document, error);
    if let Some(out) = arguments.out {
        let receipt = printing::print(workspace, &job, &out, &Unwatched).map_err(refused)?.value;
        return Ok(answer(context, &out, receipt.pages, &receipt, "file"));
    }
    let folder = arguments.separate.unwrap_or_default();
    let receipt = printing::print_separately(workspace, &job, &folder, &Unwatched);
    let receipt = receipt.map_err(refused)?.value;
    Ok(answer(context, &folder, receipt.files.len(), &receipt, "folder"))
}

/// Names a choice of the document as it is given: `--option row_height`.
fn by_option(document: DocumentKind, error: Error) -> Error {
    let Error::Invalid(mut problems) = error else { return error };
    let choices = printing::options(document);
    for problem in &mut problems {
        if choices.iter().any(|choice| choice.name == problem.field) {
            problem.field = format!("{OPTION}{}", problem.field).into();
        }
    }
    Error::Invalid(problems)
}

/// The workspace, to note what is printed; only to look at while another process has it. One that
/// is not there is not made for a print.
fn writable(context: &Context) -> Result<&Workspace> {
    if !Workspace::is_in(&context.folder) {
        return context.look();
    }
    match context.change() {
        Err(Error::Workspace { problem: WorkspaceProblem::InUse { .. }, .. }) => context.look(),
        opened => opened,
    }
}

/// What to look at before it is printed.
pub(super) fn preflight(context: &Context, arguments: JobArgs) -> Result<Answer> {
    let job = job(context, arguments);
    let findings = printing::preflight(context.look()?, &job);
    let findings = findings.map_err(|error| by_option(job.document, error))?;
    let nothing = || format!("{}\n", context.words.get("cli.preflight.nothing"));
    let text: String = findings.iter().map(|finding| line(context, finding)).collect();
    let text = if text.is_empty() { nothing() } else { text };
    Ok(Answer::new(json!({ "findings": found(&findings) }), text))
}

/// What was printed of an event, the latest first.
pub(super) fn log(context: &Context, event: &str) -> Result<Answer> {
    let prints = printing::log(context.look()?, event)?;
    let row = |print: &Print| {
        let document = format!("document_kind.{}", print.document);
        let design = print.design.clone().unwrap_or_default();
        let pages = [("count", print.pages.to_string())];
        let pages = pages.each_ref().map(|(name, value)| (*name, value.as_str()));
        vec![
            print.printed.clone(),
            context.words.get(&document).to_owned(),
            context.words.fill("cli.print_log.pages", &pages),
            print.language.to_string(),
            design,
        ]
    };
    let text = table(&prints.iter().map(row).collect::<Vec<_>>());
    let entry = |print: &Print| {
        json!({
            "id": print.id, "document": print.document, "printed": print.printed,
            "language": print.language, "style": print.style, "design": print.design,
            "selection": print.selection, "pages": print.pages,
            "options": serde_json::from_str::<Value>(&print.options.0).unwrap_or_default(),
        })
    };
    Ok(Answer::new(json!({ "prints": prints.iter().map(entry).collect::<Vec<_>>() }), text))
}

/// What can be chosen about a document.
pub(super) fn options(document: DocumentKind) -> Answer {
    let specs = printing::options(document);
    let row = |spec: &langbiang_core::documents::OptionSpec| {
        vec![
            spec.name.to_owned(),
            kind(spec.kind),
            spec.usual.clone(),
            spec.about.trim().to_owned(),
        ]
    };
    let text = table(&specs.iter().map(row).collect::<Vec<_>>());
    let spec = |spec: &langbiang_core::documents::OptionSpec| {
        json!({
            "name": spec.name, "kind": kind(spec.kind), "usual": spec.usual,
            "about": spec.about.trim(),
        })
    };
    Answer::new(json!({ "options": specs.iter().map(spec).collect::<Vec<_>>() }), text)
}

fn kind(kind: OptionKind) -> String {
    match kind {
        OptionKind::Flag => "yes|no".to_owned(),
        OptionKind::Number => "number".to_owned(),
        OptionKind::Length => "mm".to_owned(),
        OptionKind::Date => "YYYY-MM-DD".to_owned(),
        OptionKind::Line => "text".to_owned(),
        OptionKind::Lines => "lines".to_owned(),
        OptionKind::Word(words) => words.join("|"),
        OptionKind::Words(words) => format!("[{}]", words.join(",")),
    }
}

fn job(context: &Context, arguments: JobArgs) -> Job {
    let usual = match context.language {
        Language::Vi => PrintLanguage::Vi,
        Language::En => PrintLanguage::En,
    };
    Job {
        event: arguments.event,
        document: arguments.document,
        language: arguments.print_lang.unwrap_or(usual),
        style: arguments.style,
        design: arguments.design,
        select: arguments.select,
        only_changed: arguments.only_changed,
        options: arguments.options.into_iter().collect(),
    }
}

/// What was written where; `kind` is `file` or `folder`, `count` its pages or files.
fn answer(context: &Context, path: &Path, count: usize, receipt: &Receipt, kind: &str) -> Answer {
    let shown = path.display().to_string();
    let values = [("path", &*shown), ("count", &count.to_string())];
    let mut text = format!("{}\n", context.words.fill(&format!("cli.print.{kind}"), &values));
    text.extend(receipt.findings.iter().map(|finding| line(context, finding)));
    let counted = if kind == "file" { "pages" } else { "files" };
    let mut answer = Answer::new(
        json!({
            kind: shown, counted: count, "logged": receipt.logged,
            "findings": found(&receipt.findings),
        }),
        text,
    );
    if !receipt.logged {
        answer.warnings.push(context.words.get("cli.print.not_logged").to_owned());
    }
    answer
}

fn found(findings: &[Finding]) -> Vec<Value> {
    let finding = |finding: &Finding| {
        let subject = &finding.subject;
        json!({
            "kind": finding.kind, "noun": subject.noun, "id": subject.id,
            "record": subject.label, "field": finding.field, "text": finding.text,
        })
    };
    findings.iter().map(finding).collect()
}

fn line(context: &Context, finding: &Finding) -> String {
    let kind = context.words.get(&format!("cli.finding.{}", finding.kind)).to_owned();
    let field = finding.field_words(context.words);
    let values = [("record", &*finding.subject.label), ("field", field), ("kind", &kind)];
    format!("{}\n", context.words.fill("cli.print.finding", &values))
}
