//! How many rows hold a pattern as a matter of course: hidden kinds of rows, and attributes that go together everywhere.
//!
//! A way of working makes its own values go together. To take every pair of values that go together as background, as a
//! model of all pairs does, would take its own traces as its explanation. So values count as going together only
//! where their attributes do, over many values: a route and a citizenship, not one platform and one payment.

use super::kinds::Kinds;
use super::sampled::Sampled;
use crate::Catalogue;
use crate::mine::Base;
use std::collections::{BTreeMap, HashMap};

/// Items whose pairs are looked at: the commonest.
const MOST_ITEMS: usize = 512;
/// The cells of a pair of attributes that are left out when it is judged: ways of working make that many.
const LEFT_OUT: usize = 3;
/// Deviance for each cell, and beyond that, from which two attributes go together.
const FOR_EACH_CELL: f64 = 1.3;
const BEYOND: f64 = 40.0;
/// Rows expected from which a cell is counted.
const COUNTED: f64 = 0.5;
/// The deviance from which a cell of such attributes has a figure of its own.
const OWN_FIGURE: f64 = 6.0;

/// What is usual in a table.
pub(crate) struct Usual {
    kinds: Kinds,
    /// How many times as many rows as kinds lead to hold two items (by rank, the lower first).
    lifts: HashMap<(u32, u32), f64>,
    rows: f64,
}

/// Two items, how far from what kinds lead to, and how many times as many.
struct Cell {
    pair: (u32, u32),
    expected: f64,
    deviance: f64,
    lift: f64,
}

impl Usual {
    pub(crate) fn fit(base: &Base, catalogue: &Catalogue) -> Self {
        let sampled = Sampled::new(base, catalogue);
        let kinds = Kinds::fit(&sampled);
        let mut lifts = HashMap::new();
        for ((one, other), mut cells) in cells(&sampled, &kinds) {
            cells.sort_by(|a, b| b.deviance.total_cmp(&a.deviance).then(a.pair.cmp(&b.pair)));
            let rest: f64 = cells.iter().skip(LEFT_OUT).map(|cell| cell.deviance).sum();
            let counted = cells.iter().filter(|cell| cell.expected >= COUNTED).count() as f64;
            // Values of one attribute go together by how many persons a case file has.
            if one == other || rest > FOR_EACH_CELL * counted + BEYOND {
                let own = cells.iter().filter(|cell| cell.lift > 1.0 && cell.deviance > OWN_FIGURE);
                lifts.extend(own.map(|cell| (cell.pair, cell.lift)));
            }
        }
        Self { kinds, lifts, rows: base.rows() as f64 }
    }

    /// Rows expected to hold all of these items: what kinds lead to, times the lifts along the strongest pairs that
    /// hang together without a circle (Chow, Liu 1968).
    pub(crate) fn expected(&self, ranks: &[u32]) -> f64 {
        let mut expected = self.rows * self.kinds.share(ranks);
        let places = 0..ranks.len();
        let mut pairs: Vec<(f64, usize, usize)> = places
            .clone()
            .flat_map(|a| (a + 1..ranks.len()).map(move |b| (a, b)))
            .filter_map(|(a, b)| Some((*self.lifts.get(&ordered(ranks[a], ranks[b]))?, a, b)))
            .collect();
        pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
        let mut group: Vec<usize> = places.collect();
        for (lift, a, b) in pairs {
            let (joined, gone) = (group[a], group[b]);
            if joined != gone {
                group.iter_mut().filter(|group| **group == gone).for_each(|group| *group = joined);
                expected *= lift;
            }
        }
        expected
    }
}

fn ordered(a: u32, b: u32) -> (u32, u32) {
    (a.min(b), a.max(b))
}

