//! The machine's clock, against when the node's own files were written. Peers are asked in [`super::node`], and the
//! certificate's first and last second are held against it with the certificates.

use crate::layout::Layout;
use safeborders_observe::{Report, Severity, newest_file_s};
use safeborders_trust::{CLOCK_SKEW_S, now_s};

const MEANS: &str = "certificates look not valid yet or ended, and cohorts freeze on the wrong day";
const FIX: &str = "timedatectl: set the clock and have it synchronised; then start the node again";

/// Looks at the clock.
pub(crate) fn look(layout: &Layout, report: &mut Report) {
    let now = now_s();
    judge(now, newest_file_s(&layout.data()), newest_file_s(&layout.identity()), report);
}

fn judge(now: u64, newest: Option<u64>, issued: Option<u64>, report: &mut Report) {
    let before = report.0.len();
    let ahead = |at: Option<u64>| at.map_or(0, |at| at.saturating_sub(now));
    for (behind, what) in [
        (ahead(newest), "the newest file in data/ was written"),
        (ahead(issued), "this node's certificate was made"),
    ] {
        if behind > CLOCK_SKEW_S {
            let what = format!("{what} {behind} seconds after what the clock says now");
            report.add("clock", Severity::Fault, what, MEANS, FIX);
        }
    }
    if report.0.len() == before {
        report.ok("clock", "not behind what this node wrote");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(newest: Option<u64>, issued: Option<u64>) -> Severity {
        let mut report = Report::default();
        judge(1_000_000, newest, issued, &mut report);
        report.worst()
    }

    #[test]
    fn a_clock_behind_what_was_written_is_a_fault() {
        assert_eq!(judged(Some(999_999), Some(900_000)), Severity::Ok);
        assert_eq!(judged(Some(1_000_000 + CLOCK_SKEW_S), None), Severity::Ok, "as much is forgiven");
        assert_eq!(judged(Some(1_000_001 + CLOCK_SKEW_S), None), Severity::Fault);
        assert_eq!(judged(None, Some(2_000_000)), Severity::Fault);
        assert_eq!(judged(None, None), Severity::Ok);
    }
}
