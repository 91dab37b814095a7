//! Long work: started by one request, followed and cancelled by others. One at a time.

use crate::api::{ApiError, ErrorKind};
use safeborders_people::PersonId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// How far long work is.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct JobProgress {
    /// What is being done, in words.
    pub what: String,
    /// How much is done.
    pub done: u64,
    /// Of how much, where that is known.
    pub total: Option<u64>,
}

/// Long work as a reader sees it.
#[derive(Clone, Serialize, Deserialize)]
pub struct JobState {
    /// Its number.
    pub job: u64,
    /// How far it is.
    pub progress: JobProgress,
    /// Whether it has ended.
    pub ended: bool,
    /// What came of it, once it has ended well.
    #[serde(default)]
    pub result: Option<Value>,
    /// Why it ended early.
    #[serde(default)]
    pub error: Option<ApiError>,
}

/// Where long work says how far it is, and hears that nobody wants it any more.
#[derive(Debug, Default)]
pub struct Watch {
    progress: Mutex<JobProgress>,
    cancelled: AtomicBool,
}

impl Watch {
    /// How far the work is.
    #[must_use]
    pub fn progress(&self) -> JobProgress {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Ends the work at its next look.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether the work was cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Says how far the work is.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] when it was cancelled.
    pub(crate) fn tell(&self, what: &str, done: u64, total: Option<u64>) -> Result<(), ApiError> {
        let mut progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        if progress.what != what {
            what.clone_into(&mut progress.what);
        }
        (progress.done, progress.total) = (done, total);
        if self.is_cancelled() {
            Err(ApiError::new(ErrorKind::Denied, "it was cancelled: nothing was kept"))
        } else {
            Ok(())
        }
    }
}

struct Job {
    number: u64,
    /// What comes of it is shown to this person alone: another may not read the same case files.
    owner: PersonId,
    watch: Watch,
    outcome: Mutex<Option<Result<Value, ApiError>>>,
}

/// The long work of a node: what runs, or what ended last.
#[derive(Default)]
pub(crate) struct Jobs(Mutex<Option<Arc<Job>>>);

impl Jobs {
    /// Starts work on a thread where blocking is allowed.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] while other long work runs.
    pub(crate) fn start<T: Serialize>(
        &self,
        owner: &PersonId,
        work: impl FnOnce(&Watch) -> Result<T, ApiError> + Send + 'static,
    ) -> Result<JobState, ApiError> {
        let mut current = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let last = current.as_ref().map_or(0, |job| job.number);
        if let Some(running) = current.as_ref().filter(|job| !job.ended()) {
            let text = format!("other long work runs (job {}): wait for it, or cancel it", running.number);
            return Err(ApiError::new(ErrorKind::Denied, text));
        }
        let (number, owner) = (last + 1, owner.clone());
        let job = Arc::new(Job { number, owner, watch: Watch::default(), outcome: Mutex::default() });
        *current = Some(Arc::clone(&job));
        drop(current);
        let state = job.state();
        tokio::task::spawn_blocking(move || {
            let failed = || ApiError::new(ErrorKind::Internal, "the work failed: report this as a defect");
            let worked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&job.watch)));
            let outcome = worked.unwrap_or_else(|_| Err(failed()));
            let outcome = outcome.and_then(|value| serde_json::to_value(value).map_err(|_| failed()));
            *job.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        });
        Ok(state)
    }

    /// How far the work of this number is, and to whom it belongs what came of it.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when it is neither what runs nor what ended last.
    pub(crate) fn state(&self, number: u64, by: &PersonId) -> Result<JobState, ApiError> {
        Ok(self.job(number)?.shown_to(by))
    }

    /// Cancels the work of this number and forgets its result. Anybody who may start such work may: there is
    /// one at a time.
    ///
    /// # Errors
    /// As [`Jobs::state`].
    pub(crate) fn cancel(&self, number: u64, by: &PersonId) -> Result<JobState, ApiError> {
        let job = self.job(number)?;
        job.watch.cancel();
        let state = job.shown_to(by);
        let mut outcome = job.outcome.lock().unwrap_or_else(PoisonError::into_inner);
        if outcome.is_some() {
            *outcome = Some(Err(ApiError::new(ErrorKind::Invalid, "the result was fetched or thrown away")));
        }
        Ok(state)
    }

    /// Cancels what runs and forgets what ended: what it read is about to be erased.
    pub(crate) fn forget(&self) {
        let current = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(job) = current.as_ref() else { return };
        job.watch.cancel();
        let mut outcome = job.outcome.lock().unwrap_or_else(PoisonError::into_inner);
        if outcome.is_some() {
            *outcome = Some(Err(ApiError::new(ErrorKind::Invalid, "the result was fetched or thrown away")));
        }
    }

    fn job(&self, number: u64) -> Result<Arc<Job>, ApiError> {
        let current = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let job = current.as_ref().filter(|job| job.number == number).map(Arc::clone);
        job.ok_or_else(|| {
            ApiError::new(ErrorKind::Invalid, "there is no such long work here: start it again")
        })
    }
}

