//! Who is to be erased: every record that is this person, and the texts that tell of him or her.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::{
    Error, Result, delegates::Delegate, people::Person, records::Record, storage::Store, text,
};

/// What stands where somebody was.
pub(super) const GONE: &str = "(đã xóa)";

/// Somebody, by the ids of all records that are he or she.
#[derive(Debug, Clone, Default)]
pub(super) struct Who {
    pub(super) people: BTreeSet<String>,
    pub(super) delegates: BTreeSet<String>,
}

/// Texts by which somebody is known, in small letters.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    /// The names, as they were written.
    pub(super) names: BTreeSet<String>,
    /// E-mail addresses and card numbers.
    others: BTreeSet<String>,
    /// The digits of telephone numbers.
    phones: BTreeSet<String>,
}

impl Who {
    /// Whoever `key` is: the id of a person, the id or code of a delegate; also of one who was
    /// removed before and stands in the journal and in backups alone.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub(super) fn find(store: &Store<'_>, key: &str) -> Result<Self> {
        let mut who = Self::default();
        let coded: Vec<Delegate> = store.records(&[("code", key)])?;
        let known = match coded.into_iter().next() {
            Some(delegate) => Some((Delegate::NOUN.name.to_owned(), delegate.id)),
            None => store.key_of(key)?.map(|(noun, _)| (noun, key.to_owned())),
        };
        match known {
            Some((noun, id)) if noun == Person::NOUN.name => who.people.insert(id),
            Some((noun, id)) if noun == Delegate::NOUN.name => who.delegates.insert(id),
            _ => return Err(Error::NotFound { noun: "person", key: key.into() }),
        };
        who.whole(store)
    }

    /// The same with every delegate and person that these are, too, in this database.
    pub(super) fn whole(mut self, store: &Store<'_>) -> Result<Self> {
        for id in self.delegates.clone() {
            let delegate = store.record::<Delegate>(&id)?;
            self.people.extend(delegate.and_then(|delegate| delegate.person_id));
            self.people.extend(store.values_in_journal(Delegate::NOUN, &id, "$.person_id")?);
        }
        for id in &self.people {
            let all: Vec<Delegate> = store.records(&[("person_id", id)])?;
            self.delegates.extend(all.into_iter().map(|delegate| delegate.id));
        }
        Ok(self)
    }

    /// Whether a text is one of the ids.
    fn is(&self, text: &str) -> bool {
        self.people.contains(text) || self.delegates.contains(text)
    }
}

impl Marks {
    /// The texts of these records, now and as far as the journal knows, and those known already.
    pub(super) fn of(store: &Store<'_>, who: &Who, known: &Self) -> Result<Self> {
        let mut marks = known.clone();
        for id in &who.delegates {
            if let Some(delegate) = store.record::<Delegate>(id)? {
                marks.add_name(&delegate.full_name);
                marks.add(&delegate.email);
                marks.add(&delegate.id_number);
                marks.add_phones(&delegate.phone);
                marks.add_phones(&delegate.more_phones);
            }
            marks.add_names(store.values_in_journal(Delegate::NOUN, id, "$.full_name")?);
        }
        for id in &who.people {
            if let Some(person) = store.record::<Person>(id)? {
                marks.add_name(&person.full_name);
                marks.add(&person.email.unwrap_or_default());
                marks.add_phones(&person.phone.unwrap_or_default());
            }
            marks.add_names(store.values_in_journal(Person::NOUN, id, "$.full_name")?);
        }
        Ok(marks)
    }

    fn add_names(&mut self, names: Vec<String>) {
        names.iter().for_each(|name| self.add_name(name));
    }

    fn add_name(&mut self, name: &str) {
        self.names.extend(Some(name.to_lowercase()).filter(|name| !name.is_empty()));
    }

    fn add(&mut self, text: &str) {
        self.others.extend(Some(text.to_lowercase()).filter(|text| !text.is_empty()));
    }

    fn add_phones(&mut self, text: &str) {
        self.phones.extend(text.split(';').map(digits).filter(|digits| digits.len() >= 8));
    }

    /// Whether a text tells of this person: a name stands in it, or what only he or she has.
    pub(super) fn tell(&self, text: &str) -> bool {
        let small = text::clean_lines(text).to_lowercase();
        let digits = digits(&small);
        self.names.iter().any(|name| stands_in(&small, name))
            || self.others.iter().any(|other| stands_in(&small, other))
            || self.phones.iter().any(|phone| digits.contains(phone.as_str()))
    }

    /// Whether the name of this person stands in a text.
    pub(super) fn name(&self, text: &str) -> bool {
        let small = text::clean_lines(text).to_lowercase();
        self.names.iter().any(|name| stands_in(&small, name))
    }
}

/// Whether `wanted` stands in `text` as words of its own.
fn stands_in(text: &str, wanted: &str) -> bool {
    text.match_indices(wanted).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Data of a print without this person: units are left out, other texts that tell are struck.
/// Gives whether anything changed.
pub(super) fn strip(value: &mut Value, who: &Who, marks: &Marks) -> bool {
    match value {
        Value::Array(all) => {
            let before = all.len();
            all.retain(|one| !is_unit_of(one, who));
            let stripped = all.iter_mut().map(|one| strip(one, who, marks)).filter(|s| *s).count();
            stripped > 0 || all.len() < before
        }
        Value::Object(fields) => strip_fields(fields, who, marks),
        Value::String(text) if who.is(text) || marks.tell(text) => {
            GONE.clone_into(text);
            true
        }
        _ => false,
    }
}

fn strip_fields(fields: &mut Map<String, Value>, who: &Who, marks: &Marks) -> bool {
    let before = fields.len();
    fields.retain(|key, one| !who.is(key) && !marks.tell(key) && !is_unit_of(one, who));
    let stripped = fields.values_mut().map(|one| strip(one, who, marks)).filter(|s| *s).count();
    stripped > 0 || fields.len() < before
}

/// Whether a value is the place of this person on a paper.
fn is_unit_of(value: &Value, who: &Who) -> bool {
    value.get("id").and_then(Value::as_str).is_some_and(|id| who.is(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_words_of_its_own() {
        let mut marks = Marks::default();
        marks.add_name("Lê Ánh");
        marks.add_phones("0912345678; 113");
        assert!(marks.tell("TS. LÊ ÁNH, Vụ trưởng") && marks.tell("ĐT 0912.345.678"));
        assert!(marks.tell("L\u{ea} A\u{301}nh"), "also taken apart");
        assert!(!marks.tell("Lê Ánhh") && !marks.tell("Lê Anh") && !marks.tell("113"));
    }

    #[test]
    fn a_unit_goes_out_of_printed_data_and_a_mention_is_struck() {
        let mut marks = Marks::default();
        marks.add_name("Lê Ánh");
        let who = Who { delegates: ["d1".to_owned()].into(), ..Who::default() };
        let mut data = serde_json::json!({
            "badges": [{"id": "d1", "name": "x"}, {"id": "d2", "name": "Phạm S"}],
            "chair": "Bà Lê Ánh", "head": {"id": "d1"},
        });
        assert!(strip(&mut data, &who, &marks));
        let left = serde_json::json!({"badges": [{"id": "d2", "name": "Phạm S"}], "chair": GONE});
        assert_eq!(data, left);
        assert!(!strip(&mut data, &who, &marks));
    }
}
