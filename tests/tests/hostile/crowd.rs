//! Ten thousand connections that never finish their handshake, and a peer that opens hundreds that do.

use crate::leaves::connect;
use crate::setting::{HOSTILE, Setting, block_on};
use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use std::io::{BufRead, BufReader, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use tokio::io::AsyncReadExt;
use tokio::net::TcpSocket;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("ten_thousand_half_open_connections_keep_no_peer_out", half_open),
        test("one_peer_cannot_take_all_connections", many_connections),
    ]
}

const HALF_OPEN: usize = 10_000;
/// What the acceptor allows, with the listener, stores and logs.
const MOST_DESCRIPTORS: usize = 256 + 512 + 128;
const NAME: &str = "half-open-connections";

/// The attack runs in a process of its own, which needs as many file descriptors as it opens.
pub(crate) fn attacker(args: impl Iterator<Item = String>) -> Option<ExitCode> {
    let args: Vec<String> = args.collect();
    let [_, name, address, count] = args.as_slice() else { return None };
    if name != NAME {
        return None;
    }
    let (address, count) = (address.parse().ok()?, count.parse().ok()?);
    match block_on(open(address, count)) {
        Ok(()) => Some(ExitCode::SUCCESS),
        Err(error) => {
            eprintln!("the attacker stopped: {error:#}");
            Some(ExitCode::FAILURE)
        }
    }
}

/// Keeps `count` connections open, from 200 addresses of the loopback network: opens another one for each that
/// the node closes. Says "ready" once all were open, and how many connections it opened when told to stop.
async fn open(target: SocketAddr, count: usize) -> Result<()> {
    let (opened, mut opened_by) = tokio::sync::mpsc::unbounded_channel();
    for number in 0..count {
        let opened = opened.clone();
        let source = IpAddr::V4(Ipv4Addr::new(127, 0, 1, (number % 200) as u8 + 1));
        tokio::spawn(async move {
            loop {
                let connecting = async {
                    let socket = TcpSocket::new_v4()?;
                    socket.bind(SocketAddr::new(source, 0))?;
                    socket.connect(target).await
                };
                if let Ok(mut tcp) = connecting.await {
                    let _gone = opened.send(());
                    let _closed = tcp.read(&mut [0; 1]).await;
                }
                tokio::time::sleep(Duration::from_secs(2)).await;
            }
        });
    }
    let (mut all, until_ready) = (0_usize, Instant::now());
    while all < count && until_ready.elapsed() < Duration::from_secs(60) {
        let next = tokio::time::timeout(Duration::from_secs(5), opened_by.recv()).await;
        all += usize::from(matches!(next, Ok(Some(()))));
    }
    println!("ready {all}");
    std::io::stdout().flush()?;
    let (stop, stopped) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let _closed = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        let _gone = stop.send(());
    });
    stopped.await?;
    while opened_by.try_recv().is_ok() {
        all += 1;
    }
    println!("opened {all}");
    Ok(())
}

struct Attacker(Child);

impl Drop for Attacker {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// How many file descriptors a process of this test may open at most.
fn most_descriptors() -> Result<usize> {
    let said = Command::new("sh").args(["-c", "ulimit -Hn"]).output()?;
    let text = String::from_utf8(said.stdout)?;
    Ok(text.trim().parse().unwrap_or(usize::MAX))
}

fn half_open() -> Result<()> {
    let most = most_descriptors()?;
    let count = HALF_OPEN.min(most.saturating_sub(200));
    if count < HALF_OPEN {
        eprintln!(
            "NOTE: this machine allows {most} file descriptors a process: {count} half-open connections \
             are tried instead of {HALF_OPEN}. Raise the hard limit (ulimit -Hn) for the whole test"
        );
    }
    let setting = Setting::new()?;
    let before = block_on(async {
        setting.answers().await?;
        setting.usage()
    })?;
    let script = "ulimit -n $(ulimit -Hn); exec \"$0\" \"$@\"";
    let child = Command::new("sh")
        .args(["-c", script])
        .arg(std::env::current_exe()?)
        .args([NAME, &setting.address().to_string(), &count.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut attacker = Attacker(child);
    let mut lines = BufReader::new(attacker.0.stdout.take().context("no output")?).lines();
    let ready = lines.next().context("the attacker ended")??;
    ensure!(ready == format!("ready {count}"), "the attack did not come about: {ready}");
    block_on(async {
        for _ in 0..20 {
            // Its descriptors stay bounded, and a peer is let in among ten thousand that wait.
            setting.answers().await.context("while ten thousand wait")?;
            let now = setting.usage()?;
            ensure!(now.descriptors <= MOST_DESCRIPTORS, "{now:?}");
        }
        anyhow::Ok(())
    })?;
    drop(attacker.0.stdin.take());
    let opened = lines.next().context("the attacker ended")??;
    drop(attacker);
    println!("half-open connections: {opened}");
    block_on(setting.stands_as_before(before))
}

fn many_connections() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        let leaf = setting.leaf(HOSTILE)?;
        let (mut held, mut refused) = (Vec::new(), 0);
        for _ in 0..200 {
            let mut stream = connect(setting.address(), Some(&leaf), b"h2").await?;
            match stream.read(&mut [0; 1]).await {
                Ok(1) => held.push(stream),
                _ => refused += 1,
            }
            if held.len() + refused == 100 {
                setting.answers().await.context("while one peer connects again and again")?;
            }
        }
        ensure!(held.len() == 16, "one peer holds {} connections", held.len());
        ensure!(refused == 184, "{refused}");
        setting.answers().await?;
        drop(held);
        setting.stands_as_before(before).await
    })
}
