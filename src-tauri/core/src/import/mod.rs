//! Takes lists of delegates in: read, map, rows, preview. Applying a preview is storage's work.
//!
//! The four steps stand apart and each is a pure function of the one before:
//! [`read`] turns a file into sheets of plain text, [`map`] finds the header and says which column
//! holds what, [`rows`] makes delegates and refusals of the rows, [`preview`] compares them with
//! the delegates that the event has already. None of them may change anything, and no row may
//! disappear without being named: it is taken, refused or listed as left out.
//!
//! Files come from strangers. Sizes are limited before and while parsing, and a panic of the
//! parser becomes [`ImportProblem::Unreadable`]. That stops everything that is known, but not a
//! parser that asks for more memory than there is: for that, parsing has to move to a process of
//! its own.

mod aliases;
mod columns;
mod keys;
pub mod map;
mod matching;
mod merge;
mod open;
mod other_rows;
pub mod read;
pub mod rows;
mod understand;
mod understood;

pub use columns::Columns;
pub(crate) use columns::letter;
pub use langbiang_reader::{Limits, READ_LIST, Reader};
pub use matching::{Decision, Known, Matched, matched};
pub use open::{open, read as read_bytes, read_pasted};
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
