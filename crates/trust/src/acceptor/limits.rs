//! How many connections and handshakes there may be: in all, from one address, and of one peer.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Limits on what callers can hold open. Handshakes and connections together stay below the 1 024 file
/// descriptors that a process may have where nobody raised that.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct AcceptorLimits {
    /// How long a handshake may take.
    pub handshake_timeout: Duration,
    /// How many handshakes may be under way. With one more the oldest of them is given up.
    pub handshakes: usize,
    /// How many connections of verified peers may be open.
    pub connections: usize,
    /// How many connections and handshakes may come from one address.
    pub connections_per_address: usize,
    /// How many connections one verified peer may have, from wherever.
    pub connections_per_peer: usize,
}

impl Default for AcceptorLimits {
    /// A federation has some thirty members with one or two connections each. The limits leave room for
    /// two hundred, and for one address that is flooded or shared.
    fn default() -> Self {
        Self {
            handshake_timeout: Duration::from_secs(5),
            handshakes: 256,
            connections: 512,
            connections_per_address: 128,
            connections_per_peer: 16,
        }
    }
}

/// How much of something each address or peer holds.
#[derive(Debug)]
pub(crate) struct Shares<K: Eq + Hash> {
    limit: usize,
    held: Mutex<HashMap<K, usize>>,
}

impl<K: Eq + Hash + Clone> Shares<K> {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, held: Mutex::new(HashMap::new()) }
    }

    /// One more, or `None` when the share is taken.
    pub(crate) fn slot(self: &Arc<Self>, whose: K) -> Option<Slot<K>> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.entry(whose.clone()).or_insert(0);
        if *count >= self.limit {
            return None;
        }
        *count += 1;
        Some(Slot { shares: Arc::clone(self), whose })
    }

    /// One more in place of another that is about to be given back.
    pub(crate) fn slot_of_another(self: &Arc<Self>, whose: K) -> Slot<K> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        *held.entry(whose.clone()).or_insert(0) += 1;
        Slot { shares: Arc::clone(self), whose }
    }
}

/// One of somebody's share; given back when dropped.
#[derive(Debug)]
pub(crate) struct Slot<K: Eq + Hash> {
    shares: Arc<Shares<K>>,
    whose: K,
}

impl<K: Eq + Hash> Drop for Slot<K> {
    fn drop(&mut self) {
        let mut held = self.shares.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(&self.whose) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.whose);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::IpAddr;

    #[test]
    fn an_address_gets_its_share_and_gives_it_back() {
        let addresses = Arc::new(Shares::new(2));
        let (here, there) = (IpAddr::from([127, 0, 0, 1]), IpAddr::from([127, 0, 0, 2]));
        let first = addresses.slot(here).unwrap();
        let _second = addresses.slot(here).unwrap();
        assert!(addresses.slot(here).is_none());
        assert!(addresses.slot(there).is_some());
        drop(first);
        assert!(addresses.slot(here).is_some());
    }

    #[test]
    fn who_takes_the_place_of_another_holds_it_until_both_are_gone() {
        let addresses = Arc::new(Shares::new(1));
        let here = IpAddr::from([127, 0, 0, 1]);
        let leaving = addresses.slot(here).unwrap();
        let staying = addresses.slot_of_another(here);
        drop(leaving);
        assert!(addresses.slot(here).is_none());
        drop(staying);
        assert!(addresses.slot(here).is_some());
    }

    #[test]
    fn an_address_without_connections_is_forgotten() {
        let addresses = Arc::new(Shares::new(1));
        drop(addresses.slot(IpAddr::from([127, 0, 0, 1])));
        assert!(addresses.held.lock().unwrap().is_empty());
    }

    #[test]
    fn all_that_callers_can_hold_open_fits_the_usual_number_of_file_descriptors() {
        let limits = AcceptorLimits::default();
        assert!(limits.handshakes + limits.connections <= 1_024 - 256);
        assert!(limits.connections_per_peer * 8 < limits.connections, "a few peers cannot take all");
    }
}
