//! Nothing is recorded by nobody, and the second person of an erasure is of the staff.

use redress::commands::lodge::LodgeError;
use redress::domain::history::refusal::Refusal;
use redress::domain::{Moment, Role};
use redress::storage::StorageError;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    actor, call, check_whole, close, draft, everything, first_tab, found, lodge, manager, now, record,
};
use crate::steps;

fn unnamed() -> StorageError {
    StorageError::Refused(Box::new(Refusal::RecorderUnnamed))
}

#[wasm_bindgen_test]
async fn a_desk_records_nothing_by_nobody() {
    let tab = first_tab().await;
    let id = lodge(&tab, "漏水").await.case;
    let other = lodge(&tab, "又漏水").await.case;
    let before = everything(tab.journal()).await;
    for role in [Role::Handler, Role::Reviewer, Role::Manager] {
        let nobody = actor(role, " ");
        let lodged = tab.lodge(&now(1), &nobody, &draft("异响")).await;
        assert_eq!(lodged, Err(LodgeError::Storage(unnamed())));
        let recorded = tab.record(&now(1), &nobody, id, call("已回电"), Moment::Unknown).await;
        assert_eq!(recorded, Err(unnamed()));
        let many = tab.record_many(&now(1), &nobody, &[id, other], &steps::assign("李经办"), |_| true).await;
        assert_eq!((many.done.len(), many.refused), (0, vec![(id, unnamed()), (other, unnamed())]));
    }
    assert!(everything(tab.journal()).await == before, "nothing was written, and no number given out");
    // The complainant's own steps have no name.
    record(&tab, id, steps::settle_at_once()).await.unwrap();
    let customer = actor(Role::Complainant, "");
    tab.record(&now(2), &customer, id, steps::respond("accept"), Moment::Unknown).await.unwrap();
    assert_eq!(found(id).await.entries.len(), 3);
    check_whole().await;
}

#[wasm_bindgen_test]
async fn a_stranger_confirms_no_erasure() {
    let tab = first_tab().await;
    let id = lodge(&tab, "漏水").await.case;
    close(&tab, id).await;
    let later = now(60 * 24 * 366 * 12);
    for (second, refusal) in [
        ("张三丰", Refusal::SecondPersonUnlisted("张三丰".to_owned())),
        ("王主管", Refusal::SamePerson("王主管".to_owned())),
        ("", Refusal::SecondPersonMissing),
    ] {
        let certificate = tab.dispose(&later, &manager(), &[id], second, |_| true).await;
        let left: Vec<_> = certificate.left.into_iter().map(|(_, why)| why).collect();
        assert_eq!(left, [StorageError::Refused(Box::new(refusal))], "{second}");
    }
    let certificate = tab.dispose(&later, &manager(), &[id], "李经办", |_| true).await;
    assert_eq!((certificate.disposed.len(), certificate.left.len()), (1, 0));
}
