//! A snapshot: a read-only transaction at the isolation level REPEATABLE READ on a connection of its own.

use crate::engine::Shared;
use crate::error::sort;
use crate::pool::Reader;
use futures::TryStreamExt;
use safeborders_store::{Entry, KeyRange, Snapshot, StoreError, Visit};
use std::cell::Cell;
use std::ops::ControlFlow;
use std::pin::pin;
use std::sync::Arc;
use tokio_postgres::Error;
use tokio_postgres::types::ToSql;

/// What is fetched at a time: what comes first, at most, and until so many bytes are there.
const FIRST_ROWS: i64 = 64;
const MOST_ROWS: i64 = 8192;
const PAGE_BYTES: usize = 4 << 20;

pub(crate) struct View<'a> {
    shared: &'a Shared,
    reader: Arc<Reader>,
    /// Something was said in the middle of a transaction that failed: not to be used again.
    broken: Cell<bool>,
}

impl<'a> View<'a> {
    pub(crate) fn begin(shared: &'a Shared, reader: Arc<Reader>) -> Result<Self, StoreError> {
        let view = Self { shared, reader, broken: Cell::new(false) };
        let number = shared.number;
        // What is seen is what was committed when the first statement ran.
        let begun = view.run(move |reader| async move {
            reader.client.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
            let row = reader.client.query_one("SELECT writer FROM safeborders.meta", &[]).await?;
            Ok(row.try_get::<_, i64>(0)? == number)
        })?;
        if begun { Ok(view) } else { Err(StoreError::InUse { path: shared.guard.place().to_path_buf() }) }
    }

    fn run<T, F>(&self, work: impl FnOnce(Arc<Reader>) -> F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, Error>> + Send + 'static,
    {
        self.shared.guard.pass()?;
        let done = self.shared.worker.run(work(Arc::clone(&self.reader)));
        let done = done.ok_or_else(|| self.shared.guard.gone())?;
        done.map_err(|error| {
            self.broken.set(true);
            sort(self.shared.guard.place(), &error)
        })
    }

    fn page(&self, start: Vec<u8>, end: Option<Vec<u8>>, rows: i64) -> Result<Vec<Entry>, StoreError> {
        self.run(move |reader| async move {
            let mut params: Vec<&(dyn ToSql + Sync)> = vec![&start];
            params.extend(end.as_ref().map(|end| end as &(dyn ToSql + Sync)));
            params.push(&rows);
            let statement = if end.is_some() { &reader.between } else { &reader.from };
            let mut found = pin!(reader.client.query_raw(statement, params).await?);
            let (mut page, mut bytes) = (Vec::new(), 0);
            // Rows come as they are read here, so a page of the largest values is not held in memory.
            while let Some(row) = found.try_next().await? {
                let entry: Entry = (row.try_get(0)?, row.try_get(1)?);
                bytes += entry.0.len() + entry.1.len();
                page.push(entry);
                if bytes >= PAGE_BYTES {
                    break;
                }
            }
            Ok(page)
        })
    }
}

impl Snapshot for View<'_> {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let key = key.to_vec();
        self.run(move |reader| async move { reader.value(&key).await })
    }

    fn scan(&self, range: &KeyRange, visit: Visit<'_>) -> Result<(), StoreError> {
        self.shared.guard.pass()?;
        let (mut start, mut rows) = (range.start().to_vec(), FIRST_ROWS);
        let end = range.end().map(<[u8]>::to_vec);
        while !range.is_empty() {
            let page = self.page(start, end.clone(), rows)?;
            let Some((last, _)) = page.last() else { break };
            // The first key after the last one.
            start = [last.as_slice(), &[0]].concat();
            let found = page.len();
            let bytes: usize = page.iter().map(|(key, value)| key.len() + value.len()).sum();
            for (key, value) in page {
                if let ControlFlow::Break(()) = visit(&key, &value) {
                    return Ok(());
                }
            }
            if i64::try_from(found).is_ok_and(|found| found < rows) && bytes < PAGE_BYTES {
                break;
            }
            rows = next_rows(found, bytes);
        }
        Ok(())
    }

    fn last(&self, range: &KeyRange) -> Result<Option<Entry>, StoreError> {
        if range.is_empty() {
            return self.shared.guard.pass().map(|()| None);
        }
        let (start, end) = (range.start().to_vec(), range.end().map(<[u8]>::to_vec));
        self.run(move |reader| async move {
            let row = match &end {
                None => reader.client.query_opt(&reader.last_from, &[&start]).await?,
                Some(end) => reader.client.query_opt(&reader.last_between, &[&start, end]).await?,
            };
            row.map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).transpose()
        })
    }
}

/// As many rows as make about one page, judged by the last one.
fn next_rows(found: usize, bytes: usize) -> i64 {
    let each = (bytes / found.max(1)).max(1);
    i64::try_from(PAGE_BYTES / each).unwrap_or(MOST_ROWS).clamp(1, MOST_ROWS)
}

impl Drop for View<'_> {
    fn drop(&mut self) {
        let (reader, pool) = (Arc::clone(&self.reader), Arc::clone(&self.shared.pool));
        let broken = self.broken.get();
        self.shared.worker.handle().spawn(async move {
            let ended = !broken && reader.client.batch_execute("ROLLBACK").await.is_ok();
            pool.give_back(ended.then_some(reader));
        });
    }
}
