//! What stands in a box, in lines, and how high that is.

use langbiang_typeset::{Item as Drawn, Line, Shaper, Span, Style, Tag, block, units::mm};

use super::slots::Slot;
use crate::{
    Language, Words,
    documents::{
        Look,
        dates::Dates,
        faces::state::{BOLD, ITALIC, REGULAR},
        programme::{Item, Person, Session, label::Labels, say},
        wording::{bound, given},
    },
};

/// Distance of baselines as a multiple of the size.
const LEADING: f32 = 1.25;

/// Between a box and its words, sideways and above and below, in millimetres.
pub(super) const PADDING: (f32, f32) = (1.4, 0.9);

/// Where people are said with their posts: wide boxes have the room, in millimetres.
const WIDE: f32 = 85.0;

/// One paragraph of a box.
struct Said {
    tag: Tag,
    language: Option<&'static str>,
    spans: Vec<Span>,
}

/// The words of a box in lines.
pub(super) struct Text {
    paragraphs: Vec<(Tag, Option<&'static str>, Vec<Line>)>,
    /// How high they are, in millimetres.
    pub(super) height: f32,
    /// How high those of the session are, above the items.
    pub(super) head: f32,
}

/// Sets the words of boxes in one size.
pub(super) struct Writer<'a> {
    pub(super) words: &'static Words,
    pub(super) second: Option<&'static Words>,
    labels: Labels,
    pub(super) dates: Dates,
    /// Size of the letters in points.
    pub(super) size: f32,
    pub(super) shaper: &'a mut Shaper<'static>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(look: &Look, size: f32, shaper: &'a mut Shaper<'static>) -> Self {
        let (words, second, dates) = (look.words(), look.second(), look.dates());
        Self { words, second, labels: Labels::of(look), dates, size, shaper }
    }

    /// The words of a box that is `width` millimetres wide.
    pub(super) fn text(&mut self, slot: &Slot<'_>, width: f32) -> Text {
        let head = if slot.leads { self.session(slot) } else { Vec::new() };
        let heads = head.len();
        let mut said = head;
        let wide = width >= WIDE;
        match slot.items.as_slice() {
            [item] if item.start.is_some() => said.extend(self.item(item, true, wide)),
            items => {
                let times = |dates: Dates| Some(dates.times(slot.session.start, slot.session.end));
                said.extend(self.times(&times));
                items.iter().for_each(|item| said.extend(self.item(item, false, wide)));
            }
        }
        self.set(said, heads, width - 2.0 * PADDING.0)
    }

    fn set(&mut self, said: Vec<Said>, heads: usize, width: f32) -> Text {
        let mut text = Text { paragraphs: Vec::new(), height: 0.0, head: 0.0 };
        for (i, Said { tag, language, spans }) in said.into_iter().enumerate() {
            let lines = block::lines(self.shaper, &spans, width);
            text.height += lines.iter().map(height).sum::<f32>();
            if i < heads {
                text.head = text.height;
            }
            text.paragraphs.push((tag, language, lines));
        }
        text
    }

    /// Name, theme, own times and leaders of a session.
    fn session(&self, slot: &Slot<'_>) -> Vec<Said> {
        let session = slot.session;
        let bold = self.style(BOLD);
        let name = given(session.name.as_ref()).map(|name| vec![Span::new(bound(name), bold)]);
        let key = "document.programme.theme";
        let theme = given(session.theme.as_ref());
        let theme = theme.map(|theme| self.words.fill(key, &[("theme", theme)]));
        let theme = theme.map(|theme| self.labels.spans(key, &theme, bold));
        let heads = name.into_iter().chain(theme);
        let heads = heads.map(|spans| Said { tag: Tag::Heading(3), ..self.paragraph(spans) });
        let leaders = say::leaders(session, self.words).into_iter();
        let leaders =
            leaders.map(|(key, line)| self.paragraph(self.labels.spans(&key, &line, self.small())));
        heads.chain(self.times(&|dates| own_times(session, dates))).chain(leaders).collect()
    }

