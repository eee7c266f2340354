//! One cell of a document: its value and the paragraphs that it shows (part 3, 9.1.4, 19.385).

use crate::{
    Cell, Refusal, RefusalKind, Value,
    limits::outgrows,
    show,
    xml::{attribute, local, number, push},
};
use quick_xml::events::{BytesStart, Event};

/// A cell that is being read.
pub(super) struct Raw {
    /// How often it stands there.
    pub(super) repeated: u32,
    /// How many rows and columns it is merged over, itself included.
    pub(super) spans: (u32, u32),
    pub(super) style: Option<String>,
    /// Whether another one covers it, so that it shows nothing.
    is_covered: bool,
    kind: String,
    value: Option<String>,
    text: String,
    paragraphs: u32,
    is_paragraph: bool,
    /// How deep this is in a comment or a drawing, which are not the cell's text.
    aside: u32,
    piece: String,
}

impl Raw {
    pub(super) fn new(element: &BytesStart<'_>) -> Self {
        let kind = match attribute(element, "value-type").unwrap_or_default().as_str() {
            // LibreOffice says of an error that it is a text, and in a name of its own what it is.
            "string" if is_error(element) => "error".to_owned(),
            kind => kind.to_owned(),
        };
        let spans = ["number-rows-spanned", "number-columns-spanned"];
        let spans = spans.map(|name| number(element, name).unwrap_or(1).max(1));
        Self {
            repeated: number(element, "number-columns-repeated").unwrap_or(1).max(1),
            spans: (spans[0], spans[1]),
            style: attribute(element, "style-name"),
            is_covered: local(element.name()) == "covered-table-cell",
            value: value(element, &kind),
            kind,
            text: String::new(),
            paragraphs: 0,
            is_paragraph: false,
            aside: 0,
            piece: String::new(),
        }
    }

    /// Whether this is in the middle of a text.
    pub(super) fn is_in_text(&self) -> bool {
        self.is_paragraph
    }

    /// Takes what stands inside.
    pub(super) fn take(&mut self, event: &Event<'_>) -> Result<(), Refusal> {
        match event {
            Event::Start(_) if self.aside > 0 => self.aside += 1,
            Event::End(_) if self.aside > 0 => self.aside -= 1,
            Event::Start(element) => self.start(element),
            Event::End(element) if local(element.name()) == "p" => {
                self.is_paragraph = false;
            }
            _ if self.aside == 0 && self.is_paragraph => self.letters(event)?,
            _ => {}
        }
        if outgrows(&self.text) { Err(RefusalKind::CellTooLong.into()) } else { Ok(()) }
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        match local(element.name()) {
            "p" => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
                self.is_paragraph = true;
            }
            "s" => {
                let count = number(element, "c").unwrap_or(1_usize);
                self.text
                    .extend(std::iter::repeat_n(' ', count.min(crate::limits::MAX_CELL * 8 + 1)));
            }
            "tab" => self.text.push('\t'),
            "line-break" => self.text.push('\n'),
            "span" | "a" => {}
            _ => self.aside = 1,
        }
    }

    /// Runs of blanks are one, as in the document; more of them are elements of their own.
    fn letters(&mut self, event: &Event<'_>) -> Result<(), Refusal> {
        self.piece.clear();
        push(event, &mut self.piece)?;
        for letter in self.piece.chars() {
            let is_blank = matches!(letter, ' ' | '\t' | '\n' | '\r');
            match is_blank {
                true if self.text.ends_with(' ') => {}
                true => self.text.push(' '),
                false => self.text.push(letter),
            }
        }
        Ok(())
    }

    /// What it shows.
    pub(super) fn shown(&mut self, font: Option<u16>, from_1904: bool) -> Cell {
        if self.is_covered {
            return Cell::default();
        }
        let given = self.value.take().unwrap_or_default();
        let (text, value) = match self.kind.as_str() {
            "float" | "percentage" | "currency" => self.number(&given),
            "date" => match show::serial_of_iso(&given, from_1904) {
                Some(serial) => show::cell(serial, show::Look::Date, from_1904),
                None => self.text_or(given),
            },
            "time" => match days_of_iso(&given) {
                Some(days) => show::cell(days, show::Look::Hours, from_1904),
                None => self.text_or(given),
            },
            "boolean" => (given.to_uppercase(), Value::Bool(given == "true")),
            "error" => (std::mem::take(&mut self.text), Value::Error),
            _ => self.text_or(given),
        };
        Cell { text, value, font }
    }

    /// A number, with the zeros in front that its cell shows.
    fn number(&mut self, given: &str) -> (String, Value) {
        let Some(number) = given.parse::<f64>().ok().filter(|number| number.is_finite()) else {
            return self.text_or(given.to_owned());
        };
        let shown = self.text.trim();
        let is_padded = shown.starts_with('0')
            && shown.bytes().all(|digit| digit.is_ascii_digit())
            && shown.parse() == Ok(number);
        let look = if is_padded { show::Look::Digits(shown.len()) } else { show::Look::Number };
        show::cell(number, look, false)
    }

    fn text_or(&mut self, given: String) -> (String, Value) {
        let text = if self.paragraphs > 0 { std::mem::take(&mut self.text) } else { given };
        let value = if show::is_error(&text) { Value::Error } else { Value::Text };
        (text, value)
    }
}

/// `calcext:value-type`, beside the standard's own attribute of that name.
fn is_error(element: &BytesStart<'_>) -> bool {
    let mut all = element.attributes();
    let mut all = all.with_checks(false).flatten();
    all.any(|other| other.key.as_ref() == "calcext:value-type" && other.value == "error")
}

fn value(element: &BytesStart<'_>, kind: &str) -> Option<String> {
    let name = match kind {
        "date" => "date-value",
        "time" => "time-value",
        "boolean" => "boolean-value",
        "string" => "string-value",
        _ => "value",
    };
    attribute(element, name)
}

/// Days of a span as ISO 8601 writes it: `PT08H30M00S`.
fn days_of_iso(text: &str) -> Option<f64> {
    let mut seconds = 0.0;
    for part in text.strip_prefix("PT")?.split_inclusive(['H', 'M', 'S']) {
        let (number, unit) = part.split_at(part.len().checked_sub(1)?);
        let number: f64 = number.replace(',', ".").parse().ok()?;
        seconds += number
            * match unit {
                "H" => 3_600.0,
                "M" => 60.0,
                "S" => 1.0,
                _ => return None,
            };
    }
    Some(seconds / 86_400.0)
}
