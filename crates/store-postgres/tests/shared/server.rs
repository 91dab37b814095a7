//! A PostgreSQL server of the tests' own, on a Unix socket in a temporary directory.
//!
//! It lives as long as a test uses it, and ends with this process however that ends. PostgreSQL refuses to run as
//! root: then it runs as the user that Debian's package makes.

use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU16, AtomicU32, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, Weak};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(60);
const PORT: u16 = 5432;
/// The user under whom the server runs when the tests are root's.
const USER: &str = "postgres";
/// The database that each new one is a copy of.
const TEMPLATE: &str = "prepared";

/// Where its programs are; `None` where it is not installed, which fails in CI.
pub(crate) fn programs() -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.map_while(Result::ok).map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    found.retain(|bin| bin.join("initdb").exists() && bin.join("psql").exists());
    found.sort();
    let newest = found.pop();
    assert!(
        newest.is_some() || std::env::var_os("CI").is_none(),
        "PostgreSQL is not installed, and CI must have it"
    );
    newest
}

/// Says loudly that nothing was tested here. Returns whether PostgreSQL is there.
pub(crate) fn is_here() -> bool {
    let here = programs().is_some();
    if !here {
        eprintln!(
            "SKIPPED: PostgreSQL is not installed (Debian: apt install postgresql): NOTHING WAS TESTED ON IT"
        );
    }
    here
}

fn is_root() -> bool {
    let made = TempDir::new().unwrap();
    std::os::unix::fs::MetadataExt::uid(&made.path().metadata().unwrap()) == 0
}

/// The program, as a user who is not root, ended when the thread that starts it ends.
fn as_user(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    if is_root() {
        command.args(
            [&format!("--reuid={USER}"), &format!("--regid={USER}"), "--clear-groups"].map(String::from),
        );
    }
    command.args(["--pdeathsig", "QUIT"]).arg(program).stdin(Stdio::null());
    command
}

fn done(output: &Output, what: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{what} failed ({:?}): {said}", output.status.signal());
}

/// A server. Stopped when dropped.
pub(crate) struct Server {
    home: TempDir,
    bin: PathBuf,
    running: Mutex<Option<Running>>,
    /// Also the number in its socket's name.
    port: AtomicU16,
}

/// The thread that started the server, and ends it when told.
struct Running {
    stop: Sender<&'static str>,
    ended: thread::JoinHandle<()>,
    pid: u32,
}

impl Server {
    /// Makes a cluster and starts it with these settings beside its own defaults.
    pub(crate) fn start(settings: &[&str]) -> Self {
        let bin = programs().expect("asked for before");
        let home = TempDir::new().unwrap();
        if is_root() {
            done(&Command::new("chown").arg(USER).arg(home.path()).output().unwrap(), "chown");
        }
        let mut initdb = as_user(&bin.join("initdb"));
        initdb.args([
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "-D",
        ]);
        done(&initdb.arg(home.path().join("data")).current_dir("/").output().unwrap(), "initdb");
        let server = Self { home, bin, running: Mutex::new(None), port: AtomicU16::new(PORT) };
        server.resume(settings);
        let roles = include_str!("../../../../deploy/postgres/roles.sql");
        server.psql("postgres", roles);
        server.psql(
            "safeborders",
            &format!("SET ROLE safeborders_owner;\n{}", safeborders_store_postgres::SCHEMA),
        );
        server.psql("postgres", &format!("ALTER DATABASE safeborders RENAME TO {TEMPLATE};"));
        server
    }

