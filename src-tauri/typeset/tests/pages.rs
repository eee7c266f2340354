//! What typesetting promises: no letter lost, no line too wide, no row split.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod faces;

use faces::{BOLD, GARAMOND, REGULAR, fonts};
use langbiang_typeset::{
    Fit, Item, Line, Shaper, Span, Stroke, Style,
    block::{balanced, fit, lines},
    page::Colour,
    table::{Align, Cell, Frame, Laid, Row, Table},
};
use proptest::prelude::*;

const EVENT: &str = "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam, góp phần nâng cao chất \
    lượng hiệu quả công tác thông tin đối ngoại trong tình hình mới";

fn shaper() -> Shaper<'static> {
    Shaper::new(fonts(), "vi")
}

fn broken(text: &str, width: f32) -> Vec<Line> {
    lines(&mut shaper(), &[Span::new(text, Style::new(REGULAR, 12.0))], width)
}

fn read(lines: &[Line]) -> String {
    lines.iter().map(Line::text).collect::<Vec<_>>().join(" ")
}

#[test]
fn lines_keep_to_their_width_and_lose_no_word() {
    let lines = broken(EVENT, 60.0);
    assert!(lines.len() > 3);
    assert!(lines.iter().all(|line| line.width <= 60.01));
    assert_eq!(read(&lines), EVENT);
}

#[test]
fn a_no_break_space_holds_a_name_together() {
    for width in 20..60 {
        let lines = broken("tại thành phố Đà\u{a0}Lạt", width as f32);
        let torn = |line: &&Line| line.text().contains("Đà") != line.text().contains("Lạt");
        assert_eq!(lines.iter().filter(torn).count(), 0, "at {width} mm");
    }
}

#[test]
fn numbers_of_papers_are_not_broken_at_their_strokes() {
    for width in 20..40 {
        let lines = broken("theo Kết luận 57-KL/TW và Nghị quyết 47/NQ-CP", width as f32);
        let whole = |number: &str| lines.iter().any(|line| line.text().contains(number));
        assert!(whole("57-KL/TW") && whole("47/NQ-CP"), "at {width} mm");
    }
}

#[test]
fn a_word_wider_than_the_line_is_broken_without_loss() {
    let word =
        "https://vi.example/chuong-trinh/hoi-nghi/tap-huan/quangbahinhanhvietnamquangbahinhanh";
    let lines = broken(&format!("xem {word} nhé"), 30.0);
    assert!(lines.iter().all(|line| line.width <= 30.01));
    let read: String = lines.iter().map(Line::text).collect();
    assert_eq!(read.replace(' ', ""), format!("xem{word}nhé"));
}

#[test]
fn a_balanced_block_has_lines_of_about_the_same_width() {
    let lines = balanced(&mut shaper(), EVENT, Style::new(BOLD, 14.0), 150.0);
    let widths: Vec<f32> = lines.iter().map(|line| line.width).collect();
    let (least, most) = widths.iter().fold((f32::MAX, 0_f32), |(a, b), w| (a.min(*w), b.max(*w)));
    assert!(lines.len() > 1 && least > most * 0.8, "{widths:?}");
    assert_eq!(read(&lines), EVENT);
}

#[test]
fn a_text_too_long_shrinks_to_its_floor_and_then_says_so() {
    let place = |lines| Fit { width: 100.0, lines, floor: 9.0, leading: 1.3 };
    let style = Style::new(REGULAR, 14.0);
    let two = fit(&mut shaper(), EVENT, style, place(2));
    assert!(two.fits && two.size < 14.0 && two.lines.len() == 2, "{} pt", two.size);
    let one = fit(&mut shaper(), EVENT, style, place(1));
    assert!(!one.fits, "one line cannot hold it");
    assert_eq!(one.size, 9.0);
    assert_eq!(read(&one.lines), EVENT, "nothing is cut off");
}

#[test]
fn kerned_letters_stand_closer_than_their_widths_add_up_to() {
    let width = |text: &str| {
        lines(&mut shaper(), &[Span::new(text, Style::new(GARAMOND, 100.0))], 1000.0)[0].width
    };
    assert!(width("AV") < width("A") + width("V") - 1.0, "A and V are kerned");
}

