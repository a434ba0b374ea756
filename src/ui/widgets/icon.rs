//! Icons: strokes on a grid of 24, drawn with the colour of the text around them.

use leptos::prelude::*;

macro_rules! shapes {
    ($($(#[doc = $doc:literal])* $name:ident = $path:literal;)*) => {
        /// The picture of an icon.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Shape { $($(#[doc = $doc])* $name,)* }

        impl Shape {
            /// The strokes as the `d` of an SVG path, on a grid of 24 by 24.
            #[must_use]
            pub const fn path(self) -> &'static str {
                match self { $(Self::$name => $path,)* }
            }
        }
    };
}

shapes! {
    /// A sun over a list: today.
    Today = "M4 9h16M7 4v3M17 4v3M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM9 14l2 2 4-4";
    /// A sheet with a plus: a new complaint.
    Intake = "M6 3h8l4 4v14H6zM14 3v4h4M12 11v6M9 14h6";
    /// Rows: the register.
    Register = "M4 6h16M4 12h16M4 18h16M8 4v16";
    /// A pin on a map: tracking.
    Track = "M12 21s6-5.5 6-11a6 6 0 0 0-12 0c0 5.500 6 11 6 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z";
    /// A speech bubble: feedback.
    Feedback = "M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5";
    /// Bars: statistics.
    Statistics = "M4 20h16M7 20v-7M12 20V5M17 20v-10";
    /// Sliders: settings.
    Settings = "M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4";
    /// A cross: close.
    Cross = "M6 6l12 12M18 6L6 18";
    /// A plus: add.
    Plus = "M12 5v14M5 12h14";
    /// A tick: done, nothing left to do.
    Tick = "M5 12.500l4.500 4.500L19 7.500";
    /// A magnifier: search.
    Search = "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500";
    /// A tray with an arrow up out of it: give a file in.
    Upload = "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4";
    /// A tray with an arrow down into it: save a file.
    Download = "M12 4v12M7 11l5 5 5-5M4 16v4h16v-4";
    /// A printer: print.
    Print = "M7 8V4h10v4M5 8h14v8h-3v4H8v-4H5zM8 14h8";
    /// A funnel: filter.
    Filter = "M4 5h16l-6 7.500V19l-4-2v-4.500z";
    /// A clock: time, a deadline.
    Clock = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2";
    /// A mark of warning in a triangle.
    Warning = "M12 4l9 16H3zM12 10v4.500M12 17v.500";
    /// A person: who is at the desk.
    Person = "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 20c1-4 4-6 8-6s7 2 8 6";
    /// A shop: the merchant complained of.
    Shop = "M4 10l1.500-6h13L20 10M4 10h16M5 10v10h14V10M10 20v-6h4v6";
    /// An eye: hide what is on show.
    Eye = "M2 12s3.500-6 10-6 10 6 10 6-3.500 6-10 6-10-6-10-6zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z";
    /// A link of two sheets: copy.
    Copy = "M9 9h11v11H9zM5 15H4V4h11v1";
    /// The mark of the product: a ledger with a tick.
    Brand = "M6 3h11l3 3v15H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM8 3v18M11 12l2.500 2.500L18 10";
}

/// An icon beside a text that says the same: silent to screen readers.
#[component]
pub fn Icon(
    /// The picture it shows.
    shape: Shape,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=shape.path()></path>
        </svg>
    }
}
