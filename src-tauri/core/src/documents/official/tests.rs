//! The measures of decree 30/2020/NĐ-CP, annex I, and of the Party's guideline, as they come out.

use chrono::NaiveDate;
use langbiang_typeset::{Item, Page, Shaper, Span, Style, page::Run};

use super::{closing::ROOM_TO_SIGN, number::number_of, *};
use crate::{
    documents::{
        Finding, FindingKind, Look, PrintLanguage, Ready, Subject,
        faces::{self, state::BOLD_ITALIC},
        look, paper,
    },
    progress::Unwatched,
};

fn letterhead() -> Letterhead {
    Letterhead {
        parent: Some("Bộ Thông tin và Truyền thông".into()),
        bodies: vec!["Cục Thông tin đối ngoại".into()],
        number: Some(Numbered { number: Some(5), kind: "GM".into(), symbol: "TTĐN".into() }),
        place: Some("Hà Nội".into()),
        date: NaiveDate::from_ymd_opt(2024, 6, 6),
    }
}

fn look_of(style: DocumentStyle) -> Look {
    Look { style, ..look::at(PrintLanguage::Vi) }
}

/// A whole letter on one page.
fn letter(style: DocumentStyle, head: &Letterhead, signed: &Signature) -> (Page, Vec<Finding>) {
    let look = look_of(style);
    let mut shaper = Shaper::new(faces::state().unwrap(), "vi");
    let mut pen = Pen::new(&mut shaper, &look, Sheet::PORTRAIT, &Subject::named("Hội nghị"));
    head.draw(&mut pen);
    let summary = vec!["Dự Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam".to_owned()];
    Title { kind: "GIẤY MỜI", summary, ..Title::default() }.draw(&mut pen);
    let text = Span::new("Cục Thông tin đối ngoại trân trọng kính mời: …", pen.measures.text);
    pen.lines("text", &[text], 1.35);
    pen.y += 6.0;
    let recipients = ["- Như trên;".to_owned(), "- Lưu: VT, TTĐN.".to_owned()];
    signature(&mut pen, signed, &recipients);
    let (items, findings) = (pen.items, pen.findings);
    let pages = Pages { pages: vec![items], ..Pages::default() };
    let made = finish(pages, Sheet::PORTRAIT, &mut shaper, (DocumentStyle::State, None));
    let fonts = faces::state().unwrap();
    let ready =
        Ready { fonts, title: "Giấy mời".into(), pages: made.clone(), findings: vec![] };
    let printed = paper::write(&ready, &look, &Unwatched).unwrap();
    look::keep(&format!("official-{style}.pdf"), &printed.bytes);
    (made.into_iter().next().unwrap(), findings)
}

fn signed() -> Signature {
    Signature {
        authority: Some("KT. CỤC TRƯỞNG".into()),
        post: Some("PHÓ CỤC TRƯỞNG".into()),
        name: Some("Đinh Tiến Dũng".into()),
    }
}

/// Every text of the page with its first run and its width in millimetres.
fn texts(page: &Page) -> Vec<Run> {
    fn add(items: &[Item], into: &mut Vec<Run>) {
        for item in items {
            match item {
                Item::Group(_, items) => add(items, into),
                Item::Text(run) => into.push(run.clone()),
                _ => {}
            }
        }
    }
    let mut runs = Vec::new();
    add(&page.items, &mut runs);
    runs
}

fn find(page: &Page, text: &str) -> Run {
    let found = texts(page).into_iter().find(|run| run.text().replace('\u{a0}', " ") == text);
    found.unwrap_or_else(|| {
        panic!("{text} in {:#?}", texts(page).iter().map(Run::text).collect::<Vec<_>>())
    })
}

/// Middle and width of a text in millimetres.
fn extent(run: &Run) -> (f32, f32) {
    let mut shaper = Shaper::new(faces::state().unwrap(), "vi");
    let span = Span::new(run.text(), run.style);
    let width = langbiang_typeset::block::lines(&mut shaper, &[span], 1000.0)[0].width;
    (run.x + width / 2.0, width)
}

/// The rules of the page: middle and length.
fn rules(page: &Page) -> Vec<(f32, f32)> {
    let rule = |item: &Item| match item {
        Item::Rule { from, to, .. } => Some((f32::midpoint(from.0, to.0), to.0 - from.0)),
        _ => None,
    };
    page.items.iter().filter_map(rule).collect()
}

fn near(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.05
}

