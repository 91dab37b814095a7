//! Fitting the tree.

use super::TypicalError;

/// Most attributes of a picture.
pub const MAX_ATTRIBUTES: usize = 200;
/// Most cells of a two-way table.
pub const MAX_CELLS: usize = 1 << 20;

/// A released table of one or two attributes: noisy counts, which may be negative.
#[derive(Clone, Debug, PartialEq)]
pub struct Released {
    /// The first attribute.
    pub first: usize,
    /// The second attribute, if there are two.
    pub second: Option<usize>,
    /// Counts, the second attribute's values next to each other.
    pub counts: Vec<f64>,
    /// The standard deviation of the noise in each count.
    pub noise: f64,
}

/// One attribute given another.
pub(crate) struct Branch {
    /// The attribute that it depends on; none for the root of a tree.
    pub(crate) parent: Option<usize>,
    /// Its values' chances, for each value of the parent.
    pub(crate) chances: Vec<f64>,
}

/// A tree of attributes.
pub struct Picture {
    pub(crate) sizes: Vec<usize>,
    pub(crate) branches: Vec<Branch>,
    /// Parents before their children.
    pub(crate) order: Vec<usize>,
}

/// So many cases of an even spread are added to every distribution, so that nothing is impossible.
const EVEN: f64 = 1.0;

impl Picture {
    /// A picture of attributes with so many values each.
    ///
    /// # Errors
    /// Sizes out of range, tables that do not fit, an attribute without any table.
    pub fn fit(sizes: &[usize], tables: &[Released]) -> Result<Self, TypicalError> {
        if !(1..=MAX_ATTRIBUTES).contains(&sizes.len()) || sizes.contains(&0) {
            return Err(TypicalError::Size);
        }
        tables.iter().try_for_each(|table| check(sizes, table))?;
        let alone = alone(sizes, tables)?;
        let mut edges: Vec<(f64, &Released, usize)> = Vec::new();
        for table in tables {
            if let Some(second) = table.second {
                let worth = beyond_noise(table, sizes[table.first], sizes[second]);
                if worth > 0.0 {
                    edges.push((worth, table, second));
                }
            }
        }
        edges.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1.first, a.2).cmp(&(b.1.first, b.2))));
        let mut sets = crate::disjoint::Disjoint::new(sizes.len());
        let mut around: Vec<Vec<(usize, &Released)>> = vec![Vec::new(); sizes.len()];
        for (_, table, second) in edges {
            let (a, b) = (sets.first(table.first as u32), sets.first(second as u32));
            if a != b {
                sets.join(a, b);
                around[table.first].push((second, table));
                around[second].push((table.first, table));
            }
        }
        Ok(Self::rooted(sizes, &alone, &around))
    }

    /// Every tree is rooted at its first attribute.
    fn rooted(sizes: &[usize], alone: &[Vec<f64>], around: &[Vec<(usize, &Released)>]) -> Self {
        let mut branches: Vec<Option<Branch>> = sizes.iter().map(|_| None).collect();
        let mut order = Vec::with_capacity(sizes.len());
        for root in 0..sizes.len() {
            if branches[root].is_some() {
                continue;
            }
            branches[root] = Some(Branch { parent: None, chances: alone[root].clone() });
            let mut next = order.len();
            order.push(root);
            while let Some(parent) = order.get(next).copied() {
                next += 1;
                for (child, table) in &around[parent] {
                    if branches[*child].is_none() {
                        let chances = given(table, parent, sizes[parent], sizes[*child], &alone[*child]);
                        branches[*child] = Some(Branch { parent: Some(parent), chances });
                        order.push(*child);
                    }
                }
            }
        }
        Self { sizes: sizes.to_vec(), branches: branches.into_iter().flatten().collect(), order }
    }

    /// The attribute that each attribute depends on, if any.
    #[must_use]
    pub fn parents(&self) -> Vec<Option<usize>> {
        self.branches.iter().map(|branch| branch.parent).collect()
    }
}

