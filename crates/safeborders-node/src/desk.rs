//! How a command reaches the node: over the office socket when the node is running, and by opening
//! its directory when it is not. The commands do not see the difference.

mod long;

use crate::authority;
use crate::config::Config;
use crate::europe::Europe;
use crate::failure::{ExitWith, Failure};
use crate::heads::BooksShelf;
use crate::layout::Layout;
use crate::node::Node;
use safeborders_cli::exit;
use safeborders_office::api::{
    ApiError, BudgetLine, CohortLine, CountBody, EmbargoBody, EmbargoLifted, EmbargoLine, EmbargoSet,
    ErrorKind, ExactCount, FetchBody, KeptHead, LogChecked, LogLine, LogProof, ReissueBody, Reissued,
    YearbookLine,
};
use safeborders_office::networks::NetworkHome;
use safeborders_office::{Client, Office};
use safeborders_peers::Peers;
use safeborders_trust::{Credentials, LiveCredentials, TrustRoots, now_s};
use safeborders_types::{
    Asking, CountryCode, MergedTable, PeerState, Preview, Previewing, Question, Yearbook, YearbookFetched,
};
use safeborders_witness::{Heads, Witness};
use std::path::Path;
use std::sync::Arc;
use tokio::runtime::Runtime;

/// The node, running or not.
pub(crate) struct Desk {
    runtime: Runtime,
    way: Way,
}

enum Way {
    Socket(Client),
    Direct(Box<Office<Europe>>),
}

impl Desk {
    /// Reaches the node.
    pub(crate) fn open(layout: &Layout, config: &Config, key_file: Option<&Path>) -> Result<Self, Failure> {
        let runtime = Runtime::new()?;
        if let Some(client) = runtime.block_on(Client::connect(&layout.office_socket())) {
            return Ok(Self { runtime, way: Way::Socket(client) });
        }
        let node = Node::open(layout, config, key_file)?;
        let office = {
            let _within = runtime.enter();
            // An expired certificate keeps nobody from reading this office's own books.
            let credentials = credentials(layout).map(LiveCredentials::new);
            let office = office(config, &node, credentials.as_ref().map_err(ToString::to_string));
            office.with_networks(network_home(layout, config))
        };
        Ok(Self { runtime, way: Way::Direct(Box::new(office)) })
    }

    pub(crate) fn cohorts(&self) -> Result<Vec<CohortLine>, Failure> {
        match &self.way {
            Way::Socket(client) => said(self.runtime.block_on(client.get("cohorts"))),
            Way::Direct(office) => Ok(office.cohorts()),
        }
    }

