//! The system packages that the window and its tests need, on Debian and Ubuntu.
//!
//! Installs only what is missing, says so first, and never asks a question.

use std::{path::Path, process::Command};

use crate::{
    failure::Result,
    process::{self, is_there},
};

/// What the packages are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building and opening the window.
    Run,
    /// The same, and driving it on a display of its own, looking into the PDFs it wrote, and
    /// disturbing it with real faults.
    Test,
}

const TO_BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];
const TO_TEST: &[&str] = &["xvfb", "webkit2gtk-driver", "poppler-utils", "qpdf"];
/// For the tests of real faults: disturbed calls, disks that are cut off, the control run; and
/// Python for the validators of documents.
const FOR_FAULTS: &[&str] =
    &["strace", "e2fsprogs", "mount", "perl-base", "python3", "python3-venv"];

/// Any of these serves the interface's tests; the package `chromium` is taken if none is there.
const BROWSERS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Installs what is missing, as root or through sudo.
///
/// # Errors
/// The exact command to type, if neither way is open or apt fails; on systems without apt the list
/// of what is needed.
pub(crate) fn install_missing(purpose: Purpose) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return elsewhere();
    }
    let missing = missing(purpose);
    if missing.is_empty() {
        println!("system packages: all there");
        return Ok(());
    }
    println!("system packages missing: {}", missing.join(" "));
    if !is_there("apt-get") {
        return Err(format!("{NO_APT}\n  {}", missing.join(" ")).into());
    }
    // Waits for another apt instead of failing beside it.
    let mut install = vec!["-o", "DPkg::Lock::Timeout=300", "install", "--yes"];
    install.push("--no-install-recommends");
    install.extend(missing);
    apt(&["update"], &install)?;
    apt(&install, &install)
}

const NO_APT: &str = "\
This system has no apt. Please install what corresponds to these Debian packages and try again:";

fn missing(purpose: Purpose) -> Vec<&'static str> {
    let mut wanted = TO_BUILD.to_vec();
    if purpose == Purpose::Test {
        wanted.extend(TO_TEST.iter().chain(FOR_FAULTS));
    }
    wanted.retain(|package| !is_installed(package));
    if purpose == Purpose::Test && browser().is_none() {
        wanted.push("chromium");
    }
    wanted
}

/// The browser that LANGBIANG_CHROMIUM names, else the first of [`BROWSERS`] on the path.
pub(crate) fn browser() -> Option<std::path::PathBuf> {
    if let Some(chosen) = std::env::var_os("LANGBIANG_CHROMIUM") {
        return Some(chosen.into());
    }
    let path = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    let candidates = BROWSERS.iter().flat_map(|name| folders.iter().map(move |f| f.join(name)));
    candidates.into_iter().find(|program| program.is_file())
}

fn is_installed(package: &str) -> bool {
    let query = ["--show", "--showformat=${db:Status-Status}", package];
    process::output("dpkg-query", &query).is_some_and(|status| status == "installed")
}

fn apt(arguments: &[&str], install: &[&str]) -> Result<()> {
    let by_hand = || format!("Please type\n  sudo apt-get {}\nand try again.", install.join(" "));
    let Some(mut command) = as_root() else {
        return Err(format!("Neither root nor sudo without a password. {}", by_hand()).into());
    };
    command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
    process::run(&mut command).map_err(|why| format!("{why}\n{}", by_hand()).into())
}

/// `apt-get` with the rights to install, if there is a way to them without a question.
fn as_root() -> Option<Command> {
    if process::output("id", &["-u"]).as_deref() == Some("0") {
        return Some(process::program("apt-get"));
    }
    process::output("sudo", &["-n", "true"])?;
    let mut command = process::program("sudo");
    command.args(["-n", "--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
    Some(command)
}

/// Windows and macOS bring a web view along; the rest can only be named.
fn elsewhere() -> Result<()> {
    let advice = if cfg!(windows) {
        (is_there("cl.exe") || Path::new(VISUAL_STUDIO).exists(), WINDOWS)
    } else {
        (process::output("xcode-select", &["-p"]).is_some(), MACOS)
    };
    match advice {
        (true, _) => Ok(()),
        (false, text) => Err(text.into()),
    }
}

const VISUAL_STUDIO: &str = r"C:\Program Files (x86)\Microsoft Visual Studio";
const WINDOWS: &str = "\
Microsoft's C++ build tools are missing: https://visualstudio.microsoft.com/visual-cpp-build-tools/
(workload \"Desktop development with C++\"). Windows 10 before 2022 also needs the WebView2 runtime:
https://developer.microsoft.com/microsoft-edge/webview2/";
const MACOS: &str = "Apple's command line tools are missing. Please type\n  xcode-select --install";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_nobody_has_is_missing() {
        assert!(!is_installed("langbiang-no-such-package"));
    }
}
