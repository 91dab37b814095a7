//! Merging: figures, intervals, who is missing, and what kept answers are used for.

use crate::support::{FakeNodes, archive, coordinator, country, order};
use safeborders_codebook::Codebook;
use safeborders_coordinator_core::{Archive, ArchiveError, AskError, Coordinator, Nodes, Request, Trouble};
use safeborders_store::StoreError;
use safeborders_types::{
    Absence, Answer, CohortId, CountryCode, NanoRho, NodePreview, Outlook, Purpose, Question,
};
use std::collections::BTreeSet;

fn countries(of: impl IntoIterator<Item = CountryCode>) -> Vec<String> {
    of.into_iter().map(|c| c.to_string()).collect()
}

#[tokio::test]
async fn answers_are_added_up_and_missing_nodes_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[
        ("GR", Ok(300)),
        ("BG", Ok(200)),
        ("IT", Err(Absence::TimedOut)),
        ("PL", Err(Absence::Refused("BUDGET".into()))),
    ]);
    let merged = coordinator(&nodes, dir.path()).ask(order(&["victim.sex"])).await.unwrap();
    assert!(merged.table.cells.iter().all(|cell| cell.estimate == 500));
    // √(10² + 10²) · 1.96 = 27.7
    assert!((merged.table.cells[0].interval.high - 527.718).abs() < 0.001);
    assert_eq!(countries(merged.table.answered.iter().map(|c| c.country)), ["BG", "GR"]);
    assert_eq!(countries(merged.table.missing.iter().map(|m| m.country)), ["IT", "PL"]);
    assert!(merged.reused.is_empty());
}

#[tokio::test]
async fn a_kept_answer_stands_in_for_a_node_that_is_down_and_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[("GR", Ok(300)), ("BG", Ok(200))]);
    let coordinator = coordinator(&nodes, dir.path());
    coordinator.ask(order(&["victim.sex"])).await.unwrap();

    nodes.set("BG", Err(Absence::Unreachable));
    let merged = coordinator.ask(order(&["victim.sex"])).await.unwrap();
    assert_eq!(merged.table.cells[0].estimate, 500);
    assert!(merged.table.missing.is_empty());
    assert_eq!(merged.reused[0].country, country("BG"));
    assert_eq!(merged.reused[0].absence, Absence::Unreachable);

    let other = coordinator.ask(order(&["victim.age_class"])).await.unwrap();
    assert_eq!(other.table.cells[0].estimate, 300, "an answer to another question stands in for nothing");
    assert_eq!(countries(other.table.missing.iter().map(|m| m.country)), ["BG"]);
}

#[tokio::test]
async fn answers_outlive_the_process_and_read_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[("GR", Ok(300)), ("BG", Err(Absence::TimedOut))]);
    let first = {
        let coordinator = coordinator(&nodes, dir.path());
        coordinator.ask(order(&["victim.sex"])).await.unwrap()
    };
    let reopened = coordinator(&nodes, dir.path());
    assert_eq!(reopened.questions().await.unwrap(), std::slice::from_ref(&first.asked));
    assert_eq!(reopened.merged(first.asked.id()).await.unwrap().unwrap(), first);
    let unknown = "0".repeat(32).parse().unwrap();
    assert!(reopened.merged(unknown).await.unwrap().is_none());
}

#[tokio::test]
async fn a_node_that_repeats_a_releases_name_cannot_change_an_earlier_answer() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[("GR", Ok(300))]);
    let coordinator = coordinator(&nodes, dir.path());
    let first = coordinator.ask(order(&["victim.sex"])).await.unwrap();
    nodes.set("GR", Ok(999));
    let second = coordinator.ask(order(&["victim.age_class"])).await.unwrap();
    assert_eq!(first.asked.releases, second.asked.releases, "the fake gives one name to all");
    let read = coordinator.merged(first.asked.id()).await.unwrap().unwrap();
    assert_eq!(read.table.cells[0].estimate, 300);
    let order: Vec<_> = coordinator.questions().await.unwrap().iter().map(|asked| asked.serial).collect();
    assert_eq!(order, [2, 1], "the last asked first, even within one second");
}

#[tokio::test]
async fn an_answer_that_is_not_kept_leaves_no_trace() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[("GR", Ok(300))]);
    let coordinator = coordinator(&nodes, dir.path());
    let mut order = order(&["victim.sex"]);
    order.keep = false;
    let merged = coordinator.ask(order).await.unwrap();
    assert_eq!(merged.table.cells[0].estimate, 300);
    assert!(coordinator.questions().await.unwrap().is_empty());
}

