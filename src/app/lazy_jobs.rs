//! Work on the journal that a visit seldom needs: its code is a file of its own, fetched when it does
//! (see src/ui/shell/lazy.rs for how, and for builds that do not split).

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

use super::calendar_export::Wanted;
use super::state::App;
use super::tabs::TabMessage;
use super::transfer::TransferError;
use crate::browser::service_worker;
use crate::commands::register::ReadRows;
use crate::commands::{OpenRegister, OwnedContext};
use crate::storage::diagnostics;
use crate::storage::drafts::DraftKey;
use crate::storage::rows::Rows;
use crate::storage::{Journal, RowStamp, StorageError};

/// Work that has been fetched and waits to be done.
type Work<T, E> = Pin<Box<dyn Future<Output = Result<T, E>>>>;

macro_rules! rare {
    ($($(#[doc = $doc:literal])* $name:ident in $file:ident ($given:ident: $type:ty) -> $made:ty, $trouble:ty: $work:expr;)*) => {$(
        $(#[doc = $doc])*
        pub(super) async fn $name($given: $type) -> Result<$made, $trouble> {
            #[cfg(split)]
            #[leptos::wasm_split::wasm_split($file, wasm_split_path = ::leptos::wasm_split, fallible)]
            fn $name($given: $type) -> Result<Work<$made, $trouble>, SplitLoaderError> {
                Ok(Box::pin(async move { $work.await }))
            }
            #[cfg(not(split))]
            async fn $name($given: $type) -> Result<Work<$made, $trouble>, SplitLoaderError> {
                Ok(Box::pin(async move { $work.await }))
            }
            // Offline before it was ever needed: nothing was changed, and trying again will do.
            $name($given).await.map_err(|_| StorageError::NoAnswer)?.await
        }
    )*};
}

rare! {
    /// Makes the rows anew from the log.
    remake in rare (given: (Rc<Journal>, OwnedContext)) -> Rows, StorageError:
        given.0.remake(given.1.get(), &given.1.stamp());
    /// Writes all rows as blocks.
    gather in rare (given: (Rc<Journal>, Rows, RowStamp)) -> Rows, StorageError:
        given.0.gather(given.1, &given.2);
    /// Seals the tail; whether it did.
    seal in rare (given: (Rc<OpenRegister>, OwnedContext)) -> bool, StorageError: given.0.seal(&given.1);
    /// Reads the register's own rules from their record, and goes by them.
    install_rules in rare (given: (App, Vec<u8>)) -> (), StorageError: given.0.install_stored_rules(given.1);
    /// Brings back the drafts that localStorage lost, and drops those that are spent.
    tend_drafts in rare (register: Rc<OpenRegister>) -> (), StorageError: register.tend_drafts();
    /// Moves the staff that earlier versions kept in this browser into the register.
    move_staff in rare (given: (App, Rc<OpenRegister>)) -> (), StorageError: given.0.move_staff(given.1);
    /// Finds the drafts of steps that can no longer be recorded.
    find_stale_drafts in rare (given: (App, Vec<DraftKey>)) -> Vec<DraftKey>, StorageError:
        given.0.find_stale_drafts(given.1);
    /// Takes in what another tab changed.
    receive in rare (given: (App, TabMessage)) -> (), StorageError: given.0.receive(given.1);
    /// Takes the reports of an earlier visit back.
    bring_back_reports in rare (kept: ()) -> (), StorageError: async move {
        diagnostics::bring_back();
        Ok::<_, StorageError>(kept)
    };
    /// Looks for what came up, and tells.
    look in rare (app: App) -> (), StorageError: app.look();
    /// Makes the calendar file of the dates to come.
    dates in rare (wanted: Wanted) -> Option<usize>, StorageError: wanted.make();
    /// Has the browser keep this build. A file of its own, because every visit fetches it, if late.
    register_service_worker in builds (newer: RwSignal<bool>) -> (), StorageError: async move {
        service_worker::register(move || newer.set(true)).await;
        Ok::<_, StorageError>(())
    };
    /// Makes and stores sample data; its code travels with the other ways in and out.
    load_demo in office (app: App) -> u64, TransferError: app.make_demo();
}

/// The rows stored, or those made from the log where they cannot be believed.
async fn rows(journal: Rc<Journal>, context: OwnedContext) -> Result<Rows, StorageError> {
    let stamp = context.stamp();
    match journal.rows(&stamp).await? {
        Some(rows) if rows.scattered => gather((journal, rows, stamp)).await,
        Some(rows) => Ok(rows),
        None => remake((journal, context)).await,
    }
}

/// How the page reads the rows of a register.
pub(super) const READ_ROWS: ReadRows = |journal, context| Box::pin(rows(journal, context));
