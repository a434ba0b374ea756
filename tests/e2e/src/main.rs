//! Runs the scenarios, the browser benchmarks, or takes the pictures.

mod bench;
mod scenarios;
mod shots;

use crate::scenarios::Scenario;
use e2e::{Outcome, harness::Harness};
use std::{cell::Cell, process::ExitCode, time::Instant};

/// How a run of scenarios ended so far.
#[derive(Default)]
struct Tally {
    passed: Cell<usize>,
    failed: Cell<usize>,
}

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_else(|| "test".to_owned());
    let filters: Vec<String> = words.collect();
    let outcome =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Into::into).and_then(
            |runtime| {
                runtime.block_on(async {
                    match command.as_str() {
                        "test" => test(&filters).await,
                        "bench" => bench::run(&Harness::start()?).await,
                        "shots" => shots::run(&Harness::start()?, &filters).await,
                        other => Err(format!("unknown command {other}: test, bench or shots").into()),
                    }
                })
            },
        );
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the scenarios with one of these words in their names, or all. Two run at a time, each with a server
/// and a driver of its own: a browser waits more than it works.
async fn test(filters: &[String]) -> Outcome {
    let is_chosen = |scenario: &&Scenario| {
        filters.is_empty() || filters.iter().any(|filter| scenario.name.contains(filter.as_str()))
    };
    let (queue, tally) = (Cell::new(scenarios::ALL), Tally::default());
    let (one, other) = (Harness::start()?, Harness::start()?);
    tokio::join!(run_queue(&one, &queue, is_chosen, &tally), run_queue(&other, &queue, is_chosen, &tally));
    let (passed, failed) = (tally.passed.get(), tally.failed.get());
    println!("{passed} passed, {failed} failed");
    match (passed, failed) {
        (0, 0) => Err("no scenario has such a name".into()),
        (_, 0) => Ok(()),
        _ => Err("end-to-end tests failed".into()),
    }
}

/// Takes scenarios off the queue until it is empty, and runs those that are chosen.
async fn run_queue(
    harness: &Harness,
    queue: &Cell<&[Scenario]>,
    is_chosen: impl Fn(&&Scenario) -> bool,
    tally: &Tally,
) {
    while let Some((scenario, rest)) = queue.get().split_first() {
        queue.set(rest);
        if !is_chosen(&scenario) {
            continue;
        }
        let Scenario { name, run } = scenario;
        let began = Instant::now();
        let mut outcome = run(harness).await;
        if outcome.is_ok() {
            outcome = harness.check_log().await;
        }
        let count = match outcome {
            Ok(()) => {
                println!("ok {name} ({:.1} s)", began.elapsed().as_secs_f32());
                &tally.passed
            }
            Err(why) => {
                println!("FAILED {name}: {why}");
                harness.save_failure(name).await;
                &tally.failed
            }
        };
        count.set(count.get() + 1);
        harness.close_pages().await;
    }
}
