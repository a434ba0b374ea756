//! Work on the journal that a visit seldom needs: its code is a file of its own, fetched when it does
//! (see src/ui/shell/lazy.rs for how, and for builds that do not split).

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::wasm_split::SplitLoaderError;

use super::calendar_export::Wanted;
use super::context::OwnedContext;
use super::state::App;
use super::transfer::TransferError;
use crate::register::Table;
use crate::storage::rows::Rows;
use crate::storage::{Head, Journal, RowStamp, StorageError};

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
    /// Makes the table anew from the log.
    remake in rare (given: (Rc<Journal>, OwnedContext)) -> Table, StorageError:
        given.0.remake(given.1.get(), &given.1.stamp());
    /// Writes the rows of the table as blocks.
    gather in rare (given: (Rc<Journal>, Table, RowStamp)) -> Table, StorageError:
        given.0.gather(given.1, &given.2);
    /// Seals the tail.
    seal in rare (journal: Rc<Journal>) -> Option<Head>, StorageError: journal.seal();
    /// Reads the register's own rules from their record, and goes by them.
    install_rules in rare (given: (App, Vec<u8>)) -> (), StorageError: given.0.install_stored_rules(given.1);
    /// Looks for what came up, and tells.
    look in rare (app: App) -> (), StorageError: app.look();
    /// Makes the calendar file of the dates to come.
    dates in rare (wanted: Wanted) -> Option<usize>, StorageError: wanted.make();
    /// Makes and stores sample data; its code travels with the other ways in and out.
    load_demo in office (app: App) -> u64, TransferError: app.make_demo();
}

/// The table: from the rows stored, or from the log where they cannot be believed.
pub(super) async fn table(journal: Rc<Journal>, context: OwnedContext) -> Result<Table, StorageError> {
    let stamp = context.stamp();
    match journal.rows(&stamp).await? {
        Some(Rows { table, scattered: false }) => Ok(table),
        Some(rows) => gather((journal, rows.table, stamp)).await,
        None => remake((journal, context)).await,
    }
}
