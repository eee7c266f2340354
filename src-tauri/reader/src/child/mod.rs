//! Reads a file in a process of its own, so that no file can take the program along: not its time,
//! not its memory, not its life.
//!
//! Must never show what the child writes about itself to a user, and never wait for it longer than
//! agreed. The answer streams through its standard output (`wire`).

mod answer;
mod system;
mod wire;

pub use answer::{READ_LIST, child_main, read_list_if_asked};

use crate::{Book, Refusal, RefusalKind};
use std::{
    io::{self, Read},
    path::{Path, PathBuf},
    process::{Child, ChildStderr, Command, ExitStatus, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

/// How often the user is asked whether to go on.
const PATIENCE: Duration = Duration::from_millis(50);
/// How much of the child's complaints is looked at, in bytes.
const MAX_COMPLAINTS: u64 = 64 << 10;
/// Tells the child how much memory it may take, in bytes.
const MEMORY: &str = "LANGBIANG_READER_MEMORY";
/// Tells the child how long it may compute, in seconds.
const SECONDS: &str = "LANGBIANG_READER_SECONDS";
/// Tells the child what parts the cells of a text file, where the user said so.
const DELIMITER: &str = "LANGBIANG_READER_DELIMITER";

/// What the child may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// From its start to the end of its answer.
    pub time: Duration,
    /// Its address space in bytes; what its allocator may have where that is not Linux.
    pub memory: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { time: Duration::from_secs(10), memory: 512 << 20 }
    }
}

/// Who reads: a program that calls [`read_list_if_asked`] first of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// The program, as a rule the current one.
    pub program: PathBuf,
    /// The argument before the path: [`READ_LIST`].
    pub argument: String,
    /// What it may take.
    pub limits: Limits,
}

impl Reader {
    /// That program, under the usual limits.
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        Self { program, argument: READ_LIST.to_owned(), limits: Limits::default() }
    }

    /// Reads a file by its content; `delimiter` as in [`crate::read_with`]. `is_cancelled` is asked
    /// some twenty times a second.
    ///
    /// # Errors
    /// Why it cannot be read, and where; too slow, out of memory, crashed, cancelled.
    pub fn read_file(
        &self,
        path: &Path,
        delimiter: Option<&str>,
        is_cancelled: &dyn Fn() -> bool,
    ) -> Result<Book, Refusal> {
        let until = Instant::now() + self.limits.time;
        let mut child = self.start(path, delimiter).map_err(|_| RefusalKind::Crashed)?;
        let complaints = listen(child.stderr.take());
        let answers = receive(&mut child);
        let answer = wait(&answers, until, is_cancelled);
        // Whatever came of it: nothing runs on, and nothing is left in the table of processes.
        drop(child.kill());
        let status = child.wait().ok();
        match answer {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Err(fallen(status, &complaints).into()),
            Err(stopped) => Err(stopped.into()),
        }
    }

    fn start(&self, path: &Path, delimiter: Option<&str>) -> io::Result<Child> {
        let mut command = Command::new(&self.program);
        command.arg(&self.argument).arg(path);
        system::hold(&mut command, self.limits.memory);
        command.env(MEMORY, self.limits.memory.to_string());
        command.env(SECONDS, self.limits.time.as_secs().max(1).to_string());
        match delimiter {
            Some(delimiter) => command.env(DELIMITER, delimiter),
            None => command.env_remove(DELIMITER),
        };
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()
    }
}

/// What came through the pipe: an answer, or something that is none.
type Received = io::Result<Result<Book, Refusal>>;

/// Takes the answer apart as it comes.
fn receive(child: &mut Child) -> Receiver<Received> {
    let (to, from) = channel();
    let stdout = child.stdout.take();
    thread::spawn(move || {
        let received = match stdout {
            Some(stdout) => wire::receive(stdout),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        };
        // Nobody listens any more after a cancel.
        drop(to.send(received));
    });
    from
}

/// Takes what the child complains of, so that it never waits for somebody to listen.
fn listen(stderr: Option<ChildStderr>) -> Receiver<Vec<u8>> {
    let (to, from) = channel();
    thread::spawn(move || {
        let Some(mut stderr) = stderr else { return };
        let mut complaints = Vec::new();
        drop(stderr.by_ref().take(MAX_COMPLAINTS).read_to_end(&mut complaints));
        drop(io::copy(&mut stderr, &mut io::sink()));
        drop(to.send(complaints));
    });
    from
}

/// The answer, or why it is waited for no longer.
fn wait(
    answers: &Receiver<Received>,
    until: Instant,
    is_cancelled: &dyn Fn() -> bool,
) -> Result<Received, RefusalKind> {
    loop {
        let left = until.saturating_duration_since(Instant::now());
        match answers.recv_timeout(PATIENCE.min(left)) {
            Ok(received) => return Ok(received),
            Err(RecvTimeoutError::Disconnected) => return Err(RefusalKind::Crashed),
            Err(RecvTimeoutError::Timeout) if is_cancelled() => return Err(RefusalKind::Cancelled),
            Err(RecvTimeoutError::Timeout) if left.is_zero() => return Err(RefusalKind::TooSlow),
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

/// Why a child gave no answer.
fn fallen(status: Option<ExitStatus>, complaints: &Receiver<Vec<u8>>) -> RefusalKind {
    /// What the standard library says when memory is refused.
    const REFUSED: &[u8] = b"memory allocation of";
    let complaints = complaints.recv_timeout(PATIENCE).unwrap_or_default();
    let is_refused = complaints.windows(REFUSED.len()).any(|window| window == REFUSED);
    match status.and_then(system::stopped_by) {
        Some(kind) => kind,
        None if is_refused => RefusalKind::OutOfMemory,
        None => RefusalKind::Crashed,
    }
}
