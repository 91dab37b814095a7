//! How far a file was read, and how long its current record is.

use super::MAX_RECORD_BYTES;
use super::breaks::Breaks;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Counts the bytes read from a file. Clones count together.
#[derive(Clone, Default)]
pub(crate) struct Meter(Arc<AtomicU64>);

impl Meter {
    pub(crate) fn position(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    pub(crate) fn set(&self, position: u64) {
        self.0.store(position, Ordering::Relaxed);
    }

    /// A reader whose bytes are counted.
    pub(crate) fn on<R: Read>(&self, inner: R) -> Metered<R> {
        Metered { inner, meter: self.clone() }
    }
}

pub(crate) struct Metered<R> {
    inner: R,
    meter: Meter,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buf)?;
        self.meter.0.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// What a reader of records shares with the stream below it, because the CSV parser has no limit of
/// its own: without this, one unclosed quote would pull the whole file into memory.
#[derive(Clone, Default)]
pub(crate) struct Leash(Arc<LeashState>);

#[derive(Default)]
struct LeashState {
    since_record: AtomicU64,
    quotes: AtomicU64,
    at_end: AtomicBool,
}

impl Leash {
    pub(crate) fn on<R: Read>(&self, inner: R) -> Leashed<R> {
        Leashed { inner, leash: self.clone(), breaks: Breaks::default() }
    }

    /// A record is complete; the next one may be long again.
    pub(crate) fn record_done(&self) {
        self.0.since_record.store(0, Ordering::Relaxed);
    }

    /// The stream ended inside quotes, as far as counting them tells.
    pub(crate) fn ended_inside_quotes(&self) -> bool {
        self.0.at_end.load(Ordering::Relaxed) && self.0.quotes.load(Ordering::Relaxed) % 2 == 1
    }
}

pub(crate) struct Leashed<R> {
    inner: R,
    leash: Leash,
    breaks: Breaks,
}

impl<R> Leashed<R> {
    /// How many line breaks there are before this position, and whether one ends there.
    pub(crate) fn breaks_before(&mut self, position: u64) -> (u64, bool) {
        self.breaks.before(position)
    }
}

impl<R: Read> Read for Leashed<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let state = &self.leash.0;
        if state.since_record.load(Ordering::Relaxed) > MAX_RECORD_BYTES as u64 {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "record too long"));
        }
        let read = self.inner.read(buf)?;
        if read > 0 {
            self.breaks.next_chunk(&buf[..read]);
        }
        let quotes = buf[..read].iter().filter(|b| **b == b'"').count();
        state.since_record.fetch_add(read as u64, Ordering::Relaxed);
        state.quotes.fetch_add(quotes as u64, Ordering::Relaxed);
        state.at_end.store(read == 0 && !buf.is_empty(), Ordering::Relaxed);
        Ok(read)
    }
}
