//! Questions over mutually authenticated TLS on loopback: answered, repeated and refused.

use crate::common::*;
use safeborders_codebook::Codebook;
use safeborders_federation::{GRID, ServeLimits};
use safeborders_peers::{PeerClient, PeerError};
use safeborders_privacy::{Outcome, Refusal};
use safeborders_trust::Terms;
use safeborders_types::{CountTable, Filter, NanoRho, Purpose, Question, Unit};
use safeborders_wire::{Ask, Reply};
use std::collections::BTreeSet;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

const STATUS: &str = "case.procedural_status";

async fn send(client: &PeerClient, ask: &Ask) -> Result<Reply, PeerError> {
    // A question that no table fits is sent as if its table had one cell.
    let axes = Codebook::v1().check(&ask.question).map(|c| c.axes().to_vec()).unwrap_or_default();
    client.ask(ask, &axes, PATIENCE).await
}

fn refused(refusal: Refusal) -> PeerError {
    PeerError::Refused { code: refusal.code().to_owned() }
}

/// Asks a fresh Greek node as Sofia and expects this refusal, told and on record.
async fn expect_refusal(change: impl FnOnce(&mut Terms), ask: &Ask, refusal: Refusal) {
    expect_told(change, ask, refusal, refusal.code()).await;
}

/// The same, where the greeting tells the asker more than the refusal and the record say.
async fn expect_told(change: impl FnOnce(&mut Terms), ask: &Ask, refusal: Refusal, code: &str) {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(change)).await;
    let outcome = send(&world.client(SOFIA, &node), ask).await;
    assert_eq!(outcome, Err(PeerError::Refused { code: code.to_owned() }));
    assert_eq!(node.source.books.refusals(), [refusal]);
    if refusal != Refusal::NotFrozen && refusal != Refusal::BudgetExhausted {
        assert_eq!(node.source.reached(), 0, "a question outside the agreement went further");
    }
    assert_eq!(node.source.books.spent("2024Q1".parse().unwrap()), NanoRho::ZERO);
}

#[tokio::test]
async fn a_question_under_the_agreement_is_answered_charged_and_on_record() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let ask = ask(question(&[STATUS], &[]));
    let reply = send(&world.client(SOFIA, &node), &ask).await.unwrap();
    let answer = &reply.answer;
    let first = answer.table.cells()[0];
    // Discrete Gaussian of σ = 10: beyond 20 σ once in 1e88 answers.
    assert!((first - CASE_FILES).abs() <= 200, "{first}");
    assert!(answer.table.cells()[1..].iter().all(|cell| cell.abs() <= 200));
    assert_eq!(CountTable::cells_of(answer.table.axes()), Ok(answer.table.cells().len()));
    assert_eq!(answer.cost, NanoRho::new(COST));
    assert_eq!((answer.sigma.get(), answer.clamp, answer.codebook), (10, None, 1));
    assert_eq!(reply.accounts.len(), 1);
    assert_eq!((reply.accounts[0].quota, reply.accounts[0].spent), (QUOTA, NanoRho::new(COST)));
    assert!(matches!(node.source.books.outcomes()[..], [Outcome::Released { .. }]));
}

#[tokio::test]
async fn the_same_question_gets_the_same_answer_and_costs_the_cohort_nothing_more() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let ask = ask(question(&[STATUS], &[]));
    let (sofia, hub) = (world.client(SOFIA, &node), world.client(HUB, &node));
    let first = send(&sofia, &ask).await.unwrap();
    let again = send(&sofia, &ask).await.unwrap();
    assert_eq!(first, again);
    let other = send(&hub, &ask).await.unwrap();
    assert_eq!(other.answer.table, first.answer.table);
    assert_eq!(other.accounts[0].spent, NanoRho::new(COST), "another counterpart pays from its own quota");
    assert_eq!(node.source.books.spent("2024Q1".parse().unwrap()), NanoRho::new(COST));
}

