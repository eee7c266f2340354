//! What is remembered of the last print helps the next one, and never stands in its way.

use super::*;
use crate::{
    FieldProblem, designs,
    documents::{Finding, FindingKind},
    error::Problem,
};

/// Prints the document of the sample's first event, with this design and these choices.
fn printed(
    workspace: &Workspace,
    document: DocumentKind,
    design: Option<&str>,
    choices: &[(&str, &str)],
) -> crate::Result<Vec<Finding>> {
    let folder = tempfile::tempdir().unwrap();
    let given = choices.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let select = Some("category=Công an các tỉnh, thành phố".to_owned());
    let design = design.map(str::to_owned);
    let options = given.collect();
    let job = Job { options, design, select, ..Job::new(samples::FIRST, document) };
    let found = print(workspace, &job, &folder.path().join("a.pdf"), &Unwatched)?.value.findings;
    Ok(found.into_iter().filter(|f| f.kind == FindingKind::NotAsBefore).collect())
}

fn told(found: &[Finding]) -> Vec<(&str, &str)> {
    found.iter().map(|found| (found.field, &*found.subject.label)).collect()
}

#[test]
fn a_remembered_size_that_the_design_has_not_gives_way_and_is_told() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let badges = |design, choices: &[(&str, &str)]| {
        printed(&workspace, DocumentKind::Badges, Some(design), choices)
    };
    assert!(badges("band", &[("size", "90x130"), ("code", "no")]).unwrap().is_empty());
    let found = badges("band-wide", &[]).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].field, "size");
    assert!(found[0].subject.label.contains("90"), "{found:?}");
    assert!(badges("band-wide", &[]).unwrap().is_empty(), "told once");
    let chosen = crate::printing::chosen(&workspace, samples::FIRST, DocumentKind::Badges).unwrap();
    assert_eq!((&*chosen["size"], &*chosen["code"]), ("design", "no"), "others stay");
    let Err(Error::Invalid(wrong)) = badges("band", &[("size", "86x54")]) else { panic!("made") };
    let why = FieldProblem::new("size", Problem::DesignCannot).with("value", "86x54");
    assert_eq!(wrong, [why], "what is asked for is refused");
}

#[test]
fn a_signer_who_is_gone_signs_no_more() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let signer = |name: &str| {
        let (full_name, post) = (name.into(), "Phó Chủ tịch".into());
        let form = settings::Signer { full_name, post, ..settings::Signer::default() };
        records::add(&workspace, form).unwrap().value
    };
    signer("Phạm S");
    let gone = signer("Trần Văn Hiệp");
    let papers = |choices| printed(&workspace, DocumentKind::Certificates, None, choices);
    papers(&[("signers", "Trần Văn Hiệp")]).unwrap();
    records::remove(&workspace, <settings::Signer as records::Record>::NOUN, &gone.id).unwrap();
    assert_eq!(told(&papers(&[]).unwrap()), [("signers", "Trần Văn Hiệp")]);
    let Err(Error::Invalid(wrong)) = papers(&[("signers", "Ai đó")]) else { panic!("made") };
    assert_eq!(wrong, [FieldProblem::new("signers", Problem::Unknown)]);
}

#[test]
fn a_design_that_was_removed_is_told_of() {
    let (folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let text = designs::text_of(&workspace, "band").unwrap();
    let file = folder.path().join("own.toml");
    let own = text.replacen("\"band\"", "\"rieng\"", 1);
    crate::io::write_atomically(&file, own.as_bytes()).unwrap();
    designs::import(&workspace, &designs::ImportDesign { file }).unwrap();
    let badges = |design| printed(&workspace, DocumentKind::Badges, design, &[]).unwrap();
    assert!(badges(Some("rieng")).is_empty() && badges(None).is_empty());
    designs::remove(&workspace, &designs::RemoveDesign { name: "rieng".into() }).unwrap();
    assert_eq!(told(&badges(None)), [("design", "rieng")]);
}
