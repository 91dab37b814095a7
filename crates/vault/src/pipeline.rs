//! Storing groups of case files: one thread decides and seals, a second one commits, so that one seals
//! while the other waits for the disk.
//!
//! Two files of one case may be in neighbouring groups. A group is decided against what is stored, so the
//! second one waits until the first is committed.

use crate::cohorts::Cohort;
use crate::error::VaultError;
use crate::import::{GROUP_BYTES, Group, Outcome, Prepared};
use crate::index::touched_by;
use crate::notes::NOTES;
use crate::record::CaseId;
use crate::vault::{Vault, Writer};
use safeborders_cases::CaseFile;
use safeborders_store::Batch;
use safeborders_types::CohortId;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

/// How many groups may wait between sealing and committing.
const WAITING: usize = 1;

/// Case files to store, and the staged copies that go with them.
pub(crate) struct Input<'f> {
    pub(crate) files: Cow<'f, [CaseFile]>,
    pub(crate) staged: Vec<Vec<u8>>,
    /// Who changes them by hand; `None` for an import.
    pub(crate) by: Option<&'f str>,
}

/// What was handed to the committing thread and is not committed yet.
struct Flow {
    prepared: SyncSender<Prepared>,
    committed: Receiver<()>,
    under_way: VecDeque<HashSet<CaseId>>,
}

impl Vault {
    /// Stores all that comes. Each group is one durable step, or several when it is large.
    pub(crate) fn store(
        &self,
        writer: &mut Writer,
        inputs: &mut dyn Iterator<Item = Result<Input<'_>, VaultError>>,
    ) -> Result<Outcome, VaultError> {
        let (prepared, received) = sync_channel(WAITING);
        let (done, committed) = channel();
        let mut flow = Flow { prepared, committed, under_way: VecDeque::new() };
        let (fed, committed) = thread::scope(|scope| {
            let commit = move || self.commit_all(&received, &done);
            let committing = thread::Builder::new().name("commit".to_owned()).spawn_scoped(scope, commit);
            let committing = committing.map_err(VaultError::Thread)?;
            let fed = self.feed(&mut flow, inputs);
            drop(flow);
            let committed = committing.join().unwrap_or(Err(VaultError::Broken));
            Ok::<_, VaultError>((fed, committed))
        })?;
        writer.broken |= committed.is_err();
        // The committing thread's error first: the other one only notes that it has ended.
        committed.and(fed)
    }

    fn feed(
        &self,
        flow: &mut Flow,
        inputs: &mut dyn Iterator<Item = Result<Input<'_>, VaultError>>,
    ) -> Result<Outcome, VaultError> {
        let mut outcome = Outcome::default();
        for input in inputs {
            let input = input?;
            let mut group = Group::by(input.by);
            for file in &*input.files {
                let id = self.ids.of(file.source());
                if flow.under_way.iter().any(|cases| cases.contains(&id)) {
                    flow.settle()?;
                }
                self.classify(&mut group, id, file)?;
                if group.bytes > GROUP_BYTES {
                    outcome += group.outcome;
                    let full = std::mem::replace(&mut group, Group::by(input.by));
                    flow.send(self.prepare(full, Vec::new())?)?;
                }
            }
            outcome += group.outcome;
            flow.send(self.prepare(group, input.staged)?)?;
        }
        Ok(outcome)
    }

    fn commit_all(&self, prepared: &Receiver<Prepared>, done: &Sender<()>) -> Result<(), VaultError> {
        for prepared in prepared {
            self.commit_prepared(prepared)?;
            // Nobody listens any more when feeding has ended; the commit counts all the same.
            let _ = done.send(());
        }
        Ok(())
    }

    fn commit_prepared(&self, prepared: Prepared) -> Result<(), VaultError> {
        let mut batch = Batch::new();
        for record in prepared.records {
            batch.put(record.key, record.value);
        }
        let mut gained: BTreeMap<CohortId, Cohort> = BTreeMap::new();
        for (id, files) in prepared.gains {
            let mut cohort = self.cohort_list().0.get(&id).cloned().unwrap_or_default();
            cohort.files += files;
            self.notes.put_cohort(&mut batch, id, &cohort)?;
            gained.insert(id, cohort);
        }
        for key in prepared.staged {
            batch.delete(key);
        }
        self.notes.put(&mut batch, NOTES, &prepared.notes)?;
        self.committed(batch)?;
        self.cohort_list_mut().0.extend(gained);
        Ok(())
    }

    /// A commit on this thread. When it is not known whether it is durable, nothing more is written
    /// until the vault was opened again.
    pub(crate) fn commit(&self, writer: &mut Writer, batch: Batch) -> Result<(), VaultError> {
        let committed = self.committed(batch);
        writer.broken |= committed.is_err();
        committed
    }

    /// Every commit goes through here once the vault is open: what is made from the case store hears of it, also where
    /// it is not known whether the commit is durable.
    fn committed(&self, batch: Batch) -> Result<(), VaultError> {
        let touched = touched_by(&batch);
        let committed = self.engine.commit(batch);
        self.changes.fetch_add(1, Ordering::Release);
        self.index.touch(touched);
        Ok(committed?)
    }
}

impl Flow {
    fn send(&mut self, prepared: Option<Prepared>) -> Result<(), VaultError> {
        let Some(prepared) = prepared else { return Ok(()) };
        while self.committed.try_recv().is_ok() {
            self.under_way.pop_front();
        }
        self.under_way.push_back(prepared.cases.clone());
        self.prepared.send(prepared).map_err(|_| VaultError::Broken)
    }

    /// Waits until everything that was sent is committed.
    fn settle(&mut self) -> Result<(), VaultError> {
        while !self.under_way.is_empty() {
            self.committed.recv().map_err(|_| VaultError::Broken)?;
            self.under_way.pop_front();
        }
        Ok(())
    }
}
