//! The structure of a file: everything that is read stands in it, in order, and leads back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod faces;
mod tree;

use std::{fs::File, io::Write, ops::ControlFlow, path::Path};

use chrono::{TimeZone, Utc};
use faces::{BOLD, GARAMOND, REGULAR, fonts};
use langbiang_typeset::{
    Bookmark, Colour, Document, Form, FormId, Item, Page, Picture, PictureId, Printing, Scope,
    Shaper, Stroke, Style, Tag,
    block::balanced,
    write::{write, write_each},
};
use tree::{Element, Kid};

const TITLE: &str = "Giấy mời – Hội nghị";

fn words(shaper: &mut Shaper<'_>, text: &str, style: Style, (x, y): (f32, f32)) -> Vec<Item> {
    let lines = balanced(shaper, text, style, 80.0);
    let place = |(i, line): (usize, &langbiang_typeset::Line)| line.place(x, y + i as f32 * 6.0);
    lines.iter().enumerate().flat_map(place).collect()
}

fn plain(shaper: &mut Shaper<'_>, text: &str, at: (f32, f32)) -> Vec<Item> {
    words(shaper, text, Style::new(REGULAR, 12.0), at)
}

fn rule(y: f32) -> Item {
    let stroke = Stroke { colour: Colour(160, 20, 20), width: 0.3 };
    Item::Rule { from: (20.0, y), to: (190.0, y), stroke }
}

/// A row with a number and a name, ruled below.
fn row(shaper: &mut Shaper<'_>, number: usize, y: f32) -> Item {
    let mut cells = vec![
        Tag::Header(Scope::Row(1)).of(plain(shaper, &number.to_string(), (22.0, y))),
        Tag::Cell(1).of(plain(shaper, &format!("Đại biểu số {number}"), (40.0, y))),
    ];
    cells.push(rule(y + 2.0));
    Tag::Row.of(cells)
}

fn header(shaper: &mut Shaper<'_>) -> Vec<Item> {
    let cell = |shaper: &mut Shaper<'_>, text, x| {
        Tag::Header(Scope::Column).of(plain(shaper, text, (x, 60.0)))
    };
    vec![cell(shaper, "STT", 22.0), cell(shaper, "Họ và tên", 40.0)]
}

/// Page 1: heading, bilingual paragraph, the begin of a table. Page 2: its end, a figure, a list.
fn make(index: usize, shaper: &mut Shaper<'_>) -> Page {
    let rows = |shaper: &mut Shaper<'_>, range: std::ops::Range<usize>| {
        let y = |n: usize| 70.0 + 8.0 * (n % 3) as f32;
        range.map(|n| row(shaper, n, y(n))).collect::<Vec<_>>()
    };
    let mut items = vec![Item::Form(FormId(0))];
    items.extend(plain(shaper, &format!("Trang {}/2", index + 1), (100.0, 12.0)));
    if index == 0 {
        let english = words(shaper, "We invite you", Style::new(GARAMOND, 12.0), (20.0, 52.0));
        items.push(Tag::Paragraph.of(plain(shaper, "Trân trọng kính mời\nông/bà", (20.0, 40.0))));
        items.push(Tag::Paragraph.of(vec![Tag::Span.in_language("en", english)]));
        let mut table = vec![Tag::Row.of(header(shaper))];
        table.extend(rows(shaper, 0..3));
        items.push(Tag::Table.of(table));
    } else {
        // The header again, for the eye only.
        items.extend(plain(shaper, "STT", (22.0, 60.0)));
        let mut table = rows(shaper, 3..6);
        let total = Tag::Cell(2).of(plain(shaper, "Tổng số: 6", (22.0, 100.0)));
        table.push(Tag::Row.of(vec![total]));
        items.push(Tag::Table.going_on(true, table));
        items.extend(figures());
        let list = [("một", 200.0), ("hai", 206.0)]
            .map(|(text, y)| Tag::ListItem.of(plain(shaper, text, (20.0, y))));
        items.push(Tag::List.of(list.to_vec()));
    }
    let bookmarks =
        vec![Bookmark::page(format!("Phần {}", index + 1)), Bookmark::at("Bảng", 1, 60.0)];
    Page { width: 210.0, height: 297.0, items, bookmarks }
}

