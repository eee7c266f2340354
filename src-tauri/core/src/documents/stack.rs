//! Short texts under each other in a frame, as on cards, labels and signs: they shrink together, each
//! to its own floor, until all have room.
//!
//! Must never cut a text: what has no room even then is set whole and told.

use langbiang_typeset::{Block, Fit, Item, Shaper, Span, Style, Tag, block};

use super::{Finding, FindingKind, Subject};

/// Baselines keep this distance, as a multiple of the size.
const LEADING: f32 = 1.22;
/// What is tried next after a size without room.
const SMALLER: f32 = 0.94;
/// A last line shorter than this part of the width stands alone.
const LONELY: f32 = 0.3;
/// Height of a capital in em, for setting a line in the middle of its height.
const CAPITAL: f32 = 0.66;

/// One text.
pub(super) struct Part {
    /// The field it is, for findings.
    pub(super) field: &'static str,
    pub(super) text: String,
    /// Its look at its largest.
    pub(super) style: Style,
    /// At most so many lines.
    pub(super) lines: usize,
    /// Its smallest size in points.
    pub(super) floor: f32,
    /// Down to this size one line is better than several larger ones.
    pub(super) single: Option<f32>,
    /// Air above it in millimetres, where it is not the first.
    pub(super) air: f32,
    /// What it is to one who hears it.
    pub(super) tag: Tag,
    /// Its language (BCP 47), where that is not the document's.
    pub(super) language: Option<&'static str>,
}

impl Part {
    /// A paragraph of one line that shrinks to seven tenths.
    pub(super) fn new(field: &'static str, text: impl Into<String>, style: Style) -> Self {
        let (text, floor) = (text.into(), style.size * 0.7);
        let (air, tag) = (0.0, Tag::Paragraph);
        Self { field, text, style, lines: 1, floor, single: None, air, tag, language: None }
    }

    /// The same on one line rather than on several, as long as that keeps it at this size.
    pub(super) fn on_one_line_from(self, size: f32) -> Self {
        Self { single: Some(size), ..self }
    }

    /// The same on at most so many lines, of this size at least.
    pub(super) fn within(self, lines: usize, floor: f32) -> Self {
        Self { lines, floor, ..self }
    }

    /// The same with air above it, in millimetres.
    pub(super) fn below(self, air: f32) -> Self {
        Self { air, ..self }
    }

    /// The same as something else than a paragraph.
    pub(super) fn tagged(self, tag: Tag) -> Self {
        Self { tag, ..self }
    }

    /// The same in a language of its own.
    pub(super) fn in_language(self, language: &'static str) -> Self {
        Self { language: Some(language), ..self }
    }

    fn fitted(&self, shaper: &mut Shaper<'_>, width: f32, scale: f32) -> Block {
        let size = ((self.style.size * scale * 2.0).round() / 2.0).max(self.floor);
        let style = Style { size, ..self.style };
        let mut within = |lines: usize, floor: f32| {
            block::fit(shaper, &self.text, style, Fit { width, lines, floor, leading: LEADING })
        };
        let single = self.single.filter(|single| *single <= size).map(|single| within(1, single));
        single.filter(|block| block.fits).unwrap_or_else(|| within(self.lines, self.floor))
    }

    /// The same lines filled from the left, as a text that is not centred is read best, unless
    /// that would leave a word alone on the last.
    fn filled(&self, shaper: &mut Shaper<'_>, width: f32, block: Block) -> Block {
        let style = Style { size: block.size, ..self.style };
        let lines = block::lines(shaper, &[Span::new(&*self.text, style)], width);
        let lonely = lines.last().is_some_and(|line| line.width < width * LONELY);
        let better = lines.len() == block.lines.len() && !lonely;
        if better { Block { lines, ..block } } else { block }
    }
}

/// Where texts stand in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// Centred, in the middle of its height.
    Middle,
    /// From the left, in the middle of its height.
    Left,
    /// From the left and the top.
    Top,
}

/// A rectangle in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Frame {
    /// The same without `air` along every edge.
    pub(super) fn inset(self, air: f32) -> Self {
        let (width, height) = (self.width - 2.0 * air, self.height - 2.0 * air);
        Self { x: self.x + air, y: self.y + air, width, height }
    }

    /// The same without `air` along its upper and lower edge.
    pub(super) fn inset_vertically(self, air: f32) -> Self {
        Self { y: self.y + air, height: self.height - 2.0 * air, ..self }
    }

    /// The same without its first `width` millimetres.
    pub(super) fn after(self, width: f32) -> Self {
        Self { x: self.x + width, width: self.width - width, ..self }
    }

    /// The same without its upper `height` millimetres.
    pub(super) fn below(self, height: f32) -> Self {
        Self { y: self.y + height, height: self.height - height, ..self }
    }
}

/// Sets texts of one record and notes what is wrong with them.
pub(super) struct Setter<'s, 'f> {
    pub(super) shaper: &'s mut Shaper<'f>,
    pub(super) subject: &'s Subject,
    pub(super) findings: &'s mut Vec<Finding>,
}

