//! The sample data is a register as the product itself would have written it.
#![allow(clippy::unwrap_used, clippy::panic)]

mod personal;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use redress::demo::{self, GeneratorOptions, Sample};
use redress::domain::fields::field::Input;
use redress::domain::fields::intake;
use redress::domain::history::case::Standing;
use redress::domain::history::entry::Entry;
use redress::domain::history::guard::{Seat, check, check_step};
use redress::domain::history::state::Performance;
use redress::domain::history::step::OFFERED;
use redress::domain::history::step::Step;
use redress::domain::readings::clock::{self, ClockState};
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::{Case, CaseId, Context, Field, Moment, Role, StepKind, Values, Zone};
use redress::exchange::segment;
use redress::facts::{Rules, Side};
use redress::register::due::Bounds;
use redress::register::row::RowFlags;
use redress::register::{Row, Table};

const ZONE: FixedOffset = FixedOffset::east_opt(8 * 3600).unwrap();

/// The rules that ship, in China, at this time.
fn context(now: DateTime<Utc>) -> Context<'static> {
    static SHIPPED: LazyLock<Rules> = LazyLock::new(Rules::default);
    Context { rules: &SHIPPED, zone: &ZONE, now }
}

fn options() -> GeneratorOptions {
    GeneratorOptions {
        country: "CN".parse().ok(),
        side: Side::Desk,
        count: 240,
        chinese: 70,
        seed: 20260415,
        prefix: "TS".to_owned(),
        issuer: "DM".to_owned(),
        first_segment: 3,
    }
}

/// Whoever handled a sample complaint is on the staff of the demo, in the role they acted in.
#[test]
fn the_people_of_the_samples_are_the_staff() {
    let options = GeneratorOptions { chinese: 100, ..options() };
    let staff = demo::staff(&options);
    assert_eq!(staff.len(), staff.iter().map(|staff| &staff.name).collect::<BTreeSet<_>>().len());
    let (now, desk) = (nows()[0], [Role::Handler, Role::Reviewer, Role::Manager]);
    for body in demo::cases(context(now), &options).iter().flat_map(|sample| &sample.bodies) {
        if desk.contains(&body.by.role) {
            let known = staff.iter().find(|staff| staff.name == body.by.person);
            assert_eq!(known.map(|staff| staff.role), Some(body.by.role), "{}", body.by.person);
        }
    }
    assert!(desk.iter().all(|role| staff.iter().any(|staff| staff.role == *role)));
    assert!(demo::staff(&GeneratorOptions { side: Side::Personal, ..options }).is_empty());
}

/// Whether the desk has been open for an hour: it opens at nine.
fn is_open(now: DateTime<Utc>) -> bool {
    ZONE.local(now).format("%H:%M").to_string().as_str() > "10:00"
}

/// A Saturday afternoon, an early Monday morning, a day in the middle of a holiday, a night.
fn nows() -> Vec<DateTime<Utc>> {
    ["2026-11-21T08:00:00Z", "2026-11-22T22:30:00Z", "2026-10-03T02:20:00Z", "2027-03-31T15:59:00Z"]
        .map(|now| now.parse().unwrap())
        .to_vec()
}

fn fold(sample: &Sample) -> Case {
    Case::fold(sample.case, sample.clone().entries().unwrap())
}

fn folded(now: DateTime<Utc>) -> Vec<Case> {
    demo::cases(context(now), &options()).iter().map(fold).collect()
}

/// Took effect, or was a mistake and taken back.
fn stands(standing: &Standing) -> bool {
    matches!(standing, Standing::Effective | Standing::TakenBack(_))
}

#[test]
fn every_entry_stands_and_none_is_left_to_look_at() {
    for now in nows() {
        let cases = folded(now);
        assert!(cases.len() >= 235, "{}", cases.len());
        for case in &cases {
            let steps: Vec<_> = case.entries.iter().map(|entry| entry.kind().id()).collect();
            assert!(case.standings.iter().all(stands), "{steps:?} {:?}", case.standings);
            // What was recorded side by side was looked at.
            let settled = case.entries.iter().any(|entry| entry.kind() == StepKind::Settle);
            assert_eq!(case.flags.is_empty(), !settled, "{steps:?}");
            assert!(case.unsettled().is_empty(), "{steps:?}");
        }
    }
}

