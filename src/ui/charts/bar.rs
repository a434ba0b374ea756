//! What a bar stands for.

use crate::ui::routes::Page;

/// A bar: what it counts, how many, and where they are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bar {
    /// What it counts.
    pub label: String,
    /// How many.
    pub count: usize,
    /// The register filtered to them; `None` where no filter says the same.
    pub page: Option<Page>,
    /// It sums up all others: it says how many, and is not drawn to the scale of the rest.
    pub is_rest: bool,
    /// The two lines below a column; empty where there is no room.
    pub tick: [String; 2],
}

impl Bar {
    /// A bar.
    #[must_use]
    pub fn new(label: String, count: usize, page: Option<Page>) -> Self {
        Self { label, count, page, is_rest: false, tick: Default::default() }
    }

    /// The sum of all others.
    #[must_use]
    pub fn rest(label: String, count: usize) -> Self {
        Self { is_rest: true, ..Self::new(label, count, None) }
    }
}

/// All that bars count together.
#[must_use]
pub fn total(bars: &[Bar]) -> usize {
    bars.iter().map(|bar| bar.count).sum()
}