/// The cells of every two attributes.
fn cells(rows: &Sampled, kinds: &Kinds) -> BTreeMap<(u32, u32), Vec<Cell>> {
    let first = rows.items().saturating_sub(MOST_ITEMS);
    let size = rows.items() - first;
    let mut both = vec![0_u32; size * size];
    let mut held: Vec<usize> = Vec::new();
    for row in 0..rows.rows() {
        held.clear();
        let items = rows.row(row).iter().map(|token| *token as usize);
        held.extend(items.filter(|token| (first..rows.items()).contains(token)).map(|token| token - first));
        for (at, a) in held.iter().enumerate() {
            held[at + 1..].iter().for_each(|b| both[a * size + b] += 1);
        }
    }
    let mut cells: BTreeMap<(u32, u32), Vec<Cell>> = BTreeMap::new();
    for (a, b) in (0..size).flat_map(|a| (a + 1..size).map(move |b| (a, b))) {
        let pair = ((first + a) as u32, (first + b) as u32);
        let seen = f64::from(both[a * size + b]);
        let expected = rows.rows() as f64 * kinds.share(&[pair.0, pair.1]);
        let deviance =
            2.0 * if seen > 0.0 { seen * (seen / expected).ln() - seen + expected } else { expected };
        let attributes = ordered(rows.attribute(pair.0), rows.attribute(pair.1));
        let cell = Cell { pair, expected, deviance, lift: seen / expected };
        cells.entry(attributes).or_default().push(cell);
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use crate::{Item, Multiplicity, TableBuilder};

    const VALUES: u32 = 5;

    /// Rows of six attributes. In two hidden kinds of rows each value is likelier that the kind prefers; attribute 5 follows
    /// attribute 4, whatever the kind; the first `planted` rows share the last value of the first four.
    fn usual(kinds: bool, planted: u32) -> (Base, Usual) {
        let mut catalogue = Catalogue::new();
        for _ in 0..6 {
            catalogue.add(Multiplicity::Single, VALUES).unwrap();
        }
        let mut table = TableBuilder::new(catalogue);
        let mut random = Random::new(7);
        for number in 0..4_000 {
            let kind = if kinds { random.below(2) } else { 0 };
            let mut row: Vec<u32> = Vec::new();
            for attribute in 0..6 {
                let drawn = random.below(VALUES as usize) as u32;
                let preferred = if kinds && random.below(2) == 0 { kind as u32 } else { drawn };
                let value = match attribute {
                    _ if number < planted && attribute < 4 => VALUES - 1,
                    5 if random.below(3) > 0 => (row[4] % VALUES + 1) % VALUES,
                    _ => preferred,
                };
                row.push(attribute * VALUES + value);
            }
            table.push(&row.into_iter().map(Item::new).collect::<Vec<_>>()).unwrap();
        }
        let table = table.build();
        let base = Base::new(&table, |item| table.support(item) > 0);
        let usual = Usual::fit(&base, table.catalogue());
        (base, usual)
    }

    fn ranks(base: &Base, items: &[u32]) -> Vec<u32> {
        let of =
            |item: &u32| (0..base.ranks() as u32).find(|rank| base.item(*rank).index() == *item).unwrap();
        items.iter().map(of).collect()
    }

    fn seen(base: &Base, items: &[u32]) -> f64 {
        let ranks = ranks(base, items);
        let holds = |row: &u32| ranks.iter().all(|rank| base.row(*row).contains(rank));
        (0..base.rows() as u32).filter(holds).count() as f64
    }

    #[test]
    fn what_a_hidden_kind_brings_together_is_usual() {
        let (base, usual) = usual(true, 0);
        for pattern in [[0, VALUES, 2 * VALUES], [1, VALUES + 1, 2 * VALUES + 1]] {
            let (seen, expected) = (seen(&base, &pattern), usual.expected(&ranks(&base, &pattern)));
            assert!((seen / expected - 1.0).abs() < 0.25, "{seen} {expected}");
        }
        // Without kinds it is no more than by chance: 4 000 rows, a fifth each.
        let (base, plain) = super::tests::usual(false, 0);
        let expected = plain.expected(&ranks(&base, &[0, VALUES, 2 * VALUES]));
        assert!((expected / 32.0 - 1.0).abs() < 0.25, "{expected}");
    }

    #[test]
    fn attributes_that_go_together_over_many_values_are_usual() {
        let (base, usual) = usual(false, 0);
        let pattern = [0, 4 * VALUES + 2, 5 * VALUES + 3];
        let (seen, expected) = (seen(&base, &pattern), usual.expected(&ranks(&base, &pattern)));
        assert!(seen > 100.0 && (seen / expected - 1.0).abs() < 0.25, "{seen} {expected}");
    }

    #[test]
    fn a_way_of_working_of_a_few_rows_does_not_become_its_own_background() {
        let (base, usual) = usual(true, 40);
        let pattern = [4, VALUES + 4, 2 * VALUES + 4, 3 * VALUES + 4];
        let (seen, expected) = (seen(&base, &pattern), usual.expected(&ranks(&base, &pattern)));
        assert!(seen >= 40.0 && seen > 3.0 * expected, "{seen} {expected}");
    }
}
