//! Patterns, networks and similar case files: quality against a ground truth, and speed.

pub(crate) mod covert;
pub(crate) mod million;
pub(crate) mod networks;
pub(crate) mod planted;
pub(crate) mod rounds;
pub(crate) mod whole;