/// Follows a sample step by step: what the guards would have said to the person in front of the screen.
fn follow(sample: Sample, now: DateTime<Utc>) {
    let (id, is_line) = (sample.case, sample.is_line());
    let mut case = Case::new(id);
    for entry in sample.entries().unwrap() {
        let body = &entry.body;
        assert!(body.recorded <= now);
        let context = context(body.recorded);
        let seat = Seat { role: body.by.role, person: body.by.person.clone(), group: String::new() };
        let step = body.content.step().unwrap().clone();
        let verdict = check_step(&context, &case, &step, &seat, body.happened);
        assert_eq!(verdict, Ok(()), "{:?} in {:?}", step.kind(), case.stage());
        if let redress::domain::Step::Receive(receive) = &step {
            let draft = &receive.fields;
            assert_eq!(intake::check(&context, Side::Desk, draft).as_ref(), Ok(draft));
        }
        let form = redress::domain::fields::form::fields_for(&case, step.kind(), &Values::default());
        let values = redress::domain::fields::form::details(&step);
        for (field, required) in form {
            let text = values.iter().find(|(known, _)| *known == field).map_or("", |(_, text)| text);
            // "No" is stored as nothing.
            let input = field.input(context.rules);
            let said = !text.is_empty() || input == Input::YesNo;
            assert!(!required || said, "{field} of {:?}", step.kind());
            let canonical = redress::domain::fields::values::canonical(input, text);
            assert_eq!(canonical.as_deref(), Ok(text), "{field}");
        }
        if is_line {
            case.push(entry);
        } else {
            let entries = case.entries.iter().cloned().chain([entry]).collect();
            case = Case::fold(id, entries);
        }
    }
}

/// What the guards would have said to the person in front of the screen at that time.
#[test]
fn every_step_could_have_been_taken_when_it_was() {
    // In each country its own rules.
    for country in ["CN", "XX", "GB", "US", "DE"] {
        for now in nows() {
            let options = GeneratorOptions { country: country.parse().ok(), ..options() };
            for sample in demo::cases(context(now), &options) {
                follow(sample, now);
            }
        }
    }
}

/// The working list knows rows alone: what it offers is, of nearly all cases, a step that can be taken.
#[test]
fn the_working_list_offers_what_can_be_done() {
    let mut seen = (0, 0);
    for now in nows() {
        for case in folded(now).iter().filter(|case| !case.stage().is_over()) {
            let mut table = Table::default();
            let row = Row::of(&context(now), case, vec![0]);
            let place = table.push(&row);
            let cells = table.at(place).unwrap();
            let phase = Bounds::new(now, &ZONE).phase(cells);
            let Some(step) = phase.step() else { continue };
            let seats = [Role::Handler, Role::Reviewer, Role::Manager, Role::Complainant];
            let can = |role| check(&context(now), case, step, &Seat::new(role, "somebody else")).is_ok();
            if !seats.into_iter().any(can) {
                println!(
                    "NO {:?} {:?} {:?} {:?}",
                    case.stage(),
                    step,
                    check(&context(now), case, step, &Seat::new(Role::Manager, "x")),
                    phase.turn()
                );
            }
            seen = (seen.0 + usize::from(seats.into_iter().any(can)), seen.1 + 1);
        }
    }
    assert!(seen.1 > 100 && seen.0 * 100 >= seen.1 * 98, "{seen:?}");
}

