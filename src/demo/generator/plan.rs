//! Which stories there are, and when each begins.

use chrono::{Datelike, Days, NaiveDate};

use super::aside::Aside;
use super::course::Course;
use super::dispute::Dispute;
use super::mediation::{COURT, HOTLINE};
use super::pair::Pair;
use super::phrases::words;
use super::sample::Sample;
use super::story::{Desk, Story};
use crate::domain::values::codes::Reply;
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
    (Course::Deciding, 8),
    (Course::Deciding, 64),
    (Course::Declined, 3),
    (Course::Declined, 19),
    (Course::Answered, 1),
    (Course::Answered, 4),
    (Course::Answered, 8),
    (Course::Answered, 12),
    (Course::Answered, 21),
    (Course::Rejected, 2),
    (Course::Reconsidering, 1),
    (Course::Reconsidering, 6),
    (Course::Reconsidering, 15),
    (Course::Reconsidering, 15),
    (Course::Reconsidering, 18),
    (Course::Contesting, 3),
    (Course::Accepted, 1),
    (Course::Accepted, 4),
    (Course::Accepted, 10),
    (Course::Performed, 1),
    (Course::Performed, 7),
    (Course::Performed, 7),
    (Course::Performed, 9),
    (Course::DecidedAgain { changed: true }, 2),
    (Course::DecidedAgain { changed: false }, 4),
    (Course::Withdrawn, 1),
    (Course::Withdrawn, 2),
    (Course::FollowedUp, 0),
    (Course::FollowedUp, 3),
    (Course::Unreachable { closed: false }, 1),
    (Course::Reopened { closed: false }, 2),
    (Course::Reopened { closed: false }, 6),
];

/// Open stories that a desk has few of, each told once. Sessions are held a week or so after they are
/// set, and agreements performed within ten days.
const RARE: &[(Course, i64)] = &[
    (Course::Aside(Aside::MaterialAsked), 2),
    (Course::Aside(Aside::MaterialAsked), 10),
    (Course::Aside(Aside::MaterialAsked), 14),
    (Course::Aside(Aside::MaterialCame), 1),
    (Course::Aside(Aside::Paused), 3),
    (Course::Aside(Aside::Paused), 12),
    (Course::Aside(Aside::Moved), 6),
    (Course::Aside(Aside::Moved), 15),
    (Course::Aside(Aside::Beside { settled: false }), 1),
    (Course::Aside(Aside::Beside { settled: false }), 5),
    (Course::Pair(Pair::Merged { closed: false }), 1),
    (Course::Pair(Pair::Merged { closed: false }), 4),
    (Course::Pair(Pair::Linked { closed: false }), 3),
    (Course::Disputed(Dispute::Opened), 1),
    (Course::Disputed(Dispute::Opened), 4),
    (Course::Disputed(Dispute::Serious), 0),
    (Course::Disputed(Dispute::Serious), 2),
    (Course::Disputed(Dispute::Talking), 2),
    (Course::Disputed(Dispute::Convened), 2),
    (Course::Disputed(Dispute::Convened), 5),
    (Course::Disputed(Dispute::Refused), 1),
    (Course::Disputed(Dispute::Refused), 2),
    (Course::Disputed(Dispute::Replaced), 3),
    (Course::Disputed(Dispute::Adjourned), 4),
    (Course::Disputed(Dispute::Adjourned), 8),
    (Course::Disputed(Dispute::AboutToSign), 0),
    (Course::Disputed(Dispute::Signed { drawn: false }), 2),
    (Course::Disputed(Dispute::Signed { drawn: true }), 5),
    (Course::Disputed(Dispute::HandedIn), 3),
    (Course::Disputed(Dispute::PaidInPart), 1),
    (Course::Disputed(Dispute::PaidInPart), 6),
    (Course::Disputed(Dispute::Breached), 1),
    (Course::Disputed(Dispute::Breached), 3),
    (Course::Disputed(Dispute::ReferredOn), 3),
    (Course::Disputed(Dispute::Paid), 2),
    (Course::Disputed(Dispute::Ended), 1),
    (Course::Disputed(Dispute::Outside { to: HOTLINE }), 2),
    (Course::Disputed(Dispute::Outside { to: COURT }), 6),
];

/// Stories that came to their end today, so that a desk that is looked at by day has closed something.
const CLOSED_TODAY: &[Course] = &[
    Course::GivenUp,
    Course::Reopened { closed: true },
    Course::Unreachable { closed: true },
    Course::MovedAway,
];

/// Closed stories and their shares.
const CLOSED: &[(Course, usize)] = &[
    (Course::Settled { answer: &Reply::Accept }, 24),
    (Course::Settled { answer: &Reply::AcceptInPart }, 7),
    (Course::FirstContact { report: true }, 8),
    (Course::FirstContact { report: false }, 2),
    (Course::Reconsidered { changed: true }, 4),
    (Course::Reconsidered { changed: false }, 5),
    (Course::Refused, 6),
    (Course::Contested { changed: true }, 2),
    (Course::Contested { changed: false }, 2),
    (Course::GivenUp, 5),
    (Course::Unreachable { closed: true }, 3),
    (Course::Lapsed, 4),
    (Course::MovedAway, 2),
    (Course::Reopened { closed: true }, 3),
];

