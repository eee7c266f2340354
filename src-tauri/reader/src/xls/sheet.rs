//! The cells of one sheet.

use super::{
    Known,
    globals::Named,
    place,
    records::{Fields, Record, Records, Version},
    strings,
};
use crate::{
    Cell, Merged, Refusal, RefusalKind, Sheet, Value,
    grid::Grid,
    limits::Budget,
    show::{self, Look},
};

pub(super) fn read(
    stream: &[u8],
    named: &Named,
    known: &Known,
    budget: &mut Budget,
) -> Result<Sheet, Refusal> {
    let mut reading =
        Reading { known, budget, grid: Grid::default(), waiting: None, at: None, depth: 0 };
    let mut records = Records::new(stream, named.start)?;
    loop {
        let record = records.next()?;
        let is_over = reading.take(record).map_err(|refusal| match reading.at {
            Some((row, column)) => refusal.at(row, column),
            None => refusal,
        })?;
        if is_over {
            return reading.grid.finish(named.name.clone(), named.hidden);
        }
    }
}

struct Reading<'a> {
    known: &'a Known,
    budget: &'a mut Budget,
    grid: Grid,
    /// The cell of a formula whose text comes in a record of its own.
    waiting: Option<Place>,
    /// The cell that was read last, for refusals: row from 1, column from 0.
    at: Option<(u32, u32)>,
    /// How many charts this is in, and the sheet itself.
    depth: u32,
}

/// Where a cell stands and how it looks.
#[derive(Clone, Copy)]
struct Place {
    row: u32,
    column: u32,
    format: u16,
}

