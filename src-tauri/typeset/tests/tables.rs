//! What tables promise: the header on every page, no row split, a structure that can be read
//! aloud, widths that follow the texts.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod faces;

use faces::{REGULAR, fonts};
use langbiang_typeset::{
    Item, Shaper, Span, Style, dump,
    page::Page,
    table::{Align, Cell, Frame, Laid, Over, Room, Row, Table, Width},
};

const EVENT: &str = "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam, góp phần nâng cao chất \
    lượng hiệu quả công tác thông tin đối ngoại trong tình hình mới";

fn shaper() -> Shaper<'static> {
    Shaper::new(fonts(), "vi")
}

fn cell(text: &str) -> Cell {
    Cell::of(Span::new(text, Style::new(REGULAR, 12.0)), Align::Left)
}

fn row(number: usize, text: &str) -> Row {
    Row { cells: vec![cell(&number.to_string()), cell(text)], ..Row::default() }
}

const FRAME: Frame = Frame { x: 20.0, first_top: 60.0, top: 20.0, bottom: 120.0 };

fn table(rows: Vec<Row>) -> Table {
    Table {
        columns: vec![20.0, 80.0],
        header: Row { cells: vec![cell("STT"), cell("Họ và tên")], ..Row::default() },
        rows,
        padding: (1.5, 1.0),
        ..Table::default()
    }
}

fn laid(rows: Vec<Row>) -> Laid {
    table(rows).lay_out(&mut shaper(), FRAME)
}

/// What stands on a page, out of its groups.
fn flat(items: &[Item]) -> Vec<&Item> {
    fn inner(item: &Item) -> Vec<&Item> {
        match item {
            Item::Group(_, items) => flat(items),
            other => vec![other],
        }
    }
    items.iter().flat_map(inner).collect()
}

