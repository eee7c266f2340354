//! Everything the product prints: plain data in, pages out.
//!
//! Each document declares the plain data it needs and the choices it offers ([`Plain`]); `printing`
//! fills the data from the database. A document must never see the database, a clock or a path, so
//! that the same data gives the same bytes.

pub mod badges;
pub mod calibration;
pub mod certificate_register;
pub mod certificates;
pub mod changes;
pub mod dates;
pub mod delegate_list;
pub mod door_signs;
mod drawn;
pub mod event_report;
pub(crate) mod faces;
mod file_name;
mod flow;
pub mod image;
mod imposition;
pub mod invitations;
pub mod labels;
mod lines;
pub mod lists;
mod logo;
#[cfg(test)]
pub(crate) mod look;
pub mod occasion;
pub mod official;
pub mod options;
mod paper;
pub mod payment_list;
pub mod preflight;
pub mod programme;
pub mod programme_booklet;
pub mod programme_grid;
pub mod sign_in_sheet;
pub mod speaker_list;
pub mod specimen;
mod stack;
pub mod table_cards;
mod wording;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

pub use options::{OptionKind, OptionSpec, Options};
pub use paper::{Look, Paper, PrintLanguage};
pub(crate) use paper::{Ready, Said};
pub use preflight::{Finding, FindingKind, Subject};

use crate::{Result, progress::Progress};

crate::vocabulary::vocabulary! {
    /// Whose custom a document follows.
    DocumentStyle {
        /// State bodies: decree 30/2020/NĐ-CP.
        State = "state",
        /// Party bodies: no country and motto, an asterisk under the body's name.
        Party = "party",
        /// Neither: companies, associations.
        Plain = "plain",
    }
}

crate::vocabulary::vocabulary! {
    /// What can be printed.
    DocumentKind {
        /// Chương trình: the official table.
        Programme = "programme",
        /// Chương trình: a grid of rooms by time.
        ProgrammeGrid = "programme_grid",
        /// Chương trình: a booklet of A5 pages.
        ProgrammeBooklet = "programme_booklet",
        /// Điều chỉnh chương trình: what changed since it was last printed.
        Changes = "changes",
        /// Danh sách đại biểu.
        DelegateList = "delegate_list",
        /// Danh sách ký nhận: who was there.
        SignInSheet = "sign_in_sheet",
        /// Danh sách ký nhận tiền.
        PaymentList = "payment_list",
        /// Thẻ đại biểu.
        Badges = "badges",
        /// Thẻ để bàn.
        TableCards = "table_cards",
        /// Giấy chứng nhận.
        Certificates = "certificates",
        /// Sổ cấp giấy chứng nhận.
        CertificateRegister = "certificate_register",
        /// Báo cáo kết quả tổ chức sự kiện.
        EventReport = "event_report",
        /// Giấy mời.
        Invitations = "invitations",
        /// Biển phòng họp.
        DoorSigns = "door_signs",
        /// Nhãn phong bì.
        Labels = "labels",
        /// Danh sách báo cáo viên.
        SpeakerList = "speaker_list",
        /// Trang căn chỉnh máy in.
        Calibration = "calibration",
    }
}

/// A document: the plain data that its pages are made of.
pub trait Plain: Serialize + DeserializeOwned + Default + Sync {
    /// Which document it is.
    const KIND: DocumentKind;

    /// What can be chosen about it.
    type Options: Options + Sync;

    /// The choices whose outcome every unit holds itself, so that another value makes only those
    /// units new that it changes.
    const OF_UNITS: &'static [&'static str] = &[];

    /// Makes the paper ready to be laid out.
    ///
    /// # Errors
    /// [`Error::Document`](crate::Error::Document) when the fonts cannot be read;
    /// [`Error::Invalid`](crate::Error::Invalid) for choices that exclude each other.
    fn paper<'a>(
        &'a self,
        options: &'a Self::Options,
        look: &'a Look,
    ) -> Result<Box<dyn Paper + 'a>>;

    /// The records that have a place of their own on the paper (a delegate's badge), as id and
    /// data; what "only what changed" goes by. None for a document that is printed as a whole.
    fn units(&self) -> Vec<(&str, Value)> {
        Vec::new()
    }

    /// Drops the units whose id is not wanted.
    fn keep(&mut self, _wanted: &dyn Fn(&str) -> bool) {}
}

/// A record with a place of its own on the paper.
pub(crate) trait Unit: Serialize {
    /// Its id.
    fn id(&self) -> &str;
}

/// What [`Plain::units`] gives for a list of them.
pub(crate) fn units<T: Unit>(of: &[T]) -> Vec<(&str, Value)> {
    of.iter().map(|unit| (unit.id(), serde_json::to_value(unit).unwrap_or_default())).collect()
}

/// A document that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What a reader should look at before it goes to the printer.
    pub findings: Vec<Finding>,
}

/// Prints plain data as one PDF file.
///
/// # Errors
/// [`Error::Nothing`](crate::Error::Nothing) where there would be no page,
/// [`Error::Cancelled`](crate::Error::Cancelled) when `progress` says so, else
/// [`Error::Document`](crate::Error::Document).
pub fn pdf<D: Plain>(
    data: &D,
    options: &D::Options,
    look: &Look,
    progress: &dyn Progress,
) -> Result<Printed> {
    paper::write(&*data.paper(options, look)?, look, progress)
}

/// The same, every page as a PDF file of its own, handed to `each` in order with the name that the
/// file should have. Gives what to look at before printing.
///
/// # Errors
/// As [`pdf`], and those of `each`.
pub fn separate<D: Plain>(
    data: &D,
    options: &D::Options,
    look: &Look,
    progress: &dyn Progress,
    each: &mut dyn FnMut(&str, &[u8]) -> Result<()>,
) -> Result<Vec<Finding>> {
    paper::write_each(&*data.paper(options, look)?, look, progress, each)
}

/// What to look at before the document is printed.
///
/// # Errors
/// As [`pdf`].
pub fn preflight<D: Plain>(data: &D, options: &D::Options, look: &Look) -> Result<Vec<Finding>> {
    paper::preflight(&*data.paper(options, look)?, look)
}

/// The pages, laid out, and the artwork that they share: for tests and measurements.
///
/// # Errors
/// As [`pdf`].
pub fn pages<D: Plain>(
    data: &D,
    options: &D::Options,
    look: &Look,
) -> Result<(Vec<langbiang_typeset::Form>, Vec<langbiang_typeset::Page>)> {
    let paper = data.paper(options, look)?;
    Ok((paper.forms().to_vec(), paper::pages(&*paper, look)?.0))
}
