//! Long work behind a page: started by it, waited for a moment, and looked at again by its address.

use super::visit::Visit;
use crate::api::{ApiError, ErrorKind};
use crate::jobs::{JobProgress, JobState};
use askama::Template;
use axum::response::Response;
use safeborders_pages::{Arg, Locale};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::time::Duration;

/// How long a page waits for its work before it shows how far it is.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// How often it looks meanwhile.
const LOOK: Duration = Duration::from_millis(15);

/// Long work as a page finds it.
pub(crate) enum Long<T> {
    /// It is done.
    Done(T),
    /// It goes on; its number.
    Running(JobState),
}

/// The result of long work: of the job that the address names, if it is there, else of a new one.
///
/// # Errors
/// What the work ended with; [`ErrorKind::Denied`] while other long work runs.
pub(crate) async fn long<T: DeserializeOwned>(
    visit: &Visit,
    resource: &str,
    body: &impl Serialize,
    job: Option<u64>,
) -> Result<Long<T>, ApiError> {
    let known = match job {
        Some(job) => visit.get::<JobState>(&format!("jobs/{job}")).await.ok(),
        None => None,
    };
    let until = tokio::time::Instant::now() + PATIENCE;
    let mut state = match known {
        Some(state) => state,
        None => start(visit, resource, body, until).await?,
    };
    while !state.ended && tokio::time::Instant::now() < until {
        tokio::time::sleep(LOOK).await;
        state = visit.get(&format!("jobs/{}", state.job)).await?;
    }
    match (state.ended, state.error.take(), state.result.take()) {
        (false, ..) => Ok(Long::Running(state)),
        (_, Some(error), _) => Err(error),
        (.., result) => {
            let read = serde_json::from_value(result.unwrap_or_default());
            let other =
                |_| ApiError::new(ErrorKind::Invalid, "that was the result of other work: start again");
            read.map(Long::Done).map_err(other)
        }
    }
}

/// Starts work; other work that is about to end is waited for.
async fn start(
    visit: &Visit,
    resource: &str,
    body: &impl Serialize,
    until: tokio::time::Instant,
) -> Result<JobState, ApiError> {
    loop {
        match visit.post(resource, body).await {
            Err(error) if error.kind == ErrorKind::Denied && is_busy(&error) => {
                if tokio::time::Instant::now() >= until {
                    return Err(error);
                }
                tokio::time::sleep(LOOK).await;
            }
            other => return other,
        }
    }
}

fn is_busy(error: &ApiError) -> bool {
    error.message.starts_with("other long work runs")
}

#[derive(Template)]
#[template(path = "progress.html")]
struct Progress {
    t: &'static Locale,
    title: String,
    what: String,
    done: u64,
    total: u64,
    again: String,
    job: u64,
}

/// The page of work that goes on. `again` is its own address without the job's number.
///
/// # Errors
/// [`ErrorKind::Internal`] when the page cannot be made.
pub(crate) fn progress_page(
    visit: &Visit,
    title: &str,
    state: &JobState,
    again: &str,
) -> Result<Response, ApiError> {
    let t = visit.t();
    let joined = if again.contains('?') { '&' } else { '?' };
    let main = Progress {
        t,
        title: title.to_owned(),
        what: words(&state.progress, t),
        done: state.progress.done,
        total: state.progress.total.unwrap_or_default(),
        again: format!("{again}{joined}job={}", state.job),
        job: state.job,
    };
    visit.page(title, &main, &[])
}

/// How far it is, in words. What is being done is the node's own English.
fn words(progress: &JobProgress, t: &Locale) -> String {
    let count = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    match progress.total {
        Some(total) => t.with("o-long-of", &[("n", count(progress.done)), ("all", count(total))]),
        None if progress.done > 0 => t.with("o-long-done", &[("n", count(progress.done))]),
        None => t.text("o-long-begun"),
    }
}
