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
    text::{self, collation::sort_key},
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
        name_en: event.name_en.clone(),
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
/// `absent`. Categories stand in the order of the event's, all others by the Vietnamese alphabet.
pub(super) fn groups(
    source: &Source<'_>,
    (by, order, absent): (GroupBy, Sort, bool),
) -> Result<Vec<Group>> {
    let delegations = source.delegations()?;
    let names: HashMap<&str, &str> =
        delegations.iter().map(|d| (d.id.as_str(), d.name.as_str())).collect();
    let comes = |listed: &Listed| absent || listed.delegate.state.is_coming();
    let mut listed = source.delegates(order)?;
    if listed.iter().any(comes) {
        listed.retain(comes);
    } else if !listed.is_empty() {
        listed = source.selected(Vec::new())?;
    }
    let entries: Vec<Entry> = listed.into_iter().map(|listed| entry(listed, &names)).collect();
    Ok(match by {
        GroupBy::Nothing => vec![Group { name: String::new(), entries }],
        GroupBy::Category => {
            let names = source.categories()?.into_iter().map(|category| category.name);
            grouped(entries, by, names.collect())
        }
        GroupBy::Province | GroupBy::Delegation | GroupBy::Organisation => {
            let mut names: Vec<String> =
                entries.iter().map(|entry| key(entry, by).to_owned()).collect();
            names.sort_by_cached_key(|name| sort_key(name));
            grouped(entries, by, names)
        }
    })
}

/// What a delegate is grouped by.
fn key(entry: &Entry, by: GroupBy) -> &str {
    let text = match by {
        GroupBy::Category => &entry.category,
        GroupBy::Province => &entry.province,
        GroupBy::Delegation => &entry.delegation,
        GroupBy::Organisation => &entry.organisation,
        GroupBy::Nothing => "",
    };
    text.trim()
}

/// What is compared of a group's name: of a category, which lists spell as they please, neither
/// accents nor capitals.
fn compared(name: &str, by: GroupBy) -> String {
    if by == GroupBy::Category { text::fold(name) } else { name.to_owned() }
}

/// In groups in the order of `names`; those without a name come last.
fn grouped(entries: Vec<Entry>, by: GroupBy, names: Vec<String>) -> Vec<Group> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    let named = names.into_iter().filter(|name| !name.is_empty());
    for name in named.chain([String::new()]) {
        places.entry(compared(&name, by)).or_insert_with(|| {
            groups.push(Group { name, entries: Vec::new() });
            groups.len() - 1
        });
    }
    for entry in entries {
        let at = places.get(&compared(key(&entry, by), by));
        if let Some(group) = at.and_then(|at| groups.get_mut(*at)) {
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
        phone: text::phone::grouped(&delegate.phone),
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
