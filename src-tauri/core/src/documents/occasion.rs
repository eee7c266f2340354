//! What papers about people say of the event: its name, where and when it is, who issues the paper.
//!
//! Certificates and badges hold it alike, so that they never tell one event in two ways.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Finding, Subject,
    dates::Dates,
    image::Image,
    wording::{given, named},
};
use crate::{Language, Words, designs::field::Field};

/// What papers say of the event.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Occasion {
    /// The event's name as printed in full.
    pub event: String,
    /// The same in English, where it was given.
    pub event_en: Option<String>,
    /// Its theme (chủ đề), where the name does not hold it already.
    pub theme: Option<String>,
    /// Where it takes place, e.g. `thành phố Đà Lạt, tỉnh Lâm Đồng`.
    pub place: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day; the same as `start` or absent for one day.
    pub end: Option<NaiveDate>,
    /// The body above the issuing body (cơ quan chủ quản).
    pub parent_body: Option<String>,
    /// The issuing body.
    pub body: Option<String>,
    /// Its logo.
    pub logo: Option<Image>,
    /// Whether the people are samples; said on every paper.
    pub sample: bool,
}

impl Occasion {
    /// Whom findings about the event are about.
    pub(super) fn subject(&self) -> Subject {
        Subject::named(&self.event)
    }

    /// What `field` of a design says of the event; nothing for a field of something else.
    pub(super) fn tell(&self, field: Field, language: Language) -> Option<Cow<'_, str>> {
        match field {
            Field::ParentBody => given(self.parent_body.as_ref()).map(Cow::from),
            Field::Body => given(self.body.as_ref()).map(Cow::from),
            Field::Event => self.name(language).map(Cow::from),
            Field::Theme => given(self.theme.as_ref()).map(Cow::from),
            Field::Place => given(self.place.as_ref()).map(Cow::from),
            Field::Dates => self.dates(language).map(Cow::from),
            Field::Sample => self.sample.then(|| Words::of(language).get("document.sample").into()),
            _ => None,
        }
    }

    /// Its name; the Vietnamese one where there is none in English.
    fn name(&self, language: Language) -> Option<&str> {
        Some(named(&self.event, self.event_en.as_ref(), language)).filter(|name| !name.is_empty())
    }

    /// Its days, padded as decree 30/2020/NĐ-CP wants them.
    pub(super) fn dates(&self, language: Language) -> Option<String> {
        self.start.map(|start| Dates::new(language).range(start, self.end))
    }

    /// What every paper about it needs and has not; the name in English where that is printed.
    pub(super) fn empty(&self, in_english: bool) -> Option<Finding> {
        let event = self.subject();
        let english = given(self.event_en.as_ref()).is_some();
        match (event.label.is_empty(), in_english && !english) {
            (true, _) => Some(Finding::empty(&event, "event")),
            (false, true) => Some(Finding::empty(&event, "name_en")),
            (false, false) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::documents::{badges::Badges, certificates::Certificates};

    #[test]
    fn the_log_tells_the_event_beside_what_else_a_paper_says() {
        let logged =
            json!({"event": "Hội nghị", "end": "2024-06-07", "logo": "ab", "sample": true});
        let certificates: Certificates = serde_json::from_value(logged.clone()).unwrap();
        let badges: Badges = serde_json::from_value(logged.clone()).unwrap();
        assert_eq!(certificates.occasion, badges.occasion);
        let occasion = certificates.occasion.clone();
        assert_eq!((&*occasion.event, occasion.sample), ("Hội nghị", true));
        assert_eq!(occasion.logo.map(|logo| logo.sha256).as_deref(), Some("ab"));
        let written = [serde_json::to_value(certificates), serde_json::to_value(badges)];
        for written in written.map(Result::unwrap) {
            for (field, value) in logged.as_object().unwrap() {
                assert_eq!(&written[field], value, "{field} in {written}");
            }
        }
    }
}
