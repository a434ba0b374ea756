//! Sample complaints, for looking around without a complaint of one's own, all of it invented, in Chinese and
//! English: a desk's last fourteen months with every stage of the loop, or what one consumer complains of.

use serde::{Deserialize, Serialize};

use crate::demo::code::demo_code;
use crate::domain::{Context, Role};
use crate::encode::EncodeError;
use crate::exchange::batch::{Batch, Filler};
use crate::exchange::random::Random;
use crate::exchange::stored::StoredEntry;
use crate::facts::{CountryCode, Policy, Side};
use crate::register::desk::Staff;
pub use sample::Sample;

mod aside;
mod catalogue;
mod course;
mod dispute;
mod intake;
mod mediation;
mod pair;
mod personal;
mod phrases;
mod plan;
mod sample;
mod steps;
mod story;

/// The fewest sample complaints: below, some stage or step would be missing.
pub const LEAST: usize = 200;

/// What the sample data is to be like, and the numbers it gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GeneratorOptions {
    /// Whose register it is: a desk's complaints, or those of the one person who keeps it.
    pub side: Side,
    /// The country of the register, whose rules the complaints begin under.
    pub country: Option<CountryCode>,
    /// How many complaints of a desk; a number below [`LEAST`] is raised to it.
    pub count: usize,
    /// How many of a hundred are in Chinese. One person writes in one language, the commoner one.
    pub chinese: u8,
    /// Seed of the random numbers: the same seed, at the same time, gives the same data.
    pub seed: u64,
    /// Prefix of reference numbers.
    pub prefix: String,
    /// Issuer in reference numbers: characters that belong to this data alone.
    pub issuer: String,
    /// Number that the first segment will get.
    pub first_segment: u32,
}

/// The sample cases, in the order in which they were received.
#[must_use]
pub fn cases(context: Context<'_>, options: &GeneratorOptions) -> Vec<Sample> {
    let mut random = Random::new(options.seed);
    let policy = context.rules.policy(context.rules.usual(Side::Desk, options.country));
    let policy = policy.map(Policy::key).unwrap_or_default();
    let desk = story::Desk {
        context,
        prefix: &options.prefix,
        issuer: &options.issuer,
        policy: &policy,
        country: options.country,
    };
    if options.side == Side::Personal {
        let mut told = personal::cases(&desk, options.chinese >= 50, &mut random);
        told.iter_mut().zip(1..).for_each(|(sample, serial)| sample.number(&desk, serial));
        return told;
    }
    let plans = plan::plans(options.count.max(LEAST), options.chinese, context.today(), &mut random);
    let mut begun: Vec<_> = plans.into_iter().filter_map(|plan| plan.place(&desk)).collect();
    begun.sort_by_key(|placed| (placed.start, placed.seed));
    let told = begun.into_iter().flat_map(|placed| placed.tell(&desk));
    let mut told: Vec<Sample> = told.filter(|sample| !sample.bodies.is_empty()).collect();
    told.sort_by_key(|sample| sample.bodies.first().map(|body| body.recorded));
    told.iter_mut().zip(1..).for_each(|(sample, serial)| sample.number(&desk, serial));
    told
}

/// The people at the desk of the sample cases, in the commoner language; nobody for one person's own.
#[must_use]
pub fn staff(options: &GeneratorOptions) -> Vec<Staff> {
    if options.side == Side::Personal {
        return Vec::new();
    }
    let bank = catalogue::demo(if options.chinese >= 50 { "zh" } else { "en" });
    let people = bank.map(|bank| bank.staff.as_slice()).unwrap_or_default();
    let member = |(at, person): (usize, &catalogue::Staff)| {
        let role = match at {
            story::MANAGER => Role::Manager,
            at if story::REVIEWERS.contains(&at) => Role::Reviewer,
            _ => Role::Handler,
        };
        Staff { name: person.name.clone(), role, group: String::new() }
    };
    people.iter().enumerate().map(member).collect()
}

/// The sample cases as a batch, ready to be stored.
///
/// # Errors
/// An entry or a row cannot be serialised.
pub fn generate(context: Context<'_>, options: &GeneratorOptions) -> Result<Batch, EncodeError> {
    let mut filler = Filler::new(context, options.first_segment);
    for sample in cases(context, options) {
        if sample.is_line() {
            filler.add(sample.case, sample.bodies);
        } else {
            let case = sample.case;
            let entries: Result<_, _> = sample.entries()?.iter().map(StoredEntry::of).collect();
            filler.add_entries(case, entries?);
        }
    }
    filler.finish()
}
