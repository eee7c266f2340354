//! A photo that a telephone stored lying stands upright on a badge, as it is looked at everywhere.

use langbiang_core::{
    designs,
    documents::{
        self, Look, Options, PrintLanguage,
        badges::{Badge, Badges, Choices},
        image::Image,
    },
    progress::Unwatched,
};

use super::run;

/// Forty by thirty pixels as stored, blue at the left and red at the right; to be looked at after a
/// quarter turn (Exif orientation 6), blue at the top.
const LYING: &[u8] = include_bytes!("lying.jpg");

/// A page as pixels of a millimetre: width, and red, green, blue of each.
fn pixels(pdf: &[u8]) -> (usize, Vec<[u8; 3]>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("badge.pdf");
    langbiang_core::io::write_atomically(&file, pdf).unwrap();
    let drawn = run("pdftoppm", &["-r", "25.4"], &file).stdout;
    let mut head = drawn.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(head.next(), Some(&b"P6"[..]));
    let width = std::str::from_utf8(head.next().unwrap()).unwrap().parse().unwrap();
    let begin = drawn.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(2).unwrap().0 + 1;
    (width, drawn[begin..].chunks(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect())
}

#[test]
fn a_photo_stored_lying_is_printed_upright() {
    let design = designs::built_in().iter().find(|(design, _)| design.name == "photo").unwrap().1;
    let photo = Some(Image { sha256: "1".repeat(64), bytes: Some(LYING.into()) });
    let badge = Badge { id: "1".into(), name: "Phạm S".into(), photo, ..Badge::default() };
    let data = Badges { design: design.into(), badges: vec![badge], ..Badges::default() };
    let mut choices = Choices::default();
    choices.set("several", "no").unwrap();
    let look = Look::new(PrintLanguage::Vi);
    let pdf = documents::pdf(&data, &choices, &look, &Unwatched).unwrap().bytes;
    let (width, pixels) = pixels(&pdf);
    let is = |(x, y): (usize, usize), [red, _, blue]: [bool; 3]| {
        let [r, g, b] = pixels[y * width + x];
        assert!((r > 150) == red && g < 90 && (b > 150) == blue, "{r} {g} {b} at {x}, {y}");
    };
    // Its frame is 30 by 38 mm from 30 and 29.5.
    for x in [33, 45, 57] {
        is((x, 34), [false, false, true]);
        is((x, 63), [true, false, false]);
    }
}
