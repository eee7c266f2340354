//! Where the words of a certificate stand.
//!
//! What is the same on every page is laid out once, as a form; a delegate's page adds the name,
//! the post, the number and the QR code. Millimetres from the top left corner.

use langbiang_typeset::{
    Block, Bookmark, Colour, Fit, Form, FormId, Item, Page, Shaper, Style, block, units::mm,
};

use super::{Certificate, Certificates, HEIGHT, WIDTH, artwork};
use crate::{
    Language, Words,
    documents::{
        Finding, Subject,
        dates::Dates,
        faces::certificate::{BOLD_TITLE, ITALIC, NAME, REGULAR, STRONG},
        wording::{bound, given, post},
    },
};

const INK: Colour = Colour(27, 36, 48);
const GREY: Colour = Colour(91, 102, 112);
const MIDDLE: f32 = WIDTH / 2.0;
/// Middle of the signer's column; left of it the seal's place stays empty, 38 mm high.
const SIGNER: f32 = 226.0;
const SIGNATURE: f32 = 38.0;
/// Air between the event's name, its theme and where it was held.
const EVENT_GAP: f32 = 1.4;
/// Widest line inside the frame with air at both sides.
const BROAD: f32 = 215.0;

/// Lays out the certificates of one batch.
pub(super) struct Layout {
    words: &'static Words,
    dates: Dates,
    subject: Subject,
}

impl Layout {
    pub(super) fn new(data: &Certificates, language: Language) -> Self {
        let subject = Subject::named(&data.event);
        Self { words: Words::of(language), dates: Dates::new(language), subject }
    }

    /// What every page shows, and what is wrong with it.
    pub(super) fn form(
        &self,
        shaper: &mut Shaper<'_>,
        data: &Certificates,
    ) -> (Form, Vec<Finding>) {
        let mut sheet =
            Sheet { shaper, subject: &self.subject, items: artwork::items(), findings: Vec::new() };
        self.bodies(&mut sheet, data);
        let title = Style::new(BOLD_TITLE, 34.0).colour(artwork::PINE).tracking(0.09);
        sheet.line(self.words.get("document.certificate.title"), title, MIDDLE, 47.0, "title");
        let attended = Style::new(ITALIC, 14.0).colour(GREY);
        sheet.line(
            self.words.get("document.certificate.attended"),
            attended,
            MIDDLE,
            103.5,
            "attended",
        );
        self.event(&mut sheet, data);
        self.signer(&mut sheet, data);
        if data.sample {
            let style = Style::new(REGULAR, 8.5).colour(GREY);
            sheet.left(self.words.get("document.sample"), style, 24.5, 26.0, "sample");
        }
        if self.subject.label.is_empty() {
            sheet.findings.push(Finding::empty(&self.subject, "event"));
        }
        (Form { size: (WIDTH, HEIGHT), items: sheet.items }, sheet.findings)
    }

    /// The body above in upright letters, the issuing body strong (decree 30, annex I, box 2).
    fn bodies(&self, sheet: &mut Sheet<'_, '_>, data: &Certificates) {
        let (parent, body) = (given(data.parent_body.as_ref()), given(data.body.as_ref()));
        let plain = Style::new(REGULAR, 11.0).colour(artwork::PINE).tracking(0.08);
        let strong = Style::new(STRONG, 12.0).colour(artwork::PINE).tracking(0.08);
        let drop = if parent.is_some() && body.is_some() { 3.0 } else { 0.0 };
        if let Some(parent) = parent {
            sheet.line(&parent.to_uppercase(), plain, MIDDLE, 26.5 - drop * 1.3, "parent_body");
        }
        if let Some(body) = body {
            sheet.line(&body.to_uppercase(), strong, MIDDLE, 26.5 + drop * 0.7, "body");
        }
    }

    /// Name, theme, place and date of the event, centred together in their zone.
    fn event(&self, sheet: &mut Sheet<'_, '_>, data: &Certificates) {
        let theme = given(data.theme.as_ref()).map(|theme| {
            bound(&self.words.fill("document.certificate.theme", &[("theme", theme)]))
        });
        let lines = if theme.is_some() { 2 } else { 3 };
        let strong = Style::new(STRONG, 15.5).colour(INK);
        let mut blocks =
            vec![sheet.fit(&bound(&data.event), strong, (BROAD, lines, 11.5), "event")];
        if let Some(theme) = theme {
            let style = Style::new(ITALIC, 13.5).colour(INK);
            blocks.push(sheet.fit(&theme, style, (BROAD, 1, 10.0), "theme"));
        }
        let held = Style::new(REGULAR, 13.5).colour(INK);
        blocks.push(sheet.fit(&bound(&self.held(data)), held, (BROAD, 1, 10.0), "place"));
        let height: f32 = blocks.iter().map(Block::height).sum();
        let height = height + EVENT_GAP * (blocks.len() as f32 - 1.0);
        let mut top = (119.5 - height / 2.0).max(106.0);
        for block in blocks {
            sheet.items.extend(block.centred(MIDDLE, top + block.leading * 0.74));
            top += block.height() + EVENT_GAP;
        }
    }

