//! What badges say in the fields of a design.

use std::borrow::Cow;

use super::{Badge, BadgeBack, Badges, Choices, Part};
use crate::{
    Language, Words,
    designs::field::Field,
    documents::{
        Subject,
        dates::Dates,
        drawn::{Tells, Whom},
        wording::{given, post},
    },
};

pub(super) struct Texts<'a> {
    pub(super) data: &'a Badges,
    pub(super) options: &'a Choices,
}

impl Tells for Texts<'_> {
    fn tell(&self, whom: Whom, field: Field, language: Language) -> Option<Cow<'_, str>> {
        match whom {
            Whom::Each(index) => self.each(self.data.badges.get(index)?, field, language),
            Whom::All => self.all(field, language),
            Whom::Signer(_) => None,
        }
    }

    fn subject(&self, whom: Whom) -> Subject {
        match whom {
            Whom::Each(index) => {
                self.data.badges.get(index).map(Badge::subject).unwrap_or_default()
            }
            Whom::All | Whom::Signer(_) => self.data.occasion.subject(),
        }
    }
}

impl Texts<'_> {
    fn all(&self, field: Field, language: Language) -> Option<Cow<'_, str>> {
        let (data, words) = (self.data, Words::of(language));
        match field {
            Field::Heading => {
                let chosen = self.options.heading.as_str();
                let usual = words.get("document.badge.heading");
                Some(if chosen.is_empty() { usual } else { chosen }.into())
            }
            Field::Held => self.held(language).map(Cow::from),
            Field::Notes => self.notes(language).map(Cow::from),
            field => data.occasion.tell(field, language),
        }
    }

    fn held(&self, language: Language) -> Option<String> {
        let occasion = &self.data.occasion;
        let place = given(occasion.place.as_ref()).map(str::to_owned);
        let held: Vec<_> = [place, occasion.dates(language)].into_iter().flatten().collect();
        (!held.is_empty()).then(|| held.join(", "))
    }

    /// What the second side says.
    fn notes(&self, language: Language) -> Option<String> {
        let notes = match self.options.back {
            BadgeBack::Text => self.options.back_text.0.clone(),
            BadgeBack::Programme => {
                let parts = self.data.programme.iter().map(|p| programme(p, language));
                parts.collect::<Vec<_>>().join("\n\n")
            }
            BadgeBack::None | BadgeBack::Same => String::new(),
        };
        (!notes.trim().is_empty()).then_some(notes)
    }

    fn each<'b>(&self, of: &'b Badge, field: Field, language: Language) -> Option<Cow<'b, str>> {
        let category = given(of.short_category.as_ref()).or_else(|| given(of.category.as_ref()));
        match field {
            Field::Salutation => Some(given(of.salutation.as_ref()).map_or_else(
                || Words::of(language).get("document.certificate.salutation").into(),
                Cow::from,
            )),
            Field::Name => Some(of.name.trim()).filter(|name| !name.is_empty()).map(Cow::from),
            Field::Title => given(of.title.as_ref()).map(Cow::from),
            Field::Organisation => given(of.organisation.as_ref()).map(Cow::from),
            Field::Post => post(given(of.title.as_ref()), given(of.organisation.as_ref())),
            Field::Province => given(of.province.as_ref()).map(Cow::from),
            Field::Category => category.map(Cow::from),
            Field::Code => Some(of.code.trim())
                .filter(|code| !code.is_empty() && self.options.code)
                .map(Cow::from),
            _ => None,
        }
    }
}

/// A half-day in lines: which one, and what begins when.
fn programme(part: &Part, language: Language) -> String {
    let dates = Dates::new(language);
    let head = part.date.map(|date| dates.with_half_day(date, part.half_day).to_uppercase());
    let item = |(time, title): &(Option<chrono::NaiveTime>, String)| {
        format!("{} {title}", dates.times(*time, None)).trim().to_owned()
    };
    head.into_iter().chain(part.items.iter().map(item)).collect::<Vec<_>>().join("\n")
}
