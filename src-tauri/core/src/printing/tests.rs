//! Every document and every choice has words in both languages; sheets of the sample's people and
//! rooms.

mod came;
mod colours;
mod gathered;
mod remembered;
mod selected;

use super::{Gather, Job, log, options, preview, print, source::Source};
use crate::{
    Error, Language, Words, Workspace, agenda,
    delegates::{self, Delegate, DelegateState, Query},
    documents::{
        DocumentKind, OptionKind, Printed,
        certificates::{self, Certificates},
        look,
    },
    error::NothingTo,
    events::{self, Event},
    progress::Unwatched,
    records::{self, tests::forms::workspace},
    samples,
    settings::{self, Key},
};

fn assert_words(language: Language, key: &str) {
    assert_ne!(Words::of(language).get(key), key, "no words in {language}");
}

#[test]
fn every_document_and_every_choice_has_words() {
    for language in Language::ALL.iter().copied() {
        for document in DocumentKind::ALL.iter().copied() {
            assert_words(language, &format!("document_kind.{document}"));
            for spec in options(document) {
                assert_words(language, &format!("option.{}", spec.name));
                let words = match spec.kind {
                    OptionKind::Word(words) | OptionKind::Words(words) => words,
                    _ => &[],
                };
                for word in words {
                    assert_words(language, &format!("option_value.{}.{word}", spec.name));
                }
            }
        }
    }
}

/// The sample's first event printed with these choices.
fn sample(workspace: &Workspace, document: DocumentKind, choices: &[(&str, &str)]) -> Printed {
    let given = choices.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let job = Job { options: given.collect(), ..Job::new(samples::FIRST, document) };
    let printed = preview(workspace, &job, &Unwatched).unwrap();
    let chosen = choices.iter().map(|(_, value)| format!("-{value}")).collect::<String>();
    look::keep(&format!("sample-{document}{chosen}.pdf"), &printed.bytes);
    printed
}

#[test]
fn cards_labels_and_signs_are_gathered_from_the_sample() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let pages = |document, choices: &[(&str, &str)]| sample(&workspace, document, choices).pages;
    assert_eq!(pages(DocumentKind::TableCards, &[]), 150, "two delegates a sheet");
    let platform = pages(DocumentKind::TableCards, &[("who", "chairs,speakers")]);
    assert!((1..20).contains(&platform), "{platform}");
    let letters = pages(DocumentKind::Labels, &[]);
    assert_eq!(letters, 300_usize.div_ceil(21));
    let bodies = pages(DocumentKind::Labels, &[("letters_to", "organisations")]);
    assert!((1..letters).contains(&bodies), "{bodies}");
    assert!(pages(DocumentKind::DoorSigns, &[]) >= 1);
    assert_eq!(pages(DocumentKind::Calibration, &[]), 1);
}

#[test]
fn who_does_not_come_gets_nothing_unless_named() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let event = events::get(&workspace, samples::FIRST).unwrap().id;
    let mut all = delegates::list(&workspace, &event, &Query::default()).unwrap().delegates;
    let gone: Vec<Delegate> = all.drain(..2).map(|listed| listed.delegate).collect();
    let instead = Some(all[0].delegate.id.clone());
    let states = [(DelegateState::Declined, None), (DelegateState::Replaced, instead)];
    for (delegate, (state, replaced_by_id)) in gone.iter().zip(states) {
        let gone = Delegate { state, replaced_by_id, ..delegate.clone() };
        records::set(&workspace, gone).unwrap();
    }
    let pages = |document, select: Option<String>| {
        let job = Job { select, ..Job::new(samples::FIRST, document) };
        preview(&workspace, &job, &Unwatched).map(|printed| printed.pages)
    };
    for document in [DocumentKind::Certificates, DocumentKind::Invitations] {
        assert_eq!(pages(document, None).unwrap(), 298, "{document}");
        for named in [
            format!("id={}", gone[0].id),
            format!("code={}", gone[1].code),
            "state=declined".to_owned(),
        ] {
            assert_eq!(pages(document, Some(named.clone())).unwrap(), 1, "{document} {named}");
        }
        let found = format!("name={}; category={}", gone[0].full_name, gone[0].category);
        let found = pages(document, Some(found));
        assert!(matches!(found, Err(Error::Nothing(NothingTo::Print))), "{document} {found:?}");
    }
}

