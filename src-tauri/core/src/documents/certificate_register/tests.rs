//! Registers of nothing, of some with a story, and of a thousand.

use super::*;
use crate::documents::{
    PrintLanguage,
    lists::facts,
    look::{self, at},
};

const VI: PrintLanguage = PrintLanguage::Vi;

fn register(count: usize) -> CertificateRegister {
    let day = |day| NaiveDate::from_ymd_opt(2024, 6, day).unwrap();
    let given = |i: usize| Given {
        number: format!("{:02}/GCN-BTTTT", i + 1),
        issued: Some(day(7)),
        withdrawn: (i == 3).then(|| (day(10), "in sai họ tên, cấp lại số khác".into())),
        reprinted: if i == 1 {
            vec![(day(9), "bản đầu bị ướt".into())]
        } else {
            Vec::new()
        },
    };
    let entries = facts::people(count);
    CertificateRegister {
        occasion: facts::occasion(),
        groups: vec![Group { name: String::new(), entries }],
        given: vec![(0..count).map(given).collect()],
    }
}

#[test]
fn registers_of_nothing_and_of_a_few_are_laid_out_as_agreed() {
    for (name, count) in [("nothing", 0), ("few", 6)] {
        look::print(&format!("register-{name}.pdf"), &register(count), &at(VI));
        insta::assert_snapshot!(name, look::text(&register(count)));
    }
}

#[test]
fn a_thousand_and_one_are_laid_out_as_agreed() {
    look::print("register-1001.pdf", &register(1_001), &at(VI));
    insta::assert_snapshot!("1001", facts::digest(&look::text(&register(1_001))));
}

#[test]
fn a_withdrawn_number_stays_with_its_reason_in_both_languages_and_can_be_signed_for() {
    for language in PrintLanguage::ALL {
        let choices = Choices { received: true, ..Choices::default() };
        let text = look::text_with(&register(6), &choices, &at(*language)).replace('\u{a0}', " ");
        assert!(text.contains("04/GCN-BTTTT") && text.contains("sai"), "{language}: {text}");
        look::print(&format!("register-{language}.pdf"), &register(6), &at(*language));
    }
    let both = look::text_with(&register(6), &Choices::default(), &at(PrintLanguage::Both));
    for words in ["Thu hồi", "Withdrawn", "trong đó thu hồi", "of which withdrawn"] {
        assert!(both.replace('\u{a0}', " ").contains(words), "{words}: {both}");
    }
}
