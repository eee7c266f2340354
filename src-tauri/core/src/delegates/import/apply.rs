//! Brings a plan to what is kept.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{List, plan::Plan, set_aside};
use crate::{
    Result,
    delegates::{Delegate, DelegateState, Intake, NewDelegate},
    events::Event,
    ids,
    import::{Decision, Field, Matched},
    names::{PersonName, SortKeys, sort_keys_by},
    parallel, people,
    progress::Progress,
    provinces,
    records::{self, Prose},
    storage::{Intake as Place, Listed, Store},
    text::{self, collation, search},
};

/// How many rows go by between two reports of progress.
const STEP: usize = 500;

impl Plan {
    /// Writes its people inside an operation.
    pub(super) fn apply(
        &self,
        store: &Store<'_>,
        event: &Event,
        list: &List,
        progress: &dyn Progress,
    ) -> Result<()> {
        let persons = self.persons(store)?;
        let mut putting = Putting { plan: self, list, persons, ids: Vec::new() };
        store.take_delegates_in((&event.id, &list.name), |place| putting.all(place, progress))?;
        self.replace(store, &putting.ids)?;
        progress.report(self.rows.len(), self.rows.len());
        Ok(())
    }

    /// Notes the list itself, taken at that time, and the rows of it that wait.
    pub(super) fn note(
        &self,
        store: &Store<'_>,
        event: &Event,
        list: &List,
        taken: &str,
    ) -> Result<()> {
        let count = |wanted: fn(&Decision) -> bool| {
            let rows = self.rows.iter().filter(|row| wanted(&row.decision)).count();
            u32::try_from(rows).unwrap_or(u32::MAX)
        };
        let columns = self.understood.columns.iter();
        let columns: BTreeMap<&str, _> = columns.map(|c| (&*c.letter, c.field)).collect();
        let intake = Intake {
            event_id: event.id.clone(),
            file: list.name.clone(),
            sheet: self.understood.sheet.clone(),
            taken: taken.to_owned(),
            basis: list.terms.basis,
            purpose: Some(list.terms.purpose.trim())
                .filter(|said| !said.is_empty())
                .unwrap_or(&event.name)
                .to_owned(),
            signature: self.understood.signature.clone(),
            columns: Prose(json!(columns).to_string()),
            added: count(|decision| *decision == Decision::New),
            updated: count(|decision| matches!(decision, Decision::Changed { .. })),
            unchanged: count(|decision| matches!(decision, Decision::Same { .. })),
            ..Intake::default()
        };
        let intake = records::insert(store, intake)?;
        set_aside::put(store, &intake, &self.understood.refused)
    }

    /// For each row that is new and of somebody who came to an earlier event, that person.
    fn persons(&self, store: &Store<'_>) -> Result<Vec<Option<String>>> {
        let person = |earlier: &String| people::of_delegate(store, earlier);
        self.earlier.iter().map(|earlier| earlier.as_ref().map(person).transpose()).collect()
    }

    /// Marks those in whose place somebody new comes.
    fn replace(&self, store: &Store<'_>, ids: &[String]) -> Result<()> {
        for (row, id) in self.rows.iter().zip(ids) {
            let replaced = row.row.replaces.as_deref().and_then(|name| self.named(name, row));
            let Some(old) = replaced.filter(|old| old.id != *id) else { continue };
            let old: Delegate = records::find(store, &old.id)?;
            let by = Some(id.clone());
            let changed = Delegate { state: DelegateState::Replaced, replaced_by_id: by, ..old };
            records::put(store, changed)?;
        }
        Ok(())
    }

    /// The delegate of this name who can be replaced; of several the one of the same organisation.
    pub(super) fn named(&self, name: &str, row: &Matched) -> Option<&Delegate> {
        let name = text::fold(name);
        let organisation = text::fold(&row.result().organisation);
        let fits = |known: &&Delegate| {
            text::fold(&known.full_name) == name && known.state != DelegateState::Replaced
        };
        let found: Vec<&Delegate> = self.known.iter().filter(fits).collect();
        let same = |known: &&&Delegate| text::fold(&known.organisation) == organisation;
        match *found {
            [only] => Some(only),
            _ => found.iter().find(same).copied(),
        }
    }
}

/// What follows from a row alone, and so is made before the row's turn comes.
#[derive(Default)]
struct Derived {
    /// The id and the badge's code of a new delegate.
    fresh: (String, String),
    name: PersonName,
    keys: SortKeys,
    sort_organisation: Vec<u8>,
    folded: String,
}

