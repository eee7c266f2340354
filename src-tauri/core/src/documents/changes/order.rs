//! Which items of a session stand elsewhere than before, as few as explain the new order.

use crate::documents::programme::Item;

/// For each item of `now`, whether it was moved among those that were there `before`: all that
/// are not part of the longest run that kept its order.
pub(super) fn moved(before: &[Item], now: &[Item]) -> Vec<bool> {
    let place = |item: &Item| before.iter().position(|old| old.id == item.id);
    let places: Vec<Option<usize>> = now.iter().map(place).collect();
    let kept = longest_rising(&places);
    (0..now.len()).map(|i| places[i].is_some() && !kept.contains(&i)).collect()
}

/// The indices of a longest rising run; what is absent is passed over.
fn longest_rising(places: &[Option<usize>]) -> Vec<usize> {
    // The best run that ends at each index: its length, and the index before it.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for (i, place) in places.iter().enumerate() {
        let before = (0..i).filter(|j| places[*j].is_some() && places[*j] < *place);
        let before = before.max_by_key(|j| best[*j].0);
        let length = before.map_or(0, |j| best[j].0);
        best.push((if place.is_some() { length + 1 } else { 0 }, before));
    }
    let mut at = (0..places.len()).filter(|i| best[*i].0 > 0).max_by_key(|i| best[*i].0);
    let mut run = Vec::new();
    while let Some(i) = at {
        run.push(i);
        at = best[i].1;
    }
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(ids: &str) -> Vec<Item> {
        ids.chars().map(|id| Item { id: id.to_string(), ..Item::default() }).collect()
    }

    fn told(before: &str, now: &str) -> String {
        let (before, now) = (items(before), items(now));
        let moved = moved(&before, &now);
        now.iter().zip(moved).filter(|(_, moved)| *moved).map(|(item, _)| &*item.id).collect()
    }

    #[test]
    fn as_few_items_as_possible_are_said_to_have_moved() {
        assert_eq!(told("abcd", "abcd"), "");
        assert_eq!(told("abcd", "dabc"), "d", "one item went to the front");
        assert_eq!(told("abcd", "bcda"), "a", "one item went to the end");
        assert_eq!(told("abcd", "axbd"), "", "new and dropped items move nothing");
        assert_eq!(told("", "ab"), "");
        assert_eq!(told("abcd", "dcba").len(), 3);
    }
}
