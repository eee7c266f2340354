//! Grids of a day with and without rooms, too full, and with what cannot be placed.

use super::*;
use crate::{
    agenda::{HalfDay, RoleKind},
    documents::{
        FindingKind, PrintLanguage, look,
        programme::{
            Item, Part,
            tests::{
                dalat, date, every_label, in_english, item, long, one_session, person, time, timed,
            },
        },
    },
};

const VI: PrintLanguage = PrintLanguage::Vi;

fn grid(programme: Programme, rooms: &[&str]) -> ProgrammeGrid {
    ProgrammeGrid { programme, rooms: rooms.iter().map(|room| (*room).to_owned()).collect() }
}

fn speaker(name: &str, title: &str) -> Vec<super::super::programme::Person> {
    vec![person(name, title, "", RoleKind::Speaker)]
}

fn talk(from: (u32, u32), to: (u32, u32), title: &str, name: &str) -> Item {
    let item =
        item(ItemKind::Paper, title, speaker(name, "Phó Giám đốc Sở Thông tin và Truyền thông"));
    timed(time(from.0, from.1), time(to.0, to.1), Item { id: title.to_owned(), ..item })
}

fn session(name: &str, room: &str, items: Vec<Item>) -> Session {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let chairs = vec![person("Lê Thị Thu Hằng", "Thứ trưởng Ngoại giao", "", RoleKind::Chair)];
    let chairs = if name.is_empty() { Vec::new() } else { chairs };
    Session {
        id: name.to_owned(),
        name: some(name),
        room: some(room),
        chairs,
        items,
        ..Session::default()
    }
}

const ROOMS: [&str; 3] = ["Hội trường lớn, tầng 1", "Phòng 201, tầng 2", "Phòng 202, tầng 2"];

/// Opening for all, three rooms at once, closing for all.
fn parallel() -> Programme {
    let simple = |from: (u32, u32), to: (u32, u32), kind| {
        timed(time(from.0, from.1), time(to.0, to.1), item(kind, "", vec![]))
    };
    let opener =
        person("Nguyễn Thanh Lâm", "Thứ trưởng Bộ Thông tin và Truyền thông", "", RoleKind::Opener);
    let opening = Item { people: vec![opener], ..simple((8, 0), (8, 30), ItemKind::Opening) };
    let all = vec![simple((7, 30), (8, 0), ItemKind::Reception), opening];
    let first = vec![
        talk(
            (8, 30),
            (9, 15),
            "Truyền thông số trong quảng bá hình ảnh địa phương",
            "Vừ Thị Mai Dinh",
        ),
        talk((9, 15), (10, 0), "Xây dựng thương hiệu quốc gia", "Phạm S"),
    ];
    let second = vec![
        talk((8, 30), (9, 0), "Công tác thông tin đối ngoại vùng biên giới", "Lò Thị Ơn"),
        talk((9, 0), (10, 0), "Kinh nghiệm của các tỉnh Trung du, miền núi Bắc Bộ", "Y Thông"),
    ];
    let third = vec![talk((8, 45), (10, 0), "Báo chí và nhân quyền", "Đỗ Đình Đường")];
    let close = vec![
        simple((10, 0), (10, 15), ItemKind::Break),
        simple((10, 15), (11, 15), ItemKind::Discussion),
        simple((11, 15), (11, 30), ItemKind::Closing),
    ];
    let sessions = vec![
        session("", "", all),
        session("Phiên A: Truyền thông số", ROOMS[0], first),
        session("Phiên B: Vùng biên giới", ROOMS[1], second),
        session("Phiên C: Báo chí", ROOMS[2], third),
        session("Phiên toàn thể", "", close),
    ];
    let half_days = vec![Part { half_day: Some(HalfDay::Morning), sessions }];
    Programme { days: vec![Day { date: date(2024, 6, 6), half_days }], ..dalat() }
}

fn found(grid: &ProgrammeGrid) -> Vec<(FindingKind, String, &'static str)> {
    let findings = crate::documents::preflight(grid, &Choices::default(), &look::at(VI)).unwrap();
    findings.into_iter().map(|found| (found.kind, found.subject.label, found.field)).collect()
}

#[test]
fn rooms_stand_side_by_side_and_what_is_for_all_goes_over_them() {
    let grid = grid(parallel(), &ROOMS);
    for (name, language) in [("vi", VI), ("both", PrintLanguage::Both)] {
        let look = look::at(language);
        look::print(&format!("grid-{name}.pdf"), &grid, &look);
        insta::assert_snapshot!(name, look::text_with(&grid, &Choices::default(), &look));
    }
    let a3 = Choices { sheet: SheetSize::A3 };
    look::print_with("grid-a3.pdf", &grid, &a3, &look::at(VI));
    assert_eq!(found(&grid), []);
}

