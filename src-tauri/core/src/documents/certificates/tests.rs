//! Certificates for everybody: the usual, the longest, the shortest and the broken.

mod kept;

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::{
    Error,
    documents::{self, FindingKind, PrintLanguage, Printed, look},
    progress::{Progress, Unwatched},
};

const LONG_EVENT: &str = "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam, góp phần nâng cao \
    chất lượng hiệu quả công tác thông tin đối ngoại trong tình hình mới";
const CODE: &str = "0J4CVR8Q2M6P9TBXYZ13579ACE";

fn certificate(name: &str, title: &str, organisation: &str) -> Certificate {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Certificate {
        id: String::new(),
        name: name.into(),
        salutation: None,
        title: some(title),
        organisation: some(organisation),
        number: some("012/GCN-BTTTT"),
        code: CODE.into(),
    }
}

fn signer(authority: &str, post: &str, name: &str) -> Signer {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Signer { authority: some(authority), post: some(post), name: some(name), ..Signer::default() }
}

fn batch(certificates: Vec<Certificate>) -> Certificates {
    let date = NaiveDate::from_ymd_opt(2024, 6, 6);
    Certificates {
        occasion: Occasion {
            event: LONG_EVENT.into(),
            place: Some("thành phố Đà Lạt, tỉnh Lâm Đồng".into()),
            start: date,
            body: Some("Bộ Thông tin và Truyền thông".into()),
            sample: true,
            ..Occasion::default()
        },
        signers: vec![signer("KT. Bộ trưởng", "Thứ trưởng", "Nguyễn Thanh Lâm")],
        signed_place: Some("Lâm Đồng".into()),
        signed_date: date,
        certificates,
        ..Certificates::default()
    }
}

fn awkward() -> Vec<Certificate> {
    vec![
        certificate(
            "Nguyễn Thị Thanh Duyên",
            "Phó Chánh Văn phòng",
            "Sở Thông tin và Truyền thông tỉnh Lâm Đồng",
        ),
        certificate("Phạm S", "Phó chủ tịch UBND tỉnh", ""),
        certificate("Đinh Tiến Dũng", "", ""),
        certificate(
            "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Ngọc Minh Châu",
            "Phó Cục trưởng Cục Hợp tác Quốc tế, Trưởng Ban Chỉ đạo công tác thông tin đối ngoại và nhân quyền",
            "Bộ Văn hóa, Thể thao và Du lịch",
        ),
        certificate(
            "Nguye\u{302}\u{303}n Va\u{306}n Thua\u{323}\u{302}t",
            "Phó Cục trưởng",
            "Cục TTĐN",
        ),
        certificate("ĐỖ ĐÌNH ĐƯỜNG", "Ủy viên", "Ủy ban nhân dân tỉnh"),
    ]
}

const VI: PrintLanguage = PrintLanguage::Vi;

fn print(name: &str, data: &Certificates, language: PrintLanguage) -> Printed {
    look::print(name, data, &look::at(language))
}

fn preflight(data: &Certificates) -> Vec<Finding> {
    documents::preflight(data, &Choices::default(), &look::at(VI)).unwrap()
}

/// The batch in a design of the program.
fn drawn(design: &str, certificates: Vec<Certificate>) -> Certificates {
    let named = crate::designs::built_in().iter().find(|(built_in, _)| built_in.name == design);
    Certificates { design: named.unwrap().1.to_owned(), ..batch(certificates) }
}

/// Every design for certificates that travels with the program.
fn designs() -> impl Iterator<Item = &'static str> {
    let all = crate::designs::built_in().iter().map(|(design, _)| design);
    all.filter(|design| design.purpose == Purpose::Certificate).map(|design| &*design.name)
}

#[test]
fn certificates_are_laid_out_as_agreed() {
    for design in designs() {
        let data = drawn(design, awkward());
        print(&format!("certificates-{design}.pdf"), &data, VI);
        let text = look::text(&data);
        let shared = look::forms(&data);
        insta::assert_snapshot!(design, format!("{shared}{text}"));
    }
}

#[test]
fn whatever_the_event_is_called_the_page_holds_it() {
    let with = |event: &str, theme: Option<&str>| {
        let mut data = batch(awkward()[..1].to_vec());
        data.occasion.event = event.into();
        data.occasion.theme = theme.map(str::to_owned);
        data.occasion.parent_body = Some("Bộ Ngoại giao".into());
        data.occasion.body = Some("Vụ Ngoại giao văn hoá và UNESCO".into());
        data
    };
    let culture = with(
        "Phiên họp chuyên đề về công tác Ngoại giao văn hoá và Thông tin đối ngoại",
        Some("Ngoại giao công chúng trong kỷ nguyên số"),
    );
    print("certificate-theme.pdf", &culture, VI);
    print("certificate-english.pdf", &culture, PrintLanguage::En);
    assert_eq!(preflight(&culture), []);
    let empty = Certificates { certificates: awkward()[..1].to_vec(), ..Certificates::default() };
    let printed = print("certificate-empty.pdf", &empty, VI);
    let missing = printed.findings.iter().map(|f| (f.kind, f.field));
    let empty =
        ["body", "place", "signed_place", "signer", "event"].map(|f| (FindingKind::EmptyField, f));
    assert!(missing.eq(empty), "{:?}", printed.findings);
    let endless = with(&LONG_EVENT.repeat(6), None);
    let printed = print("certificate-endless.pdf", &endless, VI);
    let kinds: Vec<_> = printed.findings.iter().map(|f| (f.kind, f.field)).collect();
    assert_eq!(kinds, [(FindingKind::DoesNotFit, "event")]);
}

