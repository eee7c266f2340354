//! One search over everything that has a name: events, the people in them, organisations, talks and
//! files.
//!
//! The same rules as for delegates: without accents, đ as d, raw Telex and VNI. Whatever is found
//! belongs to an event, for that is where it is opened. Must never change anything.

use serde::Serialize;

use crate::{Result, Workspace, text::search::Search};

crate::vocabulary::vocabulary! {
    /// What was found.
    FoundKind {
        /// An event.
        Event = "event",
        /// Somebody who takes part in one.
        Delegate = "delegate",
        /// Somebody with a role in one: a speaker, a chair.
        Speaker = "speaker",
        /// An organisation that holds one or sends a delegation.
        Organisation = "organisation",
        /// An item of an agenda.
        Item = "item",
        /// A file or another material.
        File = "file",
    }
}

/// From and to in UTF-16 units.
pub type Mark = (u32, u32);

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// What it is.
    pub kind: FoundKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What tells it from others of that name; empty where nothing does.
    pub about: String,
    /// Its day, ISO 8601, where it has one.
    pub date: Option<String>,
    /// The event where it is opened.
    pub event_id: String,
    /// That event's name.
    pub event: String,
    /// The parts of the name that answer the search.
    pub name_marks: Vec<Mark>,
    /// The parts of what stands beside it.
    pub about_marks: Vec<Mark>,
}

/// What answers `text`, kind by kind, at most `each` of a kind, what fits best first. Nothing where
/// the text has no letter and no digit.
///
/// # Errors
/// [`Error::Storage`](crate::Error::Storage).
pub fn everything(workspace: &Workspace, text: &str, each: usize) -> Result<Vec<Found>> {
    let Some(search) = Search::read(text) else { return Ok(Vec::new()) };
    workspace.read(|store| {
        let search = store.spelled_out(search)?;
        let mut all = Vec::new();
        for kind in FoundKind::ALL {
            let mut found = store.found_anywhere(*kind, &search)?;
            found.truncate(each);
            found.iter_mut().for_each(|one| mark(one, &search));
            all.append(&mut found);
        }
        Ok(all)
    })
}

fn mark(found: &mut Found, search: &Search) {
    found.name_marks = search.marks(&found.name);
    found.about_marks = search.marks(&found.about);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{records::tests::forms::workspace, samples};

    fn found(workspace: &Workspace, text: &str) -> Vec<(FoundKind, String)> {
        let all = everything(workspace, text, 6).unwrap();
        all.into_iter().map(|one| (one.kind, one.name)).collect()
    }

    #[test]
    fn everything_is_found_without_accents_and_opened_in_its_event() {
        let (_folder, workspace) = workspace();
        samples::make(&workspace).unwrap();
        let names = found(&workspace, "tap huan quang ba");
        assert!(names.iter().any(|(kind, _)| *kind == FoundKind::Event), "{names:?}");
        let all = everything(&workspace, "bo thong tin", 3).unwrap();
        let of = |kind| all.iter().filter(|one| one.kind == kind).count();
        assert!((1..=3).contains(&of(FoundKind::Organisation)), "{all:?}");
        assert!(all.iter().all(|one| !one.event_id.is_empty() && !one.event.is_empty()));
        assert!(all.iter().all(|one| !(one.name_marks.is_empty() && one.about_marks.is_empty())));
    }

    #[test]
    fn somebody_is_found_by_raw_keys_and_the_name_goes_before_the_office() {
        let (_folder, workspace) = workspace();
        samples::make(&workspace).unwrap();
        assert_eq!(found(&workspace, "nguyen"), found(&workspace, "Nguyeenx"));
        for one in everything(&workspace, "nguyen", 6).unwrap() {
            assert!(one.kind != FoundKind::Delegate || !one.name_marks.is_empty(), "{one:?}");
        }
    }

    #[test]
    fn nothing_is_found_by_signs_alone_and_none_is_invented() {
        let (_folder, workspace) = workspace();
        samples::make(&workspace).unwrap();
        assert_eq!(found(&workspace, " … %\" * "), []);
        assert_eq!(found(&workspace, "zzzz"), []);
    }
}
