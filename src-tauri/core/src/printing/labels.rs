//! Gathers the labels of letters to an event's delegates, or to their organisations.

use super::{Gather, Source};
use crate::{
    Result,
    delegates::{Listed, Sort},
    documents::labels::{Choices, Label, Labels, LettersTo},
    text,
};

impl Gather for Labels {
    fn gather(source: &Source<'_>, choices: &Choices) -> Result<Self> {
        let delegates = source.coming(Sort::Name)?;
        let labels = match choices.letters_to {
            LettersTo::Delegates => delegates.into_iter().map(to_delegate).collect(),
            LettersTo::Organisations => to_organisations(delegates),
        };
        Ok(Self {
            event: source.event.printed_name().to_owned(),
            sender: source.issuer()?.body,
            labels,
        })
    }
}

fn to_delegate(Listed { delegate, province }: Listed) -> Label {
    Label {
        id: delegate.id,
        name: Some(delegate.full_name),
        salutation: delegate.salutation,
        title: given(delegate.title),
        organisation: given(delegate.organisation),
        province: given(province),
    }
}

/// One letter for each organisation and province, where the first of its delegates stands.
fn to_organisations(delegates: Vec<Listed>) -> Vec<Label> {
    let mut seen = std::collections::HashSet::new();
    let named = delegates.into_iter().filter(|listed| !listed.delegate.organisation.is_empty());
    let first = named.filter(|Listed { delegate, province }| {
        seen.insert((text::fold(&delegate.organisation), province.clone()))
    });
    let label = |Listed { delegate, province }: Listed| Label {
        id: format!("{}/{province}", delegate.organisation),
        organisation: Some(delegate.organisation),
        province: given(province),
        ..Label::default()
    };
    first.map(label).collect()
}

fn given(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
