//! Who does what.

use crate::{
    FieldProblem, Result,
    error::Problem,
    records::{Rules, record},
    storage::Store,
};

crate::vocabulary::vocabulary! {
    /// What somebody does in an event, a session or an item.
    RoleKind {
        /// Chủ trì.
        Chair = "chair",
        /// Phát biểu khai mạc.
        Opener = "opener",
        /// Báo cáo viên, người phát biểu.
        Speaker = "speaker",
        /// Điều hành.
        Moderator = "moderator",
        /// Thư ký.
        Secretary = "secretary",
    }
}

record! {
    /// Who does something: a person, an organisation, or free wording ("các đại sứ").
    Role: "role", "roles", "add_role",
    label "coalesce((SELECT p.full_name FROM person p WHERE p.id = t.person_id),
      (SELECT o.name FROM organisation o WHERE o.id = t.organisation_id), t.wording)",
    ordered by ["event_id", "session_id", "item_id"]
    {
        /// The event, for a role in the whole of it.
        event_id: Option<String>,
        /// Or the session.
        session_id: Option<String>,
        /// Or the item.
        item_id: Option<String>,
        /// What they do.
        kind: RoleKind,
        /// The person.
        person_id: Option<String>,
        /// The organisation, alone or as the one the person speaks for.
        organisation_id: Option<String>,
        /// Free wording.
        wording: Option<String>,
        /// The title printed here, where it is not what the person holds at the event.
        title: Option<String>,
    }
}

impl Rules for Role {
    fn check(&self, _store: &Store<'_>, problems: &mut Vec<FieldProblem>) -> Result<()> {
        let places = [&self.event_id, &self.session_id, &self.item_id];
        match places.into_iter().flatten().count() {
            0 => problems.push(FieldProblem::new("item_id", Problem::Required)),
            1 => {}
            _ => problems.push(FieldProblem::new("item_id", Problem::OnlyOne)),
        }
        let whos = [&self.person_id, &self.organisation_id, &self.wording];
        if whos.into_iter().flatten().next().is_none() {
            problems.push(FieldProblem::new("person_id", Problem::Required));
        }
        Ok(())
    }
}