impl Job {
    fn ended(&self) -> bool {
        self.outcome.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// The state without what came of it, but for its owner.
    fn shown_to(&self, person: &PersonId) -> JobState {
        let state = self.state();
        if *person == self.owner { state } else { JobState { result: None, error: None, ..state } }
    }

    fn state(&self) -> JobState {
        let outcome = self.outcome.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let ended = outcome.is_some();
        let (result, error) = match outcome {
            Some(Ok(value)) => (Some(value), None),
            Some(Err(error)) => (None, Some(error)),
            None => (None, None),
        };
        JobState { job: self.number, progress: self.watch.progress(), ended, result, error }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    fn anna() -> PersonId {
        "anna".parse().unwrap()
    }

    async fn ended(jobs: &Jobs, number: u64) -> JobState {
        loop {
            let state = jobs.state(number, &anna()).unwrap();
            if state.ended {
                return state;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    #[tokio::test]
    async fn one_at_a_time_followed_cancelled_and_forgotten() {
        let jobs = Jobs::default();
        let (go, wait) = channel::<()>();
        let first = jobs.start(&anna(), move |watch| {
            watch.tell("waiting", 1, Some(2))?;
            wait.recv().ok();
            watch.tell("done", 2, Some(2))?;
            Ok(7)
        });
        let first = first.unwrap().job;
        let refused = jobs.start(&anna(), |_| Ok(1)).err().unwrap();
        assert!(refused.kind == ErrorKind::Denied && refused.message.contains("job 1"), "{refused}");
        while jobs.state(first, &anna()).unwrap().progress.what != "waiting" {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        jobs.cancel(first, &anna()).unwrap();
        go.send(()).unwrap();
        let state = ended(&jobs, first).await;
        assert_eq!(state.error.unwrap().kind, ErrorKind::Denied);
        let second = jobs.start(&anna(), |_| Ok(8)).unwrap().job;
        assert_eq!(ended(&jobs, second).await.result, Some(Value::from(8)));
        let boris = "boris".parse().unwrap();
        let seen = jobs.state(second, &boris).unwrap();
        assert!(seen.ended && seen.result.is_none(), "what came of it is its owner's");
        assert!(jobs.state(first, &anna()).is_err(), "only the last one is held");
        jobs.cancel(second, &anna()).unwrap();
        assert!(ended(&jobs, second).await.result.is_none(), "a fetched result is not held for ever");
    }

    #[tokio::test]
    async fn work_that_panics_ends_with_an_error_and_blocks_nothing() {
        let jobs = Jobs::default();
        let number =
            jobs.start(&anna(), |_| -> Result<(), ApiError> { panic!("as a defect would") }).unwrap().job;
        assert_eq!(ended(&jobs, number).await.error.unwrap().kind, ErrorKind::Internal);
        assert!(jobs.start(&anna(), |_| Ok(())).is_ok());
    }
}
