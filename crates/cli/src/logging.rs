//! Logging: to standard error, so that what is printed can be piped.

use clap::Args;
use safeborders_observe::CountEvents;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::layer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// The flags of logging.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct LogArgs {
    /// Log as JSON lines.
    #[arg(long, global = true)]
    pub log_json: bool,
}

impl LogArgs {
    /// Starts logging to standard error. `RUST_LOG` chooses what is logged; without it, `default`
    /// does (such as `info` for a server and `warn` for a command). Errors and warnings are counted. A second call
    /// does nothing.
    pub fn start(self, default: &str) {
        let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
        let counted = tracing_subscriber::registry().with(filter).with(CountEvents);
        // An error means that logging has been started: the demo does it once for all its parts.
        let _ = match self.log_json {
            true => counted.with(layer().json().with_writer(std::io::stderr)).try_init(),
            false => counted.with(layer().with_writer(std::io::stderr)).try_init(),
        };
    }
}
