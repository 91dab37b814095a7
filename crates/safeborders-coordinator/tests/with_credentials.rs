//! `serve` and `ask` as processes, with real certificates and a node that is not there.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails may panic")]

use safeborders_trust::{CountryCa, Validity, now_s, write_private};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Output, Stdio};

const BINARY: &str = env!("CARGO_BIN_EXE_safeborders-coordinator");

fn command(dir: &Path) -> Command {
    let mut command = Command::new(BINARY);
    command.arg("--dir").arg(dir).env_remove("RUST_LOG");
    command
}

/// A coordinator whose one node nobody listens for.
fn coordinator(dir: &Path, named: &str) {
    let init = ["init", "--country=BE", "--name=europe", "--agreement=europe-2026", "--listen=127.0.0.1:0"];
    assert!(command(dir).args(init).output().unwrap().status.success());
    let validity = Validity::days(now_s(), 10).unwrap();
    let authority = CountryCa::create("BE".parse().unwrap(), validity).unwrap();
    let leaf = authority.issue(&named.parse().unwrap(), Validity::days(now_s(), 5).unwrap()).unwrap();
    std::fs::write(dir.join("identity/cert.pem"), &leaf.chain_pem).unwrap();
    write_private(&dir.join("identity/key.pem"), &leaf.key_pem).unwrap();
    std::fs::write(dir.join("roots/BE.pem"), authority.certificate_pem()).unwrap();
    let node = "answer_within_s = 5\n[[nodes]]\nid = \"spiffe://safeborders/GR/node/athens\"\naddress = \"127.0.0.1:1\"\n";
    let path = dir.join("coordinator.toml");
    let text = std::fs::read_to_string(&path).unwrap().replace("answer_within_s = 30\n", "");
    let (settings, rest) = text.split_once("[identity]").unwrap();
    let (limit, node) = node.split_once('\n').unwrap();
    std::fs::write(&path, format!("{settings}{limit}\n[identity]{rest}{node}")).unwrap();
}

fn ask(dir: &Path, more: &[&str]) -> Output {
    command(dir)
        .args(["ask", "--unit=victim", "--by=victim.sex", "--cohorts=2024Q1"])
        .args(more)
        .output()
        .unwrap()
}

/// The running server; it stops when it is dropped, since its standard input then closes.
struct Server {
    child: Child,
    stdin: Option<ChildStdin>,
    url: String,
}

impl Server {
    fn start(dir: &Path) -> Self {
        let mut child = command(dir)
            .args(["serve", "--until-stdin-closes"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut url = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut url).unwrap();
        let stdin = child.stdin.take();
        Self { child, stdin, url: url.trim().to_owned() }
    }

    fn stop(mut self) -> std::process::ExitStatus {
        self.stdin.take();
        self.child.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stdin.take();
        // It may have ended already.
        let _ = self.child.wait();
    }
}

#[test]
fn a_question_takes_the_same_path_with_and_without_the_server() {
    let dir = tempfile::tempdir().unwrap();
    coordinator(dir.path(), "spiffe://safeborders/BE/coordinator/europe");
    let alone = ask(dir.path(), &[]);
    assert_eq!(alone.status.code(), Some(69), "{alone:?}");
    let says = "no node answered (GR could not be reached)";
    assert!(String::from_utf8_lossy(&alone.stderr).contains(says), "{alone:?}");

    let server = Server::start(dir.path());
    assert!(server.url.starts_with("http://127.0.0.1:"), "{}", server.url);
    let through = ask(dir.path(), &[]);
    assert_eq!(through.status.code(), Some(69), "{through:?}");
    assert!(String::from_utf8_lossy(&through.stderr).contains(says), "{through:?}");
    let never = ask(dir.path(), &["--where=victim.health=Pregnancy"]);
    assert_eq!(never.status.code(), Some(64), "{never:?}");

    let second = command(dir.path()).arg("serve").output().unwrap();
    assert_eq!(second.status.code(), Some(70), "{second:?}");
    assert!(String::from_utf8_lossy(&second.stderr).contains("in use"), "{second:?}");

    assert!(server.stop().success());
    assert!(!dir.path().join("data/serve.access").exists(), "the token goes with the server");
    assert_eq!(ask(dir.path(), &[]).status.code(), Some(69), "and the archive is free again");
}

#[test]
fn a_certificate_of_another_name_or_readable_key_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    coordinator(dir.path(), "spiffe://safeborders/BE/coordinator/other");
    let other = ask(dir.path(), &[]);
    assert_eq!(other.status.code(), Some(78), "{other:?}");
    assert!(String::from_utf8_lossy(&other.stderr).contains("BE/coordinator/other"), "{other:?}");

    use std::os::unix::fs::PermissionsExt;
    let key = dir.path().join("identity/key.pem");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
    let open = ask(dir.path(), &[]);
    assert_eq!(open.status.code(), Some(78), "{open:?}");
    assert!(String::from_utf8_lossy(&open.stderr).contains("chmod 600"), "{open:?}");
}
