//! One office of a federation on this machine: its directory, its address, its commands.

use crate::process::{Fed, Server, program, run};
use anyhow::{Context, Result, anyhow};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command};

/// An office.
#[derive(Debug)]
pub struct Member {
    /// Its country.
    pub country: &'static str,
    /// Its node's directory.
    pub dir: PathBuf,
    /// Where peers dial its node.
    pub address: SocketAddr,
}

impl Member {
    /// An office below `home`, with the port of this listener.
    ///
    /// # Errors
    /// When the listener has no address.
    pub fn new(country: &'static str, home: &Path, port: &TcpListener) -> Result<Self> {
        let address = port.local_addr().context("a free port has no number")?;
        Ok(Self { country, dir: home.join(country), address })
    }

    /// Its node's identity.
    #[must_use]
    pub fn id(&self) -> String {
        format!("spiffe://safeborders/{}/node/{}", self.country, self.name())
    }

    /// Its node's name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}-office", self.country.to_lowercase())
    }

    /// Its national authority's certificate.
    #[must_use]
    pub fn root(&self) -> PathBuf {
        self.dir.join("authority/ca.pem")
    }

    /// A command of its node.
    ///
    /// # Errors
    /// When this process cannot find its own binary.
    pub fn command(&self, args: &[&str]) -> Result<Command> {
        let mut command = program("node")?;
        command.arg("--dir").arg(&self.dir).args(args);
        Ok(command)
    }

    /// Runs a command of its node to its end and gives what it printed.
    ///
    /// # Errors
    /// When it does not exit with 0; the text holds what it said.
    pub fn run(&self, args: &[&str]) -> Result<String> {
        run(&mut self.command(args)?).with_context(|| format!("the office of {}", self.country))
    }

    /// Makes its node, for synthetic cases and with a key file beside its directory.
    ///
    /// # Errors
    /// As [`Self::run`].
    pub fn init(&self, first_cohort: &str) -> Result<()> {
        let (name, listen) = (self.name(), self.address.to_string());
        let key_file = self.dir.with_extension("key");
        let who = ["init", "--country", self.country, "--name", &name, "--listen", &listen];
        let how = ["--first-cohort", first_cohort, "--synthetic", "--new-key-file", text(&key_file)?];
        self.run(&[who.as_slice(), how.as_slice()].concat())?;
        Ok(())
    }

    /// Serves its pages to browsers on this machine, at the port of this listener, from the next start on.
    ///
    /// # Errors
    /// When its configuration cannot be read or written.
    pub fn show_pages(&self, port: &TcpListener) -> Result<String> {
        let address = port.local_addr().context("a free port has no number")?;
        let file = self.dir.join("node.toml");
        let text = std::fs::read_to_string(&file).context("a node has no configuration")?;
        // Before the first line of its own: what stands after a table would belong to it.
        let text = text.replacen("country = ", &format!("pages = \"{address}\"\ncountry = "), 1);
        std::fs::write(&file, text).context("a node's configuration cannot be written")?;
        Ok(format!("http://{address}"))
    }

    /// Starts an import that reads CSV from a pipe.
    ///
    /// # Errors
    /// When the process cannot be started.
    pub fn import_from_pipe(&self, mapping: &str) -> Result<(Fed, ChildStdin)> {
        Fed::start(&mut self.command(&["import", "-", "--mapping", mapping])?)
    }

    /// Starts its node and waits until it is ready.
    ///
    /// # Errors
    /// When it ends before that.
    pub fn serve(&self) -> Result<Server> {
        let mut command = self.command(&["serve"])?;
        command.env("RUST_LOG", std::env::var("RUST_LOG").unwrap_or_else(|_| "warn".into()));
        Ok(Server::start(&mut command)?.0)
    }
}

/// Ports that were free a moment ago. Keep them until the servers start, so that no two are equal.
///
/// # Errors
/// When the loopback address has no free port.
pub fn free_ports(count: usize) -> Result<Vec<TcpListener>> {
    let free =
        |_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port on the loopback address");
    (0..count).map(free).collect()
}

/// Does the same for every office, two at a time.
///
/// # Errors
/// The first failure.
pub fn each<T: Send>(members: &[Member], work: impl Fn(&Member) -> Result<T> + Sync) -> Result<Vec<T>> {
    const AT_A_TIME: usize = 2;
    let mut done = Vec::with_capacity(members.len());
    for pair in members.chunks(AT_A_TIME) {
        let results: Vec<Result<T>> = std::thread::scope(|scope| {
            let running: Vec<_> = pair.iter().map(|member| scope.spawn(|| work(member))).collect();
            let ended = running.into_iter().map(|thread| thread.join());
            ended.map(|end| end.unwrap_or_else(|_| Err(anyhow!("a thread ended abnormally")))).collect()
        });
        for result in results {
            done.push(result?);
        }
    }
    Ok(done)
}

/// Every office adds every other one, with the fingerprint that the other office reads out.
///
/// # Errors
/// As [`Member::run`].
pub fn introduce(members: &[Member]) -> Result<()> {
    let fingerprints = each(members, |member| member.run(&["pki", "fingerprint"]))?;
    each(members, |member| {
        for (other, fingerprint) in members.iter().zip(&fingerprints) {
            if other.country != member.country {
                let (id, address, root) = (other.id(), other.address.to_string(), other.root());
                let whom = ["peers", "add", "--id", &id, "--address", &address];
                let proof = ["--root", text(&root)?, "--fingerprint", fingerprint.trim()];
                member.run(&[whom.as_slice(), proof.as_slice()].concat())?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// The first office drafts an agreement, all sign it in turn, and each puts it into force. `askers`
/// are written as `agreement draft --asker` takes them.
///
/// # Errors
/// As [`Member::run`].
pub fn agree(members: &[Member], file: &Path, id: &str, askers: &[String]) -> Result<()> {
    let host = members.first().context("an agreement needs parties")?;
    let parties = members.iter().map(|m| m.country).collect::<Vec<_>>().join(",");
    let file = text(file)?;
    let mut draft = vec!["agreement", "draft", "--id", id, "--parties", &parties, "--rounds", "--out", file];
    askers.iter().for_each(|asker| draft.extend(["--asker", asker]));
    host.run(&draft)?;
    for member in members {
        member.run(&["agreement", "sign", "--yes", file])?;
    }
    each(members, |member| member.run(&["agreement", "import", file]))?;
    Ok(())
}

fn text(path: &Path) -> Result<&str> {
    path.to_str().context("the directory's name is not text")
}
