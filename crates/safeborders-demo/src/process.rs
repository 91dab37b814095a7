//! Starting the shipped programs as processes, and stopping every one of them.

use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdin, Command, Stdio};

/// One of the shipped programs, started from the binary of this process.
///
/// # Errors
/// When this process cannot find its own binary.
pub fn program(name: &str) -> Result<Command> {
    let mut command =
        Command::new(std::env::current_exe().context("cannot find the own binary of this process")?);
    command.arg(name);
    Ok(command)
}

/// Runs a command to its end and gives its standard output.
///
/// # Errors
/// When it cannot be started or does not exit with 0; the text holds what it said.
pub fn run(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().context("cannot start a process")?;
    if !output.status.success() {
        bail!(
            "{} ended with {}:\n{}",
            words(command),
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
    }
    String::from_utf8(output.stdout).context("a process printed something that is not text")
}

/// A command that reads what is written into its standard input.
#[derive(Debug)]
pub struct Fed {
    child: Child,
    what: String,
}

impl Fed {
    /// Starts the command; write to the returned pipe, drop it, then [`Fed::finish`].
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> Result<(Self, ChildStdin)> {
        let what = words(command);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .context("cannot start a process")?;
        let pipe = child.stdin.take().context("a process has no standard input")?;
        Ok((Self { child, what }, pipe))
    }

    /// Waits for the end.
    ///
    /// # Errors
    /// As [`run`].
    pub fn finish(self) -> Result<()> {
        let output = self.child.wait_with_output().context("cannot wait for a process")?;
        if !output.status.success() {
            bail!("{} ended with {}:\n{}", self.what, output.status, String::from_utf8_lossy(&output.stderr));
        }
        Ok(())
    }
}

/// A server process that lives until this value is dropped. It also stops by itself when this process
/// dies, because its standard input closes then.
#[derive(Debug)]
pub struct Server {
    child: Child,
}

impl Server {
    /// Starts a server and waits for the line on its standard output that names its address.
    ///
    /// # Errors
    /// When it ends before it is ready; the text holds what it said.
    pub fn start(command: &mut Command) -> Result<(Self, String)> {
        let what = words(command);
        let child = command
            .arg("--until-stdin-closes")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start a process")?;
        let mut server = Self { child };
        let mut output = BufReader::new(server.child.stdout.take().context("a server has no output")?);
        let mut line = String::new();
        loop {
            line.clear();
            if output.read_line(&mut line).context("cannot read what a server says")? == 0 {
                let status = server.child.wait().context("cannot wait for a server")?;
                bail!("{what} ended with {status} before it was ready");
            }
            let line = line.trim();
            if line.starts_with("http://") || line.starts_with("ready ") {
                return Ok((server, line.trim_start_matches("ready ").to_owned()));
            }
        }
    }
}

impl Server {
    /// The process's number, under which the system tells what it uses.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Kills the process at once, as a crash would.
    ///
    /// # Errors
    /// When it cannot be killed.
    pub fn kill(mut self) -> Result<()> {
        self.child.kill().context("cannot kill a server")?;
        self.child.wait().context("cannot wait for a server")?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Closing standard input asks the server to stop; give it a moment, then insist.
        drop(self.child.stdin.take());
        for _ in 0..100 {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn words(command: &Command) -> String {
    command.get_args().map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
