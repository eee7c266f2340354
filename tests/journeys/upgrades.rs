//! A workspace that an older version left is brought up to date with everything that was in it.

use std::fs;

use langbiang_core::{
    agenda,
    certificates::{Certificate, Series},
    delegates,
    documents::DocumentKind,
    dump, events,
    events::Room,
    integrity, journal, people,
    people::Title,
    printing::{self, Job},
    progress::Unwatched,
    records,
};
use langbiang_tests::{new_workspace, open};
use serde_json::Value;

const RECORDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/upgrades");

/// A workspace of version 1, opened by today's program.
fn upgraded() -> (tempfile::TempDir, langbiang_core::Workspace) {
    upgraded_from("v1.db")
}

fn upgraded_from(file: &str) -> (tempfile::TempDir, langbiang_core::Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let recorded = std::path::Path::new(RECORDED).join(file);
    fs::copy(recorded, folder.path().join("langbiang.db")).unwrap();
    let workspace = open(folder.path());
    (folder, workspace)
}

#[test]
fn a_workspace_of_version_1_has_all_it_had_and_is_sound() {
    let (folder, workspace) = upgraded();
    let checks = integrity::check(&workspace).unwrap();
    assert!(checks.iter().all(|check| check.findings.is_empty()), "{checks:?}");
    let dalat = events::get(&workspace, "dalat-2024").unwrap();
    assert_eq!(dalat.province.unwrap().to_string(), "p63-68");
    assert_eq!(delegates::count(&workspace, "dalat-2024").unwrap(), 300);
    let hang = people::list(&workspace).unwrap();
    let hang = hang.iter().find(|p| p.full_name == "Lê Thị Thu Hằng").unwrap();
    let titles = records::list::<Title>(&workspace, &[("person_id", &hang.id)]).unwrap();
    assert_eq!(titles[0].wording, "Thứ trưởng Ngoại giao");
    let history = journal::history(&workspace, 100).unwrap();
    assert!(!history.is_empty() && history.iter().all(|entry| entry.forgotten));
    assert!(journal::undo(&workspace).is_err(), "an upgrade is a barrier");
    assert!(
        fs::read_dir(folder.path().join("backups")).unwrap().count() == 1,
        "the old one is kept"
    );
    for room in records::list::<Room>(&workspace, &[]).unwrap() {
        let planned = agenda::list(&workspace, &room.event_id).unwrap();
        assert!(planned.iter().any(|session| session.room.as_deref() == Some(&*room.name)));
    }
}

#[test]
fn a_register_of_version_3_goes_on_where_it_stood() {
    let (_folder, workspace) = upgraded_from("v3.db");
    let checks = integrity::check(&workspace).unwrap();
    assert!(checks.iter().all(|check| check.findings.is_empty()), "{checks:?}");
    let given = records::list::<Certificate>(&workspace, &[]).unwrap();
    let numbers: Vec<&str> = given.iter().map(|c| c.printed_number.as_str()).collect();
    assert_eq!(numbers, ["01/GCN-BTTTT", "02/GCN-BTTTT", "03/GCN-BTTTT"]);
    let series = records::list::<Series>(&workspace, &[]).unwrap().remove(0);
    assert_eq!((series.name.as_str(), series.next_number), ("Sổ cấp giấy chứng nhận 2024", 4));
    let job = Job::new("dalat-2024", DocumentKind::Certificates);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("certificates.pdf");
    let receipt = printing::print(&workspace, &job, &file, &Unwatched).unwrap().value;
    assert!(receipt.logged && receipt.pages == 300);
    assert_eq!(printing::log(&workspace, "dalat-2024").unwrap().len(), 1);
}

