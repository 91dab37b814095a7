//! `serve`: the pages, until told to stop.

use crate::args::Serve;
use crate::backend;
use crate::config::Config;
use crate::credentials;
use crate::doors::Doors;
use crate::failure::{Failure, OrFail};
use crate::observing::{self, Metrics};
use safeborders_cli::exit;
use safeborders_coordinator_core::{AccessToken, Archive, Coordinator, Nodes, WebTerms};
use safeborders_store::fsx;
use safeborders_trust::{LiveCredentials, keep_fresh, now_s};
use std::io::{Read, Write};
use std::sync::Arc;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};

/// How often nodes are asked for new yearbooks.
const FETCHING: Duration = Duration::from_secs(24 * 3_600);
/// How often a round that is under way is fetched.
const ROUNDS: Duration = Duration::from_secs(3_600);
/// How long after the start they are asked the first time.
const BEFORE_FETCHING: Duration = Duration::from_secs(60);

/// How often the coordinator looks which nodes can be reached, for the page of the members.
const LOOKING: Duration = Duration::from_secs(5 * 60);

pub(crate) async fn run(config: Config, args: Serve) -> Result<(), Failure> {
    let listen = args.listen.unwrap_or(config.web.listen);
    config.web.may_listen(listen).or_fail(exit::USAGE, "the pages are not served")?;
    let live = LiveCredentials::new(credentials::load(&config)?);
    let metrics = Metrics::new();
    let site = observing::open_door(&config, &metrics, &live).await?;
    let archive = Archive::open(&config.data_dir, &config.key_file())?;
    let coordinator = backend::coordinator(&config, archive, &live)?;
    let doors = Doors::bind(&config, listen, &live).await?;
    let token = AccessToken::random().or_fail(exit::FAILURE, "no token could be made")?;
    token
        .write(&config.access_file(), doors.interface()?)
        .or_fail(exit::FAILURE, "the token could not be written")?;
    let stop = stopped(args.until_stdin_closes)?;
    // Nobody may be listening to standard output; the log has the address too.
    let _ = writeln!(std::io::stdout(), "{}", doors.pages()?);

    let yearbooks = tokio::spawn(fetch_yearbooks(coordinator.clone()));
    let rounds = tokio::spawn(fetch_rounds(coordinator.clone()));
    let looking = tokio::spawn(look(coordinator.clone(), metrics));
    let deleting = tokio::spawn(delete_due(coordinator.clone()));
    let terms = WebTerms { synthetic: config.synthetic, token };
    let access_file = config.access_file();
    let watched = credentials::watched(&config);
    site.readiness().ready();
    let stop = {
        let site = Arc::clone(&site);
        async move {
            stop.await;
            site.readiness().stopping();
        }
    };
    let fresh = tokio::spawn(keep_fresh(Arc::clone(&live), watched, move || credentials::load(&config)));
    let served = doors.serve(coordinator, terms, stop).await;
    fresh.abort();
    yearbooks.abort();
    rounds.abort();
    looking.abort();
    deleting.abort();
    fsx::remove(&access_file).or_fail(exit::FAILURE, "the token could not be removed")?;
    served.or_fail(exit::FAILURE, "the pages could not be served")
}

/// Fetches the yearbooks that nodes have published: a while after the start, and then every day.
async fn fetch_yearbooks<N: Nodes>(coordinator: Coordinator<N>) {
    tokio::time::sleep(BEFORE_FETCHING).await;
    loop {
        match coordinator.fetch_yearbooks(false).await {
            Ok(fetched) => {
                for of in fetched.iter().filter(|of| !of.years.is_empty()) {
                    tracing::info!(country = %of.country, years = of.years.len(), "yearbooks were fetched");
                }
            }
            Err(error) => tracing::warn!(%error, "yearbooks could not be kept; the next try is tomorrow"),
        }
        tokio::time::sleep(FETCHING).await;
    }
}

/// Fetches the round that is under way, and the last one that closed: a while after the start, and then every hour.
async fn fetch_rounds<N: Nodes>(coordinator: Coordinator<N>) {
    tokio::time::sleep(BEFORE_FETCHING).await;
    loop {
        for round in coordinator.rounds_due() {
            match coordinator.fetch_round(round).await {
                Ok(reached) => {
                    let taken: usize = reached.iter().map(|of| of.taken).sum();
                    if taken > 0 {
                        tracing::info!(%round, taken, "a round was fetched");
                    }
                }
                Err(error) => {
                    tracing::warn!(%round, %error, "a round could not be kept; the next try is in an hour")
                }
            }
        }
        tokio::time::sleep(ROUNDS).await;
    }
}

/// Deletes what nodes gave when it may not be kept any more: at the start and then every day.
async fn delete_due<N: Nodes>(coordinator: Coordinator<N>) {
    loop {
        match coordinator.delete_due(now_s()).await {
            Ok(deleted) => {
                for of in deleted {
                    let (country, days) = (of.country, of.days);
                    let (answers, yearbooks) = (of.answers, of.yearbooks);
                    tracing::info!(%country, days, answers, yearbooks, "what may not be kept any more was deleted");
                }
            }
            Err(error) => {
                tracing::error!(%error, "what may not be kept any more could not be deleted; the next try is tomorrow");
            }
        }
        tokio::time::sleep(FETCHING).await;
    }
}

/// Looks at the nodes at the start and then every few minutes.
async fn look<N: Nodes>(coordinator: Coordinator<N>, metrics: Arc<Metrics>) {
    loop {
        metrics.looked(coordinator.look().await);
        tokio::time::sleep(LOOKING).await;
    }
}

/// Completes when the process is told to stop. The signals are caught from here on, so that none
/// is lost while the server starts.
fn stopped(until_stdin_closes: bool) -> Result<impl Future<Output = ()> + Send + 'static, Failure> {
    let catch = |kind| signal(kind).or_fail(exit::FAILURE, "signals cannot be caught");
    let (mut interrupt, mut terminate) = (catch(SignalKind::interrupt())?, catch(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            () = stdin_closed(), if until_stdin_closes => {}
        }
        tracing::info!("stopping");
    })
}

/// A thread of its own waits, because a read of standard input cannot be given up.
async fn stdin_closed() {
    let (closed, wait) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let mut ignored = [0; 256];
        while std::io::stdin().read(&mut ignored).is_ok_and(|read| read > 0) {}
        // The receiver may be gone: the server stops for another reason.
        let _ = closed.send(());
    });
    // The thread always sends.
    let _ = wait.await;
}