impl Reading<'_> {
    /// Whether the sheet ends with the record.
    fn take(&mut self, record: Record<'_>) -> Result<bool, Refusal> {
        match (record.kind, self.depth) {
            // BOF, EOF
            (0x0809, _) => self.depth += 1,
            (_, 0) => return Err(RefusalKind::Damaged.into()),
            (0x000A, 1) => return Ok(true),
            (0x000A, _) => self.depth -= 1,
            (kind, 1) => self.cell(kind, record.fields)?,
            _ => {}
        }
        Ok(false)
    }

    fn cell(&mut self, kind: u16, mut fields: Fields<'_>) -> Result<(), Refusal> {
        match kind {
            // LabelSst, Label, RString
            0x00FD => self.shared(fields),
            0x0204 | 0x00D6 => self.label(kind, fields),
            // RK, MulRk, Number
            0x027E => {
                let place = self.place(&mut fields)?;
                self.number(place, compact(fields.long()?))
            }
            0x00BD => self.numbers(fields),
            0x0203 => {
                let place = self.place(&mut fields)?;
                self.number(place, f64::from_le_bytes(fields.double()?))
            }
            // BoolErr
            0x0205 => {
                let place = self.place(&mut fields)?;
                let (value, is_error) = (fields.byte()?, fields.byte()? != 0);
                self.put(place, if is_error { error(value) } else { yes_or_no(value) })
            }
            // Formula, and String, the text that one gave
            0x0006 | 0x0206 | 0x0406 => self.formula(fields),
            0x0207 => match self.waiting.take() {
                Some(place) => {
                    let text = strings::long(&mut fields, self.known.version)?;
                    self.put(place, (text, Value::Text))
                }
                None => Ok(()),
            },
            // MergeCells
            0x00E5 => self.merged(fields),
            _ => Ok(()),
        }
    }

    fn place(&mut self, fields: &mut Fields<'_>) -> Result<Place, Refusal> {
        let (row, column) = (u32::from(fields.short()?) + 1, u32::from(fields.short()?));
        self.at = Some((row, column));
        Ok(Place { row, column, format: fields.short()? })
    }

    fn put(&mut self, place: Place, (text, value): (String, Value)) -> Result<(), Refusal> {
        let font = self.known.formats.get(usize::from(place.format)).and_then(|format| format.0);
        let value = if show::is_error(&text) { Value::Error } else { value };
        self.grid.put(place.row, place.column, Cell { text, value, font }, self.budget)
    }

    fn number(&mut self, place: Place, value: f64) -> Result<(), Refusal> {
        let format = self.known.formats.get(usize::from(place.format));
        let look = format.map_or(Look::Number, |format| format.1);
        match value.is_finite() {
            true => self.put(place, show::cell(value, look, self.known.from_1904)),
            false => Err(RefusalKind::Damaged.into()),
        }
    }

    fn numbers(&mut self, mut fields: Fields<'_>) -> Result<(), Refusal> {
        let (row, mut column) = (u32::from(fields.short()?) + 1, u32::from(fields.short()?));
        loop {
            // The last column stands at the end, in place of another format.
            let last_or_format = fields.short()?;
            if fields.is_empty() {
                return Ok(());
            }
            self.at = Some((row, column));
            let value = compact(fields.long()?);
            self.number(Place { row, column, format: last_or_format }, value)?;
            column += 1;
        }
    }

    fn shared(&mut self, mut fields: Fields<'_>) -> Result<(), Refusal> {
        let place = self.place(&mut fields)?;
        let shared = self.known.strings.get(fields.long()? as usize);
        let shared = shared.ok_or(RefusalKind::Damaged)?;
        let text = shared.text.as_deref().ok_or(RefusalKind::CellTooLong)?;
        self.text(place, text.to_owned(), shared.font)
    }

    /// A text of the cell's own; Excel 95 keeps the fonts of its pieces behind it.
    fn label(&mut self, kind: u16, mut fields: Fields<'_>) -> Result<(), Refusal> {
        let place_of_cell = self.place(&mut fields)?;
        let text = strings::long(&mut fields, self.known.version)?;
        let mut font = None;
        if kind == 0x00D6 && !fields.is_empty() {
            let first = match self.known.version {
                Version::Excel95(_) => {
                    fields.byte().and_then(|_| Ok((fields.byte()?.into(), fields.byte()?.into())))
                }
                Version::Excel97 => {
                    fields.short().and_then(|_| Ok((fields.short()?, fields.short()?)))
                }
            };
            font = first.ok().filter(|(from, _): &(u16, u16)| *from == 0);
        }
        let font = font.and_then(|(_, number)| place(&self.known.fonts, number));
        self.text(place_of_cell, text, font)
    }

    fn text(&mut self, place: Place, text: String, font: Option<u16>) -> Result<(), Refusal> {
        let of_format = self.known.formats.get(usize::from(place.format));
        let font = font.or(of_format.and_then(|format| format.0));
        let value = if show::is_error(&text) { Value::Error } else { Value::Text };
        self.grid.put(place.row, place.column, Cell { text, value, font }, self.budget)
    }

    /// The last value of a formula ([MS-XLS] 2.5.133).
    fn formula(&mut self, mut fields: Fields<'_>) -> Result<(), Refusal> {
        let place = self.place(&mut fields)?;
        self.waiting = None;
        match fields.double()? {
            [0, _, _, _, _, _, 0xFF, 0xFF] => self.waiting = Some(place),
            [1, _, value, _, _, _, 0xFF, 0xFF] => self.put(place, yes_or_no(value))?,
            [2, _, value, _, _, _, 0xFF, 0xFF] => self.put(place, error(value))?,
            [_, _, _, _, _, _, 0xFF, 0xFF] => {}
            number => self.number(place, f64::from_le_bytes(number))?,
        }
        Ok(())
    }

    fn merged(&mut self, mut fields: Fields<'_>) -> Result<(), Refusal> {
        for _ in 0..fields.short()? {
            let (top, bottom) = (u32::from(fields.short()?) + 1, u32::from(fields.short()?) + 1);
            let (left, right) = (fields.short()?.into(), fields.short()?.into());
            if top <= bottom && left <= right {
                self.grid.merge(Merged { rows: (top, bottom), columns: (left, right) })?;
            }
        }
        Ok(())
    }
}

/// A number in four bytes ([MS-XLS] 2.5.217).
fn compact(number: u32) -> f64 {
    let value = match number & 2 {
        0 => f64::from_bits(u64::from(number & !3) << 32),
        _ => f64::from(number.cast_signed() >> 2),
    };
    if number & 1 == 0 { value } else { value / 100.0 }
}

fn yes_or_no(value: u8) -> (String, Value) {
    (if value != 0 { "TRUE" } else { "FALSE" }.to_owned(), Value::Bool(value != 0))
}

/// The error of a formula ([MS-XLS] 2.5.10).
fn error(code: u8) -> (String, Value) {
    let text = match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    };
    (text.to_owned(), Value::Error)
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn compact_numbers_are_whole_or_hundredths() {
        assert_eq!(compact((12_345 << 2) | 2), 12_345.0);
        assert_eq!(compact((-7_i32 << 2).cast_unsigned() | 2), -7.0);
        assert_eq!(compact((12_345 << 2) | 3), 123.45);
        assert_eq!(compact((1.5_f64.to_bits() >> 32) as u32), 1.5);
    }
}
