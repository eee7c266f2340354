//! One letter: head, title, what is said, signature and recipients.

use langbiang_typeset::{Bookmark, Page, Shaper, Span, Style};

use super::{Invitations, Invitee};
use crate::{
    Language, Words,
    documents::{
        DocumentStyle, Finding, Look,
        faces::state::{BOLD, REGULAR},
        flow::{Align, Flow, Paragraph},
        official::{self, Letterhead, Numbered, Pages, Pen, Sheet, Title},
        programme::say,
        wording::{bound, given},
    },
    text,
};

const SHEET: Sheet = Sheet::PORTRAIT;

/// The type's abbreviation (decree 30, annex III).
const KIND: &str = "GM";

/// Decree 30, annex I, II.6: the first line stands in 1 or 1.27 cm, paragraphs at least 6 pt apart.
const INDENT: f32 = 12.7;
const APART: f32 = 2.2;

/// Distance of baselines as a multiple of the size (decree: single to 1.5).
const LEADING: f32 = 1.35;

/// Between the last words and the signature, in millimetres.
const BEFORE_SIGNATURE: f32 = 7.0;

/// The pages of one letter, and what is wrong with what all letters share.
pub(super) fn pages(
    data: &Invitations,
    invitee: &Invitee,
    look: &Look,
    shaper: &mut Shaper<'_>,
) -> (Vec<Page>, Vec<Finding>) {
    let subject = data.subject();
    let mut pen = Pen::new(shaper, look, SHEET, &subject);
    letterhead(data, look.style).draw(&mut pen);
    title(data, look).draw(&mut pen);
    pen.y += 2.0;
    let size = pen.measures.text.size;
    let blank = invitee.is_blank().then(|| Blank::new(&mut pen, data, size));
    let (heading, findings, end) = (pen.items, pen.findings, pen.y);
    let mut flow = Flow::new(shaper, SHEET.frame(end), SHEET.text(), LEADING);
    flow.add(&Letter { data, look, size }.paragraphs(invitee, blank.as_ref()));
    let Flow { mut pages, y, .. } = flow;
    pages[0].splice(0..0, heading);
    let name = invitee.label();
    let bookmark = (!name.is_empty()).then(|| (0, Bookmark::page(name)));
    let bookmarks = bookmark.into_iter().collect();
    let mut pages = Pages { pages, bookmarks, findings, end: y };
    let usual = look.words().get("document.invitations.recipients");
    let recipients = official::recipients(&data.recipients, usual);
    pages.close(shaper, (look, SHEET, &subject), BEFORE_SIGNATURE, &|pen| {
        official::signature(pen, &data.signature, &recipients);
    });
    let findings = std::mem::take(&mut pages.findings);
    let sample = data.sample.then(|| look.words());
    (official::finish(pages, SHEET, shaper, (look.style, sample)), findings)
}

fn letterhead(data: &Invitations, style: DocumentStyle) -> Letterhead {
    let symbol = given(data.symbol.as_ref()).unwrap_or_default().to_owned();
    // Who is neither state nor Party numbers its letters only if it says so.
    let silent = style == DocumentStyle::Plain && symbol.is_empty() && data.number.is_none();
    let number = Numbered { number: data.number, kind: KIND.to_owned(), symbol };
    Letterhead {
        parent: data.parent_body.clone(),
        bodies: data.body.iter().cloned().collect(),
        number: (!silent).then_some(number),
        place: data.signed_place.clone(),
        date: data.signed_date,
    }
}

fn title<'a>(data: &Invitations, look: &Look) -> Title<'a> {
    let (words, event) = (look.words(), data.name(look.first()));
    let summary = words.fill("document.invitations.summary", &[("event", event)]);
    Title {
        kind: words.get("document.invitations.title"),
        summary: vec![summary],
        ..Title::default()
    }
}

/// Rows of dots for who is invited: behind the words before it, and a line of its own.
struct Blank {
    first: String,
    second: String,
}

impl Blank {
    fn new(pen: &mut Pen<'_, '_>, data: &Invitations, size: f32) -> Self {
        let style = Style::new(REGULAR, size);
        let dot = pen.width(&".".repeat(100), style) / 100.0;
        let before = pen.width(&invites(data, pen.words), style) + INDENT;
        let dots = |room: f32| ".".repeat((room / dot) as usize);
        let rest = (SHEET.text() - before % SHEET.text() - 3.0).max(0.0);
        Self { first: dots(rest), second: dots(SHEET.text() - 0.5) }
    }
}

/// `Bộ Ngoại giao trân trọng kính mời:`
fn invites(data: &Invitations, words: &Words) -> String {
    let body = given(data.body.as_ref()).unwrap_or_default();
    let text = words.fill("document.invitations.invites", &[("body", body)]);
    bound(&text::capital(text.trim()))
}

struct Letter<'a> {
    data: &'a Invitations,
    look: &'a Look,
    size: f32,
}

