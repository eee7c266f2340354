//! Every list that offices sent is read as it stands: its people are where the answers say.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use langbiang_reader::{Book, Row, Sheet, Value, read, read_with};
use serde_json::Value as Json;
use std::{fs, path::PathBuf};
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
