//! Connections that read. A snapshot has one for itself; single reads share one.

use crate::error::{sort, unreachable};
use crate::guard::Guard;
use crate::session::Dial;
use safeborders_store::StoreError;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio_postgres::types::Type;
use tokio_postgres::{Client, Error, Statement};

/// How many snapshots may be held at a time; the role's connection limit lies above it.
const AT_MOST: usize = 32;
/// How many connections are kept for the next one.
const KEPT: usize = 4;
/// How long a snapshot waits for another to be dropped.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection that reads, and what it may ask.
pub(crate) struct Reader {
    pub(crate) client: Client,
    pub(crate) get: Statement,
    pub(crate) from: Statement,
    pub(crate) between: Statement,
    pub(crate) last_from: Statement,
    pub(crate) last_between: Statement,
}

impl Reader {
    pub(crate) async fn connect(dial: &Dial) -> Result<Self, StoreError> {
        let client = dial.connect().await?.client;
        Self::prepare(client).await.map_err(|error| sort(dial.place(), &error))
    }

    async fn prepare(client: Client) -> Result<Self, Error> {
        const ROWS: &str = "SELECT key, value FROM safeborders.entries WHERE key >= $1";
        let up = [Type::BYTEA, Type::INT8];
        let between = [Type::BYTEA, Type::BYTEA, Type::INT8];
        Ok(Self {
            get: client.prepare("SELECT value FROM safeborders.entries WHERE key = $1").await?,
            from: client.prepare_typed(&format!("{ROWS} ORDER BY key LIMIT $2"), &up).await?,
            between: client
                .prepare_typed(&format!("{ROWS} AND key < $2 ORDER BY key LIMIT $3"), &between)
                .await?,
            last_from: client.prepare(&format!("{ROWS} ORDER BY key DESC LIMIT 1")).await?,
            last_between: client.prepare(&format!("{ROWS} AND key < $2 ORDER BY key DESC LIMIT 1")).await?,
            client,
        })
    }

    /// The value of a key.
    pub(crate) async fn value(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        let row = self.client.query_opt(&self.get, &[&key]).await?;
        row.map(|row| row.try_get(0)).transpose()
    }
}

/// The connections that snapshots take.
#[derive(Default)]
pub(crate) struct Pool {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    idle: Vec<Arc<Reader>>,
    out: usize,
}

impl Pool {
    /// Leave to use one more connection, and one that is there already if there is. Waits, but not for ever.
    pub(crate) fn take(&self, guard: &Guard) -> Result<Option<Arc<Reader>>, StoreError> {
        let until = Instant::now() + PATIENCE;
        let mut state = self.lock();
        while state.out >= AT_MOST {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let what = format!("{AT_MOST} snapshots are held and none was dropped");
                return Err(unreachable(guard.place(), what));
            }
            state = self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        state.out += 1;
        while let Some(reader) = state.idle.pop() {
            if !reader.client.is_closed() {
                return Ok(Some(reader));
            }
        }
        Ok(None)
    }

    /// A connection is not used any more; `None` when it must not be used again.
    pub(crate) fn give_back(&self, reader: Option<Arc<Reader>>) {
        let mut state = self.lock();
        state.out = state.out.saturating_sub(1);
        if let Some(reader) = reader.filter(|reader| !reader.client.is_closed())
            && state.idle.len() < KEPT
        {
            state.idle.push(reader);
        }
        drop(state);
        self.changed.notify_one();
    }

    pub(crate) fn clear(&self) {
        self.lock().idle.clear();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
