//! Every chore of the project: `cargo xtask run`, `cargo xtask test` and their parts.
//!
//! Chores look at the machine, say what they are about to do and start other programs. They must
//! never hold a rule of the product, and nothing in the product may depend on them.

mod bench;
mod bless;
mod bundle;
mod counts;
mod display;
mod driver;
mod e2e;
mod failure;
mod fixtures;
mod indexed;
mod pictures;
mod process;
mod project;
mod python;
mod run;
mod rust;
mod screens;
mod steps;
mod system;
mod test;
mod tools;
mod ui;

use std::process::ExitCode;

use failure::Result;

const HELP: &str = "\
cargo xtask run       build everything and open the window on the sample conference
cargo xtask test      run every check and every test there is
cargo xtask check     only what is quick: format, lints, types of the interface, tidy rules
cargo xtask bless     write the bindings and the snapshots anew, to be looked at with git diff
cargo xtask e2e       drive the real window through its stories, or those that are named
cargo xtask screens   a picture of every screen in every look, into target/screens/out and docs/screens
cargo xtask accessible axe, names, roles and 200 % on every screen of the real window
cargo xtask fixtures  make the sample lists, and every awkward list, under target/fixtures
cargo xtask pictures  every document as a small picture, into docs/documents.md
cargo xtask bench pdf compare the speed of documents with other programs, into docs/benchmarks.md
cargo xtask bench workspace  the speed of backups and starts, into docs/benchmarks-workspace.md
cargo xtask bench people     the speed of imports and searches, into docs/benchmarks-people.md
cargo xtask bench window     the window beside an empty one, into docs/benchmarks-window.md
cargo xtask bench faults     1,000 kills and 1,000 power cuts, as root: what they lose
cargo xtask bundle    make the installers of this system (here: deb and rpm)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[&str]) -> Result<ExitCode> {
    match arguments {
        ["run"] => run::run(),
        ["test"] => test::everything(),
        ["check"] => test::quick(),
        ["bless"] => bless::run(),
        ["pictures"] => pictures::run(),
        ["bench"] | ["bench", "pdf"] => bench::run(),
        ["bench", "workspace"] => bench::workspace(),
        ["bench", "people"] => bench::people(),
        ["bench", "window"] => bench::window(),
        ["bench", "faults"] => bench::faults(),
        ["e2e", wanted @ ..] => e2e::run(wanted),
        ["screens", wanted @ ..] => e2e::screens(wanted),
        ["accessible", wanted @ ..] => e2e::accessible(wanted),
        ["fixtures"] => fixtures::run(),
        ["bundle", kinds @ ..] => bundle::run(kinds),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        [other, ..] => Err(format!("There is no chore {other:?}.\n\n{HELP}").into()),
    }
}
