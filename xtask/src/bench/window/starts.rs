//! Starts of a window, from the moment its process is made until it says that it can be used.
//!
//! No WebDriver stands between: its own start would be added to both windows, and flatter the ratio.

use std::{
    fs,
    io::{BufRead, BufReader, Write as _},
    path::Path,
    process::{Child, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use super::memory;
use crate::{
    display::Display,
    driver,
    failure::{Result, could_not},
    process::{self, Beside},
};

/// What a window prints once it can be used: src-tauri/src/usable.rs.
const USABLE: &str = "usable";
/// No start takes longer; one that does hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// One of the two windows.
pub(super) struct Starter<'a> {
    pub(super) program: &'a Path,
    pub(super) home: &'a Path,
    pub(super) display: &'a Display,
}

/// What one start took.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) ms: f64,
    /// In kB; nothing where nobody asked.
    pub(super) memory: Option<u64>,
}

impl Starter<'_> {
    /// Starts the window, waits until it can be used and ends it again; `weighed` with a look at
    /// its memory once that has settled.
    pub(super) fn start(&self, weighed: bool) -> Result<Start> {
        let mut command = process::program(self.program);
        driver::apart(&mut command, self.display, self.home);
        command.env("LANGBIANG_E2E_USABLE", "1").stdin(Stdio::piped()).stdout(Stdio::piped());
        let log = self.home.join("window.log");
        let began = Instant::now();
        let mut window = Beside::start(&mut command, &log)?;
        usable(&mut window.0)?;
        let ms = began.elapsed().as_secs_f64() * 1000.0;
        let memory = weighed.then(|| memory::settled(window.0.id())).transpose()?;
        // It ends with its input.
        drop(window.0.stdin.take());
        let ended = process::wait(&mut window.0, PATIENCE);
        match ended {
            Some(status) if status.success() => Ok(Start { ms, memory }),
            _ => Err(format!("The window did not end well; see {}.", log.display()).into()),
        }
    }
}

/// Waits for the line that says so.
fn usable(window: &mut Child) -> Result<()> {
    let (say, heard) = mpsc::channel();
    if let Some(out) = window.stdout.take() {
        thread::spawn(move || {
            let mut lines = BufReader::new(out).lines().map_while(std::io::Result::ok);
            // The rest is read too, so that the window never waits for us.
            lines.by_ref().find(|line| line == USABLE).map(|_| say.send(()));
            lines.for_each(drop);
        });
    }
    heard.recv_timeout(PATIENCE).map_err(|_| "The window never said that it can be used.".into())
}

/// Makes the system forget every file that it keeps in memory; says whether it let us.
pub(super) fn forget_files() -> bool {
    let switch = fs::OpenOptions::new().write(true).open("/proc/sys/vm/drop_caches");
    switch.and_then(|mut switch| switch.write_all(b"1")).is_ok()
}

/// Makes the folders of a window anew.
pub(super) fn fresh_home(home: &Path) -> Result<()> {
    if home.exists() {
        fs::remove_dir_all(home).map_err(could_not("clear the folder of the last run"))?;
    }
    fs::create_dir_all(home.join("data")).map_err(could_not("make the window's folders"))
}
