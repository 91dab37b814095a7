//! Planted networks of persons: which pairs are put together rightly.
//!
//! The filter and the resolution (the defaults of the library) were chosen on seeds 1 to 3 of the generator and are scored on others.

use anyhow::Result;
use safeborders_bench::{Target, ms, note, report};
use safeborders_patterns::networks::{
    BrokerSettings, CommunitySettings, Evidence, Group, HubRule, IdentifierKind, Network, NetworkBuilder,
    brokers, communities, components,
};
use safeborders_synth::{PlantedNetworks, SharedKind, planted_networks};
use std::ops::RangeInclusive;
use std::time::Instant;

/// Seeds that no setting was chosen on.
const FRESH: RangeInclusive<u64> = 101..=106;
/// Pairs of persons.
#[derive(Clone, Copy, Default)]
struct Pairs {
    right: u64,
    together: u64,
    planted: u64,
}

impl Pairs {
    fn precision(self) -> f64 {
        self.right as f64 / self.together.max(1) as f64
    }

    fn recall(self) -> f64 {
        self.right as f64 / self.planted.max(1) as f64
    }
}

pub(crate) fn run() -> Result<()> {
    note(&format!("20 000 persons, 400 networks, 25 hubs, seeds {FRESH:?}"));
    let [mut open, mut narrow, mut default, mut divided] = [Pairs::default(); 4];
    let mut milliseconds = [0.0; 2];
    for seed in FRESH {
        let planted = planted_networks(seed);
        add(&components(&network(&planted, &HubRule::all(u32::MAX))?), &planted, &mut open);
        add(&components(&network(&planted, &HubRule::all(10))?), &planted, &mut narrow);
        let network = network(&planted, &HubRule::default())?;
        add(&components(&network), &planted, &mut default);
        let start = Instant::now();
        add(&communities(&network, &CommunitySettings::default())?, &planted, &mut divided);
        milliseconds[0] += ms(start.elapsed()) / 6.0;
        let start = Instant::now();
        let found = brokers(&network, &BrokerSettings::default());
        milliseconds[1] += ms(start.elapsed()) / 6.0;
        std::hint::black_box(found);
    }
    for (name, pairs) in [
        ("components without a filter", open),
        ("components, degree at most 10", narrow),
        ("components, default filter", default),
    ] {
        report(&format!("{name}: precision"), pairs.precision(), "", Target::None);
        report(&format!("{name}: recall"), pairs.recall(), "", Target::None);
    }
    report("Leiden, default filter: precision", divided.precision(), "", Target::AtLeast(0.85));
    report("Leiden, default filter: recall", divided.recall(), "", Target::AtLeast(0.60));
    report("communities of one network of 20 000 persons", milliseconds[0], "ms", Target::None);
    report("betweenness, 10 000 sources, two threads", milliseconds[1], "ms", Target::None);
    Ok(())
}

fn network(planted: &PlantedNetworks, rule: &HubRule) -> Result<Network> {
    let mut builder = NetworkBuilder::new();
    let persons =
        (0..planted.persons).map(|_| builder.suspect()).collect::<std::result::Result<Vec<_>, _>>()?;
    for (number, shared) in planted.identifiers.iter().enumerate() {
        let kind = match shared.kind {
            SharedKind::Phone => IdentifierKind::Phone,
            SharedKind::Account => IdentifierKind::Account,
            SharedKind::Plate => IdentifierKind::Plate,
            SharedKind::Address => IdentifierKind::Address,
        };
        let identifier = builder.identifier(kind, false)?;
        for holder in &shared.holders {
            builder.used_by(identifier, persons[*holder as usize], Evidence(number as u32))?;
        }
    }
    Ok(builder.build(rule))
}

fn add(groups: &[Group], planted: &PlantedNetworks, pairs: &mut Pairs) {
    let mut of = vec![None; planted.persons as usize];
    for (number, members) in planted.networks.iter().enumerate() {
        members.iter().for_each(|person| of[*person as usize] = Some(number));
        pairs.planted += two(members.len());
    }
    for group in groups {
        pairs.together += two(group.suspects.len());
        let mut members: Vec<usize> =
            group.suspects.iter().filter_map(|suspect| of[suspect.number() as usize]).collect();
        members.sort_unstable();
        pairs.right += members.chunk_by(|a, b| a == b).map(|same| two(same.len())).sum::<u64>();
    }
}

fn two(members: usize) -> u64 {
    let members = members as u64;
    members * members.saturating_sub(1) / 2
}
