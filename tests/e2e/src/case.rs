//! The page of a complaint: steps are recorded, stages and due dates are checked.

use crate::{Outcome, locator::Locator, user::User};
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::facts::Rules;
use redress::i18n::pages::case;
use redress::i18n::{Audience, Msg, common, history, reasons, steps};
use serde_json::{Value, json};

impl User {
    /// Opens a case by its number.
    pub async fn open_case(&self, number: &str) -> Outcome {
        self.visit(&format!("case/{number}")).await?;
        self.wait_for(".case-head").await.map(drop)
    }

    /// Takes a step on the case that is open: presses its button, fills in the form, records it.
    pub async fn step(&self, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
        self.fill_step(kind, values).await?;
        self.record().await
    }

    /// Takes a step that happened at this past minute, such as `2025-03-02T10:00`.
    pub async fn step_on(&self, when: &str, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
        let dated = [values, &[(Field::StepHappened, when)]].concat();
        self.step(kind, &dated).await
    }

    /// As [`step_on`](Self::step_on); axe finds nothing to object to in the filled-in form.
    pub async fn step_on_with_axe(&self, when: &str, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
        self.fill_step(kind, &[values, &[(Field::StepHappened, when)]].concat()).await?;
        self.check_accessibility(&format!("the form of {kind:?}")).await?;
        self.record().await
    }

    /// Opens the form of a step and fills it in.
    pub async fn fill_step(&self, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
        self.open_step(kind).await?;
        for (field, text) in values {
            self.fill_field(*field, text).await?;
        }
        Ok(())
    }

    /// Opens the form of a step by its button among the steps that can be taken now.
    pub async fn open_step(&self, kind: StepKind) -> Outcome {
        self.open_named_step(steps::step(kind, Audience::Desk)).await
    }

    /// Opens the form of a step that has a name of its own as the case stands.
    pub async fn open_named_step(&self, name: Msg) -> Outcome {
        let name = self.text(name);
        self.press_step(name).await?;
        self.expect_dialog_title(name).await
    }

    /// As [`open_step`](Self::open_step), in a personal register, where steps carry other words.
    /// Three of them are among the large buttons.
    pub async fn open_personal_step(&self, kind: StepKind) -> Outcome {
        match kind {
            StepKind::Notify => self.press_own_step(case::THEY_ANSWERED).await?,
            StepKind::Decline => self.press_own_step(case::THEY_REFUSED).await?,
            StepKind::Refer => self.press_own_step(case::WENT_ELSEWHERE).await?,
            _ => self.press_step(self.text(steps::step(kind, Audience::Owner))).await?,
        }
        self.wait_for("dialog[open] form").await.map(drop)
    }

    /// Checks that a step cannot be taken now: the form that its address opens says why. The form is closed again.
    pub async fn expect_refusal(&self, kind: StepKind, why: &Refusal) -> Outcome {
        let path = self.path().await?;
        let path = path.split(['?', '#']).next().unwrap_or_default().to_owned();
        self.visit(&format!("{path}?step={}", kind.id())).await?;
        self.expect_dialog_title(self.text(steps::step(kind, Audience::Desk))).await?;
        let reason = reasons::refusal(self.lang, Audience::Desk, why);
        self.wait_until(&format!("the form says {reason:?}"), async || {
            let script = "return document.querySelector('dialog[open] .notice')?.innerText ?? ''";
            let notice = self.js(script, vec![]).await?;
            Ok(notice.as_str().is_some_and(|text| text.contains(&reason)).then_some(()))
        })
        .await?;
        self.press(common::CANCEL).await?;
        self.expect_gone("dialog[open]").await
    }

    /// Waits until the form that is open has this title.
    async fn expect_dialog_title(&self, name: &str) -> Outcome {
        self.wait_until(&format!("the form of {name:?} is open"), async || {
            let script = "return document.querySelector('dialog[open]:has(form) h2')?.innerText ?? ''";
            let title = self.js(script, vec![]).await?;
            Ok(title.as_str().is_some_and(|title| title.contains(name)).then_some(()))
        })
        .await
    }

    /// Presses one of the large buttons of an owner.
    pub async fn press_own_step(&self, label: Msg) -> Outcome {
        let search = "return [...document.querySelectorAll('.own-steps button')]
             .find((button) => button.textContent.trim() === args[0]);";
        let name = self.text(label);
        self.click_on(&Locator::script(format!("the large button {name:?}"), search, vec![json!(name)])).await
    }

    /// Presses a step: among the likely ones, the owner's others, or in the menu of all, which is opened for it.
    async fn press_step(&self, name: &str) -> Outcome {
        let script = "const has = (css) => [...document.querySelectorAll(css)]
               .some((button) => button.textContent.trim() === arguments[0]);
             if (has('.next-step .actions > button, .step-menu button')) return 'there';
             if (has('#step-picker:popover-open .step-list button')) return 'there';
             return has('#step-picker .step-list button') ? 'in the menu' : null;";
        let place = self
            .wait_until(&format!("the step {name:?} is offered"), async || {
                Ok(self.js(script, vec![json!(name)]).await?.as_str().map(str::to_owned))
            })
            .await?;
        if place == "in the menu" {
            self.click_css("[popovertarget='step-picker']").await?;
        }
        let search = "const all = [...document.querySelectorAll('.next-step .actions > button, .step-menu button, #step-picker .step-list button')];
             return all.find((button) => button.textContent.trim() === args[0]);";
        self.click_on(&Locator::script(format!("the step {name:?}"), search, vec![json!(name)])).await
    }

