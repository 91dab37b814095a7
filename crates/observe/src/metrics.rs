//! Counters and gauges, and the text in which Prometheus reads them (exposition format 0.0.4).

use std::fmt::Write;
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// What tells the values of one metric apart. An enum: its values are known when the program is built.
pub trait Label: Copy + Eq + Send + Sync + 'static {
    /// The label's name.
    const NAME: &'static str;
    /// All its values.
    const ALL: &'static [Self];
    /// How a value is written: lower-case words.
    fn value(self) -> &'static str;
}

/// For a metric that has one value.
impl Label for () {
    const NAME: &'static str = "";
    const ALL: &'static [Self] = &[()];

    fn value(self) -> &'static str {
        ""
    }
}

/// A metric with all its values.
pub trait Family: Send + Sync + 'static {
    /// The metric's name.
    fn name(&self) -> &'static str;

    /// Adds what Prometheus reads.
    fn write(&self, text: &mut String);
}

/// All metrics of a program.
#[derive(Clone, Default)]
pub struct Registry(Vec<Arc<dyn Family>>);

impl Registry {
    /// The same with one more.
    #[must_use]
    pub fn with(mut self, family: Arc<dyn Family>) -> Self {
        self.0.push(family);
        self
    }

    /// The names of all metrics.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        self.0.iter().map(|family| family.name()).collect()
    }

    /// What Prometheus reads.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.0.iter().for_each(|family| family.write(&mut text));
        text
    }
}

impl std::fmt::Debug for Registry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Registry").field(&self.names()).finish()
    }
}

/// What only grows, from 0.
#[derive(Debug)]
pub struct Counter<L: Label = ()> {
    name: &'static str,
    help: &'static str,
    counts: Vec<AtomicU64>,
    label: PhantomData<fn(L)>,
}

impl<L: Label> Counter<L> {
    /// A counter at 0. Its name ends in `_total`.
    #[must_use]
    pub fn new(name: &'static str, help: &'static str) -> Self {
        let counts = L::ALL.iter().map(|_| AtomicU64::new(0)).collect();
        Self { name, help, counts, label: PhantomData }
    }

    /// Counts further.
    pub fn add(&self, label: L, by: u64) {
        if let Some(count) = place(label).and_then(|at| self.counts.get(at)) {
            count.fetch_add(by, Ordering::Relaxed);
        }
    }
}

impl<L: Label> Family for Counter<L> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn write(&self, text: &mut String) {
        head(text, self.name, self.help, "counter");
        for (label, count) in L::ALL.iter().zip(&self.counts) {
            line(text, self.name, L::NAME, label.value(), count.load(Ordering::Relaxed));
        }
    }
}

/// What is measured, and may rise and fall.
#[derive(Debug)]
pub struct Gauge<L: Label = ()> {
    name: &'static str,
    help: &'static str,
    /// The bits of a float; not a number where nothing was measured.
    values: Vec<AtomicU64>,
    label: PhantomData<fn(L)>,
}

impl<L: Label> Gauge<L> {
    /// A gauge of which nothing is measured yet.
    #[must_use]
    pub fn new(name: &'static str, help: &'static str) -> Self {
        let values = L::ALL.iter().map(|_| AtomicU64::new(f64::NAN.to_bits())).collect();
        Self { name, help, values, label: PhantomData }
    }

    /// Sets what was measured; `None` where it cannot be.
    pub fn set(&self, label: L, value: Option<f64>) {
        if let Some(kept) = place(label).and_then(|at| self.values.get(at)) {
            kept.store(value.unwrap_or(f64::NAN).to_bits(), Ordering::Relaxed);
        }
    }
}

impl<L: Label> Family for Gauge<L> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn write(&self, text: &mut String) {
        head(text, self.name, self.help, "gauge");
        for (label, value) in L::ALL.iter().zip(&self.values) {
            let value = f64::from_bits(value.load(Ordering::Relaxed));
            if value.is_finite() {
                line(text, self.name, L::NAME, label.value(), value);
            }
        }
    }
}

fn place<L: Label>(label: L) -> Option<usize> {
    L::ALL.iter().position(|known| *known == label)
}

// Writing to a `String` cannot fail: the results of `writeln!` are dropped in this file.
pub(crate) fn head(text: &mut String, name: &str, help: &str, kind: &str) {
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

pub(crate) fn line(text: &mut String, name: &str, label: &str, of: &str, value: impl std::fmt::Display) {
    let _ = match label {
        "" => writeln!(text, "{name} {value}"),
        _ => writeln!(text, "{name}{{{label}=\"{of}\"}} {value}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Eq, PartialEq)]
    enum Way {
        In,
        Out,
    }

    impl Label for Way {
        const NAME: &'static str = "way";
        const ALL: &'static [Self] = &[Self::In, Self::Out];

        fn value(self) -> &'static str {
            match self {
                Self::In => "in",
                Self::Out => "out",
            }
        }
    }

    #[test]
    fn counters_begin_at_zero_with_all_their_labels() {
        let calls = Counter::<Way>::new("calls_total", "Calls.");
        let mut text = String::new();
        calls.write(&mut text);
        let head = "# HELP calls_total Calls.\n# TYPE calls_total counter\n";
        assert_eq!(text, format!("{head}calls_total{{way=\"in\"}} 0\ncalls_total{{way=\"out\"}} 0\n"));
        calls.add(Way::Out, 2);
        calls.add(Way::Out, 1);
        text.clear();
        calls.write(&mut text);
        assert!(text.ends_with("{way=\"in\"} 0\ncalls_total{way=\"out\"} 3\n"), "{text}");
    }

    #[test]
    fn a_gauge_that_was_not_measured_is_left_out_and_not_zero() {
        let free = Gauge::<()>::new("free_bytes", "Room.");
        let text = |free: &Gauge<()>| {
            let mut text = String::new();
            free.write(&mut text);
            text
        };
        assert_eq!(text(&free), "# HELP free_bytes Room.\n# TYPE free_bytes gauge\n");
        free.set((), Some(0.0));
        assert!(text(&free).ends_with("free_bytes 0\n"));
        free.set((), Some(1.5e9));
        assert!(text(&free).ends_with("free_bytes 1500000000\n"));
        free.set((), None);
        assert!(text(&free).ends_with("gauge\n"));
    }

    #[test]
    fn a_registry_shows_its_families_in_order() {
        let registry = Registry::default()
            .with(Arc::new(Counter::<()>::new("a_total", "A.")))
            .with(Arc::new(Gauge::<Way>::new("b", "B.")));
        assert_eq!(registry.names(), ["a_total", "b"]);
        assert!(registry.text().starts_with("# HELP a_total A."));
    }
}
