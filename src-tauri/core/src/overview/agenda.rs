//! What an agenda lacks: items, speakers, files. What excludes what in it stands in `conflicts`.

use std::collections::HashSet;

use super::{Check, CheckKind, Conflict, conflicts};
use crate::{
    Result, Workspace,
    agenda::{self, ItemKind, PlannedItem, PlannedSession, RoleKind},
    events::Event,
    materials::Material,
};

/// The agenda with what belongs to it.
pub(super) struct Plan {
    sessions: Vec<PlannedSession>,
    /// Items that have a file.
    with_file: HashSet<String>,
}

pub(super) fn read(workspace: &Workspace, event: &Event) -> Result<Plan> {
    let sessions = agenda::list(workspace, &event.id)?;
    let materials: Vec<Material> =
        workspace.read(|store| store.records(&[("event_id", &event.id)]))?;
    let with_file = materials.into_iter().filter(|one| one.file_id.is_some());
    Ok(Plan { sessions, with_file: with_file.filter_map(|one| one.item_id).collect() })
}

impl Plan {
    pub(super) fn conflicts(&self, event: &Event) -> Vec<Conflict> {
        conflicts::find(&self.sessions, event)
    }

    pub(super) fn checks(&self, conflicts: &[Conflict]) -> Vec<Check> {
        let items: Vec<&PlannedItem> = self.sessions.iter().flat_map(|s| &s.items).collect();
        let talks = items.iter().copied().filter(|planned| is_talk(planned.item.kind));
        let (given, orphans): (Vec<&PlannedItem>, Vec<&PlannedItem>) =
            talks.partition(|planned| has_speaker(planned));
        let shown: Vec<_> = given.iter().filter(|planned| shows_file(planned.item.kind)).collect();
        let without = shown.iter().filter(|planned| !self.with_file.contains(&planned.item.id));
        let without: Vec<&str> = without.map(|planned| called(planned)).collect();
        let names = orphans.iter().map(|planned| called(planned));
        let counted = |kind, of, open| Check::new(kind, of, open);
        vec![
            counted(CheckKind::Agenda, 1, usize::from(items.is_empty())),
            counted(CheckKind::Conflicts, items.len(), conflicts.len())
                .naming(conflicts.iter().map(|one| &*one.name)),
            counted(CheckKind::Speakers, given.len() + orphans.len(), orphans.len()).naming(names),
            counted(CheckKind::Files, shown.len(), without.len()).naming(without),
        ]
    }
}

/// What somebody gives; the rest happens by itself.
fn is_talk(kind: ItemKind) -> bool {
    kind == ItemKind::Speech || shows_file(kind)
}

/// What is given from a file; an address is read from paper.
fn shows_file(kind: ItemKind) -> bool {
    use ItemKind::{Dissemination, Lecture, Paper, Presentation, Sharing};
    matches!(kind, Lecture | Paper | Presentation | Dissemination | Sharing)
}

fn has_speaker(planned: &PlannedItem) -> bool {
    planned
        .roles
        .iter()
        .any(|named| matches!(named.role.kind, RoleKind::Speaker | RoleKind::Opener))
}

fn called(planned: &PlannedItem) -> &str {
    planned.item.title.as_deref().unwrap_or_default()
}
