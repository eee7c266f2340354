//! What is otherwise now than when a document was last printed, told record by record.
//!
//! Compares plain data with plain data: whatever has an id is a record, whatever it holds beside
//! other records are its fields. Must never tell a difference that the document does not show.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Gather, Job, Print, changes::FORMS, log, source::Source};
use crate::{
    Error, Language, Result, Workspace,
    documents::{
        DocumentKind, Options,
        changes::Changes,
        programme::{Choices, Programme},
    },
    events::Event,
};

/// What is otherwise than in the last print.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Since {
    /// When that was: RFC 3339, UTC.
    pub printed: String,
    /// Who or what is new, by their names.
    pub added: Vec<String>,
    /// Who or what is there no more.
    pub gone: Vec<String>,
    /// Who or what is otherwise, with the fields.
    pub changed: Vec<Changed>,
    /// The fields of what all of it has in common, e.g. the event's name.
    pub shared: Vec<String>,
    /// Of a programme: the changes as sentences.
    pub told: Vec<String>,
}

/// A record that is otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its name.
    pub record: String,
    /// The fields that differ.
    pub fields: Vec<String>,
}

impl Since {
    /// Whether the last print still says what is so.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        let records = self.added.len() + self.gone.len() + self.changed.len();
        records + self.shared.len() + self.told.len() == 0
    }
}

/// What changed since the document was last printed for the event; nothing where it never was.
pub(super) fn of<D: Gather>(
    workspace: &Workspace,
    event: Event,
    language: Language,
) -> Result<Option<Since>> {
    let prints = workspace.read(|store| log::whole(store, &event.id, D::KIND))?;
    let Some(last) = prints.first() else { return Ok(None) };
    let (before, now) = data::<D>(workspace, event, &prints, last)?;
    let since = match sentences(last, &before, &now, language) {
        Some(told) => Since { told, ..Since::default() },
        None => compare(&before, &now),
    };
    Ok(Some(Since { printed: last.printed.clone(), ..since }))
}

/// What was printed, and the same now. Of pieces that are printed one by one, what was last printed
/// of each of them, whenever that was.
fn data<D: Gather>(
    workspace: &Workspace,
    event: Event,
    prints: &[Print],
    last: &Print,
) -> Result<(Value, Value)> {
    let before: D = serde_json::from_str(&last.data.0).unwrap_or_default();
    let of_units = !before.units().is_empty();
    let select = if of_units { None } else { last.selection.clone() };
    let job = Job { select, design: last.design.clone(), ..last.job() };
    let mut options = D::Options::default();
    for (name, value) in &job.options {
        // A choice that this program does not offer any more is forgotten.
        drop(options.set(name, value));
    }
    let now = match D::gather(&Source { workspace, event, job: &job }, &options) {
        Err(Error::Nothing(_)) => D::default(),
        gathered => gathered?,
    };
    let json = |data: &D| serde_json::to_value(data).unwrap_or_default();
    if !of_units {
        return Ok((json(&before), json(&now)));
    }
    let units = |units: Vec<Value>, data: &D| {
        let mut bare: D = serde_json::from_value(json(data)).unwrap_or_default();
        bare.keep(&|_| false);
        let mut whole = json(&bare);
        whole["units"] = units.into();
        whole
    };
    let last = log::last_units::<D>(prints).into_values().collect();
    let present = now.units().into_iter().map(|(_, unit)| unit).collect();
    Ok((units(last, &before), units(present, &now)))
}

/// A programme's changes in words; none for another document.
fn sentences(last: &Print, before: &Value, now: &Value, language: Language) -> Option<Vec<String>> {
    if !FORMS.contains(&last.document) {
        return None;
    }
    let read = |value: &Value| serde_json::from_value::<Programme>(value.clone()).ok();
    let notes = last.document == DocumentKind::Programme
        && Choices::read(&last.choices()).is_ok_and(|choices| choices.notes);
    let changes = Changes { before: read(before)?, after: read(now)?, notes, printed: None };
    Some(changes.sentences(language))
}

/// The records of a value by their ids, and the fields of all that has no id.
#[derive(Default)]
struct Records {
    by_id: BTreeMap<String, Map<String, Value>>,
    shared: Map<String, Value>,
}

impl Records {
    fn of(value: &Value) -> Self {
        let mut records = Self::default();
        let rest = records.take(value);
        records.shared = rest.as_object().cloned().unwrap_or_default();
        records
    }

    /// The value without the records in it, which are noted.
    fn take(&mut self, value: &Value) -> Value {
        match value {
            Value::Array(values) => {
                let left = values.iter().map(|value| self.take(value));
                left.filter(|value| !value.is_null()).collect::<Vec<_>>().into()
            }
            Value::Object(fields) => {
                let left = fields.iter().map(|(name, value)| (name.clone(), self.take(value)));
                let left: Map<String, Value> = left.collect();
                match fields.get("id").and_then(Value::as_str).filter(|id| !id.is_empty()) {
                    Some(id) => {
                        self.by_id.insert(id.to_owned(), left);
                        Value::Null
                    }
                    None => left.into(),
                }
            }
            value => value.clone(),
        }
    }
}

