//! A full disk under a whole node: it stops, nothing acknowledged is lost, and with space again it
//! goes on. A limit on file size stands for the full disk, as nothing may be mounted everywhere.

use crate::acknowledged::Acknowledged;
use crate::child::{Errand, Task};
use crate::run::{on_both, run, scratch};
use safeborders_store::EngineKind;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

fn fill_and_go_on(kind: EngineKind, task: Task) {
    let (keys, data) = (scratch(), scratch());
    crate::shared::case_files::root_key(keys.path());
    let mut acknowledged = Acknowledged::default();
    let errand = Errand { task, kind, start: 0, data: data.path(), keys: keys.path() };
    // In blocks of 512 bytes: 4 MiB. Without the trap, the signal would end the child.
    let limited = |program: &Path| {
        let mut command = Command::new("sh");
        command.args(["-c", "trap '' XFSZ; ulimit -f 8192; exec \"$0\" \"$@\""]).arg(program);
        command
    };
    let heard = run(&errand, None, &mut acknowledged, limited);
    assert_eq!(heard.said.len(), 1, "{kind}: {heard:?}");
    assert!(heard.acknowledgements >= 20, "{kind}: full after {} already", heard.acknowledgements);
    println!(
        "cases on {kind}, {task:?}: {} after {} acknowledgements",
        heard.said[0], heard.acknowledgements
    );
    let verify = |acknowledged: &Acknowledged| acknowledged.verify(kind, data.path(), keys.path());
    verify(&acknowledged).unwrap_or_else(|what| panic!("{kind}, {task:?}: {what}"));
    let errand = Errand { task: Task::Honest, start: acknowledged.next_step(), ..errand };
    let life = Some(Duration::from_secs(2));
    let heard = run(&errand, life, &mut acknowledged, |program| Command::new(program));
    assert!(heard.acknowledgements > 0, "{kind}, {task:?}: it does not go on");
    verify(&acknowledged).unwrap_or_else(|what| panic!("{kind}, {task:?}: {what}"));
}

#[test]
fn a_node_whose_cases_fill_the_disk_stops_and_has_lost_nothing() {
    on_both(|kind| fill_and_go_on(kind, Task::Fill));
}

#[test]
fn a_node_whose_books_fill_the_disk_stops_and_has_lost_nothing() {
    on_both(|kind| fill_and_go_on(kind, Task::FillBooks));
}
