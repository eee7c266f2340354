//! The table of a programme: number, time, content, who does it, grouped by half-day and session.
//!
//! A column that would be empty from top to bottom is left out: a plan without times or people is
//! still a plan.

use langbiang_typeset::{
    Span, Stroke, Style,
    page::Colour,
    table::{Align, Cell, Row, Table},
};

use super::{
    Choices, Day, Item, Part, Person, Programme, SHEET, Session,
    say::{self, content, kept, leaders},
};
use crate::{
    Words,
    agenda::{ItemKind, RoleKind},
    documents::{
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
const NOTES: f32 = 22.0;
/// The people's column beside one of notes.
const PEOPLE_BESIDE_NOTES: f32 = 44.0;

/// Builds the rows.
pub(super) struct Rows {
    words: &'static Words,
    dates: Dates,
    with_times: bool,
    with_people: bool,
    with_notes: bool,
    /// Number of the last item.
    number: usize,
    rows: Vec<Row>,
}

/// The whole table.
pub(super) fn table(
    programme: &Programme,
    choices: &Choices,
    words: &'static Words,
    dates: Dates,
) -> Table {
    let items = || programme.items();
    let mut rows = Rows {
        words,
        dates,
        with_times: items().any(|i| i.start.or(i.end).is_some()),
        with_people: items().any(|i| i.people.iter().any(Person::is_somebody)),
        with_notes: choices.notes,
        number: 0,
        rows: Vec::new(),
    };
    for day in &programme.days {
        day.half_days.iter().for_each(|part| rows.part(programme, day, part));
    }
    if rows.rows.is_empty() {
        rows.whole(
            vec![vec![Span::new(words.get("document.programme.empty"), Style::new(ITALIC, SIZE))]],
            None,
        );
    }
    Table {
        columns: rows.columns(),
        header: rows.header(),
        rows: rows.rows,
        padding: (1.6, 1.4),
        stroke: Stroke { colour: Colour::BLACK, width: 0.2 },
        leading: 1.25,
    }
}

impl Rows {
    fn columns(&self) -> Vec<f32> {
        let time = self.with_times.then_some(TIME);
        let people = if self.with_notes { PEOPLE_BESIDE_NOTES } else { PEOPLE };
        let people = self.with_people.then_some(people);
        let notes = self.with_notes.then_some(NOTES);
        let others = [Some(NUMBER), time, people, notes].into_iter().flatten().sum::<f32>();
        let rest = SHEET.text() - others;
        [Some(NUMBER), time, Some(rest), people, notes].into_iter().flatten().collect()
    }

    fn header(&self) -> Row {
        let column = |name: &str| {
            let text = self.words.get(name);
            Cell {
                paragraphs: vec![vec![Span::new(text, STRONG)]],
                align: Align::Centre,
                columns: 1,
            }
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
        if let Some(label) = self.label(programme, day, part) {
            self.whole(vec![vec![Span::new(bound(&label), STRONG)]], Some(GROUND));
        }
        for session in &part.sessions {
            self.session(session);
        }
    }

    /// What stands above a half-day; nothing where the heading has said it already.
    fn label(&self, programme: &Programme, day: &Day, part: &Part) -> Option<String> {
        let several = programme.days.len() > 1;
        let date = day.date.filter(|date| several || Some(*date) != programme.start);
        let alone = !several && day.half_days.len() == 1 && part.half_day == programme.half_day;
        let half = part.half_day.filter(|_| !alone);
        say::half_day(self.words, self.dates, half, date)
    }

    fn session(&mut self, session: &Session) {
        let mut paragraphs = Vec::new();
        if let Some(name) = given(session.name.as_ref()) {
            paragraphs.push(vec![Span::new(bound(name), STRONG)]);
        }
        if let Some(theme) = given(session.theme.as_ref()) {
            let theme = self.words.fill("document.programme.theme", &[("theme", theme)]);
            paragraphs.push(vec![Span::new(bound(&theme), STRONG)]);
        }
        if let Some(room) = given(session.room.as_ref()) {
            let room = self.words.fill("document.programme.room", &[("room", room)]);
            paragraphs.push(vec![Span::new(bound(&room), PLAIN)]);
        }
        for line in leaders(session, self.words) {
            paragraphs.push(vec![Span::new(bound(&line), Style::new(ITALIC, SIZE))]);
        }
        if !paragraphs.is_empty() {
            self.whole(paragraphs, None);
        }
        session.items.iter().for_each(|item| self.item(item));
    }

    /// A row over all columns, kept with the row below it.
    fn whole(&mut self, paragraphs: Vec<Vec<Span>>, ground: Option<Colour>) {
        let cell = Cell { columns: self.columns().len(), paragraphs, align: Align::Left };
        self.rows.push(Row { cells: vec![cell], ground, with_next: true, middle: false });
    }

    fn item(&mut self, item: &Item) {
        self.number += 1;
        let number = Span::new(self.number.to_string(), PLAIN);
        let time = Span::new(self.dates.times(item.start, item.end), PLAIN);
        let centred =
            |span| Cell { columns: 1, paragraphs: vec![vec![span]], align: Align::Centre };
        let left = |paragraphs| Cell { columns: 1, paragraphs, align: Align::Left };
        let cells = [
            Some(centred(number)),
            self.with_times.then(|| centred(time)),
            Some(left(vec![vec![Span::new(bound(&content(item, self.words)), PLAIN)]])),
            self.with_people.then(|| left(self.people(item))),
            self.with_notes.then(|| left(note(item))),
        ];
        self.rows.push(Row { cells: cells.into_iter().flatten().collect(), ..Row::default() });
    }

    fn people(&self, item: &Item) -> Vec<Vec<Span>> {
        let somebody = item.people.iter().filter(|p| p.is_somebody());
        somebody.flat_map(|person| self.person(person, item.kind)).collect()
    }

    /// The name strong, under it post and body; what the person does only where the item does not
    /// say it.
    fn person(&self, person: &Person, kind: ItemKind) -> Vec<Vec<Span>> {
        let key = format!("document.programme.role.{}", person.role);
        let chairs_it = person.role == RoleKind::Moderator && kind == ItemKind::Discussion;
        let role = if chairs_it { "" } else { self.words.get(&key) };
        let name = given(person.name.as_ref());
        let post = post(given(person.title.as_ref()), given(person.organisation.as_ref()));
        let name = name.map(|name| Span::new(kept(name), STRONG));
        let post = post.map(|post| Span::new(bound(&post), PLAIN));
        let mut lines: Vec<Vec<Span>> =
            name.into_iter().chain(post).map(|span| vec![span]).collect();
        lines.iter_mut().take(1).for_each(|line| line.insert(0, Span::new(role, PLAIN)));
        lines
    }
}

fn note(item: &Item) -> Vec<Vec<Span>> {
    let note = given(item.note.as_ref()).unwrap_or_default();
    note.lines().map(|line| vec![Span::new(bound(line), PLAIN)]).collect()
}
