//! The program `acknowledge` from outside: started, watched, killed; and what it leaves behind.
//!
//! Counts as acknowledged only what the program has said, and takes a panic for a failure
//! whatever else the test looks at.

use std::{
    io::{BufRead, BufReader, Read},
    os::unix::process::ExitStatusExt,
    path::Path,
    process::{Child, ChildStdout, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

/// Where it was built.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_acknowledge");

/// The program, working on the workspace in `folder`.
pub(crate) fn acknowledge(folder: &Path, work: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.arg(folder).args(work);
    command
}

/// A running program.
pub(crate) struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
    lines: u32,
    start: Instant,
}

/// What became of it.
pub(crate) struct Ended {
    /// How it ended.
    pub(crate) status: ExitStatus,
    /// How many lines it said.
    pub(crate) acknowledged: u32,
    /// What it said on stderr.
    pub(crate) problem: String,
    /// How long it ran.
    pub(crate) length: Duration,
}

/// Starts a program.
pub(crate) fn start(command: &mut Command) -> Running {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a start");
    let out = BufReader::new(child.stdout.take().expect("its stdout"));
    Running { child, out, lines: 0, start }
}

/// Runs a program to its end.
pub(crate) fn run(command: &mut Command) -> Ended {
    start(command).end()
}

/// A test that stops leaves no program behind.
impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Running {
    /// Its process id.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// How many lines it has said so far.
    pub(crate) fn said(&self) -> u32 {
        self.lines
    }

    /// Whether it has not ended yet.
    pub(crate) fn runs(&mut self) -> bool {
        self.child.try_wait().expect("its state").is_none()
    }

    /// Waits for one more line; `false` when it has ended instead.
    pub(crate) fn says_more(&mut self) -> bool {
        let said = self.out.read_line(&mut String::new()).expect("a line");
        self.lines += u32::from(said > 0);
        said > 0
    }

    /// Ends it as `kill -9` does.
    pub(crate) fn kill(mut self) -> Ended {
        self.child.kill().expect("a kill");
        self.end()
    }

    /// Waits for its end.
    pub(crate) fn end(mut self) -> Ended {
        while self.says_more() {}
        let mut problem = String::new();
        let mut err = self.child.stderr.take().expect("its stderr");
        err.read_to_string(&mut problem).expect("what it said on stderr");
        let status = self.child.wait().expect("its end");
        let orderly = matches!(status.code(), Some(0 | 1)) || status.signal() == Some(9);
        assert!(orderly, "{status}: {problem}");
        Ended { status, acknowledged: self.lines, problem, length: self.start.elapsed() }
    }
}
