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
    /// The two lines below a column; empty where there is no room.
    pub tick: [String; 2],
}

impl Bar {
    /// A bar.
    #[must_use]
    pub fn new(label: String, count: usize, page: Option<Page>) -> Self {
        Self { label, count, page, tick: Default::default() }
    }
}

/// All that bars count together.
#[must_use]
pub fn total(bars: &[Bar]) -> usize {
    bars.iter().map(|bar| bar.count).sum()
}
