//! What a form says about an event, and what is wrong with it.

use chrono::NaiveDate;

use crate::{
    Error, FieldProblem, Result,
    agenda::HalfDay,
    documents::DocumentStyle,
    error::Problem,
    provinces::ProvinceRef,
    storage::{EventRow, Store},
    text,
};

/// The longest text a field of an event takes, in characters; the longest known name has 145.
const LONGEST: usize = 1_000;
/// The longest code.
const LONGEST_CODE: usize = 60;
/// Where Vietnam is; no daylight saving.
pub(super) const HOME_ZONE: &str = "Asia/Ho_Chi_Minh";

/// What a form says about an event. Texts as typed; they are cleaned before they are kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewEvent {
    /// Made from the name where there is none. Lower-case letters, digits and hyphens.
    pub code: Option<String>,
    /// Required.
    pub name: String,
    /// Theme.
    pub theme: Option<String>,
    /// Name as printed.
    pub name_full: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day; needs a first one.
    pub end: Option<NaiveDate>,
    /// Only this half-day.
    pub half_day: Option<HalfDay>,
    /// Hall, building, address.
    pub venue: Option<String>,
    /// Place as printed.
    pub place: Option<String>,
    /// Province or city.
    pub province: Option<ProvinceRef>,
    /// Whose custom its documents follow; a form that does not say keeps what was, state at first.
    pub document_style: Option<DocumentStyle>,
    /// The event it is part of, by its id.
    pub parent_id: Option<String>,
}

impl From<super::Event> for NewEvent {
    /// The form as an event would fill it in.
    fn from(event: super::Event) -> Self {
        Self {
            code: Some(event.code),
            name: event.name,
            theme: event.theme,
            name_full: event.name_full,
            start: event.start,
            end: event.end,
            half_day: event.half_day,
            venue: event.venue,
            place: event.place,
            province: event.province,
            document_style: Some(event.document_style),
            parent_id: event.parent_id,
        }
    }
}

impl NewEvent {
    /// The same with every text cleaned, and empty ones taken as not given.
    pub(super) fn cleaned(self) -> Self {
        let clean = |text: Option<String>| text::clean_given(text.as_deref());
        Self {
            code: clean(self.code),
            name: text::clean(&self.name),
            theme: clean(self.theme),
            name_full: clean(self.name_full),
            venue: clean(self.venue),
            place: clean(self.place),
            ..self
        }
    }

    /// The row this form makes for the event `id`.
    pub(super) fn into_row(self, id: String, code: String, sample: bool) -> EventRow {
        let folded = [Some(&self.name), self.theme.as_ref(), self.place.as_ref(), Some(&code)];
        let folded =
            folded.into_iter().flatten().map(|t| text::fold(t)).collect::<Vec<_>>().join(" ");
        EventRow {
            id,
            code,
            parent_id: self.parent_id,
            name: self.name,
            theme: self.theme,
            name_full: self.name_full,
            start: self.start,
            // One day is the same day twice: a list can then sort and compare ends.
            end: self.end.or(self.start),
            half_day: self.half_day,
            time_zone: HOME_ZONE.into(),
            venue: self.venue,
            place: self.place,
            province: self.province,
            document_style: self.document_style.unwrap_or_default(),
            sample,
            folded,
            delegates: 0,
        }
    }
}

/// Says everything that is wrong with a cleaned form for the event `id` (a new one: none).
///
/// # Errors
/// [`Error::Invalid`] with all problems at once.
pub(super) fn check(store: &Store<'_>, form: &NewEvent, id: Option<&str>) -> Result<()> {
    let mut problems = lengths(form);
    let mut add = |field, problem| problems.push(FieldProblem { field, problem });
    match (form.start, form.end) {
        (None, Some(_)) => add("start", Problem::Required),
        (Some(start), Some(end)) if end < start => add("end", Problem::EndBeforeStart),
        _ => {}
    }
    if let Some(code) = &form.code {
        match store.event(code)? {
            _ if !is_code(code) => add("code", Problem::Unreadable),
            Some(other) if Some(&*other.id) != id => add("code", Problem::Taken),
            _ => {}
        }
    }
    if let Some(problem) = parent_problem(store, form.parent_id.as_deref(), id)? {
        add("parent_id", problem);
    }
    if problems.is_empty() { Ok(()) } else { Err(Error::Invalid(problems)) }
}

fn lengths(form: &NewEvent) -> Vec<FieldProblem> {
    let text = |field, text: Option<&String>| {
        let long = text.is_some_and(|t| t.chars().count() > LONGEST);
        long.then_some(FieldProblem { field, problem: Problem::TooLong })
    };
    let required = form.name.is_empty();
    [
        required.then_some(FieldProblem { field: "name", problem: Problem::Required }),
        text("name", Some(&form.name)),
        text("theme", form.theme.as_ref()),
        text("name_full", form.name_full.as_ref()),
        text("venue", form.venue.as_ref()),
        text("place", form.place.as_ref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn is_code(code: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    code.len() <= LONGEST_CODE
        && code.starts_with(letter)
        && code.ends_with(letter)
        && code.chars().all(|c| letter(c) || c == '-')
}

/// A parent must exist and must not be the event itself or stand below it.
fn parent_problem(
    store: &Store<'_>,
    parent: Option<&str>,
    id: Option<&str>,
) -> Result<Option<Problem>> {
    let mut above = parent.map(str::to_owned);
    while let Some(key) = above {
        if Some(&*key) == id {
            return Ok(Some(Problem::Circular));
        }
        match store.event(&key)? {
            Some(event) if event.id == key => above = event.parent_id,
            _ => return Ok(Some(Problem::Unknown)),
        }
    }
    Ok(None)
}

/// A code made from `name` that no event has yet: its folded words, shortened at a word.
pub(super) fn free_code(store: &Store<'_>, name: &str) -> Result<String> {
    let base = code_of(name);
    for number in 1.. {
        let code = if number == 1 { base.clone() } else { format!("{base}-{number}") };
        if store.event(&code)?.is_none() {
            return Ok(code);
        }
    }
    Ok(base)
}

fn code_of(name: &str) -> String {
    let folded = text::fold(name);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty());
    let mut code = String::new();
    for word in words {
        if code.len() + word.len() >= 40 {
            break;
        }
        if !code.is_empty() {
            code.push('-');
        }
        code.push_str(word);
    }
    if code.is_empty() { "event".into() } else { code }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_folded_name_cut_at_a_word() {
        assert_eq!(code_of("Hội nghị Ngoại giao lần thứ 32"), "hoi-nghi-ngoai-giao-lan-thu-32");
        let long = code_of("Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam");
        assert_eq!(long, "hoi-nghi-tap-huan-truyen-thong-quang-ba");
        assert_eq!(code_of("…"), "event");
        assert!(is_code(&long) && !is_code("Đà-Lạt") && !is_code("-a") && !is_code(""));
    }
}
