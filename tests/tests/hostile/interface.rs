//! The office's interface at the pages' address, against whoever reaches that address: strangers, programs with a token
//! that is worth nothing or too little, pages of other sites, and requests that are none.

use crate::office_door::{OfficeDoor, session_of};
use crate::persons::{done, house, run};
use crate::setting::block_on;
use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("who_shows_no_sound_token_gets_nothing_from_the_interface", tokens),
        test("another_sites_page_gets_nothing_from_the_interface_with_a_sound_token", other_sites),
        test("requests_that_attack_the_interface_are_refused_and_the_node_goes_on", attacks),
    ]
}

const COUNT: &str = r#"{"question":{"unit":"case","cohorts":["2024Q1"],"dimensions":[]}}"#;
/// Requests of strangers that may leave no trace on the disk.
const FLOOD: usize = 500;

/// A request that is refused, and how.
struct Row {
    name: &'static str,
    request: Vec<u8>,
    status: u16,
    code: &'static str,
}

fn bearer(secret: &str) -> String {
    format!("Bearer {secret}")
}

/// Anna's token with another last character.
fn altered(token: &str) -> String {
    let (rest, last) = token.split_at(token.len() - 1);
    format!("{rest}{}", if last == "a" { "b" } else { "a" })
}

/// A token that was revoked, and a session that its person has ended.
fn ended(office: &OfficeDoor) -> Result<(String, String)> {
    let member = &office.setting.member;
    let token = done(office.petra.run(member, &["token", "make", "gone", "--rights", "Look"])?)?;
    let listed = done(office.petra.run(member, &["token", "list", "--output", "csv"])?)?;
    let id = listed.lines().nth(1).and_then(|line| line.split(',').next()).context("no token")?.to_owned();
    done(office.petra.run(member, &["token", "revoke", &id])?)?;
    let session = session_of(&office.petra)?;
    done(run(member, &office.petra.session, &["logout"], "")?)?;
    Ok((token.trim().to_owned(), session))
}

fn token_rows(office: &OfficeDoor) -> Result<Vec<Row>> {
    let (revoked, logged_out) = ended(office)?;
    let (token, session) = (office.token.as_str(), session_of(&office.anna)?);
    let cohorts = |name, headers: &[(&str, &str)]| Row {
        name,
        request: office.request("GET", "/api/v1/cohorts", headers, b""),
        status: 403,
        code: "no-session",
    };
    let shown = |name, secret: &str| cohorts(name, &[("authorization", bearer(secret).as_str())]);
    let post = |name, path, secret: &str, code| Row {
        name,
        request: office.request(
            "POST",
            path,
            &[("authorization", bearer(secret).as_str())],
            COUNT.as_bytes(),
        ),
        status: 403,
        code,
    };
    let in_address = format!("/api/v1/cohorts?access_token={token}&token={token}");
    let other_scheme = format!("Basic {token}");
    let (as_session, as_token) = (format!("session={session}"), format!("session={token}; token={token}"));
    Ok(vec![
        cohorts("nothing", &[]),
        shown("an empty one", ""),
        shown("a guess", "0000000000000000000000000000000000000000000"),
        shown("one with another last character", &altered(token)),
        shown("two at once", &format!("{token},{token}")),
        shown("a very long one", &"a".repeat(7_000)),
        shown("one that has expired", &office.expired),
        shown("one that was revoked", &revoked),
        shown("a session that was ended", &logged_out),
        cohorts("by another scheme", &[("authorization", &other_scheme)]),
        cohorts("without a scheme", &[("authorization", token)]),
        cohorts("as a cookie", &[("cookie", &as_token)]),
        cohorts("the session of a browser", &[("cookie", &as_session)]),
        cohorts("bytes that are no text", &[("authorization", "Bearer \u{fffd}\u{202e}")]),
        Row { request: office.request("GET", &in_address, &[], b""), ..cohorts("in the address", &[]) },
        post("a sound one beyond its scope", "/api/v1/count", token, "out-of-scope"),
        post("a sound one for making another", "/api/v1/tokens/make", token, "out-of-scope"),
        post("a sound one for approving", "/api/v1/approvals/decide", token, "no-right"),
        post("a session without the right", "/api/v1/people/add", &session, "no-right"),
        post("a guess, for logging in", "/api/v1/login", "guess", "no-session"),
        post("a guess, for enrolling", "/api/v1/people/enrol", "guess", "no-session"),
    ])
}

