//! What a counterpart is told before it asks, and what it is told with an answer: nothing of case files, and nothing of what
//! others asked. A preview is made of the description and the codebook alone (`crates/peers/src/outlook.rs`).

use crate::node::{Node, exhausted};
use crate::shared::asking::{ask, cases};
use crate::shared::case_files::{COHORTS, Filled, case_file};
use safeborders_types::{Account, NanoRho, ReleaseId};
use safeborders_wire::{Ask, Reply};

const QUOTA: NanoRho = NanoRho::new(20_000_000);
/// Two of the counterparts.
const OTHER: usize = 0;
const CALLER: usize = 1;

fn case_files(number: usize) -> Filled {
    let file = |n: usize| case_file(n, 1 + (n % 4) as u8, &[("case.data_source", n % 7)]);
    Filled::with(&(0..number).map(file).collect::<Vec<_>>())
}

fn by_source(sigma: u32) -> Ask {
    ask(cases(&COHORTS, &["case.data_source"], &[]), sigma)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_before_a_question_is_the_same_whatever_case_files_there_are() {
    let (none, many) = (case_files(0), case_files(1_000));
    let (empty, full) = (Node::over(&none.vault, QUOTA).await, Node::over(&many.vault, QUOTA).await);
    assert_eq!(empty.describe(CALLER).await, full.describe(CALLER).await);
    // The control: an answer does tell them apart. The sums' noise is of σ·√(2 · cells), far below 500.
    let mut sums = Vec::new();
    for node in [&empty, &full] {
        let answer = node.ask(CALLER, &by_source(6)).await.unwrap();
        sums.push(answer.table.cells().iter().sum::<i64>());
    }
    assert!(sums[1] - sums[0] > 500, "{sums:?}");
}

/// All of a reply but the noise and its moment.
fn told(reply: &Reply) -> (ReleaseId, NanoRho, u32, u32, Vec<Account>) {
    let answer = &reply.answer;
    (answer.release, answer.cost, answer.sigma.get(), answer.terms, reply.accounts.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_tells_a_counterpart_what_others_asked() {
    let filled = case_files(1_000);
    let (quiet, busy) = (Node::over(&filled.vault, QUOTA).await, Node::over(&filled.vault, QUOTA).await);
    // The very question, twice, one from which it follows, and one that is refused.
    let finer = ask(cases(&COHORTS, &["case.data_source", "case.referring_organisation"], &[]), 16);
    for question in [&by_source(8), &by_source(8), &finer] {
        busy.ask(OTHER, question).await.unwrap();
    }
    assert_eq!(busy.ask(OTHER, &by_source(3)).await.unwrap_err(), exhausted());
    assert!(busy.spent() > quiet.spent());
    assert_eq!(busy.describe(CALLER).await, quiet.describe(CALLER).await);
    assert_ne!(busy.describe(OTHER).await, quiet.describe(OTHER).await, "the control: who asked sees it");
    let before = busy.spent();
    let (first, later) = (quiet.reply(CALLER, &by_source(8)).await, busy.reply(CALLER, &by_source(8)).await);
    assert_eq!(told(&first.unwrap()), told(&later.unwrap()), "the first asker and one after others");
    assert_eq!(busy.spent(), before, "the control: it was a repeat");
    assert_eq!(busy.describe(CALLER).await, quiet.describe(CALLER).await);
    for node in [&quiet, &busy] {
        assert_eq!(node.ask(CALLER, &by_source(3)).await.unwrap_err(), exhausted(), "refused alike");
    }
}
