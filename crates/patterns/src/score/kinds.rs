//! Hidden kinds of rows: what goes together because rows are of one kind or another.
//!
//! A mixture of kinds within which attributes have nothing to do with each other (latent classes), fitted by
//! expectation and maximisation (Dempster, Laird, Rubin 1977). It begins with one kind and divides, again and again, a
//! kind by the item that leaves most to explain in it, as long as the Bayesian information criterion (Schwarz 1978)
//! says that another kind is worth its figures. A small group with a way of working of its own is not, which is the
//! point: it stays a surprise.

use super::sampled::Sampled;

/// Most kinds.
const MOST_KINDS: usize = 24;
/// A kind has at least one row in so many.
const SMALLEST: f64 = 50.0;
/// Items whose associations are looked at: the commonest.
const MOST_ITEMS: usize = 512;
/// Rounds of fitting after a division, and at the end.
const ROUNDS: usize = 25;
const LAST_ROUNDS: usize = 60;
/// A gain of likelihood for each row below which a fit is good enough.
const LITTLE_GAIN: f64 = 1e-5;
/// Divisions tried before the number of kinds is settled.
const TRIES: usize = 6;
/// Rows of the overall proportions that are added to each kind, so that nothing is impossible in it.
const PRIOR: f64 = 2.0;
/// Below this share a row does not count for the associations within a kind.
const HARDLY: f64 = 0.02;
/// The share of the rows with the dividing item, and of the others, that begins in the new kind.
const DIVIDED: [f64; 2] = [0.95, 0.05];

/// The kinds of a table.
pub(crate) struct Kinds {
    /// The share of each among all rows.
    shares: Vec<f64>,
    /// By kind: the share of its rows that hold a token.
    chances: Vec<Vec<f64>>,
}

impl Kinds {
    pub(crate) fn fit(rows: &Sampled) -> Self {
        if rows.rows() == 0 {
            return Self { shares: Vec::new(), chances: Vec::new() };
        }
        let mut fit = Fit::one_kind(rows);
        let overall = fit.kinds.chances[0].clone();
        while fit.kinds.shares.len() < MOST_KINDS {
            let Some(next) = fit.with_another(rows, &overall) else { break };
            fit = next;
        }
        fit.run(rows, &overall, LAST_ROUNDS);
        fit.kinds
    }

    /// The share of rows that hold all of these items, if kinds are all there is to it.
    pub(crate) fn share(&self, ranks: &[u32]) -> f64 {
        let within = |chances: &Vec<f64>| ranks.iter().map(|rank| chances[*rank as usize]).product::<f64>();
        self.shares.iter().zip(&self.chances).map(|(share, chances)| share * within(chances)).sum()
    }
}

#[derive(Clone)]
struct Fit {
    kinds: Kinds,
    /// By row and kind.
    belongs: Vec<Vec<f64>>,
    ln_likelihood: f64,
}

impl Clone for Kinds {
    fn clone(&self) -> Self {
        Self { shares: self.shares.clone(), chances: self.chances.clone() }
    }
}

impl Fit {
    fn one_kind(rows: &Sampled) -> Self {
        let kinds = Kinds { shares: Vec::new(), chances: Vec::new() };
        let belongs = vec![vec![1.0]; rows.rows()];
        let mut fit = Self { kinds, belongs, ln_likelihood: f64::NEG_INFINITY };
        fit.maximise(rows, &vec![0.5; rows.tokens()]);
        fit.expect(rows);
        fit
    }

    fn run(&mut self, rows: &Sampled, overall: &[f64], rounds: usize) {
        let mut before = f64::NEG_INFINITY;
        for _ in 0..rounds {
            self.maximise(rows, overall);
            self.expect(rows);
            if self.ln_likelihood - before < LITTLE_GAIN * rows.rows() as f64 {
                break;
            }
            before = self.ln_likelihood;
        }
    }

    /// The kinds from which rows belong to which.
    fn maximise(&mut self, rows: &Sampled, overall: &[f64]) {
        let kinds = self.belongs.first().map_or(0, Vec::len);
        let mut sums = vec![0.0; kinds];
        let mut counts = vec![vec![0.0; rows.tokens()]; kinds];
        for (row, belongs) in self.belongs.iter().enumerate() {
            for (kind, share) in belongs.iter().enumerate().filter(|(_, share)| **share > 1e-6) {
                sums[kind] += share;
                for token in rows.row(row) {
                    counts[kind][*token as usize] += share;
                }
            }
        }
        for (counts, sum) in counts.iter_mut().zip(&sums) {
            for (count, overall) in counts.iter_mut().zip(overall) {
                *count = (*count + PRIOR * overall) / (sum + PRIOR);
            }
        }
        self.kinds =
            Kinds { shares: sums.iter().map(|sum| sum / rows.rows() as f64).collect(), chances: counts };
    }

