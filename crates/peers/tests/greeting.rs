//! Each new connection is greeted once, before its first call; who is refused is told why.

use crate::common::{ATHENS, PATIENCE, SOFIA, Script, World};
use safeborders_peers::{PeerClient, PeerError};
use safeborders_trust::{LiveCredentials, now_s};
use safeborders_wire::{PROTOCOL_VERSION, proto};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tonic::Status;

/// A node that writes down which calls came, greets as it is told to, and refuses whatever is asked.
#[derive(Clone)]
struct Refusing {
    calls: Arc<Mutex<Vec<&'static str>>>,
    /// What it says to a greeting; `None`: it does not know greetings.
    says: Arc<Mutex<Option<&'static str>>>,
    /// Its version of the protocol.
    protocol: u32,
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

impl Script for Refusing {
    fn describe(&self) -> Result<proto::DescribeResponse, Status> {
        self.came("describe");
        Err(no_agreement())
    }

    fn ask(&self) -> Result<proto::AskResponse, Status> {
        self.came("ask");
        Err(no_agreement())
    }

    fn last_head(&self) -> Result<proto::LastHeadResponse, Status> {
        self.came("heads");
        Ok(proto::LastHeadResponse::default())
    }

    fn hello(&self) -> Result<proto::HelloResponse, Status> {
        self.came("hello");
        let says = self.says.lock().unwrap().ok_or_else(|| Status::unimplemented(""))?;
        let refusals = if says.is_empty() { vec![] } else { vec![says.to_owned()] };
        let (protocol, at_s, codebook_version) = (self.protocol, now_s(), 1);
        Ok(proto::HelloResponse { protocol, at_s, codebook_version, refusals })
    }
}

/// Serves at this address until told to stop.
async fn serve(node: Refusing, address: &str, own: Arc<LiveCredentials>) -> (String, watch::Sender<()>) {
    let (stop, mut stopped) = watch::channel(());
    let until = async move { drop(stopped.changed().await) };
    (crate::common::serve(node, own, address, until).await, stop)
}

#[tokio::test]
async fn a_new_connection_is_greeted_once_before_its_first_call_and_a_remade_one_again() {
    let world = World::new();
    let node = Refusing { calls: Arc::default(), says: Arc::new(Mutex::new(Some(""))), protocol: 1 };
    let own = world.credentials(ATHENS);
    let (address, stop) = serve(node.clone(), "127.0.0.1:0", Arc::clone(&own)).await;
    let client = PeerClient::new(ATHENS.parse().unwrap(), &address, world.credentials(SOFIA));
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

#[tokio::test]
async fn a_peer_one_version_ahead_is_spoken_with_and_one_two_ahead_is_only_greeted() {
    for (protocol, talks) in
        [(PROTOCOL_VERSION, true), (PROTOCOL_VERSION + 1, true), (PROTOCOL_VERSION + 2, false), (0, false)]
    {
        let world = World::new();
        let node = Refusing { calls: Arc::default(), says: Arc::new(Mutex::new(Some(""))), protocol };
        let (address, _stop) = serve(node.clone(), "127.0.0.1:0", world.credentials(ATHENS)).await;
        let client = PeerClient::new(ATHENS.parse().unwrap(), &address, world.credentials(SOFIA));
        // Twice: what was found out is not forgotten with the first call.
        for again in [false, true] {
            let heads = client.exchange_heads("", None, Vec::new(), PATIENCE).await;
            let refused = Err(PeerError::Refused { code: "other-protocol".to_owned() });
            assert_eq!(heads, if talks { Ok(String::new()) } else { refused }, "{protocol}");
            let calls = match (talks, again) {
                (true, false) => vec!["hello", "heads"],
                (true, true) => vec!["heads"],
                (false, _) => vec!["hello"],
            };
            assert_eq!(node.calls(), calls, "{protocol}");
        }
    }
}
