//! The person that a delegate is, made where there is none yet.

use super::Person;
use crate::{Result, delegates::Delegate, records, storage::Store};

/// The id of the person of delegate `id`. One who came to one event only is a delegate and no more;
/// the person is made when he or she comes a second time.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the delegate.
pub(crate) fn of_delegate(store: &Store<'_>, id: &str) -> Result<String> {
    let delegate: Delegate = records::find(store, id)?;
    if let Some(person) = delegate.person_id {
        return Ok(person);
    }
    let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let person = Person {
        full_name: delegate.full_name.clone(),
        family: delegate.family.clone(),
        middle: delegate.middle.clone(),
        given: delegate.given.clone(),
        salutation: delegate.salutation.clone(),
        degree: said(&delegate.degree),
        phone: said(&delegate.phone),
        email: said(&delegate.email),
        ..Person::default()
    };
    let person = records::insert(store, person)?;
    records::put(store, Delegate { person_id: Some(person.id.clone()), ..delegate })?;
    Ok(person.id)
}
