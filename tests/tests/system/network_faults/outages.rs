//! Lines that are down, and lines that are bad.

use super::hub::{ATTRIBUTES, Hub, LONG};
use super::proxy::{Lane, Weather};
use crate::support::Federation;
use anyhow::{Result, ensure};
use safeborders_types::{Absence, CountryCode};
use std::time::Duration;

/// How long the coordinator waits for the slowest node while a line is down.
const SHORT: Duration = Duration::from_secs(4);
/// The office of Greece.
const ATHENS: usize = 1;

/// Greece's line is down in one way or another; afterwards the same question is put again.
pub(super) fn outages() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let _nodes = federation.start()?;
    let mut hub = Hub::new(&federation)?;
    let greece: CountryCode = "GR".parse()?;
    let lost = Lane::Lost;
    // The last row is the control: without a fault nobody is missing.
    let rows = [
        ("partition", Weather { to_node: lost, to_hub: lost }, true),
        ("what is sent to the node is lost", Weather { to_node: lost, ..Weather::default() }, true),
        ("what the node sends is lost", Weather { to_hub: lost, ..Weather::default() }, true),
        ("the node hangs mid-answer", Weather { to_hub: Lane::HangsAfter(200), ..Weather::default() }, true),
        ("nothing", Weather::default(), false),
    ];
    // Connections are open before the first fault.
    hub.until_complete(ATTRIBUTES[0])?;
    for ((name, weather, fails), attribute) in rows.into_iter().zip(&ATTRIBUTES[1..]) {
        hub.weather(ATHENS, weather);
        let absent = hub.ask(attribute, if fails { SHORT } else { LONG })?;
        // So short a wait may be over before others have answered: `until_complete` shows that they can.
        let late = absent.values().all(|why| *why == Absence::TimedOut);
        let named = if fails { absent.contains_key(&greece) && late } else { absent.is_empty() };
        ensure!(named, "{name}: {absent:?}");
        hub.weather(ATHENS, Weather::default());
        let took = hub.until_complete(attribute)?;
        println!("{name}: all answered {} ms after it was over", took.as_millis());
    }
    hub.settle(&federation, &ATTRIBUTES[..=rows.len()])
}

/// All three lines lose one segment in five, or take half a second each way.
pub(super) fn bad_lines() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let _nodes = federation.start()?;
    let lossy = Lane::Lossy(20);
    let slow = Lane::Slow(Duration::from_millis(500));
    let rows = [
        ("20 % loss", Weather { to_node: lossy, to_hub: lossy }),
        ("500 ms each way", Weather { to_node: slow, to_hub: slow }),
    ];
    for ((name, weather), attribute) in rows.into_iter().zip(ATTRIBUTES) {
        // Another one each time: handshake, greeting and question all take the bad line.
        let mut hub = Hub::new(&federation)?;
        (0..federation.members.len()).for_each(|member| hub.weather(member, weather));
        let took = hub.until_complete(attribute)?;
        println!("{name}: all answered within {} ms", took.as_millis());
    }
    Hub::new(&federation)?.settle(&federation, &ATTRIBUTES[..rows.len()])
}
