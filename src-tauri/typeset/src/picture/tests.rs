use super::*;

fn png(color: ::png::ColorType, (width, height): (u32, u32), pixels: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(color);
    encoder.set_depth(::png::BitDepth::Eight);
    encoder.write_header().unwrap().write_image_data(pixels).unwrap();
    bytes
}

/// A JPEG's header and an empty scan: enough for one that is passed on unread.
fn jpeg(components: u8, frame: u8, orientation: Option<u8>) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8];
    let mut segment = |marker: u8, content: &[u8]| {
        bytes.extend([0xff, marker, 0, content.len() as u8 + 2]);
        bytes.extend(content);
    };
    if let Some(value) = orientation {
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([value, 0, 0]);
        segment(0xe1, &exif);
    }
    segment(0xfe, b"Nguyen Van A, 11.94N 108.44E");
    segment(0xc0 | frame, &[8, 0, 20, 0, 30, components]);
    segment(0xda, &[1, 0, 0, 0]);
    bytes.extend([0x12, 0x34, 0xff, 0xd9, b'r', b'e', b's', b't']);
    bytes
}

fn problem(bytes: &[u8]) -> Unreadable {
    match Picture::read(bytes) {
        Err(Error::Picture(reason)) => reason,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it is no picture"),
    }
}

#[test]
fn the_content_decides_what_a_picture_is() {
    let read = Picture::read(&png(::png::ColorType::Rgb, (2, 1), &[1, 2, 3, 4, 5, 6])).unwrap();
    assert!(read.size() == (2, 1) && read.colours == Colours::Rgb && read.alpha.is_none());
    let read = Picture::read(&jpeg(1, 0, None)).unwrap();
    assert!(read.size() == (30, 20) && read.colours == Colours::Grey);
    assert_eq!(problem(b"GIF89a"), Unreadable::UnknownFormat);
    assert_eq!(problem(b""), Unreadable::UnknownFormat);
}

#[test]
fn opacity_is_kept_apart_and_only_where_there_is_some() {
    let half = png(::png::ColorType::Rgba, (1, 2), &[1, 2, 3, 255, 4, 5, 6, 128]);
    assert!(Picture::read(&half).unwrap().alpha.is_some());
    let whole = png(::png::ColorType::GrayscaleAlpha, (1, 2), &[1, 255, 4, 255]);
    assert!(Picture::read(&whole).unwrap().alpha.is_none());
}

#[test]
fn a_photo_that_lies_on_its_side_is_stood_up() {
    for (orientation, size) in [(1, (30, 20)), (3, (30, 20)), (6, (20, 30)), (8, (20, 30))] {
        let read = Picture::read(&jpeg(3, 0, Some(orientation))).unwrap();
        assert_eq!((read.size(), read.orientation), (size, Orientation(orientation)));
    }
    let odd = Picture::read(&jpeg(3, 0, Some(9))).unwrap();
    assert_eq!(odd.orientation, Orientation::UPRIGHT, "9 is no orientation");
}

#[test]
fn every_turn_keeps_to_the_square() {
    for orientation in 1..=8 {
        let [a, b, c, d, e, f] = Orientation(orientation).matrix();
        for (x, y) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
            let (u, v): (f32, f32) = (a * x + c * y + e, b * x + d * y + f);
            assert!([0.0, 1.0].contains(&u) && [0.0, 1.0].contains(&v), "{orientation}: {u},{v}");
        }
    }
}

#[test]
fn the_notes_of_a_camera_do_not_go_along() {
    let Samples::Jpeg(bytes) = Picture::read(&jpeg(3, 2, Some(6))).unwrap().samples else {
        panic!("a JPEG stays one");
    };
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains("108.44E") && !text.contains("Exif"), "{text}");
    assert!(bytes.starts_with(&[0xff, 0xd8, 0xff, 0xc2]) && bytes.ends_with(&[0xff, 0xd9]));
}

#[test]
fn a_cut_or_strange_file_is_refused_with_its_reason() {
    let whole = jpeg(3, 0, Some(1));
    for cut in [3, 10, 40, whole.len() - 6] {
        assert_eq!(problem(&whole[..cut]), Unreadable::Damaged, "{cut} bytes");
    }
    assert_eq!(problem(&jpeg(4, 0, None)), Unreadable::Unsupported, "inks");
    assert_eq!(problem(&jpeg(3, 9, None)), Unreadable::Unsupported, "arithmetic");
    let whole = png(::png::ColorType::Rgb, (9, 9), &[7; 243]);
    assert_eq!(problem(&whole[..whole.len() / 2]), Unreadable::Damaged);
    let mut vast = whole;
    vast[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    assert!(matches!(problem(&vast), Unreadable::Damaged | Unreadable::TooLarge));
}
