//! Logging in by a real OpenID Connect provider on loopback: oidc-provider-mock, which is Authlib's provider with a
//! form that takes any name. What hostile providers can say is in `crates/oidc/tests`.

use crate::patterns::tool;
use crate::persons::{Person, administered, done, house, joined};
use crate::support::{refused, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("people_log_in_by_a_real_identity_provider_and_it_makes_nobody", log_in)]
}

/// A program that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A provider on a free port.
fn provider(program: &str) -> Result<(Running, String)> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let arguments = ["--port", &port.to_string(), "--require-nonce", "true"];
    let child = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let (running, address) = (Running(child), format!("127.0.0.1:{port}"));
    for _ in 0..600 {
        if TcpStream::connect(&address).is_ok() {
            return Ok((running, format!("http://{address}")));
        }
        sleep(Duration::from_millis(50));
    }
    anyhow::bail!("the provider does not listen")
}

/// What a browser does: sends a request and reads the whole answer.
fn browse(method: &str, url: &str, form: &str) -> Result<String> {
    browse_with(method, url, form, "lang=en")
}

/// The same with cookies.
fn browse_with(method: &str, url: &str, form: &str, cookies: &str) -> Result<String> {
    let rest = url.strip_prefix("http://").context("not on this machine")?;
    let (host, path) = rest.split_once('/').context("no path")?;
    let mut stream = TcpStream::connect(host)?;
    write!(
        stream,
        "{method} /{path} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookies}\r\ncontent-type: \
         application/x-www-form-urlencoded\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{form}",
        form.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

/// A log-in in which the person calls themselves `subject` at the provider; what the command ended with.
fn by_provider(office: &Member, person: &Person, subject: &str) -> Result<(i32, String)> {
    let mut command = office.command(&["login", "--oidc"])?;
    command.env("SAFEBORDERS_SESSION_FILE", &person.session);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = Running(command.spawn()?);
    let out = BufReader::new(running.0.stdout.take().context("no output")?);
    let url = out.lines().map_while(Result::ok).find(|line| line.starts_with("  http"));
    let Some(url) = url else {
        let mut said = String::new();
        running.0.stderr.take().context("no errors")?.read_to_string(&mut said)?;
        return Ok((running.0.wait()?.code().context("killed")?, said));
    };
    let answer = browse("POST", url.trim(), &format!("sub={subject}"))?;
    let back = leads(&answer)?;
    // Somebody else who knocks is turned away, and the log-in goes on.
    let (callback, _) = back.split_once('?').context("no code")?;
    ensure!(
        browse("GET", &format!("{callback}?code=x&state=y"), "")?.contains("404"),
        "a stranger was heard"
    );
    ensure!(browse("GET", back.trim(), "")?.contains("200 OK"), "the browser was not heard");
    let mut said = String::new();
    running.0.stderr.take().context("no errors")?.read_to_string(&mut said)?;
    Ok((running.0.wait()?.code().context("killed")?, said))
}

/// Where an answer leads.
fn leads(answer: &str) -> Result<&str> {
    let mut lines = answer.lines();
    let to = lines.find_map(|line| line.strip_prefix("Location: ").or(line.strip_prefix("location: ")));
    to.map(str::trim).with_context(|| answer.to_owned())
}

/// The cookie of this name that an answer sets.
fn cookie(answer: &str, name: &str) -> Option<String> {
    let lines = answer.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
    let pair =
        lines.filter_map(|line| line.split(';').next()).find(|pair| pair.starts_with(&format!("{name}=")));
    pair.filter(|pair| pair.len() > name.len() + 1).map(ToOwned::to_owned)
}

/// A log-in on the pages: what they answer to whoever comes back as this subject, with this cookie or the right one.
fn on_pages(pages: &str, subject: &str, other: Option<&str>) -> Result<String> {
    let begun = browse("GET", &format!("{pages}/oidc?back=/cases"), "")?;
    let own = cookie(&begun, "provider").with_context(|| begun.clone())?;
    let answer = browse("POST", leads(&begun)?, &format!("sub={subject}"))?;
    browse_with("GET", leads(&answer)?, "", other.unwrap_or(&own))
}

/// The same provider, from a browser: a linked person comes in, and nobody else does.
fn from_a_browser(pages: &str) -> Result<()> {
    let page = browse("GET", &format!("{pages}/login"), "")?;
    ensure!(page.contains("href=\"/oidc?back=/\""), "{page}");
    let stranger = on_pages(pages, "nobody-here", None)?;
    ensure!(stranger.starts_with("HTTP/1.1 403") && cookie(&stranger, "session").is_none(), "{stranger}");
    let elsewhere = on_pages(pages, "petra-7f3a", Some("provider=another~/"))?;
    ensure!(elsewhere.starts_with("HTTP/1.1 403") && cookie(&elsewhere, "session").is_none(), "{elsewhere}");
    let let_in = on_pages(pages, "petra-7f3a", None)?;
    ensure!(let_in.contains("refresh: 0; url=/cases"), "{let_in}");
    let session = cookie(&let_in, "session").with_context(|| let_in.clone())?;
    let cases = browse_with("GET", &format!("{pages}/cases"), "", &format!("lang=en; {session}"))?;
    ensure!(cases.starts_with("HTTP/1.1 200") && cases.contains("petra"), "{cases}");
    Ok(())
}

fn log_in() -> Result<()> {
    let Some(program) = tool("SAFEBORDERS_OIDC_PROVIDER")? else { return Ok(()) };
    let (_provider, issuer) = provider(&program)?;
    let (_home, office, adam) = administered()?;
    let petra = joined(&office, &adam, "petra", "prosecutor")?;
    refused(
        &adam.run(&office, &["people", "link", "petra", "--subject", "petra-7f3a"])?,
        64,
        "no identity provider",
    )?;
    let port = TcpListener::bind("127.0.0.1:0")?;
    let pages = office.show_pages(&port)?;
    let path = office.dir.join("node.toml");
    let config = fs::read_to_string(&path)?;
    fs::write(office.dir.join("oidc.secret"), "a secret\n")?;
    let oidc = format!(
        "\n[oidc]\nissuer = \"{issuer}\"\nclient_id = \"safeborders\"\nclient_secret_file = \"oidc.secret\"\n"
    );
    fs::write(&path, format!("{config}{oidc}"))?;
    drop(port);
    let _serving = office.serve()?;
    done(petra.run(&office, &["logout"])?)?;
    // Nobody here has that name yet, and the provider makes nobody.
    let (code, said) = by_provider(&office, &petra, "petra-7f3a")?;
    ensure!(code == 77 && said.contains("no account here"), "{code}: {said}");
    refused(&petra.run(&office, &["budget"])?, 77, "log in first")?;
    done(adam.run(&office, &["people", "link", "petra", "--subject", "petra-7f3a"])?)?;
    let (code, said) = by_provider(&office, &petra, "petra-7f3a")?;
    ensure!(code == 0, "{code}: {said}");
    done(petra.run(&office, &["budget"])?)?;
    from_a_browser(pages.trim_end_matches('/'))?;
    // The role is the office's own.
    refused(&petra.run(&office, &["people", "add", "eve", "--role", "analyst"])?, 77, "has no right")?;
    let (code, _) = by_provider(&office, &petra, "adam")?;
    ensure!(code == 77, "a name of an account here is no name at the provider");
    // Who is reset is out, whatever the provider says.
    done(adam.run(&office, &["people", "reset", "petra"])?)?;
    refused(&petra.run(&office, &["budget"])?, 77, "log in first")?;
    let (code, said) = by_provider(&office, &petra, "petra-7f3a")?;
    ensure!(code == 77, "{code}: {said}");
    let rita = joined(&office, &adam, "rita", "auditor")?;
    let lines = house(&office, &rita, &["--output", "json"])?;
    for (person, outcome) in
        [("petra", "given"), ("node", "refused: unknown-subject"), ("petra", "refused: locked")]
    {
        let found = lines.iter().any(|l| {
            l["person"] == person
                && l["what"] == "log-in by identity provider"
                && l["outcome"].as_str().is_some_and(|o| o.starts_with(outcome))
        });
        ensure!(found, "{person} {outcome}: {lines:#?}");
    }
    Ok(())
}
