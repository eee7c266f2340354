//! Gathers what a programme was when it was last printed, and what it is.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime};

use super::{Gather, Print, Source, log, programme};
use crate::{
    Error, Result,
    documents::{
        DocumentKind,
        changes::{Changes, Choices},
        options::Options,
        programme::{self as document, Programme},
    },
    error::NothingTo,
    zones,
};

/// The documents that print a programme as a whole.
pub(super) const FORMS: [DocumentKind; 3] =
    [DocumentKind::Programme, DocumentKind::ProgrammeGrid, DocumentKind::ProgrammeBooklet];

impl Gather for Changes {
    fn gather(source: &Source<'_>, choices: &Choices) -> Result<Self> {
        let zone = &source.event.time_zone;
        let read = |print: Print| {
            let (at, before) = (local(&print.printed, zone)?, read(&print)?);
            Some((at, before, has_notes(&print)))
        };
        let prints = prints(source)?.into_iter().filter_map(read);
        let in_time = |(at, ..): &(NaiveDateTime, Programme, bool)| {
            choices.since.is_none_or(|since| at.date() <= since)
        };
        let last = prints.filter(in_time).max_by_key(|(at, ..)| *at);
        let (printed, before, notes) = last.ok_or(Error::Nothing(NothingTo::Compare))?;
        Ok(Self { before, after: programme::plan(source)?, notes, printed: Some(printed) })
    }
}

/// Every print of the event's programme.
fn prints(source: &Source<'_>) -> Result<Vec<Print>> {
    let of = |kind| source.workspace.read(|store| log::whole(store, &source.event.id, kind));
    Ok(FORMS.into_iter().map(of).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// The programme that was printed.
fn read(print: &Print) -> Option<Programme> {
    serde_json::from_str(&print.data.0).ok()
}

/// Whether it was the form that has notes, with them.
fn has_notes(print: &Print) -> bool {
    let chosen: BTreeMap<String, String> =
        serde_json::from_str(&print.options.0).unwrap_or_default();
    let notes = || document::Choices::read(&chosen).is_ok_and(|choices| choices.notes);
    print.document == DocumentKind::Programme && notes()
}

/// That moment by the clocks of the event's place.
fn local(printed: &str, zone: &str) -> Option<NaiveDateTime> {
    Some(zones::local(DateTime::parse_from_rfc3339(printed).ok()?.to_utc(), zone))
}
