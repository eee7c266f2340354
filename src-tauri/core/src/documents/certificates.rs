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

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, NaiveDate, Utc};
use langbiang_typeset::{
    Document, Fonts, Form, Page, Shaper,
    block::nfc,
    units::A4,
    write::{self, MakePage},
};

use self::layout::Layout;
use super::{Finding, FindingKind, Printed, faces, plainly, watch};
use crate::{Error, Language, Result, Words, error::NothingTo, progress::Progress};

/// A4 across, in millimetres.
const WIDTH: f32 = A4.1;
const HEIGHT: f32 = A4.0;

/// What a batch of certificates prints.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signer {
    /// Authority line, e.g. `KT. BỘ TRƯỞNG` (decree 30, annex I, 7a).
    pub authority: Option<String>,
    /// Post, e.g. `THỨ TRƯỞNG`.
    pub post: Option<String>,
    /// Full name, without academic title or rank (decree 30, annex I, 7b).
    pub name: Option<String>,
}

/// One certificate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Certificate {
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

/// All certificates as one PDF file, in `language`, with what to look at before printing it.
///
/// # Errors
/// [`Error::Nothing`] without any certificate, [`Error::Cancelled`] when `progress` says so, else [`Error::Document`].
pub fn pdf(
    data: &Certificates,
    language: Language,
    made_at: DateTime<Utc>,
    progress: &dyn Progress,
) -> Result<Printed> {
    let batch = Batch::new(data, language)?;
    let mut bytes = Vec::new();
    batch.with(made_at, |document, make| {
        let count = data.certificates.len();
        write::write(document, count, make, &watch(progress), &mut bytes).map_err(plainly)
    })?;
    Ok(Printed { bytes, pages: data.certificates.len(), findings: batch.findings() })
}

/// Every certificate as a PDF file of its own, handed to `each` in order with the name that the
/// file should have. Gives what to look at before printing.
///
/// # Errors
/// As [`pdf`], and those of `each`.
pub fn separate(
    data: &Certificates,
    language: Language,
    made_at: DateTime<Utc>,
    progress: &dyn Progress,
    each: &mut dyn FnMut(&str, &[u8]) -> Result<()>,
) -> Result<Vec<Finding>> {
    let batch = Batch::new(data, language)?;
    let count = data.certificates.len();
    let mut keep = |index: usize, bytes: Vec<u8>| {
        let name = file_name::file_name(index, count, &data.certificates[index].name);
        each(&name, &bytes)
    };
    batch
        .with(made_at, |document, make| {
            write::write_each(document, count, make, &watch(progress), &mut keep)
        })
        .map_err(|error| match error {
            Error::Document(error) => plainly(error),
            other => other,
        })?;
    Ok(batch.findings())
}

/// What to look at before the certificates are printed.
///
/// # Errors
/// [`Error::Nothing`] without any certificate, [`Error::Document`] when the fonts cannot be read.
pub fn preflight(data: &Certificates, language: Language) -> Result<Vec<Finding>> {
    let batch = Batch::new(data, language)?;
    let mut shaper = Shaper::new(batch.fonts, language.as_str());
    (0..data.certificates.len()).for_each(|index| drop(batch.page(index, &mut shaper)));
    Ok(batch.findings())
}

/// The pages of the certificates, laid out, with the form that they show.
///
/// # Errors
/// [`Error::Nothing`] without any certificate, [`Error::Document`] when the fonts cannot be read.
pub fn pages(data: &Certificates, language: Language) -> Result<(Form, Vec<Page>)> {
    let batch = Batch::new(data, language)?;
    let mut shaper = Shaper::new(batch.fonts, language.as_str());
    let pages = (0..data.certificates.len()).map(|index| batch.page(index, &mut shaper)).collect();
    Ok((batch.form, pages))
}

/// The certificates being made: what they share, and what was found on the way.
struct Batch<'a> {
    data: &'a Certificates,
    language: Language,
    fonts: &'static Fonts,
    layout: Layout,
    form: Form,
    /// What is wrong with the form, and with the page of each index; workers find in any order.
    shared: Vec<Finding>,
    found: Mutex<Vec<(usize, Vec<Finding>)>>,
}

impl<'a> Batch<'a> {
    fn new(data: &'a Certificates, language: Language) -> Result<Self> {
        if data.certificates.is_empty() {
            return Err(Error::Nothing(NothingTo::Print));
        }
        let fonts = faces::certificate()?;
        let layout = Layout::new(data, language);
        let (form, shared) = layout.form(&mut Shaper::new(fonts, language.as_str()), data);
        Ok(Self { data, language, fonts, layout, form, shared, found: Mutex::default() })
    }

    fn with<T>(
        &self,
        made_at: DateTime<Utc>,
        write: impl FnOnce(&Document<'_>, MakePage<'_>) -> T,
    ) -> T {
        let event = [("event", self.data.event.trim())];
        let title = Words::of(self.language).fill("document.certificate.file", &event);
        let document = Document {
            author: self.data.body.as_deref(),
            forms: std::slice::from_ref(&self.form),
            ..Document::new(self.fonts, &title, self.language.as_str(), made_at)
        };
        write(&document, &|index, shaper| Ok(self.page(index, shaper)))
    }

    fn page(&self, index: usize, shaper: &mut Shaper<'_>) -> Page {
        let (page, findings) = self.layout.page(shaper, &self.data.certificates[index]);
        if !findings.is_empty() {
            let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
            found.push((index, findings));
        }
        page
    }

    /// All findings: of the batch, of each page in order, then the names that occur twice.
    fn findings(&self) -> Vec<Finding> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.sort_by_key(|(index, _)| *index);
        let of_pages = found.iter().flat_map(|(_, findings)| findings.iter().cloned());
        let mut findings: Vec<Finding> = self.shared.iter().cloned().chain(of_pages).collect();
        findings.extend(namesakes(&self.data.certificates));
        findings
    }
}

/// Names that stand on more than one certificate: two people, or one printed twice.
fn namesakes(certificates: &[Certificate]) -> Vec<Finding> {
    let mut seen: HashMap<String, usize> = HashMap::with_capacity(certificates.len());
    let mut twice = Vec::new();
    for certificate in certificates {
        let name = nfc(certificate.name.trim()).into_owned();
        let count = seen.entry(name.clone()).or_insert(0);
        *count += 1;
        if *count == 2 && !name.is_empty() {
            let (kind, text) = (FindingKind::DuplicateName, String::new());
            twice.push(Finding { kind, record: name, field: "name", text });
        }
    }
    twice
}
