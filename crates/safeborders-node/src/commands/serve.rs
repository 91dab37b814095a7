//! `serve`: answers peers and the office's own tools, freezes what is due, and stops when told to.

use crate::agreements;
use crate::cli::Serve;
use crate::config::Config;
use crate::desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::node::Node;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_codebook::Codebook;
use safeborders_federation::{LiveAgreements, Responder, ServeLimits};
use safeborders_trust::{Acceptor, AcceptorLimits, LiveCredentials, TrustRoots};
use safeborders_vault::Vault;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use time::OffsetDateTime;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{oneshot, watch};

/// How often the calendar is looked at.
const CALENDAR_INTERVAL: Duration = Duration::from_secs(3_600);

/// Serves until a signal, or until standard input closes where that was asked for.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &Serve,
) -> Result<(), Failure> {
    let node = Node::open(layout, config, key_file)?;
    let roots = TrustRoots::load(&layout.roots()).exit_with(exit::CONFIG)?;
    let verified = agreements::load(&node.books, &roots).exit_with(exit::CONFIG)?;
    if verified.is_empty() {
        tracing::warn!("no agreement is on file: every question will be refused");
    }
    agreements::check_quotas(verified.values(), config.country).exit_with(exit::CONFIG)?;
    let agreements = LiveAgreements::new(verified.into_values());
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(serve(layout, config, &node, agreements, args))
}

async fn serve(
    layout: &Layout,
    config: &Config,
    node: &Node,
    agreements: Arc<LiveAgreements>,
    args: &Serve,
) -> Result<(), Failure> {
    let (stop, stopped) = watch::channel(false);
    let ended = move || {
        let mut stopped = stopped.clone();
        async move {
            let _ = stopped.wait_for(|stop| *stop).await;
        }
    };
    let credentials = LiveCredentials::new(desk::credentials(layout)?);
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}: is another node there?", config.listen))
        .exit_with(exit::CONFIG)?;
    let acceptor = Acceptor::start(listener, Arc::clone(&credentials), AcceptorLimits::default())?;
    let office = Arc::new(desk::office(layout, config, node)?);
    let responder = Responder::new(config.country, Codebook::v1(), Arc::clone(&node.releases), agreements);

    let calendar = tokio::spawn(freeze_on_calendar(Arc::clone(&node.vault), ended()));
    let (socket, office_end) = (layout.office_socket(), ended());
    let mut surface =
        tokio::spawn(async move { safeborders_office::serve(&socket, office, office_end).await });
    let address = acceptor.local_addr();
    tracing::info!(country = %config.country, %address, "serving");
    println!("ready {address}");
    let mut peers =
        tokio::spawn(safeborders_federation::serve(acceptor, responder, ServeLimits::default(), ended()));

    // One surface that fails takes the node down: half a node would look healthy.
    let mut early = None;
    tokio::select! {
        () = told_to_stop(args.until_stdin_closes) => {}
        done = &mut surface => early = Some(done.map_err(Failure::from).and_then(|d| d.map_err(Failure::from))),
        done = &mut peers => early = Some(done.map_err(Failure::from).and_then(|d| d.map_err(Failure::from))),
    }
    tracing::info!("stopping");
    let _ = stop.send(true);
    calendar.abort();
    match early {
        Some(outcome) => {
            outcome.and(Err(Failure::new(exit::FAILURE, "a surface of the node ended by itself")))
        }
        None => {
            peers.await??;
            Ok(surface.await??)
        }
    }
}

/// Freezes every cohort whose public day has come: at start and then every hour.
async fn freeze_on_calendar(vault: Arc<Vault>, ended: impl Future<Output = ()>) {
    let mut ended = std::pin::pin!(ended);
    let mut tick = tokio::time::interval(CALENDAR_INTERVAL);
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            () = &mut ended => return,
        }
        let vault = Arc::clone(&vault);
        let today = OffsetDateTime::now_utc().date();
        match tokio::task::spawn_blocking(move || vault.freeze_due(today)).await {
            Ok(Ok(frozen)) if frozen.is_empty() => {}
            Ok(Ok(frozen)) => tracing::info!(cohorts = frozen.len(), "cohorts were frozen on their day"),
            Ok(Err(error)) => {
                tracing::error!(%error, "cohorts could not be frozen; the next try is in an hour")
            }
            Err(error) => tracing::error!(%error, "freezing ended abnormally"),
        }
    }
}

async fn told_to_stop(until_stdin_closes: bool) {
    let stdin_closed = async {
        if until_stdin_closes && stdin_closes().await.is_ok() {
            return;
        }
        std::future::pending::<()>().await;
    };
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => drop(terminate.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
        () = stdin_closed => {}
    }
}

/// Ends when standard input closes. A thread of its own reads it: the runtime would wait for one of
/// its own when it stops.
fn stdin_closes() -> oneshot::Receiver<()> {
    let (closed, closes) = oneshot::channel();
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        let _ = closed.send(());
    });
    closes
}
