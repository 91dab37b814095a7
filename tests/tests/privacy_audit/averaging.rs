//! Averaging: the same question ten thousand times, by all counterparts.

use crate::node::Node;
use crate::shared::asking::{ask, cases};
use crate::shared::case_files::COHORTS;
use crate::shared::members::ASKERS;
use safeborders_privacy::mechanism::add_gaussian;
use safeborders_types::{Answer, NanoRho};

const REPEATS: usize = 10_000;
const SIGMA: u32 = 32;

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_repeats_by_all_counterparts_are_one_answer() {
    let node = Node::start(NanoRho::new(60_000_000)).await;
    let ask = ask(cases(&COHORTS[..1], &["case.data_source"], &[]), SIGMA);
    let asking = (0..ASKERS.len()).map(|counterpart| {
        let (node, ask) = (&node, &ask);
        async move {
            let mut answers: Vec<Answer> = Vec::new();
            for _ in 0..REPEATS / ASKERS.len() {
                let answer = node.ask(counterpart, ask).await.unwrap();
                if !answers.contains(&answer) {
                    answers.push(answer);
                }
            }
            answers
        }
    });
    let answers: Vec<Vec<Answer>> = join_all(asking).await;
    for own in &answers {
        assert_eq!(own.len(), 1, "one counterpart got different answers to one question");
        assert_eq!(own[0].table, answers[0][0].table, "two counterparts got different answers");
    }
    assert_eq!(node.spent(), answers[0][0].cost, "the cohort paid once");
}

/// The control: had each repeat its own noise, the average would be the exact count.
#[test]
fn fresh_noise_for_each_repeat_would_give_the_count_away() {
    let exact = 137;
    let noisy = add_gaussian(&[exact; REPEATS], SIGMA.try_into().unwrap()).unwrap();
    let average = noisy.iter().sum::<i64>() as f64 / REPEATS as f64;
    // σ/√n = 0.32: beyond 4.9 of that once in a million runs.
    assert!((average - exact as f64).abs() < 1.6, "{average}");
}

/// All futures on this task, in turns: the node serves them side by side.
async fn join_all<T>(futures: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut pending: Vec<_> = futures.map(|f| (Box::pin(f), None)).collect();
    std::future::poll_fn(|context| {
        let mut ready = true;
        for (future, done) in pending.iter_mut().filter(|(_, done)| done.is_none()) {
            match future.as_mut().poll(context) {
                std::task::Poll::Ready(value) => *done = Some(value),
                std::task::Poll::Pending => ready = false,
            }
        }
        if ready { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    pending.into_iter().filter_map(|(_, done)| done).collect()
}
