//! Records of categories, from real files where they are.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The most codes of an attribute; rarer ones become "other". A yearbook groups lists in the same way, but by a public
/// list: here the data decide, for the benchmark alone.
const MOST_CODES: usize = 15;

/// Records with one code per attribute.
#[derive(Clone, Debug)]
pub(crate) struct Records {
    pub(crate) names: Vec<String>,
    pub(crate) lengths: Vec<usize>,
    pub(crate) rows: Vec<Vec<usize>>,
}

impl Records {
    /// Records from text, coded by frequency.
    pub(crate) fn of_text(names: Vec<String>, text: &[Vec<String>]) -> Self {
        let books: Vec<BTreeMap<&str, usize>> = (0..names.len()).map(|k| codes(text, k)).collect();
        let code =
            |(k, value): (usize, &String)| books[k].get(value.as_str()).copied().unwrap_or(MOST_CODES - 1);
        let rows = text.iter().map(|row| row.iter().enumerate().map(code).collect()).collect();
        let length = |book: &BTreeMap<&str, usize>| book.len().clamp(1, MOST_CODES);
        Self { lengths: books.iter().map(length).collect(), names, rows }
    }

    /// Those with this code, without the attribute that then says nothing.
    pub(crate) fn only(&self, column: usize, code: usize) -> Self {
        let without = |row: &Vec<usize>| {
            let kept = row.iter().enumerate().filter(|(k, _)| *k != column);
            kept.map(|(_, value)| *value).collect()
        };
        let keep = |k: &usize| *k != column;
        Self {
            names: (0..self.names.len()).filter(keep).map(|k| self.names[k].clone()).collect(),
            lengths: (0..self.lengths.len()).filter(keep).map(|k| self.lengths[k]).collect(),
            rows: self.rows.iter().filter(|row| row[column] == code).map(without).collect(),
        }
    }
}

/// A code for each of the commonest values; when there are more than [`MOST_CODES`] the last is left for the others.
fn codes(text: &[Vec<String>], column: usize) -> BTreeMap<&str, usize> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in text {
        *counts.entry(row[column].as_str()).or_default() += 1;
    }
    let mut order: Vec<(&str, usize)> = counts.into_iter().collect();
    order.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let others = order.len() > MOST_CODES;
    let book = order.into_iter().enumerate();
    book.map(|(code, (value, _))| (value, if others { code.min(MOST_CODES - 1) } else { code })).collect()
}

/// UCI Adult by its own domain, or `None`, said loudly.
pub(crate) fn adult() -> Result<Option<Records>> {
    let Some(text) = read("adult/adult.csv") else { return Ok(None) };
    let Some(domain) = read("adult/adult-domain.json") else { return Ok(None) };
    let domain: BTreeMap<String, usize> = serde_json::from_str(&domain).context("adult-domain.json")?;
    let (names, rows) = table(&text);
    let lengths = names.iter().map(|name| domain.get(name).copied().context("a column without a domain"));
    let lengths: Vec<usize> = lengths.collect::<Result<_>>()?;
    let parsed = rows.iter().map(|row| row.iter().map(|v| v.parse::<usize>().context("a code")).collect());
    let rows: Vec<Vec<usize>> = parsed.collect::<Result<_>>()?;
    let fits = |row: &Vec<usize>| row.iter().zip(&lengths).all(|(value, length)| value < length);
    anyhow::ensure!(rows.iter().all(fits), "a code of adult.csv is beyond its domain");
    Ok(Some(Records { names, lengths, rows }))
}

/// CTDC's k-anonymised records, or `None`, said loudly.
pub(crate) fn ctdc() -> Result<Option<Records>> {
    let Some(text) = read("ctdc_global_kanon_2020.csv") else { return Ok(None) };
    let (names, rows) = table(&text);
    Ok(Some(Records::of_text(names, &rows)))
}

fn read(name: &str) -> Option<String> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("SAFEBORDERS_DATA").map_or(beside, PathBuf::from);
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!(
            "!! SKIPPED: {} is not there. Set SAFEBORDERS_DATA to the folder that holds it.",
            path.display()
        );
    }
    text
}

/// A file without quoted commas, as both are: names and rows. Short rows are left out.
fn table(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let fields = |line: &str| line.trim_end().split(',').map(str::to_owned).collect::<Vec<_>>();
    let mut lines = text.lines().map(fields);
    let names = lines.next().unwrap_or_default();
    let width = names.len();
    (names, lines.filter(|row| row.len() == width).collect())
}