fn compare(before: &Value, now: &Value) -> Since {
    let (before, now) = (Records::of(before), Records::of(now));
    let names = |records: &Records, others: &Records| {
        let only = records.by_id.iter().filter(|(id, _)| !others.by_id.contains_key(*id));
        only.map(|(_, fields)| name(fields)).collect::<Vec<_>>()
    };
    let changed = now.by_id.iter().filter_map(|(id, fields)| {
        let differing = differing(before.by_id.get(id)?, fields);
        (!differing.is_empty()).then(|| Changed { record: name(fields), fields: differing })
    });
    Since {
        added: names(&now, &before),
        gone: names(&before, &now),
        changed: changed.collect(),
        shared: differing(&before.shared, &now.shared),
        ..Since::default()
    }
}

/// The fields in which two records differ.
fn differing(before: &Map<String, Value>, now: &Map<String, Value>) -> Vec<String> {
    let names = now.keys().chain(before.keys().filter(|name| !now.contains_key(*name)));
    names.filter(|name| before.get(*name) != now.get(*name)).cloned().collect()
}

/// What a record is called.
fn name(fields: &Map<String, Value>) -> String {
    const NAMES: [&str; 5] = ["name", "title", "to", "organisation", "text"];
    let said = NAMES.iter().filter_map(|field| fields.get(*field)?.as_str());
    said.map(str::trim).find(|text| !text.is_empty()).unwrap_or_default().to_owned()
}

impl Print {
    /// The choices that were made.
    #[must_use]
    pub fn choices(&self) -> BTreeMap<String, String> {
        serde_json::from_str(&self.options.0).unwrap_or_default()
    }

    /// The job that prints the same again.
    #[must_use]
    pub fn job(&self) -> Job {
        Job {
            language: self.language,
            style: Some(self.style),
            design: self.design.clone(),
            select: self.selection.clone(),
            options: self.choices(),
            ..Job::new(self.event_id.clone(), self.document)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agenda,
        delegates::{self, Query},
        events,
        printing::{print, since},
        progress::Unwatched,
        records::{self, Record, tests::forms::workspace},
        samples,
    };

    fn told(workspace: &Workspace, document: DocumentKind) -> Option<Since> {
        since(workspace, samples::FIRST, document, Language::Vi).unwrap()
    }

    #[test]
    fn what_was_never_printed_did_not_change_and_a_fresh_print_neither() {
        let (folder, workspace) = workspace();
        samples::make(&workspace).unwrap();
        for document in DocumentKind::ALL.iter().copied().filter(|d| *d != DocumentKind::Changes) {
            assert_eq!(told(&workspace, document), None, "{document}");
            let job = Job::new(samples::FIRST, document);
            if print(&workspace, &job, &folder.path().join("a.pdf"), &Unwatched).is_ok() {
                let since = told(&workspace, document).unwrap();
                assert!(since.is_nothing(), "{document}: {since:?}");
            }
        }
    }

    #[test]
    fn a_delegate_who_is_otherwise_is_named_with_the_field() {
        let (folder, workspace) = workspace();
        samples::make(&workspace).unwrap();
        for document in [DocumentKind::Badges, DocumentKind::DelegateList] {
            let job = Job::new(samples::FIRST, document);
            print(&workspace, &job, &folder.path().join("a.pdf"), &Unwatched).unwrap();
        }
        let mut all =
            delegates::list(&workspace, samples::FIRST, &Query::default()).unwrap().delegates;
        let mut one = all.remove(0).delegate;
        one.title = "Cố vấn".into();
        records::set(&workspace, one.clone()).unwrap();
        records::remove(&workspace, delegates::Delegate::NOUN, &all[0].delegate.id).unwrap();
        let since = told(&workspace, DocumentKind::Badges).unwrap();
        let fields = vec!["title".to_owned()];
        assert_eq!(since.changed, [Changed { record: one.full_name, fields }]);
        assert_eq!(since.gone, [all[0].delegate.full_name.clone()]);
        assert!(since.added.is_empty() && since.shared.is_empty(), "{since:?}");
        assert!(!told(&workspace, DocumentKind::DelegateList).unwrap().is_nothing());
    }

    #[test]
    fn a_programme_tells_its_changes_in_sentences() {
        let (folder, workspace) = workspace();
        samples::make(&workspace).unwrap();
        let job = Job::new(samples::FIRST, DocumentKind::Programme);
        print(&workspace, &job, &folder.path().join("a.pdf"), &Unwatched).unwrap();
        let event = events::get(&workspace, samples::FIRST).unwrap().id;
        let planned = agenda::list(&workspace, &event).unwrap();
        let item = planned.iter().flat_map(|session| &session.items).last().unwrap().item.clone();
        records::set(&workspace, agenda::Item { title: Some("Gặp mặt".into()), ..item }).unwrap();
        let since = told(&workspace, DocumentKind::Programme).unwrap();
        assert!(since.told.iter().any(|line| line.contains("Gặp mặt")), "{since:?}");
    }
}
