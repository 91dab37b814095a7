//! `doctor`: looks at everything that the node needs, says what is wrong, what it means and what to do.
//!
//! It changes nothing. What it cannot look at it says: a store that another process holds is asked about over the
//! office socket, and without a log-in or a key it stays unseen.

mod clock;
mod node;
mod places;

use crate::config::Config;
use crate::desk;
use crate::expiry::{self, Expiry, Urgency};
use crate::layout::Layout;
use safeborders_observe::{Report, Severity};
use std::path::Path;

/// What was found.
pub(crate) fn examine(layout: &Layout, key_file: Option<&Path>) -> Report {
    let mut report = Report::default();
    let config = configured(layout, &mut report);
    places::look(layout, config.as_ref(), key_file, &mut report);
    clock::look(layout, &mut report);
    let Some(config) = config else { return report };
    certificates(layout, &config, &mut report);
    node::look(layout, &config, key_file, &mut report);
    report
}

fn configured(layout: &Layout, report: &mut Report) -> Option<Config> {
    match Config::load(&layout.config()) {
        Ok(config) => {
            report.ok("config", format!("{} is a valid configuration", layout.config().display()));
            if let Err(failure) = crate::pages::terms(layout, &config) {
                let means = "the node does not start";
                report.add(
                    "config",
                    Severity::Fault,
                    failure.to_string(),
                    means,
                    "mend node.toml as it says",
                );
            }
            if let Some(address) = config.observe.filter(|address| !address.ip().is_loopback()) {
                report.add(
                    "config",
                    Severity::Note,
                    format!("observe = \"{address}\" can be reached from other machines"),
                    "whoever reaches it reads how often this node is asked, and its certificates' ends",
                    "let the firewall admit the monitoring alone",
                );
            }
            Some(config)
        }
        Err(error) => {
            let means = "no command of this node works";
            let fix = "mend the line that it names; `config check FILE` tries a file, `config schema` says what may stand in it";
            report.add("config", Severity::Fault, format!("{error:#}"), means, fix);
            None
        }
    }
}

/// Certificates, authorities and lists, as their files say.
fn certificates(layout: &Layout, config: &Config, report: &mut Report) {
    if let Err(failure) = desk::credentials(layout) {
        let means = "peers refuse this node, and it does not start";
        let fix = "is the clock right? Then `pki renew`: docs/runbooks/certificate-expired.md";
        report.add("certificates", Severity::Fault, failure.to_string(), means, fix);
    }
    match expiry::all(layout, config, &[]) {
        Ok(all) => all.iter().for_each(|expiry| ends("certificates", expiry, report)),
        Err(error) => report.add(
            "certificates",
            Severity::Fault,
            format!("{error:#}"),
            "peers cannot be reached, and cannot reach this node",
            "put the file back from a backup; for the node's own certificate `pki renew`: docs/runbooks/certificate-expired.md",
        ),
    }
}

/// One thing that ends.
fn ends(check: &'static str, expiry: &Expiry, report: &mut Report) {
    let Expiry { what, days_left, remedy, .. } = expiry;
    let (severity, means) = match expiry.urgency {
        Urgency::Fine => return report.ok(check, format!("{what}: {days_left} days left")),
        Urgency::Ended => (Severity::Fault, "it has ended: what rests on it does not work any more"),
        Urgency::Tomorrow => (Severity::Fault, "it ends within a day"),
        Urgency::Soon | Urgency::VerySoon => (Severity::Warning, "it ends soon"),
    };
    report.add(check, severity, format!("{what}: {days_left} days left"), means, *remedy);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::Ends;

    #[test]
    fn what_has_ended_is_a_fault_and_what_ends_soon_a_warning_with_its_remedy() {
        let of = |urgency| {
            let kind = Ends::Certificate;
            let expiry =
                Expiry { kind, what: "x".into(), ends_s: 0, days_left: 3, urgency, remedy: "renew it" };
            let mut report = Report::default();
            ends("certificates", &expiry, &mut report);
            report
        };
        assert_eq!(of(Urgency::Fine).worst(), Severity::Ok);
        assert_eq!(of(Urgency::Soon).worst(), Severity::Warning);
        assert_eq!(of(Urgency::VerySoon).worst(), Severity::Warning);
        assert_eq!(of(Urgency::Tomorrow).worst(), Severity::Fault);
        assert_eq!(of(Urgency::Ended).0[0].fix, "renew it");
    }

    #[test]
    fn a_folder_without_a_node_is_a_fault_that_says_how_to_make_one() {
        let home = tempfile::tempdir().unwrap();
        let report = examine(&Layout::new(home.path()), None);
        assert_eq!(report.exit_code(), 2);
        assert!(report.0[0].what.contains("init"), "{report:?}");
    }
}
