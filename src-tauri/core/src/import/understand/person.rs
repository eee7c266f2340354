//! Makes of one row what it says about a person, with what was repaired and what is doubtful.

mod contacts;

use super::{
    columns::Columns,
    page::{Line, Page},
    values::{Read, birth, card, coming, is_ditto, name, place, post, says_nothing},
};
use crate::{
    delegates::DelegateState,
    import::{
        ColumnField, Doubt, DoubtKind, Field, Reason, Refusal, RefusedRow, Repair, UnderstoodRow,
        refusal::longest,
    },
    provinces::{self, ProvinceRef},
};
use chrono::NaiveDate;
use std::{borrow::Cow, cell::RefCell, collections::HashMap};

/// What is the same for all rows of a list.
#[derive(Debug)]
pub(super) struct List<'a> {
    pub(super) page: &'a Page,
    pub(super) columns: &'a Columns,
    pub(super) on: NaiveDate,
    /// Provinces that were looked up before, by what was typed.
    provinces: RefCell<HashMap<String, Option<ProvinceRef>>>,
}

impl<'a> List<'a> {
    pub(super) fn new(page: &'a Page, columns: &'a Columns, on: NaiveDate) -> Self {
        Self { page, columns, on, provinces: RefCell::default() }
    }

    /// The province that a text names on the day of the event.
    fn province(&self, typed: &str) -> Option<ProvinceRef> {
        if typed.is_empty() {
            return None;
        }
        let mut known = self.provinces.borrow_mut();
        if let Some(found) = known.get(typed) {
            return *found;
        }
        let found = place::find(typed, self.on);
        known.insert(typed.to_owned(), found);
        found
    }
}

/// What the headings above say of a person.
#[derive(Debug, Default, Clone)]
pub(super) struct Above {
    /// The group's field and its text.
    pub(super) group: Option<(Field, String)>,
    /// What the heading says of the people's coming.
    pub(super) state: Option<DelegateState>,
}

/// A person who can be taken, or one who cannot.
pub(super) type Outcome = Result<UnderstoodRow, Box<RefusedRow>>;

/// A row in the making.
struct Draft<'a> {
    list: &'a List<'a>,
    line: &'a Line,
    row: UnderstoodRow,
    problems: Vec<Refusal>,
}

/// What a row says. `cells` is what it is to show; nothing where its cells are handed over later.
pub(super) fn person(list: &List<'_>, line: &Line, cells: Vec<String>, above: &Above) -> Outcome {
    let row = UnderstoodRow { number: line.number, cells, ..UnderstoodRow::default() };
    let mut draft = Draft { list, line, row, problems: Vec::new() };
    draft.row.says.source_row = Some(line.number);
    draft.name();
    draft.post();
    draft.place(above);
    draft.contacts();
    draft.birth();
    draft.card();
    draft.others();
    draft.coming(above);
    draft.lengths();
    draft.done()
}

/// The row with what stands above in the place of ditto marks.
pub(super) fn filled_in<'a>(
    line: &'a Line,
    above: Option<&Line>,
    columns: &Columns,
) -> Cow<'a, Line> {
    let ditto = |column: &usize| is_ditto(line.text(*column)) && columns.is_read(*column);
    let dittos: Vec<usize> = (0..line.slots.len()).filter(ditto).collect();
    let Some(above) = above.filter(|_| !dittos.is_empty()) else { return Cow::Borrowed(line) };
    let mut line = line.clone();
    for column in dittos {
        line.slots[column] = above.slot(column).clone();
    }
    Cow::Owned(line)
}

