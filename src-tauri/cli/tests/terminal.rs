//! The real program on a real folder: what it prints, what it exits with, what it leaves behind.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::{Value, json};

/// A folder for one test, with the program.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_langbiang-cli"));
        command.env_remove("LANGBIANG_DATA_DIR").arg("--workspace").arg(self.path("data"));
        command.args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The JSON answer and the exit code.
    fn json(&self, arguments: &[&str]) -> (Value, i32) {
        let output = self.run(&[&["--json"], arguments].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        let value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
        (value, output.status.code().unwrap())
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        langbiang_core::io::write_atomically(&path, text.as_bytes()).unwrap();
        path
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
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
        desk.write("ds.csv", "STT,Họ và tên,Email\n1,Lê Ánh,a@b.vn\n2,,c@d.vn\n3,Phạm S,x\n");
    let (would, code) =
        desk.json(&["delegates", "import", text(&list), "--event", "a", "--dry-run"]);
    assert_eq!((code, &desk.json(&["events"]).0["events"][0]["delegates"]), (1, &json!(0)));
    let output = desk.run(&["--json", "delegates", "import", text(&list), "--event", "a"]);
    assert_eq!(output.status.code(), Some(1), "partly refused");
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap(), would);
    insta::assert_json_snapshot!("delegates_import", would);
    insta::assert_snapshot!("delegates_import_stderr", stderr(&output));
    let english = desk.run(&["--lang", "en", "delegates", "import", text(&list), "--event", "a"]);
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
    for arguments in [&["nonsense"][..], &[], &["print", "certificates", "--event", "a"]] {
        assert_eq!(desk.run(arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert!(!desk.path("data").exists(), "nothing is made for a mistyped command");
}

#[test]
fn documents_are_written_where_they_are_asked_for() {
    let desk = Desk::new();
    desk.run(&["demo"]);
    let (programme, all) = (desk.path("ct.pdf"), desk.path("gcn.pdf"));
    let (answer, code) =
        desk.json(&["print", "programme", "--event", "dalat-2024", "--out", text(&programme)]);
    assert_eq!((code, &answer["file"]), (0, &json!(text(&programme))));
    assert!(fs::read(&programme).unwrap().starts_with(b"%PDF-"));
    let (answer, code) =
        desk.json(&["print", "certificates", "--event", "dalat-2024", "--out", text(&all)]);
    assert_eq!((code, &answer["pages"]), (0, &json!(300)));
    let folder = desk.path("từng người");
    let (answer, code) =
        desk.json(&["print", "certificates", "--event", "dalat-2024", "--separate", text(&folder)]);
    assert_eq!((code, &answer["files"]), (0, &json!(300)));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 300);
}

#[test]
fn the_same_data_prints_the_same_certificates() {
    let desk = Desk::new();
    desk.run(&["demo"]);
    let [a, b] = ["a.pdf", "b.pdf"].map(|name| desk.path(name));
    for path in [&a, &b] {
        desk.run(&["print", "certificates", "--event", "dalat-2024", "--out", text(path)]);
    }
    let pages = |path: &Path| fs::read(path).unwrap().len();
    assert_eq!(pages(&a), pages(&b));
}
