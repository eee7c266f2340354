//! What changed in a programme, in words: grouped by session, one line for everything that it
//! happened to.
//!
//! Both programmes are read by ids: what has the same id is the same session or item, whatever is
//! said of it now. Must never tell a change that a reader of the printed programme could not see,
//! so no notes that were not printed, and no order where the times tell it already.

use super::{
    Changes, order,
    people::{self, Terms},
};
use crate::{
    Words,
    documents::{
        dates::Dates,
        programme::{Item, Programme, Session, say},
        wording::given,
    },
    events::OrganiserRole,
    text,
};

/// The changes of one session, or of the event as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Group {
    /// The session's id; empty for the event.
    pub(super) id: String,
    /// Which session; none for the event.
    pub(super) heading: Option<String>,
    /// What changed.
    pub(super) lines: Vec<Line>,
}

/// What happened to one thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Line {
    /// The item, as the new programme says it; none for the session or the event itself.
    pub(super) subject: Option<String>,
    /// What changed about it.
    pub(super) told: Vec<String>,
}

/// Tells what changed since the print; nothing where a reader would see no difference.
pub(super) fn groups(changes: &Changes, words: &'static Words, dates: Dates) -> Vec<Group> {
    let Changes { before, after, notes, .. } = changes;
    let (old, now) = (Plan::of(before), Plan::of(after));
    let teller = Teller { before: old, after: now, notes: *notes, words, dates };
    let event = Group { lines: teller.event(before, after), ..Group::default() };
    let now = teller.after.sessions.iter().map(|placed| (placed, teller.session(placed)));
    let mut sessions: Vec<(&Placed<'_>, Group)> = now.collect();
    let gone = teller.before.sessions.iter();
    for old in gone.filter(|old| teller.after.find(&old.session.id).is_none()) {
        let later = sessions.iter().position(|(placed, _)| placed.begins() > old.begins());
        sessions.insert(later.unwrap_or(sessions.len()), (old, teller.dropped(old)));
    }
    let sessions = sessions.into_iter().map(|(_, group)| group);
    std::iter::once(event).chain(sessions).filter(|group| !group.lines.is_empty()).collect()
}

/// A session and how it is called.
struct Placed<'a> {
    session: &'a Session,
    /// Day and half-day.
    when: (Option<chrono::NaiveDate>, Option<crate::agenda::HalfDay>),
}

impl<'a> Placed<'a> {
    /// When it begins, to be compared; what is not known comes last.
    fn begins(&self) -> impl PartialOrd + use<'a> {
        let (date, half_day) = self.when;
        let unknown = (date.is_none(), half_day.is_none(), self.session.start.is_none());
        (unknown.0, date, unknown.1, half_day, unknown.2, self.session.start)
    }
}

/// The sessions of a programme with their days.
struct Plan<'a> {
    sessions: Vec<Placed<'a>>,
}

impl<'a> Plan<'a> {
    fn of(programme: &'a Programme) -> Self {
        let parts =
            programme.days.iter().flat_map(|day| day.half_days.iter().map(move |p| (day, p)));
        let placed = parts.flat_map(|(day, part)| {
            let when = (day.date, part.half_day);
            part.sessions.iter().map(move |session| Placed { session, when })
        });
        Self { sessions: placed.collect() }
    }

    fn find(&self, id: &str) -> Option<&Placed<'a>> {
        self.sessions.iter().find(|placed| placed.session.id == id)
    }

    /// The item of this id with its session.
    fn item(&self, id: &str) -> Option<(&Placed<'a>, &'a Item)> {
        let inside = |placed: &&Placed<'a>| placed.session.items.iter().any(|item| item.id == id);
        let placed = self.sessions.iter().find(inside)?;
        placed.session.items.iter().find(|item| item.id == id).map(|item| (placed, item))
    }
}

struct Teller<'a> {
    before: Plan<'a>,
    after: Plan<'a>,
    /// Whether notes are told.
    notes: bool,
    words: &'static Words,
    dates: Dates,
}

