//! Speakers of an event, of none, and with the longest titles.

use super::*;
use crate::documents::{
    DocumentStyle, FindingKind, PrintLanguage,
    lists::facts,
    look::{self, at},
};

const VI: PrintLanguage = PrintLanguage::Vi;

fn duty(role: RoleKind, kind: Option<ItemKind>, title: &str) -> Duty {
    Duty {
        role,
        kind,
        title: (!title.is_empty()).then(|| title.to_owned()),
        date: NaiveDate::from_ymd_opt(2024, 6, 6),
        half_day: Some(HalfDay::Morning),
        start: NaiveTime::from_hms_opt(8, 30, 0),
        end: NaiveTime::from_hms_opt(9, 30, 0),
        room: None,
    }
}

fn person(id: &str, name: &str, title: &str, duties: Vec<Duty>) -> Speaker {
    let who = Entry {
        id: id.into(),
        name: name.into(),
        title: title.into(),
        phone: "0912 345 678".into(),
        email: "lam@vi-du.gov.vn".into(),
        ..Entry::default()
    };
    Speaker { noun: "person".into(), who, duties }
}

fn list() -> SpeakerList {
    let lam = "Thứ trưởng Bộ Thông tin và Truyền thông";
    let talk = "Một số điểm mới của Nghị quyết 47/NQ-CP của Chính phủ về Chương trình hành động của \
                Chính phủ đến năm 2030 thực hiện Kết luận số 57-KL/TW của Bộ Chính trị";
    let body = Entry { id: "o1".into(), name: "Bộ Ngoại giao".into(), ..Entry::default() };
    let lecture = Some(ItemKind::Lecture);
    SpeakerList {
        occasion: facts::occasion(),
        chairs: vec![person(
            "p1",
            "Nguyễn Thanh Lâm",
            lam,
            vec![duty(RoleKind::Chair, None, "Phiên toàn thể")],
        )],
        speakers: vec![
            person(
                "p1",
                "Nguyễn Thanh Lâm",
                lam,
                vec![
                    duty(RoleKind::Opener, Some(ItemKind::Opening), ""),
                    duty(RoleKind::Speaker, lecture, talk),
                ],
            ),
            person(
                "p2",
                "Lê Quốc Vinh",
                "Chủ tịch Tập đoàn Le Group",
                vec![duty(RoleKind::Speaker, lecture, "Thương hiệu địa phương")],
            ),
            Speaker {
                noun: "organisation".into(),
                who: body,
                duties: vec![duty(
                    RoleKind::Speaker,
                    lecture,
                    "Tình hình thế giới, khu vực hiện nay",
                )],
            },
        ],
    }
}

#[test]
fn speakers_and_chairs_are_laid_out_as_agreed() {
    look::print("speakers.pdf", &list(), &at(VI));
    insta::assert_snapshot!("speakers", look::text(&list()));
    let contact = Choices { contact: true, ..Choices::default() };
    look::print_with("speakers-contact.pdf", &list(), &contact, &at(VI));
    let nobody = SpeakerList { occasion: facts::occasion(), ..SpeakerList::default() };
    look::print("speakers-nobody.pdf", &nobody, &at(VI));
    insta::assert_snapshot!("nobody", look::text(&nobody));
    let found = crate::documents::preflight(&nobody, &Choices::default(), &at(VI)).unwrap();
    assert_eq!(found[0].field, "speakers");
}

#[test]
fn in_english_a_title_that_says_what_it_is_in_vietnamese_is_not_said_twice() {
    let (role, look) = (RoleKind::Speaker, at(PrintLanguage::En));
    let said = |title| what(&duty(role, Some(ItemKind::Lecture), title), &look);
    assert_eq!(said("Chuyên đề 2: Chuyển đổi số"), "Chuyên đề 2: Chuyển đổi số");
    assert_eq!(said("Chuyên đề"), said(""));
    assert!(said("Chuyển đổi số").starts_with(&said("")));
}

#[test]
fn contacts_stay_unprinted_unless_asked_for() {
    assert!(!look::text(&list()).contains("0912"));
    let contact = Choices { contact: true, ..Choices::default() };
    let text = look::text_with(&list(), &contact, &at(VI)).replace('\u{a0}', " ");
    assert!(text.contains("0912 345 678") && text.contains("lam@vi-du.gov.vn"), "{text}");
}

#[test]
fn nobody_is_counted_twice_as_namesake_and_missing_signs_are_reported() {
    let mut list = list();
    let found = |list: &SpeakerList| {
        crate::documents::preflight(list, &Choices::default(), &at(VI)).unwrap()
    };
    assert_eq!(found(&list), []);
    list.speakers[1].duties[0].title = Some("🏔".into());
    let findings = found(&list);
    assert_eq!(findings.len(), 1);
    let finding = &findings[0];
    assert_eq!((finding.kind, finding.field), (FindingKind::MissingGlyph, "talk"));
    assert_eq!((finding.subject.noun, &*finding.subject.id), ("person", "p2"));
}

#[test]
fn every_style_and_language_and_many() {
    for style in DocumentStyle::ALL {
        let look = Look { style: *style, ..at(VI) };
        look::print(&format!("speakers-{style}.pdf"), &list(), &look);
    }
    look::print("speakers-en.pdf", &list(), &at(PrintLanguage::En));
    look::print("speakers-both.pdf", &list(), &at(PrintLanguage::Both));
    let mut many = list();
    let one = many.speakers[0].clone();
    many.speakers = (0..80)
        .map(|i| {
            let who = Entry { id: format!("p{i}"), ..one.who.clone() };
            Speaker { who, ..one.clone() }
        })
        .collect();
    let printed = look::print("speakers-many.pdf", &many, &at(VI));
    assert!(printed.pages > 5 && printed.findings.is_empty());
}

#[test]
fn one_and_many_are_laid_out_as_agreed() {
    let many = |count| {
        let talk = |who: Entry| Speaker {
            duties: vec![duty(RoleKind::Speaker, Some(ItemKind::Lecture), &who.note)],
            noun: "person".into(),
            who,
        };
        let speakers = facts::people(count).into_iter().map(talk).collect();
        SpeakerList { occasion: facts::occasion(), speakers, ..SpeakerList::default() }
    };
    insta::assert_snapshot!("one", look::text(&many(1)));
    for count in [300, 1_001] {
        insta::assert_snapshot!(format!("{count}"), look::large(&many(count)));
    }
}

#[test]
fn a_body_stands_in_it_only_where_bodies_are_asked_for() {
    assert!(!look::text(&list()).contains("Ngoại"));
    let bodies = Choices { bodies: true, ..Choices::default() };
    look::print_with("speakers-bodies.pdf", &list(), &bodies, &at(VI));
    let text = look::text_with(&list(), &bodies, &at(VI)).replace('\u{a0}', " ");
    assert!(text.contains("Bộ Ngoại giao"), "{text}");
}
