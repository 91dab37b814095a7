//! One method on one set of records, over seeds.

use crate::data::Records;
use crate::noise::Noise;
use anyhow::{Context, Result};
use safeborders_estimates::{
    Aim, Best, Design, Form, Measured, Plan, RawTable, Shape, best, centred, combine, plan,
};
use safeborders_types::NanoRho;
use std::fmt;
use std::time::Instant;

/// How the tables are released.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Method {
    /// Each table by itself, all with the same noise, nothing combined.
    Independent,
    /// Tables, planned for the squared error over all cells.
    Cells,
    /// Tables, planned with weights cells^(−0.3).
    Balanced,
    /// Centred components, planned for the squared error over all cells.
    Centred,
}

impl Method {
    pub(crate) const ALL: [Self; 4] = [Self::Independent, Self::Cells, Self::Balanced, Self::Centred];

    fn form(self) -> Form {
        if self == Self::Centred { Form::Centred } else { Form::Counts }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Independent => "independent",
            Self::Cells => "counts, planned for cells",
            Self::Balanced => "counts, balanced",
            Self::Centred => "centred, planned for cells",
        })
    }
}

/// Medians over seeds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scores {
    pub(crate) raw_rmse: f64,
    pub(crate) raw_l1: f64,
    pub(crate) best_l1: f64,
    pub(crate) best_rmse: f64,
    pub(crate) coverage: f64,
    pub(crate) seconds: f64,
}

/// One release and what was made of it.
pub(crate) struct Outcome {
    pub(crate) raw: Vec<RawTable>,
    pub(crate) best: Option<Best>,
    seconds: f64,
}

/// The design of a method: two-way tables, and for centred measurement their margins.
pub(crate) fn design(records: &Records, method: Method) -> Result<Design> {
    let all = Design::all_tables(records.lengths.clone(), 1)?;
    if method == Method::Centred {
        return Ok(all);
    }
    let pairs: Vec<Shape> = all.shapes().iter().filter(|s| s.axes.len() == 2).cloned().collect();
    Ok(Design::new(records.lengths.clone(), pairs)?)
}

/// The exact tables of a design.
pub(crate) fn exact(design: &Design, records: &Records) -> Vec<Vec<i64>> {
    let tables = design.shapes().iter().enumerate().map(|(at, shape)| {
        let mut cells = vec![0; design.cells(at)];
        for row in &records.rows {
            let cell = shape.axes.iter().fold(0, |cell, axis| cell * design.lengths()[*axis] + row[*axis]);
            cells[cell] += 1;
        }
        cells
    });
    tables.collect()
}

/// Releases the tables once and makes of them what can be made.
pub(crate) fn release(
    design: &Design,
    truth: &[Vec<i64>],
    method: Method,
    rho: NanoRho,
    noise: &mut Noise,
) -> Result<Outcome> {
    if method == Method::Independent {
        return Ok(independent(truth, rho, noise));
    }
    let started = Instant::now();
    let aim = if method == Method::Balanced { Aim::Balanced } else { Aim::Cells };
    let plan = plan(design, rho, method.form(), aim)?;
    let planned = started.elapsed();
    let values = drawn(design, truth, &plan, noise)?;
    let started = Instant::now();
    let measured = plan.measurements.iter().zip(&values);
    let measured =
        measured.map(|(m, values)| Measured { shape: m.shape, form: m.form, sigma: m.sigma, values });
    let raw = combine(design, &measured.collect::<Vec<_>>())?;
    let best = Some(best(design, &raw).context("tables that do not fit")?);
    Ok(Outcome { raw, best, seconds: (planned + started.elapsed()).as_secs_f64() })
}

/// The smallest equal integer σ that the loss pays for.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn independent(truth: &[Vec<i64>], rho: NanoRho, noise: &mut Noise) -> Outcome {
    let sigma = (truth.len() as f64 / (2.0 * rho.as_f64())).sqrt().ceil() as u32;
    let variance = f64::from(sigma).powi(2);
    let raw = truth.iter().map(|cells| {
        let cells = noise.on(cells, sigma).iter().map(|c| *c as f64).collect();
        RawTable { cells, variance }
    });
    Outcome { raw: raw.collect(), best: None, seconds: 0.0 }
}

fn drawn(design: &Design, truth: &[Vec<i64>], plan: &Plan, noise: &mut Noise) -> Result<Vec<Vec<i64>>> {
    let values = plan.measurements.iter().map(|m| {
        let cells = match m.form {
            Form::Counts => truth[m.shape].clone(),
            Form::Centred => centred(design, m.shape, &truth[m.shape])?,
        };
        Ok(noise.on(&cells, m.sigma))
    });
    values.collect()
}

/// The medians of all scores over seeds. Only two-way tables are scored.
pub(crate) fn runs(records: &Records, method: Method, rho: NanoRho, seeds: u64) -> Result<Scores> {
    let design = design(records, method)?;
    let truth = exact(&design, records);
    let scored: Vec<usize> = (0..truth.len()).filter(|k| design.shapes()[*k].axes.len() == 2).collect();
    let mut all = Vec::new();
    for seed in 0..seeds {
        let mut noise = Noise::new(seed);
        let outcome = release(&design, &truth, method, rho, &mut noise)?;
        all.push(scores(&scored, &truth, &outcome, records.rows.len()));
    }
    let middle = |of: fn(&Scores) -> f64| median(all.iter().map(of).collect());
    Ok(Scores {
        raw_rmse: middle(|s| s.raw_rmse),
        raw_l1: middle(|s| s.raw_l1),
        best_l1: middle(|s| s.best_l1),
        best_rmse: middle(|s| s.best_rmse),
        coverage: middle(|s| s.coverage),
        seconds: middle(|s| s.seconds),
    })
}

#[allow(clippy::cast_precision_loss)]
fn scores(scored: &[usize], truth: &[Vec<i64>], outcome: &Outcome, n: usize) -> Scores {
    let error = |cells: &dyn Fn(usize) -> Vec<f64>| {
        let (mut absolute, mut squares, mut count) = (0.0, 0.0, 0.0);
        for at in scored {
            let off = cells(*at).into_iter().zip(&truth[*at]).map(|(cell, truth)| cell - *truth as f64);
            for off in off {
                absolute += off.abs();
                squares += off * off;
                count += 1.0;
            }
        }
        (absolute / n as f64 / scored.len() as f64, f64::sqrt(squares / count))
    };
    let (raw_l1, raw_rmse) = error(&|at| outcome.raw[at].cells.clone());
    let (best_l1, best_rmse) =
        outcome.best.as_ref().map_or((0.0, 0.0), |best| error(&|at| best.tables[at].cells.clone()));
    let (mut held, mut cells) = (0.0, 0.0);
    for at in scored {
        for (cell, truth) in truth[*at].iter().enumerate() {
            let interval = outcome.raw[*at].figure(cell).map(safeborders_estimates::Figure::interval);
            held += f64::from(u8::from(interval.is_some_and(|i| i.holds(*truth))));
            cells += 1.0;
        }
    }
    Scores { raw_rmse, raw_l1, best_l1, best_rmse, coverage: held / cells, seconds: outcome.seconds }
}

/// The middle value; zero of none.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
