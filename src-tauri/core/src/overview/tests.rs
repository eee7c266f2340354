use super::*;
use crate::{
    agenda::{Item, ItemKind, Role, RoleKind, Session},
    delegates::Delegate,
    documents::DocumentKind,
    events::Room,
    people::Person,
    printing::{self, Job},
    progress::Unwatched,
    records::{self, Record, tests::forms::workspace},
    samples,
};

fn add<R: Record>(workspace: &Workspace, form: R) -> String {
    records::add(workspace, form).unwrap().value.id().to_owned()
}

fn event(workspace: &Workspace) -> Event {
    let start = Some("2024-06-07".parse().unwrap());
    let form = Event { name: "Tập huấn".into(), start, ..Event::default() };
    events::create(workspace, form).unwrap().value
}

fn check(overview: &Overview, kind: CheckKind) -> (u32, u32) {
    let check = overview.checks.iter().find(|check| check.kind == kind).unwrap();
    (check.open, check.of)
}

#[test]
fn every_check_is_told_once_also_of_an_event_that_has_nothing() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace);
    let overview = show(&workspace, &event.id).unwrap();
    let kinds: Vec<CheckKind> = overview.checks.iter().map(|check| check.kind).collect();
    assert_eq!(kinds, CheckKind::ALL);
    assert_eq!(check(&overview, CheckKind::Settled), (1, 2), "the place is missing");
    assert_eq!(check(&overview, CheckKind::Agenda), (1, 1));
    assert_eq!(check(&overview, CheckKind::Delegates), (1, 1));
    assert_eq!(check(&overview, CheckKind::Phone), (0, 0), "nothing to look at");
    assert_eq!(check(&overview, CheckKind::Provinces), (0, 0));
    assert_eq!(check(&overview, CheckKind::Backup), (1, 1));
    workspace.back_up(crate::backups::Reason::Manual).unwrap().unwrap();
    assert_eq!(check(&show(&workspace, &event.code).unwrap(), CheckKind::Backup), (0, 1));
}

#[test]
fn delegates_are_counted_by_what_they_lack() {
    let (_folder, workspace) = workspace();
    let event_id = event(&workspace).id;
    let whole = Delegate {
        event_id: event_id.clone(),
        full_name: "Lê Ánh".into(),
        title: "Giám đốc".into(),
        organisation: "Sở Y tế".into(),
        category: "Đại biểu".into(),
        phone: "0912345678".into(),
        province: Some("p63-68".parse().unwrap()),
        ..Delegate::default()
    };
    add(&workspace, whole.clone());
    add(&workspace, Delegate { title: String::new(), phone: String::new(), ..whole.clone() });
    add(&workspace, Delegate { province: None, phone: String::new(), ..whole });
    let overview = show(&workspace, &event_id).unwrap();
    let lacking = [CheckKind::Post, CheckKind::Organisation, CheckKind::Province, CheckKind::Phone];
    assert_eq!(lacking.map(|kind| check(&overview, kind)), [(1, 3), (0, 3), (1, 3), (2, 3)]);
    assert_eq!(overview.figures.total.counted.invited, 3);
}

/// A session with its items as kind, title, start and end.
fn session(
    workspace: &Workspace,
    form: Session,
    items: &[(ItemKind, &str, &str, &str)],
) -> (String, Vec<String>) {
    let session_id = add(workspace, form);
    let item = |(kind, title, start, end): &(ItemKind, &str, &str, &str)| {
        let time = |text: &str| text.parse().ok();
        let (start, end) = (time(start), time(end));
        let title = Some((*title).to_owned());
        add(
            workspace,
            Item {
                session_id: session_id.clone(),
                kind: *kind,
                title,
                start,
                end,
                ..Item::default()
            },
        )
    };
    let items = items.iter().map(item).collect();
    (session_id, items)
}

fn speaks(workspace: &Workspace, item: &str, person: &str) {
    let (item_id, person_id) = (Some(item.to_owned()), Some(person.to_owned()));
    add(workspace, Role { item_id, person_id, kind: RoleKind::Speaker, ..Role::default() });
}

