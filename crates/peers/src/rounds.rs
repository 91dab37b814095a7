//! Signature rounds with one peer: fetching what it holds, and reminding it.

use crate::client::{whole, within};
use crate::{PeerClient, PeerError, Peers};
use futures::future::join_all;
use safeborders_trust::verify_round_part;
use safeborders_types::{AgreementId, MAX_ROUND_PARTIES, PeerId, RoundName, SignedRoundPart};
use safeborders_wire::proto::round_service_client::RoundServiceClient;
use safeborders_wire::{MAX_REQUEST_BYTES, MAX_ROUND_PART_BYTES, RoundRequest, proto};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tonic::transport::Channel;

/// A submission, a vote and a histogram of each party: more is no round.
const MAX_PARTS: usize = 3 * MAX_ROUND_PARTIES;

/// What a peer gave of a round.
#[derive(Clone, Debug, Default)]
pub struct FetchedRound {
    /// Parts whose signatures hold, whoever they are of.
    pub parts: Vec<SignedRoundPart>,
    /// How many parts had a signature that does not hold: the peer passed them on, and they were not taken.
    pub forged: usize,
}

impl PeerClient {
    /// Fetches everything that the peer holds of a round. Each part's signature is verified here.
    ///
    /// # Errors
    /// [`PeerError`]
    pub async fn round(
        &self,
        agreement: &AgreementId,
        round: RoundName,
        timeout: Duration,
    ) -> Result<FetchedRound, PeerError> {
        let mut client = self.round_client();
        let message = proto::GetRoundRequest::from(&RoundRequest { agreement: agreement.clone(), round });
        // The deadline is for the whole stream.
        let fetch = async {
            let mut parts = client.get_round(message).await?.into_inner();
            let mut given = Vec::new();
            while let Some(part) = parts.message().await? {
                if given.len() == MAX_PARTS {
                    return Ok(Err(PeerError::TooLarge));
                }
                match SignedRoundPart::try_from(part) {
                    Ok(part) => given.push(part),
                    Err(error) => return Ok(Err(PeerError::Malformed(error))),
                }
            }
            Ok(Ok(given))
        };
        let given = self.greeted(Some(agreement), timeout, |left| whole(left, fetch)).await?;
        let credentials = self.credentials.current();
        let mut fetched = FetchedRound::default();
        for part in given {
            if part.part.head.round != round || part.part.head.agreement != *agreement {
                return Err(PeerError::OtherQuestion);
            }
            match verify_round_part(&part, credentials.roots()) {
                Ok(()) => fetched.parts.push(part),
                Err(_) => fetched.forged += 1,
            }
        }
        Ok(fetched)
    }

    /// Reminds the peer of a round.
    ///
    /// # Errors
    /// [`PeerError`]
    pub async fn convene(
        &self,
        agreement: &AgreementId,
        round: RoundName,
        timeout: Duration,
    ) -> Result<(), PeerError> {
        let mut client = self.round_client();
        let message = proto::ConveneRequest::from(&RoundRequest { agreement: agreement.clone(), round });
        let call = |left| within(left, message, |message| async move { client.convene(message).await });
        self.greeted(Some(agreement), timeout, call).await.map(drop)
    }

    fn round_client(&self) -> RoundServiceClient<Channel> {
        RoundServiceClient::new(self.channel.clone())
            .max_decoding_message_size(MAX_ROUND_PART_BYTES)
            .max_encoding_message_size(MAX_REQUEST_BYTES)
    }
}

impl Peers {
    /// Fetches what every peer holds of a round. `told` hears after each of them how many were asked to the end, of how
    /// many.
    pub async fn rounds(
        &self,
        agreement: &AgreementId,
        round: RoundName,
        timeout: Duration,
        told: &(dyn Fn(u32, u32) + Send + Sync),
    ) -> Vec<(PeerId, Result<FetchedRound, PeerError>)> {
        let (asked, of) = (AtomicU32::new(0), u32::try_from(self.clients().len()).unwrap_or(u32::MAX));
        told(0, of);
        let fetch = |client: &PeerClient| {
            let (client, asked) = (client.clone(), &asked);
            async move {
                let fetched = client.round(agreement, round, timeout).await;
                told(asked.fetch_add(1, Ordering::Relaxed) + 1, of);
                (client.peer().clone(), fetched)
            }
        };
        join_all(self.clients().iter().map(fetch)).await
    }

    /// Reminds every peer of a round.
    pub async fn convene(
        &self,
        agreement: &AgreementId,
        round: RoundName,
        timeout: Duration,
    ) -> Vec<(PeerId, Result<(), PeerError>)> {
        let remind = |client: &PeerClient| {
            let client = client.clone();
            async move { (client.peer().clone(), client.convene(agreement, round, timeout).await) }
        };
        join_all(self.clients().iter().map(remind)).await
    }
}
