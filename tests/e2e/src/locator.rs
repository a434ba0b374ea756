//! Ways to find an element, as scripts that run in the page.

use serde_json::{Value, json};
use std::borrow::Cow;
use thirtyfour::WebElement;

/// What takes input.
const CONTROLS: &str = "input, select, textarea, [contenteditable=true], [role=combobox], [role=spinbutton]";

/// What can be clicked.
const CLICKABLES: &str = "button, a[href], summary, input, label, [role=button], [role=tab], [role=option], \
     [role=menuitem], [role=menuitemradio], [role=switch], [role=row]";

/// What every search can use: `shown` says whether an element is visible, and `root` is the topmost modal
/// dialog, else the document. While a modal dialog is open a person reaches nothing outside it.
const HELPERS: &str = "const shown = (e) => {
       const box = e.matches('option, optgroup') ? e.closest('select') : e;
       return box.checkVisibility({ visibilityProperty: true, opacityProperty: true })
         && [...box.getClientRects()].some((r) => r.width > 0 || r.height > 0);
     };
     const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;";

/// `args`: a selector and an accessible name. Finds the visible element with exactly that name, else the
/// first whose name begins with it.
const BY_NAME: &str = "const [kinds, wanted] = args;
     const tidy = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
     const byIds = (ids) => ids.split(' ').map((id) => document.getElementById(id)?.innerText).join(' ');
     const name = (e) => tidy(
       e.hasAttribute('aria-labelledby') ? byIds(e.getAttribute('aria-labelledby'))
       : e.getAttribute('aria-label')
         || [...(e.labels ?? [])].map((label) => label.innerText).join(' ')
         || (['submit', 'button', 'reset'].includes(e.type) && e.value)
         || (e.matches('input, select, textarea') ? e.placeholder || e.title : e.innerText || e.title));
     const all = [...root.querySelectorAll(kinds)].filter(shown).map((e) => [e, name(e)]);
     return (all.find(([, n]) => n === wanted) ?? all.find(([, n]) => n.startsWith(wanted)))?.[0];";

/// `args`: a selector. Finds the first visible element in what can be reached, else the first one, which may
/// be folded away.
const REACHABLE: &str = "const all = [...root.querySelectorAll(args[0])]; return all.find(shown) ?? all[0];";

/// How to find one element, and what to call it in an error.
#[derive(Clone)]
pub struct Locator {
    what: String,
    search: Cow<'static, str>,
    args: Vec<Value>,
}

impl Locator {
    /// The first visible element of a selector.
    #[must_use]
    pub fn css(css: &str) -> Self {
        let search = "return [...document.querySelectorAll(args[0])].find(shown);";
        Self::script(css, search, vec![json!(css)])
    }

    /// The control with this label: exactly this, else one that begins with it.
    #[must_use]
    pub fn label(label: &str) -> Self {
        Self::script(format!("{label:?}"), BY_NAME, vec![json!(CONTROLS), json!(label)])
    }

    /// The button, link, tab, option or box with this name: exactly this, else one that begins with it.
    #[must_use]
    pub fn name(name: &str) -> Self {
        Self::script(format!("{name:?}"), BY_NAME, vec![json!(CLICKABLES), json!(name)])
    }

    /// The control with this `name` attribute, also where a fold hides it.
    #[must_use]
    pub fn field(name: &str) -> Self {
        let css = format!("[name='{name}']");
        Self::script(css.clone(), REACHABLE, vec![json!(css)])
    }

    /// The drop-down list with this `name` attribute, the line that offers a list, or the box with this `name` and
    /// value.
    #[must_use]
    pub fn choice(name: &str, value: &str) -> Self {
        let css = format!(
            "select[name='{name}'], [role=combobox][name='{name}'], input[name='{name}'][value='{value}']"
        );
        Self::script(format!("{value:?} of [name='{name}']"), REACHABLE, vec![json!(css)])
    }

    /// What the body of a script finds with `args`; it can use `shown` and `root`. Nothing is null or
    /// undefined.
    #[must_use]
    pub fn script(what: impl Into<String>, search: impl Into<Cow<'static, str>>, args: Vec<Value>) -> Self {
        Self { what: what.into(), search: search.into(), args }
    }

    /// An element that was found before.
    pub(crate) fn element(what: &str, element: &WebElement) -> crate::Outcome<Self> {
        Ok(Self::script(what, "return args[0];", vec![element.to_json()?]))
    }

    /// What it finds, in an error.
    #[must_use]
    pub fn what(&self) -> &str {
        &self.what
    }

    /// A script that finds the element as `e` and goes on with `rest`, which can use `given`.
    pub(crate) fn then(&self, rest: &str) -> String {
        let search = &self.search;
        format!(
            "const [args, ...given] = arguments; {HELPERS}
             const e = ((...args) => {{ {search} }})(...args); {rest}"
        )
    }

    /// The arguments of that script.
    pub(crate) fn arguments(&self, given: &[Value]) -> Vec<Value> {
        [&[json!(self.args)], given].concat()
    }
}
