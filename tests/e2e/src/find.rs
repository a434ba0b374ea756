//! Finding things by the name a user would call them.

/// What takes input.
pub const CONTROL: &str =
    "input, select, textarea, [contenteditable=true], [role=combobox], [role=spinbutton]";

/// What can be clicked.
pub const CLICKABLE: &str = "button, a[href], summary, input, label, [role=button], [role=tab], [role=option], \
     [role=menuitem], [role=menuitemradio], [role=switch], [role=row]";

/// `arguments`: a selector and a name. Answers the visible element with exactly that name, else the first
/// whose name begins with it. While a modal dialog is open nothing outside it counts, as for the user.
pub fn find_script() -> &'static str {
    "const [kinds, wanted] = arguments;
     const tidy = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
     const byIds = (ids) => ids.split(' ').map((id) => document.getElementById(id)?.innerText).join(' ');
     const name = (e) => tidy(
       e.hasAttribute('aria-labelledby') ? byIds(e.getAttribute('aria-labelledby'))
       : e.getAttribute('aria-label')
         || [...(e.labels ?? [])].map((label) => label.innerText).join(' ')
         || (['submit', 'button', 'reset'].includes(e.type) && e.value)
         || (e.matches('input, select, textarea') ? e.placeholder || e.title : e.innerText || e.title));
     const shown = (e) => e.checkVisibility({ visibilityProperty: true });
     const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
     const all = [...root.querySelectorAll(kinds)].filter(shown).map((e) => [e, name(e)]);
     const match = all.find(([, n]) => n === wanted) ?? all.find(([, n]) => n.startsWith(wanted));
     return match ? match[0] : null;"
}

/// `arguments`: the `name` of a control. Answers the first visible one, in the topmost modal dialog where
/// one is open.
pub(crate) const NAMED: &str = "const [name] = arguments;
     const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
     const all = [...root.querySelectorAll(`[name='${CSS.escape(name)}']`)];
     return all.find((e) => e.checkVisibility({ visibilityProperty: true })) ?? null;";
