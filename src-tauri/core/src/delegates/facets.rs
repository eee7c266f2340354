//! What the list of an event can be narrowed by, with how many each value would leave.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{DelegateState, Delegation, Lacking, naming_date};
use crate::{
    Result, Workspace,
    events::{self, Category, Event},
    provinces::{self, ProvinceRef},
    storage::Store,
    text::{collation, fold},
};

/// One value and how many delegates have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The value as a [`Filter`](super::Filter) names it.
    pub value: String,
    /// What it is called; empty where the value is a word of ours.
    pub name: String,
    /// How many.
    pub count: u32,
}

/// Every value of the fields that a list is narrowed by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    /// In the order of the event's categories, then by name.
    pub categories: Vec<Facet>,
    /// In their order, also those of which nobody is on the list.
    pub delegations: Vec<Facet>,
    /// In the order of codes.
    pub provinces: Vec<Facet>,
    /// As they are declared.
    pub states: Vec<Facet>,
    /// Fields that say nothing.
    pub lacking: Vec<Facet>,
}

/// What the delegates of event `event_id` (id or code) can be narrowed by.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn facets(workspace: &Workspace, event_id: &str) -> Result<Facets> {
    workspace.read(|store| {
        let event = events::find(store, event_id)?;
        let on = naming_date(&event, workspace);
        Ok(Facets {
            categories: categories(store, &event)?,
            delegations: delegations(store, &event)?,
            provinces: provinces(store, &event, on)?,
            states: states(store, &event)?,
            lacking: lacking(store, &event)?,
        })
    })
}

fn categories(store: &Store<'_>, event: &Event) -> Result<Vec<Facet>> {
    let known: Vec<Category> = store.records(&[("event_id", &event.id)])?;
    let places: HashMap<String, usize> =
        (0..).zip(&known).map(|(place, category)| (fold(&category.name), place)).collect();
    let named = |(value, count): (String, u32)| Facet { name: value.clone(), value, count };
    let values = store.values_of_delegates(&event.id, "category")?;
    let mut facets: Vec<Facet> = values.into_iter().map(named).collect();
    facets.sort_by_cached_key(|facet| {
        let place = places.get(&fold(&facet.name)).copied();
        (place.unwrap_or(usize::MAX), collation::sort_key(&facet.name))
    });
    Ok(facets)
}

fn delegations(store: &Store<'_>, event: &Event) -> Result<Vec<Facet>> {
    let counts: HashMap<String, u32> =
        store.values_of_delegates(&event.id, "delegation_id")?.into_iter().collect();
    let all: Vec<Delegation> = store.records(&[("event_id", &event.id)])?;
    let facet = |delegation: Delegation| Facet {
        count: counts.get(&delegation.id).copied().unwrap_or_default(),
        value: delegation.id,
        name: delegation.name,
    };
    Ok(all.into_iter().map(facet).collect())
}

fn provinces(store: &Store<'_>, event: &Event, on: NaiveDate) -> Result<Vec<Facet>> {
    let facet = |(value, count): (String, u32)| {
        let province: ProvinceRef = value.parse().ok()?;
        Some(Facet { value, name: provinces::name(province, on).to_owned(), count })
    };
    let values = store.values_of_delegates(&event.id, "province")?;
    Ok(values.into_iter().filter_map(facet).collect())
}

fn states(store: &Store<'_>, event: &Event) -> Result<Vec<Facet>> {
    let counts: HashMap<String, u32> =
        store.values_of_delegates(&event.id, "state")?.into_iter().collect();
    let facet = |state: &DelegateState| Facet {
        value: state.to_string(),
        name: String::new(),
        count: counts.get(state.as_str()).copied().unwrap_or_default(),
    };
    Ok(DelegateState::ALL.iter().map(facet).filter(|facet| facet.count > 0).collect())
}

fn lacking(store: &Store<'_>, event: &Event) -> Result<Vec<Facet>> {
    let facet = |(field, count): (Lacking, u32)| Facet {
        value: field.to_string(),
        name: String::new(),
        count,
    };
    let all = store.count_lacking(&event.id)?.into_iter().map(facet);
    Ok(all.filter(|facet| facet.count > 0).collect())
}
