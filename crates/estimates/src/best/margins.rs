//! Non-negative margins, and tables fitted to them.

const ROUNDS: usize = 60;
const TOLERANCE: f64 = 1e-9;

/// The nearest non-negative values with this sum, in squares: a common amount is taken off and what falls below zero is
/// zero. `total` is not negative.
pub(super) fn onto_simplex(cells: &mut [f64], total: f64) {
    let mut sorted = cells.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let (mut sum, mut off) = (0.0, 0.0);
    for (k, value) in sorted.iter().enumerate() {
        sum += value;
        #[allow(clippy::cast_precision_loss)]
        let candidate = (sum - total) / (k + 1) as f64;
        if value - candidate > 0.0 || k == 0 {
            off = candidate;
        } else {
            break;
        }
    }
    cells.iter_mut().for_each(|c| *c = (*c - off).max(0.0));
}

/// What the margins alone let expect: rows ⊗ columns / total. `total` is positive.
pub(super) fn independent(rows: &[f64], columns: &[f64], total: f64) -> Vec<f64> {
    rows.iter().flat_map(|row| columns.iter().map(move |column| row / total * column)).collect()
}

/// Cuts off what is negative and fits a row-major table to its margins (iterative proportional fitting). A cell that
/// both margins allow gets a trace of them, so that margins can always be met.
pub(super) fn fit(cells: &mut [f64], rows: &[f64], columns: &[f64]) {
    let width = columns.len();
    let total: f64 = rows.iter().sum();
    for (line, row) in cells.chunks_mut(width.max(1)).zip(rows) {
        for (cell, column) in line.iter_mut().zip(columns) {
            let trace = if total > 0.0 { TOLERANCE * (row / total) * column } else { 0.0 };
            *cell = if row * column > 0.0 { cell.max(trace) } else { 0.0 };
        }
    }
    for _ in 0..ROUNDS {
        let mut off: f64 = 0.0;
        for (line, row) in cells.chunks_mut(width.max(1)).zip(rows) {
            let sum: f64 = line.iter().sum();
            off = off.max((sum - row).abs());
            scale(line.iter_mut(), sum, *row);
        }
        let mut sums = vec![0.0; width];
        for line in cells.chunks(width.max(1)) {
            sums.iter_mut().zip(line).for_each(|(sum, cell)| *sum += cell);
        }
        let factors: Vec<f64> = sums
            .iter()
            .zip(columns)
            .map(|(sum, column)| if *sum > 0.0 { column / sum } else { 0.0 })
            .collect();
        for line in cells.chunks_mut(width.max(1)) {
            line.iter_mut().zip(&factors).for_each(|(cell, factor)| *cell *= factor);
        }
        if off <= TOLERANCE * total {
            break;
        }
    }
}

fn scale<'a>(cells: impl Iterator<Item = &'a mut f64>, sum: f64, wanted: f64) {
    let factor = if sum > 0.0 { wanted / sum } else { 0.0 };
    cells.for_each(|cell| *cell *= factor);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_simplex_holds_the_nearest_values() {
        for (values, total, nearest) in [
            (vec![3.0, -1.0, 2.0], 4.0, vec![2.5, 0.0, 1.5]),
            (vec![-5.0, -5.0], 2.0, vec![1.0, 1.0]),
            (vec![1.0, 2.0], 0.0, vec![0.0, 0.0]),
            (Vec::new(), 1.0, Vec::new()),
        ] {
            let mut cells = values;
            onto_simplex(&mut cells, total);
            assert_eq!(cells, nearest);
        }
    }

    #[test]
    fn a_table_is_fitted_to_its_margins_and_zero_margins_stay_zero() {
        let mut cells = vec![0.0, -3.0, 5.0, 0.0, 0.0, 0.0];
        fit(&mut cells, &[6.0, 4.0], &[3.0, 7.0, 0.0]);
        let sums = [
            cells[..3].iter().sum::<f64>(),
            cells[3..].iter().sum(),
            cells[0] + cells[3],
            cells[1] + cells[4],
        ];
        for (sum, wanted) in sums.iter().zip([6.0, 4.0, 3.0, 7.0]) {
            assert!((sum - wanted).abs() < 1e-3, "{cells:?}");
        }
        assert!(cells[2] == 0.0 && cells[5] == 0.0 && cells.iter().all(|c| *c >= 0.0), "{cells:?}");
    }
}
