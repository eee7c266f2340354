//! After an erasure nothing in the whole folder tells of the person any more.

#![expect(clippy::disallowed_methods, reason = "plants what others left behind")]

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::{
    agenda::{Item, Role, RoleKind, Session},
    attendance::Attendance,
    backups::Reason,
    certificates::{self, Certificate, Issue, Reprint, Series},
    delegates::{Intake, List, SetAside},
    documents::DocumentKind,
    events::{self, Event, Headcount, HeadcountKind},
    integrity, journal,
    materials::{AttachFile, AttachTo, attach},
    people::{Person, Title, of_delegate},
    printing,
    progress::Unwatched,
    records::{Prose, Record, tests::forms::workspace},
    text,
};

const NAME: &str = "Đỗ Thị Uyển Nghi";
const PHONE: &str = "0987650321";

fn event(workspace: &Workspace, name: &str) -> Event {
    let start = Some("2024-06-06".parse().unwrap());
    let form = Event { name: name.into(), start, ..Event::default() };
    events::create(workspace, form).unwrap().value
}

fn delegate(workspace: &Workspace, event: &Event, full_name: &str, phone: &str) -> Delegate {
    let form = Delegate {
        event_id: event.id.clone(),
        full_name: full_name.into(),
        phone: phone.into(),
        email: format!("{}@thu.vn", text::squeeze(full_name)),
        ..Delegate::default()
    };
    records::add(workspace, form).unwrap().value
}

/// Every way in which a text may stand in a file.
fn writings(text: &str) -> Vec<Vec<u8>> {
    let escaped =
        |c: char| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) };
    let nfd: String = text.nfd().collect();
    let sixteen =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
    vec![
        text.as_bytes().to_vec(),
        text.to_uppercase().into_bytes(),
        text::fold(text).into_bytes(),
        text::squeeze(text).into_bytes(),
        text.chars().map(escaped).collect::<String>().into_bytes(),
        nfd.into_bytes(),
        sixteen(text, u16::to_le_bytes),
        sixteen(text, u16::to_be_bytes),
    ]
}

/// The files below a folder in which one of the texts stands in some writing.
fn telling(folder: &Path, texts: &[&str]) -> Vec<String> {
    let wanted: Vec<Vec<u8>> = texts.iter().flat_map(|text| writings(text)).collect();
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(telling(&entry, texts));
            continue;
        }
        let bytes = crate::io::read(&entry).unwrap();
        let stands = |w: &Vec<u8>| bytes.windows(w.len()).any(|at| at == w.as_slice());
        if wanted.iter().any(stands) {
            found.push(entry.display().to_string());
        }
    }
    found
}

/// A person in every place that there is; gives the delegate's id.
fn everywhere(folder: &tempfile::TempDir, workspace: &Workspace) -> String {
    let [first, second] = ["Tập huấn A", "Tập huấn B"].map(|name| event(workspace, name));
    let old = delegate(workspace, &first, "Uyển Nghi Cũ", PHONE);
    let one = records::set(workspace, Delegate { full_name: NAME.into(), ..old }).unwrap().value;
    let two = delegate(workspace, &second, NAME, PHONE);
    delegate(workspace, &first, "Phạm S", "0912345678");
    let person = workspace
        .operate(&Delegate::NOUN.operations.set, |store| {
            let person = of_delegate(store, &one.id)?;
            let two: Delegate = records::find(store, &two.id)?;
            records::put(store, Delegate { person_id: Some(person.clone()), ..two })?;
            Ok((person, NAME.to_owned()))
        })
        .unwrap()
        .value;
    let title =
        Title { person_id: person.clone(), wording: "Trưởng phòng".into(), ..Title::default() };
    records::add(workspace, title).unwrap();
    roles(workspace, &first, &person);
    let photo = folder.path().join("Uyển Nghi Cũ.png");
    std::fs::write(&photo, b"\x89PNG\r\n\x1a\n Uy\xe1\xbb\x83n Nghi C\xc5\xa9").unwrap();
    let form = AttachFile { file: photo.clone(), to: AttachTo::Photo, record: Some(person) };
    attach(workspace, &form, &Unwatched).unwrap();
    std::fs::remove_file(photo).unwrap();
    facts(workspace, &first, &one);
    printed(folder, workspace, &first);
    one.id
}

fn roles(workspace: &Workspace, event: &Event, person: &str) {
    let session = Session { event_id: event.id.clone(), ..Session::default() };
    let session = records::add(workspace, session).unwrap().value;
    let item = Item { session_id: session.id, title: Some("Báo cáo".into()), ..Item::default() };
    let item = records::add(workspace, item).unwrap().value;
    for (person_id, wording) in
        [(Some(person.to_owned()), None), (None, Some(format!("Bà {NAME}")))]
    {
        let role = Role {
            item_id: Some(item.id.clone()),
            kind: RoleKind::Speaker,
            person_id,
            wording,
            ..Role::default()
        };
        records::add(workspace, role).unwrap();
    }
}

