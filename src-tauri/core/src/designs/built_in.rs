//! The designs that travel with the program.

use std::sync::LazyLock;

use super::{Design, field::Purpose};

/// Their texts, the usual one of each purpose first.
const TEXTS: [&str; 12] = [
    include_str!("../../../../assets/designs/pine.toml"),
    include_str!("../../../../assets/designs/state.toml"),
    include_str!("../../../../assets/designs/academic.toml"),
    include_str!("../../../../assets/designs/modern.toml"),
    include_str!("../../../../assets/designs/festive.toml"),
    include_str!("../../../../assets/designs/plain.toml"),
    include_str!("../../../../assets/designs/two-languages.toml"),
    include_str!("../../../../assets/designs/band.toml"),
    include_str!("../../../../assets/designs/band-wide.toml"),
    include_str!("../../../../assets/designs/photo.toml"),
    include_str!("../../../../assets/designs/clean.toml"),
    include_str!("../../../../assets/designs/clean-wide.toml"),
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
    usual_of(purpose, |_| true)
}

/// The first one for a purpose whose page is like this.
pub(crate) fn usual_of(purpose: Purpose, like: impl Fn(&Design) -> bool) -> &'static Design {
    static NONE: LazyLock<Design> = LazyLock::new(Design::default);
    let mut of = built_in().iter().map(|(design, _)| design);
    of.find(|design| design.purpose == purpose && like(design)).unwrap_or(&*NONE)
}
