//! A list of delegates goes in whole, is found and sorted as Vietnamese readers expect, and comes
//! out again with one undo.

use std::{
    collections::HashSet,
    sync::atomic::{AtomicUsize, Ordering},
};

use langbiang_core::{
    Error, Workspace,
    delegates::{self, Delegate, Query, Sort},
    journal,
    progress::{Progress, Unwatched},
    records,
};
use langbiang_tests::{event, list_of, new_workspace};

const LIST: &str = "\
DANH SÁCH ĐẠI BIỂU,,,,
STT,Họ và tên,Chức vụ,Đơn vị,Tỉnh/TP
1,Nguyễn Thị Ánh,Phó Giám đốc,Sở TT&TT,Hà Giang
2,Lê Ánh,Phóng viên,Báo Lâm Đồng,Lâm Đồng
3,Phạm S,Phó Chủ tịch,UBND tỉnh,Lâm Đồng
4,Đinh Tiến Đạt,Chuyên viên,Sở TT&TT,Cà Mau
5,Nguyễn Anh,Trưởng phòng,Công an tỉnh,Yên Bái
";

fn names(workspace: &Workspace, event: &str, query: &Query) -> Vec<String> {
    let page = delegates::list(workspace, event, query).unwrap();
    page.delegates.into_iter().map(|d| d.delegate.full_name).collect()
}

fn search(text: &str) -> Query {
    Query { search: Some(text.into()), ..Query::default() }
}

#[test]
fn a_list_goes_in_and_one_undo_takes_it_out_again() {
    let (_folder, workspace) = new_workspace();
    let event = event(&workspace, "Hội nghị");
    let list = list_of("danh-sach.csv", LIST);
    let before = delegates::preview_import(&workspace, &event.code, &list).unwrap();
    let done = delegates::import(&workspace, &event.code, &list, &Unwatched).unwrap();
    assert_eq!(before, done.value, "the preview says what the import does");
    assert_eq!((done.value.added, done.value.refused.len()), (5, 0));
    assert_eq!(done.changes, ["delegate", "intake"]);
    assert_eq!(delegates::count(&workspace, &event.id).unwrap(), 5);

    journal::undo(&workspace).unwrap();
    assert!(names(&workspace, &event.id, &Query::default()).is_empty());
    assert!(names(&workspace, &event.id, &search("dinh")).is_empty(), "nor in the index");
    journal::redo(&workspace).unwrap();
    assert_eq!(names(&workspace, &event.id, &search("dinh")), ["Đinh Tiến Đạt"]);
}

#[test]
fn names_sort_by_given_family_and_middle_name() {
    let (_folder, workspace) = new_workspace();
    let event = event(&workspace, "Hội nghị");
    let list = list_of("danh-sach.csv", LIST);
    delegates::import(&workspace, &event.id, &list, &Unwatched).unwrap();
    let by_name = ["Nguyễn Anh", "Lê Ánh", "Nguyễn Thị Ánh", "Đinh Tiến Đạt", "Phạm S"];
    assert_eq!(names(&workspace, &event.id, &Query::default()), by_name);
    let sorted = |sort| names(&workspace, &event.id, &Query { sort, ..Query::default() });
    let as_listed = ["Nguyễn Thị Ánh", "Lê Ánh", "Phạm S", "Đinh Tiến Đạt", "Nguyễn Anh"];
    assert_eq!(sorted(Sort::Order), as_listed);
    let north_to_south = ["Nguyễn Thị Ánh", "Nguyễn Anh", "Lê Ánh", "Phạm S", "Đinh Tiến Đạt"];
    assert_eq!(sorted(Sort::Province), north_to_south);
    let by_body = ["Lê Ánh", "Nguyễn Anh", "Nguyễn Thị Ánh", "Đinh Tiến Đạt", "Phạm S"];
    assert_eq!(sorted(Sort::Organisation), by_body);
}

#[test]
fn a_search_needs_no_accents_and_finds_posts_bodies_and_provinces() {
    let (_folder, workspace) = new_workspace();
    let event = event(&workspace, "Hội nghị");
    let list = list_of("danh-sach.csv", LIST);
    delegates::import(&workspace, &event.id, &list, &Unwatched).unwrap();
    for (text, found) in [
        ("dinh tien", vec!["Đinh Tiến Đạt"]),
        ("Đinh Ti", vec!["Đinh Tiến Đạt"]),
        ("lam dong", vec!["Lê Ánh", "Phạm S"]),
        ("pho chu tich", vec!["Phạm S"]),
        ("cong an", vec!["Nguyễn Anh"]),
        ("yen bai", vec!["Nguyễn Anh"]),
        ("\" OR *", vec![]),
        ("khong co ai", vec![]),
    ] {
        assert_eq!(names(&workspace, &event.id, &search(text)), found, "search {text:?}");
    }
    assert_eq!(names(&workspace, &event.id, &search("  ")).len(), 5, "a blank search finds all");
}

