//! Other countries for the pages' tests: two that answer, one that does not, with made-up figures, agreements, desks and
//! one round.

use safeborders_codebook::Codebook;
use safeborders_types::{
    Absence, AgreementAsker, AgreementFailed, AgreementId, AgreementLine, AgreementScope, AgreementStanding,
    Answer, AskFailed, Asking, Code, CountTable, CountryCode, DecidedBy, Desk, DeskEntry, EndLine, Interval,
    Joining, MatchLine, MatchReport, Matching, MergedTable, Missing, NanoEpsilon, NanoRho, NodePreview,
    Outlook, PartyStanding, PartyView, PatternSignature, PeerState, Preview, PreviewTerms, Previewing,
    PublishReport, Publishing, Purpose, ReleaseId, RoundDesk, RoundName, RoundProgress, RoundStage,
    RoundStep, RoundView, RoundWork, ShowEnds, StopLine, StopPeers, TwoPeople, merge,
};
use std::collections::BTreeSet;

fn country(code: &str) -> CountryCode {
    code.parse().unwrap()
}

/// The merged answer of two countries: the cells count up from 7.
pub(crate) fn answer(asking: &Asking) -> Result<MergedTable, AskFailed> {
    if asking.purpose == Purpose::Prevention {
        return Err(AskFailed::Refused("every country refused: budget-exhausted <script>".into()));
    }
    let checked = Codebook::v1().check(&asking.question).unwrap();
    let cells = |from: i64| (0..checked.cells() as i64).map(|at| at * 13 % 160 + from).collect();
    let of = |from: i64| Answer {
        release: ReleaseId::new([0; 32]),
        table: CountTable::new(checked.axes().to_vec(), cells(from)).unwrap(),
        sigma: asking.sigma,
        cost: NanoRho::new(5_000_000),
        clamp: checked.clamp(),
        codebook: 1,
        released_at_s: 0,
        terms: 1,
        reissued: BTreeSet::new(),
    };
    let missing = vec![Missing { country: country("IT"), absence: Absence::TimedOut }];
    Ok(merge(checked.axes(), &[(country("BG"), of(7)), (country("RO"), of(-3))], missing))
}

pub(crate) fn preview(previewing: &Previewing) -> Preview {
    let asking = &previewing.asking;
    let checked = Codebook::v1().check(&asking.question).unwrap();
    let terms = PreviewTerms {
        cells: checked.cells() as u64,
        sigma: asking.sigma,
        sensitivity: checked.sensitivity(),
        clamp: checked.clamp(),
        expected: previewing.expected,
        coarser: Codebook::v1().coarser(&checked),
    };
    let node = |code: &str, outlook| NodePreview { country: country(code), outlook, yearbook: None };
    let left = NanoRho::new(40_000_000);
    let nodes = vec![
        node("BG", Outlook::WouldAnswer { left }),
        node("RO", Outlook::WouldAnswer { left }),
        node("IT", Outlook::WouldNot(Absence::Unreachable)),
    ];
    Preview::of(&terms, nodes)
}

pub(crate) fn peers() -> Vec<PeerState> {
    let peer = |code: &str, name: &str, state: &str, reachable| PeerState {
        id: format!("spiffe://safeborders/{code}/node/{name}").parse().unwrap(),
        address: "10.0.0.7:7443".into(),
        state: state.into(),
        reachable,
    };
    vec![
        peer("BG", "sofia", "answers about 9 cohorts", true),
        peer("IT", "rome", "it speaks another version: <script>update</script>", false),
    ]
}

fn agreement(name: &str, standing: AgreementStanding, parties: &[&str]) -> AgreementLine {
    AgreementLine {
        agreement: name.parse().unwrap(),
        title: format!("{name} <b>& partners</b>"),
        parties: parties.iter().map(|code| country(code)).collect(),
        valid_from: time::macros::date!(2026 - 01 - 01),
        valid_until: time::macros::date!(2029 - 12 - 31),
        standing,
        since_s: 1_760_000_000,
        by: "petra (prosecutor)".into(),
        approved_by: String::new(),
        reason: "audit of <i>partners</i>".into(),
        digest: "ab".repeat(32),
        asked_under: standing == AgreementStanding::InForce,
        scope: AgreementScope {
            attributes: ["victim.sex", "victim.age_class"].map(|id| id.parse().unwrap()).into(),
            max_dimensions: 1,
            rounds: true,
            askers: vec![AgreementAsker {
                peer: "spiffe://safeborders/BG/node/sofia".parse().unwrap(),
                quota: NanoRho::new(20_000_000),
            }],
        },
    }
}

