//! A page as text, one line an item, so that layouts can be compared and read.
//!
//! For tests and for people. Must never leave out anything that would be seen.

use std::fmt::Write;

use crate::{Element, Item, Page, Path, Placement, Segment, page::Run};

/// The pages as text: stable, in drawing order, millimetres with two decimals.
#[must_use]
pub fn pages(pages: &[Page]) -> String {
    let mut text = String::new();
    for (i, page) in pages.iter().enumerate() {
        let _ = writeln!(text, "page {} {:.0}x{:.0}", i + 1, page.width, page.height);
        add(&mut text, &page.items, 1);
    }
    text
}

fn add(text: &mut String, items: &[Item], depth: usize) {
    for item in items {
        let _ = writeln!(text, "{:1$}{2}", "", 2 * depth, line(item));
        if let Item::Group(_, items) | Item::Placed(_, items) = item {
            add(text, items, depth + 1);
        }
    }
}

fn element(Element { tag, language, continues, place }: &Element) -> String {
    let place = place.map(|place| format!(" read as {place}")).unwrap_or_default();
    let language = language.map(|l| format!(" {l}")).unwrap_or_default();
    format!("{tag:?}{language}{place}{}", if *continues { " (goes on)" } else { "" })
}

fn line(item: &Item) -> String {
    match item {
        Item::Group(group, _) => element(group),
        Item::Text(run) => text(run),
        Item::Rule { from, to, stroke } => {
            let ((x1, y1), (x2, y2)) = (*from, *to);
            format!("rule {x1:.2},{y1:.2} {x2:.2},{y2:.2} w{:.2}", stroke.width)
        }
        Item::Rect { x, y, width, height, fill } => {
            format!(
                "rect {x:.2},{y:.2} {width:.2}x{height:.2} #{:02x}{:02x}{:02x}",
                fill.0, fill.1, fill.2
            )
        }
        Item::Path(path) => drawing(path),
        Item::Qr { x, y, size, text } => format!("qr {x:.2},{y:.2} {size:.2} {text:?}"),
        Item::Picture { x, y, width, height, picture } => {
            format!("picture {x:.2},{y:.2} {width:.2}x{height:.2} {}", picture.0)
        }
        Item::Form(form) => format!("form {}", form.0),
        Item::Placed(placement, _) => placed(placement),
    }
}

fn placed(placement: &Placement) -> String {
    let Placement { x, y, .. } = placement;
    match placement.scale() {
        (1.0, 1.0) => format!("at {x:.2},{y:.2}"),
        (across, down) => format!("at {x:.2},{y:.2} times {across:.4},{down:.4}"),
    }
}

fn text(run: &Run) -> String {
    let Run { x, y, style, .. } = run;
    let face = run.words.first().map_or(style.face, |w| w.face);
    format!("text {x:.2},{y:.2} f{} {:.1}pt {:?}", face.0, style.size, run.text())
}

fn drawing(path: &Path) -> String {
    let mut text = String::from("path");
    for segment in &path.segments {
        let _ = match segment {
            Segment::Move(x, y) => write!(text, " M{x:.2},{y:.2}"),
            Segment::Line(x, y) => write!(text, " L{x:.2},{y:.2}"),
            Segment::Curve(a, b, c, d, x, y) => {
                write!(text, " C{a:.2},{b:.2},{c:.2},{d:.2},{x:.2},{y:.2}")
            }
            Segment::Close => write!(text, " Z"),
        };
    }
    text
}
