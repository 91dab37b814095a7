//! What a serving node counts and measures: for Prometheus, and for nobody outside the office.
//!
//! No metric names a country, tells a figure of the case files or says how long anything took: what the office
//! holds and what it costs to count it stay off every wall of screens.

use safeborders_observe::{Counter, Family, Gauge, Label, LogEvents, Reached, Registry};
use safeborders_privacy::Refusal;
use std::sync::Arc;

/// What came of a call by a counterpart.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Outcome {
    /// An answer was released, or given again.
    Released,
    /// It was refused.
    Refused(Refusal),
}

impl Label for Outcome {
    const NAME: &'static str = "outcome";
    const ALL: &'static [Self] = &[
        Self::Released,
        Self::Refused(Refusal::NoAgreement),
        Self::Refused(Refusal::PurposeNotAgreed),
        Self::Refused(Refusal::DetailNotAgreed),
        Self::Refused(Refusal::InvalidQuestion),
        Self::Refused(Refusal::OtherCodebook),
        Self::Refused(Refusal::NotFrozen),
        Self::Refused(Refusal::BudgetExhausted),
        Self::Refused(Refusal::Unavailable),
        Self::Refused(Refusal::NotMature),
        Self::Refused(Refusal::OutsideRound),
    ];

    fn value(self) -> &'static str {
        match self {
            Self::Released => "released",
            Self::Refused(refusal) => refusal.code(),
        }
    }
}

impl<T> From<&Result<T, Refusal>> for Outcome {
    fn from(result: &Result<T, Refusal>) -> Self {
        match result {
            Ok(_) => Self::Released,
            Err(refusal) => Self::Refused(*refusal),
        }
    }
}

/// What ends some day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Ends {
    /// The certificate that peers see.
    Certificate,
    /// The authority that renews it.
    IssuingAuthority,
    /// The own national root.
    OwnRoot,
    /// Another country's.
    OtherRoot,
    /// The own revocation lists.
    OwnLists,
    /// Another country's.
    OtherLists,
    /// An agreement.
    Agreement,
}

impl Label for Ends {
    const NAME: &'static str = "what";
    const ALL: &'static [Self] = &[
        Self::Certificate,
        Self::IssuingAuthority,
        Self::OwnRoot,
        Self::OtherRoot,
        Self::OwnLists,
        Self::OtherLists,
        Self::Agreement,
    ];

    fn value(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::IssuingAuthority => "issuing-authority",
            Self::OwnRoot => "own-root",
            Self::OtherRoot => "other-root",
            Self::OwnLists => "own-lists",
            Self::OtherLists => "other-lists",
            Self::Agreement => "agreement",
        }
    }
}

/// All of them.
pub(crate) struct Metrics {
    pub(crate) questions: Arc<Counter<Outcome>>,
    pub(crate) yearbooks: Arc<Counter<Outcome>>,
    pub(crate) turned_away: Arc<Counter>,
    pub(crate) peers: Arc<Gauge<Reached>>,
    pub(crate) held: Arc<Gauge>,
    pub(crate) log_entries: Arc<Gauge>,
    pub(crate) ends: Arc<Gauge<Ends>>,
    pub(crate) drift: Arc<Gauge>,
    pub(crate) disk_free: Arc<Gauge>,
    pub(crate) disk_size: Arc<Gauge>,
    pub(crate) memory: Arc<Gauge>,
    started: Arc<Gauge>,
}

impl Metrics {
    /// Nothing counted yet. `now_s` is when the program started.
    pub(crate) fn new(now_s: u64) -> Arc<Self> {
        let metrics = Self {
            questions: counter(
                "safeborders_questions_total",
                "Questions of counterparts, by what came of them.",
            ),
            yearbooks: counter(
                "safeborders_yearbook_calls_total",
                "Calls for yearbooks, by what came of them.",
            ),
            turned_away: counter(
                "safeborders_turned_away_total",
                "Calls of counterparts that call too often.",
            ),
            peers: gauge("safeborders_peers", "Peers, by whether they answered when they were asked last."),
            held: gauge("safeborders_held", "1 while nothing new is released: see `reconcile`."),
            log_entries: gauge("safeborders_disclosure_log_entries", "Entries of the disclosure log."),
            ends: gauge(
                "safeborders_ends_timestamp_seconds",
                "When the next certificate, list or agreement of this kind ends, in Unix seconds.",
            ),
            drift: gauge(
                "safeborders_clock_drift_seconds",
                "How far the machine's clock has moved since the start beside the time that has passed.",
            ),
            disk_free: gauge("safeborders_disk_free_bytes", "Room left on the disk that holds the data."),
            disk_size: gauge("safeborders_disk_size_bytes", "Size of the disk that holds the data."),
            memory: gauge("process_resident_memory_bytes", "Memory that this process holds."),
            started: gauge("process_start_time_seconds", "When this process started, in Unix seconds."),
        };
        metrics.started.set((), Some(float(now_s)));
        Arc::new(metrics)
    }

