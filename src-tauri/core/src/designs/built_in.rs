//! The designs that travel with the program.

use std::sync::LazyLock;

use super::{Design, field::Purpose};

/// Their texts, the usual one of each purpose first.
const TEXTS: [&str; 7] = [
    include_str!("../../../../assets/designs/pine.toml"),
    include_str!("../../../../assets/designs/state.toml"),
    include_str!("../../../../assets/designs/academic.toml"),
    include_str!("../../../../assets/designs/modern.toml"),
    include_str!("../../../../assets/designs/festive.toml"),
    include_str!("../../../../assets/designs/plain.toml"),
    include_str!("../../../../assets/designs/two-languages.toml"),
];

/// Every design that travels with the program, with its text.
pub fn built_in() -> &'static [(Design, &'static str)] {
    static DESIGNS: LazyLock<Vec<(Design, &'static str)>> = LazyLock::new(|| {
        // A test reads each of them, so none is left out.
        TEXTS.iter().filter_map(|text| Some((Design::read(text).ok()?, *text))).collect()
    });
    &DESIGNS
}

/// The one of this name.
pub(super) fn named(name: &str) -> Option<(&'static Design, &'static str)> {
    built_in().iter().find(|(design, _)| design.name == name).map(|(design, text)| (design, *text))
}

/// The usual one for a purpose: the first of those that travel with the program.
pub(crate) fn usual(purpose: Purpose) -> &'static Design {
    static NONE: LazyLock<Design> = LazyLock::new(Design::default);
    let mut of = built_in().iter().filter(|(design, _)| design.purpose == purpose);
    of.next().map_or(&*NONE, |(design, _)| design)
}
