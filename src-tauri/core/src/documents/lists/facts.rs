//! Made-up delegates, as many as wanted, for the tests of lists.

use chrono::NaiveDate;

use super::*;

const FAMILIES: [&str; 10] =
    ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vừ", "Đặng", "Bùi", "Nông", "Ksor"];
const MIDDLES: [&str; 7] = ["Văn", "Thị", "Thanh", "Minh", "Thị Mai", "Quốc", "Hoàng Phương"];
const GIVENS: [&str; 11] =
    ["Lâm", "Hằng", "Dũng", "Vinh", "Dinh", "Ẩn", "Thuật", "Yến", "S", "Phượng", "Ngọc"];
const TITLES: [&str; 6] = [
    "Giám đốc",
    "Phó Giám đốc",
    "Trưởng phòng Thông tin - Báo chí - Xuất bản",
    "Chuyên viên",
    "Phó Trưởng ban",
    "Chánh Văn phòng",
];
const BODIES: [(&str, &str); 6] = [
    ("Sở Thông tin và Truyền thông tỉnh Hà Giang", "Hà Giang"),
    ("Ban Tuyên giáo Tỉnh ủy Lâm Đồng", "Lâm Đồng"),
    ("Sở Ngoại vụ tỉnh Thừa Thiên Huế", "Thừa Thiên Huế"),
    ("Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu"),
    ("Cục Thông tin đối ngoại", "Hà Nội"),
    ("Báo Quân đội nhân dân", "Hà Nội"),
];
const CATEGORIES: [&str; 3] =
    ["Bộ, ban, ngành Trung ương", "Các tỉnh, thành phố", "Cơ quan báo chí"];

/// Delegate number `i`, from 0.
pub(in crate::documents) fn entry(i: usize) -> Entry {
    let (body, province) = BODIES[i % BODIES.len()];
    let name = [FAMILIES[i % 10], MIDDLES[i % 7], GIVENS[i % 11]].join(" ");
    Entry {
        id: format!("d{i}"),
        name,
        title: TITLES[i / 2 % TITLES.len()].into(),
        organisation: body.into(),
        province: province.into(),
        category: CATEGORIES[i % 3].into(),
        phone: format!("0912 345 {:03}", i % 1000),
        email: format!("dai.bieu{i}@vi-du.gov.vn"),
        ..Entry::default()
    }
}

/// What they come as.
pub(in crate::documents) fn categories() -> Vec<String> {
    CATEGORIES.map(str::to_owned).to_vec()
}

/// So many delegates in three groups.
pub(in crate::documents) fn groups(count: usize) -> Vec<Group> {
    let mut groups: Vec<Group> =
        CATEGORIES.iter().map(|name| Group { name: (*name).into(), entries: Vec::new() }).collect();
    for i in 0..count {
        groups[i % 3].entries.push(entry(i));
    }
    groups.retain(|group| !group.entries.is_empty());
    groups
}

/// The longest strings that reports gave.
pub(in crate::documents) fn longest() -> Vec<Group> {
    let entry = Entry {
        name: "Nguyễn Phước Hoàng Công Tằng Tôn Nữ Phương Thảo Quỳnh".into(),
        title: "Phó Trưởng phòng Quản lý Báo chí, Xuất bản và Thông tin đối ngoại kiêm Chánh Văn \
                phòng Ban Chỉ đạo công tác thông tin đối ngoại"
            .into(),
        organisation:
            "Trung tâm Truyền thông, Tư vấn và Hỗ trợ phát triển bền vững các tỉnh Trung \
                       du, miền núi Bắc Bộ và Tây Nguyên"
                .into(),
        email: "nguyenphuochoangcongtangtonnuphuongthaoquynh@truyenthong.vi-du.gov.vn".into(),
        note: "Đi cùng 02 cán bộ phục vụ, đề nghị bố trí chỗ ngồi gần lối ra".into(),
        ..entry(0)
    };
    let name =
        "Các cơ quan chỉ đạo, quản lý công tác thông tin đối ngoại ở Trung ương và các tỉnh, \
                thành phố trực thuộc Trung ương"
            .into();
    let entries = vec![Entry { id: "d9".into(), ..entry.clone() }, facts_of_another(entry)];
    vec![Group { name, entries }, Group { name: String::new(), entries: vec![self::entry(1)] }]
}

/// So many delegates; the first of them has the longest strings.
pub(in crate::documents) fn people(count: usize) -> Vec<Entry> {
    let longest = longest().into_iter().flat_map(|group| group.entries).take(1);
    longest.chain((1..count).map(entry)).take(count).collect()
}

fn facts_of_another(of: Entry) -> Entry {
    Entry { id: "d10".into(), name: "Phạm S".into(), ..of }
}

/// What they come for.
pub(in crate::documents) fn occasion() -> Occasion {
    Occasion {
        id: "e1".into(),
        name: "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam, góp phần nâng cao chất \
               lượng hiệu quả công tác thông tin đối ngoại trong tình hình mới"
            .into(),
        letterhead: Letterhead {
            parent: Some("Bộ Thông tin và Truyền thông".into()),
            bodies: vec!["Cục Thông tin đối ngoại".into()],
            ..Letterhead::default()
        },
        place: Some("thành phố Đà Lạt, tỉnh Lâm Đồng".into()),
        start: NaiveDate::from_ymd_opt(2024, 6, 6),
        end: NaiveDate::from_ymd_opt(2024, 6, 7),
        signed_at: Some("Hà Nội".into()),
        sample: true,
        ..Occasion::default()
    }
}

/// What a long list comes to: how many pages, and of each the size, the first and the last texts.
pub(in crate::documents) fn digest(text: &str) -> String {
    let mut digest = String::new();
    for page in text.split("page ").skip(1) {
        let size = page.lines().next().unwrap_or_default();
        let texts = || page.lines().filter_map(|line| line.trim().strip_prefix("text "));
        let said = |line: &str| line.split_once('"').map(|(_, said)| format!("\"{said}"));
        let all: Vec<String> = texts().filter_map(said).collect();
        let last = all.len().saturating_sub(8);
        digest.push_str(&format!("page {size}: {} texts\n", all.len()));
        digest.push_str(&format!("  {}\n", all[..all.len().min(8)].join(" ")));
        digest.push_str(&format!("  … {}\n", all[last..].join(" ")));
    }
    digest
}
