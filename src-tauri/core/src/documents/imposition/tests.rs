//! Every piece once, none over another, all on the sheet, backs behind their fronts.

use langbiang_typeset::{dump, units::A4};
use proptest::prelude::*;

use super::*;

/// The pieces of a page, each by its number and where its corner stands.
fn pieces(page: &Page) -> Vec<(usize, (f32, f32))> {
    let number = |items: &[Item]| match items {
        [Item::Rect { height, .. }] => *height as usize,
        other => panic!("{other:?}"),
    };
    let placed = |item: &Item| match item {
        Item::Placed(at, items) => Some((number(items), (at.x, at.y))),
        _ => None,
    };
    page.items.iter().filter_map(placed).collect()
}

/// A piece that carries its number as the height of its only rectangle.
fn numbered(piece: usize) -> Piece {
    let fill = langbiang_typeset::Colour::BLACK;
    let decoration = vec![Item::Rect { x: 0.0, y: 0.0, width: 1.0, height: piece as f32, fill }];
    Piece { name: piece.to_string(), decoration, items: Vec::new() }
}

fn sheets(imposition: &Imposition) -> Vec<Page> {
    let page = |index| imposition.page(index, Calibration::default(), |n, _| numbered(n));
    (0..imposition.pages()).map(page).collect()
}

fn overlap(a: (f32, f32), b: (f32, f32), piece: (f32, f32)) -> bool {
    let meet = |a: f32, b: f32, size: f32| (a - b).abs() < size - 0.01;
    meet(a.0, b.0, piece.0) && meet(a.1, b.1, piece.1)
}

proptest! {
    #[test]
    fn each_piece_stands_once_on_the_sheet_and_over_no_other(
        piece in (30.0_f32..200.0, 20.0_f32..280.0),
        (margin, gap) in (0.0_f32..12.0, 0.0_f32..8.0),
        (count, skip, two_sided) in (0_usize..60, 0_usize..5, any::<bool>()),
    ) {
        let Some(grid) = Grid::fullest(A4, piece, margin, gap) else { return Ok(()) };
        let skip = skip.min(grid.capacity() - 1);
        let imposition = Imposition { grid, pieces: count, skip, two_sided };
        let pages = sheets(&imposition);
        let fronts = pages.iter().step_by(imposition.sides());
        let seen: Vec<usize> = fronts.flat_map(pieces).map(|(n, _)| n).collect();
        prop_assert_eq!(seen, (0..count).collect::<Vec<_>>());
        for page in &pages {
            let on_it = pieces(page);
            for (i, (_, at)) in on_it.iter().enumerate() {
                let inside = at.0 > -0.02 && at.0 + piece.0 < page.width + 0.02
                    && at.1 > -0.02 && at.1 + piece.1 < page.height + 0.02;
                prop_assert!(inside, "{at:?}");
                let others = on_it[..i].iter().filter(|(_, other)| overlap(*at, *other, piece));
                prop_assert_eq!(others.count(), 0);
            }
        }
    }

    #[test]
    fn each_back_lies_behind_its_own_front(
        piece in (30.0_f32..150.0, 20.0_f32..150.0),
        count in 1_usize..40,
    ) {
        let Some(grid) = Grid::fullest(A4, piece, 5.0, 3.0) else { return Ok(()) };
        let imposition = Imposition { two_sided: true, ..Imposition::new(grid, count) };
        for sheet in sheets(&imposition).chunks(2) {
            let (fronts, backs) = (pieces(&sheet[0]), pieces(&sheet[1]));
            prop_assert_eq!(fronts.len(), backs.len());
            for ((front, at), (back, behind)) in fronts.iter().zip(&backs) {
                prop_assert_eq!(front, back);
                // Turned about its upright edge, a sheet's left is its right.
                prop_assert!((at.0 - (sheet[1].width - behind.0 - piece.0)).abs() < 0.01);
                prop_assert!((at.1 - behind.1).abs() < 0.01);
            }
            prop_assert!(sheet[1].bookmarks.is_empty());
        }
    }

    #[test]
    fn no_mark_runs_through_a_piece_or_off_the_sheet(
        piece in (30.0_f32..150.0, 20.0_f32..150.0),
        (margin, gap) in (0.0_f32..12.0, 0.0_f32..8.0),
    ) {
        let Some(grid) = Grid::fullest(A4, piece, margin, gap) else { return Ok(()) };
        let (left, top) = grid.corner(0, Side::Front);
        let last = grid.corner(grid.capacity() - 1, Side::Front);
        let (right, bottom) = (last.0 + piece.0, last.1 + piece.1);
        for mark in grid.marks() {
            let Item::Rule { from, to, .. } = mark else { panic!("{mark:?}") };
            let beside = to.0 < left || from.0 > right || to.1 < top || from.1 > bottom;
            prop_assert!(beside, "{from:?} {to:?}");
            let (width, height) = grid.paper();
            prop_assert!(from.0 >= 0.0 && from.1 >= 0.0 && to.0 <= width && to.1 <= height);
        }
    }
}

