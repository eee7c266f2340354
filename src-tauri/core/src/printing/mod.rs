//! Prints documents: gathers their plain data from the database, hands it over, and notes in the
//! log what was printed.
//!
//! The first of the three steps of a document (gather, lay out, write); it decides what is printed,
//! never how it looks.

mod audience;
mod badges;
mod calibration;
mod certificate_register;
mod certificates;
mod changes;
mod delegate_lists;
mod door_signs;
mod event_report;
mod invitations;
mod labels;
mod lists;
mod log;
mod outdated;
mod programme;
mod remembered;
mod run;
mod select;
mod signed_sheet;
mod since;
mod source;
mod speaker_list;
mod table_cards;
#[cfg(test)]
mod tests;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

pub use audience::{Audience, AudienceBy, audiences};
pub use log::{PRINT_DOCUMENT, Print, log};
pub use outdated::Outdated;
pub(crate) use select::select;
pub(crate) use signed_sheet::{SignedRow, SignedSheet, signed_sheet};
pub use since::{Changed, Since};

use crate::{
    Error, FieldProblem, Language, Result, Workspace,
    documents::{
        DocumentKind, DocumentStyle, Finding, OptionSpec, Options, Plain, PrintLanguage, Printed,
        badges::Badges, calibration::CalibrationPage, certificate_register::CertificateRegister,
        certificates::Certificates, changes::Changes, delegate_list::DelegateList,
        door_signs::DoorSigns, event_report::EventReport, invitations::Invitations, labels::Labels,
        payment_list::PaymentList, programme::Programme, programme_booklet::ProgrammeBooklet,
        programme_grid::ProgrammeGrid, sign_in_sheet::SignInSheet, speaker_list::SpeakerList,
        table_cards::TableCards,
    },
    error::Problem,
    events,
    op::Outcome,
    progress::Progress,
};
use run::Target;
use source::Source;

/// What is to be printed, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// The event: its id or code.
    pub event: String,
    /// Which document.
    pub document: DocumentKind,
    /// In which language.
    pub language: PrintLanguage,
    /// Whose custom it follows; the event's where none is given.
    pub style: Option<DocumentStyle>,
    /// Which design, for documents that have designs; the usual one where none is given.
    pub design: Option<String>,
    /// Which delegates, as a search or `field=value,…;…` ([`select`](mod@select)); all where none
    /// is given.
    pub select: Option<String>,
    /// Whether only units that are new or changed since they were last printed.
    pub only_changed: bool,
    /// Choices; those not named are as at the last print of this document for the event.
    pub options: BTreeMap<String, String>,
}

impl Job {
    /// All of a document, as usual.
    pub fn new(event: impl Into<String>, document: DocumentKind) -> Self {
        Self {
            event: event.into(),
            document,
            language: PrintLanguage::default(),
            style: None,
            design: None,
            select: None,
            only_changed: false,
            options: BTreeMap::new(),
        }
    }

    /// In `language`.
    #[must_use]
    pub fn in_language(self, language: PrintLanguage) -> Self {
        Self { language, ..self }
    }
}

