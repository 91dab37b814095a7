//! `statistics`: the yearly national statistics, as a file for whoever publishes them.

use crate::cli::{Statistics, StatisticsFormat};
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print::say;
use safeborders_cli::exit;
use safeborders_office::statistics::{YearStatistics, sdmx_csv, workbook};
use safeborders_store::fsx;
use std::path::Path;

/// Makes them and writes the file. A file that is there is not replaced.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &Statistics,
) -> Result<(), Failure> {
    let made: YearStatistics = Desk::open(layout, config, key_file)?.statistics(args.year)?;
    let bytes = match args.format {
        StatisticsFormat::Xlsx => workbook(&made).exit_with(exit::FAILURE)?,
        StatisticsFormat::SdmxCsv => sdmx_csv(&made).into_bytes(),
    };
    if !fsx::create_new(&args.out, &bytes)? {
        let text = format!("{} is there already: name another file", args.out.display());
        return Err(Failure::new(exit::USAGE, text));
    }
    say!(
        "The exact national statistics of {} are in {}. Counts from 1 to {} are withheld, with others that would tell \
         them: read the first sheet, or docs/statistics.md, before they are published.",
        made.year,
        args.out.display(),
        made.smallest - 1
    );
    Ok(())
}
