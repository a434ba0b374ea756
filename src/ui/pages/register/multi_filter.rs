//! A filter of the register with several values: any of them will do.

use leptos::prelude::*;

use super::key_words;
use super::listing::Listing;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::i18n::common;
use crate::i18n::pages::register_work as words;
use crate::register::query::Key;
use crate::register::row::fold_text;

/// From so many values on they are searched.
const MANY: usize = 18;

/// Values to choose from, each with its name; those below another are set in.
pub type Options = Signal<Vec<(String, String)>>;

/// A button that says how many values are set, with a menu of boxes to tick. A value of the address that no option
/// has stands among them too.
#[component]
pub fn MultiFilter(
    /// The listing whose query is changed.
    listing: Listing,
    /// The filter that the boxes set.
    key: Key,
    /// Values to choose from.
    options: Options,
) -> impl IntoView {
    let app = use_app();
    let id = format!("filter-{}", key.id());
    let open = RwSignal::new(false);
    let wanted = RwSignal::new(String::new());
    let set = Memo::new(move |_| {
        listing.query.with(|query| query.values(key).map(str::to_owned).collect::<Vec<_>>())
    });
    let name = move || key_words::key(key).text(app.lang.get());
    let label = move || match set.with(Vec::len) {
        0 => name().to_owned(),
        n => words::FilterWith { filter: name(), n: &common::number(n) }.text(app.lang.get()),
    };
    let find = move || words::FindValue { filter: name() }.text(app.lang.get());
    // Closed, a menu asks for no options: names are counted over the whole register.
    let all = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        let mut all = options.get();
        let (lang, audience) = (app.lang.get(), app.audience());
        let is_other = |value: &&String| all.iter().all(|(known, _)| known != *value);
        let rules = app.rules.get();
        let others: Vec<_> = set.with(|set| {
            let other =
                |value: &String| (value.clone(), key_words::value(&rules, lang, audience, key, value));
            set.iter().filter(is_other).map(other).collect()
        });
        all.splice(0..0, others);
        all
    });
    let found = move || {
        let wanted = fold_text(wanted.get().trim());
        all.with(|all| {
            all.iter().filter(|(_, label)| fold_text(label).contains(&wanted)).cloned().collect::<Vec<_>>()
        })
    };
    let has_many = Memo::new(move |_| all.with(|all| all.len() > MANY));
    let boxed = move |(value, label): (String, String)| {
        let (own, changed) = (value.clone(), value);
        let checked = move || set.with(|set| set.contains(&own));
        let is_below = label.starts_with('\u{2003}');
        view! {
            <li class:below=is_below>
                <label class="choice">
                    <input type="checkbox" name=format!("filter.{}", key.id()) value=changed.clone() prop:checked=checked
                        on:change:target=move |event| listing.toggle(key, &changed, event.target().checked())/>
                    <span>{label.trim_start().to_owned()}</span>
                </label>
            </li>
        }
    };
    view! {
        <button type="button" class="button small opens-menu" popovertarget=id.clone() aria-haspopup="dialog"
            data-set=move || set.with(|set| !set.is_empty()).then_some("")>{label}</button>
        <div id=id popover="auto" class="menu filter-menu" role="dialog" aria-label=name
            on:toggle=move |event| {
                wanted.set(String::new());
                open.set(page::is_popover_open(&event));
            }>
            <Show when=move || has_many.get()>
                <div class="search-box">
                    <input type="search" autocomplete="off" aria-label=find placeholder=find
                        prop:value=move || wanted.get()
                        on:input:target=move |event| wanted.set(event.target().value())/>
                </div>
            </Show>
            <Show when=move || open.get()>
                <ul class="filter-values">{move || found().into_iter().map(boxed).collect_view()}</ul>
                <Show when=move || found().is_empty()><p class="muted small" role="status">{t(words::NO_VALUE)}</p></Show>
            </Show>
        </div>
    }
}
