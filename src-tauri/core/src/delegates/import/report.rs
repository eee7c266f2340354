//! What an import did, or would do, row by row.

use std::collections::{BTreeMap, HashSet};

use super::plan::Plan;
use crate::{
    delegates::Delegate,
    import::{Decision, Doubt, Field, Matched, RefusedRow, Understood, UnderstoodRow},
    text,
};

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportReport {
    /// How the list was understood; its people stand in `rows`.
    pub understood: Understood,
    /// The people, each with what becomes of it.
    pub rows: Vec<Matched>,
    /// Delegates that are new.
    pub added: usize,
    /// Delegates of whom the list says something else than what was kept.
    pub updated: usize,
    /// Delegates of whom it says the same.
    pub unchanged: usize,
    /// Rows that go in and that somebody should look at.
    pub doubtful: Vec<Questioned>,
    /// What is wrong with the rows that are set aside.
    pub refused: Vec<RefusedRow>,
    /// How many values of each field were put right, with their rows.
    pub repaired: BTreeMap<Field, Vec<Repaired>>,
    /// People whom somebody leaves out.
    pub without: Vec<UnderstoodRow>,
    /// Rows of which somebody said whom they are.
    pub settled: Vec<u32>,
    /// Rows that are about nobody: headings, totals, signatures.
    pub left_out: Vec<u32>,
    /// Delegates of an earlier version of the list who are not in it any more; they stay.
    pub missing: Vec<Missing>,
    /// How many people of it came to an earlier event.
    pub known_earlier: usize,
}

/// A row to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questioned {
    /// The row, from 1.
    pub row: u32,
    /// The name in it.
    pub name: String,
    /// What is doubtful.
    pub doubt: Doubt,
    /// The delegate who might be the same.
    pub perhaps: Option<String>,
}

/// A value that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// The row, from 1.
    pub row: u32,
    /// What the cell shows.
    pub from: String,
    /// What was made of it.
    pub to: String,
}

/// A delegate who is not in the list any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The delegate's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The row of the earlier version.
    pub row: Option<u32>,
}

impl Plan {
    /// The plan as a report.
    pub(super) fn report(self) -> ImportReport {
        let missing = self.missing();
        let Self { mut understood, rows, earlier, without, settled, .. } = self;
        let count =
            |wanted: fn(&Decision) -> bool| rows.iter().filter(|row| wanted(&row.decision)).count();
        ImportReport {
            added: count(|decision| *decision == Decision::New),
            updated: count(|decision| matches!(decision, Decision::Changed { .. })),
            unchanged: count(|decision| matches!(decision, Decision::Same { .. })),
            doubtful: rows.iter().flat_map(questioned).collect(),
            refused: std::mem::take(&mut understood.refused),
            repaired: repaired(&rows),
            left_out: std::mem::take(&mut understood.left_out),
            missing,
            without,
            settled,
            known_earlier: earlier.iter().flatten().count(),
            understood,
            rows,
        }
    }

    /// Those who came with a list of which this one is a later version, and are not in it: nothing
    /// is missing from a list that shares nobody with the first one.
    fn missing(&self) -> Vec<Missing> {
        let id = |row: &Matched| match &row.decision {
            Decision::Changed { id, .. } | Decision::Same { id } => Some(id.clone()),
            Decision::New => None,
        };
        let listed: HashSet<String> = self.rows.iter().filter_map(id).collect();
        let replaced: HashSet<String> = self
            .rows
            .iter()
            .filter_map(|row| self.named(row.row.replaces.as_deref()?, row))
            .map(|old| old.id.clone())
            .collect();
        let here = |known: &&Delegate| listed.contains(&known.id);
        let files: HashSet<&Option<String>> =
            self.known.iter().filter(here).map(|known| &known.source_file).collect();
        let gone = self.known.iter().filter(|known| {
            !here(known)
                && !replaced.contains(&known.id)
                && known.source_file.is_some()
                && known.state.is_coming()
                && files.contains(&known.source_file)
        });
        gone.map(missing).collect()
    }
}

fn missing(known: &Delegate) -> Missing {
    Missing { id: known.id.clone(), name: known.full_name.clone(), row: known.source_row }
}

fn questioned(row: &Matched) -> Vec<Questioned> {
    let one = |doubt: &Doubt| Questioned {
        row: row.row.number,
        name: text::clean(&row.row.says.full_name),
        doubt: doubt.clone(),
        perhaps: row.perhaps.clone(),
    };
    row.row.doubts.iter().map(one).collect()
}

fn repaired(rows: &[Matched]) -> BTreeMap<Field, Vec<Repaired>> {
    let mut repaired: BTreeMap<Field, Vec<Repaired>> = BTreeMap::new();
    for row in rows {
        for repair in &row.row.repairs {
            let (from, to) = (repair.from.clone(), repair.to.clone());
            repaired.entry(repair.field).or_default().push(Repaired {
                row: row.row.number,
                from,
                to,
            });
        }
    }
    repaired
}