fn refused(office: &OfficeDoor, rows: Vec<Row>) -> Result<()> {
    for Row { name, request, status, code } in rows {
        let told = office.send(&request).with_context(|| name.to_owned())?;
        ensure!(
            told.status == status && told.code() == code,
            "{name}: expected {status} {code}, got {told:?}"
        );
        ensure!(!told.head.contains("access-control-"), "{name}: other sites may read it: {}", told.head);
        ensure!(told.head.contains("nosniff") && told.head.contains("content-security-policy"), "{name}");
    }
    Ok(())
}

fn tokens() -> Result<()> {
    let office = OfficeDoor::open()?;
    let sound = bearer(&office.token);
    let look = || office.get("/api/v1/cohorts", &[("authorization", sound.as_str())]);
    ensure!(look()?.status == 200, "the twin");
    refused(&office, token_rows(&office)?)?;
    // What is published is told to anybody, and nothing else.
    ensure!(office.get("/api/v1/openapi.json", &[])?.status == 200);
    // A stranger who goes on and on fills no disk.
    let lines = || house(&office.setting.member, &office.rita, &["--output", "json"]);
    let before = lines()?;
    ensure!(before.iter().any(|line| line["outcome"] == "refused: out-of-scope"), "{before:#?}");
    for _ in 0..FLOOD {
        let told = office.get("/api/v1/cohorts", &[("authorization", "Bearer guess")])?;
        ensure!(told.status == 403, "{told:?}");
    }
    // Taking the log out is itself an entry.
    let grown = lines()?.len() - before.len();
    ensure!(grown <= 2, "the house log grew by {grown} entries");
    ensure!(look()?.status == 200, "the twin, afterwards");
    Ok(())
}

fn other_sites() -> Result<()> {
    let office = OfficeDoor::open()?;
    let secret = bearer(&session_of(&office.anna)?);
    let with = |method, path, further: &[(&str, &str)]| {
        let headers = [&[("authorization", secret.as_str())][..], further].concat();
        office.request(method, path, &headers, COUNT.as_bytes())
    };
    let count = |further: &[(&str, &str)]| office.send(&with("POST", "/api/v1/count", further));
    ensure!(count(&[])?.status == 200, "a program's: {:?}", count(&[])?);
    let own = format!("http://{}", office.address);
    for fine in [("sec-fetch-site", "same-origin"), ("origin", own.as_str())] {
        ensure!(count(&[fine])?.status == 200, "the pages' own: {fine:?}");
    }
    for bad in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", "http://127.0.0.1:1"),
    ] {
        let told = count(&[bad])?;
        ensure!(told.status == 403 && !told.body.contains("table"), "{bad:?}: {told:?}");
    }
    // A name of the attacker's that leads to this machine.
    for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "[::2]:80", ""] {
        let told = count(&[("host", host)])?;
        ensure!([400, 421].contains(&told.status) && !told.body.contains("table"), "{host}: {told:?}");
    }
    // What a browser asks before it would send a token from elsewhere: nobody says that it may.
    let ask = [("origin", "https://evil.example"), ("access-control-request-headers", "authorization")];
    let told = office.send(&with("OPTIONS", "/api/v1/count", &ask))?;
    ensure!(told.status != 200 && !told.head.contains("access-control-allow"), "{told:?}");
    Ok(())
}

/// Bodies and addresses that a program with a sound session sends.
fn attack_rows(office: &OfficeDoor, secret: &str) -> Vec<Row> {
    let with = |method, path: &str, further: &[(&str, &str)], body: &[u8]| {
        office.request(method, path, &[&[("authorization", secret)][..], further].concat(), body)
    };
    let body = |name, body: &[u8]| Row {
        name,
        request: with("POST", "/api/v1/count", &[], body),
        status: 400,
        code: "malformed",
    };
    let path =
        |name, path: &str| Row { name, request: with("GET", path, &[], b""), status: 403, code: "denied" };
    let inside = |piece: &str| COUNT.replace("\"case\"", piece);
    let many_fields: String = (0..50_000).map(|n| format!("\"f{n}\":{n},")).collect();
    let plain = Row {
        request: with("POST", "/api/v1/count", &[("content-type", "text/plain")], COUNT.as_bytes()),
        ..body("a body that says it is text", b"")
    };
    let packed = Row {
        request: with("POST", "/api/v1/count", &[("content-encoding", "gzip")], &bomb()),
        ..body("a bomb of gzip", b"")
    };
    vec![
        body("nothing", b""),
        body("no text", &[0xff; 2_000]),
        body("lists in lists without end", "[".repeat(900_000).as_bytes()),
        body("the same in a field", inside(&"[".repeat(500_000)).as_bytes()),
        body("objects in objects without end", "{\"a\":".repeat(150_000).as_bytes()),
        body("fifty thousand fields", format!("{{{many_fields}\"question\":7}}").as_bytes()),
        body("a field twice", COUNT.replacen('{', "{\"question\":7,", 1).as_bytes()),
        body("a number beyond all numbers", inside("1e999999999").as_bytes()),
        body("half a character", inside("\"\\ud800\"").as_bytes()),
        body("twice what a body may have", &[&b" ".repeat(2 << 20)[..], COUNT.as_bytes()].concat()),
        plain,
        packed,
        path("a way out of the interface", "/api/v1/../../node.key"),
        path("the same, written otherwise", "/api/v1/%2e%2e/%2e%2e/node.key"),
        path("a zero in the address", "/api/v1/cohorts%00"),
        path("a path that there is not", "/api/v1/nothing"),
        Row { request: with("PUT", "/api/v1/cohorts", &[], b"{}"), ..path("to put", "") },
        Row { request: with("DELETE", "/api/v1/cohorts", &[], b""), ..path("to remove", "") },
        Row { request: with("TRACE", "/api/v1/cohorts", &[], b""), ..path("to trace", "") },
    ]
}

