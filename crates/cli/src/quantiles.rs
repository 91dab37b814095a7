//! `--quantiles`: the quantiles of a number that a table is broken down by.
//!
//! Made of the released counts of its public bins, and free. Units without a known number are left out.

use crate::view::{value, variance};
use comfy_table::{Table, presets};
use safeborders_codebook::{Bins, CodeIndex, Codebook};
use safeborders_estimates::{Quantile, quantiles};
use safeborders_pages::Picture;
use safeborders_types::{Axis, Code, MergedCell, Question};
use serde_json::{Value, json};

/// The levels that are printed.
const LEVELS: [f64; 5] = [0.1, 0.25, 0.5, 0.75, 0.9];

/// The quantiles of one group of units.
pub(crate) struct Group<'a> {
    /// The group's codes along the other axes.
    codes: Vec<&'a Code>,
    quantiles: Vec<Quantile>,
}

/// The number that the question is broken down by, if there is exactly one.
pub(crate) fn number_of(question: &Question) -> Option<&safeborders_types::AttributeId> {
    let mut numbers = question.dimensions().iter().filter(|id| bins(id).is_some());
    numbers.next().filter(|_| numbers.next().is_none())
}

fn bins(id: &safeborders_types::AttributeId) -> Option<&'static Bins> {
    Codebook::v1().attribute(id)?.bins()
}

/// The quantiles of each group; none where the table is not broken down by one number.
pub(crate) fn of<'a>(picture: &Picture<'a>) -> Vec<Group<'a>> {
    let (axes, cells) = (picture.axes(), &picture.table.cells);
    let Some(id) = number_of(picture.question) else { return Vec::new() };
    let (Some(at), Some(bins)) = (axes.iter().position(|axis| axis.attribute == *id), bins(id)) else {
        return Vec::new();
    };
    let inner: usize = axes[at + 1..].iter().map(|axis| axis.codes.len()).product();
    let outer: usize = axes[..at].iter().map(|axis| axis.codes.len()).product();
    let codes = axes[at].codes.len();
    let edges = edges(bins);
    if edges.len() != codes || cells.len() != outer * codes * inner {
        return Vec::new();
    }
    let group = |n: usize| {
        let (o, i) = (n / inner, n % inner);
        // `Unknown`, the last code, is no number.
        let own: Vec<&MergedCell> =
            (0..codes - 1).map(|code| &cells[(o * codes + code) * inner + i]).collect();
        let counts: Vec<f64> = own.iter().map(|cell| value(cell)).collect();
        let variance = own.first().map_or(0.0, |cell| variance(cell));
        let quantiles = quantiles(&edges, &counts, variance, &LEVELS).ok()?;
        Some(Group { codes: labels(axes, at, o, i), quantiles })
    };
    (0..outer * inner).filter_map(group).collect()
}

/// Where the bins begin and end. The open bin at the end is as wide as the one before it.
fn edges(bins: &Bins) -> Vec<f64> {
    let codes = (0..bins.codes().codes().len()).filter_map(CodeIndex::from_position);
    let mut edges: Vec<f64> =
        codes.filter_map(|code| bins.range(code)).map(|(from, _)| f64::from(from)).collect();
    if let [.., before, last] = edges[..] {
        edges.push(last + (last - before));
    }
    edges
}

fn labels(axes: &[Axis], at: usize, mut outer: usize, mut inner: usize) -> Vec<&Code> {
    let mut codes = Vec::with_capacity(axes.len() - 1);
    for axis in axes[at + 1..].iter().rev() {
        codes.push(&axis.codes[inner % axis.codes.len()]);
        inner /= axis.codes.len();
    }
    for axis in axes[..at].iter().rev() {
        codes.push(&axis.codes[outer % axis.codes.len()]);
        outer /= axis.codes.len();
    }
    codes.reverse();
    codes
}

pub(crate) fn table(picture: &Picture<'_>) -> String {
    let groups = of(picture);
    let Some(id) = number_of(picture.question).filter(|_| !groups.is_empty()) else {
        return String::new();
    };
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED);
    let others = picture.axes().iter().filter(|axis| axis.attribute != *id);
    let mut header: Vec<String> =
        others.clone().map(|axis| picture.names.attribute(&axis.attribute)).collect();
    header.extend(LEVELS.map(|level| format!("{:.0} %", level * 100.0)));
    table.set_header(header);
    for group in &groups {
        let named =
            others.clone().zip(&group.codes).map(|(axis, code)| picture.names.code(&axis.attribute, code));
        table.add_row(named.chain(group.quantiles.iter().map(cell)));
    }
    format!(
        "Quantiles of {}, each with its 95 % interval:\n{}\n",
        picture.names.attribute(id),
        table.trim_fmt()
    )
}