/// The texts of a page with their baselines.
fn texts(page: &[Item]) -> Vec<(f32, String)> {
    let text = |item: &Item| match item {
        Item::Text(run) => Some((run.y, run.text())),
        _ => None,
    };
    flat(page).into_iter().filter_map(text).collect()
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

/// The page as text.
fn dumped(items: &[Item]) -> String {
    let items = items.to_vec();
    dump::pages(&[Page { width: 120.0, height: 140.0, items, bookmarks: Vec::new() }])
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn a_table_is_read_as_one_and_its_header_once() {
    let laid = laid((1..=60).map(|i| row(i, EVENT)).collect());
    let pages: Vec<String> = laid.pages.iter().map(|page| dumped(page)).collect();
    assert!(pages.len() > 2);
    assert_eq!(count(&pages[0], "Header(Column)"), 2);
    assert!(pages[0].contains("  Table\n"), "{}", pages[0]);
    for page in &pages[1..] {
        assert!(page.contains("  Table (goes on)"), "{page}");
        assert_eq!(count(page, "Header"), 0, "a repeated header is not read again");
        assert!(page.contains("\n  text 21.50,24.83"), "but it is seen: {page}");
    }
    let rows: usize = pages.iter().map(|page| count(page, "    Row\n")).sum();
    assert_eq!(rows, 61);
}

#[test]
fn a_split_row_goes_on_in_the_structure_cell_by_cell() {
    let laid = laid(vec![row(1, &[EVENT; 30].join(" "))]);
    let second = dumped(&laid.pages[1]);
    assert_eq!(count(&second, "Row (goes on)"), 1);
    assert_eq!(count(&second, "Cell(1) (goes on)"), 2);
}

#[test]
fn each_row_says_where_it_stands() {
    let laid = laid((0..60).map(|i| row(i, EVENT)).collect());
    assert_eq!(laid.places.len(), 60);
    for (i, (page, top)) in laid.places.iter().enumerate() {
        let number = i.to_string();
        let baseline = texts(&laid.pages[*page]).into_iter().find(|(_, text)| *text == number);
        let below = baseline.unwrap().0 - top;
        assert!((3.0..6.0).contains(&below), "row {i} begins {below} mm above its baseline");
    }
}

#[test]
fn figures_end_at_the_right_edge_and_rows_are_as_tall_as_asked() {
    let money = |text: &str| Cell { align: Align::Right, ..cell(text) };
    let rows = ["500.000", "1.500.000"].map(|text| Row {
        cells: vec![cell(""), money(text)],
        height: 10.0,
        middle: true,
        ..Row::default()
    });
    let laid = laid(rows.to_vec());
    assert!((laid.places[1].1 - laid.places[0].1 - 10.0).abs() < 0.01);
    let runs = flat(&laid.pages[0]).into_iter().filter_map(|item| match item {
        Item::Text(run) if run.text().contains("00") => Some(run.clone()),
        _ => None,
    });
    let right = |run: langbiang_typeset::page::Run| {
        let span = Span::new(run.text(), run.style);
        run.x + langbiang_typeset::block::lines(&mut shaper(), &[span], 200.0)[0].width
    };
    let ends: Vec<f32> = runs.map(right).collect();
    assert_eq!(ends.len(), 2);
    assert!(ends.iter().all(|end| (end - 118.5).abs() < 0.01), "{ends:?}");
}

#[test]
fn a_heading_over_header_cells_pushes_them_down_and_is_read_with_the_first() {
    let header = ["STT", "Sáng", "Chiều"].map(|text| Cell { middle: true, ..cell(text) });
    let table = Table {
        columns: vec![20.0, 40.0, 40.0],
        header: Row { cells: header.to_vec(), ..Row::default() },
        over: vec![Over {
            first: 1,
            columns: 2,
            paragraphs: vec![vec![Span::new("Ký nhận", Style::new(REGULAR, 12.0))]],
        }],
        rows: vec![Row { cells: vec![cell("1"), cell(""), cell("")], ..Row::default() }],
        ..Table::default()
    };
    let laid = table.lay_out(&mut shaper(), FRAME);
    let texts = texts(&laid.pages[0]);
    let words: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(words, ["STT", "Ký nhận", "Sáng", "Chiều", "1"]);
    let y = |at: usize| texts[at].0;
    assert!(y(1) < y(0) && y(0) < y(2), "the cell beside it stands in the middle of both");
    let page = dumped(&laid.pages[0]);
    assert_eq!(count(&page, "Header(Column)"), 3);
    let upright_at_the_edge_between = count(&page, "rule 80.00,");
    assert_eq!(upright_at_the_edge_between, 1, "no line through the heading: {page}");
}

#[test]
fn rows_that_share_edges_share_their_upright_lines() {
    let laid = laid((1..=5).map(|i| row(i, "x")).collect());
    assert_eq!(count(&dumped(&laid.pages[0]), "rule"), 7 + 3, "seven level, three upright");
}

#[test]
fn a_second_language_is_a_span_of_its_own_in_its_cell() {
    let style = Style::new(REGULAR, 12.0);
    let both = vec![
        vec![Span::new("Họ và tên", style)],
        vec![Span::new("Full name", style).in_language("en")],
    ];
    let rows = vec![Row {
        cells: vec![cell("1"), Cell { paragraphs: both, ..Cell::default() }],
        ..Row::default()
    }];
    let page = dumped(&laid(rows).pages[0]);
    assert!(page.contains("Span en\n          text"), "{page}");
}

#[test]
fn a_table_begins_on_the_next_page_where_the_first_leaves_no_room() {
    let frame = Frame { first_top: 112.0, ..FRAME };
    let laid = table(vec![row(1, EVENT)]).lay_out(&mut shaper(), frame);
    assert_eq!(laid.pages.len(), 2);
    assert!(laid.pages[0].is_empty());
    assert!(dumped(&laid.pages[1]).contains("  Table\n"));
}

#[test]
fn columns_are_as_wide_as_their_share_of_the_text() {
    let rows: Vec<Row> = (1..=20).map(|i| row(i, EVENT)).collect();
    let natural = table(rows).natural(&mut shaper());
    let free = Width::between(8.0, 500.0);
    let fitted = natural.fit(&[Width::whole(8.0, 20.0), free], 100.0);
    assert_eq!(fitted.room, Room::Ample);
    assert!((fitted.widths.iter().sum::<f32>() - 100.0).abs() < 0.1);
    assert!(fitted.widths[0] < 15.0, "{:?}", fitted.widths);
    assert!((3.0..5.0).contains(&fitted.lines), "{} lines", fitted.lines);
    let wide = natural.fit(&[Width::whole(8.0, 20.0), free], 400.0);
    assert_eq!(wide.lines, 1.0);
    let narrow = natural.fit(&[Width::whole(8.0, 20.0), free], 15.0);
    assert_eq!(narrow.room, Room::Lacking, "not even the widest word has room");
}

#[test]
fn where_names_have_no_room_their_words_still_have() {
    let name = "Nguyễn\u{a0}Phương\u{a0}Thảo\u{a0}Quỳnh";
    let natural = table(vec![row(1, name)]).natural(&mut shaper());
    let wishes = [Width::fixed(10.0), Width::whole(20.0, 60.0)];
    let whole = natural.least(&wishes)[1];
    assert_eq!(natural.fit(&wishes, 10.0 + whole).room, Room::Ample);
    let tight = natural.fit(&wishes, 30.0);
    assert_eq!((tight.room, tight.widths[0]), (Room::Tight, 10.0));
    assert_eq!(natural.fit(&wishes, 20.0).room, Room::Lacking);
    assert_eq!(natural.scaled(0.5).fit(&wishes, 20.0).room, Room::Tight, "in smaller letters");
    let narrow = [Width::between(22.0, 30.0), Width::whole(20.0, 60.0)];
    assert_eq!(natural.scaled(0.5).least(&narrow)[0], 11.0, "a wish is made for usual letters");
    let mut columns = table(vec![row(1, name)]);
    columns.columns = tight.widths;
    let page = dumped(&columns.lay_out(&mut shaper(), FRAME).pages[0]);
    for word in ["Nguyễn", "Phương", "Thảo", "Quỳnh"] {
        assert!(page.contains(word), "{word} is not broken: {page}");
    }
    let small = dumped(&columns.scaled(0.5).lay_out(&mut shaper(), FRAME).pages[0]);
    assert!(small.contains(" 6.0pt"), "{small}");
}

#[test]
fn a_column_to_write_in_keeps_its_width() {
    let empty = Row { cells: vec![cell("Nguyễn Văn Thuật"), cell("")], ..Row::default() };
    let natural = table(vec![empty]).natural(&mut shaper());
    let wishes = [Width::between(40.0, 60.0), Width::between(22.0, 60.0)];
    let tight = natural.fit(&wishes, 45.0);
    assert_eq!((tight.room, tight.widths[1]), (Room::Tight, 22.0));
}

#[test]
fn the_last_rows_go_to_the_next_page_with_what_stands_under_the_table() {
    let rows = |with_next: bool| -> Vec<Row> {
        let row = |i| Row { with_next: with_next && i == 9, ..row(i, "x") };
        (1..=10).map(row).collect()
    };
    let frame = Frame { first_top: 20.0, ..FRAME };
    let last = |tail: f32, with_next: bool| {
        let laid = Table { tail, ..table(rows(with_next)) }.lay_out(&mut shaper(), frame);
        (laid.places[8].0, laid.places[9].0)
    };
    assert_eq!(last(0.0, false), (0, 0));
    assert_eq!(last(40.0, false), (0, 1), "the last row leaves room below itself");
    assert_eq!(last(40.0, true), (1, 1), "and takes along what stands with it");
    assert_eq!(last(400.0, true), (0, 0), "more than a page is no reason to turn it");
}
