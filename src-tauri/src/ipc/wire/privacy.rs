//! What the window hands out.

use langbiang_core::{
    Error, FieldProblem, Result,
    delegates::{Export, ExportColumn},
    error::Problem,
    privacy,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{document::Language, filter::DelegateFilter};

/// An event whose delegates' personal data were kept long enough.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Due {
    /// The event's id.
    pub event_id: String,
    /// Its name.
    pub name: String,
    /// The day after which they are to be erased.
    pub keep_until: String,
    /// Whether somebody set that day for this event.
    pub settled: bool,
    /// How many delegates it has.
    pub delegates: u32,
}

impl From<privacy::Due> for Due {
    fn from(due: privacy::Due) -> Self {
        Self {
            event_id: due.event_id,
            name: due.name,
            keep_until: due.keep_until.to_string(),
            settled: due.settled,
            delegates: due.delegates,
        }
    }
}

/// A list of delegates to be handed out, and for what.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListExport {
    /// The event's id.
    pub event_id: String,
    /// Which delegates: words, or `field=value;…`; all where none is given.
    pub select: Option<String>,
    /// Of those, only the ones that these words find.
    pub search: Option<String>,
    /// Of those, only the ones that the filter leaves.
    pub filter: DelegateFilter,
    /// The columns by their words; the usual ones where none is named.
    pub columns: Vec<String>,
    /// What it is written as: `xlsx`, `csv`, `json` or `vcf`.
    pub format: String,
    /// For what.
    pub purpose: String,
    /// To whom.
    pub recipient: Option<String>,
    /// Whether telephone and card numbers are written whole.
    pub unmasked: bool,
}

impl ListExport {
    /// The same for core, with headings in `language`.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a column that there is not.
    pub fn asked(self, language: Language) -> Result<Export> {
        let unknown = || Error::Invalid(vec![FieldProblem::new("columns", Problem::Unknown)]);
        let column = |word: &String| ExportColumn::from_word(word).ok_or_else(unknown);
        Ok(Export {
            columns: self.columns.iter().map(column).collect::<Result<_>>()?,
            event: self.event_id,
            select: self.select,
            search: self.search,
            filter: self.filter.into(),
            language: language.into(),
            purpose: self.purpose,
            recipient: self.recipient,
            unmasked: self.unmasked,
        })
    }
}
