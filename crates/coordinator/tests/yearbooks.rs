//! Yearbooks at the coordinator: kept, merged, and questions that reach no node.

use crate::support::{archive, country};
use safeborders_codebook::{Codebook, YearbookList, YearbookTableSpec};
use safeborders_coordinator_core::{AskError, Coordinator, Given, Nodes, Order, Request};
use safeborders_types::{
    Absence, Answer, CohortId, CountTable, CountryCode, NanoRho, NodePreview, Purpose, Question,
    SignedYearbook, Unit, Yearbook, YearbookHead, YearbookSignature, YearbookTable, YearbookUse,
    cohorts_of_year,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex};

/// What an agreement lets be seen here: one table, so that its own noise is all that is known of it.
fn is_seen(spec: &&YearbookTableSpec) -> bool {
    spec.axes().iter().map(|axis| axis.attribute.as_str()).eq(["victim.sex"])
}

/// Two nodes that answer 100 in every cell and have yearbooks that say 200; Greece's of another edition.
#[derive(Clone, Default)]
struct Fakes {
    asked: Arc<Mutex<Vec<BTreeSet<CountryCode>>>>,
    fetched: Arc<Mutex<usize>>,
    editions: Arc<Mutex<u32>>,
}

fn yearbook(code: &str, year: u16, edition: u32) -> SignedYearbook {
    let list = YearbookList::v1();
    let table = |spec: &YearbookTableSpec| YearbookTable {
        number: spec.number(),
        unit: spec.unit(),
        table: CountTable::new(spec.axes().to_vec(), vec![200; spec.cells()]).unwrap(),
        sigma: 100,
        salt: [0; 16],
    };
    let head = YearbookHead {
        country: country(code),
        year,
        edition,
        list: 1,
        codebook: 1,
        clamp: 4,
        cost: NanoRho::new(30_000_000),
        released_at_s: 0,
        digests: vec![[0; 32]; list.tables().len()],
    };
    let yearbook = Yearbook::new(head, list.tables().iter().filter(is_seen).map(table).collect()).unwrap();
    SignedYearbook { yearbook, signature: YearbookSignature { chain: Vec::new(), signature: Vec::new() } }
}

impl Nodes for Fakes {
    fn countries(&self) -> BTreeSet<CountryCode> {
        ["BG", "GR"].map(country).into()
    }

    async fn ask(&self, request: &Request) -> Vec<(CountryCode, Result<Answer, Absence>)> {
        self.asked.lock().unwrap().push(request.among.clone());
        request.among.iter().map(|country| (*country, Ok(crate::support::answer(request, 100)))).collect()
    }

    async fn preview(&self, _: &Question, _: Purpose, _: NanoRho) -> Vec<NodePreview> {
        Vec::new()
    }

    async fn frozen(&self) -> Vec<(CountryCode, Result<BTreeSet<CohortId>, Absence>)> {
        Vec::new()
    }

    async fn yearbooks(&self, kept: &BTreeSet<(CountryCode, u16)>) -> Vec<Given> {
        let edition = 1 + *self.editions.lock().unwrap();
        let new = |code: &str, years: &[u16]| -> Vec<SignedYearbook> {
            let years = years.iter().filter(|year| !kept.contains(&(country(code), **year)));
            years.map(|year| yearbook(code, *year, edition)).collect()
        };
        let given = |code: &str, years: &[u16], trouble: &str| Given {
            country: country(code),
            yearbooks: new(code, years),
            trouble: trouble.to_owned(),
        };
        let all = vec![given("BG", &[], "the peer refused"), given("GR", &[2023, 2024], "")];
        *self.fetched.lock().unwrap() += all.iter().map(|given| given.yearbooks.len()).sum::<usize>();
        all
    }
}

fn coordinator(nodes: &Fakes, dir: &Path) -> Coordinator<Fakes> {
    Coordinator::new(nodes.clone(), archive(dir), Codebook::v1())
}

fn order(by: &str, sigma: u32, yearbooks: YearbookUse) -> Order {
    let cohorts = cohorts_of_year(2024);
    let question = Question::new(Unit::Victim, cohorts, vec![by.parse().unwrap()], BTreeMap::new()).unwrap();
    Order {
        question,
        sigma: sigma.try_into().unwrap(),
        purpose: Purpose::StrategicAnalysis,
        keep: true,
        yearbooks,
    }
}

