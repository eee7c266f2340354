//! Everything that can go wrong, by meaning.
//!
//! No variant holds free text made up on the spot: the window has words for every one of them in
//! every language. The `Display` text is English, for logs and for developers.

use std::{borrow::Cow, fmt, path::PathBuf};

use crate::designs::Fault;

/// What an operation of core gives.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why an operation was refused or failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No record of this kind has this id or code.
    #[error("{noun} {key:?} was not found")]
    NotFound {
        /// The table's name, e.g. `event`.
        noun: &'static str,
        /// What was asked for.
        key: String,
    },
    /// Several records are called like this; only an id tells them apart.
    #[error("several records of {noun} are called {key:?}")]
    Ambiguous {
        /// The table's name.
        noun: &'static str,
        /// What was asked for.
        key: String,
    },
    /// Some fields cannot be accepted; all problems of the form at once.
    #[error("{} field(s) cannot be accepted: {}", .0.len(), problems(.0))]
    Invalid(Vec<FieldProblem>),
    /// The data changed in a way that forbids this, e.g. an undo that later facts stand on.
    #[error("{noun} {key:?} is in the way: {reason}")]
    Conflict {
        /// The table's name.
        noun: String,
        /// The record, as people call it.
        key: String,
        /// Why.
        reason: ConflictReason,
    },
    /// There is nothing to undo, to redo, to print or to compare.
    #[error("there is nothing to {0}")]
    Nothing(NothingTo),
    /// A list that was handed in cannot be read as a whole.
    #[error("{} cannot be imported: {problem} {place}", .file.display())]
    Import {
        /// The file as the user named it.
        file: PathBuf,
        /// What is wrong with it.
        problem: ImportProblem,
        /// Where, as a spreadsheet writes it: `Sheet1!C5`; empty for the file as a whole.
        place: String,
    },
    /// A document could not be laid out or written.
    #[error("the document could not be made: {0}")]
    Document(#[from] langbiang_typeset::Error),
    /// A design cannot be used; everything that is wrong with it at once.
    #[error("the design cannot be used: {}", faults(.0))]
    Design(Vec<Fault>),
    /// SQLite refused something; the transaction was rolled back.
    #[error("the database refused: {0}")]
    Storage(#[from] StorageError),
    /// There is no room left on a disk; what was under way was not done.
    #[error("the disk is full")]
    DiskFull,
    /// A file or folder could not be read or written.
    #[error("could not {doing} {}: {source}", .path.display())]
    Io {
        /// A verb: `open`, `read`, `write`, `lock`.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A backup cannot be restored, or could not be made.
    #[error("the backup {} is of no use: {problem}", .file.display())]
    Backup {
        /// The backup.
        file: PathBuf,
        /// What is wrong with it.
        problem: BackupProblem,
    },
    /// The user asked to stop; nothing was changed.
    #[error("cancelled")]
    Cancelled,
    /// The workspace cannot be opened.
    #[error("the workspace {} cannot be opened: {problem}", .path.display())]
    Workspace {
        /// Its folder.
        path: PathBuf,
        /// Why.
        problem: WorkspaceProblem,
    },
    /// A hand-over file (`.langbiang`) cannot be taken in, or was not written well.
    #[error("{}: {problem}", .file.display())]
    Archive {
        /// The file as the user named it.
        file: PathBuf,
        /// What is wrong with it.
        problem: ArchiveProblem,
    },
}

crate::vocabulary::vocabulary! {
    /// What there is nothing for.
    NothingTo {
        /// No operation stands that could be taken back.
        Undo = "undo",
        /// Nothing was undone, or something new was done since.
        Redo = "redo",
        /// The document would have no page.
        Print = "print",
        /// Nothing was printed yet that the document could be compared with.
        Compare = "compare",
        /// Nothing changed since what it is compared with.
        Tell = "tell",
    }
}

/// One field that cannot be accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name as in the input type, e.g. `start`.
    pub field: Cow<'static, str>,
    /// What is wrong.
    pub problem: Problem,
    /// Values for the words of the problem, by name, e.g. `least` and `most`.
    pub values: Vec<(&'static str, String)>,
}

impl FieldProblem {
    /// This is wrong with that field.
    pub fn new(field: impl Into<Cow<'static, str>>, problem: Problem) -> Self {
        Self { field: field.into(), problem, values: Vec::new() }
    }

    /// The number in that field is less than `least` or more than `most`.
    pub fn out_of_range(
        field: impl Into<Cow<'static, str>>,
        least: impl fmt::Display,
        most: impl fmt::Display,
    ) -> Self {
        Self::new(field, Problem::OutOfRange).with("least", least).with("most", most)
    }

    /// The same with a value for its words.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.values.push((name, value.to_string()));
        self
    }
}

crate::vocabulary::vocabulary! {
    /// What can be wrong with a field.
    Problem {
        /// It must not be empty.
        Required = "required",
        /// It is longer than the database accepts.
        TooLong = "too_long",
        /// Another record has this value already.
        Taken = "taken",
        /// It cannot be understood as what the field holds.
        Unreadable = "unreadable",
        /// An end that lies before its start.
        EndBeforeStart = "end_before_start",
        /// It names a record that does not exist.
        Unknown = "unknown",
        /// Several records are called like this.
        Ambiguous = "ambiguous",
        /// It excludes another field that is given too.
        OnlyOne = "only_one",
        /// It names more than `most`.
        TooMany = "too_many",
        /// It names one thing twice.
        Twice = "twice",
        /// A record cannot stand above itself.
        Circular = "circular",
        /// The register gives no numbers here; another laptop goes on with it.
        Closed = "closed",
        /// A number below `least` or above `most`.
        OutOfRange = "out_of_range",
        /// Pieces of these measures do not keep to the sheet; `most` fits.
        BeyondPaper = "beyond_paper",
        /// Line `line`, `value`, cannot be understood.
        UnreadableLine = "unreadable_line",
        /// Line `line` names a category `value` that the event has not; it has those `known`.
        NoCategory = "no_category",
        /// The design cannot be printed with `value`.
        DesignCannot = "design_cannot",
        /// The event has no such half-day, or several are called so; it has those `known`.
        NoHalfDay = "no_half_day",
        /// `value` is neither a number nor a range of numbers.
        UnreadableNumber = "unreadable_number",
        /// The sheet has no number `value`; its last is `most`.
        NoNumber = "no_number",
        /// Number `value` is named twice.
        NumberTwice = "number_twice",
        /// Number `value` is excepted, but not named.
        NotNamed = "not_named",
        /// The delegate `name` with number `value` was removed since the sheet was printed.
        NumberGone = "number_gone",
        /// Each group of the sheet counts from 1, and `value` does not say which group is meant.
        NoGroup = "no_group",
        /// The certificate was withdrawn.
        Withdrawn = "withdrawn",
    }
}

crate::vocabulary::vocabulary! {
    /// Why the present data forbids an operation.
    ConflictReason {
        /// The record was changed since by something the journal does not know.
        ChangedSince = "changed_since",
        /// Later records stand on it.
        DependedOn = "depended_on",
        /// It is there already.
        Exists = "exists",
        /// An operation that cannot be undone stands in between.
        Irreversible = "irreversible",
    }
}

crate::vocabulary::vocabulary! {
    /// Why a list cannot be imported as a whole.
    ImportProblem {
        /// Neither a spreadsheet nor a table of text that we know.
        UnknownFormat = "unknown_format",
        /// The file is damaged.
        Unreadable = "unreadable",
        /// A password protects it.
        Encrypted = "encrypted",
        /// Its end is missing.
        Truncated = "truncated",
        /// It holds no row at all.
        Empty = "empty",
        /// No header row with a column of names in the first 20 rows.
        NoHeader = "no_header",
        /// More bytes than we accept.
        TooLarge = "too_large",
        /// More sheets than we accept.
        TooManySheets = "too_many_sheets",
        /// More rows than we accept.
        TooManyRows = "too_many_rows",
        /// A cell is longer than a spreadsheet's can be.
        CellTooLong = "cell_too_long",
        /// Reading took too long.
        TooSlow = "too_slow",
        /// Reading took too much memory.
        OutOfMemory = "out_of_memory",
        /// The process that read it fell over.
        Crashed = "crashed",
    }
}

crate::vocabulary::vocabulary! {
    /// What can be wrong with a backup.
    BackupProblem {
        /// It is damaged, or was never a database.
        Damaged = "damaged",
        /// Another program made it.
        Foreign = "foreign",
        /// A newer Langbiang made it.
        Newer = "newer",
        /// It holds one event: that is imported, not restored.
        OneEvent = "one_event",
        /// It was just written and does not hold what it was made from; it was thrown away.
        Unverified = "unverified",
    }
}

/// Why a workspace cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorkspaceProblem {
    /// Another process writes to it.
    #[error("it is in use by {holder}")]
    InUse {
        /// Program and process id of the holder, if it said so.
        holder: String,
    },
    /// It was written by a newer program.
    #[error("it needs version {needs} of Langbiang")]
    Newer {
        /// The oldest version that can open it.
        needs: String,
    },
    /// The file belongs to another program.
    #[error("its database was not made by Langbiang")]
    Foreign,
    /// The database is damaged, or gone where there were backups of one. It stays as it is.
    #[error("its database is damaged")]
    Corrupt {
        /// The newest backup that was just read through and is in order.
        backup: Option<PathBuf>,
    },
    /// There is none, and it was to be opened for reading only.
    #[error("there is none")]
    Missing,
}

