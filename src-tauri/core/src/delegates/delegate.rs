//! The delegate.

use crate::{
    FieldProblem, Result,
    error::Problem,
    ids,
    names::{PersonName, sort_columns},
    provinces::ProvinceRef,
    records::{self, Derived, Prose, Rules, record},
    storage::Store,
    text::collation,
};

use super::{Delegation, findable};

crate::vocabulary::vocabulary! {
    /// How far a delegate's coming is settled.
    DelegateState {
        /// Đã đăng ký.
        Registered = "registered",
        /// Đã mời: invited, no answer yet.
        Invited = "invited",
        /// Báo vắng.
        Declined = "declined",
        /// Cử người đi thay: somebody else comes instead.
        Replaced = "replaced",
    }
}

crate::vocabulary::vocabulary! {
    /// Sex, as a list says it; never inferred, and so empty where no list says it.
    Sex {
        /// Nam.
        Male = "male",
        /// Nữ.
        Female = "female",
    }
}

record! {
    /// A person taking part in one event. An empty text says nothing.
    Delegate: "delegate", "delegates", "add_delegate", label "t.full_name", ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// Họ và tên, as typed.
        full_name: String,
        /// Họ; split from the name where it is not given.
        family: String = String::new(),
        /// Tên đệm.
        middle: String = String::new(),
        /// Tên, by which lists are sorted.
        given: String = String::new(),
        /// How the delegate is addressed: "ông", "bà", "đồng chí". Never inferred.
        salutation: Option<String>,
        /// Học hàm, học vị: "PGS.TS".
        degree: String = String::new(),
        /// Cấp bậc: "Thượng tá".
        rank: String = String::new(),
        /// Chức vụ.
        title: String = String::new(),
        /// Đơn vị, as typed.
        organisation: String = String::new(),
        /// Tỉnh, thành phố, when it was recognised.
        province: Option<ProvinceRef>,
        /// Tỉnh, thành phố as typed, when it was not recognised; otherwise empty.
        province_text: String = String::new(),
        /// Thành phần, in free wording.
        category: String = String::new(),
        /// Số điện thoại, as typed.
        phone: String = String::new(),
        /// Further telephone numbers, parted by semicolons.
        more_phones: String = String::new(),
        /// E-mail address.
        email: String = String::new(),
        /// Date of birth as far as it is known: 1975-03-12, 1975-03 or 1975.
        birth: String = String::new(),
        /// Sex, where a list says it.
        sex: Option<Sex>,
        /// Number of the identity card (CCCD), only where payment or security needs it.
        id_number: String = String::new(),
        /// Dân tộc; sensitive, kept only where somebody wants it.
        ethnicity: String = String::new(),
        /// Tôn giáo; sensitive, kept only where somebody wants it.
        religion: String = String::new(),
        /// Party membership as the list says it; sensitive, kept only where somebody wants it.
        party_member: String = String::new(),
        /// Ghi chú.
        note: String = String::new(),
        /// The place in the order of protocol, where somebody set it; it goes before every rule.
        protocol: Option<u32>,
        /// The person this delegate is.
        person_id: Option<String>,
        /// The delegation.
        delegation_id: Option<String>,
        /// How far the coming is settled.
        state: DelegateState = DelegateState::default(),
        /// Who comes instead; only for one that is replaced.
        replaced_by_id: Option<String>,
        /// The code on the badge: 128 random bits in Base32, drawn once.
        code: String = String::new(),
        /// The list it came from.
        source_file: Option<String>,
        /// The row of that list, 1-based as the spreadsheet shows it.
        source_row: Option<u32>,
        /// Where single values came from that did not come from there, as JSON:
        /// `{"phone": ["ds dot 2.xlsx", 14]}`.
        sources: Option<Prose>,
    }
}

impl DelegateState {
    /// Whether the delegate is expected to come: neither declined nor replaced.
    #[must_use]
    pub fn is_coming(self) -> bool {
        !matches!(self, Self::Declined | Self::Replaced)
    }
}

impl Delegate {
    /// The name with its parts.
    pub fn name(&self) -> PersonName {
        PersonName {
            full: self.full_name.clone(),
            family: self.family.clone(),
            middle: self.middle.clone(),
            given: self.given.clone(),
        }
    }
}

impl Rules for Delegate {
    fn complete(&mut self, _store: &Store<'_>) -> Result<()> {
        let name = self.name().mended();
        (self.family, self.middle, self.given) = (name.family, name.middle, name.given);
        if self.code.is_empty() {
            self.code = ids::new_code();
        }
        Ok(())
    }

    fn check(&self, store: &Store<'_>, problems: &mut Vec<FieldProblem>) -> Result<()> {
        match (self.state, &self.replaced_by_id) {
            (DelegateState::Replaced, None) => {
                problems.push(FieldProblem::new("replaced_by_id", Problem::Required));
            }
            (state, Some(_)) if state != DelegateState::Replaced => {
                problems.push(FieldProblem::new("state", Problem::Unreadable));
            }
            _ => {}
        }
        if !(self.birth.is_empty() || is_partial_date(&self.birth)) {
            problems.push(FieldProblem::new("birth", Problem::Unreadable));
        }
        let is_json = |text: &Prose| serde_json::from_str::<serde_json::Value>(&text.0).is_ok();
        if !self.sources.as_ref().is_none_or(is_json) {
            problems.push(FieldProblem::new("sources", Problem::Unreadable));
        }
        let old = store.record::<Self>(&self.id)?;
        let same = store.records::<Self>(&[("code", &self.code)])?;
        if !ids::is_code(&self.code) {
            problems.push(FieldProblem::new("code", Problem::Unreadable));
        } else if old.is_some_and(|old| old.code != self.code)
            || same.iter().any(|other| other.id != self.id)
        {
            problems.push(FieldProblem::new("code", Problem::Taken));
        }
        Ok(())
    }

    /// Who leaves a delegation is its head no longer.
    fn follow(&self, store: &Store<'_>) -> Result<()> {
        let headed: Vec<Delegation> = store.records(&[("head_id", &self.id)])?;
        for left in headed.into_iter().filter(|d| self.delegation_id.as_ref() != Some(&d.id)) {
            records::put(store, Delegation { head_id: None, ..left })?;
        }
        Ok(())
    }

    fn derived(&self) -> Vec<(&'static str, Derived)> {
        let mut columns = sort_columns(&self.name());
        columns.push(("sort_organisation", Derived::Key(collation::sort_key(&self.organisation))));
        columns.push(("folded", Derived::Text(findable(&self.into()))));
        columns
    }
}

/// `1975-03-12`, `1975-03` or `1975`: a date as far as it is known.
fn is_partial_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    whole.len() == 10 && whole.parse::<chrono::NaiveDate>().is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_date_of_birth_may_be_known_in_part() {
        let known = |text| super::is_partial_date(text);
        assert!(known("1975-03-12") && known("1975-03") && known("1975"));
        for not in ["", "75", "1975-13", "1975-02-30", "12/3/1975", "1975-3-1", "Ễ Ỗ"] {
            assert!(!known(not), "{not}");
        }
    }
}
