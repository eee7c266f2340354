//! Designs that users took in: kept as the text that they are.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;

use super::{
    Design,
    built_in::{self, built_in},
    edit,
    fault::{Fault, FaultKind},
    field::Purpose,
};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    error::{ConflictReason, Problem},
    io,
    op::Outcome,
    records::{Prose, Record, Rules, record},
    storage::Store,
};

record! {
    /// A design that was taken in.
    KeptDesign: "design", "designs", "import_design", label "t.name"
    {
        /// Its name.
        name: String,
        /// What it is for.
        purpose: Purpose,
        /// The design itself, letter for letter.
        text: Prose,
    }
}

impl Rules for KeptDesign {}

form! {
    /// Takes a design in; one of the same name that was taken in before is replaced.
    ImportDesign: Undoable "import_design", "designs" "import"
    {
        /// The file, a design as text.
        file: PathBuf,
    }
}

form! {
    /// Drops a design that was taken in.
    RemoveDesign: Undoable "remove_design", "designs" "remove"
    {
        /// Its name.
        name: String,
    }
}

/// What a list says of a design.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: Purpose,
    /// What it is called in Vietnamese.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Width and height of its page in millimetres.
    pub page: [f32; 2],
    /// Whether it was taken in, and does not travel with the program.
    pub own: bool,
    /// The names of its colours with what they are.
    pub colours: Vec<(String, String)>,
}

impl Listed {
    fn new(design: &Design, own: bool) -> Self {
        let colour = |(name, colour): (&String, &langbiang_typeset::Colour)| {
            (name.clone(), super::colour::shown(*colour))
        };
        Self {
            name: design.name.clone(),
            purpose: design.purpose,
            title: design.title.clone(),
            title_en: design.title_en.clone(),
            page: design.page,
            own,
            colours: design.colours.iter().map(colour).collect(),
        }
    }
}

/// Every design: those that travel with the program, and then those that were taken in.
///
/// # Errors
/// [`Error::Storage`].
pub fn list(workspace: &Workspace) -> Result<Vec<Listed>> {
    let kept = workspace.read(|store| store.records::<KeptDesign>(&[]))?;
    let own = kept.iter().filter_map(|kept| Design::read(&kept.text.0).ok());
    let own = own.map(|design| Listed::new(&design, true));
    Ok(built_in().iter().map(|(design, _)| Listed::new(design, false)).chain(own).collect())
}

/// The text of a design: what a file of it holds.
///
/// # Errors
/// [`Error::NotFound`].
pub fn text_of(workspace: &Workspace, name: &str) -> Result<String> {
    if let Some((_, text)) = built_in::named(name) {
        return Ok(text.to_owned());
    }
    let kept = workspace.read(|store| kept(store, name))?;
    kept.map(|kept| kept.text.0).ok_or_else(|| missing(name))
}

/// The text of the design of this name for this purpose.
///
/// # Errors
/// [`Error::NotFound`], also for a design for another purpose; [`Error::Design`] where a design
/// that was taken in by another version cannot be read by this one.
pub fn find(workspace: &Workspace, purpose: Purpose, name: &str) -> Result<String> {
    let text = text_of(workspace, name)?;
    let design = Design::read(&text).map_err(Error::Design)?;
    if design.purpose == purpose { Ok(text) } else { Err(missing(name)) }
}

fn missing(name: &str) -> Error {
    Error::NotFound { noun: "design", key: name.to_owned() }
}

/// Whether one of the program's designs is called so.
pub(super) fn named_by_the_program(name: &str) -> bool {
    built_in::named(name).is_some()
}

/// The design of this name that was taken in.
pub(super) fn kept(store: &Store<'_>, name: &str) -> Result<Option<KeptDesign>> {
    Ok(store.records::<KeptDesign>(&[("name", name)])?.pop())
}

/// Takes a design in.
///
/// # Errors
/// [`Error::Design`] with everything that is wrong with it; [`Error::Conflict`] where one of the
/// program's is called so; [`Error::Io`] for the file.
pub fn import(workspace: &Workspace, form: &ImportDesign) -> Result<Outcome<Design>> {
    let text = text_in(&form.file)?;
    let design = Design::read(&text).map_err(Error::Design)?;
    if named_by_the_program(&design.name) {
        let (noun, key) = ("design".to_owned(), design.name);
        return Err(Error::Conflict { noun, key, reason: ConflictReason::Exists });
    }
    workspace.operate(&ImportDesign::ACTION.operation, |store| {
        edit::put(store, &design, text)?;
        let name = design.name.clone();
        Ok((design, name))
    })
}

/// The text of a file; one that is no text is told as the design's own fault.
fn text_in(file: &Path) -> Result<String> {
    let bytes = io::read(file)?;
    String::from_utf8(bytes).map_err(|error| {
        let read = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + read.iter().filter(|byte| **byte == b'\n').count();
        let (key, kind, detail) = (String::new(), FaultKind::Unreadable, "UTF-8".to_owned());
        Error::Design(vec![Fault { line, key, kind, detail }])
    })
}

/// Drops a design that was taken in.
///
/// # Errors
/// [`Error::Invalid`] where there is none of this name; those that travel with the program stay.
pub fn remove(workspace: &Workspace, form: &RemoveDesign) -> Result<Outcome<()>> {
    workspace.operate(&RemoveDesign::ACTION.operation, |store| {
        let unknown = || Error::Invalid(vec![FieldProblem::new("name", Problem::Unknown)]);
        let kept = kept(store, &form.name)?.ok_or_else(unknown)?;
        store.remove_record(KeptDesign::NOUN, &kept.id)?;
        Ok(((), kept.name))
    })
}

impl Form for ImportDesign {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        Ok(import(workspace, &self)?.map(|design| edit::told(&design)))
    }
}

impl Form for RemoveDesign {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        Ok(remove(workspace, &self)?.map(|()| Value::Null))
    }
}
