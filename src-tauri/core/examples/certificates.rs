//! Certificates for comparing speeds: `certificates print COUNT FILE.pdf` makes them as the product
//! does, `certificates separate COUNT FOLDER` each as a file of its own;
//! `certificates describe COUNT FILE.json` says where everything stands on them, so that
//! other programs can draw the same picture.
//!
//! Part of `cargo xtask bench`. The delegates are made up and the same each time.

use std::{env, error::Error, fs::File, io::BufWriter, io::Write, path::Path};

use langbiang_core::{
    documents::{
        self, Look, PrintLanguage,
        certificates::{Certificate, Certificates, Choices, Signer},
        occasion::Occasion,
    },
    io::write_atomically,
    progress::Unwatched,
};
use langbiang_typeset::{Colour, Item, Page, Segment, page::Run};
use qrcode::{Color, EcLevel, QrCode};
use serde_json::{Value, json};

/// The allocator of the product.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The font files, in the order of the faces of certificates.
const FACES: [&str; 6] = [
    "assets/fonts/EBGaramond-Regular.ttf",
    "assets/fonts/EBGaramond-Italic.ttf",
    "assets/fonts/EBGaramond-SemiBold.ttf",
    "assets/fonts/PlayfairDisplay-Bold.ttf",
    "assets/fonts/PlayfairDisplay-MediumItalic.ttf",
    "assets/fonts/LiberationSerif-Regular.ttf",
];

/// The quiet zone of a QR code in modules (ISO/IEC 18004, 5.3.8).
const QUIET: usize = 4;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [verb, count, out] = arguments.as_slice() else {
        return Err("certificates print|separate|describe COUNT OUT".into());
    };
    let (data, out) = (data(count.parse()?), Path::new(out));
    let (choices, look) = (Choices::default(), Look::new(PrintLanguage::Vi));
    match verb.as_str() {
        "print" => {
            let printed = documents::pdf(&data, &choices, &look, &Unwatched)?;
            File::create(out)?.write_all(&printed.bytes)?;
        }
        "separate" => {
            let mut number = 0;
            let mut keep = |_: &str, bytes: &[u8]| {
                number += 1;
                write_atomically(&out.join(format!("{number}.pdf")), bytes)
            };
            documents::separate(&data, &choices, &look, &Unwatched, &mut keep)?;
        }
        "describe" => {
            let mut file = BufWriter::new(File::create(out)?);
            serde_json::to_writer(&mut file, &describe(&data)?)?;
            file.flush()?;
        }
        other => return Err(format!("no such verb: {other}").into()),
    }
    Ok(())
}

fn data(count: usize) -> Certificates {
    let text = |text: &str| Some(text.to_owned());
    Certificates {
        occasion: Occasion {
            event: "Hội nghị tập huấn công tác thông tin đối ngoại khu vực miền Trung – Tây Nguyên"
                .into(),
            place: text("thành phố Đà Lạt, tỉnh Lâm Đồng"),
            start: "2024-06-06".parse().ok(),
            end: "2024-06-07".parse().ok(),
            parent_body: text("ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"),
            body: text("SỞ THÔNG TIN VÀ TRUYỀN THÔNG"),
            ..Occasion::default()
        },
        signers: vec![Signer {
            post: text("GIÁM ĐỐC"),
            name: text("Nguyễn Viết Vân"),
            ..Signer::default()
        }],
        signed_place: text("Lâm Đồng"),
        signed_date: "2024-06-07".parse().ok(),
        certificates: (0..count).map(certificate).collect(),
        ..Certificates::default()
    }
}

/// A delegate whose name, title and organisation differ from the neighbours'.
fn certificate(index: usize) -> Certificate {
    let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Vũ"];
    let middle = ["Thị", "Văn", "Đình", "Ngọc", "Hoàng", "Hữu", "Minh", "Thị Ánh", "Quốc"];
    let given = ["Tuyết", "Bảo", "Châu", "Đức", "Huệ", "Khánh", "Lộc", "Mỹ", "Phượng", "Quỳnh"];
    let titles = ["Phó Trưởng phòng", "Chuyên viên chính", "Giám đốc", "Phó Chánh Văn phòng"];
    let places = ["Lâm Đồng", "Đắk Lắk", "Gia Lai", "Khánh Hòa", "Quảng Ngãi", "Bình Thuận", "Huế"];
    let pick = |list: &[&str], step: usize| list[index / step % list.len()].to_owned();
    let name = format!("{} {} {}", pick(&family, 1), pick(&middle, 11), pick(&given, 99));
    let place = pick(&places, 1);
    Certificate {
        id: String::new(),
        name,
        salutation: None,
        title: Some(pick(&titles, 3)),
        organisation: Some(format!("Sở Thông tin và Truyền thông tỉnh {place}, đơn vị số {index}")),
        number: Some(format!("{:04}/GCN-STTTT", index + 1)),
        code: format!("{:026}", (index as u128 + 1) * 0x9E37_79B9_7F4A_7C15_F39C),
    }
}

