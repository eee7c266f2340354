//! Whatever is printed in whatever size, words keep to their areas and away from where it is cut.

use super::*;
use crate::{
    designs::area::{Fact, Shown},
    designs::field::Field,
    documents::drawn::kept::Scene,
};

/// Sizes that are offered, and the smallest of its own.
const SIZES: [(&str, &str, &str); 8] = [
    ("design", "90", "130"),
    ("90x130", "90", "130"),
    ("a6", "90", "130"),
    ("86x54", "90", "130"),
    ("100x70", "90", "130"),
    ("own", "50", "70"),
    ("own", "70", "50"),
    ("own", "54", "86"),
];

/// The longest that was seen in lists, and what no list should hold: words without end.
fn longest(times: usize) -> Badges {
    let long = |text: &str| Some(text.repeat(times));
    let mut one =
        badge(&"Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Ngọc Minh Châu ".repeat(times), "", "", "");
    one.title = long("Phó Cục trưởng Cục Hợp tác Quốc tế, Trưởng Ban Chỉ đạo thông tin đối ngoại ");
    one.organisation =
        long("Ủy ban Văn hoá, Giáo dục của Quốc hội nước Cộng hoà xã hội chủ nghĩa Việt Nam ");
    one.category = long("Lãnh đạo Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương ");
    one.province = long("Thành phố Hồ Chí Minh ");
    let mut data = batch(vec![one]);
    data.occasion.event = data.occasion.event.repeat(times);
    data.occasion.theme = long("Ngoại giao công chúng trong kỷ nguyên số ");
    data.occasion.body = long("Ủy ban Nhà nước về người Việt Nam ở nước ngoài, BỘ NGOẠI GIAO ");
    data.occasion.parent_body = long("Văn phòng Trung ương Đảng ");
    data.occasion.sample = true;
    let items = &mut data.programme[0].items;
    let first = items[0].clone();
    items.extend(std::iter::repeat_n(first, 20 * times));
    data
}

/// The shortest, with letters that rise and fall as far as any.
fn shortest() -> Badges {
    let mut data = batch(vec![badge("Ẫ Ộỵ", "Ẵg", "ỄỖy", "Ẫỵ")]);
    data.occasion.event = "Ẫ Ộỵ".into();
    data.occasion.body = Some("Ẵg".into());
    data
}

/// What is wrong with a badge of the design with these choices.
fn faults(design: &str, data: &Badges, choices: &Choices, language: PrintLanguage) -> Vec<String> {
    let data = Badges { design: drawn(design, Vec::new()).design, ..data.clone() };
    let Ok(scaled) = choices.design(&data.design) else { return Vec::new() };
    let look = look::at(language);
    let is = |fact: Fact| match fact {
        Fact::Given(Field::Code) => choices.code,
        Fact::Shown(Shown::Logo) => data.occasion.logo.is_some(),
        Fact::Shown(Shown::Photo) => data.badges[0].photo.is_some() && scaled.shows_photos(),
        Fact::Given(_) => true,
        Fact::Both => look.second().is_some(),
        Fact::OneSigner | Fact::Shown(_) | Fact::Style(_) => false,
    };
    let paper = data.paper(choices, &look).unwrap();
    let pages = documents::pages(&data, choices, &look).unwrap().1;
    let sides = [area::Side::Front, area::Side::Back];
    let scene = |side| Scene { design: &scaled, side, signers: 0, is: &is };
    let faults = pages.iter().zip(sides).flat_map(|(page, side)| scene(side).faults(&*paper, page));
    faults.map(|fault| format!("{design} {choices:?}: {fault}")).collect()
}

#[test]
fn words_keep_to_their_areas_in_every_design_and_size() {
    let mut wrong = Vec::new();
    let of_badges = || designs::built_in().iter().filter(|(d, _)| d.purpose == Purpose::Badge);
    for (size, width, height) in SIZES {
        for (design, _) in of_badges() {
            for (code, pictures, back) in [("yes", true, "programme"), ("no", false, "text")] {
                let choices = choices(&[
                    ("size", size),
                    ("own_width", width),
                    ("own_height", height),
                    ("several", "no"),
                    ("code", code),
                    ("back", back),
                    ("back_text", &"Mật khẩu Wi-Fi: ĐẠI-HỘI-2024. ".repeat(40)),
                ]);
                for mut data in [longest(1), longest(4), shortest()] {
                    if pictures {
                        data.occasion.logo = Some(look::logo());
                        data.badges[0].photo = Some(look::logo());
                    }
                    wrong.extend(faults(&design.name, &data, &choices, VI));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_too_long_on_both_sides_of_many_badges_is_told_once_for_each_delegate() {
    let mut data = longest(6);
    let other = Badge { id: "other".into(), name: "Phạm S".into(), ..data.badges[0].clone() };
    data.badges.push(other);
    for back in ["same", "programme"] {
        let found =
            documents::preflight(&data, &choices(&[("back", back)]), &look::at(VI)).unwrap();
        for id in [&*data.badges[0].id, "other", ""] {
            let mut fields: Vec<_> =
                found.iter().filter(|f| f.subject.id == id).map(|f| f.field).collect();
            let all = fields.len();
            fields.dedup();
            assert!(all > 0 && fields.len() == all, "{id}: {fields:?}");
        }
        let long = found.iter().find(|f| f.subject.id == "other" && f.field == "organisation");
        assert_eq!(long.map(|f| f.kind), Some(FindingKind::DoesNotFit));
    }
}
