//! Title and organisation that stand in one cell, parted where the body begins.

use super::super::words::{begins_body, looks_like_title};
use crate::text::fold;

/// A cell taken apart.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(in super::super) struct Post {
    pub(in super::super) title: String,
    pub(in super::super) organisation: String,
    /// Whether the two share a word, so that where they part is not clear: all of it is the title.
    pub(in super::super) shared: bool,
}

/// Parts a cell; `text` has its line breaks.
pub(in super::super) fn read(text: &str) -> Post {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = flat(text);
    let post = |title: &str, organisation: &str, shared| Post {
        title: flat(title),
        organisation: flat(organisation),
        shared,
    };
    if begins_body(&whole) {
        return match title_behind(text) {
            Some((organisation, title)) => post(title, organisation, false),
            None => post("", &whole, false),
        };
    }
    let Some(body) = bodies(text).next() else {
        return post(&whole, "", takes_body(&whole));
    };
    let (title, organisation) = text.split_at(body);
    let parted = title.trim_end().ends_with([',', '-', '–', ';', ':', '(']) || title.contains('\n');
    let title = title.trim_end_matches([' ', ',', '-', '–', ';', ':', '(', '\n', '\r']);
    match !parted && takes_body(title) {
        true => post(&whole, "", true),
        false => post(title, organisation, false),
    }
}

/// `Sở Ngoại vụ - Phó Giám đốc`: the body and the title behind it.
fn title_behind(text: &str) -> Option<(&str, &str)> {
    let parts =
        [" - ", " – ", ", ", "\n", "; "].into_iter().filter_map(|sign| text.rsplit_once(sign));
    parts
        .filter(|(_, title)| looks_like_title(title) && !begins_body(title))
        .max_by_key(|(_, title)| title.len())
}

/// Where bodies begin, from the left.
fn bodies(text: &str) -> impl Iterator<Item = usize> + '_ {
    let starts = text.char_indices().filter(move |&(at, _)| {
        at > 0 && text[..at].ends_with(|c: char| c.is_whitespace() || matches!(c, '(' | '-' | ','))
    });
    starts
        .map(|(at, _)| at)
        .filter(move |&at| begins_body(&text[at..]) && !is_part_of_title(&text[..at]))
}

/// Words with which a title goes on: `Chánh Văn phòng`, `Ủy viên Ban …`, `Phó Trưởng Ban`.
fn is_part_of_title(before: &str) -> bool {
    let folded = fold(before);
    let last = folded.split(' ').next_back().unwrap_or_default();
    let after_sign =
        before.trim_end().ends_with([',', '-', '–', ';', '(']) || before.ends_with('\n');
    !after_sign
        && matches!(last, "chanh" | "vien" | "truong" | "pho" | "thu" | "thong" | "va")
        && ![
            "phong vien",
            "chuyen vien",
            "bien tap vien",
            "giang vien",
            "nhan vien",
            "kiem lam vien",
            "phat thanh vien",
            "nghien cuu vien",
        ]
        .iter()
        .any(|title| folded.ends_with(title))
        && !["truong phong", "vu truong"].iter().any(|title| folded.ends_with(title))
        && !is_head(&folded)
}

/// `Giám đốc`, `Cục trưởng`, `Thứ trưởng`: a whole title that ends in trưởng, before a body.
fn is_head(folded: &str) -> bool {
    [
        "cuc truong",
        "vu truong",
        "thu truong",
        "bo truong",
        "vien truong",
        "hieu truong",
        "chi huy truong",
        "doi truong",
        "tram truong",
        "hat truong",
        "bi thu",
        "chi cuc truong",
        "khoa truong",
        "nhom truong",
        "thu ky",
    ]
    .iter()
    .any(|title| folded.ends_with(title))
}

