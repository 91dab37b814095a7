//! The combined tables are unbiased, have the variance that they claim, and agree on their margins.

use crate::noise::{Noise, exact};
use proptest::prelude::*;
use safeborders_estimates::{Aim, CombineError, Design, Form, Measured, RawTable, centred, combine, plan};
use safeborders_types::NanoRho;

fn records(n: usize) -> Vec<Vec<usize>> {
    (0..n).map(|r| vec![r % 4, (r / 3) % 3, (r * r / 5) % 2]).collect()
}

/// One noisy release of a plan, combined.
fn released(design: &Design, form: Form, truth: &[Vec<i64>], seed: u64) -> Vec<RawTable> {
    let plan = plan(design, NanoRho::new(200_000_000), form, Aim::Cells).unwrap();
    let tables: Vec<(usize, u32, Vec<i64>)> = plan
        .measurements
        .iter()
        .map(|m| {
            let cells = match form {
                Form::Counts => truth[m.shape].clone(),
                Form::Centred => centred(design, m.shape, &truth[m.shape]).unwrap(),
            };
            (m.shape, m.sigma, Noise::new(m.sigma, seed * 1000 + m.shape as u64).on(&cells))
        })
        .collect();
    let measured =
        tables.iter().map(|(shape, sigma, values)| Measured { shape: *shape, form, sigma: *sigma, values });
    combine(design, &measured.collect::<Vec<_>>()).unwrap()
}

/// Over R releases the mean of each cell is within 5.5 standard errors of the truth and the mean square within 5.5 of
/// the claim: 34 cells, two tests each, both forms, so false alarms are below 1e-5 · 0.6.
#[test]
fn cells_are_unbiased_with_the_claimed_variance() {
    const R: usize = 3000;
    let design = Design::all_tables(vec![4, 3, 2], 1).unwrap();
    let truth = exact(&design, &records(500));
    for form in [Form::Counts, Form::Centred] {
        let mut sums: Vec<Vec<(f64, f64)>> = truth.iter().map(|t| vec![(0.0, 0.0); t.len()]).collect();
        let mut claimed = Vec::new();
        for seed in 0..R {
            let tables = released(&design, form, &truth, seed as u64);
            for ((table, truth), sums) in tables.iter().zip(&truth).zip(&mut sums) {
                for ((cell, truth), sum) in table.cells.iter().zip(truth).zip(sums) {
                    let off = cell - *truth as f64;
                    *sum = (sum.0 + off, sum.1 + off * off);
                }
            }
            claimed = tables.iter().map(|t| t.variance).collect();
        }
        for (sums, claimed) in sums.iter().zip(&claimed) {
            for (sum, squares) in sums {
                let bias = sum / R as f64 / (claimed / R as f64).sqrt();
                let excess = (squares / R as f64 / claimed - 1.0) / (2.0 / R as f64).sqrt();
                assert!(bias.abs() < 5.5 && excess.abs() < 5.5, "{form:?}: bias {bias}, variance {excess}");
            }
        }
    }
}

/// The control of the test above: claiming half the noise is caught.
#[test]
fn half_the_claimed_noise_would_be_caught() {
    let design = Design::all_tables(vec![4, 3, 2], 1).unwrap();
    let truth = exact(&design, &records(500));
    let mut squares = 0.0;
    for seed in 0..3000 {
        let table = &released(&design, Form::Counts, &truth, seed)[0];
        squares += (table.cells[0] - truth[0][0] as f64).powi(2) / (table.variance / 4.0);
    }
    assert!((squares / 3000.0 - 1.0) / (2.0_f64 / 3000.0).sqrt() > 5.5);
}

#[test]
fn all_tables_agree_on_their_margins() {
    let design = Design::all_tables(vec![4, 3, 2], 1).unwrap();
    let tables = released(&design, Form::Counts, &exact(&design, &records(90)), 3);
    let total = tables[0].cells[0];
    for (table, shape) in tables.iter().zip(design.shapes()) {
        assert!((table.cells.iter().sum::<f64>() - total).abs() < 1e-6);
        if let [i, j] = shape.axes[..] {
            let width = design.lengths()[j];
            for (row, one) in table.cells.chunks(width).zip(&tables[1 + i].cells) {
                assert!((row.iter().sum::<f64>() - one).abs() < 1e-6);
            }
        }
    }
}