    pub(crate) fn embargo(&self, body: &EmbargoBody) -> Result<EmbargoSet, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.post("cases/embargo", body)),
            Way::Direct(office) => office.embargo(body),
        })
    }

    pub(crate) fn lift_embargo(&self, body: &EmbargoBody) -> Result<EmbargoLifted, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.post("cases/release", body)),
            Way::Direct(office) => office.lift_embargo(body),
        })
    }

    pub(crate) fn embargoed(&self) -> Result<Vec<EmbargoLine>, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.get("cases/embargoed")),
            Way::Direct(office) => office.embargoed(),
        })
    }

    pub(crate) fn reissue(&self, body: &ReissueBody) -> Result<Reissued, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.post("cohorts/reissue", body)),
            Way::Direct(office) => office.reissue(body),
        })
    }

    pub(crate) fn budget(&self) -> Result<Vec<BudgetLine>, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.get("budget")),
            Way::Direct(office) => office.budget(),
        })
    }

    pub(crate) fn peers(&self) -> Result<Vec<PeerState>, Failure> {
        match &self.way {
            Way::Socket(client) => said(self.runtime.block_on(client.get("peers"))),
            Way::Direct(office) => Ok(self.runtime.block_on(office.peers())),
        }
    }

    pub(crate) fn log(&self, from: u64) -> Result<Vec<LogLine>, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.get(&format!("log?from={from}"))),
            Way::Direct(office) => office.log(from),
        })
    }

    pub(crate) fn verify(&self) -> Result<LogChecked, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.get("log/verify")),
            Way::Direct(office) => office.verify(),
        })
    }

    pub(crate) fn prove(&self, entry: u64) -> Result<LogProof, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.get(&format!("log/proof?entry={entry}"))),
            Way::Direct(office) => office.prove(entry),
        })
    }

    pub(crate) fn witnessed(&self) -> Result<Vec<KeptHead>, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.get("log/witnessed")),
            Way::Direct(office) => office.witnessed(),
        })
    }

    /// Waits for something on this desk's runtime.
    pub(crate) fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    pub(crate) fn count(&self, question: &Question) -> Result<ExactCount, Failure> {
        said(match &self.way {
            Way::Socket(client) => {
                let body = CountBody { question: question.clone() };
                self.runtime.block_on(client.post("count", &body))
            }
            Way::Direct(office) => office.count(question),
        })
    }

    pub(crate) fn ask(&self, asking: Asking) -> Result<MergedTable, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.post("ask", &asking)),
            Way::Direct(office) => self.runtime.block_on(office.ask(asking)),
        })
    }

    pub(crate) fn yearbooks(&self) -> Result<Vec<YearbookLine>, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.get("yearbooks")),
            Way::Direct(office) => office.yearbooks(),
        })
    }

    pub(crate) fn yearbook(&self, country: CountryCode, year: u16) -> Result<Yearbook, Failure> {
        said(match &self.way {
            Way::Socket(client) => {
                let resource = format!("yearbook?country={country}&year={year}");
                self.runtime.block_on(client.get(&resource))
            }
            Way::Direct(office) => office.yearbook(country, year),
        })
    }

    pub(crate) fn fetch_yearbooks(&self, again: bool) -> Result<Vec<YearbookFetched>, Failure> {
        said(match &self.way {
            Way::Socket(client) => {
                self.runtime.block_on(client.post("yearbooks/fetch", &FetchBody { again }))
            }
            Way::Direct(office) => self.runtime.block_on(office.fetch_yearbooks(again)),
        })
    }

    pub(crate) fn preview(&self, previewing: Previewing) -> Result<Preview, Failure> {
        said(match &self.way {
            Way::Socket(client) => self.runtime.block_on(client.post("preview", &previewing)),
            Way::Direct(office) => self.runtime.block_on(office.preview(previewing)),
        })
    }
}

/// The office of an open node. Must be called within a runtime.
pub(crate) fn office(
    config: &Config,
    node: &Node,
    credentials: Result<&Arc<LiveCredentials>, String>,
) -> Office<Europe> {
    let credentials = credentials.map(|credentials| peers(config, node, credentials));
    let europe = Europe::new(config, Arc::clone(&node.books), credentials);
    Office::new(Arc::clone(&node.vault), Arc::clone(&node.books), europe)
}

/// What this office's networks depend on beside its case files.
pub(crate) fn network_home(layout: &Layout, config: &Config) -> NetworkHome {
    NetworkHome { country: Some(config.country), whitelist: Some(layout.hubs()) }
}

/// Clients for the configured peers, which keep the heads of their logs. Nothing is sent yet. Must be
/// called within a runtime.
pub(crate) fn peers(config: &Config, node: &Node, credentials: &Arc<LiveCredentials>) -> Peers {
    let heads: Arc<dyn Heads> = Arc::<Witness<BooksShelf>>::clone(&node.witness);
    let dialled = config.peers.iter().map(|peer| (peer.id.clone(), peer.address.to_string()));
    Peers::new(dialled, credentials).witnessed_by(&heads)
}

/// The node's certificate and the members' authorities, as others would accept them now.
pub(crate) fn credentials(layout: &Layout) -> Result<Credentials, Failure> {
    let identity = authority::identity(&layout.identity()).exit_with(exit::CONFIG)?;
    let roots = TrustRoots::load(&layout.roots()).exit_with(exit::CONFIG)?;
    let credentials = Credentials::new(identity, roots).exit_with(exit::CONFIG)?;
    credentials.check(now_s()).map_err(|error| {
        let text =
            format!("peers will not accept this node's certificate: {error}; renew it with `pki renew`");
        Failure::new(exit::CONFIG, text)
    })?;
    Ok(credentials)
}

fn said<T>(outcome: Result<T, ApiError>) -> Result<T, Failure> {
    outcome.map_err(|error| {
        let code = match error.kind {
            ErrorKind::Invalid => exit::USAGE,
            ErrorKind::Denied => exit::REFUSED,
            ErrorKind::Offline => exit::UNAVAILABLE,
            ErrorKind::Internal => exit::FAILURE,
        };
        Failure::new(code, error)
    })
}