/// Whether a title goes on with the name of its unit: `Trưởng ban Tuyên giáo`, `Trưởng phòng VHTT`.
fn takes_body(title: &str) -> bool {
    const UNITS: [&str; 6] =
        ["truong ban", "truong phong", "truong khoa", "pho ban", "pho phong", "chanh van phong"];
    let folded = fold(title);
    UNITS.iter().any(|unit| {
        folded.find(unit).is_some_and(|at| {
            folded[at + unit.len()..].trim_start_matches([' ']).starts_with(char::is_alphanumeric)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cell, its title, its organisation.
    const PARTED: &[(&str, &str, &str)] = &[
        ("Phó Giám đốc Sở TT&TT Lâm Đồng", "Phó Giám đốc", "Sở TT&TT Lâm Đồng"),
        ("Chánh Văn phòng, UBND tỉnh Bình Phước", "Chánh Văn phòng", "UBND tỉnh Bình Phước"),
        (
            "Trưởng phòng Thông tin - Báo chí - Xuất bản, Sở TTTT Cà Mau",
            "Trưởng phòng Thông tin - Báo chí - Xuất bản",
            "Sở TTTT Cà Mau",
        ),
        (
            "Chuyên viên - Vụ Thông tin Báo chí, Bộ Ngoại giao",
            "Chuyên viên",
            "Vụ Thông tin Báo chí, Bộ Ngoại giao",
        ),
        (
            "Phó Cục trưởng Cục Thông tin đối ngoại, Bộ TT&TT",
            "Phó Cục trưởng",
            "Cục Thông tin đối ngoại, Bộ TT&TT",
        ),
        ("Tổng Biên tập\nBáo Lâm Đồng", "Tổng Biên tập", "Báo Lâm Đồng"),
        ("Thứ trưởng Bộ Thông tin và Truyền thông", "Thứ trưởng", "Bộ Thông tin và Truyền thông"),
        (
            "Ủy viên Ban Thường vụ, Trưởng ban, Ban Tuyên giáo Tỉnh ủy Gia Lai",
            "Ủy viên Ban Thường vụ, Trưởng ban",
            "Ban Tuyên giáo Tỉnh ủy Gia Lai",
        ),
        (
            "Phóng viên Báo Nhân Dân thường trú tại Đà Nẵng",
            "Phóng viên",
            "Báo Nhân Dân thường trú tại Đà Nẵng",
        ),
        (
            "Phó Chỉ huy trưởng Bộ Chỉ huy BĐBP tỉnh An Giang",
            "Phó Chỉ huy trưởng",
            "Bộ Chỉ huy BĐBP tỉnh An Giang",
        ),
        (
            "Phó Trưởng phòng, Phòng PA03, Công an tỉnh Long An",
            "Phó Trưởng phòng",
            "Phòng PA03, Công an tỉnh Long An",
        ),
        ("Đại sứ Đại sứ quán Việt Nam tại Lào", "Đại sứ", "Đại sứ quán Việt Nam tại Lào"),
        ("Bí thư Chi bộ Cục Báo chí", "Bí thư Chi bộ", "Cục Báo chí"),
        ("Phó Trưởng phòng Văn phòng Tỉnh ủy", "Phó Trưởng phòng", "Văn phòng Tỉnh ủy"),
        ("Sở Ngoại vụ", "", "Sở Ngoại vụ"),
        ("Sở Ngoại vụ - Phó Giám đốc", "Phó Giám đốc", "Sở Ngoại vụ"),
        ("Vụ Báo chí, Bộ Ngoại giao, Phó Vụ trưởng", "Phó Vụ trưởng", "Vụ Báo chí, Bộ Ngoại giao"),
        ("Chuyên viên", "Chuyên viên", ""),
    ];

    #[test]
    fn a_cell_is_parted_where_the_body_begins() {
        for (text, title, organisation) in PARTED {
            let post = read(text);
            assert_eq!(
                (&*post.title, &*post.organisation, post.shared),
                (*title, *organisation, false),
                "{text}"
            );
        }
    }

    #[test]
    fn where_they_share_a_word_all_of_it_is_the_title() {
        for text in
            ["Phó Trưởng ban Tuyên giáo Tỉnh ủy Sơn La", "Trưởng phòng VHTT huyện Đức Trọng"]
        {
            let post = read(text);
            assert_eq!((&*post.title, &*post.organisation, post.shared), (text, "", true));
        }
    }
}
