//! `attendance`: who was there.

use langbiang_core::{
    Error, Result,
    attendance::{self, DatedHalfDay, Mark, Marked, Preview, Whole},
    io,
    records::Prose,
};
use serde_json::json;

use super::Context;
use crate::{
    answer::{Answer, table},
    args::{AttendanceCommand, MarkArgs},
    problem,
};

pub(super) fn run(context: &Context, command: AttendanceCommand) -> Result<Answer> {
    match command {
        AttendanceCommand::Mark(arguments) => mark(context, *arguments),
        AttendanceCommand::Show { event } => show(context, &event),
    }
}

fn mark(context: &Context, arguments: MarkArgs) -> Result<Answer> {
    let dry_run = arguments.dry_run;
    let form = form(arguments)?;
    let plan = if dry_run {
        attendance::preview(context.look()?, &form)?
    } else {
        attendance::mark(context.change()?, &form)?.value
    };
    let problems = match plan.wrong.is_empty() {
        true => Vec::new(),
        false => problem::lines(&Error::Invalid(plan.wrong.clone()), context.words),
    };
    let wrong: Vec<_> = plan.wrong.iter().map(problem::field).collect();
    let json = json!({
        "half_day": plan.half_day.to_string(), "printed": plan.printed, "marked": plan.marked,
        "unchanged": plan.unchanged, "problems": wrong,
    });
    Ok(Answer { problems, ..Answer::new(json, told(context, &plan, dry_run)) })
}

fn form(arguments: MarkArgs) -> Result<Mark> {
    let numbers = match &arguments.file {
        Some(file) => io::read_text(file)?,
        None => arguments.numbers.join(" "),
    };
    Ok(Mark {
        event_id: arguments.event,
        half_day: arguments.half_day,
        numbers: Prose(numbers),
        print_id: arguments.print,
        away: arguments.away,
        others_away: arguments.others_away,
        known_by: arguments.known_by,
        noted_by: arguments.noted_by,
        ..Mark::default()
    })
}

/// Whom it notes, one a line, and how many.
fn told(context: &Context, plan: &Preview, dry_run: bool) -> String {
    let words = context.words;
    let row = |one: &Marked| {
        vec![
            one.number.clone().unwrap_or_default(),
            one.name.clone(),
            sign(context, Some(one.present)),
        ]
    };
    let sheet = match &plan.printed {
        Some(printed) => words.fill("cli.attendance.sheet", &[("printed", printed)]),
        None => words.get("cli.attendance.unprinted").to_owned(),
    };
    let key = if dry_run { "cli.attendance.would" } else { "cli.attendance.done" };
    let (half, count) = (plan.half_day.to_string(), plan.marked.len().to_string());
    let unchanged = plan.unchanged.to_string();
    let values = [("half_day", &*half), ("count", &count), ("unchanged", &unchanged)];
    let rows: Vec<Vec<String>> = plan.marked.iter().map(row).collect();
    format!("{sheet}\n{}{}\n", table(&rows), words.fill(key, &values))
}

fn sign(context: &Context, mark: Option<bool>) -> String {
    let key = match mark {
        Some(true) => "present",
        Some(false) => "absent",
        None => "not_noted",
    };
    context.words.get(&format!("cli.attendance.{key}")).to_owned()
}

fn show(context: &Context, event: &str) -> Result<Answer> {
    let whole = attendance::show(context.look()?, event)?;
    let half_days: Vec<String> = whole.half_days.iter().map(DatedHalfDay::to_string).collect();
    let json = json!({
        "half_days": half_days, "delegates": whole.delegates, "totals": whole.totals,
    });
    if half_days.is_empty() {
        let none = context.words.get("cli.attendance.none");
        return Ok(Answer::new(json, format!("{none}\n")));
    }
    let head = std::iter::once(String::new()).chain(half_days).collect();
    let rows = std::iter::once(head).chain(rows(context, &whole)).collect::<Vec<_>>();
    Ok(Answer::new(json, table(&rows)))
}

/// A row a delegate, and one a total.
fn rows(context: &Context, whole: &Whole) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for delegate in &whole.delegates {
        let marks = delegate.marks.iter().map(|mark| sign(context, *mark));
        rows.push(std::iter::once(delegate.name.clone()).chain(marks).collect());
    }
    for (mark, of) in [(Some(true), 0), (Some(false), 1), (None, 2)] {
        let count = |totals: &attendance::Totals| {
            [totals.present, totals.absent, totals.not_noted].get(of).copied().unwrap_or(0)
        };
        let counts = whole.totals.iter().map(|totals| count(totals).to_string());
        rows.push(std::iter::once(sign(context, mark)).chain(counts).collect());
    }
    rows
}
