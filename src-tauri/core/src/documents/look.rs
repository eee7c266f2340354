//! What the tests of documents share; and keeps their PDFs for human eyes, where `LANGBIANG_LOOK`
//! names a folder.

use chrono::{TimeZone, Utc};

use super::{Look, Plain, PrintLanguage, Printed};
use crate::progress::Unwatched;

/// A fixed look in `language`.
pub(crate) fn at(language: PrintLanguage) -> Look {
    let made_at = Utc.with_ymd_and_hms(2026, 11, 22, 3, 0, 0).unwrap();
    Look { made_at, ..Look::new(language) }
}

/// Prints with the usual choices and keeps the file as `name`.
pub(super) fn print<D: Plain>(name: &str, data: &D, look: &Look) -> Printed {
    print_with(name, data, &D::Options::default(), look)
}

/// The same with choices.
pub(super) fn print_with<D: Plain>(
    name: &str,
    data: &D,
    options: &D::Options,
    look: &Look,
) -> Printed {
    let printed = super::pdf(data, options, look, &Unwatched).unwrap();
    keep(name, &printed.bytes);
    printed
}

/// The pages as text, with the usual choices, in Vietnamese.
pub(super) fn text<D: Plain>(data: &D) -> String {
    text_with(data, &D::Options::default(), &at(PrintLanguage::Vi))
}

/// The same with choices and a look.
pub(crate) fn text_with<D: Plain>(data: &D, options: &D::Options, look: &Look) -> String {
    langbiang_typeset::dump::pages(&super::pages(data, options, look).unwrap().1)
}

/// What many pages come to: how many, what all of them are, and the first and the last of them.
pub(super) fn large<D: Plain>(data: &D) -> String {
    let text = text(data);
    let count = text.lines().filter(|line| line.starts_with("page ")).count();
    let sum = crate::files::Digest::of(text.as_bytes());
    let digest = super::lists::facts::digest(&text);
    let lines: Vec<&str> = digest.lines().collect();
    let last = lines.len().saturating_sub(3).max(3);
    let shown = lines.iter().take(3).chain(lines.iter().skip(last));
    let shown: Vec<&str> = shown.copied().collect();
    format!("{count} pages, {sum}\n{}\n", shown.join("\n"))
}

/// Writes `bytes` there as `name`; does nothing without the variable.
pub(crate) fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("LANGBIANG_LOOK") {
        crate::io::write_atomically(&std::path::Path::new(&folder).join(name), bytes).unwrap();
    }
}

/// The words of the artwork that the pages share, as text, with the usual choices, in Vietnamese;
/// drawings are left to the eye.
pub(super) fn forms<D: Plain>(data: &D) -> String {
    use langbiang_typeset::{Item, Page, dump};
    let (options, look) = (D::Options::default(), at(PrintLanguage::Vi));
    let (forms, _) = super::pages(data, &options, &look).unwrap();
    let said = |item: &Item| !matches!(item, Item::Path(_) | Item::Rule { .. } | Item::Rect { .. });
    let page = |form: langbiang_typeset::Form| Page {
        width: form.size.0,
        height: form.size.1,
        items: form.items.into_iter().filter(said).collect(),
        bookmarks: Vec::new(),
    };
    dump::pages(&forms.into_iter().map(page).collect::<Vec<_>>()).replace("page", "form")
}

/// A logo: a red disc with a star.
pub(super) fn logo() -> super::image::Image {
    const PNG: &[u8] = include_bytes!("testdata/logo.png");
    super::image::Image { sha256: "0".repeat(64), bytes: Some(PNG.into()) }
}