#[test]
fn a_state_paper_has_the_sizes_weights_and_places_of_the_decree() {
    let (page, findings) = letter(DocumentStyle::State, &letterhead(), &signed());
    assert_eq!(findings, []);
    let style = |text: &str| find(&page, text).style;
    let within = |text: &str, face, least: f32, most: f32| {
        let Style { face: is, size, .. } = style(text);
        assert!(is == face && (least..=most).contains(&size), "{text}: {is:?} {size} pt");
    };
    within("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, 12.0, 13.0);
    within("Độc lập - Tự do - Hạnh phúc", BOLD, 13.0, 14.0);
    within("BỘ THÔNG TIN VÀ TRUYỀN THÔNG", REGULAR, 12.0, 13.0);
    within("CỤC THÔNG TIN ĐỐI NGOẠI", BOLD, 12.0, 13.0);
    within("Số: 05/GM-TTĐN", REGULAR, 13.0, 13.0);
    within("Hà Nội, ngày 06 tháng 6 năm 2024", ITALIC, 13.0, 14.0);
    within("GIẤY MỜI", BOLD, 13.0, 14.0);
    within("KT. CỤC TRƯỞNG", BOLD, 13.0, 14.0);
    within("PHÓ CỤC TRƯỞNG", BOLD, 13.0, 14.0);
    within("Đinh Tiến Dũng", BOLD, 13.0, 14.0);
    within("Nơi nhận:", BOLD_ITALIC, 12.0, 12.0);
    within("- Như trên;", REGULAR, 11.0, 11.0);
    let middle = |text: &str| extent(&find(&page, text)).0;
    let motto = middle("Độc lập - Tự do - Hạnh phúc");
    let body = middle("CỤC THÔNG TIN ĐỐI NGOẠI");
    assert!(near(middle("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), motto) && motto > 120.0);
    assert!(near(middle("BỘ THÔNG TIN VÀ TRUYỀN THÔNG"), body) && body < 90.0);
    assert!(near(middle("Số: 05/GM-TTĐN"), body), "the number stands under the body");
    assert!(near(middle("Hà Nội, ngày 06 tháng 6 năm 2024"), motto), "the date under the motto");
    let level = |text: &str| find(&page, text).y;
    assert!((level("Số: 05/GM-TTĐN") - level("Hà Nội, ngày 06 tháng 6 năm 2024")).abs() < 0.3);
    assert!((level("Nơi nhận:") - level("KT. CỤC TRƯỞNG")).abs() < 0.5, "level with the post");
    let free = level("Đinh Tiến Dũng") - level("PHÓ CỤC TRƯỞNG");
    assert!(free > ROOM_TO_SIGN, "{free} mm to sign and seal");
}

#[test]
fn rules_are_as_long_as_the_decree_says() {
    let (page, _) = letter(DocumentStyle::State, &letterhead(), &signed());
    let rules = rules(&page);
    let (motto, width) = extent(&find(&page, "Độc lập - Tự do - Hạnh phúc"));
    assert!(near(rules[0].0, motto) && near(rules[0].1, width), "as long as the motto");
    let (body, width) = extent(&find(&page, "CỤC THÔNG TIN ĐỐI NGOẠI"));
    assert!(near(rules[1].0, body), "under the body");
    assert!((width / 3.0..=width / 2.0).contains(&rules[1].1), "a third to a half of its text");
    let summary = texts(&page).into_iter().find(|run| run.text().starts_with("Dự")).unwrap();
    let (middle, width) = extent(&summary);
    assert!(near(rules[2].0, middle), "under the summary");
    assert!((width / 3.0..=width / 2.0).contains(&rules[2].1), "{} of {width}", rules[2].1);
}

#[test]
fn margins_are_within_those_of_the_decree_and_the_party() {
    for sheet in [Sheet::PORTRAIT, Sheet::LANDSCAPE] {
        assert!((20.0..=25.0).contains(&sheet.top));
        assert!((20.0..=25.0).contains(&(sheet.height - sheet.bottom)));
        assert!((30.0..=35.0).contains(&sheet.left));
        assert!((15.0..=20.0).contains(&(sheet.width - sheet.right)));
    }
    let (page, _) = letter(DocumentStyle::State, &letterhead(), &signed());
    for run in texts(&page) {
        let (middle, width) = extent(&run);
        let sheet = Sheet::PORTRAIT;
        let inside =
            middle - width / 2.0 >= sheet.left - 0.1 && middle + width / 2.0 <= sheet.right + 0.1;
        assert!(inside && (sheet.top..sheet.bottom).contains(&run.y), "{}", run.text());
    }
}

#[test]
fn a_party_paper_has_the_partys_heading_sizes_and_asterisk() {
    let head = Letterhead {
        parent: Some("Ban Chấp hành Trung ương".into()),
        bodies: vec!["Ban Tuyên giáo".into()],
        number: Some(Numbered { number: Some(57), kind: "KL".into(), symbol: "BTGTW".into() }),
        ..letterhead()
    };
    let (page, findings) = letter(DocumentStyle::Party, &head, &signed());
    assert_eq!(findings, []);
    let size = |text: &str| (find(&page, text).style.face, find(&page, text).style.size);
    assert_eq!(size("ĐẢNG CỘNG SẢN VIỆT NAM"), (BOLD, 15.0));
    assert_eq!(size("BAN CHẤP HÀNH TRUNG ƯƠNG"), (REGULAR, 14.0));
    assert_eq!(size("BAN TUYÊN GIÁO"), (BOLD, 14.0));
    assert_eq!(size("Số 57-KL/BTGTW"), (REGULAR, 14.0));
    assert_eq!(size("Hà Nội, ngày 06 tháng 6 năm 2024"), (ITALIC, 14.0));
    assert_eq!(size("GIẤY MỜI"), (BOLD, 16.0));
    let star = find(&page, "*");
    assert!(star.y > find(&page, "BAN TUYÊN GIÁO").y, "under the body");
    let (heading, width) = extent(&find(&page, "ĐẢNG CỘNG SẢN VIỆT NAM"));
    assert!(near(rules(&page)[0].0, heading) && near(rules(&page)[0].1, width));
    assert!(!texts(&page).iter().any(|run| run.text().contains("CỘNG HÒA")));
}

#[test]
fn who_is_neither_shows_its_name_alone() {
    let (page, _) = letter(DocumentStyle::Plain, &letterhead(), &signed());
    assert!(
        !texts(&page).iter().any(|r| r.text().contains("CỘNG HÒA") || r.text().contains("ĐẢNG"))
    );
    assert!(near(extent(&find(&page, "CỤC THÔNG TIN ĐỐI NGOẠI")).0, Sheet::PORTRAIT.middle()));
}

#[test]
fn numbers_below_ten_have_a_leading_zero_and_parts_are_joined_without_spaces() {
    let of = |number, kind: &str, symbol: &str, style| {
        number_of(&Numbered { number, kind: kind.into(), symbol: symbol.into() }, style)
    };
    let (state, party) = (DocumentStyle::State, DocumentStyle::Party);
    assert_eq!(of(Some(5), "GM", "BTTTT", state), "05/GM-BTTTT");
    assert_eq!(of(Some(12), "GM", "BTTTT", state), "12/GM-BTTTT");
    assert_eq!(of(Some(123), "", "BTTTT", state), "123/BTTTT");
    assert_eq!(of(None, "GM", "BTTTT", state), "....../GM-BTTTT");
    assert_eq!(of(Some(57), "KL", "TW", party), "57-KL/TW");
    assert_eq!(of(Some(7), "KL", "TW", party), "07-KL/TW");
}

#[test]
fn what_is_not_known_is_left_to_be_written_by_hand_and_a_missing_signer_is_reported() {
    let head = Letterhead { date: None, ..letterhead() };
    let (page, findings) = letter(DocumentStyle::State, &head, &Signature::default());
    find(&page, "Hà Nội, ngày ....... tháng ....... năm ...........");
    let empty = Finding::new(FindingKind::EmptyField, &Subject::named("Hội nghị"), "signer", "");
    assert_eq!(findings, [empty]);
    let dots = texts(&page).iter().filter(|run| run.text().trim_matches('.').is_empty()).count();
    assert_eq!(dots, 2, "room for a post and a name");
    let placeless = Letterhead { place: None, ..letterhead() };
    let (page, findings) = letter(DocumentStyle::State, &placeless, &signed());
    find(&page, ".................., ngày 06 tháng 6 năm 2024");
    assert_eq!(findings.iter().map(|f| f.field).collect::<Vec<_>>(), ["signed_place"]);
    let bodiless = Letterhead { bodies: vec![], date: None, place: None, ..letterhead() };
    let by_hand = ".................., ngày ....... tháng ....... năm ...........";
    for style in [DocumentStyle::State, DocumentStyle::Plain] {
        let (page, _) = letter(style, &bodiless, &signed());
        let ((number, wide), (date, width)) =
            (extent(&find(&page, "Số: 05/GM-TTĐN")), extent(&find(&page, by_hand)));
        let below = find(&page, by_hand).y > find(&page, "Số: 05/GM-TTĐN").y + 1.0;
        assert!(below || number + wide / 2.0 < date - width / 2.0, "{style}: one over the other");
    }
    let none = Letterhead { number: None, place: None, date: None, ..letterhead() };
    let (page, _) = letter(DocumentStyle::State, &none, &signed());
    assert!(
        !texts(&page).iter().any(|run| run.text().contains("ngày") || run.text().contains("Số"))
    );
}

#[test]
fn a_signer_signs_on_authority_in_the_words_of_the_custom() {
    let deputy = crate::settings::Signer {
        full_name: "Nguyễn Thanh Lâm".into(),
        authority: Some(crate::settings::Authority::Deputy),
        on_behalf_of: Some("BỘ TRƯỞNG".into()),
        post: "THỨ TRƯỞNG".into(),
        ..crate::settings::Signer::default()
    };
    let signs = |style| Signature::of(&deputy, style).authority.unwrap();
    assert_eq!(signs(DocumentStyle::State), "KT. BỘ TRƯỞNG");
    assert_eq!(signs(DocumentStyle::Party), "K/T BỘ TRƯỞNG");
    assert_eq!(Signature::of(&deputy, DocumentStyle::State).post.unwrap(), "THỨ TRƯỞNG");
}