fn facts(workspace: &Workspace, event: &Event, one: &Delegate) {
    let (name, pattern) = ("Sổ".into(), "{number}/GCN".into());
    let series =
        records::add(workspace, Series { name, pattern, ..Series::default() }).unwrap().value;
    let form =
        Issue { series_id: Some(series.id), delegate_id: Some(one.id.clone()), ..Issue::default() };
    let certificate = certificates::issue(workspace, &form).unwrap().value;
    workspace
        .operate(&crate::printing::PRINT_DOCUMENT, |store| {
            let reason = format!("{NAME} làm mất");
            let reprinted = "2024-06-07".parse().unwrap();
            let certificate_id = certificate.id.clone();
            records::insert(
                store,
                Reprint { certificate_id, reason, reprinted, ..Reprint::default() },
            )?;
            let fact = Attendance {
                delegate_id: one.id.clone(),
                present: true,
                noted: "2024-06-06T01:00:00Z".into(),
                ..Attendance::default()
            };
            records::insert(store, fact)?;
            let intake = Intake {
                event_id: event.id.clone(),
                file: "ds.xlsx".into(),
                taken: "2024-06-01T01:00:00Z".into(),
                columns: Prose("{}".into()),
                ..Intake::default()
            };
            let intake = records::insert(store, intake)?;
            let row = SetAside {
                intake_id: intake.id,
                row: 7,
                problems: Prose("[]".into()),
                cells: Prose(format!("[\"{NAME}\", \"0987.650.321\"]")),
                fields: Prose("{}".into()),
                ..SetAside::default()
            };
            records::insert(store, row)?;
            Ok(((), String::new()))
        })
        .unwrap();
}

fn printed(folder: &tempfile::TempDir, workspace: &Workspace, event: &Event) {
    for document in [DocumentKind::Badges, DocumentKind::DelegateList] {
        let job = printing::Job::new(&event.code, document);
        let out = folder.path().join("out.pdf");
        printing::print(workspace, &job, &out, &Unwatched).unwrap();
        std::fs::remove_file(out).unwrap();
    }
}

fn ask(who: &str, reason: &str) -> Erase {
    Erase { who: who.into(), reason: reason.into() }
}

#[test]
fn nothing_in_the_whole_folder_tells_of_the_person_any_more() {
    let (folder, workspace) = workspace();
    let id = everywhere(&folder, &workspace);
    let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
    let aside = workspace.folder().join("moved-aside/2024");
    std::fs::create_dir_all(&aside).unwrap();
    crate::io::copy_atomically(&backup.path, &aside.join("langbiang.db")).unwrap();
    let bad = backup.path.with_file_name("2024-01-01T010203Z-op000001-manual.db");
    std::fs::write(&bad, format!("hỏng {NAME}")).unwrap();
    std::fs::write(workspace.folder().join(".langbiang-abc.db"), NAME).unwrap();
    std::fs::create_dir_all(workspace.folder().join("logs")).unwrap();
    std::fs::write(workspace.folder().join("logs/a.log"), format!("panic: {NAME}")).unwrap();
    let texts = [NAME, PHONE, "Uyển Nghi Cũ"];
    assert!(telling(workspace.folder(), &texts).len() >= 6, "the person stands everywhere");

    let done = erase(&workspace, &ask(&id, "Theo yêu cầu")).unwrap();
    assert_eq!(telling(workspace.folder(), &texts), Vec::<String>::new());
    let erased = done.value;
    assert_eq!((erased.rewritten.len(), &erased.dropped, erased.contents), (2, &vec![bad], 1));
    assert_eq!(erased.mentions, []);
    assert_eq!(erased.elsewhere.prints.len(), 2);
    assert!(done.changes.iter().any(|noun| noun == "delegate"), "{:?}", done.changes);

    let kept: Vec<Certificate> = records::list(&workspace, &[]).unwrap();
    assert_eq!((&*kept[0].printed_number, &*kept[0].full_name), ("01/GCN", GONE));
    let roles: Vec<Role> = records::list(&workspace, &[]).unwrap();
    assert!(roles.iter().all(|role| role.wording.as_deref() == Some(GONE)), "{roles:?}");
    let names: Vec<Delegate> = records::list(&workspace, &[]).unwrap();
    let names: Vec<&str> = names.iter().map(|delegate| &*delegate.full_name).collect();
    assert_eq!(names, ["Phạm S", GONE]);
    assert!(records::list::<Person>(&workspace, &[]).unwrap().is_empty());
    for checked in integrity::check(&workspace).unwrap() {
        assert!(checked.findings.is_empty(), "{checked:?}");
    }
    for backup in backups::list(workspace.folder()).unwrap() {
        backups::check(&backup.path).unwrap();
    }
    assert!(matches!(journal::undo(&workspace), Err(Error::Conflict { .. })), "a barrier");
    let noted: Vec<Erasure> = records::list(&workspace, &[]).unwrap();
    assert_eq!((&*noted[0].reason, noted[0].records), ("Theo yêu cầu", erased.records));
    workspace.close(chrono::TimeDelta::zero()).unwrap();
    assert_eq!(telling(folder.path(), &texts), Vec::<String>::new());
}

