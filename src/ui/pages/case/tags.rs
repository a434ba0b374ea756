//! The tags of a case: small labels in its head that can be taken off, and a line to put one on.

use leptos::prelude::*;

use super::on_show::CasePageState;
use super::recorder::{NotRecorded, Recorder};
use crate::app::{t, use_app};
use crate::browser::{idle, page};
use crate::domain::fields::form;
use crate::domain::history::guard;
use crate::domain::history::step::Tag;
use crate::domain::{Moment, Step, StepKind, Values};
use crate::i18n::pages::register_work as words;
use crate::ui::parts::{Form, TagInput};
use crate::ui::widgets::{Icon, Shape};

/// Id of the line that takes a tag.
const INPUT: &str = "case-tag";

/// The key that puts the line away.
const ESCAPE: &str = "Escape";

/// The tags of the case, each with a button that takes it off, and a button for another one. Nothing is shown of a
/// case without tags to whom cannot put one on.
#[component]
pub fn CaseTags(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let recorder = Recorder::beside(shown, open);
    let typed = Form::new(Values::default());
    let tags = Memo::new(move |_| shown.case.with(|case| case.state.tags.clone()));
    let can = Memo::new(move |_| {
        let seat = app.seat();
        app.with_context(|context| {
            shown.case.with(|case| guard::check(context, case, StepKind::Tag, &seat).is_ok())
        })
    });

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        recorder.trouble.set(None);
        match form::step(StepKind::Tag, StepKind::Tag.form(), &typed.values.get_untracked()) {
            Ok(step) => recorder.record(typed, step, Moment::Unknown),
            Err(errors) => typed.refuse(errors),
        }
    };
    let ask = move |_| {
        typed.values.set(Values::default());
        typed.clear_errors();
        open.set(true);
        idle::after(0, || page::focus(INPUT)).forget();
    };
    let label = move |tag: String| {
        let name = words::TagRemove { tag: &tag }.text(app.lang.get());
        let text = tag.clone();
        let remove = move |_| {
            recorder.record(Form::new(Values::default()), Step::Tag(Tag::off(&tag)), Moment::Unknown)
        };
        let button = can.get().then(|| {
            view! { <button type="button" class="no-print" aria-label=name on:click=remove>"×"</button> }
        });
        view! { <li>{text}{button}</li> }
    };
    view! {
        <Show when=move || can.get() || tags.with(|tags| !tags.is_empty())>
            <ul class="chips case-tags" aria-label=t(words::TAGS_OF)>
                {move || tags.get().into_iter().map(label).collect_view()}
                <Show when=move || can.get() && !open.get()>
                    <li class="chip-action no-print">
                        <button type="button" class="button quiet small" on:click=ask>
                            <Icon shape=Shape::Plus/>
                            {t(words::TAG_ADD)}
                        </button>
                    </li>
                </Show>
            </ul>
            <Show when=move || open.get()>
                <form novalidate class="tag-form no-print" on:submit=send
                    on:keydown=move |event| if event.key() == ESCAPE && !event.is_composing() { open.set(false) }>
                    <TagInput form=typed id=INPUT/>
                    <button type="submit" class="button primary small" aria-busy=move || recorder.busy.get().to_string()>
                        {t(words::TAG_PUT)}
                    </button>
                </form>
            </Show>
            <NotRecorded recorder/>
        </Show>
    }
}
