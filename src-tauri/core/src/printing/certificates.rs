//! Gathers the certificates of an event's delegates.

use super::{Gather, Source};
use crate::{
    Result,
    delegates::{Listed, Sort},
    documents::certificates::{Certificate, Certificates, Choices, Signer},
};

impl Gather for Certificates {
    fn gather(source: &Source<'_>, _: &Choices) -> Result<Self> {
        let (event, issuer) = (&source.event, source.issuer()?);
        Ok(Self {
            event: event.printed_name().to_owned(),
            theme: event.theme.clone().filter(|_| event.name_full.is_none()),
            place: event.place.clone(),
            start: event.start,
            end: event.end,
            parent_body: issuer.parent,
            body: issuer.body,
            signer: Signer::default(),
            signed_place: source.province(),
            signed_date: event.end,
            sample: event.sample,
            certificates: source.delegates(Sort::Name)?.into_iter().map(certificate).collect(),
        })
    }
}

fn certificate(listed: Listed) -> Certificate {
    let delegate = listed.delegate;
    let given = |text: String| Some(text).filter(|t| !t.is_empty());
    Certificate {
        id: delegate.id,
        name: delegate.full_name,
        salutation: None,
        title: given(delegate.title),
        organisation: given(delegate.organisation),
        number: None,
        code: delegate.code,
    }
}
