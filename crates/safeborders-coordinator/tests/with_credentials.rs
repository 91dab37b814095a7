//! `serve` and `ask` as processes, with real certificates and a node that is not there.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails may panic")]

use rustls::{ClientConfig, ClientConnection, RootCertStore};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use safeborders_trust::{CountryCa, Leaf, SecretPem, Validity, now_s, write_private};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::Arc;

const BINARY: &str = env!("CARGO_BIN_EXE_safeborders-coordinator");

fn command(dir: &Path) -> Command {
    let mut command = Command::new(BINARY);
    command.arg("--dir").arg(dir).env_remove("RUST_LOG");
    command
}

/// A coordinator whose one node nobody listens for, and the authority that vouches for it.
fn coordinator(dir: &Path, named: &str) -> CountryCa {
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
    authority
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
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = lines.map(Result::unwrap).find(|line| line.starts_with("http")).unwrap_or_default();
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

/// What a path of the door says.
fn observed(address: std::net::SocketAddr, path: &str) -> (u16, String) {
    safeborders_observe::get(address, path, std::time::Duration::from_secs(10)).unwrap()
}

#[test]
fn a_serving_coordinator_is_ready_and_counts_nodes_without_naming_them() {
    let dir = tempfile::tempdir().unwrap();
    coordinator(dir.path(), "spiffe://safeborders/BE/coordinator/europe");
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let path = dir.path().join("coordinator.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("observe = \"{address}\"\n{text}")).unwrap();
    let server = Server::start(dir.path());
    // It listens before it says that it is ready; the page's address is printed a moment before that.
    let mut state = observed(address, "/readyz");
    while state.0 != 200 {
        assert_eq!(state, (503, "starting\n".to_owned()));
        state = observed(address, "/readyz");
    }
    assert_eq!(observed(address, "/livez").0, 200);
    let mut metrics = observed(address, "/metrics").1;
    while !metrics.contains("safeborders_peers{reached=\"no\"} 1\n") {
        metrics = observed(address, "/metrics").1;
    }
    assert!(metrics.contains("safeborders_ends_timestamp_seconds{what=\"certificate\"} 1"), "{metrics}");
    for name in ["\"GR\"", "\"BE\"", "athens", "europe"] {
        assert!(!metrics.contains(name), "{name}: {metrics}");
    }
    assert!(server.stop().success());
}

