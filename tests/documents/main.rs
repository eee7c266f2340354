//! The documents as a reader's own programs see them: poppler and qpdf read every page back, and
//! validators find nothing against PDF/A-2a and PDF/UA-1.
//!
//! `cargo xtask test` installs them. Other systems than Linux are left to the tests of the crates.
#![cfg(target_os = "linux")]

mod accents;
mod every_document;
mod photos;
mod valid_then;
mod validators;

use std::{
    path::Path,
    process::{Command, Output},
};

use chrono::NaiveDate;
use langbiang_core::{
    documents::{
        self, FindingKind, Look, Plain, PrintLanguage, Printed,
        certificates::{Certificate, Certificates, Signer},
        occasion::Occasion,
        programme::{self, Day, Part, Programme, Session},
    },
    io::write_atomically,
    progress::Unwatched,
};

fn run(program: &str, arguments: &[&str], file: &Path) -> Output {
    let (before, after) =
        arguments.split_at(arguments.iter().position(|a| *a == "-").unwrap_or(arguments.len()));
    let output = Command::new(program).args(before).arg(file).args(after).output();
    let output = output.unwrap_or_else(|e| panic!("{program} is needed (cargo xtask test): {e}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

fn stdout(output: Output) -> String {
    String::from_utf8(output.stdout).unwrap()
}

/// The text of each page with single spaces.
fn pages(file: &Path) -> Vec<String> {
    let text = stdout(run("pdftotext", &["-"], file));
    let page = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    text.trim_end_matches('\u{c}').split('\u{c}').map(page).collect()
}

/// Letters embedded, cut down, mapped, and nothing that qpdf would repair; then the validators.
fn check_file(file: &Path) {
    check_fonts(file);
    assert_eq!(validators::complaints(&[file]), "");
}

fn check_fonts(file: &Path) {
    run("qpdf", &["--check"], file);
    let fonts = stdout(run("pdffonts", &[], file));
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!rows.is_empty(), "{fonts}");
    for row in rows {
        assert!(row.contains("yes yes yes"), "embedded, subset and with Unicode: {row}");
    }
}

/// The document with the usual choices, in Vietnamese.
fn pdf<D: Plain>(data: &D) -> Printed {
    documents::pdf(data, &D::Options::default(), &Look::new(PrintLanguage::Vi), &Unwatched).unwrap()
}

const SURNAMES: [&str; 10] =
    ["Nguyễn", "Vừ", "Đỗ", "Hoàng", "Huỳnh", "Lò", "Trương", "Quách", "Phạm", "Y"];
const MIDDLES: [&str; 6] = ["Thị Thanh", "Đình", "Tiến", "Văn", "Quốc", "Mai"];
const GIVEN: [&str; 5] = ["Duyên", "Đường", "S", "Ơn", "Thuật"];

/// Three hundred names, no two alike.
fn names() -> Vec<String> {
    let name = |i: usize| {
        let (surname, rest) = (SURNAMES[i % 10], i / 10);
        format!("{surname} {} {}", MIDDLES[rest % 6], GIVEN[rest / 6])
    };
    (0..300).map(name).collect()
}

fn batch() -> Certificates {
    let some = |text: &str| Some(text.to_owned());
    let certificate = |(i, name): (usize, String)| Certificate {
        id: i.to_string(),
        name,
        title: some("Phó Chánh Văn phòng"),
        organisation: some("Sở Thông tin và Truyền thông tỉnh Lâm Đồng"),
        number: Some(format!("{:03}/GCN-BTTTT", i + 1)),
        code: format!("{i:026}"),
        salutation: None,
    };
    Certificates {
        occasion: Occasion {
            event: "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam, góp phần nâng cao \
                chất lượng hiệu quả công tác thông tin đối ngoại trong tình hình mới"
                .to_owned(),
            place: some("thành phố Đà Lạt, tỉnh Lâm Đồng"),
            start: NaiveDate::from_ymd_opt(2024, 6, 6),
            body: some("Bộ Thông tin và Truyền thông"),
            sample: true,
            ..Occasion::default()
        },
        signers: vec![Signer {
            post: some("THỨ TRƯỞNG"),
            name: some("Nguyễn Thanh Lâm"),
            ..Signer::default()
        }],
        signed_place: some("Lâm Đồng"),
        signed_date: NaiveDate::from_ymd_opt(2024, 6, 6),
        certificates: names().into_iter().enumerate().map(certificate).collect(),
        ..Certificates::default()
    }
}

#[test]
fn three_hundred_certificates_carry_three_hundred_names_letter_for_letter() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("certificates.pdf");
    let data = batch();
    let printed = pdf(&data);
    assert_eq!(printed.findings, []);
    write_atomically(&file, &printed.bytes).unwrap();
    check_file(&file);
    let pages = pages(&file);
    assert_eq!(pages.len(), 300);
    for (certificate, page) in data.certificates.iter().zip(&pages) {
        let number = certificate.number.as_ref().unwrap();
        let event = data.occasion.event.as_str();
        for text in
            [certificate.name.as_str(), number, event, "GIẤY CHỨNG NHẬN", "Ông/Bà", "Dữ liệu mẫu"]
        {
            assert!(page.contains(text), "{text} in {page}");
        }
        assert!(!page.to_lowercase().contains("chứng chỉ"), "a certificate is never called so");
        assert!(!page.contains(&certificate.code), "the code stands only in the QR");
    }
}

#[test]
fn a_certificate_of_its_own_is_a_whole_file() {
    let folder = tempfile::tempdir().unwrap();
    let data = Certificates { certificates: batch().certificates.split_off(295), ..batch() };
    let mut files = Vec::new();
    let mut keep = |name: &str, bytes: &[u8]| {
        files.push(folder.path().join(name));
        write_atomically(&folder.path().join(name), bytes)
    };
    documents::separate(
        &data,
        &Default::default(),
        &Look::new(PrintLanguage::Vi),
        &Unwatched,
        &mut keep,
    )
    .unwrap();
    assert_eq!(files.len(), 5);
    for (file, certificate) in files.iter().zip(&data.certificates) {
        check_file(file);
        assert!(pages(file)[0].contains(&certificate.name));
        assert!(file.to_string_lossy().contains(&certificate.name), "{}", file.display());
    }
}

#[test]
fn a_programme_is_read_back_with_its_heading_and_its_items() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("programme.pdf");
    let title = "Nâng cao hiệu quả công tác thông tin đối ngoại của Đảng trong tình hình mới";
    let item = programme::Item {
        id: String::new(),
        note: None,
        start: None,
        end: None,
        kind: langbiang_core::agenda::ItemKind::Lecture,
        title: Some(title.to_owned()),
        people: Vec::new(),
    };
    let session = Session { items: vec![item; 60], ..Session::default() };
    let days =
        vec![Day { date: None, half_days: vec![Part { half_day: None, sessions: vec![session] }] }];
    let data = Programme {
        name: "Hội nghị tập huấn \u{1f3d4}".into(),
        start: NaiveDate::from_ymd_opt(2024, 6, 6),
        days,
        ..Programme::default()
    };
    let printed = pdf(&data);
    let found: Vec<_> = printed.findings.iter().map(|f| (f.kind, f.field)).collect();
    let empty = FindingKind::EmptyField;
    let wanted = [(empty, "body"), (FindingKind::MissingGlyph, "name"), (empty, "place")];
    assert_eq!(found, wanted);
    write_atomically(&file, &printed.bytes).unwrap();
    check_file(&file);
    let pages = pages(&file);
    assert_eq!(pages.len(), printed.pages);
    assert!(
        pages[0].contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            && pages[0].contains("ngày 06 tháng 6 năm 2024")
    );
    let all = pages.join(" ");
    assert_eq!(all.matches(title).count(), 60, "every item whole on one page");
    assert!(pages.len() > 1);
    for (i, page) in pages.iter().enumerate() {
        assert!(page.contains("STT Nội dung"), "the header of page {}: {page}", i + 1);
    }
    assert!(pages[1].trim_start().starts_with('2'), "{}", pages[1]);
}
