//! Exports for the office's own tools: CSV, GraphML, STIX 2.1. They hold raw national data; each form that can say so
//! does.

pub(crate) mod csv;
mod graphml;
mod stix;

pub use csv::{graph_csv, patterns_csv};
pub use graphml::graph_ml;
pub use stix::{stix_of_graph, stix_of_patterns};

/// What every export says of itself.
pub const STATEMENT: &str = "Raw national data of one prosecution office: for that office's own eyes. Not to leave it \
                             except through the channels of judicial cooperation.";