    /// Which kinds rows belong to, from the kinds. The values of an attribute are draws from it: what a row does not
    /// hold of an attribute that it has says nothing by itself.
    fn expect(&mut self, rows: &Sampled) {
        let ln = |chances: &Vec<f64>| chances.iter().map(|chance| chance.max(1e-12).ln()).collect();
        let ln_chances: Vec<Vec<f64>> = self.kinds.chances.iter().map(ln).collect();
        let ln_shares: Vec<f64> = ln(&self.kinds.shares);
        self.ln_likelihood = 0.0;
        for (row, belongs) in self.belongs.iter_mut().enumerate() {
            let tokens = rows.row(row);
            let mut most = f64::NEG_INFINITY;
            for (kind, share) in belongs.iter_mut().enumerate() {
                let chances = &ln_chances[kind];
                *share = ln_shares[kind] + tokens.iter().map(|token| chances[*token as usize]).sum::<f64>();
                most = most.max(*share);
            }
            belongs.iter_mut().for_each(|share| *share = (*share - most).exp());
            let sum: f64 = belongs.iter().sum();
            belongs.iter_mut().for_each(|share| *share /= sum);
            self.ln_likelihood += most + sum.ln();
        }
    }

    /// The likelihood less what its figures cost.
    fn worth(&self, rows: &Sampled) -> f64 {
        let figures = self.kinds.shares.len() as f64 * (rows.items() as f64 + 1.0) - 1.0;
        self.ln_likelihood - 0.5 * figures * (rows.rows() as f64).ln()
    }

    /// The same with one kind more, where that is worth it.
    fn with_another(&self, rows: &Sampled, overall: &[f64]) -> Option<Self> {
        let worth = self.worth(rows);
        self.divisions(rows).into_iter().take(TRIES).find_map(|(kind, rank)| {
            let mut next = self.divided(rows, kind, rank);
            next.run(rows, overall, ROUNDS);
            let smallest = next.kinds.shares.iter().copied().fold(1.0, f64::min);
            (next.worth(rows) > worth && smallest * SMALLEST >= 1.0).then_some(next)
        })
    }

    fn divided(&self, rows: &Sampled, kind: usize, rank: u32) -> Self {
        let mut next = self.clone();
        for (row, belongs) in next.belongs.iter_mut().enumerate() {
            let holds = rows.row(row).contains(&rank);
            let moved = belongs[kind] * DIVIDED[usize::from(!holds)];
            belongs[kind] -= moved;
            belongs.push(moved);
        }
        next
    }

