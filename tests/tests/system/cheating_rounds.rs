//! A party of a round that cheats, over the real network, with the real certificate of its country: each part that does
//! not fit is refused with its code, is on record, and costs the others nothing.

use crate::cheating::{Nothing, credentials};
use crate::rounds::{ROUND, charged, join, party, predicate, publish};
use crate::support::{AGREEMENT, Federation, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_codebook::Codebook;
use safeborders_demo::member::Member;
use safeborders_federation::{LiveAgreements, Responder, ServeLimits, serve};
use safeborders_trust::{
    Acceptor, AcceptorLimits, LiveCredentials, SignedAgreement, TrustRoots, now_s, sign_round_part,
};
use safeborders_types::{
    AgreementId, NanoEpsilon, PatternSignature, PeerId, ReleaseId, RoundBody, RoundClosed, RoundCounts,
    RoundName, RoundPart, RoundPartHead, RoundShelf, SignedRoundPart,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("a_party_that_cheats_in_a_round_is_refused_on_record_and_costs_nothing", cheats)]
}

/// Shows what it is told to.
#[derive(Default)]
struct Cheat(Mutex<Vec<SignedRoundPart>>);

impl RoundShelf for Cheat {
    fn broadcast(&self, _: &AgreementId, _: RoundName) -> Result<Vec<SignedRoundPart>, RoundClosed> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    fn convened(&self, _: &PeerId, _: &AgreementId, _: RoundName) -> Result<(), RoundClosed> {
        Ok(())
    }
}

/// The cheating office: Romania's certificate and address.
struct Romania {
    id: PeerId,
    credentials: Arc<LiveCredentials>,
    shelf: Arc<Cheat>,
    _runtime: tokio::runtime::Runtime,
}

impl Romania {
    fn serving(of: &Member) -> Result<Self> {
        let runtime = tokio::runtime::Runtime::new()?;
        let (own, shelf) = (credentials(of)?, Arc::<Cheat>::default());
        let agreement = SignedAgreement::from_json(&fs::read(of.dir.with_file_name("agreement.json"))?)?;
        let roots = TrustRoots::load(&of.dir.join("roots"))?;
        let agreements = LiveAgreements::new([agreement.verify_recorded(&roots, now_s())?]);
        runtime.block_on(async {
            let acceptor = Acceptor::start(free(of).await?, Arc::clone(&own), AcceptorLimits::default())?;
            let source = Arc::new(Nothing);
            let responder = Responder::new("RO".parse()?, Codebook::v1(), source, agreements)
                .with_rounds(Arc::<Cheat>::clone(&shelf));
            tokio::spawn(serve(acceptor, responder, ServeLimits::default(), std::future::pending()));
            Ok::<_, anyhow::Error>(())
        })?;
        Ok(Self { id: of.id().parse()?, credentials: own, shelf, _runtime: runtime })
    }

    fn part(&self, at_s: u64, body: RoundBody) -> Result<SignedRoundPart> {
        let head =
            RoundPartHead { by: self.id.clone(), round: ROUND.parse()?, agreement: AGREEMENT.parse()?, at_s };
        Ok(sign_round_part(self.credentials.current().identity(), RoundPart { head, body })?)
    }

    fn submission(&self, signatures: &[&str]) -> Result<SignedRoundPart> {
        let signatures = signatures.iter().map(|text| signature(text)).collect::<Result<_>>()?;
        self.part(now_s(), RoundBody::Submission { codebook: 1, signatures })
    }

    fn counts(&self, list: [u8; 32], counts: Vec<i64>) -> Result<SignedRoundPart> {
        let body = RoundCounts {
            list,
            epsilon: NanoEpsilon::new(500_000_000),
            cohorts: BTreeSet::from(["2024Q1".parse()?]),
            counts,
            release: ReleaseId::new([7; 32]),
            released_at_s: now_s(),
        };
        self.part(now_s(), RoundBody::Counts(body))
    }

    fn shows(&self, parts: &[SignedRoundPart]) {
        *self.shelf.0.lock().unwrap_or_else(PoisonError::into_inner) = parts.to_vec();
    }
}

/// The address of an office whose process has just ended.
async fn free(of: &Member) -> Result<TcpListener> {
    for _ in 0..200 {
        match TcpListener::bind(of.address).await {
            Ok(listener) => return Ok(listener),
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    anyhow::bail!("{} is not free", of.address)
}

fn signature(text: &str) -> Result<PatternSignature> {
    let value = |value: &str| {
        let (attribute, code) = value.split_once('=').context("a value")?;
        Ok::<_, anyhow::Error>((attribute.parse()?, code.parse()?))
    };
    Ok(PatternSignature::new(text.split(',').map(value).collect::<Result<Vec<_>>>()?)?)
}

fn hash(view: &Value) -> Result<[u8; 32]> {
    let text = view["agreed"].as_str().context("no list is agreed")?;
    let mut hash = [0; 32];
    for (at, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2).context("hexadecimal")?, 16)?;
    }
    Ok(hash)
}