#[test]
fn the_sample_is_signed_at_once_and_by_nobody_else_once_somebody_is_settled() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let job = Job::new(samples::FIRST, DocumentKind::Certificates);
    let signed = |event: &str| {
        let event = events::get(&workspace, event).unwrap();
        let source = Source { workspace: &workspace, event, job: &job };
        let papers = Certificates::gather(&source, &Default::default()).unwrap();
        let lines =
            |s: certificates::Signer| [s.authority, s.post, s.name].map(Option::unwrap_or_default);
        papers.signers.into_iter().map(lines).collect::<Vec<_>>()
    };
    assert_eq!(signed(samples::FIRST), [["KT. Bộ trưởng", "Thứ trưởng", "Nguyễn Thanh Lâm"]]);
    for document in [DocumentKind::Certificates, DocumentKind::Invitations] {
        let found = sample(&workspace, document, &[]).findings;
        assert!(found.iter().all(|f| f.field != "signer"), "{document}: {found:?}");
    }
    let own = Event { name: "Đại hội".into(), code: "dai-hoi".into(), ..Event::default() };
    records::add(&workspace, own).unwrap();
    assert_eq!(signed("dai-hoi"), <[[String; 3]; 0]>::default(), "never a paper of one's own");
    let (full_name, post) = ("Phạm S".into(), "Phó Chủ tịch".into());
    let settled = settings::Signer { full_name, post, ..settings::Signer::default() };
    records::add(&workspace, settled).unwrap();
    assert_eq!(signed(samples::FIRST), [["", "Phó Chủ tịch", "Phạm S"]]);
}

#[test]
fn nobody_signs_twice_and_nobody_is_left_out_in_silence() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let names = ["Phạm S", "Trần Văn Hiệp", "Đinh Văn Tuấn", "Nguyễn Ngọc Phúc"];
    for full_name in names.map(String::from) {
        let one = settings::Signer { full_name, post: "Ủy viên".into(), ..Default::default() };
        records::add(&workspace, one).unwrap();
    }
    let event = events::get(&workspace, samples::FIRST).unwrap();
    let job = Job::new(samples::FIRST, DocumentKind::Certificates);
    let source = Source { workspace: &workspace, event, job: &job };
    let signed = |names: &str, most| match source.signed_by(names, most) {
        Ok(signers) => signers.into_iter().map(|signer| signer.full_name).collect(),
        Err(Error::Invalid(told)) => {
            told.iter().map(|one| format!("{}: {}", one.field, one.problem)).collect()
        }
        Err(error) => vec![error.to_string()],
    };
    assert_eq!(signed(&names[..3].join("; "), 3), names[..3]);
    assert_eq!(signed(&names.join(";"), 3), ["signers: too_many"]);
    assert_eq!(signed("Phạm S; Trần Văn Hiệp; phạm s", 3), ["signers: twice"]);
    assert_eq!(signed("Phạm S; Trần Văn Hiệp", 1), ["signers: too_many"]);
    assert_eq!(signed("Phạm S; Ai Đó", 3), ["signers: unknown"]);
    let options = certificates::Choices { signers: names.join(";"), ..Default::default() };
    assert!(Certificates::gather(&source, &options).is_err());
}

#[test]
fn what_was_measured_moves_cards_and_labels_and_nothing_else() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let kinds = [
        DocumentKind::Labels,
        DocumentKind::TableCards,
        DocumentKind::Programme,
        DocumentKind::DoorSigns,
    ];
    let all = || kinds.map(|kind| sample(&workspace, kind, &[]).bytes);
    let before = all();
    assert!(settings::set(&workspace, Key::Calibration, "20,5 19,8 149,6").is_err());
    settings::set(&workspace, Key::Calibration, "20,5 19,8 149,6 200,2").unwrap();
    let moved: Vec<bool> = before.iter().zip(&all()).map(|(a, b)| a != b).collect();
    assert_eq!(moved, [true, true, false, false]);
}

