//! A number of a register is given once, on whichever laptops the register lies.

use std::path::PathBuf;

use super::*;
use crate::{
    Error, Workspace,
    delegates::Delegate,
    error::ConflictReason,
    events::{self, Event},
    integrity, journal,
    progress::Unwatched,
    records::{self, tests::forms::workspace},
};

fn event(workspace: &Workspace, name: &str) -> Event {
    let form = Event { name: name.into(), ..Event::default() };
    events::create(workspace, form).unwrap().value
}

fn delegate(workspace: &Workspace, event: &Event, full_name: &str) -> Delegate {
    let (event_id, full_name) = (event.id.clone(), full_name.into());
    let form = Delegate { event_id, full_name, ..Delegate::default() };
    records::add(workspace, form).unwrap().value
}

fn register(workspace: &Workspace, event: Option<&Event>) -> Series {
    let event_id = event.map(|event| event.id.clone());
    let (name, pattern) = ("Sổ 2024".into(), "{number}/GCN".into());
    records::add(workspace, Series { name, pattern, event_id, ..Series::default() }).unwrap().value
}

/// Issues a certificate of the register to a new delegate.
fn issued(
    workspace: &Workspace,
    series: &Series,
    event: &Event,
    full_name: &str,
) -> Result<String> {
    let delegate_id = delegate(workspace, event, full_name).id;
    let form = Issue { series_id: series.id.clone(), delegate_id };
    issue(workspace, &form).map(|done| done.value.printed_number)
}

fn export(folder: &tempfile::TempDir, workspace: &Workspace, event: &Event) -> PathBuf {
    let out = folder.path().join(format!("{}.langbiang", event.code));
    events::export(workspace, &event.id, &out, &Unwatched).unwrap();
    out
}

fn import(workspace: &Workspace, file: PathBuf) -> Result<Event> {
    let form = events::Import { file, ..events::Import::default() };
    events::import(workspace, &form, &Unwatched).map(|done| done.value)
}

fn kept(workspace: &Workspace, series: &Series) -> Series {
    records::get(workspace, &series.id).unwrap()
}

fn dump(workspace: &Workspace) -> Vec<String> {
    workspace.read(|store| store.dump()).unwrap()
}

fn problems(error: &Error) -> Vec<(&str, Problem)> {
    let Error::Invalid(problems) = error else { panic!("{error:?}") };
    problems.iter().map(|p| (&*p.field, p.problem)).collect()
}

