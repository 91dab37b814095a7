//! Link checks and referrals, sent to one peer.

use crate::client::{whole, within};
use crate::{PeerClient, PeerError};
use safeborders_types::{LinkAnswer, LinkAsk, NodeSignature, ReferralNews};
use safeborders_wire::proto::link_service_client::LinkServiceClient;
use safeborders_wire::proto::referral_service_client::ReferralServiceClient;
use safeborders_wire::{
    LinkAnswerReader, LinkRequest, MAX_LINK_PART_BYTES, MAX_REFERRAL_BYTES, SignedNews, proto,
};
use std::time::Duration;
use tonic::Request;

impl PeerClient {
    /// Has blinded identifiers evaluated. Whether the proof holds is for whoever blinded them to find out.
    ///
    /// # Errors
    /// [`PeerError`]
    pub async fn check_links(&self, ask: LinkAsk, timeout: Duration) -> Result<LinkAnswer, PeerError> {
        let LinkAsk { agreement, reference, kind, blinded, .. } = ask;
        let request = LinkRequest { agreement: agreement.clone(), reference, kind, blinded };
        let mut client =
            LinkServiceClient::new(self.channel()).max_decoding_message_size(MAX_LINK_PART_BYTES);
        let mut message = Request::new(proto::CheckLinksRequest::from(&request));
        message.set_timeout(timeout);
        // The deadline is for the whole stream.
        let fetch = async {
            let mut parts = client.check(message).await?.into_inner();
            let mut reader = LinkAnswerReader::default();
            while let Some(part) = parts.message().await? {
                if let Err(error) = reader.take(part) {
                    return Ok(Err(PeerError::Malformed(error)));
                }
            }
            Ok(reader.finish().map_err(PeerError::Malformed))
        };
        self.greeted(Some(&agreement), timeout, |left| whole(left, fetch)).await
    }

    /// Delivers news of a referral. The same may be delivered again.
    ///
    /// # Errors
    /// [`PeerError`]
    pub async fn deliver_news(
        &self,
        news: &ReferralNews,
        signature: &NodeSignature,
        timeout: Duration,
    ) -> Result<(), PeerError> {
        let mut client =
            ReferralServiceClient::new(self.channel()).max_decoding_message_size(MAX_REFERRAL_BYTES);
        let signature = signature.clone();
        match news {
            ReferralNews::New(referral) => {
                let message = proto::SendReferralRequest::from(SignedNews { news: referral, signature });
                let call = |left| within(left, message, |request| async move { client.send(request).await });
                self.greeted(None, timeout, call).await.map(drop)
            }
            ReferralNews::Step(step) => {
                let message = proto::ReportReferralRequest::from(SignedNews { news: step, signature });
                let call =
                    |left| within(left, message, |request| async move { client.report(request).await });
                self.greeted(None, timeout, call).await.map(drop)
            }
        }
    }
}
