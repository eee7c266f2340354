//! The words by which posts, bodies, family names, ranks and degrees are known.
//!
//! Lists of what stands in real papers; whoever is missing is only not guessed. Compared folded.

use crate::text::fold;
use std::collections::HashSet;
use std::sync::LazyLock;

/// What names of bodies begin with, as written inside a sentence: a capital begins the body.
const BODIES: &str = "Sở|Bộ|Ban|Cục|Vụ|Vụ Việt Nam|UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Văn phòng|VP|Công an|\
    Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Thị ủy|Thị uỷ|Quận ủy|Quận uỷ|Đảng ủy|Đảng uỷ|Đảng bộ|\
    Báo|Đài|Tạp chí|Hội|Liên hiệp|Liên minh|Liên đoàn|Công đoàn|CĐ|Trường|Đại học|Học viện|Viện|Trung tâm|TT|\
    Công ty|Tổng công ty|Tập đoàn|Ngân hàng|Hãng|Chi cục|Tổng cục|Tổng hội|Phòng|Khoa|Thanh tra|Thư viện|\
    Bảo tàng|Nhà xuất bản|NXB|Nhà hát|Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Mặt trận|MTTQ|UBMTTQ|Đại sứ quán|\
    Lãnh sự quán|Tổng Lãnh sự quán|Sứ quán|BCH|Bộ Chỉ huy|Bộ Tư lệnh|Quân khu|Quân chủng|Binh chủng|Sư đoàn|Trung đoàn|\
    Tòa án|Toà án|Viện kiểm sát|Viện Kiểm sát|Kho bạc|Cảng|Cảng vụ|Hạt|Trạm|Đội|Huyện|Thị xã|Thị trấn|Thành phố|TP|\
    Quận|Xã|Phường|Tỉnh|Bệnh viện|Thông tấn xã|TTXVN|VTV|VOV|Nhóm|Khu|Cơ quan|Xí nghiệp|Hợp tác xã|Doanh nghiệp|Quỹ|Trại|\
    Ministry|Department|Embassy|University|Academy|Institute|Agency|Office|Committee|Council|Press|School|Centre|Center|Company|Bureau|\
    PA|PV|PC|PX";

/// What begins like a body and is none: matters, and organs inside a body that a title names.
const NO_BODIES: &str = "Báo chí|Ban Thường vụ|Ban Chấp hành|Ban Thường trực|Ban Kiểm tra|Đại học|Hội viên|Hội trưởng|Hội phó|Đội trưởng|\
    Bộ trưởng|Cục trưởng|Vụ trưởng|Viện trưởng|Trạm trưởng|Hạt trưởng|Đoàn viên|Trường hợp|Tỉnh ủy viên|Thành ủy viên|Huyện ủy viên|\
    Đảng ủy viên|Thanh tra viên|Đài trưởng|Tỉnh uỷ viên|Ban viên|Ban cán sự";

/// What titles begin with.
const TITLES: &str = "giam doc|pho|truong|chuyen vien|chanh|bi thu|chu tich|uy vien|can bo|phong vien|bien tap vien|\
    tong|thu truong|bo truong|cuc truong|vu truong|vien truong|hieu truong|doi truong|tham tan|dai su|tro ly|chu nhiem|quyen|q.|\
    giang vien|nghien cuu|quay phim|dao dien|phat thanh vien|hat truong|kiem lam vien|thanh tra vien|thu ky|nhan vien|tinh uy vien|\
    huyen uy vien|hoi truong|hoi pho|dai dien|ke toan|lanh su|tuy vien|chi huy|chinh uy|chinh tri vien|luat su|bac si|giao vien|\
    lai xe|van thu|ky su|ky thuat vien|dieu phoi|director|deputy|head|chief|officer|secretary|lecturer|reporter|editor|manager|\
    counsellor|attache|consul|ambassador|professor|expert|specialist|first secretary|president|chairman|pgd|gd|ptp|tp.|cv";

/// Family names; of the Kinh and of other peoples.
const FAMILIES: &str = "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh mai dao \
    doan vuong luu ta cao chau ha to quach thai la kieu tu nghiem luong chu phung tong trieu lam truong trang tang \
    ninh bach khuc doi on vi lo ca quang giang vu sung thao ha lau mua ban dang ma nong be be lu cu cut vuu thach son kim \
    danh chau ksor rmah siu rah rcham ha kpa nay y h k a dieu thi ong ton au luc mac quan tieu uong vien ung an \
    khuat phi ngu phuong bien hua giap nhu khong hau vang vu cam tao lo loc chieu phu tong lai than";

static FAMILY: LazyLock<HashSet<&str>> =
    LazyLock::new(|| FAMILIES.split_ascii_whitespace().collect());
static BODY: LazyLock<Vec<&str>> = LazyLock::new(|| longest_first(BODIES));
static NO_BODY: LazyLock<Vec<&str>> = LazyLock::new(|| longest_first(NO_BODIES));

fn longest_first(words: &'static str) -> Vec<&'static str> {
    let mut words: Vec<&str> = words.split('|').map(str::trim).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

/// Whether the text begins with the word and the word ends there.
fn begins(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a body begins here: `Sở TT&TT Lâm Đồng`; not `Báo chí`.
pub(super) fn begins_body(text: &str) -> bool {
    let code = text.len() > 2
        && ["PA", "PV", "PC", "PX"].iter().any(|code| {
            text.strip_prefix(code)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        });
    code || (BODY.iter().any(|word| begins(text, word))
        && !NO_BODY.iter().any(|no| begins(text, no)))
}

/// Whether the text begins like the name of a body, whatever its letters.
pub(super) fn looks_like_body(text: &str) -> bool {
    static FOLDED: LazyLock<Vec<String>> = LazyLock::new(|| BODY.iter().map(|w| fold(w)).collect());
    let folded = fold(text);
    begins_body(text)
        || FOLDED.iter().any(|word| begins(&folded, word))
        || BODY.iter().filter(|w| w.is_ascii() && w.len() > 4).any(|w| text.contains(w))
}

/// Whether the text begins like a title.
pub(super) fn looks_like_title(text: &str) -> bool {
    let folded = fold(text);
    TITLES.split('|').any(|word| {
        begins(&folded, word.trim()) || {
            let word = word.trim();
            word.ends_with('.') && folded.starts_with(word)
        }
    })
}

/// Whether the text could be the name of a person: two to six words with capitals, the first of
/// them a family name where `known` asks for that.
pub(super) fn looks_like_name(text: &str, known: bool) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let capital = |word: &&str| {
        let letters =
            word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.'));
        letters && word.starts_with(|c: char| c.is_uppercase() || !c.is_lowercase())
    };
    (2..=6).contains(&words.len())
        && words.iter().all(capital)
        && (!known || words.first().is_some_and(|word| FAMILY.contains(fold(word).as_str())))
}
