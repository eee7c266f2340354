//! Badges for everybody, in every size, on one side and on two.

mod kept;

use langbiang_typeset::dump;

use super::*;
use crate::documents::{self, FindingKind, Options, PrintLanguage, lists::facts, look};
use crate::{
    Error,
    designs::{self, field::Purpose},
};

const VI: PrintLanguage = PrintLanguage::Vi;

fn badge(name: &str, title: &str, organisation: &str, category: &str) -> Badge {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Badge {
        id: name.into(),
        name: name.into(),
        title: some(title),
        organisation: some(organisation),
        category: some(category),
        province: some("Lâm Đồng"),
        code: "0J4CVR8Q2M6P9TBXYZ13579ACE".into(),
        ..Badge::default()
    }
}

fn batch(badges: Vec<Badge>) -> Badges {
    Badges {
        occasion: Occasion {
            event: "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam, góp phần nâng cao \
                chất lượng hiệu quả công tác thông tin đối ngoại trong tình hình mới"
                .into(),
            place: Some("thành phố Đà Lạt, tỉnh Lâm Đồng".into()),
            start: NaiveDate::from_ymd_opt(2024, 6, 6),
            end: NaiveDate::from_ymd_opt(2024, 6, 7),
            body: Some("Bộ Thông tin và Truyền thông".into()),
            ..Occasion::default()
        },
        categories: ["Lãnh đạo UBND cấp tỉnh", "Báo chí", "Ban Tổ chức"].map(str::to_owned).into(),
        programme: vec![Part {
            date: NaiveDate::from_ymd_opt(2024, 6, 6),
            half_day: Some(HalfDay::Morning),
            items: vec![(NaiveTime::from_hms_opt(8, 0, 0), "Đón tiếp đại biểu".into())],
        }],
        badges,
        ..Badges::default()
    }
}

fn several() -> Vec<Badge> {
    vec![
        badge(
            "Nguyễn Thị Thanh Duyên",
            "Phó Chánh Văn phòng",
            "Sở Thông tin và Truyền thông tỉnh Lâm Đồng",
            "Báo chí",
        ),
        badge("Phạm S", "Phó chủ tịch", "UBND tỉnh", "Lãnh đạo UBND cấp tỉnh"),
        badge(
            "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Ngọc Minh Châu",
            "Phó Cục trưởng Cục Hợp tác Quốc tế",
            "Bộ Văn hóa, Thể thao và Du lịch",
            "Ban Tổ chức",
        ),
        badge("ĐỖ ĐÌNH ĐƯỜNG", "", "", "Báo chí"),
        badge("Đinh Tiến Dũng", "Ủy viên", "Ủy ban nhân dân tỉnh", "Báo chí"),
    ]
}

fn drawn(design: &str, badges: Vec<Badge>) -> Badges {
    let named = designs::built_in().iter().find(|(built_in, _)| built_in.name == design);
    Badges { design: named.unwrap().1.to_owned(), ..batch(badges) }
}

fn choices(given: &[(&str, &str)]) -> Choices {
    let mut choices = Choices::default();
    given.iter().for_each(|(name, value)| choices.set(name, value).unwrap());
    choices
}

fn pages(data: &Badges, choices: &Choices) -> Vec<Page> {
    documents::pages(data, choices, &look::at(VI)).unwrap().1
}

#[test]
fn badges_are_laid_out_as_agreed() {
    let of_badges = designs::built_in().iter().filter(|(d, _)| d.purpose == Purpose::Badge);
    for (design, _) in of_badges {
        let data = drawn(&design.name, several());
        look::print(&format!("badges-{}.pdf", design.name), &data, &look::at(VI));
        assert_eq!(documents::preflight(&data, &Choices::default(), &look::at(VI)).unwrap(), []);
        insta::assert_snapshot!(
            design.name.as_str(),
            format!("{}{}", look::forms(&data), look::text(&data))
        );
    }
}

#[test]
fn every_size_is_printed_at_its_size_on_its_own_paper() {
    for (size, paper) in
        [("90x130", (90.0, 130.0)), ("a6", (105.0, 148.0)), ("86x54", (86.0, 54.0))]
    {
        let given = choices(&[("size", size), ("several", "no")]);
        let printed = pages(&batch(several()), &given);
        assert_eq!(printed.len(), 5, "{size}");
        assert_eq!((printed[0].width, printed[0].height), paper, "{size}");
    }
    let own = choices(&[("size", "own"), ("own_width", "110"), ("own_height", "80")]);
    assert_eq!(pages(&batch(several()), &own).len(), 2, "four lie on a sheet");
}

