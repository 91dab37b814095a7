//! Somebody on the line between two peers: records what passes, changes it, or sends it again.

use crate::frames::Client;
use crate::leaves;
use crate::setting::{AGREEMENT, GOOD, Setting, block_on};
use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_wire::proto;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("what_is_changed_cut_or_replayed_on_the_line_is_not_answered", wiretaps)]
}

/// What the wiretap does to the peer's bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Meddling {
    Nothing,
    /// Flips one bit of every byte after this many have passed.
    Flips(usize),
    /// Sends each record after this many bytes twice.
    Repeats(usize),
    /// Ends the connection after this many bytes.
    Cuts(usize),
}

type Recorded = Arc<Mutex<Vec<u8>>>;

/// Listens and passes on; gives its address and what it records of the peer's side.
async fn wiretap(node: SocketAddr, meddling: Meddling) -> Result<(SocketAddr, Recorded)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let (address, recorded) = (listener.local_addr()?, Recorded::default());
    let record = Arc::clone(&recorded);
    tokio::spawn(async move {
        while let Ok((peer, _)) = listener.accept().await {
            let Ok(node) = TcpStream::connect(node).await else { return };
            let (mut from_node, mut to_node) = node.into_split();
            let (mut from_peer, mut to_peer) = peer.into_split();
            tokio::spawn(async move { tokio::io::copy(&mut from_node, &mut to_peer).await });
            let record = Arc::clone(&record);
            tokio::spawn(async move {
                let (mut buffer, mut passed) = (vec![0; 16 * 1024], 0);
                while let Ok(read @ 1..) = from_peer.read(&mut buffer).await {
                    let bytes = &mut buffer[..read];
                    record.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
                    let twice = matches!(meddling, Meddling::Repeats(after) if passed >= after);
                    match meddling {
                        Meddling::Flips(after) if passed >= after => bytes.iter_mut().for_each(|b| *b ^= 4),
                        Meddling::Cuts(after) if passed >= after => return,
                        _ => {}
                    }
                    passed += read;
                    if to_node.write_all(bytes).await.is_err()
                        || (twice && to_node.write_all(bytes).await.is_err())
                    {
                        return;
                    }
                }
            });
        }
    });
    Ok((address, recorded))
}

/// A good peer's two calls over the wire.
async fn calls(setting: &Setting, over: SocketAddr) -> Result<()> {
    let stream = leaves::connect(over, Some(&setting.leaf(GOOD)?), b"h2").await?;
    let mut client = Client::over(stream).await?;
    for _ in 0..2 {
        let request = proto::DescribeRequest { agreement: AGREEMENT.to_owned(), last_head: String::new() };
        let told = client.call("Describe", &request).await?;
        ensure!(told.status == 0, "{told:?}");
    }
    Ok(())
}

fn wiretaps() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        let (address, recorded) = wiretap(setting.address(), Meddling::Nothing).await?;
        calls(&setting, address).await.context("the twin that is let alone")?;
        let bytes = recorded.lock().unwrap_or_else(PoisonError::into_inner).clone();
        ensure!(bytes.len() > 1_000, "nothing was recorded");
        // In clear there is no name of a peer, an agreement or a method.
        for words in ["spiffe", "France", "FR/node", AGREEMENT, "Describe"] {
            let found = bytes.windows(words.len()).any(|window| window == words.as_bytes());
            ensure!(!found, "{words} passes in clear");
        }
        // From the first byte, within the handshake, and after it.
        let meddlings = [0, 600, bytes.len() - 150]
            .into_iter()
            .flat_map(|after| [Meddling::Flips(after), Meddling::Repeats(after), Meddling::Cuts(after)]);
        for meddling in meddlings {
            let (address, _) = wiretap(setting.address(), meddling).await?;
            ensure!(calls(&setting, address).await.is_err(), "{meddling:?} was not noticed");
        }
        // The whole of what a good peer sent, sent again by somebody without its key.
        let mut tcp = TcpStream::connect(setting.address()).await?;
        tcp.write_all(&bytes).await?;
        let mut said = Vec::new();
        let _reset = tokio::time::timeout(crate::frames::PATIENCE, tcp.read_to_end(&mut said)).await?;
        // A new key share and an alert at most: the first record is a ServerHello (22), never an answer.
        ensure!(said.len() < 4_096, "{} bytes came back", said.len());
        setting.stands_as_before(before).await
    })
}
