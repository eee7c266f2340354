//! Guesses from what stands in a column what it holds, where its head does not say so.
//!
//! Counts how many of its cells look like a telephone, a name, a title …; judges columns, never a
//! person. A guess from content is never surer than one from a head.

use super::{page::Line, values, words};
use crate::{import::ColumnField, provinces, text::fold};

/// So many filled cells of a column are looked at; more say nothing more.
const LOOKED_AT: usize = 200;

/// How the cells of one column look: shares from 0 to 1 of those that are filled.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Look {
    /// Cells that are filled, of the first ones.
    pub(super) filled: usize,
    pub(super) number: f32,
    pub(super) textual: f32,
    pub(super) email: f32,
    pub(super) phone: f32,
    pub(super) birth: f32,
    pub(super) sex: f32,
    pub(super) id_number: f32,
    pub(super) salutation: f32,
    pub(super) state: f32,
    pub(super) province: f32,
    pub(super) name: f32,
    pub(super) title: f32,
    pub(super) body: f32,
}

/// How the cells of a column look.
pub(super) fn look(lines: &[Line], column: usize) -> Look {
    let texts = lines.iter().map(|line| line.text(column)).filter(|text| !text.is_empty());
    let texts: Vec<&str> = texts.take(LOOKED_AT).collect();
    let share = |fits: &dyn Fn(&str) -> bool| {
        let fitting = texts.iter().filter(|text| fits(text)).count();
        if texts.is_empty() { 0.0 } else { fitting as f32 / texts.len() as f32 }
    };
    Look {
        filled: texts.len(),
        number: share(&is_ordinal),
        textual: share(&|text| text.chars().filter(|c| c.is_alphabetic()).count() > 2),
        email: share(&|text| values::email::find(text).is_some()),
        phone: share(&values::phone::looks_like),
        birth: share(&looks_like_date),
        sex: share(&|text| values::coming::sex(text).is_some()),
        id_number: share(&|text| text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit())),
        salutation: share(&is_salutation),
        state: share(&values::coming::is_answer),
        province: share(&|text| text.chars().count() < 30 && provinces::find(text, None).is_some()),
        name: share(&|text| words::looks_like_name(values::name::without_number(text), true)),
        title: share(&words::looks_like_title),
        body: share(&words::looks_like_body),
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
pub(super) fn guesses(look: &Look) -> Vec<(ColumnField, f32)> {
    use ColumnField as F;
    if look.filled == 0 {
        return Vec::new();
    }
    let text = (1.0 - look.name).min(1.0);
    let both = look.title.min(look.body) * 0.9;
    let mut guesses = vec![
        (F::Email, look.email),
        (F::IdNumber, look.id_number),
        (F::Phone, if look.number > 0.5 { 0.0 } else { look.phone * 0.99 }),
        (F::Birth, look.birth * 0.98),
        (F::Sex, look.sex),
        (F::Salutation, look.salutation),
        (F::Province, look.province * 0.9),
        (F::Name, look.name * 0.95),
        (F::TitleAndOrganisation, both),
        (F::Title, look.title * text * 0.9),
        (F::Organisation, look.body * text * 0.85),
    ];
    guesses.retain(|(_, sure)| *sure >= 0.5);
    guesses.sort_by(|a, b| b.1.total_cmp(&a.1));
    guesses
}

/// Whether what stands in the column speaks against what its head says.
pub(super) fn contradicts(field: ColumnField, look: &Look) -> bool {
    use ColumnField as F;
    if look.filled == 0 {
        return false;
    }
    match field {
        F::Phone => look.phone + look.email < 0.2 && look.textual > 0.5,
        F::Organisation | F::Title | F::TitleAndOrganisation => {
            look.textual < 0.5 && look.number > 0.3
        }
        F::State => look.state < 0.5,
        F::Salutation => look.salutation < 0.3,
        _ => false,
    }
}
