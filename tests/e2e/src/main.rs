//! Runs the scenarios, the browser benchmarks, or takes the pictures.

mod bench;
mod scenarios;
mod shots;

use crate::scenarios::Scenario;
use e2e::{Outcome, harness::Harness};
use std::{process::ExitCode, time::Instant};

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_else(|| "test".to_owned());
    let filters: Vec<String> = words.collect();
    let outcome =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Into::into).and_then(
            |runtime| {
                runtime.block_on(async {
                    let harness = Harness::start()?;
                    match command.as_str() {
                        "test" => test(&harness, &filters).await,
                        "bench" => bench::run(&harness).await,
                        "shots" => shots::run(&harness, &filters).await,
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

async fn test(harness: &Harness, filters: &[String]) -> Outcome {
    let (mut passed, mut failed) = (0, 0);
    for Scenario { name, run } in scenarios::ALL {
        if !filters.is_empty() && !filters.iter().any(|filter| name.contains(filter.as_str())) {
            continue;
        }
        let began = Instant::now();
        let mut outcome = run(harness).await;
        if outcome.is_ok() {
            outcome = harness.check_log().await;
        }
        match outcome {
            Ok(()) => {
                passed += 1;
                println!("ok {name} ({:.1} s)", began.elapsed().as_secs_f32());
            }
            Err(why) => {
                failed += 1;
                println!("FAILED {name}: {why}");
                harness.save_failure(name).await;
            }
        }
        harness.close_pages().await;
    }
    println!("{passed} passed, {failed} failed");
    match (passed, failed) {
        (0, 0) => Err("no scenario has such a name".into()),
        (_, 0) => Ok(()),
        _ => Err("end-to-end tests failed".into()),
    }
}
