//! The service itself: each call in, judged, answered or refused, and put on record.

mod rounds;

use crate::admission::{Inadmissible, Terms, refused};
use crate::calls::{caller, malformed, told};
use crate::counterparts::{Counterparts, Turn};
use crate::description::describe;
use crate::disclosures::{self, DisclosureLog, NoLog};
use crate::grid::Grid;
use crate::hello::own_lists;
use crate::reply::{reply_with, yearbook_parts};
use crate::status::Denial;
use crate::{LiveAgreements, ServeLimits};
use futures::Stream;
use safeborders_codebook::Codebook;
use safeborders_privacy::{Refusal, RefusedAsk, ReleaseSource};
use safeborders_trust::{LiveCredentials, VerifiedAgreement, now_s, sign_yearbook};
use safeborders_types::{AgreementId, AnswerLinks, CountryCode, PeerId, ReceiveReferrals, RoundShelf};
use safeborders_wire::proto::federation_service_server::FederationService;
use safeborders_wire::{Description, Exchange, proto};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use tonic::{Request, Response, Status};

/// How many calls may be at work on disk and noise at once. Releases go through the gate's lock one
/// by one; the others wait without holding a thread.
const WORKING: usize = 8;

/// Tells the time in Unix seconds.
pub(crate) type Clock = Arc<dyn Fn() -> u64 + Send + Sync>;

/// Answers peers from a source of releases, under agreements.
pub struct Responder<R> {
    shared: Arc<Shared<R>>,
    counterparts: Arc<Counterparts>,
    /// Works without threads of its own.
    inline: bool,
    grid: Grid,
    /// With whose key yearbooks are signed; `None` until it is served.
    signer: Option<Arc<LiveCredentials>>,
    log: Arc<dyn DisclosureLog>,
    links: Option<Arc<dyn AnswerLinks>>,
    referrals: Option<Arc<dyn ReceiveReferrals>>,
    rounds: Arc<dyn RoundShelf>,
}

struct Shared<R> {
    country: CountryCode,
    codebook: &'static Codebook,
    source: Arc<R>,
    agreements: Arc<LiveAgreements>,
    clock: Clock,
    working: Arc<Semaphore>,
}

/// The parts of a yearbook on their way out.
type Parts = Pin<Box<dyn Stream<Item = Result<proto::YearbookPart, Status>> + Send>>;

impl<R> Clone for Responder<R> {
    fn clone(&self) -> Self {
        let (shared, counterparts) = (Arc::clone(&self.shared), Arc::clone(&self.counterparts));
        Self {
            shared,
            counterparts,
            inline: self.inline,
            grid: self.grid,
            signer: self.signer.clone(),
            log: Arc::clone(&self.log),
            links: self.links.clone(),
            referrals: self.referrals.clone(),
            rounds: Arc::clone(&self.rounds),
        }
    }
}

impl<R: ReleaseSource> Responder<R> {
    /// Answers for this country, in this codebook.
    #[must_use]
    pub fn new(
        country: CountryCode,
        codebook: &'static Codebook,
        source: Arc<R>,
        agreements: Arc<LiveAgreements>,
    ) -> Self {
        Self::with_clock(country, codebook, source, agreements, now_s)
    }

    /// The same with another clock, for tests of what happens when time has passed.
    #[must_use]
    pub fn with_clock(
        country: CountryCode,
        codebook: &'static Codebook,
        source: Arc<R>,
        agreements: Arc<LiveAgreements>,
        clock: impl Fn() -> u64 + Send + Sync + 'static,
    ) -> Self {
        let working = Arc::new(Semaphore::new(WORKING));
        let clock: Clock = Arc::new(clock);
        Self {
            shared: Arc::new(Shared { country, codebook, source, agreements, clock, working }),
            counterparts: Arc::new(Counterparts::new(&ServeLimits::default())),
            inline: false,
            grid: Grid::new(ServeLimits::default().grid),
            signer: None,
            log: Arc::new(NoLog),
            links: None,
            referrals: None,
            rounds: Arc::new(rounds::NoRounds),
        }
    }

