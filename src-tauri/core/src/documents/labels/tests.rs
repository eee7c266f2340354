//! Labels on every sheet, from any label on, for people and for bodies.

use super::*;
use crate::{
    Error, FieldProblem,
    documents::{FindingKind, PrintLanguage, lists::facts, look, pages, preflight},
    error::{NothingTo, Problem},
};

fn label(name: &str, title: &str, organisation: &str, province: &str) -> Label {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Label {
        id: name.to_owned(),
        name: Some(name.to_owned()),
        salutation: None,
        title: some(title),
        organisation: some(organisation),
        province: some(province),
    }
}

fn labels(labels: Vec<Label>) -> Labels {
    let sender = Some("Cục Thông tin đối ngoại, Bộ Thông tin và Truyền thông".to_owned());
    Labels { event: "Hội nghị tập huấn".into(), sender, labels }
}

fn awkward() -> Labels {
    let called = Label {
        salutation: Some("Ông".into()),
        ..label("Phạm S", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh", "Lâm Đồng")
    };
    labels(vec![
        label(
            "Nguyễn Thị Thanh Duyên",
            "Phó Chánh Văn phòng",
            "Sở Thông tin và Truyền thông tỉnh Lâm Đồng",
            "Lâm Đồng",
        ),
        called,
        label(
            "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Ngọc Minh Châu",
            "Phó Cục trưởng Cục Hợp tác Quốc tế, Trưởng Ban Chỉ đạo công tác thông tin đối ngoại và nhân quyền",
            "Bộ Văn hóa, Thể thao và Du lịch",
            "Hà Nội",
        ),
        label("Đinh Tiến Dũng", "", "", ""),
        Label {
            name: None, ..label("Sở Ngoại vụ", "", "Sở Ngoại vụ", "Thành phố Hồ Chí Minh")
        },
        label(
            "Lê Quốc Vinh",
            "Thứ trưởng Bộ Thông tin và Truyền thông",
            "Bộ Thông tin và Truyền thông",
            "Hà Nội",
        ),
    ])
}

fn on(labels: LabelSheet) -> Choices {
    Choices { labels, ..Choices::default() }
}

#[test]
fn labels_are_laid_out_as_agreed() {
    let data = awkward();
    look::print("labels.pdf", &data, &look::at(PrintLanguage::Vi));
    insta::assert_snapshot!("usual", look::text(&data));
    let choices = Choices { sender: true, first_label: 4, ..on(LabelSheet::Two4) };
    look::print_with("labels-2x4.pdf", &data, &choices, &look::at(PrintLanguage::Vi));
    let english = look::at(PrintLanguage::En);
    look::print_with("labels-english.pdf", &data, &on(LabelSheet::Two8), &english);
    insta::assert_snapshot!("english", look::text_with(&data, &on(LabelSheet::Two8), &english));
}

#[test]
fn the_longest_address_fits_the_smallest_label() {
    for sheet in LabelSheet::ALL.iter().copied() {
        let choices = on(sheet);
        let findings = preflight(&awkward(), &choices, &look::at(PrintLanguage::Vi)).unwrap();
        assert_eq!(findings, [], "{sheet}");
        look::print_with(
            &format!("labels-{sheet}.pdf"),
            &awkward(),
            &choices,
            &look::at(PrintLanguage::Vi),
        );
    }
}

#[test]
fn a_body_or_a_province_that_was_named_is_not_said_twice() {
    let all = awkward().labels;
    let said = |n: usize, part: &str| {
        look::text(&labels(vec![all[n].clone()])).replace('\u{a0}', " ").matches(part).count()
    };
    assert_eq!(said(0, "Lâm Đồng"), 1, "the organisation names the province");
    assert_eq!(said(1, "Lâm Đồng"), 1, "nothing else names it");
    assert_eq!(said(5, "Bộ"), 1, "the title names the organisation");
}

#[test]
fn a_sheet_used_in_part_is_printed_on_from_the_label_that_is_left() {
    let places = |choices: &Choices| {
        let (_, pages) = pages(&awkward(), choices, &look::at(PrintLanguage::Vi)).unwrap();
        pages.iter().map(|page| page.items.len()).collect::<Vec<_>>()
    };
    assert_eq!(places(&on(LabelSheet::Three7)), [6]);
    assert_eq!(places(&Choices { first_label: 20, ..on(LabelSheet::Three7) }), [2, 4]);
    let beyond = Choices { first_label: 22, ..on(LabelSheet::Three7) };
    let refused = awkward().paper(&beyond, &look::at(PrintLanguage::Vi)).err().unwrap();
    let Error::Invalid(problems) = refused else { panic!("{refused}") };
    assert_eq!(problems[0].field, "first_label");
}

#[test]
fn an_own_sheet_must_keep_to_the_paper() {
    let refused = |own: Choices| {
        let error = awkward().paper(&own, &look::at(PrintLanguage::Vi)).err().unwrap();
        let Error::Invalid(problems) = error else { panic!("{error}") };
        problems
    };
    let beyond =
        |field, most: u32| vec![FieldProblem::new(field, Problem::BeyondPaper).with("most", most)];
    let range = |field, most: u32, least: u32| vec![FieldProblem::out_of_range(field, least, most)];
    let own = on(LabelSheet::Own);
    assert_eq!(refused(Choices { columns: 4, ..own.clone() }), beyond("columns", 3));
    assert_eq!(refused(Choices { rows: 8, ..own.clone() }), beyond("rows", 7));
    assert_eq!(refused(Choices { columns: 0, ..own.clone() }), range("columns", 14, 1));
    assert_eq!(refused(Choices { rows: 4_000_000_000, ..own.clone() }), range("rows", 29, 1));
    assert_eq!(refused(Choices { label_width: 5.0, ..own.clone() }), range("label_width", 202, 15));
    assert_eq!(
        refused(Choices { label_height: 9.0, ..own.clone() }),
        range("label_height", 281, 10)
    );
    assert_eq!(refused(Choices { left: 200.0, ..own.clone() }), range("left", 195, 0));
    assert_eq!(refused(Choices { top: 300.0, ..own.clone() }), range("top", 287, 0));
    let both = refused(Choices { columns: 4, rows: 8, ..own });
    assert_eq!(both.len(), 2, "all that is wrong at once");
    let own = Choices {
        columns: 2,
        rows: 5,
        label_width: 95.0,
        label_height: 55.0,
        ..on(LabelSheet::Own)
    };
    let (_, pages) =
        pages(&labels(vec![label("Phạm S", "", "", ""); 11]), &own, &look::at(PrintLanguage::Vi))
            .unwrap();
    assert_eq!(pages.len(), 2);
}

#[test]
fn nobody_gets_no_letter_and_three_hundred_get_one_each() {
    let look = look::at(PrintLanguage::Vi);
    let nothing = preflight(&labels(Vec::new()), &Choices::default(), &look).unwrap_err();
    assert!(matches!(nothing, Error::Nothing(NothingTo::Print)), "{nothing}");
    let many = (0..300)
        .map(|i| label(&format!("Nguyễn Văn Hùng {i}"), "Chuyên viên", "Sở Ngoại vụ", "Huế"));
    let printed = look::print("labels-many.pdf", &labels(many.collect()), &look);
    assert_eq!((printed.pages, printed.findings), (15, vec![]));
}

#[test]
fn findings_name_whose_letter_it_is() {
    let mut data = awkward();
    data.sender = None;
    data.labels.push(label("", "", "", ""));
    data.labels.push(label(&"Nguyễn Văn ".repeat(30), "", "", ""));
    let choices = Choices { sender: true, ..Choices::default() };
    let findings = preflight(&data, &choices, &look::at(PrintLanguage::Vi)).unwrap();
    let said: Vec<_> = findings.iter().map(|f| (f.kind, f.field)).collect();
    use FindingKind::{DoesNotFit, EmptyField};
    assert_eq!(said, [(EmptyField, "sender"), (EmptyField, "name"), (DoesNotFit, "name")]);
}

#[test]
fn one_and_many_are_laid_out_as_agreed() {
    let many = |count| {
        let people = facts::people(count).into_iter();
        labels(people.map(|e| label(&e.name, &e.title, &e.organisation, &e.province)).collect())
    };
    insta::assert_snapshot!("one", look::text(&many(1)));
    for count in [300, 1_001] {
        insta::assert_snapshot!(format!("{count}"), look::large(&many(count)));
    }
}