fn check(sizes: &[usize], table: &Released) -> Result<(), TypicalError> {
    let size = |attribute: usize| sizes.get(attribute).copied().ok_or(TypicalError::Table);
    let cells = match table.second {
        Some(second) if second == table.first => return Err(TypicalError::Table),
        Some(second) => size(table.first)?.checked_mul(size(second)?).ok_or(TypicalError::Size)?,
        None => size(table.first)?,
    };
    if cells > MAX_CELLS {
        return Err(TypicalError::Size);
    }
    if table.counts.len() != cells || table.counts.iter().any(|count| !count.is_finite()) {
        return Err(TypicalError::Table);
    }
    if !(table.noise >= 0.0 && table.noise.is_finite()) {
        return Err(TypicalError::Noise);
    }
    Ok(())
}

/// The distribution of each attribute, from the table that says most about it: a table of its own, or
/// the sums of a two-way table, whichever has the least noise.
fn alone(sizes: &[usize], tables: &[Released]) -> Result<Vec<Vec<f64>>, TypicalError> {
    let mut best: Vec<Option<(f64, Vec<f64>)>> = vec![None; sizes.len()];
    for table in tables {
        for attribute in [Some(table.first), table.second].into_iter().flatten() {
            let terms = table.counts.len() as f64 / sizes[attribute] as f64;
            let noise = table.noise * terms.sqrt();
            if best[attribute].as_ref().is_none_or(|known| noise < known.0) {
                best[attribute] = Some((noise, margin(table, attribute, sizes)));
            }
        }
    }
    let distribution = |(attribute, found): (usize, Option<(f64, Vec<f64>)>)| {
        let (_, counts) = found.ok_or(TypicalError::NoTable(attribute))?;
        let even = vec![1.0 / counts.len() as f64; counts.len()];
        Ok(shares(&counts, &even))
    };
    best.into_iter().enumerate().map(distribution).collect()
}

fn margin(table: &Released, attribute: usize, sizes: &[usize]) -> Vec<f64> {
    let Some(second) = table.second else { return table.counts.clone() };
    let mut sums = vec![0.0; sizes[attribute]];
    for (cell, count) in table.counts.iter().enumerate() {
        let value = if attribute == second { cell % sizes[second] } else { cell / sizes[second] };
        sums[value] += count;
    }
    sums
}

/// Shares of counts, negative ones as none, with a little of another distribution mixed in.
fn shares(counts: &[f64], other: &[f64]) -> Vec<f64> {
    let total: f64 = counts.iter().map(|count| count.max(0.0)).sum();
    counts.iter().zip(other).map(|(count, other)| (count.max(0.0) + EVEN * other) / (total + EVEN)).collect()
}

/// How a child is spread for each value of its parent, one after the other.
fn given(table: &Released, parent: usize, parents: usize, children: usize, alone: &[f64]) -> Vec<f64> {
    let mut chances = Vec::with_capacity(parents * children);
    for value in 0..parents {
        let cell = |child: usize| {
            if table.first == parent { value * children + child } else { child * parents + value }
        };
        let counts: Vec<f64> = (0..children).map(|child| table.counts[cell(child)]).collect();
        chances.extend(shares(&counts, alone));
    }
    chances
}

/// How far beyond its mean, in standard deviations of chi-square, an association must lie to be believed: a table without
/// any is connected in less than one of a hundred cases.
const BELIEVED: f64 = 4.0;

/// Mutual information of a table in nats, less what as many cases and the noise would show without any.
fn beyond_noise(table: &Released, rows: usize, columns: usize) -> f64 {
    let counts: Vec<f64> = table.counts.iter().map(|count| count.max(0.0)).collect();
    let total: f64 = counts.iter().sum();
    if total <= 0.0 {
        return 0.0;
    }
    let (mut by_row, mut by_column) = (vec![0.0; rows], vec![0.0; columns]);
    for (cell, count) in counts.iter().enumerate() {
        by_row[cell / columns] += count;
        by_column[cell % columns] += count;
    }
    let (mut information, mut spread) = (0.0, 0.0);
    for (cell, count) in counts.iter().enumerate() {
        let expected = by_row[cell / columns] * by_column[cell % columns] / total;
        if *count > 0.0 {
            information += count / total * (count / expected).ln();
        }
        // Chance moves a cell by its expectation, noise by its own variance.
        spread += 1.0 + table.noise * table.noise / expected.max(1.0);
    }
    let free = (rows.saturating_sub(1) * columns.saturating_sub(1)) as f64;
    let chance = (free + BELIEVED * (2.0 * free).sqrt()) * spread / counts.len() as f64;
    information - chance / (2.0 * total)
}
