//! What a list of delegates is narrowed by, and what there is to narrow it by.

use langbiang_core::delegates;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::import::DelegateState;

/// What narrows a list: every field must hold, and of each any value.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DelegateFilter {
    /// Categories, as they are worded.
    pub categories: Vec<String>,
    /// Delegations, by id.
    pub delegations: Vec<String>,
    /// Provinces, as records keep them: `p63-68`; what is none is passed over.
    pub provinces: Vec<String>,
    /// How far the coming is settled.
    pub states: Vec<DelegateState>,
    /// Any of these fields says nothing.
    pub lacking: Vec<Lacking>,
}

/// A field that says nothing where it should.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Lacking {
    /// No telephone number.
    Phone,
    /// No post.
    Title,
    /// No organisation.
    Organisation,
    /// No category.
    Category,
    /// No province that is known.
    Province,
}

/// One value and how many delegates have it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Facet {
    /// The value as the filter names it.
    pub value: String,
    /// What it is called; empty where the window has a word for it.
    pub name: String,
    /// How many.
    pub count: u32,
}

/// Every value that a list can be narrowed by.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DelegateFacets {
    /// Categories.
    pub categories: Vec<Facet>,
    /// Delegations.
    pub delegations: Vec<Facet>,
    /// Provinces.
    pub provinces: Vec<Facet>,
    /// States.
    pub states: Vec<Facet>,
    /// Fields that say nothing.
    pub lacking: Vec<Facet>,
}

impl From<DelegateFilter> for delegates::Filter {
    fn from(filter: DelegateFilter) -> Self {
        Self {
            categories: filter.categories,
            delegations: filter.delegations,
            provinces: filter.provinces.iter().filter_map(|text| text.parse().ok()).collect(),
            states: filter.states.into_iter().map(|state| state.0).collect(),
            lacking: filter.lacking.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Lacking> for delegates::Lacking {
    fn from(field: Lacking) -> Self {
        match field {
            Lacking::Phone => Self::Phone,
            Lacking::Title => Self::Title,
            Lacking::Organisation => Self::Organisation,
            Lacking::Category => Self::Category,
            Lacking::Province => Self::Province,
        }
    }
}

impl From<delegates::Facet> for Facet {
    fn from(delegates::Facet { value, name, count }: delegates::Facet) -> Self {
        Self { value, name, count }
    }
}

impl From<delegates::Facets> for DelegateFacets {
    fn from(facets: delegates::Facets) -> Self {
        let all = |facets: Vec<delegates::Facet>| facets.into_iter().map(Facet::from).collect();
        Self {
            categories: all(facets.categories),
            delegations: all(facets.delegations),
            provinces: all(facets.provinces),
            states: all(facets.states),
            lacking: all(facets.lacking),
        }
    }
}
