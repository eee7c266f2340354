//! Errors as a closed list of codes. No prose, no Rust error text, no personal data.

use std::collections::BTreeMap;

use langbiang_core::error::Problem;
use serde::Serialize;
use ts_rs::TS;

/// Why a command was refused.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    /// What happened; the window has words for every code.
    pub code: ErrorCode,
    /// Values for those words, e.g. `path` or `holder`.
    pub params: BTreeMap<String, String>,
    /// The fields to blame, all of them at once.
    pub fields: Vec<FieldError>,
    /// Under which number the log tells more.
    pub report: Option<String>,
}

/// A field of a form that cannot be accepted.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldError {
    /// The field's name as the window wrote it, e.g. `halfDay`.
    pub field: String,
    /// What is wrong with it.
    pub problem: FieldProblem,
    /// Values for the words of the problem, e.g. `least` and `most`.
    pub values: BTreeMap<String, String>,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldProblem {
    /// It must not be empty.
    Required,
    /// It is too long.
    TooLong,
    /// Another record has it already.
    Taken,
    /// It cannot be understood.
    Unreadable,
    /// It ends before it starts.
    EndBeforeStart,
    /// It names something that is not there.
    Unknown,
    /// Several records are called like this.
    Ambiguous,
    /// It excludes another field that is given too.
    OnlyOne,
    /// It names too many.
    TooMany,
    /// It names one thing twice.
    Twice,
    /// It would stand above itself.
    Circular,
    /// The register gives no numbers here.
    Closed,
    /// The number is too small or too large.
    OutOfRange,
    /// Pieces of these measures do not keep to the sheet.
    BeyondPaper,
    /// A line of it cannot be understood.
    UnreadableLine,
    /// A line names a category that the event has not.
    NoCategory,
    /// The design cannot be printed with it.
    DesignCannot,
    /// The event has no such half-day.
    NoHalfDay,
    /// It is neither a number nor a range of numbers.
    UnreadableNumber,
    /// The sheet has no such number.
    NoNumber,
    /// A number is named twice.
    NumberTwice,
    /// A number is excepted, but not named.
    NotNamed,
    /// The delegate with that number was removed since.
    NumberGone,
    /// Each group counts from 1, and none is named.
    NoGroup,
    /// The certificate was withdrawn.
    Withdrawn,
}

/// Everything that can go wrong behind the bridge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The record is gone.
    NotFound,
    /// Several records are called like this.
    Ambiguous,
    /// Fields cannot be accepted; they are listed.
    Invalid,
    /// The record was changed since by something else.
    ChangedSince,
    /// Later records stand on it.
    DependedOn,
    /// It is there already.
    Exists,
    /// Something that cannot be undone stands in between.
    Irreversible,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// The document would have no page.
    NothingToPrint,
    /// Nothing was printed yet that the document could be compared with.
    NothingToCompare,
    /// Nothing changed since what the document is compared with.
    NothingToTell,
    /// The list is in a format that we do not know.
    ImportUnknownFormat,
    /// The list is damaged.
    ImportUnreadable,
    /// The list has no rows.
    ImportEmpty,
    /// The list has no row of headings that we know.
    ImportNoHeader,
    /// The list is larger than we accept.
    ImportTooLarge,
    /// The document could not be made.
    Document,
    /// A design cannot be used.
    Design,
    /// The database refused.
    Storage,
    /// There is no room left on a disk.
    DiskFull,
    /// A file could not be read.
    FileUnreadable,
    /// A file could not be written.
    FileUnwritable,
    /// The system has no program that shows such a file.
    NoProgram,
    /// The backup is damaged.
    BackupDamaged,
    /// The backup belongs to another program.
    BackupForeign,
    /// A newer Langbiang made the backup.
    BackupNewer,
    /// The backup holds one event only.
    BackupOneEvent,
    /// The backup that was just written is not what it was made from.
    BackupUnverified,
    /// The user stopped it.
    Cancelled,
    /// It is no hand-over file.
    ArchiveForeign,
    /// The hand-over file is damaged.
    ArchiveDamaged,
    /// A newer Langbiang wrote the hand-over file.
    ArchiveNewer,
    /// The hand-over file holds what Langbiang never writes.
    ArchiveUnexpected,
    /// The hand-over file did not read back as it was written.
    ArchiveUnverified,
    /// Another program has the data open.
    WorkspaceInUse,
    /// A newer Langbiang wrote the data.
    WorkspaceNewer,
    /// The data belongs to another program.
    WorkspaceForeign,
    /// The data is damaged, and there is no good backup.
    WorkspaceCorrupt,
    /// The data is damaged; `backup` names the newest good backup.
    WorkspaceRecoverable,
    /// There is no data.
    WorkspaceMissing,
    /// A fault in the program; the log has the report.
    Internal,
}

impl From<Problem> for FieldProblem {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Required => Self::Required,
            Problem::TooLong => Self::TooLong,
            Problem::Taken => Self::Taken,
            Problem::Unreadable => Self::Unreadable,
            Problem::EndBeforeStart => Self::EndBeforeStart,
            Problem::Unknown => Self::Unknown,
            Problem::Ambiguous => Self::Ambiguous,
            Problem::OnlyOne => Self::OnlyOne,
            Problem::TooMany => Self::TooMany,
            Problem::Twice => Self::Twice,
            Problem::Circular => Self::Circular,
            Problem::Closed => Self::Closed,
            Problem::OutOfRange => Self::OutOfRange,
            Problem::BeyondPaper => Self::BeyondPaper,
            Problem::UnreadableLine => Self::UnreadableLine,
            Problem::NoCategory => Self::NoCategory,
            Problem::DesignCannot => Self::DesignCannot,
            Problem::NoHalfDay => Self::NoHalfDay,
            Problem::UnreadableNumber => Self::UnreadableNumber,
            Problem::NoNumber => Self::NoNumber,
            Problem::NumberTwice => Self::NumberTwice,
            Problem::NotNamed => Self::NotNamed,
            Problem::NumberGone => Self::NumberGone,
            Problem::NoGroup => Self::NoGroup,
            Problem::Withdrawn => Self::Withdrawn,
        }
    }
}
