//! What only the operating system can do: hold a process to its limits, and tell why it ended.
//!
//! The one door for platform code. Only Linux holds a process to its memory (macOS knows the limit
//! and does not keep to it; a job object of Windows cannot be had without unsafe code or another
//! crate): elsewhere the programs' allocator does, by its own variables.

use crate::RefusalKind;
use std::process::{Command, ExitStatus};

/// Tells the allocator of a process to come how much memory it may have, in bytes.
///
/// Where the system itself holds the process, it is told to reserve nothing instead: it takes a
/// thousand megabytes of address space at its start, and with those the limit would come too late.
pub(super) fn hold(command: &mut Command, memory: u64) {
    if cfg!(target_os = "linux") {
        command.env("MIMALLOC_ARENA_RESERVE", "0");
    } else {
        command.env("MIMALLOC_RESERVE_OS_MEMORY", format!("{}MiB", memory >> 20));
        command.env("MIMALLOC_DISALLOW_OS_ALLOC", "1");
    }
}

/// Holds this process to so many bytes of address space and seconds of computing. What the system
/// does not know or allow is left out: the parent's clock and [`crate::limits`] hold all the same.
#[cfg(unix)]
pub(super) fn limit(memory: Option<u64>, seconds: Option<u64>) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, limit) in [(Resource::As, memory), (Resource::Cpu, seconds)] {
        if limit.is_some() {
            // What it does not allow is left out, as above.
            let _ = setrlimit(resource, Rlimit { current: limit, maximum: limit });
        }
    }
}

#[cfg(not(unix))]
pub(super) fn limit(_: Option<u64>, _: Option<u64>) {}

/// Which limit the system itself stopped a process at.
#[cfg(unix)]
pub(super) fn stopped_by(status: ExitStatus) -> Option<RefusalKind> {
    use rustix::process::Signal;
    use std::os::unix::process::ExitStatusExt;
    let signal = status.signal()?;
    (signal == Signal::XCPU.as_raw()).then_some(RefusalKind::TooSlow)
}

#[cfg(not(unix))]
pub(super) fn stopped_by(_: ExitStatus) -> Option<RefusalKind> {
    None
}
