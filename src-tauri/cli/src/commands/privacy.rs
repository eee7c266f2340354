//! `privacy`: due, log.

use langbiang_core::{
    Result,
    privacy::{self, Disclosure, Due, Erasure},
    records,
};
use serde_json::json;

use super::Context;
use crate::{
    answer::{Answer, table},
    args::PrivacyCommand,
};

pub(super) fn run(context: &Context, command: PrivacyCommand) -> Result<Answer> {
    match command {
        PrivacyCommand::Due => due(context),
        PrivacyCommand::Log => log(context),
    }
}

fn due(context: &Context) -> Result<Answer> {
    let due = privacy::due_now(context.look()?)?;
    if due.is_empty() {
        let text = format!("{}\n", context.words.get("cli.privacy.nothing"));
        return Ok(Answer::new(json!({ "due": due }), text));
    }
    let count = due.len().to_string();
    let words = context.words.fill("cli.privacy.due", &[("count", &count)]);
    let row = |due: &Due| {
        let (until, count) = (due.keep_until.to_string(), due.delegates.to_string());
        vec![due.code.clone(), until, count, due.name.clone()]
    };
    let rows = table(&due.iter().map(row).collect::<Vec<_>>());
    Ok(Answer::new(json!({ "due": due }), format!("{rows}{words}\n")))
}

fn log(context: &Context) -> Result<Answer> {
    let workspace = context.look()?;
    let disclosures: Vec<Disclosure> = records::list(workspace, &[])?;
    let erasures: Vec<Erasure> = records::list(workspace, &[])?;
    let out = disclosures.iter().map(|d| {
        let to = d.recipient.clone().unwrap_or_default();
        vec![d.disclosed.clone(), d.count.to_string(), d.columns.clone(), d.purpose.clone(), to]
    });
    let gone =
        erasures.iter().map(|e| vec![e.erased.clone(), e.records.to_string(), e.reason.clone()]);
    let text = table(&out.chain(gone).collect::<Vec<_>>());
    let json = json!({
        "disclosures": disclosures.iter().map(records::to_json).collect::<Vec<_>>(),
        "erasures": erasures.iter().map(records::to_json).collect::<Vec<_>>(),
    });
    Ok(Answer::new(json, text))
}