pub(crate) fn agreements() -> Vec<AgreementLine> {
    vec![
        agreement("europe-2026", AgreementStanding::InForce, &["BG", "GR", "IT", "RO"]),
        agreement("europe-2025", AgreementStanding::Suspended, &["BG", "GR"]),
    ]
}

/// The lawyers' text of an agreement on file.
pub(crate) fn text(agreement: &AgreementId) -> Option<String> {
    let line = agreements().into_iter().find(|line| line.agreement == *agreement)?;
    let parties: String = line.parties.iter().map(|party| format!("- {party}\n")).collect();
    Some(format!(
        "# Data transfer agreement {agreement}\n\n## Article 1: Parties\n\nThe parties that answer under it, &lt;script&gt; \
         included:\n\n{parties}\n## Article 2: Purposes\n\nStrategic analysis, an investigation, prevention.\n\n## Signatures\n\n\
         There are signatures in the name of: BG, GR.\n"
    ))
}

pub(crate) fn desks() -> Vec<Desk> {
    let desk = |code: &str, office: &str| {
        let entry = DeskEntry {
            country: country(code),
            office: office.into(),
            name: "Desk for trafficking <in> children".into(),
            languages: ["en".parse().unwrap(), "bg".parse().unwrap()].into(),
            hours: "weekdays 9 to 17, EET".into(),
            channel: "SIENA, or the desk's own line".into(),
        };
        Desk::new(entry).unwrap()
    };
    vec![desk("BG", "Supreme Prosecutor's Office of Cassation"), desk("RO", "DIICOT")]
}

/// One round in which a signature of this office matches in Bulgaria and not in Romania.
pub(crate) struct Rounds;

fn signature() -> PatternSignature {
    let value = |attribute: &str, code: &str| (attribute.parse().unwrap(), code.parse::<Code>().unwrap());
    PatternSignature::new([value("case.transport", "Coach"), value("victim.sex", "Feminine")]).unwrap()
}

fn view() -> RoundView {
    let party = |code: &str, counted, standing, trouble: &str| PartyView {
        party: format!("spiffe://safeborders/{code}/node/one").parse().unwrap(),
        submitted: Some(2),
        signed: None,
        standing,
        counted,
        trouble: trouble.into(),
    };
    RoundView {
        round: "2026-R1".parse().unwrap(),
        days: ["2026-02-01", "2026-02-08", "2026-02-15"].map(Into::into),
        stage: RoundStage::Answered,
        state: "this office has answered <script>".into(),
        own: vec![signature()],
        agreed: Some("cd".repeat(32)),
        list: (4, 3),
        parties: vec![
            party("BG", Some(NanoEpsilon::new(500_000_000)), PartyStanding::InTime, ""),
            party("RO", None, PartyStanding::Late, ""),
            party("HU", None, PartyStanding::OtherList, ""),
            party("IT", None, PartyStanding::Absent, "could not be reached <script>"),
        ],
        progress: RoundProgress { parties: 4, submitted: 3, signed: 3, answered: 1 },
        doing: Some(RoundStep { work: RoundWork::Asking, done: 2, of: 3 }),
        by_itself: Some(NanoEpsilon::new(500_000_000)),
        convened_by: Vec::new(),
        charged: None,
    }
}

impl RoundDesk for Rounds {
    fn check(&self, _: &Publishing) -> Result<RoundName, AskFailed> {
        Ok(view().round)
    }

