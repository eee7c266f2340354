//! Whatever is certified by how many, words keep to their areas.

use super::*;
use crate::{
    designs::{
        area::{Fact, Shown},
        field::Field,
    },
    documents::{DocumentStyle, drawn::kept::Scene},
};

/// The longest that was seen, or what no list should hold.
fn longest(design: &str, signers: usize, times: usize) -> Certificates {
    let long = |text: &str| Some(text.repeat(times));
    let mut data = drawn(design, awkward()[3..4].to_vec());
    let one = &mut data.certificates[0];
    one.name = format!("{} ", one.name).repeat(times);
    one.title = long("Phó Cục trưởng Cục Hợp tác Quốc tế, Trưởng Ban Chỉ đạo công tác thông tin ");
    one.organisation = long("Ủy ban Văn hoá, Giáo dục của Quốc hội ");
    data.occasion.event = format!("{LONG_EVENT} ").repeat(times);
    data.occasion.theme = long("Ngoại giao công chúng trong kỷ nguyên số ");
    data.occasion.parent_body = long("Ủy ban nhân dân Thành phố Hồ Chí Minh ");
    data.occasion.body = long("Uỷ ban Nhà nước về người Việt Nam ở nước ngoài ");
    data.occasion.end = NaiveDate::from_ymd_opt(2024, 6, 30);
    let one = signer(
        "KT. Chủ tịch Ủy ban nhân dân tỉnh",
        "Phó Chủ tịch Thường trực, Trưởng Ban Chỉ đạo công tác thông tin đối ngoại",
        "Công Tằng Tôn Nữ Hoàng Thị Minh Châu",
    );
    data.signers = vec![one; signers];
    data
}

/// What is wrong with a certificate.
fn faults(data: &Certificates, look: &Look) -> Vec<String> {
    let (choices, design) = (Choices::default(), Design::read(&data.design).unwrap());
    let is = |fact: Fact| match fact {
        Fact::Given(Field::Country | Field::Motto) | Fact::Style(DocumentStyle::State) => {
            look.style == DocumentStyle::State
        }
        Fact::Style(style) => look.style == style,
        Fact::Given(Field::Theme) => data.occasion.theme.is_some(),
        Fact::Given(_) => true,
        Fact::Shown(shown) => shown == Shown::Logo && data.occasion.logo.is_some(),
        Fact::OneSigner => data.signers.len() < 2,
        Fact::Both => drawn::languages(&design, look).1.is_some(),
    };
    let paper = data.paper(&choices, look).unwrap();
    let page = &documents::pages(data, &choices, look).unwrap().1[0];
    let scene = Scene { design: &design, side: Side::Front, signers: data.signers.len(), is: &is };
    let told = |fault| {
        format!(
            "{} {:?} {:?} {}: {fault}",
            design.name,
            look.language,
            look.style,
            data.signers.len()
        )
    };
    scene.faults(&*paper, page).into_iter().map(told).collect()
}

#[test]
fn words_keep_to_their_areas_in_every_design() {
    use {DocumentStyle::*, PrintLanguage::*};
    let looks = [(Vi, State), (En, State), (Both, State), (Vi, Party), (Vi, Plain)];
    let mut wrong = Vec::new();
    for design in designs() {
        for (language, style) in looks {
            let look = Look { style, ..look::at(language) };
            for (signers, times) in [(1, 1), (2, 1), (3, 1), (1, 3), (3, 3)] {
                let mut data = longest(design, signers, times);
                wrong.extend(faults(&data, &look));
                data.occasion.logo = Some(look::logo());
                data.certificates[0].name = "Ẫ Ộỵ".into();
                data.occasion.event = "ẪỄỖ".into();
                data.signers.iter_mut().for_each(|s| s.signature = Some(look::logo()));
                wrong.extend(faults(&data, &look));
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_posts_of_those_who_sign_keep_apart() {
    let look = look::at(VI);
    let mut near = Vec::new();
    for design in designs() {
        for count in [2, 3] {
            let mut data = longest(design, count, 1);
            let post = "Giám đốc Sở Thông tin và Truyền thông tỉnh Lâm Đồng";
            data.signers = vec![signer("KT. Chủ tịch", post, "Nguyễn Thanh Lâm"); count];
            let choices = Choices::default();
            let read = Design::read(&data.design).unwrap();
            let paper = data.paper(&choices, &look).unwrap();
            let page = &documents::pages(&data, &choices, &look).unwrap().1[0];
            let is = |_: Fact| true;
            let scene = Scene { design: &read, side: Side::Front, signers: count, is: &is };
            let between = scene.between_signers(&*paper, page);
            assert_eq!(between.len(), count - 1, "{design}");
            near.extend(
                between
                    .iter()
                    .filter(|gap| **gap < 3.0)
                    .map(|gap| format!("{design} {count}: {gap}")),
            );
        }
    }
    assert!(near.is_empty(), "{near:?}");
}
