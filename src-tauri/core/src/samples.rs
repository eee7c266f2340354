//! The sample conferences that a new user can look at.
//!
//! The events are those of public news reports of 2020 to 2024; the delegates are invented and
//! every one is marked as sample data. Facts only: the file under assets names its sources.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::{
    Error, Result, Workspace,
    agenda::{HalfDay, Item, ItemKind, Role, RoleKind, Session},
    delegates,
    documents::DocumentStyle,
    events::{self, Event, Organiser, OrganiserRole},
    op::{MAKE_SAMPLES, Outcome},
    organisations,
    people::{Person, Title},
    provinces, records,
    settings::{Authority, Signer},
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
struct SampleSigner {
    person: String,
    authority: Option<Authority>,
    on_behalf_of: Option<String>,
    post: String,
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
    signer: Option<SampleSigner>,
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
            if store.event_with_code(&event.code)?.is_none() {
                made.event(event)?;
            }
        }
        Ok(((), FIRST.to_owned()))
    })
}

/// Who signs the papers of a sample event, so that they look whole before anybody is settled. No
/// record of the workspace: the user's own papers must never be signed so.
pub(crate) fn signer(code: &str) -> Option<Signer> {
    let samples: Samples = serde_json::from_str(EVENTS).ok()?;
    let SampleSigner { person, authority, on_behalf_of, post } =
        samples.events.into_iter().find(|event| event.code == code)?.signer?;
    let full_name = samples.people.get(&person)?.name.clone();
    Some(Signer { full_name, authority, on_behalf_of, post, ..Signer::default() })
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
        let form = Event {
            code: sample.code.clone(),
            name: sample.name.clone(),
            theme: sample.theme.clone(),
            name_full: sample.name_full.clone(),
            start: sample.start,
            half_day: sample.half_day,
            place: sample.place.clone(),
            province: sample.province.as_deref().and_then(|p| provinces::find(p, sample.start)),
            document_style: sample.document_style,
            parent_id: parent.transpose()?.map(|event| event.id),
            sample: true,
            ..Event::default()
        };
        let event = records::insert(self.store, form)?;
        for (role, name) in &sample.organisers {
            let organisation_id = organisations::find_or_insert(self.store, name)?.id;
            let event_id = event.id.clone();
            let organiser = Organiser { event_id, role: *role, organisation_id, id: String::new() };
            records::insert(self.store, organiser)?;
        }
        for session in &sample.sessions {
            self.session(&event, session)?;
        }
        match event.start.filter(|_| sample.code == FIRST) {
            Some(on) => self.delegates(&event, on),
            None => Ok(()),
        }
    }

    fn delegates(&self, event: &Event, on: NaiveDate) -> Result<()> {
        let list = delegates::List::read(DELEGATES, DELEGATES_NAME)?;
        delegates::import_inside(self.store, (event, on), &list)
    }

    fn session(&mut self, event: &Event, sample: &'a SampleSession) -> Result<()> {
        let form = Session {
            event_id: event.id.clone(),
            name: sample.name.clone(),
            date: event.start,
            half_day: sample.half_day,
            ..Session::default()
        };
        let session = records::insert(self.store, form)?;
        for chair in &sample.chairs {
            self.role(chair, Role { session_id: Some(session.id.clone()), ..Role::default() })?;
        }
        sample.items.iter().try_for_each(|item| self.item(&session, item))
    }

    fn item(&mut self, session: &Session, sample: &'a SampleItem) -> Result<()> {
        let time = |text: &Option<String>| text.as_deref().and_then(|t| t.parse().ok());
        let form = Item {
            session_id: session.id.clone(),
            kind: sample.kind,
            title: sample.title.clone(),
            start: time(&sample.start),
            end: time(&sample.end),
            ..Item::default()
        };
        let item = records::insert(self.store, form)?;
        for speaker in &sample.roles {
            self.role(speaker, Role { item_id: Some(item.id.clone()), ..Role::default() })?;
        }
        Ok(())
    }

    /// Adds a role at the place that `place` names.
    fn role(&mut self, sample: &'a SampleRole, place: Role) -> Result<()> {
        let form = Role {
            kind: sample.kind,
            person_id: sample.person.as_deref().map(|key| self.person(key)).transpose()?,
            organisation_id: self.organisation(sample.organisation.as_deref())?,
            wording: sample.wording.clone(),
            ..place
        };
        records::insert(self.store, form)?;
        Ok(())
    }

    fn organisation(&self, name: Option<&str>) -> Result<Option<String>> {
        let found = name.map(|name| organisations::find_or_insert(self.store, name)).transpose()?;
        Ok(found.map(|organisation| organisation.id))
    }

    fn person(&mut self, key: &'a str) -> Result<String> {
        if let Some(id) = self.people.get(key) {
            return Ok(id.clone());
        }
        let sample = self.samples.people.get(key).ok_or_else(|| damaged(key))?;
        let form = Person { full_name: sample.name.clone(), ..Person::default() };
        let person = records::insert(self.store, form)?;
        if let Some(wording) = &sample.title {
            let title = Title {
                person_id: person.id.clone(),
                wording: wording.clone(),
                organisation_id: self.organisation(sample.organisation.as_deref())?,
                ..Title::default()
            };
            records::insert(self.store, title)?;
        }
        self.people.insert(key, person.id.clone());
        Ok(person.id)
    }
}
