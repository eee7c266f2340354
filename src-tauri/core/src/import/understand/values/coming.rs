//! Whether somebody comes, and in whose place; the sex as a list says it.

use super::super::words::looks_like_name;
use crate::{
    delegates::{DelegateState, Sex},
    text::fold,
};

/// What a column of answers says; `None` where it says nothing.
pub(in super::super) fn answer(text: &str) -> Option<DelegateState> {
    if text.is_empty() {
        return None;
    }
    let folded = fold(text);
    match folded.trim_matches(['.', ' ']) {
        "co" | "yes" | "x" | "xac nhan" | "tham du" | "dong y" | "du" | "se tham du"
        | "da xac nhan" | "da dang ky" | "registered" => Some(DelegateState::Registered),
        "khong" | "no" | "vang" | "declined" | "khong du" | "absent" => {
            Some(DelegateState::Declined)
        }
        "chua" | "pending" | "no answer" | "?" | "da moi" | "invited" => {
            Some(DelegateState::Invited)
        }
        _ => of_note(text),
    }
}

/// Whether a cell is an answer to the question who comes.
pub(in super::super) fn is_answer(text: &str) -> bool {
    answer(text).is_some()
}

/// What notes say of it: `Vắng (có phép)`, `xin nghỉ`, `Không tham dự do đi công tác`.
pub(in super::super) fn of_note(text: &str) -> Option<DelegateState> {
    const ABSENT: [&str; 9] = [
        "vang",
        "bao vang",
        "xin vang",
        "xin nghi",
        "nghi om",
        "khong tham du",
        "khong du",
        "khong tham gia",
        "khong den",
    ];
    const SILENT: [&str; 4] = ["chua phan hoi", "chua tra loi", "chua xac nhan", "cho xac nhan"];
    if text.is_empty() {
        return None;
    }
    let folded = fold(text);
    let begins = |words: &[&str]| words.iter().any(|word| begins_word(&folded, word));
    // Vàng is gold, and vắng away; without marks it is taken for the latter.
    let gold = text.to_lowercase().starts_with("vàng");
    if begins(&ABSENT) && !gold {
        Some(DelegateState::Declined)
    } else {
        begins(&SILENT).then_some(DelegateState::Invited)
    }
}

/// What a heading says of the coming of those below it, if that is what it is about: `Some(None)`
/// for those who come.
pub(in super::super) fn heading(text: &str) -> Option<Option<DelegateState>> {
    let folded = fold(text);
    if let Some(state) = of_note(text) {
        return Some(Some(state));
    }
    ["tham gia", "tham du", "co mat", "dong y tham"]
        .iter()
        .any(|word| begins_word(&folded, word))
        .then_some(None)
}

fn begins_word(folded: &str, word: &str) -> bool {
    folded.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// In whose place somebody comes: `Đi thay đ/c Lê Văn Tưởng`, `thay ông Trần Quốc Bửu - bận họp`.
pub(in super::super) fn replaces(text: &str) -> Option<String> {
    if !text.to_lowercase().contains("thay") {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| fold(word.trim_matches(['(', ',', ':'])) == "thay")?;
    let rest = words[at + 1..].iter().skip_while(|word| is_between(word));
    let mut name: Vec<&str> = Vec::new();
    for word in rest {
        let bare = word.trim_matches(['(', ')', ',', '.', ';', ':']);
        if bare.is_empty() || !bare.starts_with(char::is_uppercase) {
            break;
        }
        name.push(bare);
        if bare.len() < word.trim_start_matches('(').len() {
            break;
        }
    }
    let name = name.join(" ");
    looks_like_name(&name, false).then_some(name)
}

/// What stands between `thay` and the name.
fn is_between(word: &str) -> bool {
    let folded = fold(word);
    matches!(
        folded.trim_matches([':', '.', ',']),
        "cho" | "the" | "d/c" | "dc" | "dong" | "chi" | "ong" | "ba" | "dai" | "bieu" | "anh"
    )
}

/// The sex that a cell says: `Nam`, `NỮ`, `Nam/M`.
pub(in super::super) fn sex(text: &str) -> Option<Sex> {
    const LONGEST: usize = 12;
    if text.is_empty() || text.chars().count() > LONGEST {
        return None;
    }
    let folded = fold(text);
    let word = folded.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    match word {
        "nam" | "male" | "m" => Some(Sex::Male),
        "nu" | "female" | "f" => Some(Sex::Female),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_say_who_stays_away() {
        for text in ["Vắng (có phép)", "xin nghỉ", "Không tham dự do đi công tác"] {
            assert_eq!(of_note(text), Some(DelegateState::Declined), "{text}");
        }
        assert_eq!(answer("Chưa phản hồi"), Some(DelegateState::Invited));
        assert_eq!(answer("Có"), Some(DelegateState::Registered));
        assert_eq!(of_note("Đi xe riêng"), None);
        assert_eq!(of_note("Vàng Thị Mỉ đi cùng"), None);
    }

    #[test]
    fn notes_say_in_whose_place_somebody_comes() {
        for (text, name) in [
            ("Đi thay đ/c Lê Văn Tưởng", Some("Lê Văn Tưởng")),
            ("Thay ông Trần Quốc Bửu - Phó Giám đốc bận họp", Some("Trần Quốc Bửu")),
            ("dự thay bà Phạm Thị Nhài", Some("Phạm Thị Nhài")),
            ("(thay Đỗ Khắc Chính)", Some("Đỗ Khắc Chính")),
            ("thay đồng chí Lê Văn A, Giám đốc", Some("Lê Văn A")),
            ("Thay đổi phòng", None),
            ("thay mặt đoàn", None),
        ] {
            assert_eq!(replaces(text).as_deref(), name, "{text}");
        }
    }

    #[test]
    fn sex_is_read_where_it_stands() {
        assert_eq!(sex("Nữ/F"), Some(Sex::Female));
        assert_eq!(sex("NAM"), Some(Sex::Male));
        assert_eq!(sex("Nam Định tỉnh nhà"), None);
    }
}
