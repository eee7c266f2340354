//! A list of delegates: what a user says of it, how it was understood, and what came of it.

use std::collections::BTreeMap;

use langbiang_core::{
    delegates::{self, Terms},
    import::{self, Hints},
    text,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::declare_words;

declare_words! {
    /// What a column can hold.
    ColumnField: import::ColumnField;
    /// What a column can tell about a delegate.
    ListField: import::Field;
    /// From what it is known what a column holds.
    GuessedFrom: import::GuessedFrom;
    /// What rows across the table say of the people below them.
    GroupsAs: import::GroupsAs;
    /// What can be doubtful about a row.
    DoubtKind: import::DoubtKind;
    /// Why a row is not taken.
    Reason: import::Reason;
    /// What becomes of a row.
    Fate: delegates::Fate;
    /// Which rows are wanted.
    Wanted: delegates::Wanted;
    /// How far the coming of a delegate is settled.
    DelegateState: delegates::DelegateState;
    /// On which basis personal data are kept.
    Basis: delegates::Basis;
}

/// How many values of a column are shown.
const SAMPLES: usize = 3;

/// A file that the user chose or dropped, or a table that was pasted.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChosenFile {
    /// Stands for it; the window never sees a path.
    pub token: String,
    /// Its name.
    pub name: String,
}

/// Files over the window.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Dropped {
    /// Whether they are held over the window still.
    pub over: bool,
    /// Those that were let go over it.
    pub files: Vec<ChosenFile>,
}

/// What a user says of a list, and how it is to be taken.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListPlan {
    /// The sheet.
    pub sheet: Option<String>,
    /// The last row of the header; 0 where there is none.
    pub header_row: Option<u32>,
    /// The last row that is read.
    pub last_row: Option<u32>,
    /// Columns by their letters, with what they hold; null for one that is not to be read.
    pub columns: BTreeMap<String, Option<ColumnField>>,
    /// How letters are written that are not Unicode.
    pub encoding: Option<String>,
    /// The same of single columns, by their letters.
    #[serde(default)]
    pub encodings: BTreeMap<String, String>,
    /// What parts the cells of a text file.
    pub delimiter: Option<String>,
    /// What rows across the table say.
    pub groups: Option<GroupsAs>,
    /// On which basis the data are kept.
    pub basis: Basis,
    /// For what.
    pub purpose: String,
    /// Whether names in CAPITALS are taken in normal case.
    pub normal_case: bool,
    /// Rows that are left out.
    pub without: Vec<u32>,
    /// Rows of whom the user says whom they are: a delegate's id, or null for somebody new.
    pub said: BTreeMap<u32, Option<String>>,
}

/// A list as it was understood, and how many rows become what.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListPreview {
    /// The sheets that hold something.
    pub sheets: Vec<SheetRows>,
    /// The sheet that is read; none for a text file.
    pub sheet: Option<String>,
    /// Other sheets that hold people, too.
    pub other_sheets: Vec<String>,
    /// The rows of the header.
    pub header_rows: Vec<u32>,
    /// The first row about somebody.
    pub first_row: Option<u32>,
    /// The last one.
    pub last_row: Option<u32>,
    /// Rows about nobody.
    pub left_out: Vec<u32>,
    /// Letters that were not Unicode: by the letter of the column, or `*` for all.
    pub encodings: BTreeMap<String, String>,
    /// What parts the cells of a text file.
    pub delimiter: Option<String>,
    /// The columns.
    pub columns: Vec<ListColumn>,
    /// Rows that name a group.
    pub groups: Vec<ListGroup>,
    /// How many rows there are of each kind.
    pub counts: Vec<WantedCount>,
    /// How many names could be written better.
    pub offers: usize,
    /// Delegates of an earlier version of the list who are not in it any more.
    pub missing: Vec<String>,
    /// How many people came to an earlier event.
    pub known_earlier: usize,
}

/// A sheet.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetRows {
    /// Its name; empty for a text file.
    pub name: String,
    /// How many rows of it hold something.
    pub rows: usize,
}

