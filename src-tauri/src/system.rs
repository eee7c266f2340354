//! The door to the system: whether it can show a window, and its other programs, of which the one
//! that is set for a file's kind shows it.
//!
//! Must never be given a file that belongs to the workspace, which the other program could change:
//! only a copy. No WebDriver can look into such a program, so the feature `e2e` writes down what
//! would have been opened.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use langbiang_core::Error;

use crate::ipc::{Answer, error::refuse};

/// Whether there is a display for a window, by what the environment says of it. Only Linux starts
/// programs without one.
pub(crate) fn has_display(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let named = |name| variable(name).is_some_and(|display| !display.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Opens `file` in the system's program for it, and does not wait for that program to end.
///
/// # Errors
/// `no_program` where nothing took it.
pub(crate) fn open(file: PathBuf) -> Answer<()> {
    if show(&file) { Ok(()) } else { Err(refuse(&nothing_took(file))) }
}

fn nothing_took(path: PathBuf) -> Error {
    Error::Io { doing: "open", path, source: std::io::ErrorKind::Unsupported.into() }
}

/// Whether the system took the file. A program that runs until the user closes it took it, too.
#[cfg(not(feature = "e2e"))]
fn show(file: &Path) -> bool {
    use std::{
        process::{Command, Stdio},
        sync::mpsc,
        thread,
        time::Duration,
    };
    const SOON: Duration = Duration::from_secs(2);
    let (program, before) = opener();
    let mut command = Command::new(program);
    command.args(before).arg(file);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else { return false };
    let (said, heard) = mpsc::channel();
    thread::spawn(move || said.send(child.wait()));
    !matches!(heard.recv_timeout(SOON), Ok(Ok(ended)) if !ended.success())
}

/// What each system opens files with, and what stands before the file.
#[cfg(not(feature = "e2e"))]
fn opener() -> (&'static str, &'static [&'static str]) {
    if cfg!(windows) {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    }
}

/// Writes the file's path where the test looks; without such a place nothing takes the file.
#[cfg(feature = "e2e")]
fn show(file: &Path) -> bool {
    let path = file.to_string_lossy();
    std::env::var_os("LANGBIANG_E2E_OPENED").is_some_and(|place| {
        langbiang_core::io::write_atomically(Path::new(&place), path.as_bytes()).is_ok()
    })
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::has_display;

    #[test]
    fn a_display_is_one_of_either_kind_that_has_a_name() {
        let with = |known: &str, value: &str| {
            has_display(|name| (name == known).then(|| value.to_owned().into()))
        };
        assert!(with("DISPLAY", ":0"));
        assert!(with("WAYLAND_DISPLAY", "wayland-0"));
        assert!(!with("DISPLAY", ""));
        assert!(!with("LANG", "vi_VN"));
    }
}
