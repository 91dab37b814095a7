//! The flags that say how a table of counts is read: its largest cells, and shares.
//!
//! Both are made of the released figures and cost nothing.

use crate::quantiles;
use clap::Args;
use safeborders_estimates::{Figure, Z_95, share, top};
use safeborders_pages::Picture;
use safeborders_types::{AttributeId, Axis, Code, CountTable, Interval, MergedCell, Question};
use serde_json::{Value, json};

/// How the answer is read.
#[derive(Args, Clone, Debug, Default)]
pub struct ViewArgs {
    /// Print the N largest cells only, with what can be said of their ranks.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub top: Option<u16>,
    /// Print each cell's share of the whole table too, with its interval.
    #[arg(long)]
    pub shares: bool,
    /// Shares within each code of these attributes of the table, instead of the whole table.
    #[arg(long, value_name = "ATTRIBUTE", value_delimiter = ',', requires = "shares")]
    pub within: Vec<AttributeId>,
    /// Print the quantiles of a number that the table is broken down by, such as victim.age.
    #[arg(long, conflicts_with_all = ["top", "shares"])]
    pub quantiles: bool,
}

/// Why the flags do not go with the question.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ViewFlagError {
    /// Ranks and shares of means.
    #[error("--top and --shares are for counts: leave out --mean-of, or them")]
    OfAMean,
    /// Quantiles without a number.
    #[error("--quantiles needs one number among --by, such as victim.age or case.victims, and no --mean-of")]
    NoNumber,
    /// An attribute of `--within` that the table is not broken down by.
    #[error("--within {0}: the table is not broken down by it; add it to --by")]
    NotAnAxis(AttributeId),
}

/// One cell as it is read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Read<'a> {
    pub(crate) codes: Vec<&'a Code>,
    pub(crate) cell: MergedCell,
    /// The ranks that the cell can have, the best and the worst, in a ranking.
    pub(crate) ranks: Option<(usize, usize)>,
    /// In a ranking: whether it is above zero with all other cells looked at. Else: on its own.
    pub(crate) above_zero: bool,
    pub(crate) share: Option<(Option<f64>, Interval)>,
}

