//! One printing of one document: choices, data, pages, files, log.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::{
    Gather, Job, Print, Receipt,
    log::{self, PRINT_DOCUMENT},
    remembered::{self, lasting},
    source::Source,
};
use crate::{
    Error, Result, Workspace,
    documents::{
        self, DocumentStyle, Finding, Look, Options, Plain, PrintLanguage, Printed,
        calibration::Calibration,
    },
    error::NothingTo,
    events, io,
    op::Outcome,
    progress::Progress,
    settings,
};

/// How it is made here and now.
fn look(workspace: &Workspace, language: PrintLanguage, style: DocumentStyle) -> Result<Look> {
    let measured = settings::get(workspace, settings::Key::Calibration)?;
    let calibration = measured.and_then(|text| Calibration::read(&text)).unwrap_or_default();
    Ok(Look { style, made_at: workspace.clock().now(), calibration, ..Look::new(language) })
}

/// Where it is put.
pub(super) enum Target<'a> {
    /// All of it into this file.
    File(&'a Path),
    /// Each page into a file of its own in this folder.
    Folder(&'a Path),
}

/// One printing.
pub(super) struct Run<'a, D: Gather> {
    workspace: &'a Workspace,
    job: Job,
    event_id: String,
    options: D::Options,
    look: Look,
    data: D,
    /// What was remembered and is so no more.
    told: Vec<Finding>,
}

/// Does `work` with a run of the job. What is remembered never stops a print: a remembered choice
/// that cannot be any more gives way to the usual one. Only what the job itself says is refused.
pub(super) fn fitting<D: Gather, T>(
    workspace: &Workspace,
    job: &Job,
    work: impl Fn(Run<'_, D>) -> Result<T>,
) -> Result<T> {
    let mut dropped: Vec<&'static str> = Vec::new();
    loop {
        let made = Run::<D>::new(workspace, job, &dropped).and_then(&work);
        let Err(Error::Invalid(wrong)) = &made else { return made };
        let mut more = remembered::at_fault::<D>(wrong, job);
        more.retain(|name| !dropped.contains(name));
        if more.is_empty() {
            return made;
        }
        dropped.extend(more);
    }
}

impl<'a, D: Gather> Run<'a, D> {
    /// Reads all it needs; of what is remembered, all but the `dropped` choices.
    fn new(workspace: &'a Workspace, job: &Job, dropped: &[&'static str]) -> Result<Self> {
        let event = events::get(workspace, &job.event)?;
        let event_id = event.id.clone();
        let prints = workspace.read(|store| log::of(store, &event_id, D::KIND))?;
        let options = remembered::choices::<D>(&prints, job, dropped)?;
        let (job, gone) = remembered::with_design(workspace, &prints, job);
        let style = job.style.unwrap_or(event.document_style);
        let look = look(workspace, job.language, style)?;
        let told = remembered::told::<D>(&prints, look.first(), dropped);
        let told = told.into_iter().chain(gone).collect();
        let mut data = D::gather(&Source { workspace, event, job: &job }, &options)?;
        if job.only_changed {
            let now = shared((job.language, style), options.values(), &data).unwrap_or_default();
            let prints = workspace.read(|store| log::whole(store, &event_id, D::KIND))?;
            keep_changed(prints, &now, &mut data)?;
        }
        Ok(Self { workspace, job, event_id, options, look, data, told })
    }

    pub(super) fn pdf(&self, progress: &dyn Progress) -> Result<Printed> {
        let mut printed = documents::pdf(&self.data, &self.options, &self.look, progress)?;
        printed.findings.splice(..0, self.told.iter().cloned());
        Ok(printed)
    }

    /// What would stand on the paper.
    pub(super) fn into_data(self) -> D {
        self.data
    }

    pub(super) fn preflight(&self) -> Result<Vec<Finding>> {
        let found = documents::preflight(&self.data, &self.options, &self.look)?;
        Ok(self.told.iter().cloned().chain(found).collect())
    }

    pub(super) fn put(
        self,
        target: &Target<'_>,
        progress: &dyn Progress,
    ) -> Result<Outcome<Receipt>> {
        match target {
            Target::File(out) => self.into_file(out, progress),
            Target::Folder(folder) => self.into_folder(folder, progress),
        }
    }

    fn into_file(self, out: &Path, progress: &dyn Progress) -> Result<Outcome<Receipt>> {
        let Printed { bytes, pages, findings } = self.pdf(progress)?;
        let files = vec![out.to_owned()];
        let receipt = Receipt { files, pages, findings, logged: self.workspace.writes() };
        self.note(receipt, || io::write_atomically(out, &bytes))
    }

    fn into_folder(self, folder: &Path, progress: &dyn Progress) -> Result<Outcome<Receipt>> {
        io::make_folder(folder)?;
        let (mut files, mut fresh): (Vec<PathBuf>, Vec<PathBuf>) = Default::default();
        let mut keep = |name: &str, bytes: &[u8]| {
            let path = folder.join(name);
            let known = path.exists();
            io::write_atomically(&path, bytes)?;
            fresh.extend((!known).then(|| path.clone()));
            files.push(path);
            Ok(())
        };
        let (data, options) = (&self.data, &self.options);
        let made = documents::separate(data, options, &self.look, progress, &mut keep);
        let mut findings = made.inspect_err(|_| {
            // Half a batch would be taken for the whole; one that cannot be removed stays.
            fresh.iter().for_each(|path| drop(fs::remove_file(path)));
        })?;
        findings.splice(..0, self.told.iter().cloned());
        let (pages, logged) = (files.len(), self.workspace.writes());
        self.note(Receipt { files, pages, findings, logged }, || Ok(()))
    }

    /// Notes the print, and then lets `write` put the file in its place: one without the other
    /// never is.
    fn note(
        self,
        receipt: Receipt,
        write: impl FnOnce() -> Result<()>,
    ) -> Result<Outcome<Receipt>> {
        if !receipt.logged {
            write()?;
            return Ok(Outcome { value: receipt, changes: Vec::new() });
        }
        let at = self.workspace.timestamp();
        let (style, options) = (self.look.style, self.options.values());
        let made = (style, receipt.pages);
        let print = log::entry(&self.event_id, &self.job, made, &options, &self.data, at);
        self.workspace.operate(&PRINT_DOCUMENT, |store| {
            log::note(store, print)?;
            write()?;
            Ok((receipt, D::KIND.to_string()))
        })
    }
}

