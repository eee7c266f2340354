//! Gathers what lists of delegates share: the occasion, and the delegates in their groups.

use std::collections::HashMap;

use super::Source;
use crate::{
    Result,
    delegates::{Delegation, Listed, Sort},
    documents::{
        lists::{Entry, Group, GroupBy, Occasion},
        official::Letterhead,
    },
};

/// What a list is made for.
pub(super) fn occasion(source: &Source<'_>) -> Result<Occasion> {
    let (event, issuer) = (&source.event, source.issuer()?);
    let place: Vec<&str> =
        [&event.venue, &event.place].into_iter().flatten().map(|s| &**s).collect();
    let bodies = issuer.body.into_iter().collect();
    Ok(Occasion {
        id: event.id.clone(),
        name: event.printed_name().to_owned(),
        letterhead: Letterhead { parent: issuer.parent, bodies, ..Letterhead::default() },
        place: (!place.is_empty()).then(|| place.join(", ")),
        start: event.start,
        end: event.end,
        half_day: event.half_day,
        signed_at: None,
        sample: event.sample,
    })
}

/// The delegates in this order in their groups; those that decline or are replaced only if
/// `absent`.
pub(super) fn groups(
    source: &Source<'_>,
    (by, order, absent): (GroupBy, Sort, bool),
) -> Result<Vec<Group>> {
    let delegations = source.delegations()?;
    let names: HashMap<&str, &str> =
        delegations.iter().map(|d| (d.id.as_str(), d.name.as_str())).collect();
    let comes = |listed: &Listed| absent || listed.delegate.state.is_coming();
    let entries = source.delegates(order)?.into_iter().filter(comes);
    let entries: Vec<Entry> = entries.map(|listed| entry(listed, &names)).collect();
    let keys = match by {
        GroupBy::Nothing => return Ok(vec![Group { name: String::new(), entries }]),
        GroupBy::Delegation => delegations.iter().map(|d| d.name.clone()).collect(),
        GroupBy::Category => keys(source, Sort::Order, by, &names)?,
        GroupBy::Province => keys(source, Sort::Province, by, &names)?,
        GroupBy::Organisation => keys(source, Sort::Organisation, by, &names)?,
    };
    Ok(grouped(entries, by, keys))
}

/// The groups in the order in which a sorted list comes to them.
fn keys(
    source: &Source<'_>,
    sort: Sort,
    by: GroupBy,
    names: &HashMap<&str, &str>,
) -> Result<Vec<String>> {
    let listed = source.delegates(sort)?;
    Ok(listed.into_iter().map(|listed| key(&entry(listed, names), by)).collect())
}

/// What a delegate is grouped by.
fn key(entry: &Entry, by: GroupBy) -> String {
    let text = match by {
        GroupBy::Category => &entry.category,
        GroupBy::Province => &entry.province,
        GroupBy::Delegation => &entry.delegation,
        GroupBy::Organisation => &entry.organisation,
        GroupBy::Nothing => "",
    };
    text.trim().to_owned()
}

/// In groups in the order of `keys`; those without a key come last.
fn grouped(entries: Vec<Entry>, by: GroupBy, keys: Vec<String>) -> Vec<Group> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for name in keys.into_iter().filter(|key| !key.is_empty()).chain([String::new()]) {
        places.entry(name.clone()).or_insert_with(|| {
            groups.push(Group { name, entries: Vec::new() });
            groups.len() - 1
        });
    }
    for entry in entries {
        if let Some(group) = places.get(&key(&entry, by)).and_then(|at| groups.get_mut(*at)) {
            group.entries.push(entry);
        }
    }
    groups.retain(|group| !group.entries.is_empty());
    groups
}

fn entry(Listed { delegate, province }: Listed, delegations: &HashMap<&str, &str>) -> Entry {
    let delegation = delegate.delegation_id.as_deref().and_then(|id| delegations.get(id));
    Entry {
        id: delegate.id,
        name: delegate.full_name,
        salutation: delegate.salutation.unwrap_or_default(),
        title: delegate.title,
        organisation: delegate.organisation,
        province,
        category: delegate.category,
        delegation: delegation.copied().unwrap_or_default().to_owned(),
        phone: delegate.phone,
        email: delegate.email,
        note: delegate.note,
    }
}

impl Source<'_> {
    /// The event's delegations in their order.
    fn delegations(&self) -> Result<Vec<Delegation>> {
        self.workspace.read(|store| store.records(&[("event_id", &self.event.id)]))
    }
}
