//! Gathers the certificates of an event's delegates.

use std::collections::HashMap;

use super::{Gather, Source};
use crate::{
    Result, certificates,
    delegates::Listed,
    designs::field::Purpose,
    documents::{
        DocumentStyle,
        certificates::{Certificate, Certificates, Choices, Signer},
    },
    settings,
};

/// The most who sign one paper.
const MOST_SIGNERS: usize = 3;

impl Gather for Certificates {
    fn gather(source: &Source<'_>, options: &Choices) -> Result<Self> {
        let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let numbers = numbers(source)?;
        let certificate = |listed: Listed| certificate(listed, &numbers);
        let signed_date = options.signed_date.or(source.event.end);
        Ok(Self {
            design: source.design(Purpose::Certificate)?,
            occasion: source.occasion()?,
            signers: signers(source, options)?,
            signed_place: given(&options.signed_place).or(source.issuer()?.place),
            signed_date: signed_date.filter(|_| !options.date_by_hand),
            certificates: source.coming(options.order)?.into_iter().map(certificate).collect(),
        })
    }
}

/// Those whom the choice names.
fn signers(source: &Source<'_>, options: &Choices) -> Result<Vec<Signer>> {
    let chosen = source.signed_by(&options.signers, MOST_SIGNERS)?;
    chosen.iter().map(|of| signer(source, of)).collect()
}

fn signer(source: &Source<'_>, of: &settings::Signer) -> Result<Signer> {
    let party = source.style() == DocumentStyle::Party;
    let authority = of.authority.map(|authority| {
        let head = of.on_behalf_of.as_deref().unwrap_or_default();
        format!("{} {head}", authority.abbreviation(party)).trim().to_owned()
    });
    Ok(Signer {
        id: of.id.clone(),
        authority,
        post: Some(of.post.clone()),
        name: Some(of.full_name.clone()),
        signature: of.signature_id.as_deref().map(|id| source.image(id)).transpose()?,
    })
}

/// The number of the newest certificate of each delegate that was not withdrawn, as printed.
fn numbers(source: &Source<'_>) -> Result<HashMap<String, String>> {
    let valid = source.workspace.read(|store| certificates::valid(store, &source.event.id))?;
    Ok(valid.into_iter().map(|(delegate, issued)| (delegate, issued.printed_number)).collect())
}

fn certificate(listed: Listed, numbers: &HashMap<String, String>) -> Certificate {
    let delegate = listed.delegate;
    let given = |text: String| Some(text).filter(|t| !t.is_empty());
    Certificate {
        number: numbers.get(&delegate.id).cloned(),
        id: delegate.id,
        name: delegate.full_name,
        salutation: delegate.salutation,
        title: given(delegate.title),
        organisation: given(delegate.organisation),
        code: delegate.code,
    }
}