#[tokio::test]
async fn another_purpose_than_agreed_is_refused() {
    let ask = Ask { purpose: Purpose::Investigation, ..ask(question(&[STATUS], &[])) };
    expect_refusal(|_| {}, &ask, Refusal::PurposeNotAgreed).await;
}

#[tokio::test]
async fn attributes_and_detail_beyond_the_agreement_are_refused() {
    let drop_offence = |terms: &mut Terms| {
        terms.attributes.remove(&"case.offence".parse().unwrap());
    };
    expect_refusal(drop_offence, &ask(question(&["case.offence"], &[])), Refusal::DetailNotAgreed).await;
    let offence = Codebook::v1().attribute(&"case.offence".parse().unwrap()).unwrap().codes()[0].to_string();
    let filtered = ask(question(&[], &[("case.offence", &offence)]));
    expect_refusal(drop_offence, &filtered, Refusal::DetailNotAgreed).await;
    let two = ask(question(&[STATUS, "case.offence"], &[]));
    expect_refusal(|terms| terms.max_dimensions = 1, &two, Refusal::DetailNotAgreed).await;
}

#[tokio::test]
async fn a_mean_is_asked_under_the_agreement_like_a_dimension() {
    let mean = |by: &[&str]| ask(question(by, &[]).with_mean_of("case.victims".parse().unwrap()).unwrap());
    let drop_victims = |terms: &mut Terms| {
        terms.attributes.remove(&"case.victims".parse().unwrap());
    };
    expect_refusal(drop_victims, &mean(&[]), Refusal::DetailNotAgreed).await;
    expect_refusal(|terms| terms.max_dimensions = 1, &mean(&[STATUS]), Refusal::DetailNotAgreed).await;
    // Its attribute has codes.
    let of_codes = ask(question(&[], &[]).with_mean_of(STATUS.parse().unwrap()).unwrap());
    expect_refusal(|_| {}, &of_codes, Refusal::InvalidQuestion).await;
}

#[tokio::test]
async fn a_trend_needs_no_attribute_of_the_agreement() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let ask = ask(question(&["case.cohort"], &[]));
    let reply = send(&world.client(SOFIA, &node), &ask).await.unwrap();
    let axis = &reply.answer.table.axes()[0];
    assert_eq!((axis.attribute.as_str(), axis.codes[0].as_str()), ("case.cohort", "2024Q1"));
}

#[tokio::test]
async fn attributes_that_never_leave_are_refused_even_where_an_agreement_lists_them() {
    for attribute in ["case.protected_witness", "case.lure"] {
        expect_refusal(|_| {}, &ask(question(&[attribute], &[])), Refusal::DetailNotAgreed).await;
    }
}

#[tokio::test]
async fn agreements_that_do_not_cover_the_caller_now_all_look_alike() {
    let sound = ask(question(&[STATUS], &[]));
    let unknown = Ask { agreement: "nordic".parse().unwrap(), ..sound.clone() };
    expect_refusal(|_| {}, &unknown, Refusal::NoAgreement).await;
    let without_sofia = |terms: &mut Terms| {
        terms.quota_nano_rho.remove(&peer(SOFIA));
    };
    expect_refusal(without_sofia, &sound, Refusal::NoAgreement).await;
    let ended = |terms: &mut Terms| {
        terms.valid_from -= time::Duration::days(60);
        terms.valid_until = terms.valid_from + time::Duration::days(1);
    };
    // A counterpart of it may know.
    expect_told(ended, &sound, Refusal::NoAgreement, "agreement-expired").await;
}

#[tokio::test]
async fn an_agreement_between_others_does_not_make_this_node_answer() {
    let world = World::new();
    // Rome was given an agreement that Italy is no party to.
    let node = world.node(ROMA, world.agreement(|_| {})).await;
    let outcome = send(&world.client(SOFIA, &node), &ask(question(&[STATUS], &[]))).await;
    assert_eq!(outcome, Err(refused(Refusal::NoAgreement)));
}

