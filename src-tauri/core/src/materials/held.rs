//! The materials of an event with the files they point to; changes nothing.

use chrono::{DateTime, Utc};

use super::{Material, StoredFile};
use crate::{Result, Workspace, events, ids, records};

/// A material, and its file where it has one.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// The material.
    pub material: Material,
    /// Its file.
    pub file: Option<StoredFile>,
}

impl Held {
    /// When its file was attached.
    #[must_use]
    pub fn attached(&self) -> Option<DateTime<Utc>> {
        ids::made_at(&self.file.as_ref()?.id)
    }
}

/// The materials of event `event_id` (id or code), in order.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound).
pub fn of_event(workspace: &Workspace, event_id: &str) -> Result<Vec<Held>> {
    workspace.read(|store| {
        let event = events::find(store, event_id)?;
        let materials: Vec<Material> = store.records(&[("event_id", &event.id)])?;
        let held = |material: Material| {
            let file =
                material.file_id.as_deref().map(|id| records::find(store, id)).transpose()?;
            Ok(Held { material, file })
        };
        materials.into_iter().map(held).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agenda::{Item, Session},
        events::Event,
        io, journal,
        materials::{AttachFile, AttachTo, attach},
        progress::Unwatched,
        records::tests::forms::workspace,
    };

    #[test]
    fn a_file_becomes_a_material_of_its_talk_and_one_undo_takes_both_back() {
        let (_folder, workspace) = workspace();
        let event = Event { name: "Tập huấn".into(), ..Event::default() };
        let event = events::create(&workspace, event).unwrap().value;
        let session = Session { event_id: event.id.clone(), ..Session::default() };
        let session_id = records::add(&workspace, session).unwrap().value.id;
        let item = Item { session_id, title: Some("Mở đầu".into()), ..Item::default() };
        let item = records::add(&workspace, item).unwrap().value;
        let file = workspace.folder().join("Bài 1.v2.pptx");
        io::write_atomically(&file, b"PK").unwrap();
        let form = AttachFile { file, to: AttachTo::Item, record: Some(item.id.clone()) };
        attach(&workspace, &form, &Unwatched).unwrap();
        let held = of_event(&workspace, &event.id).unwrap();
        assert_eq!(held[0].material.title, "Bài 1.v2");
        assert_eq!(held[0].material.item_id, Some(item.id));
        assert_eq!(held[0].file.as_ref().unwrap().name, "Bài 1.v2.pptx");
        assert!(held[0].attached().is_some());
        journal::undo(&workspace).unwrap();
        assert_eq!(of_event(&workspace, &event.id).unwrap(), []);
    }
}
