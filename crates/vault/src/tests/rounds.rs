//! Counting into the cells of a round's list: the rule written a second time, and what one case file moves.

use super::sensitivity::snapshots;
use super::support::Dice;
use crate::counting::{LocalSink, count_cells};
use crate::snapshot::Snapshot;
use safeborders_cases::CaseFile;
use safeborders_codebook::{Attribute, Codebook, PERSONS_PER_CASE, Release};
use safeborders_types::{PatternSignature, Unit};
use std::collections::BTreeSet;

/// How many cells of signatures the lists of these tests have; one more is of the rest.
const CELLS: u32 = 4;

/// Random signatures of values that the codebook has, each with a cell: some share one.
fn any_list(dice: &mut Dice) -> Vec<(PatternSignature, u32)> {
    let usable = |a: &&Attribute| a.release() != Release::Never && !a.matures() && !a.codes().is_empty();
    let attributes: Vec<&Attribute> = Codebook::v1().attributes().iter().filter(usable).collect();
    let mut list = Vec::new();
    while list.len() < 12 {
        let size = 2 + dice.below(5);
        let mut values = BTreeSet::new();
        while values.len() < size {
            let attribute = attributes[dice.below(attributes.len())];
            // Few codes of each, so that case files meet some of them.
            let code = &attribute.codes()[dice.below(attribute.codes().len().min(3))];
            values.insert((attribute.id().clone(), code.clone()));
        }
        let signature = PatternSignature::new(values).unwrap();
        list.push((signature, u32::try_from(dice.below(CELLS as usize)).unwrap()));
    }
    list
}

fn histogram(list: &[(PatternSignature, u32)], rest: Option<u32>, snapshots: &[Snapshot]) -> Vec<i64> {
    let mut sink = LocalSink::new(CELLS as usize + 1);
    let snapshots: Vec<&Snapshot> = snapshots.iter().collect();
    let signatures = list.iter().map(|(signature, cell)| (signature, *cell));
    count_cells(&snapshots, Codebook::v1(), signatures, rest, &mut sink).unwrap();
    sink.into_cells()
}

/// Every signature that a case file meets is counted: what a node must not do.
fn in_every_cell(list: &[(PatternSignature, u32)], snapshots: &[Snapshot]) -> Vec<i64> {
    let mut all = vec![0; CELLS as usize + 1];
    for entry in list {
        let one = histogram(std::slice::from_ref(entry), None, snapshots);
        all.iter_mut().zip(one).for_each(|(all, one)| *all += one);
    }
    all
}

fn moved(whole: &[i64], fewer: &[i64]) -> u64 {
    whole.iter().zip(fewer).map(|(a, b)| a.abs_diff(*b)).sum()
}

/// Over many data sets and each case file in them: the histogram with it and without it.
fn most_moved(count: impl Fn(&[(PatternSignature, u32)], &[Snapshot]) -> Vec<i64>) -> (u64, u64) {
    let mut dice = Dice(11);
    let (mut most, mut moves) = (0, 0);
    for _ in 0..300 {
        let files = dice.files(3);
        let list = any_list(&mut dice);
        let whole = count(&list, &snapshots(&files.iter().collect::<Vec<_>>()));
        for without in 0..files.len() {
            let others: Vec<&CaseFile> = (0..3).filter(|i| *i != without).map(|i| &files[i]).collect();
            let by = moved(&whole, &count(&list, &snapshots(&others)));
            most = most.max(by);
            moves += u64::from(by > 0);
        }
    }
    (most, moves)
}

#[test]
fn one_case_file_moves_the_histogram_of_a_round_by_one_step_at_most() {
    let (most, moves) = most_moved(|list, snapshots| histogram(list, None, snapshots));
    assert!(most == 1 && moves > 20, "{most} {moves}");
    let (most, moves) = most_moved(|list, snapshots| histogram(list, Some(CELLS), snapshots));
    assert!(most == 1 && moves == 900, "with a cell for the rest every file is counted: {moves}");
}

#[test]
fn a_case_file_in_every_cell_that_it_meets_would_be_caught() {
    let (most, _) = most_moved(in_every_cell);
    assert!(most > 1, "the negative control of the test above");
}

/// Whether a case file has a value: the case itself, or one of the persons that are counted.
fn has(file: &CaseFile, attribute: &Attribute, code: &safeborders_types::Code) -> bool {
    let index = attribute.code_index(code).unwrap();
    let single = snapshots(&[file]);
    let snapshot = single.iter().find(|snapshot| snapshot.files() == 1).unwrap();
    let column = snapshot.column(attribute.unit(), attribute.index()).unwrap();
    let rows = match attribute.unit() {
        Unit::Case => 1,
        Unit::Victim => usize::from(snapshot.victims().per_file()[0]),
        Unit::Suspect => usize::from(snapshot.suspects().per_file()[0]),
    };
    let counted = rows.min(PERSONS_PER_CASE as usize) * column.slots();
    column.codes()[..counted].contains(&index.get())
}

#[test]
fn a_case_file_goes_to_the_cell_of_the_signature_that_it_meets_best() {
    let (mut dice, mut met) = (Dice(5), 0);
    for _ in 0..120 {
        let files = dice.files(1);
        let list = any_list(&mut dice);
        let best = list.iter().enumerate().filter_map(|(place, (signature, cell))| {
            let held = signature
                .values()
                .filter(|(id, code)| has(&files[0], Codebook::v1().attribute(id).unwrap(), code));
            let (held, size) = (held.count(), signature.values().len());
            let lacks = size - held;
            let meets = lacks == 0 || (lacks == 1 && size >= 6);
            meets.then_some((std::cmp::Reverse(held), lacks, place, *cell))
        });
        let expected = best.min().map_or(CELLS, |(_, _, _, cell)| cell);
        let counted = histogram(&list, Some(CELLS), &snapshots(&[&files[0]]));
        let mut one = vec![0; CELLS as usize + 1];
        one[expected as usize] = 1;
        assert_eq!(counted, one);
        met += usize::from(expected < CELLS);
    }
    assert!(met > 5, "{met}");
}
