//! Who stands on a list, in which groups, for which days; and that a choice of nobody is told.

use chrono::NaiveDate;

use super::*;
use crate::{
    agenda::{HalfDay, Role, RoleKind, Session},
    delegates::{Delegate, DelegateState, Delegation},
    documents::{
        PrintLanguage,
        delegate_list::DelegateList,
        invitations::Invitations,
        labels::Labels,
        payment_list::PaymentList,
        programme::Programme,
        sign_in_sheet::{SignInSheet, When},
        speaker_list::{Choices, SpeakerList},
    },
    events::{Category, Event, Organiser},
    organisations::Organisation,
    people::Person,
    printing::{Gather, preflight, source::Source},
    text::collation::sort_key,
};

/// What a document is made of, with these choices.
fn gathered<D: Gather>(
    workspace: &Workspace,
    event: &Event,
    choices: &[(&str, &str)],
) -> crate::Result<D> {
    let job = Job::new(event.id.clone(), D::KIND);
    let mut options = D::Options::default();
    for (name, value) in choices {
        crate::documents::Options::set(&mut options, name, value).unwrap();
    }
    let event = events::get(workspace, &event.id)?;
    D::gather(&Source { workspace, event, job: &job }, &options)
}

fn event(workspace: &Workspace, days: Option<(u32, u32)>) -> Event {
    let date = |day| NaiveDate::from_ymd_opt(2024, 6, day);
    let (start, end) = days.map_or((None, None), |(first, last)| (date(first), date(last)));
    let form = Event { name: "Hội nghị".into(), start, end, ..Event::default() };
    events::create(workspace, form).unwrap().value
}

fn add(workspace: &Workspace, event: &Event, full_name: &str, with: Delegate) -> Delegate {
    let (event_id, full_name) = (event.id.clone(), full_name.into());
    records::add(workspace, Delegate { event_id, full_name, ..with }).unwrap().value
}

#[test]
fn the_settled_office_holds_an_event_that_names_nobody() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, None);
    let held_by = || {
        let programme: Programme = gathered(&workspace, &event, &[]).unwrap();
        programme.organisers.into_iter().map(|body| body.name).collect::<Vec<_>>()
    };
    assert!(held_by().is_empty());
    settings::set(&workspace, Key::IssuingBody, "Sở Nội vụ").unwrap();
    assert_eq!(held_by(), ["Sở Nội vụ"]);
    let body = Organisation { name: "Sở Tài chính".into(), ..Organisation::default() };
    let organisation_id = records::add(&workspace, body).unwrap().value.id;
    let named = Organiser { event_id: event.id.clone(), organisation_id, ..Organiser::default() };
    records::add(&workspace, named).unwrap();
    assert_eq!(held_by(), ["Sở Tài chính"]);
}

#[test]
fn every_half_day_of_a_long_event_is_signed_for() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, Some((1, 30)));
    let sheet: SignInSheet = gathered(&workspace, &event, &[]).unwrap();
    assert_eq!(sheet.sheets.len(), 1);
    let days = &sheet.sheets[0].half_days;
    let date = NaiveDate::from_ymd_opt(2024, 6, 30);
    let last = When { date, half_day: Some(HalfDay::Afternoon) };
    assert_eq!((days.len(), days.last()), (60, Some(&last)));
    let each: SignInSheet = gathered(&workspace, &event, &[("sheet_for", "half_day")]).unwrap();
    assert_eq!(each.sheets.len(), 60);
}

#[test]
fn a_slip_in_the_dates_makes_no_thousand_sheets() {
    let (_folder, workspace) = workspace();
    let date = |year| NaiveDate::from_ymd_opt(year, 6, 6);
    let form = Event { name: "H".into(), start: date(2024), end: date(2042), ..Event::default() };
    let event = events::create(&workspace, form).unwrap().value;
    let refused = gathered::<SignInSheet>(&workspace, &event, &[]);
    assert!(matches!(refused, Err(Error::Invalid(fields)) if fields[0].field == "sheet_for"));
}

fn names(list: &DelegateList) -> Vec<&str> {
    list.groups.iter().map(|group| group.name.as_str()).collect()
}

