//! `report`: the report after an event, as a paper or as a workbook.

use std::path::Path;

use langbiang_core::{
    Result,
    documents::{DocumentKind, PrintLanguage},
    workbooks,
};
use serde_json::json;

use super::{Context, print};
use crate::{
    answer::Answer,
    args::{JobArgs, PrintArgs},
};

/// Writes it as the file's ending says: a workbook for `.xlsx`, else the paper, which is noted in
/// the print log.
pub(super) fn run(
    context: &Context,
    event: String,
    out: &Path,
    print_lang: Option<PrintLanguage>,
    options: Vec<(String, String)>,
) -> Result<Answer> {
    if out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
        workbooks::report(context.change()?, &event, language(context, print_lang), out)?;
        return Ok(written(context, out));
    }
    let job = JobArgs {
        document: DocumentKind::EventReport,
        event,
        style: None,
        print_lang,
        design: None,
        select: None,
        only_changed: false,
        options,
    };
    print::run(context, PrintArgs { job, out: Some(out.to_owned()), separate: None })
}

/// The language of a workbook: that of `--lang` where none is given.
pub(super) fn language(context: &Context, print_lang: Option<PrintLanguage>) -> PrintLanguage {
    print_lang.unwrap_or(context.language.into())
}

/// Says that a file was written.
pub(super) fn written(context: &Context, out: &Path) -> Answer {
    let path = out.display().to_string();
    let text = context.words.fill("cli.written", &[("path", &path)]);
    Answer::new(json!({ "file": path }), format!("{text}\n"))
}