impl Derived {
    fn of(row: &Matched, keys: &mut collation::Keys) -> Self {
        let fresh = match &row.decision {
            Decision::New => (ids::new_id(), ids::new_code()),
            Decision::Changed { .. } => Default::default(),
            Decision::Same { .. } => return Self::default(),
        };
        let name = PersonName::split(&row.result().full_name);
        Self {
            fresh,
            keys: sort_keys_by(|part| keys.of(part), &name),
            name,
            sort_organisation: keys.of(&row.result().organisation),
            folded: findable(row.result()),
        }
    }
}

/// Rows on their way in.
struct Putting<'a> {
    plan: &'a Plan,
    list: &'a List,
    persons: Vec<Option<String>>,
    /// The delegate of each row so far.
    ids: Vec<String>,
}

impl Putting<'_> {
    /// Puts every row in that changes something.
    fn all(&mut self, place: &mut Place<'_>, progress: &dyn Progress) -> Result<()> {
        let plan = self.plan;
        let known: HashMap<&str, &Delegate> = plan.known.iter().map(|d| (&*d.id, d)).collect();
        let mut keys = collation::Keys::default();
        let make = |rows: &[Matched]| -> Vec<Derived> {
            rows.iter().map(|row| Derived::of(row, &mut keys)).collect()
        };
        parallel::ahead(&plan.rows, STEP, make, |rows, derived| {
            progress.step(self.ids.len(), plan.rows.len())?;
            let mut rows = rows.iter().zip(derived);
            rows.try_for_each(|(row, derived)| self.one(place, &known, row, derived))
        })
    }

    fn one(
        &mut self,
        place: &mut Place<'_>,
        known: &HashMap<&str, &Delegate>,
        row: &Matched,
        derived: Derived,
    ) -> Result<()> {
        let id = match &row.decision {
            Decision::New => {
                let person = self.persons.get(self.ids.len()).and_then(Option::as_deref);
                place.put(&derived.added(person, row))?;
                derived.fresh.0
            }
            Decision::Changed { id, fields } => {
                let kept = known.get(&**id).and_then(|known| known.sources.as_ref());
                let from = (&*self.list.name, row.row.number);
                let sources = sources(kept.map_or("{}", |kept| &kept.0), fields, from);
                place.put(&derived.changed(id, &sources, row))?;
                id.clone()
            }
            Decision::Same { id } => id.clone(),
        };
        self.ids.push(id);
        Ok(())
    }
}

impl Derived {
    fn added<'a>(&'a self, person_id: Option<&'a str>, row: &'a Matched) -> Listed<'a> {
        let state = Some(row.row.state.unwrap_or(DelegateState::Registered));
        Listed { code: Some(&self.fresh.1), state, person_id, ..self.listed(&self.fresh.0, row) }
    }

    fn changed<'a>(&'a self, id: &'a str, sources: &'a str, row: &'a Matched) -> Listed<'a> {
        Listed { state: row.row.state, sources: Some(sources), ..self.listed(id, row) }
    }

    fn listed<'a>(&'a self, id: &'a str, row: &'a Matched) -> Listed<'a> {
        Listed {
            id,
            code: None,
            says: row.result(),
            state: None,
            person_id: None,
            sources: None,
            name: &self.name,
            keys: &self.keys,
            sort_organisation: &self.sort_organisation,
            folded: &self.folded,
        }
    }
}

/// Where single values of a delegate came from, as JSON, once these came from that file and row.
fn sources(kept: &str, fields: &[Field], (file, row): (&str, u32)) -> String {
    let mut sources: BTreeMap<String, Value> = serde_json::from_str(kept).unwrap_or_default();
    sources.extend(fields.iter().map(|field| (field.to_string(), json!([file, row]))));
    json!(sources).to_string()
}

/// What a search finds a delegate by. A province is found under every name it ever had.
pub(crate) fn findable(delegate: &NewDelegate) -> String {
    let named = |on| delegate.province.map(|p| provinces::name(p, on)).unwrap_or_default();
    let (province, later) = (named(NaiveDate::MIN), named(NaiveDate::MAX));
    let later = if later == province { "" } else { later };
    let texts = [
        &*delegate.full_name,
        &delegate.title,
        &delegate.organisation,
        province,
        later,
        &delegate.province_text,
        &delegate.phone,
        &delegate.email,
    ];
    let all = text::fold(&texts.join(" ")) + &search::phone_words(&delegate.phone);
    search::words_once(&all)
}
