//! Takes lists of delegates in: opened, understood, compared with those who are known (ADR 10).
//! Taking them over is the delegates' work.
//!
//! The steps stand apart, and each is a pure function of the one before: [`open`] gives the cells of
//! a file, read in another process; [`understand`] says what they mean; [`matched`] who is meant.
//! None of them may change anything, and no row may disappear without being named: it is taken, set
//! aside or listed as left out.

mod keys;
mod matching;
mod merge;
mod open;
mod refusal;
mod understand;
mod understood;

pub use langbiang_reader::Reader;
pub use matching::{Decision, Known, Matched, matched};
pub use open::{open, read as read_bytes, read_pasted};
pub use refusal::{Reason, Refusal};
pub use understand::{is_encoding, outline, understand};
pub(crate) use understand::{letter, place_of, signature};
pub use understood::{
    Column, ColumnField, Doubt, DoubtKind, GroupRow, GroupsAs, GuessedFrom, Hints, RefusedRow,
    Repair, Understood, UnderstoodRow,
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
        /// Whether somebody comes; it stands beside what a list says of a person.
        State = "state",
    }
}