#[test]
fn a_day_without_rooms_is_one_column() {
    let printed = look::print("grid-dalat.pdf", &grid(dalat(), &[]), &look::at(VI));
    assert_eq!(printed.pages, 1);
    look::print("grid-english.pdf", &grid(dalat(), &[]), &look::at(PrintLanguage::En));
    insta::assert_snapshot!("dalat", look::text(&grid(dalat(), &[])));
}

#[test]
fn one_room_taken_twice_is_drawn_side_by_side_and_reported() {
    let mut programme = parallel();
    let sessions = &mut programme.days[0].half_days[0].sessions;
    sessions[3].room = Some(ROOMS[1].to_owned());
    let twice = grid(programme, &ROOMS);
    look::print("grid-twice.pdf", &twice, &look::at(VI));
    let clash = (FindingKind::Overlap, "Báo chí và nhân quyền".to_owned(), "room");
    assert!(found(&twice).contains(&clash), "{:?}", found(&twice));
}

#[test]
fn a_session_without_a_room_beside_others_has_a_column_of_its_own() {
    let mut programme = parallel();
    programme.days[0].half_days[0].sessions[3].room = None;
    let beside = grid(programme, &ROOMS);
    look::print("grid-beside.pdf", &beside, &look::at(VI));
    assert!(look::text(&beside).contains("Phòng khác"));
}

#[test]
fn what_has_no_time_stands_below_and_is_reported() {
    let mut programme = parallel();
    let sessions = &mut programme.days[0].half_days[0].sessions;
    sessions[2].items[0].start = None;
    let untimed = vec![item(ItemKind::Sharing, "Giao lưu văn nghệ", vec![])];
    sessions.push(session("Phiên tối", "", untimed));
    let loose = grid(programme, &ROOMS);
    look::print("grid-loose.pdf", &loose, &look::at(VI));
    let text = look::text(&loose);
    assert!(text.contains("Chưa xếp giờ:") && text.contains("Giao lưu"), "{text}");
    let missing = (FindingKind::EmptyField, "Giao lưu văn nghệ".to_owned(), "start");
    assert!(found(&loose).contains(&missing), "{:?}", found(&loose));
}

#[test]
fn where_nothing_has_a_time_the_sheet_lists_it_from_the_top_and_says_so_once() {
    let untimed = |title| item(ItemKind::Sharing, title, vec![]);
    let items = vec![untimed("Giao lưu văn nghệ"), untimed("Tham quan Langbiang")];
    let days = one_session(None, None, session("Phiên tối", "", items));
    let loose = grid(Programme { days, ..parallel() }, &ROOMS);
    look::print("grid-untimed.pdf", &loose, &look::at(VI));
    let of_time = |field: &str| found(&loose).iter().filter(|(_, _, f)| *f == field).count();
    assert_eq!(of_time("time"), 1);
}

#[test]
fn a_day_that_is_too_full_takes_a_sheet_a_half_day_and_says_what_does_not_fit() {
    let full = grid(long(), &[]);
    let printed = look::print("grid-long.pdf", &full, &look::at(VI));
    assert_eq!(printed.pages, 3);
    assert!(printed.findings.iter().any(|found| found.kind == FindingKind::DoesNotFit));
}

#[test]
fn a_bare_day_and_no_day_at_all() {
    let items = vec![item(ItemKind::Other, "", vec![])];
    let days = one_session(None, None, Session { items, ..Session::default() });
    let bare = Programme { days, ..Programme::default() };
    look::print("grid-bare.pdf", &grid(bare, &[]), &look::at(VI));
    let nothing =
        crate::documents::pages(&ProgrammeGrid::default(), &Choices::default(), &look::at(VI));
    assert!(matches!(nothing, Err(crate::Error::Nothing(crate::error::NothingTo::Print))));
}

#[test]
fn a_grid_is_kept_in_the_log_as_the_programme_it_prints() {
    let grid = grid(parallel(), &ROOMS);
    let json = serde_json::to_string(&grid).unwrap();
    assert_eq!(serde_json::from_str::<ProgrammeGrid>(&json).unwrap(), grid);
    assert_eq!(serde_json::from_str::<Programme>(&json).unwrap(), grid.programme);
}

/// What stands alone on the axis of time.
fn on_the_axis(text: &str, time: &str) -> bool {
    text.contains(&format!("\"{time}\""))
}

