//! Negative control: the database without this engine, told not to wait for its log. What it acknowledges it may lose.

use std::path::Path;
use tokio_postgres::{Config, NoTls};

pub(crate) fn write(place: &Path, start: u64, acknowledge: impl Fn(u64)) {
    let config: Config = place.to_str().unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (client, connection) = config.connect(NoTls).await.unwrap();
        tokio::spawn(async move { drop(connection.await) });
        client.batch_execute("SET synchronous_commit = off").await.unwrap();
        let put = client.prepare("INSERT INTO safeborders.entries VALUES ($1, $2)").await.unwrap();
        for n in start.. {
            let (key, value) = (n.to_be_bytes(), [n as u8; 200]);
            if client.execute(&put, &[&key.as_slice(), &value.as_slice()]).await.is_err() {
                return;
            }
            acknowledge(n);
        }
    });
}

/// Whether every acknowledged record is there.
pub(crate) fn holds(home: &crate::Home, acknowledged: u64) -> bool {
    home.psql("SELECT count(*) FROM safeborders.entries;").parse::<u64>().unwrap() >= acknowledged
}