/// A document that can be filled from the database.
pub(crate) trait Gather: Plain {
    /// Reads what it prints.
    fn gather(source: &Source<'_>, options: &Self::Options) -> Result<Self>;
}

/// Does `$work` with `$type` standing for the type of a document's plain data.
macro_rules! with_document {
    ($kind:expr, $type:ident => $work:expr) => {
        with_document!(@each $kind, $type => $work;
            Programme: Programme,
            ProgrammeGrid: ProgrammeGrid,
            ProgrammeBooklet: ProgrammeBooklet,
            Changes: Changes,
            DelegateList: DelegateList,
            SignInSheet: SignInSheet,
            PaymentList: PaymentList,
            Badges: Badges,
            TableCards: TableCards,
            Certificates: Certificates,
            CertificateRegister: CertificateRegister,
            EventReport: EventReport,
            Invitations: Invitations,
            DoorSigns: DoorSigns,
            Labels: Labels,
            SpeakerList: SpeakerList,
            Calibration: CalibrationPage,
        )
    };
    (@each $kind:expr, $type:ident => $work:expr; $($document:ident: $data:ty,)+) => {
        match $kind {
            $(DocumentKind::$document => {
                type $type = $data;
                $work
            })+
        }
    };
}
/// What can be chosen about a document.
#[must_use]
pub fn options(document: DocumentKind) -> Vec<OptionSpec> {
    with_document!(document, D => <D as Plain>::Options::specs())
}

/// What was chosen when the document was last printed for event `event` (id or code), or what is
/// usual.
///
/// # Errors
/// [`Error::NotFound`] for the event.
pub fn chosen(
    workspace: &Workspace,
    event: &str,
    document: DocumentKind,
) -> Result<BTreeMap<String, String>> {
    let event = events::get(workspace, event)?;
    let job = Job::new(event.id.clone(), document);
    let prints = workspace.read(|store| log::of(store, &event.id, document))?;
    with_document!(document, D => Ok(remembered::choices::<D>(&prints, &job, &[])?.values()))
}

/// Prints for a look: nothing is noted.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Invalid`] for choices, [`Error::Nothing`] without a page,
/// [`Error::Document`], [`Error::Cancelled`].
pub fn preview(workspace: &Workspace, job: &Job, progress: &dyn Progress) -> Result<Printed> {
    with_document!(job.document, D => run::fitting::<D, _>(workspace, job, |run| run.pdf(progress)))
}

/// What to look at before it is printed.
///
/// # Errors
/// As [`preview`].
pub fn preflight(workspace: &Workspace, job: &Job) -> Result<Vec<Finding>> {
    with_document!(job.document, D => run::fitting::<D, _>(workspace, job, |run| run.preflight()))
}

/// What changed since a document of event `event` (id or code) was last printed; nothing where it
/// never was. A programme's changes are told in `language`.
///
/// # Errors
/// [`Error::NotFound`] for the event; [`Error::Invalid`] where the choices of that print cannot be
/// any more.
pub fn since(
    workspace: &Workspace,
    event: &str,
    document: DocumentKind,
    language: Language,
) -> Result<Option<Since>> {
    let event = events::get(workspace, event)?;
    with_document!(document, D => since::of::<D>(workspace, event, language))
}

/// What came of printing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The files, in printing order.
    pub files: Vec<PathBuf>,
    /// How many pages they have together.
    pub pages: usize,
    /// What a reader should look at.
    pub findings: Vec<Finding>,
    /// Whether the print is in the log; not where the workspace is only looked at.
    pub logged: bool,
}

/// Prints into the file `out`, and notes it in the log.
///
/// # Errors
/// As [`preview`], and [`Error::Io`]; then nothing is noted.
pub fn print(
    workspace: &Workspace,
    job: &Job,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Outcome<Receipt>> {
    put(workspace, job, &Target::File(out), progress)
}

/// Prints each page into a file of its own in `folder`, which is made if need be.
///
/// # Errors
/// As [`print()`]; then the files that were written before are taken away again.
pub fn print_separately(
    workspace: &Workspace,
    job: &Job,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<Outcome<Receipt>> {
    put(workspace, job, &Target::Folder(folder), progress)
}

fn put(
    workspace: &Workspace,
    job: &Job,
    target: &Target<'_>,
    progress: &dyn Progress,
) -> Result<Outcome<Receipt>> {
    with_document!(job.document, D => {
        run::fitting::<D, _>(workspace, job, |run| run.put(target, progress))
    })
}

/// The documents of event `event` (id or code) that were printed before their data changed.
///
/// # Errors
/// [`Error::NotFound`] for the event, [`Error::Storage`].
pub fn outdated(workspace: &Workspace, event: &str) -> Result<Vec<Outdated>> {
    let event = events::get(workspace, event)?.id;
    let mut all = Vec::new();
    for kind in outdated::printed(workspace, &event)? {
        all.extend(with_document!(kind, D => outdated::of::<D>(workspace, &event))?);
    }
    Ok(all)
}

/// The choice `field` cannot be what it is.
pub(crate) fn unreadable(field: &'static str) -> Error {
    Error::Invalid(vec![FieldProblem::new(field, Problem::Unreadable)])
}

/// The choice `field` names what is not there.
fn unknown(field: &'static str) -> Error {
    Error::Invalid(vec![FieldProblem::new(field, Problem::Unknown)])
}
