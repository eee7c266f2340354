//! Langbiang from a terminal: for scripts, for machines with no display, and for tests.
//!
//! Unpacks arguments, calls one operation of core, prints its answer. Holds no rule: whatever can
//! be done here can be done in the window. `docs/cli.md` describes commands, answers and exits.

mod answer;
mod args;
mod commands;
mod problem;
mod record_args;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use args::{Arguments, Globals, Typed};

/// Laying out and writing is many small pieces of memory; see docs/benchmarks.md.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // The terminal starts itself to read lists: before its arguments, and without a workspace.
    if let Some(exit) = langbiang_reader::read_list_if_asked() {
        return exit;
    }
    let (globals, typed) = parse();
    let (json, words) = (globals.json, commands::words(globals.lang));
    // A panic is an internal error like any other: exit 3 and one line, no half answer.
    let result = std::panic::catch_unwind(|| commands::run(globals, typed));
    match result {
        Ok(Ok(answer)) => answer.print(json),
        Ok(Err(error)) => problem::report(&error, json, words),
        Err(_) => ExitCode::from(problem::INTERNAL),
    }
}

/// What was typed; help and mistakes end the program here.
fn parse() -> (Globals, Typed) {
    let mut program = record_args::with_records(Arguments::command());
    let matches = program.get_matches_mut();
    let read = || {
        let globals = Globals::from_arg_matches(&matches)?;
        let typed = match record_args::parse(&matches) {
            Some(command) => Typed::Records(command),
            None => Typed::Other(Arguments::from_arg_matches(&matches)?.command),
        };
        Ok((globals, typed))
    };
    read().unwrap_or_else(|error: clap::Error| error.format(&mut program).exit())
}
