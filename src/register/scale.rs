//! The geometry of charts: axes with round numbers, columns side by side, labels that do not touch.
//! Lengths are shares from 0 to 1.

/// A vertical axis from 0 to a round number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Axis {
    /// Its end: at least the largest count, and never 0.
    pub top: usize,
    /// The count from one line to the next.
    pub step: usize,
}

/// Lines an axis has at most above 0.
const LINES: usize = 5;

impl Axis {
    /// The axis for counts up to `most`: whole numbers, steps of 1, 2 or 5 times a power of ten.
    #[must_use]
    pub fn up_to(most: usize) -> Self {
        let most = most.max(1);
        let powers = std::iter::successors(Some(1_usize), |power| power.checked_mul(10));
        let mut steps = powers.flat_map(|power| [1, 2, 5].map(|digit| power.saturating_mul(digit)));
        let step = steps.find(|step| most.div_ceil(*step) <= LINES).unwrap_or(most);
        Self { top: most.div_ceil(step).saturating_mul(step), step }
    }

    /// The counts at its lines, 0 first.
    pub fn lines(self) -> impl Iterator<Item = usize> {
        (0..=self.top / self.step).map(move |line| line * self.step)
    }

    /// How high a count stands: 0 at the foot, 1 at the top.
    #[must_use]
    pub fn height(self, count: usize) -> f64 {
        share(count, self.top)
    }
}

/// The share of a part in a whole, from 0 to 1; 0 of nothing.
#[must_use]
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64).min(1.0) }
}

/// One of several columns side by side.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Slot {
    /// Where its share of the width begins, from 0.
    pub start: f64,
    /// How wide that share is.
    pub pitch: f64,
}

/// Of a column's share of the width, how much the column itself takes.
const FILLED: f64 = 0.72;

impl Slot {
    /// The place of column `at`, counted from 0, of `count` columns.
    #[must_use]
    pub fn new(at: usize, count: usize) -> Self {
        let pitch = 1.0 / count.max(1) as f64;
        Self { start: at as f64 * pitch, pitch }
    }

    /// Where the column itself begins, and how wide it is; one alone is not as wide as the chart.
    #[must_use]
    pub fn column(self) -> (f64, f64) {
        let width = (self.pitch * FILLED).min(0.12);
        (self.middle() - width / 2.0, width)
    }

    /// The middle of its share of the width.
    #[must_use]
    pub fn middle(self) -> f64 {
        self.start + self.pitch / 2.0
    }
}

/// Labels below a chart at most.
const LABELS: usize = 12;

/// From one labelled month to the next, so that the labels of `months` months do not touch: quarters,
/// halves and whole years rather than any number.
#[must_use]
pub fn label_every(months: usize) -> usize {
    let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600];
    steps.into_iter().find(|step| months.div_ceil(*step) <= LABELS).unwrap_or(1200)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_end_on_round_numbers() {
        for (most, top, step) in [
            (0, 1, 1),
            (1, 1, 1),
            (4, 4, 1),
            (6, 6, 2),
            (11, 15, 5),
            (51, 60, 20),
            (499, 500, 100),
            (20_000, 20_000, 5000),
        ] {
            assert_eq!(Axis::up_to(most), Axis { top, step }, "{most}");
        }
        assert_eq!(Axis::up_to(6).lines().collect::<Vec<_>>(), [0, 2, 4, 6]);
        for most in 0..5000 {
            let axis = Axis::up_to(most);
            assert!(axis.top >= most && axis.lines().count() <= LINES + 1);
            assert_eq!(axis.lines().last(), Some(axis.top));
        }
        assert!(Axis::up_to(usize::MAX).top > 0);
    }

    #[test]
    fn nothing_is_divided_by_nothing() {
        assert_eq!((share(0, 0), share(1, 0), share(1, 4), share(5, 4)), (0.0, 0.0, 0.25, 1.0));
        assert_eq!(Axis::up_to(0).height(0), 0.0);
        assert!(Slot::new(0, 0).middle().is_finite());
    }

    #[test]
    fn columns_stand_side_by_side() {
        for count in [1, 2, 12, 60] {
            let mut end = 0.0;
            for at in 0..count {
                let (x, width) = Slot::new(at, count).column();
                assert!(x >= end && width > 0.0);
                end = x + width;
            }
            assert!(end <= 1.0);
        }
    }

    #[test]
    fn labels_do_not_touch() {
        let found = [0, 1, 12, 13, 36, 37, 72, 73, 144, 600].map(label_every);
        assert_eq!(found, [1, 1, 1, 3, 3, 6, 6, 12, 12, 60]);
    }
}
