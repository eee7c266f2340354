//! The scale of time: as long as the time is, and never shorter than what stands there needs.

/// The moments of a day at which something begins or ends, and how far down they stand.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Axis {
    /// Minutes from midnight, rising.
    pub(super) moments: Vec<u32>,
    /// Where each stands, in millimetres below the first.
    pub(super) places: Vec<f32>,
}

/// The moments that are told in figures, rising, and how high the figures are in millimetres: so
/// far each stands above the next.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Figures<'a> {
    pub(super) moments: &'a [u32],
    pub(super) height: f32,
}

/// What stands between two moments and how much room it needs in millimetres.
#[derive(Debug, Clone, Copy)]
pub(super) struct Need {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) height: f32,
}

/// Minutes that a stretch without anything counts for at most.
const EMPTY: u32 = 15;

impl Axis {
    /// The scale that fills `height` millimetres, and the part of it that is needed: not all fits
    /// where that is more than 1.
    pub(super) fn new(needs: &[Need], figures: Figures<'_>, height: f32) -> (Self, f32) {
        let mut moments: Vec<u32> = needs.iter().flat_map(|need| [need.start, need.end]).collect();
        moments.sort_unstable();
        moments.dedup();
        let weights = weights(&moments, needs);
        let apart = |pair: &[u32]| Need { start: pair[0], end: pair[1], height: figures.height };
        let apart = figures.moments.windows(2).map(apart);
        let least =
            least(&moments, &weights, &apart.chain(needs.iter().copied()).collect::<Vec<_>>());
        let total: f32 = least.iter().sum();
        let needed =
            if total <= height + 0.01 { (total / height).min(1.0) } else { total / height };
        let lengths = match needed <= 1.0 {
            true => stretched(&least, &weights, height),
            false => least.iter().map(|length| length / needed).collect(),
        };
        let mut at = 0.0;
        let rest = lengths.iter().map(|length| {
            at += length;
            at
        });
        let places = std::iter::once(0.0).chain(rest).take(moments.len()).collect();
        (Self { moments, places }, needed)
    }

    /// Where a moment stands.
    pub(super) fn at(&self, moment: u32) -> f32 {
        let index = self.moments.binary_search(&moment).unwrap_or_else(|next| next);
        self.places.get(index).copied().unwrap_or_default()
    }
}

/// What each stretch counts: its minutes, little where nothing is on.
fn weights(moments: &[u32], needs: &[Need]) -> Vec<f32> {
    let weight = |pair: &[u32]| {
        let busy = needs.iter().any(|need| need.start < pair[1] && pair[0] < need.end);
        let minutes = pair[1] - pair[0];
        (if busy { minutes } else { minutes.min(EMPTY) }) as f32
    };
    moments.windows(2).map(weight).collect()
}

/// The shortest stretches that meet every need, short needs first.
fn least(moments: &[u32], weights: &[f32], needs: &[Need]) -> Vec<f32> {
    let mut least = vec![0.0; weights.len()];
    let place = |moment| moments.binary_search(&moment).unwrap_or_else(|next| next);
    let mut spans: Vec<(std::ops::Range<usize>, f32)> =
        needs.iter().map(|need| (place(need.start)..place(need.end), need.height)).collect();
    spans.sort_by_key(|(span, _)| span.len());
    for (span, height) in spans {
        let lacking = height - least[span.clone()].iter().sum::<f32>();
        let weight: f32 = weights[span.clone()].iter().sum();
        if lacking > 0.0 && weight > 0.0 {
            span.for_each(|i| least[i] += lacking * weights[i] / weight);
        }
    }
    least
}

/// As long as their weights say, none shorter than it must be, together `height`.
fn stretched(least: &[f32], weights: &[f32], height: f32) -> Vec<f32> {
    let at = |scale: f32| -> Vec<f32> {
        least.iter().zip(weights).map(|(least, weight)| least.max(scale * weight)).collect()
    };
    let (mut low, mut high) = (0.0, height);
    for _ in 0..40 {
        let middle = f32::midpoint(low, high);
        if at(middle).iter().sum::<f32>() > height { high = middle } else { low = middle }
    }
    at(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Figures<'static> = Figures { moments: &[], height: 0.0 };

    fn need(start: u32, end: u32, height: f32) -> Need {
        Need { start, end, height }
    }

    #[test]
    fn time_is_as_long_as_it_lasts_where_there_is_room() {
        let (axis, needed) = Axis::new(&[need(480, 540, 5.0), need(540, 570, 5.0)], NONE, 90.0);
        assert!(needed <= 1.0);
        assert!((axis.at(540) - 60.0).abs() < 0.1 && (axis.at(570) - 90.0).abs() < 0.1, "{axis:?}");
    }

    #[test]
    fn nothing_is_shorter_than_it_needs_and_noon_takes_little() {
        let needs = [need(480, 490, 12.0), need(490, 690, 12.0), need(810, 990, 12.0)];
        let (axis, needed) = Axis::new(&needs, NONE, 100.0);
        assert!(needed <= 1.0);
        for need in needs {
            assert!(axis.at(need.end) - axis.at(need.start) >= need.height - 0.01, "{axis:?}");
        }
        assert!(axis.at(810) - axis.at(690) < 5.0, "two hours of noon: {axis:?}");
        assert!((axis.at(990) - 100.0).abs() < 0.1);
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let (axis, needed) = Axis::new(&[need(480, 540, 60.0), need(540, 600, 60.0)], NONE, 100.0);
        assert!((needed - 1.2).abs() < 0.01, "{needed}");
        assert!((axis.at(600) - 100.0).abs() < 0.1);
        assert!(Axis::new(&[], NONE, 100.0).1 == 0.0, "an empty day");
    }

    #[test]
    fn figures_have_room_at_noon_and_where_little_happens() {
        let needs = [need(480, 690, 12.0), need(810, 990, 12.0), need(990, 995, 2.0)];
        let figures = Figures { moments: &[480, 690, 810, 990, 995], height: 4.0 };
        let (axis, _) = Axis::new(&needs, figures, 100.0);
        for pair in axis.places.windows(2) {
            assert!(pair[1] - pair[0] >= 3.99, "{axis:?}");
        }
    }
}