#[test]
fn what_cannot_be_is_refused_with_the_choice_that_asks_for_it() {
    let refused = |data: &Badges, given: &[(&str, &str)]| match documents::pages(
        data,
        &choices(given),
        &look::at(VI),
    ) {
        Err(Error::Invalid(problems)) => problems[0].field.to_string(),
        other => panic!("{:?}", other.map(|(_, pages)| pages.len())),
    };
    let data = drawn("band", several());
    assert_eq!(refused(&data, &[("size", "86x54")]), "size", "an upright design");
    let wide = [("size", "own"), ("own_width", "250"), ("own_height", "280")];
    assert_eq!(refused(&data, &wide), "own_height", "larger than the sheet");
    for (width, height, field) in
        [("30", "80", "own_width"), ("80", "30", "own_height"), ("289", "290", "own_width")]
    {
        let own = [("size", "own"), ("own_width", width), ("own_height", height)];
        assert_eq!(refused(&batch(several()), &own), field, "{width} x {height}");
    }
    assert_eq!(refused(&data, &[("category_colours", "Báo chí = đỏ")]), "category_colours");
    assert_eq!(refused(&data, &[("main_colour", "đỏ")]), "main_colour");
}

#[test]
fn the_second_side_lies_behind_its_own_first_side() {
    let given = choices(&[("back", "same")]);
    let printed = pages(&drawn("clean", several()), &given);
    assert_eq!(printed.len(), 4, "two sheets of two sides");
    // The fifth badge stands at the left of its sheet, and so at the right of the back.
    let place = |page: &Page| match page.items.iter().find(|i| matches!(i, Item::Placed(..))) {
        Some(Item::Placed(place, _)) => place.x,
        other => panic!("{other:?}"),
    };
    let (front, back) = (place(&printed[2]), place(&printed[3]));
    assert!((front + back - (210.0 - 90.0)).abs() < 0.01, "{front} {back}");
    let text = dump::pages(&printed[3..]);
    assert!(text.contains("Dũng") && !text.contains("Section"), "not read a second time: {text}");
}

#[test]
fn the_second_side_tells_the_programme_or_the_organisers_words() {
    let given = choices(&[("back", "programme")]);
    let text = dump::pages(&pages(&batch(several()), &given)[1..2]);
    let (forms, _) = documents::pages(&batch(several()), &given, &look::at(VI)).unwrap();
    let shared = forms.iter().any(|form| format!("{:?}", form.items).contains("tiếp"));
    assert!(shared && text.contains("form"), "{text}");
    look::print_with("badges-programme.pdf", &batch(several()), &given, &look::at(VI));
    let given = choices(&[("back", "text"), ("back_text", "Wi-Fi: LamDong\nMật khẩu: 123")]);
    look::print_with("badges-text.pdf", &batch(several()), &given, &look::at(VI));
}

#[test]
fn what_is_wrong_is_told_once_and_of_whom() {
    let mut data = batch(several());
    data.badges[0].category = None;
    data.badges[1].name = " ".into();
    data.badges[3].code = String::new();
    data.badges[3].photo = Some(Image::default());
    data.badges[4].name = data.badges[0].name.clone();
    let with_photos = Badges { design: drawn("photo", Vec::new()).design, ..data };
    let given = choices(&[("back", "same")]);
    let found = documents::preflight(&with_photos, &given, &look::at(VI)).unwrap();
    let said: Vec<_> = found.iter().map(|f| (f.kind, f.subject.id.as_str(), f.field)).collect();
    assert_eq!(
        said,
        [
            (FindingKind::MissingPicture, "ĐỖ ĐÌNH ĐƯỜNG", "photo"),
            (FindingKind::DuplicateName, "Đinh Tiến Dũng", "name"),
            (FindingKind::EmptyField, "Nguyễn Thị Thanh Duyên", "category"),
            (FindingKind::EmptyField, "Phạm S", "name"),
            (FindingKind::EmptyField, "ĐỖ ĐÌNH ĐƯỜNG", "code"),
        ]
    );
}

#[test]
fn nobody_gets_no_badge() {
    let nobody = documents::pages(&batch(Vec::new()), &Choices::default(), &look::at(VI));
    assert!(matches!(nobody, Err(Error::Nothing(_))));
}

#[test]
fn one_and_many_are_laid_out_as_agreed() {
    let many = |count| {
        let people = facts::people(count).into_iter();
        let badges = people.map(|e| badge(&e.name, &e.title, &e.organisation, "Báo chí"));
        batch(badges.collect())
    };
    insta::assert_snapshot!("one", look::text(&many(1)));
    for count in [300, 1_001] {
        insta::assert_snapshot!(format!("{count}"), look::large(&many(count)));
    }
}

#[test]
fn what_no_font_has_is_a_box_and_told() {
    let data = batch(vec![badge("Đinh 🏔 Dũng", "Ủy viên", "", "Báo chí")]);
    let found = documents::preflight(&data, &Choices::default(), &look::at(VI)).unwrap();
    let said: Vec<_> = found.iter().map(|f| (f.kind, f.field, &*f.text)).collect();
    assert_eq!(said, [(FindingKind::MissingGlyph, "name", "🏔")]);
    look::print("badges-box.pdf", &data, &look::at(VI));
}
