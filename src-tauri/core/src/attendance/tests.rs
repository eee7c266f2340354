//! Who was there is noted by numbers and by ticks, and never changed, only noted anew.

use chrono::NaiveDate;

use super::*;
use crate::{
    Error, FieldProblem, Workspace,
    agenda::Session,
    delegates::Delegate,
    documents::DocumentKind,
    error::Problem,
    events::{self, Event},
    journal,
    printing::{self, Job},
    progress::Unwatched,
    records::{self, Prose, tests::forms::workspace},
};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, day).unwrap()
}

/// An event of a day and a half with these delegates.
fn event(workspace: &Workspace, names: &[&str]) -> Event {
    let form = Event {
        name: "Hội nghị".into(),
        start: Some(day(6)),
        end: Some(day(7)),
        ..Event::default()
    };
    let event = events::create(workspace, form).unwrap().value;
    for (date, half_day) in [(6, HalfDay::Morning), (6, HalfDay::Afternoon), (7, HalfDay::Morning)]
    {
        let (event_id, date, half_day) = (event.id.clone(), Some(day(date)), Some(half_day));
        let form = Session { event_id, date, half_day, ..Session::default() };
        records::add(workspace, form).unwrap();
    }
    names.iter().for_each(|name| drop(delegate(workspace, &event, name)));
    event
}

fn delegate(workspace: &Workspace, event: &Event, name: &str) -> Delegate {
    let (event_id, full_name) = (event.id.clone(), name.into());
    records::add(workspace, Delegate { event_id, full_name, ..Delegate::default() }).unwrap().value
}

fn by_numbers(event: &Event, half_day: &str, numbers: &str) -> Mark {
    let (event_id, half_day) = (event.id.clone(), half_day.into());
    Mark { event_id, half_day, numbers: Prose(numbers.into()), ..Mark::default() }
}

/// A line a delegate: `+` there, `-` away, `.` not noted.
fn shown(workspace: &Workspace, event: &Event) -> Vec<String> {
    let sign = |mark: &Option<bool>| match mark {
        Some(true) => '+',
        Some(false) => '-',
        None => '.',
    };
    let line =
        |one: Shown| format!("{} {}", one.name, one.marks.iter().map(sign).collect::<String>());
    show(workspace, &event.id).unwrap().delegates.into_iter().map(line).collect()
}

fn problems(error: &Error) -> Vec<Problem> {
    let Error::Invalid(problems) = error else { panic!("{error:?}") };
    problems.iter().map(|FieldProblem { problem, .. }| *problem).collect()
}

fn print_sheet(
    workspace: &Workspace,
    folder: &tempfile::TempDir,
    event: &Event,
    options: &[(&str, &str)],
) {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let options = options.iter().map(own).collect();
    let job = Job { options, ..Job::new(event.id.clone(), DocumentKind::SignInSheet) };
    printing::print(workspace, &job, &folder.path().join("sheet.pdf"), &Unwatched).unwrap();
}

#[test]
fn the_numbers_of_a_signed_sheet_are_noted_in_one_go_and_the_last_note_counts() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, &["Lê Ánh", "Phạm S", "Vừ Thị Mai"]);
    let form = by_numbers(&event, "2024-06-06 sáng", "1-3 trừ 2");
    let before = preview(&workspace, &form).unwrap();
    let done = mark(&workspace, &form).unwrap();
    assert_eq!((before, &done.changes), (done.value.clone(), &vec!["attendance".to_owned()]));
    let numbers: Vec<_> = done.value.marked.iter().map(|one| one.number.as_deref()).collect();
    assert_eq!(numbers, [Some("1"), Some("3")]);
    assert_eq!(shown(&workspace, &event), ["Lê Ánh +..", "Vừ Thị Mai +..", "Phạm S ..."]);
    let away = Mark { away: true, ..by_numbers(&event, "2024-06-06-morning", "1") };
    mark(&workspace, &away).unwrap();
    assert_eq!(shown(&workspace, &event)[0], "Lê Ánh -..");
    let kept = records::list::<Attendance>(&workspace, &[]).unwrap();
    assert_eq!(kept.len(), 3, "a correction is a new note");
    assert!(kept.iter().all(|note| note.known_by == KnownBy::SignedSheet));
}