#[test]
fn lists_are_gathered_from_the_sample() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let pages = |document, choices: &[(&str, &str)]| sample(&workspace, document, choices).pages;
    for group in ["category", "province", "delegation", "organisation", "none"] {
        let pages = pages(DocumentKind::DelegateList, &[("group", group)]);
        assert!((8..60).contains(&pages), "{pages} pages by {group}");
    }
    let event = pages(DocumentKind::SignInSheet, &[]);
    let half_days = pages(DocumentKind::SignInSheet, &[("sheet_for", "half_day")]);
    assert!(half_days > event, "a sheet for each of {half_days} half-days");
    assert!(pages(DocumentKind::SignInSheet, &[("sheet_for", "session")]) >= half_days);
    let unpaid = sample(&workspace, DocumentKind::PaymentList, &[]).findings;
    assert_eq!(unpaid.iter().filter(|f| f.field == "amount").count(), 1, "told once");
    let paid = sample(&workspace, DocumentKind::PaymentList, &[("amount", "300.000")]).findings;
    assert_eq!(paid.iter().filter(|f| f.field == "amount").count(), 0);
    assert!(pages(DocumentKind::SpeakerList, &[("contact", "yes")]) >= 1);
}

#[test]
fn forms_of_the_programme_and_invitations_are_gathered_from_the_sample() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let pages = |document, choices: &[(&str, &str)]| sample(&workspace, document, choices).pages;
    assert!(pages(DocumentKind::Programme, &[("notes", "yes")]) >= 1);
    assert!(pages(DocumentKind::ProgrammeGrid, &[]) >= 1);
    assert_eq!(pages(DocumentKind::ProgrammeBooklet, &[]) % 2, 0, "both sides of sheets");
    assert_eq!(pages(DocumentKind::Invitations, &[]), 300);
    assert_eq!(pages(DocumentKind::Invitations, &[("per", "blank")]), 1);
    assert!((1..300).contains(&pages(DocumentKind::Invitations, &[("per", "organisation")])));
}

#[test]
fn the_sheet_of_changes_compares_with_the_last_print_of_any_form() {
    let (folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let changes =
        || preview(&workspace, &Job::new(samples::FIRST, DocumentKind::Changes), &Unwatched);
    let nothing = |of| matches!(changes(), Err(Error::Nothing(nothing)) if nothing == of);
    assert!(nothing(NothingTo::Compare), "nothing was printed yet");
    let booklet = Job::new(samples::FIRST, DocumentKind::ProgrammeBooklet);
    print(&workspace, &booklet, &folder.path().join("a.pdf"), &Unwatched).unwrap();
    assert!(nothing(NothingTo::Tell), "nothing has changed");
    let event = events::get(&workspace, samples::FIRST).unwrap().id;
    let planned = agenda::list(&workspace, &event).unwrap();
    let item = planned.iter().flat_map(|session| &session.items).last().unwrap().item.clone();
    records::set(&workspace, agenda::Item { title: Some("Gặp mặt".into()), ..item }).unwrap();
    let printed = changes().unwrap();
    look::keep("sample-changes.pdf", &printed.bytes);
    assert_eq!(printed.pages, 1);
}

#[test]
fn the_log_lists_prints_without_the_data_that_each_keeps() {
    let (folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let job = Job::new(samples::FIRST, DocumentKind::Certificates);
    print(&workspace, &job, &folder.path().join("a.pdf"), &Unwatched).unwrap();
    let listed = log(&workspace, samples::FIRST).unwrap().remove(0);
    assert_eq!((listed.pages, listed.data.0.as_str()), (300, ""));
    let kept: super::Print = records::get(&workspace, &listed.id).unwrap();
    let data: serde_json::Value = serde_json::from_str(&kept.data.0).unwrap();
    assert_eq!(data["certificates"].as_array().unwrap().len(), 300);
}
