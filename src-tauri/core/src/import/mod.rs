//! Takes lists of delegates in: read, understand, compare. Applying is storage's work.
//!
//! The steps stand apart and each is a pure function of the one before: `langbiang_reader` turns a
//! file into sheets of cells, [`understand()`] says what they mean, [`preview`] compares that with the
//! delegates that the event has already. None of them may change anything, and no row may disappear
//! without being named: it is taken, refused, a group or listed as left out.
//!
//! Files come from strangers. The reader limits sizes before and while it reads.

pub mod preview;
pub mod rows;
mod understand;
mod understood;

use crate::{Error, Result, error::ImportProblem};
use chrono::NaiveDate;
use langbiang_reader::RefusalKind;
use std::path::Path;

pub use preview::{Decision, ExistingDelegate, Preview, PreviewRow, preview};
pub use rows::{Reason, Refusal, Rows};
pub use understand::understand;
pub use understood::{
    Column, ColumnField, Doubt, DoubtKind, GroupRow, GuessedFrom, Hints, RefusedRow, Repair,
    Understood, UnderstoodRow,
};

crate::vocabulary::vocabulary! {
    /// What a column of a list can tell about a delegate.
    Field {
        /// Họ và tên.
        FullName = "full_name",
        /// Danh xưng.
        Salutation = "salutation",
        /// Học hàm, học vị.
        Degree = "degree",
        /// Cấp bậc.
        Rank = "rank",
        /// Chức vụ.
        Title = "title",
        /// Đơn vị.
        Organisation = "organisation",
        /// Tỉnh, thành phố.
        Province = "province",
        /// Thành phần.
        Category = "category",
        /// Điện thoại.
        Phone = "phone",
        /// Further telephone numbers.
        MorePhones = "more_phones",
        /// Thư điện tử.
        Email = "email",
        /// Ngày sinh.
        Birth = "birth",
        /// Giới tính.
        Sex = "sex",
        /// Số CCCD.
        IdNumber = "id_number",
        /// Dân tộc.
        Ethnicity = "ethnicity",
        /// Tôn giáo.
        Religion = "religion",
        /// Party membership.
        PartyMember = "party_member",
        /// Ghi chú.
        Note = "note",
    }
}

/// The delegates and refusals of a file. `on` is the day of the event, which decides how names of
/// provinces are understood.
///
/// # Errors
/// [`Error::Import`] where nothing of the file can be used, [`Error::Io`] where it cannot be read.
pub fn read_file(file: &Path, on: NaiveDate) -> Result<Rows> {
    let io = |source| Error::Io { doing: "read", path: file.into(), source };
    let size = std::fs::metadata(file).map_err(io)?.len();
    if size > langbiang_reader::limits::MAX_FILE {
        return Err(Error::Import { file: file.into(), problem: ImportProblem::TooLarge });
    }
    read_bytes(&std::fs::read(file).map_err(io)?, file, on)
}

/// As [`read_file`], for a file that is in memory; `file` only names it in errors.
///
/// # Errors
/// [`Error::Import`] where nothing of the file can be used.
pub fn read_bytes(bytes: &[u8], file: &Path, on: NaiveDate) -> Result<Rows> {
    let rows = || {
        let book = langbiang_reader::read(bytes).map_err(|refusal| problem(refusal.kind))?;
        understand(&book, &Hints::default(), on).map(Rows::from)
    };
    rows().map_err(|problem| Error::Import { file: file.into(), problem })
}

fn problem(kind: RefusalKind) -> ImportProblem {
    match kind {
        RefusalKind::UnknownFormat => ImportProblem::UnknownFormat,
        RefusalKind::Empty => ImportProblem::Empty,
        RefusalKind::TooLarge
        | RefusalKind::TooManySheets
        | RefusalKind::TooManyRows
        | RefusalKind::CellTooLong
        | RefusalKind::OutOfMemory => ImportProblem::TooLarge,
        _ => ImportProblem::Unreadable,
    }
}
