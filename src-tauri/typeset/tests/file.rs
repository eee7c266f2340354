//! The file read back: pages, texts, fonts, outline, identity; and what happens when it goes wrong.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod faces;

use std::{
    collections::BTreeSet,
    io::{self, Write},
    ops::ControlFlow,
};

use chrono::{DateTime, TimeZone, Utc};
use faces::{BOLD, GARAMOND, REGULAR, fonts};
use langbiang_typeset::{
    Bookmark, Document, Error, Form, FormId, Item, Page, Shaper, Style,
    block::balanced,
    write::{write, write_each},
};
use lopdf::Object;

/// Every letter of the Vietnamese alphabet with every tone, both cases.
fn letters() -> String {
    let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"];
    let vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
    let toned = vowels.iter().flat_map(|v| tones.iter().map(move |t| format!("{v}{t}")));
    let lower: String = toned.chain(["đ bcdghklmnpqrstvx fjwz".to_owned()]).collect();
    format!("{lower} {}", lower.to_uppercase())
}

fn made_at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 3, 0, 0).unwrap()
}

fn document(forms: &[Form]) -> Document<'_> {
    Document { forms, ..Document::new(fonts(), "Chương trình & <thử>", "vi", made_at()) }
}

fn text(shaper: &mut Shaper<'_>, text: &str, style: Style, y: f32) -> Vec<Item> {
    let lines = balanced(shaper, text, style, 1000.0);
    lines.iter().flat_map(|line| line.place(20.0, y)).collect()
}

fn page(shaper: &mut Shaper<'_>, words: &str) -> Page {
    let mut items = text(shaper, words, Style::new(REGULAR, 13.0), 30.0);
    items.push(Item::Qr {
        x: 10.0,
        y: 100.0,
        size: 25.0,
        text: "0J4CVR8Q2M6P9TBXYZ13579ACE".into(),
    });
    Page { width: 297.0, height: 210.0, items, bookmarks: vec![Bookmark::page(words)] }
}

fn file(count: usize, words: impl Fn(usize) -> String + Sync) -> Vec<u8> {
    let mut bytes = Vec::new();
    let make = |i: usize, shaper: &mut Shaper<'_>| Ok(page(shaper, &words(i)));
    write(&document(&[]), count, &make, &|_, _| ControlFlow::Continue(()), &mut bytes).unwrap();
    bytes
}

fn parsed(bytes: &[u8]) -> lopdf::Document {
    lopdf::Document::load_mem(bytes).unwrap()
}

fn read(document: &lopdf::Document, page: u32) -> String {
    document.extract_text(&[page]).unwrap().trim().to_owned()
}

/// All dictionaries of this type.
fn of_type<'a>(document: &'a lopdf::Document, name: &[u8]) -> Vec<&'a lopdf::Dictionary> {
    let dictionaries = document.objects.values().filter_map(|o| o.as_dict().ok());
    dictionaries
        .filter(|d| d.get(b"Type").and_then(Object::as_name).is_ok_and(|n| n == name))
        .collect()
}

#[test]
fn every_letter_of_every_page_is_read_back() {
    let words = |i: usize| format!("{i} {} Ễ", letters().nfc_words());
    let document = parsed(&file(3, words));
    assert_eq!(document.get_pages().len(), 3);
    for i in 0..3 {
        assert_eq!(read(&document, i as u32 + 1), words(i));
    }
}

trait NfcWords {
    fn nfc_words(&self) -> String;
}

