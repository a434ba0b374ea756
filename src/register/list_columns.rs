//! The columns of the register's list: which there are, which are shown, in which order and how wide.
//!
//! A layout is written as texts, one a column in their order (`handler`, or `handler 24` with another width than
//! the shipped one), so that a column of a newer version is skipped and not refused.

use strum::{IntoStaticStr, VariantArray};

use super::order::By;
use crate::domain::Purpose;

/// A column of the list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum ListColumn {
    /// Reference number.
    Reference,
    /// What the complaint is about: it holds the link, and is always shown.
    About,
    /// Complainant.
    Complainant,
    /// Respondent.
    Respondent,
    /// Kind of product or service.
    Kind,
    /// Problem type.
    Problem,
    /// Stage.
    Stage,
    /// When the next clock runs out.
    Due,
    /// Handler.
    Handler,
    /// Group of the handler.
    Group,
    /// Tags.
    Tags,
    /// Priority.
    Priority,
    /// Sum asked for or in dispute.
    Amount,
    /// Channel of receipt.
    Channel,
    /// Country of purchase.
    Country,
    /// Outcome.
    Outcome,
    /// Cause.
    Cause,
    /// Day received.
    Received,
    /// Day closed.
    Closed,
    /// Day of the latest entry.
    Updated,
}

/// Widths are counted in halves of the page's letter size (half a `rem`).
const NARROWEST: u16 = 8;
const WIDEST: u16 = 80;
/// What one press makes a column wider or narrower.
const STEP: u16 = 2;
/// What the box that chooses a row and the edges take.
const AROUND: u16 = 6;

impl ListColumn {
    /// All columns, in the order in which they are offered.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name in preferences.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The width it has as shipped.
    const fn width(self) -> u16 {
        match self {
            Self::Reference => 20,
            Self::About => 24,
            Self::Complainant => 12,
            Self::Kind | Self::Tags | Self::Outcome => 14,
            Self::Respondent | Self::Cause => 16,
            Self::Stage => 17,
            Self::Due => 28,
            Self::Priority => 9,
            Self::Handler | Self::Group | Self::Channel | Self::Country => 11,
            Self::Problem | Self::Amount | Self::Received | Self::Closed | Self::Updated => 13,
        }
    }

    /// Whether it takes its share of the room that is left.
    const fn grows(self) -> bool {
        matches!(
            self,
            Self::About
                | Self::Complainant
                | Self::Respondent
                | Self::Kind
                | Self::Problem
                | Self::Handler
                | Self::Channel
                | Self::Outcome
                | Self::Cause
                | Self::Tags
        )
    }

    /// The order by this column; `None` where none means anything.
    #[must_use]
    pub const fn order(self) -> Option<By> {
        Some(match self {
            Self::Reference => By::Reference,
            Self::Complainant => By::Complainant,
            Self::Respondent => By::Respondent,
            Self::Kind => By::Kind,
            Self::Problem => By::Problem,
            Self::Stage => By::Stage,
            Self::Due => By::Due,
            Self::Handler => By::Handler,
            Self::Group => By::Group,
            Self::Priority => By::Priority,
            Self::Amount => By::Amount,
            Self::Channel => By::Channel,
            Self::Outcome => By::Outcome,
            Self::Cause => By::Cause,
            Self::Received => By::Received,
            Self::Closed => By::Closed,
            Self::Updated => By::Updated,
            Self::About | Self::Tags | Self::Country => return None,
        })
    }

    /// Whether it is written to the right, as numbers are.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Amount)
    }
}

/// What a desk's list shows on any screen.
const DESK: &[ListColumn] = &[
    ListColumn::Reference,
    ListColumn::About,
    ListColumn::Complainant,
    ListColumn::Problem,
    ListColumn::Stage,
    ListColumn::Due,
    ListColumn::Received,
];
/// What comes in before the day received where there is room, the first first.
const DESK_WIDE: &[ListColumn] =
    &[ListColumn::Handler, ListColumn::Amount, ListColumn::Channel, ListColumn::Outcome];
const OWNER: &[ListColumn] = &[
    ListColumn::Reference,
    ListColumn::About,
    ListColumn::Respondent,
    ListColumn::Problem,
    ListColumn::Stage,
    ListColumn::Due,
    ListColumn::Received,
];
const OWNER_WIDE: &[ListColumn] = &[ListColumn::Amount, ListColumn::Outcome];

/// A column as it is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ShownColumn {
    /// Which.
    pub column: ListColumn,
    /// How wide it is at the least, in halves of a `rem`.
    pub width: u16,
}

/// The columns shown, in their order. [`ListColumn::About`] is always among them, and none is there twice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListLayout(Vec<ShownColumn>);

