//! What a column of an exported list holds.
//!
//! Sensitive data (law 91/2025/QH15 and decree 356/2025/NĐ-CP: ethnicity, religion, Party
//! membership; the number of the identity card likewise) stand in no column that was not named.

use std::collections::HashMap;

use crate::{
    Language, Words,
    delegates::{Delegate, Listed},
    privacy::mask,
};

crate::vocabulary::vocabulary! {
    /// A column of an exported list.
    ExportColumn {
        /// STT.
        Number = "number",
        /// Họ và tên.
        FullName = "full_name",
        /// Họ.
        Family = "family",
        /// Tên đệm.
        Middle = "middle",
        /// Tên.
        Given = "given",
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
        /// Tỉnh, thành phố, by its name at the event's date.
        Province = "province",
        /// Thành phần.
        Category = "category",
        /// The delegation.
        Delegation = "delegation",
        /// Số điện thoại.
        Phone = "phone",
        /// Further telephone numbers.
        MorePhones = "more_phones",
        /// Email.
        Email = "email",
        /// Date of birth.
        Birth = "birth",
        /// Sex, where a list said it.
        Sex = "sex",
        /// Number of the identity card.
        IdNumber = "id_number",
        /// Dân tộc.
        Ethnicity = "ethnicity",
        /// Tôn giáo.
        Religion = "religion",
        /// Party membership.
        PartyMember = "party_member",
        /// Ghi chú.
        Note = "note",
        /// How far the coming is settled.
        State = "state",
        /// The code on the badge.
        Code = "code",
    }
}

impl ExportColumn {
    /// The columns of a list of which nothing is said: what finds and addresses a delegate.
    pub const USUAL: &'static [Self] = &[
        Self::Number,
        Self::FullName,
        Self::Degree,
        Self::Title,
        Self::Organisation,
        Self::Province,
        Self::Category,
        Self::Phone,
        Self::Email,
    ];

    /// Whether it is masked unless somebody asks for it whole.
    pub(super) fn is_masked(self) -> bool {
        matches!(self, Self::Phone | Self::MorePhones | Self::IdNumber)
    }
}

/// How the values of a list are written.
pub(super) struct Writing<'a> {
    /// For words that are no texts of the delegate.
    pub(super) language: Language,
    /// Whether numbers are shown whole.
    pub(super) unmasked: bool,
    /// The names of the delegations by their ids.
    pub(super) delegations: &'a HashMap<String, String>,
}

impl Writing<'_> {
    /// The heading of a column; one that an import understands.
    pub(super) fn heading(&self, column: ExportColumn) -> String {
        self.words().get(&format!("export.column.{column}")).to_owned()
    }

    /// What the delegate, the `number`th of the list, has in a column, for people.
    pub(super) fn text(&self, column: ExportColumn, listed: &Listed, number: usize) -> String {
        let raw = self.raw(column, listed, number);
        match column {
            ExportColumn::Birth => spoken(&raw),
            ExportColumn::Sex | ExportColumn::State if !raw.is_empty() => {
                self.words().get(&format!("export.{column}.{raw}")).to_owned()
            }
            _ => raw,
        }
    }

    /// The same for programs: a date of birth as it is kept, words of ours as such.
    pub(super) fn raw(&self, column: ExportColumn, listed: &Listed, number: usize) -> String {
        let text = of(column, &listed.delegate);
        match column {
            ExportColumn::Number => number.to_string(),
            ExportColumn::Province => listed.province.clone(),
            ExportColumn::Delegation => self.delegation(&listed.delegate),
            ExportColumn::Phone | ExportColumn::MorePhones if !self.unmasked => mask::phone(text),
            ExportColumn::IdNumber if !self.unmasked => mask::id_number(text),
            _ => text.to_owned(),
        }
    }

    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    fn delegation(&self, delegate: &Delegate) -> String {
        let id = delegate.delegation_id.as_ref();
        id.and_then(|id| self.delegations.get(id)).cloned().unwrap_or_default()
    }
}

/// The delegate's own text in a column.
fn of(column: ExportColumn, delegate: &Delegate) -> &str {
    match column {
        ExportColumn::Number | ExportColumn::Province | ExportColumn::Delegation => "",
        ExportColumn::FullName => &delegate.full_name,
        ExportColumn::Family => &delegate.family,
        ExportColumn::Middle => &delegate.middle,
        ExportColumn::Given => &delegate.given,
        ExportColumn::Salutation => delegate.salutation.as_deref().unwrap_or_default(),
        ExportColumn::Degree => &delegate.degree,
        ExportColumn::Rank => &delegate.rank,
        ExportColumn::Title => &delegate.title,
        ExportColumn::Organisation => &delegate.organisation,
        ExportColumn::Category => &delegate.category,
        ExportColumn::Phone => &delegate.phone,
        ExportColumn::MorePhones => &delegate.more_phones,
        ExportColumn::Email => &delegate.email,
        ExportColumn::Birth => &delegate.birth,
        ExportColumn::Sex => delegate.sex.map_or("", |sex| sex.as_str()),
        ExportColumn::IdNumber => &delegate.id_number,
        ExportColumn::Ethnicity => &delegate.ethnicity,
        ExportColumn::Religion => &delegate.religion,
        ExportColumn::PartyMember => &delegate.party_member,
        ExportColumn::Note => &delegate.note,
        ExportColumn::State => delegate.state.as_str(),
        ExportColumn::Code => &delegate.code,
    }
}

/// `1975-03-12` as `12/03/1975`, `1975-03` as `03/1975`.
fn spoken(birth: &str) -> String {
    birth.rsplit('-').collect::<Vec<_>>().join("/")
}
