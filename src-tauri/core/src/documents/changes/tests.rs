//! Changes of the programme in Đà Lạt, told as an organiser would tell them.

use chrono::NaiveTime;

use super::*;
use crate::{
    agenda::{ItemKind, RoleKind},
    documents::{
        PrintLanguage, look,
        programme::{
            Item, Person, Session,
            tests::{culture, dalat, date, item, person, time},
        },
    },
};

/// The programme with ids, as the database gives it.
fn with_ids(mut programme: Programme) -> Programme {
    let mut number = 0;
    let parts = programme.days.iter_mut().flat_map(|day| &mut day.half_days);
    for session in parts.flat_map(|part| &mut part.sessions) {
        number += 1;
        session.id = format!("s{number}");
        for item in &mut session.items {
            number += 1;
            item.id = format!("i{number}");
        }
    }
    programme
}

fn session(programme: &mut Programme, day: usize, part: usize) -> &mut Session {
    &mut programme.days[day].half_days[part].sessions[0]
}

fn speaker(name: &str, title: &str) -> Person {
    person(name, title, "", RoleKind::Speaker)
}

/// Everything at once that happens to a programme in its last week.
fn changed(mut programme: Programme) -> Programme {
    programme.place = Some("Trung tâm Hội nghị tỉnh, thành phố Đà Lạt".into());
    let morning = session(&mut programme, 0, 0);
    morning.room = Some("Hội trường B".into());
    morning.items[3].people = vec![speaker("Phạm S", "Phó Chủ tịch UBND tỉnh Lâm Đồng")];
    morning.items.swap(4, 5);
    (morning.items[4].start, morning.items[4].end) = (time(9, 30), time(11, 0));
    (morning.items[5].start, morning.items[5].end) = (time(11, 0), time(11, 15));
    let taken = morning.items.remove(1);
    let afternoon = session(&mut programme, 0, 1);
    (afternoon.items[0].start, afternoon.items[0].end) = (time(14, 0), time(15, 0));
    afternoon.items[1].people[0].title = Some("Chủ tịch Hội đồng quản trị Le Group".into());
    afternoon.items[2].title = Some("quảng bá Hà Giang trên nền tảng số".into());
    afternoon.items.remove(4);
    let new = item(ItemKind::Paper, "Kinh nghiệm của Đài", vec![speaker("Vừ Thị Mai Dinh", "")]);
    afternoon.items.push(Item { id: "new".into(), start: time(17, 0), ..new });
    afternoon.items.push(taken);
    programme
}

fn changes(before: Programme, after: Programme) -> Changes {
    let before = with_ids(before);
    let printed = date(2024, 6, 1).unwrap().and_time(NaiveTime::from_hms_opt(14, 5, 0).unwrap());
    Changes { before, after, notes: false, printed: Some(printed) }
}

/// The sentences, a line each.
fn told(changes: &Changes) -> String {
    let words = Words::of(Language::Vi);
    let groups = told::groups(changes, words, Dates::new(Language::Vi));
    let lines = |group: &Group| {
        let head = group.heading.clone().map(|h| format!("[{h}]\n")).unwrap_or_default();
        head + &group.lines.iter().map(|line| whole(line) + "\n").collect::<String>()
    };
    groups.iter().map(lines).collect::<String>().replace('\u{a0}', " ")
}

#[test]
fn what_happened_in_the_last_week_is_told_session_by_session() {
    let changes = changes(dalat(), changed(with_ids(dalat())));
    insta::assert_snapshot!("told", told(&changes));
    for (name, language) in
        [("vi", PrintLanguage::Vi), ("en", PrintLanguage::En), ("both", PrintLanguage::Both)]
    {
        let look = look::at(language);
        look::print(&format!("changes-{name}.pdf"), &changes, &look);
        insta::assert_snapshot!(name, look::text_with(&changes, &Choices::default(), &look));
    }
}

#[test]
fn a_programme_that_did_not_change_has_no_sheet() {
    let mut same = with_ids(dalat());
    // What no reader of the programme sees.
    session(&mut same, 0, 0).items[0].note = Some("phòng lễ tân".into());
    let (changes, look) = (changes(dalat(), same), look::at(PrintLanguage::Vi));
    let refused = changes.paper(&Choices::default(), &look).map(|_| ()).unwrap_err();
    assert!(matches!(refused, Error::Nothing(NothingTo::Tell)), "{refused}");
}

#[test]
fn sessions_come_go_and_move() {
    let mut after = with_ids(culture());
    after.theme = None;
    let only = session(&mut after, 0, 0);
    only.chairs.remove(1);
    only.items.swap(0, 4);
    after.days[0].half_days[0].half_day = Some(crate::agenda::HalfDay::Afternoon);
    let chairs = vec![person("Phạm S", "", "", RoleKind::Moderator)];
    let name = Some("Phiên bế mạc".to_owned());
    let items = vec![item(ItemKind::Closing, "", vec![])];
    let new = Session { id: "new".into(), name, chairs, items, ..Session::default() };
    after.days[0].half_days[0].sessions.push(new);
    let forth = changes(culture(), after);
    insta::assert_snapshot!("sessions", told(&forth));
    let back = Changes { before: forth.after, after: forth.before, ..Changes::default() };
    insta::assert_snapshot!("sessions_back", told(&back));
    look::print("changes-sessions.pdf", &back, &look::at(PrintLanguage::Vi));
}