fn assert_in_order(workspace: &Workspace) {
    let checked = integrity::check(workspace).unwrap();
    let wrong: Vec<_> = checked.iter().flat_map(|c| &c.findings).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// Two laptops that know the same register over many events and the first certificate of it.
struct Two {
    here: (tempfile::TempDir, Workspace),
    there: (tempfile::TempDir, Workspace),
    series: Series,
    at_home: Event,
}

fn two_laptops_with_one_register() -> Two {
    let here = workspace();
    let at_home = event(&here.1, "A");
    let series = register(&here.1, None);
    assert_eq!(issued(&here.1, &series, &at_home, "Lê Ánh").unwrap(), "01/GCN");
    let there = workspace();
    drop(there.1);
    let file = here.0.path().join("all.langbiang");
    crate::backups::hand_over(&here.1, &file, &Unwatched).unwrap();
    crate::restore::apply(there.0.path(), &file, here.1.clock(), "test").unwrap();
    let other = Workspace::open(there.0.path(), here.1.shared_clock(), "test").unwrap();
    Two { here, there: (there.0, other), series, at_home }
}

#[test]
fn a_register_over_many_events_passes_the_numbers_that_come_with_an_event() {
    let Two { here: (_folder, here), there: (folder, there), series, at_home } =
        two_laptops_with_one_register();
    let away = event(&there, "B");
    for (name, number) in [("Phạm S", "02/GCN"), ("Vừ Thị Mai", "03/GCN")] {
        assert_eq!(issued(&there, &series, &away, name).unwrap(), number);
    }
    let before = dump(&here);
    import(&here, export(&folder, &there, &away)).unwrap();
    assert_eq!((kept(&here, &series).next_number, kept(&here, &series).closed), (4, false));
    assert_in_order(&here);
    journal::undo(&here).unwrap();
    assert_eq!(dump(&here), before);
    journal::redo(&here).unwrap();
    assert_eq!(issued(&here, &series, &at_home, "Trần Bình").unwrap(), "04/GCN");
    assert_in_order(&here);
}

#[test]
fn numbers_given_elsewhere_that_are_not_known_here_are_no_gap() {
    let Two { here: (_folder, here), there: (folder, there), series, at_home } =
        two_laptops_with_one_register();
    let [first, second] = ["B", "C"].map(|name| event(&there, name));
    issued(&there, &series, &first, "Phạm S").unwrap();
    issued(&there, &series, &second, "Vừ Thị Mai").unwrap();
    import(&here, export(&folder, &there, &second)).unwrap();
    assert_in_order(&here);
    assert_eq!(issued(&here, &series, &at_home, "Trần Bình").unwrap(), "04/GCN");
    let named = Series { name: "Sổ cấp giấy".into(), ..kept(&here, &series) };
    records::set(&here, named).unwrap();
    for next_number in [2, 4, 6] {
        let form = Series { next_number, ..kept(&here, &series) };
        let refused = records::set(&here, form).unwrap_err();
        assert_eq!(problems(&refused), [("next_number", Problem::Taken)]);
    }
}

#[test]
fn an_event_whose_certificate_has_a_number_that_was_given_here_is_refused_naming_it() {
    let Two { here: (_folder, here), there: (folder, there), series, at_home } =
        two_laptops_with_one_register();
    issued(&here, &series, &at_home, "Trần Bình").unwrap();
    let away = event(&there, "B");
    issued(&there, &series, &away, "Phạm S").unwrap();
    let before = dump(&here);
    let refused = import(&here, export(&folder, &there, &away)).unwrap_err();
    let Error::Conflict { noun, key, reason } = refused else { panic!("{refused:?}") };
    assert_eq!((&*noun, &*key, reason), ("certificate", "02/GCN", ConflictReason::Exists));
    assert_eq!(dump(&here), before);
}

#[test]
fn the_laptop_that_hands_an_event_over_goes_on_with_its_register_and_the_other_does_not() {
    let ((folder, here), (_folder, there)) = (workspace(), workspace());
    let event = event(&here, "A");
    let series = register(&here, Some(&event));
    issued(&here, &series, &event, "Lê Ánh").unwrap();
    import(&there, export(&folder, &here, &event)).unwrap();
    assert_in_order(&there);
    assert_eq!(issued(&here, &series, &event, "Phạm S").unwrap(), "02/GCN");
    let refused = issued(&there, &series, &event, "Trần Bình").unwrap_err();
    assert_eq!(problems(&refused), [("series_id", Problem::Closed)]);
}

#[test]
fn a_register_that_is_handed_over_for_good_is_opened_where_it_goes_on() {
    let ((folder, here), (_folder, there)) = (workspace(), workspace());
    let event = event(&here, "A");
    let series = register(&here, Some(&event));
    issued(&here, &series, &event, "Lê Ánh").unwrap();
    import(&there, export(&folder, &here, &event)).unwrap();
    let open = Series { closed: false, ..kept(&there, &series) };
    records::set(&there, open).unwrap();
    assert_eq!(issued(&there, &series, &event, "Vừ Thị Mai").unwrap(), "02/GCN");
}

#[test]
fn a_register_of_one_event_gives_no_number_to_a_delegate_of_another() {
    let (_folder, workspace) = workspace();
    let [ours, other] = ["A", "B"].map(|name| event(&workspace, name));
    let series = register(&workspace, Some(&ours));
    let refused = issued(&workspace, &series, &other, "Lê Ánh").unwrap_err();
    assert_eq!(problems(&refused), [("delegate_id", Problem::Unknown)]);
    assert_eq!(issued(&workspace, &series, &ours, "Phạm S").unwrap(), "01/GCN");
}

#[test]
fn the_first_number_of_a_register_is_changed_and_set_back_until_one_is_given() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, "A");
    let series = register(&workspace, None);
    let before = dump(&workspace);
    let later = Series { first_number: 5, next_number: 5, ..series.clone() };
    let later = records::set(&workspace, later).unwrap().value;
    journal::undo(&workspace).unwrap();
    assert_eq!(dump(&workspace), before);
    journal::redo(&workspace).unwrap();
    records::set(&workspace, series.clone()).unwrap();
    records::set(&workspace, later.clone()).unwrap();
    assert_eq!(issued(&workspace, &series, &event, "Lê Ánh").unwrap(), "05/GCN");
    let refused = records::set(&workspace, series).unwrap_err();
    let taken = [("next_number", Problem::Taken), ("first_number", Problem::Taken)];
    assert_eq!(problems(&refused), taken);
    assert_in_order(&workspace);
}
