//! Logging: to standard error, so that what is printed can be piped.

use clap::Args;
use tracing_subscriber::EnvFilter;

/// The flags of logging.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct LogArgs {
    /// Log as JSON lines.
    #[arg(long, global = true)]
    pub log_json: bool,
}

impl LogArgs {
    /// Starts logging to standard error. `RUST_LOG` chooses what is logged; without it, `default`
    /// does (such as `info` for a server and `warn` for a command). A second call does nothing.
    pub fn start(self, default: &str) {
        let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
        let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
        // An error means that logging has been started: the demo does it once for all its parts.
        let _ = if self.log_json { logs.json().try_init() } else { logs.try_init() };
    }
}
