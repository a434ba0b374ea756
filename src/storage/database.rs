//! IndexedDB through `idb`: out-of-line text keys, values as bytes, one transaction for one change.

use std::cell::Cell;
use std::rc::Rc;

use idb::{
    DatabaseEvent, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Transaction, TransactionMode,
};
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::error::StorageError;
use super::local;
use crate::browser::{idle, time};
use crate::diagnostics::{Cause, OrReport};

/// Version of the schema. A database of a newer one is not opened.
pub const SCHEMA: u32 = 1;

/// The object stores of the database.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Store {
    /// Entries not yet sealed, one record each.
    Tail,
    /// Sealed segments, by their number.
    Segments,
    /// Table rows: blocks, and single rows that are newer.
    Rows,
    /// Files of proof, by digest.
    Files,
    /// The head, the register's own rules, the stamp of the rows, and second copies of drafts.
    Meta,
}

impl Store {
    /// All stores, in the order of the variants.
    pub const ALL: &[Store] = &[Self::Tail, Self::Segments, Self::Rows, Self::Files, Self::Meta];

    /// Name of the store in the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tail => "tail",
            Self::Segments => "segments",
            Self::Rows => "rows",
            Self::Files => "files",
            Self::Meta => "meta",
        }
    }
}

/// One change within a transaction.
pub enum Change {
    /// Puts a value under a key, in the place of one that is there.
    Put(Store, String, Uint8Array),
    /// Removes the value under a key.
    Delete(Store, String),
    /// Removes everything in a store.
    Clear(Store),
}

impl Change {
    /// A change that puts bytes under a key.
    #[must_use]
    pub fn put(store: Store, key: impl Into<String>, bytes: &[u8]) -> Self {
        Self::Put(store, key.into(), Uint8Array::from(bytes))
    }
}

/// Changes handed to the browser at once. A large import is thousands of puts of some hundred
/// kilobytes, for which the page would stand still.
const AT_ONCE: usize = 32;

/// A connection to a database of the browser (IndexedDB).
pub struct Database {
    raw: JsValue,
    closed: Rc<Cell<bool>>,
    /// The change that is to fail, counted from now; see [`Database::fail_at`].
    #[cfg(debug_assertions)]
    failing: Rc<Cell<Option<u32>>>,
}

/// How long the browser may take to open the database before we say so. Safari has been seen never
/// to answer.
const PATIENCE: u32 = 15_000;

impl Database {
    /// Opens the database, creating its stores on first sight. `superseded` is called when a newer
    /// version in another tab needs it closed.
    ///
    /// # Errors
    /// The browser blocks storage, an older tab holds the database, a newer version has been here, the
    /// database cannot be read, or the browser has not answered for half a minute.
    pub async fn open(name: &str, superseded: impl Fn() + 'static) -> Result<Self, StorageError> {
        let factory = Factory::new().map_err(|_| StorageError::Blocked)?;
        let mut request = factory.open(name, Some(SCHEMA)).map_err(|error| opening_error(&error))?;
        let held = Rc::new(Cell::new(false));
        let blocked = held.clone();
        request.on_blocked(move |_| blocked.set(true));
        request.on_upgrade_needed(|event| {
            // A store that is missing fails every transaction over it: why it is must be known then.
            let Some(database) = event.database().or_report("storage::database, upgrading") else { return };
            for store in Store::ALL {
                let made = database.create_object_store(store.name(), ObjectStoreParams::new());
                made.or_report("storage::database, making a store");
            }
        });
        let answer = Rc::new(Cell::new(None));
        let arrived = answer.clone();
        wasm_bindgen_futures::spawn_local(async move { arrived.set(Some(request.await)) });
        // From now, not from when the page was opened: "try again" may come minutes later.
        let began = time::elapsed();
        let database = loop {
            if let Some(opened) = answer.take() {
                break opened.map_err(|error| opening_error(&error))?;
            }
            let waited = time::elapsed() - began;
            if waited > f64::from(PATIENCE) && held.get() {
                return Err(StorageError::HeldByTab);
            }
            if waited > 2.0 * f64::from(PATIENCE) {
                return Err(StorageError::NoAnswer);
            }
            idle::yield_to_event_loop().await;
        };
        let raw = JsValue::from(database);
        let closed = Rc::new(Cell::new(false));
        watch(&raw, &closed, superseded)?;
        Ok(Self {
            raw,
            closed,
            #[cfg(debug_assertions)]
            failing: Rc::default(),
        })
    }

