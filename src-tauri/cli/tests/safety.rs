//! Backups, restore and integrity on the real program.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod desk;

use std::{
    fs,
    path::{Path, PathBuf},
};

use desk::Desk;
use serde_json::{Value, json};

/// A desk with event A, backed up at the end of that command, and event B.
fn two_events() -> Desk {
    let desk = Desk::new();
    for name in ["Hội nghị A", "Hội nghị B"] {
        assert!(desk.run(&["event", "create", "--name", name]).status.success());
    }
    desk
}

/// What the program said, with what differs from run to run made the same.
fn said(desk: &Desk, arguments: &[&str]) -> String {
    let output = desk.run(arguments);
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    let text = text.replace(desk.folder.path().to_str().unwrap(), "[folder]");
    let word = |word: &str| match word {
        word if word.starts_with("20") && word.contains('T') => "[time]".to_owned(),
        word if word.parse::<u32>().is_ok_and(|number| number > 50) => "[size]".to_owned(),
        word => word.to_owned(),
    };
    let line = |line: &str| line.split([' ', '/']).map(word).collect::<Vec<_>>().join(" ");
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn events(desk: &Desk) -> usize {
    desk.json(&["events"]).0["events"].as_array().unwrap().len()
}

fn backups(desk: &Desk) -> Vec<Value> {
    desk.json(&["backups"]).0["backups"].as_array().unwrap().clone()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn a_change_is_backed_up_at_the_end_but_not_each_of_a_script() {
    let desk = two_events();
    let backups = backups(&desk);
    assert_eq!(backups.len(), 1, "the second command came within ten minutes: {backups:?}");
    let backup = &backups[0];
    assert_eq!(
        (&backup["reason"], &backup["operation"], &backup["problem"]),
        (&json!("exit"), &json!(1), &Value::Null)
    );
    assert!(Path::new(text(&backup["file"])).exists() && text(&backup["at"]).ends_with('Z'));
}

#[test]
fn a_command_that_only_looks_makes_no_backup() {
    let desk = two_events();
    fs::remove_dir_all(desk.path("data/backups")).unwrap();
    desk.run(&["events"]);
    desk.run(&["integrity"]);
    assert_eq!(backups(&desk), [] as [Value; 0]);
}

#[test]
fn a_backup_that_cannot_be_made_is_a_warning_and_what_was_done_is_kept() {
    let desk = two_events();
    fs::remove_dir_all(desk.path("data/backups")).unwrap();
    langbiang_core::io::write_atomically(&desk.path("data/backups"), b"in the way").unwrap();
    let output = desk.run(&["event", "create", "--name", "Hội nghị C"]);
    assert_eq!(output.status.code(), Some(0));
    let warning = String::from_utf8(output.stderr).unwrap();
    assert!(warning.starts_with("Việc đã làm xong, nhưng chưa sao lưu được."), "{warning}");
    assert_eq!(events(&desk), 3);
}

#[test]
fn a_backup_to_a_file_is_restored_and_back_again() {
    let desk = two_events();
    let file = desk.path("sao lưu.langbiang");
    let (answer, code) = desk.json(&["backup", "--out", file.to_str().unwrap()]);
    assert_eq!((code, &answer["file"]), (0, &json!(file.to_str().unwrap())));
    desk.run(&["event", "create", "--name", "Hội nghị C"]);

    let (preview, code) = desk.json(&["restore", file.to_str().unwrap(), "--dry-run"]);
    assert_eq!(code, 0);
    assert_eq!(preview["removed"], json!(["Hội nghị C"]));
    assert_eq!(events(&desk), 3, "nothing was done");
    insta::assert_snapshot!(
        "restore_dry_run",
        said(&desk, &["restore", file.to_str().unwrap(), "--dry-run"])
    );

    let (restored, code) = desk.json(&["restore", file.to_str().unwrap()]);
    assert_eq!((code, events(&desk)), (0, 2));
    assert!(Path::new(text(&restored["moved_aside"])).join("langbiang.db").exists());
    insta::assert_snapshot!("restore_undo", said(&desk, &["undo"]));
    let (_, code) = desk.json(&["restore", text(&restored["backup"])]);
    assert_eq!((code, events(&desk)), (0, 3), "what was there is not lost");
    insta::assert_snapshot!("restore", said(&desk, &["restore", file.to_str().unwrap()]));
}

#[test]
fn a_look_at_a_restore_names_the_certificates_that_were_issued_since() {
    let desk = two_events();
    desk.run(&["series", "add", "--name", "Sổ", "--pattern", "{number}/GCN"]);
    for name in ["Lê Ánh", "Phạm S"] {
        desk.run(&["delegates", "add", "--event", "hoi-nghi-a", "--full-name", name]);
    }
    let file = desk.path("sao lưu.langbiang");
    assert_eq!(desk.json(&["backup", "--out", file.to_str().unwrap()]).1, 0);
    for name in ["Lê Ánh", "Phạm S"] {
        let (_, code) = desk.json(&["certificates", "issue", "Sổ", "--delegate", name]);
        assert_eq!(code, 0);
    }
    let look = ["restore", file.to_str().unwrap(), "--dry-run"];
    assert_eq!(desk.json(&look).0["certificates_lost"], json!(["01/GCN", "02/GCN"]));
    insta::assert_snapshot!("restore_certificates", said(&desk, &look));
}

#[test]
fn a_hand_over_file_brings_everything_to_another_folder() {
    let desk = two_events();
    let file = desk.path("tất cả.langbiang");
    let (answer, code) = desk.json(&["backup", "--out", file.to_str().unwrap()]);
    assert_eq!((code, &answer["missing"]), (0, &json!([])));
    let dump = desk.json(&["dump"]).0;
    fs::remove_dir_all(desk.path("data")).unwrap();
    let (restored, code) = desk.json(&["restore", file.to_str().unwrap()]);
    assert_eq!((code, &restored["moved_aside"]), (0, &Value::Null));
    assert_eq!(desk.json(&["dump"]).0, dump);
}

#[test]
fn a_stick_that_is_settled_gets_a_copy_and_one_that_is_not_in_is_a_warning() {
    let desk = two_events();
    let stick = desk.path("stick");
    let settle = ["settings", "set", "backup_folder", "--value", stick.to_str().unwrap()];
    let output = desk.run(&settle);
    assert!(output.status.success() && output.stderr.is_empty(), "no backup was due");
    fs::remove_dir_all(desk.path("data/backups")).unwrap();
    let output = desk.run(&["event", "create", "--name", "Hội nghị C"]);
    let warning = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && warning.contains("Nơi sao lưu thứ hai"), "{warning}");
    fs::create_dir(&stick).unwrap();
    assert!(desk.run(&["event", "create", "--name", "Hội nghị D"]).stderr.is_empty());
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 1);
}

