//! Attacks on HTTP/2 by a peer with a sound certificate.

use crate::frames::{End, call_headers, end_of, frame, literal, preface, write_all};
use crate::leaves::connect;
use crate::setting::{HOSTILE, Setting, block_on};
use crate::test;
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use std::time::Duration;

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("attacks_on_http2_end_the_connection_and_nothing_else", attacks)]
}

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PUSH_PROMISE: u8 = 5;
const PING: u8 = 6;
const WINDOW_UPDATE: u8 = 8;
const CONTINUATION: u8 = 9;
const END_HEADERS: u8 = 4;
const END_STREAM: u8 = 1;

const PROTOCOL_ERROR: u32 = 1;
const FRAME_SIZE_ERROR: u32 = 6;
const ENHANCE_YOUR_CALM: u32 = 11;

/// Stream numbers of a client.
fn streams(count: u32) -> impl Iterator<Item = u32> {
    (0..count).map(|n| 2 * n + 1)
}

/// Opens calls and gives each up at once (CVE-2023-44487).
fn rapid_reset() -> Vec<u8> {
    let one = |stream| {
        let open = frame(HEADERS, END_HEADERS, stream, &call_headers());
        [open, frame(RST_STREAM, 0, stream, &[0, 0, 0, 8])].concat()
    };
    streams(5_000).flat_map(one).collect()
}

/// Opens calls and has the server reset each, by a window update of nothing (CVE-2025-8671).
fn made_you_reset() -> Vec<u8> {
    let one = |stream| {
        let open = frame(HEADERS, END_HEADERS, stream, &call_headers());
        [open, frame(WINDOW_UPDATE, 0, stream, &[0; 4])].concat()
    };
    streams(5_000).flat_map(one).collect()
}

/// A list of headers that does not end (CVE-2024-27316).
fn continuation_flood() -> Vec<u8> {
    let mut block = Vec::new();
    literal(&mut block, "x", &"a".repeat(8_000));
    let start = frame(HEADERS, 0, 1, &call_headers());
    [start].into_iter().chain((0..2_000).map(|_| frame(CONTINUATION, 0, 1, &block))).flatten().collect()
}

/// Headers that are small on the wire and large when unpacked: one large field, named again and again.
fn header_bomb() -> Vec<u8> {
    let mut block = call_headers();
    block.push(0x40); // with indexing
    let mut field = Vec::new();
    literal(&mut field, "x", &"a".repeat(3_500));
    block.extend_from_slice(&field[1..]);
    block.extend([0xbe; 8_000]); // the newest entry of the dynamic table
    frame(HEADERS, END_HEADERS | END_STREAM, 1, &block)
}

/// What must come of an attack.
enum Must {
    /// The connection is ended with this error code.
    End(u32),
    /// The connection is ended, however.
    AnyEnd,
    /// It may go on: the attack is turned off without an end, or waits for the peer to read.
    Hold,
}

fn rows() -> Vec<(&'static str, Vec<u8>, Must)> {
    let many = |frame: Vec<u8>, times: usize| frame.repeat(times);
    let headers = |stream| frame(HEADERS, END_HEADERS, stream, &call_headers());
    vec![
        ("rapid reset", rapid_reset(), Must::End(ENHANCE_YOUR_CALM)),
        ("made you reset", made_you_reset(), Must::AnyEnd),
        ("continuation flood", continuation_flood(), Must::AnyEnd),
        ("a bomb of headers", header_bomb(), Must::Hold),
        ("probes without end", many(frame(PING, 0, 0, &[7; 8]), 200_000), Must::Hold),
        ("settings without end", many(frame(SETTINGS, 0, 0, &[]), 200_000), Must::Hold),
        ("empty data without end", [headers(1), many(frame(DATA, 0, 1, &[]), 200_000)].concat(), Must::Hold),
        (
            "a window that overflows",
            many(frame(WINDOW_UPDATE, 0, 0, &[0x7f, 0xff, 0xff, 0xff]), 3),
            Must::AnyEnd,
        ),
        ("a frame beyond the agreed size", frame(DATA, 0, 1, &vec![0; 70_000]), Must::End(FRAME_SIZE_ERROR)),
        ("a probe of the wrong size", frame(PING, 0, 0, &[0; 7]), Must::AnyEnd),
        ("data for a call that nobody opened", frame(DATA, END_STREAM, 99, b"x"), Must::End(PROTOCOL_ERROR)),
        ("a promise from a client", frame(PUSH_PROMISE, END_HEADERS, 1, &[0, 0, 0, 2, 0x82]), Must::AnyEnd),
        ("an even stream", headers(2), Must::AnyEnd),
        ("streams that go backwards", [headers(9), headers(3)].concat(), Must::AnyEnd),
        ("headers that cannot be unpacked", frame(HEADERS, END_HEADERS, 1, &[0xff; 40]), Must::AnyEnd),
        ("calls beyond the number agreed", streams(2_000).flat_map(headers).collect(), Must::Hold),
        ("no preface", vec![0x55; 4_000], Must::AnyEnd),
    ]
}

fn attacks() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        let leaf = setting.leaf(HOSTILE)?;
        for (name, bytes, must) in rows() {
            let stream = connect(setting.address(), Some(&leaf), b"h2").await?;
            let (mut reader, mut writer) = tokio::io::split(stream);
            let bytes = if name == "no preface" { bytes } else { [preface(), bytes].concat() };
            let writing = async {
                let done = write_all(&mut writer, &bytes).await;
                (done, writer)
            };
            let patience = match must {
                Must::Hold => Duration::from_secs(2),
                _ => Duration::from_secs(20),
            };
            let ((_, _open), end) = tokio::join!(writing, end_of(&mut reader, patience));
            match must {
                Must::End(code) => ensure!(end == End::GoAway(code), "{name}: {end:?}"),
                Must::AnyEnd => ensure!(end != End::Open, "{name}: the connection goes on"),
                Must::Hold => {}
            }
            setting.answers().await.map_err(|error| error.context(format!("after {name}")))?;
        }
        setting.stands_as_before(before).await
    })
}