    /// Lets a change fail as on a full disk, for tests: the one after so many others, where the completion of
    /// a transaction counts as its last change. `None` lets none fail.
    #[cfg(debug_assertions)]
    pub fn fail_at(&self, change: Option<u32>) {
        self.failing.set(change);
    }

    /// Deletes the database of this name and everything in it.
    ///
    /// # Errors
    /// The browser blocks storage, or cannot delete the database.
    pub async fn delete(name: &str) -> Result<(), StorageError> {
        let factory = Factory::new().map_err(|_| StorageError::Blocked)?;
        factory
            .delete(name)
            .map_err(|error| opening_error(&error))?
            .await
            .map_err(|error| opening_error(&error))
    }

    /// Closes the connection, so that another may delete or upgrade the database.
    pub fn close(&self) {
        self.closed.set(true);
        close(&self.raw);
    }

    fn begin(&self, stores: &[Store], mode: TransactionMode) -> Result<OpenTransaction, StorageError> {
        if self.closed.get() {
            return Err(StorageError::Closed);
        }
        // `idb` cannot ask for strict durability, which the specification takes as a third
        // argument: the call is made here, the transaction is handed back to `idb`.
        let names: Array = stores.iter().map(|store| JsValue::from_str(store.name())).collect();
        let options = Object::new();
        let (word, durability) = match mode {
            TransactionMode::ReadWrite => ("readwrite", "strict"),
            _ => ("readonly", "default"),
        };
        // A new object of our own takes every member.
        let _ = Reflect::set(&options, &"durability".into(), &durability.into());
        // A connection without it is none.
        let begin: Function = Reflect::get(&self.raw, &"transaction".into())
            .ok()
            .and_then(|function| function.dyn_into().ok())
            .ok_or(StorageError::Closed)?;
        let raw = begin
            .call3(&self.raw, &names, &word.into(), &options)
            .map_err(|error| exception_error(&error))?;
        let transaction = Transaction::try_from(raw.clone()).map_err(|error| storage_error(&error))?;
        Ok(OpenTransaction {
            transaction,
            raw,
            #[cfg(debug_assertions)]
            failing: Rc::clone(&self.failing),
        })
    }

    /// The value under a key; `None` when there is none.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn get(&self, store: Store, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        self.begin(&[store], TransactionMode::ReadOnly)?.get(store, key).await
    }

    /// All values whose key starts with `prefix`, in the order of their keys.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn all(&self, store: Store, prefix: &str) -> Result<Vec<Vec<u8>>, StorageError> {
        self.begin(&[store], TransactionMode::ReadOnly)?.all(store, prefix).await
    }

    /// All keys that start with `prefix`, in order.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn keys(&self, store: Store, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.begin(&[store], TransactionMode::ReadOnly)?.keys(store, prefix).await
    }

    /// Reads within one transaction: all of it is of the same moment. `read` may wait for the transaction's
    /// own answers and for nothing else.
    ///
    /// # Errors
    /// What `read` comes back with, or the connection was closed.
    pub async fn view<T>(
        &self,
        stores: &[Store],
        read: impl AsyncFnOnce(&OpenTransaction) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        read(&self.begin(stores, TransactionMode::ReadOnly)?).await
    }

    /// Reads and changes within one transaction: `decide` reads what it needs and says what changes. It may
    /// wait for the transaction's own answers and for nothing else. Comes back only when the transaction is
    /// complete, with what `decide` made.
    ///
    /// # Errors
    /// What `decide` comes back with; the disk is full, the connection was closed or the database cannot be
    /// read. Nothing was changed then.
    pub async fn update<T>(
        &self,
        stores: &[Store],
        decide: impl AsyncFnOnce(&OpenTransaction) -> Result<(Vec<Change>, T), StorageError>,
    ) -> Result<T, StorageError> {
        let open = self.begin(stores, TransactionMode::ReadWrite)?;
        let made = match decide(&open).await {
            Ok((changes, made)) => open.queue(&changes).await.map(|()| made),
            Err(refused) => Err(refused),
        };
        let OpenTransaction { transaction, raw, .. } = open;
        let made = match made {
            Ok(made) => made,
            Err(refused) => {
                // What was queued before the error must not be committed by leaving.
                transaction.abort().or_report("storage::database, calling off");
                return Err(refused);
            }
        };
        match transaction.await {
            Ok(idb::TransactionResult::Committed) => Ok(made),
            Ok(idb::TransactionResult::Aborted) => Err(abort_reason(&raw)),
            Err(error) => Err(transaction_error(&raw, &error)),
        }
    }
}

