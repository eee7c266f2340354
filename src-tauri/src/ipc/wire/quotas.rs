//! How many may come, are expected, registered and came.

use langbiang_core::quotas;
use serde::Serialize;
use ts_rs::TS;

/// The numbers of an event.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Quotas {
    /// All together.
    pub total: QuotaLine,
    /// By category, in their order.
    pub categories: Vec<QuotaLine>,
    /// By province: those of which something is told or somebody on the list.
    pub provinces: Vec<QuotaLine>,
    /// How many provinces there are on the event's day.
    pub of_provinces: u32,
    /// Those from which nobody is expected to come.
    pub missing: Vec<String>,
}

/// One category, one province, or all.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuotaLine {
    /// The category's id or the province, e.g. `p63-68`; empty for all, and for those of none.
    pub key: String,
    /// Its name; empty for those of none.
    pub name: String,
    /// How many may come, as told.
    pub quota: Option<u32>,
    /// How many are expected, as told.
    pub expected: Option<u32>,
    /// How many are on the list.
    pub invited: u32,
    /// How many of those registered.
    pub registered: u32,
    /// How many of those were there for at least half a day.
    pub present: u32,
}

impl From<quotas::Line> for QuotaLine {
    fn from(quotas::Line { key, name, told, counted }: quotas::Line) -> Self {
        Self {
            key,
            name,
            quota: told.quota,
            expected: told.expected,
            invited: counted.invited,
            registered: counted.registered,
            present: counted.present,
        }
    }
}

impl From<quotas::Quotas> for Quotas {
    fn from(all: quotas::Quotas) -> Self {
        let lines = |lines: Vec<quotas::Line>| lines.into_iter().map(QuotaLine::from).collect();
        Self {
            total: all.total.into(),
            categories: lines(all.categories),
            provinces: lines(all.provinces),
            of_provinces: u32::try_from(all.of_provinces).unwrap_or(u32::MAX),
            missing: all.missing,
        }
    }
}
