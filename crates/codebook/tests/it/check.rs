//! Which questions can be asked, and what the others are told.

use super::question;
use safeborders_codebook::{Codebook, Dimension, QuestionError};
use safeborders_types::Unit::{Case, Suspect, Victim};
use safeborders_types::{Filter, Question, Sensitivity, Unit};

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
    for (axis, attribute) in checked.axes().iter().zip(checked.attributes()) {
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
fn a_number_that_never_leaves_is_refused_in_favour_of_its_bands() {
    let id = "victim.age_when_trafficked";
    let mean = question(Victim, &[], &[]).with_mean_of(id.parse().unwrap()).unwrap();
    for refused in [
        refusal(Victim, &[id], &[]),
        refusal(Victim, &[], &[(id, &["12"])]),
        Codebook::v1().check(&mean).unwrap_err(),
    ] {
        let instead = Some("victim.age_class_when_trafficked".parse().unwrap());
        assert_eq!(refused, QuestionError::NumberAsDimension { attribute: id.parse().unwrap(), instead });
    }
}

#[test]
fn a_number_with_bins_is_a_distribution() {
    let checked = Codebook::v1().check(&question(Victim, &["victim.age"], &[("victim.age", &["9", "72+"])]));
    let checked = checked.unwrap();
    assert_eq!((checked.cells(), checked.sensitivity()), (74, Sensitivity::new(1, 4)));
    assert_eq!(checked.filter()[0].1.iter().map(|c| c.get()).collect::<Vec<_>>(), [10, 73]);
    assert!(checked.mean().is_none() && checked.mean_scale().is_none());
    let off = refusal(Victim, &[], &[("victim.age", &["73"])]);
    assert!(matches!(off, QuestionError::UnknownCode { .. }), "{off}");
}

fn mean(unit: Unit, of: &str, dimensions: &[&str]) -> Question {
    question(unit, dimensions, &[]).with_mean_of(of.parse().unwrap()).unwrap()
}

#[test]
fn a_mean_has_a_last_axis_of_two_cells_and_a_bound_for_both() {
    let cases: &[(Unit, &str, &[&str], u32, u32)] = &[
        (Case, "case.victims", &[], 2, 36),
        (Victim, "victim.age", &[], 2, 4 * 36),
        (Victim, "victim.age", &["victim.sex", "case.cohort"], 2, 4 * 36),
        (Victim, "case.victims", &["victim.sex"], 2, 4 * 36),
        (Suspect, "suspect.sentence_months", &["suspect.role"], 4, 4 * 36),
    ];
    for (unit, of, dimensions, cells, per_cell) in cases {
        let q = mean(*unit, of, dimensions);
        let checked = Codebook::v1().check(&q).unwrap();
        assert_eq!(checked.sensitivity(), Sensitivity::new(*cells, *per_cell), "{of} by {dimensions:?}");
        let last = checked.axes().last().unwrap();
        assert_eq!(last.attribute.as_str(), *of);
        assert_eq!(last.codes.iter().map(|c| c.as_str()).collect::<Vec<_>>(), ["count", "sum"]);
    }
}

#[test]
fn a_mean_is_of_a_number_of_the_counted_unit_or_of_its_case() {
    let refused = |unit, of| Codebook::v1().check(&mean(unit, of, &[])).unwrap_err();
    let attribute = || "victim.sex".parse().unwrap();
    assert_eq!(refused(Victim, "victim.sex"), QuestionError::NotANumber { attribute: attribute() });
    let attribute = || "victim.age".parse().unwrap();
    assert_eq!(refused(Case, "victim.age"), QuestionError::OtherUnit { attribute: attribute(), unit: Case });
    assert_eq!(
        refused(Suspect, "victim.age"),
        QuestionError::OtherUnit { attribute: attribute(), unit: Suspect }
    );
    assert!(matches!(refused(Case, "case.nonsense"), QuestionError::UnknownAttribute { .. }));
}

#[test]
fn a_trend_has_the_questions_cohorts_as_its_axis_and_costs_no_more() {
    let cohorts = ["2024Q2", "2023Q4", "2024Q1"].map(|c| c.parse().unwrap()).into();
    let by = ["case.cohort", "victim.sex"].map(|d| d.parse().unwrap()).to_vec();
    let q = Question::new(Victim, cohorts, by, Filter::new()).unwrap();
    let checked = Codebook::v1().check(&q).unwrap();
    let codes: Vec<&str> = checked.axes()[0].codes.iter().map(|c| c.as_str()).collect();
    assert_eq!(codes, ["2023Q4", "2024Q1", "2024Q2"], "in calendar order");
    assert!(matches!(checked.dimensions(), [Dimension::Cohort, Dimension::Attribute(_)]));
    assert_eq!((checked.cells(), checked.sensitivity()), (18, Sensitivity::new(1, 4)));
}

#[test]
fn a_question_says_its_cost_before_it_is_asked() {
    let cost =
        |q: &Question, sigma: u32| Codebook::v1().check(q).unwrap().cost(sigma.try_into().unwrap()).get();
    assert_eq!(cost(&question(Case, &["case.offender_structure"], &[]), 10), 5_000_000);
    assert_eq!(cost(&question(Victim, &["victim.sex"], &[]), 40), 5_000_000);
    // The usual price of ρ 0.005 buys a mean at σ = 512 for cases and 2 048 for persons.
    assert_eq!(cost(&mean(Case, "case.victims", &[]), 512), 4_943_848);
    assert_eq!(cost(&mean(Victim, "victim.age", &["victim.sex"]), 2048), 4_943_848);
}

#[test]
fn the_corridor_fits_into_an_answer() {
    let corridor = question(Victim, &["case.country_of_exploitation", "victim.citizenship"], &[]);
    // 65 536 cells are the most that a node releases at once.
    assert_eq!(Codebook::v1().check(&corridor).unwrap().cells(), 251 * 251);
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

#[test]
fn a_question_that_names_a_late_attribute_anywhere_is_one_about_outcomes() {
    let matures = |unit, dimensions: &[&str], filter: &[(&str, &[&str])]| {
        Codebook::v1().check(&question(unit, dimensions, filter)).unwrap().matures()
    };
    assert!(matures(Case, &["case.data_source", "case.procedural_status"], &[]));
    assert!(matures(Case, &["case.cooperation"], &[]));
    assert!(matures(Suspect, &["suspect.sentence"], &[]));
    assert!(matures(Suspect, &["suspect.sentence_months"], &[]));
    assert!(matures(Victim, &["victim.sex"], &[("suspect.procedural_status", &["Convicted"])]));
    let late = Codebook::v1().check(&mean(Suspect, "suspect.sentence_months", &[])).unwrap();
    let early = Codebook::v1().check(&mean(Suspect, "suspect.age", &[])).unwrap();
    assert!(late.matures() && !early.matures());
    // The twins: the same tables without it.
    assert!(!matures(Case, &["case.data_source"], &[]));
    assert!(!matures(Suspect, &["suspect.role"], &[]));
    assert!(!matures(Victim, &["victim.sex"], &[("suspect.sex", &["Masculine"])]));
}

#[test]
fn what_partitions_a_unit_has_one_value_for_it_and_nothing_else_does() {
    let book = Codebook::v1();
    for unit in [Case, Victim, Suspect] {
        let single = book.single_valued(unit);
        let cohort = safeborders_types::AttributeId::cohort();
        assert!(single.contains(&cohort));
        for attribute in book.attributes() {
            let own = attribute.unit() == unit || attribute.unit() == Case;
            let one = own && attribute.max_values() == 1 && attribute.axis().is_some();
            assert_eq!(single.contains(attribute.id()), one, "{unit} {}", attribute.id());
        }
    }
    let of = |unit, name: &str| book.single_valued(unit).contains(&name.parse().unwrap());
    assert!(of(Victim, "victim.sex") && !of(Case, "victim.sex") && !of(Suspect, "victim.sex"));
    assert!(book.attributes().iter().any(|a| a.max_values() > 1), "the control has nothing to exclude");
}
