//! The pages inside: half-days, sessions and items as running text, times at the left.

use langbiang_typeset::{
    Colour, FaceId, Item as Drawn, Page, Shaper, Span, Stroke, Style, block, table::Frame,
};

use super::{BOTTOM, Choices, HEIGHT, LEFT, Programme, RIGHT, TOP, WIDTH, page};
use crate::{
    Language, Words,
    documents::{
        Look,
        dates::Dates,
        faces::state::{BOLD, ITALIC, REGULAR},
        flow::{Flow, Paragraph},
        programme::{Item, Part, Session, label::Labels, say},
        wording::{bound, given},
    },
};

/// Letters in points: headings, running text, small text.
const HEADING: f32 = 12.5;
const SIZE: f32 = 11.0;
const SMALL: f32 = 10.0;

/// Distance of baselines as a multiple of the size.
const LEADING: f32 = 1.27;

/// Width of the times' column in millimetres.
const TIMES: f32 = 27.0;

const DOTS: Stroke = Stroke { colour: Colour(150, 150, 150), width: 0.15 };

/// The pages after the cover; the last stays empty where a multiple of four leaves room.
pub(super) fn pages(
    programme: &Programme,
    choices: &Choices,
    look: &Look,
    shaper: &mut Shaper<'_>,
) -> Vec<Page> {
    let mut pages = written(programme, look, shaper);
    let even = (pages.len() + 1).next_multiple_of(4);
    // The last page is the back cover: nothing is written there that does not have to be.
    while choices.note_pages && pages.len() + 2 < even {
        pages.push(notes(look, shaper));
    }
    for (i, page) in pages.iter_mut().enumerate() {
        foot(page, &(i + 2).to_string(), Style::new(REGULAR, SMALL), HEIGHT - 11.0, shaper);
        if programme.sample {
            let grey = Style::new(REGULAR, 8.0).colour(Colour(128, 128, 128));
            foot(page, look.words().get("document.sample"), grey, HEIGHT - 6.5, shaper);
        }
    }
    pages
}

/// Sizes that are tried, as parts of the usual one: a last page with a line or two is nobody's wish.
const SIZES: [f32; 3] = [1.0, 0.95, 0.91];

/// The part of the last page that should be filled.
const FILLED: f32 = 0.2;

fn written(programme: &Programme, look: &Look, shaper: &mut Shaper<'_>) -> Vec<Page> {
    let mut set = |scale| set(programme, look, scale, shaper);
    let (usual, _) = set(SIZES[0]);
    let wanted = |(pages, filled): &(Vec<Page>, f32)| pages.len() == 1 || *filled >= FILLED;
    SIZES.into_iter().map(&mut set).find(wanted).map_or(usual, |(pages, _)| pages)
}

/// The pages in one size, and the part of the last one that is filled.
fn set(
    programme: &Programme,
    look: &Look,
    scale: f32,
    shaper: &mut Shaper<'_>,
) -> (Vec<Page>, f32) {
    let frame = Frame { x: LEFT, first_top: TOP, top: TOP, bottom: BOTTOM };
    let mut flow = Flow::new(shaper, frame, RIGHT - LEFT, LEADING);
    let timed = programme.items().any(|item| item.start.or(item.end).is_some());
    let times = if timed { TIMES * scale } else { 0.0 };
    let (words, second, dates) = (look.words(), look.second(), look.dates());
    let labels = Labels::of(look);
    let teller = Teller { programme, words, second, labels, dates, scale, times };
    for day in &programme.days {
        day.half_days.iter().for_each(|part| flow.add(&teller.part(day.date, part)));
    }
    if programme.items().next().is_none() {
        let key = "document.programme.empty";
        let text = vec![Span::new(look.words().get(key), Style::new(ITALIC, SIZE))];
        flow.add(&[Paragraph::new(text)]);
        flow.add(
            &second
                .map(|words| teller.english(words.get(key), 0.0))
                .into_iter()
                .collect::<Vec<_>>(),
        );
    }
    let filled = (flow.y - TOP) / (BOTTOM - TOP);
    let mut pages: Vec<Page> = flow.pages.into_iter().map(page).collect();
    for (index, bookmark) in flow.bookmarks {
        pages[index].bookmarks.push(bookmark);
    }
    (pages, filled)
}

struct Teller<'a> {
    programme: &'a Programme,
    words: &'static Words,
    second: Option<&'static Words>,
    labels: Labels,
    dates: Dates,
    /// Size of the letters as a part of the usual one.
    scale: f32,
    /// Width of the times' column; none without times.
    times: f32,
}