    /// The kind and item by which a division explains most, the best first.
    fn divisions(&self, rows: &Sampled) -> Vec<(usize, u32)> {
        // Ranks ascend from rare to common.
        let first = rows.items().saturating_sub(MOST_ITEMS);
        let least = rows.rows() as f64 / SMALLEST;
        let mut found: Vec<(f64, usize, u32)> = Vec::new();
        for (kind, share) in self.kinds.shares.iter().enumerate() {
            let sum = share * rows.rows() as f64;
            if sum < 2.0 * least {
                continue;
            }
            let size = rows.items() - first;
            let both = self.together(rows, kind, first);
            for a in (0..size).filter(|a| (least..=sum - least).contains(&both[a * size + a])) {
                let left: f64 = (0..size)
                    .filter(|b| *b != a)
                    .map(|b| association(both[a * size + b], both[a * size + a], both[b * size + b], sum))
                    .sum();
                found.push((left, kind, (first + a) as u32));
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        found.into_iter().map(|(_, kind, rank)| (kind, rank)).collect()
    }

    /// Rows of a kind that hold two items, for the items from a rank on.
    fn together(&self, rows: &Sampled, kind: usize, first: usize) -> Vec<f64> {
        let size = rows.items() - first;
        let mut both = vec![0.0; size * size];
        let mut held = Vec::new();
        for (row, belongs) in self.belongs.iter().enumerate().filter(|(_, belongs)| belongs[kind] > HARDLY) {
            held.clear();
            let items = rows.row(row).iter().map(|token| *token as usize);
            held.extend(
                items.filter(|token| (first..rows.items()).contains(token)).map(|token| token - first),
            );
            for a in &held {
                for b in &held {
                    both[a * size + b] += belongs[kind];
                }
            }
        }
        both
    }
}

/// The likelihood ratio of two items that meet more often than by chance; nothing where they meet less often, as values
/// of one attribute do.
fn association(both: f64, first: f64, second: f64, rows: f64) -> f64 {
    let expected = first * second / rows;
    if both <= expected || expected <= 0.0 {
        return 0.0;
    }
    2.0 * (both * (both / expected).ln() - both + expected)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mine::Base;
    use crate::random::Random;
    use crate::{Catalogue, Item, Multiplicity, Table, TableBuilder};

    const ATTRIBUTES: u32 = 8;
    const VALUES: u32 = 6;

    /// Rows of eight attributes of six values. `kind_of` says the kind of a row: an attribute has the kind's own value in
    /// `sure` of ten rows, and any value in the others; of kind 0, always any.
    fn table(rows: u32, sure: usize, kind_of: impl Fn(u32) -> u32) -> Table {
        let mut catalogue = Catalogue::new();
        for _ in 0..ATTRIBUTES {
            catalogue.add(Multiplicity::Single, VALUES).unwrap();
        }
        let mut builder = TableBuilder::new(catalogue);
        let mut random = Random::new(11);
        for number in 0..rows {
            let kind = kind_of(number);
            let mut row = Vec::new();
            for attribute in 0..ATTRIBUTES {
                let any = random.below(VALUES as usize) as u32;
                let own = random.below(10) < sure && kind > 0;
                row.push(Item::new(attribute * VALUES + if own { kind - 1 } else { any }));
            }
            builder.push(&row).unwrap();
        }
        builder.build()
    }

    fn fitted(table: &Table) -> (Base, Kinds) {
        let base = Base::new(table, |item| table.support(item) > 0);
        let kinds = Kinds::fit(&Sampled::new(&base, table.catalogue()));
        (base, kinds)
    }

    fn ranks(base: &Base, items: &[u32]) -> Vec<u32> {
        let of = |item: &u32| (0..base.ranks() as u32).find(|rank| base.item(*rank).index() == *item);
        items.iter().map(|item| of(item).unwrap()).collect()
    }

    /// The share of rows that hold all of these.
    fn seen(table: &Table, items: &[u32]) -> f64 {
        let items: Vec<Item> = items.iter().copied().map(Item::new).collect();
        table.holders(&items).len() as f64 / f64::from(table.rows())
    }

    #[test]
    fn two_kinds_of_rows_are_found_with_their_sizes_and_what_they_bring_together() {
        let table = table(3_000, 7, |row| if row % 3 == 0 { 1 } else { 2 });
        let (base, kinds) = fitted(&table);
        let mut shares = kinds.shares.clone();
        shares.sort_by(f64::total_cmp);
        assert!(shares.len() == 2 && (shares[0] - 1.0 / 3.0).abs() < 0.03, "{shares:?}");
        for pattern in [[0, VALUES, 2 * VALUES], [1, VALUES + 1, 2 * VALUES + 1]] {
            let (seen, expected) = (seen(&table, &pattern), kinds.share(&ranks(&base, &pattern)));
            assert!((seen / expected - 1.0).abs() < 0.15, "{seen} {expected}");
        }
        // A value of the one kind and one of the other are rare together, and said to be.
        let across = [0, VALUES + 1, 2 * VALUES];
        assert!(
            kinds.share(&ranks(&base, &across)) < 0.3 * kinds.share(&ranks(&base, &[0, VALUES, 2 * VALUES]))
        );
    }

    #[test]
    fn rows_without_kinds_are_of_one_kind() {
        let table = table(3_000, 0, |_| 1);
        let (base, kinds) = fitted(&table);
        assert_eq!(kinds.shares.len(), 1);
        // A sixth each, nothing to do with each other.
        let share = kinds.share(&ranks(&base, &[0, VALUES, 2 * VALUES]));
        assert!((share * 216.0 - 1.0).abs() < 0.2, "{share}");
    }

    #[test]
    fn a_group_of_one_row_in_a_hundred_stays_a_surprise_and_of_one_in_ten_does_not() {
        let pattern = [0, VALUES, 2 * VALUES, 3 * VALUES];
        let judged = |every: u32| {
            let table = table(4_000, 9, |row| u32::from(row % every == 0));
            let (base, kinds) = fitted(&table);
            (kinds.shares.len(), seen(&table, &pattern) / kinds.share(&ranks(&base, &pattern)))
        };
        let (kinds, surprise) = judged(100);
        assert!(kinds == 1 && surprise > 5.0, "{kinds} {surprise}");
        let (kinds, surprise) = judged(10);
        assert!(kinds == 2 && (surprise - 1.0).abs() < 0.2, "{kinds} {surprise}");
    }

    #[test]
    fn the_same_rows_give_the_same_kinds() {
        let table = table(2_000, 6, |row| row % 4);
        let ((_, one), (_, other)) = (fitted(&table), fitted(&table));
        assert!(one.shares.len() > 1);
        assert!(one.shares == other.shares && one.chances == other.chances, "to the last bit");
        // What belongs to a kind by less than a millionth is not counted.
        assert!((one.shares.iter().sum::<f64>() - 1.0).abs() < 1e-3);
        assert!(
            one.chances.iter().flatten().all(|chance| *chance > 0.0 && *chance <= 1.0),
            "nothing is impossible"
        );
    }

    #[test]
    fn tables_without_rows_or_without_values_have_no_surprise() {
        for (rows, row) in [(0, vec![]), (5, vec![]), (1, vec![Item::new(0)])] {
            let mut catalogue = Catalogue::new();
            catalogue.add(Multiplicity::Single, 2).unwrap();
            let mut builder = TableBuilder::new(catalogue);
            (0..rows).for_each(|_| builder.push(&row).unwrap());
            let table = builder.build();
            let (base, kinds) = fitted(&table);
            let all: Vec<u32> = (0..base.ranks() as u32).collect();
            let share = kinds.share(&all);
            assert!((0.0..=1.0).contains(&share), "{rows}: {share}");
        }
    }
}
