//! The table of a programme: number, time, content, who does it, grouped by half-day and session.
//!
//! A column that would be empty from top to bottom is left out: a plan without times or people is
//! still a plan.

use langbiang_typeset::{
    Span, Style,
    page::Colour,
    table::{Align, Cell, Row, Table},
};

use super::{Day, Item, Part, Person, Programme, SHEET, Session};
use crate::{
    Words,
    agenda::{ItemKind, RoleKind},
    documents::{
        dates::Dates,
        faces::state::{BOLD, ITALIC, REGULAR},
        wording::{bound, capital, given, post},
    },
};

/// Letters of the table in points.
const SIZE: f32 = 12.0;
const PLAIN: Style = Style::new(REGULAR, SIZE);
const STRONG: Style = Style::new(BOLD, SIZE);
/// Behind group rows: prints as a light grey, so that half-days are found at a glance.
const GROUND: Colour = Colour(236, 236, 236);

/// Widths of number, time and people; the content has the rest.
const NUMBER: f32 = 12.0;
const TIME: f32 = 33.0;
const PEOPLE: f32 = 52.0;

/// Builds the rows.
pub(super) struct Rows {
    words: &'static Words,
    dates: Dates,
    with_times: bool,
    with_people: bool,
    /// Number of the last item.
    number: usize,
    rows: Vec<Row>,
}

/// The whole table.
pub(super) fn table(programme: &Programme, words: &'static Words, dates: Dates) -> Table {
    let items = || programme.items();
    let mut rows = Rows {
        words,
        dates,
        with_times: items().any(|i| i.start.or(i.end).is_some()),
        with_people: items().any(|i| i.people.iter().any(Person::is_somebody)),
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
    Table { columns: rows.columns(), header: rows.header(), rows: rows.rows, ..Table::default() }
}

impl Rows {
    fn columns(&self) -> Vec<f32> {
        let time = self.with_times.then_some(TIME);
        let people = self.with_people.then_some(PEOPLE);
        let rest = SHEET.text() - NUMBER - time.unwrap_or(0.0) - people.unwrap_or(0.0);
        [Some(NUMBER), time, Some(rest), people].into_iter().flatten().collect()
    }

    fn header(&self) -> Row {
        let column = |name: &str| {
            let text = self.words.get(name);
            Cell::of(Span::new(text, STRONG), Align::Centre)
        };
        let cells = [
            Some("document.programme.column.number"),
            self.with_times.then_some("document.programme.column.time"),
            Some("document.programme.column.content"),
            self.with_people.then_some("document.programme.column.people"),
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
        let half = part
            .half_day
            .filter(|_| !alone)
            .map(|half| self.words.get(&format!("document.half_day.{half}")).to_owned());
        match (half, date) {
            (Some(half), Some(date)) => {
                let date = self.dates.with_weekday(date);
                let values = [("half", half.as_str()), ("date", date.as_str())];
                Some(self.words.fill("document.programme.half_day_of", &values))
            }
            (Some(half), None) => {
                let half = half.to_lowercase();
                Some(capital(&self.words.fill("document.programme.half_day", &[("half", &half)])))
            }
            (None, Some(date)) => {
                let date = capital(&self.dates.with_weekday(date));
                Some(self.words.fill("document.programme.day_of", &[("date", &date)]))
            }
            (None, None) => None,
        }
    }

    fn session(&mut self, session: &Session) {
        let mut paragraphs = Vec::new();
        if let Some(name) = given(session.name.as_ref()) {
            paragraphs.push(vec![Span::new(bound(name), STRONG)]);
        }
        if let Some(room) = given(session.room.as_ref()) {
            let room = self.words.fill("document.programme.room", &[("room", room)]);
            paragraphs.push(vec![Span::new(bound(&room), PLAIN)]);
        }
        let chairs: Vec<String> = session.chairs.iter().filter_map(named).collect();
        if !chairs.is_empty() {
            let chairs = chairs.join("; ");
            let chairs = self.words.fill("document.programme.chairs", &[("people", &chairs)]);
            paragraphs.push(vec![Span::new(bound(&chairs), Style::new(ITALIC, SIZE))]);
        }
        if !paragraphs.is_empty() {
            self.whole(paragraphs, None);
        }
        session.items.iter().for_each(|item| self.item(item));
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
        let time = Span::new(self.dates.times(item.start, item.end), PLAIN);
        let centred = |span| Cell::of(span, Align::Centre);
        let left = |paragraphs| Cell { columns: 1, paragraphs, ..Cell::default() };
        let cells = [
            Some(centred(number)),
            self.with_times.then(|| centred(time)),
            Some(left(vec![vec![Span::new(bound(&content(item, self.words)), PLAIN)]])),
            self.with_people.then(|| left(self.people(item))),
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

/// A person's name stays on one line whatever its capitals.
fn kept(name: &str) -> String {
    if name.chars().count() > 24 { bound(name) } else { name.replace(' ', "\u{a0}") }
}

/// What an item says: its title, after the kind where that tells more than the title does.
pub(super) fn content(item: &Item, words: &Words) -> String {
    let key = format!("document.programme.kind.{}", item.kind);
    let kind = words.get(&key);
    let Some(title) = given(item.title.as_ref()) else { return kind.to_owned() };
    let said = title.to_lowercase().starts_with(&kind.to_lowercase());
    let telling = matches!(
        item.kind,
        ItemKind::Lecture | ItemKind::Paper | ItemKind::Dissemination | ItemKind::Sharing
    );
    if telling && !said {
        words.fill("document.programme.titled", &[("kind", kind), ("title", title)])
    } else {
        title.to_owned()
    }
}

/// Post and name as one speaks of a person: `Thứ trưởng Ngoại giao Lê Thị Thu Hằng`.
fn named(person: &Person) -> Option<String> {
    let post = post(given(person.title.as_ref()), given(person.organisation.as_ref()));
    match (post, given(person.name.as_ref())) {
        (Some(post), Some(name)) => Some(format!("{post} {}", kept(name))),
        (post, name) => post.map(|p| p.into_owned()).or(name.map(kept)),
    }
}
