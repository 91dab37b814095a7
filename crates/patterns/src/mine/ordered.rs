//! Tasks on several threads whose results are read in the order of the tasks.
//!
//! Results that cannot be read yet are held back; a thread that is ahead waits when too many are held.
//! The thread with the first unread task never waits, so there is always progress.

use super::sink::Chunk;
use std::collections::{BTreeMap, VecDeque};
use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Patterns held back before threads that are ahead wait.
const HELD: usize = 1 << 18;

#[derive(Default)]
struct State {
    next: usize,
    reading: usize,
    held: usize,
    stopped: bool,
    results: BTreeMap<usize, VecDeque<Chunk>>,
    /// Finished tasks, and whether nothing was cut.
    done: BTreeMap<usize, bool>,
}

struct Board {
    tasks: usize,
    state: Mutex<State>,
    changed: Condvar,
}

/// Marks a task as done even when its thread unwinds, so that the reader never waits for ever.
struct Running<'a> {
    board: &'a Board,
    task: usize,
    complete: bool,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.board.lock().done.insert(self.task, self.complete);
        self.board.changed.notify_all();
    }
}

impl Board {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&'a self, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    fn take_task(&self) -> Option<Running<'_>> {
        let mut state = self.lock();
        if state.stopped || state.next == self.tasks {
            return None;
        }
        state.next += 1;
        Some(Running { board: self, task: state.next - 1, complete: false })
    }

    fn put(&self, task: usize, chunk: Chunk) -> ControlFlow<()> {
        let mut state = self.lock();
        while state.held >= HELD && state.reading != task && !state.stopped {
            state = self.wait(state);
        }
        if state.stopped {
            return ControlFlow::Break(());
        }
        state.held += chunk.len();
        state.results.entry(task).or_default().push_back(chunk);
        self.changed.notify_all();
        ControlFlow::Continue(())
    }

    /// The next block of a task, or whether the task was complete.
    fn get(&self, task: usize) -> Result<Chunk, bool> {
        let mut state = self.lock();
        loop {
            if let Some(chunk) = state.results.get_mut(&task).and_then(VecDeque::pop_front) {
                state.held -= chunk.len();
                return Ok(chunk);
            }
            if let Some(complete) = state.done.remove(&task) {
                state.results.remove(&task);
                state.reading = task + 1;
                self.changed.notify_all();
                return Err(complete);
            }
            state = self.wait(state);
        }
    }

    fn read(&self, visit: &mut dyn FnMut(&Chunk) -> ControlFlow<()>) -> bool {
        let mut complete = true;
        for task in 0..self.tasks {
            loop {
                match self.get(task) {
                    Ok(chunk) if visit(&chunk).is_break() => return complete,
                    Ok(_) => {}
                    Err(task_complete) => {
                        complete &= task_complete;
                        break;
                    }
                }
            }
        }
        complete
    }
}

/// Stops the threads when the reader has gone, even by unwinding.
struct Reading<'a>(&'a Board);

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        self.0.lock().stopped = true;
        self.0.changed.notify_all();
    }
}

/// Runs tasks `0..tasks` and visits their blocks in order until the visitor breaks off. `worker` makes
/// what a thread works with, which gets a task and where to send blocks and says whether the task was
/// complete. Returns whether all that were read were.
pub(crate) fn run<W>(
    tasks: usize,
    threads: usize,
    worker: impl Fn() -> W + Sync,
    visit: &mut dyn FnMut(&Chunk) -> ControlFlow<()>,
) -> bool
where
    W: FnMut(usize, &mut dyn FnMut(Chunk) -> ControlFlow<()>) -> bool,
{
    let board = Board { tasks, state: Mutex::default(), changed: Condvar::new() };
    std::thread::scope(|scope| {
        for _ in 0..threads.min(tasks) {
            scope.spawn(|| {
                let mut work = worker();
                while let Some(mut running) = board.take_task() {
                    let task = running.task;
                    running.complete = work(task, &mut |chunk| board.put(task, chunk));
                }
            });
        }
        let _reading = Reading(&board);
        board.read(visit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_tasks_are_complete_at_once() {
        let worker = || |_: usize, _: &mut dyn FnMut(Chunk) -> ControlFlow<()>| true;
        assert!(run(0, 2, worker, &mut |_| ControlFlow::Continue(())));
    }

    #[test]
    fn a_task_that_was_cut_is_told() {
        let worker = || |task: usize, _: &mut dyn FnMut(Chunk) -> ControlFlow<()>| task != 3;
        assert!(!run(5, 2, worker, &mut |_| ControlFlow::Continue(())));
        assert!(run(3, 2, worker, &mut |_| ControlFlow::Continue(())));
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn a_thread_that_dies_does_not_leave_the_reader_waiting() {
        let worker = || {
            |task: usize, _: &mut dyn FnMut(Chunk) -> ControlFlow<()>| {
                assert!(task != 1, "planned");
                true
            }
        };
        run(4, 2, worker, &mut |_| ControlFlow::Continue(()));
    }
}
