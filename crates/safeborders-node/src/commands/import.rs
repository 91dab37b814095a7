//! `import`: a file of cases into the vault.

use crate::cli::Import;
use crate::config::Config;
use crate::desk::care;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::node::{Doing, Node};
use crate::print;
use indicatif::{ProgressBar, ProgressStyle};
use safeborders_books::HouseEvent;
use safeborders_cli::{Output, exit};
use safeborders_office::{ImportOrder, ImportReport, Progress};
use safeborders_people::{Actor, Reader, Right, Role};
use std::path::Path;

/// Reads the file, stores what is sound, and says what was rejected.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &Import,
) -> Result<(), Failure> {
    let node = Node::open(layout, config, key_file, doing(args))?;
    let order = ImportOrder {
        file: &args.file,
        mapping: &args.mapping,
        dry_run: args.dry_run,
        strict: args.strict,
        rejects: args.rejects.as_deref(),
        by: &reader(config, &node),
    };
    let bar = ProgressBar::no_length();
    let report = safeborders_office::import(&node.vault, &order, &mut |progress| show(&bar, progress));
    bar.finish_and_clear();
    let report = match report {
        Ok(report) => {
            node.ended(HouseEvent::Intake, "import", &figures(&report))?;
            report
        }
        Err(error) => {
            let code = if error.is_input() { exit::USAGE } else { exit::FAILURE };
            return Err(error).exit_with(code);
        }
    };
    print::out(format_args!("{}", render(&report, args)?))?;
    let stored = report.added + report.updated > 0 && !report.dry_run;
    for copy in
        if stored { node.vault.copy_keyring(&care(layout, config, key_file).copies) } else { Vec::new() }
    {
        if let Some(trouble) = copy.trouble {
            tracing::warn!(place = %copy.place.display(), trouble, "the keyring could not be copied: run `keys copy`");
        }
    }
    if report.rejected > 0 && args.strict {
        return Err(Failure::new(exit::USAGE, "rows were rejected, so nothing was stored (--strict)"));
    }
    if report.rejected > 0 && report.added + report.updated + report.unchanged == 0 {
        return Err(Failure::new(exit::USAGE, "every row was rejected: is it the right mapping?"));
    }
    Ok(())
}

/// What the house log keeps of an import.
fn figures(report: &ImportReport) -> String {
    let ImportReport { added, updated, unchanged, rejected, .. } = report;
    format!("{added} added, {updated} updated, {unchanged} unchanged, {rejected} rejected")
}

/// Whoever imports: who is assigned to a sealed case file may change it, and nobody else. The console imports only
/// while nobody has an account.
fn reader(config: &Config, node: &Node) -> Reader {
    let actor = node.actor.clone().unwrap_or_else(Actor::node);
    let in_set_up = actor.role == Role::Console;
    Reader::new(actor, config.unassigned_cases, in_set_up)
}

fn doing(args: &Import) -> Doing {
    let what = if args.dry_run { "import, dry run" } else { "import" };
    Doing::This(Right::Import, HouseEvent::Intake, what)
}

fn show(bar: &ProgressBar, progress: Progress) {
    if bar.length().is_none() {
        let style = ProgressStyle::with_template("{bar:40} {percent:>3} %  {msg}  {eta} left");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    }
    bar.set_length(progress.total_bytes);
    bar.set_position(progress.bytes);
    bar.set_message(format!("{} case files, {} rejected", progress.case_files, progress.rejected));
}

fn render(report: &ImportReport, args: &Import) -> Result<String, Failure> {
    if args.output == Output::Json {
        return Ok(format!("{}\n", serde_json::to_string_pretty(report)?));
    }
    if args.output == Output::Csv {
        let ImportReport { added, updated, unchanged, redirected, erased, rejected, dry_run: _ } = report;
        return Ok(format!(
            "added,updated,unchanged,redirected,erased,rejected\n\
             {added},{updated},{unchanged},{redirected},{erased},{rejected}\n"
        ));
    }
    let would = if report.dry_run { "would be " } else { "" };
    let mut text = format!(
        "{} case files {would}added, {} {would}updated, {} unchanged, {} rows rejected.\n",
        report.added, report.updated, report.unchanged, report.rejected
    );
    if report.redirected > 0 {
        text.push_str(&format!(
            "{} of those added belong to a later cohort, because their own is frozen or lies before the first.\n",
            report.redirected
        ));
    }
    if report.erased > 0 {
        text.push_str(&format!(
            "{} were erased here before and are not stored again: an erased case belongs to its cohort for ever.\n",
            report.erased
        ));
    }
    match (&args.rejects, report.rejected) {
        (_, 0) => {}
        (Some(path), _) => text.push_str(&format!("The rejected rows are in {}.\n", path.display())),
        (None, _) => text.push_str("Use --rejects FILE to get the rejected rows with their reasons.\n"),
    }
    Ok(text)
}
