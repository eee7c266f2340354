//! Provinces as the window offers them.

use chrono::NaiveDate;
use langbiang_core::{clock::Clock, provinces};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A province or centrally run city.
#[derive(Debug, Serialize, TS)]
pub struct Province {
    /// The scheme its code belongs to.
    pub scheme: Scheme,
    /// Its two-digit code.
    pub code: String,
    /// Its name without the word for its kind.
    pub name: String,
}

/// Which division of the country a code belongs to.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// Until 30/6/2025.
    P63,
    /// From 01/7/2025.
    P34,
}

/// A province by scheme and code; a code alone is ambiguous, since 2025 reused some.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProvinceRef {
    /// The scheme.
    pub scheme: Scheme,
    /// The two-digit code in it.
    pub code: String,
}

impl Province {
    /// A province by the name it had on a day; by its latest where no day is given.
    pub fn on(province: provinces::ProvinceRef, day: Option<NaiveDate>) -> Self {
        Self {
            scheme: province.scheme().into(),
            code: province.code().to_owned(),
            name: provinces::name(province, day.unwrap_or(NaiveDate::MAX)).to_owned(),
        }
    }

    /// Every province in force on a day, or today.
    pub fn all(day: Option<NaiveDate>, clock: &dyn Clock) -> Vec<Self> {
        let day = day.unwrap_or_else(|| clock.now().date_naive());
        let all = provinces::all(provinces::Scheme::on(day));
        all.into_iter().map(|province| Self::on(province, Some(day))).collect()
    }
}

impl From<provinces::Scheme> for Scheme {
    fn from(scheme: provinces::Scheme) -> Self {
        match scheme {
            provinces::Scheme::P63 => Self::P63,
            provinces::Scheme::P34 => Self::P34,
        }
    }
}

impl From<Scheme> for provinces::Scheme {
    fn from(scheme: Scheme) -> Self {
        match scheme {
            Scheme::P63 => Self::P63,
            Scheme::P34 => Self::P34,
        }
    }
}