/// Leaves what is new, or differs from what was last printed of it in the same way.
fn keep_changed<D: Gather>(mut prints: Vec<Print>, now: &Value, data: &mut D) -> Result<()> {
    prints.retain(|print| shared_then::<D>(print).as_ref() == Some(now));
    let last = log::last_units::<D>(&prints);
    let changed = |(id, unit): (&str, Value)| (last.get(id) != Some(&unit)).then(|| id.to_owned());
    let units = data.units();
    // A document that is printed as a whole is shared as a whole.
    if units.is_empty() && prints.is_empty() {
        return Ok(());
    }
    let changed: HashSet<String> = units.into_iter().filter_map(changed).collect();
    if changed.is_empty() {
        return Err(Error::Nothing(NothingTo::Print));
    }
    data.keep(&|id| changed.contains(id));
    Ok(())
}

/// What all units of a print have in common: where that differs, every one of them is out of date.
fn shared<D: Plain>(
    (language, style): (PrintLanguage, DocumentStyle),
    choices: BTreeMap<String, String>,
    data: &D,
) -> Option<Value> {
    let mut bare: D = serde_json::from_value(serde_json::to_value(data).ok()?).ok()?;
    bare.keep(&|_| false);
    let mut choices = lasting::<D>(choices);
    choices.retain(|name, _| !D::OF_UNITS.contains(&name.as_str()));
    Some(json!([language, style, choices, serde_json::to_value(bare).ok()?]))
}

/// The same of an earlier print; none where this program cannot read it any more.
fn shared_then<D: Plain>(print: &Print) -> Option<Value> {
    let data: D = serde_json::from_str(&print.data.0).ok()?;
    let choices = serde_json::from_str(&print.options.0).ok()?;
    shared((print.language, print.style), choices, &data)
}
