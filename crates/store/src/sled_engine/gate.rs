//! Many readers or one writer, where a thread may read again while it reads.
//!
//! The standard library's lock may deadlock when a thread that reads asks again while a writer
//! waits; this one lets readers in until the writer has really begun. A steady stream of
//! overlapping snapshots can hold a commit back: snapshots are to be brief.

use crate::StoreError;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

#[derive(Default)]
pub(super) struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// One entry for each reader inside, naming the thread that entered.
    readers: Vec<ThreadId>,
    writing: bool,
}

impl Gate {
    pub(super) fn enter_read(&self) -> ReadPass<'_> {
        let mut state = self.lock();
        while state.writing {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let thread = thread::current().id();
        state.readers.push(thread);
        ReadPass { gate: self, thread }
    }

    /// Waits until no reader is inside; refuses when this thread is itself one of them.
    pub(super) fn enter_write(&self) -> Result<WritePass<'_>, StoreError> {
        let mut state = self.lock();
        let thread = thread::current().id();
        loop {
            if state.readers.contains(&thread) {
                return Err(StoreError::SnapshotHeld);
            }
            if !state.writing && state.readers.is_empty() {
                state.writing = true;
                return Ok(WritePass { gate: self });
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Evidence of being inside as a reader.
pub(super) struct ReadPass<'a> {
    gate: &'a Gate,
    thread: ThreadId,
}

impl Drop for ReadPass<'_> {
    fn drop(&mut self) {
        let mut state = self.gate.lock();
        if let Some(at) = state.readers.iter().position(|thread| *thread == self.thread) {
            state.readers.swap_remove(at);
        }
        drop(state);
        self.gate.changed.notify_all();
    }
}

/// Evidence of being the only one inside.
pub(super) struct WritePass<'a> {
    gate: &'a Gate,
}

impl Drop for WritePass<'_> {
    fn drop(&mut self) {
        self.gate.lock().writing = false;
        self.gate.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn thread_that_reads_may_read_again_but_not_write() {
        let gate = Gate::default();
        let first = gate.enter_read();
        let second = gate.enter_read();
        assert!(matches!(gate.enter_write(), Err(StoreError::SnapshotHeld)));
        drop(first);
        assert!(gate.enter_write().is_err());
        drop(second);
        assert!(gate.enter_write().is_ok());
    }

    #[test]
    fn writer_waits_for_readers_of_other_threads_and_lets_them_read_again() {
        let gate = Gate::default();
        let (told, heard) = mpsc::channel();
        let reading = gate.enter_read();
        thread::scope(|scope| {
            let gate = &gate;
            let told = &told;
            scope.spawn(move || {
                let _alone = gate.enter_write().unwrap();
                told.send("written").unwrap();
            });
            drop(gate.enter_read());
            assert!(heard.try_recv().is_err(), "the writer went ahead of a reader");
            drop(reading);
            assert_eq!(heard.recv().unwrap(), "written");
        });
    }
}