impl Setter<'_, '_> {
    /// The texts as groups, and where the last of them ends, in millimetres from the top.
    pub(super) fn set(&mut self, parts: &[Part], frame: Frame, stand: Stand) -> (Vec<Item>, f32) {
        let mut blocks = fitted(self.shaper, parts, frame);
        if stand != Stand::Middle {
            let filled = parts.iter().zip(blocks);
            blocks = filled.map(|(p, block)| p.filled(self.shaper, frame.width, block)).collect();
        }
        let height = height(parts, &blocks);
        self.check(parts, &blocks, height > frame.height + 0.1);
        let mut y = match stand {
            Stand::Middle | Stand::Left => frame.y + ((frame.height - height) / 2.0).max(0.0),
            Stand::Top => frame.y,
        };
        let mut items = Vec::new();
        for (i, (part, block)) in parts.iter().zip(&blocks).enumerate() {
            y += if i == 0 { 0.0 } else { part.air };
            let first = y + block.leading * f32::midpoint(1.0, CAPITAL / LEADING);
            let set = match stand {
                Stand::Middle => block.centred(frame.x + frame.width / 2.0, first),
                Stand::Left | Stand::Top => block.left(frame.x, first),
            };
            items.push(tagged(part, set));
            y += block.height();
        }
        (items, y)
    }

    fn check(&mut self, parts: &[Part], blocks: &[Block], overflows: bool) {
        let before = self.findings.len();
        for (part, block) in parts.iter().zip(blocks) {
            let found = Finding::of_block(block, self.subject, part.field, &part.text);
            self.findings.extend(found);
        }
        let told = self.findings[before..].iter().any(|f| f.kind == FindingKind::DoesNotFit);
        let longest = parts.iter().zip(blocks).max_by_key(|(_, block)| block.lines.len());
        if let (true, false, Some((part, _))) = (overflows, told, longest) {
            let kind = FindingKind::DoesNotFit;
            self.findings.push(Finding::new(kind, self.subject, part.field, &*part.text));
        }
    }
}

fn tagged(part: &Part, items: Vec<Item>) -> Item {
    match part.language {
        Some(language) => part.tag.clone().in_language(language, items),
        None => part.tag.clone().of(items),
    }
}

fn height(parts: &[Part], blocks: &[Block]) -> f32 {
    let air: f32 = parts.iter().skip(1).map(|part| part.air).sum();
    air + blocks.iter().map(Block::height).sum::<f32>()
}

/// The texts at the largest common scale at which they have room, else at their floors.
fn fitted(shaper: &mut Shaper<'_>, parts: &[Part], frame: Frame) -> Vec<Block> {
    let mut scale = 1.0_f32;
    loop {
        let blocks: Vec<Block> =
            parts.iter().map(|part| part.fitted(shaper, frame.width, scale)).collect();
        let at_floor = parts.iter().all(|part| part.style.size * scale <= part.floor);
        if at_floor || height(parts, &blocks) <= frame.height + 0.1 {
            return blocks;
        }
        scale *= SMALLER;
    }
}

/// What was set without its groups: for words that stand somewhere else already.
pub(super) fn ungrouped(items: Vec<Item>) -> Vec<Item> {
    let plain = |item| match item {
        Item::Group(_, items) => ungrouped(items),
        other => vec![other],
    };
    items.into_iter().flat_map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::faces::{self, state::REGULAR};

    fn set(texts: &[&str], frame: Frame) -> (Vec<Item>, f32, Vec<Finding>) {
        let mut shaper = Shaper::new(faces::state().unwrap(), "vi");
        let mut findings = Vec::new();
        let (shaper, subject) = (&mut shaper, &Subject::default());
        let mut setter = Setter { shaper, subject, findings: &mut findings };
        let style = Style::new(REGULAR, 12.0);
        let part = |text: &&str| Part::new("name", *text, style).within(9, 7.0).below(1.0);
        let parts: Vec<Part> = texts.iter().map(part).collect();
        let (items, end) = setter.set(&parts, frame, Stand::Middle);
        (items, end, findings)
    }

    const FRAME: Frame = Frame { x: 0.0, y: 0.0, width: 40.0, height: 20.0 };

    #[test]
    fn texts_shrink_together_until_all_have_room() {
        let (items, end, findings) = set(&["Sở Thông tin và Truyền thông"; 3], FRAME);
        assert_eq!((items.len(), findings), (3, vec![]));
        assert!(end <= 20.1, "{end}");
    }

    #[test]
    fn what_has_no_room_at_its_smallest_is_set_whole_and_told_once() {
        let (items, end, findings) = set(&["Sở Thông tin và Truyền thông"; 9], FRAME);
        assert_eq!((items.len(), findings.len()), (9, 1));
        assert_eq!(findings[0].kind, FindingKind::DoesNotFit);
        assert!(end > 20.0, "nothing is left out: {end}");
    }
}
