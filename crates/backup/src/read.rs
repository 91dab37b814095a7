//! Reading the parts of a point back.

use crate::cut::{self, Cutter, MOST_BYTES};
use crate::error::{BackupError, at};
use crate::pack::PieceId;
use crate::place::Place;
use crate::point::{Part, PartKind, Point};
use safeborders_store::{Entry, KeyRange, Snapshot};
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

/// The entries of a part, in key order.
pub struct Entries<'p> {
    place: &'p Place,
    pieces: std::slice::Iter<'p, PieceId>,
    piece: std::vec::IntoIter<Entry>,
    failed: bool,
}

impl Iterator for Entries<'_> {
    type Item = Result<Entry, BackupError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(entry) = self.piece.next() {
                return Some(Ok(entry));
            }
            if self.failed {
                return None;
            }
            let id = self.pieces.next()?;
            match self.place.opened(id) {
                Ok(entries) => self.piece = entries.into_iter(),
                Err(error) => {
                    self.failed = true;
                    return Some(Err(error));
                }
            }
        }
    }
}

impl Place {
    /// The entries of a part. An error ends them.
    ///
    /// # Errors
    /// [`BackupError::NoSuchPart`] when the point has no such part.
    pub fn entries<'p>(&'p self, point: &'p Point, name: &str) -> Result<Entries<'p>, BackupError> {
        let part = part(point, name, PartKind::Entries)?;
        Ok(Entries { place: self, pieces: part.pieces.iter(), piece: Vec::new().into_iter(), failed: false })
    }

    /// Writes a part that is a file. `path` is for messages.
    ///
    /// # Errors
    /// [`BackupError::NoSuchPart`], [`BackupError::Damaged`], the operating system's refusals.
    pub fn file(
        &self,
        point: &Point,
        name: &str,
        path: &Path,
        to: &mut dyn Write,
    ) -> Result<(), BackupError> {
        for id in &part(point, name, PartKind::File)?.pieces {
            at(path, to.write_all(&self.piece(id)?))?;
        }
        Ok(())
    }

    /// Whether a store holds exactly the entries of a part: it is cut into pieces again, which must be the same.
    ///
    /// # Errors
    /// [`BackupError::NoSuchPart`], and what reading the store meets.
    pub fn is_same(&self, point: &Point, name: &str, snapshot: &dyn Snapshot) -> Result<bool, BackupError> {
        let mut pieces = part(point, name, PartKind::Entries)?.pieces.iter();
        let (mut cutter, mut same, mut failed) = (Cutter::default(), true, None);
        let mut next = |piece: Vec<u8>| match PieceId::of(&self.keys().names, &piece) {
            Ok(id) => pieces.next() == Some(&id),
            Err(error) => {
                failed = Some(error);
                false
            }
        };
        snapshot.scan(&KeyRange::all(), &mut |key, value| {
            same = cutter.add(key, value).is_none_or(&mut next);
            if same { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        same = same && cutter.rest().is_none_or(&mut next);
        failed.map_or(Ok(same && pieces.next().is_none()), Err)
    }

    fn opened(&self, id: &PieceId) -> Result<Vec<Entry>, BackupError> {
        let piece = self.piece(id)?;
        let odd = || BackupError::damaged(&self.packs_folder(), "a piece holds no entries");
        if piece.len() > MOST_BYTES { Err(odd()) } else { cut::entries(&piece).ok_or_else(odd) }
    }
}

fn part<'p>(point: &'p Point, name: &str, kind: PartKind) -> Result<&'p Part, BackupError> {
    let missing =
        || BackupError::NoSuchPart { point: point.about.made_at_s.to_string(), part: name.to_owned() };
    point.part(name).filter(|part| part.kind == kind).ok_or_else(missing)
}
