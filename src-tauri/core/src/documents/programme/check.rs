//! What to look at before a programme is printed, in whatever form.

use langbiang_typeset::{FaceId, Fonts};

use super::{Item, Person, Programme, Session};
use crate::{
    agenda::ItemKind,
    documents::{Finding, FindingKind, Subject, wording::given},
};

/// What is missing in the plan, and the characters of its sessions and items that none of `fonts`
/// has; those of the head are found where it is drawn.
pub(crate) fn findings(programme: &Programme, fonts: &Fonts) -> Vec<Finding> {
    let mut check = Check { fonts, findings: Vec::new() };
    check.event(programme);
    programme.sessions().for_each(|session| check.session(session));
    let timed = programme.items().any(|item| item.start.is_some());
    let named = programme.items().any(|item| item.people.iter().any(Person::is_somebody));
    programme.items().for_each(|item| check.item(item, timed, named));
    check.findings
}

/// Only the characters of sessions and items that none of `fonts` has.
pub(crate) fn glyphs(programme: &Programme, fonts: &Fonts) -> Vec<Finding> {
    let mut findings = findings(programme, fonts);
    findings.retain(|finding| finding.kind == FindingKind::MissingGlyph);
    findings
}

struct Check<'a> {
    fonts: &'a Fonts,
    findings: Vec<Finding>,
}

impl Check<'_> {
    fn event(&mut self, programme: &Programme) {
        let event = programme.subject();
        self.needed(&event, "name", event.label.is_empty());
        self.needed(&event, "place", given(programme.place.as_ref()).is_none());
        self.needed(&event, "items", programme.items().next().is_none());
    }

    fn session(&mut self, session: &Session) {
        let subject = session.subject();
        self.glyphs(&subject, "name", session.name.as_ref());
        self.glyphs(&subject, "theme", session.theme.as_ref());
        self.glyphs(&subject, "room", session.room.as_ref());
        session.chairs.iter().for_each(|person| self.person(person));
    }

    /// Times and people are asked for only where the programme has any: a plan without is a plan.
    fn item(&mut self, item: &Item, timed: bool, named: bool) {
        let subject = item.subject();
        let title = given(item.title.as_ref());
        self.needed(&subject, "title", title.is_none() && item.kind == ItemKind::Other);
        self.needed(&subject, "start", timed && item.start.is_none());
        let somebody = item.people.iter().any(Person::is_somebody);
        self.needed(&subject, "people", named && needs_somebody(item.kind) && !somebody);
        self.glyphs(&subject, "title", item.title.as_ref());
        self.glyphs(&subject, "note", item.note.as_ref());
        item.people.iter().for_each(|person| self.person(person));
    }

    fn person(&mut self, person: &Person) {
        let subject = person.subject();
        self.glyphs(&subject, "name", person.name.as_ref());
        self.glyphs(&subject, "title", person.title.as_ref());
        self.glyphs(&subject, "organisation", person.organisation.as_ref());
    }

    fn needed(&mut self, subject: &Subject, field: &'static str, absent: bool) {
        self.findings.extend(absent.then(|| Finding::empty(subject, field)));
    }

    fn glyphs(&mut self, subject: &Subject, field: &'static str, text: Option<&String>) {
        let missing = self.fonts.missing(FaceId(0), text.map_or("", String::as_str));
        self.findings.extend(Finding::missing(subject, field, missing));
    }
}

/// Whether an item of this kind is somebody's.
fn needs_somebody(kind: ItemKind) -> bool {
    use ItemKind::{Dissemination, Lecture, Paper, Presentation, Sharing, Speech};
    matches!(kind, Dissemination | Lecture | Paper | Presentation | Sharing | Speech)
}
