//! Keeps a file of the user's and lets a record point to it.

use std::path::PathBuf;

use serde_json::Value;

use super::{Material, StoredFile};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    agenda::{Item, Session},
    delegates::Delegate,
    error::Problem,
    files,
    op::Outcome,
    organisations::Organisation,
    people::{self, Person},
    progress::{Progress, Unwatched},
    records::{self, Noun, Record},
    settings::{self, Signer},
    storage::Store,
};

crate::vocabulary::vocabulary! {
    /// What a file is attached to.
    AttachTo {
        /// A material: its slides or text.
        Material = "material",
        /// An agenda item: a new material of it, called like the file.
        Item = "item",
        /// A session: the same.
        Session = "session",
        /// A person, or one named as a delegate: a picture.
        Photo = "photo",
        /// An organisation: its logo.
        OrganisationLogo = "organisation_logo",
        /// A signer: a picture of the signature.
        Signature = "signature",
        /// The issuing body of the settings: its logo.
        Logo = "logo",
    }
}

form! {
    /// Keeps a copy of a file and lets a record point to it.
    AttachFile: Undoable "attach_file", "files" "attach"
    {
        /// The file.
        file: PathBuf,
        /// What it is attached to.
        to: AttachTo,
        /// The record (its id or name); none for the logo of the issuing body.
        record: Option<String>,
    }
}

/// Keeps a copy of the file and lets the record point to it; the copy before, if any, can be had
/// back by an undo. `progress` hears bytes.
///
/// # Errors
/// [`Error::Io`] for the file; [`Error::NotFound`] and [`Error::Ambiguous`] for the record;
/// [`Error::Cancelled`].
pub fn attach(
    workspace: &Workspace,
    form: &AttachFile,
    progress: &dyn Progress,
) -> Result<Outcome<StoredFile>> {
    let stored = files::Store::of(workspace.folder()).put(&form.file, progress)?;
    workspace.operate(&AttachFile::ACTION.operation, |store| {
        let file = records::insert(
            store,
            StoredFile {
                id: String::new(),
                sha256: stored.digest.to_string(),
                size: stored.size,
                media_type: stored.media_type.to_string(),
                name: stored.name.clone(),
            },
        )?;
        point(store, form, &file)?;
        Ok((file, stored.name))
    })
}

/// Lets the record of the form point to the stored file.
fn point(store: &Store<'_>, form: &AttachFile, file: &StoredFile) -> Result<()> {
    let pointer = Some(file.id.clone());
    match form.to {
        AttachTo::Item => add(store, form, file, Item::NOUN, |m, id| m.item_id = Some(id)),
        AttachTo::Session => add(store, form, file, Session::NOUN, |m, id| m.session_id = Some(id)),
        AttachTo::Material => change(store, form, |r: &mut Material| r.file_id = pointer),
        AttachTo::Photo => {
            let person: Person = records::find(store, &photographed(store, form)?)?;
            records::put(store, Person { photo_id: pointer, ..person }).map(|_| ())
        }
        AttachTo::OrganisationLogo => {
            change(store, form, |r: &mut Organisation| r.logo_id = pointer)
        }
        AttachTo::Signature => change(store, form, |r: &mut Signer| r.signature_id = pointer),
        AttachTo::Logo => settings::put(store, settings::Key::Logo, &file.id),
    }
}

fn change<R: Record>(
    store: &Store<'_>,
    form: &AttachFile,
    point: impl FnOnce(&mut R),
) -> Result<()> {
    let mut record: R = records::find(store, &named(store, form, R::NOUN)?)?;
    point(&mut record);
    records::put(store, record)?;
    Ok(())
}

/// The person of the form, who may also be named as a delegate.
fn photographed(store: &Store<'_>, form: &AttachFile) -> Result<String> {
    match named(store, form, Person::NOUN) {
        Err(Error::NotFound { .. }) => {
            people::of_delegate(store, &named(store, form, Delegate::NOUN)?)
        }
        person => person,
    }
}

/// Adds a material of the record, called like the file without its ending.
fn add(
    store: &Store<'_>,
    form: &AttachFile,
    file: &StoredFile,
    noun: &'static Noun,
    belong: impl FnOnce(&mut Material, String),
) -> Result<()> {
    let id = named(store, form, noun)?;
    let gone = || Error::NotFound { noun: noun.name, key: id.clone() };
    let event_id = store.event_of(noun, &id)?.ok_or_else(gone)?;
    let title = file.name.rsplit_once('.').map_or(&*file.name, |(stem, _)| stem).to_owned();
    let file_id = Some(file.id.clone());
    let mut material = Material { event_id, title, file_id, ..Material::default() };
    belong(&mut material, id);
    records::insert(store, material)?;
    Ok(())
}

/// The id of the record that the form names.
fn named(store: &Store<'_>, form: &AttachFile, noun: &'static Noun) -> Result<String> {
    let missing = || Error::Invalid(vec![FieldProblem::new("record", Problem::Required)]);
    store.resolve(noun, form.record.as_deref().ok_or_else(missing)?, None)
}

impl Form for AttachFile {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        attach(workspace, &self, &Unwatched).map(Outcome::json)
    }
}
