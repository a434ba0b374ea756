//! Charts: drawn here, from the geometry of [`register::scale`](crate::register::scale). Each says in
//! words what it shows, has a table behind it, and leads from every bar to the complaints it counts.

mod bar;
mod bar_list;
mod chart;
mod column_chart;

pub use bar::{Bar, total};
pub use bar_list::BarList;
pub use chart::Chart;
pub use column_chart::ColumnChart;
