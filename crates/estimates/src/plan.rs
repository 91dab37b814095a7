//! The plan of a joint release: how much noise each table gets, so that all of them together cost no more than a
//! total and are as accurate as that total allows.
//!
//! With x = 1/σ² per table, component c of the decomposition is known with precision q_c = Σ x/spread over the tables
//! that hold it, the loss is Σ Δ₂²·x/2, and the squared error of all tables is Σ w_c/q_c: convex in x. It is
//! minimised by the multiplicative rule of A-optimal designs. Measured by components instead ([`Form::Centred`]) the
//! optimum has a closed form and is that of the residual planner (Xiao, He, Zhang, Kifer 2023).

use crate::anova::Anova;
use crate::centred;
use crate::design::{Design, Shape};
use safeborders_types::NanoRho;

/// The largest noise scale that a plan gives. More would mean that the table is not worth measuring.
const MAX_SIGMA: f64 = 16_777_216.0;
/// A table whose part of the loss is below this, and whose content others hold too, is not measured.
const NEGLIGIBLE: f64 = 1e-4;
const ROUNDS: usize = 500;

/// What a plan makes small.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Aim {
    /// The squared error over all cells of all tables. Large tables count most.
    Cells,
    /// The same with each table weighed by cells^(−0.3): large tables give up a little, and small ones, which are read
    /// most, gain much. The shrunken tables are more accurate under it.
    Balanced,
}

/// What is measured.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Form {
    /// The tables themselves: counts with noise in each cell.
    Counts,
    /// Each table without what its margins already say ([`crate::centred`]), and every margin by itself. It is the
    /// most accurate for the same loss, but what is released are no counts until they are combined.
    Centred,
}

/// One table to measure.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Measurement {
    /// Which table of the design.
    pub shape: usize,
    /// What of it.
    pub form: Form,
    /// The noise scale of each released integer.
    pub sigma: u32,
    /// Δ₂² of what is released.
    pub l2_squared: u128,
    /// What it costs: Δ₂²/2σ² rounded up, and a billionth more, because the mechanism's own map may say so.
    pub cost: NanoRho,
}

/// What to measure in one joint release.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Plan {
    /// The tables to measure; those that are not here follow from them.
    pub measurements: Vec<Measurement>,
    /// The sum of their costs.
    pub cost: NanoRho,
}

/// Why there is no plan.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// The total pays for no useful noise scale.
    #[error("the loss is too small for these tables: raise it or leave tables out")]
    TooLittle,
    /// Centred measurement needs every margin of a table as a table of the design.
    #[error("a centred plan needs the total and the margins of each table in the design: add them")]
    MarginMissing,
}

/// Plans one joint release of the design that costs at most `total`.
///
/// # Errors
/// [`PlanError`].
pub fn plan(design: &Design, total: NanoRho, form: Form, aim: Aim) -> Result<Plan, PlanError> {
    let anova = Anova::of(design);
    let weights = weights(design, &anova, aim);
    let precision = match form {
        Form::Counts => counts(design, &anova, &weights),
        Form::Centred => components(design, &anova, &weights)?,
    };
    let drafted = precision.iter().filter(|x| **x > 0.0).count();
    // Rounding a cost up takes up to two billionths a table; with large σ, rounding σ up does not pay for them.
    let usable = total.saturating_sub(NanoRho::new(2 * drafted as u64));
    let mut drafts = Vec::new();
    for (shape, precision) in precision.into_iter().enumerate().filter(|(_, x)| *x > 0.0) {
        let (l2_squared, scale) = match form {
            Form::Counts => (u128::from(design.shapes()[shape].l2_squared), 1.0),
            Form::Centred => centred::terms(design, shape),
        };
        // Unit precision stands for a loss of Σ Δ²x = 1, that is ρ = 1/2.
        let sigma = scale / (precision * 2.0 * usable.as_f64()).sqrt();
        if !(0.0..=MAX_SIGMA).contains(&sigma) {
            return Err(PlanError::TooLittle);
        }
        drafts.push(Draft { shape, sigma, l2_squared });
    }
    rounded(&drafts, total, form)
}

struct Draft {
    shape: usize,
    sigma: f64,
    l2_squared: u128,
}

/// How much the squared error of each component counts: w_c of Σ w_c/q_c.
fn weights(design: &Design, anova: &Anova, aim: Aim) -> Vec<f64> {
    let mut weights = vec![0.0; anova.components.len()];
    for (shape, parts) in anova.parts.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)]
        let cells = design.cells(shape) as f64;
        let weight = if aim == Aim::Cells { 1.0 } else { cells.powf(-0.3) };
        for part in parts {
            weights[part.component] += weight * anova.components[part.component].freedom / part.spread;
        }
    }
    weights
}

