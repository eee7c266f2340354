//! Says which column of a list holds what: by its head, else by what stands in it; whatever a user
//! says goes before both.

use super::{
    content::{self, Look},
    head::Head,
    labels::{self, Label},
    page::{Line, letter},
};
use crate::{
    delegates::Sex,
    import::{Column, ColumnField, GuessedFrom, Hints},
};
use std::collections::HashMap;

/// The columns of a list.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// Every column with a head or with text below it, from the left.
    pub(super) all: Vec<Column>,
    /// The numbers of the people.
    pub(super) number: Option<usize>,
    /// Where each field stands, in the order of the columns; by the field's place in its enum.
    at: [Vec<usize>; ColumnField::ALL.len()],
    /// Columns of birth that stand under one sex.
    sexes: HashMap<usize, Sex>,
    /// The columns that belong to the table: first and last.
    bounds: (usize, usize),
}

/// One column being judged.
struct Candidate<'a> {
    at: usize,
    header: String,
    label: Option<Label>,
    field: Option<ColumnField>,
    sure: f32,
    from: GuessedFrom,
    look: Look<'a>,
}

impl Columns {
    /// The columns of the lines below a header.
    pub(super) fn of(head: &Head, lines: &[Line], hints: &Hints) -> Self {
        let width =
            lines.iter().map(|line| line.slots.len()).max().unwrap_or(0).max(head.heads.len());
        let mut all: Vec<Candidate<'_>> = (0..width).map(|at| candidate(head, lines, at)).collect();
        let bounds = bounds(head, &all);
        settle_doubles(&mut all);
        split_name(&mut all, lines);
        guess_rest(&mut all, head, bounds);
        let mut columns = Self { bounds, ..Self::default() };
        columns.number = number(&all);
        for candidate in &mut all {
            obey(candidate, hints);
        }
        columns.take(all);
        columns
    }

    fn take(&mut self, all: Vec<Candidate<'_>>) {
        for one in all {
            if let Some(field) = one.field {
                self.at[field as usize].push(one.at);
            }
            if let Some(Label::BirthOf(sex)) = one.label {
                self.sexes.insert(one.at, sex);
            }
            if !one.header.is_empty() || one.look.filled() > 0 {
                let (letter, field) = (letter(one.at), one.field);
                let (header, confidence, from) = (one.header, one.sure, one.from);
                self.all.push(Column { letter, header, field, confidence, from });
            }
        }
    }

    /// The first column that holds a field.
    pub(super) fn first(&self, field: ColumnField) -> Option<usize> {
        self.every(field).first().copied()
    }

    /// All columns that hold a field, from the left.
    pub(super) fn every(&self, field: ColumnField) -> &[usize] {
        &self.at[field as usize]
    }

    /// The sex under which a column of birth stands.
    pub(super) fn sex(&self, column: usize) -> Option<Sex> {
        self.sexes.get(&column).copied()
    }

    /// The columns that the name stands in.
    pub(super) fn of_name(&self) -> Vec<usize> {
        use ColumnField::{FamilyName, GivenName, Name};
        match self.first(Name) {
            Some(column) => vec![column],
            None => {
                [FamilyName, GivenName].into_iter().filter_map(|field| self.first(field)).collect()
            }
        }
    }

    /// Whether a column holds a field.
    pub(super) fn is_read(&self, column: usize) -> bool {
        self.at.iter().any(|columns| columns.contains(&column))
    }

    /// Whether a column belongs to the table, rather than to a box beside it.
    pub(super) fn is_inside(&self, column: usize) -> bool {
        (self.bounds.0..=self.bounds.1).contains(&column)
    }

    /// The head of a column as typed, or its letter where it has none.
    pub(super) fn header(&self, column: usize) -> String {
        let own = letter(column);
        let header = self.all.iter().find(|c| c.letter == own).map(|c| c.header.clone());
        header.filter(|header| !header.is_empty()).unwrap_or(own)
    }
}

fn candidate<'a>(head: &Head, lines: &'a [Line], at: usize) -> Candidate<'a> {
    let title = head.heads.get(at).cloned().unwrap_or_default();
    let look = content::look(lines, at);
    let said = title.said();
    let (mut label, mut sure) = (said.map(|(label, _)| label), said.map_or(0.0, |(_, sure)| sure));
    if label.is_none() && labels::names_bodies(&title.own) && look.textual() > 0.8 {
        (label, sure) = (Some(Label::Of(ColumnField::Organisation)), 0.5);
    }
    let mut field = field_of(label).filter(|field| !content::contradicts(*field, &look));
    if field.is_none() && matches!(label, Some(Label::Of(_))) {
        (label, sure) = (None, 0.3);
    }
    if field == Some(ColumnField::Title) && look.salutation() > 0.6 {
        field = Some(ColumnField::Salutation);
    }
    Candidate { at, header: title.shown(), label, field, sure, from: GuessedFrom::Label, look }
}

fn field_of(label: Option<Label>) -> Option<ColumnField> {
    match label? {
        Label::Of(field) => Some(field),
        Label::BirthOf(_) => Some(ColumnField::Birth),
        Label::Number | Label::Nothing => None,
    }
}

