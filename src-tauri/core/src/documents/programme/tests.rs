//! The programmes that the product was conceived for, and those that try to break it.

mod languages;

use chrono::{NaiveDate, NaiveTime};

use super::*;
use crate::{
    agenda::{HalfDay, ItemKind, RoleKind},
    documents::{DocumentStyle, Finding, PrintLanguage, Subject, look},
};

pub(in crate::documents) use languages::{every_label, in_english};

const LONG_NAME: &str = "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam, góp phần nâng cao \
    chất lượng hiệu quả công tác thông tin đối ngoại trong tình hình mới";
/// 339 characters: the longest title of a talk that a news report gave.
const LONG_TITLE: &str = "triển khai các nội dung cơ bản của Nghị quyết số 47/NQ-CP ngày 15/4/2024 \
    của Chính phủ về Chương trình hành động đến năm 2030 thực hiện Kết luận số 57-KL/TW ngày \
    15/6/2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối \
    ngoại trong tình hình mới gắn với đặc thù các tỉnh, khu vực Trung du, miền núi Bắc Bộ";

pub(in crate::documents) fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

pub(in crate::documents) fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

pub(in crate::documents) fn organiser(name: &str, role: OrganiserRole) -> Organiser {
    Organiser { name: name.into(), role }
}

pub(in crate::documents) fn person(
    name: &str,
    title: &str,
    organisation: &str,
    role: RoleKind,
) -> Person {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let (name, title, organisation) = (some(name), some(title), some(organisation));
    Person { id: String::new(), name, title, organisation, role }
}

pub(in crate::documents) fn item(kind: ItemKind, title: &str, people: Vec<Person>) -> Item {
    let title = (!title.is_empty()).then(|| title.to_owned());
    Item { kind, title, people, ..Item::default() }
}

pub(in crate::documents) fn timed(
    start: Option<NaiveTime>,
    end: Option<NaiveTime>,
    item: Item,
) -> Item {
    Item { start, end, ..item }
}

pub(in crate::documents) fn one_session(
    date: Option<NaiveDate>,
    half_day: Option<HalfDay>,
    session: Session,
) -> Vec<Day> {
    vec![Day { date, half_days: vec![Part { half_day, sessions: vec![session] }] }]
}

#[expect(clippy::too_many_lines, reason = "one programme, as long as it was")]
pub(in crate::documents) fn dalat() -> Programme {
    let speaker = |organisation| vec![person("", "", organisation, RoleKind::Speaker)];
    let lam = "Thứ trưởng Bộ Thông tin và Truyền thông";
    let opener = person("Nguyễn Thanh Lâm", lam, "Bộ Thông tin và Truyền thông", RoleKind::Opener);
    let vinh = person("Lê Quốc Vinh", "Chủ tịch Tập đoàn Le Group", "", RoleKind::Speaker);
    let lecture = |title, people| item(ItemKind::Lecture, title, people);
    let morning = vec![
        timed(time(7, 30), time(8, 0), item(ItemKind::Reception, "", vec![])),
        timed(time(8, 0), time(8, 15), item(ItemKind::Introduction, "", vec![])),
        timed(time(8, 15), time(8, 30), item(ItemKind::Opening, "", vec![opener])),
        timed(
            time(8, 30),
            time(9, 30),
            lecture(
                "Một số điểm mới của Nghị quyết 47/NQ-CP của Chính phủ về Chương trình hành động của Chính phủ đến năm 2030 thực hiện Kết luận số 57-KL/TW của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả trong công tác thông tin đối ngoại trong tình hình mới",
                speaker("Bộ Thông tin và Truyền thông"),
            ),
        ),
        timed(time(9, 30), time(9, 45), item(ItemKind::Break, "", vec![])),
        timed(
            time(9, 45),
            time(11, 30),
            lecture(
                "Nâng cao hiệu quả công tác thông tin đối ngoại của Đảng trong tình hình mới",
                speaker("Ban Đối ngoại Trung ương Đảng"),
            ),
        ),
    ];
    let afternoon = vec![
        timed(
            time(13, 30),
            time(14, 30),
            lecture(
                "Tình hình thế giới, khu vực hiện nay và chính sách đối ngoại của Việt Nam",
                speaker("Viện nghiên cứu chiến lược Bộ Ngoại giao"),
            ),
        ),
        timed(
            time(14, 30),
            time(15, 15),
            item(
                ItemKind::Sharing,
                "vai trò thương hiệu địa phương trong tổng thể phát triển thương hiệu quốc gia",
                vec![vinh],
            ),
        ),
        timed(
            time(15, 15),
            time(15, 45),
            item(
                ItemKind::Sharing,
                "phát huy vai trò, hiệu quả của truyền thông số trong quảng bá, lan tỏa hình ảnh Hà Giang",
                speaker("Sở Thông tin và Truyền thông tỉnh Hà Giang"),
            ),
        ),
        timed(time(15, 45), time(16, 30), item(ItemKind::Discussion, "", vec![])),
        timed(time(16, 30), time(16, 45), item(ItemKind::Awarding, "", vec![])),
        timed(time(16, 45), time(17, 0), item(ItemKind::Closing, "", vec![])),
    ];
    let session = |items| vec![Session { items, ..Session::default() }];
    Programme {
        organisers: vec![
            organiser("Bộ Thông tin và Truyền thông", OrganiserRole::Main),
            organiser("UBND tỉnh Lâm Đồng", OrganiserRole::Co),
        ],
        name: "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam".into(),
        full_name: Some(LONG_NAME.into()),
        place: Some("thành phố Đà Lạt, tỉnh Lâm Đồng".into()),
        start: date(2024, 6, 6),
        sample: true,
        days: vec![Day {
            date: date(2024, 6, 6),
            half_days: vec![
                Part { half_day: Some(HalfDay::Morning), sessions: session(morning) },
                Part { half_day: Some(HalfDay::Afternoon), sessions: session(afternoon) },
            ],
        }],
        ..Programme::default()
    }
}