impl NfcWords for String {
    fn nfc_words(&self) -> String {
        langbiang_typeset::block::nfc(self).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn kerned_and_joined_letters_are_read_back_too() {
    let words = "AVATAR fi ffi Tấn Vỹ “Ngoại giao” 47/NQ-CP – 57-KL/TW";
    let make = |_: usize, shaper: &mut Shaper<'_>| {
        let items = text(shaper, words, Style::new(GARAMOND, 20.0), 30.0);
        Ok(Page { width: 210.0, height: 297.0, items, bookmarks: Vec::new() })
    };
    let mut bytes = Vec::new();
    write(&document(&[]), 1, &make, &|_, _| ControlFlow::Continue(()), &mut bytes).unwrap();
    assert_eq!(read(&parsed(&bytes), 1), words);
}

#[test]
fn fonts_are_embedded_cut_down_and_mapped() {
    let bytes = file(2, |_| letters());
    let document = parsed(&bytes);
    let fonts: Vec<_> =
        of_type(&document, b"Font").into_iter().filter(|f| f.has(b"ToUnicode")).collect();
    assert_eq!(fonts.len(), 1, "only the face that is used");
    let name = fonts[0].get(b"BaseFont").unwrap().as_name().unwrap();
    assert_eq!(&name[6..], b"+LiberationSerif");
    assert!(name[..6].iter().all(u8::is_ascii_uppercase));
    assert!(of_type(&document, b"FontDescriptor").iter().all(|d| d.has(b"FontFile2")));
    assert!(bytes.len() < 60_000, "{} bytes with a whole font of 390,000", bytes.len());
}

#[test]
fn pages_have_their_size_and_hang_in_a_tree_of_even_depth() {
    let document = parsed(&file(450, |i| format!("Đại biểu {i}")));
    let pages = document.get_pages();
    assert_eq!(pages.len(), 450);
    let nodes = of_type(&document, b"Pages");
    assert!(nodes.iter().all(|n| n.get(b"Kids").unwrap().as_array().unwrap().len() <= 100));
    for (number, id) in [(1, pages[&1]), (450, pages[&450])] {
        let size =
            document.get_dictionary(id).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        assert!(
            (size[2].as_float().unwrap() - 841.89).abs() < 0.01
                && (size[3].as_float().unwrap() - 595.28).abs() < 0.01
        );
        assert_eq!(read(&document, number), format!("Đại biểu {}", number - 1));
    }
}

#[test]
fn the_file_says_what_it_is() {
    let document = parsed(&file(2, |i| format!("Phạm S {i}")));
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"vi");
    let (_, metadata) = document.dereference(catalog.get(b"Metadata").unwrap()).unwrap();
    let xmp =
        String::from_utf8(metadata.as_stream().unwrap().get_plain_content().unwrap()).unwrap();
    assert!(
        xmp.contains("Chương trình &amp; &lt;thử&gt;") && xmp.contains("2026-11-22T03:00:00Z"),
        "{xmp}"
    );
    let (_, outline) = document.dereference(catalog.get(b"Outlines").unwrap()).unwrap();
    assert_eq!(outline.as_dict().unwrap().get(b"Count").unwrap().as_i64().unwrap(), 2);
}

#[test]
fn the_same_pages_give_the_same_bytes_and_other_pages_another_identity() {
    let identity = |bytes: &[u8]| parsed(bytes).trailer.get(b"ID").unwrap().clone();
    let (a, b) = (file(600, |i| format!("Số {i}")), file(600, |i| format!("Số {i}")));
    assert!(a == b, "equal whatever the order in which workers finish");
    assert_ne!(identity(&a), identity(&file(600, |i| format!("số {i}"))));
}

#[test]
fn static_artwork_is_stored_once_and_its_text_is_read_on_every_page() {
    let mut shaper = Shaper::new(fonts(), "vi");
    let items = text(&mut shaper, "GIẤY CHỨNG NHẬN", Style::new(BOLD, 30.0), 40.0);
    let forms = [Form { size: (297.0, 210.0), items }];
    let make = |_: usize, shaper: &mut Shaper<'_>| {
        let mut page = page(shaper, "Lê Ánh");
        page.items.insert(0, Item::Form(FormId(0)));
        Ok(page)
    };
    let mut bytes = Vec::new();
    write(&document(&forms), 30, &make, &|_, _| ControlFlow::Continue(()), &mut bytes).unwrap();
    let document = parsed(&bytes);
    let form = |d: &&lopdf::Dictionary| {
        d.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Form")
    };
    let streams = document.objects.values().filter_map(|o| o.as_stream().ok());
    assert_eq!(streams.map(|s| &s.dict).filter(form).count(), 1);
    let names: BTreeSet<Vec<u8>> = of_type(&document, b"Font")
        .iter()
        .filter_map(|f| f.get(b"BaseFont").ok()?.as_name().ok().map(|n| n[7..].to_vec()))
        .collect();
    assert!(names.contains(b"LiberationSerif-Bold".as_slice()), "the form's face is embedded too");
}

