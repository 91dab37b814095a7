//! The public rule that assigns a case file to at most one cell.

/// From how many values on a case file may lack one.
const LENIENT_FROM: usize = 6;

/// Assigns case files to the cells of a list, fast: it looks at the signatures that name a value only where a case file
/// has it.
///
/// A case file meets a signature when it has all of its values; of six or more it may lack one. It goes to the cell of
/// the signature of which it has most values; among equals to one of which it lacks none, and then to the first in the
/// list.
#[derive(Clone, Debug)]
pub struct Assigner {
    /// For each value, the signatures that name it.
    named_by: Vec<Vec<u32>>,
    /// Of each signature, how many values it has and its cell.
    signatures: Vec<(u32, u32)>,
    held: Vec<u32>,
    touched: Vec<u32>,
}

impl Assigner {
    /// The rule for signatures in the order of the list: of each its values, as numbers below `values`, and its cell.
    /// A value beyond that is one that no case file has.
    pub fn new(values: usize, signatures: impl IntoIterator<Item = (Vec<u32>, u32)>) -> Self {
        let mut named_by: Vec<Vec<u32>> = vec![Vec::new(); values];
        let mut sizes = Vec::new();
        for (number, (mut named, cell)) in (0_u32..).zip(signatures) {
            named.sort_unstable();
            named.dedup();
            for value in &named {
                if let Some(by) = named_by.get_mut(*value as usize) {
                    by.push(number);
                }
            }
            sizes.push((u32::try_from(named.len()).unwrap_or(u32::MAX), cell));
        }
        let held = vec![0; sizes.len()];
        Self { named_by, signatures: sizes, held, touched: Vec::new() }
    }

    /// The cell of a case file with these values, each once; `None` when it meets no signature.
    pub fn assign(&mut self, values: impl IntoIterator<Item = u32>) -> Option<u32> {
        for value in values {
            for signature in self.named_by.get(value as usize).into_iter().flatten() {
                let held = &mut self.held[*signature as usize];
                if *held == 0 {
                    self.touched.push(*signature);
                }
                *held += 1;
            }
        }
        let mut best: Option<(u32, u32, u32)> = None;
        for signature in self.touched.drain(..) {
            let held = std::mem::take(&mut self.held[signature as usize]);
            let (size, _) = self.signatures[signature as usize];
            let lacks = size.saturating_sub(held);
            if lacks > u32::from(size as usize >= LENIENT_FROM) {
                continue;
            }
            // Most values first, then none lacking, then the earliest.
            let better = best.is_none_or(|(most, lacking, first)| {
                (held, std::cmp::Reverse(lacks), std::cmp::Reverse(signature))
                    > (most, std::cmp::Reverse(lacking), std::cmp::Reverse(first))
            });
            if better {
                best = Some((held, lacks, signature));
            }
        }
        best.map(|(_, _, signature)| self.signatures[signature as usize].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The rule as it reads, without any index.
    fn plain(signatures: &[(Vec<u32>, u32)], values: &[u32]) -> Option<u32> {
        let met = signatures.iter().enumerate().filter_map(|(place, (named, cell))| {
            let held = named.iter().filter(|value| values.contains(value)).count();
            let lacks = named.len() - held;
            let meets = held > 0 && (lacks == 0 || (lacks == 1 && named.len() >= LENIENT_FROM));
            meets.then_some((std::cmp::Reverse(held), lacks, place, *cell))
        });
        met.min().map(|(_, _, _, cell)| cell)
    }

    #[test]
    fn a_case_file_goes_to_the_signature_that_it_meets_best() {
        let signatures = [
            (vec![0, 1], 0),
            (vec![0, 1, 2], 1),
            (vec![3, 4, 5, 6, 7, 8], 2),
            (vec![3, 4, 5, 6, 7], 3),
            (vec![0, 9], 4),
        ];
        let mut assigner = Assigner::new(10, signatures);
        for (name, values, cell) in [
            ("all of two", &[0, 1][..], Some(0)),
            ("more values are better", &[0, 1, 2], Some(1)),
            ("of six one may be missing, and none of five is missing", &[3, 4, 5, 6, 7], Some(3)),
            ("another one is missing", &[3, 4, 5, 6, 8], Some(2)),
            ("two are missing", &[3, 4, 5, 6], None),
            ("one of two is missing", &[1, 9], None),
            ("the first of equals", &[0, 1, 9], Some(0)),
            ("nothing", &[], None),
            ("a value that nobody names", &[99], None),
        ] {
            assert_eq!(assigner.assign(values.iter().copied()), cell, "{name}");
        }
    }

    #[test]
    fn a_signature_of_values_that_nobody_knows_is_met_by_nobody() {
        let mut assigner = Assigner::new(2, [(vec![7, 8], 0), (vec![0, 8], 1)]);
        assert_eq!(assigner.assign([0, 1]), None);
    }

    proptest! {
        #[test]
        fn the_index_changes_nothing(
            signatures in prop::collection::vec((prop::collection::btree_set(0_u32..12, 2..7), 0_u32..9), 0..12),
            files in prop::collection::vec(prop::collection::btree_set(0_u32..12, 0..12), 0..8),
        ) {
            let signatures: Vec<(Vec<u32>, u32)> =
                signatures.into_iter().map(|(named, cell)| (named.into_iter().collect(), cell)).collect();
            let mut assigner = Assigner::new(12, signatures.clone());
            for file in files {
                let values: Vec<u32> = file.into_iter().collect();
                prop_assert_eq!(assigner.assign(values.iter().copied()), plain(&signatures, &values));
            }
        }
    }
}
