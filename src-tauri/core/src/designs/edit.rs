//! Designs changed inside the program: a copy of one's own, and a text in place of the old one.

use serde_json::{Value, json};

use super::{
    Design, KeptDesign, model,
    own::{kept, named_by_the_program, text_of},
};
use crate::{
    Error, Result, Words, Workspace,
    action::{Form, form},
    ids,
    language::Language,
    op::Outcome,
    records::{self, Prose, Record},
    storage::Store,
};

/// The longest beginning of a name that leaves room for a number.
const STEM: usize = 36;

form! {
    /// Copies a design under a name of its own, to change it.
    CopyDesign: Undoable "copy_design", "designs" "copy"
    {
        /// The name of the design that is copied.
        name: String,
    }
}

form! {
    /// Puts a text in the place of a design of one's own; its name says which.
    ChangeDesign: Undoable "set_design", "designs" "set"
    {
        /// The whole design as text (docs/designs.md).
        text: Prose,
    }
}

/// Copies a design; gives the copy.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Design`] where it cannot be read by this program.
pub fn copy(workspace: &Workspace, form: &CopyDesign) -> Result<Outcome<Design>> {
    let mut tables = model::model(&text_of(workspace, &form.name)?).map_err(Error::Design)?;
    for (key, language) in [("title", Language::Vi), ("title_en", Language::En)] {
        let title = tables[key].as_str().unwrap_or_default().to_owned();
        let copied = Words::of(language).fill("document.design_copy", &[("title", &title)]);
        tables[key] = copied.into();
    }
    workspace.operate(&CopyDesign::ACTION.operation, |store| {
        tables["name"] = free(store, &form.name)?.into();
        let text = model::text(&tables);
        let design = Design::read(&text).map_err(Error::Design)?;
        put(store, &design, text)?;
        let name = design.name.clone();
        Ok((design, name))
    })
}

/// Puts a text in the place of the design of the same name; nothing is noted where it is the same.
///
/// # Errors
/// [`Error::Design`] with everything that is wrong with it; [`Error::NotFound`] where no design of
/// one's own is called so.
pub fn change(workspace: &Workspace, form: &ChangeDesign) -> Result<Outcome<Design>> {
    let design = Design::read(&form.text.0).map_err(Error::Design)?;
    workspace.operate(&ChangeDesign::ACTION.operation, |store| {
        let missing = || Error::NotFound { noun: "design", key: design.name.clone() };
        kept(store, &design.name)?.ok_or_else(missing)?;
        put(store, &design, form.text.0.clone())?;
        let name = design.name.clone();
        Ok((design, name))
    })
}

/// Keeps a design letter for letter, not cleaned as a form: spaces and line breaks are part of it.
pub(super) fn put(store: &Store<'_>, design: &Design, text: String) -> Result<()> {
    let id = kept(store, &design.name)?.map_or_else(ids::new_id, |kept| kept.id);
    let (name, purpose) = (design.name.clone(), design.purpose);
    let kept = KeptDesign { id, name, purpose, text: Prose(text) };
    store.put_record(KeptDesign::NOUN, &records::to_map(&kept), &[])
}

/// `band-2`, or the next number that no design has.
fn free(store: &Store<'_>, name: &str) -> Result<String> {
    let stem: String = name.chars().take(STEM).collect();
    let mut number = 2_u32;
    loop {
        let name = format!("{stem}-{number}");
        if !named_by_the_program(&name) && kept(store, &name)?.is_none() {
            return Ok(name);
        }
        number += 1;
    }
}

/// What the terminal and the window are told of a design that was taken in or changed.
pub(super) fn told(design: &Design) -> Value {
    let [width, height] = design.page;
    json!({
        "name": design.name, "purpose": design.purpose, "size": format!("{width} x {height} mm"),
    })
}

impl Form for CopyDesign {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        Ok(copy(workspace, &self)?.map(|design| told(&design)))
    }
}

impl Form for ChangeDesign {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        Ok(change(workspace, &self)?.map(|design| told(&design)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{designs, journal, records::tests::forms::workspace};

    fn copied(workspace: &Workspace, name: &str) -> String {
        copy(workspace, &CopyDesign { name: name.into() }).unwrap().value.name
    }

    #[test]
    fn a_copy_has_a_name_of_its_own_and_can_be_undone() {
        let (_folder, workspace) = workspace();
        assert_eq!(copied(&workspace, "band"), "band-2");
        assert_eq!(copied(&workspace, "band"), "band-3");
        let listed = designs::list(&workspace).unwrap();
        let titles: Vec<_> = listed.iter().filter(|d| d.own).map(|d| &*d.title).collect();
        assert_eq!(titles, ["Dải màu – khổ đứng (bản riêng)"; 2]);
        journal::undo(&workspace).unwrap();
        assert!(designs::text_of(&workspace, "band-3").is_err());
        let missing = copy(&workspace, &CopyDesign { name: "none".into() });
        assert!(matches!(missing, Err(Error::NotFound { .. })));
    }

    #[test]
    fn a_change_takes_the_place_of_the_text_and_undo_brings_it_back() {
        let (_folder, workspace) = workspace();
        let name = copied(&workspace, "band");
        let before = designs::text_of(&workspace, &name).unwrap();
        let mut tables = model::model(&before).unwrap();
        tables["area"][0]["height"] = 38.into();
        let text = Prose(model::text(&tables));
        change(&workspace, &ChangeDesign { text: text.clone() }).unwrap();
        assert_eq!(designs::text_of(&workspace, &name).unwrap(), text.0);
        journal::undo(&workspace).unwrap();
        assert_eq!(designs::text_of(&workspace, &name).unwrap(), before);
    }

    #[test]
    fn the_designs_of_the_program_and_faulty_texts_are_refused() {
        let (_folder, workspace) = workspace();
        let shipped = Prose(designs::text_of(&workspace, "band").unwrap());
        let refused = change(&workspace, &ChangeDesign { text: shipped });
        assert!(matches!(refused, Err(Error::NotFound { .. })));
        let refused = change(&workspace, &ChangeDesign { text: Prose("format = 1".into()) });
        assert!(matches!(refused, Err(Error::Design(_))));
    }
}