impl Draft<'_> {
    /// What the first column of a field shows; nothing where that is an error or says nothing.
    fn text(&mut self, of: ColumnField, field: Field) -> String {
        let Some(column) = self.list.columns.first(of) else { return String::new() };
        self.text_of(column, field)
    }

    fn text_of(&mut self, column: usize, field: Field) -> String {
        let slot = self.line.slot(column);
        if slot.is_error() {
            self.doubt(DoubtKind::Lost, field);
            return String::new();
        }
        if slot.turned {
            self.doubt(DoubtKind::Unclear, field);
        }
        if says_nothing(&slot.text) { String::new() } else { slot.text.clone() }
    }

    fn doubt(&mut self, kind: DoubtKind, field: Field) {
        let doubt = Doubt { kind, field, other_row: None };
        if !self.row.doubts.contains(&doubt) {
            self.row.doubts.push(doubt);
        }
    }

    fn repair(&mut self, field: Field, from: &str, to: &str) {
        self.row.repairs.push(Repair { field, from: from.to_owned(), to: to.to_owned() });
    }

    fn refuse(&mut self, field: Field, column: Option<usize>, reason: Reason) {
        let column = column.map_or_else(String::new, |column| self.list.columns.header(column));
        let row = self.line.number;
        self.problems.push(Refusal { row, column, field, reason });
    }

    fn name(&mut self) {
        let columns = self.list.columns.of_name();
        let first = columns.first().copied();
        if columns.iter().any(|&column| self.line.slot(column).is_error()) {
            return self.refuse(Field::FullName, first, Reason::CellError);
        }
        if columns.iter().any(|&column| self.line.slot(column).turned) {
            self.doubt(DoubtKind::Unclear, Field::FullName);
        }
        let parts = columns.iter().map(|&column| self.line.text(column)).filter(|t| !t.is_empty());
        let typed = parts.collect::<Vec<_>>().join(" ");
        if !name::names_somebody(&typed) {
            return self.refuse(Field::FullName, first, Reason::NameMissing);
        }
        if name::lost_letters(&typed) {
            return self.refuse(Field::FullName, first, Reason::LettersLost);
        }
        let named = name::read(&typed);
        let tcvn3 = columns.iter().any(|&column| self.is_tcvn3(column));
        let offered = name::offered(&named.name, tcvn3);
        self.row.offered.extend(offered.map(|better| (Field::FullName, better)));
        let says = &mut self.row.says;
        (says.full_name, says.degree, says.rank) = (named.name, named.degree, named.rank);
        (says.salutation, self.row.replaces) = (named.salutation, named.replaces);
    }

    fn is_tcvn3(&self, column: usize) -> bool {
        const TCVN3: Option<&str> = Some("tcvn3");
        let page = self.list.page;
        page.whole == TCVN3 || page.encodings.get(column).copied().flatten() == TCVN3
    }

    fn post(&mut self) {
        let salutation = self.text(ColumnField::Salutation, Field::Salutation).to_lowercase();
        let degree = self.text(ColumnField::Degree, Field::Degree);
        let rank = self.text(ColumnField::Rank, Field::Rank);
        let title = self.text(ColumnField::Title, Field::Title);
        let organisation = self.text(ColumnField::Organisation, Field::Organisation);
        let says = &mut self.row.says;
        for (into, said) in [
            (&mut says.salutation, salutation),
            (&mut says.degree, degree),
            (&mut says.rank, rank),
            (&mut says.title, title),
            (&mut says.organisation, organisation),
        ] {
            if !said.is_empty() {
                *into = said;
            }
        }
        self.parted();
        self.lost(Field::Title);
        self.lost(Field::Organisation);
    }

    /// Title and organisation of one cell.
    fn parted(&mut self) {
        let Some(column) = self.list.columns.first(ColumnField::TitleAndOrganisation) else {
            return;
        };
        if self.text_of(column, Field::Title).is_empty() {
            return;
        }
        let post = post::read(self.line.slot(column).whole());
        if post.shared {
            self.doubt(DoubtKind::Parting, Field::Title);
        }
        let says = &mut self.row.says;
        for (into, said) in
            [(&mut says.title, post.title), (&mut says.organisation, post.organisation)]
        {
            if into.is_empty() {
                *into = said;
            }
        }
    }

    fn lost(&mut self, field: Field) {
        let says = &self.row.says;
        let text = if field == Field::Title { &says.title } else { &says.organisation };
        if name::lost_letters(text) {
            self.doubt(DoubtKind::Lost, field);
        }
    }

    fn place(&mut self, above: &Above) {
        let typed = self.text(ColumnField::Province, Field::Province);
        let on = self.list.on;
        if let (true, Some((Field::Province, group))) = (typed.is_empty(), &above.group) {
            self.row.says.province = self.list.province(group);
            return;
        }
        match self.list.province(&typed) {
            Some(province) => {
                let named = provinces::name(province, on);
                if named != typed {
                    self.repair(Field::Province, &typed, named);
                }
                self.row.says.province = Some(province);
            }
            None if !typed.is_empty() => {
                self.doubt(DoubtKind::Unclear, Field::Province);
                self.row.says.province_text = typed;
            }
            None => {}
        }
    }

    fn birth(&mut self) {
        let columns = self.list.columns;
        for &column in columns.every(ColumnField::Birth) {
            let text = self.text_of(column, Field::Birth);
            let slot = self.line.slot(column);
            let read = birth::read(&text, slot.value, self.list.page.from_1904, self.list.on);
            let is_date = matches!(slot.value, langbiang_reader::Value::Date(_));
            self.born(read, &text, is_date);
            if !text.is_empty() && columns.sex(column).is_some() {
                self.row.says.sex = columns.sex(column);
            }
        }
        use ColumnField::{BirthDay, BirthMonth, BirthYear};
        let part = |field| columns.first(field).map_or("", |column| self.line.text(column));
        let (day, month, year) = (part(BirthDay), part(BirthMonth), part(BirthYear));
        let typed = [day, month, year].join("/");
        let read = birth::of_parts(day, month, year, self.list.on);
        self.born(read, &typed, true);
    }

    fn born(&mut self, read: Read<String>, typed: &str, as_shown: bool) {
        match read {
            Read::Value(born) => {
                if !as_shown && born != typed {
                    self.repair(Field::Birth, typed, &born);
                }
                self.row.says.birth = born;
            }
            Read::Nothing => {}
            Read::Unclear => self.doubt(DoubtKind::Unclear, Field::Birth),
            Read::Lost => self.doubt(DoubtKind::Lost, Field::Birth),
        }
    }

    fn card(&mut self) {
        let typed = self.text(ColumnField::IdNumber, Field::IdNumber);
        let column = self.list.columns.first(ColumnField::IdNumber);
        let value = column.map(|column| self.line.slot(column).value).unwrap_or_default();
        match card::read(&typed, value) {
            Read::Value(number) => {
                let was_text = value == langbiang_reader::Value::Text;
                if !was_text || number != typed {
                    self.repair(Field::IdNumber, &typed, &number);
                }
                self.row.says.id_number = number;
            }
            Read::Nothing => {}
            Read::Unclear => self.doubt(DoubtKind::Unclear, Field::IdNumber),
            Read::Lost => self.doubt(DoubtKind::Lost, Field::IdNumber),
        }
    }

    /// Sex, notes, and what is read only where a user maps it.
    fn others(&mut self) {
        let sex = self.text(ColumnField::Sex, Field::Sex);
        let ethnicity = self.text(ColumnField::Ethnicity, Field::Ethnicity);
        let religion = self.text(ColumnField::Religion, Field::Religion);
        let party_member = self.text(ColumnField::PartyMember, Field::PartyMember);
        let notes = self.list.columns.every(ColumnField::Note).iter().filter_map(|&column| {
            let slot = self.line.slot(column);
            let says = !slot.is_error() && !says_nothing(&slot.text);
            says.then(|| slot.whole().to_owned())
        });
        let note = notes.collect::<Vec<_>>().join("\n");
        let says = &mut self.row.says;
        says.sex = says.sex.or_else(|| coming::sex(&sex));
        (says.ethnicity, says.religion, says.party_member) = (ethnicity, religion, party_member);
        says.note = note;
    }

    fn coming(&mut self, above: &Above) {
        if let Some((Field::Category, group)) = &above.group {
            self.row.says.category.clone_from(group);
        }
        let category = self.text(ColumnField::Category, Field::Category);
        if !category.is_empty() {
            self.row.says.category = category;
        }
        let columns = self.list.columns;
        let cell = |field| columns.first(field).map_or("", |column: usize| self.line.text(column));
        let (answer, instead) = (cell(ColumnField::State), cell(ColumnField::Replaces));
        let note = self.row.says.note.as_str();
        let state = coming::answer(answer).or_else(|| coming::of_note(note)).or(above.state);
        let named = Some(name::read(instead).name).filter(|_| !says_nothing(instead));
        let replaces = named.or_else(|| coming::replaces(note));
        self.row.state = state;
        self.row.replaces = self.row.replaces.take().or(replaces);
    }

    fn lengths(&mut self) {
        for &field in Field::ALL {
            let text = self.row.says.text(field).unwrap_or(&self.row.says.province_text);
            let most = longest(field);
            let long = text.len() > most && text.chars().count() > most;
            if long {
                let column = columns_of(field).iter().find_map(|of| self.list.columns.first(*of));
                self.refuse(field, column, Reason::TooLong);
            }
        }
    }

    fn done(self) -> Outcome {
        if self.problems.is_empty() {
            return Ok(self.row);
        }
        let UnderstoodRow { number, says, cells, .. } = self.row;
        Err(Box::new(RefusedRow { number, problems: self.problems, says, cells }))
    }
}

/// The columns that a field may come from.
fn columns_of(field: Field) -> &'static [ColumnField] {
    use ColumnField as C;
    match field {
        Field::FullName => &[C::Name, C::FamilyName, C::GivenName],
        Field::Salutation => &[C::Salutation, C::Name],
        Field::Degree => &[C::Degree, C::Name],
        Field::Rank => &[C::Rank, C::Name],
        Field::Title => &[C::Title, C::TitleAndOrganisation],
        Field::Organisation => &[C::Organisation, C::TitleAndOrganisation],
        Field::Province => &[C::Province],
        Field::Category => &[C::Category],
        Field::Phone | Field::MorePhones => &[C::Phone],
        Field::Email => &[C::Email, C::Phone, C::Note],
        Field::Birth => &[C::Birth, C::BirthYear],
        Field::Sex => &[C::Sex],
        Field::IdNumber => &[C::IdNumber],
        Field::Ethnicity => &[C::Ethnicity],
        Field::Religion => &[C::Religion],
        Field::PartyMember => &[C::PartyMember],
        Field::Note => &[C::Note],
        Field::State => &[C::State, C::Note],
    }
}
