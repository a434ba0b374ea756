//! The fold and the chain, over histories nobody thought of.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use chrono::TimeDelta;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use redress::domain::history::case::Flag;
use redress::domain::history::chain::{self, ChainBreak};
use redress::domain::history::entry::{Body, Content};
use redress::domain::history::guard::Seat;
use redress::domain::history::refusal::Refusal;
use redress::domain::history::state::Performance;
use redress::domain::readings::situation::Next;
use redress::domain::readings::stage::Stage;
use redress::domain::readings::{checklist, next};
use redress::domain::{Author, Case, CaseId, Digest, Entry, EntryId, Moment, Role, Step, StepKind};
use support::*;
use uuid::Uuid;

/// One of the steps that histories are made of: of every kind, by anybody.
fn step() -> impl Strategy<Value = (Seat, Step)> {
    let seats =
        vec![li(), wang(), manager(), customer(), merchant(), mediator(), owner(), seat(Role::Import, "")];
    let kinds = select(StepKind::ALL).prop_filter("once", |kind| *kind != StepKind::Receive);
    prop_oneof![
        3 => early_step(),
        3 => later_step(),
        2 => (select(seats), kinds).prop_map(|(seat, kind)| (seat, any_of(kind))),
    ]
}

/// A step of a dispute, of what is owed, or of upkeep.
fn later_step() -> impl Strategy<Value = (Seat, Step)> {
    let signed = || agree(vec![owes("respondent", 300, "2027-01-01"), owes("complainant", 0, "2027-01-01")]);
    select(vec![
        (li(), notify_promise(300, "2027-01-01")),
        (customer(), respond("accept_in_part")),
        (wang(), decide_promise(500, "2027-01-01")),
        (li(), dispute(5)),
        (customer(), dispute(2)),
        (li(), mediate("agreed")),
        (li(), mediate("failed")),
        (li(), convene("Zhao")),
        (li(), convene("Qian")),
        (customer(), refuse_mediator()),
        (li(), decide_recusal(true)),
        (li(), decide_recusal(false)),
        (mediator(), session("agreed", None)),
        (mediator(), session("failed", None)),
        (li(), signed()),
        (mediator(), end_mediation()),
        (merchant(), pay(0, "in_part", 100)),
        (customer(), pay(0, "performed", 300)),
        (li(), perform(1, "performed")),
        (li(), perform(0, "breached")),
        (customer(), refer("court")),
        (li(), refer_outcome("court")),
        (li(), relate("merge_into", other_case(2))),
        (li(), relate("unmerge", other_case(2))),
        (li(), pause("resolve")),
        (li(), resume("")),
        (manager(), hold(true)),
        (manager(), hold(false)),
        (li(), settle()),
        (li(), waive("x")),
    ])
}

/// A step on the way to a result.
fn early_step() -> impl Strategy<Value = (Seat, Step)> {
    let (l, w, c) = (li(), wang(), customer());
    select(vec![
        (l.clone(), assign("Li")),
        (l.clone(), acknowledge()),
        (l.clone(), accept()),
        (l.clone(), decline()),
        (l.clone(), investigate()),
        (l.clone(), notify()),
        (l.clone(), settle_at_once()),
        (c.clone(), respond("accept")),
        (c.clone(), respond("reject")),
        (c.clone(), ask_again()),
        (w, decide_again(true)),
        (l.clone(), decide_again(false)),
        (l.clone(), call(false)),
        (l.clone(), follow_up("fixed")),
        (c.clone(), rate(5, 4)),
        (l.clone(), rate(5, 5)),
        (l.clone(), close("solved")),
        (l, close_because("x")),
        (c.clone(), reopen()),
        (c, withdraw()),
    ])
}

/// A history as it happens: steps one after another, those included that some guard refuses.
fn history() -> impl Strategy<Value = Desk> {
    prop::collection::vec((step(), 0i64..500_000), 1..20).prop_map(|steps| {
        let mut desk = Desk::lodge("2026-03-02 10:00");
        for ((seat, step), seconds) in steps {
            desk.now += TimeDelta::seconds(seconds);
            let now = Moment::At(desk.now);
            desk.write(&seat, now, step);
        }
        desk
    })
}

/// Two devices that worked on without one another.
fn two_histories() -> impl Strategy<Value = (Desk, Desk)> {
    let more = || prop::collection::vec(step(), 0..6);
    (history(), more(), more()).prop_map(|(desk, here, there)| {
        let go_on = |device: u64, steps: Vec<_>| {
            let mut desk = desk.on_device(device);
            for (seat, step) in steps {
                desk.now += TimeDelta::seconds(60 + device as i64);
                let now = Moment::At(desk.now);
                desk.write(&seat, now, step);
            }
            desk
        };
        (go_on(1, here), go_on(2, there))
    })
}

/// A history in which everything is recorded through the guards, by whoever it takes.
fn allowed_history() -> impl Strategy<Value = Desk> {
    prop::collection::vec((step(), any::<bool>(), 0i64..50_000), 1..60).prop_map(|steps| {
        let mut desk = Desk::lodge("2026-03-02 10:00");
        for ((seat, step), owned, seconds) in steps {
            desk.now += TimeDelta::seconds(seconds);
            let seat = if owned { owner() } else { seat };
            // What a guard lets pass takes effect when it is folded: `tries` sees to it.
            let _ = desk.tries(&seat, step);
        }
        desk
    })
}

