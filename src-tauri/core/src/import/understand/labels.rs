//! What the headers of lists are called, in Vietnamese and English.
//!
//! Compared folded and without spaces and punctuation, so `Họ & tên`, `HỌ TÊN` and `Ho_ten` are
//! one. A label that is not listed is tried in its parts (two languages, two lines), then by its
//! beginning, then by a telling word inside it; each is less sure than the one before.

use super::{super::ColumnField, words};
use crate::{
    delegates::Sex,
    text::{fold, squeeze},
};
use std::{cmp::Reverse, collections::HashMap, sync::LazyLock};

/// What a column's label says the column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// STT; tells rows of the list from headings, and is no data.
    Number,
    /// A field, or a part of one.
    Of(ColumnField),
    /// The birth of those of one sex: two columns, Nam and Nữ, under one head.
    BirthOf(Sex),
    /// Something that is not read: sensitive, or of somebody else.
    Nothing,
}

use ColumnField as F;

const ALIASES: [(Label, &str); 24] = [
    (
        Label::Of(F::Name),
        "Họ và tên | Họ tên | Họ, tên | Họ và tên đại biểu | Họ tên đại biểu | Họ, chữ đệm, tên | \
         Họ, chữ đệm và tên | Tên đại biểu | Đại biểu | Tên đầy đủ | Họ và tên khai sinh | Họ tên đầy đủ | \
         Người tham dự | Tên người tham dự | Học viên | Tên học viên | Tên phóng viên | Tên cán bộ | \
         Tên khách mời | Khách mời | Full name | Name | Delegate | Delegate name | Name of delegate | \
         Participant | Participant name | Guest | Guest name",
    ),
    (
        Label::Of(F::FamilyName),
        "Họ đệm | Họ và đệm | Họ lót | Họ và tên đệm | Họ và chữ lót | Họ và chữ đệm | Họ, chữ đệm | \
         Họ tên đệm | Họ | Family name | Last name | Surname",
    ),
    (Label::Of(F::GivenName), "Tên | Tên gọi | Tên riêng | Given name | First name | Forename"),
    (Label::Number, "STT | TT | Số TT | Số thứ tự | Thứ tự | No | Nr | Order | Ordinal"),
    (
        Label::Of(F::Salutation),
        "Danh xưng | Ông/Bà | Ông, bà | Ông (bà) | Xưng hô | Cách xưng hô | Salutation | Honorific | Mr/Mrs | Mr/Ms",
    ),
    (
        Label::Of(F::Degree),
        "Học hàm, học vị | Học hàm | Học vị | Học hàm học vị | Học vị, học hàm | Trình độ, học vị | \
         Degree | Academic title",
    ),
    (
        Label::Of(F::Rank),
        "Cấp bậc | Quân hàm | Cấp hàm | Cấp bậc hàm | Hàm | Cấp bậc, quân hàm | Rank | Military rank",
    ),
    (
        Label::Of(F::Title),
        "Chức vụ | Chức danh | Chức trách | Công việc | Vị trí | Vị trí công tác | Vị trí việc làm | \
         Chức vụ công tác | Chức vụ hiện tại | Chức vụ, chức danh | Chức danh, chức vụ | \
         Cấp bậc, chức vụ | Nghề nghiệp | Title | Position | Job title | Post | Occupation",
    ),
    (
        Label::Of(F::TitleAndOrganisation),
        "Chức vụ, đơn vị | Chức vụ, đơn vị công tác | Chức vụ và đơn vị | Chức vụ, cơ quan | \
         Chức danh, đơn vị | Chức vụ và nơi công tác | Chức vụ, nơi công tác | Position and organisation",
    ),
    (
        Label::Of(F::Organisation),
        "Đơn vị | Đơn vị công tác | Cơ quan | Cơ quan công tác | Cơ quan, đơn vị | \
         Tên đơn vị | Tên cơ quan | Tên cơ quan, đơn vị | Nơi công tác | Tổ chức | Đơn vị cử | Cơ quan cử | \
         Cơ quan, tổ chức | Cơ quan báo chí | Công ty | Bộ phận | Organisation | Organization | \
         Agency | Institution | Company | Unit | Workplace | Employer | Affiliation | Department",
    ),
    (
        Label::Of(F::Province),
        "Tỉnh | Tỉnh, thành phố | Tỉnh, thành | Tỉnh, TP | Thành phố | Tên tỉnh, thành phố | \
         Tỉnh hoặc thành phố | Địa phương | Địa bàn | Tên tỉnh | Đoàn | Đoàn tỉnh | Thuộc tỉnh | \
         Province | City | Province, city | City, province | Locality",
    ),
    (
        Label::Of(F::Category),
        "Thành phần | Thành phần tham dự | Đối tượng | Đối tượng tham dự | Nhóm | \
         Nhóm đại biểu | Loại | Loại đại biểu | Khối | Diện | Phân loại | Diện đại biểu | \
         Category | Group | Type | Delegate type",
    ),
    (
        Label::Of(F::Phone),
        "Điện thoại | Số điện thoại | SĐT | ĐT | Số ĐT | Di động | ĐTDĐ | Số ĐTDĐ | ĐT di động | Số di động | \
         Điện thoại di động | Điện thoại DĐ | Điện thoại liên hệ | Số liên hệ | Số điện thoại liên hệ | \
         Liên hệ | Liên lạc | Thông tin liên hệ | Số máy | Máy DĐ | Máy di động | Zalo | Số Zalo | Phone | \
         Phone number | Telephone | Tel | Mobile | Mobile phone | Cell phone | Contact | Contact number | \
         Số khác | Số điện thoại khác | Điện thoại khác | Other number | Other numbers",
    ),
    (
        Label::Of(F::Email),
        "Email | E-mail | Thư điện tử | Địa chỉ email | Địa chỉ thư điện tử | Hộp thư | \
         Hòm thư | Hộp thư điện tử | Email công vụ | Thư công vụ | Email liên hệ | Mail | \
         Gmail | Email address",
    ),
    (
        Label::Of(F::Birth),
        "Ngày sinh | Năm sinh | Ngày tháng năm sinh | Ngày, tháng, năm sinh | Sinh ngày | Sinh năm | Sinh | \
         Ngày, tháng năm sinh | Date of birth | Birth date | Birthday | Year of birth | Born | DOB",
    ),
    (Label::Of(F::BirthDay), "Ngày sinh (ngày) | Birth day"),
    (Label::Of(F::BirthMonth), "Tháng sinh | Birth month"),
    (Label::Of(F::Sex), "Giới tính | Giới | Nam/Nữ | Nam, nữ | Phái | Gender | Sex | M/F"),
    (
        Label::Of(F::IdNumber),
        "Số CCCD | CCCD | Số CMND | CMND | Số CCCD/CMND | Số CMND/CCCD | CCCD/CMND | Số căn cước | Căn cước | \
         Căn cước công dân | Số căn cước công dân | Số định danh | Số định danh cá nhân | Mã định danh | \
         Chứng minh nhân dân | ID number | ID card | Identity card | Passport | Số hộ chiếu",
    ),
    (
        Label::Of(F::State),
        "Xác nhận | Xác nhận tham dự | Tham dự | Tình trạng tham dự | Trạng thái tham dự | Khả năng tham dự | \
         Tình trạng đăng ký | Registration | Registration status | \
         Phản hồi | Trả lời | RSVP | Attendance | Attending | Confirmation",
    ),
    (
        Label::Of(F::Replaces),
        "Thay cho | Thay cho đại biểu | Đi thay | Đi thay cho | Đi thay đại biểu | Dự thay | Người được thay | \
         Thay thế cho | Thay | In place of | Replaces | On behalf of",
    ),
    (
        Label::Of(F::Note),
        "Ghi chú | Chú thích | Lưu ý | Thông tin khác | Ý kiến | Nội dung khác | Chú ý | \
         Ghi nhận | Vai trò | Nhiệm vụ | Tổ trưởng | Thư ký | Trưởng đoàn | Note | Notes | Remark | Remarks | \
         Comment | Comments",
    ),
    // Off unless somebody maps them: sensitive data (Law 91/2025/QH15, decree 356/2025/NĐ-CP).
    (
        Label::Nothing,
        "Dân tộc | Tôn giáo | Ngày vào Đảng | Đảng viên | Ngày kết nạp | Ethnicity | Religion | Party member",
    ),
    (
        Label::Nothing,
        "Fax | Số fax | Số tài khoản | Số tiền | Địa chỉ | Ngày | Tháng | Năm | Nam | Nữ | Giờ | Số nhà | \
         Khách sạn | Phòng số | Số phòng | Ở ghép với | Người liên hệ | Ký nhận | Chữ ký | Chuyến bay",
    ),
];

