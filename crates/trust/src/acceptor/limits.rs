//! How many connections and handshakes there may be, in all and from one address.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Limits on what callers can hold open.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct AcceptorLimits {
    /// How long a handshake may take.
    pub handshake_timeout: Duration,
    /// How many handshakes may be under way.
    pub handshakes: usize,
    /// How many connections may be open.
    pub connections: usize,
    /// How many of them may come from one address.
    pub connections_per_address: usize,
}

impl Default for AcceptorLimits {
    /// A federation has some thirty members with a few connections each. The limits leave room for
    /// a hundred, and for one address that is flooded or shared.
    fn default() -> Self {
        Self {
            handshake_timeout: Duration::from_secs(5),
            handshakes: 512,
            connections: 1_024,
            connections_per_address: 128,
        }
    }
}

/// How many connections each address holds.
#[derive(Debug)]
pub(crate) struct Addresses {
    limit: usize,
    held: Mutex<HashMap<IpAddr, usize>>,
}

impl Addresses {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, held: Mutex::new(HashMap::new()) }
    }

    /// One more connection from this address, or `None` when it has its share.
    pub(crate) fn slot(self: &Arc<Self>, address: IpAddr) -> Option<AddressSlot> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.entry(address).or_insert(0);
        if *count >= self.limit {
            return None;
        }
        *count += 1;
        Some(AddressSlot { addresses: Arc::clone(self), address })
    }
}

/// One connection of an address; given back when dropped.
#[derive(Debug)]
pub(crate) struct AddressSlot {
    addresses: Arc<Addresses>,
    address: IpAddr,
}

impl Drop for AddressSlot {
    fn drop(&mut self) {
        let mut held = self.addresses.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gets_its_share_and_gives_it_back() {
        let addresses = Arc::new(Addresses::new(2));
        let (here, there) = (IpAddr::from([127, 0, 0, 1]), IpAddr::from([127, 0, 0, 2]));
        let first = addresses.slot(here).unwrap();
        let _second = addresses.slot(here).unwrap();
        assert!(addresses.slot(here).is_none());
        assert!(addresses.slot(there).is_some());
        drop(first);
        assert!(addresses.slot(here).is_some());
    }

    #[test]
    fn an_address_without_connections_is_forgotten() {
        let addresses = Arc::new(Addresses::new(1));
        drop(addresses.slot(IpAddr::from([127, 0, 0, 1])));
        assert!(addresses.held.lock().unwrap().is_empty());
    }
}
