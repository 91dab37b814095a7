//! The server ends at a random instant, without a checkpoint, while a node writes.

use crate::child::Task;
use crate::history::Model;
use crate::run::{Heard, Round, instant, random, rounds, seed};
use crate::{Home, Kind, Server, careless, open, shared};
use rand_chacha::ChaCha8Rng;
use std::process::Command;
use std::sync::Arc;
use std::thread;

/// Both ways in which a server goes without saying good-bye: the immediate shutdown, and a kill.
const SIGNALS: [&str; 2] = ["QUIT", "KILL"];

/// Runs a child until the server ends, and starts the server again.
fn crash(server: &Server, round: &Round<'_>, signal: &'static str, rng: &mut ChaCha8Rng) -> Heard {
    let life = instant(rng);
    let heard = thread::scope(|scope| {
        let ending = scope.spawn(move || {
            thread::sleep(life);
            server.end(signal);
        });
        let heard = round.run(None, |program| Command::new(program));
        ending.join().unwrap();
        heard
    });
    server.resume(&[]);
    heard
}

#[test]
fn every_acknowledged_batch_survives_the_end_of_the_server_whole() {
    if !shared::server::is_here() {
        return;
    }
    let (seed, crashes) = (seed(), rounds().div_ceil(5));
    let mut rng = random(seed);
    let server = Arc::new(Server::start(&[]));
    let home = Home::on(Arc::clone(&server));
    let (mut model, mut acknowledgements) = (Model::new(seed), 0);
    for at in 0..crashes {
        let start = model.batches() + 1;
        let round = Round { task: Task::Enduring, kind: Kind, dir: home.path(), seed, start };
        let heard = crash(&server, &round, SIGNALS[at as usize % 2], &mut rng);
        acknowledgements += heard.acknowledgements;
        let engine =
            open(Kind, home.path()).unwrap_or_else(|error| panic!("crash {at} (seed {seed}): {error}"));
        if let Err(what) = model.verify(engine.as_ref(), heard.acknowledged) {
            panic!("crash {at} (seed {seed}): {what}");
        }
    }
    println!("{crashes} ends of the server, {acknowledgements} acknowledgements, 0 lost");
    assert!(acknowledgements >= crashes * 3, "{acknowledgements} acknowledgements in {crashes} crashes");
}

#[test]
fn commits_that_do_not_wait_for_the_log_are_lost_and_noticed() {
    if !shared::server::is_here() {
        return;
    }
    let seed = seed();
    let mut rng = random(seed);
    let (mut bad, mut crashes) = (0, 0);
    for _ in 0..8 {
        // The server's own writing of the log comes seldom, so that a short run shows what it costs.
        let server = Arc::new(Server::start(&["wal_writer_delay=10s"]));
        let home = Home::on(Arc::clone(&server));
        let round = Round { task: Task::Careless, kind: Kind, dir: home.path(), seed, start: 1 };
        let heard = crash(&server, &round, "QUIT", &mut rng);
        if heard.acknowledgements > 0 {
            crashes += 1;
            bad += u64::from(!careless::holds(&home, heard.acknowledged));
        }
        if bad > 0 {
            break;
        }
    }
    println!("synchronous_commit = off: {crashes} ends of the server, {bad} lost acknowledged records");
    assert!(
        bad > 0,
        "seed {seed}: nothing acknowledged was lost in {crashes} crashes: does the server really end?"
    );
}