/// A transaction under way. It ends by itself as soon as nothing was asked of it for a moment.
pub struct OpenTransaction {
    transaction: Transaction,
    raw: JsValue,
    #[cfg(debug_assertions)]
    failing: Rc<Cell<Option<u32>>>,
}

impl OpenTransaction {
    fn store(&self, store: Store) -> Result<ObjectStore, StorageError> {
        self.transaction.object_store(store.name()).map_err(|error| storage_error(&error))
    }

    /// The value under a key; `None` when there is none.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn get(&self, store: Store, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        let request =
            self.store(store)?.get(JsValue::from_str(key)).map_err(|error| storage_error(&error))?;
        let value = request.await.map_err(|error| storage_error(&error))?;
        Ok(value.map(|value| Uint8Array::new(&value).to_vec()))
    }

    /// All values whose key starts with `prefix`, in the order of their keys.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn all(&self, store: Store, prefix: &str) -> Result<Vec<Vec<u8>>, StorageError> {
        let request =
            self.store(store)?.get_all(Some(range(prefix)?), None).map_err(|error| storage_error(&error))?;
        let values = request.await.map_err(|error| storage_error(&error))?;
        Ok(values.into_iter().map(|value| Uint8Array::new(&value).to_vec()).collect())
    }

    /// All keys that start with `prefix`, in order.
    ///
    /// # Errors
    /// The connection was closed, or the database cannot be read.
    pub async fn keys(&self, store: Store, prefix: &str) -> Result<Vec<String>, StorageError> {
        let request = self
            .store(store)?
            .get_all_keys(Some(range(prefix)?), None)
            .map_err(|error| storage_error(&error))?;
        let keys = request.await.map_err(|error| storage_error(&error))?;
        Ok(keys.into_iter().filter_map(|key| key.as_string()).collect())
    }

    /// Queues changes. After every [`AT_ONCE`] puts it waits for the last of them, which leaves the
    /// transaction open and lets the page draw in between.
    async fn queue(&self, changes: &[Change]) -> Result<(), StorageError> {
        for (at, change) in changes.iter().enumerate() {
            self.fail_if_due()?;
            let (Change::Put(store, ..) | Change::Delete(store, _) | Change::Clear(store)) = change;
            let object_store = self.store(*store)?;
            let queued = match change {
                Change::Put(_, key, bytes) => match object_store.put(bytes, Some(&JsValue::from_str(key))) {
                    Ok(request) if (at + 1).is_multiple_of(AT_ONCE) => {
                        request.await.map_err(|error| transaction_error(&self.raw, &error))?;
                        Ok(())
                    }
                    queued => queued.map(drop),
                },
                Change::Delete(_, key) => object_store.delete(JsValue::from_str(key)).map(drop),
                Change::Clear(_) => object_store.clear().map(drop),
            };
            queued.map_err(|error| storage_error(&error))?;
        }
        self.fail_if_due()
    }

    /// Fails where a test wants it.
    #[cfg(debug_assertions)]
    fn fail_if_due(&self) -> Result<(), StorageError> {
        match self.failing.get() {
            Some(0) => {
                self.failing.set(None);
                Err(StorageError::Full)
            }
            left => {
                self.failing.set(left.map(|left| left - 1));
                Ok(())
            }
        }
    }

    #[cfg(not(debug_assertions))]
    fn fail_if_due(&self) -> Result<(), StorageError> {
        Ok(())
    }
}

