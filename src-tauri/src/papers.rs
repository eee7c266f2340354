//! Papers that were laid out for a look: kept until the window has fetched them, and never made to
//! the end for a question that was asked anew meanwhile.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use langbiang_core::{ids, progress::Progress};

/// As many as a gallery shows at once; what nobody fetches makes room.
const MOST: usize = 24;

/// Papers by the tokens that stand for them.
#[derive(Default)]
pub struct Papers {
    asked: Arc<AtomicU64>,
    kept: Mutex<VecDeque<(String, Vec<u8>)>>,
}

impl Papers {
    /// A new question for a preview; the ones before it stop.
    pub(crate) fn ask(&self) -> Latest {
        let mine = self.asked.fetch_add(1, Ordering::Relaxed) + 1;
        Latest { asked: Arc::clone(&self.asked), mine }
    }

    /// Keeps a paper, and gives the token that stands for it.
    pub(crate) fn keep(&self, bytes: Vec<u8>) -> String {
        let token = ids::new_id();
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() == MOST {
            kept.pop_front();
        }
        kept.push_back((token.clone(), bytes));
        token
    }

    /// The paper behind a token, which is kept no longer.
    pub(crate) fn take(&self, token: &str) -> Option<Vec<u8>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(known, _)| known == token)?;
        kept.remove(at).map(|(_, bytes)| bytes)
    }
}

/// One question for a preview, that goes on as long as no later one is asked.
pub(crate) struct Latest {
    asked: Arc<AtomicU64>,
    mine: u64,
}

impl Progress for Latest {
    fn report(&self, _done: usize, _total: usize) {}

    fn cancelled(&self) -> bool {
        self.asked.load(Ordering::Relaxed) != self.mine
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_question_stops_the_one_before() {
        let papers = Papers::default();
        let first = papers.ask();
        assert!(!first.cancelled());
        let second = papers.ask();
        assert!(first.cancelled() && !second.cancelled());
    }

    #[test]
    fn a_paper_is_fetched_once_and_the_oldest_makes_room() {
        let papers = Papers::default();
        let tokens: Vec<String> = (0..=MOST).map(|i| papers.keep(vec![i as u8])).collect();
        assert_eq!(papers.take(&tokens[0]), None);
        assert_eq!(papers.take(&tokens[1]), Some(vec![1]));
        assert_eq!(papers.take(&tokens[1]), None);
    }
}
