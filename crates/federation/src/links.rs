//! The door for link checks: public terms here, the rest behind the port.

use crate::Responder;
use crate::calls::caller;
use futures::Stream;
use safeborders_privacy::ReleaseSource;
use safeborders_types::{AnswerLinks, LinkAnswer, LinkAsked, LinkRefusal, PeerId, Role};
use safeborders_wire::proto::link_service_server::LinkService;
use safeborders_wire::{LinkRequest, REFUSAL_HEADER, link_parts, proto};
use std::pin::Pin;
use std::sync::Arc;
use tokio::time::Instant;
use tonic::metadata::MetadataValue;
use tonic::{Code, Request, Response, Status};

/// The parts of an answer on their way out.
type Parts = Pin<Box<dyn Stream<Item = Result<proto::CheckLinksPart, Status>> + Send>>;

/// Link checks, over the same agreements and limits as everything else.
pub(crate) struct LinkDoor<R> {
    responder: Responder<R>,
    links: Arc<dyn AnswerLinks>,
}

impl<R> LinkDoor<R> {
    pub(crate) fn new(responder: Responder<R>, links: Arc<dyn AnswerLinks>) -> Self {
        Self { responder, links }
    }
}

impl<R: ReleaseSource> LinkDoor<R> {
    /// The check as the port takes it, or why it is refused before.
    fn admit(
        responder: &Responder<R>,
        asker: &PeerId,
        request: proto::CheckLinksRequest,
        at_s: u64,
    ) -> Result<LinkAsked, LinkRefusal> {
        let request = LinkRequest::try_from(request).map_err(|error| match error.field() {
            "blinded" if error.is_too_large() => LinkRefusal::TooMany,
            _ => LinkRefusal::Invalid,
        })?;
        let agreement = responder.agreement_with(asker, &request.agreement, at_s);
        // Offices check links, coordinators do not, whatever an agreement says.
        let agreement = agreement.filter(|_| asker.role() == Role::Node).ok_or(LinkRefusal::NoAgreement)?;
        let terms = agreement.terms().link_check.as_ref().ok_or(LinkRefusal::NotAgreed)?;
        if !terms.kinds.contains(&request.kind) {
            return Err(LinkRefusal::KindNotAgreed);
        }
        Ok(LinkAsked {
            asker: asker.clone(),
            agreement: request.agreement,
            kind: request.kind,
            reference: request.reference,
            blinded: request.blinded,
            per_day: terms.checks_per_day,
            per_case: terms.checks_per_case,
            at_s,
        })
    }
}

#[tonic::async_trait]
impl<R: ReleaseSource> LinkService for LinkDoor<R> {
    type CheckStream = Parts;

    async fn check(&self, request: Request<proto::CheckLinksRequest>) -> Result<Response<Parts>, Status> {
        let arrived = Instant::now();
        let (at_s, peer) = (self.responder.now_s(), caller(&request)?);
        let turn = self.responder.turn(&peer, at_s)?;
        let (asker, request, links) = (peer.clone(), request.into_inner(), Arc::clone(&self.links));
        let door = self.responder.clone();
        let answered =
            self.responder.blocking(turn, move || match Self::admit(&door, &asker, request, at_s) {
                Ok(asked) => links.answer(&asked),
                Err(refusal) => Err(links.refuse(&asker, refusal, at_s)),
            });
        let answered: Result<LinkAnswer, LinkRefusal> =
            answered.await.unwrap_or(Err(LinkRefusal::Unavailable));
        self.responder.hold(arrived).await;
        match answered {
            Ok(answer) => {
                tracing::info!(call = "link-check", %peer, outcome = "answered");
                let parts = link_parts(&answer).into_iter().map(Ok);
                Ok(Response::new(Box::pin(futures::stream::iter(parts))))
            }
            Err(refusal) => {
                tracing::warn!(call = "link-check", %peer, outcome = refusal.code());
                Err(refused(code_of(refusal), refusal.code()))
            }
        }
    }
}

fn code_of(refusal: LinkRefusal) -> Code {
    match refusal {
        LinkRefusal::NoAgreement | LinkRefusal::NotAgreed | LinkRefusal::KindNotAgreed => {
            Code::PermissionDenied
        }
        LinkRefusal::Invalid | LinkRefusal::TooMany | LinkRefusal::InvalidPoint => Code::InvalidArgument,
        LinkRefusal::DayQuota | LinkRefusal::CaseQuota => Code::ResourceExhausted,
        LinkRefusal::Repeated => Code::AlreadyExists,
        _ => Code::Unavailable,
    }
}

/// A refusal with its stable code beside the status.
pub(crate) fn refused(code: Code, stable: &'static str) -> Status {
    let mut status = Status::new(code, stable);
    status.metadata_mut().insert(REFUSAL_HEADER, MetadataValue::from_static(stable));
    status
}
