//! Labels for envelopes (nhãn phong bì) on the sheets that shops sell, or on any other.
//!
//! A sheet that was used in part is printed on from the first label that is left. Must never infer
//! sex: without a stored salutation it says *Ông/Bà*.

mod layout;
mod sheet;
#[cfg(test)]
mod tests;

use langbiang_typeset::{Fonts, Page, Shaper};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use self::sheet::LabelSheet;
use super::{
    DocumentKind, Finding, Look, Paper, Plain, Subject, Unit, faces,
    imposition::{Grid, Imposition},
    options::options,
};
use crate::{Error, FieldProblem, Result};

crate::vocabulary::vocabulary! {
    /// Whom the letters go to.
    LettersTo {
        /// Each delegate.
        Delegates = "delegates",
        /// Each organisation of the delegates, once.
        Organisations = "organisations",
    }
}

options! {
    /// What can be chosen about labels.
    Choices {
        /// The sheet of labels: columns x rows; `own` for the measures given below.
        labels: LabelSheet = LabelSheet::Three7,
        /// The first label that is left on the first sheet, counted along the rows.
        first_label: u32 = 1,
        /// Whom the letters go to: each delegate, or each organisation once.
        letters_to: LettersTo = LettersTo::Delegates,
        /// Whether the sender stands at the foot.
        sender: bool = false,
        /// Own sheet: columns.
        columns: u32 = 3,
        /// Own sheet: rows.
        rows: u32 = 7,
        /// Own sheet: width of a label in millimetres.
        label_width: f32 = 63.5,
        /// Own sheet: height of a label in millimetres.
        label_height: f32 = 38.1,
        /// Own sheet: from the left edge of the paper to the first label, in millimetres.
        left: f32 = 7.2,
        /// Own sheet: from the top edge of the paper to the first label, in millimetres.
        top: f32 = 15.1,
        /// Own sheet: between two columns, in millimetres.
        column_gap: f32 = 2.5,
        /// Own sheet: between two rows, in millimetres.
        row_gap: f32 = 0.0,
    }
    once [first_label]
}

/// What a batch of labels prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Labels {
    /// The event's name, for the file.
    pub event: String,
    /// The issuing body, as the sender.
    pub sender: Option<String>,
    /// One for each letter, in printing order.
    pub labels: Vec<Label>,
}

/// One label.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Label {
    /// Id of the delegate; the organisation's name where the letter goes to it.
    pub id: String,
    /// Full name; none where the letter goes to the organisation.
    pub name: Option<String>,
    /// How he or she is addressed, where stored, e.g. `Ông`.
    pub salutation: Option<String>,
    /// Title (chức vụ).
    pub title: Option<String>,
    /// Organisation (đơn vị).
    pub organisation: Option<String>,
    /// Province or city, by its name at the time.
    pub province: Option<String>,
}

impl Label {
    fn subject(&self) -> Subject {
        match &self.name {
            Some(name) => Subject::new("delegate", &self.id, name),
            None => Subject::named(&self.id),
        }
    }
}

impl Unit for Label {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Choices {
    fn imposition(&self, labels: usize) -> Result<Imposition> {
        let grid: Grid = sheet::grid(self)?;
        let first = self.first_label as usize;
        if !(1..=grid.capacity()).contains(&first) {
            let problem = FieldProblem::out_of_range("first_label", 1, grid.capacity());
            return Err(Error::Invalid(vec![problem]));
        }
        Ok(Imposition { skip: first - 1, ..Imposition::new(grid, labels) })
    }
}

impl Plain for Labels {
    const KIND: DocumentKind = DocumentKind::Labels;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let fonts = faces::state()?;
        let imposition = options.imposition(self.labels.len())?;
        Ok(Box::new(Batch { data: self, options, look, fonts, imposition }))
    }

    fn units(&self) -> Vec<(&str, Value)> {
        super::units(&self.labels)
    }

    fn keep(&mut self, wanted: &dyn Fn(&str) -> bool) {
        self.labels.retain(|label| wanted(&label.id));
    }
}

/// The labels being made: what they share.
struct Batch<'a> {
    data: &'a Labels,
    options: &'a Choices,
    look: &'a Look,
    fonts: &'static Fonts,
    imposition: Imposition,
}

impl Paper for Batch<'_> {
    fn fonts(&self) -> &'static Fonts {
        self.fonts
    }

    fn title(&self) -> String {
        self.look.words().fill("document.label.file", &[("event", self.data.event.trim())])
    }

    fn author(&self) -> Option<&str> {
        self.data.sender.as_deref()
    }

    fn exact_size(&self) -> bool {
        true
    }

    fn count(&self) -> usize {
        self.imposition.pages()
    }

    fn page(&self, index: usize, shaper: &mut Shaper<'_>, findings: &mut Vec<Finding>) -> Page {
        let size = self.imposition.grid.piece();
        self.imposition.page(index, self.look.calibration, |n, _| {
            layout::label(self, &self.data.labels[n], size, shaper, findings)
        })
    }

    fn findings(&self) -> Vec<Finding> {
        let sender = self.options.sender && self.data.sender.is_none();
        let subject = Subject::named(&self.data.event);
        sender.then(|| Finding::empty(&subject, "sender")).into_iter().collect()
    }
}