/// What is wrong with a hand-over file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveProblem {
    /// It is some other file.
    #[error("it is not a hand-over file of Langbiang")]
    Foreign,
    /// It was cut off or changed since it was written.
    #[error("it is damaged")]
    Damaged,
    /// Its format is one that this program does not know.
    #[error("it needs version {needs} of Langbiang")]
    Newer {
        /// A version that can read it: the one that wrote it.
        needs: String,
    },
    /// It holds what Langbiang never writes: a part twice, a part that leads out of its folder, a
    /// part that would blow up beyond all measure.
    #[error("it holds what Langbiang never writes")]
    Unexpected,
    /// It was just written, and what was read back is not what was to be written.
    #[error("it reads back otherwise than it was written, and was dropped")]
    Unverified,
}

/// What SQLite said. Opaque, so that only storage knows which library speaks.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct StorageError {
    pub(crate) message: String,
    /// SQLite's extended result code, where it is SQLite that refused.
    pub(crate) code: Option<i32>,
    /// Whether the file is to blame: an I/O error, a full disk or a missing permission is not.
    pub(crate) damage: bool,
}

impl Error {
    /// What a log may hold of it: its kind and the codes of the system. Its text may quote what
    /// somebody typed, the name of a file or of a user's folder, and so somebody's name.
    #[must_use]
    pub fn for_log(&self) -> String {
        match self {
            Self::Storage(inner) => match inner.code {
                Some(code) => format!("Storage, SQLite {code}"),
                None => "Storage".to_owned(),
            },
            Self::Io { doing, source, .. } => format!("Io, {doing}, {:?}", source.kind()),
            other => {
                let whole = format!("{other:?}");
                let end = whole.find(|c: char| !c.is_ascii_alphanumeric());
                whole[..end.unwrap_or(whole.len())].to_owned()
            }
        }
    }
}

fn problems(fields: &[FieldProblem]) -> String {
    fields.iter().map(|f| format!("{} {}", f.field, f.problem)).collect::<Vec<_>>().join(", ")
}

fn faults(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_log_holds_of_an_error_names_nobody() {
        let name = "Nguyễn Văn Hùng";
        let message = format!("fts5: syntax error near \"{name}\"");
        let path = PathBuf::from(name);
        let source = std::io::ErrorKind::PermissionDenied.into();
        let told = [
            Error::NotFound { noun: "person", key: name.into() },
            Error::Storage(StorageError { message, code: Some(1), damage: false }),
            Error::Io { doing: "write", path: path.clone(), source },
            Error::Backup { file: path, problem: BackupProblem::Damaged },
            Error::Invalid(vec![FieldProblem::new("name", Problem::NotNamed).with("value", name)]),
        ]
        .map(|error| error.for_log());
        let known =
            ["NotFound", "Storage, SQLite 1", "Io, write, PermissionDenied", "Backup", "Invalid"];
        assert_eq!(told, known);
    }
}
