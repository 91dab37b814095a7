//! Persons and the identifiers that they share: planted networks, chance contacts, and hubs.
//!
//! 20 000 persons, 400 planted networks and 25 hubs of 200 persons, as in the measurement of network
//! analysis. Sizes and contact rates are set so that plain connected components do as they did there.

use crate::sample::Draws;

const PERSONS: u32 = 20_000;
const NETWORKS: usize = 400;
/// Members of a network.
const MEMBERS: (u32, u32) = (4, 16);
/// Members who hold one identifier of their network.
const CIRCLE: (u32, u32) = (2, 5);
/// Identifiers of a network for each of its members (thousandths).
const CIRCLES: u32 = 320;
/// Networks with an identifier that most members hold, and who of them holds it (thousandths).
const DISPATCHER: u32 = 150;
const HOLDS_DISPATCHER: u32 = 850;
/// Identifiers that two or three persons share by chance: a hired car, a phone sold on.
const CHANCE: u32 = 300;
const CHANCE_HOLDERS: (u32, u32) = (2, 3);
/// Hotlines, shelters, hostels.
const HUBS: u32 = 25;
const HUB_HOLDERS: u32 = 200;

/// What kind of identifier it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SharedKind {
    /// A telephone.
    Phone,
    /// A bank account.
    Account,
    /// A vehicle's plate.
    Plate,
    /// An address.
    Address,
}

/// An identifier with the persons who hold it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SharedIdentifier {
    /// Its kind.
    pub kind: SharedKind,
    /// Persons by number, ascending.
    pub holders: Vec<u32>,
    /// Whether it is one of the hubs.
    pub hub: bool,
}

/// Persons by number, with the ground truth.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PlantedNetworks {
    /// How many persons there are.
    pub persons: u32,
    /// Everything that is shared, in no telling order.
    pub identifiers: Vec<SharedIdentifier>,
    /// The members of each network, ascending. Nobody is in two.
    pub networks: Vec<Vec<u32>>,
}

/// 20 000 persons in 400 networks or none, with what they share.
#[must_use]
pub fn planted_networks(seed: u64) -> PlantedNetworks {
    let mut draws = Draws::of_networks(seed);
    let mut free: Vec<u32> = (0..PERSONS).collect();
    let mut networks = Vec::with_capacity(NETWORKS);
    let mut identifiers = Vec::new();
    for _ in 0..NETWORKS {
        let wanted = draws.between(MEMBERS.0, MEMBERS.1);
        let mut members = some(&mut free, wanted, &mut draws);
        members.sort_unstable();
        share(&members, &mut identifiers, &mut draws);
        networks.push(members);
    }
    for _ in 0..CHANCE {
        let wanted = draws.between(CHANCE_HOLDERS.0, CHANCE_HOLDERS.1);
        identifiers.push(held(some(&mut everyone(), wanted, &mut draws), false, &mut draws));
    }
    for _ in 0..HUBS {
        identifiers.push(held(some(&mut everyone(), HUB_HOLDERS, &mut draws), true, &mut draws));
    }
    for last in (1..identifiers.len()).rev() {
        identifiers.swap(last, draws.below(last as u32 + 1) as usize);
    }
    PlantedNetworks { persons: PERSONS, identifiers, networks }
}

fn everyone() -> Vec<u32> {
    (0..PERSONS).collect()
}

/// Takes some persons out.
fn some(from: &mut Vec<u32>, wanted: u32, draws: &mut Draws) -> Vec<u32> {
    let wanted = (wanted as usize).min(from.len());
    (0..wanted).map(|_| from.swap_remove(draws.below(from.len() as u32) as usize)).collect()
}

fn share(members: &[u32], identifiers: &mut Vec<SharedIdentifier>, draws: &mut Draws) {
    let circles = (members.len() as u32 * CIRCLES).div_ceil(1000);
    for _ in 0..circles {
        let wanted = draws.between(CIRCLE.0, CIRCLE.1);
        let holders = some(&mut members.to_vec(), wanted, draws);
        identifiers.push(held(holders, false, draws));
    }
    if draws.chance(DISPATCHER) {
        let holders: Vec<u32> = members.iter().copied().filter(|_| draws.chance(HOLDS_DISPATCHER)).collect();
        if holders.len() > 1 {
            identifiers.push(held(holders, false, draws));
        }
    }
}

fn held(mut holders: Vec<u32>, hub: bool, draws: &mut Draws) -> SharedIdentifier {
    holders.sort_unstable();
    let kind = match draws.below(4) {
        0 => SharedKind::Phone,
        1 => SharedKind::Account,
        2 => SharedKind::Plate,
        _ => SharedKind::Address,
    };
    SharedIdentifier { kind, holders, hub }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_apart_and_hubs_are_what_they_say() {
        let all = planted_networks(1);
        let mut seen = vec![false; all.persons as usize];
        for person in all.networks.iter().flatten() {
            assert!(!std::mem::replace(&mut seen[*person as usize], true));
        }
        assert_eq!(all.networks.len(), 400);
        let hubs: Vec<_> = all.identifiers.iter().filter(|shared| shared.hub).collect();
        assert!(hubs.len() == 25 && hubs.iter().all(|hub| hub.holders.len() == 200));
        let least = all.identifiers.iter().map(|shared| shared.holders.len()).min();
        assert_eq!(least, Some(2));
        assert!(all.identifiers.iter().all(|shared| shared.holders.is_sorted_by(|a, b| a < b)));
    }

    #[test]
    fn the_seed_decides() {
        assert_eq!(planted_networks(2), planted_networks(2));
        assert_ne!(planted_networks(2), planted_networks(3));
    }
}