#[test]
fn a_more_precise_table_is_merged_with_the_standing_one() {
    let design = Design::all_tables(vec![2, 2], 1).unwrap();
    let (standing, bought) = ([10, 0, 0, 10], [20, 0, 0, 20]);
    let one = Measured { shape: 3, form: Form::Counts, sigma: 20, values: &standing };
    let two = Measured { shape: 3, form: Form::Counts, sigma: 10, values: &bought };
    let merged = combine(&design, &[one, two]).unwrap();
    // Weights 1 and 4: (10 + 4·20)/5 = 18, variance 1/(1/400 + 1/100) = 80.
    assert!((merged[3].cells[0] - 18.0).abs() < 1e-9, "{merged:?}");
    assert!((merged[3].variance - 80.0).abs() < 1e-9, "{merged:?}");
    assert!((merged[3].figure(0).unwrap().variance() - 80.0).abs() < 1e-9);
    assert_eq!(merged[3].figure(4), None);
}

#[test]
fn tables_that_do_not_fit_are_refused() {
    let design = Design::all_tables(vec![2, 2], 1).unwrap();
    let good = Measured { shape: 3, form: Form::Counts, sigma: 3, values: &[1, 2, 3, 4] };
    assert!(combine(&design, &[good]).is_ok());
    for (name, bad) in [
        ("no such table", Measured { shape: 9, ..good }),
        ("too few cells", Measured { values: &[1, 2, 3], ..good }),
        ("no noise", Measured { sigma: 0, ..good }),
    ] {
        assert_eq!(combine(&design, &[bad]), Err(CombineError::Shape), "{name}");
    }
    // A centred table alone says nothing of the total.
    let centred_only = Measured { form: Form::Centred, ..good };
    assert_eq!(combine(&design, &[centred_only]), Err(CombineError::Unknown));
}

#[test]
fn centring_refuses_what_does_not_fit_and_what_overflows() {
    let design = Design::all_tables(vec![2, 3], 1).unwrap();
    assert_eq!(centred(&design, 3, &[1, 0, 0, 0, 0, 0]), Ok(vec![2, -1, -1, -2, 1, 1]));
    assert_eq!(centred(&design, 0, &[7]), Ok(vec![7]));
    assert!(centred(&design, 3, &[1, 2]).is_err());
    assert!(centred(&design, 99, &[1]).is_err());
    assert!(centred(&design, 3, &[i64::MAX; 6]).is_err());
}

proptest! {
    /// One unit moves a centred table by exactly the Δ₂² that the plan prices, wherever it falls.
    #[test]
    fn one_unit_moves_a_centred_table_by_the_priced_amount(
        rows in 1_usize..9, columns in 1_usize..9, cell in 0_usize..81, persons in 1_i64..6,
    ) {
        let l2_squared = (persons * persons) as u64;
        let design = Design::all_tables(vec![rows, columns], l2_squared).unwrap();
        let mut cells = vec![0; rows * columns];
        cells[cell % (rows * columns)] = persons;
        let moved: i64 = centred(&design, 3, &cells).unwrap().iter().map(|c| c * c).sum();
        let plan = plan(&design, NanoRho::new(100_000_000), Form::Centred, Aim::Cells).unwrap();
        let priced = plan.measurements.iter().find(|m| m.shape == 3).map_or(0, |m| m.l2_squared);
        prop_assert_eq!(moved as u128, priced);
    }

    /// Persons of one file in different cells move it by less.
    #[test]
    fn persons_in_different_cells_move_a_centred_table_by_no_more(
        cells in proptest::collection::vec(0_i64..5, 12),
    ) {
        let persons: i64 = cells.iter().sum();
        prop_assume!(persons > 0);
        let design = Design::all_tables(vec![4, 3], (persons * persons) as u64).unwrap();
        let moved: i64 = centred(&design, 3, &cells).unwrap().iter().map(|c| c * c).sum();
        prop_assert!(moved <= persons * persons * 4 * 3 * 3 * 2);
    }
}
