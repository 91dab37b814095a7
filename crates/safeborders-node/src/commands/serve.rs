//! `serve`: answers peers and the office's own tools, freezes what is due, and stops when told to.

use crate::agreements::KeptAgreements;
use crate::backups::schedule;
use crate::cli::Serve;
use crate::clock::Clock;
use crate::config::{Config, Limits};
use crate::continuity::Continuity;
use crate::counted::Counted;
use crate::desk;
use crate::failure::{ExitWith, Failure};
use crate::identity;
use crate::layout::Layout;
use crate::links::LinkDesk;
use crate::metrics::Metrics;
use crate::node::{Doing, Node};
use crate::observing::{self, Measured};
use crate::pages::Pages;
use crate::print::say;
use crate::referrals::ReferralDesk;
use crate::retention;
use crate::rounds::{BooksRounds, Rounds};
use crate::stops;
use crate::watch;
use anyhow::Context;
use safeborders_books::HouseEvent;
use safeborders_cli::exit;
use safeborders_codebook::Codebook;
use safeborders_federation::{Responder, ServeLimits};
use safeborders_observe::Site;
use safeborders_office::OfficeSocket;
use safeborders_office::keys::Care;
use safeborders_people::Right;
use safeborders_trust::{Acceptor, AcceptorLimits, Credentials, LiveCredentials, keep_fresh, now_s};
use safeborders_types::{KeepAgreements, PeerId};
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{oneshot, watch as channel};

/// What it needs a right to. A service manager starts it, and nobody is logged in.
const SERVING: Doing = Doing::Machine(Right::Serve, HouseEvent::Operation, "serve");

/// Serves until a signal, or until standard input closes where that was asked for.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &Serve,
) -> Result<(), Failure> {
    let (runtime, clock, metrics) = (tokio::runtime::Runtime::new()?, Clock::start(), Metrics::new(now_s()));
    let site = observing::open_door(&runtime, config, &metrics)?;
    let node = Node::open(layout, config, key_file, SERVING)?;
    let agreements = KeptAgreements::open(layout, config, &node.books).exit_with(exit::CONFIG)?;
    if agreements.live().open().is_empty() {
        tracing::warn!("no agreement is in force: every question will be refused");
    }
    if node.vault.files() == 0 {
        tracing::warn!(
            "there are no case files: every quarter whose day has come is frozen as it is, empty and for ever"
        );
    }
    agreements.check_quotas().exit_with(exit::CONFIG)?;
    let measured = Measured::new(layout, config, &node, &agreements, clock, &metrics);
    site.measured_by(move || measured.measure());
    let care = desk::care(layout, config, key_file);
    let watched = Watched { clock, metrics, site };
    runtime.block_on(serve(layout, config, &node, agreements, care, &watched, args))
}

/// What those who keep the node running look at.
struct Watched {
    clock: Clock,
    metrics: Arc<Metrics>,
    site: Arc<Site>,
}

