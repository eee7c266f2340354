//! Reads one table of a design's text key by key, and notes whatever is wrong with it: where, which
//! key, and why.
//!
//! Must never pass over a key that nobody asked for: a misspelt key would be a lost wish.

use std::{cell::RefCell, collections::BTreeSet, ops::RangeInclusive};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::fault::{Fault, FaultKind};

/// All that is wrong with a text.
#[derive(Default)]
pub(super) struct Faults {
    text: String,
    found: RefCell<Vec<Fault>>,
}

impl Faults {
    /// Faults in `text`.
    pub(super) fn of(text: &str) -> Self {
        Self { text: text.to_owned(), found: RefCell::default() }
    }

    /// Notes a fault at byte `at` of the text.
    pub(super) fn note(&self, at: usize, key: &str, kind: FaultKind, detail: impl Into<String>) {
        let line = self.line(at);
        let fault = Fault { line, key: key.to_owned(), kind, detail: detail.into() };
        self.found.borrow_mut().push(fault);
    }

    /// The line of byte `at`, from 1.
    fn line(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or(&self.text);
        before.matches('\n').count() + 1
    }

    /// All of them, downwards.
    pub(super) fn all(self) -> Vec<Fault> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|fault| fault.line);
        found
    }
}

/// A value with its place in the text.
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// The keys of one table.
pub(super) struct Keys<'a> {
    table: &'a DeTable<'a>,
    /// Where the table begins.
    pub(super) at: usize,
    faults: &'a Faults,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Keys<'a> {
    pub(super) fn new(table: &'a DeTable<'a>, at: usize, faults: &'a Faults) -> Self {
        Self { table, at, faults, asked: RefCell::default() }
    }

    /// The table that a value is.
    pub(super) fn of(value: &'a Value<'a>, key: &str, faults: &'a Faults) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(table) => Some(Self::new(table, value.span().start, faults)),
            _ => {
                faults.note(value.span().start, key, FaultKind::WrongType, "table");
                None
            }
        }
    }

    /// Notes a fault of `key`, where the key stands or else where the table begins.
    pub(super) fn fault(&self, key: &str, kind: FaultKind, detail: impl Into<String>) {
        let at = self.value(key).map_or(self.at, |value| value.span().start);
        self.faults.note(at, key, kind, detail);
    }

    /// The line where the table begins, from 1.
    pub(super) fn line(&self) -> usize {
        self.faults.line(self.at)
    }

    fn value(&self, key: &str) -> Option<&'a Value<'a>> {
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    fn ask(&self, key: &'static str) -> Option<&'a Value<'a>> {
        self.asked.borrow_mut().insert(key);
        self.value(key)
    }

    /// Whether the key is there.
    pub(super) fn has(&self, key: &'static str) -> bool {
        self.ask(key).is_some()
    }

    /// A text.
    pub(super) fn text(&self, key: &'static str) -> Option<String> {
        let value = self.ask(key)?;
        match value.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            _ => self.wrong(key, "text"),
        }
    }

    /// A text that must be there.
    pub(super) fn needed_text(&self, key: &'static str) -> String {
        if !self.has(key) {
            self.fault(key, FaultKind::Missing, "");
        }
        self.text(key).unwrap_or_default()
    }

    /// Whether.
    pub(super) fn flag(&self, key: &'static str) -> bool {
        match self.ask(key).map(Spanned::get_ref) {
            None => false,
            Some(DeValue::Boolean(value)) => *value,
            Some(_) => self.wrong(key, "true, false").unwrap_or_default(),
        }
    }

    /// A number within bounds.
    pub(super) fn number(&self, key: &'static str, bounds: RangeInclusive<f32>) -> Option<f32> {
        let number = number(self.ask(key)?).or_else(|| self.wrong(key, "number"))?;
        if !bounds.contains(&number) {
            let detail = format!("{} – {}", bounds.start(), bounds.end());
            self.fault(key, FaultKind::OutOfRange, detail);
            return None;
        }
        Some(number)
    }

    /// A number that must be there.
    pub(super) fn needed(&self, key: &'static str, bounds: RangeInclusive<f32>) -> f32 {
        if !self.has(key) {
            self.fault(key, FaultKind::Missing, "");
        }
        self.number(key, bounds).unwrap_or_default()
    }

    /// One of some words.
    pub(super) fn word<T>(
        &self,
        key: &'static str,
        words: &[&str],
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(key)?;
        let word = read(&text);
        if word.is_none() {
            self.fault(key, FaultKind::UnknownWord, words.join(", "));
        }
        word
    }

    /// A list of texts; one text stands for a list of one.
    pub(super) fn texts(&self, key: &'static str) -> Vec<String> {
        let Some(value) = self.ask(key) else { return Vec::new() };
        let text = |value: &Value<'_>| match value.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            _ => self.wrong(key, "text"),
        };
        match value.get_ref() {
            DeValue::Array(values) => values.iter().filter_map(text).collect(),
            _ => text(value).into_iter().collect(),
        }
    }

    /// A list of numbers.
    pub(super) fn numbers(&self, key: &'static str) -> Option<Vec<f32>> {
        let value = self.ask(key)?;
        let numbers = match value.get_ref() {
            DeValue::Array(values) => values.iter().map(number).collect::<Option<Vec<f32>>>(),
            _ => None,
        };
        numbers.or_else(|| self.wrong(key, "[number, …]"))
    }

    /// The tables of a list, each with its keys.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Keys<'a>> {
        match self.ask(key).map(|value| (value, value.get_ref())) {
            None => Vec::new(),
            Some((_, DeValue::Array(values))) => {
                values.iter().filter_map(|value| Keys::of(value, key, self.faults)).collect()
            }
            Some(_) => self.wrong(key, "[[…]]").unwrap_or_default(),
        }
    }

    /// The table under a key.
    pub(super) fn table(&self, key: &'static str) -> Option<Keys<'a>> {
        Keys::of(self.ask(key)?, key, self.faults)
    }

    /// Names and values of a table whose names are free; no name is unknown then.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'a str, &'a Value<'a>)> + '_ {
        self.table.iter().map(|(name, value)| (name.get_ref().as_ref(), value))
    }

    /// Notes every key that nobody asked for.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for (name, _) in self.table {
            if !asked.contains(name.get_ref().as_ref()) {
                let known = asked.iter().copied().collect::<Vec<_>>().join(", ");
                self.faults.note(name.span().start, name.get_ref(), FaultKind::UnknownKey, known);
            }
        }
    }

    fn wrong<T>(&self, key: &str, wanted: &str) -> Option<T> {
        self.fault(key, FaultKind::WrongType, wanted);
        None
    }

    /// The faults of the whole text.
    pub(super) fn faults(&self) -> &'a Faults {
        self.faults
    }
}

fn number(value: &Value<'_>) -> Option<f32> {
    match value.get_ref() {
        DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
        DeValue::Float(number) => number.as_str().parse().ok().filter(|n: &f32| n.is_finite()),
        _ => None,
    }
}