/// Neither place nor organisers nor times are known.
pub(in crate::documents) fn human_rights() -> Programme {
    let title = "Phó Cục trưởng Cục Thông tin đối ngoại, Bộ Thông tin và Truyền thông";
    let people =
        vec![person("Đinh Tiến Dũng", title, "Cục Thông tin đối ngoại", RoleKind::Speaker)];
    let items = vec![item(ItemKind::Paper, LONG_TITLE, people)];
    let morning = Some(HalfDay::Morning);
    Programme {
        name: "Hội nghị tập huấn công tác thông tin đối ngoại và nhân quyền năm 2024".into(),
        start: date(2024, 8, 7),
        half_day: morning,
        days: one_session(date(2024, 8, 7), morning, Session { items, ..Session::default() }),
        ..Programme::default()
    }
}

/// A child event with two chairs and speeches without titles.
pub(in crate::documents) fn culture() -> Programme {
    let speech =
        |name, title| item(ItemKind::Speech, "", vec![person(name, title, "", RoleKind::Speaker)]);
    let hang = person("Lê Thị Thu Hằng", "Thứ trưởng Ngoại giao", "", RoleKind::Chair);
    let session = Session {
        chairs: vec![
            hang.clone(),
            person("Nguyễn Minh Vũ", "Trợ lý Bộ trưởng", "", RoleKind::Chair),
        ],
        items: vec![
            item(ItemKind::Opening, "", vec![Person { role: RoleKind::Opener, ..hang }]),
            speech("Nguyễn Thanh Lâm", "Thứ trưởng Bộ Thông tin và Truyền thông"),
            speech("Lê Quang Minh", "Tổng giám đốc Truyền hình Quốc hội"),
            speech(
                "Trần Nhất Hoàng",
                "Phó Cục trưởng Cục Hợp tác Quốc tế, Bộ Văn hóa, Thể thao và Du lịch",
            ),
            item(ItemKind::Discussion, "Các tham luận và thảo luận tại Hội nghị", vec![]),
        ],
        ..Session::default()
    };
    let morning = Some(HalfDay::Morning);
    Programme {
        organisers: vec![organiser("Bộ Ngoại giao", OrganiserRole::Main)],
        name: "Phiên họp chuyên đề về công tác Ngoại giao văn hoá và Thông tin đối ngoại".into(),
        theme: Some("Ngoại giao công chúng trong kỷ nguyên số".into()),
        parent: Some("Hội nghị Ngoại giao lần thứ 32".into()),
        place: Some("Hà Nội".into()),
        start: date(2023, 12, 17),
        half_day: morning,
        days: one_session(date(2023, 12, 17), morning, session),
        ..Programme::default()
    }
}