    /// Opens the form that notes what a body outside decided, beside the referral to it.
    pub async fn open_outcome(&self, audience: Audience) -> Outcome {
        let name = self.text(history::action(StepKind::Refer, false, true, audience));
        let search = "const all = [...document.querySelectorAll('.timeline button')];
             return all.find((button) => button.textContent.trim() === args[0]);";
        self.click_on(&Locator::script(format!("the outcome {name:?}"), search, vec![json!(name)])).await?;
        self.expect_dialog_title(name).await
    }

    /// Presses the button that records the open step form.
    pub async fn submit(&self) -> Outcome {
        self.click_css("dialog[open] button[type=submit]").await
    }

    /// Records the open step form and waits until it is saved.
    pub async fn record(&self) -> Outcome {
        self.submit().await?;
        self.expect_gone("dialog[open]").await
    }

    /// Waits until the open case shows this stage.
    pub async fn expect_stage(&self, stage: Stage) -> Outcome {
        self.expect_in_head(self.text(steps::stage(stage, Audience::Desk))).await
    }

    /// As [`expect_stage`](Self::expect_stage), in a personal register.
    pub async fn expect_personal_stage(&self, stage: Stage) -> Outcome {
        self.expect_in_head(self.text(steps::stage(stage, Audience::Owner))).await
    }

    async fn expect_in_head(&self, wanted: &str) -> Outcome {
        self.wait_until(&format!("the case is at {wanted:?}"), async || {
            let script = "return document.querySelector('.case-meta')?.innerText ?? ''";
            let shown = self.js(script, vec![]).await?;
            Ok(shown.as_str().is_some_and(|text| text.contains(wanted)).then_some(()))
        })
        .await
    }

    /// Waits until the page shows a day; folds are opened to look behind them.
    pub async fn expect_day(&self, day: chrono::NaiveDate) -> Outcome {
        let script = "const [tag, day] = arguments;
             const text = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
             if (document.querySelector('main').innerText.includes(text)) return true;
             const all = [...document.querySelectorAll('main details:not([open]) > summary')];
             return all.find((summary) => summary.checkVisibility()) ?? false;";
        self.wait_until_unfolded(&format!("{day} is printed"), script, || {
            vec![json!(self.lang.tag()), json!(day.to_string())]
        })
        .await
    }

    /// Waits until the clock of this rule of a policy shows this as its last day.
    pub async fn expect_due(&self, policy: &str, rule: &str, day: &str) -> Outcome {
        let rules = Rules::default();
        let policy = rules.policy_by_key(policy).ok_or("there is no such policy")?;
        let found = policy.clocks.iter().find(|clock| clock.id == rule);
        self.expect_clock_due(self.lang.of(&found.ok_or("there is no such clock")?.name), day).await
    }

    /// As [`expect_due`](Self::expect_due), of the clock with this name on the page. One that ends at a time of day
    /// says the minute: `2025-01-25T10:00`.
    pub async fn expect_clock_due(&self, name: &str, day: &str) -> Outcome {
        let script = "const [tag, name, line, day] = arguments;
             const form = day.includes('T') ? { dateStyle: 'medium', timeStyle: 'short' } : { dateStyle: 'long', timeZone: 'UTC' };
             const text = new Intl.DateTimeFormat(tag, form).format(new Date(day));
             const clocks = [...document.querySelectorAll(\"section[aria-labelledby='clocks'] .clock\")]
               .filter((c) => c.querySelector('.clock-label').textContent.trim() === name);
             const lines = clocks.flatMap((c) => [...c.querySelectorAll('li')].map((li) => li.innerText.trim()));
             if (lines.includes(line.replace('{}', text))) return true;
             const folded = (e) => e.closest('details:not([open])');
             const fold = clocks.map((c) => folded(c) ?? c.querySelector('details:not([open])')).find(Boolean);
             return fold?.querySelector(':scope > summary') ?? JSON.stringify(lines);";
        // How a day is written the browser knows: the script puts it where the braces are.
        let line = match day.contains('T') {
            true => case::ClockLastHour { moment: "{}" }.text(self.lang),
            false => case::ClockLastDay { date: "{}" }.text(self.lang),
        };
        let args = || vec![json!(self.lang.tag()), json!(name), json!(line), json!(day)];
        self.wait_until_unfolded(&format!("{name:?} is due on {day}"), script, args).await
    }

    /// Waits until a script answers true. Where it answers an element, that is a fold to be opened first;
    /// a text is what the page says instead.
    async fn wait_until_unfolded(&self, what: &str, script: &str, args: impl Fn() -> Vec<Value>) -> Outcome {
        self.wait_until(what, async || {
            let found = self.execute(script, args()).await?;
            match found.json() {
                Value::Bool(found) => Ok(found.then_some(())),
                Value::String(lines) => Err(format!("it says {lines}").into()),
                _ => {
                    self.click_on(&Locator::element("a fold", &found.element()?)?).await?;
                    Ok(None)
                }
            }
        })
        .await
    }
}
