//! The program under strace, which disturbs one of its calls to the system.
//!
//! Only calls that write, flush, read or rename what is on the disk are disturbed: an error while
//! a program is being loaded says nothing about ours.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    needs::{self, rounds},
    program::{self, PROGRAM},
};

/// The calls through which a workspace comes to and from the disk, as strace names them.
pub(crate) const CALLS: &[&str] = &[
    "pwrite64",
    "fsync,fdatasync",
    "write",
    "pread64",
    "ftruncate",
    "rename,renameat,renameat2",
    "unlink,unlinkat",
    "mkdir,mkdirat",
];

/// So many calls of each kind are disturbed in the short form.
const SHORT: u32 = 20;

/// Whether strace is there and may trace.
pub(crate) fn may_run(what: &str) -> bool {
    let may = || Command::new("strace").args(["-o", "/dev/null", "true"]).status();
    needs::programs(what, &["strace"])
        && (may().is_ok_and(|status| status.success())
            || needs::skip(what, "strace may not trace here"))
}

/// One disturbed call.
#[derive(Debug)]
pub(crate) struct Disturbance<'a> {
    /// One of [`CALLS`].
    pub(crate) call: &'a str,
    /// What happens to it, as strace names it, e.g. `error=EIO`, `signal=KILL`.
    pub(crate) fault: &'a str,
    /// Which of its kind, from 1.
    pub(crate) number: u32,
}

impl Disturbance<'_> {
    /// The program with its disturbance.
    pub(crate) fn command(&self, folder: &Path, work: &[&str]) -> Command {
        let Self { call, fault, number } = self;
        traced(
            call,
            &[&format!("inject={call}:{fault}:when={number}")],
            Path::new("/dev/null"),
            folder,
            work,
        )
    }
}

/// The program on a disk that says it has flushed, and has not.
pub(crate) fn lying(folder: &Path, work: &[&str]) -> Command {
    let calls = "fsync,fdatasync";
    traced(calls, &[&format!("inject={calls}:retval=0")], Path::new("/dev/null"), folder, work)
}

fn traced(calls: &str, more: &[&str], log: &Path, folder: &Path, work: &[&str]) -> Command {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", &format!("trace={calls}"), "-o"]).arg(log);
    more.iter().for_each(|expression| drop(command.args(["-e", expression])));
    command.arg(PROGRAM).arg(folder).args(work);
    command
}

/// Which calls of this kind to disturb: all that the work makes, in the short form some spread
/// over them. `fresh` prepares the folder in which the calls are counted.
pub(crate) fn some_of(call: &str, fresh: impl Fn() -> PathBuf, work: &[&str]) -> Vec<u32> {
    let log = tempfile::NamedTempFile::new().expect("a log");
    program::run(&mut traced(call, &[], log.path(), &fresh(), work));
    let made = fs::read_to_string(log.path()).expect("the log").lines().count();
    let made = u32::try_from(made).expect("not so many calls");
    let wanted = rounds(SHORT).min(made);
    (0..wanted).map(|index| 1 + index * made / wanted).collect()
}