#[test]
fn usual_sizes_fill_a_sheet_as_a_print_shop_would() {
    let held = |width, height| {
        let grid = Grid::fullest(A4, (width, height), 5.0, 0.0).unwrap();
        (grid.columns, grid.rows, grid.paper().0 > grid.paper().1)
    };
    assert_eq!(held(90.0, 130.0), (2, 2, false));
    assert_eq!(held(86.0, 54.0), (2, 5, false));
    assert_eq!(held(100.0, 70.0), (2, 4, false));
    assert_eq!(held(105.0, 148.0), (2, 2, false), "A6 divides A4");
    assert_eq!(held(148.0, 210.0), (2, 1, true), "so does A5");
    assert_eq!(held(200.0, 200.0), (1, 1, false));
    assert_eq!(Grid::fullest(A4, (300.0, 220.0), 5.0, 0.0), None);
}

#[test]
fn pieces_that_touch_share_a_cut() {
    let marks = |gap| Grid::fullest(A4, (90.0, 130.0), 5.0, gap).unwrap().marks().len();
    assert_eq!(marks(0.0), 2 * (3 + 3));
    assert_eq!(marks(4.0), 2 * (4 + 4));
}

#[test]
fn a_piece_alone_has_paper_of_its_own_size_and_no_marks() {
    let imposition =
        Imposition { two_sided: true, ..Imposition::new(Grid::alone((86.0, 54.0)), 2) };
    let page = |index| imposition.page(index, Calibration::default(), |n, _| numbered(n));
    let pages: Vec<Page> = (0..imposition.pages()).map(page).collect();
    let names = pages.iter().map(|page| page.bookmarks.first().map(|mark| &*mark.title));
    assert_eq!(names.collect::<Vec<_>>(), [Some("0"), None, Some("1"), None]);
    assert_eq!(
        dump::pages(&pages[..1]),
        "page 1 86x54\n  at 0.00,0.00\n    rect 0.00,0.00 1.00x0.00 #000000\n"
    );
}

#[test]
fn labels_stand_where_their_sheet_has_them_or_nowhere() {
    let labels = |left| Grid::given(A4, (63.5, 38.1), (3, 7), (left, 15.15), (2.5, 0.0));
    let grid = labels(7.25).unwrap();
    assert_eq!(grid.corner(2, Side::Front), (139.25, 15.15));
    assert!(grid.marks().is_empty());
    assert_eq!(labels(20.0), None, "the last column would leave the sheet");
    assert_eq!(Grid::given(A4, (63.5, 38.1), (0, 7), (7.0, 15.0), (0.0, 0.0)), None);
}

#[test]
fn the_whole_sheet_is_corrected_for_the_printer() {
    let grid = Grid::fullest(A4, (90.0, 130.0), 5.0, 0.0).unwrap();
    let measured = Calibration::read("20.5 19.5 149.5 200.4").unwrap();
    let page = Imposition::new(grid, 1).page(0, measured, |n, _| numbered(n));
    let [Item::Placed(_, items)] = &page.items[..] else { panic!("{:?}", page.items) };
    assert_eq!(items.len(), grid.marks().len() + 1);
}
