//! An audit of the test that precedes publication: whether at least fifteen own case files fit, told with noise. Each
//! signature is a neighbouring pair of data sets at the worst place, fourteen files or fifteen by the flip of a coin.

use crate::claim::Score;
use crate::node::fresh_gate;
use crate::shared::case_files::{COHORTS, Filled, case_file};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_codebook::Codebook;
use safeborders_trust::now_s;
use safeborders_types::{LEAST_CASE_FILES, MAX_PUBLISHED, NanoEpsilon, PatternSignature};
use safeborders_vault::{Releases, RoundPrice};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const OUTER: &str = "case.country_of_exploitation";
const INNER: &str = "case.country_of_recruitment";
/// The coins follow from this.
const SEED: u64 = 20_261_123;
/// Tests of all signatures, each over books of its own.
const TESTS: usize = 60;
const EPSILON: NanoEpsilon = NanoEpsilon::new(500_000_000);
/// What half the noise gives away.
const TWICE: NanoEpsilon = NanoEpsilon::new(1_000_000_000);

/// Signatures with their coins, and the vault in which each has fourteen case files, or fifteen.
struct Pairs {
    filled: Filled,
    fifteenth: BTreeMap<PatternSignature, bool>,
}

fn pairs() -> Pairs {
    let code = |id: &str, position: usize| {
        let attribute = Codebook::v1().attribute(&id.parse().unwrap()).unwrap();
        (attribute.id().clone(), attribute.codes()[position].clone())
    };
    let mut coins = ChaCha8Rng::seed_from_u64(SEED);
    let (mut fifteenth, mut files) = (BTreeMap::new(), Vec::new());
    for number in 0..MAX_PUBLISHED {
        let there = coins.random_bool(0.5);
        for _ in 0..LEAST_CASE_FILES as usize - usize::from(!there) {
            let quarter = 1 + (files.len() % COHORTS.len()) as u8;
            files.push(case_file(files.len(), quarter, &[(OUTER, number), (INNER, number)]));
        }
        let signature = PatternSignature::new([code(OUTER, number), code(INNER, number)]).unwrap();
        fifteenth.insert(signature, there);
    }
    Pairs { filled: Filled::with(&files), fifteenth }
}

/// How often an attacker who knows everything but the coins guesses each from whether its signature passed.
fn attack(pairs: &Pairs, epsilon: NanoEpsilon) -> Score {
    let signatures: BTreeSet<PatternSignature> = pairs.fifteenth.keys().cloned().collect();
    let mut right = 0;
    for _ in 0..TESTS {
        let (_folder, gate) = fresh_gate();
        let releases = Releases::new(Arc::clone(&pairs.filled.vault), gate, |_| {});
        let cohorts = releases.cohorts_for_a_round(epsilon).unwrap();
        assert_eq!(cohorts.len(), COHORTS.len());
        let price = RoundPrice { round: "2024-R4".parse().unwrap(), cohorts, epsilon, at_s: now_s() };
        let told = releases.test_signatures(&price, &signatures, LEAST_CASE_FILES, &|_, _| {}).unwrap();
        assert_eq!(told.answer().cost, epsilon, "what is claimed");
        // In the order of the set, which is that of the map.
        let coins = pairs.fifteenth.values();
        right += told.answer().passed.iter().zip(coins).filter(|(passed, there)| passed == there).count();
    }
    Score::counted(TESTS * signatures.len(), right)
}

/// No ε-DP test lets a guess be right more often than e^ε/(1+e^ε), chance aside (once in a million runs). The control is
/// the same test with half the noise, held against the same claim.
#[test]
fn the_test_before_publication_gives_away_no_more_than_its_epsilon() {
    let pairs = pairs();
    let (score, control) = (attack(&pairs, EPSILON), attack(&pairs, TWICE));
    let claimed = EPSILON.as_f64();
    let most = claimed.exp() / (1.0 + claimed.exp());
    println!(
        "test before publication: {:.4} right, at most {most:.4} allowed, {:.4} with half the noise; ε ≥ {:.2} proven of \
         {claimed} claimed, {:.2} with half the noise",
        score.accuracy(),
        control.accuracy(),
        score.proves_epsilon(),
        control.proves_epsilon(),
    );
    assert!(score.accuracy() <= most + score.slack() && score.proves_epsilon() <= claimed);
    assert!(control.proves_epsilon() > claimed, "half the noise is not caught");
}
