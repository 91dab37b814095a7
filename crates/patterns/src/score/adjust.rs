//! Control of the false discovery rate (Benjamini, Hochberg 1995).

/// The q value of each p value among so many tests, all as natural logarithms.
///
/// `tests` may be larger than the list: tests whose p value is not in it count as 1, which is careful.
#[must_use]
pub fn benjamini_hochberg(ln_p: &[f64], tests: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..ln_p.len()).collect();
    order.sort_by(|a, b| ln_p[*a].total_cmp(&ln_p[*b]));
    let ln_tests = tests.max(ln_p.len() as f64).ln();
    let mut ln_q = vec![0.0; ln_p.len()];
    let mut least: f64 = 0.0;
    for (rank, at) in order.iter().enumerate().rev() {
        least = least.min(ln_p[*at] + ln_tests - ((rank + 1) as f64).ln());
        ln_q[*at] = least;
    }
    ln_q
}

#[cfg(test)]
mod tests {
    use super::*;

    fn q(p: &[f64], tests: f64) -> Vec<f64> {
        let ln_p: Vec<f64> = p.iter().map(|p| p.ln()).collect();
        benjamini_hochberg(&ln_p, tests).iter().map(|q| (q.exp() * 1e9).round() / 1e9).collect()
    }

    #[test]
    fn agrees_with_the_textbook() {
        // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "BH")
        assert_eq!(q(&[0.01, 0.04, 0.03, 0.005], 4.0), [0.02, 0.04, 0.04, 0.02]);
        assert_eq!(q(&[0.9, 0.5, 1.0], 3.0), [1.0, 1.0, 1.0]);
    }

    #[test]
    fn tests_outside_the_list_make_it_stricter() {
        assert_eq!(q(&[0.01, 0.04], 10.0), [0.1, 0.2]);
        assert_eq!(q(&[0.01, 0.04], 0.0), q(&[0.01, 0.04], 2.0));
    }

    #[test]
    fn probabilities_too_small_for_a_number_keep_their_order() {
        let q = benjamini_hochberg(&[-2_000.0, -3_000.0, f64::NEG_INFINITY], 3.0);
        assert!(q[2] < q[1] && q[1] < q[0]);
        assert!(benjamini_hochberg(&[], 5.0).is_empty());
    }
}
