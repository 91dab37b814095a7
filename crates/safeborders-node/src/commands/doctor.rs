//! `doctor`: prints what was found.

use crate::doctor;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print::{out, say};
use std::path::Path;

/// Looks, prints, and ends with the exit code of the worst finding.
pub(crate) fn run(layout: &Layout, key_file: Option<&Path>, json: bool) -> Result<(), Failure> {
    let report = doctor::examine(layout, key_file);
    match json {
        true => say!("{:#}", report.json()),
        false => out(format_args!("{}", report.text()))?,
    }
    match report.exit_code() {
        0 => Ok(()),
        1 => Err(Failure::new(1, "something needs a look: see the warnings")),
        code => Err(Failure::new(code, "something does not work: see the faults, and do what they say")),
    }
}
