//! Means under attack: for each country and referring organisation one possible case file (a canary), there or not by the
//! flip of a coin, which moves both cells of a mean. All counterparts ask for the same means in other words until nothing is
//! left, and average what they got.

use crate::canaries::{CANARY_SOURCE, empty_sources};
use crate::claim::{Score, hold};
use crate::node::{Node, exhausted};
use crate::shared::asking::{ask, cases};
use crate::shared::case_files::{COHORTS, Filled, case_file};
use crate::shared::members::ASKERS;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_codebook::Codebook;
use safeborders_privacy::Shares;
use safeborders_wire::Ask;

// In the order of the table's axes; the cells of the mean follow.
const OUTER: &str = "case.country_of_exploitation";
const INNER: &str = "case.referring_organisation";
const SOURCE: &str = "case.data_source";
const NUMBER: &str = "case.victims";
const SIGMA: u32 = 512;
/// Nodes with fresh books: each draws its noise anew.
const NODES: usize = 4;
/// The coins follow from this.
const SEED: u64 = 20_261_124;

struct Canaries {
    filled: Filled,
    present: Vec<bool>,
    /// What a canary adds to the count and to the sum of its cell.
    moves: [i64; 2],
}

fn codes(attribute: &str) -> Vec<String> {
    let attribute = Codebook::v1().attribute(&attribute.parse().unwrap()).unwrap();
    attribute.codes().iter().map(ToString::to_string).collect()
}

fn canaries() -> Canaries {
    let (inner, source) = (codes(INNER).len(), codes(SOURCE).iter().position(|code| code == CANARY_SOURCE));
    let mut coins = ChaCha8Rng::seed_from_u64(SEED);
    let (mut present, mut files) = (Vec::new(), Vec::new());
    for cell in 0..codes(OUTER).len() * inner {
        let there = coins.random_bool(0.5);
        present.push(there);
        if there {
            let codes = [(OUTER, cell / inner), (INNER, cell % inner), (SOURCE, source.unwrap())];
            files.push(case_file(files.len(), 1, &codes));
        }
    }
    // A canary is a file without victims.
    let bins = Codebook::v1().attribute(&NUMBER.parse().unwrap()).unwrap().bins().unwrap();
    let moves = [i64::from(bins.scale().weight), i64::from(bins.steps(bins.bin(0)).unwrap())];
    Canaries { filled: Filled::with(&files), present, moves }
}

/// The same means in so many words: each leaves out sources of which there is no case file.
fn variants() -> Vec<Ask> {
    let (all, empty) = (codes(SOURCE), empty_sources());
    let without = |left_out: &[&String]| {
        let others: Vec<&str> =
            all.iter().filter(|code| !left_out.contains(code)).map(String::as_str).collect();
        let question = cases(&COHORTS[..1], &[OUTER, INNER], &[(SOURCE, &others)]);
        ask(question.with_mean_of(NUMBER.parse().unwrap()).unwrap(), SIGMA)
    };
    let mut variants = Vec::new();
    for (n, first) in empty.iter().enumerate() {
        variants.push(without(&[first]));
        variants.extend(empty[n + 1..].iter().map(|second| without(&[first, second])));
    }
    variants
}

/// How many coins are guessed right from all answers that a node gives, and with half of their noise.
async fn attack(canaries: &Canaries, exact: &[i64], node: &Node) -> [usize; 2] {
    let (mut sums, mut answered) = ([vec![0.0; exact.len()], vec![0.0; exact.len()]], 0.0);
    for (number, ask) in variants().iter().enumerate() {
        let answer = match node.ask(number % ASKERS.len(), ask).await {
            Ok(answer) => answer,
            Err(error) => {
                assert_eq!(error, exhausted());
                break;
            }
        };
        answered += 1.0;
        for (cell, (noisy, exact)) in answer.table.cells().iter().zip(exact).enumerate() {
            sums[0][cell] += (noisy - exact) as f64;
            sums[1][cell] += ((noisy - exact) / 2) as f64;
        }
    }
    assert!(answered > 10.0, "{answered}");
    let [count, sum] = canaries.moves.map(|step| step as f64);
    sums.map(|noise| {
        // How far the noise of its two cells goes in the direction in which the canary would move them.
        let towards = |cell: usize| {
            (count * noise[2 * cell] + sum * noise[2 * cell + 1]) / answered / (count * count + sum * sum)
        };
        let guessed =
            |(cell, there): (usize, &bool)| (towards(cell) + f64::from(u8::from(*there)) > 0.5) == *there;
        canaries.present.iter().enumerate().filter(|canary| guessed(*canary)).count()
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn all_counterparts_together_learn_no_more_from_means_than_the_cohort_may_lose() {
    let canaries = canaries();
    let asked = variants();
    let question = Codebook::v1().check(&asked[0].question).unwrap();
    let exact = canaries.filled.vault.count_local(&question).unwrap().table().cells().to_vec();
    // The attack knows where to look: without noise it finds every canary.
    for (cell, there) in canaries.present.iter().enumerate() {
        let moved = canaries.moves.map(|step| step * i64::from(*there));
        assert_eq!(exact[2 * cell..2 * cell + 2], moved);
    }
    let quota = Shares::default().questions();
    let (mut right, mut half, mut spent) = (0, 0, quota);
    for _ in 0..NODES {
        let node = Node::over(&canaries.filled.vault, quota).await;
        let found = attack(&canaries, &exact, &node).await;
        (right, half, spent) = (right + found[0], half + found[1], node.spent());
        assert!(spent <= quota);
    }
    let coins = NODES * canaries.present.len();
    hold("means", spent, Score::counted(coins, right), Score::counted(coins, half));
}