/// The precision of each table, with Σ Δ²x = 1.
#[allow(clippy::cast_precision_loss)]
fn counts(design: &Design, anova: &Anova, weights: &[f64]) -> Vec<f64> {
    let price: Vec<f64> = design.shapes().iter().map(|s| s.l2_squared as f64).collect();
    let first = |(shape, p): (usize, &f64)| if has_cheaper_twin(design, shape) { 0.0 } else { 1.0 / p };
    let mut x: Vec<f64> = price.iter().enumerate().map(first).collect();
    let normalise = |x: &mut [f64]| {
        let loss: f64 = x.iter().zip(&price).map(|(x, p)| x * p).sum();
        x.iter_mut().for_each(|x| *x /= loss);
    };
    normalise(&mut x);
    for _ in 0..ROUNDS {
        let q = precisions(anova, &x);
        for ((x, parts), price) in x.iter_mut().zip(&anova.parts).zip(&price) {
            // A component without freedom weighs nothing, however little is known of it: not 0/0.
            let weighed = parts.iter().filter(|p| weights[p.component] > 0.0);
            let gain: f64 = weighed.map(|p| weights[p.component] / q[p.component].powi(2) / p.spread).sum();
            *x *= (gain / price).sqrt();
        }
        normalise(&mut x);
    }
    for (shape, price) in price.iter().enumerate() {
        if x[shape] * price < NEGLIGIBLE && is_margin(design, shape) {
            x[shape] = 0.0;
        }
    }
    normalise(&mut x);
    x
}

fn precisions(anova: &Anova, x: &[f64]) -> Vec<f64> {
    let mut q = vec![0.0; anova.components.len()];
    for (x, parts) in x.iter().zip(&anova.parts) {
        for part in parts {
            q[part.component] += x / part.spread;
        }
    }
    q
}

/// The axes along which a table says anything: one with a single code only repeats the table without it.
fn told<'a>(design: &'a Design, shape: &'a Shape) -> impl Iterator<Item = usize> + Clone + 'a {
    shape.axes.iter().copied().filter(|axis| design.lengths()[*axis] > 1)
}

/// Whether another table is the same, cell by cell, and cheaper, or as cheap and earlier. One of them is measured: the
/// same loss buys most precision where it is cheapest.
fn has_cheaper_twin(design: &Design, shape: usize) -> bool {
    let own = &design.shapes()[shape];
    design.shapes().iter().enumerate().any(|(at, other)| {
        other.population == own.population
            && (other.l2_squared, at) < (own.l2_squared, shape)
            && told(design, other).eq(told(design, own))
    })
}

/// Whether a larger table of the same population holds all that this one does.
fn is_margin(design: &Design, shape: usize) -> bool {
    let own = &design.shapes()[shape];
    design.shapes().iter().any(|other| {
        let larger = told(design, other);
        other.population == own.population
            && larger.clone().count() > told(design, own).count()
            && told(design, own).all(|axis| larger.clone().any(|held| held == axis))
    })
}

/// The precision of each component, given to the table over its axes, with Σ Δ²·part·q = 1: q ∝ √(w/price).
#[allow(clippy::cast_precision_loss)]
fn components(design: &Design, anova: &Anova, weights: &[f64]) -> Result<Vec<f64>, PlanError> {
    let mut owner = vec![None; anova.components.len()];
    for (shape, parts) in anova.parts.iter().enumerate() {
        if let Some(whole) = parts.last() {
            owner[whole.component] = Some(shape);
        }
    }
    let mut x = vec![0.0; design.shapes().len()];
    let mut loss = 0.0;
    for (component, owner) in owner.into_iter().enumerate() {
        let shape = owner.ok_or(PlanError::MarginMissing)?;
        let price = design.shapes()[shape].l2_squared as f64 * anova.components[component].part;
        // An axis of one code has no contrast to measure.
        if price > 0.0 {
            x[shape] = (weights[component] / price).sqrt();
            loss += x[shape] * price;
        }
    }
    x.iter_mut().for_each(|x| *x /= loss);
    Ok(x)
}

/// Integer noise scales: all rounded up, then down again where the rest pays for it, the largest gain first.
fn rounded(drafts: &[Draft], total: NanoRho, form: Form) -> Result<Plan, PlanError> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most MAX_SIGMA
    let sigmas: Vec<u32> = drafts.iter().map(|d| d.sigma.ceil().max(1.0) as u32).collect();
    let measured = |draft: &Draft, sigma| Measurement {
        shape: draft.shape,
        form,
        sigma,
        l2_squared: draft.l2_squared,
        cost: cost(draft.l2_squared, sigma),
    };
    let mut measurements: Vec<Measurement> =
        drafts.iter().zip(&sigmas).map(|(draft, sigma)| measured(draft, *sigma)).collect();
    let sum = |measurements: &[Measurement]| {
        measurements.iter().try_fold(NanoRho::ZERO, |sum, m| sum.checked_add(m.cost))
    };
    let mut spent = sum(&measurements).filter(|spent| *spent <= total).ok_or(PlanError::TooLittle)?;
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    let lost = |k: usize| f64::from(sigmas[k]) / drafts[k].sigma.max(1e-9);
    order.sort_by(|a, b| lost(*b).total_cmp(&lost(*a)));
    for k in order {
        let finer = measured(&drafts[k], measurements[k].sigma.saturating_sub(1).max(1));
        let after = spent.saturating_sub(measurements[k].cost).checked_add(finer.cost);
        if let Some(after) = after.filter(|after| *after <= total) {
            spent = after;
            measurements[k] = finer;
        }
    }
    Ok(Plan { measurements, cost: spent })
}

/// ⌈10⁹·Δ₂²/2σ²⌉ + 1, in integers.
fn cost(l2_squared: u128, sigma: u32) -> NanoRho {
    let double = 2 * u128::from(sigma) * u128::from(sigma);
    let nano = l2_squared.checked_mul(1_000_000_000).map(|n| n.div_ceil(double) + 1);
    NanoRho::new(nano.and_then(|n| u64::try_from(n).ok()).unwrap_or(u64::MAX))
}
