//! Whatever a user types into the search, FTS5 understands it.

use std::{path::Path, sync::Arc};

use proptest::prelude::*;
use rusqlite::OpenFlags;

use crate::{
    Workspace,
    clock::SystemClock,
    delegates::{self, Filter, Lacking, Query, Sort},
    events::{self, Event},
    progress::Unwatched,
    storage::connection::{DATABASE, connect},
};

fn one_delegate(folder: &Path, name: &str) -> Workspace {
    with_list(folder, &format!("Họ và tên\n{name}\n"))
}

fn with_list(folder: &Path, text: &str) -> Workspace {
    let workspace = Workspace::open(folder, Arc::new(SystemClock), "test").unwrap();
    let form = Event { name: "A".into(), ..Event::default() };
    events::create(&workspace, form).unwrap();
    let list = delegates::List::read(text.as_bytes(), "ds.csv").unwrap();
    delegates::import(&workspace, "a", &list, &Unwatched).unwrap();
    workspace
}

fn found(workspace: &Workspace, text: &str) -> u32 {
    let query = Query { search: Some(text.into()), ..Query::default() };
    delegates::list(workspace, "a", &query).unwrap().total
}

#[test]
fn any_text_can_be_searched_for() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = one_delegate(folder.path(), "Đỗ Đình Đường");
    let runner_config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    proptest!(runner_config, |(text in "\\PC{0,20}", sign in "[\"*:^(){}+ -]{0,5}(OR|AND|NOT|NEAR)?")| {
        found(&workspace, &text);
        found(&workspace, &format!("{sign}{text}{sign}"));
    });
    for text in ["do dinh duong", "ĐỖ", "đình đư", "Do\u{302}\u{303}"] {
        assert_eq!(found(&workspace, text), 1, "{text:?}");
    }
    assert_eq!(found(&workspace, "duongx"), 0);
}

#[test]
fn a_start_finds_everybody_whose_words_begin_so_however_many_words_those_are() {
    let folder = tempfile::tempdir().unwrap();
    let names = (b'a'..=b'z').map(|c| format!("Lê Quan{}\nLê Quang{0}\n", char::from(c)));
    let list = format!("Họ và tên\n{}Trần Quang\nTrần Huân\n", names.collect::<String>());
    let workspace = with_list(folder.path(), &list);
    assert_eq!(
        ["quan", "quang", "quangb", "tran quang", "huan"].map(|text| found(&workspace, text)),
        [53, 28, 1, 1, 1]
    );
}

#[test]
fn just_the_typed_accents_come_first() {
    let folder = tempfile::tempdir().unwrap();
    let list = "Họ và tên,Đơn vị\nNguyễn Ha,A\nNguyễn Hạ,B\nNguyễn Hà,C\nTrần Hà,D\n";
    let workspace = with_list(folder.path(), list);
    let names = |text: &str, limit, offset| -> Vec<String> {
        let query = Query { search: Some(text.into()), limit, offset, ..Query::default() };
        let page = delegates::list(&workspace, "a", &query).unwrap();
        assert_eq!(page.total, if text.contains("Tr") { 1 } else { 4 });
        page.delegates.into_iter().map(|listed| listed.delegate.full_name).collect()
    };
    assert_eq!(names("Hà", 9, 0), ["Nguyễn Hà", "Trần Hà", "Nguyễn Ha", "Nguyễn Hạ"]);
    assert_eq!(names("Hạ", 9, 0), ["Nguyễn Hạ", "Nguyễn Ha", "Nguyễn Hà", "Trần Hà"]);
    assert_eq!(names("Haj", 1, 0), ["Nguyễn Hạ"], "typed in raw keys");
    assert_eq!(names("ha", 2, 2), ["Trần Hà", "Nguyễn Hạ"], "by name where no accent was typed");
    assert_eq!(names("Hà Tr", 9, 0), ["Trần Hà"]);
}

#[test]
fn a_delegate_is_found_by_code_and_by_the_tail_of_the_phone() {
    let folder = tempfile::tempdir().unwrap();
    let list = "Họ và tên,Điện thoại\nNguyễn Hà,0912 345 678\nTrần An,0987654321\n";
    let workspace = with_list(folder.path(), list);
    let all = delegates::list(&workspace, "a", &Query::default()).unwrap().delegates;
    for code in all.iter().map(|listed| &listed.delegate.code) {
        assert_eq!(found(&workspace, code), 1);
        assert_eq!(found(&workspace, &code[..8].to_lowercase()), 1);
    }
    for (typed, total) in [("5678", 1), ("0912345678", 1), ("+84 987.654.321", 1), ("5679", 0)] {
        assert_eq!(found(&workspace, typed), total, "{typed}");
    }
}

#[test]
fn texts_that_an_older_program_made_are_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let list = "Họ và tên,Điện thoại\nNguyễn Hà,0912 345 678\n";
    drop(with_list(folder.path(), list));
    let old = "UPDATE delegate SET folded = 'nguyen ha 0912 345 678';
               DELETE FROM meta WHERE key = 'search';";
    connect(&folder.path().join(DATABASE), OpenFlags::default())
        .unwrap()
        .execute_batch(old)
        .unwrap();
    let workspace = Workspace::open(folder.path(), Arc::new(SystemClock), "test").unwrap();
    assert_eq!(found(&workspace, "5678"), 1);
    assert_eq!(found(&workspace, "ha 0912345678"), 1);
}

