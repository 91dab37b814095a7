//! One peer that calls without end, and another that is served as if it were alone.

use crate::frames::SERVICE;
use crate::setting::{AGREEMENT, GOOD, HOSTILE, Setting, block_on};
use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use prost::Message;
use safeborders_wire::proto;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("a_flood_of_calls_is_told_to_slow_down_and_another_peer_is_served", flood)]
}

/// Calls of the flood that are waited for before the good peer's calls are judged.
const FLOOD: u64 = 5_000;
const CONNECTIONS: usize = 4;

fn flood() -> Result<()> {
    let setting = Setting::new()?;
    let log = |setting: &Setting| -> Result<usize> {
        let entries: Vec<serde_json::Value> =
            serde_json::from_str(&setting.member.run(&["export-audit", "--output", "json"])?)?;
        Ok(entries.len())
    };
    let entries = log(&setting)?;
    let began = Instant::now();
    let (slowed, answered) = block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        let (slowed, others) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
        let request = proto::DescribeRequest { agreement: "no-such".to_owned(), last_head: String::new() };
        let body = crate::frames::framed(&request.encode_to_vec());
        let mut flooding = Vec::new();
        for _ in 0..CONNECTIONS {
            let client = setting.client(HOSTILE).await?;
            for _ in 0..8 {
                let (mut client, body) = (client.another(), body.clone());
                let (slowed, others) = (Arc::clone(&slowed), Arc::clone(&others));
                flooding.push(tokio::spawn(async move {
                    let path = format!("{SERVICE}/Describe");
                    while let Ok(told) = client.send(&path, &[], body.clone()).await {
                        let told_to_slow_down = told.status == 8 && told.refusal == "slow-down";
                        let counter = if told_to_slow_down { &slowed } else { &others };
                        counter.fetch_add(1, Ordering::SeqCst);
                    }
                }));
            }
        }
        let mut good = setting.client(GOOD).await?;
        let sound = proto::DescribeRequest { agreement: AGREEMENT.to_owned(), last_head: String::new() };
        let mut answered = 0_u64;
        while slowed.load(Ordering::SeqCst) < FLOOD {
            let told = good.call("Describe", &sound).await.context("during a flood")?;
            ensure!(told.status == 0, "a good peer was refused during a flood: {told:?}");
            answered += 1;
            // It keeps to its own rate.
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
        flooding.iter().for_each(tokio::task::JoinHandle::abort);
        drop(flooding);
        setting.stands_as_before(before).await?;
        Ok(((slowed.load(Ordering::SeqCst), others.load(Ordering::SeqCst)), answered))
    })?;
    let (slowed, others) = slowed;
    ensure!(answered > 0 && slowed >= FLOOD);
    // 60 at once and 2 a second get as far as a refusal that is on record.
    let most = 60 + 2 * (began.elapsed().as_secs() + 1);
    ensure!(others <= most, "{others} calls of the flood were looked at, {most} would be allowed");
    let grown = (log(&setting)? - entries) as u64;
    ensure!(grown <= most + 10, "the log grew by {grown} entries under a flood of {slowed}");
    let told = setting.member.run(&["export-audit", "--output", "json"])?;
    ensure!(told.contains("slow down"), "the flood is not on record: {told}");
    Ok(())
}