impl ViewArgs {
    /// Whether the table is printed as it is.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.top.is_none() && !self.shares && !self.quantiles
    }

    /// Checks the flags before anything is asked.
    ///
    /// # Errors
    /// [`ViewFlagError`]; its text names the flag to change.
    pub fn check(&self, question: &Question) -> Result<(), ViewFlagError> {
        if (self.top.is_some() || self.shares) && question.mean_of().is_some() {
            return Err(ViewFlagError::OfAMean);
        }
        if self.quantiles && (question.mean_of().is_some() || quantiles::number_of(question).is_none()) {
            return Err(ViewFlagError::NoNumber);
        }
        match self.within.iter().find(|id| !question.dimensions().contains(id)) {
            Some(id) => Err(ViewFlagError::NotAnAxis(id.clone())),
            None => Ok(()),
        }
    }

    /// The cells in the order in which they are printed: of a ranking the largest first, else the table's.
    pub(crate) fn read<'a>(&self, picture: &Picture<'a>) -> Vec<Read<'a>> {
        let cells = &picture.table.cells;
        let labels: Vec<Vec<&Code>> = CountTable::labels(picture.axes()).collect();
        if labels.len() != cells.len() {
            return Vec::new();
        }
        let shares = self.shares.then(|| self.shares_of(picture.axes(), cells));
        let read = |at: usize, ranks, above_zero| Read {
            codes: labels[at].clone(),
            cell: cells[at],
            ranks,
            above_zero,
            share: shares.as_ref().map(|shares| shares[at]),
        };
        let Some(k) = self.top else {
            return (0..cells.len()).map(|at| read(at, None, !cells[at].interval.reaches_zero())).collect();
        };
        let values: Vec<f64> = cells.iter().map(value).collect();
        let variance = cells.first().map_or(0.0, variance);
        let ranking = top(&values, variance, usize::from(k));
        ranking.iter().map(|r| read(r.cell, Some((r.best_rank, r.worst_rank)), r.above_zero)).collect()
    }

    /// The cells that are read as JSON, beside the whole answer.
    pub(crate) fn json(&self, picture: &Picture<'_>) -> Value {
        let one = |read: &Read<'_>| {
            json!({
                "codes": read.codes,
                "estimate": read.cell.estimate,
                "low": read.cell.interval.low,
                "high": read.cell.interval.high,
                "above_zero": read.above_zero,
                "best_rank": read.ranks.map(|ranks| ranks.0),
                "worst_rank": read.ranks.map(|ranks| ranks.1),
                "share": read.share.map(|share| share.0),
                "share_low": read.share.map(|share| share.1.low),
                "share_high": read.share.map(|share| share.1.high),
            })
        };
        let mut whole = safeborders_pages::json(picture);
        if let Some(fields) = whole.as_object_mut() {
            if self.quantiles {
                fields.insert("quantiles".to_owned(), quantiles::json_of(picture));
                return whole;
            }
            fields.insert("view".to_owned(), self.read(picture).iter().map(one).collect());
        }
        whole
    }

    /// The cells that are read as CSV. Codes and numbers hold nothing that needs quotes.
    pub(crate) fn csv(&self, picture: &Picture<'_>) -> String {
        if self.quantiles {
            return quantiles::csv(picture);
        }
        let mut head: Vec<String> = picture.axes().iter().map(|axis| axis.attribute.to_string()).collect();
        let figures = "estimate low high above_zero best_rank worst_rank share share_low share_high clamp";
        head.extend(figures.split(' ').map(String::from));
        let clamp = picture.table.answered.iter().filter_map(|c| c.clamp).max();
        let or_empty = |number: Option<String>| number.unwrap_or_default();
        let line = |read: &Read<'_>| {
            let mut line: Vec<String> = read.codes.iter().map(ToString::to_string).collect();
            let interval = read.cell.interval;
            line.extend([read.cell.estimate.to_string(), format!("{:.1}", interval.low)]);
            line.extend([format!("{:.1}", interval.high), read.above_zero.to_string()]);
            line.extend(
                [read.ranks.map(|r| r.0), read.ranks.map(|r| r.1)]
                    .map(|r| or_empty(r.map(|r| r.to_string()))),
            );
            let share = [
                read.share.and_then(|share| share.0),
                read.share.map(|share| share.1.low),
                read.share.map(|share| share.1.high),
            ];
            line.extend(share.map(|share| or_empty(share.map(|share| format!("{share:.5}")))));
            line.push(or_empty(clamp.map(|n| n.to_string())));
            line.join(",")
        };
        let lines = self.read(picture).iter().map(line).collect::<Vec<_>>();
        std::iter::once(head.join(",")).chain(lines).map(|line| line + "\r\n").collect()
    }

    /// Each cell's share of the cells that have the same codes along `--within`.
    fn shares_of(&self, axes: &[Axis], cells: &[MergedCell]) -> Vec<(Option<f64>, Interval)> {
        let group = |mut cell: usize| {
            axes.iter().rev().fold((0, 1), |(group, width), axis| {
                let code = cell % axis.codes.len();
                cell /= axis.codes.len();
                match self.within.contains(&axis.attribute) {
                    true => (group + code * width, width * axis.codes.len()),
                    false => (group, width),
                }
            })
        };
        let groups = group(0).1;
        let (mut totals, mut variances) = (vec![0.0; groups], vec![0.0; groups]);
        for (at, cell) in cells.iter().enumerate() {
            totals[group(at).0] += value(cell);
            variances[group(at).0] += variance(cell);
        }
        let of = |(at, cell): (usize, &MergedCell)| {
            let (group, _) = group(at);
            let rest = (totals[group] - value(cell), (variances[group] - variance(cell)).max(0.0));
            match (Figure::new(value(cell), variance(cell)), Figure::new(rest.0, rest.1)) {
                (Some(part), Some(rest)) => share(part, rest),
                _ => (None, Interval { low: 0.0, high: 1.0 }),
            }
        };
        cells.iter().enumerate().map(of).collect()
    }
}

#[allow(clippy::cast_precision_loss)] // counts stay far below 2^53
pub(crate) fn value(cell: &MergedCell) -> f64 {
    cell.estimate as f64
}

