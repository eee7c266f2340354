//! Makes the files that no program would write, for the tests beside it.
//!
//! Must never use the reader itself, or a test could agree with its own mistake.

#![allow(dead_code, reason = "each test takes what it needs")]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::io::{Cursor, Read, Write, copy, repeat};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A package of these parts.
pub(crate) fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        package.start_file(*name, SimpleFileOptions::default()).unwrap();
        package.write_all(content).unwrap();
    }
    package.finish().unwrap().into_inner()
}

const PACKAGE: &[u8] = br#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str =
    r#"<workbook><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const PARTS: &[u8] = br#"<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

/// A workbook of one sheet, `Danh sách`, of this XML, and of these shared strings.
pub(crate) fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    package(&[
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", PARTS),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ])
}

/// A sheet of these rows.
pub(crate) fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

/// A workbook one part of which begins and ends like this, with so many of the same letters between.
pub(crate) fn swollen(part: &str, before: &str, letter: u8, count: u64, after: &str) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let fast = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1));
    let plain = sheet(r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#);
    for (name, content) in [
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", PARTS),
        ("xl/worksheets/sheet1.xml", plain.as_bytes()),
    ] {
        if name != part {
            package.start_file(name, fast).unwrap();
            package.write_all(content).unwrap();
        }
    }
    package.start_file(part, fast).unwrap();
    package.write_all(before.as_bytes()).unwrap();
    copy(&mut repeat(letter).take(count), &mut package).unwrap();
    package.write_all(after.as_bytes()).unwrap();
    package.finish().unwrap().into_inner()
}

/// A document of one sheet, `Bảng`, of these rows.
pub(crate) fn document(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Bảng\">{rows}\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    package(&[("content.xml", content.as_bytes())])
}

/// A text as XML writes it.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
