//! Works on a workspace and says on stdout what is done, one line each: the program that the tests
//! of real faults kill, cut off and starve. It is not shipped.
//!
//! It must never say a line before the operation has returned, and never panic.

use std::{
    env,
    error::Error,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use langbiang_core::{
    Workspace, delegates, events, journal,
    materials::{self, AttachFile, AttachTo, Material},
    progress::Unwatched,
    records, restore,
};
use langbiang_tests::{
    conference_morning,
    script::{self, Step},
};

const USAGE: &str = "acknowledge [FOLDER open | write ROUND STEPS | import EVENT LIST TIMES \
    | attach EVENT FILE… | restore BACKUP]";

/// The name that a second opener is told.
const PROGRAM: &str = "acknowledge";

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            say(&*problem);
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    match arguments {
        [] => Ok(()),
        [folder, "restore", backup] => restore(Path::new(folder), Path::new(backup)),
        [folder, work @ ..] => work_on(Path::new(folder), work),
    }
}

fn work_on(folder: &Path, work: &[&str]) -> Result<()> {
    let workspace = Workspace::open(folder, conference_morning(), PROGRAM)?;
    match work {
        ["open"] => Ok(()),
        ["write", round, steps] => write(&workspace, round.parse()?, steps.parse()?),
        ["import", event, list, times] => {
            import(&workspace, event, Path::new(list), times.parse()?)
        }
        ["attach", event, files @ ..] => attach(&workspace, event, files),
        _ => Err(USAGE.into()),
    }
}

/// Carries out the steps of a round. What fails is tried once more, as a user would.
fn write(workspace: &Workspace, round: u32, steps: u32) -> Result<()> {
    for number in 0..steps {
        let step = script::step(round, number);
        script::carry_out(workspace, &step).or_else(|problem| again(workspace, &step, &problem))?;
        acknowledge(number)?;
    }
    Ok(())
}

fn again(
    workspace: &Workspace,
    step: &Step,
    problem: &langbiang_core::Error,
) -> langbiang_core::Result<()> {
    say(problem);
    script::carry_out(workspace, step)
}

/// Takes a list into an event and takes it back, so many times.
fn import(workspace: &Workspace, event: &str, list: &Path, times: u32) -> Result<()> {
    let list = delegates::List::read(&std::fs::read(list)?, "list")?;
    for time in 0..times {
        delegates::import(workspace, event, &list, &Unwatched)?;
        acknowledge(2 * time)?;
        journal::undo(workspace)?;
        acknowledge(2 * time + 1)?;
    }
    Ok(())
}

/// Attaches each file to a material of its own.
fn attach(workspace: &Workspace, event: &str, files: &[&str]) -> Result<()> {
    let event_id = events::get(workspace, event)?.id;
    for (number, file) in (0..).zip(files) {
        let material =
            Material { event_id: event_id.clone(), title: (*file).into(), ..Material::default() };
        let record = Some(records::add(workspace, material)?.value.id);
        let form = AttachFile { file: file.into(), to: AttachTo::Material, record };
        materials::attach(workspace, &form, &Unwatched)?;
        acknowledge(number)?;
    }
    Ok(())
}

fn restore(folder: &Path, backup: &Path) -> Result<()> {
    restore::apply(folder, backup, &*conference_morning(), PROGRAM)?;
    Ok(acknowledge(0)?)
}

fn acknowledge(number: u32) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{number}")?;
    out.flush()
}

/// Says what went wrong; nobody is left to tell when stderr is gone as well.
fn say(problem: &dyn Error) {
    let _ = writeln!(io::stderr(), "{problem}");
}