#[test]
fn what_is_noted_so_already_is_not_noted_again_and_no_undo_takes_a_note_back() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, &["Lê Ánh", "Phạm S"]);
    mark(&workspace, &by_numbers(&event, "2024-06-06-chiều", "1")).unwrap();
    let again = mark(&workspace, &by_numbers(&event, "2024-06-06-chiều", "1-2")).unwrap();
    assert_eq!((again.value.marked.len(), again.value.unchanged), (1, 1));
    let same = mark(&workspace, &by_numbers(&event, "2024-06-06-chiều", "tất cả")).unwrap();
    assert_eq!(same.changes, Vec::<String>::new());
    assert!(journal::undo(&workspace).is_err(), "the delegates are stood on");
    assert_eq!(shown(&workspace, &event), ["Lê Ánh .+.", "Phạm S .+."]);
}

#[test]
fn one_wrong_number_keeps_all_of_them_from_being_noted() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, &["Lê Ánh", "Phạm S"]);
    let form = by_numbers(&event, "2024-06-07", "1, 1, x, 9 trừ 2");
    use Problem::{NoNumber, NotNamed, NumberTwice, UnreadableNumber};
    let wrong = [UnreadableNumber, NoNumber, NumberTwice, NotNamed];
    assert_eq!(problems(&mark(&workspace, &form).unwrap_err()), wrong);
    let told = preview(&workspace, &form).unwrap();
    assert_eq!((told.marked.len(), told.wrong.len()), (1, 4));
    assert_eq!(shown(&workspace, &event), ["Lê Ánh ...", "Phạm S ..."]);
}

#[test]
fn a_half_day_is_named_as_people_name_it_and_only_one_of_the_event_is_taken() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, &["Lê Ánh"]);
    let of = |half: &str| mark(&workspace, &by_numbers(&event, half, "1"));
    for half in ["morning", "2024-06-08", "2024-06-07-chiều", "", "2024-06-06", "06/6"] {
        assert_eq!(problems(&of(half).unwrap_err()), [Problem::NoHalfDay], "{half}");
    }
    for half in ["buổi chiều", "2024-06-06 MORNING", "2024-06-07"] {
        of(half).unwrap();
    }
    assert_eq!(shown(&workspace, &event), ["Lê Ánh +++"]);
}

#[test]
fn the_last_printed_sheet_says_which_number_is_whom() {
    let (folder, workspace) = workspace();
    let event = event(&workspace, &["Lê Ánh", "Phạm S"]);
    print_sheet(&workspace, &folder, &event, &[("order", "name")]);
    delegate(&workspace, &event, "Trần An");
    let form = by_numbers(&event, "2024-06-07", "1");
    assert_eq!(preview(&workspace, &form).unwrap().marked[0].name, "Lê Ánh");
    let late = by_numbers(&event, "2024-06-07", "3");
    assert_eq!(problems(&mark(&workspace, &late).unwrap_err()), [Problem::NoNumber]);
    print_sheet(&workspace, &folder, &event, &[]);
    assert_eq!(preview(&workspace, &form).unwrap().marked[0].name, "Trần An", "An before Ánh");
    let first = printing::log(&workspace, &event.id).unwrap().pop().unwrap();
    let of_first = Mark { print_id: Some(first.id), ..form };
    assert_eq!(preview(&workspace, &of_first).unwrap().marked[0].name, "Lê Ánh");
}

#[test]
fn somebody_removed_since_the_sheet_was_printed_is_named() {
    let (folder, workspace) = workspace();
    let event = event(&workspace, &["Lê Ánh", "Phạm S"]);
    print_sheet(&workspace, &folder, &event, &[]);
    records::remove(&workspace, crate::nouns::named("delegate").unwrap(), "Phạm S").unwrap();
    let refused = mark(&workspace, &by_numbers(&event, "2024-06-07", "1-2")).unwrap_err();
    assert_eq!(problems(&refused), [Problem::NumberGone]);
}

