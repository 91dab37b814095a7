//! A disk in memory on which only what was synced survives a power cut for certain.
//!
//! Of what was not synced, a cut keeps nothing, everything, the first part, or any part, with writes
//! torn at sectors. Names are kept in the order in which they were made. A kill keeps everything; it
//! stays unsynced. Handles of an earlier life of the machine can do nothing any more.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

const SECTOR: usize = 512;

/// Which syncs the disk leaves out, as a mutation.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lies {
    pub(crate) data: bool,
    pub(crate) names: bool,
}

#[derive(Clone)]
pub(crate) struct Disk(Arc<Mutex<State>>);

struct State {
    files: BTreeMap<u64, Content>,
    names: Names,
    durable_names: Names,
    pending_names: Vec<Naming>,
    life: u64,
    powered: bool,
    /// How many changes are left until the power goes.
    fuse: Option<u64>,
    lies: Lies,
    rng: ChaCha8Rng,
}

type Names = BTreeMap<String, u64>;

#[derive(Clone)]
enum Naming {
    Made(String, u64),
    Removed(String),
    Renamed(String, String),
}

/// A file as the machine sees it, as the medium has it, and what lies between.
#[derive(Default)]
struct Content {
    now: Vec<u8>,
    durable: Vec<u8>,
    pending: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Length(usize),
}

/// What a cut keeps of what was not synced.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kept {
    Nothing,
    All,
    First,
    Any,
}

