//! The office's pages, as a browser gets them from a node that serves: what case files say stays text, and nobody holds the
//! door that only this office's people should use.

use crate::office_door::{OfficeDoor, SCRIPT, session_of};
use crate::setting::block_on;
use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("script_in_case_files_stays_text_on_an_offices_pages", script),
        test("connections_that_say_nothing_to_the_pages_keep_nobody_out", silent),
    ]
}

/// Longer than the pages' own time-outs by far.
const PATIENCE: Duration = Duration::from_secs(150);
/// Connections that say nothing: more than the pages hold.
const SILENT: usize = 700;
/// What the pages may hold open, and a few of the node's own.
const MOST_HELD: usize = 530;

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn script() -> Result<()> {
    let office = OfficeDoor::open()?;
    let one = format!("/cases/one?source={}", encoded(SCRIPT));
    for person in [&office.petra, &office.anna] {
        let cookie = format!("session={}", session_of(person)?);
        let page = |path: &str| office.get(path, &[("cookie", cookie.as_str())]);
        for path in ["/", "/cases", one.as_str(), "/networks", "/patterns", "/left", "/audit"] {
            let told = page(path).with_context(|| path.to_owned())?;
            ensure!(told.status == 200, "{path}: {told:?}");
            ensure!(
                !told.body.contains("<script>") && !told.body.contains("\"><script"),
                "{path}: {}",
                told.body
            );
            let policy = told.head.lines().find(|line| line.starts_with("content-security-policy:"));
            let policy = policy.with_context(|| format!("{path} has no policy"))?;
            ensure!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{path}: {policy}");
        }
        // It is there, as text: what is searched for would be found.
        let told = page(&one)?;
        ensure!(told.body.contains("&#60;script&#62;alert(1)&#60;/script&#62; told"), "{}", told.body);
        // What is put into addresses stays text too.
        let hostile = encoded(SCRIPT);
        for path in ["/cases", "/cases/one", "/ask", "/audit", "/left", "/login", "/nowhere"] {
            for name in ["source", "q", "named", "cohort", "status", "done", "lang", "back", "after"] {
                let told = page(&format!("{path}?{name}={hostile}"))?;
                ensure!(!told.body.contains("<script>alert"), "{path}?{name}: {}", told.body);
            }
        }
    }
    Ok(())
}

/// Reads until the connection ends, however.
async fn ended(mut tcp: TcpStream) {
    let _ended = tcp.read_to_end(&mut Vec::new()).await;
}

/// A connection that sends these bytes and then one more every quarter of a second.
async fn dribbling(address: String, bytes: Vec<u8>) -> Result<()> {
    let mut tcp = TcpStream::connect(&address).await?;
    tcp.write_all(&bytes).await?;
    let (mut reader, mut writer) = tcp.split();
    let mut rest = Vec::new();
    let sending = async {
        while writer.write_all(b"a").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
    };
    tokio::select! {
        () = sending => {}
        _ended = reader.read_to_end(&mut rest) => {}
    }
    Ok(())
}

fn silent() -> Result<()> {
    let office = OfficeDoor::open()?;
    let address = office.address.clone();
    let page = || {
        let told = office.get("/login", &[])?;
        ensure!(told.status == 200, "{told:?}");
        anyhow::Ok(())
    };
    page()?;
    block_on(async {
        office.setting.answers().await?;
        let before = office.setting.usage()?;
        let mut held = Vec::new();
        for (name, bytes) in [
            ("a head that dribbles", b"GET /login HTTP/1.1\r\nx-dribble: ".to_vec()),
            ("half an address", b"GET /lo".to_vec()),
        ] {
            held.push((name, tokio::spawn(dribbling(address.clone(), bytes))));
        }
        let mut crowd = Vec::new();
        for _ in 0..SILENT {
            crowd.push(tokio::spawn(ended(TcpStream::connect(&address).await?)));
        }
        let now = office.setting.usage()?;
        ensure!(now.descriptors <= before.descriptors + MOST_HELD, "{now:?} after {before:?}");
        // Peers notice nothing of it, and the office's people come in while the crowd is there.
        for _ in 0..10 {
            office.setting.answers().await.context("while the pages are held")?;
        }
        let one = tokio::task::block_in_place(page);
        one.context("while the pages are held")?;
        for (name, connection) in held {
            let ended = tokio::time::timeout(PATIENCE, connection).await;
            ended.with_context(|| format!("{name}: it lasts for ever"))???;
        }
        for connection in crowd {
            let ended = tokio::time::timeout(PATIENCE, connection).await;
            ended.context("a connection that says nothing lasts for ever")??;
        }
        page()?;
        office.setting.stands_as_before(before).await
    })
}
