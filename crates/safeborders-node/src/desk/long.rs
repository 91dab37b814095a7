//! Long work on the office's own case files: here, or as a job of a node that is serving, with a progress bar either way.

use super::{Desk, said};
use crate::failure::Failure;
use indicatif::{ProgressBar, ProgressStyle};
use safeborders_cli::exit;
use safeborders_office::Client;
use safeborders_office::backups::BackupsShown;
use safeborders_office::jobs::{JobProgress, JobState};
use safeborders_office::patterns::body::{Run, RunLine};
use safeborders_types::{RoundView, RoundWork};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::convert::Infallible;
use std::time::Duration;

/// How often the bar is drawn.
const LOOK: Duration = Duration::from_millis(100);
/// How often it is asked how far a round is: every round is looked at.
const LOOK_AT_ROUNDS: Duration = Duration::from_millis(300);

impl Desk {
    /// Has the node do long work: a job of this resource, whether it is running or open in this process.
    pub(crate) fn long<T: DeserializeOwned>(
        &self,
        resource: &str,
        body: &impl Serialize,
    ) -> Result<T, Failure> {
        let bar = spinner();
        let done = self.runtime.block_on(follow(&self.client, resource, body, &bar));
        bar.finish_and_clear();
        done
    }

    /// Sends a body whose answer may take long, because others are asked or all frozen case files are counted; shows that it
    /// is being worked on.
    pub(crate) fn slow<T: DeserializeOwned>(
        &self,
        what: &'static str,
        resource: &str,
        body: &impl Serialize,
    ) -> Result<T, Failure> {
        let bar = spinner();
        bar.set_message(what);
        bar.enable_steady_tick(LOOK);
        let done = self.post(resource, body);
        bar.finish_and_clear();
        done
    }

    /// Sends a body that makes the node work on a round, and shows how far it is meanwhile: how many parties were asked, how
    /// many cohorts counted.
    pub(crate) fn on_rounds<T: DeserializeOwned>(
        &self,
        what: &'static str,
        resource: &str,
        body: &impl Serialize,
    ) -> Result<T, Failure> {
        let bar = spinner();
        bar.set_message(what);
        bar.enable_steady_tick(LOOK);
        let done = self.runtime.block_on(async {
            tokio::select! {
                done = self.client.post(resource, body) => done,
                never = watch_rounds(&self.client, &bar) => match never {},
            }
        });
        bar.finish_and_clear();
        said(done)
    }

    /// Has the node make a backup in every place, and shows how far it is.
    pub(crate) fn back_up(&self) -> Result<BackupsShown, Failure> {
        let bar = spinner();
        bar.enable_steady_tick(LOOK);
        let done = self.runtime.block_on(async {
            tokio::select! {
                done = self.client.post("backups/make", &()) => done,
                never = watch_backup(&self.client, &bar) => match never {},
            }
        });
        bar.finish_and_clear();
        said(done)
    }

    pub(crate) fn pattern_runs(&self) -> Result<Vec<RunLine>, Failure> {
        self.get("patterns/runs")
    }

    pub(crate) fn pattern_run(&self, number: Option<u32>) -> Result<Run, Failure> {
        let which = number.map_or_else(String::new, |number| format!("?number={number}"));
        self.get(&format!("patterns/run{which}"))
    }
}

fn spinner() -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    let style = ProgressStyle::with_template("{spinner} {msg}  {elapsed}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
    bar
}

/// Shows what the node is doing for a round, for ever. Where that cannot be heard, nothing is lost but the words.
async fn watch_rounds(client: &Client, bar: &ProgressBar) -> Infallible {
    loop {
        tokio::time::sleep(LOOK_AT_ROUNDS).await;
        let Ok(rounds) = client.get::<Vec<RoundView>>("rounds").await else { continue };
        if let Some(step) = rounds.iter().find_map(|round| round.doing) {
            let what = match step.work {
                RoundWork::Testing => "testing signatures, quarters counted",
                RoundWork::Counting => "counting the agreed list, quarters",
                _ => "asking the other parties",
            };
            let (done, total) = (step.done.into(), Some(step.of.into()));
            show(bar, &JobProgress { what: what.to_owned(), done, total });
        }
    }
}

/// Shows how far a backup is, for ever.
async fn watch_backup(client: &Client, bar: &ProgressBar) -> Infallible {
    loop {
        tokio::time::sleep(LOOK_AT_ROUNDS).await;
        let shown = client.get::<BackupsShown>("backups").await;
        if let Some(progress) = shown.ok().and_then(|shown| shown.running) {
            show(bar, &progress);
        }
    }
}

/// Starts a job, follows it to its end and fetches its result; Ctrl-C cancels it.
async fn follow<T: DeserializeOwned>(
    client: &Client,
    resource: &str,
    body: &impl Serialize,
    bar: &ProgressBar,
) -> Result<T, Failure> {
    let mut state: JobState = said(client.post(resource, body).await)?;
    let job = format!("jobs/{}", state.job);
    while !state.ended {
        show(bar, &state.progress);
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = tokio::signal::ctrl_c() => {
                let _: JobState = said(client.delete(&job).await)?;
                return Err(Failure::new(exit::REFUSED, "it was cancelled: nothing was kept"));
            }
        }
        state = said(client.get(&job).await)?;
    }
    // The node need not hold the result any longer.
    let _: JobState = said(client.delete(&job).await)?;
    match (state.result, state.error) {
        (_, Some(error)) => said(Err(error)),
        (result, None) => Ok(serde_json::from_value(result.unwrap_or(Value::Null))?),
    }
}

fn show(bar: &ProgressBar, progress: &JobProgress) {
    let text = match (progress.done, progress.total) {
        (0, _) => progress.what.clone(),
        (done, None) => format!("{}: {done}", progress.what),
        (done, Some(total)) => format!("{}: {done} of {total}", progress.what),
    };
    bar.set_message(text);
    bar.tick();
}
