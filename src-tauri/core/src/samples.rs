//! The sample conferences that a new user can look at.
//!
//! The events are those of public news reports of 2020 to 2024; the delegates are invented and
//! every one is marked as sample data. Facts only: the file under assets names its sources.

use std::{collections::HashMap, path::Path};

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

use crate::{
    Error, Result, Workspace,
    agenda::{self, HalfDay, ItemKind, NewItem, NewRole, NewSession, RoleKind},
    delegates,
    documents::DocumentStyle,
    events::{self, NewEvent, OrganiserRole},
    import,
    op::{MAKE_SAMPLES, Outcome},
    organisations,
    people::{self, NewPerson},
    progress::Unwatched,
    provinces,
    storage::Store,
};

/// The code of the sample that a new user is shown first.
pub const FIRST: &str = "dalat-2024";

const EVENTS: &str = include_str!("../../../assets/samples/events.json");
const DELEGATES: &[u8] =
    include_bytes!("../../../assets/samples/danh-sach-dai-bieu-da-lat-2024.xlsx");
const DELEGATES_NAME: &str = "danh-sach-dai-bieu-da-lat-2024.xlsx";

#[derive(Deserialize)]
struct Samples {
    people: HashMap<String, SamplePerson>,
    events: Vec<SampleEvent>,
}

#[derive(Deserialize)]
struct SamplePerson {
    name: String,
    title: Option<String>,
    organisation: Option<String>,
}

#[derive(Deserialize)]
struct SampleEvent {
    code: String,
    parent: Option<String>,
    name: String,
    theme: Option<String>,
    name_full: Option<String>,
    start: Option<NaiveDate>,
    half_day: Option<HalfDay>,
    place: Option<String>,
    province: Option<String>,
    #[serde(default)]
    document_style: DocumentStyle,
    #[serde(default)]
    organisers: Vec<(OrganiserRole, String)>,
    #[serde(default)]
    sessions: Vec<SampleSession>,
}

#[derive(Deserialize)]
struct SampleSession {
    name: Option<String>,
    half_day: Option<HalfDay>,
    #[serde(default)]
    chairs: Vec<SampleRole>,
    items: Vec<SampleItem>,
}

#[derive(Deserialize)]
struct SampleItem {
    kind: ItemKind,
    title: Option<String>,
    start: Option<String>,
    end: Option<String>,
    #[serde(default)]
    roles: Vec<SampleRole>,
}

#[derive(Deserialize)]
struct SampleRole {
    kind: RoleKind,
    person: Option<String>,
    organisation: Option<String>,
    wording: Option<String>,
}

/// Makes those sample events that are not there yet, as one operation.
///
/// # Errors
/// [`Error::Storage`]; a workspace that has an event of its own under a sample's code keeps it.
pub fn make(workspace: &Workspace) -> Result<Outcome<()>> {
    let samples: Samples = serde_json::from_str(EVENTS).map_err(|_| damaged("events.json"))?;
    workspace.operate(&MAKE_SAMPLES, |store| {
        let mut made = Making { store, samples: &samples, people: HashMap::new() };
        for event in &samples.events {
            if store.event(&event.code)?.is_none() {
                made.event(event)?;
            }
        }
        Ok(((), FIRST.to_owned()))
    })
}

fn damaged(file: &str) -> Error {
    Error::NotFound { noun: "sample", key: file.into() }
}

struct Making<'a> {
    store: &'a Store<'a>,
    samples: &'a Samples,
    /// Ids of the people made so far, by their key in the file.
    people: HashMap<&'a str, String>,
}

impl<'a> Making<'a> {
    fn event(&mut self, sample: &'a SampleEvent) -> Result<()> {
        let parent = sample.parent.as_deref().map(|code| events::find(self.store, code));
        let form = NewEvent {
            code: Some(sample.code.clone()),
            name: sample.name.clone(),
            theme: sample.theme.clone(),
            name_full: sample.name_full.clone(),
            start: sample.start,
            half_day: sample.half_day,
            place: sample.place.clone(),
            province: sample.province.as_deref().and_then(|p| provinces::find(p, sample.start)),
            document_style: Some(sample.document_style),
            parent_id: parent.transpose()?.map(|event| event.id),
            ..NewEvent::default()
        };
        let event = events::insert(self.store, form, true)?;
        let organisers = sample
            .organisers
            .iter()
            .map(|(role, name)| Ok((*role, organisations::find_or_insert(self.store, name)?.id)));
        events::put_organisers(self.store, &event.id, &organisers.collect::<Result<Vec<_>>>()?)?;
        for session in &sample.sessions {
            let form = self.session(sample, session)?;
            agenda::insert_session(self.store, &event.id, form)?;
        }
        match event.start.filter(|_| sample.code == FIRST) {
            Some(on) => self.delegates(&event.id, on),
            None => Ok(()),
        }
    }

    fn delegates(&self, event_id: &str, on: NaiveDate) -> Result<()> {
        let path = Path::new(DELEGATES_NAME);
        let rows = import::read_bytes(DELEGATES, path, on)?;
        delegates::import_rows(self.store, event_id, rows, path, &Unwatched)?;
        Ok(())
    }

    fn session(&mut self, event: &SampleEvent, sample: &'a SampleSession) -> Result<NewSession> {
        Ok(NewSession {
            name: sample.name.clone(),
            date: event.start,
            half_day: sample.half_day,
            room: None,
            roles: self.roles(&sample.chairs)?,
            items: sample.items.iter().map(|i| self.item(i)).collect::<Result<_>>()?,
        })
    }

    fn item(&mut self, sample: &'a SampleItem) -> Result<NewItem> {
        let time = |text: &Option<String>| {
            text.as_deref().and_then(|t| NaiveTime::parse_from_str(t, "%H:%M").ok())
        };
        Ok(NewItem {
            kind: sample.kind,
            title: sample.title.clone(),
            start: time(&sample.start),
            end: time(&sample.end),
            roles: self.roles(&sample.roles)?,
        })
    }

    fn roles(&mut self, samples: &'a [SampleRole]) -> Result<Vec<NewRole>> {
        samples.iter().map(|sample| self.role(sample)).collect()
    }

    fn role(&mut self, sample: &'a SampleRole) -> Result<NewRole> {
        let person_id = sample.person.as_deref().map(|key| self.person(key)).transpose()?;
        let organisation = sample.organisation.as_deref();
        let organisation =
            organisation.map(|name| organisations::find_or_insert(self.store, name)).transpose()?;
        Ok(NewRole {
            kind: sample.kind,
            person_id,
            organisation_id: organisation.map(|o| o.id),
            wording: sample.wording.clone(),
            title: None,
        })
    }

    fn person(&mut self, key: &'a str) -> Result<String> {
        if let Some(id) = self.people.get(key) {
            return Ok(id.clone());
        }
        let sample = self.samples.people.get(key).ok_or_else(|| damaged(key))?;
        let organisation = sample.organisation.as_deref();
        let organisation =
            organisation.map(|name| organisations::find_or_insert(self.store, name)).transpose()?;
        let form = NewPerson {
            full_name: sample.name.clone(),
            title: sample.title.clone(),
            organisation_id: organisation.map(|o| o.id),
        };
        let id = people::insert(self.store, form)?.id;
        self.people.insert(key, id.clone());
        Ok(id)
    }
}
