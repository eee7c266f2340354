//! Every document of the sample conference and of the embassy's, in the style of each kind of body
//! and in each language: whole files that no validator contradicts.

use std::path::{Path, PathBuf};

use langbiang_core::{
    Workspace, agenda,
    documents::{DocumentKind, DocumentStyle, PrintLanguage},
    events,
    printing::{self, Job},
    progress::Unwatched,
    records, samples,
};
use langbiang_tests::new_workspace;

use super::{check_fonts, validators};

/// A style and a language beside which the others differ in words and measures only.
const LOOKS: [(DocumentStyle, PrintLanguage); 3] = [
    (DocumentStyle::State, PrintLanguage::Vi),
    (DocumentStyle::Party, PrintLanguage::Both),
    (DocumentStyle::Plain, PrintLanguage::En),
];

/// What can be printed of a conference whose delegates are not entered.
const OF_AGENDA: [DocumentKind; 4] = [
    DocumentKind::Programme,
    DocumentKind::ProgrammeGrid,
    DocumentKind::ProgrammeBooklet,
    DocumentKind::SpeakerList,
];

/// The document in each look, as files in `folder`.
fn print(workspace: &Workspace, event: &str, kind: DocumentKind, folder: &Path) -> Vec<PathBuf> {
    let file = |(style, language): (DocumentStyle, PrintLanguage)| {
        let file = folder.join(format!("{event} {} {style:?} {language:?}.pdf", kind.as_str()));
        let job = Job { style: Some(style), ..Job::new(event, kind).in_language(language) };
        let print = printing::print(workspace, &job, &file, &Unwatched);
        print.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        file
    };
    LOOKS.into_iter().map(file).collect()
}

/// Another title for the last item of the programme, so that there is a change to tell.
fn change(workspace: &Workspace, event: &str) {
    let event = events::get(workspace, event).unwrap().id;
    let planned = agenda::list(workspace, &event).unwrap();
    let item = planned.iter().flat_map(|session| &session.items).last().unwrap().item.clone();
    records::set(workspace, agenda::Item { title: Some("Gặp mặt".into()), ..item }).unwrap();
}

#[test]
fn no_validator_contradicts_any_document_in_any_style_or_language() {
    let (folder, workspace) = new_workspace();
    samples::make(&workspace).unwrap();
    let printed = |event, kind| print(&workspace, event, kind, folder.path());
    let mut files: Vec<PathBuf> =
        OF_AGENDA.into_iter().flat_map(|kind| printed("ngoai-giao-32-ttdn", kind)).collect();
    let (changes, others): (Vec<_>, Vec<_>) =
        DocumentKind::ALL.iter().copied().partition(|kind| *kind == DocumentKind::Changes);
    files.extend(others.into_iter().flat_map(|kind| printed(samples::FIRST, kind)));
    change(&workspace, samples::FIRST);
    files.extend(changes.into_iter().flat_map(|kind| printed(samples::FIRST, kind)));
    files.iter().for_each(|file| check_fonts(file));
    assert_eq!(validators::complaints(&files), "");
}
