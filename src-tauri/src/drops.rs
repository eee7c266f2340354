//! Files that are dropped on the window: the system gives their paths to Rust, and the window gets
//! tokens of them.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use tauri::{DragDropEvent, ipc::Channel};

use crate::{ipc::wire::import::Dropped, state::Desk};

/// The part of the window that wants to know of dropped files: the one that asked last.
#[derive(Default)]
pub(crate) struct Drops(Mutex<Option<Channel<Dropped>>>);

impl Drops {
    /// Tells `channel` from now on, and nobody else.
    pub(crate) fn watch(&self, channel: Channel<Dropped>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(channel);
    }

    fn tell(&self, dropped: Dropped) {
        let channel = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if channel.is_some_and(|channel| channel.send(dropped).is_err()) {
            tracing::debug!("the window does not listen any more");
        }
    }
}

/// Tells the window of what the system says about files over it.
pub(crate) fn tell(desk: &Desk, event: &DragDropEvent) {
    let chosen = |file: &PathBuf| desk.chosen_file(file.clone());
    let dropped = match event {
        DragDropEvent::Enter { .. } => Dropped { over: true, files: Vec::new() },
        DragDropEvent::Drop { paths, .. } => {
            Dropped { over: false, files: paths.iter().map(chosen).collect() }
        }
        DragDropEvent::Leave => Dropped { over: false, files: Vec::new() },
        _ => return,
    };
    desk.drops().tell(dropped);
}
