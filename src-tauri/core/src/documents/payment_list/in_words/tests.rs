//! Amounts in words, read back.

use proptest::prelude::*;

use super::*;

#[test]
fn numbers_are_read_as_receipts_write_them() {
    for (number, words) in [
        (0, "không"),
        (1, "một"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (1_000, "một nghìn"),
        (1_001, "một nghìn không trăm linh một"),
        (1_021, "một nghìn không trăm hai mươi mốt"),
        (105_000, "một trăm linh năm nghìn"),
        (500_000, "năm trăm nghìn"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (21_450_000, "hai mươi mốt triệu bốn trăm năm mươi nghìn"),
        (1_000_000_000, "một tỷ"),
        (2_000_000_005, "hai tỷ không trăm linh năm"),
        (1_500_000_000_000, "một nghìn năm trăm tỷ"),
        (1_000_000_000_000_000_000, "một tỷ tỷ"),
    ] {
        assert_eq!(vietnamese_number(number), words, "{number}");
    }
    assert_eq!(vietnamese(105_000), "một trăm linh năm nghìn đồng");
    for (number, words) in [
        (0, "zero"),
        (15, "fifteen"),
        (40, "forty"),
        (45, "forty-five"),
        (105_000, "one hundred and five thousand"),
        (1_000_001, "one million and one"),
        (21_450_000, "twenty-one million four hundred and fifty thousand"),
    ] {
        assert_eq!(english_number(number), words, "{number}");
    }
}

/// Reads Vietnamese words back, by other rules than they were written.
fn back(words: &str) -> u64 {
    let value = |word: &str| match word {
        "mốt" => Some(1),
        "tư" => Some(4),
        "lăm" => Some(5),
        word => DIGITS.iter().position(|digit| *digit == word).map(|at| at as u64),
    };
    let (mut total, mut part, mut group, mut digit) = (0, 0, 0, 0);
    for word in words.split(' ') {
        match word {
            "mười" => group += 10,
            "mươi" => group += std::mem::take(&mut digit) * 10,
            "trăm" => group += std::mem::take(&mut digit) * 100,
            "linh" => {}
            "nghìn" | "triệu" => {
                let unit = if word == "nghìn" { 1_000 } else { 1_000_000 };
                part += (group + std::mem::take(&mut digit)) * unit;
                group = 0;
            }
            "tỷ" => {
                total = (total + part + group + std::mem::take(&mut digit)) * 1_000_000_000;
                (part, group) = (0, 0);
            }
            word => digit = value(word).unwrap(),
        }
    }
    total + part + group + digit
}

proptest! {
    #[test]
    fn no_amount_is_said_otherwise_than_it_is(number in 0_u64..1_000_000_000_000_000_000) {
        prop_assert_eq!(back(&vietnamese_number(number)), number);
    }

    #[test]
    fn round_amounts_too(thousands in 0_u64..2_000_000) {
        prop_assert_eq!(back(&vietnamese_number(thousands * 1_000)), thousands * 1_000);
    }

    #[test]
    fn no_two_numbers_have_the_same_english_words(a in 0_u64..100_000_000, b in 0_u64..100_000_000) {
        prop_assert_eq!(english_number(a) == english_number(b), a == b);
    }
}
