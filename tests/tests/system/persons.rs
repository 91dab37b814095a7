//! People with accounts in an office: enrolled, logged in, each with a session file of their own.

use crate::support::{Said, lone_office, refused};
use anyhow::{Context, Result, ensure};
use safeborders_demo::member::Member;
use serde_json::Value;
use std::cell::Cell;
use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::{SystemTime, UNIX_EPOCH};
use tempfile::TempDir;
use totp_rs::{Builder, Secret};

/// Somebody with an account.
pub(crate) struct Person {
    pub(crate) name: &'static str,
    second: String,
    pub(crate) session: PathBuf,
    /// How often they have logged in: each time takes another code.
    times: Cell<u64>,
}

/// Runs a command with this session file and these lines on standard input.
pub(crate) fn run(office: &Member, session: &PathBuf, args: &[&str], lines: &str) -> Result<Said> {
    let mut command = office.command(args)?;
    command.env("SAFEBORDERS_SESSION_FILE", session);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let mut stdin = child.stdin.take().context("no standard input")?;
    // A command that reads nothing may have ended.
    let _ = stdin.write_all(lines.as_bytes());
    drop(stdin);
    let output = child.wait_with_output()?;
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).context("not text");
    let code = output.status.code().context("the command was killed")?;
    Ok(Said { code, stdout: text(output.stdout)?, stderr: text(output.stderr)? })
}

pub(crate) fn done(said: Said) -> Result<String> {
    ensure!(said.code == 0, "exit code {}: {} {}", said.code, said.stdout, said.stderr);
    Ok(said.stdout)
}

/// The indented line of what a command printed: the secret that is shown once.
pub(crate) fn shown(text: &str) -> Result<String> {
    let line = text.lines().find(|line| line.starts_with("  ")).context("no secret was shown")?;
    Ok(line.trim().to_owned())
}

pub(crate) fn password(name: &str) -> String {
    format!("correct horse {name}")
}

impl Person {
    /// Somebody is given an account by the holder of this session, and enrols.
    pub(crate) fn hired(office: &Member, by: &PathBuf, name: &'static str, role: &str) -> Result<Self> {
        let code = shown(&done(run(office, by, &["people", "add", name, "--role", role], "")?)?)?;
        Self::enrolled(office, name, &code)
    }

    pub(crate) fn enrolled(office: &Member, name: &'static str, code: &str) -> Result<Self> {
        let session = office.dir.with_extension(format!("{name}.session"));
        let lines = format!("{code}\n{}\n", password(name));
        let second = shown(&done(run(office, &session, &["people", "enrol", name, "--stdin"], &lines)?)?)?;
        Ok(Self { name, second, session, times: Cell::new(0) })
    }

    /// A code that is good now and was not used: one of the present step, then one of the next.
    pub(crate) fn code(&self) -> Result<String> {
        let secret = Secret::try_from_base32(&self.second).ok().context("not base32")?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
        let at = now + 30 * self.times.replace(self.times.get() + 1);
        Ok(Builder::new().with_secret(secret).build_noncompliant().generate(at).to_string())
    }

    pub(crate) fn log_in(&self, office: &Member) -> Result<Said> {
        let lines = format!("{}\n{}\n", password(self.name), self.code()?);
        run(office, &self.session, &["login", self.name, "--stdin"], &lines)
    }

    pub(crate) fn run(&self, office: &Member, args: &[&str]) -> Result<Said> {
        run(office, &self.session, args, "")
    }
}

pub(crate) fn nobody(office: &Member) -> PathBuf {
    office.dir.with_extension("nobody.session")
}

/// An office with an administrator, who is logged in.
pub(crate) fn administered() -> Result<(TempDir, Member, Person)> {
    let (home, office) = lone_office()?;
    let adam = Person::hired(&office, &nobody(&office), "adam", "administrator")?;
    done(adam.log_in(&office)?)?;
    Ok((home, office, adam))
}

/// One more person, logged in.
pub(crate) fn joined(office: &Member, adam: &Person, name: &'static str, role: &str) -> Result<Person> {
    let person = Person::hired(office, &adam.session, name, role)?;
    done(person.log_in(office)?)?;
    Ok(person)
}

/// One more person, logged in, in an office with a data-protection officer: two people give the account.
pub(crate) fn joined_by_two(
    office: &Member,
    (adam, dora): (&Person, &Person),
    name: &'static str,
    role: &str,
) -> Result<Person> {
    let add = ["people", "add", name, "--role", role];
    let proposed = adam.run(office, &add)?;
    refused(&proposed, 77, "needs a second person")?;
    approved(office, dora, &proposed)?;
    let code = shown(&done(adam.run(office, &add)?)?)?;
    let person = Person::enrolled(office, name, &code)?;
    done(person.log_in(office)?)?;
    Ok(person)
}

/// Approves the proposal that a refusal names.
pub(crate) fn approved(office: &Member, by: &Person, refusal: &Said) -> Result<()> {
    done(by.run(office, &["approvals", "approve", &proposal(refusal)?])?).map(drop)
}

/// The number of the proposal that a refusal names.
pub(crate) fn proposal(refusal: &Said) -> Result<String> {
    let (_, rest) = refusal.stderr.split_once("it is proposal ").context("no proposal was made")?;
    Ok(rest.chars().take_while(char::is_ascii_digit).collect())
}

pub(crate) fn house(office: &Member, by: &Person, flags: &[&str]) -> Result<Vec<Value>> {
    let said = done(by.run(office, &[&["audit", "house", "export"], flags].concat())?)?;
    Ok(serde_json::from_str(&said)?)
}
