//! A display in memory, for windows that nobody looks at.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::Stdio,
};

use crate::{
    failure::{Result, could_not},
    process::{self, Beside},
};

/// Xvfb under a number that was free; it ends when this goes out of scope.
#[derive(Debug)]
pub(crate) struct Display {
    /// What programs find in DISPLAY, e.g. `:3`.
    pub(crate) name: String,
    _server: Beside,
}

impl Display {
    /// Starts Xvfb, large enough for the largest screen we make pictures of, and waits until it
    /// takes windows. Its log goes into `folder`.
    pub(crate) fn start(folder: &Path) -> Result<Self> {
        let mut xvfb = process::program("Xvfb");
        // With -displayfd it looks for a free number itself and writes it when it is ready.
        xvfb.args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]);
        let log = folder.join("xvfb.log");
        let mut server = Beside::start(xvfb.stdout(Stdio::piped()), &log)?;
        let mut number = String::new();
        if let Some(out) = server.0.stdout.take() {
            let read = BufReader::new(out).read_line(&mut number);
            read.map_err(could_not("hear from Xvfb"))?;
        }
        match number.trim() {
            "" => Err(format!("Xvfb gave no display; see {}.", log.display()).into()),
            number => Ok(Self { name: format!(":{number}"), _server: server }),
        }
    }
}
