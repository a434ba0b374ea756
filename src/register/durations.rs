//! How long things took: median and 90th percentile, and what could not be answered.

/// The middle and the slow end of durations, in minutes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spread {
    /// How many durations it was worked out from.
    pub count: usize,
    /// Half took at most so long.
    pub median: i32,
    /// Nine in ten took at most so long.
    pub p90: i32,
}

impl Spread {
    /// The spread of durations, in any order; `None` of none. Percentiles are nearest-rank: the
    /// smallest duration that at least so many percent do not exceed, so always one that occurred.
    #[must_use]
    pub fn of(mut minutes: Vec<i32>) -> Option<Self> {
        let count = minutes.len();
        let mut percentile = |percent: usize| {
            let rank = (count * percent).div_ceil(100).max(1);
            (count > 0).then(|| *minutes.select_nth_unstable(rank - 1).1)
        };
        Some(Self { count, median: percentile(50)?, p90: percentile(90)? })
    }
}

/// How long a step took over many cases.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Times {
    /// Of the cases that can be answered for; `None` when there are none.
    pub spread: Option<Spread>,
    /// How many are done, but when, or from when on, is not known.
    pub not_answerable: usize,
    /// How many are not done so far.
    pub not_yet: usize,
}

/// Gathers [`Times`], case by case.
#[derive(Default)]
pub(super) struct Gathered {
    minutes: Vec<i32>,
    times: Times,
}

impl Gathered {
    /// One case: whether it was done, and the minutes it took, negative when not answerable.
    pub(super) fn add(&mut self, done: bool, minutes: i32) {
        match (done, minutes) {
            (false, _) => self.times.not_yet += 1,
            (true, ..0) => self.times.not_answerable += 1,
            (true, _) => self.minutes.push(minutes),
        }
    }

    pub(super) fn finish(self) -> Times {
        Times { spread: Spread::of(self.minutes), ..self.times }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nearest_rank() {
        assert_eq!(Spread::of(vec![]), None);
        assert_eq!(Spread::of(vec![7]), Some(Spread { count: 1, median: 7, p90: 7 }));
        assert_eq!(Spread::of(vec![4, 1]), Some(Spread { count: 2, median: 1, p90: 4 }));
        // Ten values: the 5th and the 9th. Eleven: ⌈5.5⌉ = 6th and ⌈9.9⌉ = 10th.
        assert_eq!(Spread::of((1..=10).rev().collect()), Some(Spread { count: 10, median: 5, p90: 9 }));
        assert_eq!(Spread::of((1..=11).collect()), Some(Spread { count: 11, median: 6, p90: 10 }));
    }

    #[test]
    fn what_cannot_be_answered_is_counted_apart() {
        let mut gathered = Gathered::default();
        for (done, minutes) in [(true, 0), (true, -1), (false, -1), (false, 5), (true, 60)] {
            gathered.add(done, minutes);
        }
        let spread = Some(Spread { count: 2, median: 0, p90: 60 });
        assert_eq!(gathered.finish(), Times { spread, not_answerable: 1, not_yet: 2 });
    }

    proptest! {
        #[test]
        fn at_least_so_many_do_not_exceed_it(minutes in prop::collection::vec(0i32..1000, 1..200)) {
            let spread = Spread::of(minutes.clone()).unwrap();
            for (percent, value) in [(50, spread.median), (90, spread.p90)] {
                prop_assert!(minutes.contains(&value));
                let within = minutes.iter().filter(|m| **m <= value).count();
                let below = minutes.iter().filter(|m| **m < value).count();
                prop_assert!(within * 100 >= minutes.len() * percent);
                prop_assert!(below * 100 < minutes.len() * percent);
            }
        }
    }
}
