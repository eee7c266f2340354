//! Type name and summary (decree 30, annex I, box 5a), and the label and note of an annex.

use langbiang_typeset::{Style, Tag};

use super::Pen;
use crate::documents::faces::state::{BOLD, ITALIC};

/// The title of a paper, from the top; what is empty is left out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Title<'a> {
    /// `Phụ lục I`.
    pub(crate) annex: Option<&'a str>,
    /// Type name in capitals: `CHƯƠNG TRÌNH`.
    pub(crate) kind: &'a str,
    /// The same in English, under it, for a paper in both languages.
    pub(crate) kind_in_english: Option<&'a str>,
    /// Summary: what the paper is about, each paragraph on lines of its own.
    pub(crate) summary: Vec<String>,
    /// The same in English.
    pub(crate) summary_in_english: Vec<String>,
    /// Lines in italics under it: `(Kèm theo Giấy mời số …)`.
    pub(crate) notes: Vec<String>,
    /// The same in English.
    pub(crate) notes_in_english: Vec<String>,
}

/// Length of the rule under the title as a part of its widest line (decree 30: 1/3 to 1/2).
const RULE: f32 = 0.4;
/// The shortest and the longest rule in millimetres that looks well.
const SHORTEST: f32 = 20.0;
const LONGEST: f32 = 60.0;

impl Title<'_> {
    /// Draws it, with the rule under it.
    pub(crate) fn draw(&self, pen: &mut Pen<'_, '_>) {
        let whole = pen.whole();
        pen.y += 6.0;
        if let Some(annex) = self.annex {
            pen.centred("annex", annex, Style::new(BOLD, 14.0));
        }
        let style = pen.measures.kind;
        let mut widest = pen.set("", self.kind, style, whole, Tag::Heading(1));
        if let Some(kind) = self.kind_in_english {
            pen.in_english(kind);
        }
        for text in self.summary.iter().filter(|text| !text.is_empty()) {
            let before = pen.measures.summary;
            widest = widest.max(pen.centred("name", text, before));
        }
        self.summary_in_english.iter().for_each(|text| pen.in_english(text));
        for note in self.notes.iter().filter(|text| !text.is_empty()) {
            pen.y += 0.5;
            widest = widest.max(pen.centred("annex", note, Style::new(ITALIC, 13.0)));
        }
        pen.y += 0.6;
        self.notes_in_english.iter().for_each(|note| pen.in_english(note));
        pen.rule(whole.x, (widest * RULE).clamp(SHORTEST, LONGEST));
        pen.y += 3.0;
    }
}
