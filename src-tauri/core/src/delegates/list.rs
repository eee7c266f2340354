//! Looks at the delegates of an event; changes nothing.

use chrono::NaiveDate;

use super::{Delegate, DelegateState, protocol};
use crate::{
    Result, Workspace,
    events::{self, Category, Event},
    provinces::{self, ProvinceRef},
    storage::Store,
};

crate::vocabulary::vocabulary! {
    /// How a list of delegates is ordered. Every order ends with the name, and then with the
    /// order in which they came.
    Sort {
        /// By tên, họ, đệm.
        Name = "name",
        /// By organisation.
        Organisation = "organisation",
        /// By province code, roughly north to south; without a province last.
        Province = "province",
        /// As in the list that was imported.
        Order = "order",
        /// By the number in the order of protocol, category, and the rank that the title suggests.
        Protocol = "protocol",
    }
}

crate::vocabulary::vocabulary! {
    /// A field that says nothing where it should.
    Lacking {
        /// No telephone number.
        Phone = "phone",
        /// No post.
        Title = "title",
        /// No organisation.
        Organisation = "organisation",
        /// No category.
        Category = "category",
        /// No province that is known.
        Province = "province",
    }
}

/// What narrows a list: every field of which something is asked must hold, and of each any value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Categories, as they are worded.
    pub categories: Vec<String>,
    /// Delegations, by id.
    pub delegations: Vec<String>,
    /// Provinces.
    pub provinces: Vec<ProvinceRef>,
    /// How far the coming is settled.
    pub states: Vec<DelegateState>,
    /// Any of these fields says nothing.
    pub lacking: Vec<Lacking>,
}

impl Filter {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Which delegates, and in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Words that name, title, organisation, province, phone or e-mail begin with, in any order;
    /// accents do not matter, but where not too many are found, those with just the accents that
    /// were typed come first. Also raw keys of Telex or VNI, the tail of a phone number, the start
    /// of a badge's code.
    pub search: Option<String>,
    /// What narrows the list.
    pub filter: Filter,
    /// Order.
    pub sort: Sort,
    /// The most rows to give.
    pub limit: u32,
    /// How many to skip.
    pub offset: u32,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            search: None,
            filter: Filter::default(),
            sort: Sort::Name,
            limit: u32::MAX,
            offset: 0,
        }
    }
}

/// One delegate as lists show it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The delegate.
    pub delegate: Delegate,
    /// The province's name at the event's date, or what the list said where it was not known.
    pub province: String,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// How many the search found.
    pub total: u32,
    /// Those of the page.
    pub delegates: Vec<Listed>,
}

/// The delegates of event `event_id` (id or code) that the query asks for.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn list(workspace: &Workspace, event_id: &str, query: &Query) -> Result<Page> {
    workspace.read(|store| {
        let event = events::find(store, event_id)?;
        let (total, rows) = sorted(store, &event.id, query)?;
        let on = naming_date(&event, workspace);
        Ok(Page { total, delegates: rows.into_iter().map(|row| listed(row, on)).collect() })
    })
}

/// The ids of the delegates that the query asks for, in its order: what a selection holds.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn ids(workspace: &Workspace, event_id: &str, query: &Query) -> Result<Vec<String>> {
    workspace.read(|store| {
        let event = events::find(store, event_id)?;
        let seqs = store.seqs_of_delegates(&event.id, query)?;
        let seqs = in_order(store, &event.id, query, seqs)?;
        store.ids_of_delegates(page(&seqs, query))
    })
}

/// How many delegates of an event the query finds, and those it asks for.
pub(crate) fn sorted(
    store: &Store<'_>,
    event_id: &str,
    query: &Query,
) -> Result<(u32, Vec<Delegate>)> {
    if query.sort != Sort::Protocol {
        return store.delegates(event_id, query);
    }
    let seqs = store.seqs_of_delegates(event_id, query)?;
    let seqs = in_order(store, event_id, query, seqs)?;
    let total = u32::try_from(seqs.len()).unwrap_or(u32::MAX);
    Ok((total, store.delegates_with(page(&seqs, query))?))
}

/// The order of protocol is read from titles, which SQL cannot.
fn in_order(store: &Store<'_>, event_id: &str, query: &Query, seqs: Vec<i64>) -> Result<Vec<i64>> {
    if query.sort != Sort::Protocol {
        return Ok(seqs);
    }
    let mut standing = store.standing_of_delegates(&seqs)?;
    protocol::sort(&mut standing, &store.records::<Category>(&[("event_id", event_id)])?);
    Ok(standing.into_iter().map(|one| one.seq).collect())
}

/// The part of a whole list that the query asks for.
fn page<'a, T>(all: &'a [T], query: &Query) -> &'a [T] {
    let rest = all.get(query.offset as usize..).unwrap_or_default();
    rest.get(..query.limit as usize).unwrap_or(rest)
}

/// The date whose names of provinces are printed: the event's, or today's while it has none.
pub(crate) fn naming_date(event: &Event, workspace: &Workspace) -> NaiveDate {
    event.start.unwrap_or_else(|| workspace.today(&event.time_zone))
}

/// A delegate with the province's name valid `on` that day.
fn listed(delegate: Delegate, on: NaiveDate) -> Listed {
    let province = match delegate.province {
        Some(province) => provinces::name(province, on).to_owned(),
        None => delegate.province_text.clone(),
    };
    Listed { delegate, province }
}

/// How many delegates the list of event `event_id` (id or code) has.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn count(workspace: &Workspace, event_id: &str) -> Result<u32> {
    workspace.read(|store| {
        let event = events::find(store, event_id)?;
        store.count_delegates(&event.id)
    })
}