    /// Starts it again after it ended.
    pub(crate) fn resume(&self, settings: &[&str]) {
        let mut command = as_user(&self.bin.join("postgres"));
        command.arg("-D").arg(self.home.path().join("data")).arg("-k").arg(self.home.path()).current_dir("/");
        for setting in ["max_connections=80", "shared_buffers=64MB"].iter().chain(settings) {
            command.args(["-c", setting]);
        }
        if !settings.iter().any(|setting| setting.starts_with("listen_addresses")) {
            command.args(["-c", "listen_addresses="]);
        }
        let port = settings.iter().find_map(|setting| setting.strip_prefix("port="));
        self.port.store(port.map_or(PORT, |port| port.parse().unwrap()), Ordering::Relaxed);
        let log = std::fs::File::create(self.home.path().join("log")).unwrap();
        command.stdout(log.try_clone().unwrap()).stderr(log);
        let (stop, stopped) = channel();
        let (told, started) = channel();
        // The server is told when the thread that started it ends, so that thread stays.
        let ended = thread::spawn(move || {
            let mut child = command.spawn().unwrap();
            told.send(child.id()).unwrap();
            let signal = stopped.recv().unwrap_or("QUIT");
            end(&mut child, signal);
        });
        let pid = started.recv().expect("the server cannot be started: is `setpriv` there (util-linux)?");
        *self.running.lock().unwrap() = Some(Running { stop, ended, pid });
        let began = Instant::now();
        while !self.answers() {
            let log = std::fs::read_to_string(self.home.path().join("log")).unwrap_or_default();
            assert!(began.elapsed() < PATIENCE, "the server does not start: {log}");
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn answers(&self) -> bool {
        let mut ready = Command::new(self.bin.join("pg_isready"));
        ready.arg("-q").arg("-h").arg(self.home.path()).args(["-p", &self.port()]).status().unwrap().success()
    }

    fn port(&self) -> String {
        self.port.load(Ordering::Relaxed).to_string()
    }

    /// Ends it by this signal, and waits until it has ended: `QUIT` is the immediate shutdown, without a checkpoint.
    pub(crate) fn end(&self, signal: &'static str) {
        let Some(running) = self.running.lock().unwrap().take() else { return };
        let _ = running.stop.send(signal);
        running.ended.join().unwrap();
        if signal == "KILL" {
            // What is left of it sees that within moments; the next start waits for the last of them.
            let _ = std::fs::remove_file(self.home.path().join("data/postmaster.pid"));
            wait_for_none_of(running.pid);
        }
    }

    /// The folder of its socket.
    pub(crate) fn folder(&self) -> &Path {
        self.home.path()
    }

    /// Runs this as the superuser, through `psql`.
    pub(crate) fn psql(&self, database: &str, text: &str) -> String {
        let mut psql = Command::new(self.bin.join("psql"));
        psql.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-d", database, "-h"]);
        psql.arg(self.home.path())
            .args(["-p", &self.port()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut running = psql.spawn().unwrap();
        running.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let output = running.wait_with_output().unwrap();
        done(&output, "psql");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end("QUIT");
    }
}

fn signal(pid: u32, name: &str) -> bool {
    let sent = Command::new("kill").args(["-s", name, &pid.to_string()]).stderr(Stdio::null()).status();
    sent.is_ok_and(|status| status.success())
}

fn end(child: &mut Child, name: &str) {
    signal(child.id(), name);
    let began = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if began.elapsed() > Duration::from_secs(20) {
            child.kill().unwrap();
        }
        thread::sleep(Duration::from_millis(10));
    }
}

/// Waits until no process of this server's shared memory is left: they end when the first one is gone.
fn wait_for_none_of(pid: u32) {
    let began = Instant::now();
    let parent = format!("{pid}");
    let orphan = |entry: &std::fs::DirEntry| {
        let name = std::fs::read_to_string(entry.path().join("environ")).unwrap_or_default();
        name.contains(&format!("PG_GRANDPARENT_PID={parent}"))
    };
    while std::fs::read_dir("/proc").unwrap().map_while(Result::ok).any(|entry| orphan(&entry)) {
        assert!(began.elapsed() < PATIENCE, "processes of the server do not end");
        thread::sleep(Duration::from_millis(20));
    }
}

/// The server that tests share while one of them uses it.
pub(crate) fn shared() -> Arc<Server> {
    static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let mut shared = SHARED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    shared.upgrade().unwrap_or_else(|| {
        let server = Arc::new(Server::start(&[]));
        *shared = Arc::downgrade(&server);
        server
    })
}

/// A database of its own, empty, with the address of it in place of a directory.
pub(crate) struct Home {
    server: Arc<Server>,
    name: String,
    address: PathBuf,
}

impl Home {
    pub(crate) fn new() -> Result<Self, std::convert::Infallible> {
        Ok(Self::on(shared()))
    }

    pub(crate) fn on(server: Arc<Server>) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("t{}", NEXT.fetch_add(1, Ordering::Relaxed));
        // Copying is refused while another copy is being made.
        static COPYING: Mutex<()> = Mutex::new(());
        let _alone = COPYING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        server.psql(
            "postgres",
            &format!("CREATE DATABASE {name} TEMPLATE {TEMPLATE} OWNER safeborders_owner;"),
        );
        // Rights on a database are not copied with it.
        let rights = format!(
            "REVOKE ALL ON DATABASE {name} FROM PUBLIC; GRANT CONNECT ON DATABASE {name} TO safeborders;"
        );
        server.psql("postgres", &rights);
        let address = format!("postgres://safeborders@/{name}?host={}", server.folder().display());
        Self { server, name, address: address.into() }
    }

    /// Its address.
    pub(crate) fn path(&self) -> &Path {
        &self.address
    }

    /// Runs this in it as the superuser.
    pub(crate) fn psql(&self, text: &str) -> String {
        self.server.psql(&self.name, text)
    }
}
