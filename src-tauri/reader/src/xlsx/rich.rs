//! The text of a cell whose pieces may look different (`si`, `is`: ECMA-376, part 1, 18.4).

use crate::{
    Font, Refusal,
    limits::outgrows,
    xml::{attribute, flag, local, push},
};
use quick_xml::events::{BytesStart, Event};

/// What is read between `<si>` and `</si>`.
#[derive(Debug, Default)]
pub(super) struct Rich {
    /// The text of all pieces.
    pub(super) text: String,
    /// The font of the first piece that shows something; none where it is the cell's.
    pub(super) font: Option<Font>,
    /// Whether the text outgrew every cell; the rest is not kept.
    pub(super) is_too_long: bool,
    within: Within,
    piece: Option<Font>,
    is_decided: bool,
}

#[derive(Debug, Default, PartialEq)]
enum Within {
    #[default]
    Nothing,
    Text,
    /// How East Asian letters are spoken; no cell shows it.
    Phonetic,
}

impl Rich {
    /// Forgets what was read, and keeps the room it took.
    pub(super) fn clear(&mut self) {
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        *self = Self { text, ..Self::default() };
    }

    /// Whether this is in the middle of a text.
    pub(super) fn is_in_text(&self) -> bool {
        self.within == Within::Text
    }

    /// Takes what stands inside.
    pub(super) fn take(&mut self, event: &Event<'_>) -> Result<(), Refusal> {
        match event {
            Event::Start(element) => self.start(element),
            Event::End(element) => self.end(local(element.name())),
            _ if self.within == Within::Text && !self.is_too_long => {
                push(event, &mut self.text)?;
                self.is_too_long = outgrows(&self.text);
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        match (local(element.name()), &mut self.piece) {
            ("t", _) if self.within == Within::Nothing => self.within = Within::Text,
            ("rPh", _) => self.within = Within::Phonetic,
            ("r", piece) => *piece = None,
            ("rPr", piece) => *piece = Some(Font { name: String::new(), bold: false }),
            ("rFont", Some(font)) => font.name = attribute(element, "val").unwrap_or_default(),
            ("b", Some(font)) => font.bold = flag(element, "val", true),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" if self.within == Within::Text => {
                self.within = Within::Nothing;
                if !self.is_decided && !self.text.trim().is_empty() {
                    self.is_decided = true;
                    self.font = self.piece.take().filter(|font| !font.name.is_empty());
                }
            }
            "rPh" => self.within = Within::Nothing,
            _ => {}
        }
    }
}

/// Undoes what stands for letters that XML cannot hold: `_x000D_` (ST_Xstring, part 1, 22.9.2.19).
pub(super) fn unescaped(text: &str) -> String {
    if !text.as_bytes().contains(&b'_') {
        return text.to_owned();
    }
    let (mut result, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(place) = rest.find("_x") {
        let (before, after) = rest.split_at(place);
        result.push_str(before);
        match letter(after) {
            Some(letter) => {
                result.push(letter);
                rest = &after[7..];
            }
            None => {
                result.push_str("_x");
                rest = &after[2..];
            }
        }
    }
    result.push_str(rest);
    result
}

/// The letter of `_xHHHH_`.
fn letter(escape: &str) -> Option<char> {
    let digits = escape.get(2..6).filter(|_| escape.as_bytes().get(6) == Some(&b'_'))?;
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(())?;
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn escapes_are_undone_once() {
        assert_eq!(unescaped("a_x000D_\nb"), "a\r\nb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescaped("_xđườ_ _x00"), "_xđườ_ _x00");
        assert_eq!(unescaped("_xD800_"), "_xD800_");
    }
}