#[test]
fn doctor_says_what_is_wrong_with_a_coordinator() {
    let dir = tempfile::tempdir().unwrap();
    coordinator(dir.path(), "spiffe://safeborders/BE/coordinator/europe");
    std::fs::set_permissions(dir.path(), std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    let doctor = || {
        let said = command(dir.path()).args(["doctor", "--json"]).output().unwrap();
        let report = String::from_utf8(said.stdout).unwrap();
        (said.status.code(), serde_json::from_str::<serde_json::Value>(&report).unwrap())
    };
    let found = |report: &serde_json::Value, check: &str, severity: &str| {
        let all = report["findings"].as_array().unwrap();
        all.iter().any(|finding| finding["check"] == check && finding["severity"] == severity)
    };
    // The one node is away, and nothing is broken.
    let (code, report) = doctor();
    assert_eq!(code, Some(1), "{report:#}");
    assert!(found(&report, "nodes", "warning") && found(&report, "certificates", "ok"), "{report:#}");
    let key = dir.path().join("identity/key.pem");
    std::fs::set_permissions(&key, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    let (code, report) = doctor();
    assert_eq!(code, Some(2), "{report:#}");
    assert!(found(&report, "permissions", "fault") && found(&report, "certificates", "fault"), "{report:#}");
    std::fs::remove_file(dir.path().join("coordinator.toml")).unwrap();
    let (code, report) = doctor();
    assert!(code == Some(2) && found(&report, "config", "fault"), "{report:#}");
}

/// Opens the pages to other machines; with these further lines where they are served.
fn opened(dir: &Path, more: &str) {
    let path = dir.join("coordinator.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    let open = text.replace("listen = \"127.0.0.1:0\"", &format!("listen = \"0.0.0.0:0\"{more}"));
    assert_ne!(text, open);
    std::fs::write(&path, open).unwrap();
}

/// What a browser gets that trusts the pages' certificate and has this one to show.
fn page(port: u16, trusted: &RootCertStore, shown: Option<&Leaf>) -> std::io::Result<String> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(trusted.clone());
    let config = match shown {
        Some(leaf) => {
            let chain = CertificateDer::pem_slice_iter(leaf.chain_pem.as_bytes());
            let key = PrivateKeyDer::from_pem_slice(leaf.key_pem.expose().as_bytes()).unwrap();
            builder.with_client_auth_cert(chain.map(Result::unwrap).collect(), key).unwrap()
        }
        None => builder.with_no_client_auth(),
    };
    let mut tls = ClientConnection::new(Arc::new(config), "localhost".try_into().unwrap()).unwrap();
    let mut tcp = TcpStream::connect(("127.0.0.1", port))?;
    let mut stream = rustls::Stream::new(&mut tls, &mut tcp);
    stream.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")?;
    let mut said = Vec::new();
    let ended = stream.read_to_end(&mut said);
    if said.is_empty() {
        ended?;
    }
    Ok(String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn pages_over_tls_open_to_officers_and_the_command_line_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let authority = coordinator(dir.path(), "spiffe://safeborders/BE/coordinator/europe");
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    std::fs::write(dir.path().join("web.pem"), made.cert.pem()).unwrap();
    write_private(&dir.path().join("web.key"), &SecretPem::new(made.signing_key.serialize_pem())).unwrap();
    let mut trusted = RootCertStore::empty();
    trusted.add(made.cert.der().clone()).unwrap();
    opened(dir.path(), "\ncertificate = \"web.pem\"\nkey = \"web.key\"");

    let server = Server::start(dir.path());
    let port =
        server.url.strip_prefix("https://0.0.0.0:").and_then(|rest| rest.trim_end_matches('/').parse().ok());
    let port: u16 = port.unwrap_or_else(|| panic!("{}", server.url));
    let leaf = |role: &str| {
        let peer = format!("spiffe://safeborders/BE/{role}/a-peeters").parse().unwrap();
        authority.issue(&peer, Validity::days(now_s(), 5).unwrap()).unwrap()
    };
    let shown = page(port, &trusted, Some(&leaf("officer"))).unwrap();
    assert!(shown.starts_with("HTTP/1.1 200") && shown.contains("There is nothing to draw yet"), "{shown}");
    for refused in [None, Some(leaf("node")), Some(leaf("coordinator"))] {
        let refused = page(port, &trusted, refused.as_ref());
        assert!(!refused.as_ref().is_ok_and(|page| page.contains("HTTP/1.1")), "{refused:?}");
    }
    let access = std::fs::read_to_string(dir.path().join("data/serve.access")).unwrap();
    assert!(access.starts_with("127.0.0.1:") && !access.starts_with(&format!("127.0.0.1:{port}\n")));
    let through = ask(dir.path(), &[]);
    assert_eq!(through.status.code(), Some(69), "{through:?}");
    assert!(String::from_utf8_lossy(&through.stderr).contains("no node answered"), "{through:?}");
    assert!(server.stop().success());
    assert!(!dir.path().join("data/serve.access").exists());
}

#[test]
fn pages_that_others_could_reach_without_tls_are_refused_at_the_start() {
    let dir = tempfile::tempdir().unwrap();
    coordinator(dir.path(), "spiffe://safeborders/BE/coordinator/europe");
    let config = dir.path().join("coordinator.toml");
    let sound = std::fs::read_to_string(&config).unwrap();
    let refused = |more: &str, says: &str| {
        std::fs::write(&config, &sound).unwrap();
        opened(dir.path(), more);
        for arguments in [&["serve"][..], &["config", "check", config.to_str().unwrap()]] {
            let output = command(dir.path()).args(arguments).stdin(Stdio::null()).output().unwrap();
            let error = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(78), "{arguments:?}: {error}");
            assert!(error.contains(says), "{arguments:?}: {error}");
        }
    };
    refused("", "name certificate and key under [web]");
    refused("\ncertificate = \"identity/cert.pem\"", "stand together");
    refused("\ncertificate = \"web.pem\"\nkey = \"web.key\"", "cannot use the pages' certificate");
    refused("\ncertificate = \"roots/BE.pem\"\nkey = \"identity/key.pem\"", "do not belong together");
    std::fs::write(&config, &sound).unwrap();
    let checked = command(dir.path()).args(["config", "check"]).arg(&config).output().unwrap();
    assert!(checked.status.success(), "the control: {checked:?}");
    assert!(Server::start(dir.path()).stop().success(), "the control");
}
