//! How the parts of a programme are said: a half-day, an item, a person with his or her post.
//!
//! All forms of the programme and the sheet of changes say them alike.

use std::borrow::Cow;

use chrono::NaiveDate;
use langbiang_typeset::{Span, Style};

use super::{Item, Person, Programme, Session, label::Labels};
use crate::{
    Language, Words,
    agenda::{HalfDay, ItemKind, RoleKind},
    documents::{
        dates::Dates,
        wording::{bound, given, post},
    },
    text,
};

/// `Sáng thứ Năm, ngày 06 tháng 6 năm 2024`, or what is known of it.
pub(crate) fn half_day(
    words: &Words,
    dates: Dates,
    half: Option<HalfDay>,
    date: Option<NaiveDate>,
) -> Option<String> {
    let half = half.map(|half| words.get(&format!("document.half_day.{half}")).to_owned());
    match (half, date) {
        (Some(half), Some(date)) => {
            let date = dates.with_weekday(date);
            let values = [("half", half.as_str()), ("date", date.as_str())];
            Some(words.fill("document.programme.half_day_of", &values))
        }
        (Some(half), None) => {
            let half = half.to_lowercase();
            Some(text::capital(&words.fill("document.programme.half_day", &[("half", &half)])))
        }
        (None, Some(date)) => {
            let date = text::capital(&dates.with_weekday(date));
            Some(words.fill("document.programme.day_of", &[("date", &date)]))
        }
        (None, None) => None,
    }
}

/// The same above its sessions: what has no day beside others that have one says so.
pub(crate) fn part(
    programme: &Programme,
    (words, dates): (&Words, Dates),
    half: Option<HalfDay>,
    date: Option<NaiveDate>,
) -> Option<String> {
    let said = half_day(words, dates, half, date);
    let dated = programme.days.iter().any(|day| day.date.is_some());
    if date.is_some() || !dated || programme.days.len() < 2 {
        return said;
    }
    let undated = words.get("document.programme.undated").to_owned();
    Some(
        std::iter::once(undated)
            .chain(said.map(|half| text::small(&half)))
            .collect::<Vec<_>>()
            .join(", "),
    )
}

/// A person's name stays on one line whatever its capitals.
pub(crate) fn kept(name: &str) -> String {
    if name.chars().count() > 24 { bound(name) } else { name.replace(' ', "\u{a0}") }
}

/// When the event is: its day with the half-day, or its days.
pub(crate) fn when(programme: &Programme, dates: Dates) -> Option<String> {
    let start = programme.start?;
    Some(match programme.end.filter(|end| *end != start) {
        Some(end) => dates.range(start, Some(end)),
        None => dates.with_half_day(start, programme.half_day),
    })
}

/// What an item says: its title, after the kind where that tells more than the title does.
pub(crate) fn content(item: &Item, words: &Words) -> String {
    let key = format!("document.programme.kind.{}", item.kind);
    let kind = words.get(&key);
    let Some(title) = given(item.title.as_ref()) else { return kind.to_owned() };
    let telling = matches!(
        item.kind,
        ItemKind::Lecture | ItemKind::Paper | ItemKind::Dissemination | ItemKind::Sharing
    );
    if telling || is(title, Words::of(Language::Vi).get(&key)) {
        titled(&key, title, words)
    } else {
        title.to_owned()
    }
}

/// What something is, and its title: `Chuyên đề: …`. A title that begins with what it is says that
/// itself; one that is no more than that is said in the language of the page.
pub(crate) fn titled(key: &str, title: &str, words: &Words) -> String {
    let (label, vietnamese) = (words.get(key), Words::of(Language::Vi).get(key));
    let says = |label: &str| title.to_lowercase().starts_with(&label.to_lowercase());
    if is(title, vietnamese) {
        label.to_owned()
    } else if says(label) || says(vietnamese) {
        title.to_owned()
    } else {
        words.fill("document.programme.titled", &[("kind", label), ("title", title)])
    }
}

fn is(title: &str, label: &str) -> bool {
    title.to_lowercase() == label.to_lowercase()
}

/// What an item says in another language than its title: its kind, where that is printed.
pub(crate) fn other(item: &Item, words: &Words, other: &Words) -> Option<String> {
    let key = format!("document.programme.kind.{}", item.kind);
    let said = content(item, words).to_lowercase().starts_with(&words.get(&key).to_lowercase());
    said.then(|| other.get(&key).to_owned())
}

/// Who leads a session, one line for everything that is done in it, each with the key of its
/// label: `Chủ trì: …`.
pub(crate) fn leaders(session: &Session, words: &Words) -> Vec<(String, String)> {
    let line = |role: &RoleKind| {
        let with_role = session.chairs.iter().filter(|person| person.role == *role);
        let people: Vec<String> = with_role.filter_map(named).collect();
        let key = format!("document.programme.role.{role}");
        let line = format!("{}{}", words.get(&key), people.join("; "));
        (!people.is_empty()).then_some((key, line))
    };
    RoleKind::ALL.iter().filter_map(line).collect()
}

/// When a session is held whose items do not tell it: `Thời gian: 08h00 - 10h00`.
pub(crate) fn own_times(session: &Session, words: &Words, dates: Dates) -> Option<String> {
    let told = session.items.iter().any(|item| item.start.or(item.end).is_some());
    let times = dates.times(session.start, session.end);
    let label = words.get("document.programme.time");
    (!told && !times.is_empty()).then(|| format!("{label}: {times}"))
}

/// Post and body of somebody.
pub(crate) fn post_of(person: &Person) -> Option<Cow<'_, str>> {
    post(given(person.title.as_ref()), given(person.organisation.as_ref()))
}

/// Post and name as one speaks of a person: `Thứ trưởng Ngoại giao Lê Thị Thu Hằng`.
pub(crate) fn named(person: &Person) -> Option<String> {
    match (post_of(person), given(person.name.as_ref())) {
        (Some(post), Some(name)) => Some(format!("{post} {}", kept(name))),
        (post, name) => post.map(|p| p.into_owned()).or(name.map(kept)),
    }
}

/// The key of what somebody does in an item, said before the name: `Điều hành: `; none where the
/// item says it.
pub(crate) fn role(person: &Person, kind: ItemKind) -> Option<&'static str> {
    match (person.role, kind) {
        (RoleKind::Moderator, ItemKind::Discussion) => None,
        (RoleKind::Chair, _) => Some("document.programme.role.chair"),
        (RoleKind::Moderator, _) => Some("document.programme.role.moderator"),
        (RoleKind::Secretary, _) => Some("document.programme.role.secretary"),
        (RoleKind::Opener | RoleKind::Speaker, _) => None,
    }
}

/// Somebody in an item, after what he or she does there: `Điều hành: Phó Chủ tịch Phạm S`.
pub(crate) fn with_role(
    person: &Person,
    (kind, name): (ItemKind, &str),
    labels: Labels,
    style: Style,
) -> Vec<Span> {
    match role(person, kind) {
        Some(key) => labels.spans(key, &format!("{}{name}", labels.words.get(key)), style),
        None => vec![Span::new(bound(name), style)],
    }
}
