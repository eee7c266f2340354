//! The decisions and plans that an event rests on (căn cứ), and how they are cited.
//!
//! Decree 30/2020/NĐ-CP, annex I, II.6.b: the first time with type, number, date, issuer and
//! summary; later with type and number alone.

use chrono::NaiveDate;

use crate::{
    Language,
    documents::dates::Dates,
    records::{Rules, record},
};

record! {
    /// A decision or plan that an event or one of its items rests on.
    LegalBasis: "legal_basis", "legal-bases", "add_legal_basis",
    label "t.document_type || coalesce(' ' || t.number, ' ' || t.summary, '')", ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// The item that speaks of it, where it is not the whole event.
        item_id: Option<String>,
        /// What it is: "Nghị quyết", "Kết luận", "Đề án".
        document_type: String,
        /// Number and symbol, in state form "47/NQ-CP" or Party form "57-KL/TW".
        number: Option<String>,
        /// When it was issued.
        date: Option<NaiveDate>,
        /// Who issued it: "Chính phủ".
        issuer: Option<String>,
        /// What it is about, from "về" on.
        summary: Option<String>,
    }
}

impl Rules for LegalBasis {}

impl LegalBasis {
    /// As it is cited the first time: "Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính
    /// phủ về …"; what is not known is left out.
    pub fn first_mention(&self) -> String {
        let date = self.date.map(|date| Dates::new(Language::Vi).long(date));
        let issuer = self.issuer.as_ref().map(|issuer| format!("của {issuer}"));
        let parts = [Some(self.later_mention()), date, issuer, self.summary_unless_named()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// As it is cited after that: "Nghị quyết số 47/NQ-CP". One without a number keeps its summary,
    /// which is all there is to know it by.
    pub fn later_mention(&self) -> String {
        match (&self.number, &self.summary) {
            (Some(number), _) => format!("{} số {number}", self.document_type),
            (None, Some(summary)) => format!("{} {summary}", self.document_type),
            (None, None) => self.document_type.clone(),
        }
    }

    fn summary_unless_named(&self) -> Option<String> {
        self.summary.clone().filter(|_| self.number.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_mention_is_full_and_a_later_one_is_type_and_number() {
        let basis = LegalBasis {
            document_type: "Nghị quyết".into(),
            number: Some("47/NQ-CP".into()),
            date: "2024-04-05".parse().ok(),
            issuer: Some("Chính phủ".into()),
            summary: Some("về Chương trình hành động".into()),
            ..LegalBasis::default()
        };
        let full = "Nghị quyết số 47/NQ-CP ngày 05 tháng 4 năm 2024 của Chính phủ về Chương trình \
                    hành động";
        assert_eq!(basis.first_mention(), full);
        assert_eq!(basis.later_mention(), "Nghị quyết số 47/NQ-CP");
    }

    #[test]
    fn one_without_a_number_is_known_by_its_summary() {
        let basis = LegalBasis {
            document_type: "Chiến lược".into(),
            summary: Some("Ngoại giao văn hoá đến năm 2030".into()),
            ..LegalBasis::default()
        };
        assert_eq!(basis.first_mention(), "Chiến lược Ngoại giao văn hoá đến năm 2030");
        assert_eq!(basis.later_mention(), basis.first_mention());
    }
}
