//! The organisation.

use chrono::NaiveDate;

use crate::{
    records::{Derived, Rules, record},
    text,
};

crate::vocabulary::vocabulary! {
    /// What kind of body it is.
    OrganisationKind {
        /// Cơ quan nhà nước.
        State = "state",
        /// Cơ quan Đảng.
        Party = "party",
        /// Quân đội, công an, biên phòng.
        ArmedForces = "armed_forces",
        /// Cơ quan báo chí.
        Press = "press",
        /// Mặt trận, đoàn thể, hội.
        Union = "union",
        /// Doanh nghiệp.
        Company = "company",
        /// Tổ chức nước ngoài.
        Foreign = "foreign",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// Where people work; may stand under a parent.
    Organisation: "organisation", "org", "add_organisation", label "t.name"
    {
        /// Its present full name.
        name: String,
        /// Its short name: "Bộ TT&TT".
        short_name: Option<String>,
        /// Its abbreviation in numbers of documents: "BTTTT".
        abbreviation: Option<String>,
        /// What kind of body it is.
        kind: OrganisationKind = OrganisationKind::default(),
        /// The organisation above it: the ministry of a department.
        parent_id: Option<String>,
        /// Since when it has its present name.
        since: Option<NaiveDate>,
        /// The day it ended.
        ended: Option<NaiveDate>,
        /// The organisation that took over its work.
        successor_id: Option<String>,
        /// Its logo.
        logo_id: Option<String>,
    }
}

impl Rules for Organisation {
    fn derived(&self) -> Vec<(&'static str, Derived)> {
        let texts = [Some(&self.name), self.short_name.as_ref(), self.abbreviation.as_ref()];
        let folded: Vec<_> = texts.into_iter().flatten().map(|t| text::fold(t)).collect();
        vec![("folded", Derived::Text(folded.join(" ")))]
    }
}