/// Words that tell inside a longer label, folded, between spaces.
const TELLING: [(F, &str); 13] = [
    (F::Phone, " so dien thoai "),
    (F::Phone, " dien thoai "),
    (F::Email, " email "),
    (F::Email, " thu dien tu "),
    (F::Title, " chuc vu "),
    (F::Title, " chuc danh "),
    (F::Province, " tinh thanh pho "),
    (F::Province, " tinh thanh "),
    (F::Organisation, " don vi cong tac "),
    (F::Organisation, " co quan cong tac "),
    (F::Birth, " ngay sinh "),
    (F::Birth, " nam sinh "),
    (F::Name, " ho va ten "),
];

/// Heads over columns about somebody else than the delegate.
const OTHERS: [&str; 8] = [
    "nguoi lien he",
    "dau moi",
    "nguoi don",
    "nguoi dua don",
    "nguoi gioi thieu",
    "lai xe",
    "nguoi lap",
    "lien he khan",
];

static KNOWN: LazyLock<HashMap<String, Label>> = LazyLock::new(|| {
    let squeezed = |(label, aliases): &(Label, &'static str)| {
        let label = *label;
        aliases.split('|').map(move |alias| (squeeze(alias), label))
    };
    ALIASES.iter().flat_map(squeezed).collect()
});

