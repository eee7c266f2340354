//! What a preview shows of a list, a page at a time.

use super::*;
use crate::{
    delegates::{List, Terms, import as take, look_at, preview_import},
    events::Event,
    progress::{Progress, Unwatched},
    records::tests::forms::workspace,
};

const FIRST: &str = "Họ và tên;Chức vụ;Đơn vị;Điện thoại\nLê Ánh;;Sở Y tế;0912345678\n";
const THEN: &str = "Họ và tên;Chức vụ;Đơn vị;Điện thoại\n\
    Lê Ánh;Giám đốc;Sở Y tế;0912345678\n\
    Phạm S;;Sở Công Thương;987654321\n\
    #REF!;Phó Giám đốc;Sở Công Thương;\n\
    Lò Thị Ơn;;Sở Nội vụ;\n";

fn list(text: &str) -> List {
    List::read(text.as_bytes(), "ds.csv").unwrap()
}

#[test]
fn a_list_without_names_shows_its_columns_so_that_one_can_be_chosen() {
    let (_folder, workspace) = workspace();
    let form = Event { name: "Hội nghị".into(), ..Event::default() };
    let event = events::create(&workspace, form).unwrap().value.id;
    let mut list = list("1;Sở Y tế\n2;Sở Công Thương\n");
    let report = look_at(&workspace, &event, &list, &Unwatched).unwrap();
    assert_eq!((report.refused.len(), report.samples("B", 1)), (2, vec!["Sở Y tế"]));
    list.hints.columns.insert("B".into(), Some(import::ColumnField::Name));
    assert_eq!(look_at(&workspace, &event, &list, &Unwatched).unwrap().rows.len(), 2);
}

#[test]
fn each_row_of_the_file_stands_beside_what_it_becomes() {
    let (_folder, workspace) = workspace();
    let form = Event { name: "Hội nghị".into(), ..Event::default() };
    let event = events::create(&workspace, form).unwrap().value.id;
    take(&workspace, &event, &list(FIRST), &Unwatched).unwrap();
    let terms = Terms { without: [5].into(), ..Terms::default() };
    let then = List { terms, ..list(THEN) };
    let report = preview_import(&workspace, &event, &then).unwrap();
    let counts: Vec<usize> = report.counts().into_iter().map(|(_, count)| count).collect();
    assert_eq!(counts, [4, 1, 1, 0, 0, 1, 1, 1]);
    assert_eq!(
        (report.span(), report.samples("C", 2)),
        (Some((2, 5)), vec!["Sở Y tế", "Sở Công Thương"])
    );

    let page = preview_page(&workspace, &event, &report, Wanted::All, 0..3).unwrap();
    assert_eq!(page.total, 4);
    let [changed, new, waits] = &*page.rows else { panic!("three rows: {page:?}") };
    let title = changed.values.iter().find(|value| value.field == Field::Title).unwrap();
    assert_eq!((&*title.text, title.before.as_deref()), ("Giám đốc", Some("")));
    assert_eq!(changed.candidate.as_ref().unwrap().name, "Lê Ánh");
    let phone = new.values.iter().find(|value| value.field == Field::Phone).unwrap();
    assert_eq!(phone.repaired.as_deref(), Some("987654321"));
    assert_eq!(
        (waits.fate, waits.problems.len(), &*waits.cells[1]),
        (Fate::SetAside, 1, "Phó Giám đốc")
    );

    let page = preview_page(&workspace, &event, &report, Wanted::LeftOut, 0..50).unwrap();
    assert_eq!((page.rows.len(), page.rows[0].number), (1, 5));
    let beyond = preview_page(&workspace, &event, &report, Wanted::All, 90..99).unwrap();
    assert_eq!((beyond.total, beyond.rows.len()), (4, 0));
}

/// Somebody who stops the work when so many of its steps are done.
struct After(usize, std::sync::Mutex<usize>);

impl Progress for After {
    fn report(&self, done: usize, _total: usize) {
        *self.1.lock().unwrap() = done;
    }

    fn cancelled(&self) -> bool {
        *self.1.lock().unwrap() >= self.0
    }
}

#[test]
fn understanding_a_list_can_be_stopped_at_each_of_its_steps() {
    let (_folder, workspace) = workspace();
    let form = Event { name: "Hội nghị".into(), ..Event::default() };
    let event = events::create(&workspace, form).unwrap().value.id;
    for step in 0..4 {
        let stopped = look_at(&workspace, &event, &list(THEN), &After(step, 0.into()));
        assert!(matches!(stopped, Err(crate::Error::Cancelled)), "{step}: {stopped:?}");
    }
    assert!(look_at(&workspace, &event, &list(THEN), &After(4, 0.into())).is_ok());
}

#[test]
fn taking_a_list_in_can_be_stopped_before_its_first_row() {
    let (_folder, workspace) = workspace();
    let form = Event { name: "Hội nghị".into(), ..Event::default() };
    let event = events::create(&workspace, form).unwrap().value.id;
    let at_once = After(0, 7.into());
    let stopped = take(&workspace, &event, &list(THEN), &at_once);
    assert!(matches!(stopped, Err(crate::Error::Cancelled)), "{stopped:?}");
    assert_eq!(*at_once.1.lock().unwrap(), 7, "no row was told of: it was not even understood");
    let all = crate::delegates::list(&workspace, &event, &Default::default()).unwrap();
    assert_eq!(all.total, 0);
}
