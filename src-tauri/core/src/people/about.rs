//! Everything that is kept of somebody, over all events (law 91/2025/QH15, article 4: the right to
//! know and to obtain).
//!
//! Must never leave out a record that speaks of the person, nor show anybody else.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use super::{Person, Title};
use crate::{
    Result, Workspace,
    agenda::Role,
    attendance::Attendance,
    certificates::{Certificate, Exception},
    delegates::Delegate,
    events::{Claim, Event},
    io,
    op::{EXPORT_PERSON, Outcome},
    privacy::{Disclosure, DisclosureKind},
    records::{self, Record, to_json},
    storage::Store,
};

/// All that is kept of somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub struct About {
    /// The person; none for a delegate of one event.
    pub person: Option<Value>,
    /// The posts held.
    pub titles: Vec<Value>,
    /// The roles in programmes.
    pub roles: Vec<Value>,
    /// What sources claim.
    pub claims: Vec<Value>,
    /// The delegates that the person was, with file and row of their values.
    pub delegates: Vec<Taken>,
}

/// A delegate with what was noted of him or her.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Taken {
    /// The event's code.
    pub event: String,
    /// The event's name.
    pub event_name: String,
    /// The delegate, every field.
    pub delegate: Value,
    /// When he or she was there.
    pub attendance: Vec<Value>,
    /// Certificates.
    pub certificates: Vec<Value>,
    /// Exceptions from the rule for certificates.
    pub exceptions: Vec<Value>,
}

/// All that is kept of the person that `id` names (an id or a name), or of the delegate with it.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound).
pub fn about(workspace: &Workspace, id: &str) -> Result<About> {
    workspace.read(|store| gather(store, id))
}

fn gather(store: &Store<'_>, id: &str) -> Result<About> {
    let delegate: Option<Delegate> = store.record(id)?;
    let person = match &delegate {
        Some(Delegate { person_id: Some(person), .. }) => person.clone(),
        Some(delegate) => {
            let (delegates, claims) =
                (vec![taken(store, delegate)?], claims(store, "delegate", id)?);
            return Ok(About { delegates, claims, ..About::default() });
        }
        None => store.resolve(Person::NOUN, id, None)?,
    };
    let person: Person = records::find(store, &person)?;
    let with = [("person_id", person.id.as_str())];
    let delegates: Vec<Delegate> = store.records(&with)?;
    let mut all = claims(store, "person", &person.id)?;
    for delegate in &delegates {
        all.extend(claims(store, "delegate", &delegate.id)?);
    }
    Ok(About {
        titles: store.records::<Title>(&with)?.iter().map(to_json).collect(),
        roles: store.records::<Role>(&with)?.iter().map(to_json).collect(),
        claims: all,
        delegates: delegates.iter().map(|one| taken(store, one)).collect::<Result<_>>()?,
        person: Some(to_json(&person)),
    })
}

fn claims(store: &Store<'_>, noun: &str, id: &str) -> Result<Vec<Value>> {
    let claims: Vec<Claim> = store.records(&[("noun", noun), ("record", id)])?;
    Ok(claims.iter().map(to_json).collect())
}

fn taken(store: &Store<'_>, delegate: &Delegate) -> Result<Taken> {
    let event: Event = records::find(store, &delegate.event_id)?;
    let with = [("delegate_id", delegate.id.as_str())];
    Ok(Taken {
        event_name: event.printed_name().to_owned(),
        event: event.code,
        delegate: to_json(delegate),
        attendance: store.records::<Attendance>(&with)?.iter().map(to_json).collect(),
        certificates: store.records::<Certificate>(&with)?.iter().map(to_json).collect(),
        exceptions: store.records::<Exception>(&with)?.iter().map(to_json).collect(),
    })
}

/// Writes all that is kept of somebody to `out` as JSON, and notes that it was handed out.
///
/// # Errors
/// As [`about`]; [`Error::Invalid`](crate::Error::Invalid) without a purpose,
/// [`Error::Io`](crate::Error::Io): nothing is noted then.
pub fn export(
    workspace: &Workspace,
    id: &str,
    purpose: &str,
    recipient: Option<&str>,
    out: &Path,
) -> Result<Outcome<About>> {
    let disclosed = workspace.timestamp();
    workspace.operate(&EXPORT_PERSON, |store| {
        let about = gather(store, id)?;
        let disclosure = Disclosure {
            kind: DisclosureKind::Person,
            columns: "everything".to_owned(),
            count: 1,
            purpose: purpose.to_owned(),
            recipient: recipient.map(str::to_owned),
            disclosed,
            ..Disclosure::default()
        };
        let noted = records::insert(store, disclosure)?;
        let json = serde_json::to_string_pretty(&about).unwrap_or_default();
        io::write_atomically(out, format!("{json}\n").as_bytes())?;
        Ok((about, noted.purpose))
    })
}
