//! A person at work with the register, in one language: page objects for scenarios.

use crate::{
    Outcome,
    page::Page,
    stage::{Options, Stage, Viewport},
};
use chrono::{NaiveDateTime, TimeDelta, Utc};
use redress::domain::fields::field::Input;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{case, shell};
use redress::i18n::{Lang, Msg, common, steps};
use serde_json::{Value, json};
use std::ops::Deref;
use thirtyfour::By;

/// A person with a browser.
#[derive(Clone)]
pub struct User {
    /// Their window.
    pub page: Page,
    /// Their language.
    pub lang: Lang,
}

impl Deref for User {
    type Target = Page;
    fn deref(&self) -> &Page {
        &self.page
    }
}

/// Options of a browser in this language.
#[must_use]
pub fn speaking(lang: Lang, viewport: Viewport) -> Options {
    Options { viewport, language: lang.tag(), ..Options::default() }
}

impl User {
    /// A new browser at the first screen, which chooses this purpose and begins.
    pub async fn begin(stage: &Stage, lang: Lang, viewport: Viewport, purpose: Msg) -> Outcome<Self> {
        let page = stage.open(speaking(lang, viewport), "").await?;
        let user = Self { page, lang };
        user.choose_purpose(purpose).await?;
        Ok(user)
    }

    /// As [`begin`](Self::begin), in the desk's register, with the device's clock set as in [`set_clock`](Self::set_clock).
    pub async fn begin_on(stage: &Stage, lang: Lang, viewport: Viewport, when: &str) -> Outcome<Self> {
        let user = Self { page: stage.blank(speaking(lang, viewport)).await?, lang };
        user.set_clock(when).await?;
        user.visit("").await?;
        user.choose_purpose(shell::PURPOSE_DESK).await?;
        Ok(user)
    }

