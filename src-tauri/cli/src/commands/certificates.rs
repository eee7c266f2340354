//! `certificates eligible`, `certificates register`: who gets one, and who got which number.

use langbiang_core::{
    Result,
    attendance::DatedHalfDay,
    certificates::{self, Registered, Standing, Why},
    workbooks,
};
use serde_json::{Value, json};

use super::Context;
use crate::{
    answer::{Answer, table},
    args::CertificateCommand,
};

pub(super) fn run(context: &Context, command: CertificateCommand) -> Result<Answer> {
    match command {
        CertificateCommand::Eligible { event } => eligible(context, &event),
        CertificateCommand::Register { event, out: None, .. } => register(context, &event),
        CertificateCommand::Register { event, out: Some(out), print_lang } => {
            let language = super::report::language(context, print_lang);
            workbooks::register(context.change()?, &event, language, &out)?;
            Ok(super::report::written(context, &out))
        }
    }
}

fn eligible(context: &Context, event: &str) -> Result<Answer> {
    let found = certificates::eligible(context.look()?, event)?;
    let names =
        |halves: &[DatedHalfDay]| halves.iter().map(DatedHalfDay::to_string).collect::<Vec<_>>();
    let (half_days, not_taken) = (names(&found.half_days), names(&found.not_taken));
    let json = json!({
        "half_days": half_days, "needed": found.needed, "not_taken": not_taken,
        "delegates": found.delegates,
    });
    let rows: Vec<_> =
        found.delegates.iter().map(|one| row(context, one, half_days.len())).collect();
    let count = found.delegates.iter().filter(|one| one.qualifies).count().to_string();
    let (needed, all) = (found.needed.to_string(), half_days.len().to_string());
    let values = [("count", &*count), ("needed", &needed), ("all", &all)];
    let mut text =
        format!("{}{}\n", table(&rows), context.words.fill("cli.eligible.count", &values));
    if !not_taken.is_empty() {
        let values = [("half_days", &*not_taken.join(", "))];
        text.push_str(&format!("{}\n", context.words.fill("cli.eligible.not_taken", &values)));
    }
    Ok(Answer::new(json, text))
}

fn row(context: &Context, one: &Standing, half_days: usize) -> Vec<String> {
    let key = if one.qualifies { "cli.eligible.yes" } else { "cli.eligible.no" };
    let present = format!("{}/{half_days}", one.present);
    let why = match one.why {
        Why::HalfDays => String::new(),
        Why::Exception => {
            let reason = one.reason.as_deref().unwrap_or_default();
            context.words.fill("cli.eligible.exception", &[("reason", reason)])
        }
    };
    let number = one.number.clone().unwrap_or_default();
    vec![one.name.clone(), present, context.words.get(key).to_owned(), number, why]
}

fn register(context: &Context, event: &str) -> Result<Answer> {
    let all = certificates::register(context.look()?, event)?;
    let rows: Vec<Vec<String>> = all.iter().map(|one| registered(context, one)).collect();
    let text = match rows.is_empty() {
        true => format!("{}\n", context.words.get("cli.register.none")),
        false => table(&rows),
    };
    Ok(Answer::new(json!({ "register": all.iter().map(entry).collect::<Vec<_>>() }), text))
}

fn registered(context: &Context, one: &Registered) -> Vec<String> {
    let mut notes = Vec::new();
    let mut note = |key: &str, (day, reason): &(chrono::NaiveDate, String)| {
        let values = [("day", &*day.to_string()), ("reason", reason)];
        notes.push(context.words.fill(key, &values));
    };
    one.reprinted.iter().for_each(|reprint| note("cli.register.reprinted", reprint));
    one.withdrawn.iter().for_each(|withdrawal| note("cli.register.withdrawn", withdrawal));
    let issued = one.issued.to_string();
    vec![one.number.clone(), one.name.clone(), one.organisation.clone(), issued, notes.join("; ")]
}

fn entry(one: &Registered) -> Value {
    let dated =
        |(day, reason): &(chrono::NaiveDate, String)| json!({ "day": day, "reason": reason });
    json!({
        "id": one.id, "series": one.series, "number": one.number, "delegate": one.delegate_id,
        "name": one.name, "title": one.title, "organisation": one.organisation,
        "issued": one.issued, "withdrawn": one.withdrawn.as_ref().map(dated),
        "reprinted": one.reprinted.iter().map(dated).collect::<Vec<_>>(),
    })
}
