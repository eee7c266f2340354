//! Every list that offices sent is read as it stands: its people are where the answers say.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use calamine::{Data, Reader as _, open_workbook_auto_from_rs};
use langbiang_reader::{Book, Cell, Row, Sheet, Value, read, read_with};
use serde_json::Value as Json;
use std::{fs, io::Cursor, path::PathBuf};
use unicode_normalization::UnicodeNormalization;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/lists"))
}

/// Each list: its name, its bytes, its answers.
fn lists() -> Vec<(String, Vec<u8>, Json)> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let is_list = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        path.is_file() && !name.ends_with(".json") && name != "README.md"
    };
    let mut paths: Vec<_> = entries.filter(is_list).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let answers = fs::read(path.with_extension("expected.json")).unwrap();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap(), serde_json::from_slice(&answers).unwrap())
        })
        .collect()
}

fn list(name: &str) -> Book {
    read(&fs::read(folder().join(name)).unwrap()).unwrap()
}

/// The list's sheet.
fn sheet<'a>(book: &'a Book, answers: &Json) -> &'a Sheet {
    match answers["sheet"].as_str() {
        Some(name) => book.sheets.iter().find(|sheet| sheet.name == name).unwrap(),
        None => &book.sheets[0],
    }
}

/// As a clerk reads a row.
fn clean(row: &Row) -> String {
    let cells: Vec<_> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
    let text = cells.join(" ").replace('ƣ', "ư").replace('Ð', "Đ");
    let unseen = |c: &char| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}');
    let text: String = text.nfc().filter(unseen).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_person_of_every_unicode_list_stands_in_the_row_that_the_answers_name() {
    let (mut people, mut wrong) = (0, Vec::new());
    let lists = lists();
    assert_eq!(lists.len(), 87);
    for (name, bytes, answers) in lists {
        match read(&bytes) {
            Ok(book) => people += check_people(&name, &book, &answers, &mut wrong),
            Err(refusal) => wrong.push(format!("{name}: {refusal}")),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(people > 1_500, "{people}");
}

/// How many people were looked for; those that do not stand in their row go to `wrong`.
fn check_people(name: &str, book: &Book, answers: &Json, wrong: &mut Vec<String>) -> usize {
    let (sheet, people) = (sheet(book, answers), answers["rows"].as_array().unwrap());
    let encodings = answers["encoding"].as_object().unwrap();
    for person in people {
        let number = person["row"].as_u64().unwrap() as u32;
        let row = sheet.rows.iter().find(|row| row.number == number);
        let full = person["name"].as_str().unwrap();
        // Letters of before Unicode are not read here.
        let is_there = |row: &Row| !encodings.is_empty() || clean(row).contains(full);
        if !row.is_some_and(is_there) {
            wrong.push(format!("{name}, row {number}: {full}: {:?}", row.map(clean)));
        }
    }
    people.len()
}

/// The cells of a sheet that show something, by row (from 1) and column (from 0).
fn cells(sheet: &Sheet) -> Vec<((u32, u32), &Cell)> {
    let of_row = |row: &'_ Row| row.number;
    let rows = sheet.rows.iter();
    rows.flat_map(|row| {
        (0..).zip(&row.cells).map(move |(column, cell)| ((of_row(row), column), cell))
    })
    .filter(|(_, cell)| cell.value != Value::Empty)
    .collect()
}

/// What calamine makes of the same sheet; blank texts are nothing here.
fn of_calamine(bytes: &[u8], name: &str) -> Vec<((u32, u32), Data)> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(name).unwrap();
    let (top, left) = range.start().unwrap_or_default();
    let is_shown = |cell: &Data| match cell {
        Data::Empty => false,
        Data::String(text) => !text.trim().is_empty(),
        _ => true,
    };
    range
        .used_cells()
        .filter(|(_, _, cell)| is_shown(cell))
        .map(|(row, column, cell)| ((row as u32 + top + 1, column as u32 + left), cell.clone()))
        .collect()
}

fn is_same(ours: &Cell, other: &Data) -> bool {
    match (ours.value, other) {
        (Value::Text, Data::String(text)) => ours.text == *text,
        (Value::Number(number) | Value::Date(number), Data::Float(float)) => number == *float,
        (Value::Number(number), Data::Int(int)) => number == *int as f64,
        (Value::Date(serial), Data::DateTime(date)) => serial == date.as_f64(),
        // OpenDocument has days as text, and errors too.
        (Value::Date(_), Data::DateTimeIso(_)) => true,
        (Value::Error, Data::Error(error)) => ours.text == error.to_string(),
        (Value::Error, Data::String(text)) => ours.text == *text,
        (Value::Bool(yes), Data::Bool(other)) => yes == *other,
        _ => false,
    }
}

#[test]
fn every_cell_of_every_workbook_is_what_another_reader_sees() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (name, bytes, _) in lists() {
        if [".csv", ".tsv", ".txt"].iter().any(|ending| name.ends_with(ending)) {
            continue;
        }
        for sheet in &read(&bytes).unwrap().sheets {
            let (ours, theirs) = (cells(sheet), of_calamine(&bytes, &sheet.name));
            let places = |place: &(u32, u32)| *place;
            let ours_at: Vec<_> = ours.iter().map(|(place, _)| places(place)).collect();
            let theirs_at: Vec<_> = theirs.iter().map(|(place, _)| places(place)).collect();
            assert_eq!(ours_at, theirs_at, "{name}, {}", sheet.name);
            let differ =
                ours.iter().zip(&theirs).filter(|((_, ours), (_, other))| !is_same(ours, other));
            wrong.extend(differ.map(|both| format!("{name}, {}: {both:?}", sheet.name)));
            count += ours.len();
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count > 10_000, "{count}");
}

/// The fonts of a column's cells from a row on, each once, in the order of their cells.
fn fonts(book: &Book, column: usize, from: u32) -> Vec<(&str, bool)> {
    let rows = book.sheets[0].rows.iter().filter(|row| row.number >= from);
    let places = rows.filter_map(|row| row.cells.get(column)?.font);
    let mut found = Vec::new();
    for place in places {
        let font = &book.fonts[usize::from(place)];
        if !found.contains(&(font.name.as_str(), font.bold)) {
            found.push((font.name.as_str(), font.bold));
        }
    }
    found
}

#[test]
fn fonts_of_before_unicode_are_told_cell_by_cell() {
    let trade = list("so-cong-thuong-vntime.xls");
    let of_trade = [(".VnTimeH", true), (".VnTime", false), (".VnTime", true)];
    assert_eq!(fonts(&trade, 1, 6), of_trade);
    let transport = list("so-gtvt-vni.xls");
    assert_eq!(fonts(&transport, 1, 4), [("VNI-Times", true), ("VNI-Times", false)]);
    let union = list("cong-doan-lan-font.xlsx");
    assert_eq!(fonts(&union, 1, 4), [(".VnTimeH", false)]);
    assert_eq!(fonts(&union, 2, 4), [(".VnTime", false)]);
    assert_eq!(fonts(&union, 3, 4), [("Times New Roman", false)]);
    let farmers = list("hoi-nong-dan-vni-arial.xlsx");
    let names = [("VNI-Helve", true), ("VNI-Helve", false), ("Times New Roman", false)];
    assert_eq!(fonts(&farmers, 1, 1), names);
    let retyped = &farmers.sheets[0].rows[6].cells[1];
    assert_eq!(retyped.text, "Nguyễn Thị Dung");
    assert_eq!(farmers.fonts[usize::from(retyped.font.unwrap())].name, "Times New Roman");
}

#[test]
fn merged_cells_are_told_in_every_format() {
    let merged = |name: &str| {
        list(name).sheets[0].merged.iter().map(|m| (m.rows, m.columns)).collect::<Vec<_>>()
    };
    assert_eq!(
        merged("so-cong-thuong-vntime.xls"),
        [((4, 4), (0, 5)), ((3, 3), (0, 5)), ((1, 1), (0, 2))]
    );
    assert_eq!(merged("lien-hiep-huu-nghi.ods"), [((1, 1), (0, 6)), ((2, 2), (0, 6))]);
    assert_eq!(merged("o-gop-chu-nhieu-kieu.xlsx").len(), 14);
    assert!(merged("don-vi-gop-doc.xlsx").iter().any(|(rows, _)| rows.0 < rows.1));
}

#[test]
fn dates_of_either_epoch_are_dates() {
    for (name, row, column, text, serial) in [
        ("may-mac-1904.xlsx", 3, 2, "16/7/1978", 27_225.0),
        ("toa-soan-1904.xls", 2, 2, "25/9/1996", 33_871.0),
    ] {
        let book = list(name);
        assert!(book.from_1904, "{name}");
        let row = book.sheets[0].rows.iter().find(|other| other.number == row).unwrap();
        assert_eq!(
            (row.cells[column].text.as_str(), row.cells[column].value),
            (text, Value::Date(serial))
        );
    }
    let friends = list("lien-hiep-huu-nghi.ods");
    let born = &friends.sheets[0].rows[3].cells[2];
    assert_eq!((born.text.as_str(), born.value), ("04/01/1966", Value::Date(24_111.0)));
}

#[test]
fn hidden_sheets_are_given_and_said_to_be_hidden() {
    let book = list("van-phong-ubnd-ban-chinh-thuc.xlsx");
    let hidden: Vec<_> = book.sheets.iter().map(|sheet| sheet.hidden).collect();
    assert_eq!(hidden, [true, false]);
}

#[test]
fn numbers_are_shown_whole_and_texts_keep_their_zeros() {
    let ids = list("so-cccd-thanh-so.xlsx");
    let numbers = cells(&ids.sheets[0]);
    let numbers = numbers.iter().filter(|(_, cell)| matches!(cell.value, Value::Number(_)));
    assert!(numbers.clone().count() > 10);
    for (place, cell) in numbers {
        assert!(cell.text.bytes().all(|digit| digit.is_ascii_digit()), "{place:?}: {}", cell.text);
    }
    let forest = list("chi-cuc-kiem-lam.xls");
    let all = cells(&forest.sheets[0]);
    assert!(
        all.iter()
            .filter(|(_, cell)| cell.text.starts_with('0') && cell.value == Value::Text)
            .count()
            > 20
    );
}

#[test]
fn a_user_may_say_what_parts_the_cells() {
    let bytes = fs::read(folder().join("thu-dien-tu-gach-dung.txt")).unwrap();
    let book = read_with(&bytes, Some("|")).unwrap();
    let head: Vec<_> = book.sheets[0].rows[0].cells.iter().map(|cell| cell.text.trim()).collect();
    // A line that begins with a bar begins with an empty column.
    assert_eq!(head[..3], ["", "Họ và tên", "Chức vụ"]);
    assert_eq!(book.delimiter.as_deref(), Some("|"));
    let poll = fs::read(folder().join("zalo-binh-chon.txt")).unwrap();
    let poll = read_with(&poll, Some(" - ")).unwrap();
    assert_eq!(poll.sheets[0].rows[3].cells.len(), 3);
}

#[test]
fn texts_say_how_they_were_decoded_and_parted() {
    for (name, encoding, delimiter) in [
        ("unicode-text-excel.txt", "utf-16le", "\t"),
        ("xuat-tu-may-mac.csv", "utf-16be", ","),
        ("csv-utf8-excel.csv", "utf-8", ";"),
        ("so-noi-vu-1258.csv", "bytes", ";"),
        ("tcvn3-khong-font.csv", "bytes", ","),
        ("kieu-bao-viscii.txt", "bytes", "\t"),
    ] {
        let book = list(name);
        assert_eq!(book.encoding.as_deref(), Some(encoding), "{name}");
        assert_eq!(book.delimiter.as_deref(), Some(delimiter), "{name}");
    }
}
