//! The words of the product in each language.
//!
//! One pair of files serves the window, the documents and the terminal: `assets/messages/*.json`,
//! nested by area, keys joined with a dot here. A parameter stands in braces: `{count}`.
//! Must never hold a visible string itself.

use std::{collections::HashMap, sync::LazyLock};

use crate::packed::{packed, unpacked};

crate::vocabulary::vocabulary! {
    /// A language of the window and the documents (BCP 47).
    Language {
        /// Vietnamese, the default.
        Vi = "vi",
        /// English.
        En = "en",
    }
}

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    by_key: HashMap<String, String>,
}

impl Words {
    /// The words of `language`; parsed once.
    pub fn of(language: Language) -> &'static Self {
        static VI: LazyLock<Words> = LazyLock::new(|| Words::parse(&unpacked(packed!("vi.json"))));
        static EN: LazyLock<Words> = LazyLock::new(|| Words::parse(&unpacked(packed!("en.json"))));
        match language {
            Language::Vi => &VI,
            Language::En => &EN,
        }
    }

    fn parse(json: &[u8]) -> Self {
        let mut by_key = HashMap::new();
        // A broken file is caught by the test below, before anybody can ship it.
        let tree = serde_json::from_slice(json).unwrap_or_default();
        flatten("", &tree, &mut by_key);
        Self { by_key }
    }

    /// The words under `key` (e.g. `document.programme.title`); the key itself where there are none.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.by_key.get(key).map_or(key, String::as_str)
    }

    /// The words under a key that was put together at run time; none where there are none.
    pub(crate) fn find(&self, key: &str) -> Option<&str> {
        self.by_key.get(key).map(String::as_str)
    }

    /// The words under `key` with every `{name}` replaced by its value.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        values.iter().fold(self.get(key).to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
    }

    /// Every key, for tests that compare the languages.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.by_key.keys().map(String::as_str)
    }
}

fn flatten(prefix: &str, tree: &serde_json::Value, into: &mut HashMap<String, String>) {
    match tree {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                let dot = if prefix.is_empty() { "" } else { "." };
                flatten(&format!("{prefix}{dot}{key}"), value, into);
            }
        }
        serde_json::Value::String(text) => {
            into.insert(prefix.to_owned(), text.clone());
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn both_languages_have_the_same_keys_and_parameters() {
        let (vi, en) = (Words::of(Language::Vi), Words::of(Language::En));
        assert!(!vi.by_key.is_empty(), "vi.json must parse");
        let keys = |w: &'static Words| w.keys().collect::<BTreeSet<_>>();
        assert_eq!(keys(vi), keys(en));
        for key in vi.keys() {
            assert_eq!(parameters(vi.get(key)), parameters(en.get(key)), "parameters of {key}");
        }
    }

    #[test]
    fn a_parameter_is_filled_in() {
        let words = Words::parse(r#"{"a":{"b":"{count} đại biểu"}}"#.as_bytes());
        assert_eq!(words.fill("a.b", &[("count", "300")]), "300 đại biểu");
        assert_eq!(words.get("a.missing"), "a.missing");
    }

    fn parameters(text: &str) -> BTreeSet<&str> {
        text.split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}').map(|(name, _)| name))
            .collect()
    }
}
