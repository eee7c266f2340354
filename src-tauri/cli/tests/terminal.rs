//! The real program on a real folder: what it prints, what it exits with, what it leaves behind.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod desk;

use std::{path::PathBuf, process::Output};

use desk::{Desk, word};
use serde_json::{Value, json};

fn written(desk: &Desk, name: &str, text: &str) -> PathBuf {
    let path = desk.path(name);
    langbiang_core::io::write_atomically(&path, text.as_bytes()).unwrap();
    path
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// What differs from run to run, made the same.
fn steady(mut value: Value) -> Value {
    fn walk(value: &mut Value) {
        match value {
            Value::Object(map) => {
                for (key, value) in map.iter_mut() {
                    match &**key {
                        "id" if value.is_string() => *value = json!("[id]"),
                        "code" if value.as_str().is_some_and(|c| c.len() == 26) => {
                            *value = json!("[code]");
                        }
                        "at" => *value = json!("[time]"),
                        _ => walk(value),
                    }
                }
            }
            Value::Array(values) => values.iter_mut().for_each(walk),
            _ => {}
        }
    }
    walk(&mut value);
    value
}

#[test]
fn the_sample_events_are_made_once() {
    let desk = Desk::new();
    let (first, code) = desk.json(&["demo"]);
    assert_eq!(code, 0);
    insta::assert_json_snapshot!("demo", steady(first));
    let before = desk.json(&["history"]).0;
    let (second, code) = desk.json(&["demo"]);
    assert_eq!((&second["made"], code), (&json!(false), 0));
    assert_eq!(before, desk.json(&["history"]).0, "running it again changes nothing");
}

#[test]
fn the_events_are_listed_with_their_delegates() {
    let desk = Desk::new();
    desk.run(&["demo"]);
    insta::assert_json_snapshot!("events", steady(desk.json(&["events"]).0));
}

#[test]
fn an_event_is_made_and_renamed() {
    let desk = Desk::new();
    let (made, code) =
        desk.json(&["event", "create", "--name", "Tập huấn Cà Mau", "--start", "2026-12-01"]);
    assert_eq!((code, &made["event"]["code"]), (0, &json!("tap-huan-ca-mau")));
    let (renamed, _) = desk.json(&["event", "set", "tap-huan-ca-mau", "--name", "Tập huấn Huế"]);
    insta::assert_json_snapshot!("event_set", steady(renamed));
}

#[test]
fn delegates_are_found_without_accents() {
    let desk = Desk::new();
    desk.run(&["demo"]);
    let (found, code) =
        desk.json(&["delegates", "list", "--event", "dalat-2024", "--search", "dinh tien"]);
    assert_eq!(code, 0);
    insta::assert_json_snapshot!("delegates_list", steady(found));
    let page = ["delegates", "list", "--event", "dalat-2024", "--limit", "2", "--offset", "299"];
    let (page, _) = desk.json(&page);
    assert_eq!((&page["total"], page["delegates"].as_array().unwrap().len()), (&json!(300), 1));
}

#[test]
fn records_of_every_noun_are_listed_those_of_one_event_or_all() {
    let desk = Desk::new();
    desk.run(&["demo"]);
    let (all, code) = desk.json(&["people", "list"]);
    assert_eq!((code, all["people"].as_array().unwrap().len()), (0, 8));
    let (sessions, code) = desk.json(&["sessions", "list", "--event", "dalat-2024"]);
    assert_eq!((code, sessions["sessions"].as_array().unwrap().len()), (0, 2));
    let lines = desk.run(&["org", "list"]);
    assert!(String::from_utf8(lines.stdout).unwrap().contains("UBND tỉnh Lâm Đồng"));
}

#[test]
fn a_list_with_bad_rows_goes_in_partly_and_says_which_do_not() {
    let desk = Desk::new();
    desk.run(&["event", "create", "--name", "A"]);
    let list =
        written(&desk, "ds.csv", "STT,Họ và tên,Email\n1,Lê Ánh,a@b.vn\n2,,c@d.vn\n3,Phạm S,x\n");
    let (would, code) =
        desk.json(&["delegates", "import", word(&list), "--event", "a", "--dry-run"]);
    assert_eq!((code, &desk.json(&["events"]).0["events"][0]["delegates"]), (1, &json!(0)));
    let output = desk.run(&["--json", "delegates", "import", word(&list), "--event", "a"]);
    assert_eq!(output.status.code(), Some(1), "partly refused");
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap(), would);
    insta::assert_json_snapshot!("delegates_import", would);
    insta::assert_snapshot!("delegates_import_stderr", stderr(&output));
    let english = desk.run(&["--lang", "en", "delegates", "import", word(&list), "--event", "a"]);
    insta::assert_snapshot!("delegates_import_english", stderr(&english));
}

#[test]
fn undo_and_redo_and_the_history_tell_what_was_done() {
    let desk = Desk::new();
    desk.run(&["event", "create", "--name", "Hội nghị A"]);
    insta::assert_json_snapshot!("undo", desk.json(&["undo"]).0);
    insta::assert_json_snapshot!("redo", desk.json(&["redo"]).0);
    insta::assert_json_snapshot!("history", steady(desk.json(&["history"]).0));
    let output = desk.run(&["redo"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output), "Không có gì để làm lại.\n");
}

#[test]
fn a_refusal_is_one_line_and_one_document_and_exit_1() {
    let desk = Desk::new();
    let (missing, code) = desk.json(&["events"]);
    assert_eq!((code, &missing["error"]["code"]), (1, &json!("workspace_missing")));
    desk.run(&["event", "create", "--name", "A"]);
    for (name, arguments) in [
        ("not_found", &["delegates", "list", "--event", "không-có"][..]),
        ("invalid", &["event", "create", "--name", " ", "--end", "2024-06-06"]),
        ("taken", &["event", "create", "--name", "B", "--code", "a"]),
        ("nothing_to_print", &["print", "certificates", "--event", "a", "--out", "a.pdf"]),
        ("no_file", &["delegates", "import", "no-such-file.xlsx", "--event", "a"]),
    ] {
        let output = desk.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        insta::assert_snapshot!(format!("refused_{name}"), stderr(&output));
        let (document, _) = desk.json(arguments);
        assert!(document["error"]["code"].is_string(), "{document}");
    }
}

#[test]
fn what_cannot_be_understood_is_exit_2() {
    let desk = Desk::new();
    for arguments in [&["nonsense"][..], &[][..], &["print", "certificates", "--event", "a"]] {
        assert_eq!(desk.run(arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert!(!desk.path("data").exists(), "nothing is made for a mistyped command");
}
