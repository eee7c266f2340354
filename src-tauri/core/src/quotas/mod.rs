//! How many may come, are expected, registered and came, by category and province (chỉ tiêu); and
//! which provinces are missing.
//!
//! Told numbers (headcounts) and counted ones stand beside each other. Must never put one in the
//! place of the other.

mod tell;
#[cfg(test)]
mod tests;

pub use tell::{Tell, tell};

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Result, Workspace,
    attendance::{self, Marks},
    delegates::{self, Delegate, DelegateState},
    events::{self, Category, Event, Headcount, HeadcountKind},
    provinces::{self, ProvinceRef, Scheme},
    storage::Store,
    text::{collation, fold},
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
    /// The category's id or the province; empty for all, for a category that is no record of the
    /// event's, and for those of none.
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
            total: self.total(),
            categories: self.by_category(categories),
            provinces: self.by_province(&all, on),
            of_provinces: all.len(),
            missing: missing.collect(),
        }
    }

    fn total(&self) -> Line {
        let told = self.told(|told| told.category_id.is_none() && told.province.is_none());
        let counted = self.counted(|_| ()).remove(&()).unwrap_or_default();
        Line { told, counted, ..Line::default() }
    }

    /// The event's categories, and after them those that delegates carry and nobody wrote down, by
    /// their letters; at last those of none.
    fn by_category(&self, known: &[Category]) -> Vec<Line> {
        let mut counted = self.counted(|one| fold(&one.category));
        let none = Line { counted: counted.remove("").unwrap_or_default(), ..Line::default() };
        let mut lines: Vec<Line> = Vec::new();
        for Category { id, name, .. } in known {
            let told = |told: &Headcount| told.category_id.as_ref() == Some(id);
            let told = self.told(|one| told(one) && one.province.is_none());
            let counted = counted.remove(&fold(name)).unwrap_or_default();
            lines.push(Line { key: id.clone(), name: name.clone(), told, counted });
        }
        lines.extend(self.unlisted(counted));
        lines.push(none);
        lines.into_iter().filter(Line::says_something).collect()
    }

    /// What is `counted` of categories of no record, by the first wording of each.
    fn unlisted(&self, counted: BTreeMap<String, Counted>) -> Vec<Line> {
        let mut wordings: BTreeMap<String, &str> = BTreeMap::new();
        for one in &self.delegates {
            wordings.entry(fold(&one.category)).or_insert(one.category.trim());
        }
        let line = |(folded, counted): (String, Counted)| {
            let name = wordings.get(&folded).map(|name| (*name).to_owned()).unwrap_or_default();
            Line { name, counted, ..Line::default() }
        };
        let mut lines: Vec<Line> = counted.into_iter().map(line).collect();
        lines.sort_by_cached_key(|line| collation::sort_key(&line.name));
        lines
    }

    fn by_province(&self, all: &[ProvinceRef], on: NaiveDate) -> Vec<Line> {
        let mut counted = self.counted(|one| self.province(one));
        let mut lines: Vec<Line> = Vec::new();
        for province in all {
            let same = |of: Option<ProvinceRef>| of.and_then(|of| self.now(of)) == Some(*province);
            lines.push(Line {
                key: province.to_string(),
                name: provinces::name(*province, on).to_owned(),
                told: self.told(|told| same(told.province) && told.category_id.is_none()),
                counted: counted.remove(&Some(*province)).unwrap_or_default(),
            });
        }
        let none = counted.remove(&None).unwrap_or_default();
        lines.push(Line { counted: none, ..Line::default() });
        lines.into_iter().filter(Line::says_something).collect()
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

    /// What the list says of those who have the same `key`, in one walk through it.
    fn counted<K: Ord>(&self, key: impl Fn(&Delegate) -> K) -> BTreeMap<K, Counted> {
        let mut all: BTreeMap<K, Counted> = BTreeMap::new();
        for delegate in &self.delegates {
            let counted = all.entry(key(delegate)).or_default();
            counted.invited += u32::from(delegate.state != DelegateState::Replaced);
            counted.registered += u32::from(delegate.state == DelegateState::Registered);
            counted.present += u32::from((self.came)(&delegate.id));
        }
        all
    }

    /// What headcounts say that are `about` the same.
    fn told(&self, about: impl Fn(&Headcount) -> bool) -> Told {
        let value = |kind| {
            let of_kind = |one: &&Headcount| one.kind == kind && about(one);
            let values = self.headcounts.iter().filter(of_kind).filter_map(|one| one.value);
            values.reduce(u32::saturating_add)
        };
        Told {
            quota: value(HeadcountKind::Quota),
            expected: value(HeadcountKind::Expected),
            registered: value(HeadcountKind::Registered),
            present: value(HeadcountKind::Present),
        }
    }
}

impl Line {
    fn says_something(&self) -> bool {
        self.told != Told::default() || self.counted != Counted::default()
    }
}
