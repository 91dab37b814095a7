//! How far one case file moves the counted table.

use super::counting::{BOTH, any_question};
use super::support::{Dice, cohort};
use crate::counting::{LocalSink, Plan, count};
use crate::record::CaseId;
use crate::snapshot::{Builder, Layout, Snapshot};
use safeborders_cases::CaseFile;
use safeborders_codebook::{CheckedQuestion, Codebook};
use safeborders_types::Sensitivity;

/// One snapshot for each cohort of the questions.
pub(super) fn snapshots(files: &[&CaseFile]) -> Vec<Snapshot> {
    let layout = Layout::of(Codebook::v1());
    let of = |id: &str| {
        let mut builder = Builder::new(cohort(id), 1, &layout);
        for file in files.iter().filter(|file| file.cohort() == cohort(id)) {
            builder.push(CaseId::from_slice(&[0; 16]).unwrap(), file, Codebook::v1());
        }
        builder.finish()
    };
    BOTH.map(of).into()
}

fn table(q: &CheckedQuestion<'_>, snapshots: &[Snapshot], clamped: bool) -> Vec<i64> {
    let plan = if clamped { Plan::of(q) } else { Plan::of(q).unclamped() };
    let mut sink = LocalSink::new(q.cells());
    count(&snapshots.iter().collect::<Vec<_>>(), &plan, &mut sink).unwrap();
    sink.into_cells()
}

type Kind = fn(&CheckedQuestion<'_>) -> bool;

const EVERY: Kind = |_| true;
const MEANS: Kind = |q| q.mean().is_some();
const TRENDS: Kind = |q| q.question().is_trend();

/// In how many of many questions of a kind one case file moves the table beyond the claim (Δ₁, Δ₂²).
fn beyond(kind: Kind, clamped: bool, claim: impl Fn(Sensitivity) -> (u64, u128)) -> usize {
    let mut dice = Dice(4);
    let mut beyond = 0;
    for _ in 0..600 {
        let files = dice.files(3);
        let Some(q) = any_question(&mut dice).filter(|q| kind(q)) else { continue };
        let (l1_claimed, l2_claimed) = claim(q.sensitivity());
        let whole = table(&q, &snapshots(&files.iter().collect::<Vec<_>>()), clamped);
        for without in 0..files.len() {
            let others: Vec<&CaseFile> = (0..3).filter(|i| *i != without).map(|i| &files[i]).collect();
            let fewer = table(&q, &snapshots(&others), clamped);
            let moved = || whole.iter().zip(&fewer).map(|(a, b)| a.abs_diff(*b));
            let l2: u128 = moved().map(|m| u128::from(m) * u128::from(m)).sum();
            beyond += usize::from(moved().sum::<u64>() > l1_claimed || l2 > l2_claimed);
        }
    }
    beyond
}

#[test]
fn no_case_file_moves_a_table_beyond_the_claimed_sensitivity() {
    for kind in [EVERY, MEANS, TRENDS] {
        assert_eq!(beyond(kind, true, |s| (s.l1(), s.l2_squared())), 0);
    }
}

#[test]
fn smaller_claims_and_missing_clamps_are_caught() {
    // The negative controls of the test above.
    for kind in [EVERY, MEANS, TRENDS] {
        assert!(beyond(kind, true, |s| (s.l1() - 1, u128::MAX)) > 5);
        assert!(beyond(kind, true, |s| (u64::MAX, s.l2_squared() - 1)) > 5);
        assert!(beyond(kind, false, |s| (s.l1(), s.l2_squared())) > 0);
    }
    assert!(beyond(EVERY, false, |s| (s.l1(), s.l2_squared())) > 20);
}
