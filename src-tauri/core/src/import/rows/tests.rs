//! What is wrong is said in both languages.

use super::*;

#[test]
fn reasons_have_words_in_both_languages() {
    for &reason in Reason::ALL {
        let refusal = Refusal { row: 7, column: "B".into(), reason, other_row: Some(4) };
        for &language in Language::ALL {
            let words = refusal.words(language);
            assert!(!words.contains("import.reason") && !words.contains('{'), "{words}");
        }
    }
    let twice =
        Refusal { row: 7, column: "B".into(), reason: Reason::DuplicateOfRow, other_row: Some(4) };
    assert_eq!(twice.words(Language::Vi), "trùng với người ở dòng 4");
}
