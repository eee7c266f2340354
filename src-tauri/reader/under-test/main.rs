//! What the tests of the child start: a program that reads lists, or that misbehaves.

use std::{
    env,
    io::{Write, stdout},
    process::{ExitCode, abort},
    thread::sleep,
    time::Duration,
};

fn main() -> ExitCode {
    if let Some(exit) = langbiang_reader::read_list_if_asked() {
        return exit;
    }
    match env::args().nth(1).as_deref() {
        Some("--abort") => abort(),
        Some("--sleep") => sleep(Duration::from_secs(60)),
        Some("--garbage") => print!("Usage: program [OPTIONS] <COMMAND>"),
        Some("--flood") => while stdout().write_all(&[0; 4096]).is_ok() {},
        Some("--complain") => complain(),
        // The beginning of an answer, and then the end of everything.
        Some("--break-off") => drop(stdout().write_all(&[9, 0, 0, 0, 1])),
        _ => {}
    }
    ExitCode::SUCCESS
}

/// More than a pipe holds, on the side that nobody shows.
fn complain() {
    for _ in 0..20_000 {
        eprintln!("nothing that a user should ever see");
    }
}
