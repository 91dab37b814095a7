//! The door for referrals: who sends, whose signature it is, and under which agreement; what is kept lies behind
//! the port.

use crate::Responder;
use crate::calls::caller;
use crate::links::refused;
use safeborders_privacy::ReleaseSource;
use safeborders_trust::{LiveCredentials, verify_news};
use safeborders_types::{PeerId, ReceiveReferrals, ReferralNews, ReferralRefusal, Role};
use safeborders_wire::proto::referral_service_server::ReferralService;
use safeborders_wire::{InvalidMessage, SignedNews, proto};
use std::sync::Arc;
use tokio::time::Instant;
use tonic::{Code, Request, Response, Status};

/// Referrals, over the same agreements and limits as everything else.
pub(crate) struct ReferralDoor<R> {
    responder: Responder<R>,
    referrals: Arc<dyn ReceiveReferrals>,
    credentials: Arc<LiveCredentials>,
}

impl<R: ReleaseSource> ReferralDoor<R> {
    pub(crate) fn new(
        responder: Responder<R>,
        referrals: Arc<dyn ReceiveReferrals>,
        credentials: Arc<LiveCredentials>,
    ) -> Self {
        Self { responder, referrals, credentials }
    }

    /// Takes news from a peer, once it is the peer's turn.
    async fn take(
        &self,
        peer: PeerId,
        at_s: u64,
        signed: Result<SignedNews<ReferralNews>, InvalidMessage>,
    ) -> Result<(), Status> {
        let arrived = Instant::now();
        let turn = self.responder.turn(&peer, at_s)?;
        let (door, sender) = (self.responder.clone(), peer.clone());
        let (referrals, credentials) = (Arc::clone(&self.referrals), Arc::clone(&self.credentials));
        let taken = self.responder.blocking(turn, move || {
            let SignedNews { news, signature } = signed.map_err(|_| ReferralRefusal::Invalid)?;
            let signer = verify_news(&news, &signature, credentials.current().roots(), at_s);
            if signer.ok().as_ref() != Some(&sender) {
                return Err(ReferralRefusal::Forged);
            }
            if sender.role() != Role::Node {
                return Err(ReferralRefusal::NoAgreement);
            }
            if let ReferralNews::New(referral) = &news {
                door.agreement_with(&sender, &referral.agreement, at_s)
                    .ok_or(ReferralRefusal::NoAgreement)?;
                if referral.from != sender.country() || referral.to != door.country() {
                    return Err(ReferralRefusal::Forged);
                }
            }
            referrals.receive(sender.country(), &news, &signature, at_s)
        });
        let taken = taken.await.unwrap_or(Err(ReferralRefusal::Unavailable));
        self.responder.hold(arrived).await;
        match taken {
            Ok(()) => {
                tracing::info!(call = "referral", %peer, outcome = "kept");
                Ok(())
            }
            Err(refusal) => {
                tracing::warn!(call = "referral", %peer, outcome = refusal.code());
                Err(refused(code_of(refusal), refusal.code()))
            }
        }
    }
}

#[tonic::async_trait]
impl<R: ReleaseSource> ReferralService for ReferralDoor<R> {
    async fn send(
        &self,
        request: Request<proto::SendReferralRequest>,
    ) -> Result<Response<proto::SendReferralResponse>, Status> {
        let (at_s, peer) = (self.responder.now_s(), caller(&request)?);
        self.take(peer, at_s, SignedNews::try_from(request.into_inner())).await?;
        Ok(Response::new(proto::SendReferralResponse {}))
    }

    async fn report(
        &self,
        request: Request<proto::ReportReferralRequest>,
    ) -> Result<Response<proto::ReportReferralResponse>, Status> {
        let (at_s, peer) = (self.responder.now_s(), caller(&request)?);
        self.take(peer, at_s, SignedNews::try_from(request.into_inner())).await?;
        Ok(Response::new(proto::ReportReferralResponse {}))
    }
}

fn code_of(refusal: ReferralRefusal) -> Code {
    match refusal {
        ReferralRefusal::NoAgreement | ReferralRefusal::Forged => Code::PermissionDenied,
        ReferralRefusal::Invalid => Code::InvalidArgument,
        ReferralRefusal::Other => Code::AlreadyExists,
        ReferralRefusal::TooMany => Code::ResourceExhausted,
        ReferralRefusal::Unknown => Code::NotFound,
        ReferralRefusal::WrongStep => Code::FailedPrecondition,
        _ => Code::Unavailable,
    }
}