#[tokio::test]
async fn without_any_answer_there_is_no_figure_but_the_reason() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[("GR", Err(Absence::Refused("BUDGET".into())))]);
    let coordinator = coordinator(&nodes, dir.path());
    let error = coordinator.ask(order(&["victim.sex"])).await.unwrap_err();
    assert_eq!(error.trouble(), Trouble::Refused);
    assert!(error.to_string().contains("GR refused (budget)"), "{error}");
    assert!(coordinator.questions().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_question_that_the_codebook_does_not_let_out_reaches_no_node() {
    let dir = tempfile::tempdir().unwrap();
    let coordinator = coordinator(&FakeNodes::new(&[("GR", Ok(1))]), dir.path());
    for never in ["victim.health", "victim.nonsense"] {
        let error = coordinator.ask(order(&[never])).await.unwrap_err();
        assert!(matches!(error, AskError::Question(_)), "{never}: {error}");
        assert_eq!(error.trouble(), Trouble::Usage);
    }
}

#[tokio::test]
async fn a_question_in_other_words_is_the_same_question() {
    let dir = tempfile::tempdir().unwrap();
    let coordinator = coordinator(&FakeNodes::new(&[("GR", Ok(300))]), dir.path());
    let ask = async |code: &str| {
        let mut order = order(&["victim.sex"]);
        let filter = [("victim.citizenship".parse().unwrap(), [code.parse().unwrap()].into())].into();
        order.question = order.question.with_filter(filter).unwrap();
        coordinator.ask(order).await.unwrap().asked.id()
    };
    assert_eq!(ask("EL").await, ask("GR").await);
    assert_ne!(ask("AL").await, ask("GR").await);
    assert_eq!(coordinator.questions().await.unwrap().len(), 2);
}

#[tokio::test]
async fn means_and_trends_are_kept_and_read_back() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[("GR", Ok(300))]);
    let mut order = order(&["case.cohort", "victim.sex"]);
    order.question = order.question.with_mean_of("victim.age".parse().unwrap()).unwrap();
    let first = {
        let coordinator = coordinator(&nodes, dir.path());
        coordinator.ask(order).await.unwrap()
    };
    let axes: Vec<&str> = first.table.axes.iter().map(|axis| axis.attribute.as_str()).collect();
    assert_eq!(axes, ["case.cohort", "victim.sex", "victim.age"]);
    let reopened = coordinator(&nodes, dir.path());
    assert_eq!(reopened.merged(first.asked.id()).await.unwrap().unwrap(), first);
    assert!(first.picture(reopened.codebook()).means().is_some_and(|means| !means.rows.is_empty()));
}

#[tokio::test]
async fn all_frozen_means_frozen_everywhere() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[("GR", Ok(300)), ("IT", Ok(200)), ("BG", Err(Absence::TimedOut))]);
    let coordinator = coordinator(&nodes, dir.path());
    let text = |cohorts: std::collections::BTreeSet<safeborders_types::CohortId>| {
        cohorts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(text(coordinator.frozen().await.unwrap()), "2023Q4 2024Q1");
    nodes.set("IT", Ok(1));
    assert_eq!(text(coordinator.frozen().await.unwrap()), "2023Q4", "IT has not frozen 2024Q1");
    for code in ["GR", "IT"] {
        nodes.set(code, Err(Absence::Unreachable));
    }
    assert_eq!(coordinator.frozen().await.unwrap_err().trouble(), Trouble::Unavailable);
}

#[test]
fn two_processes_cannot_hold_one_archive() {
    let dir = tempfile::tempdir().unwrap();
    let _held = archive(dir.path());
    let second = Archive::open(dir.path(), &dir.path().join("unlock.key"));
    assert!(matches!(second, Err(ArchiveError::Store(StoreError::InUse { .. }))));
}

#[test]
fn an_archive_opens_with_its_own_key_only() {
    let dir = tempfile::tempdir().unwrap();
    drop(archive(dir.path()));
    std::fs::remove_file(dir.path().join("unlock.key")).unwrap();
    let missing = Archive::open(dir.path(), &dir.path().join("unlock.key"));
    assert!(matches!(missing, Err(ArchiveError::Key(_))));
    let other = tempfile::tempdir().unwrap();
    drop(archive(other.path()));
    let wrong = Archive::open(dir.path(), &other.path().join("unlock.key"));
    assert!(matches!(wrong, Err(ArchiveError::Key(_))));
}

/// A node that answers at a noise scale that nobody asked for.
struct Louder(FakeNodes);

impl Nodes for Louder {
    async fn ask(&self, request: &Request) -> Vec<(CountryCode, Result<Answer, Absence>)> {
        let louder = Request { sigma: 128.try_into().unwrap(), ..request.clone() };
        self.0.ask(&louder).await
    }

    async fn preview(&self, question: &Question, purpose: Purpose, cost: NanoRho) -> Vec<NodePreview> {
        self.0.preview(question, purpose, cost).await
    }

    async fn frozen(&self) -> Vec<(CountryCode, Result<BTreeSet<CohortId>, Absence>)> {
        self.0.frozen().await
    }
}

#[tokio::test]
async fn an_answer_at_another_noise_scale_is_left_out_and_named() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = Louder(FakeNodes::new(&[("GR", Ok(300))]));
    let coordinator = Coordinator::new(nodes, archive(dir.path()), Codebook::v1());
    let error = coordinator.ask(order(&["victim.sex"])).await.unwrap_err();
    let AskError::NoAnswer { missing } = error else { panic!("{error}") };
    assert_eq!(missing[0].absence, Absence::OtherShape);
}

#[tokio::test]
async fn a_preview_says_who_would_answer_at_what_price_and_asks_nobody() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[("GR", Ok(7)), ("IT", Err(Absence::Unreachable))]);
    let coordinator = coordinator(&nodes, dir.path());
    let preview = coordinator.preview(&order(&["victim.sex"]), Some(10)).await.unwrap();
    assert_eq!(preview.answering, 1);
    assert_eq!(preview.nodes[1].outlook, Outlook::WouldNot(Absence::Unreachable));
    assert!(preview.is_vague(), "ten expected units cannot be seen through noise of this size");
    assert!(coordinator.questions().await.unwrap().is_empty(), "nothing was asked");
}