#[test]
fn a_session_that_is_dropped_is_told_at_its_time() {
    let mut after = with_ids(dalat());
    after.days[0].half_days.remove(0);
    session(&mut after, 0, 0).room = Some("Hội trường B".into());
    let told = told(&changes(dalat(), after));
    let (dropped, later) = (told.find("Bỏ phiên này"), told.find("Hội trường B"));
    assert!(dropped.is_some() && dropped < later, "{told}");
}

#[test]
fn many_changes_run_over_pages_and_none_is_lost() {
    let long = crate::documents::programme::tests::long();
    let mut after = with_ids(long.clone());
    for day in &mut after.days {
        let sessions = day.half_days.iter_mut().flat_map(|part| &mut part.sessions);
        for item in sessions.flat_map(|session| &mut session.items) {
            item.start = time(10, 30);
        }
    }
    let changes = changes(long, after);
    let look = look::at(PrintLanguage::Both);
    look::print("changes-long.pdf", &changes, &look);
    let text = look::text_with(&changes, &Choices::default(), &look);
    assert!(text.contains("page 5 "), "several pages");
    let times = text.replace('\u{a0}', " ").matches("10h30 - 09h00").count();
    assert_eq!(times, 18, "every item is told");
}

#[test]
fn what_was_not_known_before_is_told_as_well() {
    let mut open = with_ids(dalat());
    open.days.truncate(1);
    open.days[0].half_days.truncate(1);
    let mut known = open.clone();
    open.days[0].date = None;
    open.days[0].half_days[0].half_day = None;
    session(&mut open, 0, 0).items[3].people = vec![speaker("Phạm S", "")];
    session(&mut known, 0, 0).items[3].people = vec![speaker("Phạm S", "Phó Chủ tịch")];
    let forth = Changes { before: open, after: known, ..Changes::default() };
    let back =
        Changes { before: forth.after.clone(), after: forth.before.clone(), ..Changes::default() };
    for (changes, post) in [(forth, "Phạm S: Phó Chủ tịch"), (back, "Phạm S: bỏ Phó Chủ tịch")]
    {
        let told = told(&changes);
        assert!(told.to_lowercase().contains("thời gian: "), "{told}");
        assert!(told.contains(post), "{told}");
    }
}

#[test]
fn notes_are_told_where_they_were_printed() {
    let mut before = with_ids(dalat());
    let mut after = before.clone();
    session(&mut before, 0, 0).items[0].note = Some("Phòng lễ tân".into());
    session(&mut after, 0, 0).items[0].note = Some("Sảnh A\nTầng 1".into());
    session(&mut after, 0, 0).items[4].note = Some("Tại vườn".into());
    let quiet = Changes { before, after, ..Changes::default() };
    assert_eq!(told(&quiet), "", "nobody saw them");
    let told = told(&Changes { notes: true, ..quiet });
    assert!(told.contains("ghi chú: Sảnh A; Tầng 1 (thay cho Phòng lễ tân)."), "{told}");
    assert!(told.contains("“Giải lao” (09h30 - 09h45): ghi chú: Tại vườn."), "{told}");
}

#[test]
fn sessions_move_by_days_and_new_ones_say_where_and_under_whom() {
    let mut before = with_ids(dalat());
    before.days[0].half_days.iter_mut().for_each(|part| part.half_day = None);
    before.days[0].date = date(2024, 6, 9);
    let mut after = before.clone();
    after.days[0].date = date(2024, 6, 10);
    let chairs = vec![person("Phạm S", "Phó Chủ tịch", "UBND tỉnh Lâm Đồng", RoleKind::Chair)];
    let (name, room) = (Some("Phiên tối".to_owned()), Some("Hội trường B".to_owned()));
    let (start, end) = (time(19, 0), time(21, 0));
    let new = Session { id: "n".into(), name, room, start, end, chairs, ..Session::default() };
    after.days[0].half_days[0].sessions.push(new);
    let moved = Changes { before, after, ..Changes::default() };
    let vi = told(&moved);
    let from_to = "Chuyển từ Chủ Nhật, ngày 09 tháng 6 năm 2024 sang thứ Hai, ngày 10 tháng 6";
    assert!(vi.contains(from_to), "{vi}");
    let new = "Thêm phiên này; thời gian: 19h00 - 21h00; phòng: Hội trường B; chủ trì: Phó Chủ tịch, UBND \
               tỉnh Lâm Đồng Phạm S.";
    assert!(vi.contains(new), "{vi}");
    look::print("changes-new.pdf", &moved, &look::at(PrintLanguage::Vi));
    look::print("changes-new-both.pdf", &moved, &look::at(PrintLanguage::Both));
    let en = look::text_with(&moved, &Choices::default(), &look::at(PrintLanguage::En));
    assert!(en.replace('\u{a0}', " ").contains("Moved from Sunday, 9 June 2024"), "{en}");
}