pub(in crate::documents) fn congress() -> Programme {
    let thuat = person("Nguyễn Văn Thuật", "Phó Cục trưởng Cục TTĐN", "", RoleKind::Speaker);
    let items = vec![item(ItemKind::Paper, "", vec![thuat])];
    Programme {
        organisers: vec![organiser("Đảng bộ Bộ TT&TT", OrganiserRole::Main)],
        name: "Đại hội Đại biểu lần thứ V nhiệm kỳ 2020 – 2025".into(),
        place: Some("Hà Nội".into()),
        start: date(2020, 8, 18),
        days: one_session(date(2020, 8, 18), None, Session { items, ..Session::default() }),
        ..Programme::default()
    }
}

/// Two days of talks that run over several pages, one row taller than a page among them.
pub(in crate::documents) fn long() -> Programme {
    let talk = |i: usize| {
        let title = if i == 7 { LONG_TITLE.repeat(14) } else { format!("{LONG_TITLE} ({i})") };
        let people = vec![person("Vừ Thị Mai Dinh", "Chủ tịch", "", RoleKind::Speaker)];
        timed(time(8, 0), time(9, 0), item(ItemKind::Lecture, &title, people))
    };
    let part = |half_day, range: std::ops::Range<usize>| Part {
        half_day: Some(half_day),
        sessions: vec![Session {
            name: Some(format!("Phiên {}", range.start)),
            room: Some("phòng họp số 1001, tầng 11, Nhà A1".into()),
            chairs: vec![person("Phạm S", "Phó chủ tịch UBND tỉnh", "", RoleKind::Chair)],
            items: range.map(talk).collect(),
            ..Session::default()
        }],
    };
    let day = |date, first| Day {
        date,
        half_days: vec![
            part(HalfDay::Morning, first..first + 4),
            part(HalfDay::Afternoon, first + 4..first + 9),
        ],
    };
    Programme {
        annex: Some("Kèm theo Giấy mời số 05/GM-BTTTT ngày 01 tháng 6 năm 2024".into()),
        end: date(2024, 6, 7),
        days: vec![day(date(2024, 6, 6), 1), day(date(2024, 6, 7), 10)],
        ..dalat()
    }
}

const VI: PrintLanguage = PrintLanguage::Vi;

fn findings(programme: &Programme) -> Vec<Finding> {
    crate::documents::preflight(programme, &Choices::default(), &look::at(VI)).unwrap()
}

#[test]
fn the_programmes_of_the_five_reports_are_laid_out_as_agreed() {
    for (name, programme) in [
        ("dalat", dalat()),
        ("human-rights", human_rights()),
        ("culture", culture()),
        ("congress", congress()),
    ] {
        // The congress is a Party body's.
        let style = if name == "congress" { DocumentStyle::Party } else { DocumentStyle::State };
        let look = Look { style, ..look::at(VI) };
        look::print(&format!("programme-{name}.pdf"), &programme, &look);
        insta::assert_snapshot!(name, look::text_with(&programme, &Choices::default(), &look));
    }
}

#[test]
fn a_long_programme_repeats_its_header_and_numbers_its_pages() {
    let printed = look::print("programme-long.pdf", &long(), &look::at(VI));
    let pages = pages(&long(), &Choices::default(), &look::at(VI)).unwrap().0;
    assert_eq!(printed.pages, pages.len());
    assert!(pages.len() > 4, "{} pages", pages.len());
    for (i, page) in pages.iter().enumerate() {
        let text = langbiang_typeset::dump::pages(std::slice::from_ref(page));
        assert!(text.contains("\"Người thực hiện\""), "the header stands on page {}", i + 1);
        let number = format!(",13.00 f0 13.0pt \"{}\"", i + 1);
        assert_eq!(text.contains(&number), i > 0, "the number of page {}", i + 1);
    }
}

