//! The Vietnamese syllable: which there can be, and where its tone is written.
//!
//! Knows spelling, never which syllables are words. Letters are lower case with their own marks
//! (ă â đ ê ô ơ ư) and without a tone; the tone stands beside them as a combining mark.
//! The tables were written down from common knowledge of the spelling, not from one source; a rime
//! that is missing only means that its keys are not read.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// The combining marks of the tones huyền, hỏi, ngã, sắc and nặng, in that order.
pub(crate) const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
const VOWELS: &str = "aăâeêioôơuưy";

const INITIALS: &str = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";
/// Without what only follows `qu`, which is an initial here.
const RIMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp \
    ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt \
    iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng \
    oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya \
    uych uyên uyêt uynh uyt uyu uyn uyp ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu \
    ưt ưu y ych yêm yên yêng yêt yêu ynh yt";

/// The rimes in the order of their bytes, in which those that begin alike stand together.
static SORTED_RIMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut rimes: Vec<&str> = RIMES.split(' ').collect();
    rimes.sort_unstable();
    rimes
});

/// Whether `word` is spelt like a Vietnamese syllable; case and the place of the tone mark do not
/// matter (`hoà`, `HÒA`). A name that is none (`Êban`, `Müller`) is as good a name.
#[must_use]
pub fn is_syllable(word: &str) -> bool {
    let tones = word.nfd().filter(|c| TONES.contains(c)).count();
    let marked = Marked::of(word);
    let without_tone = marked.is_stopped() && marked.tone.is_none();
    tones < 2 && !without_tone && marked.fit() == Fit::Whole
}

/// How far letters are a syllable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// No syllable begins like that.
    No,
    /// More letters must follow.
    Begun,
    /// A whole syllable.
    Whole,
}

/// A word's letters, and its tone apart from them: `hoà` and `hòa` are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marked {
    pub(super) letters: String,
    pub(super) tone: Option<char>,
}

impl Marked {
    /// Takes a word apart. Of several tones, as no Vietnamese word has, the last is kept.
    pub(super) fn of(word: &str) -> Self {
        let lower = word.to_lowercase();
        let tone = lower.nfd().filter(|c| TONES.contains(c)).last();
        Self { letters: lower.nfd().filter(|c| !TONES.contains(c)).nfc().collect(), tone }
    }

    /// The word as it is written, NFC: the tone on the vowel that has a mark of its own, else on
    /// the last before a final consonant, else on the first of two (`hòa`, `mía`).
    pub(super) fn written(&self) -> String {
        let place = self.tone.and_then(|_| self.place_of_tone());
        let mut text = String::new();
        for (at, letter) in self.letters.chars().enumerate() {
            text.push(letter);
            text.extend(self.tone.filter(|_| place == Some(at)));
        }
        text.nfc().collect()
    }

    fn place_of_tone(&self) -> Option<usize> {
        let letters: Vec<char> = self.letters.chars().collect();
        let vowel = |at: usize| letters.get(at).is_some_and(|c| VOWELS.contains(*c));
        let glide = matches!(letters[..], ['q', 'u', _, ..] | ['g', 'i', _, ..]) && vowel(2);
        let first = if glide { 2 } else { (0..letters.len()).find(|&at| vowel(at))? };
        let end = (first..).find(|&at| !vowel(at)).unwrap_or(letters.len());
        let own_mark = (first..end).rev().find(|&at| !letters[at].is_ascii());
        let (vowels, closed) = (end - first, end < letters.len());
        let plain = if closed { end - 1 } else { first + usize::from(vowels > 2) };
        Some(own_mark.unwrap_or(plain))
    }

    /// Whether it ends in a sound that leaves no tone but sắc and nặng.
    fn is_stopped(&self) -> bool {
        self.letters.ends_with(['c', 'p', 't']) || self.letters.ends_with("ch")
    }

    /// Whether that can be a syllable. One that ends in c, ch, p or t has sắc or nặng, if any.
    pub(super) fn fit(&self) -> Fit {
        let open_tone = self.tone.is_some_and(|tone| !matches!(tone, '\u{301}' | '\u{323}'));
        let more =
            self.letters.chars().any(|c| VOWELS.contains(c)) && self.is_stopped() && open_tone;
        if more { Fit::No } else { fit(&self.letters) }
    }
}

/// Whether letters without a tone can be a syllable.
pub(super) fn fit(letters: &str) -> Fit {
    let rests = INITIALS.split(' ').filter_map(|initial| letters.strip_prefix(initial));
    let best = rests.chain([letters]).map(fit_of_rime).max().unwrap_or(Fit::No);
    let begins = INITIALS.split(' ').any(|initial| initial.starts_with(letters));
    if begins { best.max(Fit::Begun) } else { best }
}

fn fit_of_rime(rime: &str) -> Fit {
    match SORTED_RIMES.binary_search(&rime) {
        Ok(_) => Fit::Whole,
        Err(next) if SORTED_RIMES.get(next).is_some_and(|known| known.starts_with(rime)) => {
            Fit::Begun
        }
        Err(_) => Fit::No,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Any syllable that can be written, with its tone apart.
    pub(in crate::text) fn syllable() -> impl Strategy<Value = Marked> {
        let initials: Vec<&str> = INITIALS.split(' ').chain([""]).collect();
        let rimes: Vec<&str> = RIMES.split(' ').collect();
        let tones: Vec<Option<char>> = TONES.map(Some).into_iter().chain([None]).collect();
        let parts = (
            prop::sample::select(initials),
            prop::sample::select(rimes),
            prop::sample::select(tones),
        );
        parts
            .prop_map(|(initial, rime, tone)| Marked { letters: format!("{initial}{rime}"), tone })
            .prop_filter("a stopped syllable has sắc or nặng", |made| made.fit() == Fit::Whole)
    }

    #[test]
    fn a_tone_is_written_where_offices_write_it() {
        for word in [
            "nguyễn",
            "đình",
            "thị",
            "hòa",
            "thúy",
            "quý",
            "quốc",
            "giỏi",
            "gìn",
            "giếng",
            "mía",
            "phượng",
            "hường",
            "khuỷu",
            "ngoài",
            "lưu",
            "khuya",
            "thuở",
            "toán",
            "ỷ",
            "yến",
        ] {
            assert_eq!(Marked::of(word).written(), word);
            assert_eq!(Marked::of(word).fit(), Fit::Whole, "{word}");
        }
        assert_eq!(Marked::of("hoà"), Marked::of("Hòa"));
    }

    #[test]
    fn what_no_syllable_begins_with_is_told_from_what_is_begun() {
        for (word, is) in
            [("nguyê", Fit::Begun), ("đ", Fit::Begun), ("ngh", Fit::Begun), ("tãx", Fit::No)]
        {
            assert_eq!(Marked::of(word).fit(), is, "{word}");
        }
        for word in ["muă", "cãt", "lêl", "fa", "huư"] {
            assert_eq!(Marked::of(word).fit(), Fit::No, "{word}");
        }
    }

    proptest! {
        #[test]
        fn a_written_syllable_comes_apart_again(made in syllable()) {
            prop_assert_eq!(Marked::of(&made.written()), made);
        }
    }

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
