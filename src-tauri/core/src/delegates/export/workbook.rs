//! An exported list as a workbook: a title, a heading that stays in sight, text as text.
//!
//! The file says when it was made by the workspace's clock; the same data give the same bytes.

use chrono::{DateTime, Utc};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{ExportColumn, Listing};
use crate::{Result, Words, io::cannot};

/// The row of the headings; above it the title and the event's name.
const HEADING: u32 = 2;
/// How wide a column may become, in letters.
const WIDEST: usize = 48;

/// The list as a workbook.
///
/// # Errors
/// [`Error::Io`](crate::Error::Io) where it could not be made.
pub(super) fn workbook(list: &Listing<'_>, made: DateTime<Utc>) -> Result<Vec<u8>> {
    build(list, made).map_err(|error| {
        let source = std::io::Error::other(error.to_string());
        cannot("make", list.out, source)
    })
}

fn build(list: &Listing<'_>, made: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
    let words = Words::of(list.writing.language);
    let title = words.get("export.title");
    let mut book = Workbook::new();
    let at = ExcelDateTime::from_timestamp(made.timestamp())?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&at));
    let sheet = book.add_worksheet();
    sheet.set_name(words.get("export.sheet"))?;
    sheet.set_landscape().set_paper_size(9).set_repeat_rows(HEADING, HEADING)?;
    sheet.set_print_fit_to_pages(1, 0);
    let strong = Format::new().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, title, &strong)?;
    sheet.write_string_with_format(1, 0, list.event.printed_name(), &Format::new().set_bold())?;
    sheet.set_freeze_panes(HEADING + 1, 0)?;
    fill(sheet, list)?;
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, list: &Listing<'_>) -> Result<(), XlsxError> {
    let heading = boxed().set_bold().set_background_color(0xE7_EEF5).set_align(FormatAlign::Center);
    let text = boxed().set_num_format("@");
    let mut widths: Vec<usize> = vec![4; list.columns.len()];
    let mut see = |at: usize, text: &str| {
        if let Some(width) = widths.get_mut(at) {
            *width = (*width).max(text.chars().count()).min(WIDEST);
        }
    };
    for (column, words) in (0u16..).zip(&list.headings()) {
        sheet.write_string_with_format(HEADING, column, words, &heading)?;
        see(column.into(), words);
    }
    for (row, cells) in (HEADING + 1..).zip(list.rows()) {
        for (column, cell) in (0u16..).zip(&cells) {
            match (list.columns.get(usize::from(column)), row.checked_sub(HEADING)) {
                (Some(ExportColumn::Number), Some(number)) => {
                    sheet.write_number_with_format(row, column, number, &boxed())?;
                }
                _ => {
                    sheet.write_string_with_format(row, column, cell, &text)?;
                }
            }
            see(column.into(), cell);
        }
    }
    for (column, width) in (0u16..).zip(widths) {
        sheet.set_column_width(column, u32::try_from(width + 2).unwrap_or_default())?;
    }
    Ok(())
}

fn boxed() -> Format {
    Format::new().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top)
}
