//! What was understood of a list: which sheet, which columns, which rows, each guess with its
//! confidence, so that somebody can overrule it.
//!
//! Plain data. Must never hold a value that was changed in silence: what is not as the cell shows
//! it stands under the repairs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Field, Reason, Refusal};
use crate::delegates::{DelegateState, NewDelegate};

/// What a user says of a list before it is understood; what is not said is guessed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Hints {
    /// The sheet's name.
    pub sheet: Option<String>,
    /// The last row of the header, from 1; 0: there is none.
    pub header_row: Option<u32>,
    /// Letters of columns with what they hold; `None` for a column that is not to be read.
    pub columns: BTreeMap<String, Option<ColumnField>>,
    /// How the letters of all columns are written (`text::legacy`), by its word.
    pub encoding: Option<String>,
    /// The same of single columns, by their letters; goes before what is said of all, and before
    /// what the font of a cell says.
    pub encodings: BTreeMap<String, String>,
    /// What parts the cells of a text file.
    pub delimiter: Option<String>,
    /// The last row that is read, from 1.
    pub last_row: Option<u32>,
    /// What rows across the table say of the people below them.
    pub groups: Option<GroupsAs>,
}

crate::vocabulary::vocabulary! {
    /// What rows across the table say of the people below them.
    GroupsAs {
        /// Thành phần.
        Category = "category",
        /// Tỉnh, thành phố.
        Province = "province",
        /// Nothing: they are left out.
        Nothing = "nothing",
    }
}

/// A list as it was understood.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Understood {
    /// The sheet; none for a text file.
    pub sheet: Option<String>,
    /// Other sheets that hold people, too, and are not read.
    pub other_sheets: Vec<String>,
    /// The rows of the header, from 1.
    pub header_rows: Vec<u32>,
    /// How letters were written that were not Unicode: by the letter of the column, or `*` for all;
    /// also of columns that a user says are in Unicode.
    pub encodings: BTreeMap<String, String>,
    /// Every column with a header or with text below it, from the left.
    pub columns: Vec<Column>,
    /// Rows that named a group, with what they were taken for.
    pub groups: Vec<GroupRow>,
    /// What the header is known by: another list with the same one is understood alike.
    pub signature: String,
    /// The people.
    pub rows: Vec<UnderstoodRow>,
    /// Rows that look like a person and cannot be taken.
    pub refused: Vec<RefusedRow>,
    /// Rows that are about nobody.
    pub left_out: Vec<u32>,
}

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its letter.
    pub letter: String,
    /// Its header as typed; empty where it has none.
    pub header: String,
    /// What it holds; none for one that is not read.
    pub field: Option<ColumnField>,
    /// How sure that is, from 0 to 1.
    pub confidence: f32,
    /// From what it was guessed.
    pub from: GuessedFrom,
}

crate::vocabulary::vocabulary! {
    /// From what it is known what a column holds.
    GuessedFrom {
        /// From its header.
        Label = "label",
        /// From what stands in it.
        Content = "content",
        /// Somebody said so.
        Hint = "hint",
        /// An earlier list with the same header was taken in so.
        Memory = "memory",
    }
}

