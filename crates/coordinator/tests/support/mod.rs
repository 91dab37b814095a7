//! Nodes with made-up answers, and a coordinator over them.
#![allow(dead_code, reason = "each test file uses a part of it")]

use safeborders_codebook::Codebook;
use safeborders_coordinator_core::{Archive, Coordinator, Nodes, Order, Request};
use safeborders_types::{
    Absence, Answer, CohortId, CountTable, CountryCode, NanoRho, NodePreview, Outlook, Purpose, Question,
    ReleaseId, Unit, YearbookUse,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex};

/// What each node does when it is asked: answers with this count in every cell, or does not.
#[derive(Clone, Default)]
pub(crate) struct FakeNodes(pub(crate) Arc<Mutex<BTreeMap<CountryCode, Result<i64, Absence>>>>);

impl FakeNodes {
    pub(crate) fn new(behaviour: &[(&str, Result<i64, Absence>)]) -> Self {
        let nodes = Self::default();
        for (code, does) in behaviour {
            nodes.set(code, does.clone());
        }
        nodes
    }

    pub(crate) fn set(&self, code: &str, does: Result<i64, Absence>) {
        self.0.lock().unwrap().insert(country(code), does);
    }
}

pub(crate) fn country(code: &str) -> CountryCode {
    code.parse().unwrap()
}

pub(crate) fn answer(request: &Request, count: i64) -> Answer {
    let checked = Codebook::v1().check(&request.question).unwrap();
    let axes = checked.axes().to_vec();
    let cells = CountTable::cells_of(&axes).unwrap();
    Answer {
        release: ReleaseId::new([7; 32]),
        table: CountTable::new(axes, vec![count; cells]).unwrap(),
        sigma: request.sigma,
        cost: NanoRho::new(5_000_000),
        clamp: checked.clamp(),
        codebook: Codebook::v1().version(),
        released_at_s: 1_700_000_000,
        terms: 1,
        reissued: Default::default(),
    }
}

impl Nodes for FakeNodes {
    async fn ask(&self, request: &Request) -> Vec<(CountryCode, Result<Answer, Absence>)> {
        let nodes = self.0.lock().unwrap();
        nodes.iter().map(|(c, does)| (*c, does.clone().map(|count| answer(request, count)))).collect()
    }

    async fn preview(&self, _: &Question, _: Purpose, cost: NanoRho) -> Vec<NodePreview> {
        let nodes = self.0.lock().unwrap();
        let outlook = |does: &Result<i64, Absence>| match does {
            Ok(_) => Outlook::WouldAnswer { left: cost },
            Err(absence) => Outlook::WouldNot(absence.clone()),
        };
        nodes
            .iter()
            .map(|(country, does)| NodePreview { country: *country, outlook: outlook(does), yearbook: None })
            .collect()
    }

    async fn frozen(&self) -> Vec<(CountryCode, Result<BTreeSet<CohortId>, Absence>)> {
        let frozen = |count: i64| {
            let last = if count > 100 { "2024Q1" } else { "2023Q4" };
            BTreeSet::from(["2023Q4".parse().unwrap(), last.parse().unwrap()])
        };
        let nodes = self.0.lock().unwrap();
        nodes.iter().map(|(c, does)| (*c, does.clone().map(frozen))).collect()
    }
}

pub(crate) fn archive(dir: &Path) -> Archive {
    Archive::open(dir, &dir.join("unlock.key")).unwrap()
}

pub(crate) fn coordinator(nodes: &FakeNodes, dir: &Path) -> Coordinator<FakeNodes> {
    Coordinator::new(nodes.clone(), archive(dir), Codebook::v1())
}

pub(crate) fn question(dimensions: &[&str]) -> Question {
    let cohorts = BTreeSet::from(["2023Q4".parse().unwrap()]);
    let dimensions = dimensions.iter().map(|d| d.parse().unwrap()).collect();
    Question::new(Unit::Victim, cohorts, dimensions, BTreeMap::new()).unwrap()
}

pub(crate) fn order(dimensions: &[&str]) -> Order {
    Order {
        question: question(dimensions),
        sigma: 10.try_into().unwrap(),
        purpose: Purpose::StrategicAnalysis,
        keep: true,
        yearbooks: YearbookUse::First,
    }
}
