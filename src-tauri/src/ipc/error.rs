//! Turns an error of core into its code, and logs what the user cannot mend.

use std::path::Path;

use langbiang_core::{
    Error, FieldProblem,
    error::{
        ArchiveProblem, BackupProblem, ConflictReason, ImportProblem, NothingTo, WorkspaceProblem,
    },
    ids,
};

use super::wire::error::{ErrorCode, FieldError, WireError};

/// The answer to the window for an error of core.
pub(crate) fn refuse(error: &Error) -> WireError {
    let code = code(error);
    let report = is_fault(code).then(|| {
        let report = ids::new_id();
        tracing::error!(%report, ?code, %error, "refused");
        report
    });
    WireError { code, params: params(error).into_iter().collect(), fields: fields(error), report }
}

/// The answer for a fault of ours, e.g. a panic. The log has the same report number.
pub(crate) fn internal() -> WireError {
    let report = ids::new_id();
    tracing::error!(%report, "internal");
    WireError {
        code: ErrorCode::Internal,
        params: Default::default(),
        fields: Vec::new(),
        report: Some(report),
    }
}

fn code(error: &Error) -> ErrorCode {
    match error {
        Error::NotFound { .. } => ErrorCode::NotFound,
        Error::Ambiguous { .. } => ErrorCode::Ambiguous,
        Error::Invalid(_) => ErrorCode::Invalid,
        Error::Conflict { reason, .. } => conflict(*reason),
        Error::Nothing(NothingTo::Undo) => ErrorCode::NothingToUndo,
        Error::Nothing(NothingTo::Redo) => ErrorCode::NothingToRedo,
        Error::Nothing(NothingTo::Print) => ErrorCode::NothingToPrint,
        Error::Nothing(NothingTo::Compare) => ErrorCode::NothingToCompare,
        Error::Nothing(NothingTo::Tell) => ErrorCode::NothingToTell,
        Error::Import { problem, .. } => import(*problem),
        Error::Document(_) => ErrorCode::Document,
        Error::Design(_) => ErrorCode::Design,
        Error::Storage(_) => ErrorCode::Storage,
        Error::DiskFull => ErrorCode::DiskFull,
        Error::Io { doing: "write", .. } => ErrorCode::FileUnwritable,
        Error::Io { source, .. } if source.kind() == std::io::ErrorKind::Unsupported => {
            ErrorCode::NoProgram
        }
        Error::Io { .. } => ErrorCode::FileUnreadable,
        Error::Backup { problem, .. } => backup(*problem),
        Error::Cancelled => ErrorCode::Cancelled,
        Error::Archive { problem, .. } => archive(problem),
        Error::Workspace { problem, .. } => workspace(problem),
        _ => ErrorCode::Internal,
    }
}

fn conflict(reason: ConflictReason) -> ErrorCode {
    match reason {
        ConflictReason::ChangedSince => ErrorCode::ChangedSince,
        ConflictReason::DependedOn => ErrorCode::DependedOn,
        ConflictReason::Exists => ErrorCode::Exists,
        ConflictReason::Irreversible => ErrorCode::Irreversible,
    }
}

fn import(problem: ImportProblem) -> ErrorCode {
    match problem {
        ImportProblem::UnknownFormat => ErrorCode::ImportUnknownFormat,
        ImportProblem::Unreadable
        | ImportProblem::Encrypted
        | ImportProblem::Truncated
        | ImportProblem::TooSlow
        | ImportProblem::OutOfMemory
        | ImportProblem::Crashed => ErrorCode::ImportUnreadable,
        ImportProblem::Empty => ErrorCode::ImportEmpty,
        ImportProblem::NoHeader => ErrorCode::ImportNoHeader,
        ImportProblem::TooLarge
        | ImportProblem::TooManySheets
        | ImportProblem::TooManyRows
        | ImportProblem::CellTooLong => ErrorCode::ImportTooLarge,
    }
}

fn archive(problem: &ArchiveProblem) -> ErrorCode {
    match problem {
        ArchiveProblem::Foreign => ErrorCode::ArchiveForeign,
        ArchiveProblem::Damaged => ErrorCode::ArchiveDamaged,
        ArchiveProblem::Newer { .. } => ErrorCode::ArchiveNewer,
        ArchiveProblem::Unexpected => ErrorCode::ArchiveUnexpected,
        ArchiveProblem::Unverified => ErrorCode::ArchiveUnverified,
    }
}

fn backup(problem: BackupProblem) -> ErrorCode {
    match problem {
        BackupProblem::Damaged => ErrorCode::BackupDamaged,
        BackupProblem::Foreign => ErrorCode::BackupForeign,
        BackupProblem::Newer => ErrorCode::BackupNewer,
        BackupProblem::OneEvent => ErrorCode::BackupOneEvent,
        BackupProblem::Unverified => ErrorCode::BackupUnverified,
    }
}

fn workspace(problem: &WorkspaceProblem) -> ErrorCode {
    match problem {
        WorkspaceProblem::InUse { .. } => ErrorCode::WorkspaceInUse,
        WorkspaceProblem::Newer { .. } => ErrorCode::WorkspaceNewer,
        WorkspaceProblem::Foreign => ErrorCode::WorkspaceForeign,
        WorkspaceProblem::Corrupt { backup: None } => ErrorCode::WorkspaceCorrupt,
        WorkspaceProblem::Corrupt { backup: Some(_) } => ErrorCode::WorkspaceRecoverable,
        WorkspaceProblem::Missing => ErrorCode::WorkspaceMissing,
    }
}

/// Values for the words of the window.
fn params(error: &Error) -> Vec<(String, String)> {
    match error {
        Error::Import { file, .. } | Error::Backup { file, .. } => {
            vec![("file".into(), file_name(file))]
        }
        Error::Design(faults) => {
            let first = faults.first().map(|fault| (fault.line.to_string(), fault.key.clone()));
            let (line, key) = first.unwrap_or_default();
            vec![("line".into(), line), ("key".into(), key)]
        }
        Error::Io { path, .. } => vec![("path".into(), path.display().to_string())],
        Error::Archive { file, problem } => {
            let mut params = vec![("file".into(), file_name(file))];
            if let ArchiveProblem::Newer { needs } = problem {
                params.push(("needs".into(), needs.clone()));
            }
            params
        }
        Error::Workspace { path, problem } => {
            let mut params = vec![("path".into(), path.display().to_string())];
            match problem {
                WorkspaceProblem::InUse { holder } => {
                    params.push(("holder".into(), holder.clone()))
                }
                WorkspaceProblem::Newer { needs } => params.push(("needs".into(), needs.clone())),
                WorkspaceProblem::Corrupt { backup: Some(backup) } => {
                    params.push(("backup".into(), file_name(backup)));
                }
                _ => {}
            }
            params
        }
        _ => Vec::new(),
    }
}

fn fields(error: &Error) -> Vec<FieldError> {
    match error {
        Error::Invalid(problems) => problems.iter().map(FieldError::from).collect(),
        _ => Vec::new(),
    }
}

/// What the user cannot mend, and a developer may have to look at.
fn is_fault(code: ErrorCode) -> bool {
    matches!(code, ErrorCode::Document | ErrorCode::Storage | ErrorCode::Internal)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

impl From<&FieldProblem> for FieldError {
    fn from(problem: &FieldProblem) -> Self {
        let values = problem.values.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        Self {
            field: super::wire::camel(&problem.field),
            problem: problem.problem.into(),
            values: values.collect(),
        }
    }
}
