//! How a command reaches the node: over the office socket when the node is running, and by opening
//! its directory when it is not. The commands do not see the difference.

mod care;
mod contacts;
mod long;

use crate::agreements::KeptAgreements;
use crate::authority;
use crate::backups::Backups;
use crate::config::Config;
use crate::ends::Ends;
use crate::europe::Europe;
use crate::failure::{ExitWith, Failure};
use crate::heads::BooksShelf;
use crate::identity;
use crate::layout::Layout;
use crate::log_keys::HouseMark;
use crate::node::{Doing, Node};
use crate::rounds::Rounds;
use crate::session;
use crate::stops::Stops;
use crate::unlock;
use safeborders_cli::exit;
use safeborders_office::api::{
    ApiError, BudgetLine, ChangeAgreementBody, CohortLine, CountBody, EmbargoBody, EmbargoLifted,
    EmbargoLine, EmbargoSet, ErrorKind, ExactCount, FetchBody, ImportAgreementBody, KeptHead, LogChecked,
    LogLine, LogProof, ReissueBody, Reissued, YearbookLine,
};
use safeborders_office::api_people::{Done, OperationBody};
use safeborders_office::backups::MakeBackups;
use safeborders_office::keys::Care;
use safeborders_office::networks::NetworkHome;
use safeborders_office::rounds::{MatchesBody, WhichRound, WithdrawBody};
use safeborders_office::statistics::YearStatistics;
use safeborders_office::{Client, Office};
use safeborders_peers::Peers;
use safeborders_trust::{Credentials, LiveCredentials, TrustRoots, now_s};
use safeborders_types::{
    AgreementChange, AgreementForm, AgreementId, AgreementLine, Asking, CountryCode, Joining, KeepAgreements,
    ListsFetched, MatchReport, MergedTable, PeerState, Preview, Previewing, PublishReport, Publishing,
    Question, RoundName, RoundView, Yearbook, YearbookFetched,
};
use safeborders_witness::{Heads, Witness};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::Path;
use std::sync::Arc;
use tokio::runtime::Runtime;

/// The node, running or not.
pub(crate) struct Desk {
    runtime: Runtime,
    client: Client,
}

impl Desk {
    /// Reaches the node.
    pub(crate) fn open(layout: &Layout, config: &Config, key_file: Option<&Path>) -> Result<Self, Failure> {
        let runtime = Runtime::new()?;
        let session = session::read(layout)?;
        let serving = match layout.is_console() {
            true => None,
            false => runtime.block_on(Client::connect(&layout.office_socket())),
        };
        if let Some(client) = serving {
            return Ok(Self { runtime, client: client.with_session(session) });
        }
        let node = Node::open(layout, config, key_file, Doing::AtTheDesk)?;
        let client = {
            let _within = runtime.enter();
            // An expired certificate keeps nobody from reading this office's own books.
            let credentials = credentials(layout).map(LiveCredentials::new);
            let agreements = KeptAgreements::open(layout, config, &node.books).exit_with(exit::CONFIG)?;
            let office =
                office(layout, config, &node, &agreements, credentials.as_ref().map_err(ToString::to_string));
            let rounds = rounds(layout, config, &node, credentials.as_ref().map_err(ToString::to_string));
            let office = office.with_networks(network_home(layout, config)).with_rounds(rounds);
            let office = office.with_identity(identity::provider(layout, config)?);
            Client::here(office.with_care(care(layout, config, key_file)))
        };
        let client = if layout.is_console() { client.at_console() } else { client.with_session(session) };
        Ok(Self { runtime, client })
    }

    /// Reads a resource of the office surface.
    pub(crate) fn get<T: DeserializeOwned>(&self, resource: &str) -> Result<T, Failure> {
        said(self.runtime.block_on(self.client.get(resource)))
    }

    /// Sends a body to a resource of the office surface.
    pub(crate) fn post<T: DeserializeOwned>(
        &self,
        resource: &str,
        body: &impl Serialize,
    ) -> Result<T, Failure> {
        said(self.runtime.block_on(self.client.post(resource, body)))
    }

