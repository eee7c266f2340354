//! What a backup's file name says: when it was made, at which operation, and why.
//!
//! The names alone answer whether anything changed since, and which backups may go; so nothing
//! else may write a name of this form.

use chrono::{DateTime, NaiveDateTime, Utc};

/// How the instant is written: no colon, which Windows forbids in names.
const INSTANT: &str = "%Y-%m-%dT%H%M%SZ";

crate::vocabulary::vocabulary! {
    /// Why a backup was made.
    Reason {
        /// Before the database is brought to a newer version; kept for ever.
        Upgrade = "upgrade",
        /// Before a list or an event is taken in.
        Import = "import",
        /// Before another database takes the place of this one.
        Restore = "restore",
        /// When the program was closed.
        Exit = "exit",
        /// Because somebody asked for it.
        Manual = "manual",
        /// Because an hour of work went by.
        Hourly = "hourly",
    }
}

impl Reason {
    /// Whether something comes next that may go wrong: then the newest backup is not only looked
    /// up by its name, but read.
    pub(super) fn comes_before_danger(self) -> bool {
        matches!(self, Self::Upgrade | Self::Import | Self::Restore)
    }
}

/// The name of a backup, e.g. `2024-06-06T010203Z-op000123-exit.db`. Sorts by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    /// When it was made, to the second.
    pub at: DateTime<Utc>,
    /// The number of the newest operation that it holds; 0 where there was none.
    pub operation: i64,
    /// Why it was made.
    pub reason: Reason,
}

impl Name {
    /// The name that `text` is, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let (at, rest) = text.strip_suffix(".db")?.split_once("-op")?;
        let (operation, reason) = rest.split_once('-')?;
        Some(Self {
            at: NaiveDateTime::parse_from_str(at, INSTANT).ok()?.and_utc(),
            operation: operation.parse().ok()?,
            reason: Reason::from_word(reason)?,
        })
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { at, operation, reason } = self;
        write!(f, "{}-op{operation:06}-{reason}.db", stamp(*at))
    }
}

/// An instant as names of files hold it.
pub(crate) fn stamp(at: DateTime<Utc>) -> String {
    at.format(INSTANT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_when_at_which_operation_and_why() {
        let at = "2024-06-06T01:02:03Z".parse().unwrap();
        let name = Name { at, operation: 123, reason: Reason::Exit };
        assert_eq!(name.to_string(), "2024-06-06T010203Z-op000123-exit.db");
        for operation in [0, 7, 123, 12_345_678] {
            for reason in Reason::ALL {
                let name = Name { at, operation, reason: *reason };
                assert_eq!(Name::parse(&name.to_string()), Some(name));
            }
        }
    }

    #[test]
    fn what_is_not_a_name_of_ours_is_left_alone() {
        for text in [
            "",
            "a.db",
            "2024-06-06T010203Z-op000123-exit",
            "2024-06-06T010203Z-op000123-whim.db",
            "2024-06-06T010203Z-opx-exit.db",
            "2024-13-06T010203Z-op000123-exit.db",
            ".langbiang-Xy12.db",
        ] {
            assert_eq!(Name::parse(text), None, "{text:?}");
        }
    }
}