    /// The same as what Prometheus reads.
    pub(crate) fn registry(&self) -> Registry {
        let mut registry = Registry::default().with(Arc::new(LogEvents));
        let families: [Arc<dyn Family>; 12] = [
            Arc::clone(&self.questions) as _,
            Arc::clone(&self.yearbooks) as _,
            Arc::clone(&self.turned_away) as _,
            Arc::clone(&self.peers) as _,
            Arc::clone(&self.held) as _,
            Arc::clone(&self.log_entries) as _,
            Arc::clone(&self.ends) as _,
            Arc::clone(&self.drift) as _,
            Arc::clone(&self.disk_free) as _,
            Arc::clone(&self.disk_size) as _,
            Arc::clone(&self.memory) as _,
            Arc::clone(&self.started) as _,
        ];
        for family in families {
            registry = registry.with(family);
        }
        registry
    }

    /// How many peers answered when they were asked last, and how many did not.
    pub(crate) fn peers_asked(&self, answered: usize, silent: usize) {
        self.peers.set(Reached::Yes, Some(answered as f64));
        self.peers.set(Reached::No, Some(silent as f64));
    }
}

/// As a gauge holds it: exact up to 2⁵³.
pub(crate) fn float(value: u64) -> f64 {
    value as f64
}

fn counter<L: Label>(name: &'static str, help: &'static str) -> Arc<Counter<L>> {
    Arc::new(Counter::new(name, help))
}

fn gauge<L: Label>(name: &'static str, help: &'static str) -> Arc<Gauge<L>> {
    Arc::new(Gauge::new(name, help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn every_refusal_is_counted_under_its_own_code() {
        let refused: Vec<Refusal> = Refusal::ALL.to_vec();
        assert_eq!(Outcome::ALL.len(), refused.len() + 1);
        for refusal in refused {
            assert!(Outcome::ALL.contains(&Outcome::Refused(refusal)), "{refusal:?}");
        }
        let values: BTreeSet<_> = Outcome::ALL.iter().map(|outcome| outcome.value()).collect();
        assert_eq!(values.len(), Outcome::ALL.len());
    }

    #[test]
    fn every_metric_has_help_a_unit_in_its_name_and_labels_of_an_enum() {
        let metrics = Metrics::new(1);
        let text = metrics.registry().text();
        let names = metrics.registry().names();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a name twice");
        for name in names {
            let help = text.lines().find_map(|line| line.strip_prefix(&format!("# HELP {name} ")));
            assert!(help.is_some_and(|help| help.ends_with('.') && !help.contains('\\')), "{name}");
            let counter = text.contains(&format!("# TYPE {name} counter"));
            assert_eq!(counter, name.ends_with("_total"), "{name}");
        }
        assert!(text.contains("safeborders_questions_total{outcome=\"released\"} 0\n"), "{text}");
        assert!(text.contains("safeborders_questions_total{outcome=\"budget-exhausted\"} 0\n"), "{text}");
        // The control: every value of a label is a lower-case word, and so no country code.
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((_, rest)) = line.split_once('{') {
                let value = rest.split('"').nth(1).unwrap();
                assert!(value.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{line}");
            }
        }
    }

    /// The names of metrics in a text: whatever begins as ours do.
    fn named(text: &str) -> BTreeSet<String> {
        let word = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
        let ours = |name: &&str| name.starts_with("safeborders_") || name.starts_with("process_");
        text.split(word).filter(ours).map(str::to_owned).collect()
    }

    #[test]
    fn the_dashboard_and_the_alerts_name_metrics_that_there_are() {
        let known: BTreeSet<String> =
            Metrics::new(1).registry().names().into_iter().map(str::to_owned).collect();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/observe");
        let mut used = BTreeSet::new();
        for file in ["dashboard.json", "alerts.yaml"] {
            let names = named(&std::fs::read_to_string(folder.join(file)).unwrap());
            assert!(names.len() >= 6, "{file} names {names:?}");
            let unknown: Vec<_> = names.difference(&known).collect();
            assert!(unknown.is_empty(), "{file} names {unknown:?}, which no node has");
            used.extend(names);
        }
        // The control: a name that is not there is found, and every metric is shown or watched somewhere.
        assert!(!known.contains("safeborders_nothing_total"));
        assert_eq!(named("rate(safeborders_nothing_total[5m])").len(), 1);
        let unused: Vec<_> = known.difference(&used).collect();
        assert!(unused.is_empty(), "nobody looks at {unused:?}");
    }
}