#[tokio::test]
async fn a_peer_that_is_known_but_party_to_nothing_is_told_nothing() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let rome = world.client(ROMA, &node);
    assert_eq!(rome.describe(&agreement_id(), PATIENCE).await, Err(refused(Refusal::NoAgreement)));
    let outcome = send(&rome, &ask(question(&[STATUS], &[]))).await;
    assert_eq!(outcome, Err(refused(Refusal::NoAgreement)));
    assert_eq!(node.source.books.refusals(), [Refusal::NoAgreement, Refusal::NoAgreement]);
}

#[tokio::test]
async fn an_agreement_that_was_withdrawn_ends_at_the_next_call() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let (client, ask) = (world.client(SOFIA, &node), ask(question(&[STATUS], &[])));
    assert!(send(&client, &ask).await.is_ok());
    node.agreements.replace([], []);
    assert_eq!(send(&client, &ask).await, Err(refused(Refusal::NoAgreement)));
}

#[tokio::test]
async fn another_codebook_version_is_refused() {
    let sound = ask(question(&[STATUS], &[]));
    let other = Ask { codebook: sound.codebook + 1, ..sound.clone() };
    expect_refusal(|_| {}, &other, Refusal::OtherCodebook).await;
    // An agreement that names its attributes in another version covers neither version here.
    for ask in [sound, other] {
        expect_refusal(|terms| terms.codebook = 2, &ask, Refusal::OtherCodebook).await;
    }
}

#[tokio::test]
async fn questions_that_the_codebook_does_not_know_or_fit_are_refused() {
    for unfit in [
        question(&["case.no_such_attribute"], &[]),
        question(&[], &[(STATUS, "NoSuchCode")]),
        question(&["victim.sex"], &[]), // a table of cases is not broken down by victims
    ] {
        expect_refusal(|_| {}, &ask(unfit), Refusal::InvalidQuestion).await;
    }
}

#[tokio::test]
async fn a_cohort_that_is_not_frozen_is_refused() {
    let frozen = question(&[STATUS], &[]);
    let cohorts = ["2024Q1".parse().unwrap(), "2026Q3".parse().unwrap()].into();
    let open =
        Question::new(frozen.unit(), cohorts, frozen.dimensions().to_vec(), frozen.filter().clone()).unwrap();
    expect_refusal(|_| {}, &ask(open), Refusal::NotFrozen).await;
}

#[tokio::test]
async fn a_quota_that_does_not_cover_the_cost_is_refused_and_nothing_is_spent() {
    let precise = Ask { sigma: 3.try_into().unwrap(), ..ask(question(&[STATUS], &[])) };
    expect_refusal(|_| {}, &precise, Refusal::BudgetExhausted).await;
}

#[tokio::test]
async fn a_quota_runs_out_and_repeats_are_still_answered() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let client = world.client(SOFIA, &node);
    let questions = [&[STATUS][..], &["case.procedural_status", "case.country_of_exploitation"], &[]];
    for dimensions in questions {
        send(&client, &ask(question(dimensions, &[]))).await.unwrap();
    }
    let fourth = ask(question(&["case.country_of_exploitation"], &[]));
    assert_eq!(send(&client, &fourth).await, Err(refused(Refusal::BudgetExhausted)));
    let repeat = send(&client, &ask(question(&[STATUS], &[]))).await.unwrap();
    assert_eq!(repeat.accounts[0].left(), NanoRho::new(10));
}

