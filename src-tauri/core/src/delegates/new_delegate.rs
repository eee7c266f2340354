//! What one row of a list says about a delegate.

use serde::{Deserialize, Serialize};

use super::{Delegate, Sex};
use crate::{import::Field, provinces::ProvinceRef};

/// What one row of a list says about a delegate. Texts are clean (see
/// [`crate::text::clean`]); an empty one says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
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

/// Gives the text of a field, borrowed as it is asked for; none for one that is no text.
macro_rules! text_of {
    ($says:expr, $field:expr, $($borrow:tt)+) => {
        match $field {
            Field::FullName => Some($($borrow)+ $says.full_name),
            Field::Salutation => Some($($borrow)+ $says.salutation),
            Field::Degree => Some($($borrow)+ $says.degree),
            Field::Rank => Some($($borrow)+ $says.rank),
            Field::Title => Some($($borrow)+ $says.title),
            Field::Organisation => Some($($borrow)+ $says.organisation),
            Field::Category => Some($($borrow)+ $says.category),
            Field::Phone => Some($($borrow)+ $says.phone),
            Field::MorePhones => Some($($borrow)+ $says.more_phones),
            Field::Email => Some($($borrow)+ $says.email),
            Field::Birth => Some($($borrow)+ $says.birth),
            Field::IdNumber => Some($($borrow)+ $says.id_number),
            Field::Ethnicity => Some($($borrow)+ $says.ethnicity),
            Field::Religion => Some($($borrow)+ $says.religion),
            Field::PartyMember => Some($($borrow)+ $says.party_member),
            Field::Note => Some($($borrow)+ $says.note),
            Field::Province | Field::Sex | Field::State => None,
        }
    };
}

impl NewDelegate {
    /// What it says in a field that is text; province, sex and state are none.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&String> {
        text_of!(self, field, &)
    }

    /// The same, to be changed.
    pub fn text_mut(&mut self, field: Field) -> Option<&mut String> {
        text_of!(self, field, &mut)
    }
}