#[test]
fn nothing_but_what_is_known_is_printed() {
    let bare = Programme {
        days: one_session(
            None,
            None,
            Session { items: vec![item(ItemKind::Other, "  ", vec![])], ..Session::default() },
        ),
        ..Programme::default()
    };
    look::print("programme-bare.pdf", &bare, &look::at(VI));
    let text = look::text(&bare);
    for absent in ["Thời gian", "Địa điểm", "Người thực hiện", "None"] {
        assert!(!text.contains(absent), "{absent} in {text}");
    }
    assert!(text.contains("Nội dung khác"));
    let event = Subject::new("event", "", "");
    let item = Subject::new("item", "", "");
    let of_event = ["body", "name", "place"].map(|field| Finding::empty(&event, field));
    let expected = [of_event.as_slice(), &[Finding::empty(&item, "title")]].concat();
    assert_eq!(findings(&bare), expected);
    look::print("programme-empty.pdf", &Programme::default(), &look::at(VI));
    look::print("programme-english.pdf", &culture(), &look::at(PrintLanguage::En));
}

#[test]
fn the_same_programme_gives_the_same_bytes() {
    let bytes = || look::print("programme-long.pdf", &long(), &look::at(VI)).bytes;
    assert_eq!(bytes(), bytes());
}

#[test]
fn characters_that_no_font_has_are_reported_with_their_record() {
    let mut programme = culture();
    programme.place = Some("Hà Nội 🏔".into());
    let findings = findings(&programme);
    assert_eq!(findings.len(), 1);
    assert_eq!((findings[0].field, findings[0].text.as_str()), ("place", "🏔"));
    assert_eq!(findings[0].subject.label, programme.name);
}

#[test]
fn who_is_neither_state_nor_party_shows_neither_country_nor_motto() {
    let look = Look { style: DocumentStyle::Plain, ..look::at(VI) };
    look::print("programme-plain.pdf", &dalat(), &look);
    let text = look::text_with(&dalat(), &Choices::default(), &look);
    assert!(text.contains("BỘ THÔNG TIN VÀ TRUYỀN THÔNG"), "{text}");
    assert!(!text.contains("CỘNG HÒA") && !text.contains("ĐẢNG CỘNG SẢN"), "{text}");
}

#[test]
fn a_programme_in_both_languages_with_notes_and_an_outline() {
    let choices = Choices { notes: true, ..Choices::default() };
    let mut both = long();
    both.days[0].half_days[0].sessions[0].items[0].note = Some("Chiếu phim\nPhát tài liệu".into());
    let moderator = person("Y Thông", "Chủ tịch Hội Nhà báo", "", RoleKind::Moderator);
    both.days[0].half_days[0].sessions[0].chairs.push(moderator);
    let look = look::at(PrintLanguage::Both);
    look::print_with("programme-both.pdf", &both, &choices, &look);
    let text = look::text_with(&both, &choices, &look);
    for said in ["\"PROGRAMME\"", "\"Lecture\"", "\"Ghi chú\"", "\"Chiếu phim\"", "Điều hành /"]
    {
        assert!(text.contains(said), "{said}");
    }
    let pages = pages(&both, &choices, &look).unwrap().0;
    let outline: Vec<_> = pages.iter().flat_map(|page| &page.bookmarks).collect();
    let said: Vec<_> = outline.iter().map(|mark| (mark.level, mark.title.as_str())).collect();
    assert_eq!(
        said[..3],
        [
            (0, "Sáng thứ Năm, ngày 06 tháng 6 năm 2024"),
            (1, "Phiên 1"),
            (0, "Chiều thứ Năm, ngày 06 tháng 6 năm 2024"),
        ]
    );
    assert_eq!(said.len(), 8);
}

#[test]
fn a_session_without_timed_items_tells_its_own_times() {
    let items = vec![item(ItemKind::Discussion, "Thảo luận", vec![])];
    let held = Session { start: time(8, 0), end: time(10, 0), items, ..Session::default() };
    let programme =
        Programme { days: one_session(date(2024, 6, 6), None, held), ..Programme::default() };
    let text = look::text(&programme).replace('\u{a0}', " ");
    assert!(text.contains("08h00 - 10h00"), "{text}");
}

#[test]
fn sessions_without_a_day_say_so_beside_those_that_have_one() {
    let named = |name: &str| Session { name: Some(name.into()), ..Session::default() };
    let mut days = one_session(date(2024, 6, 6), Some(HalfDay::Morning), named("Phiên 1"));
    days.extend(one_session(None, None, named("Phiên 2")));
    let text = look::text(&Programme { days, ..Programme::default() }).replace('\u{a0}', " ");
    assert!(text.contains("Chưa xác định ngày"), "{text}");
}