async fn serve(
    layout: &Layout,
    config: &Config,
    node: &Node,
    agreements: Arc<KeptAgreements>,
    care: Care,
    watched: &Watched,
    args: &Serve,
) -> Result<(), Failure> {
    let (stop, stopped) = channel::channel(false);
    let ended = move || {
        let mut stopped = stopped.clone();
        async move {
            let _ = stopped.wait_for(|stop| *stop).await;
        }
    };
    watch::sign_list(node.issuing.as_deref(), layout);
    let credentials = LiveCredentials::new(desk::credentials(layout)?);
    // Before anybody can be heard.
    stops::apply(&node.books, &credentials).exit_with(exit::CONFIG)?;
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}: is another node there?", config.listen))
        .exit_with(exit::CONFIG)?;
    let socket = OfficeSocket::bind(&layout.office_socket()).exit_with(exit::CONFIG)?;
    let pages = Pages::bind(layout, config).await?;
    let acceptor = Acceptor::start(listener, Arc::clone(&credentials), AcceptorLimits::default())?;
    let office = desk::office(layout, config, node, &agreements, Ok(&credentials)).with_care(care);
    let rounds = desk::rounds(layout, config, node, Ok(&credentials));
    let office = office.with_identity(identity::provider(layout, config)?);
    let office = office.with_networks(desk::network_home(layout, config));
    let office = Arc::new(office.with_rounds(Arc::<Rounds>::clone(&rounds)));
    node.releases.fill_noise_pool();
    let listing = Arc::clone(&office);
    tokio::task::spawn_blocking(move || {
        if let Err(error) = listing.warm_list() {
            tracing::warn!(%error, "the list of case files could not be made: whoever asks for it first waits for it");
        }
    });
    let members: Vec<PeerId> = config.peers.iter().map(|peer| peer.id.clone()).collect();
    let continuity = Arc::new(Continuity::open(layout, &members, node, &watched.metrics)?);
    let responder = Responder::new(
        config.country,
        Codebook::v1(),
        Counted::new(Arc::clone(&node.releases), Arc::clone(&watched.metrics)),
        Arc::clone(agreements.live()),
    )
    .with_log(Arc::<Continuity>::clone(&continuity))
    .with_links(Arc::<LinkDesk>::clone(&node.links))
    .with_referrals(Arc::new(ReferralDesk(Arc::clone(&node.books))))
    .with_rounds(Arc::new(BooksRounds::new(layout, config, &node.books, node.id.clone())));
    let others = desk::peers(config, node, &credentials);

    let address = acceptor.local_addr();
    let mut surface = tokio::spawn(safeborders_office::serve(socket, Arc::clone(&office), ended()));
    let mut shown = tokio::spawn(pages.serve(config, Arc::clone(&office), ended()));
    let mut peers = tokio::spawn(safeborders_federation::serve(acceptor, responder, limits(config), ended()));
    // Nothing new is released before the peers that can be reached have said what they saw of this log.
    continuity.ask(&others).await;
    watch::publish(Arc::clone(&node.releases)).await;
    let watching = [
        tokio::spawn({
            let continuity = Arc::clone(&continuity);
            async move { continuity.watch(&others).await }
        }),
        tokio::spawn(watch::calendar(Arc::clone(&node.vault), Arc::clone(&node.releases), watched.clock)),
        tokio::spawn(watch::yearbooks(Arc::clone(&office))),
        tokio::spawn(watch::house(Arc::clone(&node.books), desk::house_mark(layout, node))),
        tokio::spawn(retention::watch(Arc::clone(&node.books), node.id.clone(), Arc::clone(&agreements))),
        tokio::spawn(watch::referrals(Arc::clone(&office))),
        tokio::spawn(watch::rounds(rounds)),
        tokio::spawn(schedule::watch(node, &config.backup, watched.clock)),
        tokio::spawn(watch::lists(layout.clone(), desk::peers(config, node, &credentials))),
        tokio::spawn(crate::expiry::watch(layout.clone(), config.clone(), {
            let agreements: Arc<dyn KeepAgreements> = Arc::<KeptAgreements>::clone(&agreements);
            agreements
        })),
        tokio::spawn(watch::certificates(node.issuing.clone(), layout.clone(), config.name.clone())),
        tokio::spawn(keep_fresh(Arc::clone(&credentials), vec![layout.identity(), layout.roots()], {
            let (layout, agreements) = (layout.clone(), Arc::clone(&agreements));
            move || renewed(&layout, &agreements)
        })),
    ];
    tracing::info!(country = %config.country, %address, "serving");
    watched.site.readiness().ready();
    say!("ready {address}");

    // One part that fails takes the node down: half a node would look healthy.
    let failed = tokio::select! {
        () = told_to_stop(args.until_stdin_closes) => None,
        done = &mut surface => Some(early(done)),
        done = &mut peers => Some(early(done)),
        done = &mut shown => Some(early(done)),
        () = watch::gate(Arc::clone(&node.releases)) => Some(Failure::new(
            exit::FAILURE,
            "the gate has stopped, because it is not certain what its books hold; nothing was sent. \
             Start the node again: it reads its books anew",
        )),
        jump = watched.clock.jumped() => Some(Failure::new(
            exit::FAILURE,
            format!(
                "the machine's clock jumped by {jump} seconds, and nothing is done by such a clock. Set it, and start \
                 the node again"
            ),
        )),
    };
    tracing::info!("stopping");
    watched.site.readiness().stopping();
    let _ = stop.send(true);
    watching.iter().for_each(tokio::task::JoinHandle::abort);
    node.backups.stop();
    if let Some(failure) = failed {
        return Err(failure);
    }
    peers.await??;
    surface.await??;
    shown.await??;
    continuity.mark();
    Ok(())
}

fn limits(config: &Config) -> ServeLimits {
    let Limits { call_burst, calls_per_second } = config.limits;
    ServeLimits { call_burst, calls_per_second, ..ServeLimits::default() }
}

/// Credentials from files that have changed. The agreements rest on the same roots and lists: they are verified
/// again before the new ones are in use.
fn renewed(layout: &Layout, agreements: &KeptAgreements) -> Result<Credentials, Failure> {
    let fresh = desk::credentials(layout)?;
    if let Err(error) = agreements.verify_again(fresh.roots()) {
        tracing::error!(%error, "the agreements could not be verified again; those in force stay as they were");
    }
    Ok(fresh)
}

/// Why a surface ended that was not told to.
fn early<E: std::error::Error + Send + Sync + 'static>(
    done: Result<Result<(), E>, tokio::task::JoinError>,
) -> Failure {
    match done {
        Ok(Ok(())) => Failure::new(exit::FAILURE, "a surface of the node ended by itself"),
        Ok(Err(error)) => error.into(),
        Err(error) => error.into(),
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