#[tokio::test]
async fn yearbooks_are_fetched_once_and_kept_across_restarts() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), Fakes::default());
    let first = coordinator(&nodes, dir.path());
    let fetched = first.fetch_yearbooks(false).await.unwrap();
    assert_eq!(fetched[1].years, [2023, 2024]);
    assert_eq!((fetched[0].years.len(), fetched[0].trouble.as_str()), (0, "the peer refused"));
    drop(first);
    let second = coordinator(&nodes, dir.path());
    assert_eq!(second.yearbooks().await.unwrap().len(), 2);
    second.fetch_yearbooks(false).await.unwrap();
    assert_eq!(*nodes.fetched.lock().unwrap(), 2, "what is kept is not fetched again");
    // A later edition replaces it; an older one does not come back.
    *nodes.editions.lock().unwrap() = 4;
    second.fetch_yearbooks(true).await.unwrap();
    *nodes.editions.lock().unwrap() = 0;
    second.fetch_yearbooks(true).await.unwrap();
    let kept = second.yearbooks().await.unwrap();
    assert!(kept.iter().all(|yearbook| yearbook.head().edition == 5));
}

#[tokio::test]
async fn a_country_whose_yearbook_is_exact_enough_is_not_asked() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), Fakes::default());
    let coordinator = coordinator(&nodes, dir.path());
    let by = "victim.sex";
    // The twin: without a yearbook both are asked.
    let before = coordinator.ask(order(by, 128, YearbookUse::First)).await.unwrap();
    assert_eq!(before.table.answered.len(), 2);
    coordinator.fetch_yearbooks(false).await.unwrap();
    nodes.asked.lock().unwrap().clear();
    // The yearbook's σ is 100: enough for 512, not for 64.
    let coarse = coordinator.ask(order(by, 512, YearbookUse::First)).await.unwrap();
    assert_eq!(*nodes.asked.lock().unwrap(), [BTreeSet::from([country("BG")])]);
    assert_eq!(coarse.table.cells[0].estimate, 300);
    assert_eq!((coarse.table.answered.len(), coarse.table.yearbooks.len()), (1, 1));
    nodes.asked.lock().unwrap().clear();
    let fine = coordinator.ask(order(by, 64, YearbookUse::First)).await.unwrap();
    assert_eq!(nodes.asked.lock().unwrap()[0].len(), 2);
    // Greece: 100 at 64² and 200 at 100² are 129.06; Bulgaria 100.
    assert_eq!(fine.table.cells[0].estimate, 229);
    assert_eq!(fine.table.yearbooks[0].country, country("GR"));
    // The page shows the same figure again.
    let shown = coordinator.merged(fine.asked.id()).await.unwrap().unwrap();
    assert_eq!(shown.table.cells, fine.table.cells);
}

#[tokio::test]
async fn with_yearbooks_only_nobody_is_asked_and_silence_is_named() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), Fakes::default());
    let coordinator = coordinator(&nodes, dir.path());
    let nothing = coordinator.ask(order("victim.sex", 10, YearbookUse::Only)).await;
    assert!(matches!(nothing, Err(AskError::NoAnswer { missing }) if missing.len() == 2));
    coordinator.fetch_yearbooks(false).await.unwrap();
    let said = coordinator.ask(order("victim.sex", 10, YearbookUse::Only)).await.unwrap();
    assert!(nodes.asked.lock().unwrap().is_empty());
    assert_eq!(said.table.cells[0].estimate, 200);
    assert_eq!(said.table.missing.len(), 1);
    // An attribute that is not in the list.
    let other = coordinator.ask(order("victim.duration", 10, YearbookUse::Only)).await;
    assert!(matches!(other, Err(AskError::NoAnswer { .. })));
    assert!(nodes.asked.lock().unwrap().is_empty());
    // The twin: `Precise` asks everybody.
    coordinator.ask(order("victim.sex", 512, YearbookUse::Precise)).await.unwrap();
    assert_eq!(nodes.asked.lock().unwrap()[0].len(), 2);
}
