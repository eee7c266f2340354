//! The cells of one sheet (`sheet1.xml`: ECMA-376, part 1, 18.3).

use super::{
    Known, Named,
    rich::{Rich, unescaped},
};
use crate::{
    Cell, Merged, Refusal, RefusalKind, Sheet, Value,
    grid::Grid,
    limits::{Budget, outgrows},
    package::Part,
    show,
    xml::{Xml, attribute, local, number, push},
};
use quick_xml::events::{BytesStart, Event};

/// The last row (from 1) and the last column (from 0) that a sheet has (Excel's specifications and
/// limits); a part that counts beyond them was made to keep its reader busy.
const LAST_ROW: u32 = 1_048_576;
const LAST_COLUMN: u32 = 16_383;

pub(super) fn read(
    mut xml: Xml<Part<'_, '_>>,
    named: &Named,
    known: &mut Known,
    budget: &mut Budget,
) -> Result<Sheet, Refusal> {
    let mut reading =
        Reading { known, grid: Grid::default(), budget, is_data: false, cell: Raw::default() };
    loop {
        let event = xml.next().map_err(|refusal| {
            reading.located(refusal.of_text(reading.cell.within != Within::Nothing))
        })?;
        if matches!(event, Event::Eof) {
            return reading.grid.finish(named.name.clone(), named.hidden);
        }
        reading.take(&event).map_err(|refusal| reading.located(refusal))?;
    }
}

struct Reading<'a> {
    known: &'a mut Known,
    grid: Grid,
    budget: &'a mut Budget,
    /// Whether this is between `<sheetData>` and `</sheetData>`.
    is_data: bool,
    cell: Raw,
}

/// A cell as it stands in the file.
#[derive(Default)]
struct Raw {
    /// From 1; 0 before the first row.
    row: u32,
    /// From 0: the next one where the cell does not say.
    column: u32,
    style: usize,
    kind: Kind,
    value: String,
    rich: Rich,
    within: Within,
}

#[derive(Default, PartialEq, Clone, Copy)]
enum Kind {
    #[default]
    Number,
    Shared,
    Formula,
    Inline,
    Bool,
    Error,
    Date,
}

#[derive(Default, PartialEq)]
enum Within {
    #[default]
    Nothing,
    Value,
    Inline,
}

impl Reading<'_> {
    fn take(&mut self, event: &Event<'_>) -> Result<(), Refusal> {
        match (event, &self.cell.within) {
            (Event::End(element), Within::Inline) if local(element.name()) == "is" => {
                self.cell.within = Within::Nothing;
            }
            (_, Within::Inline) => self.cell.rich.take(event)?,
            (Event::Start(element), _) => self.start(element)?,
            (Event::End(element), _) => self.end(local(element.name()))?,
            (_, Within::Value) => self.value(event)?,
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        match local(element.name()) {
            "sheetData" => self.is_data = true,
            "mergeCell" => {
                if let Some(merged) = attribute(element, "ref").as_deref().and_then(merged) {
                    self.grid.merge(merged)?;
                }
            }
            _ if !self.is_data => {}
            "row" => {
                let next = self.cell.row.saturating_add(1);
                self.cell.row = number(element, "r").filter(|row| *row > 0).unwrap_or(next);
                self.cell.column = 0;
                self.within_sheet()?;
            }
            "c" => self.cell.start(element),
            "v" => self.cell.within = Within::Value,
            "is" => self.cell.within = Within::Inline,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "sheetData" => self.is_data = false,
            "v" => self.cell.within = Within::Nothing,
            "c" if self.is_data => {
                self.within_sheet()?;
                let cell = self.shown()?;
                self.grid.put(self.cell.row.max(1), self.cell.column, cell, self.budget)?;
                self.cell.column = self.cell.column.saturating_add(1);
            }
            _ => {}
        }
        Ok(())
    }

    fn within_sheet(&self) -> Result<(), Refusal> {
        match self.cell.row <= LAST_ROW && self.cell.column <= LAST_COLUMN {
            true => Ok(()),
            false => Err(RefusalKind::Damaged.into()),
        }
    }

    fn value(&mut self, event: &Event<'_>) -> Result<(), Refusal> {
        push(event, &mut self.cell.value)?;
        if outgrows(&self.cell.value) { Err(RefusalKind::CellTooLong.into()) } else { Ok(()) }
    }

    /// Names the cell that is being read, where one is.
    fn located(&self, refusal: Refusal) -> Refusal {
        match self.is_data && self.cell.row > 0 {
            true => refusal.at(self.cell.row, self.cell.column),
            false => refusal,
        }
    }

    fn shown(&mut self) -> Result<Cell, Refusal> {
        let style = self.known.styles.get(self.cell.style);
        let value = self.cell.value.as_str();
        if value.is_empty() && self.cell.kind != Kind::Inline {
            return Ok(Cell::default());
        }
        let text = |text: String| (text, Value::Text);
        let (text, value) = match self.cell.kind {
            Kind::Shared => return self.shared(style.font),
            Kind::Inline => return self.inline(style.font),
            Kind::Formula => text(unescaped(value)),
            Kind::Bool => yes_or_no(value),
            Kind::Error => (value.to_owned(), Value::Error),
            Kind::Number => match value.trim().parse::<f64>().ok().filter(|n| n.is_finite()) {
                Some(number) => show::cell(number, style.look, self.known.from_1904),
                None => text(value.to_owned()),
            },
            Kind::Date => match show::serial_of_iso(value, self.known.from_1904) {
                Some(serial) => show::cell(serial, show::Look::Date, self.known.from_1904),
                None => text(value.to_owned()),
            },
        };
        Ok(Cell { text, value, font: style.font })
    }

    fn shared(&self, font: Option<u16>) -> Result<Cell, Refusal> {
        let place = self.cell.value.trim().parse::<usize>().ok();
        let shared = place.and_then(|place| self.known.strings.get(place));
        let shared = shared.ok_or(RefusalKind::Damaged)?;
        let text = shared.text.as_deref().ok_or(RefusalKind::CellTooLong)?;
        Ok(Cell { text: text.to_owned(), value: text_or_error(text), font: shared.font.or(font) })
    }

    fn inline(&mut self, font: Option<u16>) -> Result<Cell, Refusal> {
        let rich = &self.cell.rich;
        if rich.is_too_long {
            return Err(RefusalKind::CellTooLong.into());
        }
        let own = rich.font.as_ref().and_then(|font| self.known.fonts.place(font));
        let text = unescaped(&rich.text);
        Ok(Cell { value: text_or_error(&text), text, font: own.or(font) })
    }
}

