//! Pages on the sheets of a booklet that is stitched in its fold.

use langbiang_typeset::{Bookmark, Item, Page, Placement, Tag, units::A4};

use super::WIDTH;

/// Which pages stand on each side of the sheets, left and right, the front of the outermost sheet
/// first. `pages` is a multiple of four.
pub(super) fn sides(pages: usize) -> Vec<(usize, usize)> {
    let side = |side: usize| {
        let (inner, outer) = (side, pages - 1 - side);
        if side.is_multiple_of(2) { (outer, inner) } else { (inner, outer) }
    };
    (0..pages / 2).map(side).collect()
}

/// Two pages on each side of A4 sheets; empty ones at the end where four do not come out even.
/// The sheets are turned about their short edge.
pub(super) fn sheets(pages: Vec<Page>) -> Vec<Page> {
    let even = pages.len().next_multiple_of(4);
    let mut pages: Vec<Option<Page>> = pages.into_iter().map(Some).collect();
    pages.resize_with(even, || None);
    let half = |page: Option<Page>, number: usize, x: f32| {
        let page = page.filter(|page| !page.items.is_empty())?;
        let corner = Placement::at(x, 0.0);
        // A section is one page; it is read where the booklet has it, not where the sheet has it.
        let section = Tag::Section.read_as(number as u32, of_groups(&page.items));
        Some(Item::Placed(corner, [rest(page.items), vec![section]].concat()))
    };
    let sheet = |(left, right): (usize, usize)| {
        let bookmarks = [left, right].into_iter().flat_map(|at| leading(pages[at].as_ref(), at));
        let bookmarks = bookmarks.collect();
        let gap = A4.1 / 2.0 - WIDTH;
        let left = half(pages[left].take(), left, gap);
        let right = half(pages[right].take(), right, A4.1 / 2.0);
        let items = left.into_iter().chain(right).collect();
        Page { width: A4.1, height: A4.0, items, bookmarks }
    };
    sides(even).into_iter().map(sheet).collect()
}

/// The entries that lead to a page, in the order of the booklet.
fn leading(page: Option<&Page>, number: usize) -> Vec<Bookmark> {
    let entries = page.map(|page| page.bookmarks.clone()).unwrap_or_default();
    let read_as = Some(number as u32);
    entries.into_iter().map(|entry| Bookmark { read_as, ..entry }).collect()
}

/// What is read.
fn of_groups(items: &[Item]) -> Vec<Item> {
    items.iter().filter(|item| matches!(item, Item::Group(..))).cloned().collect()
}

/// What is only seen: it stands behind.
fn rest(items: Vec<Item>) -> Vec<Item> {
    items.into_iter().filter(|item| !matches!(item, Item::Group(..))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_sheets_put_every_page_after_the_one_before_it() {
        assert_eq!(sides(4), [(3, 0), (1, 2)]);
        assert_eq!(sides(8), [(7, 0), (1, 6), (5, 2), (3, 4)]);
        for pages in (4..=64).step_by(4) {
            let sides = sides(pages);
            let mut all: Vec<usize> = sides.iter().flat_map(|(l, r)| [*l, *r]).collect();
            all.sort_unstable();
            assert_eq!(all, (0..pages).collect::<Vec<_>>(), "each page once");
            // Behind the right page of a front stands the left page of its back.
            for sheet in sides.chunks(2) {
                assert_eq!(sheet[0].1 + 1, sheet[1].0);
                assert_eq!(sheet[1].1 + 1, sheet[0].0);
            }
            // In the middle of the open booklet lie neighbours.
            let (left, right) = sides[sides.len() - 1];
            assert_eq!(left + 1, right);
        }
    }
}
