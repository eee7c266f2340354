//! .ods as LibreOffice writes it: what its cells show, and what stands beside them.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod make;

use langbiang_reader::{Book, Cell, Value, read};
use make::package;

/// A document of these styles, settings and tables.
fn document(styles: &str, tables: &str) -> Book {
    let content = format!(
        "<office:document-content><office:font-face-decls>\
         <style:font-face style:name=\"VnTime1\" svg:font-family=\"'.VnTime'\"/></office:font-face-decls>\
         <office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    let common = "<office:styles><style:default-style style:family=\"table-cell\">\
        <style:text-properties style:font-name=\"Liberation Sans\"/></style:default-style>\
        <style:style style:name=\"Head\" style:family=\"table-cell\"><style:text-properties fo:font-weight=\"bold\"/>\
        </style:style></office:styles>";
    let common = format!("<office:document-styles>{common}</office:document-styles>");
    read(&package(&[("styles.xml", common.as_bytes()), ("content.xml", content.as_bytes())]))
        .unwrap()
}

fn table(rows: &str) -> String {
    format!("<table:table table:name=\"A\">{rows}</table:table>")
}

fn cells(book: &Book) -> Vec<&Cell> {
    book.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells).collect()
}

/// A cell of one row, by its attributes and what it shows.
fn cell(attributes: &str, shown: &str) -> String {
    format!("<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>")
}

#[test]
fn cells_are_what_their_values_say_and_show_what_a_reader_would_see() {
    let kinds = [
        (r#"office:value-type="float" office:value="79085000123""#, "7.91E+10"),
        (r#"office:value-type="float" office:value="912345678""#, "0912345678"),
        (r#"office:value-type="date" office:date-value="1975-03-12""#, "12/03/75"),
        (r#"office:value-type="time" office:time-value="PT07H30M00S""#, "07:30"),
        (r#"office:value-type="boolean" office:boolean-value="true""#, "ĐÚNG"),
        (r#"office:value-type="string" office:string-value="" calcext:value-type="error""#, "#N/A"),
        (r#"office:value-type="string" calcext:value-type="string""#, "007"),
        (r#"office:value-type="date" office:date-value="sometime""#, "12/03/75"),
    ];
    let row: String = kinds.iter().map(|(attributes, shown)| cell(attributes, shown)).collect();
    let book = document("", &table(&format!("<table:table-row>{row}</table:table-row>")));
    let found: Vec<_> = cells(&book).iter().map(|cell| (cell.text.as_str(), cell.value)).collect();
    let wanted = [
        ("79085000123", Value::Number(79_085_000_123.0)),
        ("0912345678", Value::Number(912_345_678.0)),
        ("12/3/1975", Value::Date(27_465.0)),
        ("07h30", Value::Date(0.3125)),
        ("TRUE", Value::Bool(true)),
        ("#N/A", Value::Error),
        ("007", Value::Text),
        ("12/03/75", Value::Text),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn paragraphs_are_lines_and_comments_are_no_text() {
    let inside = "<office:annotation><dc:creator>Lan</dc:creator><text:p>hỏi lại</text:p></office:annotation>\
        <text:p>Lê  <text:span>Ánh</text:span><text:s text:c=\"2\"/>&amp;</text:p>\
        <draw:frame><draw:text-box><text:p>hộp</text:p></draw:text-box></draw:frame>\
        <text:p>Sở<text:line-break/>Y tế</text:p>";
    let row = format!(
        "<table:table-row><table:table-cell office:value-type=\"string\">{inside}</table:table-cell></table:table-row>"
    );
    let drawings = "<table:shapes><draw:frame><table:table><table:table-row/></table:table></draw:frame></table:shapes>";
    let book = document("", &table(&format!("{drawings}{row}")));
    assert_eq!(cells(&book)[0].text, "Lê Ánh  &\nSở\nY tế");
    assert_eq!(book.sheets[0].rows[0].number, 1);
}

#[test]
fn fonts_come_from_the_cell_its_row_its_column_and_their_parents() {
    let styles = "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:parent-style-name=\"Head\"/>\
        <style:style style:name=\"ce2\" style:family=\"table-cell\"><style:text-properties style:font-name=\"VnTime1\"/></style:style>\
        <style:style style:name=\"ta9\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let text = "office:value-type=\"string\"";
    let own = cell(&format!("{text} table:style-name=\"ce1\""), "a");
    let rows = format!(
        "<table:table-column table:number-columns-repeated=\"2\" table:default-cell-style-name=\"ce2\"/><table:table-column/>\
         <table:table-row>{own}{0}{0}</table:table-row>\
         <table:table-row table:default-cell-style-name=\"ce1\">{0}</table:table-row>",
        cell(text, "b")
    );
    let hidden = "<table:table table:name=\"B\" table:style-name=\"ta9\"/>";
    let book = document(styles, &format!("{}{hidden}", table(&rows)));
    let fonts: Vec<_> = cells(&book)
        .iter()
        .map(|cell| &book.fonts[usize::from(cell.font.unwrap())])
        .map(|font| (font.name.as_str(), font.bold))
        .collect();
    let sans = "Liberation Sans";
    assert_eq!(fonts, [(sans, true), (".VnTime", false), (sans, false), (sans, true)]);
    let hidden: Vec<_> = book.sheets.iter().map(|sheet| sheet.hidden).collect();
    assert_eq!(hidden, [false, true]);
}

#[test]
fn days_are_counted_from_the_epoch_of_the_document() {
    let settings = "<table:calculation-settings><table:null-date table:date-value=\"1904-01-01\"/></table:calculation-settings>";
    let day = cell(r#"office:value-type="date" office:date-value="1904-01-03""#, "");
    let rows = format!("<table:table-row>{day}</table:table-row>");
    let book = document("", &format!("{settings}{}", table(&rows)));
    assert!(book.from_1904);
    assert_eq!(cells(&book)[0].value, Value::Date(2.0));
}

#[test]
fn rows_in_groups_and_heads_count_as_rows_and_covered_cells_show_nothing() {
    let text = "office:value-type=\"string\"";
    let wide = cell(
        &format!("{text} table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\""),
        "đầu",
    );
    let covered = "<table:covered-table-cell office:value-type=\"string\"><text:p>ẩn</text:p></table:covered-table-cell>";
    let rows = format!(
        "<table:table-header-rows><table:table-row>{wide}{covered}{0}</table:table-row></table:table-header-rows>\
         <table:table-row-group><table:table-row>{covered}{covered}{0}</table:table-row></table:table-row-group>\
         <table:table-row table:number-rows-repeated=\"3\">{0}</table:table-row>",
        cell(text, "x")
    );
    let book = document("", &table(&rows));
    let rows = book.sheets[0].rows.iter();
    let rows: Vec<(u32, Vec<&str>)> = rows
        .map(|row| (row.number, row.cells.iter().map(|cell| cell.text.as_str()).collect()))
        .collect();
    let first = vec!["đầu", "", "x"];
    let one = || vec!["x"];
    assert_eq!(rows, [(1, first), (2, vec!["", "", "x"]), (3, one()), (4, one()), (5, one())]);
    let merged = book.sheets[0].merged[0];
    assert_eq!((merged.rows, merged.columns), ((1, 2), (0, 1)));
}
