//! A peer that cheats in a link check, over the real network, with the real certificate of its country.

use crate::contacts::{PHONES, check, checked, two};
use crate::support::{refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_codebook::Codebook;
use safeborders_demo::member::{Member, each};
use safeborders_federation::{LiveAgreements, Responder, ServeLimits, serve};
use safeborders_linkcheck::{Asker, Blinded, LinkError, LinkInput, LinkSecret, LinkTags};
use safeborders_peers::{PeerError, Peers};
use safeborders_privacy::{Ask, Refusal, RefusedAsk, ReleaseSource, Released};
use safeborders_trust::{
    Acceptor, AcceptorLimits, Credentials, IdentityFiles, LiveCredentials, SignedAgreement, TrustRoots, now_s,
};
use safeborders_types::{
    Account, AnswerLinks, CheckedKind, CohortId, CountTable, LinkAnswer, LinkAsk, LinkAsked, LinkPeriod,
    LinkPoint, LinkRefusal, NanoRho, PeerId, Reference,
};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("points_that_are_none_and_checks_that_are_bent_are_refused_on_record_and_cost_nothing", bent),
        test("points_under_another_key_or_without_a_proof_are_not_accepted_and_on_record", unproven),
    ]
}

const PATIENCE: Duration = Duration::from_secs(20);

/// The credentials of a member's node.
pub(crate) fn credentials(of: &Member) -> Result<Arc<LiveCredentials>> {
    let identity = IdentityFiles::in_folder(&of.dir.join("identity")).load()?;
    let roots = TrustRoots::load(&of.dir.join("roots"))?;
    Ok(LiveCredentials::new(Credentials::new(identity, roots)?))
}

/// A client that has the Greek node's certificate, and does not keep to what the Greek node would send.
fn greek(greece: &Member, bulgaria: &Member) -> Result<Peers> {
    let to: PeerId = bulgaria.id().parse()?;
    Ok(Peers::new([(to, bulgaria.address.to_string())], &credentials(greece)?))
}

fn blinded(numbers: &[&str]) -> Result<Vec<LinkPoint>> {
    let inputs: Result<Vec<LinkInput>, _> =
        numbers.iter().map(|number| LinkInput::new(CheckedKind::Phone, number)).collect();
    Ok(Asker::blind(inputs?)?.blinded().to_vec())
}

fn bent() -> Result<()> {
    let two = two(PHONES)?;
    let _nodes = each(&two.members, Member::serve)?;
    let runtime = tokio::runtime::Runtime::new()?;
    let within = runtime.enter();
    let peers = greek(two.greece(), two.bulgaria())?;
    drop(within);
    let client = peers.clients().first().context("no client")?;
    let ask = |kind: CheckedKind, case: u8, blinded: &[LinkPoint]| {
        let ask = LinkAsk {
            to: client.peer().clone(),
            agreement: "contacts".parse()?,
            kind,
            reference: Reference::from_random([case; 16]),
            blinded: blinded.to_vec(),
        };
        Ok::<_, anyhow::Error>(runtime.block_on(client.check_links(ask, PATIENCE)))
    };
    let [good, other] = [blinded(&["302101234567"])?[0], blinded(&["302101234568"])?[0]];
    let five = blinded(&["1001", "1002", "1003", "1004", "1005"])?;
    for (kind, blinded, code) in [
        (CheckedKind::Phone, vec![[0xff; 32]], "invalid-point"),
        (CheckedKind::Phone, vec![[0; 32]], "invalid-point"),
        (CheckedKind::Phone, vec![good, [0xff; 32]], "invalid-point"),
        (CheckedKind::Phone, vec![good, good], "invalid-check"),
        (CheckedKind::Plate, vec![good], "kind-not-agreed"),
        (CheckedKind::Phone, five, "case-quota"),
    ] {
        match ask(kind, 1, &blinded)? {
            Err(PeerError::Refused { code: said }) => ensure!(said == code, "{said} in the place of {code}"),
            other => anyhow::bail!("{code}: {other:?}"),
        }
    }
    // The control, and the same points again.
    ensure!(ask(CheckedKind::Phone, 1, &[good, other])?.is_ok());
    let again = ask(CheckedKind::Phone, 1, &[good, other])?;
    ensure!(matches!(&again, Err(PeerError::Refused { code }) if code == "repeated-check"), "{again:?}");
    // Everything is on record, and of the day's five identifiers two are spent: three are left.
    let log = two.bulgaria().run(&["links", "log", "--output", "json"])?;
    for code in ["invalid-point", "invalid-check", "kind-not-agreed", "case-quota", "repeated-check"] {
        ensure!(log.contains(code), "{code} is not on record: {log}");
    }
    let log: Vec<Value> = serde_json::from_str(&log)?;
    let answered = log.iter().filter(|line| line["event"] == "answered").count();
    ensure!(answered == 1, "{log:?}");
    ensure!(checked(two.greece(), "GR-1")?["checked"] == 2);
    Ok(())
}

