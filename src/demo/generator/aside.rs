//! What happens beside the way from a complaint to its answer: it is assessed, something is missing, a
//! clock stands, other rules apply, it must be kept, somebody suggests something.

use super::course;
use super::story::Story;
use crate::demo::generator::catalogue::AsideWords;
use crate::domain::history::entry::Role;
use crate::domain::history::step::{
    AskMaterial, Assess, Contact, Correct, Hold, MovePolicy, Note, Pause, Resume, Settle, Step, Suggest, Tag,
};
use crate::domain::readings::clock::id;
use crate::domain::values::codes::{CaseOutcome, Confirmation, Direction, Party, Priority, Reply};
use crate::facts::Policy;

/// What happens beside the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// Material is waited for.
    MaterialAsked,
    /// It came in.
    MaterialCame,
    /// It came in, and the case is closed.
    MaterialSettled,
    /// Something is tested while the clock stands.
    Paused,
    /// It was tested, and the case is closed.
    Tested,
    /// Other rules apply.
    Moved,
    /// Other rules applied, and the case is closed.
    MovedSettled,
    /// Closed, and to be kept.
    Held { lifted: bool },
    /// The complainant suggests something.
    Suggested,
    /// The follow-up is waived.
    Waived,
    /// Two people noted something at the same time.
    Beside { settled: bool },
}

impl Aside {
    /// Tells it, from the receipt on.
    pub(super) fn tell(self, story: &mut Story<'_>) {
        match self {
            Self::MaterialAsked => ask(story),
            Self::MaterialCame => {
                ask(story);
                story.material_comes();
            }
            Self::MaterialSettled => {
                ask(story);
                story.material_comes();
                story.accept();
                course::finish(story, &Reply::Accept);
            }
            Self::Paused => pause(story),
            Self::Tested => {
                pause(story);
                story.resume();
                course::finish(story, &Reply::Accept);
            }
            Self::Moved => shift(story),
            Self::MovedSettled => {
                shift(story);
                course::finish(story, &Reply::Accept);
            }
            Self::Held { lifted } => {
                course::settle(story, &Reply::AcceptInPart);
                story.hold(true);
                if lifted {
                    story.hold(false);
                }
            }
            Self::Suggested => {
                course::settle(story, &Reply::Accept);
                story.suggest();
                story.note();
            }
            Self::Waived => {
                course::answer(story);
                story.note_by_mistake();
                story.respond(Reply::Accept);
                story.perform();
                story.waive_follow_up();
                story.close(CaseOutcome::Solved, Confirmation::Yes, "");
            }
            Self::Beside { settled } => {
                course::take_up(story);
                story.note_side_by_side();
                if settled {
                    course::finish(story, &Reply::Accept);
                }
            }
        }
    }
}

fn ask(story: &mut Story<'_>) {
    course::begin(story);
    story.ask_for_material();
}

fn pause(story: &mut Story<'_>) {
    course::take_up(story);
    story.pause();
}

fn shift(story: &mut Story<'_>) {
    course::take_up(story);
    story.move_policy();
}

/// The policy without any country's law.
const PRODUCT: &str = "desk";

