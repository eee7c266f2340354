//! What the lists of people share: whom they name, in which columns, grouped how, on which sheet.
//!
//! Must never leave anybody out: who stands in no group stands in the last one.

mod columns;
#[cfg(test)]
pub(super) mod facts;
mod rows;
mod sheet;
mod words;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub(crate) use columns::{Extra, PLAIN, STRONG, english_under, in_english};
pub(crate) use rows::{Rows, money};
pub(crate) use sheet::{Closing, List};
pub(crate) use words::{counted, makers, people, post, roman, thousands};

use super::{Finding, Look, Subject, faces, official::Letterhead, preflight::namesakes, wording};
use crate::{Result, agenda::HalfDay};

crate::vocabulary::vocabulary! {
    /// By what a list is grouped.
    GroupBy {
        /// Thành phần.
        Category = "category",
        /// Tỉnh, thành phố.
        Province = "province",
        /// Đoàn.
        Delegation = "delegation",
        /// Đơn vị.
        Organisation = "organisation",
        /// Not at all.
        Nothing = "none",
    }
}

crate::vocabulary::vocabulary! {
    /// A column of a list of delegates.
    ListColumn {
        /// STT.
        Number = "number",
        /// Họ và tên.
        Name = "name",
        /// Danh xưng.
        Salutation = "salutation",
        /// Chức vụ.
        Title = "title",
        /// Đơn vị.
        Organisation = "organisation",
        /// Chức vụ, đơn vị: both in one column.
        Post = "post",
        /// Tỉnh, thành phố.
        Province = "province",
        /// Thành phần.
        Category = "category",
        /// Đoàn.
        Delegation = "delegation",
        /// Số điện thoại.
        Phone = "phone",
        /// Email.
        Email = "email",
        /// Ghi chú.
        Note = "note",
    }
}

crate::vocabulary::vocabulary! {
    /// How the sheet lies.
    Orientation {
        /// As the columns need it.
        Fitting = "fitting",
        /// Upright.
        Portrait = "portrait",
        /// Turned.
        Landscape = "landscape",
    }
}

/// What a list is made for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Occasion {
    /// Id of the event.
    pub id: String,
    /// Its name as printed.
    pub name: String,
    /// The same in English, where it was given.
    pub name_en: Option<String>,
    /// Who issues the list.
    pub letterhead: Letterhead,
    /// Hall and place of the event.
    pub place: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day; the same as `start` or absent for one day.
    pub end: Option<NaiveDate>,
    /// The half-day, where the whole event fills only one.
    pub half_day: Option<HalfDay>,
    /// Where those who answer for the list sign; room to write it where nothing is known.
    pub signed_at: Option<String>,
    /// Whether the event is a sample; said on every page.
    pub sample: bool,
}

/// One delegate. An empty text says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Id of the delegate.
    pub id: String,
    /// Full name.
    pub name: String,
    /// How he or she is addressed, where stored.
    pub salutation: String,
    /// Title (chức vụ).
    pub title: String,
    /// Organisation (đơn vị).
    pub organisation: String,
    /// Province by its name at the event's date.
    pub province: String,
    /// Category (thành phần).
    pub category: String,
    /// Delegation (đoàn).
    pub delegation: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Note.
    pub note: String,
}

/// Delegates that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Group {
    /// What they have in common; empty for those that share nothing.
    pub name: String,
    /// The delegates in order.
    pub entries: Vec<Entry>,
}

impl Occasion {
    /// The place in the line of the date, empty where it is not known.
    pub(crate) fn signed_at(&self) -> &str {
        self.signed_at.as_deref().unwrap_or_default()
    }

    /// The event's name as this look prints it.
    pub(crate) fn name(&self, look: &Look) -> &str {
        wording::named(&self.name, self.name_en.as_ref(), look.first())
    }

    /// The event, for findings.
    pub(crate) fn subject(&self) -> Subject {
        Subject::new("event", &self.id, &self.name)
    }
}

impl Entry {
    /// What a column shows; the number is none of the delegate's.
    pub(crate) fn text(&self, column: ListColumn) -> &str {
        match column {
            ListColumn::Number => "",
            ListColumn::Name => &self.name,
            ListColumn::Salutation => &self.salutation,
            ListColumn::Title => &self.title,
            ListColumn::Organisation | ListColumn::Post => &self.organisation,
            ListColumn::Province => &self.province,
            ListColumn::Category => &self.category,
            ListColumn::Delegation => &self.delegation,
            ListColumn::Phone => &self.phone,
            ListColumn::Email => &self.email,
            ListColumn::Note => &self.note,
        }
    }

    pub(crate) fn subject(&self) -> Subject {
        Subject::new("delegate", &self.id, &self.name)
    }
}

/// How many delegates the groups have together.
pub(crate) fn total(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.entries.len()).sum()
}

/// What to look at: nobody at all, names and groups that are missing, characters without a sign,
/// the same name twice.
pub(crate) fn check(
    occasion: &Occasion,
    groups: &[Group],
    by: GroupBy,
    columns: &[ListColumn],
) -> Result<Vec<Finding>> {
    let mut findings = check_occasion(occasion, groups, "delegates");
    let entries = || groups.iter().flat_map(|group| &group.entries);
    for entry in entries() {
        if by == GroupBy::Category && entry.category.trim().is_empty() {
            findings.push(Finding::empty(&entry.subject(), "category"));
        }
        findings.extend(check_entry(entry, &entry.subject(), columns)?);
    }
    findings.extend(namesakes(entries().map(Entry::subject)));
    Ok(findings)
}

/// What to look at in a list of `people` as a whole.
pub(crate) fn check_occasion(
    occasion: &Occasion,
    groups: &[Group],
    people: &'static str,
) -> Vec<Finding> {
    let subject = occasion.subject();
    let nobody = (total(groups) == 0).then(|| Finding::empty(&subject, people));
    let needed = [("name", Some(&*occasion.name)), ("place", occasion.place.as_deref())];
    nobody.into_iter().chain(Finding::lacking(&subject, needed)).collect()
}

/// What to look at in one row.
pub(crate) fn check_entry(
    entry: &Entry,
    subject: &Subject,
    columns: &[ListColumn],
) -> Result<Vec<Finding>> {
    let fonts = faces::state()?;
    let mut findings = Vec::new();
    if entry.name.trim().is_empty() {
        findings.push(Finding::empty(subject, "name"));
    }
    let post = columns.contains(&ListColumn::Post);
    let shown = columns.iter().filter(|c| !post || **c != ListColumn::Title);
    for column in shown.copied().chain(post.then_some(ListColumn::Title)) {
        let missing = fonts.missing(faces::state::REGULAR, entry.text(column));
        let field = if column == ListColumn::Post { "organisation" } else { column.as_str() };
        findings.extend(Finding::missing(subject, field, missing));
    }
    Ok(findings)
}