fn figures() -> [Item; 2] {
    let (x, y) = (150.0, 150.0);
    let code = Item::Qr { x, y, size: 30.0, text: "0J4CVR8Q2M6P9TBXYZ13579ACE".into() };
    let (width, height, picture) = (20.0, 20.0, PictureId(0));
    let photo = Item::Picture { x: 20.0, y, width, height, picture };
    [
        Tag::Figure("Mã QR của đại biểu".into()).of(vec![code]),
        Tag::Figure("Ảnh chân dung".into()).of(vec![photo]),
    ]
}

fn form(shaper: &mut Shaper<'_>) -> Form {
    let frame = Item::Rect { x: 15.0, y: 15.0, width: 180.0, height: 1.0, fill: Colour(0, 80, 60) };
    let title = words(shaper, "GIẤY MỜI", Style::new(BOLD, 20.0).tracking(0.1), (80.0, 30.0));
    let slogan = plain(shaper, "Mẫu in thử", (20.0, 290.0));
    let mut items = vec![frame, Tag::Heading(1).of(title), rule(33.0)];
    items.extend(slogan);
    let (width, height, picture) = (12.0, 12.0, PictureId(0));
    items.push(Tag::Figure("Biểu trưng".into()).of(vec![Item::Picture {
        x: 20.0,
        y: 18.0,
        width,
        height,
        picture,
    }]));
    Form { size: (210.0, 297.0), items }
}

/// A disc of half-transparent red.
fn picture() -> Picture {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 64, 64);
    encoder.set_color(png::ColorType::Rgba);
    let pixel = |i: i32| {
        let (x, y) = (i % 64 - 32, i / 64 - 32);
        [200, 20, (i / 32) as u8, if x * x + y * y < 900 { 160 } else { 0 }]
    };
    let pixels: Vec<u8> = (0..64 * 64).flat_map(pixel).collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    Picture::read(&bytes).unwrap()
}

fn file() -> Vec<u8> {
    let forms = [form(&mut Shaper::new(fonts(), "vi"))];
    let pictures = [picture()];
    let made_at = Utc.with_ymd_and_hms(2026, 11, 22, 3, 0, 0).unwrap();
    let document = Document {
        author: Some("Sở Thông tin & Truyền thông"),
        forms: &forms,
        pictures: &pictures,
        printing: Printing::Unscaled,
        ..Document::new(fonts(), TITLE, "vi", made_at)
    };
    let mut bytes = Vec::new();
    let make = |index: usize, shaper: &mut Shaper<'_>| Ok(make(index, shaper));
    write(&document, 2, &make, &|_, _| ControlFlow::Continue(()), &mut bytes).unwrap();
    // To look at it, and to try validators on it.
    if let Some(folder) = std::env::var_os("LANGBIANG_LOOK") {
        let mut file = File::create(Path::new(&folder).join("structure.pdf")).unwrap();
        file.write_all(&bytes).unwrap();
    }
    bytes
}

fn read() -> (lopdf::Document, Element) {
    let document = lopdf::Document::load_mem(&file()).unwrap();
    let tree = tree::read(&document);
    (document, tree)
}

#[test]
fn the_structure_says_what_each_part_is_in_reading_order() {
    let (_, tree) = read();
    let row = "TR(TH TD)";
    let table = format!("Table(TR(TH TH) {} TR(TD))", [row; 6].join(" "));
    let head = "H1 Figure";
    let list = "L(LI(LBody) LI(LBody))";
    let expected = format!("Document({head} P P(Span) {table} {head} Figure Figure {list})");
    assert_eq!(tree.outline(), expected);
}

