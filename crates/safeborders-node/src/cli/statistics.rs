//! `statistics`: the yearly national statistics.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Statistics {
    /// The year in which the case files were registered.
    #[arg(long)]
    pub(crate) year: u16,
    /// In which form.
    #[arg(long, value_enum, default_value_t = StatisticsFormat::Xlsx)]
    pub(crate) format: StatisticsFormat,
    /// The file to write; one that is there is not replaced.
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum StatisticsFormat {
    /// A workbook, with a sheet that says what the figures are.
    Xlsx,
    /// SDMX-CSV 2.0.
    SdmxCsv,
}