    /// The same responder, which shows the heads of this log and heeds what callers saw of it.
    #[must_use]
    pub fn with_log(self, log: Arc<dyn DisclosureLog>) -> Self {
        Self { counterparts: Counterparts::on_record(&ServeLimits::default(), &log), log, ..self }
    }

    /// The same responder, which also answers link checks, through this port.
    #[must_use]
    pub fn with_links(self, links: Arc<dyn AnswerLinks>) -> Self {
        Self { links: Some(links), ..self }
    }

    /// The same responder, which also takes referrals, for this port.
    #[must_use]
    pub fn with_referrals(self, referrals: Arc<dyn ReceiveReferrals>) -> Self {
        Self { referrals: Some(referrals), ..self }
    }

    pub(crate) fn links(&self) -> Option<Arc<dyn AnswerLinks>> {
        self.links.clone()
    }

    pub(crate) fn referrals(&self) -> Option<Arc<dyn ReceiveReferrals>> {
        self.referrals.clone()
    }

    /// What other doors than the first one need: the time, the turn, the grid, the agreements.
    pub(crate) fn now_s(&self) -> u64 {
        (self.shared.clock)()
    }

    pub(crate) fn country(&self) -> CountryCode {
        self.shared.country
    }

    pub(crate) fn turn(&self, peer: &PeerId, at_s: u64) -> Result<Turn, Status> {
        Ok(self.counterparts.turn(peer, at_s)?)
    }

    pub(crate) async fn hold(&self, arrived: Instant) {
        let _ = self.grid.hold(arrived, false).await;
    }

    /// The agreement of this name, if this peer may call under it now.
    pub(crate) fn agreement_with(
        &self,
        peer: &PeerId,
        id: &AgreementId,
        at_s: u64,
    ) -> Option<VerifiedAgreement> {
        self.shared.terms().agreement(peer, id, at_s).ok().map(|(agreement, _)| agreement)
    }

    /// Runs what blocks, when it is the counterpart's turn. `None`: it panicked, or the node is stopping.
    pub(crate) async fn blocking<T: Send + 'static>(
        &self,
        turn: Turn,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        self.work(turn, move |_| Ok(work())).await.ok()
    }

    /// The same responder, which takes part in rounds by what is on this shelf.
    #[must_use]
    pub fn with_rounds(self, rounds: Arc<dyn RoundShelf>) -> Self {
        Self { rounds, ..self }
    }

    /// The same responder, doing each call's work where it is served instead of on threads of its
    /// own. For simulations, where the order of things must follow from a seed; a node that serves
    /// like this answers one call at a time.
    #[must_use]
    pub fn inline(self) -> Self {
        Self { inline: true, ..self }
    }

    /// The same responder, with counterparts under these limits.
    pub(crate) fn limited(self, limits: &ServeLimits) -> Self {
        let counterparts = Counterparts::on_record(limits, &self.log);
        Self { counterparts, grid: Grid::new(limits.grid), ..self }
    }

    /// The same responder, signing yearbooks with the current one of these credentials.
    pub(crate) fn signing(self, signer: &Arc<LiveCredentials>) -> Self {
        Self { signer: Some(Arc::clone(signer)), ..self }
    }

    pub(crate) fn clock(&self) -> Clock {
        Arc::clone(&self.shared.clock)
    }

    /// Runs what blocks on disk and noise where blocking is allowed, when it is the counterpart's
    /// turn. A caller that gives up leaves the work to its end: what is paid for is then on record,
    /// and free when asked again.
    async fn work<T: Send + 'static>(
        &self,
        turn: Turn,
        work: impl FnOnce(&Shared<R>) -> Result<T, Denial> + Send + 'static,
    ) -> Result<T, Denial> {
        // The counterpart's own place first: whoever waits for it takes nobody else's.
        let own = turn.work().await.ok_or(Refusal::Unavailable)?;
        let place = Arc::clone(&self.shared.working).acquire_owned().await;
        let place = place.map_err(|_| Refusal::Unavailable)?;
        let shared = Arc::clone(&self.shared);
        let work = move || {
            let _places = (own, place);
            work(&shared)
        };
        let done = if self.inline {
            catch_unwind(AssertUnwindSafe(work)).ok()
        } else {
            tokio::task::spawn_blocking(work).await.ok()
        };
        done.unwrap_or(Err(Refusal::Unavailable.into())) // it panicked: nothing was sent
    }
}