#[test]
fn there_is_something_of_everything() {
    for now in nows() {
        let cases = folded(now);
        let stages: BTreeSet<Stage> = cases.iter().map(Case::stage).collect();
        let missing: Vec<_> = Stage::ALL.iter().filter(|stage| !stages.contains(stage)).collect();
        assert!(missing.is_empty(), "{missing:?} at {now}");
        let kinds: BTreeSet<StepKind> =
            cases.iter().flat_map(|case| &case.entries).map(Entry::kind).collect();
        // Nothing may be erased within three years, and the sample data goes back fourteen months.
        let told = |kind: &StepKind| *kind == StepKind::Erase || kinds.contains(kind);
        assert!(OFFERED.iter().all(told), "{kinds:?}");
        let open = cases.iter().filter(|case| case.is_open());
        assert!(open.clone().count() >= 30);
        let context = context(now);
        let state = |case: &Case| clock::next_due(&context, case).map(|clock| clock.state(&context));
        let with = |wanted: ClockState| open.clone().filter(|case| state(case) == Some(wanted)).count();
        assert!(with(ClockState::Overdue) >= 10, "{} overdue", with(ClockState::Overdue));
        assert!(with(ClockState::DueToday) >= 2, "{} due today at {now}", with(ClockState::DueToday));
        assert!(with(ClockState::Running) >= 5 && with(ClockState::DueSoon) >= 2);
        let rows: Vec<Row<'_>> = cases.iter().map(|case| Row::of(&context, case, vec![0])).collect();
        let marked = |mark: RowFlags| rows.iter().filter(|row| row.flags.contains(mark)).count();
        assert!(marked(RowFlags::DISPUTED) >= 15, "{} disputed", marked(RowFlags::DISPUTED));
        for mark in [RowFlags::INCOMPLETE, RowFlags::REOPENED, RowFlags::ANONYMOUS, RowFlags::RATED] {
            assert!(marked(mark) >= 4, "{mark:?}: {}", marked(mark));
        }
        assert_eq!(marked(RowFlags::DEMO), rows.len());
        // What was recorded side by side is there, and was looked at.
        assert!(cases.iter().any(|case| case.last(StepKind::Settle).is_some()));
        assert_eq!(marked(RowFlags::FLAGGED), 0);
        assert!(marked(RowFlags::RATED) < marked(RowFlags::RATEABLE));
        assert!(rows.iter().any(|row| (1..=2).contains(&row.rating_outcome)));
        assert!(rows.iter().any(|row| row.rating_outcome == 5));
        let grounds: BTreeSet<_> =
            cases.iter().filter_map(|case| case.state.declined.as_ref()).map(|(_, ground)| ground).collect();
        assert!(grounds.len() >= 4, "{grounds:?}");
        let changed = |changed| {
            cases
                .iter()
                .filter(|case| case.state.reconsidered.is_some() && case.state.decision_changed == changed)
                .count()
        };
        assert!(changed(true) >= 3 && changed(false) >= 3);
        let currencies: BTreeSet<_> = rows.iter().map(|row| row.currency.as_ref()).collect();
        assert!(currencies.contains("CNY") && currencies.len() >= 3, "{currencies:?}");
        let outcomes: BTreeSet<_> = rows.iter().map(|row| row.outcome.as_ref()).collect();
        assert!(outcomes.len() >= 6, "{outcomes:?}");
        let handlers: BTreeSet<_> = rows.iter().map(|row| row.handler.as_ref()).collect();
        assert!(handlers.len() >= 6, "{handlers:?}");
    }
}

/// How many of the cases have steps of which this is true.
fn with(cases: &[Case], is: impl Fn(&Step) -> bool) -> usize {
    let steps = |case: &&Case| case.entries.iter().filter_map(|entry| entry.body.content.step()).any(&is);
    cases.iter().filter(steps).count()
}