    fn publish(&self, publishing: &Publishing, _: &TwoPeople) -> Result<PublishReport, AskFailed> {
        Ok(PublishReport {
            round: view().round,
            published: publishing.signatures.iter().cloned().collect(),
            not_published: Vec::new(),
            cost: publishing.epsilon,
            cohorts: ["2024Q2".parse().unwrap()].into(),
        })
    }

    fn withdraw(&self, _: RoundName, _: &PatternSignature, _: &str) -> Result<(), AskFailed> {
        Ok(())
    }

    fn rounds(&self) -> Result<Vec<RoundView>, AskFailed> {
        Ok(vec![view()])
    }

    fn round(&self, round: RoundName) -> Result<RoundView, AskFailed> {
        Ok(RoundView { round, ..view() })
    }

    fn join(&self, _: &Joining, _: &str) -> Result<RoundView, AskFailed> {
        Ok(view())
    }

    fn convene(&self, _: RoundName) -> Result<Vec<(CountryCode, String)>, AskFailed> {
        Ok(Vec::new())
    }

    fn by_itself(&self) -> Option<NanoEpsilon> {
        view().by_itself
    }

    fn matches(&self, round: RoundName, matching: &Matching) -> Result<MatchReport, AskFailed> {
        let line = |code: &str, estimate: i64, matches| MatchLine {
            signature: signature(),
            name: "0f".repeat(32),
            country: country(code),
            estimate,
            interval: Interval { low: estimate as f64 - 7.4, high: estimate as f64 + 7.4 },
            threshold: 13.2,
            matches,
            detected: [0.6, 0.97, 1.0, 1.0],
            published_by: [country("RO")].into(),
            desks: desks().into_iter().filter(|desk| desk.country() == country(code)).collect(),
        };
        Ok(MatchReport {
            round,
            matching: *matching,
            cells: 3,
            lines: vec![line("BG", 31, true), line("RO", 2, false)],
            missing: ["spiffe://safeborders/IT/node/one".parse().unwrap()].into(),
        })
    }

    fn is_match(&self, _: &[u8; 32], of: CountryCode) -> Result<Option<bool>, AskFailed> {
        Ok(Some(of == country("BG")))
    }

    fn named(&self, _: &[u8; 32]) -> Result<Option<(RoundName, PatternSignature)>, AskFailed> {
        Ok(Some((view().round, signature())))
    }
}

/// Switches that stop nothing but what the pages say.
#[derive(Default)]
pub(crate) struct Switches(std::sync::Mutex<Vec<StopLine>>);

impl StopPeers for Switches {
    fn stops(&self) -> Result<Vec<StopLine>, AgreementFailed> {
        Ok(self.0.lock().unwrap().clone())
    }

    fn known(&self) -> Vec<CountryCode> {
        ["BG", "IT"].map(|code| code.parse().unwrap()).into()
    }

    fn stop(&self, country: Option<CountryCode>, decided: &DecidedBy) -> Result<StopLine, AgreementFailed> {
        let mut lines = self.0.lock().unwrap();
        if decided.reason.is_empty() {
            return Err(AgreementFailed::Invalid("say why".into()));
        }
        if lines.iter().any(|line| line.country == country) {
            return Err(AgreementFailed::Refused("it is stopped already".into()));
        }
        let line = StopLine { country, since_s: 7, by: decided.by.clone(), reason: decided.reason.clone() };
        lines.push(line.clone());
        Ok(line)
    }

    fn resume(&self, line: &StopLine) -> Result<(), AgreementFailed> {
        self.0.lock().unwrap().retain(|known| known != line);
        Ok(())
    }
}

/// What ends.
pub(crate) struct Ends;

impl ShowEnds for Ends {
    fn ends(&self) -> Result<Vec<EndLine>, String> {
        let line = |what: &str, is_own, urgent| EndLine {
            what: what.into(),
            is_own,
            ends_s: 1_900_000_000,
            days_left: 9,
            urgent,
            remedy: "renew it".into(),
        };
        Ok(vec![
            line("certificate of spiffe://safeborders/GR/node/athens", true, false),
            line("revocation lists of <BG>", false, true),
            line("national root of IT", false, false),
        ])
    }
}
