//! Letters of a ministry, of a Party body and of a company; long, bare, and with a blank.

use super::*;
use crate::documents::{DocumentStyle, FindingKind, PrintLanguage, lists::facts, look};

const VI: PrintLanguage = PrintLanguage::Vi;

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn invitee(id: &str, salutation: &str, name: &str, title: &str, organisation: &str) -> Invitee {
    let (salutation, name) = (some(salutation), some(name));
    Invitee {
        id: id.into(),
        salutation,
        name,
        title: some(title),
        organisation: some(organisation),
    }
}

fn guests() -> Vec<Invitee> {
    let council = "Ủy ban nhân dân tỉnh Lâm Đồng";
    vec![
        invitee("1", "ông", "Phạm S", "Phó Chủ tịch", council),
        invitee("2", "bà", "Vừ Thị Mai Dinh", "", "Sở Thông tin và Truyền thông tỉnh Hà Giang"),
        invitee("3", "", "Nguyễn Thị Thanh Duyên", "Chuyên viên", ""),
    ]
}

fn dalat() -> Invitations {
    let chair = "Thứ trưởng Bộ Thông tin và Truyền thông Nguyễn Thanh Lâm";
    Invitations {
        event: "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam, góp phần nâng cao \
            chất lượng hiệu quả công tác thông tin đối ngoại trong tình hình mới"
            .into(),
        chairs: vec![chair.into()],
        start: NaiveDate::from_ymd_opt(2024, 6, 6),
        time: NaiveTime::from_hms_opt(8, 0, 0),
        place: some("Trung tâm Hội nghị tỉnh, thành phố Đà Lạt, tỉnh Lâm Đồng"),
        body: some("Bộ Thông tin và Truyền thông"),
        symbol: some("BTTTT"),
        number: Some(5),
        signed_place: some("Hà Nội"),
        signed_date: NaiveDate::from_ymd_opt(2024, 6, 1),
        signature: Signature {
            authority: some("KT. BỘ TRƯỞNG"),
            post: some("THỨ TRƯỞNG"),
            name: some("Nguyễn Thanh Lâm"),
        },
        invitees: guests(),
        ..Invitations::default()
    }
}

fn found(data: &Invitations) -> Vec<(FindingKind, String, &'static str)> {
    let findings = crate::documents::preflight(data, &Choices::default(), &look::at(VI)).unwrap();
    findings.into_iter().map(|found| (found.kind, found.subject.label, found.field)).collect()
}

#[test]
fn a_letter_is_as_template_1_7_has_it() {
    let mut data = dalat();
    data.extra = vec![
        "Kinh phí đi lại, ăn nghỉ của đại biểu do cơ quan cử đại biểu chi trả theo quy định.".into(),
        "Đề nghị xác nhận tham dự trước ngày 03/6/2024 qua đồng chí Đinh Tiến Dũng, Phó Cục trưởng Cục Thông tin đối ngoại, điện thoại 0912 345 678".into(),
    ];
    let printed = look::print("invitations.pdf", &data, &look::at(VI));
    assert_eq!((printed.pages, printed.findings.len()), (3, 0), "{:?}", printed.findings);
    insta::assert_snapshot!("state", look::text(&data));
    look::print("invitations-english.pdf", &data, &look::at(PrintLanguage::En));
}

#[test]
fn a_letter_in_english_names_the_event_in_english() {
    let look = look::at(PrintLanguage::En);
    let named = Invitations { event_en: some("Training Conference"), ..dalat() };
    let text = |data: &Invitations| look::text_with(data, &Choices::default(), &look);
    let found = |data: &Invitations| {
        let found = crate::documents::preflight(data, &Choices::default(), &look).unwrap();
        found.iter().filter(|finding| finding.field == "name_en").count()
    };
    assert!(text(&named).contains("Training") && !text(&named).contains("huấn"));
    assert!(text(&dalat()).contains("huấn"), "the Vietnamese name stands in for it");
    assert_eq!((found(&dalat()), found(&named)), (1, 0));
    assert!(look::text(&named).contains("huấn"), "a Vietnamese letter keeps to its own");
}