impl ListLayout {
    /// The columns as shipped for a register of this purpose, in a list as wide as `room` (halves of a `rem`): a
    /// wider one has more of them.
    #[must_use]
    pub fn shipped(purpose: Purpose, room: u16) -> Self {
        let (always, wide) =
            if purpose == Purpose::Personal { (OWNER, OWNER_WIDE) } else { (DESK, DESK_WIDE) };
        let mut layout = Self(always.iter().map(|column| column.shipped()).collect());
        for column in wide {
            let mut wider = layout.clone();
            wider.0.insert(layout.0.len() - 1, column.shipped());
            if wider.least() > room {
                break;
            }
            layout = wider;
        }
        layout
    }

    /// The layout that was written as these texts; `None` where they name no column.
    #[must_use]
    pub fn read(texts: &[String]) -> Option<Self> {
        let mut layout = Self(Vec::new());
        for text in texts {
            let mut parts = text.split(' ');
            let column = parts.next().and_then(|id| ListColumn::ALL.iter().find(|column| column.id() == id));
            let Some(column) = column.filter(|column| !layout.shows(**column)) else { continue };
            let width = parts.next().and_then(|width| width.parse().ok());
            let width = width.map_or(column.width(), |width: u16| width.clamp(NARROWEST, WIDEST));
            layout.0.push(ShownColumn { column: *column, width });
        }
        if layout.0.is_empty() {
            return None;
        }
        if !layout.shows(ListColumn::About) {
            layout.0.insert(0, ListColumn::About.shipped());
        }
        Some(layout)
    }

    /// The layout as texts, for [`read`](Self::read).
    #[must_use]
    pub fn write(&self) -> Vec<String> {
        let text = |shown: &ShownColumn| match shown.column.id() {
            id if shown.width == shown.column.width() => id.to_owned(),
            id => format!("{id} {}", shown.width),
        };
        self.0.iter().map(text).collect()
    }

    /// The columns shown, in their order.
    #[must_use]
    pub fn columns(&self) -> &[ShownColumn] {
        &self.0
    }

    /// Whether a column is shown.
    #[must_use]
    pub fn shows(&self, column: ListColumn) -> bool {
        self.place(column).is_some()
    }

    fn place(&self, column: ListColumn) -> Option<usize> {
        self.0.iter().position(|shown| shown.column == column)
    }

    /// The layout with a column shown, at the end where it was not, or hidden. What it is about cannot be hidden.
    #[must_use]
    pub fn with(mut self, column: ListColumn, shown: bool) -> Self {
        match self.place(column) {
            None if shown => self.0.push(column.shipped()),
            Some(at) if !shown && column != ListColumn::About => drop(self.0.remove(at)),
            _ => {}
        }
        self
    }

    /// The layout with a column moved one place on, or back where `on` is false.
    #[must_use]
    pub fn moved(mut self, column: ListColumn, on: bool) -> Self {
        let at = self.place(column);
        let to = at.and_then(|at| if on { at.checked_add(1) } else { at.checked_sub(1) });
        if let (Some(at), Some(to)) = (at, to.filter(|to| *to < self.0.len())) {
            self.0.swap(at, to);
        }
        self
    }

    /// The layout with a column of this width, as far as there are columns as wide or narrow.
    #[must_use]
    pub fn sized(mut self, column: ListColumn, width: u16) -> Self {
        if let Some(shown) = self.0.iter_mut().find(|shown| shown.column == column) {
            shown.width = width.clamp(NARROWEST, WIDEST);
        }
        self
    }

    /// The layout with a column one step wider, or narrower where `wider` is false.
    #[must_use]
    pub fn stepped(self, column: ListColumn, wider: bool) -> Self {
        let width = self.place(column).and_then(|at| self.0.get(at)).map_or(0, |shown| shown.width);
        self.sized(column, if wider { width.saturating_add(STEP) } else { width.saturating_sub(STEP) })
    }

    /// The least width of the list, in halves of a `rem`: where there is less room, it scrolls.
    #[must_use]
    pub fn least(&self) -> u16 {
        // Between two columns there are three quarters of a rem.
        let gaps = u16::try_from(self.0.len()).unwrap_or(u16::MAX).saturating_mul(3).div_ceil(2);
        self.0.iter().map(|shown| shown.width).sum::<u16>().saturating_add(gaps + AROUND)
    }

    /// The tracks of the grid (`grid-template-columns`), the box that chooses a row first. Columns that grow share
    /// what room is left by their widths.
    #[must_use]
    pub fn tracks(&self) -> String {
        let mut tracks = "1.5rem".to_owned();
        for ShownColumn { column, width } in &self.0 {
            let rem = f32::from(*width) / 2.0;
            tracks.push_str(&match column.grows() {
                true => format!(" minmax({rem}rem, {width}fr)"),
                false => format!(" {rem}rem"),
            });
        }
        tracks
    }

