//! The exam: every list in tests/lists is understood and held against what a clerk reads from it.

use super::understand;
use crate::{
    delegates::{DelegateState, Sex},
    import::{DoubtKind, Field, Hints, Understood, UnderstoodRow},
    provinces,
    text::clean,
};
use chrono::NaiveDate;
use serde_json::Value;
use std::{collections::BTreeMap, fmt::Write as _, path::PathBuf};

const LISTS: usize = 87;
/// So many must be right without a word of the user.
const AT_FIRST_GUESS: usize = 79;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/lists")
}

fn answers() -> Vec<(String, Value)> {
    let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut answers: Vec<(String, Value)> = files
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.strip_suffix(".expected.json")?.to_owned();
            Some((name, serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap()))
        })
        .collect();
    answers.sort_by(|a, b| a.0.cmp(&b.0));
    answers
}

fn read(name: &str, answer: &Value, hints: &Hints) -> Result<Understood, String> {
    let file = folder().join(format!("{name}.{}", answer["format"].as_str().unwrap()));
    let bytes = std::fs::read(file).unwrap();
    let book = langbiang_reader::read_with(&bytes, hints.delimiter.as_deref());
    let book = book.map_err(|refusal| format!("{refusal:?}"))?;
    understand(&book, hints, date(answer)).map_err(|problem| format!("{problem}"))
}

fn date(answer: &Value) -> NaiveDate {
    answer["date"].as_str().unwrap().parse().unwrap()
}

fn hints(answer: &Value) -> Hints {
    let hint = &answer["hint"];
    let map = hint["map"].as_object().into_iter().flatten();
    let field = |word: &Value| {
        word.as_str().map(|w| crate::import::ColumnField::from_word(w).expect("a field"))
    };
    Hints {
        sheet: hint["sheet"].as_str().map(str::to_owned),
        delimiter: hint["delimiter"].as_str().map(str::to_owned),
        columns: map.map(|(letter, word)| (letter.clone(), field(word))).collect(),
        ..Hints::default()
    }
}

/// What differs, one line each.
fn differences(answer: &Value, found: &Understood) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut compare = |what: &str, expected: &Value, got: Value| {
        if *expected != got {
            wrong.push(format!("{what}: expected {expected}, got {got}"));
        }
    };
    compare("sheet", &answer["sheet"], found.sheet.clone().into());
    compare("header_rows", &answer["header_rows"], found.header_rows.clone().into());
    compare("encoding", &answer["encoding"], serde_json::to_value(&found.encodings).unwrap());
    let provinces = found.groups.iter().any(|group| group.field == Field::Province);
    let categories = found.groups.iter().any(|group| group.field == Field::Category);
    compare("categories", &answer["categories_from_groups"], categories.into());
    compare(
        "provinces",
        &answer["provinces_from_groups"].as_bool().unwrap_or(false).into(),
        provinces.into(),
    );
    mapping(answer, found, &mut wrong);
    rows(answer, found, &mut wrong);
    repairs(answer, found, &mut wrong);
    doubts(answer, found, &mut wrong);
    wrong
}

fn mapping(answer: &Value, found: &Understood, wrong: &mut Vec<String>) {
    let expected = answer["mapping"].as_object().unwrap();
    let word = |letter: &str| {
        let column = found.columns.iter().find(|column| column.letter == letter)?;
        Some(column.field.map_or("ignored", |field| field.as_str()))
    };
    for (letter, field) in expected {
        let got = word(letter);
        if got != field.as_str() {
            wrong.push(format!("column {letter}: expected {field}, got {got:?}"));
        }
    }
    for column in &found.columns {
        if column.field.is_some() && !expected.contains_key(&column.letter) {
            wrong.push(format!(
                "column {}: nothing expected, got {:?}",
                column.letter, column.field
            ));
        }
    }
}

fn rows(answer: &Value, found: &Understood, wrong: &mut Vec<String>) {
    let expected: BTreeMap<u32, &Value> =
        answer["rows"].as_array().unwrap().iter().map(|row| (number(row), row)).collect();
    let got: BTreeMap<u32, &UnderstoodRow> =
        found.rows.iter().map(|row| (row.number, row)).collect();
    let missing: Vec<&u32> = expected.keys().filter(|row| !got.contains_key(row)).collect();
    let more: Vec<&u32> = got.keys().filter(|row| !expected.contains_key(row)).collect();
    if !missing.is_empty() || !more.is_empty() {
        wrong.push(format!("rows missing {missing:?}, too many {more:?}"));
    }
    for (number, row) in got {
        if let Some(expected) = expected.get(&number) {
            wrong.extend(
                row_differs(expected, row, date(answer))
                    .into_iter()
                    .map(|d| format!("row {number}: {d}")),
            );
        }
    }
}

fn number(row: &Value) -> u32 {
    u32::try_from(row["row"].as_u64().unwrap()).unwrap()
}