#[test]
fn the_event_has_its_english_name_where_english_is_printed() {
    const ENGLISH: &str = "Training Conference on the Image of Viet Nam";
    for (design, language, in_english) in [
        ("pine", VI, false),
        ("pine", PrintLanguage::En, true),
        ("pine", PrintLanguage::Both, true),
        ("two-languages", VI, true),
        ("two-languages", PrintLanguage::Both, true),
        ("two-languages", PrintLanguage::En, true),
    ] {
        let look = look::at(language);
        let mut data = drawn(design, awkward()[..1].to_vec());
        let words = |data: &Certificates| {
            let (forms, _) = documents::pages(data, &Choices::default(), &look).unwrap();
            forms.iter().map(|form| format!("{:?}", form.items)).collect::<String>()
        };
        let found = documents::preflight(&data, &Choices::default(), &look).unwrap();
        let missing = Finding::empty(&Subject::named(LONG_EVENT), "name_en");
        assert_eq!(found, if in_english { vec![missing] } else { vec![] }, "{design} {language}");
        let before = words(&data);
        assert!(before.contains("huấn"), "the Vietnamese name stands in for it");
        data.occasion.event_en = Some(ENGLISH.into());
        assert_eq!(documents::preflight(&data, &Choices::default(), &look).unwrap(), []);
        assert_eq!(words(&data) != before, in_english, "{design} {language}");
        let alone = language == PrintLanguage::En && design == "pine";
        assert_eq!(words(&data).contains("huấn"), !alone, "{design} {language}");
        look::print(&format!("certificates-{design}-{language}.pdf"), &data, &look);
    }
}

#[test]
fn findings_name_the_delegate_they_are_about() {
    let mut data = batch(awkward());
    data.certificates[1].organisation = Some("Sở 🏔".into());
    data.certificates.push(certificate("Đinh Tiến Dũng", "", ""));
    data.certificates.push(certificate(" ", "", ""));
    data.certificates.push(certificate(&"Nguyễn Văn ".repeat(30), "", ""));
    let findings = preflight(&data);
    let said: Vec<_> =
        findings.iter().map(|f| (f.kind, f.subject.label.as_str(), f.field)).collect();
    assert_eq!(
        said,
        [
            (FindingKind::DuplicateName, "Đinh Tiến Dũng", "name"),
            (FindingKind::MissingGlyph, "Phạm S", "organisation"),
            (FindingKind::EmptyField, "", "name"),
            (FindingKind::DoesNotFit, "Nguyễn Văn ".repeat(30).trim(), "name"),
        ]
    );
    assert_eq!(findings[1].text, "🏔");
}

#[test]
fn one_file_each_holds_the_same_page_and_is_named_after_its_person() {
    let data = batch(awkward());
    let mut files = Vec::new();
    let mut keep = |name: &str, bytes: &[u8]| {
        files.push((name.to_owned(), bytes.to_vec()));
        Ok(())
    };
    let look = look::at(VI);
    let findings = documents::separate(&data, &Choices::default(), &look, &Unwatched, &mut keep);
    assert_eq!(findings.unwrap(), []);
    assert_eq!(files.len(), data.certificates.len());
    assert_eq!(files[1].0, "002 Phạm S.pdf");
    for (name, bytes) in &files {
        look::keep(name, bytes);
        assert!(bytes.starts_with(b"%PDF-1.7"), "{name}");
    }
}

#[test]
fn the_same_certificates_give_the_same_bytes_whatever_the_workers_do() {
    let many = (0..900).map(|i| certificate(&format!("Nguyễn Văn Hùng {i}"), "Chuyên viên", "Sở"));
    let data = batch(many.collect());
    let bytes = || print("certificates-many.pdf", &data, VI).bytes;
    assert!(bytes() == bytes());
}

#[test]
fn a_wish_to_stop_is_heard_between_chunks() {
    struct Stop(AtomicUsize);
    impl Progress for Stop {
        fn report(&self, done: usize, _total: usize) {
            self.0.store(done, Ordering::Relaxed);
        }
        fn cancelled(&self) -> bool {
            true
        }
    }
    let data = batch(vec![certificate("Phạm S", "", ""); 2000]);
    let stop = Stop(AtomicUsize::new(0));
    let error = documents::pdf(&data, &Choices::default(), &look::at(VI), &stop).unwrap_err();
    assert!(matches!(error, Error::Cancelled), "{error}");
    assert!(stop.0.load(Ordering::Relaxed) < 2000, "it stopped before the end");
}
