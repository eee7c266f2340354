//! No accent is clipped: letters with the tallest marks and the deepest tails, rendered in every
//! face that ships, and their ink compared with the room they have.

use std::{fs, ops::ControlFlow, path::Path, process::Command};

use chrono::DateTime;
use langbiang_typeset::{
    Document, FaceId, Fit, Fonts, Item, Page, Shaper, Span, Style,
    block::{self, fit},
    table::{Align, Cell, Frame, Row, Table},
    write::write,
};

/// Dots of the rendered page in a millimetre.
const DOTS: f32 = 12.0;
const SIZE: f32 = 14.0;
/// Marks and tails on each of two lines.
const LETTERS: &str = "ẪỄỖẴẨgypqỵỘ\nẪỄỖẴẨgypqỵỘ";
const PAGE: (f32, f32) = (100.0, 60.0);

/// Every font file that ships, with its name.
fn faces() -> Vec<(String, Fonts)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/fonts");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut fonts: Vec<_> =
        files.filter(|file| file.extension().is_some_and(|e| e == "ttf")).collect();
    fonts.sort();
    let load = |file: &std::path::PathBuf| {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let bytes: &'static [u8] = Box::leak(fs::read(file).unwrap().into_boxed_slice());
        let fonts = Fonts::load(&[(&name, bytes)], FaceId(0)).unwrap();
        (name, fonts)
    };
    fonts.iter().map(load).collect()
}

/// For each row of dots, from the top, whether there is ink in it.
fn inked(fonts: &Fonts, items: Vec<Item>) -> Vec<bool> {
    let folder = tempfile::tempdir().unwrap();
    let (pdf, picture) = (folder.path().join("page.pdf"), folder.path().join("page"));
    let document = Document::new(fonts, "Ẫ", "vi", DateTime::UNIX_EPOCH);
    let page = Page { width: PAGE.0, height: PAGE.1, items, bookmarks: Vec::new() };
    let mut file = fs::File::create(&pdf).unwrap();
    let go_on = |_: usize, _: usize| ControlFlow::Continue(());
    write(&document, 1, &|_, _| Ok(page.clone()), &go_on, &mut file).unwrap();
    let resolution = (DOTS * 25.4).to_string();
    let render = ["-gray", "-singlefile", "-r", &resolution];
    let done = Command::new("pdftoppm").args(render).arg(&pdf).arg(&picture).status().unwrap();
    assert!(done.success());
    rows_with_ink(&fs::read(picture.with_extension("pgm")).unwrap())
}

/// Of a grey picture (PGM, one byte a dot).
fn rows_with_ink(picture: &[u8]) -> Vec<bool> {
    let header = picture.split(u8::is_ascii_whitespace).take(4);
    let header: Vec<&[u8]> = header.collect();
    let width: usize = std::str::from_utf8(header[1]).unwrap().parse().unwrap();
    let begin = header.iter().map(|word| word.len() + 1).sum::<usize>();
    picture[begin..].chunks_exact(width).map(|row| row.iter().any(|dot| *dot < 160)).collect()
}

/// Top and bottom of each stretch of inked rows, in millimetres.
fn stretches(rows: &[bool]) -> Vec<(f32, f32)> {
    let mut at = 0;
    let mut stretches = Vec::new();
    for stretch in rows.chunk_by(|a, b| a == b) {
        if stretch[0] {
            stretches.push((at as f32 / DOTS, (at + stretch.len()) as f32 / DOTS));
        }
        at += stretch.len();
    }
    stretches
}

#[test]
fn lines_of_capitals_with_marks_and_tails_never_touch_in_any_face() {
    for (name, fonts) in faces() {
        let mut shaper = Shaper::new(&fonts, "vi");
        let place = Fit { width: 90.0, lines: 2, floor: SIZE, leading: block::LEADING };
        let set = fit(&mut shaper, LETTERS, Style::new(FaceId(0), SIZE), place);
        assert!(set.fits && set.lines.len() == 2, "{name}");
        let rows = inked(&fonts, set.left(5.0, 20.0));
        // Marks may stand apart from their letters, but nothing stands across the lines' middle.
        let (first, second) = (set.lines[0].ink(), set.lines[1].ink());
        let (foot, head) = (20.0 + first.1, 20.0 + set.leading - second.0);
        assert!(foot <= head + 0.01, "{name}: {foot} below {head}");
        let real = stretches(&rows);
        let (top, bottom) = (real[0].0, real.last().unwrap().1);
        assert!((top - (20.0 - first.0)).abs() < 0.15, "{name}: ink begins at {top}");
        let end = 20.0 + set.leading + second.1;
        assert!((bottom - end).abs() < 0.15, "{name}: ink ends at {bottom}, not {end}");
    }
}

#[test]
fn the_ink_of_a_cell_stays_between_its_rules() {
    for (name, fonts) in faces().into_iter().filter(|(name, _)| name.starts_with("Liberation")) {
        for size in [9.0, 11.0, 13.0, 14.0] {
            let span = Span::new(LETTERS, Style::new(FaceId(0), size));
            let cells = vec![Cell::of(span, Align::Left)];
            let table = Table {
                columns: vec![80.0],
                rows: vec![Row { cells, ..Row::default() }],
                padding: (1.0, 0.5),
                leading: 1.0,
                ..Table::default()
            };
            let frame = Frame { x: 5.0, first_top: 10.0, top: 10.0, bottom: 55.0 };
            let laid = table.lay_out(&mut Shaper::new(&fonts, "vi"), frame);
            // Without the rules, so that ink under one would show.
            let items = words(&laid.pages[0]);
            let ink = stretches(&inked(&fonts, items));
            let (top, bottom) = (ink[0].0, ink.last().unwrap().1);
            assert!(top > 10.1 && bottom < laid.end - 0.1, "{name} {size}: {top} to {bottom}");
        }
    }
}

/// The words among items, in groups or not.
fn words(items: &[Item]) -> Vec<Item> {
    let mut words = Vec::new();
    for item in items {
        match item {
            Item::Group(_, items) => words.extend(self::words(items)),
            Item::Text(_) => words.push(item.clone()),
            _ => {}
        }
    }
    words
}