impl Teller<'_> {
    /// Name, time, place and organisers.
    fn event(&self, before: &Programme, after: &Programme) -> Vec<Line> {
        let when = |p: &Programme| say::when(p, self.dates);
        let role = |role: OrganiserRole| {
            let names = |p: &Programme| Some(p.names(role).collect::<Vec<_>>().join("; "));
            let label = self.words.get(&format!("document.programme.organiser.{role}")).to_owned();
            self.labelled(&label, (names(before), names(after)))
        };
        let word = |name| self.words.get(name);
        let full = |p: &Programme| Some(p.printed_name().to_owned());
        let facts = [
            self.labelled(word("document.changes.name"), (full(before), full(after))),
            self.labelled(
                word("document.changes.theme"),
                (before.shown_theme(), after.shown_theme()),
            ),
            self.labelled(word("document.programme.time"), (when(before), when(after))),
            self.labelled(
                word("document.programme.place"),
                (before.place.clone(), after.place.clone()),
            ),
        ];
        let roles = OrganiserRole::ALL.iter().map(|r| role(*r));
        let told = facts.into_iter().chain(roles).flatten();
        told.map(|told| Line { subject: None, told: vec![told] }).collect()
    }

    fn session(&self, now: &Placed<'_>) -> Group {
        let old = self.before.find(&now.session.id);
        let told = match old {
            Some(old) => self.of_session(old, now),
            None => self.new_session(now),
        };
        let mut lines: Vec<Line> = Some(told)
            .filter(|told| !told.is_empty())
            .map(|told| Line { subject: None, told })
            .into_iter()
            .collect();
        let moved = order::moved(
            old.map(|old| &*old.session.items).unwrap_or_default(),
            &now.session.items,
        );
        for (i, item) in now.session.items.iter().enumerate() {
            lines.extend(self.item(now, item, moved[i].then_some(i)));
        }
        let gone = old.into_iter().flat_map(|old| &old.session.items);
        let gone = gone.filter(|item| self.after.item(&item.id).is_none());
        lines.extend(gone.map(|item| self.dropped_item(item)));
        Group {
            id: now.session.id.clone(),
            heading: Some(text::capital(&self.called(now, true))),
            lines,
        }
    }

    /// That it is new, and what a reader must know of it.
    fn new_session(&self, now: &Placed<'_>) -> Vec<String> {
        let name = now.session.name.clone();
        let bare = Session { name, ..Session::default() };
        let told = vec![self.words.get("document.changes.session_new").to_owned()];
        let facts = self.facts(&bare, now.session);
        let leaders = say::leaders(now.session, self.words);
        let leaders = leaders.into_iter().map(|(_, line)| text::small(&line));
        told.into_iter().chain(facts).chain(leaders).collect()
    }

    /// A session that is held no more; its items that went elsewhere are told there.
    fn dropped(&self, old: &Placed<'_>) -> Group {
        let told = vec![self.words.get("document.changes.session_gone").to_owned()];
        Group {
            id: old.session.id.clone(),
            heading: Some(text::capital(&self.called(old, true))),
            lines: vec![Line { subject: None, told }],
        }
    }

    fn of_session(&self, old: &Placed<'_>, now: &Placed<'_>) -> Vec<String> {
        let dated = old.when.0 != now.when.0;
        let held = self.held((self.when(old, dated), self.when(now, dated)));
        let (a, b) = (old.session, now.session);
        let chairs = people::told(self.words, (&a.chairs, &b.chairs), Terms::Session);
        held.into_iter().chain(self.facts(a, b)).chain(chairs).collect()
    }

    /// Times, name, theme and room.
    fn facts(&self, old: &Session, now: &Session) -> Vec<String> {
        let word = |name| self.words.get(name);
        let times = |s: &Session| Some(self.dates.times(s.start, s.end));
        let facts = [
            self.labelled(word("document.programme.time"), (times(old), times(now))),
            self.labelled(word("document.changes.name"), (old.name.clone(), now.name.clone())),
            self.labelled(word("document.changes.theme"), (old.theme.clone(), now.theme.clone())),
            self.room(old.room.as_ref(), now.room.as_ref()),
        ];
        facts.into_iter().flatten().collect()
    }

    /// What happened to an item; `place` is where it now stands, if that has changed.
    fn item(&self, now: &Placed<'_>, item: &Item, place: Option<usize>) -> Option<Line> {
        let Some((old_session, old)) = self.before.item(&item.id) else {
            return Some(self.new_item(item));
        };
        let mut told: Vec<String> = self.times(old, item).into_iter().collect();
        let (said, says) = (say::content(old, self.words), say::content(item, self.words));
        if said != says {
            told.push(self.fill("document.changes.title_of", &[("old", &said)]));
        }
        if old_session.session.id != now.session.id {
            let dated = old_session.when.0 != now.when.0;
            let (from, to) = (self.called(old_session, dated), self.called(now, dated));
            told.extend(self.moved(Some(from), Some(to)));
        } else if let Some(place) = place.filter(|_| old.start == item.start) {
            told.push(self.order(now.session, place));
        }
        told.extend(people::told(self.words, (&old.people, &item.people), Terms::of(item.kind)));
        told.extend(self.note(old, item));
        let time = (old.start, old.end) == (item.start, item.end);
        (!told.is_empty()).then(|| Line { subject: Some(self.named(item, time)), told })
    }

    /// Another note, on one line, where notes are printed.
    fn note(&self, old: &Item, now: &Item) -> Option<String> {
        let label = self.words.get("document.programme.column.notes");
        let note = |item: &Item| Some(given(item.note.as_ref())?.replace('\n', "; "));
        self.notes.then(|| self.labelled(label, (note(old), note(now)))).flatten()
    }

    fn new_item(&self, item: &Item) -> Line {
        let people: Vec<String> = item.people.iter().filter_map(say::named).collect();
        let mut told = vec![self.words.get("document.changes.item_new").to_owned()];
        if !people.is_empty() {
            let people = people.join("; ");
            let role = self.words.get(Terms::of(item.kind).key(crate::agenda::RoleKind::Speaker));
            told.push(self.fill("document.changes.by", &[("role", role), ("people", &people)]));
        }
        Line { subject: Some(self.named(item, true)), told }
    }

    fn dropped_item(&self, item: &Item) -> Line {
        let told = vec![self.words.get("document.changes.item_gone").to_owned()];
        Line { subject: Some(self.named(item, true)), told }
    }

    /// `14h00 thay cho 13h30`.
    fn times(&self, old: &Item, now: &Item) -> Option<String> {
        let said = |item: &Item| self.dates.times(item.start, item.end);
        let (old, now) = (said(old), said(now));
        if old == now {
            return None;
        }
        let key = match (old.is_empty(), now.is_empty()) {
            (true, _) => "document.changes.time_set",
            (_, true) => "document.changes.time_open",
            _ => "document.changes.instead",
        };
        Some(self.fill(key, &[("new", &now), ("old", &old)]))
    }

    /// Where item `place` of the session now stands.
    fn order(&self, session: &Session, place: usize) -> String {
        match place.checked_sub(1).and_then(|before| session.items.get(before)) {
            Some(before) => {
                let item = say::content(before, self.words);
                self.fill("document.changes.order", &[("item", &item)])
            }
            None => self.words.get("document.changes.order_first").to_owned(),
        }
    }

    fn room(&self, old: Option<&String>, now: Option<&String>) -> Option<String> {
        match (given(old), given(now)) {
            (old, now) if old == now => None,
            (None, Some(now)) => {
                Some(text::small(&self.fill("document.programme.room", &[("room", now)])))
            }
            (Some(old), None) => Some(self.fill("document.changes.room_gone", &[("old", old)])),
            (old, now) => {
                let own = |text: Option<&str>| text.map(str::to_owned);
                self.moved(own(old), own(now))
            }
        }
    }

    /// `chuyển từ phòng A sang phòng B`; nothing where one of them is not known.
    fn moved(&self, old: Option<String>, now: Option<String>) -> Option<String> {
        let (old, now) = old.zip(now).filter(|(old, now)| old != now)?;
        Some(self.fill("document.changes.moved", &[("old", &old), ("new", &now)]))
    }

    /// Another day or half-day of a session; where one of them was not known, what is known.
    fn held(&self, (old, now): (Option<String>, Option<String>)) -> Option<String> {
        if old.is_some() && now.is_some() {
            return self.moved(old, now);
        }
        self.labelled(self.words.get("document.programme.time"), (old, now))
    }

    /// Half-day of a session inside a sentence, with the day if `dated` or if nothing else is known.
    fn when(&self, placed: &Placed<'_>, dated: bool) -> Option<String> {
        let (date, half) = placed.when;
        if half.is_none() {
            return date.map(|date| self.dates.with_weekday(date));
        }
        let date = date.filter(|_| dated);
        Some(text::small(&say::half_day(self.words, self.dates, half, date)?))
    }

    /// `địa điểm: … thay cho …`; a sentence that begins so has a capital from whoever sets it.
    fn labelled(
        &self,
        label: &str,
        (old, now): (Option<String>, Option<String>),
    ) -> Option<String> {
        let text = |field: &Option<String>| given(field.as_ref()).unwrap_or_default().to_owned();
        let (old, now) = (text(&old), text(&now));
        let key = match (old.is_empty(), now.is_empty()) {
            _ if old == now => return None,
            (true, _) => "document.changes.fact_new",
            (_, true) => "document.changes.fact_gone",
            _ => "document.changes.fact",
        };
        let label = text::small(label);
        Some(self.fill(key, &[("label", &label), ("old", &old), ("new", &now)]))
    }

    /// The item in quotation marks, with its time where that is not what changed.
    fn named(&self, item: &Item, with_time: bool) -> String {
        let (content, time) =
            (say::content(item, self.words), self.dates.times(item.start, item.end));
        let key = match with_time && !time.is_empty() {
            true => "document.changes.item_at",
            false => "document.changes.item",
        };
        self.fill(key, &[("item", &content), ("time", &time)])
    }

    /// Half-day and name of a session inside a sentence.
    fn called(&self, placed: &Placed<'_>, dated: bool) -> String {
        let name = given(placed.session.name.as_ref()).or(given(placed.session.theme.as_ref()));
        match (self.when(placed, dated), name) {
            (Some(when), Some(name)) => {
                self.fill("document.changes.session", &[("when", &when), ("name", name)])
            }
            (Some(only), None) => only,
            (None, Some(only)) => only.to_owned(),
            (None, None) => self.words.get("document.changes.session_unnamed").to_owned(),
        }
    }

    fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.words.fill(key, values)
    }
}