#[test]
fn a_letter_that_shares_its_glyph_keeps_its_own_text() {
    let document = parsed(&file(1, |_| "Đà Lạt Ð ð đ".into()));
    let content = document.get_page_content(document.get_pages()[&1]);
    let shared = fonts().missing(REGULAR, "ÐĐ").is_empty();
    assert!(shared, "the face has both letters");
    let read = read(&document, 1);
    let beside = String::from_utf8_lossy(&content).contains("ActualText");
    assert!(read.contains('Ð') || beside, "{read}");
    assert!(read.starts_with("Đà Lạt"), "{read}");
}

#[test]
fn each_page_can_be_a_file_of_its_own() {
    let make = |i: usize, shaper: &mut Shaper<'_>| Ok(page(shaper, &format!("Đại biểu số {i}")));
    let mut files = Vec::new();
    let keep = &mut |i: usize, bytes: Vec<u8>| -> Result<(), Error> {
        files.push((i, bytes));
        Ok(())
    };
    write_each(&document(&[]), 5, &make, &|_, _| ControlFlow::Continue(()), keep).unwrap();
    for (i, bytes) in &files {
        let document = parsed(bytes);
        assert_eq!(document.get_pages().len(), 1);
        assert_eq!(read(&document, 1), format!("Đại biểu số {i}"));
    }
    assert_eq!(files.len(), 5);
}

#[test]
fn a_full_disk_is_an_error_and_not_half_a_file() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::Error::from(io::ErrorKind::StorageFull))
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let make = |_: usize, shaper: &mut Shaper<'_>| Ok(page(shaper, "x"));
    let error = write(&document(&[]), 1, &make, &|_, _| ControlFlow::Continue(()), &mut Full);
    assert!(matches!(error, Err(Error::Io(_))), "{error:?}");
}

#[test]
fn work_stops_when_its_watcher_says_so_and_reports_only_forward() {
    let seen = std::sync::Mutex::new(Vec::new());
    let make = |i: usize, shaper: &mut Shaper<'_>| Ok(page(shaper, &i.to_string()));
    let watch = |done: usize, total: usize| {
        seen.lock().unwrap().push((done, total));
        if done >= 500 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let error = write(&document(&[]), 5000, &make, &watch, &mut Vec::new());
    assert!(matches!(error, Err(Error::Cancelled)), "{error:?}");
    let seen = seen.into_inner().unwrap();
    assert!(seen.is_sorted() && seen.iter().all(|(_, total)| *total == 5000), "{seen:?}");
    assert!(seen.last().unwrap().0 < 5000, "it did not go on to the end: {seen:?}");
}

#[test]
fn an_error_of_a_page_stops_the_file() {
    let make = |i: usize, shaper: &mut Shaper<'_>| {
        if i == 300 { Err(Error::Qr(9999)) } else { Ok(page(shaper, "x")) }
    };
    let error =
        write(&document(&[]), 600, &make, &|_, _| ControlFlow::Continue(()), &mut Vec::new());
    assert!(matches!(error, Err(Error::Qr(9999))), "{error:?}");
}

#[test]
fn a_character_that_no_font_has_shows_a_box_and_keeps_its_text() {
    let document = parsed(&file(1, |_| "núi 🏔 xanh".into()));
    let content = document.get_page_content(document.get_pages()[&1]);
    assert!(String::from_utf8_lossy(&content).contains("/ActualText<FEFFD83CDFD4>"));
    let words = &content[..content.windows(3).position(|three| three == b" BI").unwrap()];
    assert!(!words.windows(2).any(|pair| pair == [0, 0]), "the font's own box is not shown");
}
