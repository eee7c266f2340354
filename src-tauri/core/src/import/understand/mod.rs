//! Understands a sheet as a clerk reads it: which sheet, which rows are heads, what each column
//! holds, which rows are people, and what each of them says.
//!
//! Every step guesses and can be overruled by a hint. Nothing is changed in silence: what is not as
//! the cell shows it is a repair, what is not certain a doubt, and no row disappears unnamed. Must
//! never compare with people who are known, and never read a sensitive column unasked. Linear in
//! the cells.

mod columns;
mod content;
mod groups;
mod head;
mod labels;
mod letters;
mod page;
mod person;
mod sorter;
mod twice;
mod values;
mod words;

use super::{GroupRow, GroupsAs, Hints, RefusedRow, Understood};
use crate::{error::ImportProblem, parallel, text::squeeze};
use chrono::NaiveDate;
use columns::Columns;
use groups::Heading;
use head::Head;
use langbiang_reader::{Book, Sheet};
pub use letters::is_encoding;
use page::{Line, Page};
pub(crate) use page::{letter, place_of};
use person::{Above, List, Outcome};
use sorter::{Kind, Sorter};
use std::borrow::Cow;

/// What a book says. `on` is the day of the event, which settles what a province is called.
///
/// # Errors
/// [`ImportProblem::Empty`] where it holds nothing, [`ImportProblem::NoHeader`] where no sheet has
/// a column of names.
pub fn understand(book: &Book, hints: &Hints, on: NaiveDate) -> Result<Understood, ImportProblem> {
    if book.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ImportProblem::Empty);
    }
    let mut tables: Vec<Table> =
        sheets(book, hints).into_iter().map(|sheet| Table::of(book, sheet, hints)).collect();
    let worths = tables.iter().map(Table::worth).enumerate();
    let best = worths.reduce(|a, b| if b.1 > a.1 { b } else { a });
    let best = best.filter(|(at, _)| tables[*at].names_people()).ok_or(ImportProblem::NoHeader)?.0;
    let table = tables.remove(best);
    let others = tables.iter().filter(|other| other.names_people() && other.worth().1 > 0);
    let others = others
        .filter_map(|other| other.name.clone())
        .filter(|name| Some(name) != table.name.as_ref());
    Ok(Understood { other_sheets: others.collect(), ..table.read(on) })
}

/// What is seen of a book in which no column holds names, so that somebody can say which one does:
/// the columns of its longest sheet, and its rows, none of which can be taken.
pub fn outline(book: &Book, hints: &Hints) -> Understood {
    let tables = sheets(book, hints).into_iter().map(|sheet| Table::of(book, sheet, hints));
    let longest = tables.max_by_key(|table| table.page.lines.len());
    let outlined = |table: Table| Understood { refused: table.nameless(), ..table.frame() };
    longest.map(outlined).unwrap_or_default()
}

/// What two lists have in common that are alike: their heads from column A on, squeezed. Empty where
/// there are none.
pub(crate) fn signature(heads: &[String]) -> String {
    let heads: Vec<String> = heads.iter().map(|head| squeeze(head)).collect();
    heads.join("|").trim_end_matches('|').to_owned()
}

/// The sheets to choose from: the one that a user names, else those that are not hidden.
fn sheets<'a>(book: &'a Book, hints: &Hints) -> Vec<&'a Sheet> {
    let filled = || book.sheets.iter().filter(|sheet| !sheet.rows.is_empty());
    let named = filled().filter(|sheet| hints.sheet.as_ref() == Some(&sheet.name));
    let shown = filled().filter(|sheet| !sheet.hidden);
    [named.collect(), shown.collect(), filled().collect::<Vec<_>>()]
        .into_iter()
        .find(|sheets: &Vec<&Sheet>| !sheets.is_empty())
        .unwrap_or_default()
}

/// A sheet with what was found out about it.
struct Table {
    name: Option<String>,
    page: Page,
    head: Head,
    columns: Columns,
    kinds: Vec<Kind>,
    groups: Option<GroupsAs>,
}

impl Table {
    fn of(book: &Book, sheet: &Sheet, hints: &Hints) -> Self {
        let mut page = letters::page(book, sheet, hints);
        page.end_at(hints.last_row);
        let head = head::find(&page, hints.header_row);
        page.spread_merged(head.rows.last().copied().unwrap_or(0));
        let lines = page.lines.get(head.below..).unwrap_or_default();
        let columns = Columns::of(&head, lines, hints);
        let mut sorter = Sorter::new(lines, &head, &columns);
        let kinds = lines.iter().map(|line| sorter.kind(line)).collect();
        let name = Some(sheet.name.clone()).filter(|name| !name.is_empty());
        Self { name, page, head, columns, kinds, groups: hints.groups }
    }

    /// How much a sheet is worth: people count by what is said of them, and a list with names
    /// always goes before one without.
    fn worth(&self) -> (bool, usize) {
        let read = self.columns.all.iter().filter(|column| column.field.is_some()).count();
        let people = self.kinds.iter().filter(|kind| **kind == Kind::Person).count();
        (self.names_people(), read * people)
    }

    fn names_people(&self) -> bool {
        !self.columns.of_name().is_empty()
    }

    /// Where it stands and what its columns are, without its rows.
    fn frame(&self) -> Understood {
        Understood {
            sheet: self.name.clone(),
            header_rows: self.head.rows.clone(),
            encodings: self.encodings(),
            signature: self.signature(),
            columns: self.columns.all.clone(),
            ..Understood::default()
        }
    }

    /// The rows below the header, each without a name.
    fn nameless(&self) -> Vec<RefusedRow> {
        let lines = self.page.lines.get(self.head.below..).unwrap_or_default();
        let filled = lines.iter().filter(|line| line.filled().next().is_some());
        filled.map(|line| RefusedRow::nameless(line.number, line.texts())).collect()
    }

