//! The best linear unbiased tables from all that was measured.
//!
//! Each component is estimated from every table that holds it, weighted by inverse variance; the tables are put
//! together from their components. Margins of all tables then agree, and every cell carries its variance: for
//! independent noise of equal variance within each table no linear unbiased rule does better (Gauss, Markov), because
//! the components are uncorrelated.

use crate::Figure;
use crate::anova::{Anova, Component, Part, centre, margin, spread};
use crate::design::Design;
use crate::plan::Form;

/// One table as it was released.
#[derive(Clone, Copy, Debug)]
pub struct Measured<'a> {
    /// Which table of the design.
    pub shape: usize,
    /// What of it.
    pub form: Form,
    /// The noise scale.
    pub sigma: u32,
    /// The released integers, row-major.
    pub values: &'a [i64],
}

/// An unbiased table.
#[derive(Clone, Debug, PartialEq)]
pub struct RawTable {
    /// The estimates, row-major. Negative ones are normal, and they are no integers.
    pub cells: Vec<f64>,
    /// The variance of each cell.
    pub variance: f64,
}

impl RawTable {
    /// One cell with its variance; `None` when there is no such cell.
    #[must_use]
    pub fn figure(&self, cell: usize) -> Option<Figure> {
        Figure::new(*self.cells.get(cell)?, self.variance)
    }
}

/// Why tables cannot be combined.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CombineError {
    /// A table that the design does not have, of another size, or without noise.
    #[error(
        "a measured table does not fit the design: check its shape, its number of cells and its noise scale"
    )]
    Shape,
    /// Some table follows from nothing that was measured.
    #[error("the measured tables leave part of the design unknown: give all tables of the plan")]
    Unknown,
}

#[derive(Clone, Debug)]
struct Estimate {
    sum: Vec<f64>,
    precision: f64,
}

/// What measured tables say of each component of their design.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    anova: Anova,
    estimates: Vec<Estimate>,
}

/// The best linear unbiased estimate of every table of the design, in its order. A table may be measured more than
/// once, so a more precise release is merged with a standing one by giving both.
///
/// # Errors
/// [`CombineError`].
pub fn combine(design: &Design, measured: &[Measured<'_>]) -> Result<Vec<RawTable>, CombineError> {
    let told = Told::by(design, measured)?;
    Ok((0..design.shapes().len()).map(|shape| told.table(design, shape)).collect())
}

impl Told {
    pub(crate) fn by(design: &Design, measured: &[Measured<'_>]) -> Result<Self, CombineError> {
        let anova = Anova::of(design);
        let blank = |c: &Component| Estimate { sum: vec![0.0; c.dims.iter().product()], precision: 0.0 };
        let mut estimates: Vec<Estimate> = anova.components.iter().map(blank).collect();
        for table in measured {
            let fits = table.sigma > 0 && table.values.len() == design.cells(table.shape);
            let parts = anova.parts.get(table.shape).filter(|_| fits).ok_or(CombineError::Shape)?;
            add(design, &anova, table, parts, &mut estimates);
        }
        for (estimate, component) in estimates.iter_mut().zip(&anova.components) {
            // A component without freedom is zero by definition, measured or not.
            if component.freedom > 0.0 && estimate.precision <= 0.0 {
                return Err(CombineError::Unknown);
            }
            let precision = estimate.precision;
            estimate.sum.iter_mut().for_each(|s| *s = if precision > 0.0 { *s / precision } else { 0.0 });
        }
        Ok(Self { anova, estimates })
    }

    /// The table of this shape. The shape must be of the design.
    pub(crate) fn table(&self, design: &Design, shape: usize) -> RawTable {
        let dims = design.dims(&design.shapes()[shape]);
        let mut cells = vec![0.0; design.cells(shape)];
        for part in &self.anova.parts[shape] {
            spread(&mut cells, &dims, &part.keep, &self.estimates[part.component].sum, 1.0 / part.spread);
        }
        RawTable { cells, variance: self.sum_variance(design, shape, &vec![1; dims.len()]) }
    }

    /// The variance of a sum over cells: those in which each axis has one of so many codes. The cells of one table
    /// are not independent, so it is not the sum of their variances but, at most, that.
    ///
    /// What the sum takes of a component, squared: along an axis that the component keeps, k of n codes have
    /// k(1 − k/n) after centring; along one that it sums over, k².
    #[allow(clippy::cast_precision_loss)] // at most MAX_CELLS
    pub(crate) fn sum_variance(&self, design: &Design, shape: usize, taken: &[usize]) -> f64 {
        let dims = design.dims(&design.shapes()[shape]);
        let along = |keep: &bool, taken: &usize, codes: &usize| {
            let (k, n) = (*taken as f64, *codes as f64);
            if *keep { k * (1.0 - k / n) } else { k * k }
        };
        let of = |part: &Part| {
            let precision = self.estimates[part.component].precision;
            let squared: f64 =
                (part.keep.iter().zip(taken).zip(&dims)).map(|((k, t), n)| along(k, t, n)).product();
            // Unknown only where it is zero by definition.
            if precision > 0.0 { squared / (precision * part.spread * part.spread) } else { 0.0 }
        };
        self.anova.parts[shape].iter().map(of).sum()
    }
}

#[allow(clippy::cast_precision_loss)] // counts stay far below 2^53
fn add(design: &Design, anova: &Anova, table: &Measured<'_>, parts: &[Part], estimates: &mut [Estimate]) {
    let dims = design.dims(&design.shapes()[table.shape]);
    let whole: f64 = dims.iter().map(|n| *n as f64).product();
    let unit = if table.form == Form::Counts { 1.0 } else { whole };
    let cells: Vec<f64> = table.values.iter().map(|v| *v as f64 / unit).collect();
    let precision = (unit / f64::from(table.sigma)).powi(2);
    let held = if table.form == Form::Counts { parts } else { &parts[parts.len() - 1..] };
    for part in held {
        let mut effect = margin(&cells, &dims, &part.keep);
        centre(&mut effect, &anova.components[part.component].dims);
        let weight = precision / part.spread;
        let estimate = &mut estimates[part.component];
        estimate.precision += weight;
        for (sum, value) in estimate.sum.iter_mut().zip(effect) {
            *sum += weight * value;
        }
    }
}
