//! What certificates say in the fields of a design.

use std::borrow::Cow;

use super::{Certificate, Certificates, Choices, Signer};
use crate::{
    Language, Words,
    designs::{Design, field::Field},
    documents::{
        DocumentStyle, Finding, Subject,
        dates::Dates,
        drawn::{Tells, Whom},
        wording::{given, post},
    },
};

pub(super) struct Texts<'a> {
    pub(super) data: &'a Certificates,
    pub(super) options: &'a Choices,
    pub(super) style: DocumentStyle,
}

impl Tells for Texts<'_> {
    fn tell(&self, whom: Whom, field: Field, language: Language) -> Option<Cow<'_, str>> {
        match whom {
            Whom::Each(index) => self.each(self.data.certificates.get(index)?, field, language),
            Whom::Signer(index) => signer(self.data.signers.get(index)?, field).map(Cow::from),
            Whom::All => self.all(field, language),
        }
    }

    fn subject(&self, whom: Whom) -> Subject {
        let certificate = |index: usize| self.data.certificates.get(index);
        match whom {
            Whom::Each(index) => certificate(index).map(Certificate::subject).unwrap_or_default(),
            Whom::Signer(index) => {
                self.data.signers.get(index).map(Signer::subject).unwrap_or_default()
            }
            Whom::All => self.data.occasion.subject(),
        }
    }
}

impl Texts<'_> {
    /// What the design shows of who issues and signs it and where, and nobody has entered.
    pub(super) fn lacking(&self, design: &Design) -> Vec<Finding> {
        let occasion = &self.data.occasion;
        let needed = [
            ("body", &[Field::Body][..], &occasion.body),
            ("place", &[Field::Held, Field::Place], &occasion.place),
            ("signed_place", &[Field::Signed], &self.data.signed_place),
        ];
        let shown =
            needed.into_iter().filter(|(_, fields, _)| fields.iter().any(|f| design.says(*f)));
        let shown = shown.map(|(field, _, text)| (field, text.as_deref()));
        let unsigned = self.data.signers.is_empty() && design.says(Field::Signer);
        let signer = unsigned.then_some(("signer", None));
        Finding::lacking(&occasion.subject(), shown.chain(signer)).collect()
    }

    fn all(&self, field: Field, language: Language) -> Option<Cow<'_, str>> {
        let (data, words) = (self.data, Words::of(language));
        let chosen = |option: &str, key: &'static str| {
            let text = if option.is_empty() { words.get(key) } else { option };
            Some(Cow::from(text.to_owned()))
        };
        let state = (self.style == DocumentStyle::State).then_some(words);
        match field {
            Field::Country => state.map(|words| words.get("document.state.country").into()),
            Field::Motto => state.map(|words| words.get("document.state.motto").into()),
            Field::Heading => chosen(&self.options.heading, "document.certificate.title"),
            Field::Attended => chosen(&self.options.attended, "document.certificate.attended"),
            Field::Theme => given(data.occasion.theme.as_ref())
                .map(|theme| words.fill("document.certificate.theme", &[("theme", theme)]).into()),
            Field::Held => self.held(language).map(Cow::from),
            Field::Signed => Some(self.signed(language).into()),
            field => data.occasion.tell(field, language),
        }
    }

    /// Where and when: `tại thành phố Đà Lạt, tỉnh Lâm Đồng, ngày 06 tháng 6 năm 2024`.
    fn held(&self, language: Language) -> Option<String> {
        let words = Words::of(language);
        let occasion = &self.data.occasion;
        let place = given(occasion.place.as_ref());
        let place = place.map(|place| words.fill("document.certificate.at", &[("place", place)]));
        let held: Vec<_> = [place, occasion.dates(language)].into_iter().flatten().collect();
        (!held.is_empty()).then(|| held.join(", "))
    }

    /// Place and date of signing; dots to write on where the date is left open.
    fn signed(&self, language: Language) -> String {
        let date = self.data.signed_date.map_or_else(
            || Words::of(language).get("document.certificate.date_by_hand").to_owned(),
            |date| Dates::new(language).long(date),
        );
        let place = given(self.data.signed_place.as_ref()).map(str::to_owned);
        place.into_iter().chain([date]).collect::<Vec<_>>().join(", ")
    }

    fn each<'c>(
        &self,
        of: &'c Certificate,
        field: Field,
        language: Language,
    ) -> Option<Cow<'c, str>> {
        let words = Words::of(language);
        match field {
            Field::Presented => {
                let salutation = [("salutation", &*salutation(of, words))];
                Some(words.fill("document.certificate.presented", &salutation).into())
            }
            Field::Salutation => Some(salutation(of, words).into_owned().into()),
            Field::Name => Some(of.name.trim()).filter(|name| !name.is_empty()).map(Cow::from),
            Field::Title => given(of.title.as_ref()).map(Cow::from),
            Field::Organisation => given(of.organisation.as_ref()).map(Cow::from),
            Field::Post => post(given(of.title.as_ref()), given(of.organisation.as_ref())),
            Field::Number => given(of.number.as_ref()).map(|number| {
                words.fill("document.certificate.number", &[("number", number)]).into()
            }),
            Field::Code => Some(of.code.trim())
                .filter(|code| !code.is_empty() && self.options.code)
                .map(Cow::from),
            _ => None,
        }
    }
}

/// As stored, with a capital; never guessed from a name.
fn salutation<'a>(of: &'a Certificate, words: &'a Words) -> Cow<'a, str> {
    let Some(salutation) = given(of.salutation.as_ref()) else {
        return words.get("document.certificate.salutation").into();
    };
    let mut letters = salutation.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect::<String>().into()
}

fn signer(of: &Signer, field: Field) -> Option<&str> {
    match field {
        Field::Authority => given(of.authority.as_ref()),
        Field::SignerPost => given(of.post.as_ref()),
        Field::Signer => given(of.name.as_ref()),
        _ => None,
    }
}