#[test]
fn groups_that_count_for_themselves_are_told_apart() {
    let (folder, workspace) = workspace();
    let event = event(&workspace, &[]);
    for (name, category) in [("Lê Ánh", "Báo chí"), ("Phạm S", "Tỉnh"), ("Vừ Mai", "Tỉnh")]
    {
        let (event_id, full_name) = (event.id.clone(), name.into());
        let form =
            Delegate { event_id, full_name, category: category.into(), ..Delegate::default() };
        records::add(&workspace, form).unwrap();
    }
    print_sheet(&workspace, &folder, &event, &[("restart", "yes")]);
    let refused = mark(&workspace, &by_numbers(&event, "2024-06-07", "1")).unwrap_err();
    assert_eq!(problems(&refused), [Problem::NoGroup]);
    let done = mark(&workspace, &by_numbers(&event, "2024-06-07", "I: 1; II: 2")).unwrap().value;
    let marked: Vec<_> = done.marked.iter().map(|m| (m.number.as_deref(), &*m.name)).collect();
    assert_eq!(marked, [(Some("I.1"), "Lê Ánh"), (Some("II.2"), "Vừ Mai")]);
}

#[test]
fn ticks_and_everybody_else_are_noted_too() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, &["Lê Ánh", "Phạm S"]);
    let late = delegate(&workspace, &event, "Vừ Mai");
    let ticked = Mark {
        event_id: event.code.clone(),
        half_day: "2024-06-07".into(),
        present: Prose(format!("{}\n", late.code)),
        noted_by: Some("Nguyễn Văn Thuật".into()),
        ..Mark::default()
    };
    mark(&workspace, &ticked).unwrap();
    let kept = records::list::<Attendance>(&workspace, &[]).unwrap();
    assert_eq!(
        (kept[0].known_by, kept[0].noted_by.as_deref()),
        (KnownBy::Ticked, Some("Nguyễn Văn Thuật"))
    );
    let rest = Mark { others_away: true, ..by_numbers(&event, "2024-06-07", "1") };
    mark(&workspace, &rest).unwrap();
    assert_eq!(shown(&workspace, &event), ["Lê Ánh ..+", "Vừ Mai ..+", "Phạm S ..-"]);
    let whole = show(&workspace, &event.id).unwrap();
    assert_eq!(whole.totals[2], Totals { present: 2, absent: 1, not_noted: 0 });
    let both = Mark { absent: Prose(late.id.clone()), present: Prose(late.id), ..ticked };
    assert_eq!(problems(&mark(&workspace, &both).unwrap_err()), [Problem::Twice]);
    let unknown = Mark { present: Prose("ai đó".into()), absent: Prose::default(), ..both };
    assert_eq!(problems(&mark(&workspace, &unknown).unwrap_err()), [Problem::Unknown]);
}

#[test]
fn half_days_follow_the_times_of_the_agenda_or_else_the_days() {
    let (_folder, workspace) = workspace();
    let bare =
        Event { name: "A".into(), start: Some(day(6)), end: Some(day(7)), ..Event::default() };
    let bare = events::create(&workspace, bare).unwrap().value;
    let said = |event: &Event| {
        half_days(&workspace, &event.code)
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    let each = [
        "2024-06-06-morning",
        "2024-06-06-afternoon",
        "2024-06-07-morning",
        "2024-06-07-afternoon",
    ];
    assert_eq!(said(&bare), each);
    let session = Session {
        event_id: bare.id.clone(),
        date: Some(day(7)),
        start: chrono::NaiveTime::from_hms_opt(18, 30, 0),
        ..Session::default()
    };
    let session = records::add(&workspace, session).unwrap().value;
    assert_eq!(said(&bare), ["2024-06-07-evening"]);
    records::add(
        &workspace,
        crate::agenda::Item {
            session_id: session.id,
            start: chrono::NaiveTime::from_hms_opt(13, 30, 0),
            ..crate::agenda::Item::default()
        },
    )
    .unwrap();
    assert_eq!(said(&bare), ["2024-06-07-afternoon", "2024-06-07-evening"]);
    let undated =
        events::create(&workspace, Event { name: "B".into(), ..Event::default() }).unwrap();
    assert_eq!(said(&undated.value), Vec::<String>::new());
}