/// The columns from the first head to the last; without heads all of them.
fn bounds(head: &Head, all: &[Candidate<'_>]) -> (usize, usize) {
    let headed = || all.iter().filter(|one| !one.header.is_empty()).map(|one| one.at);
    match (head.rows.is_empty(), headed().next(), headed().next_back()) {
        // The numbers may stand without a head before the first.
        (false, Some(first), Some(last)) => (first.saturating_sub(1), last),
        _ => (0, all.len()),
    }
}

/// Of two columns with one field the surer is read, of equals the first. Several telephones, notes
/// and halves of births are read together.
fn settle_doubles(all: &mut [Candidate<'_>]) {
    let mut best: HashMap<ColumnField, usize> = HashMap::new();
    for at in 0..all.len() {
        let Some(field) = all[at].field.filter(|field| !goes_with_others(*field, all[at].label))
        else {
            continue;
        };
        let Some(&other) = best.get(&field) else {
            best.insert(field, at);
            continue;
        };
        let loser = if all[at].sure > all[other].sure { other } else { at };
        all[loser].field = None;
        if loser == other {
            best.insert(field, at);
        }
    }
    lone_given_name(all);
}

fn goes_with_others(field: ColumnField, label: Option<Label>) -> bool {
    matches!(field, ColumnField::Phone | ColumnField::Note)
        || matches!(label, Some(Label::BirthOf(_)))
}

/// `Tên` alone is the whole name.
fn lone_given_name(all: &mut [Candidate<'_>]) {
    let has = |all: &[Candidate<'_>], field| all.iter().any(|one| one.field == Some(field));
    use ColumnField::{FamilyName, GivenName, Name};
    if has(all, Name) || has(all, FamilyName) {
        return;
    }
    if let Some(given) = all.iter_mut().find(|one| one.field == Some(GivenName)) {
        given.field = Some(Name);
    }
}

/// `Họ và tên` over two columns, with the tên in the second: that one has no head, and most rows
/// have one word in it.
fn split_name(all: &mut [Candidate<'_>], lines: &[Line]) {
    let Some(name) = all.iter().position(|one| one.field == Some(ColumnField::Name)) else {
        return;
    };
    let Some(next) = all.get(name + 1).filter(|next| next.header.is_empty()) else { return };
    let both = |line: &&Line| !line.text(name).is_empty() && is_one_word(line.text(next.at));
    let named = lines.iter().take(50).filter(|line| !line.text(name).is_empty()).count();
    if named > 0 && lines.iter().take(50).filter(both).count() * 2 > named {
        all[name].field = Some(ColumnField::FamilyName);
        all[name + 1].field = Some(ColumnField::GivenName);
        all[name + 1].sure = 0.8;
    }
}

fn is_one_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_alphabetic)
}

/// Columns that no head explains, by what stands in them: in a list without heads any field, beside
/// heads only what cannot be mistaken.
fn guess_rest(all: &mut [Candidate<'_>], head: &Head, bounds: (usize, usize)) {
    let headless = head.rows.is_empty();
    let has_name = all
        .iter()
        .any(|one| matches!(one.field, Some(ColumnField::Name | ColumnField::FamilyName)));
    let mut guesses: Vec<(usize, ColumnField, f32)> = Vec::new();
    for one in all.iter().filter(|one| one.label.is_none() && one.field.is_none()) {
        let inside = (bounds.0..=bounds.1).contains(&one.at);
        let allowed = |field: ColumnField, sure: f32| {
            headless
                || (inside && !has_name && field == ColumnField::Name)
                || (inside
                    && one.header.is_empty()
                    && sure > 0.8
                    && matches!(field, ColumnField::Email | ColumnField::Phone))
        };
        let own =
            content::guesses(&one.look).into_iter().filter(|(field, sure)| allowed(*field, *sure));
        guesses.extend(own.map(|(field, sure)| (one.at, field, sure)));
    }
    guesses.sort_by(|a, b| b.2.total_cmp(&a.2));
    for (at, field, sure) in guesses {
        let taken = all.iter().any(|one| one.field == Some(field));
        if !taken && all[at].field.is_none() && (sure > 0.0) {
            (all[at].field, all[at].sure) = (Some(field), sure * 0.8);
            all[at].from = GuessedFrom::Content;
        }
    }
}

/// The column of numbers: by its head, else the first that counts.
fn number(all: &[Candidate<'_>]) -> Option<usize> {
    let headed = all.iter().find(|one| one.label == Some(Label::Number));
    let counting = || {
        all.iter().find(|one| {
            one.field.is_none()
                && one.header.is_empty()
                && one.look.filled() > 1
                && one.look.number() > 0.8
        })
    };
    headed.or_else(counting).map(|one| one.at)
}

fn obey(one: &mut Candidate<'_>, hints: &Hints) {
    if let Some(field) = hints.columns.get(&letter(one.at)) {
        (one.field, one.sure, one.from) = (*field, 1.0, GuessedFrom::Hint);
    }
}