#[test]
fn who_was_removed_before_is_erased_from_the_journal_and_the_backups() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, "A");
    let one = delegate(&workspace, &event, NAME, PHONE);
    workspace.back_up(Reason::Manual).unwrap().unwrap();
    records::remove(&workspace, Delegate::NOUN, &one.id).unwrap();
    erase(&workspace, &ask(&one.id, "Theo yêu cầu")).unwrap();
    assert_eq!(telling(workspace.folder(), &[NAME, PHONE]), Vec::<String>::new());
}

#[test]
fn a_namesake_stays_and_is_told_of() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, "A");
    let one = delegate(&workspace, &event, NAME, PHONE);
    let other = delegate(&workspace, &event, NAME, "0912345678");
    let erased = erase(&workspace, &ask(&one.code, "Theo yêu cầu")).unwrap().value;
    let names = Mention { noun: "delegate".into(), id: other.id };
    assert_eq!(erased.mentions, [names]);
    assert_eq!(telling(workspace.folder(), &[PHONE]), Vec::<String>::new());
    let left: Vec<Delegate> = records::list(&workspace, &[]).unwrap();
    assert_eq!((left.len(), &*left[0].phone), (1, "0912345678"));
}

#[test]
fn a_reason_is_needed_and_names_nobody() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, "A");
    let one = delegate(&workspace, &event, NAME, PHONE);
    for reason in ["", " ", "bà Đỗ Thị Uyển Nghi xin xóa", "số 0987 650 321"] {
        let refused = erase(&workspace, &ask(&one.id, reason));
        assert!(matches!(refused, Err(Error::Invalid(_))), "{reason}");
    }
    assert!(matches!(erase(&workspace, &ask("ai đó", "x")), Err(Error::NotFound { .. })));
    assert_eq!(records::list::<Delegate>(&workspace, &[]).unwrap().len(), 1);
}

#[test]
fn our_lists_are_found_again_after_it() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, "A");
    let one = delegate(&workspace, &event, NAME, PHONE);
    delegate(&workspace, &event, "Phạm S", "0912345678");
    erase(&workspace, &ask(&one.id, "Theo yêu cầu")).unwrap();
    let list = List::read("Họ và tên,Điện thoại\nPhạm S,0912345678\n".as_bytes(), "a.csv").unwrap();
    let report = crate::delegates::preview_import(&workspace, &event.id, &list).unwrap();
    assert_eq!((report.added, report.unchanged), (0, 1));
}

#[test]
fn a_purged_event_keeps_its_numbers_and_nobody_else_loses_anything() {
    let (_folder, workspace) = workspace();
    let (old, new) = (event(&workspace, "A"), event(&workspace, "B"));
    let one = delegate(&workspace, &old, NAME, PHONE);
    let two = delegate(&workspace, &old, "Lò Văn Ơn", "0911222333");
    let category = "Khách mời".to_owned();
    records::set(&workspace, Delegate { category: category.clone(), ..two.clone() }).unwrap();
    let other = delegate(&workspace, &new, "Phạm S", "0912345678");
    facts(&workspace, &old, &one);
    let wording = Some("Ông Hoàng Văn Thể".to_owned());
    let role = Role { event_id: Some(old.id.clone()), wording, ..Role::default() };
    records::add(&workspace, role).unwrap();
    workspace.back_up(Reason::Manual).unwrap().unwrap();
    let form = Purge { event_id: old.code.clone(), reason: "Hết hạn lưu".into() };
    let erased = purge(&workspace, &form).unwrap().value;
    assert_eq!(erased.rewritten.len(), 1);
    let texts = [NAME, PHONE, "Lò Văn Ơn", "0911222333"];
    assert_eq!(telling(workspace.folder(), &texts), Vec::<String>::new());
    let counts: Vec<Headcount> = records::list(&workspace, &[("event_id", &old.id)]).unwrap();
    let told = |h: &Headcount| (h.kind, h.wording.clone(), h.value);
    assert_eq!(
        counts.iter().map(told).collect::<Vec<_>>(),
        [
            (HeadcountKind::Registered, None, Some(1)),
            (HeadcountKind::Present, None, Some(1)),
            (HeadcountKind::Registered, Some(category.clone()), Some(1)),
            (HeadcountKind::Present, Some(category), Some(0)),
        ]
    );
    assert_eq!(records::get::<Delegate>(&workspace, &other.id).unwrap(), other);
    let spoke: Vec<Role> = records::list(&workspace, &[("event_id", &old.id)]).unwrap();
    let spoke = spoke.iter().map(|role| role.wording.as_deref()).collect::<Vec<_>>();
    assert_eq!(spoke, [Some("Ông Hoàng Văn Thể")], "the programme stays whole");
    let due = crate::privacy::due(&workspace, "2030-01-01".parse().unwrap()).unwrap();
    assert_eq!(due.iter().map(|due| &*due.name).collect::<Vec<_>>(), ["B"]);
}