impl Disk {
    pub(crate) fn new(seed: u64, lies: Lies) -> Self {
        Self(Arc::new(Mutex::new(State {
            files: BTreeMap::new(),
            names: Names::new(),
            durable_names: Names::new(),
            pending_names: Vec::new(),
            life: 0,
            powered: true,
            fuse: None,
            lies,
            rng: ChaCha8Rng::seed_from_u64(seed),
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// Lets the power go after so many more changes.
    pub(crate) fn arm(&self, changes: u64) {
        self.state().fuse = Some(changes);
    }

    /// Takes the threat back.
    pub(crate) fn disarm(&self) {
        self.state().fuse = None;
    }

    /// Whether the power went in the midst of something.
    pub(crate) fn is_dark(&self) -> bool {
        !self.state().powered
    }

    /// The life of the machine in which it runs now.
    pub(crate) fn life(&self) -> u64 {
        self.state().life
    }

    /// The power goes: what was not synced is lost, all of it or in part.
    pub(crate) fn cut(&self) {
        let mut state = self.state();
        let kept = match state.rng.random_range(0..8) {
            0..3 => Kept::Nothing,
            3 => Kept::All,
            4..6 => Kept::First,
            _ => Kept::Any,
        };
        state.lose(kept);
        state.restart();
    }

    /// The process is killed: the machine goes on and remembers everything.
    pub(crate) fn kill(&self) {
        self.state().restart();
    }

    /// The disk as the machine would find it after starting again, to look at.
    pub(crate) fn copy(&self) -> Self {
        let state = self.state();
        let files = state.files.iter().map(|(id, content)| (*id, Content::durable(content.now.clone())));
        let copy = State {
            files: files.collect(),
            names: state.names.clone(),
            durable_names: state.names.clone(),
            pending_names: Vec::new(),
            life: 0,
            powered: true,
            fuse: None,
            lies: Lies::default(),
            rng: state.rng.clone(),
        };
        Self(Arc::new(Mutex::new(copy)))
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.state().names.contains_key(name)
    }

    /// The file of this name, made where there is none.
    pub(crate) fn open(&self, life: u64, name: &str) -> io::Result<u64> {
        let mut state = self.state();
        state.alive(life)?;
        if let Some(id) = state.names.get(name) {
            return Ok(*id);
        }
        state.change(life)?;
        let id = state.files.len() as u64;
        state.files.insert(id, Content::default());
        state.rename(Naming::Made(name.to_owned(), id));
        Ok(id)
    }

    pub(crate) fn remove(&self, life: u64, name: &str) -> io::Result<()> {
        let mut state = self.state();
        state.change(life)?;
        state.rename(Naming::Removed(name.to_owned()));
        Ok(())
    }

    pub(crate) fn rename(&self, life: u64, from: &str, to: &str) -> io::Result<()> {
        let mut state = self.state();
        state.change(life)?;
        state.rename(Naming::Renamed(from.to_owned(), to.to_owned()));
        Ok(())
    }

    pub(crate) fn sync_names(&self, life: u64) -> io::Result<()> {
        let mut state = self.state();
        state.change(life)?;
        if !state.lies.names {
            for naming in std::mem::take(&mut state.pending_names) {
                apply_name(&mut state.durable_names, naming);
            }
        }
        Ok(())
    }

    pub(crate) fn sync(&self, life: u64, file: u64) -> io::Result<()> {
        let mut state = self.state();
        state.change(life)?;
        if !state.lies.data {
            state.content(file)?.sync();
        }
        Ok(())
    }

    pub(crate) fn length(&self, life: u64, file: u64) -> io::Result<u64> {
        let mut state = self.state();
        state.alive(life)?;
        Ok(state.content(file)?.now.len() as u64)
    }

    pub(crate) fn read(&self, life: u64, file: u64, at: u64, out: &mut [u8]) -> io::Result<()> {
        let mut state = self.state();
        state.alive(life)?;
        let at = usize::try_from(at).map_err(io::Error::other)?;
        let content = &state.content(file)?.now;
        let found = content.get(at..at + out.len()).ok_or(io::ErrorKind::UnexpectedEof)?;
        out.copy_from_slice(found);
        Ok(())
    }

    pub(crate) fn write(&self, life: u64, file: u64, at: u64, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        let at = usize::try_from(at).map_err(io::Error::other)?;
        let write = Change::Write { at, bytes: bytes.to_vec() };
        // The write under way when the power goes may be on the medium in part.
        state.alive(life)?;
        let survived = state.change(life);
        state.content(file)?.change(write);
        survived
    }

    pub(crate) fn set_length(&self, life: u64, file: u64, length: u64) -> io::Result<()> {
        let mut state = self.state();
        state.change(life)?;
        let length = usize::try_from(length).map_err(io::Error::other)?;
        state.content(file)?.change(Change::Length(length));
        Ok(())
    }
}

impl State {
    fn alive(&self, life: u64) -> io::Result<()> {
        if self.powered && self.life == life { Ok(()) } else { Err(io::Error::other("the power is off")) }
    }

    /// One more change, unless the power goes with it.
    fn change(&mut self, life: u64) -> io::Result<()> {
        self.alive(life)?;
        if let Some(left) = self.fuse {
            self.fuse = left.checked_sub(1);
            self.powered = self.fuse.is_some();
        }
        self.alive(life)
    }

    fn content(&mut self, file: u64) -> io::Result<&mut Content> {
        self.files.get_mut(&file).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn rename(&mut self, naming: Naming) {
        apply_name(&mut self.names, naming.clone());
        self.pending_names.push(naming);
    }

    fn restart(&mut self) {
        self.life += 1;
        self.powered = true;
        self.fuse = None;
    }

    fn lose(&mut self, kept: Kept) {
        let pending = std::mem::take(&mut self.pending_names);
        let names = match kept {
            Kept::Nothing => 0,
            Kept::All => pending.len(),
            // A journal keeps names in order.
            Kept::First | Kept::Any => self.rng.random_range(0..=pending.len()),
        };
        for naming in pending.into_iter().take(names) {
            apply_name(&mut self.durable_names, naming);
        }
        self.names = self.durable_names.clone();
        for content in self.files.values_mut() {
            content.lose(kept, &mut self.rng);
        }
    }
}

impl Content {
    fn durable(bytes: Vec<u8>) -> Self {
        Self { durable: bytes.clone(), now: bytes, pending: Vec::new() }
    }

    fn change(&mut self, change: Change) {
        apply(&mut self.now, &change);
        self.pending.push(change);
    }

    fn sync(&mut self) {
        for change in self.pending.drain(..) {
            apply(&mut self.durable, &change);
        }
    }

    fn lose(&mut self, kept: Kept, rng: &mut ChaCha8Rng) {
        let pending = std::mem::take(&mut self.pending);
        let first = rng.random_range(0..=pending.len());
        for (number, change) in pending.into_iter().enumerate() {
            let survives = match kept {
                Kept::Nothing => false,
                Kept::All => true,
                Kept::First => number < first,
                Kept::Any => rng.random_bool(0.5),
            };
            if survives {
                apply(&mut self.durable, &change);
            } else if kept != Kept::Nothing
                && let Change::Write { at, bytes } = change
            {
                tear(&mut self.durable, at, &bytes, rng);
            }
        }
        self.now.clone_from(&self.durable);
    }
}

/// A write of which some sectors reached the medium.
fn tear(content: &mut Vec<u8>, at: usize, bytes: &[u8], rng: &mut ChaCha8Rng) {
    if rng.random_bool(0.7) {
        return;
    }
    for (sector, part) in bytes.chunks(SECTOR).enumerate() {
        if rng.random_bool(0.5) {
            apply(content, &Change::Write { at: at + sector * SECTOR, bytes: part.to_vec() });
        }
    }
}

fn apply(content: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Length(length) => content.resize(*length, 0),
        Change::Write { at, bytes } => {
            let end = at + bytes.len();
            if content.len() < end {
                content.resize(end, 0);
            }
            content[*at..end].copy_from_slice(bytes);
        }
    }
}

fn apply_name(names: &mut Names, naming: Naming) {
    match naming {
        Naming::Made(name, id) => {
            names.insert(name, id);
        }
        Naming::Removed(name) => {
            names.remove(&name);
        }
        Naming::Renamed(from, to) => {
            if let Some(id) = names.remove(&from) {
                names.insert(to, id);
            }
        }
    }
}