fn cell(quantile: &Quantile) -> String {
    let (low, high) = (quantile.interval.low, quantile.interval.high);
    match quantile.estimate {
        Some(estimate) => format!("{estimate:.1} ({low:.0} to {high:.0})"),
        None => "too few to tell".to_owned(),
    }
}

pub(crate) fn json_of(picture: &Picture<'_>) -> Value {
    let one = |q: &Quantile| json!({ "level": q.level, "estimate": q.estimate, "low": q.interval.low, "high": q.interval.high });
    let group = |group: &Group<'_>| json!({ "codes": group.codes, "quantiles": group.quantiles.iter().map(one).collect::<Vec<_>>() });
    of(picture).iter().map(group).collect()
}

pub(crate) fn csv(picture: &Picture<'_>) -> String {
    let number = number_of(picture.question);
    let others = picture.axes().iter().filter(|axis| Some(&axis.attribute) != number);
    let mut text: Vec<String> = others.map(|axis| axis.attribute.to_string()).collect();
    text.push("level,estimate,low,high\r\n".to_owned());
    let mut text = text.join(",");
    for group in of(picture) {
        for q in &group.quantiles {
            let codes: String = group.codes.iter().map(|code| format!("{code},")).collect();
            let estimate = q.estimate.map_or(String::new(), |e| format!("{e:.2}"));
            let line = format!("{codes}{},{estimate},{},{}\r\n", q.level, q.interval.low, q.interval.high);
            text.push_str(&line);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::{CountTable, Filter, Interval, MergedTable, Unit};

    /// Victims by age and sex: a thousand of each age from 10 to 19 of the first sex, nobody else.
    fn example(by: &[&str]) -> (Question, MergedTable) {
        let by = by.iter().map(|d| d.parse().unwrap()).collect();
        let q = Question::new(Unit::Victim, ["2024Q1".parse().unwrap()].into(), by, Filter::new()).unwrap();
        let axes = Codebook::v1().check(&q).unwrap().axes().to_vec();
        let first = axes.iter().find(|a| a.attribute.as_str() == "victim.sex").map(|a| a.codes[0].clone());
        let count = |codes: &[&Code]| {
            let age = codes.iter().any(|c| (10..20).any(|a| c.as_str() == a.to_string()));
            i64::from(age && first.as_ref().is_none_or(|first| codes.contains(&first))) * 1_000
        };
        let cells = CountTable::labels(&axes).map(|codes| count(&codes));
        let cell = |estimate| MergedCell { estimate, interval: Interval::around(estimate, 100.0) };
        let cells = cells.map(cell).collect();
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

    fn groups(by: &[&str]) -> Vec<(Vec<String>, Vec<Option<f64>>)> {
        let (question, table) = example(by);
        let picture = Picture { question: &question, table: &table, reused: &[], names: Codebook::v1() };
        let plain = |g: Group<'_>| {
            let codes = g.codes.iter().map(ToString::to_string).collect();
            (codes, g.quantiles.iter().map(|q| q.estimate).collect())
        };
        of(&picture).into_iter().map(plain).collect()
    }

    #[test]
    fn the_median_of_ages_from_ten_to_nineteen_is_fifteen() {
        let found = groups(&["victim.age"]);
        let median = found[0].1[2].unwrap();
        assert!(found.len() == 1 && (median - 15.0).abs() < 0.5, "{found:?}");
    }

    #[test]
    fn each_group_has_its_own_quantiles_and_an_empty_one_has_none() {
        let found = groups(&["victim.age", "victim.sex"]);
        let medians: Vec<Option<f64>> = found.iter().map(|(_, quantiles)| quantiles[2]).collect();
        assert!((medians[0].unwrap() - 15.0).abs() < 0.5, "{medians:?}");
        assert!(medians[1..].iter().all(Option::is_none), "{medians:?}");
    }

    #[test]
    fn a_table_without_a_number_has_none() {
        assert!(groups(&["victim.sex"]).is_empty());
    }

    #[test]
    fn every_form_carries_each_quantile_with_its_interval() {
        let (question, merged) = example(&["victim.age"]);
        let picture = Picture { question: &question, table: &merged, reused: &[], names: Codebook::v1() };
        assert_eq!(csv(&picture).lines().count(), 1 + LEVELS.len());
        assert!(json_of(&picture)[0]["quantiles"][2]["low"].is_f64());
        let text = table(&picture);
        assert!(text.contains("50 %") && text.contains(" to "), "{text}");
    }
}
