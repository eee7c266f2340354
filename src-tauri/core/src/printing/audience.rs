//! Whom papers of an event can be made for: the groups of those who come, each with the selection
//! that means it.

use std::collections::BTreeMap;

use crate::{
    Result, Workspace,
    delegates::{self, Delegation, Listed, Query, Sort},
    events,
    text::collation::sort_key,
};

crate::vocabulary::vocabulary! {
    /// By what delegates are chosen together.
    AudienceBy {
        /// Thành phần.
        Category = "category",
        /// Tỉnh, thành phố.
        Province = "province",
        /// Đoàn.
        Delegation = "delegation",
    }
}

/// Delegates that can be chosen together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audience {
    /// By what.
    pub by: AudienceBy,
    /// Their common name.
    pub name: String,
    /// How many of them come.
    pub count: u32,
    /// The selection that means them ([`select`](mod@super::select)).
    pub select: String,
}

/// The groups of those who come to event `event` (id or code), each kind by its letters.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn audiences(workspace: &Workspace, event: &str) -> Result<Vec<Audience>> {
    let query = Query { sort: Sort::Order, ..Query::default() };
    let listed = delegates::list(workspace, event, &query)?.delegates;
    let delegations: Vec<Delegation> = workspace.read(|store| {
        let event = events::find(store, event)?;
        store.records(&[("event_id", &event.id)])
    })?;
    let mut counts: BTreeMap<(AudienceBy, String), u32> = BTreeMap::new();
    for one in listed.iter().filter(|one| one.delegate.state.is_coming()) {
        for (by, name) in memberships(one, &delegations) {
            *counts.entry((by, name)).or_default() += 1;
        }
    }
    let mut all: Vec<Audience> = counts.into_iter().map(audience).collect();
    all.sort_by_cached_key(|audience| (audience.by, sort_key(&audience.name)));
    Ok(all)
}

/// The groups that somebody belongs to.
fn memberships(one: &Listed, delegations: &[Delegation]) -> Vec<(AudienceBy, String)> {
    let own = one.delegate.delegation_id.as_ref();
    let delegation = delegations.iter().find(|delegation| Some(&delegation.id) == own);
    let names = [
        (AudienceBy::Category, one.delegate.category.as_str()),
        (AudienceBy::Province, one.province.as_str()),
        (AudienceBy::Delegation, delegation.map_or("", |delegation| delegation.name.as_str())),
    ];
    let named = names.into_iter().map(|(by, name)| (by, name.trim().to_owned()));
    named.filter(|(_, name)| !name.is_empty()).collect()
}

fn audience(((by, name), count): ((AudienceBy, String), u32)) -> Audience {
    // Quotes keep commas and semicolons together; a name with quotes of its own is found whole.
    let quoted = name.contains([',', ';']) && !name.contains(['"', '“', '”']);
    let select = if quoted { format!("{by}=\"{name}\"") } else { format!("{by}={name}") };
    Audience { by, name, count, select }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        documents::DocumentKind,
        printing::{self, Job},
        progress::Unwatched,
        records::tests::forms::workspace,
        samples,
    };

    #[test]
    fn each_group_of_the_sample_prints_as_many_as_it_counts() {
        let (_folder, workspace) = workspace();
        samples::make(&workspace).unwrap();
        let all = audiences(&workspace, samples::FIRST).unwrap();
        assert!(all.iter().any(|one| one.by == AudienceBy::Category), "{all:?}");
        for one in all.iter().step_by(5) {
            let select = Some(one.select.clone());
            let job = Job { select, ..Job::new(samples::FIRST, DocumentKind::Certificates) };
            let printed = printing::preview(&workspace, &job, &Unwatched).unwrap();
            assert_eq!(printed.pages, one.count as usize, "{one:?}");
        }
    }
}