#[test]
fn what_version_4_printed_is_known_and_one_letter_is_found() {
    let (_folder, workspace) = upgraded_from("v4.db");
    let checks = integrity::check(&workspace).unwrap();
    assert!(checks.iter().all(|check| check.findings.is_empty()), "{checks:?}");
    let prints = printing::log(&workspace, "dalat-2024").unwrap();
    let documents: Vec<DocumentKind> = prints.iter().map(|print| print.document).collect();
    assert_eq!(documents, [DocumentKind::Badges, DocumentKind::Programme]);
    let job = Job {
        design: Some("mine".into()),
        select: Some("Hoàng".into()),
        ..Job::new("dalat-2024", DocumentKind::Badges)
    };
    let again = printing::preview(&workspace, &job, &Unwatched).unwrap();
    assert!(again.pages > 0, "with the design that was taken in");
    let search = Some("h".to_owned());
    let query = delegates::Query { search, limit: 5, ..delegates::Query::default() };
    assert!(delegates::list(&workspace, "dalat-2024", &query).unwrap().total > 5);
}

#[test]
fn what_version_5_took_in_is_found_by_every_word() {
    let (_folder, workspace) = upgraded_from("v5.db");
    let checks = integrity::check(&workspace).unwrap();
    assert!(checks.iter().all(|check| check.findings.is_empty()), "{checks:?}");
    let event = events::list(&workspace).unwrap().remove(0).id;
    let searches = [("phan minh ngân", 1), ("so ngoai vu", 4), ("4603", 1), ("l", 4), ("lx", 0)];
    for (text, total) in searches {
        assert_eq!(found(&workspace, &event, text), total, "{text}");
    }
    assert_eq!(printing::log(&workspace, &event).unwrap().len(), 3);
}

#[test]
fn what_waited_in_version_6_still_waits() {
    let (_folder, workspace) = upgraded_from("v6.db");
    let checks = integrity::check(&workspace).unwrap();
    assert!(checks.iter().all(|check| check.findings.is_empty()), "{checks:?}");
    let lists = delegates::set_aside(&workspace, "dalat-2024").unwrap();
    assert_eq!(lists.iter().map(|(_, rows)| rows.len()).sum::<usize>(), 1);
    assert_eq!(found(&workspace, "dalat-2024", "0987000111"), 0);
    journal::redo(&workspace).unwrap();
    assert_eq!(found(&workspace, "dalat-2024", "0987000111"), 1);
}

fn found(workspace: &langbiang_core::Workspace, event: &str, text: &str) -> u32 {
    let query = delegates::Query { search: Some(text.into()), ..delegates::Query::default() };
    delegates::list(workspace, event, &query).unwrap().total
}

#[test]
fn the_sample_of_version_1_is_the_sample_of_today() {
    let (_old, upgraded) = upgraded();
    let (_new, fresh) = new_workspace();
    langbiang_core::samples::make(&fresh).unwrap();
    for code in ["dalat-2024", "ttdn-nhan-quyen-2024", "ngoai-giao-32", "dai-hoi-v-2020"] {
        let shape = |workspace| {
            let lines = dump::canonical(workspace, Some(code)).unwrap();
            let mut lines: Vec<String> = lines
                .iter()
                .map(|line| without_ids(line).replace("0900 000 ", "0900000"))
                .collect();
            lines.sort();
            lines
        };
        let (old, new) = (shape(&upgraded), shape(&fresh));
        let differs = old.iter().zip(&new).find(|(old, new)| old != new);
        assert!(differs.is_none() && old.len() == new.len(), "{code}: {differs:?}");
    }
    let print = |workspace| {
        let job = Job::new("dalat-2024", DocumentKind::Programme);
        printing::preview(workspace, &job, &Unwatched).unwrap().bytes
    };
    assert!(print(&upgraded) == print(&fresh), "and its programme is the same, byte by byte");
}

/// A line of the dump without what is drawn anew every time, and without the title of a role, which
/// version 1 copied from the person and today's program looks up.
fn without_ids(line: &str) -> String {
    let mut value: Value = serde_json::from_str(line).unwrap();
    for (noun, row) in value.as_object_mut().unwrap() {
        let drawn = |name: &str| name == "id" || name == "code" || name.ends_with("_id");
        let copied = |name: &str| noun == "role" && name == "title";
        row.as_object_mut().unwrap().retain(|name, _| !drawn(name) && !copied(name));
    }
    value.to_string()
}