fn cheats() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let predicate = predicate(&federation)?;
    let (belgium, greece) = (0, 1);
    let mut nodes = federation.start()?;
    publish(&federation, belgium, &[&predicate])?;
    drop(nodes.remove(2));
    let romania = Romania::serving(&federation.members[2])?;
    let before = charged(&federation, belgium)?;
    // Whatever Romania shows, Belgium says what is wrong with it, takes nothing of it and pays nothing.
    let refused = |code: &str, parts: &[SignedRoundPart], key: &str| {
        romania.shows(parts);
        let view = join(&federation, belgium, &["--freeze-by-hand"])?;
        let of = party(&view, "RO")?;
        ensure!(of["trouble"].as_str().is_some_and(|trouble| trouble.contains(code)), "{code}: {view}");
        ensure!(of[key].is_null(), "{code}: {view}");
        Ok(view)
    };
    let sound = romania.submission(&["case.transport=Coach,victim.sex=Feminine"])?;
    let unknown = romania.submission(&["case.transport=Nonsense,victim.sex=Feminine"])?;
    let contradicts = romania.submission(&["victim.sex=Unknown,case.transport=Coach"])?;
    let body = RoundBody::Submission { codebook: 1, signatures: BTreeSet::new() };
    let tomorrow = romania.part(now_s() + 86_400, body)?;
    let mut forged = sound.clone();
    forged.part.head.at_s += 1;
    refused("invalid-signature", &[unknown], "submitted")?;
    refused("invalid-signature", &[contradicts], "submitted")?;
    refused("outside-round", &[tomorrow], "submitted")?;
    refused("passed-on-a-forged-part", &[forged], "submitted")?;
    let stranger: PeerId = "spiffe://safeborders/XK/node/one".parse()?;
    let submissions = BTreeMap::from([(stranger, [1; 32])]);
    let of_a_stranger = romania.part(now_s(), RoundBody::Vote { list: [1; 32], submissions })?;
    refused("invalid-list", &[of_a_stranger], "signed")?;
    ensure!(charged(&federation, belgium)? == before, "what is refused costs nothing");
    // The control: a sound submission is taken, and a second one is not.
    romania.shows(std::slice::from_ref(&sound));
    let taken = join(&federation, belgium, &[])?;
    ensure!(party(&taken, "RO")?["submitted"] == 1, "{taken}");
    let again = romania.submission(&[])?;
    romania.shows(&[again]);
    let twice = join(&federation, belgium, &[])?;
    ensure!(party(&twice, "RO")?["submitted"] == 1, "the first one holds: {twice}");
    ensure!(
        party(&twice, "RO")?["trouble"].as_str().is_some_and(|text| text.contains("signed-twice")),
        "{twice}"
    );
    romania.shows(std::slice::from_ref(&sound));
    counted(&federation, &romania, (belgium, greece))
}

/// Belgium and Greece agree and count; what Romania shows as its counts does not fit, and then does.
fn counted(federation: &Federation, romania: &Romania, (belgium, greece): (usize, usize)) -> Result<()> {
    let before = charged(federation, belgium)?;
    join(federation, greece, &["--freeze-by-hand"])?;
    join(federation, belgium, &[])?;
    join(federation, greece, &[])?;
    let view = join(federation, belgium, &[])?;
    let (list, cells) = (hash(&view)?, view["list"][1].as_u64().context("cells")? as usize);
    ensure!(cells > 0 && charged(federation, belgium)? == before + 1, "{view}");
    for (code, part) in [
        ("other-list", romania.counts([9; 32], vec![0; cells])?),
        ("other-shape", romania.counts(list, vec![0; cells + 1])?),
    ] {
        romania.shows(&[part]);
        let view = join(federation, belgium, &[])?;
        let of = party(&view, "RO")?;
        ensure!(of["trouble"].as_str().is_some_and(|trouble| trouble.contains(code)), "{code}: {view}");
        ensure!(of["counted"].is_null(), "{code}: {view}");
    }
    romania.shows(&[romania.counts(list, vec![3; cells])?]);
    let answered = join(federation, belgium, &[])?;
    ensure!(party(&answered, "RO")?["counted"] == 500_000_000, "{answered}");
    // A second histogram of the same round is not taken, and nobody was charged again for any of this.
    romania.shows(&[romania.counts(list, vec![4; cells])?]);
    let matches = |federation: &Federation| {
        federation.members[belgium].run(&["matches", ROUND, "--all", "--output", "json"])
    };
    let first = matches(federation)?;
    join(federation, belgium, &[])?;
    ensure!(matches(federation)? == first, "the first histogram holds");
    ensure!(charged(federation, belgium)? == before + 1);
    federation.members[belgium].run(&["audit", "verify"]).map(drop)
}
