//! Two countries' authorities and a node that says what a test tells it to.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, reason = "helpers of tests may")]

use futures::stream::{self, BoxStream};
use safeborders_trust::{
    Acceptor, AcceptorLimits, CountryCa, CountryRoot, Credentials, Identity, LiveCredentials, TrustRoots,
    Validity, now_s,
};
use safeborders_types::PeerId;
use safeborders_wire::proto;
use safeborders_wire::proto::federation_service_server::{FederationService, FederationServiceServer};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tonic::{Request, Response, Status};

pub const ATHENS: &str = "spiffe://safeborders/GR/node/athens";
pub const SOFIA: &str = "spiffe://safeborders/BG/node/sofia";
pub const PATIENCE: Duration = Duration::from_secs(20);

pub type Parts = BoxStream<'static, Result<proto::YearbookPart, Status>>;

/// What a node says to each call; what a test does not write down, it does not know.
pub trait Script: Send + Sync + 'static {
    fn describe(&self) -> Result<proto::DescribeResponse, Status> {
        Err(Status::unimplemented(""))
    }

    fn ask(&self) -> Result<proto::AskResponse, Status> {
        Err(Status::unimplemented(""))
    }

    fn yearbook(&self) -> Parts {
        Box::pin(stream::empty())
    }

    fn last_head(&self) -> Result<proto::LastHeadResponse, Status> {
        Ok(proto::LastHeadResponse::default())
    }

    fn hello(&self) -> Result<proto::HelloResponse, Status> {
        Err(Status::unimplemented(""))
    }
}

struct Scripted<S>(S);

#[tonic::async_trait]
impl<S: Script> FederationService for Scripted<S> {
    type GetYearbookStream = Parts;

    async fn describe(
        &self,
        _: Request<proto::DescribeRequest>,
    ) -> Result<Response<proto::DescribeResponse>, Status> {
        self.0.describe().map(Response::new)
    }

    async fn ask(&self, _: Request<proto::AskRequest>) -> Result<Response<proto::AskResponse>, Status> {
        self.0.ask().map(Response::new)
    }

    async fn get_yearbook(&self, _: Request<proto::GetYearbookRequest>) -> Result<Response<Parts>, Status> {
        Ok(Response::new(self.0.yearbook()))
    }

    async fn last_head(
        &self,
        _: Request<proto::LastHeadRequest>,
    ) -> Result<Response<proto::LastHeadResponse>, Status> {
        self.0.last_head().map(Response::new)
    }

    async fn hello(&self, _: Request<proto::HelloRequest>) -> Result<Response<proto::HelloResponse>, Status> {
        self.0.hello().map(Response::new)
    }

    async fn revocation_list(
        &self,
        _: Request<proto::RevocationListRequest>,
    ) -> Result<Response<proto::RevocationListResponse>, Status> {
        Err(Status::unimplemented(""))
    }

    async fn consistency(
        &self,
        _: Request<proto::ConsistencyRequest>,
    ) -> Result<Response<proto::ConsistencyResponse>, Status> {
        Ok(Response::new(proto::ConsistencyResponse::default()))
    }
}

/// Serves at this address until told to stop, and closes all connections then; the address that it got.
pub async fn serve(
    script: impl Script,
    own: Arc<LiveCredentials>,
    at: &str,
    until: impl Future<Output = ()> + Send + 'static,
) -> String {
    let listener = TcpListener::bind(at).await.unwrap();
    let acceptor = Acceptor::start(listener, own, AcceptorLimits::default()).unwrap();
    let address = acceptor.local_addr().to_string();
    let service = FederationServiceServer::new(Scripted(script));
    let server = tonic::transport::Server::builder().add_service(service);
    tokio::spawn(server.serve_with_incoming_shutdown(acceptor, until));
    address
}

/// The authorities of Greece and Bulgaria.
pub struct World {
    pub greece: CountryCa,
    pub bulgaria: CountryCa,
}

impl World {
    pub fn new() -> Self {
        let long = Validity::days(now_s() - 400 * 86_400, 3_000).unwrap();
        let authority = |code: &str| CountryCa::create(code.parse().unwrap(), long).unwrap();
        Self { greece: authority("GR"), bulgaria: authority("BG") }
    }

    /// An identity whose certificate began at this moment.
    pub fn identity_from(&self, name: &str, begun_s: u64) -> Identity {
        let peer: PeerId = name.parse().unwrap();
        let greek = peer.country() == self.greece.country();
        let authority = if greek { &self.greece } else { &self.bulgaria };
        Identity::from_leaf(&authority.issue(&peer, Validity::days(begun_s, 14).unwrap()).unwrap()).unwrap()
    }

    pub fn identity(&self, name: &str) -> Identity {
        self.identity_from(name, now_s())
    }

    pub fn credentials_from(&self, name: &str, begun_s: u64) -> Arc<LiveCredentials> {
        let mut roots = TrustRoots::new();
        for authority in [&self.greece, &self.bulgaria] {
            let root = CountryRoot::from_pem(authority.country(), authority.certificate_pem()).unwrap();
            roots.insert(authority.country(), root);
        }
        LiveCredentials::new(Credentials::new(self.identity_from(name, begun_s), roots).unwrap())
    }

    pub fn credentials(&self, name: &str) -> Arc<LiveCredentials> {
        self.credentials_from(name, now_s())
    }

    /// A Greek node that follows a script for as long as the test lasts; its address.
    pub async fn greek(&self, script: impl Script) -> String {
        serve(script, self.credentials(ATHENS), "127.0.0.1:0", std::future::pending()).await
    }
}
