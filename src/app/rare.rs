//! Work on the journal that a visit seldom needs: its code is a file of its own, fetched when it does
//! (see src/ui/shell/lazy.rs for how, and for builds that do not split).

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::wasm_split::SplitLoaderError;

use crate::browser::zone::BrowserZone;
use crate::register::Table;
use crate::storage::{Head, Journal, Trouble};

/// Work that has been fetched and waits to be done.
type Work<T> = Pin<Box<dyn Future<Output = Result<T, Trouble>>>>;

macro_rules! rare {
    ($($(#[doc = $doc:literal])* $name:ident -> $made:ty: |$journal:ident| $work:expr;)*) => {$(
        $(#[doc = $doc])*
        pub(super) async fn $name(journal: Rc<Journal>) -> Result<$made, Trouble> {
            #[cfg(split)]
            #[leptos::wasm_split::wasm_split(rare, wasm_split_path = ::leptos::wasm_split, fallible)]
            fn $name($journal: Rc<Journal>) -> Result<Work<$made>, SplitLoaderError> {
                Ok(Box::pin(async move { $work.await }))
            }
            #[cfg(not(split))]
            async fn $name($journal: Rc<Journal>) -> Result<Work<$made>, SplitLoaderError> {
                Ok(Box::pin(async move { $work.await }))
            }
            // Offline before it was ever needed: nothing was changed, and trying again will do.
            $name(journal).await.map_err(|_| Trouble::NoAnswer)?.await
        }
    )*};
}

rare! {
    /// Makes the table anew from the log.
    remake -> Table: |journal| journal.remake(&BrowserZone);
    /// Seals the tail.
    seal -> Option<Head>: |journal| journal.seal();
}

/// The table: from the rows stored, or from the log where they cannot be believed.
pub(super) async fn table(journal: Rc<Journal>) -> Result<Table, Trouble> {
    match journal.rows().await? {
        Some(table) => Ok(table),
        None => remake(journal).await,
    }
}