    /// The tracks on paper, where there is less room: a stage is not broken, a deadline may take two lines.
    #[must_use]
    pub fn paper_tracks(&self) -> String {
        let track = |ShownColumn { column, width }: &ShownColumn| match column {
            ListColumn::Reference => "8em".to_owned(),
            ListColumn::Stage => "10.5em".to_owned(),
            ListColumn::Due => "10em".to_owned(),
            column if column.grows() => format!("minmax(0, {width}fr)"),
            _ => "6em".to_owned(),
        };
        self.0.iter().map(track).collect::<Vec<_>>().join(" ")
    }
}

impl ListColumn {
    fn shipped(self) -> ShownColumn {
        ShownColumn { column: self, width: self.width() }
    }
}

#[cfg(test)]
mod tests {
    use super::ListColumn as C;
    use super::*;
    use proptest::prelude::*;

    fn shown(layout: &ListLayout) -> Vec<C> {
        layout.columns().iter().map(|shown| shown.column).collect()
    }

    #[test]
    fn a_wider_screen_shows_more() {
        let desk = |room| shown(&ListLayout::shipped(Purpose::Desk, room));
        assert_eq!(desk(0), DESK);
        // 1366 pixels with the edges of the page off: the handler comes in. 1920: all that ship.
        let laptop = desk((1366 - 64) / 8);
        assert!(laptop.contains(&C::Handler) && !laptop.contains(&C::Channel), "{laptop:?}");
        let wide = desk((1920 - 64) / 8);
        assert!(DESK_WIDE.iter().all(|column| wide.contains(column)), "{wide:?}");
        assert_eq!(wide.last(), Some(&C::Received));
        let owner = ListLayout::shipped(Purpose::Personal, 999);
        assert!(owner.shows(C::Respondent) && owner.shows(C::Amount) && !owner.shows(C::Handler));
        assert_eq!(ListLayout::shipped(Purpose::Demo, 170), ListLayout::shipped(Purpose::Desk, 170));
    }

    #[test]
    fn what_is_not_known_is_skipped() {
        let read = |texts: &[&str]| ListLayout::read(&texts.map_strings());
        assert_eq!(read(&[]), None);
        assert_eq!(read(&["colour", ""]), None);
        let layout = read(&["handler 30", "colour", "handler", "amount 9999", "due x"]).unwrap();
        assert_eq!(layout.write(), ["about", "handler 30", "amount 80", "due"]);
    }

    trait Strings {
        fn map_strings(&self) -> Vec<String>;
    }
    impl Strings for &[&str] {
        fn map_strings(&self) -> Vec<String> {
            self.iter().map(|text| (*text).to_owned()).collect()
        }
    }

    #[test]
    fn moved_sized_hidden() {
        let layout = ListLayout::shipped(Purpose::Desk, 0);
        let moved = layout.clone().moved(C::Reference, true);
        assert_eq!(shown(&moved)[..2], [C::About, C::Reference]);
        assert_eq!(moved.moved(C::Reference, false), layout);
        assert_eq!(layout.clone().moved(C::Reference, false), layout, "nowhere to go");
        assert_eq!(layout.clone().moved(C::Received, true), layout);
        assert_eq!(layout.clone().with(C::About, false), layout, "it holds the link");
        assert!(!layout.clone().with(C::Due, false).shows(C::Due));
        assert_eq!(shown(&layout.clone().with(C::Cause, true)).last(), Some(&C::Cause));
        let wider = layout.clone().stepped(C::Stage, true);
        assert_eq!(wider.least(), layout.least() + STEP);
        assert_eq!(wider.stepped(C::Stage, false), layout);
        assert!(layout.clone().sized(C::Stage, 0).tracks().contains(" 4rem"));
    }

    #[test]
    fn tracks_name_each_column_once() {
        let layout = ListLayout::read(&(&["about", "due 25", "cause"][..]).map_strings()).unwrap();
        assert_eq!(layout.tracks(), "1.5rem minmax(12rem, 24fr) 12.5rem minmax(8rem, 16fr)");
        assert_eq!(layout.paper_tracks(), "minmax(0, 24fr) 10em minmax(0, 16fr)");
    }

    proptest! {
        #[test]
        fn whatever_one_does_it_reads_back(
            steps in prop::collection::vec((0u8..4, prop::sample::select(C::ALL), any::<bool>(), any::<u16>()), 0..40)
        ) {
            let mut layout = ListLayout::shipped(Purpose::Desk, 200);
            for (kind, column, yes, width) in steps {
                layout = match kind {
                    0 => layout.with(column, yes),
                    1 => layout.moved(column, yes),
                    2 => layout.sized(column, width),
                    _ => layout.stepped(column, yes),
                };
            }
            prop_assert!(layout.shows(C::About));
            prop_assert_eq!(ListLayout::read(&layout.write()), Some(layout.clone()));
            let mut columns = shown(&layout);
            columns.sort_by_key(|column| column.id());
            columns.dedup();
            prop_assert_eq!(columns.len(), layout.columns().len());
        }
    }
}
