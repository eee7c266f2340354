//! What an operation is, and the one list of them.
//!
//! Everything that changes data is an operation: one transaction, noted in the journal. The
//! terminal, the window and the tests are checked against [`ALL`], so that whatever one can do,
//! the others can do too.

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
    const fn undoable(name: &'static str) -> Self {
        Self { name, undo: UndoClass::Undoable }
    }
}

/// Declares the operations and the list of them in one place.
macro_rules! operations {
    ($($(#[$meta:meta])* $constant:ident = $name:literal),+ $(,)?) => {
        $($(#[$meta])* pub const $constant: Operation = Operation::undoable($name);)+
        /// Every operation there is.
        pub const ALL: &[Operation] = &[$($constant,)+ RESTORE_WORKSPACE];
    };
}

operations! {
    /// Makes the sample conferences with their agendas and delegates.
    MAKE_SAMPLES = "make_samples",
    /// Makes an event.
    CREATE_EVENT = "create_event",
    /// Changes the fields of an event.
    UPDATE_EVENT = "update_event",
    /// Puts the organisers of an event in order.
    SET_ORGANISERS = "set_organisers",
    /// Adds a session, with its chairs and items, at the end of an agenda.
    ADD_SESSION = "add_session",
    /// Adds an agenda item at the end of a session.
    ADD_ITEM = "add_item",
    /// Adds an organisation.
    ADD_ORGANISATION = "add_organisation",
    /// Adds a person.
    ADD_PERSON = "add_person",
    /// Takes a list of delegates into an event.
    IMPORT_DELEGATES = "import_delegates",
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Words};

    #[test]
    fn every_operation_has_a_name_of_its_own_and_words_in_every_language() {
        let names: std::collections::BTreeSet<&str> = ALL.iter().map(|o| o.name).collect();
        assert_eq!(names.len(), ALL.len());
        for name in names.into_iter().chain(["undo", "redo"]) {
            for language in Language::ALL {
                let key = format!("operation.{name}");
                assert_ne!(Words::of(*language).get(&key), key, "no words in {language}");
            }
        }
    }
}