#[test]
fn an_agenda_is_told_its_conflicts_and_what_its_talks_lack() {
    let (_folder, workspace) = workspace();
    let event_id = event(&workspace).id;
    let room_id =
        add(&workspace, Room { event_id: event_id.clone(), name: "A".into(), ..Room::default() });
    let person = add(&workspace, Person { full_name: "Trần Bình".into(), ..Person::default() });
    let form = |name: &str| Session {
        event_id: event_id.clone(),
        name: Some(name.into()),
        room_id: Some(room_id.clone()),
        ..Session::default()
    };
    let (_, one) = session(
        &workspace,
        form("Một"),
        &[
            (ItemKind::Lecture, "A1", "08:00:00", "09:00:00"),
            (ItemKind::Lecture, "A2", "08:30:00", "09:30:00"),
        ],
    );
    let (_, two) = session(
        &workspace,
        form("Hai"),
        &[
            (ItemKind::Lecture, "B1", "09:00:00", "10:00:00"),
            (ItemKind::Break, "Giải lao", "10:00:00", ""),
        ],
    );
    let late = Session { date: Some("2024-06-09".parse().unwrap()), room_id: None, ..form("Ba") };
    session(&workspace, late, &[]);
    speaks(&workspace, &one[1], &person);
    speaks(&workspace, &two[0], &person);
    let overview = show(&workspace, &event_id).unwrap();
    let told: Vec<_> =
        overview.conflicts.iter().map(|c| (c.kind, &*c.name, &*c.other, &*c.shared)).collect();
    assert_eq!(
        told,
        [
            (ConflictKind::Order, "A2", "A1", ""),
            (ConflictKind::Room, "Hai", "Một", "A"),
            (ConflictKind::Person, "B1", "A2", "Trần Bình"),
            (ConflictKind::OutsideDays, "Ba", "", ""),
        ]
    );
    assert_eq!(check(&overview, CheckKind::Conflicts), (4, 4));
    assert_eq!(check(&overview, CheckKind::Speakers), (1, 3), "breaks need none");
    assert_eq!(check(&overview, CheckKind::Files), (2, 2), "of those with a speaker");
}

#[test]
fn what_only_follows_upon_something_is_no_conflict() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    for event in events::list(&workspace).unwrap() {
        let overview = show(&workspace, &event.id).unwrap();
        assert_eq!(overview.conflicts, [], "{}", event.name);
    }
}

#[test]
fn a_print_is_out_of_date_from_an_edit_until_that_is_taken_back() {
    let (folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let outdated = || show(&workspace, samples::FIRST).unwrap().outdated;
    for kind in [DocumentKind::Programme, DocumentKind::Badges] {
        let job = Job::new(samples::FIRST, kind);
        printing::print(&workspace, &job, &folder.path().join("a.pdf"), &Unwatched).unwrap();
    }
    assert_eq!(outdated(), []);
    let event_id = events::get(&workspace, samples::FIRST).unwrap().id;
    let first = workspace.read(|store| store.records::<Delegate>(&[("event_id", &event_id)]));
    let first = first.unwrap().remove(0);
    records::set(&workspace, Delegate { full_name: "Lê Ánh".into(), ..first }).unwrap();
    let told: Vec<_> = outdated().iter().map(|one| (one.document, one.changed, one.new)).collect();
    assert_eq!(told, [(DocumentKind::Badges, 1, 0)]);
    crate::journal::undo(&workspace).unwrap();
    assert_eq!(outdated(), []);
}

#[test]
fn the_page_of_all_events_goes_by_what_is_near() {
    let (_folder, workspace) = workspace();
    let make = |name: &str, start: Option<&str>| {
        let start = start.map(|day| day.parse().unwrap());
        events::create(&workspace, Event { name: name.into(), start, ..Event::default() }).unwrap();
    };
    make("xa", Some("2024-08-01"));
    make("qua", Some("2024-06-01"));
    make("chưa", None);
    make("nay", Some("2024-06-06"));
    make("mai", Some("2024-06-07"));
    let home = home(&workspace).unwrap();
    let cards: Vec<_> = home.cards.iter().map(|c| (&*c.event.name, c.phase, c.days)).collect();
    assert_eq!(
        cards,
        [
            ("nay", Phase::Running, 0),
            ("mai", Phase::Coming, 1),
            ("xa", Phase::Coming, 56),
            ("chưa", Phase::Undated, 0),
            ("qua", Phase::Over, 5),
        ]
    );
    assert!(!home.backed_up && home.last_backup.is_none());
}