#[test]
fn a_page_says_how_many_there_are_in_all() {
    let (_folder, workspace) = new_workspace();
    let event = event(&workspace, "Hội nghị");
    let list = list_of("danh-sach.csv", LIST);
    delegates::import(&workspace, &event.id, &list, &Unwatched).unwrap();
    let query = Query { limit: 2, offset: 3, ..Query::default() };
    let page = delegates::list(&workspace, &event.id, &query).unwrap();
    assert_eq!((page.total, page.delegates.len()), (5, 2));
}

#[test]
fn a_second_version_updates_and_keeps_every_code() {
    let (_folder, workspace) = new_workspace();
    let event = event(&workspace, "Hội nghị");
    let list = list_of("danh-sach.csv", LIST);
    delegates::import(&workspace, &event.id, &list, &Unwatched).unwrap();
    let codes = |workspace: &Workspace| -> Vec<String> {
        let query = Query { sort: Sort::Order, ..Query::default() };
        let page = delegates::list(workspace, &event.id, &query).unwrap();
        page.delegates.into_iter().map(|d| d.delegate.code).collect()
    };
    let before = codes(&workspace);
    assert_eq!(before.iter().collect::<HashSet<_>>().len(), 5);
    let newer = format!(
        "{}6,Vừ Thị Mai Dinh,,Báo Hà Giang,Hà Giang\n",
        LIST.replace("Phóng viên", "Biên tập viên")
    );
    let later = list_of("danh-sach-2.csv", &newer);
    let report = delegates::import(&workspace, &event.id, &later, &Unwatched).unwrap().value;
    assert_eq!((report.added, report.updated, report.unchanged), (1, 1, 4));
    assert_eq!(codes(&workspace)[..5], before);
    assert_eq!(names(&workspace, &event.id, &search("bien tap")), ["Lê Ánh"]);
    journal::undo(&workspace).unwrap();
    assert_eq!(codes(&workspace), before);
    assert_eq!(names(&workspace, &event.id, &search("phong vien")), ["Lê Ánh"]);
}

#[test]
fn a_second_version_keeps_how_the_user_split_a_name_that_stays_and_splits_one_that_changed() {
    let (_folder, workspace) = new_workspace();
    let event = event(&workspace, "Hội nghị");
    let list = list_of("a.csv", "Họ và tên,Chức vụ,Email\nTrần Y Đà Lạt,,a@b.vn\n");
    delegates::import(&workspace, &event.id, &list, &Unwatched).unwrap();
    let kept = || -> Delegate { records::list(&workspace, &[]).unwrap().remove(0) };
    let parts = |(family, middle, given): (&str, &str, &str)| Delegate {
        family: family.into(),
        middle: middle.into(),
        given: given.into(),
        ..kept()
    };
    records::set(&workspace, parts(("Trần", "Y", "Đà Lạt"))).unwrap();
    for (row, split) in [
        ("Trần Y Đà Lạt,Phó Giám đốc", ("Trần", "Y", "Đà Lạt")),
        ("Trần Y Đắk Lắk,Phó Giám đốc", ("Trần", "Y Đắk", "Lắk")),
    ] {
        let newer = format!("Họ và tên,Chức vụ,Email\n{row},a@b.vn\n");
        let later = list_of("b.csv", &newer);
        let report = delegates::import(&workspace, &event.id, &later, &Unwatched).unwrap().value;
        assert_eq!(report.updated, 1, "{row}");
        assert_eq!(kept(), parts(split), "{row}");
    }
}

#[test]
fn a_row_that_cannot_be_taken_is_named_and_the_rest_goes_in() {
    let (_folder, workspace) = new_workspace();
    let event = event(&workspace, "Hội nghị");
    let list = list_of("a.csv", "Họ và tên,Email\nLê Ánh,a@b.vn\n#REF!,s@b.vn\nY Thông,\n");
    let report = delegates::import(&workspace, &event.id, &list, &Unwatched).unwrap().value;
    assert_eq!(report.added, 2);
    let refused: Vec<_> = report.refused.iter().flat_map(|row| &row.problems).collect();
    assert_eq!((refused.len(), refused[0].row, &*refused[0].column), (1, 3, "Họ và tên"));
}

/// Asks to stop after some reports.
struct Impatient(AtomicUsize);

impl Progress for Impatient {
    fn report(&self, _done: usize, _total: usize) {}
    fn cancelled(&self) -> bool {
        self.0.fetch_add(1, Ordering::Relaxed) > 0
    }
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let (_folder, workspace) = new_workspace();
    let event = event(&workspace, "Hội nghị");
    let rows: String = (0..2000).map(|i| format!("Nguyễn Văn A,Đơn vị {i}\n")).collect();
    let list = list_of("a.csv", &format!("Họ và tên,Đơn vị\n{rows}"));
    let stopped = delegates::import(&workspace, &event.id, &list, &Impatient(AtomicUsize::new(0)));
    assert!(matches!(stopped, Err(Error::Cancelled)), "{stopped:?}");
    assert_eq!(delegates::count(&workspace, &event.id).unwrap(), 0);
    assert_eq!(journal::history(&workspace, 10).unwrap().len(), 1, "only the event was made");
    let all = delegates::import(&workspace, &event.id, &list, &Unwatched).unwrap();
    assert_eq!(all.value.added, 2000, "and nothing stands in the way of trying again");
}
