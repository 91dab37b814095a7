//! The door for probes and Prometheus of a serving node, and what is measured when somebody looks.

use crate::agreements::KeptAgreements;
use crate::clock::Clock;
use crate::config::Config;
use crate::expiry;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::metrics::{Ends, Metrics, float};
use crate::node::Node;
use crate::print::say;
use anyhow::Context;
use safeborders_books::Books;
use safeborders_cli::exit;
use safeborders_observe::{Disk, Door, Label, Site, resident_bytes};
use safeborders_privacy::Gate;
use safeborders_types::KeepAgreements;
use std::sync::Arc;
use tokio::runtime::Runtime;

/// The site of a node that is starting, and its door where the configuration names one: it says that the node
/// lives and is not ready, while the store is opened and verified.
pub(crate) fn open_door(runtime: &Runtime, config: &Config, metrics: &Metrics) -> Result<Arc<Site>, Failure> {
    let site = Site::new(metrics.registry());
    if let Some(address) = config.observe {
        let door = runtime
            .block_on(Door::bind(address))
            .with_context(|| format!("cannot listen on observe = \"{address}\": is another program there?"))
            .exit_with(exit::CONFIG)?;
        say!("observe http://{}", door.address()?);
        runtime.spawn(door.serve(Arc::clone(&site)));
    }
    Ok(site)
}

/// What is measured of an open node.
pub(crate) struct Measured {
    layout: Layout,
    config: Config,
    books: Arc<Books>,
    gate: Arc<Gate<Books>>,
    agreements: Arc<KeptAgreements>,
    clock: Clock,
    metrics: Arc<Metrics>,
}

impl Measured {
    /// Of this node.
    pub(crate) fn new(
        layout: &Layout,
        config: &Config,
        node: &Node,
        agreements: &Arc<KeptAgreements>,
        clock: Clock,
        metrics: &Arc<Metrics>,
    ) -> Self {
        Self {
            layout: layout.clone(),
            config: config.clone(),
            books: Arc::clone(&node.books),
            gate: Arc::clone(&node.gate),
            agreements: Arc::clone(agreements),
            clock,
            metrics: Arc::clone(metrics),
        }
    }

    /// Measures. What cannot be measured is left out. Blocks on disk.
    pub(crate) fn measure(&self) {
        let metrics = &self.metrics;
        metrics.held.set((), Some(f64::from(u8::from(self.gate.is_held()))));
        metrics.log_entries.set((), self.books.head().ok().map(|head| float(head.size)));
        metrics.drift.set((), Some(self.clock.drift_s() as f64));
        let disk = Disk::of(&self.layout.data()).ok();
        metrics.disk_free.set((), disk.map(|disk| float(disk.free)));
        metrics.disk_size.set((), disk.map(|disk| float(disk.size)));
        metrics.memory.set((), resident_bytes().map(float));
        self.ends();
    }

    fn ends(&self) {
        let agreements = self.agreements.agreements().unwrap_or_default();
        let all = expiry::all(&self.layout, &self.config, &agreements).unwrap_or_default();
        for kind in Ends::ALL {
            let next = all.iter().filter(|expiry| expiry.kind == *kind).map(|expiry| expiry.ends_s).min();
            self.metrics.ends.set(*kind, next.map(float));
        }
    }
}
