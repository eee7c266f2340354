//! Whether a word could be a Vietnamese syllable: onset, rhyme and at most one tone.
//!
//! A measure for telling an encoding by its text, and nothing more: a name that is no such
//! syllable (`Êban`, `Krông`, `Müller`) is as good a name. Must never decide whether a text is
//! right.
//!
//! Source: the onsets and rhymes of the standard spelling (quốc ngữ); a syllable that ends in
//! c, ch, p or t has no tone but sắc and nặng.

use unicode_normalization::UnicodeNormalization;

/// The combining marks of the tones huyền, hỏi, ngã, sắc and nặng, in that order.
pub(crate) const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// Longest first where one begins another.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "n", "ch", "c", "gh", "gi", "g", "kh", "k", "ph", "p", "qu", "th", "tr",
    "t", "b", "d", "đ", "h", "l", "m", "r", "s", "v", "x", "",
];

/// Without tones, separated by spaces.
const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt \
    âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet \
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut \
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu uôc uôi uôm uôn uông uôt \
    ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu \
    y ych yêm yên yêng yêt yêu yn ynh yt";

/// Whether `word` is spelt like a Vietnamese syllable; case and the place of the tone mark do not
/// matter (`hoà`, `HÒA`).
pub fn is_syllable(word: &str) -> bool {
    let (mut plain, mut tones) = (String::with_capacity(word.len()), Vec::new());
    for c in word.nfd().flat_map(char::to_lowercase) {
        match TONES.iter().position(|&tone| tone == c) {
            Some(tone) => tones.push(tone),
            None => plain.push(c),
        }
    }
    let plain: String = plain.nfc().collect();
    tones.len() < 2 && ONSETS.iter().any(|onset| fits(&plain, onset, tones.first().copied()))
}

fn fits(plain: &str, onset: &str, tone: Option<usize>) -> bool {
    let Some(rhyme) = plain.strip_prefix(onset) else { return false };
    let stopped = rhyme.ends_with(['c', 'p', 't']) || rhyme.ends_with("ch");
    let tone_fits = !stopped || matches!(tone, Some(3 | 4));
    tone_fits && !rhyme.is_empty() && RHYMES.split_ascii_whitespace().any(|known| known == rhyme)
}

#[cfg(test)]
mod tests {
    use super::is_syllable;

    #[test]
    fn names_and_words_are_syllables_in_either_case_and_spelling() {
        let words = "Nguyễn Văn Thuật Huỳnh Quỳnh Quốc Quyết Giang gìn giữ gì Đặng Phạm Trường \
            NGUYỄN khuỷu nghiêng ngoằn Hoà Hòa Uỷ Ủy Ý Ánh Lý Thuý Thúy Khuê Xuân người Yến ở";
        for word in words.split_ascii_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn foreign_words_and_broken_letters_are_none() {
        let words = "Müller François Êban Brêu Niê Mlô NguyÔn Nguyeãn V¨n Ph¹m Hµ João Café \
            thuật̃ toc ac Gia1 Đƣợc b";
        for word in words.split_ascii_whitespace() {
            assert!(!is_syllable(word), "{word}");
        }
        assert!(!is_syllable(""));
    }
}
