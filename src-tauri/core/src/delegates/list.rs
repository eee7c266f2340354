//! Looks at the delegates of an event; changes nothing.

use chrono::NaiveDate;

use super::{Delegate, protocol};
use crate::{
    Result, Workspace,
    events::{self, Category, Event},
    provinces,
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

/// Which delegates, and in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Words that name, title, organisation, province, phone or e-mail begin with, in any order;
    /// accents do not matter, but where not too many are found, those with just the accents that
    /// were typed come first. Also raw keys of Telex or VNI, the tail of a phone number, the start
    /// of a badge's code.
    pub search: Option<String>,
    /// Order.
    pub sort: Sort,
    /// The most rows to give.
    pub limit: u32,
    /// How many to skip.
    pub offset: u32,
}

impl Default for Query {
    fn default() -> Self {
        Self { search: None, sort: Sort::Name, limit: u32::MAX, offset: 0 }
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

/// How many delegates of an event the query finds, and those it asks for.
pub(crate) fn sorted(
    store: &Store<'_>,
    event_id: &str,
    query: &Query,
) -> Result<(u32, Vec<Delegate>)> {
    if query.sort != Sort::Protocol {
        return store.delegates(event_id, query);
    }
    let all = Query { limit: u32::MAX, offset: 0, ..query.clone() };
    let (total, mut rows) = store.delegates(event_id, &all)?;
    protocol::sort(&mut rows, &store.records::<Category>(&[("event_id", event_id)])?);
    let page = rows.into_iter().skip(query.offset as usize).take(query.limit as usize);
    Ok((total, page.collect()))
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
