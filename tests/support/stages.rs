//! A case at each stage of the loop.

use redress::domain::Step;

use super::*;

/// A case at each stage, in the order of `Stage::ALL`.
pub fn one_case_a_stage() -> Vec<Desk> {
    let lodged = Desk::lodge("2026-03-02 10:00");
    let then = |before: &Desk, steps: &[Step]| {
        let mut desk = before.clone();
        steps.iter().for_each(|step| {
            desk.does(&owner(), step.clone());
        });
        desk
    };
    let reviewed = then(&lodged, &[assign("Li")]);
    let acknowledged = then(&reviewed, &[acknowledge()]);
    let investigating = then(&acknowledged, &[accept()]);
    let deciding = then(&investigating, &[investigate()]);
    let declined = then(&acknowledged, &[decline()]);
    let answered = then(&deciding, &[notify()]);
    let reconsidering = then(&answered, &[respond("reject"), ask_again()]);
    let disputed = then(&reconsidering, &[decide_again(false), respond("reject"), dispute(2)]);
    let mediating = then(&disputed, &[convene("Zhao")]);
    let performing = then(&deciding, &[notify_promise(300, "2026-06-01"), respond("accept")]);
    let following_up = then(&answered, &[respond("accept")]);
    let withdrawn = then(&investigating, &[withdraw()]);
    let closing = then(&following_up, &[follow_up("fixed")]);
    let merged = then(&investigating, &[relate("merge_into", other_case(9))]);
    let closed = then(&closing, &[close("solved")]);
    vec![
        lodged,
        reviewed,
        acknowledged,
        investigating,
        deciding,
        declined,
        answered,
        reconsidering,
        disputed,
        mediating,
        performing,
        following_up,
        withdrawn,
        closing,
        merged,
        closed,
    ]
}
