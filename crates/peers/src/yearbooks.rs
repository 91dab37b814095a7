//! Fetching yearbooks from all peers.

use crate::{PeerClient, PeerError, Peers};
use futures::future::join_all;
use safeborders_codebook::YearbookList;
use safeborders_types::{AgreementId, CountryCode, PeerId, Purpose, Reference, SignedYearbook};
use safeborders_wire::YearbookRequest;
use std::collections::BTreeSet;
use std::time::Duration;

/// How yearbooks are fetched.
pub struct FetchYearbooks<'a> {
    /// The agreement that covers it.
    pub agreement: &'a AgreementId,
    /// Why.
    pub purpose: Purpose,
    /// The yearbooks that are kept already and not fetched again.
    pub kept: &'a BTreeSet<(CountryCode, u16)>,
    /// A new random reference for each exchange; `None` when the system gives no randomness.
    pub reference: &'a (dyn Fn() -> Option<Reference> + Sync),
    /// How long to wait for each yearbook.
    pub timeout: Duration,
}

/// What one peer gave.
#[derive(Clone, Debug)]
pub struct FetchedYearbooks {
    /// The peer.
    pub peer: PeerId,
    /// Its yearbooks; signature, digests and shape were checked.
    pub given: Vec<SignedYearbook>,
    /// Why there are not more.
    pub trouble: Option<PeerError>,
}

impl Peers {
    /// Asks every peer which yearbooks it has published, and fetches those that are not kept.
    pub async fn fetch_yearbooks(&self, fetch: &FetchYearbooks<'_>) -> Vec<FetchedYearbooks> {
        join_all(self.clients().iter().map(|client| async move {
            let mut given = Vec::new();
            let trouble = fetch_from(client, fetch, &mut given).await.err();
            if let Some(trouble) = &trouble {
                tracing::warn!(peer = %client.peer(), reason = %trouble, "yearbooks were not fetched");
            }
            FetchedYearbooks { peer: client.peer().clone(), given, trouble }
        }))
        .await
    }
}

async fn fetch_from(
    client: &PeerClient,
    fetch: &FetchYearbooks<'_>,
    given: &mut Vec<SignedYearbook>,
) -> Result<(), PeerError> {
    let described = client.describe(fetch.agreement, fetch.timeout).await?;
    let country = client.peer().country();
    for year in described.yearbooks.into_iter().filter(|year| !fetch.kept.contains(&(country, *year))) {
        let reference = (fetch.reference)().ok_or(PeerError::Unreachable)?;
        let request =
            YearbookRequest { agreement: fetch.agreement.clone(), purpose: fetch.purpose, reference, year };
        let yearbook = client.yearbook(&request, fetch.timeout).await?;
        if !YearbookList::v1().fits(&yearbook.yearbook) {
            return Err(PeerError::OtherQuestion);
        }
        given.push(yearbook);
    }
    Ok(())
}
