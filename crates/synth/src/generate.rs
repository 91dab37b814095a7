//! Writing the synthetic case files of a country, line by line.

use crate::case_file::CaseFiles;
use crate::line::Line;
use crate::model::Model;
use crate::pattern::Layout;
use crate::{GroundTruth, Plan, Profile, SynthError};
use safeborders_types::CountryCode;
use std::fmt::Write as _;
use std::io::{BufWriter, Write};

const BUFFER_BYTES: usize = 1 << 18;

/// What was written for one country.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Summary {
    /// The country.
    pub country: CountryCode,
    /// Case files, one line each.
    pub case_files: u32,
    /// Victims in all case files.
    pub victims: u64,
    /// Suspects in all case files.
    pub suspects: u64,
    /// Case files with a planted pattern.
    pub planted: u32,
    /// Bytes written.
    pub bytes: u64,
}

/// Writes the synthetic case files of one country of the plan in the native format (JSON lines), in flat memory.
///
/// The bytes depend on the plan and the country alone; in which order, or whether, other countries are
/// written makes no difference.
///
/// # Errors
/// [`SynthError`] when the plan cannot be met, the country is not in it, or `out` cannot be written.
pub fn generate(plan: &Plan, country: CountryCode, out: impl Write) -> Result<Summary, SynthError> {
    plan.check()?;
    if !plan.countries.contains(&country) {
        return Err(SynthError::NotInPlan(country));
    }
    let model = Model::new()?;
    let layout = Layout::new(plan, &model)?;
    let mut planted = layout.positions(country).peekable();
    let mut case_files = CaseFiles::new(plan, Profile::of(country), &model)?;
    let mut out = BufWriter::with_capacity(BUFFER_BYTES, out);
    let mut summary = Summary { country, case_files: 0, victims: 0, suspects: 0, planted: 0, bytes: 0 };
    let (mut line, mut id) = (Line::default(), String::new());
    for position in 1..=plan.cases_per_country {
        let pattern = planted.next_if(|p| p.0 == position).map(|p| &layout.patterns[p.1]);
        write_id(&mut id, country, position);
        let written = case_files.write(&id, pattern, &mut line);
        out.write_all(line.as_bytes())?;
        summary.case_files += 1;
        summary.victims += u64::from(written.victims);
        summary.suspects += u64::from(written.suspects);
        summary.planted += u32::from(pattern.is_some());
        summary.bytes += line.as_bytes().len() as u64;
    }
    out.flush()?;
    Ok(summary)
}

/// The planted patterns of the plan and the case files that carry them.
///
/// # Errors
/// [`SynthError`] when the plan cannot be met.
pub fn ground_truth(plan: &Plan) -> Result<GroundTruth, SynthError> {
    plan.check()?;
    let model = Model::new()?;
    Layout::new(plan, &model)?.truth(plan, &model)
}

/// The id of a case file by its position in the file.
pub(crate) fn case_id(country: CountryCode, position: u32) -> String {
    let mut id = String::new();
    write_id(&mut id, country, position);
    id
}

fn write_id(id: &mut String, country: CountryCode, position: u32) {
    id.clear();
    // Writing to a string cannot fail.
    let _ = write!(id, "SYN-{country}-{position:07}");
}
