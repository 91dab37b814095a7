//! What a question would cost and how exact its answer would be, before it is asked.
//!
//! A preview is made of public terms: the codebook, the noise scale, and what each node says about
//! the asker's own accounts. It spends nothing, and nothing in it depends on a case file.

use crate::{Absence, AttributeId, CountryCode, Interval, NanoRho, Sensitivity, Sigma};
use serde::{Deserialize, Serialize};

/// The cell sizes for which a preview says how exact they would be.
const SIZES: [i64; 6] = [5, 20, 100, 500, 2_000, 10_000];

/// What is known of a question before it is asked: from the codebook and the asker's own flags.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewTerms {
    /// How many cells the table has.
    pub cells: u64,
    /// The noise scale asked for.
    pub sigma: Sigma,
    /// How far one case file can move the table.
    pub sensitivity: Sensitivity,
    /// How many persons per case file count at most.
    pub clamp: Option<u32>,
    /// How many units the asker expects in the whole table, over all nodes.
    pub expected: Option<u64>,
    /// Attributes of the table that the codebook knows in a coarser form.
    pub coarser: Vec<Coarser>,
}

/// An attribute of the table and a coarser one that could stand in for it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Coarser {
    /// The attribute that was asked for.
    pub attribute: AttributeId,
    /// The coarser one.
    pub instead: AttributeId,
    /// How many cells the table would then have.
    pub cells: u64,
}

/// What one node would do with the question, as far as its description tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NodePreview {
    /// The node's country.
    pub country: CountryCode,
    /// What it would do.
    pub outlook: Outlook,
    /// The variance of what its kept yearbooks say to the question, which costs nothing; `None` when they
    /// do not answer it.
    #[serde(default)]
    pub yearbook: Option<f64>,
}

impl NodePreview {
    /// Whether its yearbooks answer at least as exactly as was asked for: then it is not asked.
    #[must_use]
    pub fn is_free(&self, sigma: Sigma) -> bool {
        self.yearbook.is_some_and(|variance| variance <= sigma.variance())
    }

    /// The variance of the country's figure: of its yearbooks, of its answer, or of both together.
    fn variance(&self, sigma: Sigma) -> Option<f64> {
        let answer = matches!(self.outlook, Outlook::WouldAnswer { .. }).then(|| sigma.variance());
        match (self.yearbook, answer) {
            (Some(yearbook), _) if yearbook <= sigma.variance() => Some(yearbook),
            (Some(yearbook), Some(answer)) => Some(1.0 / (1.0 / yearbook + 1.0 / answer)),
            (yearbook, answer) => yearbook.or(answer),
        }
    }
}

/// What a node would do with a question.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outlook {
    /// It would answer, unless others have used up what is left of a cohort: that, no node tells.
    WouldAnswer {
        /// What would be left of the asker's own quota in the cohort that has least left.
        left: NanoRho,
    },
    /// It would refuse, or cannot be reached; a refusal's code is the one that it would give.
    WouldNot(Absence),
}

/// How exact a cell of a given true size would be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SizePreview {
    /// The true count.
    pub size: i64,
    /// The interval that would stand around an estimate of that size.
    pub interval: Interval,
}

impl SizePreview {
    /// Whether such a cell could be told from zero.
    #[must_use]
    pub fn told_from_zero(&self) -> bool {
        !self.interval.reaches_zero()
    }
}

/// What the asker may do to get a more useful answer.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Advice {
    /// A coarser attribute makes fewer and larger cells.
    Coarsen(Coarser),
    /// One attribute less makes fewer and larger cells.
    LeaveOut,
    /// More cohorts make larger cells with the same noise and the same cost to each.
    Span,
    /// Less noise, for this price to each cohort.
    Pay {
        /// The noise scale.
        sigma: Sigma,
        /// Its cost.
        cost: NanoRho,
    },
}

/// What a question would cost and how exact its answer would be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// How many cells the table has.
    pub cells: u64,
    /// The noise scale of each node.
    pub sigma: Sigma,
    /// What each cohort of each node would be charged, once.
    pub cost: NanoRho,
    /// How many persons per case file count at most.
    pub clamp: Option<u32>,
    /// What each node would do.
    pub nodes: Vec<NodePreview>,
    /// For how many countries there would be a figure.
    pub answering: u32,
    /// For each cell size, the interval of the merged estimate.
    pub sizes: Vec<SizePreview>,
    /// What the asker expects in a cell on average; `None` when it did not say.
    pub expected_per_cell: Option<f64>,
    /// What to change when the interval would be wider than what is expected in a cell.
    pub advice: Vec<Advice>,
}

impl Preview {
    /// The preview of a question that these nodes would be asked.
    #[must_use]
    pub fn of(terms: &PreviewTerms, mut nodes: Vec<NodePreview>) -> Self {
        nodes.sort_by_key(|node| node.country);
        let variances: Vec<f64> = nodes.iter().filter_map(|node| node.variance(terms.sigma)).collect();
        let answering = u32::try_from(variances.len()).unwrap_or(u32::MAX);
        let variance = variances.iter().sum();
        let sizes = SIZES.map(|size| SizePreview { size, interval: Interval::around(size, variance) });
        #[allow(clippy::cast_precision_loss)] // for display
        let expected_per_cell = terms.expected.map(|all| all as f64 / terms.cells.max(1) as f64);
        let width = Interval::around(0, variance).width();
        let vague = expected_per_cell.is_some_and(|expected| answering > 0 && width > expected);
        Self {
            cells: terms.cells,
            sigma: terms.sigma,
            cost: terms.sensitivity.gaussian_cost(terms.sigma),
            clamp: terms.clamp,
            nodes,
            answering,
            sizes: if answering > 0 { sizes.to_vec() } else { Vec::new() },
            expected_per_cell,
            advice: if vague { advice(terms) } else { Vec::new() },
        }
    }

