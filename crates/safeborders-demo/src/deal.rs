//! Dealing out the rows of a CTDC file to the eight nodes.
//!
//! A row goes to the node of its country of exploitation where that is one of the eight. The rest
//! is dealt in turn, row by row, so that every node has something to count. Rows go straight into
//! the nodes' standard input; no copy is written.

use anyhow::{Context, Result, bail, ensure};
use std::fs::File;
use std::path::Path;

/// The eight countries with their ISO 3166 three-letter codes, which some CTDC files use.
pub(crate) const EIGHT: [(&str, &str); 8] = [
    ("BE", "BEL"),
    ("BG", "BGR"),
    ("FI", "FIN"),
    ("GR", "GRC"),
    ("IT", "ITA"),
    ("PL", "POL"),
    ("PT", "PRT"),
    ("RO", "ROU"),
];

const PLACE: &str = "CountryOfExploitation";
const YEAR: &str = "yearOfRegistration";

/// What the demo must know of a file before it is dealt out.
pub(crate) struct Layout {
    /// The shipped mapping that fits its columns.
    pub(crate) mapping: &'static str,
    /// The first year of registration.
    pub(crate) first_year: u16,
    /// The last year of registration.
    pub(crate) last_year: u16,
    /// How many rows there are.
    pub(crate) rows: u64,
}

/// Looks through a file: its layout by its columns, and its years.
pub(crate) fn survey(path: &Path) -> Result<Layout> {
    let mut reader = open(path)?;
    let headers = reader.headers().context("cannot read the file's first line")?.clone();
    let has = |name: &str| headers.iter().any(|h| h == name);
    let mapping = match () {
        () if has("controlCategory_derived") => "ctdc-kanon-2020",
        () if has("typeOfExploitConcatenated") => "ctdc-global-kanon",
        () if has("traffickMonths") => "ctdc-synthetic",
        () => bail!("{} has none of the CTDC layouts that the demo knows", path.display()),
    };
    let year = column(&headers, YEAR)?;
    let (mut first_year, mut last_year, mut rows) = (u16::MAX, 0, 0);
    for record in reader.records() {
        let record = record.context("a row cannot be read")?;
        rows += 1;
        if let Some(Ok(year)) = record.get(year).map(|y| y.trim_end_matches(".0").parse::<u16>()) {
            (first_year, last_year) = (first_year.min(year), last_year.max(year));
        }
    }
    ensure!(first_year <= last_year, "no row of {} has a year of registration", path.display());
    Ok(Layout { mapping, first_year, last_year, rows })
}

/// Deals the rows out: `sinks[i]` gets the header and the rows of the i-th country.
pub(crate) fn deal<W: std::io::Write>(path: &Path, sinks: Vec<W>) -> Result<()> {
    let mut reader = open(path)?;
    let headers = reader.headers().context("cannot read the file's first line")?.clone();
    let place = column(&headers, PLACE)?;
    let mut writers: Vec<_> = sinks.into_iter().map(csv::Writer::from_writer).collect();
    for writer in &mut writers {
        writer.write_record(&headers).context("a node stopped reading")?;
    }
    let mut turn = 0;
    for record in reader.records() {
        let record = record.context("a row cannot be read")?;
        let country = record.get(place).unwrap_or_default();
        let node =
            EIGHT.iter().position(|(two, three)| country == *two || country == *three).unwrap_or_else(|| {
                turn = (turn + 1) % EIGHT.len();
                turn
            });
        writers[node].write_record(&record).context("a node stopped reading")?;
    }
    for mut writer in writers {
        writer.flush().context("a node stopped reading")?;
    }
    Ok(())
}

fn open(path: &Path) -> Result<csv::Reader<File>> {
    csv::Reader::from_path(path).with_context(|| format!("cannot open {}", path.display()))
}

fn column(headers: &csv::StringRecord, name: &str) -> Result<usize> {
    headers.iter().position(|h| h == name).with_context(|| format!("the file has no column {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "yearOfRegistration,CountryOfExploitation,controlCategory_derived\n\
                        2010,IT,a\n2011,US,b\n2012,BGR,c\n2013,,d\n";

    fn file() -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), ROWS).unwrap();
        file
    }

    #[test]
    fn a_row_goes_to_its_country_and_the_rest_in_turn() {
        let file = file();
        let mut sinks: Vec<Vec<u8>> = vec![Vec::new(); 8];
        deal(file.path(), sinks.iter_mut().collect()).unwrap();
        let rows = |country: &str| {
            let node = EIGHT.iter().position(|(two, _)| *two == country).unwrap();
            String::from_utf8(sinks[node].clone()).unwrap()
        };
        assert!(rows("IT").contains("2010,IT,a"));
        assert!(rows("BG").contains("2012,BGR,c"));
        let all: usize = sinks.iter().map(|s| s.iter().filter(|b| **b == b'\n').count() - 1).sum();
        assert_eq!(all, 4);
    }

    #[test]
    fn the_layout_and_the_years_are_read_from_the_file() {
        let file = file();
        let layout = survey(file.path()).unwrap();
        assert_eq!(
            (layout.mapping, layout.first_year, layout.last_year, layout.rows),
            ("ctdc-kanon-2020", 2010, 2013, 4)
        );
    }

    #[test]
    fn a_file_of_another_layout_is_refused() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "a,b\n1,2\n").unwrap();
        assert!(survey(file.path()).is_err());
    }
}