crate::vocabulary::vocabulary! {
    /// What a column can hold: a field, or a part of one.
    ColumnField {
        /// Họ và tên.
        Name = "name",
        /// Họ đệm, where the name stands in two columns.
        FamilyName = "family_name",
        /// Tên, beside họ đệm.
        GivenName = "given_name",
        /// Danh xưng.
        Salutation = "salutation",
        /// Học hàm, học vị.
        Degree = "degree",
        /// Cấp bậc.
        Rank = "rank",
        /// Chức vụ.
        Title = "title",
        /// Đơn vị.
        Organisation = "organisation",
        /// Chức vụ and đơn vị in one cell.
        TitleAndOrganisation = "title_and_organisation",
        /// Tỉnh, thành phố.
        Province = "province",
        /// Thành phần.
        Category = "category",
        /// Số điện thoại.
        Phone = "phone",
        /// E-mail.
        Email = "email",
        /// Ngày sinh, năm sinh.
        Birth = "birth",
        /// The day alone.
        BirthDay = "birth_day",
        /// The month alone.
        BirthMonth = "birth_month",
        /// The year alone.
        BirthYear = "birth_year",
        /// Giới tính.
        Sex = "sex",
        /// Số CCCD.
        IdNumber = "id_number",
        /// Whether somebody comes.
        State = "state",
        /// In whose place somebody comes.
        Replaces = "replaces",
        /// Dân tộc; only where a hint says so.
        Ethnicity = "ethnicity",
        /// Tôn giáo; only where a hint says so.
        Religion = "religion",
        /// Party membership; only where a hint says so.
        PartyMember = "party_member",
        /// Ghi chú.
        Note = "note",
    }
}

impl ColumnField {
    /// Whether it is read only where somebody asks for it: sensitive data (law
    /// 91/2025/QH15, decree 356/2025/NĐ-CP).
    #[must_use]
    pub fn is_sensitive(self) -> bool {
        matches!(self, Self::Ethnicity | Self::Religion | Self::PartyMember)
    }
}

/// A row across the table that names what the people below it have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow {
    /// The row, from 1.
    pub row: u32,
    /// What it says, without its number and count.
    pub text: String,
    /// Which field of the people below it says that.
    pub field: Field,
}

/// One person of a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct UnderstoodRow {
    /// The row as the spreadsheet shows it, from 1.
    pub number: u32,
    /// What it says.
    pub says: NewDelegate,
    /// Whether the person comes, where the list says it.
    pub state: Option<DelegateState>,
    /// The name of the person in whose place this one comes.
    pub replaces: Option<String>,
    /// Better writing that is offered and not taken: a name in CAPITALS in normal case.
    pub offered: Vec<(Field, String)>,
    /// What is not as the cell shows it, its letters put in order.
    pub repairs: Vec<Repair>,
    /// What somebody should look at.
    pub doubts: Vec<Doubt>,
    /// What the row's cells show, from column A, its letters put in order.
    pub cells: Vec<String>,
}

impl UnderstoodRow {
    /// Takes the better writing that is offered.
    pub(crate) fn take_offers(&mut self) {
        for (field, text) in std::mem::take(&mut self.offered) {
            if let Some(value) = self.says.text_mut(field) {
                *value = text;
            }
        }
    }
}

/// A value that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The field.
    pub field: Field,
    /// What the cell shows.
    pub from: String,
    /// What was made of it.
    pub to: String,
}

/// Something to look at in a row that goes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// What it is about.
    pub kind: DoubtKind,
    /// The field.
    pub field: Field,
    /// The other row, where there is one.
    pub other_row: Option<u32>,
}

crate::vocabulary::vocabulary! {
    /// What can be doubtful about a row.
    DoubtKind {
        /// The same person seems to stand in another row.
        SamePerson = "same_person",
        /// Where title and organisation part is not clear.
        Parting = "parting",
        /// The value can be read in two ways, or is no value of this kind: a day that never was.
        Unclear = "unclear",
        /// The cell shows an error, or letters were lost.
        Lost = "lost",
    }
}

/// A row that looks like a person and cannot be taken.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RefusedRow {
    /// The row, from 1.
    pub number: u32,
    /// What is wrong, one for each cell.
    pub problems: Vec<Refusal>,
    /// What was understood of it.
    pub says: NewDelegate,
    /// What its cells show, from column A.
    pub cells: Vec<String>,
}

impl RefusedRow {
    /// A row of which nothing says what the person is called.
    pub(super) fn nameless(number: u32, cells: Vec<String>) -> Self {
        let problem = Refusal {
            row: number,
            column: String::new(),
            field: Field::FullName,
            reason: Reason::NameMissing,
        };
        Self { number, problems: vec![problem], says: NewDelegate::default(), cells }
    }
}
