//! `designs list` and `designs export`: how certificates and badges look, as files.

use std::path::Path;

use langbiang_core::{
    Language, Result,
    designs::{self, Listed},
    io,
};
use serde_json::json;

use super::Context;
use crate::answer::{Answer, table};

/// Every design, with the size of its page.
pub(super) fn list(context: &Context) -> Result<Answer> {
    let all = designs::list(context.look()?)?;
    let row = |design: &Listed| {
        let whose = if design.own { "cli.designs.own" } else { "cli.designs.built_in" };
        let title = match context.language {
            Language::Vi => &design.title,
            Language::En => &design.title_en,
        };
        let [width, height] = design.page;
        vec![
            design.name.clone(),
            design.purpose.to_string(),
            format!("{width} x {height} mm"),
            context.words.get(whose).to_owned(),
            title.clone(),
        ]
    };
    let text = table(&all.iter().map(row).collect::<Vec<_>>());
    Ok(Answer::new(json!({ "designs": all }), text))
}

/// Writes the text of a design into a file.
pub(super) fn export(context: &Context, name: &str, out: &Path) -> Result<Answer> {
    let text = designs::text_of(context.look()?, name)?;
    io::write_atomically(out, text.as_bytes())?;
    let path = out.display().to_string();
    let said = context.words.fill("cli.designs.written", &[("path", &path)]);
    Ok(Answer::new(json!({ "file": path }), format!("{said}\n")))
}
