//! Chances under the picture: of some values, and of one value given others.

use super::Picture;
use crate::random::Random;

impl Picture {
    /// The logarithm of the chance of the values that are given; those that are not are summed over.
    pub(crate) fn ln_chance(&self, case: &[Option<usize>]) -> f64 {
        let mut below: Vec<Vec<f64>> = self.sizes.iter().map(|size| vec![1.0; *size]).collect();
        let mut ln_scale = 0.0;
        for attribute in self.order.iter().rev() {
            let branch = &self.branches[*attribute];
            let mut here = std::mem::take(&mut below[*attribute]);
            if let Some(value) = case[*attribute] {
                (0..here.len()).filter(|other| *other != value).for_each(|other| here[other] = 0.0);
            }
            let sum = |chances: &[f64]| chances.iter().zip(&here).map(|(chance, below)| chance * below).sum();
            let mut up: Vec<f64> = branch.chances.chunks(here.len()).map(sum).collect();
            // Kept near 1, so that many attributes do not run out of digits.
            let largest = up.iter().fold(f64::MIN_POSITIVE, |a, b| a.max(*b));
            ln_scale += largest.ln();
            up.iter_mut().for_each(|chance| *chance /= largest);
            match branch.parent {
                Some(parent) => below[parent].iter_mut().zip(up).for_each(|(below, up)| *below *= up),
                None => ln_scale += up[0].max(f64::MIN_POSITIVE).ln(),
            }
        }
        ln_scale
    }

    /// How one attribute is spread given the values of the others.
    pub(crate) fn spread(&self, attribute: usize, case: &[Option<usize>]) -> Vec<f64> {
        let mut case = case.to_vec();
        let ln: Vec<f64> = (0..self.sizes[attribute])
            .map(|value| {
                case[attribute] = Some(value);
                self.ln_chance(&case)
            })
            .collect();
        let most = ln.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let total: f64 = ln.iter().map(|ln| (ln - most).exp()).sum();
        ln.iter().map(|ln| (ln - most).exp() / total).collect()
    }

    /// A case of the picture.
    pub(crate) fn draw(&self, random: &mut Random) -> Vec<usize> {
        let mut case = vec![0; self.sizes.len()];
        for attribute in &self.order {
            let (branch, size) = (&self.branches[*attribute], self.sizes[*attribute]);
            let from = branch.parent.map_or(0, |parent| case[parent]) * size;
            let mut left = random.unit();
            let chances = &branch.chances[from..from + size];
            let value = chances.iter().position(|chance| {
                left -= chance;
                left < 0.0
            });
            case[*attribute] = value.unwrap_or(size - 1);
        }
        case
    }
}
