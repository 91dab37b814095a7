//! What all simulations share, made once: certificates, a vault, questions.

use crate::shared::asking::{ask, axes, cases};
use crate::shared::case_files::{COHORTS, Filled, case_file};
use crate::shared::members::{ASKERS, Members, peer};
use safeborders_trust::now_s;
use safeborders_types::{Axis, NanoRho, PeerId};
use safeborders_wire::Ask;
use std::sync::OnceLock;

/// How many askers there are at once.
pub(crate) const AT_ONCE: usize = 2;
/// What each asker may spend on each cohort: all of the questions share.
pub(crate) const QUOTA: NanoRho = NanoRho::new(60_000_000);

pub(crate) struct Setup {
    pub(crate) members: Members,
    pub(crate) filled: Filled,
    pub(crate) questions: Vec<(Ask, Vec<Axis>)>,
    pub(crate) askers: Vec<PeerId>,
    /// The time that every node takes it to be.
    pub(crate) now_s: u64,
}

/// The setup, made at its first use.
pub(crate) fn setup() -> &'static Setup {
    static SETUP: OnceLock<Setup> = OnceLock::new();
    SETUP.get_or_init(|| {
        let files: Vec<_> =
            (0..60).map(|n| case_file(n, 1 + (n % 4) as u8, &[("case.data_source", n % 7)])).collect();
        let questions = questions().into_iter().map(|question| {
            let axes = axes(&question);
            (question, axes)
        });
        Setup {
            members: Members::new(QUOTA),
            filled: Filled::with(&files),
            questions: questions.collect(),
            askers: ASKERS[..AT_ONCE].iter().map(|name| peer(name)).collect(),
            now_s: now_s(),
        }
    })
}

/// Questions of which none follows from another's answer. The last is too dear after any other.
fn questions() -> Vec<Ask> {
    let of = |cohorts: &[&str], attribute: &str, sigma| ask(cases(cohorts, &[attribute], &[]), sigma);
    vec![
        of(&COHORTS, "case.data_source", 32),
        of(&COHORTS[..1], "case.procedural_status", 16),
        of(&COHORTS[..2], "case.registering_organisation", 32),
        of(&COHORTS[1..3], "case.referring_organisation", 20),
        of(&COHORTS[2..], "case.region_of_exploitation", 32),
        of(&COHORTS[3..], "case.country_of_recruitment", 64),
        of(&COHORTS[..3], "case.country_of_exploitation", 40),
        of(&COHORTS, "case.offence", 3),
    ]
}
