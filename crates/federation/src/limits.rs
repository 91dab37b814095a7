//! What peers may keep busy.

use std::time::Duration;

/// How many calls a counterpart (a country in one role) may make at once before
/// [`CALLS_PER_SECOND`] holds it back.
pub const CALL_BURST: u32 = 60;
/// How many calls a counterpart gains back per second: what it can keep up for long. Each may leave
/// one durable entry in the disclosure log.
pub const CALLS_PER_SECOND: u32 = 2;
/// How many calls of one counterpart are at work at a time; its others wait. The node works on
/// eight calls in all.
pub const WORKS_PER_COUNTERPART: usize = 2;
/// How long after its arrival a call is answered.
pub const GRID: Duration = Duration::from_millis(250);
/// The most cells of a table that a peer is answered with. Noise for so many takes well under a
/// second, and everybody else's release waits for that long.
pub const MAX_RELEASED_CELLS: usize = 65_536;

/// What peers may keep busy. The defaults are for members of a federation; a machine that measures
/// or tests raises [`call_burst`](Self::call_burst) with
/// `ServeLimits { call_burst: 100_000, ..ServeLimits::default() }`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ServeLimits {
    /// Calls at work per connection; further ones wait.
    pub calls_per_connection: usize,
    /// Calls open per connection; further ones are refused by HTTP/2.
    pub streams_per_connection: u32,
    /// Questions and descriptions that a counterpart may have at once after a rest; at least 1.
    /// Above it and [`calls_per_second`](Self::calls_per_second) it is told to slow down, and the
    /// books are not touched.
    pub call_burst: u32,
    /// Questions and descriptions that a counterpart gains back per second.
    pub calls_per_second: u32,
    /// Calls of a counterpart at work, on all its connections; at least 1. Further ones wait.
    pub works_per_counterpart: usize,
    /// How long after its arrival a call is answered, whether with an answer or with a refusal: so
    /// that its time tells neither the noise nor the data nor what others asked. What is not ready
    /// by then leaves at the next whole second after its arrival. Zero, for tests and measurements
    /// only, answers at once.
    pub grid: Duration,
    /// How long a call may take.
    pub call_timeout: Duration,
    /// How often a silent connection is probed.
    pub keep_alive_interval: Duration,
    /// How long a probe may stay unanswered.
    pub keep_alive_timeout: Duration,
    /// The largest list of request headers, in bytes.
    pub header_list_bytes: u32,
    /// How much of a request a peer may send ahead of its being read, in bytes.
    pub stream_window_bytes: u32,
    /// The same for all requests of a connection together.
    pub connection_window_bytes: u32,
    /// How many calls a peer may give up before they are taken up, or have ended by its own errors,
    /// before its connection is ended: opening and resetting calls costs a peer nothing else
    /// (CVE-2023-44487, CVE-2025-8671).
    pub resets: usize,
    /// How old a connection may become: its peer then connects again and is verified in full.
    pub connection_age: Duration,
    /// How long calls may take to finish when the node stops.
    pub grace: Duration,
}

impl Default for ServeLimits {
    fn default() -> Self {
        Self {
            calls_per_connection: 8,
            streams_per_connection: 32,
            call_burst: CALL_BURST,
            calls_per_second: CALLS_PER_SECOND,
            works_per_counterpart: WORKS_PER_COUNTERPART,
            grid: GRID,
            call_timeout: Duration::from_secs(60),
            keep_alive_interval: Duration::from_secs(20),
            keep_alive_timeout: Duration::from_secs(5),
            header_list_bytes: 8 * 1024,
            stream_window_bytes: 64 * 1024,
            connection_window_bytes: 256 * 1024,
            resets: 20,
            connection_age: Duration::from_secs(6 * 60 * 60),
            grace: Duration::from_secs(10),
        }
    }
}
