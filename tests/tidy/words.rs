//! Messages: every key that is used exists, and every key that exists is used.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::sources::{self, Source, all, none};

/// Every key of one message file, parts joined by dots.
fn keys(json: &Value) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    walk("", json, &mut keys);
    keys
}

fn walk(prefix: &str, node: &Value, keys: &mut BTreeSet<String>) {
    let Value::Object(children) = node else {
        keys.insert(prefix.to_owned());
        return;
    };
    for (name, child) in children {
        let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        walk(&key, child, keys);
    }
}

/// A text in quotes that reads like a key, or the beginning of one that is put together.
struct Use {
    place: String,
    text: String,
    /// What stands behind it is put in at run time: `ui.kind.{kind}`, `ui.kind.${kind}`.
    open: bool,
}

fn uses(sources: &[Source], areas: &BTreeSet<&str>) -> Vec<Use> {
    let code = |source: &&Source| {
        let interface = source.lies_in("ui/src/") && (source.is("ts") || source.is("svelte"));
        let rust = source.lies_in("src-tauri/") && source.is("rs");
        (interface || rust) && !source.path.contains(".test.") && !source.path.ends_with(".gen.ts")
    };
    let mut uses = Vec::new();
    for source in sources.iter().filter(code) {
        for (line, code) in source.code() {
            uses.extend(quoted(code, areas).map(|(text, open)| Use {
                place: source.at(line, ""),
                text,
                open,
            }));
        }
    }
    uses
}

/// Texts behind a quote whose first part is an area of the messages.
fn quoted<'a>(
    code: &'a str,
    areas: &'a BTreeSet<&str>,
) -> impl Iterator<Item = (String, bool)> + 'a {
    code.split(['"', '\'', '`']).skip(1).filter_map(|text| {
        let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c)));
        let (key, rest) = text.split_at(end.unwrap_or(text.len()));
        let open = rest.starts_with('{') || rest.starts_with("${");
        let (area, behind) = key.split_once('.')?;
        let whole = rest.is_empty() || open;
        (areas.contains(area) && whole && (open || !behind.is_empty()))
            .then(|| (key.to_owned(), open))
    })
}

fn missing(uses: &[Use], keys: &BTreeSet<String>) -> Vec<String> {
    let exists = |u: &Use| {
        keys.iter().any(|key| {
            let branch = key.strip_prefix(&u.text).is_some_and(|rest| rest.starts_with('.'));
            *key == u.text || branch || (u.open && key.starts_with(&u.text))
        })
    };
    uses.iter()
        .filter(|u| !exists(u))
        .map(|u| format!("{}there are no words under {:?}", u.place, u.text))
        .collect()
}

fn unused(uses: &[Use], keys: &BTreeSet<String>) -> Vec<String> {
    let used = |key: &String| {
        uses.iter().any(|u| {
            let below = key.strip_prefix(&u.text);
            below.is_some_and(|rest| {
                rest.is_empty() || u.open || u.text.ends_with('.') || rest.starts_with('.')
            })
        })
    };
    keys.iter().filter(|key| !used(key)).map(|key| format!("nobody says {key:?}")).collect()
}

fn areas(keys: &BTreeSet<String>) -> BTreeSet<&str> {
    keys.iter().filter_map(|key| key.split('.').next()).collect()
}

fn vietnamese() -> BTreeSet<String> {
    let path = sources::root().join("assets/messages/vi.json");
    keys(&serde_json::from_str(&std::fs::read_to_string(path).expect("vi.json")).expect("JSON"))
}

#[test]
fn every_key_that_is_used_has_words() {
    let keys = vietnamese();
    none(&missing(&uses(all(), &areas(&keys)), &keys));
}

#[test]
fn every_key_that_has_words_is_used() {
    let keys = vietnamese();
    none(&unused(&uses(all(), &areas(&keys)), &keys));
}

#[test]
fn a_key_without_words_and_words_without_a_use_are_found() {
    let json = serde_json::json!({"ui": {"a": "A", "kind": {"one": "1", "two": "2"}, "old": "O"}});
    let keys = keys(&json);
    let text = "t('ui.a'); t('ui.b'); t(`ui.kind.${kind}`); import 'ui/src'; f('ui.a is fine')";
    let uses = uses(&[Source::planted("ui/src/a.ts", text)], &areas(&keys));
    assert_eq!(missing(&uses, &keys), ["ui/src/a.ts:1: there are no words under \"ui.b\""]);
    assert_eq!(unused(&uses, &keys), ["nobody says \"ui.old\""]);
}
