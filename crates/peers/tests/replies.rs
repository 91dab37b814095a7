//! What a peer may send back: sound replies, wrong ones, too large ones, none, and refusals of the
//! connection itself.

use crate::common::{ATHENS, PATIENCE, SOFIA, Script, World};
use safeborders_peers::{PeerClient, PeerError};
use safeborders_trust::{Credentials, PeerRefused, now_s};
use safeborders_types::{Absence, Axis, Filter, PeerId, Purpose, Question, Reference, Unit};
use safeborders_wire::{Ask, proto};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tonic::Status;

/// A node that replies what it is told to.
struct Canned(Arc<dyn Fn() -> Result<proto::AskResponse, Status> + Send + Sync>);

impl Script for Canned {
    fn describe(&self) -> Result<proto::DescribeResponse, Status> {
        // It says that it is another country's.
        Ok(proto::DescribeResponse { country: "IT".to_owned(), ..Default::default() })
    }

    fn ask(&self) -> Result<proto::AskResponse, Status> {
        (self.0)()
    }
}

/// Questions between the two countries.
trait Questions {
    async fn serve(
        &self,
        reply: impl Fn() -> Result<proto::AskResponse, Status> + Send + Sync + 'static,
    ) -> String;
    async fn ask(
        &self,
        reply: impl Fn() -> Result<proto::AskResponse, Status> + Send + Sync + 'static,
    ) -> Result<safeborders_wire::Reply, PeerError>;
}

impl Questions for World {
    async fn serve(
        &self,
        reply: impl Fn() -> Result<proto::AskResponse, Status> + Send + Sync + 'static,
    ) -> String {
        self.greek(Canned(Arc::new(reply))).await
    }

    /// Sofia asks a Greek node that replies as it is told to.
    async fn ask(
        &self,
        reply: impl Fn() -> Result<proto::AskResponse, Status> + Send + Sync + 'static,
    ) -> Result<safeborders_wire::Reply, PeerError> {
        let address = self.serve(reply).await;
        let client = PeerClient::new(ATHENS.parse().unwrap(), &address, self.credentials(SOFIA));
        client.ask(&the_question(), &the_axes(), PATIENCE).await
    }
}

fn the_axes() -> Vec<Axis> {
    let codes = ["F", "M"].map(|code| code.parse().unwrap()).into();
    vec![Axis { attribute: "victim.sex".parse().unwrap(), codes }]
}

fn the_question() -> Ask {
    let cohorts = BTreeSet::from(["2024Q1".parse().unwrap()]);
    let dimensions = vec!["victim.sex".parse().unwrap()];
    Ask {
        agreement: "balkan".parse().unwrap(),
        purpose: Purpose::Prevention,
        reference: Reference::from_random([1; 16]),
        question: Question::new(Unit::Victim, cohorts, dimensions, Filter::new()).unwrap(),
        sigma: 10.try_into().unwrap(),
        codebook: 1,
    }
}

fn sound() -> proto::AskResponse {
    proto::AskResponse {
        release: vec![1; 32],
        table: Some(proto::CountTable {
            axes: the_axes().iter().map(proto::Axis::from).collect(),
            cells: vec![5, -1],
        }),
        sigma: 10,
        cost_nano_rho: 5,
        clamp: 4,
        codebook_version: 1,
        released_at_s: 7,
        reissued: Default::default(),
        terms: 1,
        accounts: vec![account("2024Q1")],
        head: String::new(),
    }
}

fn account(cohort: &str) -> proto::Account {
    proto::Account { cohort: cohort.to_owned(), quota_nano_rho: 9, spent_nano_rho: 5 }
}

#[tokio::test]
async fn a_sound_reply_is_taken() {
    let reply = World::new().ask(|| Ok(sound())).await.unwrap();
    assert_eq!(reply.answer.table.cells(), [5, -1]);
    assert_eq!(reply.accounts[0].left().get(), 4);
    // More precise than asked for, as a sum of finer cells may be: σ² · 9 is 81, and 100 was asked for.
    let finer = || Ok(proto::AskResponse { sigma: 3, terms: 9, ..sound() });
    assert_eq!(World::new().ask(finer).await.unwrap().answer.terms, 9);
}

type Spoil = fn(&mut proto::AskResponse);

