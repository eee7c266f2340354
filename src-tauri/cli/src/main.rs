//! Langbiang from a terminal: for scripts, for machines with no display, and for tests.
//!
//! Unpacks arguments, calls one operation of core, prints its answer. Holds no rule: whatever can
//! be done here can be done in the window. `docs/cli.md` describes commands, answers and exits.

mod answer;
mod args;
mod commands;
mod problem;

use std::process::ExitCode;

use clap::Parser;

use args::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let (json, words) = (arguments.json, commands::words(arguments.lang));
    // A panic is an internal error like any other: exit 3 and one line, no half answer.
    let result = std::panic::catch_unwind(|| commands::run(arguments));
    match result {
        Ok(Ok(answer)) => answer.print(json),
        Ok(Err(error)) => problem::report(&error, json, words),
        Err(_) => ExitCode::from(problem::INTERNAL),
    }
}
