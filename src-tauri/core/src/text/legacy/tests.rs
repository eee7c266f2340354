//! The tables against the 134 letters and against text as the fonts' typists left it.

use super::*;
use proptest::prelude::*;
use std::collections::HashMap;

const LOWER: &str = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

fn letters() -> Vec<char> {
    format!("{LOWER}{}", LOWER.to_uppercase()).chars().collect()
}

/// Each letter with its code, turned out of what decoding gives for every code there can be.
fn codes(encoding: Legacy) -> HashMap<char, String> {
    let latin1 = |code: u8| char::from(code).to_string();
    let singles = (0..=255).map(latin1);
    let bases = "aeouyôöAEOUYÔÖ".chars();
    let marks = (0xC0..=0xFF).map(char::from);
    let pairs = bases.flat_map(|base| marks.clone().map(move |mark| format!("{base}{mark}")));
    let all: Vec<String> =
        if encoding == Legacy::Vni { singles.chain(pairs).collect() } else { singles.collect() };
    let mut codes: HashMap<char, String> = HashMap::new();
    for code in all.into_iter().filter(|code| !code.is_ascii() || encoding == Legacy::Viscii) {
        let decoded = decode(&code, encoding);
        let mut chars = decoded.chars();
        if let (Some(letter), None) = (chars.next(), chars.next()) {
            // A character that is no code comes through as it is; that is the last choice.
            let rank = |code: &String| {
                let same_case = code.chars().all(|c| c.is_uppercase() == letter.is_uppercase());
                (*code != letter.to_string(), same_case)
            };
            if codes.get(&letter).is_none_or(|known| rank(known) < rank(&code)) {
                codes.insert(letter, code);
            }
        }
    }
    codes
}

fn encode(text: &str, codes: &HashMap<char, String>) -> String {
    text.chars().map(|c| codes.get(&c).cloned().unwrap_or_else(|| c.to_string())).collect()
}

#[test]
fn vni_and_viscii_have_all_134_letters_each_way() {
    assert_eq!(letters().len(), 134);
    for encoding in [Legacy::Vni, Legacy::Viscii] {
        let codes = codes(encoding);
        for letter in letters() {
            let code = codes.get(&letter).unwrap_or_else(|| panic!("{encoding} has no {letter}"));
            assert_eq!(decode(code, encoding), letter.to_string());
        }
        let different: std::collections::HashSet<_> =
            letters().iter().map(|l| &codes[l]).cloned().collect();
        assert_eq!(different.len(), 134, "{encoding}");
    }
}

#[test]
fn tcvn3_has_67_small_letters_and_the_capital_font_gives_the_others() {
    let codes = codes(Legacy::Tcvn3);
    for letter in LOWER.chars() {
        let code = &codes[&letter];
        assert_eq!(decode(code, Legacy::Tcvn3), letter.to_string());
        assert_eq!(decode_in_font(code, ".VnTimeH"), letter.to_uppercase().to_string());
    }
    assert_eq!(decode("¡¢£¤¥¦§", Legacy::Tcvn3), "ĂÂÊÔƠƯĐ");
    let toned = tcvn3::TONED.iter().flat_map(|(_, codes)| codes);
    let toned: std::collections::HashSet<&u8> = toned.collect();
    assert_eq!(toned.len(), 60, "no code stands twice");
}

#[test]
fn the_tables_agree_with_text_typed_in_the_fonts() {
    for (typed, encoding, text) in [
        ("NguyÔn V¨n ThuËt", Legacy::Tcvn3, "Nguyễn Văn Thuật"),
        (
            "§Æng ThÞ H\u{ad}\u{ac}ng, TØnh ñy L©m §ång",
            Legacy::Tcvn3,
            "Đặng Thị Hương, Tỉnh ủy Lâm Đồng",
        ),
        ("Lª Hµ", Legacy::Tcvn3, "Lê Hà"),
        ("Vò Tó", Legacy::Tcvn3, "Vũ Tú"),
        ("Nguyeãn Vaên Thuaät", Legacy::Vni, "Nguyễn Văn Thuật"),
        ("Ñaëng Thò Höông, Tænh uûy Laâm Ñoàng", Legacy::Vni, "Đặng Thị Hương, Tỉnh ủy Lâm Đồng"),
        ("NGUYEÃN THÒ TRÖÔØNG, HUYØNH LYÙ", Legacy::Vni, "NGUYỄN THỊ TRƯỜNG, HUỲNH LÝ"),
        ("Nguy\u{ad}n", Legacy::Viscii, "Nguyễn"),
        ("Ð£ng Th¸ Hß½ng, Tïnh", Legacy::Viscii, "Đặng Thị Hương, Tỉnh"),
        ("Nguyê\u{de}n Ðã\u{f2}ng", Legacy::Windows1258, "Nguyễn Đặng"),
    ] {
        assert_eq!(decode(typed, encoding), text);
    }
}

