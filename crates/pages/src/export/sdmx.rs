//! SDMX-CSV 2.0: one row per observation, with its status and the ends of its interval.

use super::text::{push_row, unarmed};
use crate::picture::Picture;
use safeborders_types::{Code, CountTable};

/// The dataflow that rows belong to.
const FLOW: &str = "SAFEBORDERS:RELEASED_COUNTS(1.0)";

/// The rows. `OBS_STATUS` is `N` (not significant) where a figure cannot be told from zero, else `E` (estimated).
/// Dimensions are the attributes' ids in capitals.
pub(crate) fn csv(picture: &Picture<'_>) -> String {
    let axes = picture.axes();
    let mut header: Vec<String> = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "UNIT"].map(String::from).into();
    header.extend(axes.iter().map(|axis| axis.attribute.as_str().replace('.', "_").to_uppercase()));
    header.extend(["OBS_VALUE", "OBS_STATUS", "CI_LOW", "CI_HIGH", "CONF_LEVEL"].map(String::from));
    let mut text = String::new();
    push_row(&mut text, &header, ',');
    for (codes, cell) in CountTable::labels(axes).zip(&picture.table.cells) {
        let mut row: Vec<String> = vec!["dataflow".into(), FLOW.into(), "I".into()];
        row.push(picture.question.unit().to_string());
        row.extend(codes.into_iter().map(Code::as_str).map(unarmed));
        let status = if cell.interval.reaches_zero() { "N" } else { "E" };
        row.extend([cell.estimate.to_string(), status.to_owned()]);
        row.extend([cell.interval.low, cell.interval.high].map(|end| format!("{end:.1}")));
        row.push("95".into());
        push_row(&mut text, &row, ',');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Plain};

    #[test]
    fn every_observation_has_a_status_and_an_interval() {
        let text = csv(&Example::two_dimensions().picture(&Plain));
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].ends_with("CASE_FORM,VICTIM_SEX,OBS_VALUE,OBS_STATUS,CI_LOW,CI_HIGH,CONF_LEVEL"));
        assert!(lines[1].ends_with(",victim,a,F,1234,E,1224.2,1243.8,95"), "{}", lines[1]);
        assert!(lines[3].ends_with(",-7,N,-16.8,2.8,95"), "{}", lines[3]);
        assert_eq!(lines.len(), 5);
    }
}
