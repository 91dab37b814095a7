//! The vault under attack: one possible case file (a canary) for each pair of countries, which is
//! there or not by the flip of a coin.

use crate::shared::asking::{ask, cases};
use crate::shared::case_files::{COHORTS, Filled, case_file};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_codebook::Codebook;
use safeborders_wire::Ask;
use std::sync::OnceLock;

/// Of an own file of the office, which its noise must protect; the rest of the node is background.
pub(crate) const CANARY_SOURCE: &str = "CourtRecord";
const BACKGROUND_SOURCE: &str = "Hotline";
/// The coins and the background follow from this.
const SEED: u64 = 20_261_122;

// In the order of the table's axes, which is not the order in which a question names them.
const OUTER: &str = "case.country_of_exploitation";
const INNER: &str = "case.country_of_recruitment";
const SOURCE: &str = "case.data_source";

pub(crate) struct Canaries {
    pub(crate) filled: Filled,
    /// Whether the canary of each cell is there.
    pub(crate) present: Vec<bool>,
}

/// The vault, made at its first use and never changed.
pub(crate) fn canaries() -> &'static Canaries {
    static CANARIES: OnceLock<Canaries> = OnceLock::new();
    CANARIES.get_or_init(|| {
        let countries = codes(INNER).len();
        let mut coins = ChaCha8Rng::seed_from_u64(SEED);
        let (mut present, mut files) = (Vec::new(), Vec::new());
        for cell in 0..codes(OUTER).len() * countries {
            let mut add = |source: &str| {
                let source = codes(SOURCE).iter().position(|code| code == source).unwrap();
                let codes = [(OUTER, cell / countries), (INNER, cell % countries), (SOURCE, source)];
                files.push(case_file(files.len(), 1, &codes));
            };
            let there = coins.random_bool(0.5);
            present.push(there);
            if there {
                add(CANARY_SOURCE);
            }
            if coins.random_bool(0.1) {
                add(BACKGROUND_SOURCE);
            }
        }
        Canaries { filled: Filled::with(&files), present }
    })
}

fn codes(attribute: &str) -> Vec<String> {
    let attribute = Codebook::v1().attribute(&attribute.parse().unwrap()).unwrap();
    attribute.codes().iter().map(ToString::to_string).collect()
}

/// The question whose cells are the canaries'.
pub(crate) fn corridors(sigma: u32) -> Ask {
    ask(cases(&COHORTS[..1], &[OUTER, INNER], &[]), sigma)
}

/// The same over the case files of every source but these.
pub(crate) fn corridors_without(sources: &[&str], sigma: u32) -> Ask {
    let all = codes(SOURCE);
    let others: Vec<&str> = all.iter().map(String::as_str).filter(|code| !sources.contains(code)).collect();
    ask(cases(&COHORTS[..1], &[OUTER, INNER], &[(SOURCE, &others)]), sigma)
}

/// Sources without any case file: leaving one out changes the question and no count.
pub(crate) fn empty_sources() -> Vec<String> {
    let used = [CANARY_SOURCE, BACKGROUND_SOURCE];
    codes(SOURCE).into_iter().filter(|code| !used.contains(&code.as_str())).collect()
}

/// The exact cells, as the office itself sees them.
pub(crate) fn exact(ask: &Ask) -> Vec<i64> {
    let question = Codebook::v1().check(&ask.question).unwrap();
    canaries().filled.vault.count_local(&question).unwrap().table().cells().to_vec()
}
