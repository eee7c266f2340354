//! How long work says how far it is, and learns that it should stop.
//!
//! Core knows no event loop, and no thread outlives a call of it: whoever starts the work hands in a [`Progress`].

use crate::{Error, Result};

/// Receives the progress of one piece of work. Counts are rows or pages; for files, bytes.
pub trait Progress: Send + Sync {
    /// `done` of `total` are finished. Called often; must be quick.
    fn report(&self, done: usize, total: usize);
    /// Whether the user asked to stop.
    fn cancelled(&self) -> bool;

    /// Reports, and turns a wish to stop into [`Error::Cancelled`].
    fn step(&self, done: usize, total: usize) -> Result<()> {
        self.report(done, total);
        if self.cancelled() { Err(Error::Cancelled) } else { Ok(()) }
    }
}

/// Nobody watches and nobody can stop it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn report(&self, _done: usize, _total: usize) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// A part of somebody's work, which can be stopped like the whole and says nothing of how far it is:
/// its steps are not those of the whole.
pub(crate) struct Silent<'p>(pub(crate) &'p dyn Progress);

impl Progress for Silent<'_> {
    fn report(&self, _done: usize, _total: usize) {}
    fn cancelled(&self) -> bool {
        self.0.cancelled()
    }
}

/// Counts the bytes of one piece of work for its watcher.
pub(crate) struct Meter<'p> {
    progress: &'p dyn Progress,
    done: u64,
    total: u64,
}

impl<'p> Meter<'p> {
    /// Nothing done yet of `total` bytes.
    pub(crate) fn new(progress: &'p dyn Progress, total: u64) -> Self {
        Self { progress, done: 0, total }
    }

    /// Another `bytes` are done; [`Error::Cancelled`] when the user asked to stop.
    pub(crate) fn add(&mut self, bytes: u64) -> Result<()> {
        self.done = self.done.saturating_add(bytes);
        let count = |bytes: u64| usize::try_from(bytes).unwrap_or(usize::MAX);
        self.progress.step(count(self.done), count(self.total))
    }
}