/// The variance from which the cell's interval was made.
pub(crate) fn variance(cell: &MergedCell) -> f64 {
    let half = cell.interval.width() / (2.0 * Z_95);
    half * half
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_codebook::Codebook;
    use safeborders_types::{Filter, MergedTable, Unit};

    fn example(by: &[&str], cells: impl Fn(usize) -> i64) -> (Question, MergedTable) {
        let by = by.iter().map(|d| d.parse().unwrap()).collect();
        let q = Question::new(Unit::Victim, ["2024Q1".parse().unwrap()].into(), by, Filter::new()).unwrap();
        let axes = Codebook::v1().check(&q).unwrap().axes().to_vec();
        let cell = |at| MergedCell { estimate: cells(at), interval: Interval::around(cells(at), 400.0) };
        let cells = (0..CountTable::cells_of(&axes).unwrap()).map(cell).collect();
        (
            q,
            MergedTable {
                axes,
                cells,
                answered: Vec::new(),
                missing: Vec::new(),
                yearbooks: Vec::new(),
                reissued: Vec::new(),
            },
        )
    }

    fn read(view: &ViewArgs, of: &(Question, MergedTable)) -> Vec<(String, bool)> {
        let picture = Picture { question: &of.0, table: &of.1, reused: &[], names: Codebook::v1() };
        let name = |r: &Read<'_>| r.codes.iter().map(|c| c.as_str()).collect::<Vec<_>>().join("/");
        view.read(&picture).iter().map(|r| (name(r), r.above_zero)).collect()
    }

    #[test]
    fn the_largest_cells_come_first_and_zero_is_judged_with_all_cells_looked_at() {
        // σ = 20. On its own 60 is above zero; the largest of 251 empty cells is often as large.
        let of = example(&["victim.citizenship"], |at| [0, 500, 0, 60, 0, 90].get(at).copied().unwrap_or(0));
        let view = ViewArgs { top: Some(3), ..ViewArgs::default() };
        let expected = [("AE".to_owned(), true), ("AL".to_owned(), true), ("AG".to_owned(), false)];
        assert_eq!(read(&view, &of), expected);
        let all = read(&ViewArgs::default(), &of);
        assert_eq!((all.len(), all[3].clone()), (251, ("AG".to_owned(), true)));
    }

    #[test]
    fn shares_are_of_the_table_or_within_an_attribute() {
        let of = example(&["victim.age_class", "victim.sex"], |at| [100, 300][usize::from(at >= 6)]);
        let picture = Picture { question: &of.0, table: &of.1, reused: &[], names: Codebook::v1() };
        let shares = |within: &[&str]| -> Vec<f64> {
            let within = within.iter().map(|id| id.parse().unwrap()).collect();
            let view = ViewArgs { shares: true, within, top: None, quantiles: false };
            assert_eq!(view.check(&of.0), Ok(()));
            view.read(&picture).iter().map(|r| r.share.unwrap().0.unwrap()).collect()
        };
        let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
        let whole = shares(&[]);
        assert!(close(whole.iter().sum(), 1.0) && close(whole[0], 100.0 / 4200.0));
        let within = shares(&["victim.age_class"]);
        assert!(close(within[..6].iter().sum(), 1.0) && close(within[0], 1.0 / 6.0), "{within:?}");
        assert!(shares(&["victim.age_class", "victim.sex"]).iter().all(|s| close(*s, 1.0)));
    }

    #[test]
    fn every_form_of_output_shows_ranks_and_shares_with_intervals() {
        use crate::output::{Output, render_viewed};
        let of = example(&["victim.citizenship"], |at| [0, 500, 0, 60, 0, 90].get(at).copied().unwrap_or(0));
        let picture = Picture { question: &of.0, table: &of.1, reused: &[], names: Codebook::v1() };
        let view = ViewArgs { top: Some(3), shares: true, within: Vec::new(), quantiles: false };
        let text = render_viewed(&picture, &view, Output::Table);
        assert_eq!(text.matches(" \u{b1} ").count(), 3, "{text}");
        assert!(text.contains("The largest of 251 cells") && text.contains(" % ("), "{text}");
        let csv = render_viewed(&picture, &view, Output::Csv);
        assert_eq!(csv.lines().count(), 4);
        assert!(csv.lines().nth(1).unwrap().starts_with("AE,500,460.8,539.2,true,1,1,0."), "{csv}");
        let json: Value = serde_json::from_str(&render_viewed(&picture, &view, Output::Json)).unwrap();
        assert_eq!(
            (json["view"][0]["estimate"].as_i64(), json["view"][2]["above_zero"].as_bool()),
            (Some(500), Some(false))
        );
        assert!(
            json["view"].as_array().unwrap().iter().all(|v| v["low"].is_f64() && v["share_high"].is_f64())
        );
    }

    #[test]
    fn flags_that_do_not_go_with_the_question_are_refused() {
        let (q, _) = example(&["victim.sex"], |_| 0);
        let top = ViewArgs { top: Some(3), ..ViewArgs::default() };
        assert_eq!(top.check(&q), Ok(()));
        let mean = q.clone().with_mean_of("victim.age".parse().unwrap()).unwrap();
        assert_eq!(top.check(&mean), Err(ViewFlagError::OfAMean));
        assert_eq!(ViewArgs::default().check(&mean), Ok(()));
        let within = vec!["victim.age".parse().unwrap()];
        let other = ViewArgs { shares: true, within, top: None, quantiles: false };
        assert!(matches!(other.check(&q), Err(ViewFlagError::NotAnAxis(_))));
    }
}
