//! How far one case file moves the counted table.

use super::counting::any_question;
use super::support::Dice;
use crate::counting::{LocalSink, Plan, count};
use crate::record::CaseId;
use crate::snapshot::{Builder, Layout, Snapshot};
use safeborders_cases::CaseFile;
use safeborders_codebook::{CheckedQuestion, Codebook};
use safeborders_types::Sensitivity;

fn snapshot(files: &[&CaseFile]) -> Snapshot {
    let layout = Layout::of(Codebook::v1());
    let mut builder = Builder::new("2024Q1".parse().unwrap(), 1, &layout);
    for file in files {
        builder.push(CaseId::from_slice(&[0; 16]).unwrap(), file);
    }
    builder.finish()
}

fn table(q: &CheckedQuestion<'_>, snapshot: &Snapshot, clamped: bool) -> Vec<i64> {
    let plan = if clamped { Plan::of(q) } else { Plan::of(q).unclamped() };
    let mut sink = LocalSink::new(q.cells());
    count(&[snapshot], &plan, &mut sink).unwrap();
    sink.into_cells()
}

/// In how many of many questions one case file moves the table beyond the claim (Δ₁, Δ₂²).
fn beyond(clamped: bool, claim: impl Fn(Sensitivity) -> (u64, u128)) -> usize {
    let mut dice = Dice(4);
    let mut beyond = 0;
    for _ in 0..300 {
        let files = dice.files(3);
        let Some(q) = any_question(&mut dice) else { continue };
        let (l1_claimed, l2_claimed) = claim(q.sensitivity());
        let whole = table(&q, &snapshot(&files.iter().collect::<Vec<_>>()), clamped);
        for without in 0..files.len() {
            let others: Vec<&CaseFile> = (0..3).filter(|i| *i != without).map(|i| &files[i]).collect();
            let fewer = table(&q, &snapshot(&others), clamped);
            let moved = || whole.iter().zip(&fewer).map(|(a, b)| a.abs_diff(*b));
            let l2: u128 = moved().map(|m| u128::from(m) * u128::from(m)).sum();
            beyond += usize::from(moved().sum::<u64>() > l1_claimed || l2 > l2_claimed);
        }
    }
    beyond
}

#[test]
fn no_case_file_moves_a_table_beyond_the_claimed_sensitivity() {
    assert_eq!(beyond(true, |s| (s.l1(), s.l2_squared())), 0);
}

#[test]
fn smaller_claims_and_missing_clamps_are_caught() {
    // The negative controls of the test above.
    assert!(beyond(true, |s| (s.l1() / 2, u128::MAX)) > 20);
    assert!(beyond(true, |s| (u64::MAX, s.l2_squared() / 4)) > 20);
    assert!(beyond(false, |s| (s.l1(), s.l2_squared())) > 20);
}
