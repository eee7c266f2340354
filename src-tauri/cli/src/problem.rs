//! An error of core as a line for people, as JSON, and as an exit code.

use std::process::ExitCode;

use langbiang_core::{
    Error, FieldProblem, Words,
    designs::Fault,
    error::{ArchiveProblem, BackupProblem, NothingTo, WorkspaceProblem},
};
use serde_json::{Value, json};

use crate::answer;

/// Before the name of what a document's `--option` chooses, which is spelt as it is.
pub(crate) const OPTION: &str = "option ";

/// Refused, or partly refused.
pub(crate) const REFUSED: u8 = 1;
/// Something that should not happen.
pub(crate) const INTERNAL: u8 = 3;

/// Prints `error`: one line a problem on stderr, with `json` one document on stdout.
pub(crate) fn report(error: &Error, json: bool, words: &Words) -> ExitCode {
    for line in lines(error, words) {
        eprintln!("{line}");
    }
    if json {
        // Nobody is left to tell when stdout is gone as well.
        let _ = answer::write(&format!("{:#}\n", json!({ "error": document(error) })));
    }
    match error {
        Error::Storage(_) | Error::Document(_) => ExitCode::from(INTERNAL),
        _ => ExitCode::from(REFUSED),
    }
}

/// The stable name of an error.
fn code(error: &Error) -> &'static str {
    match error {
        Error::NotFound { .. } => "not_found",
        Error::Ambiguous { .. } => "ambiguous",
        Error::Invalid(_) => "invalid",
        Error::Conflict { .. } => "conflict",
        Error::Nothing(NothingTo::Undo) => "nothing_to_undo",
        Error::Nothing(NothingTo::Redo) => "nothing_to_redo",
        Error::Nothing(NothingTo::Print) => "nothing_to_print",
        Error::Nothing(NothingTo::Compare) => "nothing_to_compare",
        Error::Nothing(NothingTo::Tell) => "nothing_to_tell",
        Error::Import { .. } => "import",
        Error::Document(_) => "document",
        Error::Design(_) => "design",
        Error::Storage(_) => "storage",
        Error::DiskFull => "disk_full",
        Error::Io { .. } => "io",
        Error::Backup { problem, .. } => match problem {
            BackupProblem::Damaged => "backup_damaged",
            BackupProblem::Foreign => "backup_foreign",
            BackupProblem::Newer => "backup_newer",
            BackupProblem::OneEvent => "backup_one_event",
            BackupProblem::Unverified => "backup_unverified",
        },
        Error::Cancelled => "cancelled",
        Error::Archive { problem, .. } => match problem {
            ArchiveProblem::Foreign => "archive_foreign",
            ArchiveProblem::Damaged => "archive_damaged",
            ArchiveProblem::Newer { .. } => "archive_newer",
            ArchiveProblem::Unexpected => "archive_unexpected",
            ArchiveProblem::Unverified => "archive_unverified",
        },
        Error::Workspace { problem, .. } => match problem {
            WorkspaceProblem::InUse { .. } => "workspace_in_use",
            WorkspaceProblem::Newer { .. } => "workspace_newer",
            WorkspaceProblem::Foreign => "workspace_foreign",
            WorkspaceProblem::Corrupt { backup: None } => "workspace_corrupt",
            WorkspaceProblem::Corrupt { backup: Some(_) } => "workspace_recoverable",
            WorkspaceProblem::Missing => "workspace_missing",
        },
        _ => "internal",
    }
}