    /// Asks for the right to run the node, and puts what is done on its files on record before it is.
    pub(crate) fn operating(&self, what: &str) -> Result<(), Failure> {
        self.post::<Done>("operation", &OperationBody { id: what.to_owned() }).map(drop)
    }

    pub(crate) fn cohorts(&self) -> Result<Vec<CohortLine>, Failure> {
        self.get("cohorts")
    }

    pub(crate) fn embargo(&self, body: &EmbargoBody) -> Result<EmbargoSet, Failure> {
        self.post("cases/embargo", body)
    }

    pub(crate) fn lift_embargo(&self, body: &EmbargoBody) -> Result<EmbargoLifted, Failure> {
        self.post("cases/release", body)
    }

    pub(crate) fn embargoed(&self) -> Result<Vec<EmbargoLine>, Failure> {
        self.get("cases/embargoed")
    }

    pub(crate) fn reissue(&self, body: &ReissueBody) -> Result<Reissued, Failure> {
        self.post("cohorts/reissue", body)
    }

    pub(crate) fn budget(&self) -> Result<Vec<BudgetLine>, Failure> {
        self.get("budget")
    }

    pub(crate) fn peers(&self) -> Result<Vec<PeerState>, Failure> {
        self.get("peers")
    }

    pub(crate) fn log(&self, from: u64) -> Result<Vec<LogLine>, Failure> {
        self.get(&format!("log?from={from}"))
    }

    pub(crate) fn verify(&self) -> Result<LogChecked, Failure> {
        self.get("log/verify")
    }

    pub(crate) fn prove(&self, entry: u64) -> Result<LogProof, Failure> {
        self.get(&format!("log/proof?entry={entry}"))
    }

    pub(crate) fn witnessed(&self) -> Result<Vec<KeptHead>, Failure> {
        self.get("log/witnessed")
    }

    pub(crate) fn agreements(&self) -> Result<Vec<AgreementLine>, Failure> {
        self.get("agreements")
    }

    pub(crate) fn agreement(&self, agreement: &AgreementId, form: AgreementForm) -> Result<String, Failure> {
        self.get(&format!("agreement?name={agreement}&form={form}"))
    }

    pub(crate) fn import_agreement(&self, body: &ImportAgreementBody) -> Result<AgreementLine, Failure> {
        self.post("agreements/import", body)
    }

    pub(crate) fn change_agreement(
        &self,
        body: &ChangeAgreementBody,
        change: AgreementChange,
    ) -> Result<AgreementLine, Failure> {
        let resource = match change {
            AgreementChange::Suspend => "agreements/suspend",
            AgreementChange::Resume => "agreements/resume",
            AgreementChange::Terminate => "agreements/terminate",
        };
        self.post(resource, body)
    }

    pub(crate) fn fetch_lists(&self) -> Result<Vec<ListsFetched>, Failure> {
        self.post("peers/lists", &())
    }

    pub(crate) fn publish(&self, body: &Publishing) -> Result<PublishReport, Failure> {
        self.on_rounds("counting the frozen case files", "patterns/publish", body)
    }

    pub(crate) fn withdraw(&self, body: &WithdrawBody) -> Result<(), Failure> {
        self.post("patterns/withdraw", body)
    }

    pub(crate) fn rounds(&self) -> Result<Vec<RoundView>, Failure> {
        self.get("rounds")
    }

    pub(crate) fn round(&self, round: RoundName) -> Result<RoundView, Failure> {
        self.get(&format!("rounds/one?round={round}"))
    }

    pub(crate) fn join_round(&self, joining: &Joining) -> Result<RoundView, Failure> {
        self.on_rounds("fetching, signing, counting", "rounds/join", joining)
    }

    pub(crate) fn convene(&self, round: RoundName) -> Result<Vec<(CountryCode, String)>, Failure> {
        self.slow("reminding the others", "rounds/convene", &WhichRound { round })
    }

    pub(crate) fn matches(&self, body: &MatchesBody) -> Result<MatchReport, Failure> {
        self.post("rounds/matches", body)
    }

    /// Waits for something on this desk's runtime.
    pub(crate) fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    pub(crate) fn count(&self, question: &Question) -> Result<ExactCount, Failure> {
        self.post("count", &CountBody { question: question.clone() })
    }

