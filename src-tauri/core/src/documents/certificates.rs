//! Certificates of attendance (giấy chứng nhận): one landscape A4 page a delegate.
//!
//! Not one of the document types of decree 30/2020/NĐ-CP, so free in layout; but never called
//! *chứng chỉ*, which has rules of its own, and never with a drawn seal or signature: the seal's
//! place stays empty. Sex is never inferred: without a stored salutation it says *Ông/Bà*.

mod artwork;
mod file_name;
mod layout;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use langbiang_typeset::{Fonts, Form, Page, Shaper, units::A4};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::layout::Layout;
use super::{
    DocumentKind, Finding, Look, Paper, Plain, Subject, Unit, faces, options::options,
    preflight::namesakes,
};
use crate::Result;

/// A4 across, in millimetres.
const WIDTH: f32 = A4.1;
const HEIGHT: f32 = A4.0;

/// What a batch of certificates prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Certificates {
    /// The event's name as printed in full.
    pub event: String,
    /// Its theme (chủ đề), where the name does not hold it already.
    pub theme: Option<String>,
    /// Where it took place, e.g. `thành phố Đà Lạt, tỉnh Lâm Đồng`.
    pub place: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day; the same as `start` or absent for one day.
    pub end: Option<NaiveDate>,
    /// The body above the issuing body (cơ quan chủ quản).
    pub parent_body: Option<String>,
    /// The issuing body.
    pub body: Option<String>,
    /// Who signs.
    pub signer: Signer,
    /// Place named in the line above the signature, e.g. `Lâm Đồng`.
    pub signed_place: Option<String>,
    /// Date of that line; absent leaves blanks to be filled by hand.
    pub signed_date: Option<NaiveDate>,
    /// Whether the delegates are samples; said on every page.
    pub sample: bool,
    /// One for each page, in printing order.
    pub certificates: Vec<Certificate>,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Signer {
    /// Authority line, e.g. `KT. BỘ TRƯỞNG` (decree 30, annex I, 7a).
    pub authority: Option<String>,
    /// Post, e.g. `THỨ TRƯỞNG`.
    pub post: Option<String>,
    /// Full name, without academic title or rank (decree 30, annex I, 7b).
    pub name: Option<String>,
}

/// One certificate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Certificate {
    /// Id of the delegate.
    pub id: String,
    /// Full name of the delegate.
    pub name: String,
    /// How to address him or her, where stored, e.g. `Ông`; else *Ông/Bà* is printed.
    pub salutation: Option<String>,
    /// Title (chức vụ).
    pub title: Option<String>,
    /// Organisation (đơn vị).
    pub organisation: Option<String>,
    /// Number in the register, as printed, e.g. `012/GCN-BTTTT`.
    pub number: Option<String>,
    /// The delegate's code, the only thing that the QR holds.
    pub code: String,
}

options! {
    /// What can be chosen about certificates.
    Choices {}
}

impl Unit for Certificate {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Certificate {
    fn subject(&self) -> Subject {
        Subject::new("delegate", &self.id, &self.name)
    }
}

impl Plain for Certificates {
    const KIND: DocumentKind = DocumentKind::Certificates;
    type Options = Choices;

    fn paper<'a>(&'a self, _: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let fonts = faces::certificate()?;
        let layout = Layout::new(self, look.first());
        let (form, shared) = layout.form(&mut Shaper::new(fonts, look.first().as_str()), self);
        Ok(Box::new(Batch { data: self, look, fonts, layout, forms: [form], shared }))
    }

    fn units(&self) -> Vec<(&str, Value)> {
        super::units(&self.certificates)
    }

    fn keep(&mut self, wanted: &dyn Fn(&str) -> bool) {
        self.certificates.retain(|certificate| wanted(&certificate.id));
    }
}

/// The certificates being made: what they share.
struct Batch<'a> {
    data: &'a Certificates,
    look: &'a Look,
    fonts: &'static Fonts,
    layout: Layout,
    forms: [Form; 1],
    /// What is wrong with the form.
    shared: Vec<Finding>,
}

impl Paper for Batch<'_> {
    fn fonts(&self) -> &'static Fonts {
        self.fonts
    }

    fn title(&self) -> String {
        let event = [("event", self.data.event.trim())];
        self.look.words().fill("document.certificate.file", &event)
    }

    fn forms(&self) -> &[Form] {
        &self.forms
    }

    fn count(&self) -> usize {
        self.data.certificates.len()
    }

    fn page(&self, index: usize, shaper: &mut Shaper<'_>, findings: &mut Vec<Finding>) -> Page {
        let (page, found) = self.layout.page(shaper, &self.data.certificates[index]);
        findings.extend(found);
        page
    }

    fn findings(&self) -> Vec<Finding> {
        let subjects = self.data.certificates.iter().map(Certificate::subject);
        self.shared.iter().cloned().chain(namesakes(subjects)).collect()
    }

    fn file_name(&self, index: usize) -> String {
        file_name::file_name(index, self.count(), &self.data.certificates[index].name)
    }
}