#[test]
fn capitals_are_repaired_where_ascii_letters_say_so() {
    for (typed, text) in [
        ("NGUYÔN V¡N THUËT", "NGUYỄN VĂN THUẬT"),
        ("LÊ THÞ Hµ", "LẤ THỊ HÀ"),
        ("UBND tØnh L©m §ång", "UBND tỉnh Lâm Đồng"),
        ("ThÇy NGUYÔN Hµ", "Thầy NGUYỄN Hà"),
        ("Hµ", "Hà"),
    ] {
        assert_eq!(decode(typed, Legacy::Tcvn3), text);
    }
}

#[test]
fn marks_of_the_other_case_are_taken() {
    assert_eq!(
        decode("NGUYEãN, HUYøNH, nguyeÃn, Öông", Legacy::Vni),
        "NGUYỄN, HUỲNH, nguyễn, Ương"
    );
}

#[test]
fn fonts_name_their_encoding() {
    assert_eq!(of_font(".VnTime"), Some((Legacy::Tcvn3, false)));
    assert_eq!(of_font(".VnArialH"), Some((Legacy::Tcvn3, true)));
    assert_eq!(of_font(".VNtimeh"), Some((Legacy::Tcvn3, false)));
    assert_eq!(of_font("VNI-Times"), Some((Legacy::Vni, false)));
    for font in ["Times New Roman", "VPS Times", "", "ă", "Vn"] {
        assert_eq!(of_font(font), None, "{font}");
    }
    assert_eq!(decode_in_font("NguyÔn hµ", ".VnTimeH"), "NGUYỄN HÀ");
    assert_eq!(decode_in_font("NguyÔn", "Arial"), "NguyÔn");
}

#[test]
fn unicode_comes_back_as_it_is() {
    for encoding in Legacy::ALL {
        for text in ["Đặng Thị Hương", "Nguyê\u{303}n", "Hà, Trưởng phòng", "Minh", ""]
        {
            assert_eq!(decode(text, *encoding), text.nfc().collect::<String>(), "{encoding}");
        }
    }
}

#[test]
fn bytes_of_a_text_file_are_decoded() {
    assert_eq!(decode_bytes(b"Nguy\xD4n", Legacy::Tcvn3), "Nguyễn");
    assert_eq!(decode_bytes(b"NGUY\x8dN \x02", Legacy::Viscii), "NGUYỄN Ẳ");
    assert_eq!(decode_bytes(b"Nguy\xea\xden", Legacy::Windows1258), "Nguyễn");
    assert_eq!(decode("NGUY\u{8d}N €Ž", Legacy::Viscii), "NGUYỄN ẠỆ", "as windows-1252 shows them");
}

proptest! {
    #[test]
    fn vni_and_viscii_round_trip(text in "[a-zA-ZàảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđÀẢĂẰẮẶÂẦẤẬÈẼÊỄỆÌỈĨÍỊÒÕÔỖỘƠỜỢÙƯỨỰỲỴĐ 0-9.,]{0,40}") {
        for encoding in [Legacy::Vni, Legacy::Viscii] {
            prop_assert_eq!(&decode(&encode(&text, &codes(encoding)), encoding), &text);
        }
    }

    #[test]
    fn tcvn3_round_trips_small_letters(text in "[a-zàảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ 0-9.,]{0,40}") {
        prop_assert_eq!(&decode(&encode(&text, &codes(Legacy::Tcvn3)), Legacy::Tcvn3), &text);
    }

    #[test]
    fn windows_1258_round_trips(text in "[a-zA-ZàảãáạăằẳẵắặâầẩẫấậđêễơờưứựỳỵĐÀẲỄỢỰ ]{0,40}") {
        let shaped = |c: char| "ăâđêôơưĂÂĐÊÔƠƯ".contains(c);
        let split = text.chars().flat_map(|c| {
            let whole: Vec<char> = c.to_string().nfd().collect();
            let tone = whole.iter().copied().find(|c| TONES.contains(c));
            let base: String = whole.into_iter().filter(|c| !TONES.contains(c)).nfc().collect();
            assert!(base.is_ascii() || base.chars().all(shaped));
            base.chars().chain(tone).collect::<Vec<char>>()
        });
        let bytes: Option<Vec<u8>> = split.map(|c| CodePage::Windows1258.byte(c)).collect();
        prop_assert_eq!(decode_bytes(&bytes.unwrap(), Legacy::Windows1258), text);
    }

    #[test]
    fn nothing_makes_decoding_fail(text in ".*") {
        for encoding in Legacy::ALL {
            decode(&text, *encoding);
        }
    }
}
