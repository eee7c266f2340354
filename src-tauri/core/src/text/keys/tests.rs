//! Keys back into the names they were meant to be.

use proptest::prelude::*;

use super::*;
use crate::text::syllable::tests::syllable;

fn read(word: &str) -> Option<String> {
    decode(&word.to_lowercase()).map(|decoded| decoded.text)
}

#[test]
fn names_typed_in_raw_keys_are_read() {
    for (typed, meant) in [
        ("Nguyeenx", "nguyễn"),
        ("Nguyeexn", "nguyễn"),
        ("Nguyenex", "nguyễn"),
        ("Nguye64n", "nguyễn"),
        ("Nguyen64", "nguyễn"),
        ("DDinhf", "đình"),
        ("Dinhdf", "đình"),
        ("d9inh2", "đình"),
        ("D9inh2", "đình"),
        ("Dinh92", "đình"),
        ("Traanf", "trần"),
        ("Tra62n", "trần"),
        ("Phuowngj", "phượng"),
        ("Phwowngj", "phượng"),
        ("Phuongwj", "phượng"),
        ("Phuo7ng5", "phượng"),
        ("Huwu", "hưu"),
        ("Luuw", "lưu"),
        ("Muaw", "mưa"),
        ("Hoawcj", "hoặc"),
        ("Quoocs", "quốc"),
        ("Quang8", "quăng"),
        ("Thuys", "thúy"),
        ("DDuwcs", "đức"),
        ("Dwcsd", "đức"),
        ("Vox", "võ"),
        ("Vux", "vũ"),
        ("Ys", "ý"),
        ("Nghiax", "nghĩa"),
        ("Gias", "giá"),
        ("Hoaf", "hòa"),
        ("Thuowr", "thuở"),
    ] {
        assert_eq!(read(typed).as_deref(), Some(meant), "{typed}");
    }
}

#[test]
fn what_holds_no_key_or_can_be_no_syllable_is_left() {
    for typed in
        ["nguyen", "thi", "2024", "0912", "TW", "x", "p2", "excel", "word", "sex5x", "đình"]
    {
        assert_eq!(read(typed), None, "{typed}");
    }
}

#[test]
fn a_word_is_whole_when_it_ends_with_a_key() {
    let whole = |typed| decode(typed).map(|decoded| decoded.whole);
    assert_eq!(whole("les"), Some(true));
    assert_eq!(whole("nguyee"), Some(false), "uyê wants a final");
    assert_eq!(whole("phuowng"), Some(false), "a tone may follow");
}

/// The letters that are typed for one, and its key: in Telex, then in VNI.
fn typed_for(letter: char) -> (char, &'static str, &'static str) {
    match letter {
        'ă' => ('a', "w", "8"),
        'â' => ('a', "a", "6"),
        'đ' => ('d', "d", "9"),
        'ê' => ('e', "e", "6"),
        'ô' => ('o', "o", "6"),
        'ơ' => ('o', "w", "7"),
        'ư' => ('u', "w", "7"),
        _ => (letter, "", ""),
    }
}

fn tone_key(tone: Option<char>, vni: bool) -> &'static str {
    let key = match tone {
        Some('\u{301}') => ["s", "1"],
        Some('\u{300}') => ["f", "2"],
        Some('\u{309}') => ["r", "3"],
        Some('\u{303}') => ["x", "4"],
        Some('\u{323}') => ["j", "5"],
        _ => [""; 2],
    };
    key[usize::from(vni)]
}

/// Keys straight behind their letters, or all at the end; the tone behind everything.
fn encode(word: &Marked, vni: bool, late: bool) -> String {
    let (mut now, mut later) = (String::new(), String::new());
    for letter in word.letters.chars() {
        let (plain, telex, digit) = typed_for(letter);
        now.push(plain);
        (if late { &mut later } else { &mut now }).push_str(if vni { digit } else { telex });
    }
    now + &later + tone_key(word.tone, vni)
}

proptest! {
    #[test]
    fn every_syllable_is_read_back_from_its_keys(word in syllable(), vni: bool, late: bool) {
        // "oo" before c and ng is two letters, and Telex would have it typed "ooo".
        prop_assume!(!word.letters.contains("oo"));
        let typed = encode(&word, vni, late);
        prop_assume!(typed != word.letters);
        let decoded = decode(&typed);
        prop_assert_eq!(decoded.map(|d| d.text), Some(word.written()), "{}", typed);
    }

    #[test]
    fn any_word_can_be_looked_at(word in "[a-z0-9]{0,12}") {
        if let Some(decoded) = decode(&word) {
            prop_assert!(Marked::of(&decoded.text).fit() != Fit::No);
        }
    }
}