#[tokio::test]
async fn replies_to_another_question_are_not_taken() {
    let cases: [(&str, Spoil); 5] = [
        ("noise", |r| r.sigma = 16),
        ("sums", |r| r.terms = 2),
        ("codebook", |r| r.codebook_version = 2),
        ("axes", |r| r.table.as_mut().unwrap().axes[0].codes.swap(0, 1)),
        ("cohorts", |r| r.accounts.push(account("1999Q1"))),
    ];
    let world = World::new();
    for (name, spoil) in cases {
        let mut reply = sound();
        spoil(&mut reply);
        let outcome = world.ask(move || Ok(reply.clone())).await;
        assert_eq!(outcome, Err(PeerError::OtherQuestion), "{name}");
    }
}

#[tokio::test]
async fn malformed_replies_are_named_as_such() {
    let world = World::new();
    let mut short = sound();
    short.table.as_mut().unwrap().cells.pop();
    let outcome = world.ask(move || Ok(short.clone())).await.unwrap_err();
    assert!(matches!(outcome, PeerError::Malformed(_)), "{outcome:?}");
    assert_eq!(outcome.absence(), Absence::Refused("malformed-reply".to_owned()));
}

#[tokio::test]
async fn a_reply_far_beyond_the_question_is_not_read_to_its_end() {
    let mut huge = sound();
    // Ten times what the question's two cells could ever need.
    huge.table.as_mut().unwrap().cells = vec![i64::MIN; 200_000];
    let outcome = World::new().ask(move || Ok(huge.clone())).await;
    assert_eq!(outcome, Err(PeerError::TooLarge));
}

#[tokio::test]
async fn statuses_without_a_code_of_ours_keep_their_name() {
    let world = World::new();
    let outcome = world.ask(|| Err(Status::unimplemented(""))).await;
    assert_eq!(outcome, Err(PeerError::Refused { code: "unimplemented".to_owned() }));
}

#[tokio::test]
async fn a_node_that_describes_itself_as_another_country_is_not_believed() {
    let world = World::new();
    let address = world.serve(|| Ok(sound())).await;
    let client = PeerClient::new(ATHENS.parse().unwrap(), &address, world.credentials(SOFIA));
    let told = client.describe(&"balkan".parse().unwrap(), PATIENCE).await;
    assert_eq!(told, Err(PeerError::OtherQuestion));
}

#[tokio::test]
async fn a_refused_certificate_is_told_at_the_first_call() {
    let world = World::new();
    let address = world.serve(|| Ok(sound())).await;
    let expired = world.credentials_from(SOFIA, now_s() - 30 * 86_400);
    let client = PeerClient::new(ATHENS.parse().unwrap(), &address, Arc::clone(&expired));
    let outcome = client.ask(&the_question(), &the_axes(), PATIENCE).await;
    assert_eq!(outcome, Err(PeerError::CertificateRefused));
    // With a renewed certificate the same client gets through.
    let roots = expired.current().roots().clone();
    expired.replace(Credentials::new(world.identity(SOFIA), roots).unwrap());
    assert!(client.ask(&the_question(), &the_axes(), PATIENCE).await.is_ok());
}

#[tokio::test]
async fn another_node_at_the_address_is_not_asked() {
    let world = World::new();
    let address = world.serve(|| panic!("it must not be asked")).await;
    let other: PeerId = "spiffe://safeborders/GR/node/patras".parse().unwrap();
    let client = PeerClient::new(other.clone(), &address, world.credentials(SOFIA));
    let outcome = client.ask(&the_question(), &the_axes(), PATIENCE).await;
    let expected = PeerRefused::OtherPeer { expected: other, found: ATHENS.parse().unwrap() };
    assert_eq!(outcome, Err(PeerError::NotAccepted(expected)));
}

#[tokio::test]
async fn an_address_that_accepts_and_says_nothing_costs_no_more_than_the_deadline() {
    let world = World::new();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let client = PeerClient::new(ATHENS.parse().unwrap(), &address, world.credentials(SOFIA));
    let outcome = client.ask(&the_question(), &the_axes(), Duration::from_millis(200)).await;
    assert_eq!(outcome, Err(PeerError::TimedOut));
    drop(listener);
}

#[tokio::test]
async fn an_address_that_speaks_something_else_is_named_as_such() {
    let world = World::new();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((mut tcp, _)) = listener.accept().await {
            let _ = tokio::io::AsyncWriteExt::write_all(&mut tcp, b"SSH-2.0-OpenSSH_9.9\r\n").await;
        }
    });
    let client = PeerClient::new(ATHENS.parse().unwrap(), &address, world.credentials(SOFIA));
    let outcome = client.ask(&the_question(), &the_axes(), PATIENCE).await;
    assert_eq!(outcome, Err(PeerError::OtherProtocol));
}
