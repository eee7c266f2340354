//! Cards for nobody, one, many, and for those with the longest names.

use super::*;
use crate::{
    Error,
    documents::{
        FindingKind, PrintLanguage, calibration::Calibration, lists::facts, look, pages, preflight,
    },
    error::NothingTo,
};

const LONGEST: &str = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Ngọc Minh Châu";

fn card(name: &str, title: &str, organisation: &str) -> Card {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let (title, organisation) = (some(title), some(organisation));
    Card { id: name.to_owned(), name: name.into(), title, organisation, ..Card::default() }
}

fn cards(cards: Vec<Card>) -> TableCards {
    let body = Some("Bộ Thông tin và Truyền thông".to_owned());
    TableCards {
        event: "Hội nghị tập huấn truyền thông".into(),
        body,
        cards,
        ..TableCards::default()
    }
}

fn awkward() -> TableCards {
    let minister = card("Nguyễn Thanh Lâm", "Thứ trưởng", "Bộ Thông tin và Truyền thông");
    let chair = Card { salutation: Some("ông".into()), role: Some(RoleKind::Chair), ..minister };
    cards(vec![
        chair,
        card("Phạm S", "Phó Chủ tịch", "UBND tỉnh Lâm Đồng"),
        card(
            LONGEST,
            "Phó Cục trưởng Cục Hợp tác Quốc tế, Trưởng Ban Chỉ đạo công tác thông tin đối ngoại và nhân quyền",
            "Bộ Văn hóa, Thể thao và Du lịch",
        ),
        card("Đỗ Đình Đường", "", ""),
        card("Nguye\u{302}\u{303}n Thi\u{323} Thanh Duyên", "", "Văn phòng Bộ"),
    ])
}

fn all_that_can_be() -> Choices {
    Choices { salutation: true, role: true, logo: true, ..Choices::default() }
}

/// A red square as a logo.
pub(super) fn with_logo(mut data: TableCards) -> TableCards {
    data.logo = Some(look::logo());
    data
}

#[test]
fn cards_are_laid_out_as_agreed() {
    let data = awkward();
    look::print("table-cards.pdf", &data, &look::at(PrintLanguage::Vi));
    insta::assert_snapshot!("usual", look::text(&data));
    let both = look::at(PrintLanguage::Both);
    let data = with_logo(data);
    look::print_with("table-cards-both.pdf", &data, &all_that_can_be(), &both);
    insta::assert_snapshot!("both", look::text_with(&data, &all_that_can_be(), &both));
}

#[test]
fn the_back_is_the_front_s_name_upside_down_and_read_once() {
    let (_, pages) = pages(&awkward(), &Choices::default(), &look::at(PrintLanguage::Vi)).unwrap();
    let text = langbiang_typeset::dump::pages(&pages[..1]);
    assert_eq!(text.matches("NGUYỄN").count(), 2, "{text}");
    assert_eq!(text.matches("Heading(1)").count(), 2, "two cards a sheet: {text}");
    assert_eq!(text.matches("times -1.0000,-1.0000").count(), 2);
}

#[test]
fn cards_for_a_holder_are_not_folded_and_other_sizes_fill_their_sheet() {
    let count = |options: &Choices| {
        let data = cards(vec![card("Phạm S", "", ""); 7]);
        pages(&data, options, &look::at(PrintLanguage::Vi)).unwrap().1.len()
    };
    assert_eq!(count(&Choices::default()), 4, "two a sheet");
    assert_eq!(count(&Choices { folded: false, ..Choices::default() }), 2, "four a sheet");
    let a3 = Choices { sheet: SheetSize::A3, width: 200.0, height: 100.0, ..Choices::default() };
    assert_eq!(count(&a3), 4, "two a sheet of A3");
    let holder = Choices { width: 90.0, height: 55.0, folded: false, ..Choices::default() };
    look::print_with("table-cards-small.pdf", &awkward(), &holder, &look::at(PrintLanguage::Vi));
    assert_eq!(preflight(&awkward(), &holder, &look::at(PrintLanguage::Vi)).unwrap(), []);
}

#[test]
fn sizes_that_no_sheet_holds_are_refused() {
    let refused = |options: &Choices| {
        let error = awkward().paper(options, &look::at(PrintLanguage::Vi)).err().unwrap();
        let Error::Invalid(problems) = error else { panic!("{error}") };
        problems[0].field.to_string()
    };
    assert_eq!(refused(&Choices { width: 10.0, ..Choices::default() }), "width");
    assert_eq!(refused(&Choices { height: 160.0, ..Choices::default() }), "height");
    assert_eq!(refused(&Choices { height: 0.0, ..Choices::default() }), "height");
    assert_eq!(refused(&Choices { width: 300.0, ..Choices::default() }), "width");
    assert_eq!(refused(&Choices { width: 250.0, height: 150.0, ..Choices::default() }), "height");
    let refused = Choices { height: 160.0, ..Choices::default() }.grid().unwrap_err();
    let Error::Invalid(problems) = refused else { panic!("{refused}") };
    assert_eq!(problems, [FieldProblem::out_of_range("height", 40, 140)]);
}

#[test]
fn nobody_has_no_card_and_three_hundred_have_one_each() {
    let look = look::at(PrintLanguage::Vi);
    let nothing = preflight(&cards(Vec::new()), &Choices::default(), &look).unwrap_err();
    assert!(matches!(nothing, Error::Nothing(NothingTo::Print)), "{nothing}");
    let many = (0..300).map(|i| card(&format!("Nguyễn Văn Hùng {i}"), "Chuyên viên", "Sở"));
    let printed = look::print("table-cards-many.pdf", &cards(many.collect()), &look);
    assert_eq!((printed.pages, printed.findings), (150, vec![]));
}

#[test]
fn findings_name_whose_card_it_is() {
    let mut data = awkward();
    data.cards.push(card(" ", "Cục trưởng", ""));
    data.cards.push(card(&"Nguyễn Văn ".repeat(12), "", ""));
    data.cards.push(card("Phạm S", "🏔", ""));
    let findings = preflight(&data, &all_that_can_be(), &look::at(PrintLanguage::Vi)).unwrap();
    let said: Vec<_> = findings.iter().map(|f| (f.kind, f.subject.label.trim(), f.field)).collect();
    assert_eq!(
        said,
        [
            (FindingKind::MissingPicture, "Hội nghị tập huấn truyền thông", "logo"),
            (FindingKind::DuplicateName, "Phạm S", "name"),
            (FindingKind::EmptyField, "", "name"),
            (FindingKind::DoesNotFit, "Nguyễn Văn ".repeat(12).trim(), "name"),
            (FindingKind::MissingGlyph, "Phạm S", "post"),
        ]
    );
}

#[test]
fn a_printer_that_is_off_is_corrected_for() {
    let measured = Calibration::read("20.5 20 150 200").unwrap();
    let look = Look { calibration: measured, ..look::at(PrintLanguage::Vi) };
    let text = look::text_with(&awkward(), &Choices::default(), &look);
    assert!(text.starts_with("page 1 210x297\n  at -0.50,0.00\n    rule"), "{text}");
}

#[test]
fn one_and_many_are_laid_out_as_agreed() {
    let many = |count| {
        let people = facts::people(count).into_iter();
        cards(people.map(|e| card(&e.name, &e.title, &e.organisation)).collect())
    };
    insta::assert_snapshot!("one", look::text(&many(1)));
    for count in [300, 1_001] {
        insta::assert_snapshot!(format!("{count}"), look::large(&many(count)));
    }
}