#[test]
fn rare_things_happen_now_and_then_and_most_complaints_are_simple() {
    for (now, chinese) in nows().into_iter().zip([70, 0, 100, 50]) {
        let options = GeneratorOptions { chinese, ..options() };
        let cases: Vec<Case> = demo::cases(context(now), &options).iter().map(fold).collect();
        let rare = [
            (
                "informal, agreed",
                with(&cases, |step| matches!(step, Step::MediateInformally(m) if m.outcome.id() == "agreed")),
            ),
            (
                "informal, failed",
                with(&cases, |step| matches!(step, Step::MediateInformally(m) if m.outcome.id() == "failed")),
            ),
            ("serious at once", with(&cases, |step| matches!(step, Step::OpenDispute(d) if d.severity >= 4))),
            (
                "after a second rejection",
                with(&cases, |step| matches!(step, Step::OpenDispute(d) if d.severity < 4)),
            ),
            (
                "mediator replaced",
                with(&cases, |step| matches!(step, Step::Recuse(r) if r.granted == Some(true))),
            ),
            (
                "mediator kept",
                with(&cases, |step| matches!(step, Step::Recuse(r) if r.granted == Some(false))),
            ),
            (
                "session adjourned",
                with(&cases, |step| matches!(step, Step::HoldSession(s) if s.outcome.id() == "adjourned")),
            ),
            (
                "two obligations",
                with(&cases, |step| matches!(step, Step::Agree(a) if a.obligations.len() == 2)),
            ),
            (
                "names typed",
                with(
                    &cases,
                    |step| matches!(step, Step::Agree(a) if a.signatures.iter().all(|s| !s.typed.is_empty())),
                ),
            ),
            (
                "drawn",
                with(
                    &cases,
                    |step| matches!(step, Step::Agree(a) if a.signatures.iter().all(|s| s.strokes.len() == 3)),
                ),
            ),
            ("in part", with(&cases, |step| matches!(step, Step::Perform(p) if p.result.id() == "in_part"))),
            (
                "breached",
                with(&cases, |step| matches!(step, Step::Perform(p) if p.result.id() == "breached")),
            ),
            ("ended", with(&cases, |step| matches!(step, Step::EndMediation(_)))),
            (
                "hotline",
                with(
                    &cases,
                    |step| matches!(step, Step::Refer(r) if r.body.id() == "hotline" && !r.number.is_empty()),
                ),
            ),
            (
                "court",
                with(
                    &cases,
                    |step| matches!(step, Step::Refer(r) if r.body.id() == "court" && !r.number.is_empty()),
                ),
            ),
            (
                "outcome from outside",
                with(&cases, |step| matches!(step, Step::Refer(r) if !r.outcome.is_empty())),
            ),
            ("waived", with(&cases, |step| matches!(step, Step::FollowUp(f) if f.result.id() == "waived"))),
            ("material", with(&cases, |step| matches!(step, Step::AskMaterial(_)))),
            ("paused", with(&cases, |step| matches!(step, Step::Pause(_)))),
            ("resumed", with(&cases, |step| matches!(step, Step::Resume(_)))),
            ("moved", with(&cases, |step| matches!(step, Step::MovePolicy(_)))),
            ("held", with(&cases, |step| matches!(step, Step::Hold(_)))),
            ("suggested", with(&cases, |step| matches!(step, Step::Suggest(_)))),
            ("settled", with(&cases, |step| matches!(step, Step::Settle(_)))),
            ("merged away", cases.iter().filter(|case| case.state.merged_into.is_some()).count()),
            ("linked", cases.iter().filter(|case| !case.state.linked.is_empty()).count()),
            ("breach referred on", owing(&cases, Performance::ReferredOn)),
            ("breach not dealt with", owing(&cases, Performance::Breached)),
            ("performed", owing(&cases, Performance::Performed)),
        ];
        for (what, times) in rare {
            assert!(
                (2..=cases.len() / 4).contains(&times) || what == "performed",
                "{what}: {times} at {now}"
            );
        }
        let assessed = with(&cases, |step| matches!(step, Step::Assess(_)));
        assert!((cases.len() / 5..=cases.len() * 3 / 5).contains(&assessed), "{assessed} assessed");
        let unusual =
            |case: &&Case| case.effective_steps.iter().any(|mark| mark.kind == StepKind::OpenDispute);
        let disputes = cases.iter().filter(unusual).count();
        assert!(disputes * 5 < cases.len(), "{disputes} disputes");
        let turns: BTreeSet<Turn> = cases.iter().filter(|case| case.is_open()).map(Case::turn).collect();
        for turn in Turn::ALL.iter().filter(|turn| **turn != Turn::Nobody) {
            assert!(turns.contains(turn), "nobody waits for {turn:?} at {now}");
        }
    }
}

fn owing(cases: &[Case], performance: Performance) -> usize {
    let is = |case: &&Case| case.state.obligations.iter().any(|owed| owed.performance == performance);
    cases.iter().filter(is).count()
}

/// Whatever one case says of another, the other says of it.
#[test]
fn relations_are_told_on_both_sides() {
    let cases: BTreeMap<CaseId, Case> = folded(nows()[0]).into_iter().map(|case| (case.id, case)).collect();
    for case in cases.values() {
        for other in &case.state.linked {
            assert!(cases[other].state.linked.contains(&case.id));
        }
        for other in &case.state.merged {
            assert_eq!(cases[other].state.merged_into, Some(case.id));
        }
        if let Some(main) = case.state.merged_into {
            assert!(cases[&main].state.merged.contains(&case.id));
            assert_eq!(
                cases[&main].fields.get(Field::ComplainantName),
                case.fields.get(Field::ComplainantName)
            );
            let first = |case: &Case| case.entries[0].body.recorded;
            assert!(first(&cases[&main]) < first(case), "into the earlier one");
        }
    }
}

