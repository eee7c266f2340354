//! Whatever a user types into the search, FTS5 understands it.

use std::{path::Path, sync::Arc};

use proptest::prelude::*;

use crate::{
    Workspace,
    clock::SystemClock,
    delegates::{self, Query},
    events::{self, Event},
    progress::Unwatched,
};

fn one_delegate(folder: &Path, name: &str) -> Workspace {
    let workspace = Workspace::open(folder, Arc::new(SystemClock), "test").unwrap();
    let form = Event { name: "A".into(), ..Event::default() };
    events::create(&workspace, form).unwrap();
    let list = folder.join("ds.csv");
    crate::io::write_atomically(&list, format!("Họ và tên\n{name}\n").as_bytes()).unwrap();
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
