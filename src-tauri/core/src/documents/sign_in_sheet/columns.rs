//! Which half-days stand beside each other on a sheet, where there are more than one has room for.

use langbiang_typeset::Shaper;

use super::{Choices, Look, Orientation, SignInSheet, Times, When};
use crate::{
    Result,
    documents::{faces, official::Sheet},
    text,
};

impl SignInSheet {
    /// All sheets, those with more half-days than there is room for in several parts.
    pub(super) fn all_sheets(&self, options: &Choices, look: &Look) -> Result<Vec<Times>> {
        let mut sheets = Vec::with_capacity(self.sheets.len().max(1));
        for times in &self.sheets {
            match times.half_days.len() {
                0 | 1 => sheets.push(times.clone()),
                _ => sheets.extend(parts(times, self.room(times, options, look)?)),
            }
        }
        if sheets.is_empty() {
            sheets.push(Times::default());
        }
        Ok(sheets)
    }

    /// How many half-days have room beside the names, each wide enough for a signature and for the
    /// words over it.
    fn room(&self, times: &Times, options: &Choices, look: &Look) -> Result<usize> {
        let rows = self.rows(times, options, look);
        let own = rows.own();
        let (table, widths, _) = rows.table();
        let mut shaper = Shaper::new(faces::state()?, look.first().as_str());
        let least = table.natural(&mut shaper).least(&widths);
        let sheet = match options.orientation {
            Orientation::Portrait => Sheet::PORTRAIT,
            Orientation::Fitting | Orientation::Landscape => Sheet::LANDSCAPE,
        };
        let (own, signed) = least.split_at(own);
        let room = sheet.text() - own.iter().sum::<f32>();
        let signature = signed.iter().copied().fold(1.0, f32::max);
        Ok(((room / signature).max(1.0)) as usize)
    }
}

/// As few sheets as there can be with at most `room` half-days each, as even as there can be; the
/// halves of a day stay together.
pub(super) fn parts(times: &Times, room: usize) -> Vec<Times> {
    let fewest = sets(&times.half_days, room).len();
    let even = (1..room).map(|most| sets(&times.half_days, most)).find(|s| s.len() == fewest);
    let sets = even.unwrap_or_else(|| sets(&times.half_days, room));
    sets.into_iter().map(|half_days| Times { half_days, ..times.clone() }).collect()
}

/// Sets of at most `most`, in order; cut inside a day only where the day alone has more.
fn sets(half_days: &[When], most: usize) -> Vec<Vec<When>> {
    let mut sets: Vec<Vec<When>> = Vec::new();
    for day in half_days.chunk_by(|a, b| a.date == b.date) {
        match sets.last_mut().filter(|set| set.len() + day.len() <= most) {
            Some(set) => set.extend(day),
            None => sets.extend(day.chunks(most).map(<[When]>::to_vec)),
        }
    }
    sets
}

/// `Từ ngày 06 đến ngày 08 tháng 6 năm 2024`, where the days are known.
pub(super) fn days(times: &Times, look: &Look) -> Option<String> {
    let first = times.half_days.first()?.date?;
    let last = times.half_days.last()?.date;
    Some(text::capital(&look.dates().range(first, last)))
}