#[test]
fn a_letter_in_english_is_one_sentence_and_ends_as_one() {
    let data = Invitations { event_en: some("Training Conference"), ..dalat() };
    let text = look::text_with(&data, &Choices::default(), &look::at(PrintLanguage::En));
    let said: String = text.split('"').skip(1).step_by(2).collect::<Vec<_>>().join(" ");
    let said = said.replace('\u{a0}', " ");
    assert!(said.contains("tỉnh Lâm Đồng , to attend Training Conference."), "{said}");
    assert!(!said.contains("./."), "{said}");
}

#[test]
fn of_several_days_the_time_is_that_of_the_first() {
    let data = Invitations { end: NaiveDate::from_ymd_opt(2024, 6, 7), ..dalat() };
    let text = look::text(&data);
    let said: String = text.split('"').skip(1).step_by(2).collect::<Vec<_>>().join(" ");
    let text = said.replace('\u{a0}', " ");
    let when = "Từ 08 giờ 00 ngày 06 tháng 6 năm 2024 đến ngày 07 tháng 6 năm 2024.";
    assert!(text.contains(when), "{text}");
}

#[test]
fn party_bodies_and_companies_write_in_their_own_way() {
    let party = Invitations {
        body: some("Đảng ủy Bộ Thông tin và Truyền thông"),
        parent_body: some("Đảng bộ Khối các cơ quan Trung ương"),
        symbol: some("ĐU"),
        number: None,
        signed_date: None,
        signature: Signature { authority: some("T/M BAN THƯỜNG VỤ"), ..dalat().signature },
        invitees: vec![invitee("1", "đồng chí", "Đỗ Đình Đường", "Bí thư chi bộ", "Cục Báo chí")],
        recipients: vec![
            "Như trên".into(),
            "Ban Thường vụ (để báo cáo);".into(),
            "- Lưu VPĐU.".into(),
        ],
        ..dalat()
    };
    for (name, style, data) in [
        ("party", DocumentStyle::Party, party),
        ("plain", DocumentStyle::Plain, Invitations { symbol: None, number: None, ..dalat() }),
    ] {
        let look = Look { style, ..look::at(VI) };
        look::print(&format!("invitations-{name}.pdf"), &data, &look);
        insta::assert_snapshot!(name, look::text_with(&data, &Choices::default(), &look));
    }
}

#[test]
fn a_blank_is_filled_in_by_hand() {
    let invitees = vec![Invitee::default()];
    let data = Invitations { number: None, signed_date: None, invitees, ..dalat() };
    look::print("invitations-blank.pdf", &data, &look::at(VI));
    let text = look::text(&data);
    assert!(text.contains("......") && text.contains("GM-BTTTT"), "{text}");
    insta::assert_snapshot!("blank", text);
}

#[test]
fn bodies_are_invited_by_their_name() {
    let body = "Sở Thông tin và Truyền thông tỉnh Hà Giang";
    let invitees = vec![invitee(body, "", "", "", body)];
    let data = Invitations { invitees, half_day: Some(HalfDay::Morning), time: None, ..dalat() };
    look::print("invitations-body.pdf", &data, &look::at(VI));
    let text = look::text(&data);
    assert!(!text.contains("Ông (bà)"), "{text}");
    assert!(text.contains("Sáng"), "{text}");
}

#[test]
fn a_letter_too_long_for_a_page_goes_on_and_keeps_its_signature_with_words() {
    let data = Invitations {
        extra: vec!["Nội dung chuẩn bị của từng đơn vị. ".repeat(12); 6],
        ..dalat()
    };
    let printed = look::print("invitations-long.pdf", &data, &look::at(VI));
    assert_eq!(printed.pages, 6);
    let (_, pages) = crate::documents::pages(&data, &Choices::default(), &look::at(VI)).unwrap();
    for pair in pages.chunks(2) {
        assert_eq!((pair[0].bookmarks.len(), pair[1].bookmarks.len()), (1, 0));
        assert!(langbiang_typeset::dump::pages(&pair[1..]).contains("\"2\""));
    }
}

