//! What nodes gave is kept for as long as their agreement lets it be kept, and not longer.

use crate::support::{FakeNodes, archive, country, order};
use safeborders_codebook::Codebook;
use safeborders_coordinator_core::{Coordinator, Deleted, Nodes, Request};
use safeborders_types::{Absence, Answer, CohortId, CountryCode, NanoRho, NodePreview, Purpose, Question};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

const DAY_S: u64 = 86_400;

/// Nodes that say for how many days their answers may be kept.
#[derive(Clone)]
struct Telling {
    nodes: FakeNodes,
    days: Arc<Mutex<BTreeMap<CountryCode, u32>>>,
}

impl Nodes for Telling {
    async fn ask(&self, request: &Request) -> Vec<(CountryCode, Result<Answer, Absence>)> {
        self.nodes.ask(request).await
    }

    async fn preview(&self, question: &Question, purpose: Purpose, cost: NanoRho) -> Vec<NodePreview> {
        self.nodes.preview(question, purpose, cost).await
    }

    async fn retention(&self) -> BTreeMap<CountryCode, u32> {
        self.days.lock().unwrap().clone()
    }

    async fn frozen(&self) -> Vec<(CountryCode, Result<BTreeSet<CohortId>, Absence>)> {
        self.nodes.frozen().await
    }
}

fn telling(days: &[(&str, u32)]) -> Telling {
    let days = days.iter().map(|(code, days)| (country(code), *days)).collect();
    let nodes = FakeNodes::new(&[("BG", Ok(200)), ("GR", Ok(300)), ("IT", Ok(400))]);
    Telling { nodes, days: Arc::new(Mutex::new(days)) }
}

fn coordinator(nodes: &Telling, dir: &Path) -> Coordinator<Telling> {
    Coordinator::new(nodes.clone(), archive(dir), Codebook::v1())
}

fn now_s() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

#[tokio::test]
async fn an_answer_is_deleted_when_its_countrys_days_are_over_and_that_is_on_file() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), telling(&[("GR", 30), ("BG", 90)]));
    let coordinator = coordinator(&nodes, dir.path());
    let asked = coordinator.ask(order(&["victim.sex"])).await.unwrap().asked;
    let now = now_s();
    let from = async || -> Vec<CountryCode> {
        let merged = coordinator.merged(asked.id()).await.unwrap();
        merged.map(|merged| merged.asked.releases.into_keys().collect()).unwrap_or_default()
    };
    assert_eq!(coordinator.delete_due(now + 29 * DAY_S).await.unwrap(), []);
    assert_eq!(from().await, ["BG", "GR", "IT"].map(country));

    let at_s = now + 31 * DAY_S;
    let deleted = Deleted { at_s, country: country("GR"), days: 30, answers: 1, yearbooks: 0 };
    assert_eq!(coordinator.delete_due(at_s).await.unwrap(), std::slice::from_ref(&deleted));
    assert_eq!(from().await, ["BG", "IT"].map(country));
    assert_eq!(coordinator.delete_due(at_s).await.unwrap(), [], "once");

    // Bulgaria says nothing any more, and what it said holds; Italy never said how long.
    nodes.days.lock().unwrap().clear();
    let later = now + 5_000 * DAY_S;
    let bulgarian = Deleted { at_s: later, country: country("BG"), days: 90, ..deleted.clone() };
    assert_eq!(coordinator.delete_due(later).await.unwrap(), std::slice::from_ref(&bulgarian));
    assert_eq!(from().await, ["IT"].map(country));
    drop(coordinator);
    assert_eq!(archive(dir.path()).deletions().unwrap(), [deleted, bulgarian]);
}

#[tokio::test]
async fn a_question_goes_with_its_last_answer_and_what_is_given_again_begins_anew() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), telling(&[("GR", 0), ("BG", 0), ("IT", 0)]));
    let coordinator = coordinator(&nodes, dir.path());
    coordinator.ask(order(&["victim.sex"])).await.unwrap();
    assert_eq!(coordinator.delete_due(now_s() + 1).await.unwrap().len(), 3);
    assert_eq!(coordinator.questions().await.unwrap(), []);
    let again = coordinator.ask(order(&["victim.sex"])).await.unwrap();
    assert_eq!(again.table.cells[0].estimate, 900);
    assert_eq!(coordinator.questions().await.unwrap().len(), 1);
}
