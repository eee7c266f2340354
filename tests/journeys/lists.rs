//! Lists of delegates as organisers have them, from the file to the preview.

use std::{collections::HashSet, path::Path};

use chrono::NaiveDate;
use langbiang_core::{
    Error,
    delegates::NewDelegate,
    error::ImportProblem,
    import::{Decision, ExistingDelegate, Field, Preview, Reason, Rows, preview, read_bytes},
    names::{PersonName, sort_keys},
};
use langbiang_fixtures::{SAMPLES, fixture};

fn june_2024() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, 6).expect("a day")
}

fn read(name: &str) -> Result<Rows, Error> {
    read_bytes(&fixture(name), Path::new(name), june_2024())
}

fn rows(name: &str) -> Rows {
    read(name).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn sample(name: &str) -> Rows {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/samples").join(name);
    langbiang_core::import::read_file(&path, june_2024()).expect("the sample is readable")
}

fn problem(name: &str) -> ImportProblem {
    match read(name) {
        Err(Error::Import { file, problem }) => {
            assert_eq!(file, Path::new(name), "the error names the file");
            problem
        }
        other => panic!("{name}: {other:?}"),
    }
}

fn names(rows: &Rows) -> Vec<&str> {
    rows.delegates.iter().map(|delegate| delegate.full_name.as_str()).collect()
}

fn stored(rows: &Rows) -> Vec<ExistingDelegate> {
    let with_id = |(id, data): (usize, &NewDelegate)| ExistingDelegate {
        id: id.to_string(),
        data: data.clone(),
    };
    rows.delegates.iter().enumerate().map(with_id).collect()
}

/// New, changed, same, refused.
fn counts(preview: &Preview) -> (usize, usize, usize, usize) {
    let count = |is: fn(&Decision) -> bool| preview.rows.iter().filter(|r| is(&r.decision)).count();
    (
        count(|d| matches!(d, Decision::New)),
        count(|d| matches!(d, Decision::Changed { .. })),
        count(|d| matches!(d, Decision::Same { .. })),
        preview.refused.len(),
    )
}

#[test]
fn the_sample_conference_brings_300_delegates_from_63_provinces() {
    let rows = sample("danh-sach-dai-bieu-da-lat-2024.xlsx");
    assert_eq!(rows.refused, []);
    assert_eq!(rows.left_out.len(), 1, "the line below that counts them");
    assert_eq!(counts(&preview(&[], rows.clone())), (300, 0, 0, 0));
    let provinces: HashSet<_> = rows.delegates.iter().map(|d| d.province.expect("known")).collect();
    assert_eq!(provinces.len(), 63);
    assert_eq!(counts(&preview(&stored(&rows), rows)), (0, 0, 300, 0), "again it changes nothing");
}

#[test]
fn the_sample_keeps_every_awkward_name() {
    let rows = sample("danh-sach-dai-bieu-da-lat-2024.xlsx");
    let names: HashSet<_> = names(&rows).into_iter().collect();
    for name in [
        "Phạm S",
        "Lê Ánh",
        "Nguyễn Thị Thanh Duyên",
        "Vừ Thị Mai Dinh",
        "Y Thông",
        "Lò Thị Ơn",
        "Đỗ Đình Đường",
        "Lê Thị Hoà",
        "Lê Thị Hòa",
        "Nguyễn Thuý Hằng",
        "Đinh Tiến Khải",
    ] {
        assert!(names.contains(name), "{name}, in NFC");
    }
}

#[test]
fn the_sample_with_problems_names_each_and_takes_the_rest() {
    let preview = preview(&[], sample("danh-sach-co-loi.xlsx"));
    assert_eq!(preview.rows.len(), 10, "what is only odd goes in");
    let refused: Vec<_> =
        preview.refused.iter().map(|r| (r.row, r.column.as_str(), r.reason, r.other_row)).collect();
    let expected = [
        (9, "Họ và tên", Reason::NameMissing, None),
        (14, "Họ và tên", Reason::DuplicateOfRow, Some(8)),
    ];
    assert_eq!(refused, expected);
    assert_eq!(preview.left_out, [20, 21, 22, 25]);
}

#[test]
fn the_committed_samples_are_those_that_are_made() {
    for (name, make) in SAMPLES {
        let made = read_bytes(&make(), Path::new(name), june_2024()).expect("readable");
        assert_eq!(
            sample(name),
            made,
            "run `cargo xtask fixtures` and look at what changed: {name}"
        );
    }
}

#[test]
fn lists_of_every_size_arrive_whole_from_both_formats() {
    for count in [0, 1, 300, 1_001, 50_000] {
        let [sheet, text] =
            ["xlsx", "csv"].map(|format| rows(&format!("delegates-{count}.{format}")));
        assert_eq!(sheet.delegates.len(), count);
        assert_eq!(sheet.refused, []);
        assert!(sheet == text, "{count}: both formats say the same");
        assert_eq!(counts(&preview(&[], sheet)), (count, 0, 0, 0), "{count}");
    }
}

#[test]
fn the_same_list_reads_alike_in_every_encoding_and_with_every_separator() {
    let expected = rows("semicolons.csv");
    assert_eq!(expected.delegates.len(), 20);
    for name in
        ["tabs.tsv", "utf-8-mark.csv", "utf-8-decomposed.csv", "utf-16.csv", "windows-1258.csv"]
    {
        assert_eq!(rows(name), expected, "{name}");
    }
}

#[test]
fn a_header_may_stand_low_in_two_rows_and_over_two_columns() {
    let expected = rows("header-in-row-20.xlsx");
    assert_eq!(expected.delegates.len(), 5);
    for name in ["merged-header.xlsx", "name-in-two-columns.xlsx"] {
        let rows = rows(name);
        assert_eq!(names(&rows), names(&expected), "{name}");
        let emails =
            |rows: &Rows| rows.delegates.iter().map(|d| d.email.clone()).collect::<Vec<_>>();
        assert_eq!(emails(&rows), emails(&expected), "{name}");
    }
    assert_eq!(rows("header-in-row-21.xlsx").delegates.len(), 5);
    assert_eq!(problem("no-name-column.xlsx"), ImportProblem::NoHeader);
}

#[test]
fn what_stands_around_a_list_is_nobody() {
    let rows = rows("banner.xlsx");
    assert_eq!(rows.delegates.len(), 6);
    assert_eq!(rows.refused, []);
    assert_eq!(rows.left_out, [7, 8, 12, 16, 17, 18, 19]);
}

#[test]
fn names_arrive_as_typed_and_sort_by_given_name() {
    let rows = rows("names.xlsx");
    assert_eq!(rows.refused, []);
    let mut sorted: Vec<_> = names(&rows).into_iter().map(PersonName::split).collect();
    sorted.sort_by_key(sort_keys);
    let sorted: Vec<_> = sorted.iter().map(|name| name.full.as_str()).collect();
    let expected = [
        "Ng A",
        "An",
        "Công Tằng Tôn Nữ Thị Huyền Trân Bảo Ngọc Quỳnh Giao Diễm Phượng Hoàng Anh",
        "Lê Ánh",
        "Dao Phet Aroune",
        "Jean-Pierre d’Estaing",
        "Vừ Thị Mai Dinh",
        "Nguyễn Thị Thanh Duyên",
        "Đặng Đình Đức",
        "ĐỖ ĐÌNH ĐƯỜNG",
        "Hoàng Thị Hoà",
        "Hoàng Thị Hòa",
        "Nguyễn Văn Khoảng",
        "Lò Thị Ơn",
        "Phạm S",
        "Y Thông",
        "Nguyễn Hữu Thưởng",
    ];
    assert_eq!(sorted, expected);
}

#[test]
fn a_later_list_changes_adds_and_keeps() {
    let before = rows("delegates-300.xlsx");
    let preview = preview(&stored(&before), rows("changed-300.xlsx"));
    assert_eq!(counts(&preview).0, 5, "five are new");
    let titles = |r: &&langbiang_core::import::PreviewRow| matches!(&r.decision, Decision::Changed { fields, .. } if *fields == [Field::Title]);
    let (changed, refused) = (preview.rows.iter().filter(titles).count(), preview.refused.len());
    assert_eq!((preview.rows.len(), refused), (304, 0), "one has left, and stays stored");
    assert!((9..=10).contains(&changed), "ten were moved, unless one had that post: {changed}");
}

#[test]
fn a_phone_that_lost_its_zero_gets_it_back() {
    let rows = rows("phones-as-numbers.xlsx");
    assert_eq!(rows.refused, []);
    assert_eq!(rows.delegates[0].phone, "0900000001");
}

#[test]
fn files_that_cannot_be_used_say_why() {
    for (name, expected) in [
        ("empty.csv", ImportProblem::Empty),
        ("encrypted.xlsx", ImportProblem::Unreadable),
        ("cut-off.xlsx", ImportProblem::Unreadable),
        ("lying-strings.xlsx", ImportProblem::Unreadable),
        ("inflating.xlsx", ImportProblem::TooLarge),
        ("document.pdf", ImportProblem::UnknownFormat),
    ] {
        assert_eq!(problem(name), expected, "{name}");
    }
    assert_eq!(names(&rows("far-cell.xlsx")), ["Lê Ánh"], "a far cell costs nothing");
}
