//! What the machine must have before anything is built: versions first, then system packages.

mod packages;
mod versions;

use crate::failure::Result;

pub(crate) use packages::{Purpose, browser};

/// Checks Rust and Node, then installs the system packages that are missing for `purpose`.
///
/// # Errors
/// A sentence that names what is missing, too old or not to be installed, and where to get it.
pub(crate) fn prepare(purpose: Purpose) -> Result<()> {
    versions::check()?;
    packages::install_missing(purpose)
}
