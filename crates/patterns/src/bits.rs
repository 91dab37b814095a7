//! Sets of rows as words of 64 bits.

/// Words handled together: eight groups of four, which the compiler keeps in vector registers.
const BLOCK: usize = 32;
const GROUP: usize = 4;

/// Words for this many rows.
pub(crate) fn words(rows: usize) -> usize {
    rows.div_ceil(64)
}

/// How many rows are in both sets. Bits are added up in carry-save form (Harley, Seal), so that few words
/// have to be counted one by one on processors without an instruction for it.
pub(crate) fn count_both(a: &[u64], b: &[u64]) -> u32 {
    let (mut ones, mut twos, mut fours) = ([0; GROUP], [0; GROUP], [0; GROUP]);
    let mut eights = 0;
    let (blocks_a, blocks_b) = (a.chunks_exact(BLOCK), b.chunks_exact(BLOCK));
    let rest: u32 =
        blocks_a.remainder().iter().zip(blocks_b.remainder()).map(|(x, y)| (x & y).count_ones()).sum();
    for (x, y) in blocks_a.zip(blocks_b) {
        let both =
            |at: usize| -> [u64; GROUP] { std::array::from_fn(|i| x[at * GROUP + i] & y[at * GROUP + i]) };
        let (one, two_a) = add(ones, both(0), both(1));
        let (one, two_b) = add(one, both(2), both(3));
        let (two, four_a) = add(twos, two_a, two_b);
        let (one, two_a) = add(one, both(4), both(5));
        let (one, two_b) = add(one, both(6), both(7));
        let (two, four_b) = add(two, two_a, two_b);
        let (four, eight) = add(fours, four_a, four_b);
        (ones, twos, fours) = (one, two, four);
        eights += count(eight);
    }
    8 * eights + 4 * count(fours) + 2 * count(twos) + count(ones) + rest
}

/// The sum of three bits in every place: its low and its high bit.
fn add(a: [u64; GROUP], b: [u64; GROUP], c: [u64; GROUP]) -> ([u64; GROUP], [u64; GROUP]) {
    let low = std::array::from_fn(|i| a[i] ^ b[i] ^ c[i]);
    let high = std::array::from_fn(|i| (a[i] & b[i]) | ((a[i] ^ b[i]) & c[i]));
    (low, high)
}

fn count(group: [u64; GROUP]) -> u32 {
    group.iter().map(|word| word.count_ones()).sum()
}

/// Writes the rows that are in both sets.
pub(crate) fn both_into(out: &mut [u64], a: &[u64], b: &[u64]) {
    for (out, (x, y)) in out.iter_mut().zip(a.iter().zip(b)) {
        *out = x & y;
    }
}

/// Whether every row of `a` is in `b`. Stops at the first word that says no.
pub(crate) fn within(a: &[u64], b: &[u64]) -> bool {
    a.iter().zip(b).all(|(x, y)| x & !y == 0)
}

/// The rows of a set, ascending.
pub(crate) fn ones(set: &[u64]) -> impl Iterator<Item = usize> + '_ {
    set.iter().enumerate().flat_map(|(place, word)| {
        let mut word = *word;
        std::iter::from_fn(move || {
            if word == 0 {
                return None;
            }
            let bit = word.trailing_zeros() as usize;
            word &= word - 1;
            Some(place * 64 + bit)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(rows: &[usize]) -> Vec<u64> {
        let mut set = vec![0_u64; words(1_000)];
        for row in rows {
            set[row / 64] |= 1 << (row % 64);
        }
        set
    }

    #[test]
    fn counts_meets_and_lists_across_word_and_block_borders() {
        let a = set(&[0, 1, 63, 64, 511, 512, 513, 999]);
        let b = set(&[1, 64, 65, 512, 999]);
        assert_eq!(count_both(&a, &b), 4);
        let mut out = vec![0; a.len()];
        both_into(&mut out, &a, &b);
        assert_eq!(ones(&out).collect::<Vec<_>>(), [1, 64, 512, 999]);
    }

    #[test]
    fn long_counts_agree_with_counting_word_by_word() {
        let mut word = 1_u64;
        let mut next = || {
            word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            word ^ word >> 29
        };
        for length in [0, 1, 31, 32, 33, 64, 100, 1_000] {
            let a: Vec<u64> = (0..length).map(|_| next() | next()).collect();
            let b: Vec<u64> = (0..length).map(|_| next() | next()).collect();
            let expected: u32 = a.iter().zip(&b).map(|(x, y)| (x & y).count_ones()).sum();
            assert_eq!(count_both(&a, &b), expected);
            assert_eq!(count_both(&vec![u64::MAX; length], &vec![u64::MAX; length]), 64 * length as u32);
        }
    }

    #[test]
    fn a_set_is_within_another_only_when_every_row_is() {
        let b = set(&[1, 64, 999]);
        assert!(within(&set(&[1, 999]), &b));
        assert!(within(&set(&[]), &b));
        assert!(!within(&set(&[1, 998]), &b));
    }
}
