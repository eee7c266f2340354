//! An exported list as text: CSV (RFC 4180, with the mark of UTF-8 that Excel needs) and JSON.

use serde_json::{Map, Value, json};

use super::Listing;
use crate::text::guard::guarded;
use crate::{Error, Result, io::failed};

/// The mark of UTF-8 at the beginning of a file.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The list as CSV: a heading and a line each, ended by CRLF.
pub(super) fn csv(list: &Listing<'_>) -> Result<Vec<u8>> {
    let mut builder = csv::WriterBuilder::new();
    let mut writer = builder.terminator(csv::Terminator::CRLF).from_writer(MARK.to_vec());
    let lines = std::iter::once(list.headings()).chain(list.rows());
    for line in lines {
        let cells = line.iter().map(|text| guarded(text));
        writer.write_record(cells).map_err(|e| unwritable(list, e.into()))?;
    }
    writer.into_inner().map_err(|e| unwritable(list, e.into_error()))
}

fn unwritable(list: &Listing<'_>, source: std::io::Error) -> Error {
    failed("write", list.out)(source)
}

/// The list as JSON, under the names of the columns.
pub(super) fn json(list: &Listing<'_>) -> Vec<u8> {
    let one = |(at, person)| -> Value {
        let value = |column| (column_name(column), list.writing.raw(column, person, at + 1).into());
        list.columns.iter().copied().map(value).collect::<Map<_, _>>().into()
    };
    let people: Vec<Value> = list.people.iter().enumerate().map(one).collect();
    let document = json!({
        "event": { "code": list.event.code, "name": list.event.printed_name() },
        "columns": list.columns,
        "delegates": people,
    });
    format!("{document:#}\n").into_bytes()
}

fn column_name(column: super::ExportColumn) -> String {
    column.as_str().to_owned()
}
