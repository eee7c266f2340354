//! A number of a register is given once, on whichever laptops the register lies.

use std::path::PathBuf;

use super::*;
use crate::{
    Error, Workspace,
    attendance::{self, Mark},
    delegates::{Delegate, Sort},
    error::ConflictReason,
    events::{self, Event},
    integrity, journal,
    progress::Unwatched,
    records::{self, Prose, tests::forms::workspace},
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
    let form = Issue {
        series_id: Some(series.id.clone()),
        delegate_id: Some(delegate_id),
        ..Issue::default()
    };
    issue(workspace, &form).map(|done| done.value.printed_number)
}

fn export(folder: &tempfile::TempDir, workspace: &Workspace, event: &Event) -> PathBuf {
    let out = folder.path().join(format!("{}.langbiang", event.code));
    events::export(workspace, &event.id, crate::Language::Vi, &out, &Unwatched).unwrap();
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

/// Delegates of a day with a morning and an afternoon, who were there as `marks` says: `++`, `+-`.
fn of_a_day(workspace: &Workspace, delegates: &[(&str, &str)]) -> Event {
    let start = NaiveDate::from_ymd_opt(2024, 6, 6);
    let form = Event { name: "Hội nghị".into(), start, ..Event::default() };
    let event = events::create(workspace, form).unwrap().value;
    for (name, marks) in delegates {
        let id = delegate(workspace, &event, name).id;
        for (half, mark) in ["sáng", "chiều"].into_iter().zip(marks.chars()) {
            let ids = |sign| Prose(if mark == sign { id.clone() } else { String::new() });
            let (event_id, half_day) = (event.id.clone(), half.into());
            let (present, absent) = (ids('+'), ids('-'));
            let form = Mark { event_id, half_day, present, absent, ..Mark::default() };
            attendance::mark(workspace, &form).unwrap();
        }
    }
    event
}

fn qualifying(workspace: &Workspace, event: &Event) -> Vec<String> {
    let all = eligible(workspace, &event.code).unwrap().delegates;
    all.into_iter().filter(|one| one.qualifies).map(|one| one.name).collect()
}

#[test]
fn whoever_was_there_for_enough_half_days_qualifies_and_exceptions_have_the_last_word() {
    let (_folder, workspace) = workspace();
    let came = [("Lê Ánh", "++"), ("Phạm S", "+-"), ("Trần Bình", ".+"), ("Vừ Mai", "..")];
    let event = of_a_day(&workspace, &came);
    assert_eq!(qualifying(&workspace, &event), ["Lê Ánh"], "all half-days where none is said");
    let rule = |certificate_half_days| Event { certificate_half_days, ..event.clone() };
    records::set(&workspace, rule(Some(1))).unwrap();
    assert_eq!(qualifying(&workspace, &event), ["Lê Ánh", "Trần Bình", "Phạm S"]);
    records::set(&workspace, rule(Some(9))).unwrap();
    assert_eq!(qualifying(&workspace, &event), ["Lê Ánh"], "never more than there are");
    let all = eligible(&workspace, &event.code).unwrap().delegates;
    for (name, qualifies) in [("Vừ Mai", true), ("Lê Ánh", false)] {
        let delegate_id = all.iter().find(|one| one.name == name).unwrap().id.clone();
        let form = Exception {
            delegate_id,
            qualifies,
            reason: "theo đề nghị".into(),
            ..Exception::default()
        };
        records::add(&workspace, form).unwrap();
    }
    assert_eq!(qualifying(&workspace, &event), ["Vừ Mai"]);
    let told = eligible(&workspace, &event.code).unwrap();
    assert_eq!((told.half_days.len(), told.needed), (2, 2));
    let first = &told.delegates[0];
    assert_eq!((first.why, first.reason.as_deref()), (Why::Exception, Some("theo đề nghị")));
}

#[test]
fn nobody_qualifies_while_nothing_is_noted_and_a_half_day_without_notes_is_told() {
    let (_folder, workspace) = workspace();
    let event = of_a_day(&workspace, &[("Lê Ánh", "+."), ("Phạm S", "..")]);
    assert!(qualifying(&workspace, &event).is_empty());
    let told = eligible(&workspace, &event.code).unwrap();
    assert_eq!(
        told.not_taken.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["2024-06-06-afternoon"]
    );
}

fn issue_to_all(
    workspace: &Workspace,
    event: &Event,
    form: Issue,
) -> crate::Result<Vec<[String; 2]>> {
    let form = Issue { event_id: Some(event.id.clone()), ..form };
    let given = issue_all(workspace, &form)?.value;
    Ok(given.into_iter().map(|one| [one.printed_number, one.full_name]).collect())
}

#[test]
fn all_who_qualify_get_numbers_in_one_go_in_the_order_of_protocol() {
    let (_folder, workspace) = workspace();
    let came = [("Lê Ánh", "++"), ("Phạm S", "++"), ("Trần Bình", "+-"), ("Vừ Mai", "++")];
    let event = of_a_day(&workspace, &came);
    let series = register(&workspace, Some(&event));
    let all = records::list::<Delegate>(&workspace, &[]).unwrap();
    let head = Delegate { title: "Giám đốc".into(), ..all[3].clone() };
    records::set(&workspace, head).unwrap();
    issued(&workspace, &series, &event, "Nguyễn An").unwrap();
    let numbered = issue_to_all(&workspace, &event, Issue::default()).unwrap();
    let expected = [["02/GCN", "Vừ Mai"], ["03/GCN", "Lê Ánh"], ["04/GCN", "Phạm S"]];
    assert_eq!(numbered, expected.map(|pair| pair.map(String::from)));
    assert_eq!(kept(&workspace, &series).next_number, 5);
    let operations = journal::history(&workspace, 1).unwrap();
    assert_eq!(operations[0].operation, "issue_certificate");
    let again = issue_to_all(&workspace, &event, Issue::default()).unwrap();
    assert!(again.is_empty(), "who has one gets no second");
    let rest = Issue { everybody: true, order: Sort::Name, ..Issue::default() };
    assert_eq!(
        issue_to_all(&workspace, &event, rest).unwrap(),
        [["05/GCN", "Trần Bình"].map(String::from)]
    );
    assert_in_order(&workspace);
}

#[test]
fn the_register_is_the_events_own_open_one_or_has_to_be_named() {
    let (_folder, workspace) = workspace();
    let event = of_a_day(&workspace, &[("Lê Ánh", "++")]);
    let refused = |form| {
        let error = issue_to_all(&workspace, &event, form).unwrap_err();
        problems(&error).into_iter().map(|(_, problem)| problem).collect::<Vec<_>>()
    };
    assert_eq!(refused(Issue::default()), [Problem::Required]);
    let of_all = register(&workspace, None);
    let own = register(&workspace, Some(&event));
    register(&workspace, Some(&event));
    assert_eq!(refused(Issue::default()), [Problem::Ambiguous]);
    let closed = Series { closed: true, ..own.clone() };
    records::set(&workspace, closed).unwrap();
    let named = |series: &Series| Issue { series_id: Some(series.id.clone()), ..Issue::default() };
    assert_eq!(refused(named(&own)), [Problem::Closed]);
    assert_eq!(issue_to_all(&workspace, &event, Issue::default()).unwrap().len(), 1);
    assert_eq!(issue_to_all(&workspace, &event, named(&of_all)).unwrap().len(), 1);
}

#[test]
fn the_register_tells_what_became_of_every_number() {
    let (_folder, workspace) = workspace();
    let event = of_a_day(&workspace, &[("Lê Ánh", "++"), ("Phạm S", "++")]);
    register(&workspace, Some(&event));
    issue_to_all(&workspace, &event, Issue::default()).unwrap();
    let ids: Vec<String> =
        super::register(&workspace, &event.id).unwrap().into_iter().map(|one| one.id).collect();
    let again = |id: &str, reason: &str| {
        let form = ReprintCertificate {
            certificate_id: id.into(),
            reason: reason.into(),
            ..Default::default()
        };
        reprint(&workspace, &form)
    };
    again(&ids[0], "bị ướt").unwrap();
    assert!(again(&ids[0], " ").is_err(), "never without a reason");
    let sai = Withdraw {
        certificate_id: ids[1].clone(),
        reason: "sai tên".into(),
        ..Withdraw::default()
    };
    withdraw(&workspace, &sai).unwrap();
    assert_eq!(
        problems(&withdraw(&workspace, &sai).unwrap_err()),
        [("certificate_id", Problem::Taken)]
    );
    assert_eq!(
        problems(&again(&ids[1], "x").unwrap_err()),
        [("certificate_id", Problem::Withdrawn)]
    );
    let day = NaiveDate::from_ymd_opt(2024, 6, 6).unwrap();
    let told = super::register(&workspace, &event.code).unwrap();
    assert_eq!(told[0].reprinted, [(day, "bị ướt".to_owned())]);
    assert_eq!(told[1].withdrawn, Some((day, "sai tên".to_owned())));
    let other = events::create(&workspace, Event { name: "Khác".into(), ..Event::default() })
        .unwrap()
        .value;
    let elsewhere = Withdraw { event_id: Some(other.id), certificate_id: ids[0].clone(), ..sai };
    assert!(matches!(withdraw(&workspace, &elsewhere), Err(Error::NotFound { .. })));
    let numbered = issue_to_all(&workspace, &event, Issue::default()).unwrap();
    assert_eq!(
        numbered,
        [["03/GCN", "Phạm S"].map(String::from)],
        "a new number, never the old one"
    );
}
