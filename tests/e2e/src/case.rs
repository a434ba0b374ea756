//! The page of a complaint: steps are taken, stages and dates are read.

use crate::{Outcome, user::User};
use redress::domain::history::refusal::Refusal;
use redress::domain::{Field, StepKind};
use redress::facts::Rules;
use redress::i18n::pages::case;
use redress::i18n::{common, reasons, steps};
use serde_json::{Value, json};

impl User {
    /// Opens a case by its number.
    pub async fn open_case(&self, number: &str) -> Outcome {
        self.visit(&format!("case/{number}")).await?;
        self.see(".case-head").await.map(drop)
    }

    /// Takes a step on the case that is open: presses its button, fills in the form, records it.
    pub async fn step(&self, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
        self.fill_step(kind, values).await?;
        self.record().await
    }

    /// Takes a step that happened then, a minute of the past such as `2025-03-02T10:00`.
    pub async fn step_on(&self, when: &str, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
        let dated = [values, &[(Field::StepHappened, when)]].concat();
        self.step(kind, &dated).await
    }

    /// As [`step_on`](Self::step_on), and nothing bars the way into the filled-in form.
    pub async fn step_checked(&self, when: &str, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
        self.fill_step(kind, &[values, &[(Field::StepHappened, when)]].concat()).await?;
        self.check_barriers(&format!("the form of {kind:?}")).await?;
        self.record().await
    }

    /// Opens the form of a step and fills it in.
    pub async fn fill_step(&self, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
        self.open_step(kind).await?;
        for (field, text) in values {
            self.give(*field, text).await?;
        }
        Ok(())
    }

    /// Opens the form of a step by its button among the steps that can be taken now.
    pub async fn open_step(&self, kind: StepKind) -> Outcome {
        let name = self.say(steps::step(kind));
        self.press_step(name).await?;
        self.titled(name).await
    }

    /// As [`open_step`](Self::open_step), in a personal register, where steps carry other words.
    pub async fn open_step_of_mine(&self, kind: StepKind) -> Outcome {
        self.press_step(self.say(steps::step_action_personal(kind))).await?;
        self.see("dialog[open] form").await.map(drop)
    }

    /// A step that cannot be taken now: the form that its address opens says why, and is put away again.
    pub async fn step_is_refused(&self, kind: StepKind, why: &Refusal) -> Outcome {
        let place = self.place().await?;
        let path = place.split(['?', '#']).next().unwrap_or_default().to_owned();
        self.visit(&format!("{path}?step={}", kind.id())).await?;
        self.titled(self.say(steps::step(kind))).await?;
        let reason = reasons::refusal(self.lang, why);
        self.until(&format!("the form says {reason:?}"), async || {
            let script = "return document.querySelector('dialog[open] .notice')?.innerText ?? ''";
            let notice = self.js(script, vec![]).await?;
            Ok(notice.as_str().is_some_and(|text| text.contains(&reason)).then_some(()))
        })
        .await?;
        self.press(common::CANCEL).await?;
        self.gone("dialog[open]").await
    }

    /// Waits until the form that is open has this title.
    async fn titled(&self, name: &str) -> Outcome {
        self.until(&format!("the form of {name:?} is open"), async || {
            let title = self.see("dialog[open]:has(form) h2").await?.text().await?;
            Ok(title.contains(name).then_some(()))
        })
        .await
    }

    async fn press_step(&self, name: &str) -> Outcome {
        let script = "const [name] = arguments;
             const all = [...document.querySelectorAll('.next-step button, .step-menu button')];
             return all.find((button) => button.textContent.trim() === name) ?? null;";
        self.click_found(&format!("the step {name:?}"), async || {
            let found = self.execute(script, vec![json!(name)]).await?;
            if found.json().is_null() { Ok(None) } else { Ok(Some(found.element()?)) }
        })
        .await
    }

    /// Presses the button that records the open step form.
    pub async fn submit(&self) -> Outcome {
        self.click_css("dialog[open] button[type=submit]").await
    }

    /// Records the open step form and waits until it is saved.
    pub async fn record(&self) -> Outcome {
        self.submit().await?;
        self.gone("dialog[open]").await
    }

    /// Waits until the open case shows this stage.
    pub async fn at_stage(&self, stage: redress::domain::readings::stage::Stage) -> Outcome {
        self.stands(self.say(steps::stage(stage))).await
    }

    /// As [`at_stage`](Self::at_stage), in a personal register.
    pub async fn at_stage_of_mine(&self, stage: redress::domain::readings::stage::Stage) -> Outcome {
        self.stands(self.say(steps::stage_personal(stage))).await
    }

    async fn stands(&self, wanted: &str) -> Outcome {
        self.until(&format!("the case is at {wanted:?}"), async || {
            let script = "return document.querySelector('.case-meta')?.innerText ?? ''";
            let shown = self.js(script, vec![]).await?;
            Ok(shown.as_str().is_some_and(|text| text.contains(wanted)).then_some(()))
        })
        .await
    }

    /// Waits until a day is printed on the page, also where it explains itself behind a fold.
    pub async fn reads_day(&self, day: chrono::NaiveDate) -> Outcome {
        let script = "const [tag, day] = arguments;
             const text = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
             if (document.querySelector('main').innerText.includes(text)) return true;
             const all = [...document.querySelectorAll('main details:not([open]) > summary')];
             return all.find((summary) => summary.checkVisibility()) ?? false;";
        self.until_unfolded(&format!("{day} is printed"), script, || {
            vec![json!(self.lang.tag()), json!(day.to_string())]
        })
        .await
    }

    /// Waits until the clock by this rule of a policy says that this is its last day in time.
    pub async fn due(&self, policy: &str, rule: &str, day: &str) -> Outcome {
        let rules = Rules::default();
        let policy = rules.policy_by_key(policy).ok_or("there is no such policy")?;
        let found = policy.clocks.iter().find(|clock| clock.id == rule);
        self.due_named(self.lang.of(&found.ok_or("there is no such clock")?.name), day).await
    }

    /// As [`due`](Self::due), of the clock with this name on the page. One that ends at a time of day
    /// says the minute: `2025-01-25T10:00`.
    pub async fn due_named(&self, name: &str, day: &str) -> Outcome {
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
        self.until_unfolded(&format!("{name:?} is due on {day}"), script, args).await
    }

    /// Waits until a script answers true. Where it answers an element, that is a fold to be opened first;
    /// a text is what the page says instead.
    async fn until_unfolded(&self, what: &str, script: &str, args: impl Fn() -> Vec<Value>) -> Outcome {
        self.until(what, async || {
            let found = self.execute(script, args()).await?;
            match found.json() {
                Value::Bool(found) => Ok(found.then_some(())),
                Value::String(lines) => Err(format!("it says {lines}").into()),
                _ => {
                    let summary = found.element()?;
                    self.click_found("a fold", async || Ok(Some(summary.clone()))).await?;
                    Ok(None)
                }
            }
        })
        .await
    }
}
