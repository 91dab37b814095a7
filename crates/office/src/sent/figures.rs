//! Released figures as tables, each with its noise and its interval.

use super::SentTable;
use safeborders_types::{
    Answer, CountTable, Interval, NanoEpsilon, PatternSignature, Unit, Yearbook, YearbookTable,
};

/// The table that answered a question.
pub(super) fn of_answer(answer: &Answer, unit: Unit) -> SentTable {
    let noise = match answer.terms {
        1 => format!("discrete Gaussian, σ = {}", answer.sigma),
        terms => format!("sum of {terms} discrete Gaussians, σ = {} each", answer.sigma),
    };
    table(None, unit, &answer.table, noise, answer.variance())
}

/// The tables of a yearbook.
pub(super) fn of_yearbook(yearbook: &Yearbook) -> Vec<SentTable> {
    yearbook.tables().iter().map(of_yearbook_table).collect()
}

fn of_yearbook_table(of: &YearbookTable) -> SentTable {
    let noise = format!("discrete Gaussian, σ = {}", of.sigma);
    table(Some(of.number), of.unit, &of.table, noise, of.variance())
}

fn table(number: Option<u32>, unit: Unit, of: &CountTable, noise: String, variance: f64) -> SentTable {
    SentTable {
        number,
        unit,
        axes: of.axes().to_vec(),
        signatures: Vec::new(),
        cells: of.cells().to_vec(),
        noise,
        half_width: Interval::around(0, variance).high,
    }
}

/// The figures of a round's histogram, with the signatures that share each cell.
pub(super) fn of_histogram(
    counts: &[i64],
    epsilon: NanoEpsilon,
    signatures: Vec<Vec<PatternSignature>>,
) -> SentTable {
    let scale = if epsilon == NanoEpsilon::ZERO { 0.0 } else { 1.0 / epsilon.as_f64() };
    SentTable {
        number: None,
        unit: Unit::Case,
        axes: Vec::new(),
        signatures,
        cells: counts.to_vec(),
        noise: format!("discrete Laplace, scale 1/ε with ε = {}", epsilon.as_f64()),
        // One in twenty draws is further from zero than ln 20 times the scale.
        half_width: (20.0_f64.ln() * scale).ceil(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_figure_has_the_interval_of_its_own_noise() {
        let laplace = of_histogram(&[3, -1], NanoEpsilon::new(500_000_000), Vec::new());
        // Laplace noise of scale 2 stays within 2·ln 20 = 5.99 in nineteen of twenty draws.
        assert!((laplace.half_width - 6.0).abs() < 1e-9 && laplace.cells == [3, -1], "{laplace:?}");
        let none = of_histogram(&[3], NanoEpsilon::ZERO, Vec::new());
        assert!(none.half_width.abs() < 1e-9, "what cannot be is finite too");
        let table = CountTable::new(Vec::new(), vec![-7]).unwrap();
        let gaussian = super::table(None, Unit::Victim, &table, String::new(), 100.0);
        assert!((gaussian.half_width - 19.6).abs() < 0.01, "{gaussian:?}");
    }
}
