//! Throw-away: prints a specimen of a design file.
use langbiang_core::{
    documents::{self, Look, PrintLanguage, certificates::*, image::Image},
    progress::Unwatched,
};
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let text = |t: &str| Some(t.to_owned());
    let mode = args.get(2).map(String::as_str).unwrap_or("");
    let png = std::fs::read("/tmp/look-c/logo.png")
        .ok()
        .map(|b| Image { sha256: "x".into(), bytes: Some(b.into()) });
    let sig = std::fs::read("/tmp/look-c/sig.png")
        .ok()
        .map(|b| Image { sha256: "y".into(), bytes: Some(b.into()) });
    let mut data = Certificates {
        design: std::fs::read_to_string(&args[0]).unwrap(),
        event: "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam, góp phần nâng cao chất lượng hiệu quả công tác thông tin đối ngoại trong tình hình mới".into(),
        place: text("thành phố Đà Lạt, tỉnh Lâm Đồng"),
        start: "2024-06-06".parse().ok(), end: "2024-06-06".parse().ok(),
        body: text("Bộ Thông tin và Truyền thông"),
        signers: vec![Signer { authority: text("KT. Bộ trưởng"), post: text("Thứ trưởng"), name: text("Nguyễn Thanh Lâm"), ..Signer::default() }],
        signed_place: text("Lâm Đồng"), signed_date: "2024-06-06".parse().ok(),
        certificates: vec![
            Certificate { id: "1".into(), name: "Nguyễn Thị Thanh Duyên".into(), salutation: None, title: text("Phó Chánh Văn phòng"), organisation: text("Sở Thông tin và Truyền thông tỉnh Lâm Đồng"), number: text("012/GCN-BTTTT"), code: "0J4CVR8Q2M6P9TBXYZ13579ACE".into() },
        ],
        ..Certificates::default()
    };
    let mut look = Look::new(PrintLanguage::Vi);
    if mode.contains('L') {
        data.logo = png;
        data.signers[0].signature = sig.clone();
    }
    if mode.contains('2') {
        data.signers.push(Signer {
            post: text("Giám đốc Sở Thông tin và Truyền thông"),
            name: text("Huỳnh Minh Hải"),
            ..Signer::default()
        });
        data.parent_body = text("Ủy ban nhân dân tỉnh Lâm Đồng");
    }
    if mode.contains('3') {
        data.signers.push(Signer {
            post: text("Giám đốc Sở Thông tin và Truyền thông"),
            name: text("Huỳnh Minh Hải"),
            ..Signer::default()
        });
        data.signers.push(Signer {
            post: text("Cục trưởng Cục Thông tin đối ngoại"),
            name: text("Phạm Anh Tuấn"),
            ..Signer::default()
        });
        data.theme = text("Ngoại giao công chúng trong kỷ nguyên số");
        data.parent_body = text("Bộ Ngoại giao");
    }
    if mode.contains('x') {
        data.certificates[0].name = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Ngọc Minh Châu".into();
        data.certificates[0].title = text(
            "Phó Cục trưởng Cục Hợp tác Quốc tế, Trưởng Ban Chỉ đạo công tác thông tin đối ngoại và nhân quyền",
        );
        data.body = text(
            "Ban Chỉ đạo Công tác thông tin đối ngoại và Hội nhập quốc tế khu vực miền Trung – Tây Nguyên",
        );
        data.sample = true;
    }
    if mode.contains('s') {
        data.certificates[0].name = "Phạm S".into();
        data.certificates[0].title = text("Phó Chủ tịch");
        data.certificates[0].organisation = text("UBND tỉnh");
        data.event = "Hội nghị báo cáo viên".into();
        data.certificates[0].number = None;
        data.certificates[0].salutation = text("ông");
        data.sample = true;
    }
    if mode.contains('e') {
        look = Look::new(PrintLanguage::En);
    }
    if mode.contains('b') {
        look = Look::new(PrintLanguage::Both);
    }
    if mode.contains('p') {
        look.style = documents::DocumentStyle::Plain;
    }
    let printed = documents::pdf(&data, &Choices::default(), &look, &Unwatched);
    match printed {
        Ok(p) => {
            for f in &p.findings {
                println!("{:?} {} {}: {}", f.kind, f.field, f.subject.label, f.text);
            }
            std::fs::write(&args[1], p.bytes).unwrap();
        }
        Err(langbiang_core::Error::Design(f)) => {
            for f in f {
                println!("{f}");
            }
        }
        Err(e) => println!("{e}"),
    }
}