    fn read(mut self, on: NaiveDate) -> Understood {
        let mut understood = self.frame();
        self.read_rows(&mut understood, on);
        self.hand_over_cells(&mut understood);
        twice::mark(&mut understood.rows);
        understood
    }

    /// Gives each row what its cells show: nothing else needs it any more.
    fn hand_over_cells(&mut self, understood: &mut Understood) {
        let rows = understood.rows.iter_mut().map(|row| (row.number, &mut row.cells));
        let refused = understood.refused.iter_mut().map(|row| (row.number, &mut row.cells));
        for (number, cells) in rows.chain(refused).filter(|(_, cells)| cells.is_empty()) {
            *cells = self.page.take_texts(number);
        }
    }

    fn encodings(&self) -> std::collections::BTreeMap<String, String> {
        let of_columns = |words: &[Option<&'static str>]| {
            let words = words.iter().enumerate();
            let word = |(at, word): (usize, &Option<&str>)| Some((letter(at), (*word)?.to_owned()));
            words.filter_map(word).collect::<std::collections::BTreeMap<_, _>>()
        };
        let mut found = match self.page.whole {
            Some(whole) => [("*".to_owned(), whole.to_owned())].into(),
            None => of_columns(&self.page.encodings),
        };
        found.extend(of_columns(&self.page.said));
        found
    }

    fn signature(&self) -> String {
        let heads: Vec<String> = self.head.heads.iter().map(|title| title.shown()).collect();
        signature(&heads)
    }

    fn read_rows(&self, understood: &mut Understood, on: NaiveDate) {
        let lines = self.page.lines.get(self.head.below..).unwrap_or_default();
        let headings = self.headings();
        understood.groups = groups::groups(&headings, on, self.groups);
        let (mut people, mut aboves) = (Vec::new(), vec![Above::default()]);
        let mut headings = headings.iter().peekable();
        for (line, kind) in lines.iter().zip(&self.kinds) {
            match kind {
                Kind::Blank => {}
                Kind::Person => {
                    let last: Option<&Standing<'_>> = people.last();
                    let last = last.map(|standing| &*standing.line);
                    let line = person::filled_in(line, last, &self.columns);
                    people.push(Standing { line, above: aboves.len() - 1 });
                }
                Kind::Heading(_) => {
                    let heading = headings.next_if(|heading| heading.row == line.number);
                    let groups = &understood.groups;
                    let group = groups.binary_search_by_key(&line.number, |group| group.row);
                    let group = group.ok().and_then(|at| groups.get(at));
                    let above = aboves.last().cloned().unwrap_or_default();
                    aboves.push(below(above, heading, group));
                    if group.is_none() {
                        understood.left_out.push(line.number);
                    }
                }
                Kind::Other => understood.left_out.push(line.number),
            }
        }
        understood.left_out.extend(&self.page.behind);
        self.read_people(understood, &people, &aboves, on);
    }

    fn read_people(
        &self,
        understood: &mut Understood,
        people: &[Standing<'_>],
        aboves: &[Above],
        on: NaiveDate,
    ) {
        let outcomes = parallel::in_parts(people, |part| {
            let list = List::new(&self.page, &self.columns, on);
            let read = |one: &Standing<'_>| {
                person::person(&list, &one.line, one.filled_in(), &aboves[one.above])
            };
            part.iter().map(read).collect()
        });
        let taken =
            |outcome: Outcome| outcome.map_err(|refused| understood.refused.push(*refused)).ok();
        // In the room of the outcomes: rows are large, and there may be many.
        understood.rows = outcomes.into_iter().filter_map(taken).collect();
    }

    /// The headings; one counts where people come after it. Above the people of a list without
    /// heads stands its title.
    fn headings(&self) -> Vec<Heading> {
        let kinds = &self.kinds;
        let last = kinds.iter().rposition(|kind| *kind == Kind::Person).unwrap_or(0);
        let first = kinds.iter().position(|kind| *kind == Kind::Person).unwrap_or(0);
        let from = if self.head.rows.is_empty() { first } else { 0 };
        let lines = self.page.lines.get(self.head.below..).unwrap_or_default();
        let heading = |(at, (line, kind)): (usize, (&Line, &Kind))| match kind {
            Kind::Heading(text) => {
                let mut heading = Heading::new(line.number, text);
                heading.used = (from..last).contains(&at) && is_group(text);
                Some(heading)
            }
            _ => None,
        };
        lines.iter().zip(kinds).enumerate().filter_map(heading).collect()
    }
}

/// A sentence names no group.
fn is_group(text: &str) -> bool {
    const LONGEST: usize = 120;
    !text.starts_with('(') && text.chars().count() <= LONGEST
}

/// A person's row, and what stands above it.
struct Standing<'a> {
    line: Cow<'a, Line>,
    /// Its place among all that stands above people.
    above: usize,
}

impl Standing<'_> {
    /// What its cells show, where some of them speak with the words of the row above.
    fn filled_in(&self) -> Vec<String> {
        match &self.line {
            Cow::Owned(line) => line.texts(),
            Cow::Borrowed(_) => Vec::new(),
        }
    }
}

/// What stands above the people below a heading.
fn below(mut above: Above, heading: Option<&Heading>, group: Option<&GroupRow>) -> Above {
    if let Some(state) = heading.and_then(|heading| heading.state) {
        above.state = state;
    }
    if let Some(group) = group {
        above.group = Some((group.field, group.text.clone()));
    }
    above
}

#[cfg(test)]
mod exam;
#[cfg(test)]
mod tests;
