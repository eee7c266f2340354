//! Says one of the told numbers: how many may come, are expected, registered or came.
//!
//! Must never change what is counted.

use serde_json::Value;

use crate::{
    Result, Workspace,
    action::{Form, form},
    events::{self, Headcount, HeadcountKind, Qualifier},
    op::Outcome,
    provinces::{self, ProvinceRef},
    records::{self, Record},
    storage::Store,
};

form! {
    /// Says how many there are to be, in all, of a category or of a province; it takes the place
    /// of what was said of that before.
    Tell: Undoable "tell_headcount", "headcounts" "tell"
    {
        /// The event.
        event_id: String,
        /// What is counted.
        kind: HeadcountKind,
        /// Only those of this category.
        category_id: Option<String>,
        /// Only those of this province.
        province: Option<ProvinceRef>,
        /// The number; none takes it back.
        value: Option<u32>,
    }
}

/// Puts the number in the place of those told before; gives what is kept.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event;
/// [`Error::Invalid`](crate::Error::Invalid) for a category that is not of it.
pub fn tell(workspace: &Workspace, form: &Tell) -> Result<Outcome<Option<Headcount>>> {
    workspace.operate(&Tell::ACTION.operation, |store| {
        let event = events::find(store, &form.event_id)?;
        let mut before = before(store, &event.id, form)?.into_iter();
        let old = before.next();
        for other in before {
            store.remove_record(Headcount::NOUN, &other.id)?;
        }
        let kept = form.value.map(|value| said(store, &event.id, form, old.clone(), value));
        if let (Some(old), None) = (&old, &kept) {
            store.remove_record(Headcount::NOUN, &old.id)?;
        }
        Ok((kept.transpose()?, event.name))
    })
}

fn said(
    store: &Store<'_>,
    event_id: &str,
    form: &Tell,
    old: Option<Headcount>,
    value: u32,
) -> Result<Headcount> {
    let fresh = old.is_none();
    let told = Headcount {
        event_id: event_id.to_owned(),
        kind: form.kind,
        category_id: form.category_id.clone(),
        province: form.province,
        value: Some(value),
        // Older words, e.g. "about 200", would contradict the number.
        qualifier: Qualifier::default(),
        wording: None,
        ..old.unwrap_or_default()
    };
    if fresh { records::insert(store, told) } else { records::put(store, told) }
}

/// What was told of the same; of a province also what was told of one that went into it.
fn before(store: &Store<'_>, event_id: &str, form: &Tell) -> Result<Vec<Headcount>> {
    let told: Vec<Headcount> = store.records(&[("event_id", event_id)])?;
    let same_province = |one: Option<ProvinceRef>| {
        one == form.province
            || (form.province.is_some() && one.and_then(provinces::successor) == form.province)
    };
    let same = |one: &Headcount| {
        one.kind == form.kind && one.category_id == form.category_id && same_province(one.province)
    };
    Ok(told.into_iter().filter(same).collect())
}

impl Form for Tell {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        Ok(tell(workspace, &self)?
            .map(|kept| kept.map_or(Value::Null, |kept| records::to_json(&kept))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{events::Event, journal, quotas, records::tests::forms::workspace};

    #[test]
    fn a_number_takes_the_place_of_the_one_before_and_is_taken_back() {
        let (_folder, workspace) = workspace();
        let form = Event { name: "A".into(), start: "2024-06-06".parse().ok(), ..Event::default() };
        let event = events::create(&workspace, form).unwrap().value;
        let say = |value, province: Option<&str>| {
            let province = province.map(|text| text.parse().unwrap());
            let (event_id, kind) = (event.id.clone(), HeadcountKind::Quota);
            tell(&workspace, &Tell { event_id, kind, province, value, ..Tell::default() }).unwrap();
        };
        let quota = || {
            let shown = quotas::show(&workspace, &event.id).unwrap();
            let of_province = shown.provinces.first().and_then(|line| line.told.quota);
            (shown.total.told.quota, of_province)
        };
        say(Some(200), None);
        say(Some(3), Some("p63-02"));
        say(Some(4), Some("p63-02"));
        assert_eq!(quota(), (Some(200), Some(4)));
        say(None, Some("p63-02"));
        assert_eq!(quota(), (Some(200), None));
        journal::undo(&workspace).unwrap();
        assert_eq!(quota(), (Some(200), Some(4)));
        let all: Vec<Headcount> = records::list(&workspace, &[]).unwrap();
        assert_eq!(all.len(), 2, "one number a line");
    }
}
