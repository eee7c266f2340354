//! Delegates as the list shows them: telephone and card numbers are masked, and crossed whole only
//! in the record that somebody opens.

use langbiang_core::{delegates, privacy::mask};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{filter::DelegateFilter, import::DelegateState};

/// One delegate (đại biểu).
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Delegate {
    /// Its id.
    pub id: String,
    /// The code on the badge.
    pub code: String,
    /// Full name.
    pub name: String,
    /// How the delegate is addressed.
    pub salutation: Option<String>,
    /// Academic title and degree.
    pub degree: Option<String>,
    /// Rank in the armed forces.
    pub rank: Option<String>,
    /// Post (chức vụ).
    pub title: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
    /// The province's printed name at the event's date.
    pub province: Option<String>,
    /// Category (thành phần).
    pub category: Option<String>,
    /// The delegation's id.
    pub delegation_id: Option<String>,
    /// How far the coming is settled.
    pub state: DelegateState,
    /// Telephone number, masked.
    pub phone: Option<String>,
    /// Further telephone numbers, masked.
    pub more_phones: Option<String>,
    /// Address for electronic mail.
    pub email: Option<String>,
    /// Number of the identity card, masked.
    pub id_number: Option<String>,
    /// Date of birth as far as it is known.
    pub birth: Option<String>,
    /// The place in the order of protocol that somebody set.
    pub protocol: Option<u32>,
    /// Anything else.
    pub note: Option<String>,
}

/// Which part of the list is wanted, and in which order.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DelegateQuery {
    /// Words to find, with or without accents.
    pub search: Option<String>,
    /// What narrows the list.
    pub filter: DelegateFilter,
    /// The order.
    pub sort: Sort,
    /// How many rows at most.
    pub limit: u32,
    /// How many rows to skip.
    pub offset: u32,
}

/// An order of the list.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Given name, family name, middle name, by Vietnamese rules.
    Name,
    /// Organisation, then name.
    Organisation,
    /// Province, then name.
    Province,
    /// The order of the list that was handed in.
    Order,
    /// The order of protocol.
    Protocol,
}

/// A part of the list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DelegatePage {
    /// How many delegates match in all.
    pub total: u32,
    /// The rows of this part.
    pub delegates: Vec<Delegate>,
}

impl From<delegates::Listed> for Delegate {
    fn from(delegates::Listed { delegate, province }: delegates::Listed) -> Self {
        Self {
            id: delegate.id,
            code: delegate.code,
            name: delegate.full_name,
            salutation: delegate.salutation,
            degree: some(delegate.degree),
            rank: some(delegate.rank),
            title: some(delegate.title),
            organisation: some(delegate.organisation),
            province: some(province),
            category: some(delegate.category),
            delegation_id: delegate.delegation_id,
            state: DelegateState(delegate.state),
            phone: some(mask::phone(&delegate.phone)),
            more_phones: some(mask::phone(&delegate.more_phones)),
            email: some(delegate.email),
            id_number: some(mask::id_number(&delegate.id_number)),
            birth: some(delegate.birth),
            protocol: delegate.protocol,
            note: some(delegate.note),
        }
    }
}

/// An empty text says nothing.
fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

impl From<DelegateQuery> for delegates::Query {
    fn from(query: DelegateQuery) -> Self {
        Self {
            search: query.search,
            filter: query.filter.into(),
            sort: query.sort.into(),
            limit: query.limit,
            offset: query.offset,
        }
    }
}

impl From<Sort> for delegates::Sort {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::Name => Self::Name,
            Sort::Organisation => Self::Organisation,
            Sort::Province => Self::Province,
            Sort::Order => Self::Order,
            Sort::Protocol => Self::Protocol,
        }
    }
}

impl From<delegates::Page> for DelegatePage {
    fn from(page: delegates::Page) -> Self {
        let delegates = page.delegates.into_iter().map(Delegate::from).collect();
        Self { total: page.total, delegates }
    }
}
