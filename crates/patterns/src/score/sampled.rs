//! Rows as a model of the background sees them: at most so many, each as its items and what it lacks.

use crate::Catalogue;
use crate::mine::Base;
use std::collections::BTreeMap;

/// Most rows that a background is fitted to.
const MOST_ROWS: usize = 20_000;

/// Every so-manieth row as tokens: its items by rank, and for each attribute without a value that there is none.
pub(crate) struct Sampled {
    starts: Vec<usize>,
    tokens: Vec<u32>,
    tokens_in_all: usize,
    items: usize,
    /// By rank.
    attributes: Vec<u32>,
}

impl Sampled {
    pub(crate) fn new(base: &Base, catalogue: &Catalogue) -> Self {
        let attribute = |rank| catalogue.value_of(base.item(rank)).map_or(0, |(at, _)| at.index());
        let items = base.ranks();
        let attributes: Vec<u32> = (0..items as u32).map(attribute).collect();
        let mut place: BTreeMap<u32, usize> = attributes.iter().map(|attribute| (*attribute, 0)).collect();
        place.values_mut().zip(0..).for_each(|(place, at)| *place = at);
        let places: Vec<usize> = attributes.iter().filter_map(|at| place.get(at).copied()).collect();
        let (mut starts, mut tokens) = (vec![0], Vec::new());
        let mut held = vec![false; place.len()];
        for row in (0..base.rows()).step_by(base.rows().div_ceil(MOST_ROWS).max(1)) {
            held.fill(false);
            for rank in base.row(row as u32) {
                tokens.push(*rank);
                held[places[*rank as usize]] = true;
            }
            let lacking = held.iter().zip(items as u32..).filter(|(held, _)| !**held);
            tokens.extend(lacking.map(|(_, token)| token));
            starts.push(tokens.len());
        }
        Self { starts, tokens, tokens_in_all: items + place.len(), items, attributes }
    }

    pub(crate) fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// Different tokens: the items by rank, then one for each attribute.
    pub(crate) fn tokens(&self) -> usize {
        self.tokens_in_all
    }

    pub(crate) fn items(&self) -> usize {
        self.items
    }

    pub(crate) fn row(&self, row: usize) -> &[u32] {
        &self.tokens[self.starts[row]..self.starts[row + 1]]
    }

    /// The attribute of an item, by rank.
    pub(crate) fn attribute(&self, rank: u32) -> u32 {
        self.attributes[rank as usize]
    }
}
