//! Gathers the register of an event's certificates.

use super::{Gather, Source, delegate_lists::signed};
use crate::{
    Result,
    certificates::{self, Registered},
    documents::{
        certificate_register::{CertificateRegister, Choices, Given},
        lists::{Entry, Group},
    },
};

impl Gather for CertificateRegister {
    fn gather(source: &Source<'_>, _: &Choices) -> Result<Self> {
        let mut register = Self { occasion: signed(source)?, ..Self::default() };
        for one in certificates::register(source.workspace, &source.event.id)? {
            let (series, entry, given) = (one.series.clone(), entry(&one), given(one));
            if register.groups.last().is_none_or(|group| group.name != series) {
                register.groups.push(Group { name: series, entries: Vec::new() });
                register.given.push(Vec::new());
            }
            if let Some((group, of)) = register.groups.last_mut().zip(register.given.last_mut()) {
                group.entries.push(entry);
                of.push(given);
            }
        }
        // One register alone needs no heading over it.
        if let [only] = &mut register.groups[..] {
            only.name.clear();
        }
        Ok(register)
    }
}

fn entry(one: &Registered) -> Entry {
    Entry {
        id: one.delegate_id.clone(),
        name: one.name.clone(),
        salutation: one.salutation.clone(),
        title: one.title.clone(),
        organisation: one.organisation.clone(),
        ..Entry::default()
    }
}

fn given(one: Registered) -> Given {
    Given {
        number: one.number,
        issued: Some(one.issued),
        withdrawn: one.withdrawn,
        reprinted: one.reprinted,
    }
}
