//! Printing exact counts of the office's own cases.

use crate::failure::Failure;
use crate::print;
use safeborders_cli::Output;
use safeborders_codebook::{Codebook, MeanScale};
use safeborders_office::api::ExactCount;
use safeborders_pages::Names;
use safeborders_types::{Axis, Code, CountTable, MEAN_CODES};

/// An exact table as text; it says that it is exact.
pub(crate) fn render(exact: &ExactCount, output: Output) -> Result<String, Failure> {
    if output == Output::Json {
        return Ok(format!("{}\n", serde_json::to_string(exact)?));
    }
    let (head, lines) = lines(&exact.table);
    let mut text = match (output, exact.clamp) {
        // A CSV has no footer, so each line says that it is clamped.
        (Output::Csv, Some(clamp)) => {
            let row = |(label, figure): &(String, String)| [label.clone(), figure.clone(), clamp.to_string()];
            print::rows(&lines, ["among", head, "persons per case file at most"], row, output)?
        }
        _ => print::rows(&lines, ["among", head], |(l, f)| [l.clone(), f.clone()], output)?,
    };
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

/// What the figures are, and each with what it is about.
fn lines(table: &CountTable) -> (&'static str, Vec<(String, String)>) {
    let label = |axes: &[Axis], codes: &[&Code]| {
        let names = axes.iter().zip(codes).map(|(a, c)| Names::code(Codebook::v1(), &a.attribute, c));
        if codes.is_empty() { "all".to_owned() } else { names.collect::<Vec<_>>().join(" · ") }
    };
    let axes = table.axes();
    if let Some((by, scale)) = mean_of(axes) {
        let lines = CountTable::labels(by).zip(table.cells().chunks_exact(2));
        let line =
            |(codes, cells): (Vec<&Code>, &[i64])| (label(by, &codes), mean(cells[0], cells[1], scale));
        return ("exact mean of the clamped numbers", lines.map(line).collect());
    }
    let lines = CountTable::labels(axes).zip(table.cells());
    ("exact count", lines.map(|(codes, count)| (label(axes, &codes), count.to_string())).collect())
}

/// The axes beside that of a mean, and how the mean is read; `None` for counts.
fn mean_of(axes: &[Axis]) -> Option<(&[Axis], MeanScale)> {
    let (last, by) = axes.split_last()?;
    let is_mean = last.codes.iter().map(Code::as_str).eq(MEAN_CODES);
    let scale = Codebook::v1().attribute(&last.attribute)?.bins()?.scale();
    is_mean.then_some((by, scale))
}

#[allow(clippy::cast_precision_loss)] // far below 2^53
fn mean(count: i64, sum: i64, scale: MeanScale) -> String {
    match count / i64::from(scale.weight.max(1)) {
        0 => "none is known".to_owned(),
        units => format!("{:.2} (of {units})", scale.mean(sum as f64, count as f64)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(attribute: &str, codes: &[&str]) -> Axis {
        let codes = codes.iter().map(|c| c.parse().unwrap()).collect();
        Axis { attribute: attribute.parse().unwrap(), codes }
    }

    fn exact(axes: Vec<Axis>, cells: Vec<i64>) -> ExactCount {
        ExactCount { table: CountTable::new(axes, cells).unwrap(), clamp: Some(4) }
    }

    #[test]
    fn exact_means_are_read_and_every_form_says_that_persons_are_clamped() {
        let axes = vec![axis("victim.age_class", &["Child", "Adult"]), axis("victim.age", &MEAN_CODES)];
        let exact = exact(axes, vec![3 * 36, 3 * (15 - 36), 0, 0]);
        let table = render(&exact, Output::Table).unwrap();
        assert!(table.contains("15.00 (of 3)") && table.contains("none is known"), "{table}");
        assert!(table.contains("At most 4 persons"), "{table}");
        let csv = render(&exact, Output::Csv).unwrap();
        assert!(csv.lines().skip(1).all(|line| line.ends_with(",4")), "{csv}");
        assert!(render(&exact, Output::Json).unwrap().contains("\"clamp\":4"));
    }

    #[test]
    fn exact_counts_by_a_number_stay_counts() {
        let exact = exact(vec![axis("victim.age", &["0", "72+"])], vec![5, 7]);
        let csv = render(&exact, Output::Csv).unwrap();
        assert!(csv.contains("0,5,4") && csv.contains("72+,7,4"), "{csv}");
    }
}