/// An answer on its way to the grid.
struct Answered {
    response: proto::AskResponse,
    /// Noise had to be drawn while the asker waited.
    late: bool,
}

impl<R: ReleaseSource> Shared<R> {
    fn terms(&self) -> Terms<'_> {
        Terms { country: self.country, codebook: self.codebook, agreements: &self.agreements }
    }

    fn ask(
        &self,
        asker: &PeerId,
        request: proto::AskRequest,
        at_s: u64,
        log: &dyn DisclosureLog,
    ) -> Result<Answered, Denial> {
        match self.terms().admit(asker, request, at_s) {
            Ok(ask) => {
                let released = self.source.answer(&ask)?;
                Ok(Answered { response: reply_with(&released, log.head()), late: released.was_late() })
            }
            Err(inadmissible) => Err(self.recorded(&inadmissible)),
        }
    }

    fn yearbook(
        &self,
        asker: &PeerId,
        request: proto::GetYearbookRequest,
        signer: Option<&LiveCredentials>,
        at_s: u64,
    ) -> Result<Vec<proto::YearbookPart>, Denial> {
        match self.terms().admit_yearbook(asker, request, at_s) {
            Ok(ask) => {
                let released = self.source.yearbook(&ask)?;
                let signer = signer.ok_or(Refusal::Unavailable)?.current();
                let signature = sign_yearbook(signer.identity(), released.answer().head());
                Ok(yearbook_parts(&released, &signature.map_err(|_| Refusal::Unavailable)?))
            }
            Err(inadmissible) => Err(self.recorded(&inadmissible)),
        }
    }

    /// What is told of an inadmissible call, once it is on record.
    fn recorded(&self, inadmissible: &Inadmissible) -> Denial {
        let recorded = self.source.refuse(&inadmissible.record);
        let on_record = recorded == inadmissible.record.refusal;
        if on_record { inadmissible.denial } else { recorded.into() }
    }

    fn describe(&self, asker: &PeerId, agreement: &str, at_s: u64) -> Result<Description, Denial> {
        let id = agreement.parse::<AgreementId>().ok();
        let described = match &id {
            Some(id) => describe(self.terms(), &*self.source, asker, id, at_s),
            None => Err(Refusal::NoAgreement),
        };
        described.map_err(|refusal| match refusal {
            // The books cannot be used: it cannot be recorded either.
            Refusal::Unavailable => refusal.into(),
            refusal => {
                let record = RefusedAsk { agreement: id, ..refused(asker, refusal, at_s) };
                self.source.refuse(&record).into()
            }
        })
    }
}

#[tonic::async_trait]
impl<R: ReleaseSource> FederationService for Responder<R> {
    async fn describe(
        &self,
        request: Request<proto::DescribeRequest>,
    ) -> Result<Response<proto::DescribeResponse>, Status> {
        let arrived = Instant::now();
        let (at_s, peer) = ((self.shared.clock)(), caller(&request)?);
        let turn = self.counterparts.turn(&peer, at_s)?;
        let (asker, request, log) = (peer.clone(), request.into_inner(), Arc::clone(&self.log));
        let described = self.work(turn, move |shared| {
            log.reminded(&asker, &request.last_head);
            let description = shared.describe(&asker, &request.agreement, at_s)?;
            Ok(disclosures::own_head(&*log).shown_with(proto::DescribeResponse::from(&description)))
        });
        let described = described.await;
        // It waits for the same lock as everybody's answers.
        let departure = self.grid.hold(arrived, false).await;
        told("describe", &peer, described, departure)
    }

