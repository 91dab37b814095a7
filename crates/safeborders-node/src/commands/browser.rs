//! `login --oidc`: a browser on this machine goes to the provider and comes back to a port that only this
//! command listens on, for as long as it waits.

use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::print::say;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_office::api_people::{Hidden, SessionOpened};
use safeborders_office::identity::{BeginBody, EndBody};
use safeborders_types::LogInBegun;
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::{Duration, Instant};

/// How long the person may take at the provider.
const PATIENCE: Duration = Duration::from_secs(300);
/// How long a browser may take to send its request.
const READING: Duration = Duration::from_secs(5);
/// The longest request of a browser, in bytes.
const MAX_REQUEST_BYTES: usize = 16 * 1024;
const PATH: &str = "/callback";

/// What the provider sent back with the browser.
enum Back {
    Code { attempt: String, code: String },
    Refused(String),
}

/// Logs in by the provider.
pub(crate) fn log_in(desk: &Desk, port: u16) -> Result<SessionOpened, Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = listener.with_context(|| format!("port {port} of this machine cannot be listened on"));
    let listener = listener.exit_with(exit::UNAVAILABLE)?;
    let redirect = format!("http://{}{PATH}", listener.local_addr()?);
    let begun: LogInBegun = desk.post("login/provider", &BeginBody { redirect })?;
    say!("Open this address in a browser on this machine, and log in there within five minutes:");
    say!("  {}", begun.url);
    match waited(&listener, &begun.attempt)? {
        Back::Code { attempt, code } => {
            desk.post("login/provider/end", &EndBody { attempt, code: Hidden(code) })
        }
        Back::Refused(why) => {
            let text = format!("not logged in: the identity provider refused it ({why})");
            Err(Failure::new(exit::REFUSED, text))
        }
    }
}

/// Waits until the browser comes back with what belongs to this log-in. Anything else that knocks is turned away.
fn waited(listener: &TcpListener, attempt: &str) -> Result<Back, Failure> {
    listener.set_nonblocking(true)?;
    let since = Instant::now();
    while since.elapsed() < PATIENCE {
        match listener.accept() {
            Ok((stream, _)) => {
                if let Some(back) = came_back(stream, attempt) {
                    return Ok(back);
                }
            }
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                std::thread::sleep(Duration::from_millis(50));
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(Failure::new(exit::REFUSED, "nobody came back from the provider within five minutes: begin again"))
}

/// What a request brings. One that cannot be read, or belongs to another log-in, brings nothing.
fn came_back(mut stream: TcpStream, attempt: &str) -> Option<Back> {
    stream.set_nonblocking(false).ok()?;
    stream.set_read_timeout(Some(READING)).ok()?;
    stream.set_write_timeout(Some(READING)).ok()?;
    let back = head(&mut stream).and_then(|head| read(&head, attempt));
    let (status, text) = match back {
        Some(_) => ("200 OK", "You can close this page and go back to the terminal."),
        None => ("404 Not Found", "Nothing waits for this."),
    };
    let answer = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: {}\r\nconnection: \
         close\r\ncache-control: no-store\r\nreferrer-policy: no-referrer\r\n\r\n{text}",
        text.len()
    );
    // The browser may be gone: what it brought counts.
    let _ = stream.write_all(answer.as_bytes());
    back
}

fn head(stream: &mut TcpStream) -> Option<String> {
    let (mut head, mut buffer, since) = (Vec::new(), [0; 1024], Instant::now());
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let read = stream.read(&mut buffer).ok()?;
        if read == 0 || head.len() + read > MAX_REQUEST_BYTES || since.elapsed() > READING {
            return None;
        }
        head.extend_from_slice(&buffer[..read]);
    }
    String::from_utf8(head).ok()
}

fn read(head: &str, attempt: &str) -> Option<Back> {
    let target = head.strip_prefix("GET ")?.split(' ').next()?;
    let (path, query) = target.split_once('?')?;
    if path != PATH {
        return None;
    }
    let value = |name: &str| {
        let of_it =
            |pair: &str| pair.split_once('=').filter(|(key, _)| *key == name).map(|(_, v)| decoded(v));
        query.split('&').find_map(of_it).flatten()
    };
    if value("state")? != attempt {
        return None;
    }
    match (value("code"), value("error")) {
        (Some(code), None) => Some(Back::Code { attempt: attempt.to_owned(), code }),
        (_, Some(error)) => {
            let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
            Some(Back::Refused(error.chars().filter(plain).take(60).collect()))
        }
        _ => None,
    }
}

/// The text of a percent-encoded value; `None` for one that is not well formed.
fn decoded(value: &str) -> Option<String> {
    let (mut bytes, mut rest) = (Vec::with_capacity(value.len()), value.bytes());
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(target: &str) -> Option<Back> {
        read(&format!("GET {target} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"), "mine+1")
    }

    #[test]
    fn what_belongs_to_this_log_in_is_read_and_anything_else_is_turned_away() {
        let back = request("/callback?code=a%2Fb&state=mine%2B1&iss=x");
        assert!(matches!(back, Some(Back::Code { code, .. }) if code == "a/b"));
        let back = request("/callback?error=access_denied%1b&state=mine%2B1");
        assert!(matches!(back, Some(Back::Refused(why)) if why == "access_denied"));
        for other in [
            "/callback?code=a&state=theirs",
            "/callback?code=a",
            "/callback?state=mine%2B1",
            "/callback?code=%zz&state=mine%2B1",
            "/callback?code=%2&state=mine%2B1",
            "/callback?code=%ff&state=mine%2B1",
            "/other?code=a&state=mine%2B1",
            "/callback",
            "",
        ] {
            assert!(request(other).is_none(), "{other}");
        }
        assert!(read("POST /callback?code=a&state=mine%2B1 HTTP/1.1\r\n\r\n", "mine+1").is_none());
    }
}