    /// A line of times, under it the same in English.
    fn times(&self, times: &dyn Fn(Dates) -> Option<String>) -> Vec<Said> {
        let first = times(self.dates).map(|t| self.paragraph(vec![Span::new(t, self.style(BOLD))]));
        let second = self.second.and_then(|_| times(Dates::new(Language::En)));
        first.into_iter().chain(second.map(|times| self.english(&times))).collect()
    }

    fn english(&self, text: &str) -> Said {
        let spans = vec![Span::new(bound(text), self.small())];
        Said { language: Some("en"), ..self.paragraph(spans) }
    }

    /// Time and title of an item, under it who does it.
    fn item(&self, item: &Item, timed: bool, wide: bool) -> Vec<Said> {
        let time = if timed { self.dates.times(item.start, item.end) } else { "–".to_owned() };
        let gap = if time.is_empty() { "" } else { "\u{a0}\u{a0}" };
        let content = say::content(item, self.words);
        let first = self.paragraph(vec![
            Span::new(format!("{time}{gap}"), self.style(if timed { BOLD } else { REGULAR })),
            Span::new(bound(&content), self.style(REGULAR)),
        ]);
        let second = self.second.and_then(|words| self.item_in_english(item, timed, words));
        [Some(first), second, self.people(item, wide)].into_iter().flatten().collect()
    }

    fn item_in_english(&self, item: &Item, timed: bool, words: &'static Words) -> Option<Said> {
        let time = timed.then(|| Dates::new(Language::En).times(item.start, item.end));
        let said = time.into_iter().chain(say::other(item, self.words, words));
        let said: Vec<String> = said.filter(|text| !text.is_empty()).collect();
        (!said.is_empty()).then(|| self.english(&said.join("\u{a0}\u{a0}")))
    }

    /// All who do something in an item, in one paragraph.
    fn people(&self, item: &Item, wide: bool) -> Option<Said> {
        let mut spans: Vec<Span> = Vec::new();
        for person in &item.people {
            let Some(name) = who(person, wide) else { continue };
            if !spans.is_empty() {
                spans.push(Span::new("; ", self.small()));
            }
            spans.extend(say::with_role(person, (item.kind, &name), self.labels, self.small()));
        }
        (!spans.is_empty()).then(|| self.paragraph(spans))
    }

    fn paragraph(&self, spans: Vec<Span>) -> Said {
        Said { tag: Tag::Paragraph, language: None, spans }
    }

    fn style(&self, face: langbiang_typeset::FaceId) -> Style {
        Style::new(face, self.size)
    }

    fn small(&self) -> Style {
        Style::new(ITALIC, self.size - 0.5)
    }
}

/// When a session is held, where the times of its items do not tell its beginning or its end.
fn own_times(session: &Session, dates: Dates) -> Option<String> {
    let timed = || session.items.iter().filter(|item| item.start.is_some());
    let began = session.start.is_none_or(|start| timed().any(|item| item.start == Some(start)));
    let ended = session.end.is_none_or(|end| timed().any(|item| item.end == Some(end)));
    // A box of the whole session says its times below.
    let told = timed().next().is_none() || (began && ended);
    (!told).then(|| dates.times(session.start, session.end))
}

/// Somebody with the post where there is room for it, else by name alone.
fn who(person: &Person, wide: bool) -> Option<String> {
    match given(person.name.as_ref()) {
        Some(name) if !wide => Some(say::kept(name)),
        _ => say::named(person),
    }
}

fn height(line: &Line) -> f32 {
    mm(line.size() * LEADING)
}

impl Text {
    /// The words from this top left corner on, in groups.
    pub(super) fn place(&self, x: f32, top: f32) -> Vec<Drawn> {
        let mut y = top;
        let paragraph = |(tag, language, lines): &(Tag, Option<&'static str>, Vec<Line>)| {
            let mut items = Vec::new();
            for line in lines {
                items.extend(line.place(x, y + height(line) * 0.76));
                y += height(line);
            }
            match language {
                Some(language) => tag.clone().in_language(language, items),
                None => tag.clone().of(items),
            }
        };
        self.paragraphs.iter().map(paragraph).collect()
    }
}
