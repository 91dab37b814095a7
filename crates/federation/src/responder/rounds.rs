//! Signature rounds: showing what this node holds of one, and hearing that somebody convenes one.

use super::{Responder, Shared, caller, told};
use crate::admission::refused;
use crate::status::Denial;
use futures::Stream;
use safeborders_privacy::{Refusal, RefusedAsk, ReleaseSource};
use safeborders_types::{AgreementId, PeerId, RoundClosed, RoundShelf};
use safeborders_wire::proto::round_service_server::RoundService;
use safeborders_wire::{InvalidMessage, RoundRequest, proto};
use std::pin::Pin;
use std::sync::Arc;
use tokio::time::Instant;
use tonic::{Request, Response, Status};

/// The parts of a round on their way out.
type Parts = Pin<Box<dyn Stream<Item = Result<proto::SignedRoundPart, Status>> + Send>>;

/// A node that takes part in no round.
pub(super) struct NoRounds;

impl RoundShelf for NoRounds {
    fn broadcast(
        &self,
        _: &AgreementId,
        _: safeborders_types::RoundName,
    ) -> Result<Vec<safeborders_types::SignedRoundPart>, RoundClosed> {
        Err(RoundClosed::OutsideRound)
    }

    fn convened(
        &self,
        _: &PeerId,
        _: &AgreementId,
        _: safeborders_types::RoundName,
    ) -> Result<(), RoundClosed> {
        Err(RoundClosed::OutsideRound)
    }
}

fn refusal_of(closed: RoundClosed) -> Refusal {
    match closed {
        RoundClosed::OutsideRound => Refusal::OutsideRound,
        _ => Refusal::Unavailable,
    }
}

impl<R: ReleaseSource> Shared<R> {
    /// Does what a party of a round may ask for, under an agreement that allows rounds; a refusal is on record.
    fn in_round<T>(
        &self,
        peer: &PeerId,
        request: Result<RoundRequest, InvalidMessage>,
        at_s: u64,
        does: impl FnOnce(&RoundRequest) -> Result<T, RoundClosed>,
    ) -> Result<T, Denial> {
        let (agreement, done) = match request {
            Err(_) => (None, Err(Refusal::InvalidQuestion)),
            Ok(request) => {
                let allowed = self.terms().agreement(peer, &request.agreement, at_s);
                let allowed = allowed.and_then(|(agreement, _)| match agreement.terms().rounds {
                    true => Ok(()),
                    false => Err(Refusal::DetailNotAgreed),
                });
                let done = allowed.and_then(|()| does(&request).map_err(refusal_of));
                (Some(request.agreement), done)
            }
        };
        done.map_err(|refusal| match refusal {
            // The books cannot be used: it cannot be recorded either.
            Refusal::Unavailable => refusal.into(),
            refusal => {
                let record = RefusedAsk { agreement, ..refused(peer, refusal, at_s) };
                self.source.refuse(&record).into()
            }
        })
    }
}

#[tonic::async_trait]
impl<R: ReleaseSource> RoundService for Responder<R> {
    type GetRoundStream = Parts;

    async fn get_round(&self, request: Request<proto::GetRoundRequest>) -> Result<Response<Parts>, Status> {
        let arrived = Instant::now();
        let (at_s, peer) = ((self.shared.clock)(), caller(&request)?);
        let turn = self.counterparts.turn(&peer, at_s)?;
        let (asker, request) = (peer.clone(), RoundRequest::try_from(request.into_inner()));
        let rounds = Arc::clone(&self.rounds);
        let parts = self.work(turn, move |shared| {
            shared.in_round(&asker, request, at_s, |asked| rounds.broadcast(&asked.agreement, asked.round))
        });
        let stream = parts.await.map(|parts| -> Parts {
            Box::pin(futures::stream::iter(
                parts.into_iter().map(|part| Ok(proto::SignedRoundPart::from(&part))),
            ))
        });
        let departure = self.grid.hold(arrived, false).await;
        told("round", &peer, stream, departure)
    }

    async fn convene(
        &self,
        request: Request<proto::ConveneRequest>,
    ) -> Result<Response<proto::ConveneResponse>, Status> {
        let arrived = Instant::now();
        let (at_s, peer) = ((self.shared.clock)(), caller(&request)?);
        let turn = self.counterparts.turn(&peer, at_s)?;
        let (by, request) = (peer.clone(), RoundRequest::try_from(request.into_inner()));
        let rounds = Arc::clone(&self.rounds);
        let heard = self.work(turn, move |shared| {
            shared.in_round(&by, request, at_s, |asked| rounds.convened(&by, &asked.agreement, asked.round))
        });
        let heard = heard.await.map(|()| proto::ConveneResponse {});
        let departure = self.grid.hold(arrived, false).await;
        told("convene", &peer, heard, departure)
    }
}
