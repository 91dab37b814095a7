//! Each new connection is greeted once, before its first call; who is refused is told why.
#![allow(clippy::unwrap_used, reason = "helpers of tests may")]

use safeborders_peers::{PeerClient, PeerError};
use safeborders_trust::{
    Acceptor, AcceptorLimits, CountryCa, CountryRoot, Credentials, Identity, LiveCredentials, TrustRoots,
    Validity, now_s,
};
use safeborders_types::PeerId;
use safeborders_wire::proto;
use safeborders_wire::proto::federation_service_server::{FederationService, FederationServiceServer};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tonic::{Request, Response, Status};

const PATIENCE: Duration = Duration::from_secs(20);

/// A node that writes down which calls came, greets as it is told to, and refuses whatever is asked.
#[derive(Clone)]
struct Refusing {
    calls: Arc<Mutex<Vec<&'static str>>>,
    /// What it says to a greeting; `None`: it does not know greetings.
    says: Arc<Mutex<Option<&'static str>>>,
}

impl Refusing {
    fn came(&self, call: &'static str) {
        self.calls.lock().unwrap().push(call);
    }

    fn calls(&self) -> Vec<&'static str> {
        std::mem::take(&mut *self.calls.lock().unwrap())
    }
}

fn no_agreement() -> Status {
    let mut status = Status::permission_denied("");
    status.metadata_mut().insert(safeborders_wire::REFUSAL_HEADER, "no-agreement".parse().unwrap());
    status
}

#[tonic::async_trait]
impl FederationService for Refusing {
    async fn describe(
        &self,
        _: Request<proto::DescribeRequest>,
    ) -> Result<Response<proto::DescribeResponse>, Status> {
        self.came("describe");
        Err(no_agreement())
    }

    async fn ask(&self, _: Request<proto::AskRequest>) -> Result<Response<proto::AskResponse>, Status> {
        self.came("ask");
        Err(no_agreement())
    }

    type GetYearbookStream = futures::stream::Empty<Result<proto::YearbookPart, Status>>;

    async fn get_yearbook(
        &self,
        _: Request<proto::GetYearbookRequest>,
    ) -> Result<Response<Self::GetYearbookStream>, Status> {
        Err(no_agreement())
    }

    async fn last_head(
        &self,
        _: Request<proto::LastHeadRequest>,
    ) -> Result<Response<proto::LastHeadResponse>, Status> {
        self.came("heads");
        Ok(Response::new(proto::LastHeadResponse::default()))
    }

    async fn hello(&self, _: Request<proto::HelloRequest>) -> Result<Response<proto::HelloResponse>, Status> {
        self.came("hello");
        let says = self.says.lock().unwrap().ok_or_else(|| Status::unimplemented(""))?;
        let refusals = if says.is_empty() { vec![] } else { vec![says.to_owned()] };
        let (protocol, at_s, codebook_version) = (1, now_s(), 1);
        Ok(Response::new(proto::HelloResponse { protocol, at_s, codebook_version, refusals }))
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

fn credentials(authorities: &[CountryCa], name: &str) -> Arc<LiveCredentials> {
    let peer: PeerId = name.parse().unwrap();
    let mut roots = TrustRoots::new();
    for of in authorities {
        roots.insert(of.country(), CountryRoot::from_pem(of.country(), of.certificate_pem()).unwrap());
    }
    let own = authorities.iter().find(|of| of.country() == peer.country()).unwrap();
    let leaf = own.issue(&peer, Validity::days(now_s(), 14).unwrap()).unwrap();
    LiveCredentials::new(Credentials::new(Identity::from_leaf(&leaf).unwrap(), roots).unwrap())
}

/// Serves at this address until told to stop, and closes all connections then.
async fn serve(node: Refusing, address: &str, own: Arc<LiveCredentials>) -> (String, watch::Sender<()>) {
    let listener = TcpListener::bind(address).await.unwrap();
    let acceptor = Acceptor::start(listener, own, AcceptorLimits::default()).unwrap();
    let address = acceptor.local_addr().to_string();
    let (stop, mut stopped) = watch::channel(());
    tokio::spawn(async move {
        let service = FederationServiceServer::new(node);
        let serving = tonic::transport::Server::builder().add_service(service).serve_with_incoming_shutdown(
            acceptor,
            async move {
                let _ = stopped.changed().await;
            },
        );
        let _ = serving.await;
    });
    (address, stop)
}

#[tokio::test]
async fn a_new_connection_is_greeted_once_before_its_first_call_and_a_remade_one_again() {
    let long = Validity::days(now_s() - 86_400, 3_000).unwrap();
    let authorities = ["GR", "BG"].map(|code| CountryCa::create(code.parse().unwrap(), long).unwrap());
    let (athens, sofia) = ("spiffe://safeborders/GR/node/athens", "spiffe://safeborders/BG/node/sofia");
    let node = Refusing { calls: Arc::default(), says: Arc::new(Mutex::new(Some(""))) };
    let own = credentials(&authorities, athens);
    let (address, stop) = serve(node.clone(), "127.0.0.1:0", Arc::clone(&own)).await;
    let client = PeerClient::new(athens.parse().unwrap(), &address, credentials(&authorities, sofia));
    let heads = || client.exchange_heads("", None, Vec::new(), PATIENCE);

    assert_eq!(heads().await, Ok(String::new()));
    assert_eq!(node.calls(), ["hello", "heads"]);
    assert_eq!(heads().await, Ok(String::new()));
    assert_eq!(node.calls(), ["heads"], "one greeting for a connection");

    // A refusal is explained, at once where the connection was greeted without the agreement.
    let agreement = "balkan".parse().unwrap();
    let refused = |code: &str| Err(PeerError::Refused { code: code.to_owned() });
    for (says, code) in [
        (Some("agreement-suspended"), "agreement-suspended"),
        (Some("agreement-expired"), "agreement-expired"),
        (Some("no-agreement"), "no-agreement"),
        (Some(""), "no-agreement"),
        (None, "no-agreement"),
    ] {
        *node.says.lock().unwrap() = says;
        assert_eq!(client.describe(&agreement, PATIENCE).await.map(drop), refused(code), "{says:?}");
        assert_eq!(node.calls(), ["describe", "hello"]);
    }

    // The node is started again: the connection is made again, and greeted again.
    *node.says.lock().unwrap() = Some("agreement-terminated");
    drop(stop);
    let again = async {
        loop {
            if let Err(PeerError::Refused { code }) = client.describe(&agreement, PATIENCE).await
                && let calls = node.calls()
                && calls.first() == Some(&"hello")
            {
                return (code, calls);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let restarted = async {
        loop {
            match TcpListener::bind(&address).await {
                Ok(free) => break drop(free),
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
        serve(node.clone(), &address, own).await
    };
    let _serving = restarted.await;
    let (code, calls) = tokio::time::timeout(PATIENCE, again).await.unwrap();
    assert_eq!((code.as_str(), calls), ("agreement-terminated", vec!["hello", "describe"]));
}
