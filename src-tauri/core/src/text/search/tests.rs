//! Searches as people type them.

use proptest::prelude::*;

use super::*;

fn expression(text: &str) -> Option<String> {
    Search::read(text).map(|search| search.expression())
}

fn finds(text: &str, folded: &str) -> bool {
    Search::read(text).is_some_and(|search| search.holds(folded))
}

#[test]
fn a_search_text_becomes_prefix_terms() {
    assert_eq!(expression("Đinh  Tiến").as_deref(), Some(r#""dinh"* AND "tien"*"#));
    assert_eq!(expression("TP.HCM").as_deref(), Some(r#""tp"* AND "hcm"*"#));
    assert_eq!(
        expression(r#"" OR name:* NEAR("#).as_deref(),
        Some(r#"(("or"*) OR ("o")) AND "name"* AND "near"*"#)
    );
    assert_eq!(expression(" -\"*() "), None);
    assert_eq!(expression(""), None);
}

#[test]
fn a_start_of_a_word_is_spelled_out_by_the_words_that_begin_so() {
    let words = |start: &str| -> Result<Vec<String>, std::convert::Infallible> {
        let known = ["nguyen", "nguyenthi", "tien"].map(str::to_owned).into_iter();
        Ok(known.filter(|word| word.starts_with(start)).collect())
    };
    let spelled_out = |text| Search::read(text).unwrap().spelled_out(words).unwrap().expression();
    assert_eq!(
        spelled_out("Nguyen an tien xuan"),
        r#"("nguyen" OR "nguyenthi") AND "an"* AND "tien" AND "xuan"*"#
    );
    assert_eq!(
        spelled_out("Nguyeenx tie"),
        r#"(("nguyeenx"*) OR ("nguyen")) AND "tie"*"#,
        "a whole word stays, and what the index holds by itself"
    );
}

#[test]
fn a_name_in_raw_keys_is_looked_for_both_ways() {
    assert_eq!(expression("Nguyeenx").as_deref(), Some(r#"(("nguyeenx"*) OR ("nguyen"))"#));
    assert!(finds("Nguye64n DDinhf", "dinh van nguyen"));
    assert!(finds("hair", "salon hair"), "what was typed is still found");
    assert!(finds("hair", "tran van hai") && !finds("hair", "tran van haing"));
}

#[test]
fn a_number_is_found_by_its_tail_and_however_it_is_spaced() {
    for stored in ["0912345678", "0912 345 678", "0912.345.678", "+84 912 345 678", "84912345678"] {
        let folded = fold(&format!("nguyen {stored}")) + &phone_words(stored);
        for typed in [
            "5678",
            "345678",
            "0912345678",
            "0912 345 678",
            "0912.345",
            "+84 912.345.678",
            "nguyen 678",
        ] {
            assert!(finds(typed, &folded), "{typed} in {stored}");
        }
        assert!(!finds("3456", &folded) && !finds("2190", &folded), "{stored}");
    }
    let two = phone_words("0263 3822 111 / 0912 345 678");
    assert!(finds("111", &two) && finds("02633822111", &two) && finds("678", &two));
    assert_eq!(phone_words("máy lẻ 12"), "");
}

#[test]
fn a_text_with_each_word_once_is_found_like_the_whole() {
    let whole = fold("Lê An, Sở Y tế tỉnh An Giang, an.le.07@an-giang.example 0912 345 678")
        + &phone_words("0912 345 678");
    let once = words_once(&whole);
    assert!(once.starts_with("le an so y te tinh giang 07 example 0912 345 678 0912345678 "));
    for typed in ["an gi", "an.le.07@an-giang.example", "0912 345 678", "5678", "le giang l"] {
        assert!(finds(typed, &whole) && finds(typed, &once), "{typed}");
    }
    assert_eq!(words_once(" - "), "");
}

#[test]
fn marks_as_typed_come_before_others() {
    let unlike = |typed, text| Search::read(typed).unwrap().unlike(text);
    assert_eq!(unlike("Hà", "Lê Thị Hà"), 0);
    assert_eq!(unlike("Hà", "Lê Thị Ha"), 1);
    assert_eq!(unlike("hoà", "Văn HÒA"), 0, "the place of the tone says nothing");
    assert_eq!(unlike("Đinh hà", "Dinh Thị Hà"), 1);
    assert_eq!(unlike("Trâ", "Trần"), 0, "the tone is still to come");
    assert_eq!(unlike("Haf", "Trần Hà"), 0);
    assert_eq!(unlike("Haf", "Trần Hạ"), 1);
    assert_eq!(unlike("tran ha", "Trần Hà"), 0, "without marks all are alike");
}

#[test]
fn a_code_is_recognised_by_its_letters() {
    let code = |typed| Search::read(typed).unwrap().code;
    assert_eq!(code("7zq4-m2xk").as_deref(), Some("7ZQ4M2XK"));
    assert_eq!(code("nguyen"), None, "a code has no U");
    assert_eq!(code("7ZQ4M"), None);
}

proptest! {
    #[test]
    fn an_expression_holds_nothing_but_quoted_words(text in ".*") {
        let expression = expression(&text).unwrap_or_default().replace(['(', ')'], " ");
        for term in expression.split_whitespace().filter(|term| !matches!(*term, "AND" | "OR")) {
            let word = term.trim_end_matches('*').strip_prefix('"').and_then(|t| t.strip_suffix('"'));
            prop_assert!(
                word.is_some_and(|w| !w.is_empty() && w.chars().all(|c| c == TAIL || c.is_alphanumeric())),
                "{}", term
            );
        }
    }

    #[test]
    fn a_text_is_found_by_each_of_its_words(words in prop::collection::vec("[a-zđàễ0-9]{1,8}", 1..5)) {
        let folded = fold(&words.join(" "));
        for word in &words {
            prop_assert!(finds(word, &folded), "{} in {}", word, folded);
        }
    }
}
