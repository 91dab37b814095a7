//! What a peer may send for a yearbook: a sound one, forged ones, too much, too little.

use crate::common::{ATHENS, PATIENCE, Parts, SOFIA, Script, World};
use futures::stream;
use safeborders_peers::{PeerClient, PeerError};
use safeborders_trust::sign_yearbook;
use safeborders_types::{
    Axis, CountTable, NanoRho, Purpose, Reference, SignedYearbook, Unit, YearbookHead, YearbookTable,
};
use safeborders_wire::proto::yearbook_part::Part;
use safeborders_wire::{MAX_YEARBOOK_PART_BYTES, YearbookRequest, proto, yearbook_head};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use std::time::Duration;

/// A node that streams what it is told to.
struct Canned(Arc<dyn Fn() -> Parts + Send + Sync>);

impl Script for Canned {
    fn yearbook(&self) -> Parts {
        (self.0)()
    }
}

/// Yearbooks between the two countries.
trait Yearbooks {
    async fn fetch(
        &self,
        parts: impl Fn() -> Parts + Send + Sync + 'static,
        patience: Duration,
    ) -> Result<SignedYearbook, PeerError>;
    async fn fetch_these(&self, parts: Vec<proto::YearbookPart>) -> Result<SignedYearbook, PeerError>;
    fn signed(&self, country: &str, year: u16, by: &str) -> Vec<proto::YearbookPart>;
}

impl Yearbooks for World {
    /// Sofia fetches the yearbook of 2024 from a Greek node that streams this.
    async fn fetch(
        &self,
        parts: impl Fn() -> Parts + Send + Sync + 'static,
        patience: Duration,
    ) -> Result<SignedYearbook, PeerError> {
        let address = self.greek(Canned(Arc::new(parts))).await;
        let client = PeerClient::new(ATHENS.parse().unwrap(), &address, self.credentials(SOFIA));
        let request = YearbookRequest {
            agreement: "balkan".parse().unwrap(),
            purpose: Purpose::Prevention,
            reference: Reference::from_random([1; 16]),
            year: 2024,
        };
        client.yearbook(&request, patience).await
    }

    async fn fetch_these(&self, parts: Vec<proto::YearbookPart>) -> Result<SignedYearbook, PeerError> {
        self.fetch(move || Box::pin(stream::iter(parts.clone().into_iter().map(Ok))), PATIENCE).await
    }

    /// A yearbook of this country and year with two tables, signed by this peer.
    fn signed(&self, country: &str, year: u16, by: &str) -> Vec<proto::YearbookPart> {
        let tables: Vec<YearbookTable> = (0..2).map(table).collect();
        let head = YearbookHead {
            country: country.parse().unwrap(),
            year,
            edition: 1,
            list: 1,
            codebook: 1,
            clamp: 4,
            cost: NanoRho::new(30_000_000),
            released_at_s: 9,
            digests: tables.iter().map(|t| Sha256::digest(t.canonical()).into()).collect(),
        };
        let own = YearbookHead { country: by[21..23].parse().unwrap(), ..head.clone() };
        let signature = sign_yearbook(&self.identity(by), &own).unwrap();
        let head = Part::Head(yearbook_head(&head, &signature));
        let tables = tables.iter().map(|t| Part::Table(proto::YearbookTable::from(t)));
        std::iter::once(head).chain(tables).map(|part| proto::YearbookPart { part: Some(part) }).collect()
    }
}

fn table(number: u32) -> YearbookTable {
    let codes = ["F", "M"].map(|code| code.parse().unwrap()).to_vec();
    let axes = vec![Axis { attribute: "victim.sex".parse().unwrap(), codes }];
    let table = CountTable::new(axes, vec![10, -4]).unwrap();
    YearbookTable { number, unit: Unit::Victim, table, sigma: 118, salt: [3; 16] }
}

#[tokio::test]
async fn a_sound_yearbook_is_taken_whole_or_in_part() {
    let world = World::new();
    let mut parts = world.signed("GR", 2024, ATHENS);
    assert_eq!(world.fetch_these(parts.clone()).await.unwrap().yearbook.tables().len(), 2);
    parts.remove(1);
    assert_eq!(world.fetch_these(parts).await.unwrap().yearbook.tables().len(), 1);
}

#[tokio::test]
async fn a_forged_yearbook_is_refused() {
    let world = World::new();
    let forged = |outcome| matches!(outcome, Err(PeerError::Yearbook(_)));
    let mut cells = world.signed("GR", 2024, ATHENS);
    if let Some(Part::Table(table)) = &mut cells[1].part {
        table.table.as_mut().unwrap().cells[0] += 1;
    }
    assert!(forged(world.fetch_these(cells).await), "a table that the head does not commit to");
    let mut cost = world.signed("GR", 2024, ATHENS);
    if let Some(Part::Head(head)) = &mut cost[0].part {
        head.cost_nano_rho = 1;
    }
    assert!(forged(world.fetch_these(cost).await), "a head that was not signed so");
    assert!(forged(world.fetch_these(world.signed("GR", 2024, SOFIA)).await), "signed by another country");
}

#[tokio::test]
async fn a_yearbook_of_another_country_or_year_is_refused() {
    let world = World::new();
    for parts in [world.signed("BG", 2024, SOFIA), world.signed("GR", 2023, ATHENS)] {
        assert_eq!(world.fetch_these(parts).await, Err(PeerError::OtherQuestion));
    }
}

#[tokio::test]
async fn an_endless_or_oversized_stream_is_given_up() {
    let world = World::new();
    let parts = world.signed("GR", 2024, ATHENS);
    // The same table again and again.
    let (head, again) = (parts[0].clone(), parts[1].clone());
    let endless = move || -> Parts {
        let head = stream::iter([Ok(head.clone())]);
        Box::pin(futures::StreamExt::chain(head, stream::repeat(again.clone()).map_ok_part()))
    };
    assert!(matches!(world.fetch(endless, PATIENCE).await, Err(PeerError::Malformed(_))));
    let mut huge = parts.clone();
    if let Some(Part::Table(table)) = &mut huge[1].part {
        table.salt = vec![0; MAX_YEARBOOK_PART_BYTES + 1];
    }
    assert_eq!(world.fetch_these(huge).await, Err(PeerError::TooLarge));
    assert!(matches!(world.fetch_these(Vec::new()).await, Err(PeerError::Malformed(_))));
    // A stream that stalls ends at the deadline, which is for the whole of it.
    let first = parts[0].clone();
    let stalls = move || -> Parts {
        Box::pin(futures::StreamExt::chain(stream::iter([Ok(first.clone())]), stream::pending()))
    };
    assert_eq!(world.fetch(stalls, Duration::from_millis(300)).await, Err(PeerError::TimedOut));
}

trait MapOkPart {
    fn map_ok_part(self) -> Parts;
}

impl<S: futures::Stream<Item = proto::YearbookPart> + Send + 'static> MapOkPart for S {
    fn map_ok_part(self) -> Parts {
        Box::pin(futures::StreamExt::map(self, Ok))
    }
}
