//! Printing from the terminal: files, the log, and what is left out or refused.

mod desk;

use std::fs;

use desk::{Desk, word};
use serde_json::{Value, json};

fn demo() -> Desk {
    let desk = Desk::new();
    desk.run(&["demo"]);
    desk
}

fn first_delegate(desk: &Desk) -> Value {
    let list = desk.done(&["delegates", "list", "--event", "dalat-2024", "--limit", "1"]);
    list["delegates"][0].clone()
}

#[test]
fn documents_are_written_where_they_are_asked_for_and_noted() {
    let desk = demo();
    let (programme, all) = (desk.path("ct.pdf"), desk.path("gcn.pdf"));
    let (folder, event) = (desk.path("từng người"), ["--event", "dalat-2024"]);
    let print = |kind: &str, to: &str, path| {
        desk.done(&[&["print", kind], &event[..], &[to, word(path)]].concat())
    };
    let answer = print("programme", "--out", &programme);
    assert_eq!((&answer["file"], &answer["logged"]), (&json!(word(&programme)), &json!(true)));
    assert!(fs::read(&programme).unwrap().starts_with(b"%PDF-"));
    assert_eq!(print("certificates", "--out", &all)["pages"], json!(300));
    assert_eq!(print("certificates", "--separate", &folder)["files"], json!(300));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 300);
    let log = desk.done(&["print-log", "--event", "dalat-2024"]);
    let entry = |print: &Value| (print["document"].clone(), print["pages"].clone());
    let prints: Vec<_> = log["prints"].as_array().unwrap().iter().map(entry).collect();
    let (certificates, pages) = (json!("certificates"), json!(300));
    assert_eq!(prints[..2], [(certificates.clone(), pages.clone()), (certificates, pages)]);
    assert_eq!(prints[2].0, json!("programme"));
}

#[test]
fn only_what_is_new_or_changed_is_printed_again() {
    let desk = demo();
    let file = desk.path("a.pdf");
    let print = ["print", "certificates", "--event", "dalat-2024", "--out", word(&file)];
    let changed = [&print[..], &["--only-changed"]].concat();
    assert_eq!(desk.done(&changed)["pages"], json!(300), "all are new");
    let (nothing, code) = desk.json(&changed);
    assert_eq!((code, &nothing["error"]["code"]), (1, &json!("nothing_to_print")));
    let first = first_delegate(&desk);
    let id = first["id"].as_str().unwrap();
    desk.text(&["delegates", "set", id, "--title", "Vụ trưởng"]);
    desk.text(&["delegates", "add", "--event", "dalat-2024", "--full-name", "Phạm S"]);
    assert_eq!(desk.done(&changed)["pages"], json!(2));
    assert_eq!(desk.json(&changed).1, 1, "those are printed now, too");
    assert_eq!(desk.done(&print)["pages"], json!(301));
}

#[test]
fn what_all_share_prints_all_again_when_it_changes() {
    let desk = demo();
    let file = desk.path("a.pdf");
    let print = ["print", "certificates", "--event", "dalat-2024", "--out", word(&file)];
    let changed = [&print[..], &["--only-changed"]].concat();
    desk.done(&print);
    assert_eq!(desk.json(&changed).1, 1, "nothing changed");
    desk.text(&["event", "set", "dalat-2024", "--place", "thành phố Huế"]);
    assert_eq!(desk.done(&changed)["pages"], json!(300), "the place stands on every one");
    let other = [&changed[..], &["--design", "modern"]].concat();
    assert_eq!(desk.done(&other)["pages"], json!(300), "another design is another certificate");
}

#[test]
fn a_choice_is_remembered_but_for_what_holds_once() {
    let desk = demo();
    let file = desk.path("a.pdf");
    let print = ["print", "invitations", "--event", "dalat-2024", "--out", word(&file)];
    let chosen = ["--option", "number=5", "--option", "per=organisation"];
    desk.done(&[&print[..], &chosen].concat());
    desk.done(&print);
    let log = desk.done(&["print-log", "--event", "dalat-2024"]);
    let options = &log["prints"][0]["options"];
    assert_eq!((&options["per"], &options["number"]), (&json!("organisation"), &json!("0")));
}

#[test]
fn a_selection_prints_some() {
    let desk = demo();
    let file = desk.path("a.pdf");
    let pages = |select: &str| {
        let print = ["print", "certificates", "--event", "dalat-2024", "--out", word(&file)];
        desk.done(&[&print[..], &["--select", select]].concat())["pages"].as_u64().unwrap()
    };
    let first = first_delegate(&desk);
    let name = first["name"].as_str().unwrap();
    assert_eq!(pages(&format!("id={}", first["id"].as_str().unwrap())), 1);
    assert!(pages(&format!("name={}", name.to_uppercase())) >= 1);
    assert!(pages(name) >= 1, "words are searched for");
    assert!((1..300).contains(&pages("province=lam dong,68")), "names and codes of provinces");
    let (refused, code) = desk.json(&[
        "print",
        "certificates",
        "--event",
        "dalat-2024",
        "--out",
        "a.pdf",
        "--select",
        "colour=red",
    ]);
    assert_eq!((code, &refused["error"]["code"]), (1, &json!("invalid")));
}

#[test]
fn the_same_data_prints_the_same_certificates() {
    let desk = demo();
    let [a, b] = ["a.pdf", "b.pdf"].map(|name| desk.path(name));
    for path in [&a, &b] {
        desk.run(&["print", "certificates", "--event", "dalat-2024", "--out", word(path)]);
    }
    assert_eq!(fs::read(&a).unwrap().len(), fs::read(&b).unwrap().len());
}

#[test]
fn another_program_may_have_the_data_open_and_only_the_log_misses_the_print() {
    let desk = demo();
    let clock = std::sync::Arc::new(langbiang_core::clock::SystemClock);
    let window = langbiang_core::Workspace::open(&desk.path("data"), clock, "test").unwrap();
    let file = desk.path("a.pdf");
    let print = ["print", "programme", "--event", "dalat-2024", "--out", word(&file)];
    let (answer, code) = desk.json(&print);
    assert_eq!((code, &answer["logged"]), (0, &json!(false)));
    drop(window);
    assert_eq!(desk.done(&["print-log", "--event", "dalat-2024"])["prints"], json!([]));
}

#[test]
fn preflight_says_what_to_look_at_and_writes_nothing() {
    let desk = demo();
    let id = first_delegate(&desk)["id"].as_str().unwrap().to_owned();
    desk.text(&["delegates", "set", &id, "--organisation", "Sở 🏔"]);
    let findings = desk.done(&["preflight", "certificates", "--event", "dalat-2024"]);
    let about = findings["findings"].as_array().unwrap().iter().find(|f| f["id"] == json!(id));
    let about = about.unwrap_or_else(|| panic!("{findings}"));
    assert_eq!((&about["kind"], &about["text"]), (&json!("missing_glyph"), &json!("🏔")));
    assert_eq!(desk.done(&["print-log", "--event", "dalat-2024"])["prints"], json!([]));
}