fn row_differs(expected: &Value, row: &UnderstoodRow, on: NaiveDate) -> Vec<String> {
    let says = &row.says;
    let sex = says.sex.map_or("", |sex| if sex == Sex::Male { "nam" } else { "nữ" });
    let province = says.province.map_or("", |province| provinces::name(province, on));
    let more: Vec<&str> = says.more_phones.split("; ").filter(|phone| !phone.is_empty()).collect();
    let offered = row.offered.iter().find(|(field, _)| *field == Field::FullName);
    let email = expected["email"].as_str().map(str::to_lowercase).unwrap_or_default();
    let mut differ = Vec::new();
    let mut compare = |what: &str, got: &str| {
        let wanted = if what == "email" { &email } else { expected[what].as_str().unwrap_or("") };
        if wanted != got {
            differ.push(format!("{what} expected {wanted:?}, got {got:?}"));
        }
    };
    compare("name", &says.full_name);
    compare("salutation", &says.salutation);
    compare("degree", &says.degree);
    compare("rank", &says.rank);
    compare("title", &says.title);
    compare("organisation", &says.organisation);
    compare("province", province);
    compare("category", &says.category);
    compare("phone", &says.phone);
    compare("email", &says.email.to_lowercase());
    compare("birth", &says.birth);
    compare("sex", sex);
    compare("id_number", &says.id_number);
    compare("note", &says.note);
    let told = row.state.filter(|state| *state != DelegateState::Registered);
    compare("state", told.map_or("", |state| state.as_str()));
    compare("replaces", row.replaces.as_deref().unwrap_or(""));
    let wanted: Vec<&str> = expected["more_phones"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    if wanted != more {
        differ.push(format!("more_phones expected {wanted:?}, got {more:?}"));
    }
    let (wanted, got) =
        (expected["offered"]["name"].as_str(), offered.map(|(_, name)| name.as_str()));
    if wanted != got {
        differ.push(format!("offered expected {wanted:?}, got {got:?}"));
    }
    assert_eq!(clean(&says.full_name), says.full_name);
    differ
}

fn repairs(answer: &Value, found: &Understood, wrong: &mut Vec<String>) {
    for (word, field) in [
        ("phone", Field::Phone),
        ("birth", Field::Birth),
        ("id_number", Field::IdNumber),
        ("province", Field::Province),
    ] {
        let repairs =
            || found.rows.iter().flat_map(|row| &row.repairs).filter(|r| r.field == field);
        let expected = answer["repairs"][word].as_u64().unwrap_or(0);
        if expected != repairs().count() as u64 {
            let some: Vec<String> =
                repairs().take(3).map(|r| format!("{:?} to {:?}", r.from, r.to)).collect();
            wrong.push(format!(
                "repairs of {word}: expected {expected}, got {}: {some:?}",
                repairs().count()
            ));
        }
    }
}

fn doubts(answer: &Value, found: &Understood, wrong: &mut Vec<String>) {
    let doubtful = answer["doubtful"].as_array().unwrap();
    let expected: BTreeMap<u32, Option<u64>> =
        doubtful.iter().map(|doubt| (number(doubt), doubt["same_as"].as_u64())).collect();
    let doubting = found.rows.iter().filter(|row| !row.doubts.is_empty());
    let got: BTreeMap<u32, Option<u64>> = doubting
        .map(|row| {
            let same = row.doubts.iter().find(|doubt| doubt.kind == DoubtKind::SamePerson);
            (row.number, same.and_then(|doubt| doubt.other_row).map(u64::from))
        })
        .collect();
    if expected != got {
        let kinds: Vec<_> = found
            .rows
            .iter()
            .flat_map(|r| r.doubts.iter().map(move |d| (r.number, d.kind, d.field)))
            .take(6)
            .collect();
        wrong.push(format!("doubtful: expected {expected:?}, got {got:?} {kinds:?}"));
    }
    let expected: Vec<u32> = answer["refused"].as_array().unwrap().iter().map(number).collect();
    let got: Vec<u32> = found.refused.iter().map(|row| row.number).collect();
    if expected != got {
        wrong.push(format!("refused: expected {expected:?}, got {got:?}"));
    }
}

/// What is wrong with one list; nothing where all is right.
fn examine(name: &str, answer: &Value, hints: &Hints) -> Vec<String> {
    match read(name, answer, hints) {
        Ok(found) => differences(answer, &found),
        Err(problem) => vec![format!("not understood: {problem}")],
    }
}

#[test]
fn nearly_all_lists_are_right_at_the_first_guess_and_all_with_their_hint() {
    let answers = answers();
    let (mut right, mut wrong_with_hint, mut table) = (0, Vec::new(), String::new());
    for (name, answer) in &answers {
        let first = examine(name, answer, &Hints::default());
        right += usize::from(first.is_empty());
        let hinted = if answer["hint"].is_null() {
            first.clone()
        } else {
            examine(name, answer, &hints(answer))
        };
        let shown = if answer["hint"].is_null() { &first } else { &hinted };
        if !first.is_empty() {
            writeln!(
                table,
                "{name}: {} wrong{}",
                first.len(),
                if hinted.is_empty() { ", right with its hint" } else { "" }
            )
            .unwrap();
        }
        for line in shown.iter().take(6) {
            writeln!(table, "    {line}").unwrap();
        }
        if !hinted.is_empty() {
            wrong_with_hint.push(name.as_str());
        }
    }
    println!(
        "{table}{right} of {} right at the first guess; wrong with their hint: {wrong_with_hint:?}",
        answers.len()
    );
    assert_eq!(answers.len(), LISTS);
    assert!(right >= AT_FIRST_GUESS, "{right} of {LISTS} right at the first guess");
    assert!(wrong_with_hint.is_empty(), "{wrong_with_hint:?}");
}
