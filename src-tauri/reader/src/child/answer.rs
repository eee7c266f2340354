//! The child's side: reads one file and answers through the standard output.

use super::{DELIMITER, MEMORY, SECONDS, system, wire};
use crate::{Book, Refusal, RefusalKind, limits::MAX_FILE, read_with};
use std::{
    env,
    fs::File,
    io::{self, Read},
    mem,
    panic::catch_unwind,
    path::Path,
    process::ExitCode,
};

/// The hidden first argument that makes a program read a list: `PROGRAM --read-list PATH`.
pub const READ_LIST: &str = "--read-list";

/// For the first line of a program's `main`: where it was started to read a list it does that, and
/// nothing else; the exit is none where it was started for anything else.
pub fn read_list_if_asked() -> Option<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let is_asked = arguments.next().is_some_and(|first| first == READ_LIST);
    let path = arguments.next().filter(|_| is_asked)?;
    Some(child_main(Path::new(&path)))
}

/// Reads a file under the limits that the parent gave in the environment, and answers. The exit
/// says no more than whether the answer was taken.
pub fn child_main(path: &Path) -> ExitCode {
    let number = |name| env::var(name).ok().and_then(|value| value.parse().ok());
    system::limit(number(MEMORY), number(SECONDS));
    let delimiter = env::var(DELIMITER).ok();
    let read = catch_unwind(|| read_path(path, delimiter.as_deref()));
    let answer = read.unwrap_or(Err(RefusalKind::Crashed.into()));
    let sent = wire::send(&answer, io::stdout().lock());
    // The process ends here: giving every cell back to the allocator first would only take time.
    mem::forget(answer);
    if sent.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn read_path(path: &Path, delimiter: Option<&str>) -> Result<Book, Refusal> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|_| RefusalKind::NotOpened)?;
    // One byte more tells a file that is too large from one that just fits.
    file.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(|error| not_read(&error))?;
    read_with(&bytes, delimiter)
}

/// Why a file that is open is not read.
fn not_read(error: &io::Error) -> RefusalKind {
    match error.kind() {
        io::ErrorKind::OutOfMemory => RefusalKind::OutOfMemory,
        _ => RefusalKind::NotOpened,
    }
}
