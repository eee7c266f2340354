//! The head of a programme: body and country, the event's name, when and where.

use langbiang_typeset::{Span, Style};

use super::{OrganiserRole, Programme, label::Labels, say};
use crate::{
    Language,
    documents::{
        dates::Dates,
        faces::state::{BOLD, ITALIC, REGULAR},
        official::{Letterhead, Pen, Title},
        wording::{bound, given},
    },
    text,
};

/// Draws all of it; the pen is where the table begins.
pub(super) fn draw(pen: &mut Pen<'_, '_>, programme: &Programme) {
    let bodies = programme.names(OrganiserRole::Main).map(str::to_owned).collect();
    Letterhead { bodies, ..Letterhead::default() }.draw(pen);
    title(pen, programme).draw(pen);
    facts(pen, programme);
    pen.y += 4.0;
}

/// Name, theme, what it is part of and what it is attached to, each where given.
fn title<'a>(pen: &Pen<'_, '_>, programme: &Programme) -> Title<'a> {
    let words = pen.words;
    let theme = programme.shown_theme();
    let theme = theme.map(|theme| words.fill("document.programme.theme", &[("theme", &theme)]));
    let note = |key, name, text: &Option<String>| {
        let text = given(text.as_ref())?.trim_start_matches('(').trim_end_matches(')');
        Some(words.fill(key, &[(name, text)]))
    };
    let english = pen.look.second();
    let theme_in_english = programme
        .shown_theme()
        .and_then(|theme| Some(english?.fill("document.programme.theme", &[("theme", &theme)])));
    let name_in_english = programme.second_name(pen.look).map(str::to_owned);
    let part = given(programme.parent.as_ref());
    let part = part
        .and_then(|event| Some(english?.fill("document.programme.parent", &[("event", event)])));
    let notes = [
        note("document.programme.parent", "event", &programme.parent),
        note("document.programme.annex", "annex", &programme.annex),
    ];
    Title {
        kind: words.get("document.programme.title"),
        kind_in_english: english.map(|words| words.get("document.programme.title")),
        summary: [Some(programme.name(pen.look).to_owned()), theme].into_iter().flatten().collect(),
        summary_in_english: name_in_english.into_iter().chain(theme_in_english).collect(),
        notes: notes.into_iter().flatten().collect(),
        notes_in_english: part.into_iter().collect(),
        ..Title::default()
    }
}

/// Time, place and the other organisers, each on its own line.
fn facts(pen: &mut Pen<'_, '_>, programme: &Programme) {
    if let Some(when) = say::when(programme, pen.dates) {
        let alone = Labels { second: None, ..Labels::of(pen.look) };
        fact(pen, alone, ("document.programme.time", "time"), &when);
        if let Some(words) = pen.look.second() {
            let when = say::when(programme, Dates::new(Language::En)).unwrap_or_default();
            let text = format!("{}: {when}", words.get("document.programme.time"));
            let style = Style::new(ITALIC, 11.5);
            pen.lines("time", &[Span::new(text, style).in_language("en")], 1.3);
        }
    }
    if let Some(place) = given(programme.place.as_ref()) {
        fact(
            pen,
            Labels::of(pen.look),
            ("document.programme.place", "place"),
            &text::capital(place),
        );
    }
    for role in [OrganiserRole::Directing, OrganiserRole::Co, OrganiserRole::Sponsor] {
        let names = programme.names(role).collect::<Vec<_>>().join("; ");
        if !names.is_empty() {
            let key = format!("document.programme.organiser.{role}");
            fact(pen, Labels::of(pen.look), (&key, "organiser"), &names);
        }
    }
}

fn fact(pen: &mut Pen<'_, '_>, labels: Labels, (key, field): (&str, &'static str), text: &str) {
    let label = format!("{}: ", pen.words.get(key));
    let mut spans = labels.spans(key, &label, Style::new(BOLD, 13.0));
    spans.push(Span::new(bound(text), Style::new(REGULAR, 13.0)));
    pen.lines(field, &spans, 1.35);
}
