//! The thread on which the connections live.
//!
//! The engine trait blocks; the driver does not. A driver that blocks by a runtime of its own panics when it is
//! called from a thread that another runtime drives, as the node's servers do. So the runtime has a thread for
//! itself, and a caller waits for its answer on a plain channel, which works on any thread.

use std::future::Future;
use std::io;
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;

pub(crate) struct Worker {
    handle: Handle,
    // Dropped first: that ends the thread.
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    pub(crate) fn start() -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = thread::Builder::new().name("postgres".to_owned()).spawn(move || {
            let _ = runtime.block_on(stopped);
        })?;
        Ok(Self { handle, stop: Some(stop), thread: Some(thread) })
    }

    pub(crate) fn handle(&self) -> &Handle {
        &self.handle
    }

    /// Does the work over there and waits for it. `None` when the thread is gone.
    pub(crate) fn run<T: Send + 'static>(&self, work: impl Future<Output = T> + Send + 'static) -> Option<T> {
        let (told, heard) = mpsc::sync_channel(1);
        self.handle.spawn(async move {
            let _ = told.send(work.await);
        });
        heard.recv().ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_done_on_plain_threads_and_on_those_of_another_runtime() {
        let worker = Worker::start().unwrap();
        assert_eq!(worker.run(async { 7 }), Some(7));
        let other = Builder::new_current_thread().build().unwrap();
        other.block_on(async {
            assert_eq!(worker.run(async { 8 }), Some(8));
            drop(worker);
        });
    }

    #[test]
    fn panic_of_the_work_is_no_answer_and_ends_nothing_else() {
        let worker = Worker::start().unwrap();
        assert_eq!(worker.run(async { panic!("the work's own") }), None::<()>);
        assert_eq!(worker.run(async { 9 }), Some(9));
    }
}