proptest! {
    #[test]
    fn what_the_guards_let_pass_holds_together(desk in allowed_history()) {
        let (case, state) = (&desk.case, &desk.case.state);
        // Folding at once comes to the same.
        let stage = desk.stage();
        if state.agreed.is_some() {
            prop_assert!(!state.obligations.is_empty(), "an agreement is never emptied");
        }
        for owed in &state.obligations {
            let performed = owed.performance == Performance::Performed;
            prop_assert_eq!(owed.performed.is_some(), performed);
        }
        let mediator = state.mediation.convened.as_ref().map(|convened| &convened.mediator);
        prop_assert!(mediator.is_none_or(|name| !state.mediation.recused.contains(name)));
        if stage == Stage::Closing {
            prop_assert!(!state.owes() && !state.reconsideration_pending());
        }
        if !stage.is_over() && state.withdrawn.is_none() && checklist::is_complete(case) {
            prop_assert!(!state.is_mediated() && !state.owes(), "something is under way");
        }
        // What is offered first can be taken, but for a window that has run out.
        let likeliest = likely(&desk)[0];
        let checked = desk.check(&owner(), likeliest);
        let possible = matches!(checked, Ok(()) | Err(Refusal::WindowOver(_)));
        prop_assert!(possible, "{:?} at {:?}: {:?}", likeliest, stage, checked);
        prop_assert_eq!(next::progress_path(case).iter().filter(|(_, at)| *at == next::Milestone::Now).count(), 1);
    }

    #[test]
    fn settling_is_the_same_in_any_order((here, there) in two_histories()) {
        let mut merged = here.clone();
        merged.merges(&there);
        merged.now += TimeDelta::days(30);
        if merged.tries(&li(), settle()).is_ok() {
            prop_assert!(merged.case.unsettled().is_empty(), "who settles has seen all of it");
        }
        let mut turned = there.clone();
        turned.merges(&merged);
        prop_assert_eq!(&turned.case, &merged.case);
        merged.stage();
    }

    #[test]
    fn any_order_and_any_duplication_fold_the_same(
        desk in history(),
        order in prop::collection::vec(any::<Index>(), 0..60),
    ) {
        let entries = &desk.case.entries;
        let mut mixed: Vec<Entry> = order.iter().map(|index| index.get(entries).clone()).collect();
        mixed.extend(entries.iter().rev().cloned());
        prop_assert_eq!(Case::fold(desk.case.id, mixed), desk.case.clone());
        prop_assert!(chain::verify(entries).is_empty() && chain::concurrent(entries).is_empty());
    }

    #[test]
    fn merging_is_a_union((here, there) in two_histories()) {
        let both = |a: &Desk, b: &Desk| {
            Case::fold(a.case.id, a.case.entries.iter().chain(&b.case.entries).cloned().collect())
        };
        let merged = both(&here, &there);
        prop_assert_eq!(&both(&there, &here), &merged);
        // Merging again brings nothing new; everything from both sides is there.
        let again = Case::fold(merged.id, merged.entries.iter().chain(&there.case.entries).cloned().collect());
        prop_assert_eq!(&again, &merged);
        for entry in here.case.entries.iter().chain(&there.case.entries) {
            prop_assert!(merged.entries.contains(entry));
        }
        prop_assert!(chain::verify(&merged.entries).is_empty());
    }

    #[test]
    fn concurrent_steps_are_flagged_and_kept((here, there) in two_histories()) {
        let shared: Vec<EntryId> = here.case.entries.iter().map(|entry| entry.body.id)
            .filter(|id| there.case.entry(*id).is_some()).collect();
        let own = |desk: &Desk| {
            let entries = desk.case.entries.iter().filter(|entry| !shared.contains(&entry.body.id));
            entries.cloned().collect::<Vec<Entry>>()
        };
        // Who only looked stands beside nothing.
        let first_act = |desk: &Desk| {
            own(desk).iter().find(|entry| !entry.is_consultation()).map(|entry| entry.body.id)
        };
        let merged =
            Case::fold(here.case.id, here.case.entries.iter().chain(&there.case.entries).cloned().collect());
        prop_assert_eq!(
            merged.entries.len(),
            here.case.entries.len() + there.case.entries.len() - shared.len()
        );
        let expected: Vec<EntryId> = match (first_act(&here), first_act(&there)) {
            (Some(a), Some(b)) => vec![a.min(b), a.max(b)],
            _ => Vec::new(),
        };
        prop_assert_eq!(&merged.flags, &expected.iter().map(|id| (*id, Flag::Concurrent)).collect::<Vec<_>>());
        // The next entry is written on both ends and joins them.
        let apart = !own(&here).is_empty() && !own(&there).is_empty();
        prop_assert_eq!(merged.heads().len(), if apart { 2 } else { 1 });
    }

    #[test]
    fn any_change_to_any_entry_is_found(desk in history(), at in any::<Index>(), change in 0usize..13, bit in 0usize..8) {
        let mut entries = desk.case.entries;
        let entry = at.get_mut(&mut entries);
        let before = entry.clone();
        alter(entry, change, bit);
        prop_assume!(*entry != before);
        prop_assert!(!chain::verify(&entries).is_empty(), "change {} of {:?}", change, before);
    }

    #[test]
    fn a_missing_entry_is_found(desk in history(), at in any::<Index>()) {
        let mut entries = desk.case.entries;
        prop_assume!(entries.len() > 1);
        // The last one can be missing without a trace in the others: the canary guards that end.
        let lost = entries.remove(at.index(entries.len() - 1));
        let breaks = chain::verify(&entries);
        prop_assert!(breaks.values().any(|found| *found == ChainBreak::MissingParent), "{lost:?}");
        let case = Case::fold(lost.body.case, entries);
        prop_assert!(!case.flags.is_empty());
    }

    #[test]
    fn garbage_never_panics(entries in prop::collection::vec(garbage(), 0..24)) {
        let id = case_id(1);
        let case = Case::fold(id, entries.clone());
        prop_assert_eq!(case.entries.len(), case.standings.len());
        prop_assert!(case.entries.iter().all(|entry| entry.body.case == id));
        let _ = (case.stage(), case.heads(), redress::domain::readings::checklist::checklist(&case));
        let _ = redress::domain::readings::clock::clocks(&in_china(at("2026-03-02 10:00")), &case);
        let _ = (case.unsettled(), Next::of(&in_china(at("2026-03-02 10:00")), &case), next::progress_path(&case));
        let _ = redress::register::Row::of(&in_china(at("2026-03-02 10:00")), &case, vec![]);
        let mut turned = entries;
        turned.reverse();
        prop_assert_eq!(Case::fold(id, turned), case);
    }
}

