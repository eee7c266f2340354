//! What is written is read back by a reader that is not ours.

use super::*;

fn rainbow(width: usize, height: usize) -> Picture {
    let pixels =
        (0..width * height).map(|at| [(at % 251) as u8, (at % 241) as u8, (at / 97) as u8]);
    Picture { width, pixels: pixels.collect() }
}

/// Width, height, colours and pixels of a PNG.
fn read(png: &[u8]) -> (u32, u32, usize, Vec<Colour>) {
    let reader = Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let info = reader.info();
    let colours = info.palette.as_deref().unwrap().len() / 3;
    (info.width, info.height, colours, Picture::from_png(png).unwrap().pixels)
}

#[test]
fn a_picture_of_few_colours_keeps_them() {
    for (colours, width) in [(2, 3), (16, 7), (17, 7), (256, 64)] {
        let pixels = (0..width * 8).map(|at| [(at % colours) as u8, 7, 9]).collect();
        let picture = Picture { width, pixels };
        let (wide, high, kept, pixels) = read(&picture.indexed(commonest).unwrap());
        assert_eq!((wide, high), (width as u32, 8));
        assert_eq!(kept, colours.min(width * 8));
        assert_eq!(pixels, picture.pixels);
    }
}

#[test]
fn a_picture_of_many_colours_gets_few_of_them_and_keeps_its_size() {
    let picture = rainbow(301, 97);
    assert!(picture.counts().len() > 20_000);
    let pages = picture.indexed(shades(32)).unwrap();
    for png in [pages, picture.indexed(commonest).unwrap()] {
        let (width, height, colours, pixels) = read(&png);
        assert_eq!((width, height, pixels.len()), (301, 97, 301 * 97));
        assert!((100..=MOST).contains(&colours), "{colours}");
    }
}

#[test]
fn what_pdftoppm_writes_is_read() {
    let ppm = [b"P6\n3 2\n255\n".to_vec(), [[255; 9], [0; 9]].concat()].concat();
    let (width, height, colours, pixels) =
        read(&Picture::from_ppm(&ppm).unwrap().indexed(shades(16)).unwrap());
    assert_eq!((width, height, colours), (3, 2, 2));
    assert_eq!(pixels, [[[255; 3]; 3], [[0; 3]; 3]].concat());
    assert!(Picture::from_ppm(&ppm[..20]).is_none(), "cut off");
    assert!(Picture::from_png(&ppm).is_none(), "another kind");
}
