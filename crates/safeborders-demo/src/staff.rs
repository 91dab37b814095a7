//! Made-up people of each office, one of each role, with passwords that everybody may know: the cases are synthetic.

use crate::member::{Member, each};
use anyhow::{Context, Result, ensure};
use std::io::Write;
use std::process::Stdio;
use std::time::{SystemTime, UNIX_EPOCH};
use totp_rs::{Builder, Secret};

/// Everybody's password.
const PASSWORD: &str = "synthetic demo password";
/// Who, and in which role. Accounts need two people once there is a data-protection officer: she comes last.
const PEOPLE: [(&str, &str); 5] = [
    ("adam", "administrator"),
    ("petra", "prosecutor"),
    ("anna", "analyst"),
    ("aldo", "auditor"),
    ("dora", "data-protection-officer"),
];

/// Somebody with an account.
pub(crate) struct Person {
    country: &'static str,
    name: &'static str,
    role: &'static str,
    /// The key of the one-time codes.
    key: String,
}

/// Gives everybody their accounts, as each office's administrator does.
pub(crate) fn hire(members: &[Member]) -> Result<Vec<Person>> {
    Ok(each(members, staff_of)?.into_iter().flatten().collect())
}

fn staff_of(member: &Member) -> Result<Vec<Person>> {
    let session = member.dir.with_extension("session");
    let session = session.to_str().context("the directory's name is not text")?;
    let mut hired = Vec::new();
    for (at, (name, role)) in PEOPLE.into_iter().enumerate() {
        let add = ["--session-file", session, "people", "add", name, "--role", role];
        // The first is given an account by the console.
        let handed = member.run(if at == 0 { &add[2..] } else { &add })?;
        let code = second_line(&handed)?;
        let enrolled = typed(member, &["people", "enrol", name, "--stdin"], &[&code, PASSWORD])?;
        let key = second_line(&enrolled)?;
        if at == 0 {
            let code = code_of(&key)?;
            typed(member, &["--session-file", session, "login", name, "--stdin"], &[PASSWORD, &code])?;
        }
        hired.push(Person { country: member.country, name, role, key });
    }
    Ok(hired)
}

/// Says where the pages are, and who can log in.
pub(crate) fn print(people: &[Person], members: &[Member], offices: &[String]) {
    println!("\nThe offices' pages, each with its made-up people. Everybody's password is \"{PASSWORD}\".");
    for (member, address) in members.iter().zip(offices) {
        println!("  {} {address}", member.country);
        for Person { name, role, key, .. } in people.iter().filter(|person| person.country == member.country)
        {
            println!("     {name:<6} {role:<24} key of the one-time codes {key}");
        }
    }
    println!(
        "Put a key into an authenticator application, or see its code with: cargo demo -- --code KEY\n\
         A code is accepted once; the next comes within 30 seconds.\n\
         The first page of each office, and the coordinator's, offer a guided tour."
    );
}

/// The one-time code of a key at this moment.
pub(crate) fn code_of(key: &str) -> Result<String> {
    let secret = Secret::try_from_base32(key).ok().context("this is no key of one-time codes")?;
    let now_s = SystemTime::now().duration_since(UNIX_EPOCH).context("the clock is wrong")?.as_secs();
    Ok(Builder::new().with_secret(secret).build_noncompliant().generate(now_s).to_string())
}

/// Runs a command with lines on its standard input.
fn typed(member: &Member, args: &[&str], lines: &[&str]) -> Result<String> {
    let mut command = member.command(args)?;
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().context("cannot start a process")?;
    let mut pipe = child.stdin.take().context("a process has no standard input")?;
    pipe.write_all(format!("{}\n", lines.join("\n")).as_bytes()).context("a process does not read")?;
    drop(pipe);
    let output = child.wait_with_output().context("cannot wait for a process")?;
    ensure!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).context("a process printed something that is not text")
}

/// What is handed over stands alone on the second line.
fn second_line(said: &str) -> Result<String> {
    Ok(said.lines().nth(1).context("nothing was handed over")?.trim().to_owned())
}
