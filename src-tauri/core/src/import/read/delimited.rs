//! Reads .csv and .tsv as Excel and Google Sheets write them: any encoding that Vietnamese
//! offices use, comma, semicolon or tab.

use super::{Budget, Cell, MAX_COLUMNS, Row, Sheet};
use crate::{error::ImportProblem, text::clean};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, ImportProblem> {
    let text = decode(bytes);
    if !is_table(&text) {
        return Err(ImportProblem::UnknownFormat);
    }
    Ok(vec![sheet(&text, delimiter(&text))?])
}

/// The text with `\n` after every line.
fn decode(bytes: &[u8]) -> String {
    let encoding = Encoding::for_bom(bytes).map_or_else(|| guess(bytes), |(encoding, _)| encoding);
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.push('\n');
    text
}

/// The encoding of a text without a byte order mark.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let start = &bytes[..bytes.len().min(4096)];
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    // Every separator and line end of a table in UTF-16 has one byte that is zero.
    match (zeros(0), zeros(1)) {
        (0, n) if n > start.len() / 8 => return UTF_16LE,
        (n, 0) if n > start.len() / 8 => return UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => return UTF_8,
        _ => {}
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"vn"), Utf8Detection::Allow)
}

/// Whether this is text, and not a web page, a PDF, an RTF or any other file.
fn is_table(text: &str) -> bool {
    let start = text.trim_start();
    let other = ["<", "%PDF", "{\\rtf"].iter().any(|mark| start.starts_with(mark));
    !other && !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\u{b}' | '\u{c}'))
}

/// The separator that gives the most rows of one and the same width in the first 50.
fn delimiter(text: &str) -> u8 {
    let regularity = |delimiter: u8| {
        let mut widths: Vec<usize> = reader(text, delimiter)
            .records()
            .map_while(Result::ok)
            .take(50)
            .map(|record| record.len())
            .collect();
        widths.sort_unstable();
        let groups = widths.chunk_by(|a, b| a == b).filter(|group| group[0] > 1);
        groups.map(|group| (group.len(), group[0])).max()
    };
    // Of equals the last wins, and a list of one column has no separator at all.
    [b'\t', b';', b','].into_iter().max_by_key(|&d| regularity(d)).unwrap_or(b',')
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn sheet(text: &str, delimiter: u8) -> Result<Sheet, ImportProblem> {
    let (mut budget, mut sheet) = (Budget::new(), Sheet::default());
    let (mut reader, mut record) = (reader(text, delimiter), csv::StringRecord::new());
    let mut number = 0;
    loop {
        let before = reader.position().line();
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(sheet),
            Err(_) => return Err(ImportProblem::Unreadable),
        }
        // The reader passes over blank lines, which a spreadsheet counts as rows; line breaks
        // inside quotes are no rows.
        let lines = reader.position().line() - before;
        let inside: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        number += u32::try_from(lines).unwrap_or(u32::MAX).saturating_sub(inside as u32).max(1);
        let mut cells = Vec::with_capacity(record.len());
        for cell in record.iter().take(MAX_COLUMNS) {
            let cell = clean(cell);
            budget.text(&cell)?;
            cells.push(if is_error(&cell) { Cell::Error(cell) } else { Cell::Text(cell) });
        }
        if cells.iter().any(|cell| *cell != Cell::Text(String::new())) {
            budget.row()?;
            sheet.rows.push(Row { number, cells });
        }
    }
}

/// The errors of formulas as spreadsheets write them into text (ECMA-376, part 1, 18.17.3).
fn is_error(cell: &str) -> bool {
    matches!(
        cell,
        "#REF!" | "#N/A" | "#NAME?" | "#VALUE!" | "#DIV/0!" | "#NUM!" | "#NULL!" | "#ERROR!"
    )
}
