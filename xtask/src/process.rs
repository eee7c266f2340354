//! Starts other programs and ends the ones that were started, each by its own process id.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    counts::{self, Count},
    failure::{Result, could_not},
    project,
};

/// No step takes longer than this; one that does hangs.
const LIMIT: Duration = Duration::from_secs(45 * 60);

/// A program in the project's root, with nothing to read and without what the outer cargo told us
/// about ourselves (an inner cargo would take the difference for a reason to build again).
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project::root()).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        let ours = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];
        if ours.iter().any(|prefix| name.to_string_lossy().starts_with(prefix)) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs to the end, showing all output, and fails unless the program ends well.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    counted(command).map(drop).map_err(|stopped| stopped.why)
}

/// What a program that failed had counted before it stopped.
#[derive(Debug)]
pub(crate) struct Stopped {
    pub(crate) why: crate::failure::Failure,
    pub(crate) count: Count,
}

/// Runs to the end, showing all output, and adds up the closing lines of the test runners in it.
pub(crate) fn counted(command: &mut Command) -> Result<Count, Stopped> {
    let none = Count::default();
    let stopped = |why: String, count| Stopped { why: why.into(), count };
    let shown = shown(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| stopped(format!("Could not start `{shown}`: {error}."), none))?;
    let reader = child.stdout.take().map(|out| thread::spawn(move || echo(BufReader::new(out))));
    let ended = wait(&mut child, LIMIT);
    let count = reader.and_then(|thread| thread.join().ok()).unwrap_or_default();
    match ended {
        Some(status) if status.success() => Ok(count),
        Some(status) => Err(stopped(format!("`{shown}` failed ({status})."), count)),
        None => Err(stopped(format!("`{shown}` did not end within {LIMIT:?}."), count)),
    }
}

fn echo(lines: impl BufRead) -> Count {
    let mut total = Count::default();
    for line in lines.split(b'\n').map_while(std::io::Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        total += counts::closing_line(&line).unwrap_or_default();
    }
    total
}

/// Waits for the end; after `limit` the program and all it has started are ended.
pub(crate) fn wait(child: &mut Child, limit: Duration) -> Option<std::process::ExitStatus> {
    let deadline = Instant::now() + limit;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if Instant::now() < deadline => thread::sleep(Duration::from_millis(20)),
            _ => {
                end(child);
                return None;
            }
        }
    }
}

/// What a program prints, or `None` if it is not there or fails.
pub(crate) fn output(name: &str, arguments: &[&str]) -> Option<String> {
    let output = program(name).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program can be started at all.
pub(crate) fn is_there(name: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

/// A program that runs beside us; it and all it has started end when this goes out of scope.
#[derive(Debug)]
pub(crate) struct Beside(pub(crate) Child);

impl Beside {
    /// Starts it; what it prints goes to `log`.
    pub(crate) fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let shown = shown(command);
        let file = std::fs::File::create(log).map_err(could_not(format!("write {log:?}")))?;
        let child = command.stderr(file).spawn();
        child.map(Self).map_err(could_not(format!("start `{shown}`")))
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        end(&mut self.0);
    }
}

/// Ends a program and everything below it, children first to be asked, by process id.
fn end(child: &mut Child) {
    let mut family = descendants(child.id());
    family.push(child.id());
    let ids: Vec<String> = family.iter().map(u32::to_string).collect();
    if cfg!(unix) {
        let _ = Command::new("kill").args(&ids).stderr(Stdio::null()).status();
        let deadline = Instant::now() + Duration::from_secs(3);
        while Instant::now() < deadline && matches!(child.try_wait(), Ok(None)) {
            thread::sleep(Duration::from_millis(20));
        }
    }
    let _ = child.kill();
    let _ = child.wait();
}

/// Every process below `parent`, as Linux tells it, whichever thread started it; empty on other
/// systems.
pub(crate) fn descendants(parent: u32) -> Vec<u32> {
    let threads = std::fs::read_dir(format!("/proc/{parent}/task"));
    let threads = threads.into_iter().flatten().filter_map(std::result::Result::ok);
    let lists = threads.map(|thread| std::fs::read_to_string(thread.path().join("children")));
    let below = |list: String| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let children = lists.filter_map(std::result::Result::ok).flat_map(below);
    let children = children.filter_map(|id| id.parse().ok());
    children.flat_map(|id| descendants(id).into_iter().chain([id])).collect()
}

fn shown(command: &Command) -> String {
    let parts = std::iter::once(command.get_program()).chain(command.get_args());
    parts.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_program_that_fails_is_named_and_its_tests_still_count() {
        let script = "echo 'test result: FAILED. 2 passed; 1 failed;'; exit 3";
        let stopped = counted(program("sh").args(["-c", script])).unwrap_err();
        assert_eq!(stopped.count, Count { passed: 2, failed: 1 });
        assert!(stopped.why.to_string().contains("exit status: 3"), "{}", stopped.why);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_a_program_started_ends_with_it() {
        let mut child = program("sh").args(["-c", "sleep 600 & wait"]).spawn().unwrap();
        let below = loop {
            let below = descendants(child.id());
            if !below.is_empty() {
                break below;
            }
        };
        end(&mut child);
        // Whoever was told to end is gone a moment later; one that was not would sleep on.
        let runs = || {
            let stat = std::fs::read_to_string(format!("/proc/{}/stat", below[0]));
            stat.is_ok_and(|stat| !stat.contains(" Z "))
        };
        let patience = std::time::Instant::now() + std::time::Duration::from_secs(20);
        while runs() {
            assert!(std::time::Instant::now() < patience, "still running: {below:?}");
            std::thread::yield_now();
        }
    }
}