/// What an error is about, in the order in which its words name it.
fn parameters(error: &Error) -> Vec<(&'static str, String)> {
    match error {
        Error::NotFound { noun, key } | Error::Ambiguous { noun, key } => {
            vec![("noun", (*noun).into()), ("key", key.clone())]
        }
        Error::Conflict { noun, key, reason } => {
            vec![("noun", noun.clone()), ("key", key.clone()), ("reason", reason.to_string())]
        }
        Error::Import { file, problem, place } => vec![
            ("file", file.display().to_string()),
            ("problem", problem.to_string()),
            ("place", if place.is_empty() { String::new() } else { format!(" ({place})") }),
        ],
        Error::Io { doing, path, source } => vec![
            ("doing", (*doing).into()),
            ("path", path.display().to_string()),
            ("system", source.to_string()),
        ],
        Error::Workspace { path, problem } => {
            let mut parameters = vec![("path", path.display().to_string())];
            match problem {
                WorkspaceProblem::InUse { holder } => parameters.push(("holder", holder.clone())),
                WorkspaceProblem::Newer { needs } => parameters.push(("needs", needs.clone())),
                WorkspaceProblem::Corrupt { backup: Some(backup) } => {
                    parameters.push(("backup", backup.display().to_string()));
                }
                _ => {}
            }
            parameters
        }
        Error::Archive { file, problem } => {
            let mut parameters = vec![("file", file.display().to_string())];
            if let ArchiveProblem::Newer { needs } = problem {
                parameters.push(("needs", needs.clone()));
            }
            parameters
        }
        Error::Backup { file, .. } => vec![("file", file.display().to_string())],
        Error::Storage(inner) => vec![("detail", inner.to_string())],
        Error::Document(inner) => vec![("detail", inner.to_string())],
        _ => Vec::new(),
    }
}

fn document(error: &Error) -> Value {
    let mut document = json!({ "code": code(error) });
    for (name, value) in parameters(error) {
        document[name] = value.into();
    }
    if let Error::Invalid(fields) = error {
        let fields = fields.iter().map(field);
        document["fields"] = fields.collect();
    }
    if let Error::Design(faults) = error {
        let fault = |f: &Fault| json!({ "line": f.line, "key": f.key, "problem": f.kind, "detail": f.detail });
        document["faults"] = faults.iter().map(fault).collect();
    }
    document
}

/// A field that cannot be accepted, as JSON.
pub(crate) fn field(f: &FieldProblem) -> Value {
    let name = f.field.strip_prefix(OPTION).unwrap_or(&f.field);
    let mut field = json!({ "field": name, "problem": f.problem });
    f.values.iter().for_each(|(name, value)| field[*name] = value.as_str().into());
    field
}

/// Whether an operation is in the way, which has words of its own.
fn is_operation(error: &Error) -> bool {
    matches!(error, Error::Conflict { noun, .. } if noun == "operation")
}

/// `error` for people, one line a problem.
pub(crate) fn lines(error: &Error, words: &Words) -> Vec<String> {
    if let Error::Invalid(fields) = error {
        let line = |f: &FieldProblem| {
            let values: Vec<_> = f.values.iter().map(|(name, value)| (*name, &**value)).collect();
            let problem = words.fill(&format!("cli.field.{}", f.problem), &values);
            format!("--{}: {problem}", option(&f.field))
        };
        return fields.iter().map(line).collect();
    }
    if let Error::Design(faults) = error {
        return faults.iter().map(|fault| fault_line(fault, words)).collect();
    }
    let worded = |name: &str, value: String| match name {
        // Words of a closed list have words for people.
        "problem" | "reason" | "noun" | "doing" => word(name, value, words),
        "key" if is_operation(error) => words.get(&format!("operation.{value}")).to_owned(),
        _ => value,
    };
    let parameters: Vec<_> =
        parameters(error).into_iter().map(|(name, value)| (name, worded(name, value))).collect();
    let values: Vec<_> = parameters.iter().map(|(name, value)| (*name, &**value)).collect();
    vec![words.fill(&format!("cli.error.{}", code(error)), &values)]
}

/// A field as its option is spelt.
fn option(field: &str) -> String {
    if field.starts_with(OPTION) {
        return field.to_owned();
    }
    field.strip_suffix("_id").unwrap_or(field).replace('_', "-")
}

fn fault_line(fault: &Fault, words: &Words) -> String {
    let problem = words.get(&format!("cli.fault.{}", fault.kind)).to_owned();
    let detail = Some(&fault.detail).filter(|detail| !detail.is_empty());
    let detail = detail.map(|detail| format!(" ({detail})")).unwrap_or_default();
    let line = fault.line.to_string();
    let values =
        [("line", &*line), ("key", &*fault.key), ("problem", &*problem), ("detail", &*detail)];
    words.fill("cli.error.design", &values)
}

/// A word of the closed list `list` for people; itself where there are no words for it.
fn word(list: &str, value: String, words: &Words) -> String {
    let key = format!("cli.{list}.{value}");
    let text = words.get(&key);
    if text == key { value } else { text.to_owned() }
}

/// A table's name for people.
pub(crate) fn noun(table: &str, words: &Words) -> String {
    word("noun", table.to_owned(), words)
}