/// The longer ones of them, the longest first.
static BEGINNINGS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    const SHORTEST: usize = 5;
    let long = KNOWN.keys().map(String::as_str).filter(|alias| alias.len() >= SHORTEST);
    let mut long: Vec<&str> = long.collect();
    long.sort_unstable_by_key(|alias| Reverse(alias.len()));
    long
});

/// What a label says, and how sure that is, from 0 to 1.
pub(super) type Said = (Label, f32);

/// What a head says; `over` is the head that stands over this one and others beside it.
pub(super) fn said(over: &str, head: &str) -> Option<Said> {
    if over.is_empty() || over == head {
        return of(head);
    }
    if is_about_other(over) {
        return Some((Label::Nothing, 0.9));
    }
    let (above, below) = (of(over), of(head));
    match above.map(|(label, _)| label) {
        Some(Label::Of(F::Birth)) => Some((part_of_birth(head), 0.9)),
        Some(Label::Of(F::Sex)) => Some((Label::Nothing, 0.5)),
        Some(Label::Of(field @ (F::Phone | F::Email))) => {
            let own = below.filter(|(label, _)| matches!(label, Label::Of(F::Phone | F::Email)));
            let other = below.filter(|(label, _)| *label == Label::Nothing);
            own.or(other).or(Some((Label::Of(field), 0.9)))
        }
        _ => below,
    }
}

