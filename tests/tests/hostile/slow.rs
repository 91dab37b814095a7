//! Peers that take their time: nothing that they begin lasts for ever, and nobody waits for them.

use crate::frames::{SERVICE, call_headers, frame, preface, write_all};
use crate::leaves::connect;
use crate::setting::{AGREEMENT, HOSTILE, Setting, block_on};
use crate::test;
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use libtest_mimic::Trial;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_call_whose_body_dribbles_in_is_ended_while_others_are_served", slow_bodies),
        test("a_connection_that_dribbles_frames_or_does_not_answer_probes_is_ended", slow_frames),
        test("a_handshake_that_dribbles_is_ended", slow_handshake),
        test("answers_that_nobody_reads_hold_up_nobody_else", never_reading),
    ]
}

/// Longer than the node's own time-outs by far.
const PATIENCE: Duration = Duration::from_secs(150);

/// Eight calls that fill the connection's places, each with a body of one byte at a time.
fn slow_bodies() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        let stream = connect(setting.address(), Some(&setting.leaf(HOSTILE)?), b"h2").await?;
        let (send, connection) = h2::client::handshake(stream).await?;
        let connection = tokio::spawn(connection);
        let mut calls = Vec::new();
        for _ in 0..8 {
            let request = http::Request::post(format!("http://node.invalid{SERVICE}/Describe"))
                .header("content-type", "application/grpc")
                .header("te", "trailers")
                .body(())?;
            let (response, mut body) = send.clone().ready().await?.send_request(request, false)?;
            body.send_data(Bytes::from_static(&[0, 0, 0, 0xff, 0xff]), false)?;
            calls.push(tokio::spawn(async move {
                let dribbling = async {
                    while body.send_data(Bytes::from_static(&[0]), false).is_ok() {
                        tokio::time::sleep(Duration::from_millis(500)).await;
                    }
                };
                tokio::select! {
                    answer = response => answer.map(|answer| answer.headers().clone()),
                    () = dribbling => Ok(http::HeaderMap::new()),
                }
            }));
        }
        for _ in 0..10 {
            setting.answers().await.context("while bodies dribble")?;
        }
        for call in calls {
            let ended = tokio::time::timeout(PATIENCE, call).await.context("a call lasts for ever")??;
            let refused = match &ended {
                Ok(headers) => headers.get("grpc-status").is_none_or(|status| status != "0"),
                Err(_) => true,
            };
            ensure!(refused, "half a request was answered: {ended:?}");
        }
        drop(send);
        connection.abort();
        setting.stands_as_before(before).await
    })
}

fn slow_frames() -> Result<()> {
    let setting = Setting::new()?;
    let rows: [(&str, Vec<u8>); 4] = [
        ("nothing after the handshake", Vec::new()),
        ("the preface and then nothing", preface()),
        ("half a list of headers", [preface(), frame(1, 0, 1, &call_headers()[..20])].concat()),
        ("half a frame", [preface(), frame(1, 4, 1, &call_headers())[..15].to_vec()].concat()),
    ];
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        let leaf = setting.leaf(HOSTILE)?;
        let mut held = Vec::new();
        for (name, bytes) in rows {
            let (mut reader, mut writer) =
                tokio::io::split(connect(setting.address(), Some(&leaf), b"h2").await?);
            held.push((
                name,
                tokio::spawn(async move {
                    let _written = write_all(&mut writer, &bytes).await;
                    // Reads what comes, and answers no probe.
                    let mut rest = Vec::new();
                    let _ended = reader.read_to_end(&mut rest).await;
                    drop(writer);
                }),
            ));
        }
        // One that sends a sound call at four bytes a second.
        let stream = connect(setting.address(), Some(&leaf), b"h2").await?;
        let (mut reader, mut writer) = tokio::io::split(stream);
        held.push((
            "a frame that dribbles",
            tokio::spawn(async move {
                let bytes =
                    [preface(), frame(1, 4, 1, &call_headers()), frame(1, 4, 3, &call_headers())].concat();
                let dribbling = async {
                    for byte in bytes.iter().cycle() {
                        if writer.write_all(&[*byte]).await.is_err() || writer.flush().await.is_err() {
                            return;
                        }
                        tokio::time::sleep(Duration::from_millis(250)).await;
                    }
                };
                let mut rest = Vec::new();
                tokio::select! {
                    () = dribbling => {}
                    _ended = reader.read_to_end(&mut rest) => {}
                }
            }),
        ));
        setting.answers().await.context("while frames dribble")?;
        for (name, connection) in held {
            let ended = tokio::time::timeout(PATIENCE, connection).await;
            ended.with_context(|| format!("{name}: the connection lasts for ever"))??;
        }
        setting.stands_as_before(before).await
    })
}

fn slow_handshake() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        let mut tcp = TcpStream::connect(setting.address()).await?;
        // A handshake record of 16 384 bytes, of which one comes every 200 ms.
        let bytes = [22, 3, 1, 0x40, 0, 1, 0, 0x3f, 0xfc].into_iter().chain(std::iter::repeat(3));
        let dribbling = async {
            for byte in bytes {
                if tcp.write_all(&[byte]).await.is_err() {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        };
        tokio::time::timeout(PATIENCE, dribbling).await.context("a handshake lasts for ever")?;
        setting.stands_as_before(before).await
    })
}

/// A peer that asks, and whose window for answers is nothing.
fn never_reading() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        let stream = connect(setting.address(), Some(&setting.leaf(HOSTILE)?), b"h2").await?;
        let (_reader, mut writer) = tokio::io::split(stream);
        let no_window = frame(4, 0, 0, &[0, 4, 0, 0, 0, 0]);
        let request = safeborders_wire::proto::DescribeRequest {
            agreement: AGREEMENT.to_owned(),
            last_head: String::new(),
        };
        let body = crate::frames::framed(&prost::Message::encode_to_vec(&request));
        let mut bytes = [preface(), no_window].concat();
        for stream in (0..32).map(|n| 2 * n + 1) {
            bytes.extend(frame(1, 4, stream, &call_headers()));
            bytes.extend(frame(0, 1, stream, &body));
        }
        ensure!(write_all(&mut writer, &bytes).await, "the calls could not be sent");
        for _ in 0..10 {
            setting.answers().await.context("while answers wait to be read")?;
        }
        drop((_reader, writer));
        setting.stands_as_before(before).await
    })
}