fn describe(data: &Certificates) -> Result<Value, Box<dyn Error>> {
    let look = Look::new(PrintLanguage::Vi);
    let (forms, pages) = documents::pages(data, &Choices::default(), &look)?;
    let shared: Vec<&Item> = forms.iter().flat_map(|form| flat(&form.items)).collect();
    let size = forms.first().ok_or("certificates without artwork")?.size;
    let described = pages.iter().zip(&data.certificates).map(|(page, of)| page_of(page, of));
    Ok(json!({
        "size": [size.0, size.1],
        "faces": FACES,
        "artwork": shared.iter().copied().filter_map(drawing).collect::<Vec<_>>(),
        "shared": words(&shared),
        "pages": described.collect::<Result<Vec<_>, _>>()?,
    }))
}

/// The items of all groups in drawing order, without the groups.
fn flat(items: &[Item]) -> Vec<&Item> {
    let mut all = Vec::new();
    for item in items {
        match item {
            Item::Group(_, items) => all.extend(flat(items)),
            item => all.push(item),
        }
    }
    all
}

fn page_of(page: &Page, of: &Certificate) -> Result<Value, Box<dyn Error>> {
    let items = flat(&page.items);
    let qr = items.iter().find_map(|item| match item {
        Item::Qr { x, y, size, text } => Some((x, y, size, text)),
        _ => None,
    });
    let (x, y, size, text) = qr.ok_or("a certificate without a QR code")?;
    let code = QrCode::with_error_correction_level(text, EcLevel::Q)?;
    let bit = |module: &Color| if *module == Color::Dark { '1' } else { '0' };
    let rows = code.to_colors();
    let rows = rows.chunks(code.width()).map(|row| row.iter().map(bit).collect::<String>());
    let qr =
        json!({ "x": x, "y": y, "size": size, "quiet": QUIET, "rows": rows.collect::<Vec<_>>() });
    Ok(json!({ "name": of.name, "words": words(&items), "qr": qr }))
}

fn words(items: &[&Item]) -> Vec<Value> {
    let run = |item: &&Item| match item {
        Item::Text(run) => Some(words_of(run)),
        _ => None,
    };
    items.iter().filter_map(run).collect()
}

fn words_of(run: &Run) -> Value {
    let style = run.style;
    json!({
        "text": run.text(), "x": run.x, "y": run.y, "face": style.face.0, "size": style.size,
        "colour": hex(style.colour), "tracking": style.tracking,
    })
}

/// A drawing, a line or a rectangle as a path.
fn drawing(item: &Item) -> Option<Value> {
    let path = |segments: Vec<Value>, fill: Option<Colour>, stroke: Option<(Colour, f32)>| {
        let (stroke, width) =
            stroke.map_or((None, 0.0), |(colour, width)| (Some(hex(colour)), width));
        json!({ "segments": segments, "fill": fill.map(hex), "stroke": stroke, "width": width })
    };
    match item {
        Item::Path(drawing) => {
            let segments = drawing.segments.iter().map(segment).collect();
            let stroke = drawing.stroke.map(|stroke| (stroke.colour, stroke.width));
            Some(path(segments, drawing.fill, stroke))
        }
        Item::Rule { from, to, stroke } => {
            let line = vec![json!(["M", from.0, from.1]), json!(["L", to.0, to.1])];
            Some(path(line, None, Some((stroke.colour, stroke.width))))
        }
        Item::Rect { x, y, width, height, fill } => {
            let (right, bottom) = (x + width, y + height);
            let corners = [(x, y), (&right, y), (&right, &bottom), (x, &bottom)];
            let corner = |(i, (x, y))| json!([if i == 0 { "M" } else { "L" }, x, y]);
            let steps = corners.into_iter().enumerate().map(corner);
            Some(path(steps.chain([json!(["Z"])]).collect(), Some(*fill), None))
        }
        _ => None,
    }
}

fn segment(segment: &Segment) -> Value {
    match *segment {
        Segment::Move(x, y) => json!(["M", x, y]),
        Segment::Line(x, y) => json!(["L", x, y]),
        Segment::Curve(a, b, c, d, x, y) => json!(["C", a, b, c, d, x, y]),
        Segment::Close => json!(["Z"]),
    }
}

fn hex(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
