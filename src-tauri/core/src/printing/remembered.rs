//! What a print takes over from the last one of the same document: its choices and its design.
//!
//! Must never stop a print: what cannot be any more gives way to what is usual, and is told.

use std::collections::BTreeMap;

use super::{Job, Print};
use crate::{
    FieldProblem, Language, Result, Words, Workspace, designs,
    documents::{Finding, FindingKind, Options, Plain, Subject},
};

/// What is chosen: as at the last of the `prints`, but for the `dropped` choices, and then what the
/// job says.
pub(super) fn choices<D: Plain>(
    prints: &[Print],
    job: &Job,
    dropped: &[&'static str],
) -> Result<D::Options> {
    let mut choices = D::Options::default();
    for (name, value) in lasting::<D>(last(prints)) {
        if !dropped.contains(&name.as_str()) {
            // A choice that an older program offered and this one does not is forgotten.
            drop(choices.set(&name, &value));
        }
    }
    D::Options::read(&job.options)?;
    for (name, value) in &job.options {
        drop(choices.set(name, value));
    }
    Ok(choices)
}

/// The choices of the last print.
fn last(prints: &[Print]) -> BTreeMap<String, String> {
    let last = prints.first().and_then(|print| serde_json::from_str(&print.options.0).ok());
    last.unwrap_or_default()
}

/// The choices that hold for more than one print.
pub(super) fn lasting<D: Plain>(mut choices: BTreeMap<String, String>) -> BTreeMap<String, String> {
    choices.retain(|name, _| !D::Options::once().contains(&name.as_str()));
    choices
}

/// The choices that are `wrong` and that the job does not make itself.
pub(super) fn at_fault<D: Plain>(wrong: &[FieldProblem], job: &Job) -> Vec<&'static str> {
    let names = D::Options::specs().into_iter().map(|spec| spec.name);
    let is_wrong = |name: &&str| wrong.iter().any(|problem| problem.field == *name);
    names.filter(|name| !job.options.contains_key(*name)).filter(is_wrong).collect()
}

/// Tells which of the `dropped` choices were others than the usual ones.
pub(super) fn told<D: Plain>(
    prints: &[Print],
    language: Language,
    dropped: &[&'static str],
) -> Vec<Finding> {
    let last = lasting::<D>(last(prints));
    let changed = D::Options::specs().into_iter().filter(|spec| dropped.contains(&spec.name));
    let told = changed.filter_map(|spec| {
        let value = last.get(spec.name).filter(|value| **value != spec.usual)?;
        let key = format!("option_value.{}.{value}", spec.name);
        let words = Words::of(language).get(&key);
        Some(not_as_before(spec.name, if words == key { value } else { words }))
    });
    told.collect()
}

fn not_as_before(field: &'static str, before: &str) -> Finding {
    Finding::new(
        FindingKind::NotAsBefore,
        &Subject::named(&before.replace('\n', "; ")),
        field,
        before,
    )
}

/// The job with the design of the last print where it names none; where that design is gone, the
/// usual one and a finding.
pub(super) fn with_design(
    workspace: &Workspace,
    prints: &[Print],
    job: &Job,
) -> (Job, Option<Finding>) {
    let mut job = job.clone();
    let last = prints.first().and_then(|print| print.design.clone());
    let Some(name) = last.filter(|_| job.design.is_none()) else { return (job, None) };
    if designs::text_of(workspace, &name).is_err() {
        return (job, Some(not_as_before("design", &name)));
    }
    job.design = Some(name);
    (job, None)
}