/// Many rows of two events in turn: every way to find them must give what the words say.
#[test]
fn few_or_many_alone_or_mixed_the_same_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let row = |n: u32| format!("{} {n:05}\n", ["Đỗ Đình Đường", "Phạm Sơn"][n as usize % 2]);
    let rows = |from: u32, to: u32| (from..to).map(row).collect::<String>();
    let workspace = with_list(folder.path(), &format!("Họ và tên\n{}", rows(0, 5000)));
    let form = Event { name: "B".into(), ..Event::default() };
    events::create(&workspace, form).unwrap();
    let import = |event: &str, text: String| {
        let text = format!("Họ và tên\n{text}");
        let list = delegates::List::read(text.as_bytes(), "more.csv").unwrap();
        delegates::import(&workspace, event, &list, &Unwatched).unwrap();
    };
    let look = |text: &str| {
        let query = Query { search: Some(text.into()), limit: 3, offset: 1, ..Query::default() };
        let page = delegates::list(&workspace, "a", &query).unwrap();
        let all = Query { limit: u32::MAX, offset: 0, ..query.clone() };
        let all = delegates::list(&workspace, "a", &all).unwrap();
        assert_eq!(all.delegates.len(), all.total as usize);
        assert_eq!(page.delegates[..], all.delegates[1..4], "{text}");
        page.total
    };
    let looks = || ["d", "dinh d", "son", "duong 04", "duong d 0"].map(look);
    assert_eq!(looks(), [2500, 2500, 2500, 500, 2500]);
    import("b", rows(0, 3000));
    assert_eq!(looks(), [2500, 2500, 2500, 500, 2500]);
    import("a", rows(6000, 6100));
    assert_eq!(looks(), [2550, 2550, 2550, 500, 2550]);
}

#[test]
fn a_filter_narrows_with_or_without_words_and_a_selection_keeps_the_order_of_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let list = "Họ và tên,Chức vụ,Thành phần,Tỉnh,Điện thoại\n\
                Nguyễn Hà,Chuyên viên,Tỉnh,Lâm Đồng,0912345678\n\
                Nguyễn An,Giám đốc,Tỉnh,Hà Giang,\n\
                Trần Hà,,Báo chí,Lâm Đồng,\n\
                Lê Hà,Phó Giám đốc,Báo chí,,0987654321\n";
    let workspace = with_list(folder.path(), list);
    let names = |search: &str, filter: &Filter, sort| {
        let search = Some(search.to_owned()).filter(|text| !text.is_empty());
        let query = Query { search, filter: filter.clone(), sort, ..Query::default() };
        let page = delegates::list(&workspace, "a", &query).unwrap();
        let ids = delegates::ids(&workspace, "a", &query).unwrap();
        let listed: Vec<_> = page.delegates.iter().map(|one| one.delegate.id.clone()).collect();
        assert_eq!((page.total as usize, ids), (listed.len(), listed));
        let names = page.delegates.into_iter().map(|one| one.delegate.full_name);
        names.collect::<Vec<_>>().join(", ")
    };
    let of = |category: &str| Filter { categories: vec![category.into()], ..Filter::default() };
    assert_eq!(names("", &of("Tỉnh"), Sort::Name), "Nguyễn An, Nguyễn Hà");
    assert_eq!(names("ha", &of("Báo chí"), Sort::Name), "Lê Hà, Trần Hà");
    assert_eq!(names("ha", &of("Báo"), Sort::Name), "");
    let lacking = |lacking| Filter { lacking, ..Filter::default() };
    assert_eq!(names("", &lacking(vec![Lacking::Phone]), Sort::Order), "Nguyễn An, Trần Hà");
    let any = lacking(vec![Lacking::Title, Lacking::Province]);
    assert_eq!(names("", &any, Sort::Order), "Trần Hà, Lê Hà");
    let both = Filter { provinces: vec!["p34-68".parse().unwrap()], ..of("Báo chí") };
    assert_eq!(names("", &both, Sort::Name), "Trần Hà");
    let everybody = "Nguyễn An, Lê Hà, Nguyễn Hà, Trần Hà";
    assert_eq!(names("", &Filter::default(), Sort::Protocol), everybody);
    assert_eq!(names("", &of("Tỉnh"), Sort::Protocol), "Nguyễn An, Nguyễn Hà");
    let part = Query { sort: Sort::Protocol, limit: 2, offset: 1, ..Query::default() };
    let ids = delegates::ids(&workspace, "a", &part).unwrap();
    let page = delegates::list(&workspace, "a", &part).unwrap();
    assert_eq!((page.total, page.delegates.len(), ids.len()), (4, 2, 2));

    let facets = delegates::facets(&workspace, "a").unwrap();
    let told = |all: &[delegates::Facet]| {
        all.iter().map(|one| (one.name.clone(), one.count)).collect::<Vec<_>>()
    };
    assert_eq!(told(&facets.categories), [("Báo chí".into(), 2), ("Tỉnh".into(), 2)]);
    assert_eq!(told(&facets.provinces).len(), 2);
    let lacking = |value: &str| facets.lacking.iter().find(|one| one.value == value).unwrap().count;
    assert_eq!((lacking("phone"), lacking("title"), lacking("province")), (2, 1, 1));
}
