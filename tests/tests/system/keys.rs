//! The keys of real nodes: locking them anew, and where their secrets are not.

use crate::support::{lone_office, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use safeborders_demo::process::Server;
use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_root_key_is_locked_anew_and_opens_the_new_way_alone", locked_anew),
        test("a_serving_node_is_unlocked_by_a_credential_of_the_service_manager", credential),
        test("no_secret_is_in_arguments_environment_or_logs_of_a_serving_node", not_shown),
        test("a_serving_node_leaves_no_core_dump", no_core_dump),
        test("a_new_key_of_the_node_is_taken_up_while_it_serves", renewed),
    ]
}

const PHRASE: &str = "planted horse battery 4711";

fn text(path: &Path) -> Result<&str> {
    path.to_str().context("the path is not text")
}

/// A folder of credentials, as a service manager makes one.
fn credentials(home: &Path, name: &str, content: &str) -> Result<PathBuf> {
    let folder = home.join(format!("credentials of {name}"));
    fs::create_dir(&folder)?;
    fs::write(folder.join(name), content)?;
    fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o440))?;
    Ok(folder)
}

/// A private file with a passphrase.
fn phrase_file(home: &Path, phrase: &str) -> Result<PathBuf> {
    let path = home.join("phrase");
    fs::write(&path, phrase)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600))?;
    Ok(path)
}

/// Runs a command with a folder of credentials.
fn with(office: &Member, folder: &Path, args: &[&str]) -> Result<i32> {
    let mut command: Command = office.command(args)?;
    command.env("CREDENTIALS_DIRECTORY", folder).stdin(std::process::Stdio::null());
    Ok(command.output()?.status.code().unwrap_or(-1))
}

fn locked_anew() -> Result<()> {
    let (home, office) = lone_office()?;
    let old_key = office.dir.with_extension("key");
    let old_file = fs::read(office.dir.join("node.key"))?;
    let short = phrase_file(home.path(), "short")?;
    let lock = |file: &Path| say(&office, &["keys", "passphrase", "--new-passphrase-file", text(file)?]);
    refused(&lock(&short)?, 64, "fewer than")?;
    fs::set_permissions(&short, fs::Permissions::from_mode(0o644))?;
    refused(&lock(&short)?, 64, "chmod 600")?;
    ensure!(fs::read(office.dir.join("node.key"))? == old_file, "what is refused changes nothing");
    let said = lock(&phrase_file(home.path(), PHRASE)?)?;
    ensure!(said.code == 0 && said.stdout.contains("destroy those copies"), "{}", said.stderr);
    // The old key file opens nothing, no terminal is there to ask on, and the passphrase does open.
    refused(&say(&office, &["--key-file", text(&old_key)?, "budget"])?, 78, "locked by a passphrase")?;
    refused(&say(&office, &["budget"])?, 78, "no terminal")?;
    let right = credentials(home.path(), "safeborders-passphrase", &format!("{PHRASE}\n"))?;
    ensure!(with(&office, &right, &["budget"])? == 0);
    let other = tempfile::tempdir()?;
    let wrong = credentials(other.path(), "safeborders-passphrase", "another horse battery")?;
    ensure!(with(&office, &wrong, &["budget"])? == 78, "a wrong passphrase");
    // And back to a key file, which the configuration names from then on.
    let new_key = home.path().join("new.key");
    ensure!(with(&office, &right, &["keys", "passphrase", "--new-key-file", text(&new_key)?])? == 0);
    office.run(&["budget"])?;
    ensure!(with(&office, &right, &["--key-file", text(&old_key)?, "budget"])? == 78);
    Ok(())
}

fn credential() -> Result<()> {
    let (home, office) = lone_office()?;
    let key = fs::read_to_string(office.dir.with_extension("key"))?;
    let folder = credentials(home.path(), "safeborders-key", &key)?;
    let config = office.dir.join("node.toml");
    let kept = fs::read_to_string(&config)?;
    let without: Vec<&str> = kept.lines().filter(|line| !line.starts_with("key_file")).collect();
    fs::write(&config, without.join("\n"))?;
    refused(&say(&office, &["budget"])?, 78, "no terminal")?;
    let mut command = office.command(&["serve"])?;
    let (_serving, _) = Server::start(command.env("CREDENTIALS_DIRECTORY", &folder))?;
    let status = office.run(&["keys", "status"])?;
    ensure!(status.contains("seals the credential"), "{status}");
    Ok(())
}

/// Serves with everything in its log, under a passphrase.
fn serving(home: &Path, office: &Member) -> Result<(Server, PathBuf)> {
    office.run(&["keys", "passphrase", "--new-passphrase-file", text(&phrase_file(home, PHRASE)?)?])?;
    let folder = credentials(home, "safeborders-passphrase", PHRASE)?;
    let log = home.join("log");
    let mut command = office.command(&["serve"])?;
    command.env("CREDENTIALS_DIRECTORY", folder).env("RUST_LOG", "trace").stderr(File::create(&log)?);
    Ok((Server::start(&mut command)?.0, log))
}

fn not_shown() -> Result<()> {
    let (home, office) = lone_office()?;
    let key_file = fs::read_to_string(office.dir.with_extension("key"))?;
    let (server, log) = serving(home.path(), &office)?;
    office.run(&["keys", "status"])?;
    office.run(&["keys", "rotate", "--yes"])?;
    let leaf = fs::read_to_string(office.dir.join("identity/key.pem"))?;
    let secrets = [PHRASE, key_file.trim(), leaf.lines().nth(1).context("a key")?];
    let process = PathBuf::from(format!("/proc/{}", server.id()));
    let arguments = fs::read(process.join("cmdline"))?;
    // Who may read the environment of a process that cannot be dumped is root alone.
    let environment = fs::read(process.join("environ")).unwrap_or_default();
    let logged = fs::read(&log)?;
    for (place, bytes) in [("arguments", &arguments), ("environment", &environment), ("log", &logged)] {
        for secret in secrets {
            ensure!(!holds(bytes, secret.as_bytes()), "the {place} hold a secret");
        }
    }
    // The controls: each place does hold what is in it, and the search finds it.
    ensure!(
        holds(&arguments, b"serve") && holds(&logged, b"serving"),
        "{}",
        String::from_utf8_lossy(&logged)
    );
    ensure!(environment.is_empty() || holds(&environment, b"CREDENTIALS_DIRECTORY"));
    ensure!(holds(&fs::read(home.path().join("phrase"))?, PHRASE.as_bytes()));
    Ok(())
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

fn no_core_dump() -> Result<()> {
    let (_home, office) = lone_office()?;
    let server = office.serve()?;
    let limits = fs::read_to_string(format!("/proc/{}/limits", server.id()))?;
    let line = limits.lines().find(|line| line.starts_with("Max core file size")).context("no limit")?;
    let figures: Vec<&str> = line.split_whitespace().skip(4).take(2).collect();
    ensure!(figures == ["0", "0"], "{line}");
    Ok(())
}

fn renewed() -> Result<()> {
    let (_home, office) = lone_office()?;
    let _serving = office.serve()?;
    let key = office.dir.join("identity/key.pem");
    let before = fs::read(&key)?;
    office.run(&["pki", "renew"])?;
    ensure!(fs::read(&key)? != before, "the key is a new one");
    office.run(&["budget"])?;
    Ok(())
}
