//! The data of a bar: label, count, and where it leads.

use crate::ui::routes::Page;

/// A bar: what it counts, how many, and where they are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bar {
    /// What it counts, in the reader's language.
    pub label: String,
    /// How many complaints it counts.
    pub count: usize,
    /// The register filtered to the complaints it counts; `None` where no filter says the same.
    pub page: Option<Page>,
    /// Whether it sums up all that are not shown: it says how many, and is not drawn to the scale of the
    /// rest.
    pub is_rest: bool,
    /// The two lines below a column; both empty where there is no room.
    pub tick: [String; 2],
}

impl Bar {
    /// A bar that is not the rest and has no lines below it; `page` is where it leads, `None` for nowhere.
    #[must_use]
    pub fn new(label: String, count: usize, page: Option<Page>) -> Self {
        Self { label, count, page, is_rest: false, tick: Default::default() }
    }

    /// The bar that sums up all others that are not shown; it leads nowhere.
    #[must_use]
    pub fn rest(label: String, count: usize) -> Self {
        Self { is_rest: true, ..Self::new(label, count, None) }
    }
}

/// The sum of the counts of all bars; 0 when there are none.
#[must_use]
pub fn total(bars: &[Bar]) -> usize {
    bars.iter().map(|bar| bar.count).sum()
}