fn part_of_birth(head: &str) -> Label {
    match squeeze(head).as_str() {
        "nam" if fold_keeps_sex(head) => Label::BirthOf(Sex::Male),
        "nu" => Label::BirthOf(Sex::Female),
        "ngay" => Label::Of(F::BirthDay),
        "thang" => Label::Of(F::BirthMonth),
        "nam" => Label::Of(F::BirthYear),
        _ => Label::Of(F::Birth),
    }
}

/// Nam (a man) and năm (a year) fold to the same word.
fn fold_keeps_sex(head: &str) -> bool {
    head.to_lowercase().contains("nam")
}

fn is_about_other(head: &str) -> bool {
    let folded = fold(head);
    OTHERS.iter().any(|other| folded.starts_with(other))
}

/// What one label says.
pub(super) fn of(label: &str) -> Option<Said> {
    if label.is_empty() || label.chars().count() > 200 {
        return None;
    }
    if label == "#" {
        return Some((Label::Number, 1.0));
    }
    let plain = without_number(label);
    let folded = fold(&without_brackets(plain));
    let squeezed: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    let has_brackets = plain.contains(['(', '[', ')', ']']);
    let with_brackets = if has_brackets { exactly(plain) } else { None };
    with_brackets
        .or_else(|| KNOWN.get(&squeezed).copied())
        .map(|label| (label, 1.0))
        .or_else(|| by_parts(plain).map(|label| (label, 0.9)))
        .or_else(|| by_beginning(&folded, &squeezed).map(|label| (label, 0.8)))
        .or_else(|| by_word(&folded).map(|label| (label, 0.6)))
}

fn exactly(label: &str) -> Option<Label> {
    KNOWN.get(&squeeze(label)).copied()
}

/// `3. Cơ quan` without its number.
fn without_number(label: &str) -> &str {
    let rest = label.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['.', ')', ':']) {
        Some(rest) if rest.len() < label.len() - 1 => rest.trim_start(),
        _ => label,
    }
}

fn without_brackets(label: &str) -> String {
    let (mut depth, mut bare) = (0_usize, String::with_capacity(label.len()));
    for c in label.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    bare
}

/// Two languages or two things in one label: `Giới tính/Gender`, `Chức vụ - Đơn vị`.
fn by_parts(label: &str) -> Option<Label> {
    const BETWEEN: [char; 9] = ['\n', '/', ',', ';', '(', ')', '–', '&', ':'];
    // Of one part alone it is known already.
    if !label.contains(BETWEEN) && !label.contains(" - ") {
        return None;
    }
    let parts = label.split(BETWEEN);
    let parts = parts.flat_map(|part| part.split(" - "));
    let found: Vec<Label> = parts.filter_map(exactly).filter(|l| *l != Label::Nothing).collect();
    let has = |field| found.contains(&Label::Of(field));
    if has(F::Title) && has(F::Organisation) {
        return Some(Label::Of(F::TitleAndOrganisation));
    }
    found.first().copied()
}

/// `Số điện thoại di động của cơ quan`. Short words prove nothing.
fn by_beginning(folded: &str, squeezed: &str) -> Option<Label> {
    let first = folded.split([' ', '_']).next().unwrap_or_default();
    if matches!(first, "sdt" | "dtdd") {
        return Some(Label::Of(F::Phone));
    }
    let longest = BEGINNINGS.iter().find(|alias| squeezed.starts_with(**alias))?;
    KNOWN.get(*longest).copied()
}

fn by_word(folded: &str) -> Option<Label> {
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let text = words.fold(String::from(" "), |text, word| text + word + " ");
    let telling = TELLING.iter().find(|(_, word)| text.contains(word));
    telling.map(|(field, _)| Label::Of(*field))
}

/// A head that is the name of a kind of body: `Hạt, trạm`, `Công đoàn cơ sở`.
pub(super) fn names_bodies(label: &str) -> bool {
    const WORDS: usize = 4;
    let short = label.split(' ').count() <= WORDS;
    short && label.split(['/', ',']).any(|part| words::looks_like_body(part.trim()))
}
