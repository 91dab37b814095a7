//! Sets that grow together (union-find). The first member, by number, speaks for each.

pub(crate) struct Disjoint {
    parent: Vec<u32>,
}

impl Disjoint {
    pub(crate) fn new(size: usize) -> Self {
        Self { parent: (0..size as u32).collect() }
    }

    /// The lowest number of the set.
    pub(crate) fn first(&mut self, mut at: u32) -> u32 {
        while self.parent[at as usize] != at {
            let above = self.parent[at as usize];
            self.parent[at as usize] = self.parent[above as usize];
            at = above;
        }
        at
    }

    pub(crate) fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.first(a), self.first(b));
        let (low, high) = (a.min(b), a.max(b));
        self.parent[high as usize] = low;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_speaks_for_all_that_were_joined() {
        let mut sets = Disjoint::new(6);
        for (a, b) in [(5, 4), (4, 2), (1, 3)] {
            sets.join(a, b);
        }
        assert_eq!((0..6).map(|at| sets.first(at)).collect::<Vec<_>>(), [0, 1, 2, 1, 2, 2]);
    }
}
