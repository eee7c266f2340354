//! How long work says how far it is, and learns that it should stop.
//!
//! Core knows no thread and no event loop: whoever starts the work hands in a [`Progress`].

use crate::{Error, Result};

/// Receives the progress of one piece of work. Counts are rows or pages, never bytes.
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