impl Story<'_> {
    fn aside_words(&self) -> &'static AsideWords {
        &self.words.bank.asides
    }

    fn by_manager(&mut self, step: Step) {
        let manager = self
            .words
            .bank
            .staff
            .get(super::story::MANAGER)
            .map(|staff| staff.name.clone())
            .unwrap_or_default();
        self.record(Role::Manager, &manager, step);
    }

    /// 评估, in so many of a hundred cases.
    pub(super) fn assess(&mut self, percent: u64) {
        let (severity, complexity) = (self.random.between(1, 3) as u8, self.random.between(1, 4) as u8);
        let impact = self.random.between(1, 3) as u8;
        if self.random.chance(percent) && self.later(0, 0) {
            let priority = match severity + impact {
                0..=2 => Priority::Low,
                3..=4 => Priority::Normal,
                _ => Priority::High,
            };
            self.by_handler(Step::Assess(Assess {
                severity,
                complexity,
                impact,
                priority,
                ..Assess::default()
            }));
        }
    }

    /// 评估 of what may hurt people.
    pub(super) fn assess_danger(&mut self) {
        if self.later(0, 0) {
            let immediate = self.aside_words().immediate.clone();
            let severity = self.random.between(4, 5) as u8;
            self.by_handler(Step::Assess(Assess {
                severity,
                safety: true,
                complexity: 3,
                impact: 4,
                immediate,
                priority: Priority::Urgent,
            }));
        }
    }

    /// 补正.
    pub(super) fn ask_for_material(&mut self) {
        if self.later(0, 2) {
            let missing = self.random.pick(&self.aside_words().missing).cloned().unwrap_or_default();
            let until = self.in_days(10);
            self.by_handler(Step::AskMaterial(AskMaterial { missing, until }));
        }
    }

    /// What was missing comes in.
    pub(super) fn material_comes(&mut self) {
        if self.later(2, 6) {
            let summary = self.aside_words().came_in.clone();
            self.by_handler(from_complainant("visit", summary));
        }
    }

    /// The clock stands while something is tested.
    pub(super) fn pause(&mut self) {
        if self.later(1, 4) {
            let (clock, reason) = (id::RESOLVE.to_owned(), "appraisal".to_owned());
            let note = self.aside_words().pause.clone();
            self.by_handler(Step::Pause(Pause { clock, reason, note }));
        }
    }

    /// It goes on.
    pub(super) fn resume(&mut self) {
        if self.later(9, 18) {
            let note = self.aside_words().resume.clone();
            self.by_handler(Step::Resume(Resume { clock: id::RESOLVE.to_owned(), note }));
        }
    }

    /// 变更期限规则.
    pub(super) fn move_policy(&mut self) {
        let words = self.aside_words();
        // The version in force on the day it was received.
        let rules = self.desk.context.rules;
        // No law of another country: else the product's own rules.
        let calendar = rules.policy_by_key(self.desk.policy).map(|policy| policy.calendar.as_str());
        let fits = |policy: &&Policy| Some(policy.calendar.as_str()) == calendar;
        let other = rules.policy_on(&words.policy, self.began()).filter(fits);
        let other = other.or_else(|| rules.policy_on(PRODUCT, self.began()));
        let policy = other.map(Policy::key).filter(|policy| policy != self.desk.policy);
        if let Some(policy) = policy.filter(|_| self.later(0, 1)) {
            let reason = words.moved.clone();
            self.by_handler(Step::MovePolicy(MovePolicy { policy, reason }));
        }
    }

    /// 暂缓清除, or the end of it.
    pub(super) fn hold(&mut self, placed: bool) {
        if self.later(4, 12) {
            let words = self.aside_words();
            let reason = if placed { &words.hold } else { &words.lifted }.clone();
            self.by_manager(Step::Hold(Hold { placed, reason }));
        }
    }

    /// 意见建议.
    pub(super) fn suggest(&mut self) {
        if self.later(0, 2) {
            let text = self.random.pick(&self.aside_words().suggestions).cloned().unwrap_or_default();
            self.by_complainant(Step::Suggest(Suggest { text }));
        }
    }

    /// 备注和标签: the handler says what became of the suggestion, to be found again.
    fn note(&mut self) {
        if self.later(0, 1) {
            let text = self.aside_words().noted.clone();
            self.by_handler(Step::Note(Note { text, visible: false }));
            self.by_handler(Step::Tag(Tag::on(&self.words.phrases.tag)));
        }
    }

    /// The handler writes a call into the wrong case, and takes that back.
    fn note_by_mistake(&mut self) {
        let (call, reason) = &self.aside_words().mistaken;
        if !self.later(0, 1) {
            return;
        }
        self.by_handler(from_complainant("phone", call.clone()));
        let entry = self.last_entry();
        if self.later(0, 0) {
            self.by_handler(Step::Correct(Correct { entry, reason: reason.clone(), ..Correct::default() }));
        }
    }

    /// The handler at the desk and somebody at the counter each write down what they heard, on two
    /// devices that have not met; then somebody looks at both.
    pub(super) fn note_side_by_side(&mut self) {
        let (first, second) = &self.aside_words().beside;
        if self.later(1, 2) {
            self.by_handler(from_complainant("phone", first.clone()));
        }
        if self.later(0, 0) {
            let counter = self.words.bank.staff.first().map(|staff| staff.name.clone()).unwrap_or_default();
            self.record_beside(Role::Handler, &counter, from_complainant("visit", second.clone()));
        }
        if self.later(0, 1) {
            let note = self.aside_words().settled.clone();
            self.by_handler(Step::Settle(Settle { note }));
        }
    }
}

fn from_complainant(means: &str, summary: String) -> Step {
    Step::Contact(Contact {
        direction: Direction::Incoming,
        with: Party::Complainant,
        means: means.to_owned(),
        reached: None,
        summary,
        visible: true,
        again: None,
    })
}
