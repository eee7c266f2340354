//! The rows of a list: groups with Roman numerals, delegates with running numbers.

use langbiang_typeset::{
    Span, Style,
    page::Colour,
    table::{Align, Cell, Row, Table, Width},
};

use super::{
    Entry, Extra, Group, GroupBy, ListColumn, columns,
    columns::{PLAIN, SIZE, STRONG},
    roman, words,
};
use crate::documents::{Look, faces::state::ITALIC, wording::bound};

/// Behind group rows: prints as a light grey, so that groups are found at a glance.
const GROUND: Colour = Colour(236, 236, 236);

/// Builds the table of a list.
pub(crate) struct Rows<'a> {
    look: &'a Look,
    columns: Vec<ListColumn>,
    extras: Vec<Extra>,
    /// Least height of a row in millimetres.
    height: f32,
    /// Whether each group counts from 1.
    restart: bool,
    /// Words for one and for more of those listed.
    counted: &'static str,
    /// What is said where there is nobody: a key.
    nobody: &'static str,
    number: usize,
    rows: Vec<Row>,
    /// Group rows: which row, and what it says.
    headings: Vec<(usize, String)>,
}

impl<'a> Rows<'a> {
    /// Rows of these columns, and behind them these others. A column that would be empty from top
    /// to bottom is left out; notes stay, to be written by hand.
    pub(crate) fn new(
        look: &'a Look,
        groups: &[Group],
        by: GroupBy,
        columns: &[ListColumn],
        extras: Vec<Extra>,
    ) -> Self {
        let entries = || groups.iter().flat_map(|group| &group.entries);
        let said = |column: ListColumn| match column {
            ListColumn::Number | ListColumn::Name | ListColumn::Note => true,
            ListColumn::Post => {
                entries().any(|e| !(e.title.is_empty() && e.organisation.is_empty()))
            }
            other => entries().any(|entry| !entry.text(other).trim().is_empty()),
        };
        // What the group rows say need not be said again in every row.
        let grouped = |column: ListColumn| column.as_str() == by.as_str();
        let kept = columns.iter().copied().filter(|c| said(*c) && !grouped(*c));
        let mut columns: Vec<ListColumn> = Vec::new();
        for column in kept {
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        Self {
            look,
            columns,
            extras,
            height: 0.0,
            restart: false,
            counted: "document.list.delegates",
            nobody: "document.list.nobody",
            number: 0,
            rows: Vec::new(),
            headings: Vec::new(),
        }
    }

    /// Rows at least so tall, in millimetres.
    pub(crate) fn tall(self, height: f32) -> Self {
        Self { height, ..self }
    }

    /// Each group counting from 1 if `restart`.
    pub(crate) fn restarting(self, restart: bool) -> Self {
        Self { restart, ..self }
    }

    /// Counting those listed in other words than delegates: a key with `one` and `more` below it.
    pub(crate) fn counting(self, counted: &'static str) -> Self {
        Self { counted, ..self }
    }

    /// Saying where there is nobody what the key `nobody` says.
    pub(crate) fn or_else(self, nobody: &'static str) -> Self {
        Self { nobody, ..self }
    }

    /// How many columns the table has.
    pub(crate) fn width(&self) -> usize {
        self.columns.len() + self.extras.len()
    }

    /// How many of them are the delegates' own.
    pub(crate) fn own(&self) -> usize {
        self.columns.len()
    }

    /// All groups; `extras` gives what stands behind each delegate.
    pub(crate) fn add(&mut self, groups: &[Group], extras: &dyn Fn(&Entry) -> Vec<Cell>) {
        self.add_by_place(groups, &|group, i| extras(&groups[group].entries[i]));
    }

    /// The same; `extras` is told the place of the group, and that in the group.
    pub(crate) fn add_by_place(
        &mut self,
        groups: &[Group],
        extras: &dyn Fn(usize, usize) -> Vec<Cell>,
    ) {
        let alone = groups.len() < 2 && groups.iter().all(|group| group.name.trim().is_empty());
        for (at, group) in groups.iter().enumerate() {
            if !alone {
                self.heading(at + 1, group);
            }
            if self.restart {
                self.number = 0;
            }
            for (i, entry) in group.entries.iter().enumerate() {
                self.entry(entry, extras(at, i));
            }
        }
        if super::total(groups) == 0 {
            let nobody = self.look.words().get(self.nobody);
            let nobody = vec![Span::new(nobody, Style::new(ITALIC, SIZE))];
            let english = columns::english_under(self.look, self.nobody);
            self.whole(std::iter::once(nobody).chain(english).collect(), Align::Centre);
        }
    }

    /// `I. Khối tỉnh (12 đại biểu)`, over all columns; ` – 12 delegates` behind it in both languages.
    fn heading(&mut self, number: usize, group: &Group) {
        let words = self.look.words();
        let name = group.name.trim();
        let name = if name.is_empty() { words.get("document.list.others") } else { name };
        let count = words::people(self.counted, group.entries.len(), self.look);
        let values = [("number", &*roman(number)), ("name", name), ("count", &count)];
        let text = words.fill("document.list.heading", &values);
        self.headings.push((self.rows.len(), format!("{}. {name}", roman(number))));
        let mut spans = vec![Span::new(bound(&text), STRONG)];
        spans.extend(self.in_english(group));
        self.whole(vec![spans], Align::Left);
        if let Some(row) = self.rows.last_mut() {
            (row.ground, row.with_next) = (Some(GROUND), !group.entries.is_empty());
        }
    }

    /// What a group row says in English: who is counted, and what those are called who share
    /// nothing.
    fn in_english(&self, group: &Group) -> Option<Span> {
        let look = self.look.in_english()?;
        let count = words::people(self.counted, group.entries.len(), &look);
        let text = match group.name.trim() {
            "" => format!("{} ({count})", look.words().get("document.list.others")),
            _ => count,
        };
        Some(Span::new(format!(" – {text}"), columns::SECOND).in_language("en"))
    }

    fn whole(&mut self, paragraphs: Vec<Vec<Span>>, align: Align) {
        let cell = Cell { paragraphs, align, columns: self.width(), ..Cell::default() };
        self.rows.push(Row { cells: vec![cell], ..Row::default() });
    }

    fn entry(&mut self, entry: &Entry, extras: Vec<Cell>) {
        self.number += 1;
        let own = self.columns.iter().map(|column| columns::cell(entry, *column, self.number));
        let cells = own.chain(extras).collect();
        self.row(cells);
    }

    /// Numbered rows for those who are not listed; without a number where groups count for
    /// themselves.
    pub(crate) fn blank(&mut self, count: usize) {
        for _ in 0..count {
            self.number += 1;
            let nobody = Entry::default();
            let shown = |column: ListColumn| column == ListColumn::Number && !self.restart;
            let cell = |column: &ListColumn| match shown(*column) {
                true => columns::cell(&nobody, *column, self.number),
                false => Cell::default(),
            };
            let extras = self.extras.iter().map(|_| Cell::default());
            let cells = self.columns.iter().map(cell).chain(extras).collect();
            self.row(cells);
        }
    }

    /// A row as tall as the others.
    pub(crate) fn row(&mut self, cells: Vec<Cell>) {
        let middle = self.height > 0.0;
        self.rows.push(Row { cells, middle, height: self.height, ..Row::default() });
    }

    /// The table without widths, the widths its columns may have, and its group rows.
    pub(crate) fn table(self) -> (Table, Vec<Width>, Vec<(usize, String)>) {
        let own = self.columns.iter().map(|column| columns::header(self.look, *column));
        let cells = own.chain(self.extras.iter().map(Extra::header)).collect();
        let roomy = self.height > 0.0;
        let widths = self.columns.iter().map(|column| columns::width(*column, roomy));
        let widths = widths.chain(self.extras.iter().map(|extra| extra.width)).collect();
        let header = Row { cells, middle: true, ..Row::default() };
        (Table { header, rows: self.rows, ..Table::default() }, widths, self.headings)
    }
}

/// A cell of figures.
pub(crate) fn money(text: String, strong: bool) -> Cell {
    Cell::of(Span::new(text, if strong { STRONG } else { PLAIN }), Align::Right)
}
