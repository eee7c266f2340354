//! From the signed sheet to the report: attendance, certificates, quotas and the paper at the end,
//! through the real program.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod desk;

use std::fs;

use desk::{Desk, word};
use serde_json::{Value, json};

const EVENT: [&str; 2] = ["--event", "dalat-2024"];

fn demo() -> Desk {
    let desk = Desk::new();
    desk.run(&["demo"]);
    desk
}

fn half_days(desk: &Desk) -> Vec<String> {
    let shown = desk.done(&[&["attendance", "show"], &EVENT[..]].concat());
    let all = shown["half_days"].as_array().unwrap().iter();
    all.map(|half| half.as_str().unwrap().to_owned()).collect()
}

fn count(list: &Value) -> usize {
    list.as_array().unwrap().len()
}

#[test]
fn a_signed_sheet_is_typed_in_after_a_look_and_wrong_numbers_note_nobody() {
    let desk = demo();
    let sheet = desk.path("ky-nhan.pdf");
    desk.text(&[&["print", "sign-in-sheet"], &EVENT[..], &["--out", word(&sheet)]].concat());
    let half = half_days(&desk).remove(0);
    let mark = |numbers: &str, more: &[&str]| {
        let start = ["attendance", "mark", numbers, "--half-day", &half];
        desk.json(&[&start[..], &EVENT[..], more].concat())
    };
    let (look, code) = mark("1-20 23 trừ 5", &["--dry-run"]);
    assert_eq!((count(&look["marked"]), code), (20, 0));
    assert!(look["printed"].is_string(), "of the sheet that was printed: {look}");
    let (wrong, code) = mark("1-3, 301, 2", &["--dry-run"]);
    assert_eq!(code, 1);
    let problems: Vec<_> =
        wrong["problems"].as_array().unwrap().iter().map(|one| one["problem"].clone()).collect();
    assert_eq!(problems, [json!("no_number"), json!("number_twice")]);
    let (refused, code) = mark("1-3, 301", &[]);
    assert_eq!((&refused["error"]["code"], code), (&json!("invalid"), 1));
    let numbers = desk.path("so.txt");
    langbiang_core::io::write_atomically(&numbers, "1-20\n23 trừ 5\n".as_bytes()).unwrap();
    let from_file = ["attendance", "mark", "--half-day", &half, "--file", word(&numbers)];
    let noted = desk.done(&[&from_file[..], &EVENT[..]].concat());
    assert_eq!(count(&noted["marked"]), 20);
    let shown = desk.done(&[&["attendance", "show"], &EVENT[..]].concat());
    assert_eq!(shown["totals"][0]["present"], json!(20));
}

#[test]
fn those_who_came_get_numbers_and_the_report_tells_of_all() {
    let desk = demo();
    for half in half_days(&desk) {
        let mark = ["attendance", "mark", "1-10", "--half-day", &half];
        desk.text(&[&mark[..], &EVENT[..]].concat());
    }
    let eligible = desk.done(&[&["certificates", "eligible"], &EVENT[..]].concat());
    let all = eligible["delegates"].as_array().unwrap();
    assert_eq!(all.iter().filter(|one| one["qualifies"] == json!(true)).count(), 10);
    let add = ["series", "add", "--name", "Sổ 2024", "--pattern", "{number}/GCN-BTTTT"];
    desk.text(&[&add[..], &EVENT[..]].concat());
    let issued = desk.done(&[&["certificates", "issue", "Sổ 2024"], &EVENT[..]].concat());
    assert_eq!(count(&issued["value"]["certificates"]), 10);
    let withdraw = ["certificates", "withdraw", "03/GCN-BTTTT", "--reason", "sai tên"];
    desk.text(&[&withdraw[..], &EVENT[..]].concat());
    desk.text(&["certificates", "reprint", "04/GCN-BTTTT", "--reason", "bị ướt"]);
    let register = desk.done(&[&["certificates", "register"], &EVENT[..]].concat());
    assert_eq!(register["register"][2]["withdrawn"]["reason"], json!("sai tên"));
    assert_eq!(register["register"][3]["reprinted"][0]["reason"], json!("bị ướt"));
    let quotas = desk.done(&[&["quota", "show"], &EVENT[..]].concat());
    assert_eq!(quotas["total"]["counted"]["present"], json!(10));
    assert_eq!(quotas["of_provinces"], json!(63));
    for (name, start) in [("bc.pdf", &b"%PDF-"[..]), ("bc.xlsx", b"PK")] {
        let out = desk.path(name);
        desk.done(&[&["report"], &EVENT[..], &["--out", word(&out)]].concat());
        assert!(fs::read(&out).unwrap().starts_with(start), "{name}");
    }
    let book = desk.path("so.xlsx");
    let register = ["certificates", "register", "--out", word(&book)];
    desk.done(&[&register[..], &EVENT[..]].concat());
    assert!(fs::read(&book).unwrap().starts_with(b"PK"));
    let printed = desk.path("gcn.pdf");
    let of_holders =
        ["print", "certificates", "--select", "certificate=yes", "--out", word(&printed)];
    assert_eq!(desk.done(&[&of_holders[..], &EVENT[..]].concat())["pages"], json!(9));
}
