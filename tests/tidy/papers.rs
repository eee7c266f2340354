//! The papers of the project: what they point to is there.

use crate::sources::{self, Source, all, none};

fn complaints(papers: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for paper in papers.iter().filter(|source| source.is("md")) {
        for (line, text) in paper.lines() {
            let dead = targets(text).filter(|target| !leads_somewhere(&paper.path, target));
            complaints
                .extend(dead.map(|target| paper.at(line, &format!("{target:?} is not there"))));
        }
    }
    complaints
}

/// The targets of `[words](target)` in a line that lie in the project, without `#…`.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    targets.filter(|target| !target.is_empty() && !target.contains(':'))
}

fn leads_somewhere(paper: &str, target: &str) -> bool {
    let folder = paper.rsplit_once('/').map_or("", |(folder, _)| folder);
    sources::root().join(folder).join(target).exists()
}

#[test]
fn every_paper_points_to_what_is_there() {
    none(&complaints(all()));
}

#[test]
fn a_dead_pointer_is_found() {
    let text = "See [a](../README.md#top), [b](https://b.vn) and [c](gone.md).";
    let found = complaints(&[Source::planted("docs/a.md", text)]);
    assert_eq!(found, ["docs/a.md:1: \"gone.md\" is not there"]);
}
