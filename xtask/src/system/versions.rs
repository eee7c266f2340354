//! Whether Rust and Node are new enough, and where newer ones come from.

use crate::{failure::Result, process, project};

/// Rust as rust-toolchain.toml pins it, Node as Vite needs it.
pub(crate) fn check() -> Result<()> {
    let pinned = pinned_rust()?;
    let rust = process::output("rustc", &["--version"]);
    let node = process::output("node", &["--version"]);
    let npm = process::output("npm", &["--version"]);
    println!("rustc: {}", rust.as_deref().unwrap_or("missing"));
    println!("node:  {}", node.as_deref().unwrap_or("missing"));
    let mut wanting = Vec::new();
    if rust.as_deref().and_then(version).is_none_or(|found| found < pinned) {
        wanting.push(rust_advice(pinned));
    }
    if npm.is_none() || !node.as_deref().and_then(version).is_some_and(node_will_do) {
        wanting.push(NODE_ADVICE.to_owned());
    }
    if wanting.is_empty() { Ok(()) } else { Err(wanting.join("\n").into()) }
}

const NODE_ADVICE: &str = "\
Node 20.19 or newer (22.12 or newer of the 22 line) with npm is needed to build the interface.
  https://nodejs.org has packages for every system; Debian 12's own Node 18 is too old.";

fn rust_advice((major, minor, patch): Version) -> String {
    format!(
        "Rust {major}.{minor}.{patch} or newer is needed.\n  \
         https://rustup.rs installs it; in this folder rustup then takes the version that \
         rust-toolchain.toml names.\n  Debian's own rustc is too old."
    )
}

type Version = (u32, u32, u32);

/// The version that rust-toolchain.toml names.
fn pinned_rust() -> Result<Version> {
    let path = project::root().join("rust-toolchain.toml");
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with("channel"));
    line.and_then(version).ok_or_else(|| format!("No version is pinned in {path:?}.").into())
}

/// The first `a.b.c` in a text such as `rustc 1.95.0 (…)`, `v20.20.2` or `channel = "1.95.0"`.
fn version(text: &str) -> Option<Version> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let text = &text[digits..];
    let end = text.find(|c: char| c != '.' && !c.is_ascii_digit()).unwrap_or(text.len());
    let mut parts = text[..end].split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??, parts.next().flatten().unwrap_or(0)))
}

/// Vite 8 takes `^20.19 || >=22.12`.
fn node_will_do((major, minor, _): Version) -> bool {
    (major == 20 && minor >= 19) || (major == 22 && minor >= 12) || major > 22
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_programs_say() {
        assert_eq!(version("rustc 1.95.0 (f3a1 2026-04-14)"), Some((1, 95, 0)));
        assert_eq!(version("v20.20.2"), Some((20, 20, 2)));
        assert_eq!(version("channel = \"1.95\""), Some((1, 95, 0)));
        assert_eq!(version("none"), None);
    }

    #[test]
    fn debians_node_18_and_the_odd_21_are_refused() {
        let verdicts =
            ["v18.19.0", "v20.18.3", "v20.19.0", "v21.7.0", "v22.11.0", "v22.12.0", "v24.1.0"]
                .map(|text| version(text).is_some_and(node_will_do));
        assert_eq!(verdicts, [false, false, true, false, false, true, true]);
    }

    #[test]
    fn the_projects_own_pin_can_be_read() {
        assert!(pinned_rust().unwrap() >= (1, 89, 0), "File::try_lock came with 1.89");
    }
}
