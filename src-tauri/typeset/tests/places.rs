//! Items at places of their own, in the file: where they come to stand, and what is marked.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod faces;

use std::ops::ControlFlow;

use chrono::{TimeZone, Utc};
use faces::{REGULAR, fonts};
use langbiang_typeset::{
    Document, Form, FormId, Item, Page, Placement, Shaper, Style, Tag, block::balanced,
    page::Colour, write::write,
};

/// Words with their baseline 10 mm below the corner.
fn words(shaper: &mut Shaper<'_>, text: &str) -> Vec<Item> {
    balanced(shaper, text, Style::new(REGULAR, 12.0), 100.0)[0].place(5.0, 10.0)
}

fn rect() -> Item {
    Item::Rect { x: 0.0, y: 0.0, width: 10.0, height: 20.0, fill: Colour(255, 0, 0) }
}

/// The content of a page on A4 with these items and this form.
fn content(form: Form, items: impl Fn(&mut Shaper<'_>) -> Vec<Item> + Sync) -> String {
    let made_at = Utc.with_ymd_and_hms(2026, 11, 22, 3, 0, 0).unwrap();
    let forms = [form];
    let document = Document { forms: &forms, ..Document::new(fonts(), "Thẻ", "vi", made_at) };
    let make = |_: usize, shaper: &mut Shaper<'_>| {
        Ok(Page { width: 210.0, height: 297.0, items: items(shaper), bookmarks: Vec::new() })
    };
    let mut bytes = Vec::new();
    write(&document, 1, &make, &|_, _| ControlFlow::Continue(()), &mut bytes).unwrap();
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let page = document.get_pages()[&1];
    String::from_utf8_lossy(&document.get_page_content(page)).into_owned()
}

/// The matrices that the content sets, in order.
fn matrices(content: &str) -> Vec<[f32; 6]> {
    let before = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let numbers = words[words.len() - 6..].iter().map(|word| word.parse().unwrap());
        numbers.collect::<Vec<f32>>().try_into().unwrap()
    };
    let ends = content.match_indices(" cm");
    ends.map(|(at, _)| before(content[..at].trim_start_matches("q "))).collect()
}

#[test]
fn a_piece_moves_and_turns_with_all_it_holds() {
    let content = content(Form::default(), |shaper| {
        let held = vec![rect(), Tag::Paragraph.of(words(shaper, "Hội"))];
        let (upright, turned) =
            (Placement::at(30.0, 40.0), Placement::at(100.0, 50.0).upside_down());
        vec![Item::Placed(upright, held.clone()), Item::Placed(turned, held)]
    });
    let mm = 72.0 / 25.4;
    let [moved, turned] = matrices(&content)[..] else { panic!("{content}") };
    // Drawn 297 mm up, a corner at 40 mm comes to stand 257 mm up.
    let near = |a: f32, b: f32| (a - b).abs() < 0.02;
    assert!(near(moved[4], 30.0 * mm) && near(moved[5], -40.0 * mm), "{moved:?}");
    assert_eq!((turned[0], turned[3]), (-1.0, -1.0));
    assert!(near(turned[5] - 297.0 * mm, (297.0 - 50.0) * mm), "{turned:?}");
}

#[test]
fn marks_never_reach_over_the_edge_of_a_place() {
    let content = content(Form::default(), |shaper| {
        let inner = Tag::Section.of(vec![Tag::Paragraph.of(words(shaper, "Nghị"))]);
        let deep = Item::Placed(Placement::at(1.0, 1.0), vec![inner, rect()]);
        vec![rect(), Item::Placed(Placement::at(10.0, 10.0).scaled(1.01, 0.99), vec![deep]), rect()]
    });
    let mut open = Vec::new();
    for word in content.split_whitespace() {
        // The properties of a mark stand before its operator without a space.
        let word = if word.ends_with("BDC") { "BDC" } else { word };
        match word {
            "q" | "BDC" | "BMC" | "BT" => open.push(word),
            "Q" => assert_eq!(open.pop(), Some("q"), "{content}"),
            "EMC" => assert!(matches!(open.pop(), Some("BDC" | "BMC")), "{content}"),
            "ET" => assert_eq!(open.pop(), Some("BT"), "{content}"),
            _ => {}
        }
    }
    assert!(open.is_empty() && content.contains("BDC") && content.contains("BMC"), "{content}");
}

#[test]
fn artwork_smaller_than_the_page_stands_at_the_top_of_its_place() {
    let form = Form { size: (90.0, 130.0), items: vec![rect()] };
    let content = content(form, |_| {
        vec![Item::Placed(Placement::at(15.0, 18.5), vec![Item::Form(FormId(0))])]
    });
    let mm = 72.0 / 25.4;
    let [place, artwork] = matrices(&content)[..] else { panic!("{content}") };
    assert!((place[5] + 18.5 * mm).abs() < 0.02 && (artwork[5] - 167.0 * mm).abs() < 0.02);
}
