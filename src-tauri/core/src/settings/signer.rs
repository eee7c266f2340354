//! Who signs for the issuing body.

use crate::records::{Rules, record};

crate::vocabulary::vocabulary! {
    /// On what authority somebody signs (decree 30/2020/NĐ-CP, annex I, II.7).
    Authority {
        /// TM.: for a collective.
        Collective = "collective",
        /// Q.: as acting head.
        Acting = "acting",
        /// KT.: a deputy for the head.
        Deputy = "deputy",
        /// TL.: by order of the head.
        Order = "order",
        /// TUQ.: by delegation of the head.
        Delegation = "delegation",
    }
}

impl Authority {
    /// The abbreviation before the post of the head or the name of the body; Party bodies write
    /// `T/M`, `K/T`, `T/L` (guideline 36-HD/VPTW).
    pub fn abbreviation(self, party: bool) -> &'static str {
        match (self, party) {
            (Self::Collective, false) => "TM.",
            (Self::Collective, true) => "T/M",
            (Self::Acting, _) => "Q.",
            (Self::Deputy, false) => "KT.",
            (Self::Deputy, true) => "K/T",
            (Self::Order, false) => "TL.",
            (Self::Order, true) => "T/L",
            (Self::Delegation, false) => "TUQ.",
            (Self::Delegation, true) => "T/UQ",
        }
    }
}

record! {
    /// Somebody who signs papers of the issuing body.
    Signer: "signer", "signers", "add_signer", label "t.full_name", ordered by []
    {
        /// The name, without titles or degrees before it.
        full_name: String,
        /// On what authority; none for the head.
        authority: Option<Authority>,
        /// The head's post or the collective that is signed for: "BỘ TRƯỞNG".
        on_behalf_of: Option<String>,
        /// The signer's own post: "THỨ TRƯỞNG".
        post: String,
        /// A picture of the signature.
        signature_id: Option<String>,
    }
}

impl Rules for Signer {}
