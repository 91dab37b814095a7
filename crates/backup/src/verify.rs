//! Reading everything in a place once, and saying what is wrong with it.

use crate::error::BackupError;
use crate::pack::PieceId;
use crate::place::Place;
use crate::point::{Point, PointName};
use crate::write::Tell;
use std::collections::{BTreeSet, HashSet};

/// Something that is wrong, and what to do about it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    /// What was found.
    pub what: String,
    /// What to do.
    pub fix: &'static str,
}

/// What reading everything has shown.
#[derive(Clone, Debug, Default)]
pub struct Verified {
    /// The points that are whole, the oldest first, with what they say of themselves.
    pub whole: Vec<(PointName, Point)>,
    /// How many pieces were read.
    pub pieces: u64,
    /// How many bytes they have, sealed.
    pub bytes: u64,
    /// What is wrong.
    pub found: Vec<Finding>,
}

impl Place {
    /// Reads every piece and every point that there was when the place was opened.
    ///
    /// # Errors
    /// [`BackupError::Ended`] when `tell` breaks off, and the operating system's refusals; damage is no error, but found.
    pub fn verify(&self, tell: Tell<'_>) -> Result<Verified, BackupError> {
        let mut verified = Verified::default();
        let again = "move that file away and run `backup`: what is needed of it is written again";
        for (path, what) in self.damaged() {
            verified.found.push(Finding { what: format!("{}: {what}", path.display()), fix: again });
        }
        let mut sound = HashSet::new();
        let mut damaged = BTreeSet::new();
        for (pack, spot) in self.all_spots() {
            verified.pieces += 1;
            verified.bytes += u64::from(spot.2);
            match self.packs()[pack].piece(self.keys(), spot) {
                Ok(_) => drop(sound.insert(spot.0)),
                Err(error) => drop(damaged.insert((self.packs()[pack].path.clone(), error.to_string()))),
            }
            if tell(verified.bytes).is_break() {
                return Err(BackupError::Ended);
            }
        }
        verified.found.extend(damaged.into_iter().map(|(_, what)| Finding { what, fix: again }));
        for name in self.names() {
            match self.point(name) {
                // Forgotten meanwhile, by a backup that keeps fewer.
                Err(BackupError::NoSuchPoint { .. }) => {}
                read => match self.whole(name, read, &sound) {
                    Ok(point) => verified.whole.push((name.clone(), point)),
                    Err(finding) => verified.found.push(finding),
                },
            }
        }
        Ok(verified)
    }

    fn whole(
        &self,
        name: &PointName,
        read: Result<Point, BackupError>,
        sound: &HashSet<PieceId>,
    ) -> Result<Point, Finding> {
        let other = "it cannot be restored from: take another point, run `backup` for a new one, and move this file away";
        let point = read.map_err(|error| Finding { what: error.to_string(), fix: other })?;
        let lost = |part: &&crate::Part| part.pieces.iter().any(|id| !sound.contains(id));
        match point.parts.iter().find(lost) {
            None => Ok(point),
            Some(part) => {
                let path = self.points_folder().join(name.as_str());
                Err(Finding {
                    what: format!("{}: it lacks pieces of {}", path.display(), part.name),
                    fix: other,
                })
            }
        }
    }
}
