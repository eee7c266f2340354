//! Payments of nobody, of one and of many.

use super::*;
use crate::{
    Error,
    documents::{
        DocumentStyle, FindingKind, PrintLanguage,
        lists::facts,
        look::{self, at},
    },
};

const VI: PrintLanguage = PrintLanguage::Vi;

fn list(count: usize) -> PaymentList {
    let (occasion, groups) = (facts::occasion(), facts::groups(count));
    let categories = facts::categories();
    PaymentList { occasion, categories, groups }
}

fn choices() -> Choices {
    Choices {
        amount: "300.000".into(),
        amounts: Prose("Bộ, ban, ngành Trung ương = 1.000.000\nCơ quan báo chí = 500000".into()),
        purpose: "Hỗ trợ tiền ăn, ở và đi lại cho đại biểu tham dự Hội nghị tập huấn".into(),
        ..Choices::default()
    }
}

#[test]
fn lists_of_nobody_and_of_one_are_laid_out_as_agreed() {
    for (name, count) in [("nobody", 0), ("one", 1)] {
        look::print_with(&format!("payment-{name}.pdf"), &list(count), &choices(), &at(VI));
        insta::assert_snapshot!(name, look::text_with(&list(count), &choices(), &at(VI)));
    }
}

#[test]
fn three_hundred_and_a_thousand_and_one_are_laid_out_as_agreed() {
    for count in [300, 1_001] {
        look::print_with(&format!("payment-{count}.pdf"), &list(count), &choices(), &at(VI));
        let text = look::text_with(&list(count), &choices(), &at(VI));
        insta::assert_snapshot!(format!("{count}"), facts::digest(&text));
    }
}

#[test]
fn the_sum_is_that_of_the_amounts_in_figures_and_in_words() {
    let text = look::text_with(&list(7), &choices(), &at(VI)).replace('\u{a0}', " ");
    // Three of 1.000.000, two of 300.000, two of 500.000.
    assert!(text.contains("\"4.600.000\""), "{text}");
    assert!(text.contains("Bốn triệu sáu trăm nghìn đồng."), "{text}");
    let text = look::text_with(&list(7), &choices(), &at(PrintLanguage::En));
    assert!(text.contains("\"4,600,000\""), "{text}");
    assert!(text.contains("Four million six hundred thousand dong."), "{text}");
}

#[test]
fn who_gets_nothing_is_reported_and_a_slip_is_refused() {
    let only = Choices { amount: String::new(), ..choices() };
    let found = crate::documents::preflight(&list(6), &only, &at(VI)).unwrap();
    let unpaid: Vec<&str> =
        found.iter().filter(|f| f.field == "amount").map(|f| f.subject.id.as_str()).collect();
    assert_eq!(unpaid, ["d1", "d4"]);
    assert!(found.iter().all(|f| f.kind == FindingKind::EmptyField));
    let slip = Choices { amount: "3OO.000".into(), ..choices() };
    let refused = crate::documents::preflight(&list(1), &slip, &at(VI));
    assert!(matches!(refused, Err(Error::Invalid(fields)) if fields[0].field == "amount"));
}

#[test]
fn a_sum_is_left_to_be_written_while_an_amount_is_open() {
    let text =
        |choices: &Choices| look::text_with(&list(6), choices, &at(VI)).replace('\u{a0}', " ");
    let some = Choices { amount: String::new(), ..choices() };
    look::print_with("payment-partly.pdf", &list(6), &some, &at(VI));
    let open = text(&some);
    assert!(open.contains("\"1.000.000\"") && open.contains("chữ: ......"), "{open}");
    assert!(!open.contains("\"3.000.000\"") && !open.contains("nghìn"), "{open}");
    let none = Choices { amounts: Prose::default(), ..some.clone() };
    assert!(text(&none).contains("chữ: ......"));
    let nought = Choices { amount: "0".into(), ..choices() };
    assert!(text(&nought).contains("\"3.000.000\""), "nothing is an amount, too");
    let found = crate::documents::preflight(&list(6), &nought, &at(VI)).unwrap();
    assert!(found.iter().all(|f| f.field != "amount"), "{found:?}");
}

#[test]
fn a_category_that_is_not_there_is_refused_by_its_line() {
    let amounts = Prose("Ban Tổ chức = 7\nCơ quan báo trí = 5".into());
    let data = PaymentList { categories: vec!["Ban Tổ chức".into()], ..list(3) };
    let slip = Choices { amounts, ..choices() };
    let refused = crate::documents::preflight(&data, &slip, &at(VI));
    let Err(Error::Invalid(wrong)) = refused else { panic!("{refused:?}") };
    assert_eq!((wrong.len(), &*wrong[0].field), (1, "amounts"));
    let values = &wrong[0].values;
    let known = "Ban Tổ chức; Bộ, ban, ngành Trung ương; Các tỉnh, thành phố; Cơ quan báo chí";
    for value in [("line", "2"), ("value", "Cơ quan báo trí"), ("known", known)] {
        assert!(values.contains(&(value.0, value.1.to_owned())), "{values:?}");
    }
}

#[test]
fn accounts_are_kept_in_one_language() {
    let text = |language| look::text_with(&list(3), &choices(), &at(language));
    assert_eq!(text(PrintLanguage::Both), text(VI));
}

#[test]
fn those_who_answer_for_it_stand_under_it_together() {
    let named = Prose("Người lập = Nguyễn Thị Hoa\nKế toán\nTrưởng ban Tổ chức = Phạm S".into());
    let own = Choices { makers: named, ..choices() };
    look::print_with("payment-makers.pdf", &list(9), &own, &at(VI));
    let text = look::text_with(&list(9), &own, &at(VI)).replace('\u{a0}', " ");
    for part in ["\"NGƯỜI LẬP\"", "\"Nguyễn Thị Hoa\"", "\"KẾ TOÁN\"", "\"Phạm S\""] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let usual = look::text_with(&list(9), &choices(), &at(VI));
    assert!(usual.contains("\"KẾ TOÁN TRƯỞNG\""), "{usual}");
}

#[test]
fn every_style_and_language_and_the_longest_strings() {
    for style in DocumentStyle::ALL {
        let look = Look { style: *style, ..at(VI) };
        look::print_with(&format!("payment-{style}.pdf"), &list(5), &choices(), &look);
    }
    look::print_with("payment-both.pdf", &list(5), &choices(), &at(PrintLanguage::Both));
    look::print_with("payment-en.pdf", &list(5), &choices(), &at(PrintLanguage::En));
    let long = PaymentList { groups: facts::longest(), ..list(0) };
    let printed = look::print_with("payment-longest.pdf", &long, &choices(), &at(VI));
    insta::assert_snapshot!("longest", look::text_with(&long, &choices(), &at(VI)));
    assert!(
        printed.findings.iter().all(|f| f.kind == FindingKind::EmptyField),
        "{:?}",
        printed.findings
    );
}

#[test]
fn what_its_head_needs_and_lacks_is_said_once_each_and_the_place_is_left_to_be_written() {
    let mut bare = list(2);
    bare.occasion.letterhead.bodies.clear();
    (bare.occasion.place, bare.occasion.signed_at) = (None, None);
    let found = crate::documents::preflight(&bare, &choices(), &at(VI)).unwrap();
    let mut fields: Vec<&str> = found.iter().map(|f| f.field).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["body", "place", "signed_place"]);
    let text = look::text_with(&bare, &choices(), &at(VI)).replace('\u{a0}', " ");
    assert!(text.contains("......, ngày ......."), "{text}");
}
