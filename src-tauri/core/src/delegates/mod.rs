//! Delegates (đại biểu): who takes part in an event, in which post and for whom.

mod delegate;
mod delegation;
mod import;
mod intake;
mod list;
mod protocol;
mod replace;

pub use delegate::{Delegate, DelegateState, Sex};
pub use delegation::Delegation;
pub use import::{ImportReport, import, preview_import};
pub(crate) use import::{findable, import_rows};
pub use intake::{Basis, Intake, SetAside};
pub use list::{Listed, Page, Query, Sort, count, list};
pub(crate) use list::{naming_date, sorted};
pub use replace::{Replace, replace};

use crate::provinces::ProvinceRef;

/// What one row of a list says about a delegate. Texts are clean (see
/// [`crate::text::clean`]); an empty one says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewDelegate {
    /// Họ và tên, as typed.
    pub full_name: String,
    /// How the delegate is addressed, as the list says it.
    pub salutation: String,
    /// Học hàm, học vị.
    pub degree: String,
    /// Cấp bậc.
    pub rank: String,
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
    /// Further telephone numbers, parted by semicolons.
    pub more_phones: String,
    /// E-mail address.
    pub email: String,
    /// 1975-03-12, 1975-03 or 1975.
    pub birth: String,
    /// Sex, where the list says it.
    pub sex: Option<Sex>,
    /// Number of the identity card.
    pub id_number: String,
    /// Dân tộc.
    pub ethnicity: String,
    /// Tôn giáo.
    pub religion: String,
    /// Party membership.
    pub party_member: String,
    /// Ghi chú.
    pub note: String,
    /// The row of the list it came from, 1-based as the spreadsheet shows it.
    pub source_row: Option<u32>,
}

impl From<&Delegate> for NewDelegate {
    /// What a list would say about a delegate who is kept.
    fn from(delegate: &Delegate) -> Self {
        let delegate = delegate.clone();
        Self {
            full_name: delegate.full_name,
            salutation: delegate.salutation.unwrap_or_default(),
            degree: delegate.degree,
            rank: delegate.rank,
            title: delegate.title,
            organisation: delegate.organisation,
            province: delegate.province,
            province_text: delegate.province_text,
            category: delegate.category,
            phone: delegate.phone,
            more_phones: delegate.more_phones,
            email: delegate.email,
            birth: delegate.birth,
            sex: delegate.sex,
            id_number: delegate.id_number,
            ethnicity: delegate.ethnicity,
            religion: delegate.religion,
            party_member: delegate.party_member,
            note: delegate.note,
            source_row: delegate.source_row,
        }
    }
}
