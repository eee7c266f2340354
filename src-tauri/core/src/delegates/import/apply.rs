//! Brings a plan to what is kept: set-based, through a place for staged rows.

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
    people,
    progress::Progress,
    provinces,
    records::{self, Prose},
    storage::{Staged, Store},
    text::{self, search},
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
        let ids = self.stage(store, list, progress)?;
        store.apply_staged_delegates(&event.id, &list.name)?;
        self.replace(store, &ids)?;
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
            purpose: list.terms.purpose.clone(),
            signature: self.understood.signature.clone(),
            columns: Prose(json!(columns).to_string()),
            added: count(|decision| *decision == Decision::New),
            updated: count(|decision| matches!(decision, Decision::Changed { .. })),
            unchanged: count(|decision| matches!(decision, Decision::Same { .. })),
            ..Intake::default()
        };
        let intake = records::insert(store, intake)?;
        self.understood.refused.iter().try_for_each(|row| set_aside::put(store, &intake.id, row))
    }

    /// Stages every row that changes something; gives the id of each delegate.
    fn stage(
        &self,
        store: &Store<'_>,
        list: &List,
        progress: &dyn Progress,
    ) -> Result<Vec<String>> {
        store.stage_delegates()?;
        let known: HashMap<&str, &Delegate> = self.known.iter().map(|d| (&*d.id, d)).collect();
        let mut ids = Vec::with_capacity(self.rows.len());
        for (at, row) in self.rows.iter().enumerate() {
            if at.is_multiple_of(STEP) {
                progress.step(at, self.rows.len())?;
            }
            ids.push(match &row.decision {
                Decision::New => self.stage_new(store, at, row)?,
                Decision::Changed { id, fields } => {
                    let kept = known.get(&**id).and_then(|known| known.sources.as_ref());
                    let from = (&*list.name, row.row.number);
                    let sources = sources(kept.map_or("{}", |kept| &kept.0), fields, from);
                    stage_changed(store, row, id, &sources)?
                }
                Decision::Same { id } => id.clone(),
            });
        }
        Ok(ids)
    }

    fn stage_new(&self, store: &Store<'_>, at: usize, row: &Matched) -> Result<String> {
        let (id, code) = (ids::new_id(), ids::new_code());
        let earlier = self.earlier.get(at).and_then(Option::as_deref);
        let person = earlier.map(|earlier| people::of_delegate(store, earlier)).transpose()?;
        let folded = findable(&row.result);
        store.stage_delegate(&Staged {
            id: &id,
            code: &code,
            says: &row.result,
            state: Some(row.row.state.unwrap_or(DelegateState::Registered)),
            person_id: person.as_deref(),
            sources: None,
            folded: &folded,
        })?;
        Ok(id)
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
        let organisation = text::fold(&row.result.organisation);
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

fn stage_changed(store: &Store<'_>, row: &Matched, id: &str, sources: &str) -> Result<String> {
    store.stage_delegate(&Staged {
        id,
        code: "",
        says: &row.result,
        state: row.row.state,
        person_id: None,
        sources: Some(sources),
        folded: &findable(&row.result),
    })?;
    Ok(id.to_owned())
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
    text::fold(&texts.join(" ")) + &search::phone_words(&delegate.phone)
}
