//! Papers for those who were there, and for those who have a certificate.

use super::*;
use crate::{
    attendance::{self, Mark},
    certificates::{Issue, Series, issue_all},
    delegates::{Delegate, DelegateState},
    documents::certificates::Certificates,
    records::Prose,
};

/// A conference of one day: Ánh came all day, Bình in the morning, Sơn declined and came all the
/// same, Mai did not come.
fn conference(workspace: &Workspace) -> Event {
    let form =
        Event { name: "Hội nghị".into(), start: "2024-06-06".parse().ok(), ..Event::default() };
    let event = records::add(workspace, form).unwrap().value;
    for (name, halves) in [("Lê Ánh", 2), ("Trần Bình", 1), ("Vừ Mai", 0), ("Phạm Sơn", 2)]
    {
        let state =
            if name == "Phạm Sơn" { DelegateState::Declined } else { DelegateState::Registered };
        let (event_id, full_name) = (event.id.clone(), name.into());
        let form = Delegate { event_id, full_name, state, ..Delegate::default() };
        let id = records::add(workspace, form).unwrap().value.id;
        for half_day in ["sáng", "chiều"].into_iter().take(halves).map(String::from) {
            let (event_id, present) = (event.id.clone(), Prose(id.clone()));
            attendance::mark(workspace, &Mark { event_id, half_day, present, ..Mark::default() })
                .unwrap();
        }
    }
    event
}

/// Who gets a paper by this selection, with the number on it.
fn printed(workspace: &Workspace, event: &Event, select: &str, order: &str) -> Vec<String> {
    let options = [("order".to_owned(), order.to_owned())].into();
    let select = Some(select.to_owned());
    let job = Job { select, options, ..Job::new(event.id.clone(), DocumentKind::Certificates) };
    let source = Source { workspace, event: event.clone(), job: &job };
    let choices = crate::documents::Options::read(&job.options).unwrap();
    let papers = Certificates::gather(&source, &choices).unwrap().certificates;
    let line =
        |one: certificates::Certificate| format!("{} {}", one.name, one.number.unwrap_or_default());
    papers.into_iter().map(|one| line(one).trim().to_owned()).collect()
}

#[test]
fn papers_are_printed_for_those_who_were_there_or_have_a_certificate() {
    let (_folder, workspace) = workspace();
    let event = conference(&workspace);
    let of = |select: &str| printed(&workspace, &event, select, "name");
    assert_eq!(of("present=all"), ["Lê Ánh", "Phạm Sơn"]);
    assert_eq!(of("present=1"), ["Lê Ánh", "Trần Bình", "Phạm Sơn"]);
    assert_eq!(of("present=2;state=registered"), ["Lê Ánh"]);
    let (event_id, pattern) = (Some(event.id.clone()), "{number}/GCN".into());
    let series =
        Series { name: "Sổ".into(), pattern, event_id: event_id.clone(), ..Series::default() };
    records::add(&workspace, series).unwrap();
    issue_all(&workspace, &Issue { event_id, ..Issue::default() }).unwrap();
    assert_eq!(of("certificate=yes"), ["Lê Ánh 01/GCN", "Phạm Sơn 02/GCN"]);
    assert_eq!(of("certificate=no"), ["Trần Bình", "Vừ Mai"]);
    let mut last = records::list::<Delegate>(&workspace, &[]).unwrap().pop().unwrap();
    last.protocol = Some(1);
    records::set(&workspace, last).unwrap();
    assert_eq!(printed(&workspace, &event, "present=all", "protocol")[0], "Phạm Sơn 02/GCN");
    for select in ["present=many", "certificate=maybe"] {
        let select = Some(select.to_owned());
        let job = Job { select, ..Job::new(event.id.clone(), DocumentKind::Badges) };
        assert!(
            matches!(crate::printing::preflight(&workspace, &job), Err(Error::Invalid(_))),
            "{job:?}"
        );
    }
}
