//! What law 91/2025/QH15 asks of a program that keeps personal data: what was handed out is noted,
//! and who wants to be forgotten is.
//!
//! A backup is no disclosure: it stays with those who keep the data, and comes back only as a whole.
//! Must never note who was erased, nor what was handed out beyond the names of its columns.

mod due;
mod erase;
mod hand_out;
pub mod mask;

pub use due::{Due, due, due_now, keep_until};
pub use erase::{Elsewhere, Erase, Erased, Mention, Purge, Told, erase, purge};
pub(crate) use hand_out::HandOut;

use crate::records::{Rules, record};

crate::vocabulary::vocabulary! {
    /// What was handed out.
    DisclosureKind {
        /// A list of delegates.
        List = "list",
        /// All that is kept of one person.
        Person = "person",
        /// An event with all that belongs to it, for another machine.
        Event = "event",
        /// The register of certificates as a workbook.
        Register = "register",
        /// The report as a workbook, which names who was there.
        Report = "report",
        /// The rows of lists that wait, as a workbook.
        SetAside = "set_aside",
    }
}

record! {
    /// That personal data left the program.
    Disclosure: "disclosure", "disclosures", "disclose", label "t.purpose"
    {
        /// The event whose delegates they are of; none for one person's data.
        event_id: Option<String>,
        /// What was handed out.
        kind: DisclosureKind = DisclosureKind::default(),
        /// The names of its columns, parted by commas.
        columns: String,
        /// How many people it was about.
        count: u32,
        /// For what.
        purpose: String,
        /// To whom.
        recipient: Option<String>,
        /// When: RFC 3339, UTC.
        disclosed: String,
    }
}

impl Rules for Disclosure {}

record! {
    /// That somebody was erased.
    Erasure: "erasure", "erasures", "erase_person", label "t.reason"
    {
        /// Why.
        reason: String,
        /// How many records went.
        records: u32,
        /// When: RFC 3339, UTC.
        erased: String,
    }
}

impl Rules for Erasure {}
