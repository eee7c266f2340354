//! Every document and every choice has words in both languages.

use super::options;
use crate::{
    Language, Words,
    documents::{DocumentKind, OptionKind},
};

fn assert_words(language: Language, key: &str) {
    assert_ne!(Words::of(language).get(key), key, "no words in {language}");
}

#[test]
fn every_document_and_every_choice_has_words() {
    for language in Language::ALL.iter().copied() {
        for document in DocumentKind::ALL.iter().copied() {
            assert_words(language, &format!("document_kind.{document}"));
            for spec in options(document) {
                assert_words(language, &format!("option.{}", spec.name));
                let words = match spec.kind {
                    OptionKind::Word(words) | OptionKind::Words(words) => words,
                    _ => &[],
                };
                for word in words {
                    assert_words(language, &format!("option_value.{}.{word}", spec.name));
                }
            }
        }
    }
}
