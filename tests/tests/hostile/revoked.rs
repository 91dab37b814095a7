//! A certificate that is revoked while its connections are open: those end, silent ones too, and nobody else's.

use crate::frames::Client;
use crate::leaves::connect;
use crate::setting::{AGREEMENT, GOOD, STRANGER, Setting, block_on};
use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_trust::Leaf;
use safeborders_wire::proto;
use std::time::{Duration, Instant};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("open_connections_of_a_revoked_certificate_end_and_others_go_on", revoked)]
}

/// What is promised is five seconds; what is tested is that it ends. How long it took is printed.
const PATIENCE: Duration = Duration::from_secs(60);
const TIMES: u64 = 5;

async fn describe(client: &mut Client) -> Result<(i32, String)> {
    let request = proto::DescribeRequest { agreement: AGREEMENT.to_owned(), last_head: String::new() };
    let told = client.call("Describe", &request).await?;
    Ok((told.status, told.refusal))
}

/// A connection on which nothing is ever said after the handshake.
async fn silent(setting: &Setting, leaf: &Leaf) -> Result<TlsStream<TcpStream>> {
    let mut stream = connect(setting.address(), Some(leaf), b"h2").await?;
    // A server of HTTP/2 speaks first: the handshake was accepted.
    stream.read_exact(&mut [0; 9]).await.context("it was not let in")?;
    Ok(stream)
}

/// Calls until one is not looked at any more.
async fn calling(mut client: Client) -> (i32, String) {
    loop {
        match describe(&mut client).await {
            Ok((7, refusal)) if refusal == "no-agreement" => {}
            Ok(other) => return other,
            Err(_) => return (-1, "the connection ended".to_owned()),
        }
        tokio::time::sleep(Duration::from_millis(1_000)).await;
    }
}

fn revoked() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        setting.answers().await?;
        let mut good = setting.client(GOOD).await?;
        let before = setting.usage()?;
        let mut gone: Vec<Leaf> = Vec::new();
        let mut slowest = Duration::ZERO;
        for time in 1..=TIMES {
            let leaf = setting.leaf(STRANGER)?;
            let mut quiet = silent(&setting, &leaf).await?;
            let busy = Client::over(connect(setting.address(), Some(&leaf), b"h2").await?).await?;
            let busy = tokio::spawn(calling(busy));
            ensure!(describe(&mut good).await? == (0, String::new()), "the good peer's own connection");
            gone.push(leaf);
            setting.revoke(1 + time, &gone.iter().collect::<Vec<_>>())?;
            let begun = Instant::now();
            let mut rest = Vec::new();
            let ended = tokio::time::timeout(PATIENCE, quiet.read_to_end(&mut rest)).await;
            let _how = ended.context("a silent connection outlives its certificate")?;
            slowest = slowest.max(begun.elapsed());
            let end = tokio::time::timeout(PATIENCE, busy).await.context("its calls go on")??;
            ensure!(end.0 != 0 && end.0 != 7, "a call after that was looked at: {end:?}");
            let again = connect(setting.address(), gone.last(), b"h2").await;
            let refused = match again {
                Ok(mut stream) => stream.read_exact(&mut [0; 1]).await.is_err(),
                Err(_) => true,
            };
            ensure!(refused, "it was let in again");
        }
        println!("{TIMES} revocations; the slowest silent connection ended after {slowest:.1?}");
        // The same connection as in the beginning: five new lists dropped nobody else.
        ensure!(describe(&mut good).await? == (0, String::new()), "a new list ended another's connection");
        drop(good);
        setting.stands_as_before(before).await
    })
}