#[test]
fn times_are_past_in_order_and_within_the_hours_of_the_desk() {
    for now in nows() {
        let mut months: BTreeMap<String, u32> = BTreeMap::new();
        let cases = demo::cases(context(now), &options());
        let mut before = None;
        let mut numbers = BTreeSet::new();
        for sample in &cases {
            let bodies = &sample.bodies;
            let first = &bodies[0];
            assert!(before <= Some(first.recorded), "in the order of receipt");
            before = Some(first.recorded);
            assert!(now - first.recorded < TimeDelta::days(430));
            *months.entry(ZONE.local(first.recorded).format("%Y-%m").to_string()).or_default() += 1;
            for pair in bodies.windows(2) {
                assert!(pair[0].recorded <= pair[1].recorded && pair[0].id < pair[1].id);
            }
            for body in bodies {
                assert!(body.recorded <= now);
                let Moment::At(happened) = body.happened else { panic!("an instant") };
                assert!(happened <= body.recorded && body.recorded - happened <= TimeDelta::minutes(30));
                // Before the desk opens today, complainants fill in the form on the web.
                let is_early = !is_open(now) && ZONE.day(happened) == ZONE.day(now);
                if is_early && body.by.role == Role::Complainant && bodies.len() == 1 {
                    continue;
                }
                let hour = ZONE.local(happened).format("%H:%M").to_string();
                assert!(("09:00".."18:30").contains(&hour.as_str()), "{hour}");
            }
            let case = fold(sample);
            assert!(numbers.insert(case.reference.clone()), "{:?} twice", case.reference);
            assert_eq!(case.state.tracking, Some(demo::demo_code().digest(case.id)));
        }
        assert!(months.len() >= 13, "{months:?}");
        let counts: Vec<u32> = months.values().copied().collect();
        let (early, late) = counts.split_at(counts.len() / 2);
        assert!(late.iter().sum::<u32>() > early.iter().sum::<u32>(), "{months:?}");
    }
}

#[test]
fn the_batch_holds_the_same_cases() {
    let now = nows()[0];
    let batch = demo::generate(context(now), &options()).unwrap();
    let cases = demo::cases(context(now), &options());
    assert_eq!(batch.cases, cases.len() as u64);
    let entries: usize = batch.segments.iter().map(|bytes| segment::read(bytes).unwrap().len()).sum();
    assert_eq!(batch.entries, entries as u64);
    let mut table = Table::default();
    batch.blocks.iter().for_each(|block| table.read_block(block).unwrap());
    assert_eq!(table.len() as u64, batch.cases);
    assert!((0..table.len()).all(|place| table.segments(place as u32)[0] >= 3));
    assert!(cases.iter().flat_map(|sample| &sample.bodies).any(|body| body.by.role == Role::Reviewer));
}

#[test]
fn other_counts_and_seeds_work_too() {
    for (count, seed, chinese) in [(1, 1, 100), (200, 2, 0), (1500, 3, 50)] {
        let options = GeneratorOptions { count, seed, chinese, ..options() };
        let now = nows()[0];
        let cases = demo::cases(context(now), &options);
        assert!(cases.len() + 5 >= count.max(demo::LEAST), "{}", cases.len());
        for case in cases.iter().map(fold) {
            assert!(case.standings.iter().all(stands));
            assert_ne!(case.fields.get(Field::RespondentName), "");
        }
    }
}

/// Whether something of a complaint is written in Chinese characters.
fn is_chinese(case: &Case) -> bool {
    case.fields.get(Field::FactsWhat).chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// Who looks around reads their own language; at most one complaint in ten is in the other.
#[test]
fn nine_in_ten_are_in_the_language_asked_for() {
    for (now, seed) in nows().into_iter().zip([1, 20_260_415, 7, 99]) {
        for chinese in [6, 94] {
            let options = GeneratorOptions { count: 260, chinese, seed, ..options() };
            let cases: Vec<Case> = demo::cases(context(now), &options).iter().map(fold).collect();
            let other = cases.iter().filter(|case| is_chinese(case) != (chinese > 50)).count();
            assert!(other > 0 && other * 10 <= cases.len(), "{other} of {} at {now}", cases.len());
            // Either language has something of everything, so that figures and lists look alive.
            let stages: BTreeSet<Stage> =
                cases.iter().filter(|case| is_chinese(case) == (chinese > 50)).map(Case::stage).collect();
            assert!(stages.len() + 1 >= Stage::ALL.len(), "{stages:?}");
        }
    }
}

/// The day on which somebody looks is a day like any other.
#[test]
fn something_comes_in_and_is_closed_today() {
    for now in nows() {
        for chinese in [6, 94] {
            let options = GeneratorOptions { count: 260, chinese, ..options() };
            let cases: Vec<Case> = demo::cases(context(now), &options).iter().map(fold).collect();
            let is_today = |moment: Moment| moment.day(&ZONE) == Some(ZONE.day(now));
            let received = cases.iter().filter(|case| case.state.received.is_some_and(is_today)).count();
            let closed =
                |case: &&Case| case.state.closed.as_ref().is_some_and(|closed| is_today(closed.when));
            let closed = cases.iter().filter(closed).count();
            assert!(received >= 2, "{received} received at {now}");
            assert!(closed >= 2 || !is_open(now), "{closed} closed at {now}");
        }
    }
}