/// Closed stories that a desk has few of.
const RARE_CLOSED: &[Course] = &[
    Course::Aside(Aside::MaterialSettled),
    Course::Disputed(Dispute::Talked),
    Course::Disputed(Dispute::Mediated { drawn: false, second: false }),
    Course::Aside(Aside::Tested),
    Course::Disputed(Dispute::SettledOutside { by: HOTLINE }),
    Course::Aside(Aside::Suggested),
    Course::Disputed(Dispute::Mediated { drawn: true, second: true }),
    Course::Aside(Aside::Waived),
    Course::Pair(Pair::Merged { closed: true }),
    Course::Disputed(Dispute::Enforced),
    Course::Aside(Aside::Held { lifted: false }),
    Course::Disputed(Dispute::SettledOutside { by: COURT }),
    Course::Aside(Aside::MaterialSettled),
    Course::Disputed(Dispute::SeriousMediated),
    Course::Pair(Pair::Linked { closed: true }),
    Course::Aside(Aside::MovedSettled),
    Course::Disputed(Dispute::Talked),
    Course::Aside(Aside::Suggested),
    Course::Disputed(Dispute::Mediated { drawn: true, second: false }),
    Course::Aside(Aside::Tested),
    Course::Aside(Aside::Waived),
    Course::Disputed(Dispute::Enforced),
    Course::Aside(Aside::Held { lifted: true }),
    Course::Disputed(Dispute::Mediated { drawn: false, second: true }),
    Course::Aside(Aside::Beside { settled: true }),
    Course::Disputed(Dispute::SeriousMediated),
    Course::Aside(Aside::Held { lifted: false }),
    Course::Aside(Aside::Suggested),
];

/// Of so many closed stories one is rare, once each of them was told.
const SELDOM: usize = 12;
/// How many days ago a closed story began at least: a rare one takes long, and is told to its end.
const SHORT: i64 = 12;
const LONG: i64 = 130;

/// Stories that make so many cases, a quarter of them still open.
pub(super) fn plans(count: usize, chinese: u8, today: NaiveDate, random: &mut Random) -> Vec<Plan> {
    let common = OPEN.len().max((count / 4).saturating_sub(RARE.len()));
    let open = (0..common).map(|at| OPEN[at % OPEN.len()]).chain(RARE.iter().copied());
    let mut courses: Vec<(Course, When)> = open.map(|(course, ago)| (course, When::Ended(ago))).collect();
    courses.extend(CLOSED_TODAY.iter().map(|course| (*course, When::Ended(0))));
    let rare = RARE_CLOSED.iter().map(|course| (*course, When::Begun(begun(today, LONG, random))));
    courses.extend(rare);
    let mut cases: usize = courses.iter().map(|(course, _)| course.cases()).sum();
    let shares: usize = CLOSED.iter().map(|(_, share)| share).sum();
    let mut at = 0;
    while cases < count {
        let (course, least) = if at >= shares && at % SELDOM == 0 {
            (RARE_CLOSED[at / SELDOM % RARE_CLOSED.len()], LONG)
        } else {
            // The shares in turn rather than by chance, so that the smallest has its due.
            (share(at * 37 % shares), SHORT)
        };
        courses.push((course, When::Begun(begun(today, least, random))));
        cases += course.cases();
        at += 1;
    }
    let plan = |(course, when)| {
        let seed = random.bits();
        Plan { course, seed, chinese: random.chance(u64::from(chinese)), when }
    };
    courses.into_iter().map(plan).collect()
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

/// How many days ago a closed story began, at least `least`: a little more of them the later, more around the sales of
/// November and the holidays of January and February, fewer on Sundays.
fn begun(today: NaiveDate, least: i64, random: &mut Random) -> i64 {
    loop {
        let ago = random.between(least, SPAN);
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
                // Before the desk opens, the last it did was yesterday; a form on the web is always open.
                let ago = if desk.is_open() || self.course == Course::Received { ago } else { ago.max(1) };
                let early = today.checked_sub_days(Days::new(200 + ago as u64))?;
                let mut story = Story::new(desk, words(self.chinese)?, self.course, self.seed, early);
                let other = self.course.tell(&mut story);
                let last = other.map_or(story.day(), |other| other.day().max(story.day()));
                let length = (last - early).num_days();
                today.checked_sub_days(Days::new((ago + length) as u64))?
            }
        };
        Some(Placed { start, seed: self.seed, course: self.course, chinese: self.chinese })
    }
}

impl Placed {
    /// Tells the story, as far as it has come by now.
    pub(super) fn tell(self, desk: &Desk<'_>) -> Vec<Sample> {
        let Some(words) = words(self.chinese) else { return Vec::new() };
        let mut story = Story::new(desk, words, self.course, self.seed, self.start);
        let other = self.course.tell(&mut story);
        std::iter::once(story).chain(other).map(Story::finish).collect()
    }
}
