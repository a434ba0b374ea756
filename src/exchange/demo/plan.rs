//! Which stories there are, and when each begins.

use chrono::{Datelike, Days, NaiveDate};

use super::Sample;
use super::course::Course;
use super::phrases::words;
use super::story::{Desk, Story};
use crate::exchange::random::Random;

/// Days the sample data goes back.
const SPAN: i64 = 425;

/// A story to be told.
pub(super) struct Plan {
    course: Course,
    /// Chooses people, product and pace.
    seed: u64,
    chinese: bool,
    when: When,
}

/// When a story takes place.
#[derive(Clone, Copy)]
enum When {
    /// It begins so many days ago.
    Begun(i64),
    /// Its last step was so many days ago.
    Ended(i64),
}

/// A story with its first day.
pub(super) struct Placed {
    pub(super) start: NaiveDate,
    pub(super) seed: u64,
    course: Course,
    chinese: bool,
}

/// Open stories: what was done, and how many days ago the last of it was. The desk's clocks are 24
/// hours to acknowledge, 7 working days to review, 60 days to resolve, 15 to answer, contest and
/// reconsider, 7 to follow up: what is older is overdue.
const OPEN: &[(Course, i64)] = &[
    (Course::Received, 0),
    (Course::Received, 0),
    (Course::Received, 1),
    (Course::Received, 3),
    (Course::Assigned, 0),
    (Course::Assigned, 1),
    (Course::Assigned, 5),
    (Course::Acknowledged, 0),
    (Course::Acknowledged, 2),
    (Course::Acknowledged, 3),
    (Course::Acknowledged, 6),
    (Course::Acknowledged, 17),
    (Course::Investigating, 1),
    (Course::Investigating, 4),
    (Course::Investigating, 9),
    (Course::Investigating, 23),
    (Course::Investigating, 57),
    (Course::Investigating, 60),
    (Course::Investigating, 66),
    (Course::Amended, 2),
    (Course::Deciding, 1),
    (Course::Deciding, 3),
    (Course::Deciding, 8),
    (Course::Deciding, 64),
    (Course::Declined, 3),
    (Course::Declined, 9),
    (Course::Declined, 19),
    (Course::Answered, 1),
    (Course::Answered, 4),
    (Course::Answered, 8),
    (Course::Answered, 12),
    (Course::Answered, 21),
    (Course::Rejected, 2),
    (Course::Rejected, 5),
    (Course::Reconsidering, 1),
    (Course::Reconsidering, 6),
    (Course::Reconsidering, 12),
    (Course::Reconsidering, 15),
    (Course::Reconsidering, 15),
    (Course::Reconsidering, 18),
    (Course::Contesting, 3),
    (Course::Contesting, 16),
    (Course::Accepted, 1),
    (Course::Accepted, 4),
    (Course::Accepted, 7),
    (Course::Accepted, 7),
    (Course::Accepted, 10),
    (Course::DecidedAgain { changed: true }, 2),
    (Course::DecidedAgain { changed: false }, 4),
    (Course::Withdrawn, 1),
    (Course::Withdrawn, 2),
    (Course::FollowedUp, 0),
    (Course::FollowedUp, 1),
    (Course::FollowedUp, 3),
    (Course::Unreachable { closed: false }, 1),
    (Course::Reopened { closed: false }, 2),
    (Course::Reopened { closed: false }, 6),
];

/// Closed stories and their shares.
const CLOSED: &[(Course, usize)] = &[
    (Course::Settled { answer: "accept" }, 44),
    (Course::Settled { answer: "accept_in_part" }, 12),
    (Course::FirstContact { report: true }, 12),
    (Course::FirstContact { report: false }, 3),
    (Course::Reconsidered { changed: true }, 8),
    (Course::Reconsidered { changed: false }, 11),
    (Course::Refused, 10),
    (Course::Contested { changed: true }, 2),
    (Course::Contested { changed: false }, 3),
    (Course::GivenUp, 9),
    (Course::Unreachable { closed: true }, 5),
    (Course::Lapsed, 6),
    (Course::MovedAway, 3),
    (Course::Reopened { closed: true }, 5),
];

/// So many stories, a quarter of them still open.
pub(super) fn plans(count: usize, chinese: u8, today: NaiveDate, random: &mut Random) -> Vec<Plan> {
    let open = OPEN.len().max(count / 4);
    let shares: usize = CLOSED.iter().map(|(_, share)| share).sum();
    let mut plans = Vec::with_capacity(count);
    for at in 0..count {
        let (course, when) = if at < open {
            let (course, ago) = OPEN[at % OPEN.len()];
            (course, When::Ended(ago))
        } else {
            // The shares in turn rather than by chance, so that the smallest has its due.
            (share((at - open) * 37 % shares), When::Begun(begun(today, random)))
        };
        let seed = random.bits();
        plans.push(Plan { course, seed, chinese: random.chance(u64::from(chinese)), when });
    }
    plans
}

fn share(mut at: usize) -> Course {
    for (course, share) in CLOSED {
        if at < *share {
            return *course;
        }
        at -= share;
    }
    Course::GivenUp
}

/// How many days ago a closed story began: a little more of them the later, more around the sales of
/// November and the holidays of January and February, fewer on Sundays.
fn begun(today: NaiveDate, random: &mut Random) -> i64 {
    loop {
        let ago = random.between(12, SPAN);
        let Some(day) = today.checked_sub_days(Days::new(ago as u64)) else { continue };
        let month: i64 = match day.month() {
            11 => 100,
            12 | 1 => 85,
            2 | 6 => 75,
            7 | 8 => 55,
            _ => 62,
        };
        let week: i64 = if day.weekday() == chrono::Weekday::Sun { 55 } else { 100 };
        let growth = 100 - ago * 35 / SPAN;
        if random.between(0, 1_000_000) < month * week * growth {
            return ago;
        }
    }
}

impl Plan {
    /// Finds the first day. A story that is to end on a certain day is told once to see how long it
    /// takes.
    pub(super) fn place(self, desk: &Desk<'_>) -> Option<Placed> {
        let today = desk.today();
        let start = match self.when {
            When::Begun(ago) => today.checked_sub_days(Days::new(ago as u64))?,
            When::Ended(ago) => {
                // Before the desk opens, the last it did was yesterday.
                let ago = if desk.is_open() { ago } else { ago.max(1) };
                let early = today.checked_sub_days(Days::new(200 + ago as u64))?;
                let mut story = Story::new(desk, words(self.chinese)?, self.course, self.seed, early);
                self.course.tell(&mut story);
                let length = (story.day() - early).num_days();
                today.checked_sub_days(Days::new((ago + length) as u64))?
            }
        };
        Some(Placed { start, seed: self.seed, course: self.course, chinese: self.chinese })
    }
}

impl Placed {
    /// Tells the story, as far as it has come by now.
    pub(super) fn tell(self, desk: &Desk<'_>, serial: u32) -> Sample {
        let Some(words) = words(self.chinese) else {
            return (crate::domain::CaseId(uuid::Uuid::nil()), Vec::new());
        };
        let mut story = Story::new(desk, words, self.course, self.seed, self.start);
        story.serial = serial;
        self.course.tell(&mut story);
        story.finish()
    }
}
