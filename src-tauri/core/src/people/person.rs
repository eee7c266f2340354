//! The person.

use crate::{
    Result,
    names::{PersonName, sort_columns},
    records::{Derived, Prose, Rules, record},
    storage::Store,
    text,
};

record! {
    /// Somebody, once, in whatever roles.
    Person: "person", "people", "add_person", label "t.full_name"
    {
        /// The whole name as it is printed.
        full_name: String,
        /// Họ; split from the name where it is not given.
        family: String = String::new(),
        /// Tên đệm.
        middle: String = String::new(),
        /// Tên, by which lists are sorted.
        given: String = String::new(),
        /// How the person is addressed: "ông", "bà", "đồng chí". Never inferred.
        salutation: Option<String>,
        /// Học hàm, học vị: "PGS.TS".
        degree: Option<String>,
        /// Telephone number.
        phone: Option<String>,
        /// E-mail address.
        email: Option<String>,
        /// Anything else worth keeping.
        note: Option<Prose>,
        /// A picture.
        photo_id: Option<String>,
    }
}

impl Person {
    /// The name with its parts.
    pub fn name(&self) -> PersonName {
        PersonName {
            full: self.full_name.clone(),
            family: self.family.clone(),
            middle: self.middle.clone(),
            given: self.given.clone(),
        }
    }
}

impl Rules for Person {
    fn complete(&mut self, _store: &Store<'_>) -> Result<()> {
        let name = self.name().mended();
        (self.family, self.middle, self.given) = (name.family, name.middle, name.given);
        Ok(())
    }

    fn derived(&self) -> Vec<(&'static str, Derived)> {
        let mut columns = sort_columns(&self.name());
        columns.push(("folded", Derived::Text(text::fold(&self.full_name))));
        columns
    }
}
