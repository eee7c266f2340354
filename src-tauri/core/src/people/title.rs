//! The posts that people hold, several at once and one after another.

use chrono::NaiveDate;

use crate::{
    Result, Workspace,
    records::{Rules, record},
    storage::Store,
};

record! {
    /// A post that a person holds or held, in the order in which the posts are named.
    Title: "title", "titles", "add_title", label "t.wording", ordered by ["person_id"]
    {
        /// The person.
        person_id: String,
        /// As it is printed: "Thứ trưởng Bộ Thông tin và Truyền thông".
        wording: String,
        /// The organisation of the post.
        organisation_id: Option<String>,
        /// First day; open where it is not known.
        since: Option<NaiveDate>,
        /// Last day.
        until: Option<NaiveDate>,
    }
}

impl Rules for Title {}

impl Title {
    /// Whether it is held on that day.
    fn is_held(&self, on: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= on) && self.until.is_none_or(|until| on <= until)
    }
}

/// The titles that a person holds on that day, joined as they are printed: "Ủy viên Trung ương Đảng, Phó Bí thư Thường trực Thành ủy Hà Nội".
///
/// # Errors
/// [`Error::Storage`](crate::Error::Storage).
pub fn titles(workspace: &Workspace, person_id: &str, on: NaiveDate) -> Result<Option<String>> {
    workspace.read(|store| held_by(store, person_id, on))
}

/// The same inside other work.
pub(crate) fn held_by(store: &Store<'_>, person_id: &str, on: NaiveDate) -> Result<Option<String>> {
    let titles: Vec<Title> = store.records(&[("person_id", person_id)])?;
    let held: Vec<String> =
        titles.into_iter().filter(|t| t.is_held(on)).map(|t| t.wording).collect();
    Ok((!held.is_empty()).then(|| held.join(", ")))
}