#[test]
fn every_known_moment_stands_on_the_axis_and_no_other() {
    let text = look::text(&grid(dalat(), &[]));
    for time in ["07h30", "11h30", "13h30", "16h45", "17h00"] {
        assert!(on_the_axis(&text, time), "{time} in {text}");
    }
    let late = Session { start: time(23, 50), ..session("Giao lưu", "", vec![]) };
    let open = Session { start: time(20, 0), ..session("Chiếu phim", "", vec![]) };
    let mut days = one_session(date(2024, 6, 6), Some(HalfDay::Evening), open);
    days[0].half_days[0].sessions.push(late);
    let open = grid(Programme { days, ..dalat() }, &[]);
    look::print("grid-open.pdf", &open, &look::at(VI));
    let text = look::text(&open);
    assert!(on_the_axis(&text, "20h00") && on_the_axis(&text, "23h50"), "{text}");
    for guessed in ["21h00", "00h20", "00h00", "00h50"] {
        assert!(!text.contains(guessed), "{guessed} in {text}");
    }
}

#[test]
fn a_session_whose_items_do_not_tell_its_end_says_it_itself() {
    let items = vec![talk((8, 30), (9, 0), "Báo chí", "Phạm S")];
    let held = Session { start: time(8, 30), end: time(11, 45), ..session("Phiên 1", "", items) };
    let mut days = one_session(date(2024, 6, 6), Some(HalfDay::Morning), held);
    let until = Session { end: time(17, 15), ..session("Phiên 2", "", vec![]) };
    days[0].half_days[0].sessions.push(until);
    let text = look::text(&grid(Programme { days, ..dalat() }, &[])).replace('\u{a0}', " ");
    assert!(text.contains("08h30 - 11h45"), "{text}");
    assert!(text.contains("đến 17h15"), "{text}");
}

#[test]
fn two_days_in_four_rooms_with_evenings() {
    let rooms = [ROOMS[0], ROOMS[1], ROOMS[2], "Nhà sàn, khu C"];
    let day = |day: u32| {
        let at = |room: usize, from: (u32, u32), to: (u32, u32)| {
            let title = format!("Chuyên đề {}.{}", room + 1, from.0);
            session(
                &format!("Phiên {}", room + 1),
                rooms[room],
                vec![talk(from, to, &title, "Lò Thị Ơn")],
            )
        };
        let part = |half_day, sessions| Part { half_day: Some(half_day), sessions };
        let all = session("", "", vec![talk((7, 30), (8, 0), "Khai mạc", "Phạm S")]);
        let morning =
            (0..4).map(|room| at(room, (8, 10 * room as u32), (11, 30 + 5 * room as u32)));
        let noon = (0..4).map(|room| at(room, (13, 30), (16, 30)));
        let film = Session { start: time(19, 30), ..session("Chiếu phim", rooms[0], vec![]) };
        let fire = Session {
            start: time(20, 0),
            end: time(22, 30),
            ..session("Lửa trại", rooms[3], vec![])
        };
        let half_days = vec![
            part(HalfDay::Morning, std::iter::once(all).chain(morning).collect()),
            part(HalfDay::Afternoon, noon.collect()),
            part(HalfDay::Evening, vec![film, fire]),
        ];
        Day { date: date(2024, 6, day), half_days }
    };
    let days =
        grid(Programme { days: vec![day(6), day(7)], end: date(2024, 6, 7), ..dalat() }, &rooms);
    let printed = look::print("grid-evenings.pdf", &days, &look::at(VI));
    assert_eq!(printed.pages, 2);
    let text = look::text(&days);
    for time in ["08h00", "11h45", "13h30", "16h30", "22h30"] {
        assert!(on_the_axis(&text, time), "{time} in {text}");
    }
    assert!(!text.contains("20h30"), "the film's end is not known: {text}");
}

#[test]
fn whatever_the_grid_says_itself_stands_in_both_languages() {
    let mut programme = every_label();
    programme.days[0].half_days[0].sessions[0].items[2].start = None;
    let labels = grid(programme, &[]);
    let look = look::at(PrintLanguage::Both);
    look::print("grid-labels.pdf", &labels, &look);
    let said = in_english(&look::text_with(&labels, &Choices::default(), &look));
    for english in [
        "PROGRAMME",
        "Thursday, 6 June 2024",
        "Theme|",
        "Chaired by",
        "Secretary",
        "08:00 - 08:30 Break",
        "08:30",
        "Moderated by",
        "Without a time",
        "Date to be announced",
        "14:00 - 15:00",
    ] {
        assert!(said.contains(english), "{english} in {said}");
    }
}
