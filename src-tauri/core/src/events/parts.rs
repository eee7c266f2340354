//! What is known of an event besides its agenda and its delegates.

use chrono::NaiveDate;

use crate::{
    provinces::ProvinceRef,
    records::{Prose, Rules, record},
};

record! {
    /// A room of the venue.
    Room: "room", "rooms", "add_room", label "t.name", ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// Its name or number: "phòng họp số 1001".
        name: String,
        /// The floor: "tầng 11".
        floor: Option<String>,
        /// The building: "Nhà A1".
        building: Option<String>,
        /// How many people it seats.
        capacity: Option<u32>,
        /// Anything else worth keeping.
        note: Option<Prose>,
    }
}

impl Rules for Room {}

record! {
    /// A wording under which delegates are counted and grouped, in the order of lists.
    Category: "category", "categories", "add_category", label "t.name", ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// The wording, as delegates carry it: "lãnh đạo UBND cấp tỉnh".
        name: String,
        /// A shorter one for badges.
        short_name: Option<String>,
    }
}

impl Rules for Category {}

crate::vocabulary::vocabulary! {
    /// What a number of people counts.
    HeadcountKind {
        /// How many may come (chỉ tiêu).
        Quota = "quota",
        /// How many are expected, or how many the invitation speaks of.
        Expected = "expected",
        /// How many registered.
        Registered = "registered",
        /// How many came.
        Present = "present",
    }
}

crate::vocabulary::vocabulary! {
    /// How exact a number is.
    Qualifier {
        /// Đúng.
        Exactly = "exactly",
        /// Khoảng.
        About = "about",
        /// Hơn.
        Over = "over",
        /// Gần.
        Nearly = "nearly",
    }
}

record! {
    /// How many take part, as planned or as told: "khoảng 200 đại biểu".
    Headcount: "headcount", "headcounts", "add_headcount",
    label "coalesce(t.wording, (SELECT c.name FROM category c WHERE c.id = t.category_id), t.kind)",
    ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// What it counts.
        kind: HeadcountKind,
        /// Only those of this category.
        category_id: Option<String>,
        /// Only those of this province.
        province: Option<ProvinceRef>,
        /// The number; none where a category is named and not counted.
        value: Option<u32>,
        /// How exact it is.
        qualifier: Qualifier = Qualifier::default(),
        /// As it is worded: "Dự hội nghị có 300 đại biểu".
        wording: Option<String>,
    }
}

impl Rules for Headcount {}

crate::vocabulary::vocabulary! {
    /// What came of an event.
    OutcomeKind {
        /// Kết quả.
        Result = "result",
        /// Kiến nghị.
        Recommendation = "recommendation",
    }
}

record! {
    /// A result or a recommendation, possibly carried to the parent event.
    Outcome: "outcome", "outcomes", "add_outcome", label "t.wording", ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// What it is.
        kind: OutcomeKind = OutcomeKind::default(),
        /// What it says.
        wording: String,
        /// The event to which it is carried.
        carried_to_id: Option<String>,
    }
}

impl Rules for Outcome {}

record! {
    /// A paper, a page or a letter that tells of the event.
    Source: "source", "sources", "add_source", label "t.name", ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// What it is called: "Báo Lâm Đồng".
        name: String,
        /// Where it stands.
        address: Option<String>,
        /// When it was published.
        published: Option<NaiveDate>,
        /// Anything else worth keeping.
        note: Option<Prose>,
    }
}

impl Rules for Source {}

record! {
    /// What a source says of one field, where sources disagree: "hơn 300".
    Claim: "claim", "claims", "add_claim",
    label "t.noun || '.' || t.field || ' = ' || t.value", ordered by ["source_id"]
    {
        /// The source.
        source_id: String,
        /// The noun of the record it speaks of.
        noun: String,
        /// The id of that record.
        record: String,
        /// The field of that record.
        field: String,
        /// What the source says it is.
        value: String,
    }
}

impl Rules for Claim {
    fn check(
        &self,
        store: &crate::storage::Store<'_>,
        problems: &mut Vec<crate::FieldProblem>,
    ) -> crate::Result<()> {
        use crate::{FieldProblem, error::Problem, nouns};
        let mut unknown = |field| problems.push(FieldProblem::new(field, Problem::Unknown));
        match nouns::named(&self.noun) {
            None => unknown("noun"),
            Some(noun) if noun.field(&self.field).is_none() => unknown("field"),
            Some(noun) if !store.exists(noun.name, &self.record)? => unknown("record"),
            Some(_) => {}
        }
        Ok(())
    }
}