#[test]
fn what_is_missing_is_reported_once_and_names_with_their_guest() {
    let mut invitees = guests();
    invitees[1].name = some("Vừ Thị Mai Dinh 🏔");
    let bare = Invitations { event: "Hội nghị".into(), invitees, ..Invitations::default() };
    let found = found(&bare);
    let event = |field| (FindingKind::EmptyField, "Hội nghị".to_owned(), field);
    for field in ["body", "chairs", "start", "time", "place", "signer", "symbol", "signed_place"] {
        assert_eq!(found.iter().filter(|f| **f == event(field)).count(), 1, "{field} in {found:?}");
    }
    let guest = (FindingKind::MissingGlyph, "Vừ Thị Mai Dinh 🏔".to_owned(), "name");
    assert!(found.contains(&guest), "{found:?}");
    look::print("invitations-bare.pdf", &bare, &look::at(VI));
}

#[test]
fn without_guests_there_is_no_letter_and_many_are_made_alike() {
    let nobody = Invitations { invitees: vec![], ..dalat() };
    let refused = crate::documents::pages(&nobody, &Choices::default(), &look::at(VI)).unwrap_err();
    assert!(matches!(refused, crate::Error::Nothing(crate::error::NothingTo::Print)));
    let many = |i: usize| Invitee { id: i.to_string(), ..guests()[i % 3].clone() };
    let data = Invitations { invitees: (0..300).map(many).collect(), ..dalat() };
    let printed = look::print("invitations-300.pdf", &data, &look::at(VI));
    assert_eq!(printed.pages, 300);
}

#[test]
fn separate_letters_are_called_after_their_guests() {
    let (data, look, choices) = (dalat(), look::at(VI), Choices::default());
    let paper = data.paper(&choices, &look).unwrap();
    assert_eq!(paper.file_name(1), "002 Vừ Thị Mai Dinh.pdf");
}

#[test]
fn each_letter_has_its_own_number_of_pages() {
    let narrow = invitee("1", "ông", "Lý Lì", &"il ".repeat(50), "");
    let wide = invitee("2", "ông", "Lý Lì", &"MW ".repeat(40), "");
    let count = |lines: usize, invitees: &[Invitee]| {
        let extra = vec!["Nội dung.".to_owned(); lines];
        let data = Invitations { extra, invitees: invitees.to_vec(), ..dalat() };
        crate::documents::pages(&data, &Choices::default(), &look::at(VI)).unwrap().1.len()
    };
    let own = |lines| {
        let guests = [&narrow, &wide].map(|guest| count(lines, std::slice::from_ref(guest)));
        (guests[0], guests[1])
    };
    let differing: Vec<usize> = (0..30).filter(|lines| own(*lines) == (1, 2)).collect();
    assert!(!differing.is_empty(), "no letter where only the wide one needs a second page");
    for lines in differing {
        assert_eq!(count(lines, &[narrow.clone(), wide.clone()]), 3, "{lines} lines");
    }
}

#[test]
fn one_and_many_are_laid_out_as_agreed() {
    let many = |count| {
        let people = facts::people(count).into_iter();
        let invitees = people.map(|e| invitee(&e.id, "", &e.name, &e.title, &e.organisation));
        Invitations { invitees: invitees.collect(), ..dalat() }
    };
    insta::assert_snapshot!("one", look::text(&many(1)));
    for count in [300, 1_001] {
        insta::assert_snapshot!(format!("{count}"), look::large(&many(count)));
    }
    let nobody = crate::documents::pages(&many(0), &Choices::default(), &look::at(VI));
    assert!(matches!(nobody, Err(crate::Error::Nothing(_))));
}

#[test]
fn a_place_that_is_not_known_is_left_to_be_written_before_the_date() {
    let data = Invitations { signed_place: None, ..dalat() };
    look::print("invitations-placeless.pdf", &data, &look::at(VI));
    let text = look::text(&data).replace('\u{a0}', " ");
    assert!(text.contains("......., ngày 01 tháng 6 năm 2024"), "{text}");
    let missing: Vec<_> = found(&data).into_iter().map(|(_, _, field)| field).collect();
    assert_eq!(missing, ["signed_place"], "once, however many letters");
}

#[test]
fn a_letter_in_both_languages_is_the_vietnamese_one_and_never_half_of_each() {
    let in_language =
        |language| look::text_with(&dalat(), &Choices::default(), &look::at(language));
    assert_eq!(in_language(PrintLanguage::Both), in_language(VI));
}
