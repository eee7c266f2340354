//! Lists of delegates as organisers have them, from the file to the preview.

use std::collections::HashSet;

use chrono::NaiveDate;
use langbiang_core::{
    Error,
    error::ImportProblem,
    import::{self, Decision, DoubtKind, Field, Hints, Known, Matched, Understood, matched},
    names::{PersonName, sort_keys},
};
use langbiang_fixtures::{SAMPLES, fixture};

fn june_2024() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, 6).expect("a day")
}

fn understood(bytes: &[u8], name: &str) -> Result<Understood, Error> {
    let book = import::read_bytes(bytes, name, &Hints::default())?;
    import::understand(&book, &Hints::default(), june_2024()).map_err(|problem| Error::Import {
        file: name.into(),
        problem,
        place: String::new(),
    })
}

fn rows(name: &str) -> Understood {
    understood(&fixture(name), name).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn sample(name: &str) -> Understood {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/samples");
    let bytes = std::fs::read(format!("{folder}/{name}")).expect("the sample is there");
    understood(&bytes, name).expect("the sample is understood")
}

fn problem(name: &str) -> ImportProblem {
    match understood(&fixture(name), name) {
        Err(Error::Import { file, problem, .. }) => {
            assert_eq!(file.to_str(), Some(name), "the error names the file");
            problem
        }
        other => panic!("{name}: {other:?}"),
    }
}

fn names(list: &Understood) -> Vec<&str> {
    list.rows.iter().map(|row| row.says.full_name.as_str()).collect()
}

/// What of each person two lists must say alike, wherever it stands in them.
fn said(list: &Understood) -> Vec<[&str; 4]> {
    let texts = list.rows.iter().map(|row| &row.says);
    texts.map(|says| [&*says.full_name, &*says.email, &*says.phone, &*says.organisation]).collect()
}

fn known(list: &Understood) -> Vec<Known> {
    let rows = list.rows.iter().enumerate();
    rows.map(|(id, row)| Known {
        id: id.to_string(),
        says: row.says.clone(),
        state: row.state.unwrap_or_default(),
    })
    .collect()
}

/// New, changed, same.
fn counts(rows: &[Matched]) -> (usize, usize, usize) {
    let count = |is: fn(&Decision) -> bool| rows.iter().filter(|r| is(&r.decision)).count();
    (
        count(|d| matches!(d, Decision::New)),
        count(|d| matches!(d, Decision::Changed { .. })),
        count(|d| matches!(d, Decision::Same { .. })),
    )
}

#[test]
fn the_sample_conference_brings_300_delegates_from_63_provinces() {
    let list = sample("danh-sach-dai-bieu-da-lat-2024.xlsx");
    assert_eq!(list.refused, []);
    assert_eq!(list.left_out.len(), 1, "the line below that counts them");
    assert_eq!(counts(&matched(&[], list.rows.clone())), (300, 0, 0));
    let provinces: HashSet<_> =
        list.rows.iter().map(|row| row.says.province.expect("known")).collect();
    assert_eq!(provinces.len(), 63);
    let again = matched(&known(&list), list.rows);
    assert_eq!(counts(&again), (0, 0, 300), "again it changes nothing");
}

#[test]
fn the_sample_keeps_every_awkward_name() {
    let list = sample("danh-sach-dai-bieu-da-lat-2024.xlsx");
    let names: HashSet<_> = names(&list).into_iter().collect();
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
fn of_the_sample_with_problems_only_who_has_no_name_is_set_aside() {
    let list = sample("danh-sach-co-loi.xlsx");
    let refused: Vec<_> = list.refused.iter().map(|row| row.number).collect();
    assert_eq!(refused, [9]);
    let doubts: Vec<_> = list
        .rows
        .iter()
        .flat_map(|row| row.doubts.iter().map(move |doubt| (row.number, doubt.kind, doubt.field)))
        .collect();
    for expected in [
        (11, DoubtKind::Unclear, Field::Email),
        (12, DoubtKind::Unclear, Field::Phone),
        (14, DoubtKind::SamePerson, Field::FullName),
        (18, DoubtKind::Lost, Field::Organisation),
    ] {
        assert!(doubts.contains(&expected), "{expected:?} in {doubts:?}");
    }
    assert_eq!(list.left_out, [20, 21, 22, 25]);
}

#[test]
fn the_committed_samples_are_those_that_are_made() {
    for (name, make) in SAMPLES {
        let made = understood(&make(), name).expect("readable");
        let told = "run `cargo xtask fixtures` and look at what changed";
        assert_eq!(sample(name), made, "{told}: {name}");
    }
}

#[test]
fn lists_of_every_size_arrive_whole_from_both_formats() {
    for count in [1, 300, 1_001, 50_000] {
        let [sheet, text] =
            ["xlsx", "csv"].map(|format| rows(&format!("delegates-{count}.{format}")));
        assert_eq!((sheet.rows.len(), sheet.refused.len()), (count, 0));
        assert!(said(&sheet) == said(&text), "{count}: both formats say the same");
        assert_eq!(counts(&matched(&[], sheet.rows)), (count, 0, 0), "{count}");
    }
    assert_eq!(rows("delegates-0.xlsx").rows, []);
}

#[test]
fn the_same_list_reads_alike_in_every_encoding_and_with_every_separator() {
    let expected = rows("semicolons.csv");
    assert_eq!(expected.rows.len(), 20);
    for name in
        ["tabs.tsv", "utf-8-mark.csv", "utf-8-decomposed.csv", "utf-16.csv", "windows-1258.csv"]
    {
        assert_eq!(said(&rows(name)), said(&expected), "{name}");
    }
}

#[test]
fn a_header_may_stand_low_in_two_rows_and_over_two_columns() {
    let expected = rows("header-in-row-20.xlsx");
    assert_eq!(expected.rows.len(), 5);
    for name in ["merged-header.xlsx", "name-in-two-columns.xlsx"] {
        let list = rows(name);
        assert_eq!(names(&list), names(&expected), "{name}");
        let emails =
            |list: &Understood| list.rows.iter().map(|r| r.says.email.clone()).collect::<Vec<_>>();
        assert_eq!(emails(&list), emails(&expected), "{name}");
    }
}

#[test]
fn what_stands_around_a_list_is_nobody() {
    let list = rows("banner.xlsx");
    assert_eq!((list.rows.len(), list.refused.len()), (6, 0));
    let groups: Vec<u32> = list.groups.iter().map(|group| group.row).collect();
    assert_eq!((groups, list.left_out), (vec![8, 12], vec![7, 16, 17, 18, 19]));
}

#[test]
fn names_arrive_as_typed_and_sort_by_given_name() {
    let list = rows("names.xlsx");
    assert_eq!(list.refused, []);
    let mut sorted: Vec<_> = names(&list).into_iter().map(PersonName::split).collect();
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
    let after = matched(&known(&before), rows("changed-300.xlsx").rows);
    assert_eq!(counts(&after).0, 5, "five are new");
    let title = |row: &&Matched| matches!(&row.decision, Decision::Changed { fields, .. } if *fields == [Field::Title]);
    let changed = after.iter().filter(title).count();
    assert_eq!(after.len(), 304, "one has left, and stays stored");
    assert!((9..=10).contains(&changed), "ten were moved, unless one had that post: {changed}");
}

#[test]
fn a_phone_that_lost_its_zero_has_it_again_and_says_so() {
    let list = rows("phones-as-numbers.xlsx");
    assert_eq!(list.refused, []);
    assert_eq!(list.rows[0].says.phone, "0900000001");
    assert_eq!(list.rows[0].repairs[0].field, Field::Phone);
}

#[test]
fn files_that_cannot_be_used_say_why() {
    for (name, expected) in [
        ("empty.csv", ImportProblem::Empty),
        ("encrypted.xlsx", ImportProblem::Encrypted),
        ("document.pdf", ImportProblem::UnknownFormat),
    ] {
        assert_eq!(problem(name), expected, "{name}");
    }
    for name in ["cut-off.xlsx", "inflating.xlsx"] {
        use ImportProblem::{TooLarge, Truncated, UnknownFormat, Unreadable};
        let damaged = [Unreadable, Truncated, TooLarge, UnknownFormat];
        assert!(damaged.contains(&problem(name)), "{name}");
    }
    // What a file says of its own size is not believed, and no reason to refuse it.
    assert!(!rows("lying-strings.xlsx").rows.is_empty());
    assert_eq!(names(&rows("far-cell.xlsx")), ["Lê Ánh"], "a far cell costs nothing");
}
