//! Lists that were taken in: on which basis, how they were understood, and the rows that wait.

use crate::records::{Prose, Rules, record};

crate::vocabulary::vocabulary! {
    /// On which basis personal data are kept (law 91/2025/QH15, articles 9 and 19).
    Basis {
        /// Nhiệm vụ của cơ quan nhà nước: statutory work, which needs no consent.
        Duty = "duty",
        /// Đồng ý: those concerned agreed.
        Consent = "consent",
        /// Thoả thuận: a contract with those concerned.
        Agreement = "agreement",
    }
}

record! {
    /// A list that was taken in.
    Intake: "intake", "intakes", "import_delegates", label "t.file"
    {
        /// The event.
        event_id: String,
        /// The name of the file.
        file: String,
        /// The sheet of it.
        sheet: Option<String>,
        /// When: RFC 3339, UTC.
        taken: String,
        /// On which basis its data are kept.
        basis: Basis = Basis::default(),
        /// For what.
        purpose: String = String::new(),
        /// What its header is known by: another list with the same one is understood alike.
        signature: String = String::new(),
        /// Which column was taken for which field, as JSON: `{"B": "full_name"}`.
        columns: Prose,
        /// How many delegates were new.
        added: u32,
        /// How many were changed.
        updated: u32,
        /// Of how many it said nothing new.
        unchanged: u32,
    }
}

impl Rules for Intake {}

record! {
    /// A row of a list that waits to be corrected.
    SetAside: "set_aside", "set-aside", "set_aside_row", label "t.row"
    {
        /// The list.
        intake_id: String,
        /// The row as the spreadsheet shows it, from 1.
        row: u32,
        /// What is wrong, as JSON: `[{"field": "email", "column": "E-mail", "reason": "…"}]`.
        problems: Prose,
        /// What its cells hold, as JSON: a text for each column from A.
        cells: Prose,
        /// What was understood of it, as JSON: `{"full_name": "…"}`.
        fields: Prose,
    }
}

impl Rules for SetAside {}