/// Changes one thing about an entry.
fn alter(entry: &mut Entry, change: usize, bit: usize) {
    let flip_id = |id: &mut Uuid| *id = Uuid::from_u128(id.as_u128() ^ 1 << (bit * 7));
    let flip = |digest: &mut Digest| digest.0[bit * 4] ^= 1 << bit;
    let body = &mut entry.body;
    match change {
        0 => flip_id(&mut body.id.0),
        1 => flip_id(&mut body.case.0),
        2 => body.recorded += TimeDelta::milliseconds(1 << bit),
        3 => body.happened = Moment::Unknown,
        4 => body.happened = Moment::At(body.recorded + TimeDelta::milliseconds(1 + bit as i64)),
        5 => body.by.person.push('x'),
        6 => body.by.role = Role::Mediator,
        7 => body.by.device.push('x'),
        8 => body.content = Content::Step(rate(1, bit as u8)),
        9 => {
            // One bit of one byte of the text, as a damaged file would have it.
            let mut bytes = body.content.text().unwrap().into_bytes();
            let at = bit * bytes.len() / 8;
            bytes[at] ^= 1;
            body.content = Content::read(&String::from_utf8_lossy(&bytes));
        }
        10 => {
            entry.after.pop();
        }
        11 => flip(&mut entry.content_digest),
        _ => flip(&mut entry.digest),
    }
}

fn case_id(n: u128) -> CaseId {
    CaseId(Uuid::from_u128(n))
}

fn role() -> impl Strategy<Value = Role> {
    select(&[Role::Complainant, Role::Handler, Role::Reviewer, Role::Owner, Role::Import, Role::Mediator][..])
}

/// An entry with everything made up, from so few ids that they often meet.
fn garbage() -> impl Strategy<Value = Entry> {
    let id = || (0u128..12).prop_map(|n| EntryId(Uuid::from_u128(n)));
    let content = prop_oneof![
        6 => step().prop_map(|(_, step)| Content::Step(step)),
        3 => Just(Content::Step(receive("nothing@9"))),
        1 => any::<String>().prop_map(Content::Unknown),
    ];
    let happened = prop_oneof![
        Just(Moment::Unknown),
        (0i64..4_000_000_000_000)
            .prop_map(|ms| Moment::At(chrono::DateTime::from_timestamp_millis(ms).unwrap())),
        (1i32..3_000_000).prop_filter_map("no day", |day| {
            chrono::NaiveDate::from_num_days_from_ce_opt(day).map(Moment::Day)
        }),
    ];
    let rest = (prop::collection::vec(id(), 0..4), any::<[u8; 2]>(), any::<bool>());
    (id(), 1u128..3, content, happened, role(), "[a-c]{0,1}", rest).prop_map(
        |(id, case, content, happened, role, person, (after, digest, sealed))| {
            let body = Body {
                id,
                case: case_id(case),
                recorded: at("2026-03-02 10:00"),
                happened,
                by: Author { person, role, device: String::new() },
                content,
            };
            if sealed {
                let parents: Vec<_> = after.into_iter().map(|id| (id, Digest::default())).collect();
                return Entry::seal(body, &parents).unwrap();
            }
            let digest = Digest::of(&[&digest]);
            Entry { body, after, content_digest: digest, digest }
        },
    )
}
