//! Rounds as the coordinator sees them: what was broadcast, and nothing else.

use crate::support::{archive, country};
use axum::body::Body;
use axum::http::{Request as HttpRequest, StatusCode};
use http_body_util::BodyExt;
use safeborders_codebook::Codebook;
use safeborders_coordinator_core::{
    AccessToken, AskError, Coordinator, Nodes, Request, ShowRound, Trouble, WebTerms, router,
};
use safeborders_rounds::{Calendar, Round, RoundTerms};
use safeborders_types::{
    Absence, AgreementId, Answer, CohortId, CountryCode, Matching, NanoEpsilon, NanoRho, NodePreview,
    PatternSignature, PeerId, Purpose, Question, ReleaseId, RoundBody, RoundCounts, RoundName, RoundPart,
    RoundPartHead, RoundSignature, SignedRoundPart,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

const PARTIES: [&str; 3] = ["GR", "IT", "PL"];
const AT_S: u64 = 1_771_800_000;

fn peer(code: &str) -> PeerId {
    format!("spiffe://safeborders/{code}/node/office").parse().unwrap()
}

fn name() -> RoundName {
    "2026-R1".parse().unwrap()
}

fn agreement() -> AgreementId {
    "europe".parse().unwrap()
}

fn parties() -> BTreeSet<PeerId> {
    PARTIES.iter().map(|code| peer(code)).collect()
}

/// Nodes that show these parts of a round; a country without any cannot be reached.
#[derive(Clone, Default)]
struct Broadcast(Arc<Mutex<Vec<Shown>>>);

/// What a country shows.
type Shown = (CountryCode, Vec<SignedRoundPart>);

impl Nodes for Broadcast {
    async fn ask(&self, _: &Request) -> Vec<(CountryCode, Result<Answer, Absence>)> {
        Vec::new()
    }

    async fn preview(&self, _: &Question, _: Purpose, _: NanoRho) -> Vec<NodePreview> {
        Vec::new()
    }

    fn round_parties(&self) -> Option<(AgreementId, BTreeSet<PeerId>)> {
        Some((agreement(), parties()))
    }

    async fn rounds(&self, _: RoundName) -> Vec<(CountryCode, Result<Vec<SignedRoundPart>, String>)> {
        let given = self.0.lock().unwrap().clone();
        let shows = |parts: Vec<SignedRoundPart>| match parts.is_empty() {
            true => Err("it could not be reached".to_owned()),
            false => Ok(parts),
        };
        given.into_iter().map(|(country, parts)| (country, shows(parts))).collect()
    }

    async fn frozen(&self) -> Vec<(CountryCode, Result<BTreeSet<CohortId>, Absence>)> {
        Vec::new()
    }
}

fn signature(place: &str) -> PatternSignature {
    let values = [("case.transport", place), ("victim.sex", "Feminine")];
    PatternSignature::new(values.map(|(a, c)| (a.parse().unwrap(), c.parse().unwrap()))).unwrap()
}

fn signed(by: &str, body: RoundBody) -> SignedRoundPart {
    let head = RoundPartHead { by: peer(by), round: name(), agreement: agreement(), at_s: AT_S };
    let signature = RoundSignature { chain: Vec::new(), signature: Vec::new() };
    SignedRoundPart { part: RoundPart { head, body }, signature }
}

fn submission(by: &str, signatures: &[PatternSignature]) -> SignedRoundPart {
    let codebook = Codebook::v1().version();
    signed(by, RoundBody::Submission { codebook, signatures: signatures.iter().cloned().collect() })
}

/// Codes of transport that the codebook knows.
fn transports() -> Vec<String> {
    let attribute = Codebook::v1().attribute(&"case.transport".parse().unwrap()).unwrap();
    let codes = attribute.codes().iter().map(|code| code.to_string());
    codes.filter(|code| code != "Unknown").take(2).collect()
}

/// Greece and Italy published one signature each; both signed the list, and Greece and Italy counted.
fn a_round() -> (Vec<SignedRoundPart>, [u8; 32], Vec<i64>) {
    let known = transports();
    let submissions = [
        submission("GR", &[signature(&known[0])]),
        submission("IT", &[signature(&known[1])]),
        submission("PL", &[]),
    ];
    let terms = RoundTerms {
        round: name(),
        agreement: agreement(),
        codebook: Codebook::v1().version(),
        members: parties(),
        calendar: Calendar::ByHand,
    };
    let list = Round::new(terms).holding(submissions.clone()).held_list();
    // Greece's signature is met by many case files in both, Italy's by its own alone.
    let of_greece = list.entries().iter().find(|e| e.by.contains(&peer("GR"))).unwrap().cell as usize;
    let mut counts = vec![30, 30];
    counts[of_greece] = 90;
    let mut parts = submissions.to_vec();
    for by in ["GR", "IT"] {
        let body = RoundBody::Vote { list: list.hash(), submissions: list.submissions().clone() };
        parts.push(signed(by, body));
    }
    (parts, list.hash(), counts)
}

fn counted(by: &str, list: [u8; 32], counts: Vec<i64>) -> SignedRoundPart {
    signed(
        by,
        RoundBody::Counts(RoundCounts {
            list,
            epsilon: NanoEpsilon::new(1_000_000_000),
            cohorts: BTreeSet::new(),
            counts,
            release: ReleaseId::new([0; 32]),
            released_at_s: AT_S,
        }),
    )
}

fn show(false_alarm: f64) -> ShowRound {
    ShowRound { round: name(), matching: Matching { false_alarm, background: 4.0 } }
}

/// A round that Greece shows whole, in which Italy sees Greece's pattern and not the other way round.
fn broadcast() -> Broadcast {
    let (mut parts, list, counts) = a_round();
    let greece = counts.iter().map(|count| if *count == 90 { 90 } else { 2 }).collect();
    parts.extend([counted("GR", list, greece), counted("IT", list, counts)]);
    Broadcast(Arc::new(Mutex::new(vec![(country("GR"), parts), (country("IT"), Vec::new())])))
}

#[tokio::test]
async fn what_was_broadcast_is_kept_and_shown_with_thresholds_and_who_is_silent() {
    let dir = tempfile::tempdir().unwrap();
    {
        let coordinator = Coordinator::new(broadcast(), archive(dir.path()), Codebook::v1());
        let reached = coordinator.fetch_round(name()).await.unwrap();
        assert_eq!((reached[0].taken, reached[0].trouble.as_str()), (7, ""));
        assert_eq!(reached[1].trouble, "it could not be reached");
        let again = coordinator.fetch_round(name()).await.unwrap();
        assert_eq!((again[0].taken, again[0].trouble.as_str()), (0, ""), "the same news is kept once");
    }
    // A coordinator that starts again shows what it kept, though nobody can be reached.
    let coordinator = Coordinator::new(Broadcast::default(), archive(dir.path()), Codebook::v1());
    assert_eq!(coordinator.rounds().await.unwrap(), [name()]);
    let seen = coordinator.round(show(0.05)).await.unwrap();
    assert_eq!(seen.silent(), [country("PL")]);
    let [several, own] = seen.patterns.as_slice() else { panic!("{seen:?}") };
    assert!(several.in_several() && !own.in_several());
    assert_eq!(several.published_by, BTreeSet::from([country("GR")]));
    let [first, second] = several.countries.as_slice() else { panic!("{several:?}") };
    assert!(first.matches && second.matches && first.published != second.published);
    assert!(own.countries.iter().any(|c| !c.matches && c.estimate == 2));
    // Fewer false alarms cost a higher threshold; what is no level is refused.
    let careful = coordinator.round(show(0.001)).await.unwrap();
    assert!(careful.patterns[0].countries[0].threshold > first.threshold);
    for level in [0.0, 1.0, f64::NAN] {
        let error = coordinator.round(show(level)).await.unwrap_err();
        assert_eq!((error.trouble(), matches!(error, AskError::Round(_))), (Trouble::Usage, true), "{level}");
    }
}

#[tokio::test]
async fn parts_that_do_not_fit_are_not_taken_and_named() {
    let (parts, list, counts) = a_round();
    let other_list = counted("IT", [9; 32], counts.clone());
    let too_short = counted("IT", list, vec![1]);
    let stranger = submission("DE", &[]);
    let twice = submission("GR", &[]);
    let unknown = submission("PL", &[signature("Nonsense")]);
    for (bad, words) in [
        (other_list, "another list"),
        (too_short, "another number of cells"),
        (stranger, "no party"),
        (twice, "signed another one before"),
        (unknown, "does not know"),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let nodes = Broadcast(Arc::new(Mutex::new(vec![(country("GR"), parts.clone())])));
        let coordinator = Coordinator::new(nodes.clone(), archive(dir.path()), Codebook::v1());
        coordinator.fetch_round(name()).await.unwrap();
        let before = coordinator.round(show(0.05)).await.unwrap();
        nodes.0.lock().unwrap().push((country("IT"), vec![bad]));
        let reached = coordinator.fetch_round(name()).await.unwrap();
        assert!(reached[1].trouble.contains(words), "{words}: {reached:?}");
        assert_eq!(coordinator.round(show(0.05)).await.unwrap(), before, "{words}");
    }
}

#[tokio::test]
async fn the_page_shows_patterns_of_several_countries_with_their_uncertainty() {
    let dir = tempfile::tempdir().unwrap();
    let coordinator = Coordinator::new(broadcast(), archive(dir.path()), Codebook::v1());
    coordinator.fetch_round(name()).await.unwrap();
    let token = AccessToken::random().unwrap();
    let routes = router(coordinator, WebTerms { synthetic: true, token: token.clone() });
    let page = async |path: &str, language: &str| {
        let request =
            HttpRequest::get(path).header("host", "127.0.0.1:8080").header("accept-language", language);
        let response = routes.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        String::from_utf8(bytes.to_vec()).unwrap()
    };
    let html = page("/patterns", "en").await;
    for words in ["Seen in 2 countries", "Published by Greece", "without Poland", "at most 5", "Threshold"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert_eq!(html.matches("class=\"ci\"").count(), 2, "one interval for each figure: {html}");
    // A round that is not kept shows the last one.
    assert!(page("/patterns?round=2020-R1", "en").await.contains("2026-R1"));
    for language in ["el", "it", "pl", "fr"] {
        let html = page("/patterns", language).await;
        assert!(!html.contains("patterns-") && !html.contains("Seen in"), "{language}: {html}");
    }
    // The command line's way needs the token.
    let request = HttpRequest::post("/api/v1/rounds/show").header("host", "127.0.0.1:8080");
    let request = request.header("content-type", "application/json").body(Body::from("{}")).unwrap();
    assert_eq!(routes.clone().oneshot(request).await.unwrap().status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_histogram_is_deleted_when_its_countrys_days_are_over_and_is_not_taken_again() {
    const DAY_S: u64 = 86_400;
    let dir = tempfile::tempdir().unwrap();
    let kept = archive(dir.path());
    for part in broadcast().0.lock().unwrap()[0].1.iter() {
        kept.keep_round_part(part).unwrap();
    }
    assert!(kept.delete_counts_due(u64::MAX).unwrap().is_empty(), "nobody said for how long");
    kept.note_retention(&BTreeMap::from([(country("GR"), 30), (country("IT"), 10_000)])).unwrap();
    assert!(kept.delete_counts_due(AT_S + 30 * DAY_S - 1).unwrap().is_empty());
    let gone = kept.delete_counts_due(AT_S + 30 * DAY_S).unwrap();
    assert_eq!(gone.iter().map(|of| (of.country, of.days)).collect::<Vec<_>>(), [(country("GR"), 30)]);
    assert!(kept.delete_counts_due(AT_S + 30 * DAY_S).unwrap().is_empty(), "once");
    assert_eq!(kept.counts_gone(name()).unwrap(), gone);
    // What was published and signed stays, and so does Italy's histogram.
    assert_eq!(kept.round_parts(name()).unwrap().len(), 6);
    let coordinator = Coordinator::new(broadcast(), kept, Codebook::v1());
    // Greece shows all seven again; its own histogram is older than may be kept.
    assert_eq!(coordinator.fetch_round(name()).await.unwrap()[0].taken, 0);
    let error = coordinator.round(show(0.05)).await.unwrap_err();
    assert!(error.to_string().contains("was deleted"), "{error}");
}