    /// Whether the interval would be wider than what is expected in a cell.
    #[must_use]
    pub fn is_vague(&self) -> bool {
        !self.advice.is_empty()
    }
}

fn advice(terms: &PreviewTerms) -> Vec<Advice> {
    let mut advice: Vec<Advice> = terms.coarser.iter().cloned().map(Advice::Coarsen).collect();
    if terms.cells > 1 {
        advice.push(Advice::LeaveOut);
    }
    advice.push(Advice::Span);
    let finer = Sigma::all().filter(|sigma| *sigma < terms.sigma).last();
    advice.extend(finer.map(|sigma| Advice::Pay { sigma, cost: terms.sensitivity.gaussian_cost(sigma) }));
    advice
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(expected: Option<u64>) -> PreviewTerms {
        PreviewTerms {
            cells: 10,
            sigma: 10.try_into().unwrap(),
            sensitivity: Sensitivity::ONE,
            clamp: None,
            expected,
            coarser: vec![Coarser {
                attribute: "victim.age_group".parse().unwrap(),
                instead: "victim.age_class".parse().unwrap(),
                cells: 3,
            }],
        }
    }

    fn nodes(answering: usize, silent: usize) -> Vec<NodePreview> {
        let node = |(at, country): (usize, &&str)| NodePreview {
            country: country.parse().unwrap(),
            outlook: match at < answering {
                true => Outlook::WouldAnswer { left: NanoRho::ZERO },
                false => Outlook::WouldNot(Absence::Unreachable),
            },
            yearbook: None,
        };
        ["IT", "GR", "BG", "PL"].iter().enumerate().take(answering + silent).map(node).collect()
    }

    #[test]
    fn a_preview_says_cost_and_interval_for_the_nodes_that_would_answer() {
        let preview = Preview::of(&terms(None), nodes(4, 0));
        assert_eq!((preview.answering, preview.cost.get()), (4, 5_000_000));
        // Four nodes at σ = 10: √4 · 10 · 1.96 = 39.2 on either side.
        let hundred = preview.sizes.iter().find(|s| s.size == 100).unwrap();
        assert!((hundred.interval.high - 139.2).abs() < 0.01, "{:?}", hundred.interval);
        assert!(hundred.told_from_zero());
        assert!(!preview.sizes.iter().find(|s| s.size == 20).unwrap().told_from_zero());
        assert_eq!(preview.nodes[0].country, "BG".parse().unwrap());
    }

    #[test]
    fn a_yearbook_that_is_exact_enough_is_free_and_another_one_helps() {
        let with = |variance| {
            let mut nodes = nodes(1, 0);
            nodes[0].yearbook = Some(variance);
            let free = nodes[0].is_free(terms(None).sigma);
            let width = Preview::of(&terms(None), nodes).sizes[0].interval.width();
            (free, width / (2.0 * 1.96))
        };
        // σ = 10 was asked for: a standard deviation of 5 is better, one of 10 added to it is √(1/2) of it.
        let (free, sd) = with(25.0);
        assert!(free && (sd - 5.0).abs() < 0.01, "{sd}");
        let (free, sd) = with(200.0);
        assert!(!free && (sd - 8.165).abs() < 0.01, "{sd}");
        // A country that cannot be reached is still there through its yearbook.
        let mut gone = nodes(0, 1);
        gone[0].yearbook = Some(200.0);
        assert_eq!(Preview::of(&terms(None), gone).answering, 1);
    }

    #[test]
    fn silent_nodes_do_not_widen_the_interval_and_without_any_there_is_none() {
        let two = Preview::of(&terms(None), nodes(2, 2));
        assert_eq!(two.sizes, Preview::of(&terms(None), nodes(2, 0)).sizes);
        let none = Preview::of(&terms(Some(1)), nodes(0, 2));
        assert!(none.sizes.is_empty() && none.advice.is_empty());
    }

    #[test]
    fn an_interval_wider_than_the_expected_count_brings_advice() {
        // Width 2 · 39.2 = 78.4; expected 50 in each of ten cells.
        let vague = Preview::of(&terms(Some(500)), nodes(4, 0));
        assert!(vague.is_vague());
        assert!(matches!(&vague.advice[0], Advice::Coarsen(c) if c.cells == 3));
        let pay = Advice::Pay { sigma: 8.try_into().unwrap(), cost: NanoRho::new(7_812_500) };
        assert_eq!(vague.advice.last(), Some(&pay));
        // Expected 100 in each: no advice. Nothing expected: no advice either.
        assert!(!Preview::of(&terms(Some(1_000)), nodes(4, 0)).is_vague());
        assert!(!Preview::of(&terms(None), nodes(4, 0)).is_vague());
    }
}
