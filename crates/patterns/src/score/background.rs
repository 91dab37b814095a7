//! What the pairs of a pattern's items alone would lead to.
//!
//! The model with all two-way associations and no higher one is the least presuming table that agrees
//! with how often every two of the items meet (iterative proportional fitting; Deming, Stephan 1940).

/// Rounds of fitting at most: enough for four digits on tables that associations do not nearly determine.
const ROUNDS: usize = 100;
const CLOSE_ENOUGH: f64 = 1e-4;

/// Rows with exactly each combination of items, from the rows with at least it. Bit i of a place stands
/// for item i.
pub(crate) fn cells(supports: &[u32]) -> Vec<f64> {
    let mut cells: Vec<f64> = supports.iter().map(|support| f64::from(*support)).collect();
    let mut bit = 1;
    while bit < cells.len() {
        for place in 0..cells.len() {
            if place & bit == 0 {
                cells[place] -= cells[place | bit];
            }
        }
        bit <<= 1;
    }
    cells
}

/// Rows expected to hold all items when only pairs of them are associated.
pub(crate) fn pairwise_expected(supports: &[u32]) -> f64 {
    let cells = cells(supports);
    let items = cells.len().trailing_zeros() as usize;
    let pairs: Vec<(usize, [f64; 4])> = (0..items)
        .flat_map(|a| (a + 1..items).map(move |b| (1_usize << a) | (1 << b)))
        .map(|pair| (pair, margin(&cells, pair)))
        .collect();
    let rows: f64 = cells.iter().sum();
    let mut fitted = vec![rows / cells.len() as f64; cells.len()];
    let last = cells.len() - 1;
    for _ in 0..ROUNDS {
        let before = fitted[last];
        for (pair, wanted) in &pairs {
            let now = margin(&fitted, *pair);
            let mut factor = [0.0; 4];
            for (factor, (wanted, now)) in factor.iter_mut().zip(wanted.iter().zip(now)) {
                *factor = if now > 0.0 { wanted / now } else { 0.0 };
            }
            for (place, cell) in fitted.iter_mut().enumerate() {
                *cell *= factor[quarter(place, *pair)];
            }
        }
        if (fitted[last] - before).abs() <= CLOSE_ENOUGH * fitted[last] {
            break;
        }
    }
    fitted[last]
}

/// Which of the four cells of a pair's table a place belongs to.
fn quarter(place: usize, pair: usize) -> usize {
    let low = pair & pair.wrapping_neg();
    usize::from(place & low != 0) | usize::from(place & (pair ^ low) != 0) << 1
}

fn margin(cells: &[f64], pair: usize) -> [f64; 4] {
    let mut margin = [0.0; 4];
    for (place, cell) in cells.iter().enumerate() {
        margin[quarter(place, pair)] += cell;
    }
    margin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_what_is_left_without_the_other_items() {
        // 10 rows, 6 with a, 5 with b, 4 with both.
        assert_eq!(cells(&[10, 6, 5, 4]), [3.0, 2.0, 1.0, 4.0]);
    }

    #[test]
    fn independent_items_expect_the_product() {
        // A half, a quarter and an eighth of 6 400 rows, independent.
        let supports = [6_400, 3_200, 1_600, 800, 800, 400, 200, 100];
        assert!((pairwise_expected(&supports) - 100.0).abs() < 0.1);
    }

    #[test]
    fn a_chain_of_pairs_expects_what_the_chain_gives() {
        // a – b – c: given b, a and c have nothing to do with each other. P(b) = ½, P(a|b) = P(c|b) = ¾,
        // P(a|¬b) = P(c|¬b) = ¼; of 3 200 rows abc has 900, ac without b 100.
        let supports = [3_200, 1_600, 1_600, 1_200, 1_600, 1_000, 1_200, 900];
        assert!((pairwise_expected(&supports) - 900.0).abs() < 1.0);
    }

    #[test]
    fn a_combination_beyond_its_pairs_is_not_expected() {
        // As independent items, with 60 rows moved into abc from pairs and singles: pairs stay rare.
        let supports = [6_400, 640, 640, 64, 640, 64, 64, 50];
        assert!(pairwise_expected(&supports) < 12.0);
    }
}
