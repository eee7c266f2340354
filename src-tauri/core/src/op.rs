//! What an operation is, and the one list of them.
//!
//! Everything that changes data is an operation: one transaction, noted in the journal. The
//! terminal, the window and the tests are checked against [`all`], so that whatever one can do,
//! the others can do too.

use serde_json::Value;

use crate::{
    action, nouns,
    printing::PRINT_DOCUMENT,
    records::{self, Noun, Record},
};

crate::vocabulary::vocabulary! {
    /// What an undo does with an operation.
    UndoClass {
        /// Edits of the plan and the lists: taken back by an undo.
        Undoable = "undoable",
        /// Something that happened (a scan, a print): corrected by a new fact, skipped by an undo.
        Fact = "fact",
        /// An erasure or a restore: a barrier for every undo.
        Irreversible = "irreversible",
    }
}

/// The declaration of one operation.
#[derive(Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its stable name: a verb and a noun, e.g. `create_event`.
    pub name: &'static str,
    /// What an undo does with it.
    pub undo: UndoClass,
}

impl Operation {
    /// An operation that an undo takes back.
    pub(crate) const fn undoable(name: &'static str) -> Self {
        Self { name, undo: UndoClass::Undoable }
    }

    /// An operation that an undo passes over.
    pub(crate) const fn fact(name: &'static str) -> Self {
        Self { name, undo: UndoClass::Fact }
    }
}

/// Makes the sample conferences with their agendas and delegates.
pub const MAKE_SAMPLES: Operation = Operation::undoable("make_samples");
/// Takes a list of delegates into an event.
pub const IMPORT_DELEGATES: Operation = Operation::undoable("import_delegates");

/// Takes a list of delegates out of the program.
pub const EXPORT_DELEGATES: Operation = Operation::fact("export_delegates");
/// Takes personal data out of the program in a file that is made for one purpose: an event for
/// another machine, the register of certificates, the report, the rows that wait.
pub const HAND_OUT: Operation = Operation::fact("hand_out");
/// Takes all that is kept of one person out of the program.
pub const EXPORT_PERSON: Operation = Operation::fact("export_person");

/// Every operation there is: the four of each noun, the actions, and those that take a file.
pub fn all() -> Vec<&'static Operation> {
    let of_nouns = nouns::editable().flat_map(Noun::all_operations);
    let actions = action::ALL.iter().map(|action| &action.operation);
    of_nouns
        .chain(actions)
        .chain([
            &MAKE_SAMPLES,
            &IMPORT_DELEGATES,
            &EXPORT_DELEGATES,
            &HAND_OUT,
            &EXPORT_PERSON,
            &RESTORE_WORKSPACE,
            &PRINT_DOCUMENT,
        ])
        .collect()
}

/// Puts a backup in the place of everything that was there.
pub const RESTORE_WORKSPACE: Operation =
    Operation { name: "restore_workspace", undo: UndoClass::Irreversible };

/// What an operation gives, and what the window has to fetch anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<T> {
    /// The answer.
    pub value: T,
    /// The tables with rows that changed, sorted, e.g. `delegate`.
    pub changes: Vec<String>,
}

impl<T> Outcome<T> {
    /// The same with another answer.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome { value: f(self.value), changes: self.changes }
    }
}

impl<R: Record> Outcome<R> {
    /// The same with the record as JSON.
    pub(crate) fn json(self) -> Outcome<Value> {
        self.map(|record| records::to_json(&record))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Words};

    #[test]
    fn every_operation_has_a_name_of_its_own_and_words_in_every_language() {
        let names: std::collections::BTreeSet<&str> = all().iter().map(|o| o.name).collect();
        assert_eq!(names.len(), all().len());
        for name in names.into_iter().chain(["undo", "redo"]) {
            for language in Language::ALL {
                let key = format!("operation.{name}");
                assert_ne!(Words::of(*language).get(&key), key, "no words in {language}");
            }
        }
    }
}