/// A gigabyte of nothing, packed into a megabyte: nobody may unpack it.
fn bomb() -> Vec<u8> {
    // A stored gzip head, and one block of zeros named again and again: what matters is that it is not JSON.
    [&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3][..], &[0xed, 0xc1, 1, 1, 0, 0, 0].repeat(100_000)].concat()
}

/// What is no request, or larger than any: refused, or the connection ends; whatever it is, nothing is answered.
fn broken_rows(office: &OfficeDoor, secret: &str) -> Vec<(&'static str, Vec<u8>)> {
    let with = |further: &[(&str, &str)], body: &[u8]| {
        office.request("POST", "/api/v1/count", &[&[("authorization", secret)][..], further].concat(), body)
    };
    let padded = |bytes: usize| [b" ".repeat(bytes).as_slice(), COUNT.as_bytes()].concat();
    let many: Vec<(String, String)> = (0..2_000).map(|n| (format!("x-{n}"), "y".to_owned())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let (long, address) = ("z".repeat(2 << 20), format!("/api/v1/{}", "a".repeat(200_000)));
    vec![
        ("a body of 8 MiB", with(&[], &padded(8 << 20))),
        ("a body of 64 MiB", with(&[], &padded(64 << 20))),
        (
            "a length beyond all lengths",
            with(&[("content-length", "99999999999999999999999")], COUNT.as_bytes()),
        ),
        ("a length below zero", with(&[("content-length", "-1")], COUNT.as_bytes())),
        ("two lengths", with(&[("content-length", "3"), ("content-length", "70")], COUNT.as_bytes())),
        ("a chunk of no length", with(&[("transfer-encoding", "chunked")], b"zz\r\nx\r\n0\r\n\r\n")),
        ("a header of 2 MiB", with(&[("x-long", &long)], COUNT.as_bytes())),
        ("two thousand headers", with(&many, COUNT.as_bytes())),
        (
            "an address of 200 000 characters",
            office.request("GET", &address, &[("authorization", secret)], b""),
        ),
        ("HTTP/2 without being asked", crate::frames::preface()),
        ("TLS where there is none", vec![22, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]),
        ("noise", (0..4_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect()),
    ]
}

fn attacks() -> Result<()> {
    let office = OfficeDoor::open()?;
    let secret = bearer(&session_of(&office.anna)?);
    let count = || {
        let headers = [("authorization", secret.as_str())];
        office.send(&office.request("POST", "/api/v1/count", &headers, COUNT.as_bytes()))
    };
    ensure!(count()?.status == 200, "the twin: {:?}", count()?);
    // The first of everything is not what an attack makes the node keep.
    refused(&office, attack_rows(&office, &secret))?;
    let before = office.setting.usage()?;
    refused(&office, attack_rows(&office, &secret))?;
    for (name, request) in broken_rows(&office, &secret) {
        let told = office.send(&request).with_context(|| name.to_owned())?;
        ensure!(told.status == 0 || (400..500).contains(&told.status), "{name}: {told:?}");
        ensure!(!told.body.contains("table"), "{name}: {told:?}");
        let after = count()?;
        ensure!(after.status == 200, "after {name}: {after:?}");
    }
    block_on(office.setting.stands_as_before(before))
}
