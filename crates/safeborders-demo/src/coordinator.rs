//! The coordinator of the demo's federation.

use crate::member::Member;
use crate::process::{Server, program, run};
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The country that vouches for the coordinator.
const HOST: &str = "BE";
const NAME: &str = "europe";

/// The coordinator.
#[derive(Debug)]
pub struct Coordinator {
    dir: PathBuf,
}

impl Coordinator {
    /// Its identity.
    #[must_use]
    pub fn id() -> String {
        format!("spiffe://safeborders/{HOST}/coordinator/{NAME}")
    }

    /// Makes its directory. The host country issues its certificate, and every office hands over its
    /// authority's certificate.
    ///
    /// # Errors
    /// When a command fails or a file cannot be written.
    pub fn make(home: &Path, members: &[Member], agreement: &str, port: u16) -> Result<Self> {
        let this = Self { dir: home.join("coordinator") };
        let listen = format!("127.0.0.1:{port}");
        let flags = ["--country", HOST, "--name", NAME, "--agreement", agreement, "--listen", &listen];
        run(this.command(&["init"])?.args(flags).arg("--synthetic"))?;
        let host = members.iter().find(|m| m.country == HOST).context("the host country is no member")?;
        let identity = this.dir.join("identity");
        let out = identity.to_str().context("the directory's name is not text")?;
        host.run(&["pki", "issue", "--role", "coordinator", "--name", NAME, "--out", out])?;
        let config = this.dir.join("coordinator.toml");
        let mut text = fs::read_to_string(&config).context("the coordinator has no configuration")?;
        for member in members {
            let root = this.dir.join("roots").join(format!("{}.pem", member.country));
            fs::copy(member.root(), root).context("an authority's certificate cannot be copied")?;
            write!(text, "\n[[nodes]]\nid = \"{}\"\naddress = \"{}\"\n", member.id(), member.address)?;
        }
        fs::write(&config, text).context("the coordinator's configuration cannot be written")?;
        Ok(this)
    }

    /// A command of it.
    ///
    /// # Errors
    /// When this process cannot find its own binary.
    pub fn command(&self, args: &[&str]) -> Result<Command> {
        let mut command = program("coordinator")?;
        command.arg("--dir").arg(&self.dir).args(args);
        Ok(command)
    }

    /// Starts it; gives the address of its page.
    ///
    /// # Errors
    /// When it ends before it is ready.
    pub fn serve(&self) -> Result<(Server, String)> {
        let mut command = self.command(&["serve"])?;
        command.env("RUST_LOG", std::env::var("RUST_LOG").unwrap_or_else(|_| "warn".into()));
        Server::start(&mut command)
    }

    /// Asks a question and gives what was printed.
    ///
    /// # Errors
    /// When it does not exit with 0; the text holds what it said.
    pub fn ask(&self, flags: &[&str], output: &str) -> Result<String> {
        run(self.command(&["ask"])?.args(flags).args(["--output", output]))
    }

    /// Runs one of its commands and gives what was printed.
    ///
    /// # Errors
    /// When it fails.
    pub fn run(&self, args: &[&str]) -> Result<String> {
        run(&mut self.command(args)?)
    }
}