#[test]
fn groups_follow_the_categories_of_the_event_however_lists_spell_them() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, None);
    for name in ["Lãnh đạo Bộ", "Báo chí"] {
        let (event_id, name) = (event.id.clone(), name.into());
        records::add(&workspace, Category { event_id, name, ..Category::default() }).unwrap();
    }
    let carried = ["", "Ổn định", "bao chi", "BÁO CHÍ", "Lãnh đạo  bộ", "An ninh"];
    for (i, category) in carried.into_iter().enumerate() {
        let with = Delegate { category: category.into(), ..Delegate::default() };
        add(&workspace, &event, &format!("Trần {i}"), with);
    }
    let list: DelegateList = gathered(&workspace, &event, &[]).unwrap();
    assert_eq!(names(&list), ["Lãnh đạo Bộ", "Báo chí", "An ninh", "Ổn định", ""]);
    assert_eq!(list.groups[1].entries.len(), 2);
    let paid: PaymentList = gathered(&workspace, &event, &[]).unwrap();
    assert_eq!(paid.categories, ["Lãnh đạo Bộ", "Báo chí", "An ninh", "Ổn định"]);
}

#[test]
fn delegations_and_bodies_follow_the_alphabet_and_none_comes_last() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, None);
    for (i, name) in ["Đoàn Yên Bái", "Đoàn Ấn Độ", "Đoàn An Giang", ""].into_iter().enumerate()
    {
        let event_id = event.id.clone();
        let form = Delegation { event_id, name: name.into(), ..Delegation::default() };
        let named = Some(form).filter(|form| !form.name.is_empty());
        let delegation_id = named.map(|form| records::add(&workspace, form).unwrap().value.id);
        let organisation = name.replace("Đoàn", "Sở");
        let with = Delegate { delegation_id, organisation, ..Delegate::default() };
        add(&workspace, &event, &format!("Trần {i}"), with);
    }
    let by = |group| gathered::<DelegateList>(&workspace, &event, &[("group", group)]).unwrap();
    assert_eq!(names(&by("delegation")), ["Đoàn An Giang", "Đoàn Ấn Độ", "Đoàn Yên Bái", ""]);
    assert_eq!(names(&by("organisation")), ["Sở An Giang", "Sở Ấn Độ", "Sở Yên Bái", ""]);
}

#[test]
fn provinces_follow_the_alphabet() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let event = events::get(&workspace, samples::FIRST).unwrap();
    let list: DelegateList = gathered(&workspace, &event, &[("group", "province")]).unwrap();
    let mut named = names(&list);
    assert!(named.len() > 20, "{named:?}");
    named.retain(|name| !name.is_empty());
    assert!(named.is_sorted_by_key(|name| sort_key(name)), "{named:?}");
}

/// The lists, and after them what has a place for each.
const OF_DELEGATES: [DocumentKind; 7] = [
    DocumentKind::DelegateList,
    DocumentKind::SignInSheet,
    DocumentKind::PaymentList,
    DocumentKind::Badges,
    DocumentKind::TableCards,
    DocumentKind::Invitations,
    DocumentKind::Labels,
];

#[test]
fn a_choice_of_nobody_is_nothing_to_print() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, Some((6, 7)));
    add(&workspace, &event, "Phạm S", Delegate::default());
    let gone = Delegate { state: DelegateState::Declined, ..Delegate::default() };
    add(&workspace, &event, "Trần Vắng", gone);
    let preview = |document, select: &str| {
        let select = Some(select.to_owned());
        preview(&workspace, &Job { select, ..Job::new(event.id.clone(), document) }, &Unwatched)
    };
    let nothing = |document, select| {
        let given = preview(document, select).err();
        let nothing = matches!(given, Some(Error::Nothing(NothingTo::Print)));
        assert!(nothing, "{document} {select}: {given:?}");
    };
    for document in OF_DELEGATES.into_iter().chain([DocumentKind::Certificates]) {
        nothing(document, "name=Nguyễn Không");
        nothing(document, "không có ai");
    }
    for document in OF_DELEGATES {
        nothing(document, "name=Trần Vắng");
        assert!(preview(document, "name=Phạm S").is_ok(), "{document}");
    }
}

