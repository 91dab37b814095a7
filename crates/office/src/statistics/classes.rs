//! The rows of each table: a partition, so that each person is in exactly one.

use super::By;
use safeborders_codebook::{Attribute, CodeIndex, Codebook};
use std::collections::BTreeSet;

/// The row of persons with several values where a table has one row per value.
pub(crate) const SEVERAL: &str = "Several";
/// The row of persons of whom nothing is stated.
pub(super) const UNKNOWN: &str = "Unknown";

/// The attribute of this name.
pub(crate) fn attribute(id: &str) -> Option<&'static Attribute> {
    Codebook::v1().attribute(&id.parse().ok()?)
}

/// The code of a person in a table: what is stated, `Several`, or `Unknown`.
pub(super) fn code(id: &str, stated: &BTreeSet<CodeIndex>) -> String {
    let known = |index: &CodeIndex| attribute(id)?.code(*index).map(ToString::to_string);
    let codes: Vec<String> = stated.iter().filter_map(known).filter(|code| code != UNKNOWN).collect();
    match codes.as_slice() {
        [] => UNKNOWN.to_owned(),
        [one] => one.clone(),
        _ => SEVERAL.to_owned(),
    }
}

/// The attributes of a table, of victims or of suspects.
pub(crate) fn attributes(by: By, victims: bool) -> &'static [&'static str] {
    match (by, victims) {
        (By::RegisteringOrganisation, _) => &["case.registering_organisation"],
        (By::SexAndAge, true) => &["victim.sex", "victim.age_class"],
        (By::SexAndAge, false) => &["suspect.sex", "suspect.age_class"],
        (By::Citizenship, true) => &["victim.citizenship"],
        (By::Citizenship, false) => &["suspect.citizenship"],
        (By::Exploitation, _) => &["victim.exploitation"],
        (By::VictimStatus, _) => &["victim.status"],
    }
}

/// All rows of a table, in the order of the codebook.
pub(super) fn rows(by: By, victims: bool) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    for id in attributes(by, victims) {
        let mut codes: Vec<String> = attribute(id)
            .map(|known| known.codes().iter().map(ToString::to_string).collect())
            .unwrap_or_default();
        if by == By::Exploitation {
            codes.push(SEVERAL.to_owned());
        }
        rows = rows
            .iter()
            .flat_map(|row| {
                codes.iter().map(move |code| [row.as_slice(), std::slice::from_ref(code)].concat())
            })
            .collect();
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_person_is_in_one_row() {
        let indices = |codes: &[&str]| -> BTreeSet<CodeIndex> {
            let known = attribute("victim.exploitation").unwrap();
            codes.iter().map(|code| known.code_index(&code.parse().unwrap()).unwrap()).collect()
        };
        let of = |codes: &[&str]| code("victim.exploitation", &indices(codes));
        assert_eq!(of(&["ForcedBegging"]), "ForcedBegging");
        assert_eq!(of(&["ForcedBegging", "ForcedLabour"]), SEVERAL);
        assert_eq!(of(&["ForcedBegging", "Unknown"]), "ForcedBegging");
        assert_eq!((of(&[]), of(&["Unknown"])), (UNKNOWN.into(), UNKNOWN.into()));
        let rows = rows(By::Exploitation, true);
        for row in ["ForcedBegging", SEVERAL, UNKNOWN] {
            assert!(rows.contains(&vec![row.to_owned()]), "{row}");
        }
    }

    #[test]
    fn sex_and_age_are_one_table() {
        let rows = rows(By::SexAndAge, false);
        assert!(rows.contains(&vec!["Feminine".into(), "Child".into()]));
        assert_eq!(rows.len(), 6 * 3);
    }
}
