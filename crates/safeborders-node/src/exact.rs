//! Printing exact counts of the office's own cases.

use crate::failure::Failure;
use crate::print;
use safeborders_cli::Output;
use safeborders_codebook::Codebook;
use safeborders_office::api::ExactCount;
use safeborders_pages::Names;
use safeborders_types::CountTable;

/// An exact table as text; it says that it is exact.
pub(crate) fn render(exact: &ExactCount, output: Output) -> Result<String, Failure> {
    if output == Output::Json {
        return Ok(format!("{}\n", serde_json::to_string(exact)?));
    }
    let book = Codebook::v1();
    let axes = exact.table.axes();
    let label = |codes: &[&safeborders_types::Code]| {
        let named = axes.iter().zip(codes).map(|(axis, code)| Names::code(book, &axis.attribute, code));
        named.collect::<Vec<_>>().join(" · ")
    };
    let lines: Vec<(String, i64)> = CountTable::labels(axes)
        .zip(exact.table.cells())
        .map(|(codes, count)| (if codes.is_empty() { "all".into() } else { label(&codes) }, *count))
        .collect();
    let mut text =
        print::rows(&lines, ["among", "exact count"], |(l, c)| [l.clone(), c.to_string()], output)?;
    if output == Output::Table {
        text.push_str("Exact figures of this office's own cases: for the office's own eyes.\n");
        if let Some(clamp) = exact.clamp {
            text.push_str(&format!(
                "At most {clamp} persons of each case file are counted, as in released answers.\n"
            ));
        }
    }
    Ok(text)
}
