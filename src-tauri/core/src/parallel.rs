//! Work on many rows, on all processors at once: in parts, or one step ahead of whoever takes it.
//!
//! Must never change the order of what comes out, and no thread outlives the call. Where the system
//! gives no thread the work is done all the same, in turn.

use std::{
    panic::resume_unwind,
    sync::mpsc::sync_channel,
    thread::{Builder, ScopedJoinHandle, available_parallelism, scope},
};

/// Fewer rows than this are hardly worth a thread.
const FEW: usize = 200;
/// How many pieces are made before somebody takes them.
const AHEAD: usize = 4;

/// What `work` makes of all rows, which it is given in parts; in their order.
pub(crate) fn in_parts<T: Sync, R: Send>(
    rows: &[T],
    work: impl Fn(&[T]) -> Vec<R> + Sync,
) -> Vec<R> {
    let processors = available_parallelism().map_or(1, usize::from);
    if rows.len() < FEW || processors == 1 {
        return work(rows);
    }
    let (work, mut parts) = (&work, rows.chunks(rows.len().div_ceil(processors)));
    let own = parts.next().unwrap_or_default();
    scope(|scope| {
        let start = |part| Part(part, Builder::new().spawn_scoped(scope, move || work(part)).ok());
        let others: Vec<_> = parts.map(start).collect();
        let mut made = work(own);
        others.into_iter().for_each(|other| made.extend(other.finish(work)));
        made
    })
}

/// Rows, and the thread that works on them where there is one.
struct Part<'scope, 'rows, T, R>(&'rows [T], Option<ScopedJoinHandle<'scope, Vec<R>>>);

impl<T, R> Part<'_, '_, T, R> {
    fn finish(self, work: impl Fn(&[T]) -> Vec<R>) -> Vec<R> {
        match self.1.map(ScopedJoinHandle::join) {
            Some(made) => made.unwrap_or_else(|panic| resume_unwind(panic)),
            None => work(self.0),
        }
    }
}

/// Goes through the rows in pieces of `size`: `take` is given each, as it was, with what `make` made
/// of it, while `make` is busy with the next ones. Ends with the first error of `take`.
pub(crate) fn ahead<T: Sync, R: Send, E>(
    rows: &[T],
    size: usize,
    mut make: impl FnMut(&[T]) -> R + Send,
    mut take: impl FnMut(&[T], R) -> Result<(), E>,
) -> Result<(), E> {
    if rows.len() < FEW {
        return rows.chunks(size).try_for_each(|piece| take(piece, make(piece)));
    }
    let started = scope(|scope| {
        let (to, from) = sync_channel(AHEAD);
        let (make, take) = (&mut make, &mut take);
        // Nobody takes any more after an error.
        let produce = move || rows.chunks(size).all(|piece| to.send(make(piece)).is_ok());
        Builder::new().spawn_scoped(scope, produce).ok()?;
        Some(rows.chunks(size).zip(from).try_for_each(|(piece, made)| take(piece, made)))
    });
    started.unwrap_or_else(|| rows.chunks(size).try_for_each(|piece| take(piece, make(piece))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_rows_come_out_in_their_order() {
        for count in [0, 1, FEW - 1, FEW, 10_007] {
            let rows: Vec<usize> = (0..count).collect();
            let doubled = in_parts(&rows, |part| part.iter().map(|row| row * 2).collect());
            assert!(doubled.into_iter().eq(rows.iter().map(|row| row * 2)), "{count}");
            let mut taken = Vec::new();
            let take = |piece: &[usize], made: Vec<usize>| {
                assert_eq!(piece, made);
                taken.extend(made);
                Ok::<_, ()>(())
            };
            ahead(&rows, 100, <[usize]>::to_vec, take).unwrap();
            assert_eq!(taken, rows);
        }
    }

    #[test]
    fn an_error_ends_it() {
        let rows = vec![(); 5 * FEW];
        let mut seen = 0;
        let end = ahead(&rows, 10, <[()]>::len, |_, count| {
            seen += count;
            if seen < 100 { Ok(()) } else { Err(seen) }
        });
        assert_eq!(end, Err(100));
    }

    #[test]
    #[should_panic(expected = "of a part")]
    fn a_panic_is_not_lost() {
        in_parts(&[0; 2 * FEW], |_| -> Vec<u8> { panic!("of a part") });
    }
}
