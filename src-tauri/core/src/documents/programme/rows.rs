//! The table of a programme: number, time, content, who does it, grouped by half-day and session.
//!
//! A column that would be empty from top to bottom is left out: a plan without times or people is
//! still a plan.

use langbiang_typeset::{
    Span, Style,
    page::Colour,
    table::{Align, Cell, Row, Table},
};

use super::{
    Choices, Day, Item, Part, Person, Programme, SHEET, Session,
    label::Labels,
    say::{self, content, kept, leaders},
};
use crate::{
    Language, Words,
    agenda::ItemKind,
    documents::{
        Look,
        dates::Dates,
        faces::state::{BOLD, ITALIC, REGULAR},
        wording::{bound, given, post},
    },
};

/// Letters of the table in points.
const SIZE: f32 = 12.0;
const PLAIN: Style = Style::new(REGULAR, SIZE);
const STRONG: Style = Style::new(BOLD, SIZE);
/// Behind group rows: prints as a light grey, so that half-days are found at a glance.
const GROUND: Colour = Colour(236, 236, 236);

/// Widths of number, time, people and notes; the content has the rest.
const NUMBER: f32 = 12.0;
const TIME: f32 = 33.0;
const PEOPLE: f32 = 52.0;
const NOTES: f32 = 25.0;
/// Number, time and people beside a column of notes: the content needs the rest.
const BESIDE_NOTES: [f32; 3] = [10.0, 30.0, 40.0];

/// Builds the rows.
pub(super) struct Rows {
    words: &'static Words,
    /// Those of the second language, in a programme in both.
    second: Option<&'static Words>,
    labels: Labels,
    dates: Dates,
    with_times: bool,
    with_people: bool,
    with_notes: bool,
    /// Number of the last item.
    number: usize,
    rows: Vec<Row>,
    marks: Vec<Mark>,
}

/// An entry of the outline: the row that it leads to, its level, its words.
pub(super) type Mark = (usize, u8, String);

/// The whole table, and what the outline says of its rows.
pub(super) fn table(programme: &Programme, choices: &Choices, look: &Look) -> (Table, Vec<Mark>) {
    let items = || programme.items();
    let words = look.words();
    let mut rows = Rows {
        words,
        second: look.second(),
        labels: Labels::of(look),
        dates: look.dates(),
        with_times: items().any(|i| i.start.or(i.end).is_some()),
        with_people: items().any(|i| i.people.iter().any(Person::is_somebody)),
        with_notes: choices.notes,
        number: 0,
        rows: Vec::new(),
        marks: Vec::new(),
    };
    for day in &programme.days {
        day.half_days.iter().for_each(|part| rows.part(programme, day, part));
    }
    if rows.rows.is_empty() {
        let key = "document.programme.empty";
        let said = vec![Span::new(words.get(key), Style::new(ITALIC, SIZE))];
        let second = look.second().map(|words| english(words.get(key)));
        rows.whole(std::iter::once(said).chain(second).collect(), None);
    }
    let (columns, header) = (rows.columns(), rows.header());
    (Table { columns, header, rows: rows.rows, ..Table::default() }, rows.marks)
}

impl Rows {
    fn columns(&self) -> Vec<f32> {
        let usual = [NUMBER, TIME, PEOPLE];
        let [number, time, people] = if self.with_notes { BESIDE_NOTES } else { usual };
        let time = self.with_times.then_some(time);
        let people = self.with_people.then_some(people);
        let notes = self.with_notes.then_some(NOTES);
        let others = [Some(number), time, people, notes].into_iter().flatten().sum::<f32>();
        let rest = SHEET.text() - others;
        [Some(number), time, Some(rest), people, notes].into_iter().flatten().collect()
    }

    fn header(&self) -> Row {
        let column = |name: &str| {
            let mut cell = Cell::of(Span::new(self.words.get(name), STRONG), Align::Centre);
            cell.paragraphs.extend(self.second.map(|words| english(words.get(name))));
            cell
        };
        let cells = [
            Some("document.programme.column.number"),
            self.with_times.then_some("document.programme.column.time"),
            Some("document.programme.column.content"),
            self.with_people.then_some("document.programme.column.people"),
            self.with_notes.then_some("document.programme.column.notes"),
        ];
        Row {
            cells: cells.into_iter().flatten().map(column).collect(),
            middle: true,
            ..Row::default()
        }
    }

    fn part(&mut self, programme: &Programme, day: &Day, part: &Part) {
        if let Some(label) = self.label(programme, day, part, (self.words, self.dates)) {
            let mut said = vec![vec![Span::new(bound(&label), STRONG)]];
            let second = self.second.map(|words| (words, Dates::new(Language::En)));
            let second = second.and_then(|second| self.label(programme, day, part, second));
            said.extend(second.map(|label| english(&label)));
            self.marks.push((self.rows.len(), 0, label));
            self.whole(said, Some(GROUND));
        }
        for session in &part.sessions {
            self.session(session);
        }
    }

