//! Gathers the certificates of an event's delegates.

use std::path::{Path, PathBuf};

use crate::{
    Language, Result, Workspace,
    delegates::{self, Listed, Query},
    documents::{
        Finding, Printed,
        certificates::{self, Certificate, Certificates, Signer},
    },
    events::{self, Event, OrganiserRole},
    io,
    progress::Progress,
    provinces,
};

/// Prints the certificates of all delegates of event `event_id` (id or code) as one file, a page
/// each, by tên, họ, đệm.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound), [`Error::Document`](crate::Error::Document),
/// [`Error::Cancelled`](crate::Error::Cancelled).
pub fn certificates(
    workspace: &Workspace,
    event_id: &str,
    language: Language,
    progress: &dyn Progress,
) -> Result<Printed> {
    let data = gather(workspace, event_id)?;
    certificates::pdf(&data, language, workspace.clock().now(), progress)
}

/// What came of printing into separate files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Separate {
    /// The files, in name order.
    pub files: Vec<PathBuf>,
    /// What a reader should look at.
    pub findings: Vec<Finding>,
}

/// Prints each certificate into a file of its own in `folder`, which is made if need be.
///
/// # Errors
/// As [`certificates()`], and [`Error::Io`](crate::Error::Io); files written before stay.
pub fn certificates_separately(
    workspace: &Workspace,
    event_id: &str,
    language: Language,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<Separate> {
    let data = gather(workspace, event_id)?;
    io::make_folder(folder)?;
    let mut files = Vec::new();
    let findings = certificates::separate(
        &data,
        language,
        workspace.clock().now(),
        progress,
        &mut |name, bytes| {
            let path = folder.join(name);
            io::write_atomically(&path, bytes)?;
            files.push(path);
            Ok(())
        },
    )?;
    Ok(Separate { files, findings })
}

fn gather(workspace: &Workspace, event_id: &str) -> Result<Certificates> {
    let event = events::get(workspace, event_id)?;
    let page = delegates::list(workspace, &event.id, &Query::default())?;
    let organisers = events::organisers(workspace, &event.id)?;
    let body = organisers.into_iter().find(|o| o.role == OrganiserRole::Main);
    Ok(Certificates {
        event: event.printed_name().to_owned(),
        theme: event.theme.clone().filter(|_| event.name_full.is_none()),
        place: event.place.clone(),
        start: event.start,
        end: event.end,
        parent_body: None,
        body: body.map(|o| o.name),
        signer: Signer::default(),
        signed_place: signed_place(&event),
        signed_date: event.end,
        sample: event.sample,
        certificates: page.delegates.into_iter().map(certificate).collect(),
    })
}

/// Central bodies name the province or city in the line above the signature (decree
/// 30/2020/NĐ-CP, annex I, II.4).
fn signed_place(event: &Event) -> Option<String> {
    let (province, on) = event.province.zip(event.end)?;
    Some(provinces::name(province, on).to_owned())
}

fn certificate(listed: Listed) -> Certificate {
    let delegate = listed.delegate;
    let given = |text: String| Some(text).filter(|t| !t.is_empty());
    Certificate {
        name: delegate.full_name,
        salutation: None,
        title: given(delegate.title),
        organisation: given(delegate.organisation),
        number: None,
        code: delegate.code,
    }
}
