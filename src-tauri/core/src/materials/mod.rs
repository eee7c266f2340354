//! Materials (tài liệu): slides, guidance, pictures, and the contents they point to.
//!
//! A record points to a [`StoredFile`], which names a content of the store by its digest. Here is
//! told which contents are needed; nothing may be removed that a record, an undo or any copy of the
//! database points to.

mod attach;
mod keeping;
mod lend;

pub use attach::{AttachFile, AttachTo, attach};
pub use keeping::sweep;
pub(crate) use keeping::{missing, orphans, remove_at_once};
pub use lend::{bytes_of, lend};

use crate::{
    FieldProblem, Result,
    error::Problem,
    records::{Prose, Rules, record},
    storage::Store,
};

crate::vocabulary::vocabulary! {
    /// Who may have a material.
    Access {
        /// Anybody.
        Public = "public",
        /// Those who take part.
        Delegates = "delegates",
        /// The organisers alone.
        Internal = "internal",
    }
}

record! {
    /// A document or a file that belongs to an event, a session or an item.
    Material: "material", "materials", "add_material", label "t.title", ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// The session it belongs to.
        session_id: Option<String>,
        /// The item it belongs to.
        item_id: Option<String>,
        /// What it is called.
        title: String,
        /// The organisation that issued it.
        issuer_id: Option<String>,
        /// Who may have it.
        access: Access = Access::Delegates,
        /// Its file, where there is one.
        file_id: Option<String>,
        /// Anything else worth keeping.
        note: Option<Prose>,
    }
}

impl Rules for Material {
    fn check(&self, _store: &Store<'_>, problems: &mut Vec<FieldProblem>) -> Result<()> {
        if self.session_id.is_some() && self.item_id.is_some() {
            problems.push(FieldProblem::new("session_id", Problem::OnlyOne));
        }
        Ok(())
    }
}

record! {
    /// A content of the workspace's folder of files, under the name the user's file had.
    StoredFile: "stored_file", "files", "add_stored_file", label "t.name"
    {
        /// SHA-256 of the content, 64 hexadecimal digits.
        sha256: String,
        /// Its length in bytes.
        size: u64,
        /// Its media type (RFC 6838).
        media_type: String,
        /// The name the user's file had.
        name: String,
    }
}

impl Rules for StoredFile {}

#[cfg(test)]
mod tests;
