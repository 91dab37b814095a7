//! Writing a point: what is new is sealed into packs, what is there already is only named.

use crate::cut::Cutter;
use crate::error::{BackupError, at};
use crate::pack::{NewPack, PieceId};
use crate::place::Place;
use crate::point::{About, Part, PartKind, Point, PointName};
use safeborders_store::{KeyRange, Snapshot};
use std::collections::HashSet;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Into how large pieces a file is cut.
const FILE_PIECE: usize = 1 << 20;

/// What became of a backup.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Made {
    /// The new point.
    pub name: PointName,
    /// How many bytes its parts have.
    pub bytes: u64,
    /// How many bytes were written for it: what earlier points hold already is not written again.
    pub written: u64,
}

/// Hears how many bytes were read so far, and says whether to go on.
pub type Tell<'t> = &'t mut dyn FnMut(u64) -> ControlFlow<()>;

/// Writes one point. Nothing counts until [`Writer::finish`].
pub struct Writer<'p> {
    place: &'p mut Place,
    pack: Option<NewPack>,
    /// Pieces of this point that are in no pack of before.
    new: HashSet<PieceId>,
    packs: Vec<PathBuf>,
    parts: Vec<Part>,
    read: u64,
    written: u64,
}

impl<'p> Writer<'p> {
    /// Begins a point in a place that was opened for writing.
    pub fn begin(place: &'p mut Place) -> Self {
        let (new, packs, parts) = (HashSet::new(), Vec::new(), Vec::new());
        Self { place, pack: None, new, packs, parts, read: 0, written: 0 }
    }

    /// Adds everything that a snapshot of a store holds.
    ///
    /// # Errors
    /// [`BackupError::Ended`] when `tell` breaks off; what reading or writing meets.
    pub fn entries(
        &mut self,
        name: &str,
        snapshot: &dyn Snapshot,
        tell: Tell<'_>,
    ) -> Result<(), BackupError> {
        let mut part = new_part(name, PartKind::Entries);
        let (mut cutter, mut failed) = (Cutter::default(), None);
        snapshot.scan(&KeyRange::all(), &mut |key, value| {
            part.entries += 1;
            let Some(piece) = cutter.add(key, value) else { return ControlFlow::Continue(()) };
            match self.piece(&mut part, &piece, tell) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    failed = Some(error);
                    ControlFlow::Break(())
                }
            }
        })?;
        failed.map_or(Ok(()), Err)?;
        if let Some(piece) = cutter.rest() {
            self.piece(&mut part, &piece, tell)?;
        }
        self.parts.push(part);
        Ok(())
    }

    /// Adds a part of an earlier point, because nothing of it has changed since. `false`, and nothing is added, when
    /// not all of it is there any more.
    ///
    /// # Errors
    /// As [`Writer::entries`].
    pub fn again(&mut self, part: &Part, tell: Tell<'_>) -> Result<bool, BackupError> {
        if !part.pieces.iter().all(|id| self.place.has(id)) {
            return Ok(false);
        }
        self.read += part.bytes;
        self.parts.push(part.clone());
        if tell(self.read).is_break() { Err(BackupError::Ended) } else { Ok(true) }
    }

    /// Adds a file of so many bytes; what was appended to it meanwhile is left out.
    ///
    /// # Errors
    /// As [`Writer::entries`]; [`BackupError::Damaged`] when it has become shorter.
    pub fn file(
        &mut self,
        name: &str,
        path: &Path,
        from: &mut dyn Read,
        bytes: u64,
        tell: Tell<'_>,
    ) -> Result<(), BackupError> {
        let mut part = new_part(name, PartKind::File);
        let mut left = bytes;
        while left > 0 {
            let now = usize::try_from(left).unwrap_or(FILE_PIECE).min(FILE_PIECE);
            let mut piece = vec![0; now];
            at(path, from.read_exact(&mut piece))?;
            self.piece(&mut part, &piece, tell)?;
            left -= now as u64;
        }
        self.parts.push(part);
        Ok(())
    }

    /// Makes the point durable.
    ///
    /// # Errors
    /// What writing meets; there is no new point then.
    pub fn finish(mut self, about: About) -> Result<Made, BackupError> {
        self.close()?;
        let number = self.place.points()?.last().map_or(0, PointName::number) + 1;
        let name = PointName::new(number, about.made_at_s);
        let point = Point { about, parts: std::mem::take(&mut self.parts) };
        let path = self.place.points_folder().join(name.as_str());
        point.write(&path, &name, self.place.keys())?;
        for pack in &self.packs {
            self.place.take_up(pack)?;
        }
        Ok(Made { name, bytes: point.bytes(), written: self.written })
    }

    fn piece(&mut self, part: &mut Part, piece: &[u8], tell: Tell<'_>) -> Result<(), BackupError> {
        let id = PieceId::of(&self.place.keys().names, piece)?;
        part.pieces.push(id);
        part.bytes += piece.len() as u64;
        self.read += piece.len() as u64;
        if !self.place.has(&id) && self.new.insert(id) {
            self.store(id, piece)?;
        }
        match tell(self.read) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(BackupError::Ended),
        }
    }

    fn store(&mut self, id: PieceId, piece: &[u8]) -> Result<(), BackupError> {
        let sealed = self.place.keys().seal.seal(&id.aad(), piece)?;
        let mut pack = match self.pack.take() {
            Some(pack) => pack,
            None => NewPack::begin(&self.place.packs_folder(), &id)?,
        };
        pack.add(id, &sealed)?;
        let full = pack.is_full();
        self.pack = Some(pack);
        if full { self.close() } else { Ok(()) }
    }

    fn close(&mut self) -> Result<(), BackupError> {
        let Some(pack) = self.pack.take() else { return Ok(()) };
        let (path, written) = pack.finish(self.place.keys())?;
        self.written += written;
        self.packs.push(path);
        Ok(())
    }
}

fn new_part(name: &str, kind: PartKind) -> Part {
    Part { name: name.to_owned(), kind, entries: 0, bytes: 0, pieces: Vec::new() }
}