    pub(crate) fn statistics(&self, year: u16) -> Result<YearStatistics, Failure> {
        self.get(&format!("statistics?year={year}"))
    }

    pub(crate) fn ask(&self, asking: &Asking) -> Result<MergedTable, Failure> {
        self.post("ask", asking)
    }

    pub(crate) fn yearbooks(&self) -> Result<Vec<YearbookLine>, Failure> {
        self.get("yearbooks")
    }

    pub(crate) fn yearbook(&self, country: CountryCode, year: u16) -> Result<Yearbook, Failure> {
        self.get(&format!("yearbook?country={country}&year={year}"))
    }

    pub(crate) fn fetch_yearbooks(&self, again: bool) -> Result<Vec<YearbookFetched>, Failure> {
        self.post("yearbooks/fetch", &FetchBody { again })
    }

    pub(crate) fn preview(&self, previewing: &Previewing) -> Result<Preview, Failure> {
        self.post("preview", previewing)
    }
}

/// What the configuration says about keys and retention.
pub(crate) fn care(layout: &Layout, config: &Config, key_file: Option<&Path>) -> Care {
    Care {
        copies: config.keyring_copies.iter().map(|place| layout.dir().join(place)).collect(),
        reach: unlock::reach(layout, config, key_file),
        retention: config.retention,
    }
}

/// The office of an open node. Must be called within a runtime.
pub(crate) fn office(
    layout: &Layout,
    config: &Config,
    node: &Node,
    agreements: &Arc<KeptAgreements>,
    credentials: Result<&Arc<LiveCredentials>, String>,
) -> Office<Europe> {
    let live = credentials.as_ref().ok().map(|credentials| Arc::clone(credentials));
    let switched = live.clone();
    let credentials = credentials.map(|credentials| peers(config, node, credentials));
    let (own, books) = (node.id.clone(), Arc::clone(&node.books));
    let europe = Europe::new(layout, config, own, books, Arc::clone(agreements), live, credentials);
    let agreements: Arc<dyn KeepAgreements> = Arc::<KeptAgreements>::clone(agreements);
    let of_agreements = Arc::clone(&agreements);
    let ends = Ends { layout: layout.clone(), config: config.clone(), agreements: of_agreements };
    let stops =
        Stops::open(&node.books, switched, config.peers.iter().map(|peer| peer.id.country()).collect());
    let (vault, books) = (Arc::clone(&node.vault), Arc::clone(&node.books));
    let backups: Arc<dyn MakeBackups> = Arc::<Backups>::clone(&node.backups);
    let office = Office::new(vault, books, Arc::clone(&node.accounts), europe, agreements)
        .with_backups(backups)
        .with_house_heads(Arc::new(house_mark(layout, node)))
        .with_stops(stops)
        .with_ends(Arc::new(ends));
    office.with_unassigned(config.unassigned_cases)
}

/// The rounds of an open node. Must be called within a runtime.
pub(crate) fn rounds(
    layout: &Layout,
    config: &Config,
    node: &Node,
    credentials: Result<&Arc<LiveCredentials>, String>,
) -> Arc<Rounds> {
    let parties = credentials.map(|credentials| (peers(config, node, credentials), Arc::clone(credentials)));
    Arc::new(Rounds::new(config, node, layout, parties))
}

/// The signed heads of an open node's house log.
pub(crate) fn house_mark(layout: &Layout, node: &Node) -> HouseMark {
    HouseMark { keys: Arc::clone(&node.log_keys), file: layout.house_mark() }
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
        let text = format!(
            "peers will not accept this node's certificate: {error}; renew it with `pki renew`, its lists with `pki lists`"
        );
        Failure::new(exit::CONFIG, text)
    })?;
    Ok(credentials)
}

pub(crate) fn said<T>(outcome: Result<T, ApiError>) -> Result<T, Failure> {
    outcome.map_err(|error| {
        let code = match error.kind {
            ErrorKind::Invalid => exit::USAGE,
            ErrorKind::Denied | ErrorKind::Budget | ErrorKind::Disclosure => exit::REFUSED,
            ErrorKind::Offline => exit::UNAVAILABLE,
            ErrorKind::Internal => exit::FAILURE,
        };
        Failure::new(code, error)
    })
}