#[test]
fn text_is_read_in_order_with_a_space_at_the_end_of_each_line() {
    let (_, tree) = read();
    let said: Vec<String> = tree.elements().map(Element::text).collect();
    assert_eq!(said[0], "GIẤY MỜI");
    assert_eq!(said[2], "Trân trọng kính mời ông/bà");
    assert!(said[4].starts_with("STTHọ và tên0Đại biểu số 01Đại biểu số 1"), "{}", said[4]);
    assert!(said[4].ends_with("5Đại biểu số 5Tổng số: 6"), "{}", said[4]);
    let all = tree.text();
    assert!(!all.contains("Trang") && !all.contains("Mẫu in thử"), "artifacts are not read");
}

#[test]
fn a_table_that_goes_on_is_one_and_knows_which_page_each_part_stands_on() {
    let (_, tree) = read();
    let table = tree.elements().find(|e| e.tag == "Table").unwrap();
    let pages: Vec<usize> = table
        .all()
        .iter()
        .flat_map(|e| &e.kids)
        .filter_map(|kid| match kid {
            Kid::Mark(page, ..) => Some(*page),
            Kid::Element(_) => None,
        })
        .collect();
    assert!(pages.is_sorted() && pages.contains(&0) && pages.contains(&1), "{pages:?}");
    let total = table.elements().last().unwrap().elements().next().unwrap();
    assert_eq!((total.columns, total.scope.as_deref()), (2, None));
}

#[test]
fn heads_have_a_scope_figures_words_and_spans_their_language() {
    let (_, tree) = read();
    for element in tree.all() {
        match element.tag.as_str() {
            "TH" => assert!(matches!(element.scope.as_deref(), Some("Row" | "Column"))),
            "Figure" => assert!(element.alt.is_some() && element.has_frame),
            "Span" => assert_eq!(element.language.as_deref(), Some("en")),
            _ => assert_eq!((&element.language, &element.alt), (&None, &None)),
        }
    }
    let scopes: Vec<_> = tree.all().iter().filter_map(|e| e.scope.clone()).collect();
    assert_eq!(scopes.iter().filter(|s| *s == "Column").count(), 2);
    assert_eq!(scopes.iter().filter(|s| *s == "Row").count(), 6);
}

#[test]
fn the_outline_has_levels_and_leads_to_places() {
    let (document, _) = read();
    let outline = tree::dict(&document, document.catalog().unwrap(), b"Outlines");
    assert_eq!(outline.get(b"Count").unwrap().as_i64().unwrap(), 4, "all unfolded");
    let first = tree::dict(&document, outline, b"First");
    let title =
        |entry: &lopdf::Dictionary| tree::string(entry.get(b"Title").unwrap().as_str().unwrap());
    assert_eq!(title(first), "Phần 1");
    let below = tree::dict(&document, first, b"First");
    assert_eq!(title(below), "Bảng");
    let target = below.get(b"Dest").unwrap().as_array().unwrap();
    assert_eq!(target[1].as_name().unwrap(), b"XYZ");
    assert!((target[3].as_float().unwrap() - (297.0 - 60.0) * 72.0 / 25.4).abs() < 0.01);
    let next = tree::dict(&document, first, b"Next");
    assert_eq!(title(next), "Phần 2");
    assert_eq!(next.get(b"Prev").unwrap(), outline.get(b"First").unwrap());
    assert_eq!(next.get(b"Parent").unwrap(), first.get(b"Parent").unwrap());
}

#[test]
fn the_file_says_what_it_claims_to_be_and_how_to_print_it() {
    let (document, _) = read();
    let catalog = document.catalog().unwrap();
    let viewer = tree::dict(&document, catalog, b"ViewerPreferences");
    assert_eq!(viewer.get(b"PrintScaling").unwrap().as_name().unwrap(), b"None");
    let (_, metadata) = document.dereference(catalog.get(b"Metadata").unwrap()).unwrap();
    let xmp = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
    for claim in [
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
        "pdfaSchema:prefix>pdfuaid",
    ] {
        assert!(xmp.contains(claim), "{claim}");
    }
    assert!(xmp.contains("<rdf:li>Sở Thông tin &amp; Truyền thông</rdf:li>"), "{xmp}");
    let info = tree::dict(&document, &document.trailer, b"Info");
    assert_eq!(
        tree::string(info.get(b"Author").unwrap().as_str().unwrap()),
        "Sở Thông tin & Truyền thông"
    );
    for page in document.get_pages().into_values() {
        let page = document.get_dictionary(page).unwrap();
        assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
        assert!(page.has(b"Resources") && page.has(b"Group"), "the logo is transparent");
    }
}

