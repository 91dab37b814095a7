//! `export-audit`: the disclosure log, from the first entry asked for to the last.

use crate::cli::ExportAudit;
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print::{self, time_text};
use safeborders_codebook::Codebook;
use safeborders_office::api::LogLine;
use safeborders_pages::sentence;
use std::path::Path;

/// Prints the log.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &ExportAudit,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    let mut lines: Vec<LogLine> = Vec::new();
    let mut from = args.from;
    loop {
        let page = desk.log(from)?;
        let Some(last) = page.last() else { break };
        from = last.number + 1;
        lines.extend(page);
    }
    let head = ["entry", "time (UTC)", "event", "peer", "purpose", "question", "cost", "outcome"];
    print::out(format_args!("{}", print::rows(&lines, head, row, args.output)?))?;
    Ok(())
}

fn row(line: &LogLine) -> [String; 8] {
    [
        line.number.to_string(),
        time_text(line.at_s),
        line.event.clone(),
        line.peer.as_ref().map(|p| format!("{}/{}", p.country(), p.role())).unwrap_or_default(),
        line.purpose.map(|p| p.to_string()).unwrap_or_default(),
        line.question.as_ref().map(|q| sentence(q, Codebook::v1())).unwrap_or_default(),
        line.cost.to_string(),
        line.outcome.clone(),
    ]
}
