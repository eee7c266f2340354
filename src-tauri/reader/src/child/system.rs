//! What only the operating system can do: hold a process to its limits, and tell why it ended.
//!
//! The one door for platform code. On Windows a job object would hold the memory; it cannot be had
//! without unsafe code or another crate, so that there only `crate::limits` and the clock hold.

use crate::RefusalKind;
use std::process::ExitStatus;

/// Holds this process to so many bytes of address space and seconds of computing. What the system
/// does not know or allow is left out: the parent's clock and [`crate::limits`] hold all the same.
#[cfg(unix)]
pub(super) fn limit(memory: Option<u64>, seconds: Option<u64>) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    // macOS knows an address space's limit, and does not keep to it.
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
