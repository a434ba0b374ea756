//! Which of several counts is the largest, and whether it is alone.

/// The largest of several counts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Leading {
    /// The count.
    pub count: usize,
    /// The places that have it, in order: several where they are tied.
    pub places: Vec<usize>,
}

/// The largest of these counts; `None` where all are zero.
#[must_use]
pub fn leading(counts: &[usize]) -> Option<Leading> {
    let count = counts.iter().copied().max().filter(|count| *count > 0)?;
    let places = (0..counts.len()).filter(|place| counts.get(*place) == Some(&count)).collect();
    Some(Leading { count, places })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_are_tied_are_all_named() {
        let of = |counts: &[usize]| leading(counts).map(|leading| (leading.count, leading.places));
        assert_eq!(of(&[2, 7, 7, 0, 7]), Some((7, vec![1, 2, 4])));
        assert_eq!(of(&[3, 1]), Some((3, vec![0])));
        assert_eq!((of(&[0, 0]), of(&[])), (None, None));
    }
}