impl Teller<'_> {
    fn style(&self, face: FaceId, size: f32) -> Style {
        Style::new(face, size * self.scale)
    }

    fn part(&self, date: Option<chrono::NaiveDate>, part: &Part) -> Vec<Paragraph> {
        let mut told = Vec::new();
        let label = |words, dates| say::part(self.programme, (words, dates), part.half_day, date);
        if let Some(label) = label(self.words, self.dates) {
            let text = vec![Span::new(bound(&label.to_uppercase()), self.style(BOLD, HEADING))];
            let bookmark = Some((0, label));
            told.push(Paragraph { bookmark, ..Paragraph::heading(2, text).below(7.0) });
        }
        let english = self.second.and_then(|words| label(words, Dates::new(Language::En)));
        told.extend(english.map(|text| Paragraph { with_next: true, ..self.english(&text, 0.0) }));
        told.extend(part.sessions.iter().flat_map(|session| self.session(session)));
        told
    }

    fn session(&self, session: &Session) -> Vec<Paragraph> {
        let mut told = Vec::new();
        let theme = given(session.theme.as_ref());
        let (of_theme, of_room) = ("document.programme.theme", "document.programme.room");
        let theme = theme.map(|theme| (of_theme, self.words.fill(of_theme, &[("theme", theme)])));
        let name = given(session.name.as_ref()).map(|name| ("", name.to_owned()));
        for (i, (key, text)) in name.into_iter().chain(theme).enumerate() {
            let style = self.style(BOLD, SIZE + 0.5);
            let spans = match key {
                "" => vec![Span::new(bound(&text), style)],
                key => self.labels.spans(key, &text, style),
            };
            let bookmark = (i == 0).then_some((1, text));
            told.push(Paragraph {
                bookmark,
                ..Paragraph::heading(3, spans).below(if i == 0 { 4.5 } else { 0.0 })
            });
        }
        told.extend(self.own_times(session));
        let room = given(session.room.as_ref());
        let room =
            room.map(|room| (of_room.to_owned(), self.words.fill(of_room, &[("room", room)])));
        for (key, text) in room.into_iter().chain(say::leaders(session, self.words)) {
            let spans = self.labels.spans(&key, &text, self.style(ITALIC, SIZE));
            told.push(Paragraph { with_next: true, ..Paragraph::new(spans).below(0.8) });
        }
        told.extend(session.items.iter().flat_map(|item| self.item(item)));
        told
    }

    fn own_times(&self, session: &Session) -> Vec<Paragraph> {
        let first = say::own_times(session, self.words, self.dates).map(|times| {
            let spans = vec![Span::new(times, self.style(REGULAR, SIZE))];
            Paragraph::new(spans).below(0.8)
        });
        let english = Dates::new(Language::En);
        let second = self.second.and_then(|words| say::own_times(session, words, english));
        let second = second.map(|times| self.english(&times, 0.0));
        let both = first.into_iter().chain(second);
        both.map(|paragraph| Paragraph { with_next: true, ..paragraph }).collect()
    }

    /// Time, what it is and who does it, on one page together.
    fn item(&self, item: &Item) -> Vec<Paragraph> {
        let time = self.dates.times(item.start, item.end);
        let title =
            vec![Span::new(bound(&say::content(item, self.words)), self.style(REGULAR, SIZE))];
        let label = (!time.is_empty()).then(|| Span::new(time, self.style(BOLD, SIZE)));
        let title = Paragraph {
            label,
            indent: (self.times, self.times),
            ..Paragraph::new(title).below(2.6)
        };
        let english = self.second.and_then(|words| say::other(item, self.words, words));
        let english = english.map(|text| self.english(&text, self.times));
        let people = item.people.iter().filter_map(|person| {
            let (name, style) = (say::named(person)?, self.style(ITALIC, SIZE));
            let spans = say::with_role(person, (item.kind, &name), self.labels, style);
            Some(Paragraph { indent: (self.times, self.times), ..Paragraph::new(spans) })
        });
        let mut told: Vec<Paragraph> =
            std::iter::once(title).chain(english).chain(people).collect();
        self.times_in_english(item, &mut told);
        let last = told.len() - 1;
        // A title longer than a page's half is split rather than moved.
        let long = told[0].spans[0].text.chars().count() > 400;
        told[..last].iter_mut().for_each(|paragraph| paragraph.with_next = !long);
        told
    }

    /// The times of an item in English under the first ones: before the second paragraph, or on a
    /// line of their own where there is none.
    fn times_in_english(&self, item: &Item, told: &mut Vec<Paragraph>) {
        let times = self.second.map(|_| Dates::new(Language::En).times(item.start, item.end));
        let Some(times) = times.filter(|times| !times.is_empty()) else { return };
        match told.get_mut(1) {
            Some(second) => {
                let label = Span::new(times, self.style(ITALIC, SMALL));
                let own = second.language.is_some();
                second.label = Some(if own { label } else { label.in_language("en") });
            }
            None => told.push(self.english(&times, 0.0)),
        }
    }

    fn english(&self, text: &str, indent: f32) -> Paragraph {
        let spans = vec![Span::new(bound(text), self.style(ITALIC, SMALL))];
        Paragraph { language: Some("en"), indent: (indent, indent), ..Paragraph::new(spans) }
    }
}

/// A page ruled for notes.
fn notes(look: &Look, shaper: &mut Shaper<'_>) -> Page {
    let (labels, key) = (Labels::of(look), "document.programme.notes");
    let title = labels.spans(key, labels.words.get(key), Style::new(BOLD, HEADING));
    let frame = Frame { x: LEFT, first_top: TOP, top: TOP, bottom: BOTTOM };
    let mut flow = Flow::new(shaper, frame, RIGHT - LEFT, LEADING);
    flow.add(&[Paragraph { with_next: false, ..Paragraph::heading(2, title) }]);
    let mut page = page(flow.pages.into_iter().flatten().collect());
    let lines = (0..).map(|i| TOP + 16.0 + 8.5 * i as f32).take_while(|y| *y < BOTTOM);
    let rule = |y| Drawn::Rule { from: (LEFT, y), to: (RIGHT, y), stroke: DOTS };
    page.items.extend(lines.map(rule));
    page
}

/// Centred at the foot, read by nobody: the number of the page.
fn foot(page: &mut Page, text: &str, style: Style, y: f32, shaper: &mut Shaper<'_>) {
    for line in block::lines(shaper, &[Span::new(text, style)], WIDTH) {
        page.items.extend(line.place((WIDTH - line.width) / 2.0, y));
    }
}
