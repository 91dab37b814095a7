//! The engine: one session that writes, some that read.

use crate::address::Address;
use crate::error::{sort, unreachable};
use crate::guard::Guard;
use crate::pool::{Pool, Reader};
use crate::session::{Access, Dial};
use crate::view::View;
use crate::worker::Worker;
use crate::write::{Failed, Writer};
use safeborders_store::{Batch, Engine, Snapshot, StoreError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::task::JoinHandle;

/// For a session to say good-bye.
const PARTING: Duration = Duration::from_secs(2);

/// What the engine and its snapshots have in common.
pub(crate) struct Shared {
    pub(crate) worker: Worker,
    pub(crate) guard: Arc<Guard>,
    pub(crate) pool: Arc<Pool>,
    /// The number of this opening.
    pub(crate) number: i64,
}

pub(crate) struct PostgresEngine {
    // `None` only while dropping.
    writer: Option<Arc<Writer>>,
    /// One commit at a time.
    writing: Mutex<()>,
    /// Ends with the session that writes.
    held: Option<JoinHandle<()>>,
    /// Shared by single reads, which do not wait for each other.
    point: Mutex<Arc<Reader>>,
    dial: Arc<Dial>,
    shared: Shared,
}

impl PostgresEngine {
    pub(crate) fn open(address: &Address, access: &Access, retired_too: bool) -> Result<Self, StoreError> {
        let dial = Arc::new(Dial::new(address, access)?);
        let guard = Arc::new(Guard::new(dial.place()));
        let io = |source| StoreError::Io { path: dial.place().to_path_buf(), source };
        let worker = Worker::start().map_err(io)?;
        let (to, watch) = (Arc::clone(&dial), Arc::clone(&guard));
        let opened = worker.run(async move {
            let mut session = to.connect().await?;
            let driven = std::mem::replace(&mut session.driven, tokio::spawn(async {}));
            let held = tokio::spawn(async move {
                let _ = driven.await;
                watch.lose();
            });
            let writer = Writer::new(to.place(), session, retired_too).await?;
            let point = Reader::connect(&to).await?;
            Ok((writer, held, point))
        });
        let (writer, held, point) = opened.ok_or_else(|| guard.gone())??;
        let shared = Shared { worker, guard, pool: Arc::default(), number: writer.number() };
        Ok(Self {
            writer: Some(Arc::new(writer)),
            writing: Mutex::new(()),
            held: Some(held),
            point: Mutex::new(Arc::new(point)),
            dial,
            shared,
        })
    }

    /// Marks the store as left for another one.
    pub(crate) fn retire(&self) -> Result<(), StoreError> {
        self.write(|writer| async move { writer.retire().await })
    }

    fn write<F>(&self, work: impl FnOnce(Arc<Writer>) -> F) -> Result<(), StoreError>
    where
        F: Future<Output = Result<(), Failed>> + Send + 'static,
    {
        // A panic of an earlier commit has poisoned the engine already, or changed nothing here.
        let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let guard = &self.shared.guard;
        guard.write(|| {
            let writer = self.writer.as_ref().ok_or_else(|| guard.gone())?;
            let done = self.shared.worker.run(work(Arc::clone(writer))).ok_or_else(|| guard.gone())?;
            done.map_err(|failed| match failed {
                Failed::TakenOver => StoreError::InUse { path: guard.place().to_path_buf() },
                Failed::Said(error) => sort(guard.place(), &error),
            })
        })
    }

    /// The connection of single reads, made anew when it was lost.
    fn point(&self) -> Result<Arc<Reader>, StoreError> {
        let mut point = self.point.lock().unwrap_or_else(PoisonError::into_inner);
        if point.client.is_closed() {
            *point = Arc::new(self.reader()?);
        }
        Ok(Arc::clone(&point))
    }

    fn reader(&self) -> Result<Reader, StoreError> {
        let dial = Arc::clone(&self.dial);
        let made = self.shared.worker.run(async move { Reader::connect(&dial).await });
        made.ok_or_else(|| self.shared.guard.gone())?
    }

    fn reader_of_its_own(&self) -> Result<Arc<Reader>, StoreError> {
        let pool = &self.shared.pool;
        if let Some(reader) = pool.take(&self.shared.guard)? {
            return Ok(reader);
        }
        self.reader().map(Arc::new).inspect_err(|_| pool.give_back(None))
    }
}

impl Engine for PostgresEngine {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.shared.guard.pass()?;
        let (reader, key) = (self.point()?, key.to_vec());
        let found = self.shared.worker.run(async move { reader.value(&key).await });
        let place = self.shared.guard.place();
        found.ok_or_else(|| unreachable(place, "it is being closed"))?.map_err(|error| sort(place, &error))
    }

    fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        batch.check()?;
        if batch.is_empty() {
            return self.shared.guard.pass();
        }
        self.write(|writer| async move { writer.commit(batch).await })
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, StoreError> {
        self.shared.guard.pass()?;
        Ok(Box::new(View::begin(&self.shared, self.reader_of_its_own()?)?))
    }
}

impl Drop for PostgresEngine {
    fn drop(&mut self) {
        // The session ends when its last client is gone; then the lock is free.
        self.writer.take();
        self.shared.pool.clear();
        if let Some(held) = self.held.take() {
            self.shared.worker.run(async move { drop(tokio::time::timeout(PARTING, held).await) });
        }
    }
}