/// What the cheating office does next.
#[derive(Clone, Copy)]
enum Does {
    Right,
    /// Evaluates one point under another key than the others, to mark the identifier.
    MarksOne,
    /// Gives the points back as they came.
    EvaluatesNothing,
    /// Takes another key in the same month, with a proof that holds.
    ChangesItsKey,
}

/// An office that answers link checks as it likes, and nothing else.
struct Cheat(Mutex<Does>);

impl Cheat {
    fn answered(asked: &LinkAsked, does: Does) -> Result<LinkAnswer, LinkError> {
        let today = time::OffsetDateTime::now_utc().date();
        let month = today.year().unsigned_abs() * 100 + u32::from(u8::from(today.month()));
        let period = LinkPeriod::from_number(month).ok_or(LinkError::InvalidPoint)?;
        let secret = LinkSecret::new(if matches!(does, Does::ChangesItsKey) { &[8; 32] } else { &[7; 32] });
        let answerer = secret.answerer(&asked.asker, asked.kind, period)?;
        let mut evaluated = answerer.evaluate(&Blinded::new(&asked.blinded)?)?;
        match does {
            Does::MarksOne => {
                let other = LinkSecret::new(&[9; 32]).answerer(&asked.asker, asked.kind, period)?;
                evaluated.points[0] = other.evaluate(&Blinded::new(&asked.blinded)?)?.points[0];
            }
            Does::EvaluatesNothing => evaluated.points.clone_from(&asked.blinded),
            Does::Right | Does::ChangesItsKey => {}
        }
        let own = BTreeSet::from([LinkInput::new(asked.kind, "359888123456")?]);
        let salt = [3; 16];
        Ok(LinkAnswer {
            period,
            public_key: answerer.public_key(),
            evaluated: evaluated.points,
            proof: evaluated.proof,
            tags: LinkTags::of(&answerer, own)?.salted(&salt)?,
            salt,
        })
    }
}

impl AnswerLinks for Cheat {
    fn answer(&self, asked: &LinkAsked) -> Result<LinkAnswer, LinkRefusal> {
        let does = *self.0.lock().map_err(|_| LinkRefusal::Unavailable)?;
        Self::answered(asked, does).map_err(|_| LinkRefusal::Invalid)
    }

    fn refuse(&self, _: &PeerId, refusal: LinkRefusal, _: u64) -> LinkRefusal {
        refusal
    }
}

/// A source of no figures.
pub(crate) struct Nothing;

impl ReleaseSource for Nothing {
    fn frozen_cohorts(&self) -> Vec<CohortId> {
        Vec::new()
    }

    fn accounts(&self, _: &PeerId, _: NanoRho, _: &[CohortId]) -> Result<Vec<Account>, Refusal> {
        Ok(Vec::new())
    }

    fn answer(&self, _: &Ask) -> Result<Released<CountTable>, Refusal> {
        Err(Refusal::Unavailable)
    }

    fn refuse(&self, _: &RefusedAsk) -> Refusal {
        Refusal::Unavailable
    }
}

fn unproven() -> Result<()> {
    let two = two(PHONES)?;
    let _greece = two.greece().serve()?;
    let cheat = Arc::new(Cheat(Mutex::new(Does::MarksOne)));
    let does = |what| {
        *cheat.0.lock().unwrap_or_else(PoisonError::into_inner) = what;
    };
    let runtime = tokio::runtime::Runtime::new()?;
    let agreement = two.greece().dir.with_file_name("agreement.json");
    let agreement = SignedAgreement::from_json(&fs::read(agreement)?)?;
    let roots = TrustRoots::load(&two.bulgaria().dir.join("roots"))?;
    let agreement = agreement.verify_recorded(&roots, now_s())?;
    let of_bulgaria = credentials(two.bulgaria())?;
    let address = two.bulgaria().address;
    runtime.block_on(async {
        let listener = TcpListener::bind(address).await?;
        let acceptor = Acceptor::start(listener, of_bulgaria, AcceptorLimits::default())?;
        let live = LiveAgreements::new([agreement]);
        let responder = Responder::new("BG".parse()?, Codebook::v1(), Arc::new(Nothing), live);
        let responder = responder.with_links(Arc::<Cheat>::clone(&cheat));
        tokio::spawn(serve(acceptor, responder, ServeLimits::default(), std::future::pending()));
        Ok::<_, anyhow::Error>(())
    })?;
    for bent in [Does::MarksOne, Does::EvaluatesNothing] {
        does(bent);
        refused(&say(two.greece(), &check("GR-1", "phone"))?, 77, "its proof does not hold")?;
    }
    // The control: the same office, when it does right.
    does(Does::Right);
    ensure!(checked(two.greece(), "GR-1")?["hits"] == serde_json::json!([3]));
    does(Does::ChangesItsKey);
    refused(&say(two.greece(), &check("GR-1", "phone"))?, 77, "another one than before")?;
    let log = two.greece().run(&["links", "log", "--output", "json"])?;
    for words in ["its proof does not hold", "another one than before", "\"hits\": 1"] {
        ensure!(log.contains(words), "{words} is not on record: {log}");
    }
    two.greece().run(&["audit", "verify"]).map(drop)
}
