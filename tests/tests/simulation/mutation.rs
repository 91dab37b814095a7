//! Faults of the program itself, put in from outside: each must turn the simulation red.

use crate::disk::Lies;
use safeborders_store::{Batch, Engine, Snapshot, StoreError};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What is wrong with the node.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Mutation {
    None,
    /// Its disk acknowledges what it does not sync.
    NoFsync,
    /// Its disk does not sync lists of names.
    NoDirectoryFsync,
    /// Its books acknowledge a commit and write it later: the answer leaves before its debit.
    DebitAfterSend,
}

impl Mutation {
    pub(crate) fn lies(self) -> Lies {
        Lies { data: self == Self::NoFsync, names: self == Self::NoDirectoryFsync }
    }

    pub(crate) fn wrap(self, engine: Box<dyn Engine>) -> Box<dyn Engine> {
        if self == Self::DebitAfterSend { Box::new(WriteBehind::new(engine)) } else { engine }
    }
}

/// How long after it was acknowledged a commit is written.
const BEHIND: Duration = Duration::from_millis(40);

/// An engine that acknowledges first and writes later.
struct WriteBehind {
    engine: Arc<dyn Engine>,
    waiting: Arc<Mutex<VecDeque<Batch>>>,
}

impl WriteBehind {
    fn new(engine: Box<dyn Engine>) -> Self {
        Self { engine: engine.into(), waiting: Arc::default() }
    }
}

fn write_one(engine: &dyn Engine, waiting: &Mutex<VecDeque<Batch>>) -> Result<(), StoreError> {
    let first = waiting.lock().unwrap().pop_front();
    first.map_or(Ok(()), |batch| engine.commit(batch))
}

impl Engine for WriteBehind {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        for batch in self.waiting.lock().unwrap().iter().rev() {
            let changes: BTreeMap<_, _> = batch.clone().into_entries().collect();
            if let Some(value) = changes.get(key) {
                return Ok(value.clone());
            }
        }
        self.engine.get(key)
    }

    fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        self.waiting.lock().unwrap().push_back(batch);
        let (engine, waiting) = (Arc::clone(&self.engine), Arc::clone(&self.waiting));
        tokio::spawn(async move {
            tokio::time::sleep(BEHIND).await;
            let _lost = write_one(&*engine, &waiting);
        });
        Ok(())
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, StoreError> {
        while !self.waiting.lock().unwrap().is_empty() {
            write_one(&*self.engine, &self.waiting)?;
        }
        self.engine.snapshot()
    }
}