/// An error that was pasted as a value is text in the file, and the same to a reader.
fn text_or_error(text: &str) -> Value {
    if show::is_error(text) { Value::Error } else { Value::Text }
}

fn yes_or_no(value: &str) -> (String, Value) {
    let yes = matches!(value.trim(), "1" | "true");
    (if yes { "TRUE" } else { "FALSE" }.to_owned(), Value::Bool(yes))
}

impl Raw {
    fn start(&mut self, element: &BytesStart<'_>) {
        (self.style, self.kind, self.within) = (0, Kind::Number, Within::Nothing);
        self.value.clear();
        self.rich.clear();
        for attribute in element.attributes().with_checks(false).flatten() {
            match (attribute.key.as_ref(), attribute.value.as_ref()) {
                ("r", place) => self.place(place),
                ("s", style) => self.style = style.parse().unwrap_or(0),
                ("t", kind) => self.kind = Kind::of(kind),
                _ => {}
            }
        }
    }

    fn place(&mut self, reference: &str) {
        if let Some((row, column)) = place(reference) {
            (self.row, self.column) = (row, column);
        }
    }
}

impl Kind {
    fn of(name: &str) -> Self {
        match name {
            "s" => Self::Shared,
            "str" => Self::Formula,
            "inlineStr" => Self::Inline,
            "b" => Self::Bool,
            "e" => Self::Error,
            "d" => Self::Date,
            _ => Self::Number,
        }
    }
}

/// Row (from 1) and column (from 0) of `AB12`.
fn place(reference: &str) -> Option<(u32, u32)> {
    let digits = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let mut column = 0_u32;
    for letter in letters.bytes().filter(|letter| *letter != b'$') {
        let value = letter.to_ascii_uppercase().checked_sub(b'A').filter(|value| *value < 26)?;
        column = column.checked_mul(26)?.checked_add(u32::from(value) + 1)?;
    }
    let row = row.trim_start_matches('$').parse().ok().filter(|row| *row > 0)?;
    Some((row, column.checked_sub(1)?))
}

/// The cells of `A1:C3`.
fn merged(reference: &str) -> Option<Merged> {
    let (from, to) = reference.split_once(':')?;
    let ((top, left), (bottom, right)) = (place(from)?, place(to)?);
    Some(Merged {
        rows: (top.min(bottom), top.max(bottom)),
        columns: (left.min(right), left.max(right)),
    })
}

#[cfg(test)]
mod tests {
    use super::{merged, place};

    #[test]
    fn references_are_rows_and_columns() {
        assert_eq!(place("A1"), Some((1, 0)));
        assert_eq!(place("XFD1048576"), Some((1_048_576, 16_383)));
        assert_eq!(place("$AB$12"), Some((12, 27)));
        for wrong in ["", "A", "12", "A0", "ZZZZZZZZZZ1", "é1", "A99999999999"] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
        let back = merged("C3:A1").unwrap();
        assert_eq!((back.rows, back.columns), ((1, 3), (0, 2)));
    }
}
