//! The simulated disk is itself held to what it promises: a model that keeps too much would find
//! nothing, one that loses too much would find what is not there.

use crate::disk::{Disk, Lies};

const CUTS: u64 = 200;

fn content(disk: &Disk, name: &str) -> Option<Vec<u8>> {
    if !disk.has(name) {
        return None;
    }
    let file = disk.open(disk.life(), name).unwrap();
    let mut bytes = vec![0; disk.length(disk.life(), file).unwrap() as usize];
    disk.read(disk.life(), file, 0, &mut bytes).unwrap();
    Some(bytes)
}

/// A file with synced content under a synced name, and a longer content that was not synced.
fn half_synced(seed: u64, lies: Lies) -> Disk {
    let disk = Disk::new(seed, lies);
    let file = disk.open(0, "a").unwrap();
    disk.write(0, file, 0, &[1; 1000]).unwrap();
    disk.sync(0, file).unwrap();
    disk.sync_names(0).unwrap();
    disk.write(0, file, 1000, &[2; 3000]).unwrap();
    disk.open(0, "b").unwrap();
    disk
}

#[test]
fn what_was_synced_survives_every_cut_and_the_rest_some() {
    let (mut longer, mut torn, mut named) = (0, 0, 0);
    for seed in 0..CUTS {
        let disk = half_synced(seed, Lies::default());
        disk.cut();
        let found = content(&disk, "a").unwrap();
        assert_eq!(found[..1000], [1; 1000]);
        longer += u64::from(found.len() == 4000 && found[1000..] == [2; 3000]);
        torn += u64::from(found.len() > 1000 && found[1000..].contains(&0));
        named += u64::from(disk.has("b"));
    }
    for kept in [longer, named] {
        assert!((1..CUTS).contains(&kept), "{longer} whole, {torn} torn, {named} names of {CUTS}");
    }
    assert!(torn > 0);
}

#[test]
fn a_disk_that_lies_about_syncs_loses_what_was_synced() {
    let lost = |lies: Lies| {
        let cuts = (0..CUTS).map(|seed| half_synced(seed, lies));
        let lost = cuts.filter(|disk| {
            disk.cut();
            content(disk, "a").is_none_or(|found| found.get(..1000) != Some(&[1; 1000]))
        });
        lost.count()
    };
    assert_eq!(lost(Lies::default()), 0);
    assert!(lost(Lies { data: true, names: false }) > 0);
    assert!(lost(Lies { data: false, names: true }) > 0);
}

#[test]
fn a_kill_keeps_everything_and_a_later_cut_may_still_lose_it() {
    let mut lost = 0;
    for seed in 0..CUTS {
        let disk = half_synced(seed, Lies::default());
        disk.kill();
        assert_eq!(content(&disk, "a").unwrap().len(), 4000);
        disk.cut();
        lost += u64::from(content(&disk, "a").unwrap().len() < 4000);
    }
    assert!(lost > 0);
}

#[test]
fn after_the_power_went_nothing_can_be_done_until_the_next_life() {
    let disk = half_synced(1, Lies::default());
    let file = disk.open(0, "a").unwrap();
    disk.arm(1);
    assert!(disk.write(0, file, 0, &[3]).is_ok());
    assert!(disk.write(0, file, 0, &[4]).is_err() && disk.is_dark());
    assert!(disk.sync(0, file).is_err() && disk.length(0, file).is_err());
    disk.cut();
    assert!(!disk.is_dark() && disk.open(0, "c").is_err(), "a handle of the earlier life");
    assert!(disk.open(disk.life(), "c").is_ok());
}
