//! Forgetting old points, and packs that none of the others needs.

use crate::error::BackupError;
use crate::place::Place;
use safeborders_store::fsx;
use std::collections::HashSet;

/// What was forgotten.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Pruned {
    /// How many points.
    pub points: usize,
    /// How many packs.
    pub packs: usize,
}

impl Place {
    /// Removes all but so many of the newest points (at least one stays), and packs of which no point that stays needs
    /// anything. A pack that is needed in part stays whole.
    ///
    /// # Errors
    /// The operating system's refusals. While a point that stays cannot be read, every pack stays too.
    pub fn prune(&mut self, keep: usize) -> Result<Pruned, BackupError> {
        let names = self.points()?;
        let old = names.len().saturating_sub(keep.max(1));
        if old == 0 {
            return Ok(Pruned::default());
        }
        let mut needed = HashSet::new();
        let mut unread = false;
        for name in &names[old..] {
            match self.point(name) {
                Ok(point) => {
                    needed.extend(point.parts.iter().flat_map(|part| part.pieces.iter().copied()));
                }
                Err(_) => unread = true,
            }
        }
        let mut used = vec![unread; self.packs().len()];
        for (pack, (id, ..)) in self.all_spots() {
            used[pack] |= needed.contains(&id);
        }
        // Points first: a point is never without its packs.
        for name in &names[..old] {
            fsx::remove(&self.points_folder().join(name.as_str()))?;
        }
        let unused: Vec<usize> = (0..used.len()).filter(|pack| !used[*pack]).collect();
        self.forget(&unused)?;
        Ok(Pruned { points: old, packs: unused.len() })
    }
}
