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

/// One letter for each organisation and province, where the first of its delegates stands; whoever
/// comes for none gets a letter of his or her own.
fn to_organisations(delegates: Vec<Listed>) -> Vec<Label> {
    let mut seen = std::collections::HashSet::new();
    let mut new = |Listed { delegate, province }: &Listed| {
        let body = text::fold(&delegate.organisation);
        body.is_empty() || seen.insert((body, province.clone()))
    };
    let label = |listed: Listed| match text::fold(&listed.delegate.organisation).is_empty() {
        true => to_delegate(listed),
        false => to_body(listed),
    };
    delegates.into_iter().filter(|listed| new(listed)).map(label).collect()
}

fn to_body(Listed { delegate, province }: Listed) -> Label {
    Label {
        id: format!("{}/{province}", delegate.organisation),
        organisation: Some(delegate.organisation),
        province: given(province),
        ..Label::default()
    }
}

fn given(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