    async fn ask(&self, request: Request<proto::AskRequest>) -> Result<Response<proto::AskResponse>, Status> {
        let arrived = Instant::now();
        let (at_s, peer) = ((self.shared.clock)(), caller(&request)?);
        let turn = self.counterparts.turn(&peer, at_s)?;
        let (asker, request, log) = (peer.clone(), request.into_inner(), Arc::clone(&self.log));
        let answered = self.work(turn, move |shared| {
            log.reminded(&asker, &request.last_head);
            shared.ask(&asker, request, at_s, &*log)
        });
        let answered = answered.await;
        let departure = self.grid.hold(arrived, answered.as_ref().is_ok_and(|answered| answered.late)).await;
        told("ask", &peer, answered.map(|answered| answered.response), departure)
    }

    type GetYearbookStream = Parts;

    async fn get_yearbook(
        &self,
        request: Request<proto::GetYearbookRequest>,
    ) -> Result<Response<Parts>, Status> {
        let arrived = Instant::now();
        let (at_s, peer) = ((self.shared.clock)(), caller(&request)?);
        let turn = self.counterparts.turn(&peer, at_s)?;
        let (asker, request, signer) = (peer.clone(), request.into_inner(), self.signer.clone());
        let parts =
            self.work(turn, move |shared| shared.yearbook(&asker, request, signer.as_deref(), at_s)).await;
        let stream =
            parts.map(|parts| -> Parts { Box::pin(futures::stream::iter(parts.into_iter().map(Ok))) });
        let departure = self.grid.hold(arrived, false).await;
        told("yearbook", &peer, stream, departure)
    }

    async fn last_head(
        &self,
        request: Request<proto::LastHeadRequest>,
    ) -> Result<Response<proto::LastHeadResponse>, Status> {
        let arrived = Instant::now();
        let (at_s, peer) = ((self.shared.clock)(), caller(&request)?);
        let turn = self.counterparts.turn(&peer, at_s)?;
        let theirs = Exchange::try_from(request.into_inner()).map_err(malformed)?;
        let (with, log) = (peer.clone(), Arc::clone(&self.log));
        let exchanged =
            self.work(turn, move |_| Ok(disclosures::exchange(&*log, &with, theirs).into())).await;
        let departure = self.grid.hold(arrived, false).await;
        told("last-head", &peer, exchanged, departure)
    }

    async fn hello(
        &self,
        request: Request<proto::HelloRequest>,
    ) -> Result<Response<proto::HelloResponse>, Status> {
        let (at_s, peer) = ((self.shared.clock)(), caller(&request)?);
        let _turn = self.counterparts.turn(&peer, at_s)?;
        self.shared.terms().answer_hello(&peer, request.into_inner(), at_s).map(Response::new)
    }

    async fn revocation_list(
        &self,
        request: Request<proto::RevocationListRequest>,
    ) -> Result<Response<proto::RevocationListResponse>, Status> {
        let _turn = self.counterparts.turn(&caller(&request)?, (self.shared.clock)())?;
        own_lists(self.signer.as_deref(), self.shared.country).map(Response::new)
    }

    async fn consistency(
        &self,
        request: Request<proto::ConsistencyRequest>,
    ) -> Result<Response<proto::ConsistencyResponse>, Status> {
        let arrived = Instant::now();
        let (at_s, peer) = ((self.shared.clock)(), caller(&request)?);
        let turn = self.counterparts.turn(&peer, at_s)?;
        let (growth, log) = (request.into_inner().into(), Arc::clone(&self.log));
        let proof = self.work(turn, move |_| Ok(disclosures::proof(&*log, growth).into())).await;
        let departure = self.grid.hold(arrived, false).await;
        told("consistency", &peer, proof, departure)
    }
}