#[test]
fn a_damaged_backup_is_listed_as_such_and_refused() {
    let desk = two_events();
    let backup = PathBuf::from(text(&backups(&desk)[0]["file"]));
    let bytes = fs::read(&backup).unwrap();
    langbiang_core::io::write_atomically(&backup, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(backups(&desk)[0]["problem"], "damaged");
    insta::assert_snapshot!("backups", said(&desk, &["backups"]));
    let (refused, code) = desk.json(&["restore", backup.to_str().unwrap()]);
    assert_eq!((code, &refused["error"]["code"]), (1, &json!("backup_damaged")));
    assert_eq!(events(&desk), 2);
}

#[test]
fn a_database_that_is_lost_names_the_backup_that_brings_it_back() {
    let desk = two_events();
    langbiang_core::io::write_atomically(&desk.path("data/langbiang.db"), b"nonsense").unwrap();
    let (refused, code) = desk.json(&["event", "create", "--name", "Hội nghị C"]);
    assert_eq!((code, &refused["error"]["code"]), (1, &json!("workspace_recoverable")));
    let backup = text(&refused["error"]["backup"]);
    insta::assert_snapshot!("recoverable", said(&desk, &["event", "create", "--name", "C"]));
    assert_eq!(desk.json(&["restore", backup]).1, 0);
    assert_eq!(events(&desk), 1, "as at the backup");
}

#[test]
fn integrity_names_every_check() {
    let desk = two_events();
    let (answer, code) = desk.json(&["integrity"]);
    assert_eq!(code, 0);
    insta::assert_json_snapshot!("integrity", answer);
    insta::assert_snapshot!("integrity_text", said(&desk, &["integrity"]));
    insta::assert_snapshot!("integrity_english", said(&desk, &["--lang", "en", "integrity"]));
}
