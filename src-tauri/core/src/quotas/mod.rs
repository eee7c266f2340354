//! How many may come, are expected, registered and came, by category and province (chỉ tiêu); and
//! which provinces are missing.
//!
//! Told numbers (headcounts) and counted ones stand beside each other. Must never put one in the
//! place of the other.

mod tell;
#[cfg(test)]
mod tests;

pub use tell::{Tell, tell};

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Result, Workspace,
    attendance::{self, Marks},
    delegates::{self, Delegate, DelegateState},
    events::{self, Category, Event, Headcount, HeadcountKind},
    provinces::{self, ProvinceRef, Scheme},
    storage::Store,
    text::fold,
};

/// What headcounts say; nothing where none does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Told {
    /// How many may come.
    pub quota: Option<u32>,
    /// How many are expected.
    pub expected: Option<u32>,
    /// How many registered.
    pub registered: Option<u32>,
    /// How many came.
    pub present: Option<u32>,
}

/// What the list of delegates says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counted {
    /// On the list, whatever they answered; somebody replaced counts once, as the substitute.
    pub invited: u32,
    /// Registered.
    pub registered: u32,
    /// Noted as there for at least one half-day.
    pub present: u32,
}

/// One category, one province, or all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Line {
    /// The category's id or the province; empty for all, and for those of none.
    pub key: String,
    /// The category's wording or the province's name at the event; empty for those of none.
    pub name: String,
    /// What was told.
    pub told: Told,
    /// What was counted.
    pub counted: Counted,
}

/// Everything about the numbers of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quotas {
    /// All together.
    pub total: Line,
    /// By category, in their order.
    pub categories: Vec<Line>,
    /// By province, in the order of codes: those of which somebody is told or on the list.
    pub provinces: Vec<Line>,
    /// How many provinces there are on the event's day: 63 or 34.
    pub of_provinces: usize,
    /// Those from which nobody is expected to come.
    pub missing: Vec<String>,
}

/// The numbers of event `event` (id or code).
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn show(workspace: &Workspace, event: &str) -> Result<Quotas> {
    let event = events::get(workspace, event)?;
    let on = delegates::naming_date(&event, workspace);
    workspace.read(|store| of_event(store, &event, on))
}

/// The same inside other work; provinces by their names `on` that day.
pub(crate) fn of_event(store: &Store<'_>, event: &Event, on: NaiveDate) -> Result<Quotas> {
    let half_days = attendance::of_event(store, event)?;
    let marks = Marks::of(store, &event.id)?;
    let with = [("event_id", &*event.id)];
    let facts = Facts {
        scheme: Scheme::on(on),
        delegates: store.records(&with)?,
        headcounts: store.records(&with)?,
        came: Box::new(move |id| marks.present(id, &half_days) > 0),
    };
    let categories: Vec<Category> = store.records(&with)?;
    Ok(facts.quotas(&categories, on))
}

/// What is counted.
struct Facts {
    scheme: Scheme,
    delegates: Vec<Delegate>,
    headcounts: Vec<Headcount>,
    came: Box<dyn Fn(&str) -> bool>,
}

impl Facts {
    fn quotas(&self, categories: &[Category], on: NaiveDate) -> Quotas {
        let all = provinces::all(self.scheme);
        let coming = |delegate: &&Delegate| delegate.state.is_coming();
        let covered: BTreeSet<ProvinceRef> =
            self.delegates.iter().filter(coming).filter_map(|one| self.province(one)).collect();
        let name = |province: &ProvinceRef| provinces::name(*province, on).to_owned();
        let missing = all.iter().filter(|province| !covered.contains(province)).map(name);
        Quotas {
            total: self.line("", "", |_| true, |h| h.category_id.is_none() && h.province.is_none()),
            categories: self.by_category(categories),
            provinces: self.by_province(&all, on),
            of_provinces: all.len(),
            missing: missing.collect(),
        }
    }

    fn by_category(&self, known: &[Category]) -> Vec<Line> {
        let of = |category: &Category| {
            let folded = fold(&category.name);
            self.line(
                &category.id,
                &category.name,
                |one| fold(&one.category) == folded,
                |told| told.category_id.as_ref() == Some(&category.id) && told.province.is_none(),
            )
        };
        let known_names: BTreeSet<String> = known.iter().map(|one| fold(&one.name)).collect();
        let other = |one: &Delegate| !known_names.contains(&fold(&one.category));
        let others = self.line("", "", other, |_| false);
        let lines = known.iter().map(of).chain([others]);
        lines.filter(Line::says_something).collect()
    }

    fn by_province(&self, all: &[ProvinceRef], on: NaiveDate) -> Vec<Line> {
        let of = |province: &ProvinceRef| {
            let same = |of: Option<ProvinceRef>| of.and_then(|of| self.now(of)) == Some(*province);
            self.line(
                &province.to_string(),
                provinces::name(*province, on),
                |one| same(one.province),
                |told| same(told.province) && told.category_id.is_none(),
            )
        };
        let others = self.line("", "", |one| self.province(one).is_none(), |_| false);
        let lines = all.iter().map(of).chain([others]);
        lines.filter(Line::says_something).collect()
    }

    /// A delegate's province in the scheme of the event's day.
    fn province(&self, delegate: &Delegate) -> Option<ProvinceRef> {
        delegate.province.and_then(|province| self.now(province))
    }

    /// A province in the scheme of the event's day; one of 34 is none of 63.
    fn now(&self, province: ProvinceRef) -> Option<ProvinceRef> {
        if province.scheme() == self.scheme {
            Some(province)
        } else {
            provinces::successor(province)
        }
    }

    fn line(
        &self,
        key: &str,
        name: &str,
        of: impl Fn(&Delegate) -> bool,
        told: impl Fn(&Headcount) -> bool,
    ) -> Line {
        let mut counted = Counted::default();
        for delegate in self.delegates.iter().filter(|delegate| of(delegate)) {
            counted.invited += u32::from(delegate.state != DelegateState::Replaced);
            counted.registered += u32::from(delegate.state == DelegateState::Registered);
            counted.present += u32::from((self.came)(&delegate.id));
        }
        let value = |kind| {
            let of_kind = |one: &&Headcount| one.kind == kind && told(one);
            self.headcounts
                .iter()
                .filter(of_kind)
                .filter_map(|one| one.value)
                .reduce(u32::saturating_add)
        };
        let told = Told {
            quota: value(HeadcountKind::Quota),
            expected: value(HeadcountKind::Expected),
            registered: value(HeadcountKind::Registered),
            present: value(HeadcountKind::Present),
        };
        Line { key: key.to_owned(), name: name.to_owned(), told, counted }
    }
}

impl Line {
    fn says_something(&self) -> bool {
        self.told != Told::default() || self.counted != Counted::default()
    }
}
