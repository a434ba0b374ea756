//! One figure: its value, what it is a part of, and what could not be answered.

use leptos::prelude::*;

use crate::app::{t, use_lang};
use crate::i18n::pages::statistics as words;
use crate::i18n::{Lang, Msg, common};

/// The value of a figure with the words around it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct FigureText {
    /// The value, such as "12%"; `None` when there is nothing to compute it from.
    pub value: Option<String>,
    /// A word after the value, such as "median"; none when absent.
    pub unit: Option<Msg>,
    /// What the value is a part of, in words, such as "3 of 25".
    pub of: String,
    /// More lines about it, such as who or what is left out.
    pub rest: Vec<String>,
}

impl FigureText {
    /// Adds the line that `line` makes of the number `count`; adds nothing when it is 0.
    pub fn left_out(&mut self, count: usize, line: impl FnOnce(&str) -> String) {
        if count > 0 {
            self.rest.push(line(&common::number(count)));
        }
    }
}

/// A figure: its label, the value set large, what it is a part of, and more lines. Without a value it shows a
/// dash and says that there is no denominator.
#[component]
pub fn Figure(
    /// The label above the value, also its name for screen readers.
    label: Msg,
    /// Gives value and words in a language; followed.
    #[prop(into)]
    said: Callback<Lang, FigureText>,
) -> impl IntoView {
    let lang = use_lang();
    let said = Memo::new(move |_| said.run(lang.get()));
    let value = move || match said.get() {
        FigureText { value: Some(value), unit, .. } => {
            // Only the number is set large.
            let (number, after) = value.split_once(' ').unwrap_or((&value, ""));
            let unit = unit.map_or("", |unit| unit.text(lang.get()));
            let small = format!("{after} {unit}");
            view! { <span class="figure-value">{number.to_owned()}" "<small>{small.trim().to_owned()}</small></span> }
                .into_any()
        }
        FigureText { value: None, .. } => view! { <span class="figure-value muted">"–"</span> }.into_any(),
    };
    let of = move || match said.get() {
        FigureText { value: None, .. } => words::NO_DENOMINATOR.text(lang.get()).to_owned(),
        said => said.of,
    };
    let rest =
        move || said.get().rest.into_iter().map(|line| view! { <span>{line}<br/></span> }).collect_view();
    view! {
        <div class="figure" role="group" aria-label=t(label)>
            <span class="figure-label">{t(label)}</span>
            {value}
            <span class="of">{of}</span>
            <span class="non-answers">{rest}</span>
        </div>
    }
}
