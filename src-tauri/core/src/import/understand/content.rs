//! Guesses from what stands in a column what it holds, where its head does not say so.
//!
//! Counts how many of its cells look like a telephone, a name, a title …; judges columns, never a
//! person. A guess from content is never surer than one from a head.

use super::{page::Line, values, words};
use crate::{import::ColumnField, provinces, text::fold};

/// So many filled cells of a column are looked at; more say nothing more.
const LOOKED_AT: usize = 200;

/// How the cells of one column look: each share from 0 to 1 of those that are filled, and counted
/// only where somebody asks for it, for most columns are known by their heads.
#[derive(Debug)]
pub(super) struct Look<'a>(Vec<&'a str>);

/// How the cells of a column look.
pub(super) fn look(lines: &[Line], column: usize) -> Look<'_> {
    let texts = lines.iter().map(|line| line.text(column)).filter(|text| !text.is_empty());
    Look(texts.take(LOOKED_AT).collect())
}

impl Look<'_> {
    /// Cells that are filled, of the first ones.
    pub(super) fn filled(&self) -> usize {
        self.0.len()
    }

    pub(super) fn number(&self) -> f32 {
        self.share(is_ordinal)
    }

    pub(super) fn textual(&self) -> f32 {
        self.share(|text| text.chars().filter(|c| c.is_alphabetic()).nth(2).is_some())
    }

    pub(super) fn salutation(&self) -> f32 {
        self.share(is_salutation)
    }

    fn email(&self) -> f32 {
        self.share(|text| values::email::find(text).is_some())
    }

    fn phone(&self) -> f32 {
        self.share(values::phone::looks_like)
    }

    fn id_number(&self) -> f32 {
        self.share(|text| text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit()))
    }

    fn province(&self) -> f32 {
        self.share(|text| text.chars().count() < 30 && provinces::find(text, None).is_some())
    }

    fn name(&self) -> f32 {
        self.share(|text| words::looks_like_name(values::name::without_number(text), true))
    }

    fn share(&self, fits: impl Fn(&str) -> bool) -> f32 {
        let fitting = self.0.iter().filter(|text| fits(text)).count();
        if self.0.is_empty() { 0.0 } else { fitting as f32 / self.0.len() as f32 }
    }
}

/// `1`, `01`, `1.`, `1)`.
pub(super) fn is_ordinal(text: &str) -> bool {
    let digits = text.trim_end_matches(['.', ')']);
    (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

fn is_salutation(text: &str) -> bool {
    const WORDS: [&str; 9] = ["ong", "ba", "dong chi", "d/c", "mr", "mrs", "ms", "anh", "chi"];
    WORDS.contains(&fold(text).trim_end_matches(['.', ':']))
}

fn looks_like_date(text: &str) -> bool {
    let groups: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).collect();
    let year = |group: &&&str| matches!(group.parse::<u32>(), Ok(1920..=2100));
    let short = text.chars().count() < 28;
    short
        && ((groups.len() == 3 && groups.iter().any(|g| g.len() == 4))
            || (groups.len() == 1 && text.len() == 4))
        && groups.iter().filter(year).count() == 1
}

/// What a column without a head holds, with how sure that is; the surest first.
pub(super) fn guesses(look: &Look<'_>) -> Vec<(ColumnField, f32)> {
    use ColumnField as F;
    if look.filled() == 0 {
        return Vec::new();
    }
    let [name, title, body] =
        [look.name(), look.share(words::looks_like_title), look.share(words::looks_like_body)];
    let mut guesses = vec![
        (F::Email, look.email()),
        (F::IdNumber, look.id_number()),
        (F::Phone, if look.number() > 0.5 { 0.0 } else { look.phone() * 0.99 }),
        (F::Birth, look.share(looks_like_date) * 0.98),
        (F::Sex, look.share(|text| values::coming::sex(text).is_some())),
        (F::Salutation, look.salutation()),
        (F::Province, look.province() * 0.9),
        (F::Name, name * 0.95),
        (F::TitleAndOrganisation, title.min(body) * 0.9),
        (F::Title, title * (1.0 - name) * 0.9),
        (F::Organisation, body * (1.0 - name) * 0.85),
    ];
    guesses.retain(|(_, sure)| *sure >= 0.5);
    guesses.sort_by(|a, b| b.1.total_cmp(&a.1));
    guesses
}

/// Whether what stands in the column speaks against what its head says.
pub(super) fn contradicts(field: ColumnField, look: &Look<'_>) -> bool {
    use ColumnField as F;
    if look.filled() == 0 {
        return false;
    }
    match field {
        F::Phone => look.textual() > 0.5 && look.phone() + look.email() < 0.2,
        F::Organisation | F::Title | F::TitleAndOrganisation => {
            look.textual() < 0.5 && look.number() > 0.3
        }
        F::State => look.share(values::coming::is_answer) < 0.5,
        F::Salutation => look.salutation() < 0.3,
        _ => false,
    }
}
