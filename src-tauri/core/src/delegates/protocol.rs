//! The order of protocol: whom a list names first.
//!
//! The number that somebody set goes before everything; then the order of categories; then the
//! rank that the words of the title suggest (`assets/ranks.csv`, with its sources); then the name.
//! Must never read a rank from anything but the own title: a substitute does not take the rank of
//! the person represented, and a former post (`nguyên …`) gives none.

use std::{collections::HashMap, sync::LazyLock};

use crate::{events::Category, text::fold};

/// Behind every rank that the table knows.
const UNKNOWN: u32 = 99;

/// Words with which a title begins, folded, and their rank; the longest first, so that `Chủ tịch
/// nước` is not taken for `Chủ tịch`.
static RANKS: LazyLock<Vec<(String, u32)>> = LazyLock::new(|| {
    let lines = include_str!("../../../../assets/ranks.csv").lines();
    let lines = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(','));
    let ranks = lines.filter_map(|(rank, title)| Some((fold(title), rank.parse().ok()?)));
    let mut ranks: Vec<(String, u32)> = ranks.collect();
    ranks.sort_by_key(|(title, _)| std::cmp::Reverse(title.len()));
    ranks
});

/// What of a delegate decides the place.
#[derive(Debug, Default)]
pub(crate) struct Standing {
    /// The row.
    pub(crate) seq: i64,
    /// The place that somebody set.
    pub(crate) protocol: Option<u32>,
    /// The category.
    pub(crate) category: String,
    /// The title.
    pub(crate) title: String,
}

/// Puts delegates that are in the order of names into the order of protocol.
pub(super) fn sort(delegates: &mut [Standing], categories: &[Category]) {
    let places: HashMap<String, usize> =
        (0..).zip(categories).map(|(place, category)| (fold(&category.name), place)).collect();
    let place = |delegate: &Standing| {
        let category = places.get(&fold(&delegate.category)).copied();
        let by_hand = delegate.protocol.unwrap_or(u32::MAX);
        (by_hand, category.unwrap_or(usize::MAX), rank(&delegate.title))
    };
    delegates.sort_by_cached_key(place);
}

/// The rank that a title suggests, from 1; of several posts the highest.
fn rank(title: &str) -> u32 {
    let folded = fold(title).replace(" kiem ", ",");
    let posts = folded.split([',', ';']).map(str::trim);
    posts.filter_map(rank_of_post).min().unwrap_or(UNKNOWN)
}

fn rank_of_post(post: &str) -> Option<u32> {
    let begins = |title: &str| {
        let rest = post.strip_prefix(title);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    RANKS.iter().find(|(title, _)| begins(title)).map(|(_, rank)| *rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_has_the_rank_of_its_highest_post() {
        assert!(RANKS.len() > 60, "the table is read whole");
        let falling = [
            "Ủy viên Bộ Chính trị, Phó Thủ tướng",
            "Ủy viên Trung ương Đảng, Phó Bí thư Thường trực Thành ủy Hà Nội",
            "Bộ trưởng Bộ Thông tin và Truyền thông",
            "Thứ trưởng Thường trực",
            "Thứ trưởng",
            "Chủ tịch UBND tỉnh Lâm Đồng",
            "Trợ lý Bộ trưởng",
            "Phó Chủ tịch Ủy ban nhân dân tỉnh",
            "Cục trưởng kiêm Bí thư Đảng ủy",
            "Phó Giám đốc Sở",
            "Trưởng phòng",
            "Phó Trưởng phòng",
            "Chuyên viên",
            "Phóng viên",
        ];
        let ranks = falling.map(rank);
        assert!(ranks.is_sorted_by(|a, b| a < b), "{ranks:?}");
    }

    #[test]
    fn a_former_post_a_word_that_only_begins_alike_and_nothing_have_no_rank() {
        for title in ["nguyên Bộ trưởng", "Giám đốcc", "", "Trưởng đoàn", "Đại biểu"]
        {
            assert_eq!(rank(title), UNKNOWN, "{title}");
        }
        assert_eq!(rank("Uỷ viên Trung ương Đảng"), rank("Ủy viên Trung ương Đảng"));
    }

    #[test]
    fn the_number_set_by_hand_goes_before_category_and_title() {
        let of = |name: char, category: &str, title: &str, protocol| Standing {
            seq: i64::from(u32::from(name)),
            category: category.into(),
            title: title.into(),
            protocol,
        };
        let mut all = [
            of('A', "Báo chí", "Tổng Biên tập", None),
            of('B', "Tỉnh", "Chuyên viên", None),
            of('C', "", "Bộ trưởng", None),
            of('D', "TỈNH", "Giám đốc", None),
            of('E', "Báo chí", "Phóng viên", Some(2)),
            of('F', "Tỉnh", "Giám đốc", None),
            of('G', "Tỉnh", "", Some(1)),
        ];
        let named = |name: &str| Category { name: name.into(), ..Category::default() };
        sort(&mut all, &[named("Tỉnh"), named("Báo chí")]);
        let order = all.map(|one| char::from(u8::try_from(one.seq).unwrap()));
        assert_eq!(String::from_iter(order), "GEDFBAC");
    }
}