/// Notes when the browser closes the connection, and closes it at once when another tab deletes or
/// upgrades the database: it would wait for us for ever.
fn watch(
    raw: &JsValue,
    closed: &Rc<Cell<bool>>,
    superseded: impl Fn() + 'static,
) -> Result<(), StorageError> {
    let mut database = idb::Database::try_from(raw.clone()).map_err(|error| storage_error(&error))?;
    let gone = closed.clone();
    database.on_close(move |_| gone.set(true));
    let (gone, connection) = (closed.clone(), raw.clone());
    database.on_version_change(move |_| {
        gone.set(true);
        close(&connection);
        superseded();
    });
    database.forget_callbacks();
    Ok(())
}

fn close(raw: &JsValue) {
    if let Some(database) = idb::Database::try_from(raw.clone()).or_report("storage::database, closing") {
        database.close();
    }
}

fn range(prefix: &str) -> Result<Query, StorageError> {
    let end = format!("{prefix}\u{ffff}");
    KeyRange::bound(&prefix.into(), &end.as_str().into(), None, None)
        .map(Query::from)
        .map_err(|error| storage_error(&error))
}

/// Why a transaction was aborted.
fn abort_reason(transaction: &JsValue) -> StorageError {
    let error = Reflect::get(transaction, &"error".into()).unwrap_or(JsValue::NULL);
    exception_error(&error)
}

/// The error behind an error of a transaction: what it was aborted for says more than the error.
fn transaction_error(transaction: &JsValue, error: &idb::Error) -> StorageError {
    match abort_reason(transaction) {
        StorageError::Unreadable(_) => storage_error(error),
        known => known,
    }
}

/// The error behind a DOM exception, by its name.
fn exception_error(error: &JsValue) -> StorageError {
    let text = |name: &str| Reflect::get(error, &name.into()).ok().and_then(|text| text.as_string());
    match text("name").unwrap_or_default().as_str() {
        "QuotaExceededError" => StorageError::Full,
        "VersionError" => StorageError::Newer,
        "InvalidStateError" => StorageError::Closed,
        "SecurityError" => StorageError::Blocked,
        name => StorageError::Unreadable(format!("{name}: {}", text("message").unwrap_or_default())),
    }
}

impl From<&idb::Error> for Cause {
    fn from(error: &idb::Error) -> Self {
        Self::from(&storage_error(error))
    }
}

/// The error of a database that is being opened or deleted as a whole.
fn opening_error(error: &idb::Error) -> StorageError {
    storage_error(error).of_opening(local::is_usable())
}

fn storage_error(error: &idb::Error) -> StorageError {
    use idb::Error as E;
    match error {
        E::DomException(exception) => exception_error(exception),
        E::IndexedDbNotFound(_) => StorageError::Blocked,
        E::AddFailed(value)
        | E::ClearFailed(value)
        | E::DeleteFailed(value)
        | E::GetAllFailed(value)
        | E::GetAllKeysFailed(value)
        | E::GetFailed(value)
        | E::IndexedDbDeleteFailed(value)
        | E::IndexedDbOpenFailed(value)
        | E::ObjectStoreNotFound(value)
        | E::TransactionOpenFailed(value)
        | E::UpdateFailed(value) => exception_error(value),
        other => StorageError::Unreadable(other.to_string()),
    }
}