impl Letter<'_> {
    fn paragraphs(&self, invitee: &Invitee, blank: Option<&Blank>) -> Vec<Paragraph> {
        let mut told = match blank {
            Some(blank) => self.to_be_filled_in(blank),
            None => self.invited(invitee),
        };
        told.extend(self.facts());
        told.extend(self.data.extra.iter().map(|text| self.text(text)));
        end(&mut told, self.look.words().get("document.invitations.end"));
        told
    }

    /// Who is invited and to what: two sentences; one in English, where the first is none alone.
    fn invited(&self, invitee: &Invitee) -> Vec<Paragraph> {
        let mut spans = vec![self.plain(&format!("{} ", invites(self.data, self.look.words())))];
        spans.extend(self.addressed(invitee));
        let to = self.to();
        let one_sentence = self.look.first() == Language::En;
        if let Some(to) = to.as_ref().filter(|_| one_sentence) {
            let apart = invitee.name.is_some() && invitee.post().is_some();
            let comma = if apart { "," } else { "" };
            spans.push(self.plain(&format!("{comma} {}", text::small(to))));
            return vec![self.paragraph(spans)];
        }
        spans.push(self.plain("."));
        let to = to.map(|to| self.text(&to));
        [self.paragraph(spans)].into_iter().chain(to).collect()
    }

    /// The same with rows of dots for who is invited.
    fn to_be_filled_in(&self, blank: &Blank) -> Vec<Paragraph> {
        let before = format!("{} {}", invites(self.data, self.look.words()), blank.first);
        let second = Paragraph::new(vec![self.plain(&blank.second)]).below(APART);
        let to = self.to().map(|to| self.text(&to));
        [self.text(&before), second].into_iter().chain(to).collect()
    }

    /// Who is invited: the name strong, then post and body.
    fn addressed(&self, invitee: &Invitee) -> Vec<Span> {
        let Some(name) = given(invitee.name.as_ref()) else {
            return vec![self.strong(invitee.label())];
        };
        let usual = self.look.words().get("document.invitations.salutation");
        let salutation = text::capital(given(invitee.salutation.as_ref()).unwrap_or(usual));
        let mut spans =
            vec![self.plain(&format!("{} ", bound(&salutation))), self.strong(&say::kept(name))];
        spans.extend(invitee.post().map(|post| self.plain(&format!(", {}", bound(&post)))));
        spans
    }

    /// `Tới dự Hội nghị …, chủ đề “…”.`
    fn to(&self) -> Option<String> {
        let (data, words) = (self.data, self.look.words());
        let theme = given(data.theme.as_ref());
        let event = match theme {
            Some(theme) => {
                let values = [("event", data.name(self.look.first())), ("theme", theme)];
                words.fill("document.invitations.themed", &values)
            }
            None => data.name(self.look.first()).to_owned(),
        };
        (!event.is_empty()).then(|| words.fill("document.invitations.to", &[("event", &event)]))
    }

    /// Chaired by whom, when and where; what is not known is left out.
    fn facts(&self) -> Vec<Paragraph> {
        let (data, words) = (self.data, self.look.words());
        let chairs = (!data.chairs.is_empty()).then(|| data.chairs.join("; "));
        let facts = [
            ("document.invitations.chairs", chairs),
            ("document.programme.time", self.when()),
            ("document.programme.place", given(data.place.as_ref()).map(text::capital)),
        ];
        let fact =
            |(key, text): (&str, Option<String>)| {
                let label = format!("{}: ", words.get(key));
                Some(self.paragraph(vec![
                    self.plain(&label),
                    self.plain(&format!("{}.", bound(&text?))),
                ]))
            };
        facts.into_iter().filter_map(fact).collect()
    }

    /// `08 giờ 00, thứ Năm, ngày 06 tháng 6 năm 2024`; of several days the time is that of the
    /// first: `Từ 08 giờ 00 ngày 06 tháng 6 năm 2024 đến ngày 07 tháng 6 năm 2024`.
    fn when(&self) -> Option<String> {
        let (data, words, dates) = (self.data, self.look.words(), self.look.dates());
        let start = data.start?;
        let time = data.time.map(|time| spoken(words, time));
        Some(match (time, data.end.filter(|end| *end != start)) {
            (Some(time), None) => {
                let values = [("time", &*time), ("date", &*dates.with_weekday(start))];
                words.fill("document.invitations.when", &values)
            }
            (Some(time), Some(end)) => {
                let (from, to) = (dates.long(start), dates.long(end));
                let values = [("time", &*time), ("from", &*from), ("to", &*to)];
                words.fill("document.invitations.when_days", &values)
            }
            (None, None) => say::half_day(words, dates, data.half_day, Some(start))
                .unwrap_or_else(|| dates.with_weekday(start)),
            (None, end) => text::capital(&dates.range(start, end)),
        })
    }

    fn text(&self, text: &str) -> Paragraph {
        self.paragraph(vec![self.plain(&bound(text))])
    }

    fn paragraph(&self, spans: Vec<Span>) -> Paragraph {
        Paragraph {
            align: Align::Justified,
            indent: (INDENT, 0.0),
            ..Paragraph::new(spans).below(APART)
        }
    }

    fn plain(&self, text: &str) -> Span {
        Span::new(text, Style::new(REGULAR, self.size))
    }

    fn strong(&self, text: &str) -> Span {
        Span::new(bound(text), Style::new(BOLD, self.size))
    }
}

/// `08 giờ 00`.
fn spoken(words: &Words, time: chrono::NaiveTime) -> String {
    let (hour, minute) = (time.format("%H").to_string(), time.format("%M").to_string());
    words.fill("document.invitations.clock", &[("hour", &hour), ("minute", &minute)])
}

/// The last words of a Vietnamese letter end with `./.` (template 1.7).
fn end(told: &mut [Paragraph], mark: &str) {
    if let Some(span) = told.last_mut().and_then(|paragraph| paragraph.spans.last_mut()) {
        span.text = format!("{}{mark}", span.text.trim_end_matches(['.', '/', ' ']));
    }
}
