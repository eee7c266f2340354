//! Which colours of a picture are kept. Pages are printed in a few inks, whose shades may all move a
//! little; a screen has flat grounds that must stay to the bit, and rare colours that mean something.

use std::collections::BTreeSet;

use super::{Colour, Counts, MOST, Palette};

/// So many of the commonest are kept whatever they are: grounds, lines, text.
const COMMONEST: usize = 48;
/// How far apart (in 255 steps of a channel) the others are at first, so that a rare red is not lost
/// among greys.
const APART: i32 = 14;

/// At most so many shades each of red, green and blue, and fewer where there would be too many
/// colours.
pub(crate) fn shades(most: u16) -> impl Fn(&Counts) -> Palette {
    move |counts| {
        let with =
            |shades| counts.keys().map(|colour| colour.map(|c| rounded(c, shades))).collect();
        let few = (1..=most).rev().map(|shades| (shades, with(shades)));
        let mut few = few.filter(|(_, kept): &(u16, BTreeSet<Colour>)| kept.len() <= MOST);
        let (shades, kept) = few.next().unwrap_or_default();
        let kept: Vec<Colour> = kept.into_iter().collect();
        let number = |colour: &Colour| kept.binary_search(&colour.map(|c| rounded(c, shades)));
        let numbers = counts.keys().map(|colour| (*colour, number(colour).unwrap_or(0) as u8));
        Palette { numbers: numbers.collect(), kept }
    }
}

/// The nearest of so many shades, black and white among them.
fn rounded(colour: u8, shades: u16) -> u8 {
    let last = u32::from(shades.saturating_sub(1).max(1));
    let nearest = (u32::from(colour) * last + 127) / 255;
    (nearest * 255 / last) as u8
}

/// The commonest colours, then such as differ from all of those, then the rest as long as there are
/// numbers; every other colour goes to the nearest.
pub(crate) fn commonest(counts: &Counts) -> Palette {
    let kept = kept(counts);
    let number = |colour: &Colour| {
        let near = kept.iter().enumerate().min_by_key(|(_, one)| distance(**one, *colour));
        near.map_or(0, |(number, _)| number as u8)
    };
    let numbers = counts.keys().map(|colour| (*colour, number(colour))).collect();
    Palette { kept, numbers }
}

fn kept(counts: &Counts) -> Vec<Colour> {
    let mut colours: Vec<Colour> = counts.keys().copied().collect();
    colours.sort_by_key(|colour| (std::cmp::Reverse(counts[colour]), *colour));
    let rest = colours.split_off(COMMONEST.min(colours.len()));
    let mut kept = colours;
    let mut near = Vec::new();
    for colour in rest {
        let far = kept.iter().all(|one| distance(*one, colour) > APART * APART);
        if far && kept.len() < MOST { kept.push(colour) } else { near.push(colour) }
    }
    near.truncate(MOST - kept.len());
    [kept, near].concat()
}

fn distance(one: Colour, other: Colour) -> i32 {
    let apart = |(one, other): (u8, u8)| i32::from(one) - i32::from(other);
    one.into_iter().zip(other).map(apart).map(|apart| apart * apart).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_and_white_stay_and_shades_go_to_the_nearest() {
        for shades in [2, 16, 32] {
            assert_eq!((rounded(0, shades), rounded(255, shades)), (0, 255));
        }
        assert_eq!(rounded(100, 16), 102);
    }

    /// A screen: a ground, a thousand greys of its letters, and one rare red.
    fn screen() -> Counts {
        let greys =
            (0..=255u8).flat_map(|grey| (0..4).map(move |tint| ([grey, grey, grey ^ tint], 9)));
        greys.chain([([247, 248, 250], 900_000), ([190, 20, 30], 1)]).collect()
    }

    #[test]
    fn a_screen_keeps_its_ground_and_a_rare_red() {
        let palette = commonest(&screen());
        assert_eq!(palette.kept.len(), MOST);
        for colour in [[247, 248, 250], [190, 20, 30]] {
            assert_eq!(palette.kept[usize::from(palette.numbers[&colour])], colour);
        }
    }

    #[test]
    fn every_colour_has_the_number_of_one_near_it() {
        for choose in [&commonest as &dyn Fn(&Counts) -> Palette, &shades(32)] {
            let palette = choose(&screen());
            assert!(palette.kept.len() <= MOST);
            for colour in screen().keys() {
                let stands = palette.kept[usize::from(palette.numbers[colour])];
                assert!(distance(stands, *colour) < 3 * 32 * 32, "{colour:?} as {stands:?}");
            }
        }
    }
}