/// A column of a list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListColumn {
    /// Its letter.
    pub letter: String,
    /// Its heading as typed.
    pub header: String,
    /// The first different values in it.
    pub samples: Vec<String>,
    /// What it is taken for; none for one that is not read.
    pub field: Option<ColumnField>,
    /// How sure that is, from 0 to 1.
    pub confidence: f32,
    /// From what it is known.
    pub from: GuessedFrom,
}

/// A row that names a group.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListGroup {
    /// The row.
    pub row: u32,
    /// What it says.
    pub text: String,
    /// Which field of the people below it says that.
    pub field: ListField,
}

/// How many rows of a kind there are.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WantedCount {
    /// The kind.
    pub wanted: Wanted,
    /// How many.
    pub count: usize,
}

/// What came of a list that was taken in.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportDone {
    /// New delegates.
    pub added: usize,
    /// Delegates that the list changed.
    pub updated: usize,
    /// Delegates of whom it said nothing new.
    pub unchanged: usize,
    /// Rows that wait to be corrected.
    pub set_aside: usize,
    /// Values that were put right.
    pub repaired: usize,
}

impl ChosenFile {
    /// A file of that name behind `token`.
    pub fn new(token: String, name: &str) -> Self {
        Self { token, name: text::clean(name) }
    }
}

impl ListPlan {
    /// What it says for understanding the list.
    pub fn hints(&self) -> Hints {
        let columns = self.columns.iter();
        Hints {
            sheet: self.sheet.clone(),
            header_row: self.header_row,
            last_row: self.last_row,
            columns: columns.map(|(letter, field)| (letter.clone(), field.map(|f| f.0))).collect(),
            encoding: self.encoding.clone(),
            encodings: self.encodings.clone(),
            delimiter: self.delimiter.clone(),
            groups: self.groups.map(|groups| groups.0),
        }
    }

    /// What it says for taking the list in.
    pub fn terms(self) -> Terms {
        Terms {
            basis: self.basis.0,
            purpose: self.purpose,
            normal_case: self.normal_case,
            without: self.without.into_iter().collect(),
            said: self.said,
        }
    }
}

impl ListPreview {
    /// How `list` was understood.
    pub fn new(list: &delegates::List, report: &delegates::ImportReport) -> Self {
        let understood = &report.understood;
        let span = report.span();
        let sheets = list.book.sheets.iter().filter(|sheet| !sheet.rows.is_empty());
        let counts = report.counts().into_iter();
        Self {
            sheets: sheets
                .map(|sheet| SheetRows { name: text::clean(&sheet.name), rows: sheet.rows.len() })
                .collect(),
            sheet: understood.sheet.clone(),
            other_sheets: understood.other_sheets.clone(),
            header_rows: understood.header_rows.clone(),
            first_row: span.map(|span| span.0),
            last_row: span.map(|span| span.1),
            left_out: report.left_out.clone(),
            encodings: understood.encodings.clone(),
            delimiter: list.book.delimiter.clone(),
            columns: understood.columns.iter().map(|column| of_column(report, column)).collect(),
            groups: understood.groups.iter().map(ListGroup::from).collect(),
            counts: counts
                .map(|(wanted, count)| WantedCount { wanted: Wanted(wanted), count })
                .collect(),
            offers: report.offers(),
            missing: report.missing.iter().map(|missing| missing.name.clone()).collect(),
            known_earlier: report.known_earlier,
        }
    }
}

fn of_column(report: &delegates::ImportReport, column: &import::Column) -> ListColumn {
    let samples = report.samples(&column.letter, SAMPLES);
    ListColumn {
        letter: column.letter.clone(),
        header: column.header.clone(),
        samples: samples.into_iter().map(str::to_owned).collect(),
        field: column.field.map(ColumnField),
        confidence: column.confidence,
        from: GuessedFrom(column.from),
    }
}

impl From<&import::GroupRow> for ListGroup {
    fn from(group: &import::GroupRow) -> Self {
        Self { row: group.row, text: group.text.clone(), field: ListField(group.field) }
    }
}

impl From<delegates::ImportReport> for ImportDone {
    fn from(report: delegates::ImportReport) -> Self {
        Self {
            added: report.added,
            updated: report.updated,
            unchanged: report.unchanged,
            set_aside: report.refused.len(),
            repaired: report.repaired.values().map(Vec::len).sum(),
        }
    }
}
