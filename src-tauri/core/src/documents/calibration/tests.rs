//! A printer that is played corrects to what was laid out.

use proptest::prelude::*;

use super::*;

/// Where a printer that moves and stretches puts a point.
fn printed(offset: (f32, f32), scale: (f32, f32), at: (f32, f32)) -> (f32, f32) {
    (offset.0 + scale.0 * at.0, offset.1 + scale.1 * at.1)
}

proptest! {
    #[test]
    fn what_was_measured_once_puts_everything_where_it_was_laid_out(
        offset in (-4.0_f32..4.0, -4.0_f32..4.0),
        scale in (0.98_f32..1.02, 0.98_f32..1.02),
        at in (0.0_f32..210.0, 0.0_f32..297.0),
    ) {
        let (left, top) = printed(offset, scale, (CORNER, CORNER));
        let text = format!("{left} {top} {} {}", ACROSS * scale.0, DOWN * scale.1);
        for side in [Side::Front, Side::Back] {
            let calibration = Calibration::read(&text).unwrap();
            let (x, y) = printed(offset, scale, calibration.placement(side).of(at));
            prop_assert!((x - at.0).abs() < 0.01 && (y - at.1).abs() < 0.01, "{at:?} at {x} {y}");
        }
    }

    #[test]
    fn a_back_that_is_off_by_its_own_is_put_behind_its_front(
        front in (-4.0_f32..4.0, -4.0_f32..4.0),
        back in (-4.0_f32..4.0, -4.0_f32..4.0),
        scale in (0.98_f32..1.02, 0.98_f32..1.02),
        at in (0.0_f32..210.0, 0.0_f32..297.0),
    ) {
        let corner = |offset| printed(offset, scale, (CORNER, CORNER));
        let ((a, b), (e, f)) = (corner(front), corner(back));
        let text = format!("{a} {b} {} {} {e} {f}", ACROSS * scale.0, DOWN * scale.1);
        let calibration = Calibration::read(&text).unwrap();
        for (side, offset) in [(Side::Front, front), (Side::Back, back)] {
            let (x, y) = printed(offset, scale, calibration.placement(side).of(at));
            prop_assert!((x - at.0).abs() < 0.01 && (y - at.1).abs() < 0.01, "{at:?} at {x} {y}");
        }
    }
}

#[test]
fn measures_are_read_with_points_or_commas_and_only_if_they_can_be() {
    let read = |text: &str| Calibration::read(text).map(|c| c.to_string());
    assert_eq!(read("20.5 19.8 149.6 200.2").as_deref(), Some("20.5 19.8 149.6 200.2"));
    assert_eq!(read(" 20,5;19,8; 149,6  200").as_deref(), Some("20.5 19.8 149.6 200"));
    assert_eq!(read("20 20 150 200 19,5 21").as_deref(), Some("20 20 150 200 19.5 21"));
    for wrong in [
        "",
        "20 20 150 200 20 9",
        "20 20 150",
        "20 20 150 200 1",
        "20 20 150 cm",
        "9 20 150 200",
        "2,0 2,0 15 20",
        "NaN 20 150 200",
    ] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

#[test]
fn a_printer_that_is_exact_changes_nothing() {
    let exact = Calibration::read("20 20 150 200").unwrap();
    assert_eq!(exact, Calibration::default());
    let back = Calibration::read("20 20 150 200 20 20.5").unwrap();
    for (calibration, side, moved) in [
        (exact, Side::Front, false),
        (exact, Side::Back, false),
        (back, Side::Front, false),
        (back, Side::Back, true),
    ] {
        assert_eq!(!calibration.corrected(Vec::new(), side).is_empty(), moved, "{side:?}");
    }
}

mod page {
    use crate::documents::{
        Look, PrintLanguage,
        calibration::{Calibration, CalibrationPage, Choices},
        look,
    };

    #[test]
    fn the_page_is_laid_out_as_agreed() {
        let data = CalibrationPage::default();
        let printed = look::print("calibration.pdf", &data, &look::at(PrintLanguage::Vi));
        assert_eq!((printed.pages, printed.findings), (1, vec![]));
        insta::assert_snapshot!("page", words(&look::text(&data)));
    }

    #[test]
    fn the_back_shows_the_same_corner_and_its_two_measures_stand_in_the_table() {
        let (data, look) = (CalibrationPage::default(), look::at(PrintLanguage::Vi));
        let choices = Choices { two_sided: true };
        let printed = look::print_with("calibration-two-sided.pdf", &data, &choices, &look);
        assert_eq!((printed.pages, printed.findings), (2, vec![]));
        let text = look::text_with(&data, &choices, &look);
        let (front, back) = text.split_once("page 2").unwrap();
        for corner in ["rule 14.00,20.00 170.00,20.00", "rule 20.00,14.00 20.00,220.00"] {
            assert!(front.contains(corner) && back.contains(corner), "{corner}");
        }
        insta::assert_snapshot!("two-sided", words(&text));
    }

    #[test]
    fn the_page_shows_what_the_printer_does_and_so_is_never_corrected() {
        let measured = "20.5 19.8 149.6 200.2";
        let calibration = Calibration::read(measured).unwrap();
        let look = Look { calibration, ..look::at(PrintLanguage::En) };
        let data = CalibrationPage { measured: Some(measured.to_owned()) };
        let printed = look::print("calibration-english.pdf", &data, &look);
        assert_eq!(printed.findings, []);
        let text = look::text_with(&data, &Default::default(), &look);
        assert!(text.contains("In use now: 20.5 19.8 149.6 200.2") && !text.contains("times"));
        assert!(text.contains("rule 14.00,20.00 170.00,20.00"), "the ruler across: {text}");
        assert!(text.contains("rule 20.00,14.00 20.00,220.00"), "the ruler down: {text}");
    }

    /// Without the ticks of the rulers.
    fn words(text: &str) -> String {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("rule"));
        lines.collect::<Vec<_>>().join("\n")
    }
}