    /// What stands above a half-day; nothing where the heading has said it already.
    fn label(
        &self,
        programme: &Programme,
        day: &Day,
        part: &Part,
        (words, dates): (&Words, Dates),
    ) -> Option<String> {
        let several = programme.days.len() > 1;
        let date = day.date.filter(|date| several || Some(*date) != programme.start);
        let alone = !several && day.half_days.len() == 1 && part.half_day == programme.half_day;
        let half = part.half_day.filter(|_| !alone);
        say::part(programme, (words, dates), half, date)
    }

    fn session(&mut self, session: &Session) {
        let mut paragraphs = Vec::new();
        if let Some(name) = given(session.name.as_ref()) {
            paragraphs.push(vec![Span::new(bound(name), STRONG)]);
            let below = u8::from(!self.marks.is_empty());
            self.marks.push((self.rows.len(), below, name.to_owned()));
        }
        if let Some(theme) = given(session.theme.as_ref()) {
            let key = "document.programme.theme";
            let theme = self.words.fill(key, &[("theme", theme)]);
            paragraphs.push(self.labels.spans(key, &theme, STRONG));
        }
        paragraphs.extend(self.own_times(session));
        if let Some(room) = given(session.room.as_ref()) {
            let key = "document.programme.room";
            let room = self.words.fill(key, &[("room", room)]);
            paragraphs.push(self.labels.spans(key, &room, PLAIN));
        }
        for (key, line) in leaders(session, self.words) {
            paragraphs.push(self.labels.spans(&key, &line, Style::new(ITALIC, SIZE)));
        }
        if !paragraphs.is_empty() {
            self.whole(paragraphs, None);
        }
        session.items.iter().for_each(|item| self.item(item));
    }

    fn own_times(&self, session: &Session) -> Vec<Vec<Span>> {
        let first = say::own_times(session, self.words, self.dates);
        let first = first.map(|times| vec![Span::new(times, PLAIN)]);
        let second =
            self.second.and_then(|words| say::own_times(session, words, Dates::new(Language::En)));
        first.into_iter().chain(second.map(|times| english(&times))).collect()
    }

    /// A row over all columns, kept with the row below it.
    fn whole(&mut self, paragraphs: Vec<Vec<Span>>, ground: Option<Colour>) {
        let columns = self.columns().len();
        let cell = Cell { columns, paragraphs, ..Cell::default() };
        self.rows.push(Row { cells: vec![cell], ground, with_next: true, ..Row::default() });
    }

    fn item(&mut self, item: &Item) {
        self.number += 1;
        let number = Span::new(self.number.to_string(), PLAIN);
        let centred = |span| Cell::of(span, Align::Centre);
        let left = |paragraphs| Cell { columns: 1, paragraphs, ..Cell::default() };
        let cells = [
            Some(centred(number)),
            self.with_times.then(|| self.times(item)),
            Some(left(self.content(item))),
            self.with_people.then(|| left(self.people(item))),
            self.with_notes.then(|| left(note(item))),
        ];
        self.rows.push(Row { cells: cells.into_iter().flatten().collect(), ..Row::default() });
    }

    fn times(&self, item: &Item) -> Cell {
        let times = |dates: Dates| dates.times(item.start, item.end);
        let mut cell = Cell::of(Span::new(times(self.dates), PLAIN), Align::Centre);
        let second = self.second.map(|_| times(Dates::new(Language::En)));
        let second = second.filter(|times| !times.is_empty());
        cell.paragraphs.extend(second.map(|times| english(&times)));
        cell
    }

    fn content(&self, item: &Item) -> Vec<Vec<Span>> {
        let said = vec![Span::new(bound(&content(item, self.words)), PLAIN)];
        let second = self.second.and_then(|words| say::other(item, self.words, words));
        std::iter::once(said).chain(second.map(|text| english(&text))).collect()
    }

    fn people(&self, item: &Item) -> Vec<Vec<Span>> {
        let somebody = item.people.iter().filter(|p| p.is_somebody());
        somebody.flat_map(|person| self.person(person, item.kind)).collect()
    }

    /// The name strong, under it post and body; what the person does only where the item does not
    /// say it.
    fn person(&self, person: &Person, kind: ItemKind) -> Vec<Vec<Span>> {
        let role = say::role(person, kind);
        let role = role.map(|key| self.labels.spans(key, self.words.get(key), PLAIN));
        let name = given(person.name.as_ref());
        let post = post(given(person.title.as_ref()), given(person.organisation.as_ref()));
        let name = name.map(|name| Span::new(kept(name), STRONG));
        let post = post.map(|post| Span::new(bound(&post), PLAIN));
        let mut lines: Vec<Vec<Span>> =
            name.into_iter().chain(post).map(|span| vec![span]).collect();
        if let (Some(role), Some(first)) = (role, lines.first_mut()) {
            first.splice(0..0, role);
        }
        lines
    }
}

/// The same in English, under it.
fn english(text: &str) -> Vec<Span> {
    vec![Span::new(bound(text), Style::new(ITALIC, SIZE - 1.5)).in_language("en")]
}

fn note(item: &Item) -> Vec<Vec<Span>> {
    let note = given(item.note.as_ref()).unwrap_or_default();
    note.lines().map(|line| vec![Span::new(bound(line), PLAIN)]).collect()
}
