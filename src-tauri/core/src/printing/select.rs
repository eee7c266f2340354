//! Which delegates a document is printed for.
//!
//! A selection is `field=value,value;field=value`, or words to search for. Fields: `category`,
//! `organisation`, `province` (name or code), `delegation`, `state`, `name`, `code`, `id`; `present`
//! (`all` for who was there for all half-days, `2` for at least two), `certificate` (`yes` for who
//! has one that counts, `no`). All fields must hold, and of each any value; accents and capitals do
//! not matter. A value that holds a comma is understood as a whole where somebody has it, and always
//! between quotes.
//!
//! What is made for those who come leaves out who declined or was replaced, unless the selection
//! asks for somebody by `id` or `code`, for a `state`, or for who was there or has a certificate.

use std::collections::HashSet;

use crate::{
    Error, FieldProblem, Result, Workspace,
    attendance::{self, DatedHalfDay, Marks},
    certificates,
    delegates::{self, Delegation, Listed, Query},
    error::Problem,
    events,
    storage::Store,
    text,
};

/// Those of `all` that the selection means, in their order; all of them without one.
///
/// # Errors
/// [`Error::Invalid`] for a field that there is not.
pub(crate) fn select(
    workspace: &Workspace,
    event_id: &str,
    all: Vec<Listed>,
    selection: Option<&str>,
) -> Result<Vec<Listed>> {
    let selection = selection.map(str::trim).filter(|text| !text.is_empty());
    let Some(selection) = selection else { return Ok(all) };
    if !selection.contains('=') {
        return search(workspace, event_id, all, selection);
    }
    let facts = workspace.read(|store| Facts::of(store, event_id))?;
    let read = |term: &str| Term::read(term).map(|term| term.meant(&all, &facts));
    let terms = split(selection, ';').into_iter().filter(|term| !term.trim().is_empty());
    let terms = terms.map(read).collect::<Result<Vec<_>>>()?;
    let holds = |listed: &Listed| terms.iter().all(|term| term.holds(listed, &facts));
    Ok(all.into_iter().filter(holds).collect())
}

/// What is asked for beyond the delegates themselves.
struct Facts {
    delegations: Vec<Delegation>,
    half_days: Vec<DatedHalfDay>,
    marks: Marks,
    /// Who has a certificate that counts.
    holders: HashSet<String>,
}

impl Facts {
    fn of(store: &Store<'_>, event_id: &str) -> Result<Self> {
        let event = events::find(store, event_id)?;
        Ok(Self {
            delegations: store.records(&[("event_id", event_id)])?,
            half_days: attendance::of_event(store, &event)?,
            marks: Marks::of(store, event_id)?,
            holders: certificates::valid(store, event_id)?.into_keys().collect(),
        })
    }

    /// Whether the delegate was there for as many half-days as `wanted` says.
    fn was_there(&self, id: &str, wanted: &str) -> bool {
        let present = self.marks.present(id, &self.half_days);
        match wanted.parse::<u32>() {
            Ok(least) => present >= least,
            Err(_) => present > 0 && usize::try_from(present) == Ok(self.half_days.len()),
        }
    }
}

/// Whether the selection itself says whether somebody who does not come is meant: by naming the
/// person or asking for the state.
pub(super) fn names_each(selection: Option<&str>) -> bool {
    let terms = split(selection.unwrap_or_default(), ';');
    let terms = terms.into_iter().filter_map(|term| term.split_once('='));
    terms
        .map(|(field, _)| field.trim())
        .any(|field| matches!(field, "id" | "code" | "state" | "present" | "certificate"))
}

/// What a value may stand between.
const QUOTES: [char; 3] = ['"', '“', '”'];

/// The parts between marks that stand outside quotes; a quote without its second is no quote.
fn split(text: &str, mark: char) -> Vec<&str> {
    let paired = text.matches(QUOTES).count().is_multiple_of(2);
    let mut inside = false;
    let mut parts = text.split(|c: char| {
        inside ^= paired && QUOTES.contains(&c);
        c == mark && !inside
    });
    parts.by_ref().collect()
}

/// A value as it is compared, without the quotes that it stands between.
fn value(text: &str) -> String {
    let text = text.trim();
    let bare = text.strip_prefix(QUOTES).and_then(|text| text.strip_suffix(QUOTES));
    text::fold(bare.filter(|bare| !bare.contains(QUOTES)).unwrap_or(text))
}

fn search(
    workspace: &Workspace,
    event_id: &str,
    all: Vec<Listed>,
    words: &str,
) -> Result<Vec<Listed>> {
    let query = Query { search: Some(words.to_owned()), ..Query::default() };
    let found = delegates::list(workspace, event_id, &query)?.delegates;
    let found: HashSet<String> = found.into_iter().map(|listed| listed.delegate.id).collect();
    Ok(all.into_iter().filter(|listed| found.contains(&listed.delegate.id)).collect())
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Category,
    Organisation,
    Province,
    Delegation,
    State,
    Name,
    Code,
    Id,
    Present,
    Certificate,
}

/// One field and the values that it may have, folded; and all of them as they were given.
struct Term {
    by: By,
    values: HashSet<String>,
    whole: String,
}

impl Term {
    fn read(term: &str) -> Result<Self> {
        let wrong = || Error::Invalid(vec![FieldProblem::new("select", Problem::Unreadable)]);
        let (field, values) = term.split_once('=').ok_or_else(wrong)?;
        let by = match field.trim() {
            "category" => By::Category,
            "organisation" => By::Organisation,
            "province" => By::Province,
            "delegation" => By::Delegation,
            "state" => By::State,
            "name" => By::Name,
            "code" => By::Code,
            "id" => By::Id,
            "present" => By::Present,
            "certificate" => By::Certificate,
            _ => return Err(wrong()),
        };
        let whole = value(values);
        let known = match by {
            By::Present => whole == "all" || whole.parse::<u32>().is_ok(),
            By::Certificate => matches!(&*whole, "yes" | "no"),
            _ => true,
        };
        if !known {
            return Err(wrong());
        }
        Ok(Self { by, values: split(values, ',').into_iter().map(value).collect(), whole })
    }

    /// With the whole text as its only value where somebody has it, commas and all.
    fn meant(self, all: &[Listed], facts: &Facts) -> Self {
        let whole = Self { values: HashSet::from([self.whole.clone()]), ..self };
        let has = all.iter().any(|listed| whole.holds(listed, facts));
        if has { whole } else { Self { values: self.values, ..whole } }
    }

    fn holds(&self, Listed { delegate, province }: &Listed, facts: &Facts) -> bool {
        let is = |text: &str| self.values.contains(&text::fold(text));
        match self.by {
            By::Category => is(&delegate.category),
            By::Organisation => is(&delegate.organisation),
            By::Province => is(province) || delegate.province.is_some_and(|p| is(p.code())),
            By::State => is(delegate.state.as_str()),
            By::Name => is(&delegate.full_name),
            By::Code => is(&delegate.code),
            By::Id => is(&delegate.id),
            By::Delegation => {
                let of = |d: &&Delegation| Some(&d.id) == delegate.delegation_id.as_ref();
                facts.delegations.iter().find(of).is_some_and(|d| is(&d.id) || is(&d.name))
            }
            By::Present => self.values.iter().any(|wanted| facts.was_there(&delegate.id, wanted)),
            By::Certificate => is(if facts.holders.contains(&delegate.id) { "yes" } else { "no" }),
        }
    }
}
