//! Writing one batch as one transaction.

use crate::lease;
use crate::session::Session;
use safeborders_store::{Batch, StoreError};
use std::path::Path;
use tokio_postgres::types::Type;
use tokio_postgres::{Client, Error, Statement};

/// What goes to the server in one statement.
const PART_BYTES: usize = 4 << 20;
const PART_ENTRIES: usize = 4096;

const OURS: &str = "UPDATE safeborders.meta SET commits = commits + 1 WHERE writer = $1";
const PUT: &str = "INSERT INTO safeborders.entries (key, value) SELECT * FROM unnest($1::bytea[], $2::bytea[]) \
                   ON CONFLICT (key) DO UPDATE SET value = excluded.value";
const DELETE: &str = "DELETE FROM safeborders.entries WHERE key = ANY($1)";

/// The session that holds the lock, and writes.
pub(crate) struct Writer {
    pub(crate) client: Client,
    /// The number of this opening.
    number: i64,
    ours: Statement,
    put: Statement,
    delete: Statement,
}

/// Why nothing was written, or nobody knows whether it was.
pub(crate) enum Failed {
    /// A later opening has taken over.
    TakenOver,
    Said(Error),
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Said(error)
    }
}

impl Writer {
    pub(crate) async fn new(place: &Path, session: Session, retired_too: bool) -> Result<Self, StoreError> {
        let client = session.client;
        let number = lease::take(place, &client, retired_too).await?;
        let said = |error: Error| crate::error::sort(place, &error);
        Ok(Self {
            ours: client.prepare(OURS).await.map_err(said)?,
            put: client.prepare_typed(PUT, &[Type::BYTEA_ARRAY, Type::BYTEA_ARRAY]).await.map_err(said)?,
            delete: client.prepare_typed(DELETE, &[Type::BYTEA_ARRAY]).await.map_err(said)?,
            client,
            number,
        })
    }

    pub(crate) fn number(&self) -> i64 {
        self.number
    }

    /// One transaction. When this returns `Ok`, it is durable.
    pub(crate) async fn commit(&self, batch: Batch) -> Result<(), Failed> {
        let done = self.apply(batch).await;
        if done.is_err() {
            // What was begun must not stay open until the session ends; if it cannot be said, the server does it.
            let _ = self.client.batch_execute("ROLLBACK").await;
        }
        done
    }

    async fn apply(&self, batch: Batch) -> Result<(), Failed> {
        self.client.batch_execute("BEGIN").await?;
        // Locks the row, so that a later opening waits until this transaction has ended.
        if self.client.execute(&self.ours, &[&self.number]).await? != 1 {
            return Err(Failed::TakenOver);
        }
        let mut part = Part::default();
        for (key, value) in batch.into_entries() {
            part.add(key, value);
            if part.is_full() {
                self.send(std::mem::take(&mut part)).await?;
            }
        }
        self.send(part).await?;
        Ok(self.client.batch_execute("COMMIT").await?)
    }

    async fn send(&self, part: Part) -> Result<(), Error> {
        if !part.removed.is_empty() {
            self.client.execute(&self.delete, &[&part.removed]).await?;
        }
        if !part.keys.is_empty() {
            self.client.execute(&self.put, &[&part.keys, &part.values]).await?;
        }
        Ok(())
    }

    /// Marks the store as left for another one.
    pub(crate) async fn retire(&self) -> Result<(), Failed> {
        let sql = "UPDATE safeborders.meta SET retired = true WHERE writer = $1";
        if self.client.execute(sql, &[&self.number]).await? == 1 { Ok(()) } else { Err(Failed::TakenOver) }
    }
}

/// A part of a batch. No key is in it twice, so the order of its statements does not matter.
#[derive(Default)]
struct Part {
    keys: Vec<Vec<u8>>,
    values: Vec<Vec<u8>>,
    removed: Vec<Vec<u8>>,
    bytes: usize,
}

impl Part {
    fn add(&mut self, key: Vec<u8>, value: Option<Vec<u8>>) {
        self.bytes += key.len() + value.as_ref().map_or(0, Vec::len);
        match value {
            Some(value) => {
                self.keys.push(key);
                self.values.push(value);
            }
            None => self.removed.push(key),
        }
    }

    fn is_full(&self) -> bool {
        self.bytes >= PART_BYTES || self.keys.len() + self.removed.len() >= PART_ENTRIES
    }
}