#[test]
fn a_separate_file_holds_only_the_pictures_of_its_page() {
    let pictures = [picture(), picture(), picture()];
    let made_at = Utc.with_ymd_and_hms(2026, 11, 22, 3, 0, 0).unwrap();
    let document = Document { pictures: &pictures, ..Document::new(fonts(), TITLE, "vi", made_at) };
    let make = |index: usize, _: &mut Shaper<'_>| {
        let (x, y, width, height) = (10.0, 10.0, 30.0, 40.0);
        let picture = Item::Picture { x, y, width, height, picture: PictureId(index) };
        let items = vec![Tag::Figure("Ảnh".into()).of(vec![picture])];
        Ok(Page { width: 86.0, height: 54.0, items, bookmarks: Vec::new() })
    };
    let mut keep = |_: usize, bytes: Vec<u8>| -> Result<(), langbiang_typeset::Error> {
        let document = lopdf::Document::load_mem(&bytes).unwrap();
        tree::read(&document);
        let images = document.objects.values().filter_map(|o| o.as_stream().ok());
        let images = images.filter(|s| {
            s.dict.get(b"Subtype").and_then(lopdf::Object::as_name).is_ok_and(|n| n == b"Image")
        });
        assert_eq!(images.count(), 2, "the colours and how opaque they are");
        Ok(())
    };
    write_each(&document, 3, &make, &|_, _| ControlFlow::Continue(()), &mut keep).unwrap();
}

#[test]
fn what_a_page_shows_and_the_document_lacks_is_an_error() {
    let made_at = Utc.with_ymd_and_hms(2026, 11, 22, 3, 0, 0).unwrap();
    let document = Document::new(fonts(), TITLE, "vi", made_at);
    for item in [Item::Form(FormId(0)), figures()[1].clone()] {
        let make = |_: usize, _: &mut Shaper<'_>| {
            Ok(Page { width: 50.0, height: 50.0, items: vec![item.clone()], bookmarks: Vec::new() })
        };
        let written =
            write(&document, 1, &make, &|_, _| ControlFlow::Continue(()), &mut Vec::new());
        assert!(written.is_err());
    }
}

#[test]
fn the_outline_is_in_the_order_of_reading_whatever_that_of_the_pages_is() {
    let made_at = Utc.with_ymd_and_hms(2026, 11, 22, 3, 0, 0).unwrap();
    let document = Document::new(fonts(), TITLE, "vi", made_at);
    // The outer side of a folded sheet comes first and is read last.
    let make = |index: usize, _: &mut Shaper<'_>| {
        let read_as = |place, entry| Bookmark { read_as: Some(place), ..entry };
        let bookmarks = match index {
            0 => vec![read_as(7, Bookmark::at("Phiên 3", 1, 9.0))],
            _ => vec![
                read_as(1, Bookmark::page("Sáng")),
                read_as(1, Bookmark::at("Phiên 1", 1, 9.0)),
            ],
        };
        Ok(Page { width: 50.0, height: 50.0, items: vec![], bookmarks })
    };
    let mut bytes = Vec::new();
    write(&document, 2, &make, &|_, _| ControlFlow::Continue(()), &mut bytes).unwrap();
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let outline = tree::dict(&document, document.catalog().unwrap(), b"Outlines");
    let day = tree::dict(&document, outline, b"First");
    let title =
        |entry: &lopdf::Dictionary| tree::string(entry.get(b"Title").unwrap().as_str().unwrap());
    let (first, last) = (tree::dict(&document, day, b"First"), tree::dict(&document, day, b"Last"));
    assert_eq!([day, first, last].map(title), ["Sáng", "Phiên 1", "Phiên 3"]);
}
