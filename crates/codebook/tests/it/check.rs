//! Which questions can be asked, and what the others are told.

use super::question;
use safeborders_codebook::{Codebook, QuestionError};
use safeborders_types::Unit::{Case, Suspect, Victim};
use safeborders_types::{Sensitivity, Unit};

fn refusal(unit: Unit, dimensions: &[&str], filter: &[(&str, &[&str])]) -> QuestionError {
    Codebook::v1().check(&question(unit, dimensions, filter)).unwrap_err()
}

#[test]
fn a_question_gets_the_codebooks_axes_and_indices() {
    let q = question(
        Victim,
        &["victim.sex", "case.country_of_exploitation"],
        &[("victim.age_class", &["Child"]), ("suspect.sex", &["Unknown", "Masculine"])],
    );
    let checked = Codebook::v1().check(&q).unwrap();
    assert_eq!(checked.question(), &q);
    assert_eq!(checked.unit(), Victim);
    let axes: Vec<&str> = checked.axes().iter().map(|a| a.attribute.as_str()).collect();
    assert_eq!(axes, ["case.country_of_exploitation", "victim.sex"]);
    assert_eq!(checked.cells(), 251 * 6);
    for (axis, attribute) in checked.axes().iter().zip(checked.dimensions()) {
        assert_eq!((&axis.attribute, axis.codes.as_slice()), (attribute.id(), attribute.codes()));
    }
    let filter: Vec<(&str, Vec<u8>)> = checked
        .filter()
        .iter()
        .map(|(a, codes)| (a.id().as_str(), codes.iter().map(|c| c.get()).collect()))
        .collect();
    assert_eq!(filter, [("suspect.sex", vec![2, 6]), ("victim.age_class", vec![1])]);
    assert_eq!(checked.clamp(), Some(4));
}

#[test]
fn the_sensitivity_is_the_product_of_the_multi_valued_dimensions_by_the_clamp() {
    let cases: &[(Unit, &[&str], u32, u32)] = &[
        (Case, &[], 1, 1),
        (Case, &["case.procedural_status"], 1, 1),
        (Case, &["case.transport"], 2, 1),
        (Case, &["case.transport", "case.payment_channel"], 4, 1),
        (Victim, &[], 1, 4),
        (Victim, &["victim.sex", "victim.citizenship"], 1, 4),
        (Victim, &["victim.means_of_control"], 4, 4),
        (Victim, &["victim.means_of_control", "case.transport"], 8, 4),
        (Suspect, &["suspect.role", "suspect.sex"], 2, 4),
    ];
    for (unit, dimensions, cells, per_cell) in cases {
        let q = question(*unit, dimensions, &[]);
        let sensitivity = Codebook::v1().check(&q).unwrap().sensitivity();
        assert_eq!(sensitivity, Sensitivity::new(*cells, *per_cell), "{unit} {dimensions:?}");
    }
    // A filter decides what counts and adds nothing to it.
    let q = question(Case, &["case.transport"], &[("victim.means_of_control", &["DebtBondage"])]);
    assert_eq!(Codebook::v1().check(&q).unwrap().sensitivity(), Sensitivity::new(2, 1));
}

#[test]
fn unknown_attributes_and_codes_are_refused_with_a_hint() {
    let text = refusal(Victim, &["victim.agegroup"], &[]).to_string();
    assert_eq!(text, "the codebook has no attribute victim.agegroup: try victim.age_group");
    let far = refusal(Victim, &["victim.shoe_size_and_hat"], &[]);
    assert!(matches!(far, QuestionError::UnknownAttribute { closest: None, .. }), "{far}");
    let text = refusal(Victim, &[], &[("victim.age_class", &["Child", "Minor"])]).to_string();
    assert_eq!(text, "victim.age_class has no code Minor: it has Child, Adult, Unknown");
    let text = refusal(Victim, &[], &[("victim.citizenship", &["ZZ"])]).to_string();
    assert!(text.ends_with("and 227 more"), "{text}");
}

#[test]
fn what_may_not_leave_is_refused_in_dimensions_and_filters() {
    let never =
        [("victim.health", "Addiction"), ("suspect.cooperating", "Yes"), ("case.protected_witness", "Yes")];
    for (id, code) in never {
        let unit = id.split('.').next().unwrap().parse().unwrap();
        for refused in [refusal(unit, &[id], &[]), refusal(unit, &[], &[(id, &[code])])] {
            assert_eq!(refused, QuestionError::NeverReleased { attribute: id.parse().unwrap() });
        }
    }
    let patterns = QuestionError::PatternsOnly { attribute: "case.lure".parse().unwrap() };
    assert_eq!(refusal(Case, &["case.lure"], &[]), patterns);
    assert_eq!(refusal(Victim, &[], &[("case.lure", &["Romance"])]), patterns);
}

#[test]
fn a_number_is_refused_in_favour_of_its_bands() {
    for refused in [refusal(Victim, &["victim.age"], &[]), refusal(Victim, &[], &[("victim.age", &["12"])])] {
        let instead = Some("victim.age_group".parse().unwrap());
        let attribute = "victim.age".parse().unwrap();
        assert_eq!(refused, QuestionError::NumberAsDimension { attribute, instead });
    }
}

#[test]
fn persons_of_another_kind_serve_in_the_filter_only() {
    for (unit, dimension) in
        [(Case, "victim.sex"), (Case, "suspect.sex"), (Victim, "suspect.sex"), (Suspect, "victim.sex")]
    {
        let attribute = dimension.parse().unwrap();
        assert_eq!(refusal(unit, &[dimension], &[]), QuestionError::OtherUnit { attribute, unit });
        assert!(Codebook::v1().check(&question(unit, &[], &[(dimension, &["Feminine"])])).is_ok());
    }
}

#[test]
fn a_table_of_more_than_a_million_cells_is_refused() {
    let corridor = ["case.country_of_recruitment", "case.country_of_exploitation", "victim.citizenship"];
    assert_eq!(refusal(Victim, &corridor, &[]), QuestionError::TooLarge { cells: 251 * 251 * 251 });
    assert!(Codebook::v1().check(&question(Victim, &corridor[..2], &[])).is_ok());
}
