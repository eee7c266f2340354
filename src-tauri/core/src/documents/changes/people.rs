//! What changed about who does something, in words.

use crate::{
    Words,
    agenda::{ItemKind, RoleKind},
    documents::{
        programme::{Person, say},
        wording::given,
    },
};

/// How those are called who do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Terms {
    /// In a session.
    Session,
    /// In a talk: the speaker is a rapporteur (báo cáo viên).
    Talk,
    /// In any other item.
    Item,
}

impl Terms {
    pub(super) fn of(kind: ItemKind) -> Self {
        use ItemKind::{Dissemination, Lecture, Paper, Presentation, Sharing};
        match kind {
            Dissemination | Lecture | Paper | Presentation | Sharing => Self::Talk,
            _ => Self::Item,
        }
    }

    /// The key of the word for who plays this part.
    pub(super) fn key(self, role: RoleKind) -> &'static str {
        match role {
            RoleKind::Speaker if self == Self::Talk => "document.changes.role.speaker",
            RoleKind::Speaker | RoleKind::Opener => "document.changes.role.performer",
            RoleKind::Chair => "document.changes.role.chair",
            RoleKind::Moderator => "document.changes.role.moderator",
            RoleKind::Secretary => "document.changes.role.secretary",
        }
    }
}

/// Who came, who went, who took whose place and whose post is another now.
pub(super) fn told(words: &Words, (old, now): (&[Person], &[Person]), terms: Terms) -> Vec<String> {
    let mut told = Vec::new();
    for role in RoleKind::ALL {
        let with = |people: &[Person]| -> Vec<Person> {
            people.iter().filter(|p| p.role == *role && p.is_somebody()).cloned().collect()
        };
        let (old, now) = (with(old), with(now));
        let gone = names(old.iter().filter(|p| !now.iter().any(|other| same(p, other))));
        let new = names(now.iter().filter(|p| !old.iter().any(|other| same(p, other))));
        let key = match (gone.is_empty(), new.is_empty()) {
            (true, true) => None,
            (true, false) => Some("document.changes.person_new"),
            (false, true) => Some("document.changes.person_gone"),
            (false, false) => Some("document.changes.person_instead"),
        };
        let values = [("role", words.get(terms.key(*role))), ("new", &*new), ("old", &*gone)];
        told.extend(key.map(|key| words.fill(key, &values)));
        told.extend(
            now.iter().filter_map(|now| post(words, old.iter().find(|p| same(p, now))?, now)),
        );
    }
    told
}

/// Whether both are one: by name, or by body where there is no name.
fn same(a: &Person, b: &Person) -> bool {
    let name =
        |p: &Person| given(p.name.as_ref()).or(given(p.organisation.as_ref())).map(str::to_owned);
    name(a) == name(b)
}

fn names<'a>(people: impl Iterator<Item = &'a Person>) -> String {
    people.filter_map(say::named).collect::<Vec<_>>().join("; ")
}

/// Somebody's new post.
fn post(words: &Words, old: &Person, now: &Person) -> Option<String> {
    let name = given(now.name.as_ref())?;
    let said = |person| say::post_of(person).unwrap_or_default();
    let (old, new) = (said(old), said(now));
    let key = match (old.is_empty(), new.is_empty()) {
        _ if old == new => return None,
        (true, _) => "document.changes.fact_new",
        (_, true) => "document.changes.fact_gone",
        _ => "document.changes.post",
    };
    let values = [("name", name), ("label", name), ("old", &*old), ("new", &*new)];
    Some(words.fill(key, &values))
}
