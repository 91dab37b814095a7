//! Who asks: this process, or the running server.

use crate::config::Config;
use crate::credentials;
use crate::failure::{Failure, OrFail};
use crate::served::Served;
use anyhow::anyhow;
use safeborders_cli::exit;
use safeborders_codebook::Codebook;
use safeborders_coordinator_core::{
    AccessToken, Archive, ArchiveError, Coordinator, Federation, Merged, Order, PreviewOrder, ShowRound,
};
use safeborders_peers::Peers;
use safeborders_store::StoreError;
use safeborders_trust::LiveCredentials;
use safeborders_types::{CohortId, Preview, RoundName, RoundReached, SeenRound, YearbookFetched};
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The coordinator that holds the archive, here or in the running server.
pub(crate) enum Backend {
    Here(Box<Coordinator<Federation>>),
    Server(Served),
}

impl Backend {
    /// Opens the archive; if the running server holds it, goes through the server.
    pub(crate) fn open(config: &Config) -> Result<Self, Failure> {
        match Archive::open(&config.data_dir, &config.key_file()) {
            Ok(archive) => {
                let live = LiveCredentials::new(credentials::load(config)?);
                Ok(Self::Here(Box::new(coordinator(config, archive, &live)?)))
            }
            Err(ArchiveError::Store(StoreError::InUse { path })) => {
                let access = AccessToken::read(&config.access_file());
                let access = access.map_err(|error| Failure::new(exit::FAILURE, error))?;
                let (address, token) = access.ok_or_else(|| {
                    let text = anyhow!(
                        "{} is in use, and no server says how to reach it: wait until the other command is done",
                        path.display()
                    );
                    Failure::new(exit::UNAVAILABLE, text)
                })?;
                Ok(Self::Server(Served::new(address, token)))
            }
            Err(error) => Err(error.into()),
        }
    }

    pub(crate) async fn frozen(&self) -> Result<BTreeSet<CohortId>, Failure> {
        match self {
            Self::Here(coordinator) => Ok(coordinator.frozen().await?),
            Self::Server(server) => server.frozen().await,
        }
    }

    pub(crate) async fn fetch_yearbooks(&self, again: bool) -> Result<Vec<YearbookFetched>, Failure> {
        match self {
            Self::Here(coordinator) => Ok(coordinator.fetch_yearbooks(again).await?),
            Self::Server(server) => server.fetch_yearbooks(again).await,
        }
    }

    pub(crate) async fn rounds(&self) -> Result<Vec<RoundName>, Failure> {
        match self {
            Self::Here(coordinator) => Ok(coordinator.rounds().await?),
            Self::Server(server) => server.post("/api/v1/rounds", Vec::new()).await,
        }
    }

    pub(crate) async fn round(&self, show: ShowRound) -> Result<SeenRound, Failure> {
        match self {
            Self::Here(coordinator) => Ok(coordinator.round(show).await?),
            Self::Server(server) => server.post("/api/v1/rounds/show", sent(&show)?).await,
        }
    }

    pub(crate) async fn fetch_round(&self, round: RoundName) -> Result<Vec<RoundReached>, Failure> {
        match self {
            Self::Here(coordinator) => Ok(coordinator.fetch_round(round).await?),
            Self::Server(server) => server.post("/api/v1/rounds/fetch", sent(&round)?).await,
        }
    }

    pub(crate) async fn convene(&self, round: RoundName) -> Result<Vec<RoundReached>, Failure> {
        match self {
            Self::Here(coordinator) => Ok(coordinator.convene(round).await?),
            Self::Server(server) => server.post("/api/v1/rounds/convene", sent(&round)?).await,
        }
    }

    pub(crate) async fn ask(&self, order: Order) -> Result<Merged, Failure> {
        match self {
            Self::Here(coordinator) => Ok(coordinator.ask(order).await?),
            Self::Server(server) => server.ask(&order).await,
        }
    }

    pub(crate) async fn preview(&self, order: PreviewOrder) -> Result<Preview, Failure> {
        match self {
            Self::Here(coordinator) => Ok(coordinator.preview(&order.order, order.expected).await?),
            Self::Server(server) => server.preview(&order).await,
        }
    }
}

fn sent(body: &impl Serialize) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(body).or_fail(exit::FAILURE, "the request cannot be sent")
}

/// The coordinator of the configured nodes.
pub(crate) fn coordinator(
    config: &Config,
    archive: Archive,
    live: &Arc<LiveCredentials>,
) -> Result<Coordinator<Federation>, Failure> {
    if config.nodes.is_empty() {
        let text = anyhow!("the configuration lists no node to ask: add [[nodes]] to coordinator.toml");
        return Err(Failure::new(exit::CONFIG, text));
    }
    let nodes = config.nodes.iter().map(|node| (node.id.clone(), node.address.clone()));
    let heads = archive.witness(config.id.clone())?;
    let peers = Peers::new(nodes, live).witnessed_by(&heads);
    let federation = Federation::new(peers, config.agreement.clone(), Codebook::v1())
        .with_deadline(config.answer_within());
    let coordinator = Coordinator::new(federation, archive, Codebook::v1());
    Ok(if config.synthetic { coordinator.over_synthetic_cases() } else { coordinator })
}