#[tokio::test]
async fn a_description_says_what_the_caller_may_ask_and_has_left() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let credentials = world.credentials(SOFIA);
    let (client, description) =
        PeerClient::connect(peer(ATHENS), &node.address, credentials, &agreement_id(), PATIENCE)
            .await
            .unwrap();
    assert_eq!(description.country, country("GR"));
    assert_eq!(description.frozen.len(), 2);
    assert_eq!(description.accounts.len(), 2);
    assert!(description.accounts.iter().all(|a| a.quota == QUOTA && a.spent == NanoRho::ZERO));
    let names: Vec<String> = description.attributes.iter().map(ToString::to_string).collect();
    assert!(names.contains(&STATUS.to_owned()));
    assert!(!names.contains(&"case.protected_witness".to_owned()), "it is never released");
    assert!(!names.contains(&"case.no_such_attribute".to_owned()));
    assert_eq!(description.max_dimensions, 3);
    send(&client, &ask(question(&[STATUS], &[]))).await.unwrap();
    let after = client.describe(&agreement_id(), PATIENCE).await.unwrap();
    assert_eq!(after.accounts[0].spent, NanoRho::new(COST));
    assert_eq!(after.accounts[1].spent, NanoRho::ZERO);
}

#[tokio::test]
async fn a_source_that_breaks_is_unavailable_and_the_node_goes_on() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let (client, ask) = (world.client(SOFIA, &node), ask(question(&[STATUS], &[])));
    node.source.broken.store(true, Ordering::SeqCst);
    assert_eq!(send(&client, &ask).await, Err(refused(Refusal::Unavailable)));
    assert!(send(&client, &ask).await.is_ok());
}

#[tokio::test]
async fn a_caller_that_gives_up_finds_its_answer_paid_and_waiting() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let (client, ask) = (world.client(SOFIA, &node), ask(question(&[STATUS], &[])));
    let axes = Codebook::v1().check(&ask.question).unwrap().axes().to_vec();
    {
        let slow = std::sync::Arc::clone(&node.source.slow);
        let (held, hold) = std::sync::mpsc::channel::<()>();
        let (locked, is_locked) = tokio::sync::oneshot::channel();
        let holder = std::thread::spawn(move || {
            let _guard = slow.lock().unwrap();
            locked.send(()).unwrap();
            let _ = hold.recv();
        });
        is_locked.await.unwrap();
        let outcome = client.ask(&ask, &axes, Duration::from_millis(300)).await;
        assert_eq!(outcome, Err(PeerError::TimedOut));
        drop(held);
        holder.join().unwrap();
    }
    let reply = client.ask(&ask, &axes, PATIENCE).await.unwrap();
    assert_eq!(reply.accounts[0].spent, NanoRho::new(COST), "charged once");
}

/// How long a call took. Only compared with a lower bound, so that a slow machine fails nothing.
async fn took(call: impl Future<Output = ()>) -> Duration {
    let start = Instant::now();
    call.await;
    start.elapsed()
}

#[tokio::test]
async fn answers_and_refusals_alike_wait_for_the_grid() {
    let world = World::new();
    let node = world.node_with(ATHENS, world.agreement(|_| {}), ServeLimits::default()).await;
    let sofia = world.client(SOFIA, &node);
    let known = ask(question(&[STATUS], &[]));
    let unopened = BTreeSet::from(["2030Q1".parse().unwrap()]);
    let unopened = ask(Question::new(Unit::Case, unopened, Vec::new(), Filter::new()).unwrap());
    let alien = ask(question(&["case.no_such_attribute"], &[]));
    // This source has no pool: its first answer draws its noise late.
    let first = took(async { assert!(send(&sofia, &known).await.is_ok()) }).await;
    assert!(first >= Duration::from_secs(1), "{first:?}");
    let again = took(async { assert!(send(&sofia, &known).await.is_ok()) }).await;
    assert!(again >= GRID, "a repeat: {again:?}");
    for (name, refused) in [("an unopened cohort", unopened), ("an invalid question", alien)] {
        let refusal = took(async { assert!(send(&sofia, &refused).await.is_err()) }).await;
        assert!(refusal >= GRID, "{name}: {refusal:?}");
    }
    let described = took(async { assert!(sofia.describe(&agreement_id(), PATIENCE).await.is_ok()) }).await;
    assert!(described >= GRID, "{described:?}");
}
