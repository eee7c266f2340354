//! Delegates (đại biểu): who takes part in an event, in which post and for whom.

mod import;
mod list;

pub(crate) use import::import_rows;
pub use import::{ImportReport, import, preview_import};
pub(crate) use list::naming_date;
pub use list::{Delegate, Page, Query, Sort, list};

use crate::provinces::ProvinceRef;

crate::vocabulary::vocabulary! {
    /// How far a delegate's coming is settled.
    DelegateState {
        /// Đã mời: invited, no answer yet.
        Invited = "invited",
        /// Đã đăng ký.
        Registered = "registered",
        /// Báo vắng.
        Declined = "declined",
        /// Cử người đi thay: somebody else comes instead.
        Replaced = "replaced",
    }
}

/// What a form or one row of a list says about a delegate. Texts are clean (see
/// [`crate::text::clean`]); an empty one says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewDelegate {
    /// Họ và tên, as typed.
    pub full_name: String,
    /// Chức vụ.
    pub title: String,
    /// Đơn vị, as typed.
    pub organisation: String,
    /// Tỉnh, thành phố, when it was recognised.
    pub province: Option<ProvinceRef>,
    /// Tỉnh, thành phố as typed, when it was not recognised; otherwise empty.
    pub province_text: String,
    /// Thành phần, in free wording.
    pub category: String,
    /// Số điện thoại, as typed.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Ghi chú.
    pub note: String,
    /// The row of the list it came from, 1-based as the spreadsheet shows it.
    pub source_row: Option<u32>,
}