#[test]
fn decomposed_letters_are_set_as_the_composed_ones() {
    let composed = broken("Nguyễn Văn Thuật", 100.0);
    let decomposed = broken("Nguye\u{302}\u{303}n Va\u{306}n Thua\u{323}\u{302}t", 100.0);
    assert_eq!(composed[0].width, decomposed[0].width);
    assert_eq!(decomposed[0].text(), "Nguyễn Văn Thuật");
}

proptest! {
    #[test]
    fn no_text_loses_a_letter_at_any_width(
        text in "[a-zđĐễỗÀ ,.()/\u{a0}\n-]{0,80}",
        width in 5.0_f32..120.0,
    ) {
        let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(plain(&read(&broken(&text, width))), plain(&text));
    }
}

fn cell(text: &str) -> Cell {
    let span = Span::new(text, Style::new(REGULAR, 12.0));
    Cell { columns: 1, paragraphs: vec![vec![span]], align: Align::Left }
}

fn row(number: usize, text: &str) -> Row {
    Row { cells: vec![cell(&number.to_string()), cell(text)], ..Row::default() }
}

const FRAME: Frame = Frame { x: 20.0, first_top: 60.0, top: 20.0, bottom: 120.0 };

fn laid(rows: Vec<Row>) -> Laid {
    let table = Table {
        columns: vec![20.0, 80.0],
        header: Row { cells: vec![cell("STT"), cell("Họ và tên")], ..Row::default() },
        rows,
        padding: (1.5, 1.0),
        stroke: Stroke { colour: Colour::BLACK, width: 0.2 },
        leading: 1.25,
    };
    table.lay_out(&mut shaper(), FRAME)
}

/// The texts of a page with their baselines.
fn texts(page: &[Item]) -> Vec<(f32, String)> {
    let text = |item: &Item| match item {
        Item::Text(run) => Some((run.y, run.text())),
        _ => None,
    };
    page.iter().filter_map(text).collect()
}

#[test]
fn the_header_stands_on_every_page_and_no_row_is_split() {
    let laid = laid((1..=40).map(|i| row(i, &format!("{i}: {EVENT}"))).collect());
    assert!(laid.pages.len() > 5);
    let mut next = 1;
    for page in &laid.pages {
        let texts = texts(page);
        assert_eq!(texts[0].1, "STT");
        assert!(texts.iter().all(|(y, _)| (FRAME.top..FRAME.bottom).contains(y)));
        let all = texts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
        while let Some(begin) = all.find(&format!(" {next} {next}: Hội nghị")) {
            assert!(all[begin..].contains("tình hình mới"), "row {next} ends where it began");
            next += 1;
        }
    }
    assert_eq!(next, 41, "every row stands somewhere");
}

#[test]
fn a_row_taller_than_a_page_goes_on_and_ends() {
    let long = [EVENT; 40].join(" ");
    let laid = laid(vec![row(1, "trước"), row(2, &long), row(3, "sau")]);
    let short = ["STT", "Họ và tên", "1", "2", "3", "trước", "sau"];
    let all = laid.pages.iter().flat_map(|page| texts(page)).map(|(_, text)| text);
    let body: Vec<String> = all.filter(|text| !short.contains(&text.as_str())).collect();
    assert_eq!(body.join(" "), long);
    let last = texts(laid.pages.last().unwrap());
    assert_eq!(last.last().unwrap().1, "sau");
    for page in &laid.pages[1..laid.pages.len() - 1] {
        let low = texts(page).iter().any(|(y, _)| *y > FRAME.bottom - 10.0);
        assert!(low, "the pages between are full");
    }
}

#[test]
fn a_heading_row_never_stands_alone_at_the_foot_of_a_page() {
    for before in 0..12 {
        let mut rows: Vec<Row> = (0..before).map(|i| row(i, "x")).collect();
        rows.push(Row { with_next: true, ..row(90, "I. Khối tỉnh") });
        rows.push(row(91, EVENT));
        let pages = laid(rows).pages;
        let page_of =
            |text: &str| pages.iter().position(|p| texts(p).iter().any(|(_, t)| t == text));
        assert_eq!(page_of("90"), page_of("91"), "after {before} rows");
    }
}

#[test]
fn a_table_without_rows_is_its_header() {
    let laid = laid(Vec::new());
    assert_eq!(laid.pages.len(), 1);
    assert_eq!(texts(&laid.pages[0]).len(), 2);
}
