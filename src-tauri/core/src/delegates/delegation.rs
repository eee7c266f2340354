//! Delegations.

use crate::{
    FieldProblem, Result,
    error::Problem,
    provinces::ProvinceRef,
    records::{Prose, Rules, record},
    storage::Store,
};

use super::Delegate;

record! {
    /// The delegates that one body, province or country sends (đoàn), with a head.
    Delegation: "delegation", "delegations", "add_delegation", label "t.name",
    ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// Its name: "Đoàn đại biểu tỉnh Hà Giang".
        name: String,
        /// The organisation that sends it.
        organisation_id: Option<String>,
        /// The province that sends it.
        province: Option<ProvinceRef>,
        /// Its head (trưởng đoàn), one of its delegates.
        head_id: Option<String>,
        /// Anything else worth keeping.
        note: Option<Prose>,
    }
}

impl Rules for Delegation {
    fn check(&self, store: &Store<'_>, problems: &mut Vec<FieldProblem>) -> Result<()> {
        let head = self.head_id.as_deref().map(|id| store.record::<Delegate>(id)).transpose()?;
        let head = head.flatten();
        if head.is_some_and(|head| head.delegation_id.as_deref() != Some(&*self.id)) {
            problems.push(FieldProblem::new("head_id", Problem::Unknown));
        }
        Ok(())
    }
}
