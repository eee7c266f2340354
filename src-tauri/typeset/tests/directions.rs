//! Words from right to left: where they stand, and in which order a reader of the file gets them.

mod faces;

use faces::{REGULAR, fonts};
use langbiang_typeset::{Item, Shaper, Span, Style, block, page::Run};

const STYLE: Style = Style::new(REGULAR, 12.0);

/// The runs of a text on one line, in the order in which they are read.
fn runs(text: &str) -> Vec<Run> {
    let mut shaper = Shaper::new(fonts(), "vi");
    let lines = block::lines(&mut shaper, &[Span::new(text, STYLE)], 500.0);
    let placed = lines.iter().flat_map(|line| line.place(0.0, 0.0));
    let text = |item| if let Item::Text(run) = item { Some(run) } else { None };
    placed.filter_map(text).collect()
}

/// The words from left to right.
fn seen(text: &str) -> Vec<String> {
    let mut runs = runs(text);
    runs.sort_by(|a, b| a.x.total_cmp(&b.x));
    runs.iter().map(Run::text).collect()
}

#[test]
fn a_hebrew_name_stands_from_right_to_left_and_is_read_in_order() {
    let read: Vec<String> = runs("Đại sứ דוד בן גוריון, Israel").iter().map(Run::text).collect();
    assert_eq!(read, ["Đại sứ", "דוד", "בן", "גוריון", ", Israel"].map(str::to_owned));
    let seen = seen("Đại sứ דוד בן גוריון, Israel");
    assert_eq!(seen, ["Đại sứ", "גוריון", "בן", "דוד", ", Israel"].map(str::to_owned));
}

#[test]
fn figures_inside_keep_their_direction_and_brackets_turn() {
    assert_eq!(seen("שלום 2024 עולם"), ["עולם", "2024", "שלום"]);
    assert_eq!(seen("(שלום)"), ["(", "שלום", ")"]);
    let runs = runs("שלום עולם");
    assert!(runs[0].x > runs[1].x, "the first word stands at the right");
    let width =
        block::lines(&mut Shaper::new(fonts(), "vi"), &[Span::new("שלום עולם", STYLE)], 500.0)[0]
            .width;
    assert!(runs.iter().all(|run| run.x >= 0.0 && run.x < width), "inside the line");
}

#[test]
fn words_of_both_directions_are_not_taken_for_torn_ones() {
    let mut shaper = Shaper::new(fonts(), "vi");
    let fit = block::Fit { width: 120.0, lines: 1, floor: 12.0, leading: 1.3 };
    let block = block::fit(&mut shaper, "Ông (שלום) dự họp", STYLE, fit);
    assert!(block.fits && block.missing().is_empty());
    assert_eq!(
        fonts().missing(REGULAR, "محمد שלום"),
        "محمد".chars().fold(String::new(), |mut all, c| {
            if !all.contains(c) {
                all.push(c)
            }
            all
        }),
        "no face has Arabic letters, and that is said"
    );
}
