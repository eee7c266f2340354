//! The program under strace, which disturbs one of its calls to the system.
//!
//! Only calls that write, flush, read or rename what is on the disk are disturbed: an error while
//! a program is being loaded says nothing about ours.

use std::{fs, path::Path, process::Command};

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

/// So many calls of each kind are disturbed, in the short form and in the long one.
const SHORT: u32 = 12;
const LONG: u32 = 200;

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
        injected(call, &format!("{fault}:when={number}"), folder, work)
    }
}

/// The program on a disk that says it has flushed, and has not.
pub(crate) fn lying(folder: &Path, work: &[&str]) -> Command {
    injected("fsync,fdatasync", "retval=0", folder, work)
}

/// Which calls of this kind to disturb: all that the work makes, or so many spread over them.
/// `folder` is where it is done once to count them.
pub(crate) fn some_of(call: &str, folder: &Path, work: &[&str]) -> Vec<u32> {
    let folder = folder.to_string_lossy();
    let loading = count(call, &[]);
    let made = count(call, &[&[&*folder], work].concat()) - loading;
    let wanted = rounds(SHORT).min(LONG).min(made);
    (0..wanted).map(|index| loading + 1 + index * made / wanted).collect()
}

/// How many calls of this kind the program makes; without arguments only those to load it.
fn count(call: &str, arguments: &[&str]) -> u32 {
    let log = tempfile::NamedTempFile::new().expect("a log");
    let mut program = traced(call, log.path());
    program::run(program.arg(PROGRAM).args(arguments));
    let calls = fs::read_to_string(log.path()).expect("the log").lines().count();
    u32::try_from(calls).expect("not so many calls")
}

/// The paths of what the program flushes, in order.
pub(crate) fn flushed(folder: &Path, work: &[&str]) -> Vec<String> {
    let log = tempfile::NamedTempFile::new().expect("a log");
    let mut program = traced("fsync,fdatasync", log.path());
    program::run(program.arg("-y").arg(PROGRAM).arg(folder).args(work));
    let log = fs::read_to_string(log.path()).expect("the log");
    let path = |line: &str| Some(line.split_once('<')?.1.split_once('>')?.0.to_owned());
    log.lines().filter_map(path).collect()
}

fn traced(calls: &str, log: &Path) -> Command {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", &format!("trace={calls}"), "-o"]).arg(log);
    command
}

fn injected(calls: &str, fault: &str, folder: &Path, work: &[&str]) -> Command {
    let mut command = traced(calls, Path::new("/dev/null"));
    command.args(["-e", &format!("inject={calls}:{fault}")]).arg(PROGRAM).arg(folder).args(work);
    command
}
