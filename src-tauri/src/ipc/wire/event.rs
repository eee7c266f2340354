//! Events as the window sees and writes them. Dates are ISO 8601 (`2024-06-06`).

use chrono::NaiveDate;
use langbiang_core::{
    Error, FieldProblem, Result, agenda, documents, error::Problem, events, provinces,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::province::{Province, ProvinceRef};

/// An event with what its card and its form show.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Its id.
    pub id: String,
    /// Its short code, for terminals and file names.
    pub code: String,
    /// The event it is a part of.
    pub parent_id: Option<String>,
    /// Its name.
    pub name: String,
    /// Its theme, printed under the name.
    pub theme: Option<String>,
    /// The name as it is printed, where it is not simply the name.
    pub name_full: Option<String>,
    /// Its name in English, for papers in English.
    pub name_en: Option<String>,
    /// First day.
    pub start: Option<String>,
    /// Last day.
    pub end: Option<String>,
    /// The half-day it takes, where it takes only one.
    pub half_day: Option<HalfDay>,
    /// The hall or building.
    pub venue: Option<String>,
    /// Town or address.
    pub place: Option<String>,
    /// Its province, in the scheme in force on its first day.
    pub province: Option<Province>,
    /// Whose rules its documents follow.
    pub document_style: DocumentStyle,
    /// Whether it is sample data that came with the program.
    pub sample: bool,
    /// How many delegates it has.
    pub delegates: u32,
}

/// What the form of an event holds; used for a new event and for an edited one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventForm {
    /// Short code; made from the name where there is none.
    pub code: Option<String>,
    /// Name.
    pub name: String,
    /// Theme.
    pub theme: Option<String>,
    /// The name as it is printed, where it is not simply the name.
    pub name_full: Option<String>,
    /// Its name in English, for papers in English.
    pub name_en: Option<String>,
    /// First day.
    pub start: Option<String>,
    /// Last day.
    pub end: Option<String>,
    /// The half-day, where the event takes only one.
    pub half_day: Option<HalfDay>,
    /// Hall or building.
    pub venue: Option<String>,
    /// Town or address.
    pub place: Option<String>,
    /// Province.
    pub province: Option<ProvinceRef>,
    /// The event it is a part of.
    pub parent_id: Option<String>,
    /// Whose rules its documents follow.
    pub document_style: DocumentStyle,
}

/// Half a day (buổi).
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HalfDay {
    /// Sáng.
    Morning,
    /// Chiều.
    Afternoon,
    /// Tối.
    Evening,
}

/// Whose rules documents follow.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentStyle {
    /// State bodies: decree 30/2020/NĐ-CP.
    State,
    /// Party bodies.
    Party,
    /// Neither.
    Plain,
}

impl From<events::Event> for Event {
    /// A new event has no delegates; the caller counts those of another.
    fn from(event: events::Event) -> Self {
        // Provinces are named as they were called on that day.
        let named = |province| Province::on(province, event.start);
        Self {
            province: event.province.map(named),
            id: event.id,
            code: event.code,
            parent_id: event.parent_id,
            name: event.name,
            theme: event.theme,
            name_full: event.name_full,
            name_en: event.name_en,
            start: event.start.map(|day| day.to_string()),
            end: event.end.map(|day| day.to_string()),
            half_day: event.half_day.map(HalfDay::from),
            venue: event.venue,
            place: event.place,
            document_style: event.document_style.into(),
            sample: event.sample,
            delegates: 0,
        }
    }
}

impl EventForm {
    /// The event with everything that the form says; what the form does not ask stays.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming every field that cannot be read.
    pub fn filled_into(self, event: events::Event) -> Result<events::Event> {
        let mut problems = Vec::new();
        let start = day("start", self.start.as_deref()).unwrap_or_else(|p| none(&mut problems, p));
        let end = day("end", self.end.as_deref()).unwrap_or_else(|p| none(&mut problems, p));
        let province = province(self.province).unwrap_or_else(|p| none(&mut problems, p));
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        Ok(events::Event {
            code: self.code.unwrap_or(event.code),
            name: self.name,
            theme: self.theme,
            name_full: self.name_full,
            name_en: self.name_en,
            start,
            end,
            half_day: self.half_day.map(agenda::HalfDay::from),
            venue: self.venue,
            place: self.place,
            province,
            parent_id: self.parent_id,
            document_style: self.document_style.into(),
            ..event
        })
    }
}

fn none<T>(problems: &mut Vec<FieldProblem>, problem: FieldProblem) -> Option<T> {
    problems.push(problem);
    None
}

/// A day from its ISO text.
///
/// # Errors
/// `unreadable`, naming the field.
pub fn day(field: &'static str, text: Option<&str>) -> Result<Option<NaiveDate>, FieldProblem> {
    let read = |text: &str| text.parse().map_err(|_| FieldProblem::new(field, Problem::Unreadable));
    text.map(read).transpose()
}

fn province(named: Option<ProvinceRef>) -> Result<Option<provinces::ProvinceRef>, FieldProblem> {
    let find = |named: ProvinceRef| {
        provinces::ProvinceRef::new(named.scheme.into(), &named.code)
            .ok_or(FieldProblem::new("province", Problem::Unknown))
    };
    named.map(find).transpose()
}

impl From<agenda::HalfDay> for HalfDay {
    fn from(half_day: agenda::HalfDay) -> Self {
        match half_day {
            agenda::HalfDay::Morning => Self::Morning,
            agenda::HalfDay::Afternoon => Self::Afternoon,
            agenda::HalfDay::Evening => Self::Evening,
        }
    }
}

impl From<HalfDay> for agenda::HalfDay {
    fn from(half_day: HalfDay) -> Self {
        match half_day {
            HalfDay::Morning => Self::Morning,
            HalfDay::Afternoon => Self::Afternoon,
            HalfDay::Evening => Self::Evening,
        }
    }
}

impl From<documents::DocumentStyle> for DocumentStyle {
    fn from(style: documents::DocumentStyle) -> Self {
        match style {
            documents::DocumentStyle::State => Self::State,
            documents::DocumentStyle::Party => Self::Party,
            documents::DocumentStyle::Plain => Self::Plain,
        }
    }
}

impl From<DocumentStyle> for documents::DocumentStyle {
    fn from(style: DocumentStyle) -> Self {
        match style {
            DocumentStyle::State => Self::State,
            DocumentStyle::Party => Self::Party,
            DocumentStyle::Plain => Self::Plain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_cannot_be_read_is_named_at_once() {
        let json = r#"{"name":"A","start":"31/6","end":"mai","province":{"scheme":"p34","code":"99"},"documentStyle":"state"}"#;
        let form: EventForm = serde_json::from_str(json).unwrap();
        let Err(Error::Invalid(problems)) = form.filled_into(events::Event::default()) else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems.iter().map(|problem| &*problem.field).collect();
        assert_eq!(fields, ["start", "end", "province"]);
    }
}
