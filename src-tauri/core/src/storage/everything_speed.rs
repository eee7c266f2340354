//! How long the search over everything takes beside 50,000 delegates. It asserts nothing: only a
//! quiet machine can tell.

use super::search_speed::{times, with_people};
use crate::{samples, search};

/// What the palette shows of a kind.
const EACH: usize = 6;
const SEARCHES: [&str; 9] =
    ["n", "t", "nguyen", "nguyen thi", "dinh tien d", "4567", "zzzz", "Đình", "Nguyeenx"];

#[test]
#[ignore = "a measurement; run it by name"]
fn how_long_a_search_over_everything_takes() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = with_people(folder.path());
    samples::make(&workspace).unwrap();
    println!("| search | found | p50 ms | p99 ms |\n|---|---:|---:|---:|");
    for text in SEARCHES {
        let mut found = 0;
        let [half, most] =
            times(|| found = search::everything(&workspace, text, EACH).unwrap().len());
        println!("| `{text}` | {found} | {half:.2} | {most:.2} |");
    }
}
