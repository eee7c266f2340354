//! `integrity`, `backup`, `backups`, `restore`.

use std::{path::Path, sync::Arc};

use langbiang_core::{
    Error, Result,
    backups::{self, Backup},
    clock::SystemClock,
    integrity::{self, Finding},
    progress::Unwatched,
    restore::{self, Preview},
};
use serde_json::{Value, json};

use super::{Context, PROGRAM};
use crate::{
    answer::{Answer, table},
    problem,
};

pub(super) fn integrity(context: &Context) -> Result<Answer> {
    let checks = integrity::check(context.look()?)?;
    let words = context.words;
    let row = |name: &str, found: usize| {
        let verdict = match found {
            0 => words.get("cli.integrity.well").to_owned(),
            found => words.fill("cli.integrity.found", &[("count", &found.to_string())]),
        };
        vec![words.get(&format!("cli.integrity.check.{name}")).to_owned(), verdict]
    };
    let rows: Vec<_> = checks.iter().map(|c| row(c.check.as_str(), c.findings.len())).collect();
    let findings = checks.iter().flat_map(|checked| &checked.findings);
    let problems = findings.map(|finding| line(context, finding)).collect();
    Ok(Answer { problems, ..Answer::new(json!({ "checks": checks }), table(&rows)) })
}

fn line(context: &Context, finding: &Finding) -> String {
    let check = context.words.get(&format!("cli.integrity.check.{}", finding.check)).to_owned();
    let place = [finding.noun.as_deref(), finding.key.as_deref()].into_iter().flatten();
    let place: String = place.map(|part| format!(" {part}")).collect();
    format!("{check}:{place} {}", finding.detail)
}

pub(super) fn backup(context: &Context, out: &Path) -> Result<Answer> {
    let manifest = backups::hand_over(context.look()?, out, &Unwatched)?;
    let file = out.display().to_string();
    let text = context.words.fill("cli.backup.done", &[("file", &file)]);
    let missing = manifest.missing.iter().map(ToString::to_string);
    let missing: Vec<String> =
        missing.map(|d| context.words.fill("cli.backup.missing", &[("sha256", &d)])).collect();
    let json = json!({
        "file": file, "files": manifest.files.len(), "missing": manifest.missing,
    });
    Ok(Answer { warnings: missing, ..Answer::new(json, format!("{text}\n")) })
}

pub(super) fn backups(context: &Context) -> Result<Answer> {
    let backups = backups::list(&context.folder)?;
    let (documents, rows): (Vec<Value>, Vec<Vec<String>>) =
        backups.iter().map(|backup| described(context, backup)).unzip();
    Ok(Answer::new(json!({ "backups": documents }), table(&rows)))
}

/// A backup as JSON and as a row; it is read through for that.
fn described(context: &Context, backup: &Backup) -> (Value, Vec<String>) {
    let problem = match backups::check(&backup.path) {
        Ok(()) => None,
        Err(Error::Backup { problem, .. }) => Some(problem.as_str()),
        Err(_) => Some("unreadable"),
    };
    let (name, file) = (&backup.name, backup.path.display().to_string());
    let at = name.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let words =
        |part: &str, word: &str| context.words.get(&format!("cli.backup.{part}.{word}")).to_owned();
    let reason = words("reason", name.reason.as_str());
    let verdict = words("verdict", problem.unwrap_or("good"));
    let row = vec![at.clone(), reason, format!("{} KB", backup.size / 1024), verdict, file.clone()];
    let document = json!({
        "file": file, "at": at, "reason": name.reason, "operation": name.operation,
        "size": backup.size, "problem": problem,
    });
    (document, row)
}

pub(super) fn preview(context: &Context, file: &Path) -> Result<Answer> {
    let preview = restore::preview(&context.folder, file, Arc::new(SystemClock))?;
    let text = worded(context, &preview);
    Ok(Answer::new(json!(preview), text))
}

fn worded(context: &Context, preview: &Preview) -> String {
    let words = context.words;
    let lost = preview.operations_lost.to_string();
    let mut lines = vec![words.fill("cli.restore.lost", &[("count", &lost)])];
    if !preview.certificates_lost.is_empty() {
        let numbers = preview.certificates_lost.join(", ");
        lines.push(words.fill("cli.restore.certificates", &[("numbers", &numbers)]));
    }
    for (key, names) in [
        ("cli.restore.added", &preview.added),
        ("cli.restore.removed", &preview.removed),
        ("cli.restore.changed", &preview.changed),
    ] {
        lines.extend(names.iter().map(|name| words.fill(key, &[("event", name)])));
    }
    lines.extend(preview.records.iter().map(|count| {
        let (now, then) = (count.now.to_string(), count.then.to_string());
        let noun = problem::noun(&count.noun, words);
        words.fill("cli.restore.records", &[("noun", &noun), ("now", &now), ("then", &then)])
    }));
    lines.into_iter().map(|line| format!("{line}\n")).collect()
}

pub(super) fn restore(context: &Context, file: &Path) -> Result<Answer> {
    let restored = restore::apply(&context.folder, file, &SystemClock, PROGRAM)?;
    let path = |path: Option<&Path>| path.map(|path| path.display().to_string());
    let backup = path(restored.backup.as_ref().map(|backup| &*backup.path));
    let aside = path(restored.moved_aside.as_deref());
    let file = file.display().to_string();
    let mut text = context.words.fill("cli.restore.done", &[("file", &file)]);
    if let Some(folder) = &aside {
        text =
            format!("{text}\n{}", context.words.fill("cli.restore.aside", &[("folder", folder)]));
    }
    let json = json!({ "restored": file, "backup": backup, "moved_aside": aside });
    Ok(Answer::new(json, format!("{text}\n")))
}