    /// From the next page on the device's clock goes on from this minute in China, such as `2025-03-02T10:00`.
    pub async fn set_clock(&self, when: &str) -> Outcome {
        let then = NaiveDateTime::parse_from_str(when, "%Y-%m-%dT%H:%M")? - TimeDelta::hours(8);
        let ahead = (then.and_utc() - Utc::now()).num_milliseconds();
        let script = format!(
            "(() => {{
               const Real = globalThis.RealDate ??= Date;
               globalThis.Date = class extends Real {{
                 constructor(...a) {{ a.length ? super(...a) : super(Real.now() + {ahead}); }}
                 static now() {{ return Real.now() + {ahead}; }} }};
             }})()"
        );
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.map(drop)
    }

    /// Chooses on the first screen.
    pub async fn choose_purpose(&self, purpose: Msg) -> Outcome {
        self.press(purpose).await?;
        self.press(shell::BEGIN).await?;
        self.see("header.app-bar").await?;
        Ok(())
    }

    /// The text of a message.
    #[must_use]
    pub fn say(&self, message: Msg) -> &'static str {
        message.text(self.lang)
    }

    /// Clicks what carries this message.
    pub async fn press(&self, message: Msg) -> Outcome {
        self.click(self.say(message)).await
    }

    /// Waits until the message shows.
    pub async fn hear(&self, message: Msg) -> Outcome {
        self.read(self.say(message)).await
    }

    /// Fills in a field by its path, whatever kind of control it has.
    pub async fn give(&self, field: Field, text: &str) -> Outcome {
        let name = field.path();
        self.reveal(name).await?;
        match field.input() {
            Input::Choice(_)
            | Input::Options(_)
            | Input::Choices(_)
            | Input::YesNo
            | Input::Scale
            | Input::Flag => {
                for value in text.split_whitespace() {
                    self.pick(name, value).await?;
                }
                Ok(())
            }
            Input::Clock | Input::Policy | Input::Obligation => self.pick(name, text).await,
            Input::Date | Input::Time => self.set_value(name, text).await,
            Input::Moment => {
                let (day, time) = text.split_once('T').unwrap_or((text, ""));
                self.set_value(name, day).await?;
                self.set_value(&format!("{name}.time"), time).await
            }
            _ => {
                let control = self.see(&format!("[name='{name}']")).await?;
                control.clear().await?;
                Ok(control.send_keys(text).await?)
            }
        }
    }

    /// Fills in a row of an agreement: what the respondent owes, how much, by when.
    pub async fn owe(&self, row: usize, what: &str, amount: &str, by: &str) -> Outcome {
        let name = |part: &str| format!("{}.{row}.{part}", Field::AgreeObligations.path());
        self.set_value(&name("what"), what).await?;
        self.set_value(&name("amount"), amount).await?;
        self.set_value(&name("by"), by).await
    }

    /// Signs an agreement by typing a name.
    pub async fn sign(&self, party: &str, name: &str) -> Outcome {
        self.set_value(&format!("{}.{party}", Field::AgreeSignatures.path()), name).await
    }

    /// Draws on the pad of this place in the form.
    pub async fn draw(&self, place: usize) -> Outcome {
        let pads = self.find_all(By::Css("dialog[open] .sign-pad svg")).await?;
        let pad = pads.get(place).ok_or("there is no such pad")?;
        pad.scroll_into_view().await?;
        self.action_chain()
            .move_to_element_center(pad)
            .click_and_hold()
            .move_by_offset(30, -10)
            .move_by_offset(30, 15)
            .release()
            .perform()
            .await?;
        self.until("the pad shows a stroke", async || {
            let script = "return arguments[0].querySelector('path').getAttribute('d').includes('L')";
            Ok((self.js(script, vec![pad.to_json()?]).await? == Value::Bool(true)).then_some(()))
        })
        .await
    }

    /// Waits until a day is printed on the page, also where it explains itself behind a fold.
    pub async fn reads_day(&self, day: chrono::NaiveDate) -> Outcome {
        let script = "const [tag, day] = arguments;
             for (const d of document.querySelectorAll('main details')) d.open = true;
             const text = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
             return document.querySelector('main').innerText.includes(text);";
        self.until(&format!("{day} is printed"), async || {
            let found = self.js(script, vec![json!(self.lang.tag()), json!(day.to_string())]).await?;
            Ok((found == Value::Bool(true)).then_some(()))
        })
        .await
    }

    /// Waits until the clock by this rule of a policy says that this is its last day in time.
    pub async fn due(&self, policy: &str, rule: &str, day: &str) -> Outcome {
        let policy = redress::facts::policy_by_key(policy).ok_or("there is no such policy")?;
        let found = policy.clocks.iter().find(|clock| clock.id == rule);
        self.due_named(self.lang.of(&found.ok_or("there is no such clock")?.name), day).await
    }

    /// As [`due`](Self::due), of the clock with this name on the page. One that ends at a time of day
    /// says the minute: `2025-01-25T10:00`.
    pub async fn due_named(&self, name: &str, day: &str) -> Outcome {
        let script = "const [tag, name, line, day] = arguments;
             const card = document.querySelector(\"section[aria-labelledby='clocks']\");
             for (const d of card.querySelectorAll('details')) d.open = true;
             const form = day.includes('T') ? { dateStyle: 'medium', timeStyle: 'short' } : { dateStyle: 'long', timeZone: 'UTC' };
             const text = new Intl.DateTimeFormat(tag, form).format(new Date(day));
             const clocks = [...card.querySelectorAll('.clock')]
               .filter((c) => c.querySelector('.clock-label').innerText.trim() === name);
             const lines = clocks.flatMap((c) => [...c.querySelectorAll('li')].map((li) => li.innerText.trim()));
             return lines.includes(line.replace(/[{](date|moment)[}]/, text)) ? '' : JSON.stringify(lines);";
        let (day_line, hour_line) = (case::CLOCK_LAST_DAY, case::CLOCK_LAST_HOUR);
        let line = self.say(if day.contains('T') { hour_line } else { day_line });
        let args = || vec![json!(self.lang.tag()), json!(name), json!(line), json!(day)];
        let printed = self
            .until(&format!("{name:?} is due on {day}"), async || {
                Ok((self.js(script, args()).await?.as_str() == Some("")).then_some(()))
            })
            .await;
        match printed {
            Ok(()) => Ok(()),
            Err(why) => {
                let lines = self.js(script, args()).await?;
                Err(format!("{why}; the clock says {}", lines.as_str().unwrap_or_default()).into())
            }
        }
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

    /// Li takes the desk, lodges a complaint and opens its page.
    pub async fn lodge_at_desk(&self) -> Outcome<Taken> {
        self.sit_down("李演示", "handler").await?;
        let taken = self.lodge(COMPLAINT).await?;
        self.open_case(&taken.number).await?;
        Ok(taken)
    }

    /// Lodges a complaint that came in then, and opens its page.
    pub async fn lodge_received(&self, when: &str) -> Outcome<Taken> {
        let taken = self.lodge(&[COMPLAINT, &[(Field::LodgedReceived, when)]].concat()).await?;
        self.open_case(&taken.number).await?;
        Ok(taken)
    }

    /// Opens whatever folds the control away.
    pub(crate) async fn reveal(&self, name: &str) -> Outcome {
        let script = "const [name] = arguments;
             const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
             const e = root.querySelector(`[name='${name}']`);
             if (!e) return false;
             for (let d = e.closest('details:not([open])'); d; d = d.parentElement?.closest('details:not([open])'))
               d.querySelector('summary').click();
             return true;";
        self.until(&format!("there is a control named {name}"), async || {
            Ok((self.js(script, vec![json!(name)]).await? == Value::Bool(true)).then_some(()))
        })
        .await
    }

    async fn pick(&self, name: &str, value: &str) -> Outcome {
        self.until(&format!("{name} offers {value}"), async || {
            let script = "const [name, value] = arguments;
                 const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
                 const one = root.querySelector(`select[name='${name}']`);
                 if (one) {
                   if (![...one.options].some((o) => o.value === value)) return null;
                   one.value = value;
                   for (const t of ['input', 'change']) one.dispatchEvent(new Event(t, { bubbles: true }));
                   return 'done';
                 }
                 const input = root.querySelector(`input[name='${name}'][value='${value}']`);
                 // A draft may have brought it back already.
                 return input?.checked ? 'done' : input;";
            let found = self.execute(script, vec![json!(name), json!(value)]).await?;
            match found.json() {
                Value::Null => Ok(None),
                Value::String(_) => Ok(Some(())),
                _ => {
                    let input = found.element()?;
                    input.scroll_into_view().await?;
                    // The label around it is what a finger hits.
                    self.js("arguments[0].click()", vec![input.to_json()?]).await?;
                    Ok(Some(()))
                }
            }
        })
        .await
    }

    async fn set_value(&self, name: &str, text: &str) -> Outcome {
        let control = self.see(&format!("[name='{name}']")).await?;
        let script = "const [e, v] = arguments; e.focus(); e.value = v;
             for (const t of ['input', 'change']) e.dispatchEvent(new Event(t, { bubbles: true }));";
        self.js(script, vec![control.to_json()?, json!(text)]).await?;
        Ok(())
    }

    /// What a control of this name holds.
    pub async fn held(&self, field: Field) -> Outcome<String> {
        let control = self.find(By::Css(format!("[name='{}']", field.path()))).await?;
        Ok(control.prop("value").await?.unwrap_or_default())
    }

    /// Takes the desk under a name, as handler, reviewer or manager.
    pub async fn sit_down(&self, name: &str, role: &str) -> Outcome {
        let button = self.see(".app-tools button").await?;
        button.click().await?;
        let field = self.see("#desk-person").await?;
        field.clear().await?;
        field.send_keys(name).await?;
        self.pick("desk.role", role).await?;
        self.press(shell::SIT_DOWN).await?;
        self.gone("dialog[open]").await
    }

    /// Takes a step on the case that is open: finds its button, fills in the form, records it.
    pub async fn step(&self, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
        self.fill_step(kind, values).await?;
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

    /// Opens the form of a step on the case page.
    pub async fn open_step(&self, kind: StepKind) -> Outcome {
        let place = self.place().await?;
        let path = place.split(['?', '#']).next().unwrap_or_default().to_owned();
        self.visit(&format!("{path}?step={}", kind.id())).await?;
        self.see("dialog[open] form").await?;
        self.read(self.say(steps::step(kind))).await
    }

    /// As [`open_step`](Self::open_step), in a personal register, where steps carry other words.
    pub async fn open_step_of_mine(&self, kind: StepKind) -> Outcome {
        let place = self.place().await?;
        let path = place.split(['?', '#']).next().unwrap_or_default().to_owned();
        self.visit(&format!("{path}?step={}", kind.id())).await?;
        self.see("dialog[open] form").await?;
        Ok(())
    }

    /// Records the open step form and waits until it is saved.
    pub async fn record(&self) -> Outcome {
        let button = self.see("dialog[open] button[type=submit]").await?;
        button.scroll_into_view().await?;
        button.click().await?;
        self.gone("dialog[open]").await
    }

    /// Goes to a view by the bar.
    pub async fn go(&self, view: Msg) -> Outcome {
        let script = "const [name] = arguments;
             const link = [...document.querySelectorAll('nav.main-nav a')].find((a) => a.innerText.trim() === name || a.textContent.trim() === name);
             link?.click(); return !!link;";
        self.until("the bar has the view", async || {
            Ok((self.js(script, vec![json!(self.say(view))]).await? == Value::Bool(true)).then_some(()))
        })
        .await
    }

    /// Searches the register.
    pub async fn search(&self, text: &str) -> Outcome {
        let field = self.see("input[type=search]").await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// The stage shown on the open case.
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

    /// What a figure of the statistics shows.
    pub async fn figure(&self, label: Msg) -> Outcome<String> {
        let name = self.say(label);
        self.until(&format!("there is a figure {name:?}"), async || {
            let script = "const [name] = arguments;
                 return [...document.querySelectorAll('.figure')].find((f) => f.ariaLabel === name)
                   ?.querySelector('.figure-value').textContent.trim();";
            Ok(self.js(script, vec![json!(name)]).await?.as_str().map(str::to_owned))
        })
        .await
    }

    /// Kills the renderer of this tab and opens the same address in a new one of the same browser.
    pub async fn crash_tab(&self) -> Outcome {
        let place = self.place().await?;
        let old = self.window().await?;
        let new = self.new_tab().await?;
        self.switch_to_window(old).await?;
        // The answer never comes: the renderer that would give it is gone.
        let crash = self.cdp("Page.crash", json!({}));
        let _ = tokio::time::timeout(std::time::Duration::from_secs(3), crash).await;
        self.switch_to_window(new).await?;
        self.emulate().await?;
        self.visit(&place).await
    }

    /// Saves the whole register to a file in this folder; comes back with the file.
    pub async fn save_register(&self, folder: &std::path::Path) -> Outcome<std::path::PathBuf> {
        self.download_to(folder).await?;
        self.visit("settings/data").await?;
        self.press(redress::i18n::pages::data::EXPORT_ALL).await?;
        self.downloaded(folder, "json").await
    }

    /// Waits for something that may take a minute: a large import on a slow machine.
    pub async fn wait_long(&self, css: &str) -> Outcome {
        for _ in 0..8 {
            if self.see(css).await.is_ok() {
                return Ok(());
            }
        }
        self.see(css).await.map(drop)
    }

    /// Whether a message is on the page now.
    pub async fn shows(&self, message: Msg) -> Outcome<bool> {
        Ok(self.words().await?.contains(self.say(message)))
    }
}

/// What the complainant takes away.
pub struct Taken {
    /// Reference number.
    pub number: String,
    /// Tracking code.
    pub code: String,
}

/// A complaint with a name, a telephone number and what must be there.
pub const COMPLAINT: &[(Field, &str)] = &[
    (Field::ComplainantName, "张小样"),
    (Field::ComplainantPhone, "10000000001"),
    (Field::RespondentName, "示例电器城"),
    (Field::PurchaseProduct, "样板牌洗衣机"),
    (Field::PurchasePrice, "2,599"),
    (Field::FactsWhat, "洗衣机用了三天就漏水, the shop would not come."),
    (Field::RequestRemedies, "refund apology"),
];

impl User {
    /// Fills in the open intake form part by part, up to the review.
    pub async fn fill_intake(&self, values: &[(Field, &str)]) -> Outcome {
        use redress::domain::fields::intake::Part;
        for part in Part::ALL {
            for (field, text) in values.iter().filter(|(field, _)| Part::of(*field) == Some(*part)) {
                self.give(*field, text).await?;
            }
            self.forward().await?;
        }
        Ok(())
    }

    /// The button that leads on.
    pub async fn forward(&self) -> Outcome {
        let button = self.see(".wizard-foot button[type=submit]").await?;
        button.scroll_into_view().await?;
        Ok(button.click().await?)
    }

    /// Lodges a complaint from the intake view; comes back with what the receipt says.
    pub async fn lodge(&self, values: &[(Field, &str)]) -> Outcome<Taken> {
        self.go(common::INTAKE_VIEW).await?;
        self.see(".wizard").await?;
        self.fill_intake(values).await?;
        self.forward().await?;
        let number = self.see(".receipt-number").await?.text().await?.trim().to_owned();
        let code = self.see(".receipt-code").await?.text().await?.trim().to_owned();
        Ok(Taken { number, code })
    }

    /// Opens a case by its number.
    pub async fn open_case(&self, number: &str) -> Outcome {
        self.visit(&format!("case/{number}")).await?;
        self.see(".case-head").await?;
        Ok(())
    }
}