    /// Where and when: `tại thành phố Đà Lạt, tỉnh Lâm Đồng, ngày 06 tháng 6 năm 2024`.
    fn held(&self, data: &Certificates) -> String {
        let date = data.start.map(|start| self.dates.range(start, data.end));
        let place = given(data.place.as_ref());
        let place = place.map(|p| self.words.fill("document.certificate.at", &[("place", p)]));
        [place, date].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Place and date, authority and post, room for signature and seal, the name.
    fn signer(&self, sheet: &mut Sheet<'_, '_>, data: &Certificates) {
        let date = data.signed_date.map_or_else(
            || self.words.get("document.certificate.date_by_hand").to_owned(),
            |date| self.dates.long(date),
        );
        let place = given(data.signed_place.as_ref()).map(str::to_owned);
        let signed = place.into_iter().chain([date]).collect::<Vec<_>>().join(", ");
        let strong = Style::new(STRONG, 12.5).colour(INK);
        let mut y = 139.0;
        sheet.narrow(&bound(&signed), Style::new(ITALIC, 12.5).colour(INK), y, "signed_place");
        y += 1.4;
        for (field, text) in [("authority", &data.signer.authority), ("post", &data.signer.post)] {
            if let Some(text) = given(text.as_ref()) {
                y += 5.6;
                sheet.narrow(&bound(&text.to_uppercase()), strong, y, field);
            }
        }
        if let Some(name) = given(data.signer.name.as_ref()) {
            let style = Style::new(STRONG, 13.5).colour(INK);
            sheet.narrow(name, style, (y + SIGNATURE).max(189.0), "signer");
        }
    }

    /// The page of one delegate, and what is wrong with it.
    pub(super) fn page(
        &self,
        shaper: &mut Shaper<'_>,
        certificate: &Certificate,
    ) -> (Page, Vec<Finding>) {
        let (name, subject) = (certificate.name.trim(), certificate.subject());
        let items = vec![Item::Form(FormId(0))];
        let mut sheet = Sheet { shaper, subject: &subject, items, findings: Vec::new() };
        let salutation = given(certificate.salutation.as_ref());
        let salutation = salutation.unwrap_or(self.words.get("document.certificate.salutation"));
        let presented =
            self.words.fill("document.certificate.presented", &[("salutation", salutation)]);
        sheet.line(&presented, Style::new(ITALIC, 14.0).colour(GREY), MIDDLE, 63.0, "salutation");
        sheet.name(name);
        let post =
            post(given(certificate.title.as_ref()), given(certificate.organisation.as_ref()));
        if let Some(post) = post {
            let block = sheet.fit(
                &bound(&post),
                Style::new(REGULAR, 14.0).colour(INK),
                (200.0, 2, 10.0),
                "organisation",
            );
            // Between the name and "đã tham dự", whether one line or two.
            let first = 91.6 - block.leading * (block.lines.len() as f32 - 1.0) / 2.0;
            sheet.items.extend(block.centred(MIDDLE, first));
        }
        if let Some(number) = given(certificate.number.as_ref()) {
            let number = self.words.fill("document.certificate.number", &[("number", number)]);
            sheet.left(&number, Style::new(REGULAR, 10.5).colour(INK), 24.5, 190.2, "number");
        }
        if certificate.code.is_empty() {
            sheet.findings.push(Finding::empty(&subject, "code"));
        } else {
            let text = certificate.code.clone();
            sheet.items.push(Item::Qr { x: 21.4, y: 158.6, size: 26.0, text });
        }
        let bookmark = (!name.is_empty()).then(|| Bookmark::page(block::nfc(name)));
        (
            Page {
                width: WIDTH,
                height: HEIGHT,
                items: sheet.items,
                bookmarks: bookmark.into_iter().collect(),
            },
            sheet.findings,
        )
    }
}

/// A page being filled, and what turned out to be wrong with it.
struct Sheet<'s, 'f> {
    shaper: &'s mut Shaper<'f>,
    /// What findings are about.
    subject: &'s Subject,
    items: Vec<Item>,
    findings: Vec<Finding>,
}

impl Sheet<'_, '_> {
    /// One line centred on `x`.
    fn line(&mut self, text: &str, style: Style, x: f32, y: f32, field: &'static str) {
        let block = self.fit(text, style, (BROAD, 1, style.size * 0.7), field);
        self.items.extend(block.centred(x, y));
    }

    /// One line in the signer's column.
    fn narrow(&mut self, text: &str, style: Style, y: f32, field: &'static str) {
        let block = self.fit(text, style, (92.0, 1, 8.5), field);
        self.items.extend(block.centred(SIGNER, y));
    }

    /// One line that begins at `x`.
    fn left(&mut self, text: &str, style: Style, x: f32, y: f32, field: &'static str) {
        let block = self.fit(text, style, (42.0, 1, 7.0), field);
        self.items.extend(block.left(x, y));
    }

    /// The delegate's name on one line; a very long one on two.
    fn name(&mut self, name: &str) {
        if name.is_empty() {
            self.findings.push(Finding::empty(self.subject, "name"));
            return;
        }
        let style = Style::new(NAME, 34.0).colour(INK);
        let place = Fit { width: 232.0, lines: 1, floor: 22.0, leading: 1.3 };
        let mut block = block::fit(self.shaper, name, style, place);
        if !block.fits {
            block = self.fit(name, Style { size: 22.0, ..style }, (232.0, 2, 13.0), "name");
        } else {
            self.check(&block, name, "name");
        }
        let rise = block.leading * (block.lines.len() as f32 - 1.0);
        // A smaller name moves up a little, so that it stays in the middle of its place.
        self.items.extend(block.centred(MIDDLE, 79.0 - rise - mm(34.0 - block.size) * 0.2));
    }

    /// Text in balanced lines within width, lines and smallest size; notes what is wrong.
    fn fit(
        &mut self,
        text: &str,
        style: Style,
        (width, lines, floor): (f32, usize, f32),
        field: &'static str,
    ) -> Block {
        let place = Fit { width, lines, floor, leading: 1.3 };
        let block = block::fit(self.shaper, text, style, place);
        self.check(&block, text, field);
        block
    }

    fn check(&mut self, block: &Block, text: &str, field: &'static str) {
        self.findings.extend(Finding::of_block(block, self.subject, field, text));
    }
}
