//! Long work that the window waits for: it says how far it is, and can be told to stop.
//!
//! A command that takes long takes a channel of counts. The channel's own number names the work, so
//! the window can stop it before it has heard anything. Must never hold up the work: counts are
//! sent a few times a second, however often it reports.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use langbiang_core::progress::Progress;
use tauri::ipc::Channel;

use crate::ipc::wire::work::Count;

/// Between two counts that the window is told.
const BETWEEN: Duration = Duration::from_millis(80);

/// The works that go on, by the numbers of their channels.
#[derive(Debug, Clone, Default)]
pub(crate) struct Works(Arc<Mutex<HashMap<u32, Arc<AtomicBool>>>>);

impl Works {
    /// Work whose counts go to `counts`; it goes on until what is given goes out of scope.
    pub(crate) fn begin(&self, counts: Channel<Count>) -> Watched {
        let stop = Arc::<AtomicBool>::default();
        self.all().insert(counts.id(), Arc::clone(&stop));
        Watched { counts, stop, told: Mutex::default(), works: self.clone() }
    }

    /// Tells a work to stop; one that has ended needs no telling.
    pub(crate) fn stop(&self, id: u32) {
        if let Some(stop) = self.all().get(&id) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    /// Nothing can be half done under the lock, so a panic there is no harm.
    fn all(&self) -> MutexGuard<'_, HashMap<u32, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One work, watched by the window.
pub(crate) struct Watched {
    counts: Channel<Count>,
    stop: Arc<AtomicBool>,
    told: Mutex<Option<Instant>>,
    works: Works,
}

impl Watched {
    /// Whether the window should hear of this count: of the first, the last, and some between.
    fn is_due(&self, done: usize, total: usize) -> bool {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let due = done >= total || told.is_none_or(|told| told.elapsed() >= BETWEEN);
        if due {
            *told = Some(Instant::now());
        }
        due
    }
}

impl Progress for Watched {
    fn report(&self, done: usize, total: usize) {
        if self.is_due(done, total) && self.counts.send(Count { done, total }).is_err() {
            tracing::debug!("the window does not listen any more");
        }
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.works.all().remove(&self.counts.id());
    }
}

#[cfg(test)]
mod tests {
    use tauri::ipc::InvokeResponseBody;

    use super::*;

    /// A channel that keeps what the window would hear.
    fn channel() -> (Channel<Count>, Arc<Mutex<Vec<String>>>) {
        let heard = Arc::<Mutex<Vec<String>>>::default();
        let keep = Arc::clone(&heard);
        let channel = Channel::new(move |body| {
            if let InvokeResponseBody::Json(text) = body {
                keep.lock().unwrap().push(text);
            }
            Ok(())
        });
        (channel, heard)
    }

    #[test]
    fn the_window_hears_the_first_and_the_last_count_and_not_each_between() {
        let (counts, heard) = channel();
        let work = Works::default().begin(counts);
        (0..=10_000).for_each(|done| work.report(done, 10_000));
        let heard = heard.lock().unwrap();
        assert_eq!(heard[0], r#"{"done":0,"total":10000}"#);
        assert_eq!(heard[heard.len() - 1], r#"{"done":10000,"total":10000}"#);
        assert!(heard.len() < 1_000, "{}", heard.len());
    }

    #[test]
    fn a_work_is_stopped_by_its_number_and_forgotten_at_its_end() {
        let works = Works::default();
        let (counts, _) = channel();
        let id = counts.id();
        let work = works.begin(counts);
        works.stop(id.wrapping_add(1));
        assert!(!work.cancelled(), "another work was meant");
        works.stop(id);
        assert!(work.cancelled());
        drop(work);
        assert!(works.all().is_empty());
    }
}