#[test]
fn an_event_without_delegates_has_a_list_that_says_so() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, None);
    for document in &OF_DELEGATES[..3] {
        let job = Job::new(event.id.clone(), *document);
        assert_eq!(preview(&workspace, &job, &Unwatched).unwrap().pages, 1, "{document}");
    }
}

#[test]
fn a_list_printed_as_a_whole_is_new_once_anything_in_it_changed() {
    let (folder, workspace) = workspace();
    let event = event(&workspace, None);
    add(&workspace, &event, "Phạm S", Delegate::default());
    let job = Job::new(event.id.clone(), DocumentKind::DelegateList);
    let again = || preview(&workspace, &Job { only_changed: true, ..job.clone() }, &Unwatched);
    assert!(again().is_ok(), "never printed");
    print(&workspace, &job, &folder.path().join("a.pdf"), &Unwatched).unwrap();
    assert!(matches!(again(), Err(Error::Nothing(NothingTo::Print))));
    add(&workspace, &event, "Trần Thị Mới", Delegate::default());
    assert!(again().is_ok(), "somebody came");
}

#[test]
fn who_comes_for_no_body_gets_a_letter_by_name() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, None);
    for (name, body) in [("An", "Sở A"), ("Bình", ""), ("Cúc", "sở A"), ("Dũng", " ")] {
        let with = Delegate { organisation: body.into(), ..Delegate::default() };
        add(&workspace, &event, name, with);
    }
    let named = |name: &Option<String>| name.clone().unwrap_or_default();
    let labels: Labels = gathered(&workspace, &event, &[("letters_to", "organisations")]).unwrap();
    let to: Vec<String> = labels.labels.iter().map(|label| named(&label.name)).collect();
    assert_eq!(to, ["", "Bình", "Dũng"]);
    let letters: Invitations = gathered(&workspace, &event, &[("per", "organisation")]).unwrap();
    let to: Vec<String> = letters.invitees.iter().map(|invitee| named(&invitee.name)).collect();
    assert_eq!(to, ["", "Bình", "Dũng"]);
    for (document, name, value) in [
        (DocumentKind::Labels, "letters_to", "organisations"),
        (DocumentKind::Invitations, "per", "organisation"),
    ] {
        let options = [(name.to_owned(), value.to_owned())].into();
        let job = Job { options, ..Job::new(event.id.clone(), document) };
        let found = preflight(&workspace, &job).unwrap();
        let lacking = found.iter().filter(|f| f.field == "organisation");
        assert_eq!(lacking.map(|f| &*f.subject.label).collect::<Vec<_>>(), ["Bình", "Dũng"]);
    }
}

#[test]
fn bodies_that_chair_are_no_speakers_unless_asked_for() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace, None);
    let session = Session { event_id: event.id.clone(), ..Session::default() };
    let session = records::add(&workspace, session).unwrap().value;
    let person = Person { full_name: "Phạm S".into(), ..Person::default() };
    let person_id = Some(records::add(&workspace, person).unwrap().value.id);
    let body = Organisation { name: "Ban Tổ chức".into(), ..Organisation::default() };
    let organisation_id = Some(records::add(&workspace, body).unwrap().value.id);
    let wording = Some("các đại sứ".to_owned());
    let chair =
        || Role { session_id: Some(session.id.clone()), kind: RoleKind::Chair, ..Role::default() };
    records::add(&workspace, Role { organisation_id, ..chair() }).unwrap();
    records::add(&workspace, Role { person_id, ..chair() }).unwrap();
    records::add(&workspace, Role { wording, ..chair() }).unwrap();
    let list: SpeakerList = gathered(&workspace, &event, &[]).unwrap();
    let text = |bodies| {
        let choices = Choices { bodies, ..Choices::default() };
        look::text_with(&list, &choices, &look::at(PrintLanguage::Vi)).replace('\u{a0}', " ")
    };
    assert!(text(false).contains("Phạm S") && text(false).contains("(01 người)"));
    assert!(!text(false).contains("Ban Tổ chức") && !text(false).contains("đại sứ"));
    assert!(text(true).contains("Ban Tổ chức") && text(true).contains("các đại sứ"));
}
