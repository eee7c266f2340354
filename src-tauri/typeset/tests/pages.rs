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
    Fit, Line, Shaper, Span, Style,
    block::{balanced, fit, lines, nfc},
};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

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
fn text_is_composed_however_it_came() {
    let every = (0..0x3000).filter_map(char::from_u32);
    for c in every {
        for text in [c.to_string(), format!("a{c}"), format!("{c}\u{301}")] {
            assert_eq!(nfc(&text), text.nfc().collect::<String>(), "{text:?}");
        }
    }
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
fn what_is_bound_is_broken_at_its_spaces_before_a_word_is() {
    let name = "Nguyễn\u{a0}Phước\u{a0}Hoàng\u{a0}Công\u{a0}Tằng";
    let lines = broken(name, 25.0);
    let words: Vec<String> = lines.iter().map(Line::text).collect();
    let words: Vec<&str> = words.iter().flat_map(|line| line.split(['\u{a0}', ' '])).collect();
    assert_eq!(words, name.split('\u{a0}').collect::<Vec<_>>(), "no syllable is broken");
    assert!(lines.len() > 1 && lines.iter().all(|line| line.width <= 25.01));
    let place = Fit { width: 25.0, lines: 5, floor: 14.0, leading: 1.3 };
    let set = fit(&mut shaper(), name, Style::new(REGULAR, 14.0), place);
    assert!(!set.fits, "what should have stayed together did not");
}

#[test]
fn an_address_is_broken_at_its_joints() {
    let lines = broken("nguyenphuochoang@truyenthong.vi-du.gov.vn", 40.0);
    let lines: Vec<String> = lines.iter().map(Line::text).collect();
    assert!(lines.len() > 1, "{lines:?}");
    let joints = ['@', '.', '-'];
    assert!(lines[..lines.len() - 1].iter().all(|line| line.ends_with(joints)), "{lines:?}");
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
