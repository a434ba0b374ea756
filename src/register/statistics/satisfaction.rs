//! Satisfaction, of those who were asked.

use super::Share;

/// How satisfied complainants are with one thing, among the cases that can be rated.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Satisfaction {
    /// How many gave 1, 2, 3, 4, 5.
    pub counts: [usize; 5],
    /// How many could have answered and did not.
    pub not_answered: usize,
}

impl Satisfaction {
    /// One case that can be rated; 0 is not answered, and so is what is on no scale.
    pub(super) fn count(&mut self, rating: u8) {
        match usize::from(rating).checked_sub(1).and_then(|at| self.counts.get_mut(at)) {
            Some(count) => *count += 1,
            None => self.not_answered += 1,
        }
    }

    /// How many answered, of those who could.
    #[must_use]
    pub fn answered(&self) -> Share {
        let answered = self.counts.iter().sum();
        Share { part: answered, whole: answered + self.not_answered }
    }

    /// How many are satisfied (4 or 5), of those who answered.
    #[must_use]
    pub fn satisfied(&self) -> Share {
        Share { part: self.counts[3] + self.counts[4], whole: self.answered().part }
    }

    /// The mean, from 1 to 5, of those who answered; `None` when nobody did.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let answered = self.answered().part;
        let sum: usize = self.counts.iter().zip(1..).map(|(count, rating)| count * rating).sum();
        (answered > 0).then(|| sum as f64 / answered as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_did_not_answer_is_in_no_mean() {
        let mut satisfaction = Satisfaction::default();
        assert_eq!((satisfaction.mean(), satisfaction.answered().percent()), (None, None));
        [5, 0, 4, 1, 0, 9].into_iter().for_each(|rating| satisfaction.count(rating));
        assert_eq!(satisfaction.counts, [1, 0, 0, 1, 1]);
        assert_eq!(satisfaction.answered(), Share { part: 3, whole: 6 });
        assert_eq!(satisfaction.satisfied(), Share { part: 2, whole: 3 });
        assert_eq!(satisfaction.mean(), Some(10.0 / 3.0));
    }
}
