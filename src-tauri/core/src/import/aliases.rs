//! What the headers of lists are called, in Vietnamese and English.
//!
//! Compared folded and without spaces and punctuation, so `Họ & tên`, `HỌ TÊN` and `Ho ten` are
//! one. A label that is not listed is tried without its brackets, then by its beginning.

use super::Field;
use crate::text::squeeze;
use std::sync::LazyLock;

/// What a column's label says the column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Label {
    /// STT; tells rows of the list from headings, and is no data.
    Number,
    /// Họ đệm, where the name stands in two columns.
    FamilyAndMiddle,
    /// Tên, beside họ đệm; alone it is the whole name.
    Given,
    /// A field.
    Of(Field),
}

const ALIASES: [(Label, &str); 11] = [
    (
        Label::Of(Field::FullName),
        "Họ và tên | Họ tên | Họ, tên | Họ và tên đại biểu | Họ tên đại biểu | \
         Tên đại biểu | Đại biểu | Tên đầy đủ | Họ và tên khai sinh | Họ tên đầy đủ | \
         Người tham dự | Tên người tham dự | Học viên | Full name | Name | Delegate | \
         Delegate name | Name of delegate | Participant | Participant name",
    ),
    (
        Label::FamilyAndMiddle,
        "Họ đệm | Họ và đệm | Họ lót | Họ và tên đệm | Họ và chữ lót | Họ và chữ đệm | \
         Họ tên đệm | Họ | Family name | Last name | Surname",
    ),
    (Label::Given, "Tên | Tên gọi | Tên riêng | Given name | First name | Forename"),
    (Label::Number, "STT | TT | Số TT | Số thứ tự | Thứ tự | No | Nr | Order"),
    (
        Label::Of(Field::Title),
        "Chức vụ | Chức danh | Vị trí | Vị trí công tác | Chức vụ công tác | \
         Chức vụ hiện tại | Chức vụ, chức danh | Chức danh, chức vụ | Cấp bậc, chức vụ | \
         Chức vụ, đơn vị | Chức vụ, đơn vị công tác | Title | Position | Job title | Post",
    ),
    (
        Label::Of(Field::Organisation),
        "Đơn vị | Đơn vị công tác | Cơ quan | Cơ quan công tác | Cơ quan, đơn vị | \
         Tên đơn vị | Tên cơ quan | Nơi công tác | Tổ chức | Đơn vị cử | Cơ quan cử | \
         Cơ quan, tổ chức | Cơ quan báo chí | Công ty | Organisation | Organization | \
         Agency | Institution | Company | Unit | Workplace | Employer",
    ),
    (
        Label::Of(Field::Province),
        "Tỉnh | Tỉnh, thành phố | Tỉnh, thành | Tỉnh, TP | Thành phố | \
         Tỉnh hoặc thành phố | Địa phương | Tên tỉnh | Đoàn | Đoàn tỉnh | Thuộc tỉnh | \
         Province | City | Province, city | Locality",
    ),
    (
        Label::Of(Field::Category),
        "Thành phần | Thành phần tham dự | Đối tượng | Đối tượng tham dự | Nhóm | \
         Nhóm đại biểu | Loại | Loại đại biểu | Khối | Diện | Phân loại | Diện đại biểu | \
         Category | Group | Type | Delegate type",
    ),
    (
        Label::Of(Field::Phone),
        "Điện thoại | Số điện thoại | SĐT | ĐT | Số ĐT | Di động | ĐTDĐ | Số di động | \
         Điện thoại di động | Điện thoại liên hệ | Số liên hệ | Số điện thoại liên hệ | \
         Số máy | Zalo | Số Zalo | Phone | Phone number | Telephone | Tel | Mobile | \
         Mobile phone | Cell phone",
    ),
    (
        Label::Of(Field::Email),
        "Email | E-mail | Thư điện tử | Địa chỉ email | Địa chỉ thư điện tử | Hộp thư | \
         Hòm thư | Hộp thư điện tử | Email công vụ | Thư công vụ | Email liên hệ | Mail | \
         Gmail | Email address",
    ),
    (
        Label::Of(Field::Note),
        "Ghi chú | Chú thích | Lưu ý | Thông tin khác | Ý kiến | Nội dung khác | Chú ý | \
         Ghi nhận | Note | Notes | Remark | Remarks | Comment | Comments",
    ),
];

/// The aliases, squeezed once.
static SQUEEZED: LazyLock<Vec<(Label, Vec<String>)>> = LazyLock::new(|| {
    let squeezed = |aliases: &str| aliases.split('|').map(squeeze).collect();
    ALIASES.iter().map(|(label, aliases)| (*label, squeezed(aliases))).collect()
});

/// What a whole label says, with or without what stands in brackets.
pub(super) fn exactly(label: &str) -> Option<Label> {
    let without_brackets = label.split_once('(').map(|(before, _)| squeeze(before));
    let known = |squeezed: String| {
        let mut of = SQUEEZED.iter().filter(|(_, aliases)| aliases.contains(&squeezed));
        of.next().map(|(label, _)| *label)
    };
    known(squeeze(label)).or_else(|| without_brackets.and_then(known))
}

/// What the beginning of a longer label says: `Số điện thoại di động của cơ quan`. Short words
/// prove nothing, and a sentence is no label.
pub(super) fn by_beginning(label: &str) -> Option<Label> {
    const SHORTEST: usize = 5;
    const LONGEST: usize = 60;
    if label.chars().count() > LONGEST {
        return None;
    }
    let squeezed = squeeze(label);
    let begins = |alias: &&String| alias.len() >= SHORTEST && squeezed.starts_with(*alias);
    let longest = |aliases: &[String]| aliases.iter().filter(begins).map(String::len).max();
    let fitting = SQUEEZED.iter().filter_map(|(label, aliases)| Some((longest(aliases)?, *label)));
    fitting.max_by_key(|(length, _)| *length).map(|(_, label)| label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_at_least_eight_names_and_no_two_fields_share_one() {
        let mut seen = std::collections::HashMap::new();
        for (label, aliases) in SQUEEZED.iter() {
            let label = *label;
            if let Label::Of(field) = label {
                assert!(aliases.len() >= 8, "{field} has {}", aliases.len());
            }
            for alias in aliases {
                let other = seen.insert(alias, label);
                assert!(other.is_none_or(|other| other == label), "{alias}: {other:?}");
            }
        }
    }

    #[test]
    fn labels_are_understood_as_people_write_them() {
        for (label, says) in [
            ("HỌ VÀ TÊN", Label::Of(Field::FullName)),
            ("Họ & tên (viết in hoa)", Label::Of(Field::FullName)),
            ("Tỉnh/Thành phố", Label::Of(Field::Province)),
            ("Tỉnh/TP", Label::Of(Field::Province)),
            ("E-mail:", Label::Of(Field::Email)),
            ("Đơn vị công tác", Label::Of(Field::Organisation)),
            ("So dien thoai", Label::Of(Field::Phone)),
            ("S.T.T", Label::Number),
            ("Họ và tên đệm", Label::FamilyAndMiddle),
        ] {
            assert_eq!(exactly(label), Some(says), "{label}");
        }
        assert_eq!(exactly("Giới tính"), None);
        assert_eq!(by_beginning("Số điện thoại di động công vụ"), Some(Label::Of(Field::Phone)));
        assert_eq!(by_beginning("Tên"), None);
    }
}
