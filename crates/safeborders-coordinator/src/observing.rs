//! The door for probes and Prometheus of a serving coordinator. Its metrics have the names of a node's.

use crate::config::Config;
use crate::failure::{Failure, OrFail};
use safeborders_cli::exit;
use safeborders_observe::{
    Disk, Door, Family, Gauge, Label, LogEvents, Reached, Registry, Site, resident_bytes,
};
use safeborders_trust::{LiveCredentials, now_s};
use std::io::Write;
use std::sync::Arc;

/// What ends some day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Ends {
    Certificate,
    OtherLists,
}

impl Label for Ends {
    const NAME: &'static str = "what";
    const ALL: &'static [Self] = &[Self::Certificate, Self::OtherLists];

    fn value(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::OtherLists => "other-lists",
        }
    }
}

/// What is measured.
pub(crate) struct Metrics {
    peers: Arc<Gauge<Reached>>,
    ends: Arc<Gauge<Ends>>,
    disk_free: Arc<Gauge>,
    disk_size: Arc<Gauge>,
    memory: Arc<Gauge>,
    started: Arc<Gauge>,
}

impl Metrics {
    pub(crate) fn new() -> Arc<Self> {
        let metrics = Self {
            peers: gauge("safeborders_peers", "Nodes, by whether they answered when they were asked last."),
            ends: gauge(
                "safeborders_ends_timestamp_seconds",
                "When the next certificate or list of this kind ends, in Unix seconds.",
            ),
            disk_free: gauge("safeborders_disk_free_bytes", "Room left on the disk that holds the data."),
            disk_size: gauge("safeborders_disk_size_bytes", "Size of the disk that holds the data."),
            memory: gauge("process_resident_memory_bytes", "Memory that this process holds."),
            started: gauge("process_start_time_seconds", "When this process started, in Unix seconds."),
        };
        metrics.started.set((), Some(now_s() as f64));
        Arc::new(metrics)
    }

    fn registry(&self) -> Registry {
        let families: [Arc<dyn Family>; 6] = [
            Arc::clone(&self.peers) as _,
            Arc::clone(&self.ends) as _,
            Arc::clone(&self.disk_free) as _,
            Arc::clone(&self.disk_size) as _,
            Arc::clone(&self.memory) as _,
            Arc::clone(&self.started) as _,
        ];
        families.into_iter().fold(Registry::default().with(Arc::new(LogEvents)), Registry::with)
    }

    /// How many nodes answered, and how many did not.
    pub(crate) fn looked(&self, (answered, silent): (usize, usize)) {
        self.peers.set(Reached::Yes, Some(answered as f64));
        self.peers.set(Reached::No, Some(silent as f64));
    }

    fn measure(&self, config: &Config, live: &LiveCredentials) {
        let credentials = live.current();
        self.ends.set(Ends::Certificate, Some(credentials.identity().not_after_s() as f64));
        let lists = credentials.roots().iter().filter_map(|(_, root)| root.revocations());
        let next = lists.map(|lists| lists.current_until_s()).min();
        self.ends.set(Ends::OtherLists, next.map(|ends_s| ends_s as f64));
        let disk = Disk::of(&config.data_dir).ok();
        self.disk_free.set((), disk.map(|disk| disk.free as f64));
        self.disk_size.set((), disk.map(|disk| disk.size as f64));
        self.memory.set((), resident_bytes().map(|bytes| bytes as f64));
    }
}

fn gauge<L: Label>(name: &'static str, help: &'static str) -> Arc<Gauge<L>> {
    Arc::new(Gauge::new(name, help))
}

/// Opens the door where the configuration names one.
pub(crate) async fn open_door(
    config: &Config,
    metrics: &Arc<Metrics>,
    live: &Arc<LiveCredentials>,
) -> Result<Arc<Site>, Failure> {
    let site = Site::new(metrics.registry());
    let (measured, of, credentials) = (Arc::clone(metrics), config.clone(), Arc::clone(live));
    site.measured_by(move || measured.measure(&of, &credentials));
    if let Some(address) = config.observe {
        let door = Door::bind(address).await.or_fail(
            exit::CONFIG,
            format!("cannot listen on observe = \"{address}\": is another program there?"),
        )?;
        let address = door.address().or_fail(exit::FAILURE, "the listener has no address")?;
        // Nobody may be listening to standard output.
        let _ = writeln!(std::io::stdout(), "observe http://{address}");
        tokio::spawn(door.serve(Arc::clone(&site)));
    }
    Ok(site)
}
