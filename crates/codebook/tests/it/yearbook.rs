//! The public list of the yearbook: its tables, its noise, and the questions that it answers.

use super::question;
use safeborders_codebook::{
    Codebook, MAX_YEARBOOK_ATTRIBUTES, MAX_YEARBOOK_CODES, YearbookList, YearbookSource, YearbookTableSpec,
};
use safeborders_types::{
    CountTable, Filter, MAX_YEARBOOK_CELLS, MAX_YEARBOOK_TABLES, NanoRho, Question, Unit, Yearbook,
    YearbookHead, YearbookTable, cohorts_of_year,
};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

pub(super) fn list() -> &'static YearbookList {
    YearbookList::v1()
}

#[test]
fn every_pair_of_attributes_with_a_common_unit_has_exactly_one_table() {
    let (attributes, tables) = (list().attributes(), list().tables());
    assert!(attributes.len() <= MAX_YEARBOOK_ATTRIBUTES && tables.len() <= MAX_YEARBOOK_TABLES);
    assert!(attributes.iter().all(|a| a.axis().codes.len() <= MAX_YEARBOOK_CODES));
    for (i, a) in attributes.iter().enumerate() {
        let one_way = tables.iter().filter(|t| t.axes() == [a.axis().clone()]);
        assert_eq!(one_way.count(), 1, "{}", a.id());
        for b in &attributes[i + 1..] {
            let pair = [a.axis().clone(), b.axis().clone()];
            let found: Vec<_> = tables.iter().filter(|t| t.axes() == pair).collect();
            let persons = [a.unit(), b.unit()].into_iter().filter(|unit| *unit != Unit::Case);
            let kinds: BTreeSet<Unit> = persons.collect();
            assert_eq!(found.len(), usize::from(kinds.len() < 2), "{} by {}", a.id(), b.id());
            let unit = kinds.first().copied().unwrap_or(Unit::Case);
            assert!(found.iter().all(|t| t.unit() == unit && t.cells() <= MAX_YEARBOOK_CELLS));
        }
    }
    assert!(tables.iter().zip(0..).all(|(table, number)| table.number() == number));
}

#[test]
fn the_list_of_version_one_does_not_change() {
    let ids: Vec<String> =
        list().attributes().iter().map(|a| format!("{}:{}", a.id(), a.axis().codes.len())).collect();
    assert_eq!(
        ids,
        [
            "case.victim_count_band:8",
            "case.offender_structure:9",
            "case.recruited_online:2",
            "case.above_clamp:2",
            "victim.sex:6",
            "victim.age_class:3",
            "victim.citizenship_group:15",
            "victim.in_sexual_exploitation:2",
            "victim.in_forced_labour:2",
            "victim.in_forced_criminality:2",
            "suspect.citizenship_group:15",
        ]
    );
    let cells: usize = list().tables().iter().map(|table| table.cells()).sum();
    assert_eq!((list().tables().len(), cells), (60, 1_464));
    // What falls into which group.
    let sources: Vec<&YearbookSource> = list().attributes().iter().map(|a| a.source()).collect();
    let digest = Sha256::digest(format!("{sources:?}").as_bytes());
    let text: String = digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(text, "352042af0e23c835");
}

#[test]
fn every_code_of_a_source_falls_into_one_group_and_every_group_has_a_name() {
    for attribute in list().attributes() {
        let codes = &attribute.axis().codes;
        assert!(codes.iter().all(|code| attribute.code_name(code).is_some_and(|name| !name.is_empty())));
        let YearbookSource::Codes { id, groups, several, .. } = attribute.source() else { continue };
        let source = Codebook::v1().attribute(id).unwrap();
        assert_eq!(groups.len(), source.codes().len());
        assert!(groups.iter().all(|group| usize::from(*group) < codes.len()));
        assert_eq!(*several, source.max_values() > 1);
    }
}

#[test]
fn a_list_that_does_not_fit_is_refused() {
    let head = "version = 1\ncodebook = 1\n";
    let grouped = |codes: &str| {
        format!(
            "{head}[[attribute]]\nid = \"victim.x\"\nof = \"victim.age_class\"\nname = \"X\"\ncodes = [{codes}]"
        )
    };
    let several = |codes: &str| grouped(codes).replace("victim.age_class", "victim.exploitation");
    let yes = r#"{ code = "Yes", name = "Yes", of = ["Child"] }"#;
    let no = r#"{ code = "No", name = "No" }"#;
    let read = |text: &str| YearbookList::read(text, Codebook::v1());
    assert!(read(&grouped(&format!("{yes}, {no}"))).is_ok());
    assert!(read(&several(&format!("{yes}, {no}").replace("Child", "Servitude"))).is_ok());
    let plain = |id: &str| format!("{head}[[attribute]]\nof = \"{id}\"\n");
    assert!(read(&plain("victim.sex")).is_ok());
    let thirteen = plain("victim.sex") + &"[[attribute]]\nof = \"victim.age_class\"\n".repeat(12);
    let bad = [
        ("another codebook", plain("victim.sex").replace("codebook = 1", "codebook = 2")),
        ("too many attributes", thirteen),
        ("twice", plain("victim.sex") + "[[attribute]]\nof = \"victim.sex\"\n"),
        ("never released", plain("victim.age")),
        ("patterns only", plain("case.lure")),
        ("known years later", plain("case.procedural_status")),
        ("several values as they are", plain("victim.exploitation")),
        ("too many codes", plain("victim.citizenship")),
        ("unknown", plain("victim.nothing")),
        ("codes left out", grouped(yes)),
        ("two rests", grouped(&format!("{no}, {}", no.replace("No", "None")))),
        ("a code of another attribute", grouped(&format!("{yes}, {no}").replace("Child", "Servitude"))),
        ("a code in two groups", grouped(&format!("{yes}, {}, {no}", yes.replace("\"Yes\"", "\"Two\"")))),
        ("an empty group", grouped(&format!("{yes}, {no}").replace("\"Child\"", ""))),
        (
            "several values and three groups",
            several(&format!(
                "{}, {}, {no}",
                yes.replace("Child", "Servitude"),
                yes.replace("Child", "Surrogacy").replace("\"Yes\"", "\"Two\"")
            )),
        ),
        ("several values and the rest first", several(&format!("{no}, {yes}").replace("Child", "Servitude"))),
        ("another unit", grouped(&format!("{yes}, {no}")).replace("victim.x", "case.x")),
        ("a name of the codebook", grouped(&format!("{yes}, {no}")).replace("victim.x", "victim.sex")),
        ("an unknown field", plain("victim.sex") + "weight = 2\n"),
    ];
    for (name, text) in bad {
        assert!(read(&text).is_err(), "{name}");
    }
}

pub(super) fn ids_of(spec: &YearbookTableSpec) -> impl Iterator<Item = &str> {
    spec.axes().iter().map(|axis| axis.attribute.as_str())
}

/// A yearbook whose every cell has another value: 1000 times the table's number, and the cell's place.
pub(super) fn yearbook(year: u16, sigma: u32) -> Yearbook {
    let table = |spec: &safeborders_codebook::YearbookTableSpec| {
        let cells = (0..spec.cells()).map(|cell| i64::from(spec.number()) * 1_000 + cell as i64).collect();
        YearbookTable {
            number: spec.number(),
            unit: spec.unit(),
            table: CountTable::new(spec.axes().to_vec(), cells).unwrap(),
            sigma,
            salt: [0; 16],
        }
    };
    let head = YearbookHead {
        country: "GR".parse().unwrap(),
        year,
        edition: 1,
        list: 1,
        codebook: 1,
        clamp: 4,
        cost: NanoRho::ZERO,
        released_at_s: 0,
        digests: vec![[0; 32]; list().tables().len()],
    };
    Yearbook::new(head, list().tables().iter().map(table).collect()).unwrap()
}

fn asked(unit: Unit, years: &[u16], dimensions: &[&str], filter: &[(&str, &[&str])]) -> Question {
    let one = question(unit, dimensions, filter);
    let cohorts = years.iter().flat_map(|year| cohorts_of_year(*year)).collect();
    Question::new(unit, cohorts, one.dimensions().to_vec(), one.filter().clone()).unwrap()
}

pub(super) fn number(ids: &[&str]) -> u32 {
    list().tables().iter().find(|t| ids_of(t).eq(ids.iter().copied())).unwrap().number()
}

#[test]
fn a_question_is_answered_by_the_cells_that_its_words_mean() {
    // Who sees one table alone has its own values and its own noise, and what rounding might add.
    let ask = |q: &Question, ids: &[&str]| {
        let own = yearbook(2024, 10).only(&BTreeSet::from([number(ids)]));
        list().figures(q, Codebook::v1(), &[own]).unwrap()
    };
    let number = |ids: &[&str]| i64::from(number(ids)) * 1_000;
    // A one-way table.
    let by = &["victim.age_class"];
    let one = ask(&asked(Unit::Victim, &[2024], &["victim.age_class"], &[]), by);
    let base = number(by);
    assert_eq!(one.table.cells(), [base, base + 1, base + 2]);
    assert!((one.variance - 100.0 - 1.0 / 12.0).abs() < 1e-9);
    assert_eq!((one.clamp, one.years.as_slice()), (Some(4), &[2024][..]));
    // A two-way table, in the order of the question's axes.
    let by = &["victim.sex", "victim.age_class"];
    let two = ask(&asked(Unit::Victim, &[2024], &["victim.age_class", "victim.sex"], &[]), by);
    let base = number(by);
    let expected: Vec<i64> = (0..3).flat_map(|age| (0..6).map(move |sex| base + sex * 3 + age)).collect();
    assert_eq!(two.table.cells(), expected);
    // A filter that is one group of a grouped attribute.
    let filter: &[(&str, &[&str])] = &[("victim.citizenship", &["NG"])];
    let by = &["victim.age_class", "victim.citizenship_group"];
    let nigerian = ask(&asked(Unit::Victim, &[2024], &["victim.age_class"], filter), by);
    let base = number(by);
    assert_eq!(nigerian.table.cells(), [base + 6, base + 21, base + 36]);
    // Several groups are added up, and their noise too.
    let filter: &[(&str, &[&str])] = &[("victim.citizenship", &["RO", "BG"])];
    let both = ask(&asked(Unit::Victim, &[2024], &["victim.age_class"], filter), by);
    assert_eq!(both.table.cells()[0], 2 * base + 1);
    assert!((both.variance - 200.0 - 1.0 / 12.0).abs() < 1e-9);
    // A value among several.
    let filter: &[(&str, &[&str])] = &[("victim.exploitation", &["ForcedCriminality"])];
    let by = &["victim.age_class", "victim.in_forced_criminality"];
    let forced = ask(&asked(Unit::Victim, &[2024], &["victim.age_class"], filter), by);
    let base = number(by);
    assert_eq!(forced.table.cells(), [base, base + 2, base + 4]);
    // A total: all cells of any table.
    let total = ask(&asked(Unit::Case, &[2024], &[], &[]), &["case.above_clamp"]);
    assert_eq!(total.table.cells(), [2 * number(&["case.above_clamp"]) + 1]);
    assert!((total.variance - 200.0 - 1.0 / 12.0).abs() < 1e-9);
    // Who sees all tables knows it better than any of them does.
    let all = list().figures(&asked(Unit::Case, &[2024], &[], &[]), Codebook::v1(), &[yearbook(2024, 10)]);
    assert!(all.unwrap().variance < 100.0);
}

#[test]
fn several_years_are_added_up_and_a_missing_one_is_not_guessed() {
    let q = asked(Unit::Victim, &[2023, 2024], &["victim.age_class"], &[]);
    let both = [yearbook(2023, 3), yearbook(2024, 4)];
    let by = BTreeSet::from([number(&["victim.age_class"])]);
    let both = both.map(|yearbook| yearbook.only(&by));
    let figures = list().figures(&q, Codebook::v1(), &both).unwrap();
    assert!((figures.variance - 25.0 - 1.0 / 12.0).abs() < 1e-9);
    assert_eq!(figures.years, [2023, 2024]);
    assert_eq!(list().figures(&q, Codebook::v1(), &both[..1]), None);
}

#[test]
fn what_no_table_says_is_not_answered() {
    let forced: &[(&str, &[&str])] = &[("victim.exploitation", &["ForcedCriminality"])];
    let not_forced: &[(&str, &[&str])] = &[("victim.exploitation", &["Servitude"])];
    let cuts: &[(&str, &[&str])] = &[("victim.citizenship", &["FR"])];
    let sex: &[(&str, &[&str])] = &[("victim.sex", &["Feminine"])];
    let twice: &[(&str, &[&str])] = &[("victim.sex", &["Feminine"]), ("victim.age_class", &["Child"])];
    for (name, unit, dimensions, filter) in [
        ("an attribute that is not listed", Unit::Victim, vec!["victim.duration"], &[][..]),
        ("a grouped attribute code by code", Unit::Victim, vec!["victim.citizenship"], &[]),
        ("three attributes", Unit::Victim, vec!["victim.sex", "victim.age_class"], forced),
        ("a code that is not a group", Unit::Victim, vec!["victim.sex"], not_forced),
        ("a code inside a group", Unit::Victim, vec!["victim.sex"], cuts),
        ("a filter on its own dimension", Unit::Victim, vec!["victim.sex"], sex),
        ("two filters and a dimension", Unit::Victim, vec!["case.victim_count_band"], twice),
        ("victims in a question about cases", Unit::Case, vec!["case.victim_count_band"], sex),
        ("case files by an attribute for persons", Unit::Case, vec!["case.offence"], &[]),
    ] {
        let q = asked(unit, &[2024], &dimensions, filter);
        assert_eq!(list().figures(&q, Codebook::v1(), &[yearbook(2024, 10)]), None, "{name}");
    }
    // Counts hold no sums, and years no quarters.
    let mean = asked(Unit::Victim, &[2024], &["victim.sex"], &[]).with_mean_of("victim.age".parse().unwrap());
    let trend = asked(Unit::Victim, &[2024], &["case.cohort", "victim.sex"], &[]);
    for (name, q) in [("a mean", mean.unwrap()), ("a trend", trend)] {
        assert_eq!(list().figures(&q, Codebook::v1(), &[yearbook(2024, 10)]), None, "{name}");
    }
    // The accepting twin of two filters: without a dimension they are one table.
    let q = asked(Unit::Victim, &[2024], &[], twice);
    assert!(list().figures(&q, Codebook::v1(), &[yearbook(2024, 10)]).is_some());
    // Half a year, and a year and a quarter.
    let cohorts = |ids: &[&str]| ids.iter().map(|c| c.parse().unwrap()).collect::<BTreeSet<_>>();
    for ids in [&["2024Q1", "2024Q2"][..], &["2023Q4", "2024Q1", "2024Q2", "2024Q3", "2024Q4"]] {
        let by = vec!["victim.sex".parse().unwrap()];
        let q = Question::new(Unit::Victim, cohorts(ids), by, Filter::new()).unwrap();
        let books = [yearbook(2023, 10), yearbook(2024, 10)];
        assert_eq!(list().figures(&q, Codebook::v1(), &books), None, "{ids:?}");
    }
}

#[test]
fn a_yearbook_of_another_list_or_shape_answers_nothing() {
    let q = asked(Unit::Victim, &[2024], &["victim.sex"], &[]);
    let good = yearbook(2024, 10);
    assert!(list().fits(&good));
    let with = |change: &dyn Fn(&mut YearbookHead)| {
        let mut head = good.head().clone();
        change(&mut head);
        Yearbook::new(head, good.tables().to_vec()).unwrap()
    };
    let mut tables = good.tables().to_vec();
    tables[0].table =
        CountTable::new(tables[1].table.axes().to_vec(), tables[1].table.cells().to_vec()).unwrap();
    let bad = [
        with(&|head| head.list = 2),
        with(&|head| head.codebook = 2),
        with(&|head| head.digests.push([0; 32])),
        Yearbook::new(good.head().clone(), tables).unwrap(),
    ];
    for yearbook in bad {
        assert!(!list().fits(&yearbook));
        assert_eq!(list().figures(&q, Codebook::v1(), &[yearbook]), None);
    }
    // A table that the reader does not see.
    let seen: BTreeSet<u32> = list().tables().iter().map(|t| t.number()).filter(|n| *n < 10).collect();
    assert_eq!(list().figures(&q, Codebook::v1(), &[good.only(&seen)]), None);
}

#[test]
fn an_agreement_lets_the_tables_of_its_attributes_be_seen() {
    let visible = |most, allowed: &[&str]| {
        let allows = |id: &safeborders_types::AttributeId| allowed.contains(&id.as_str());
        list().tables().iter().filter(|table| table.is_visible(most, allows)).count()
    };
    // `case.above_clamp` needs no attribute of the codebook.
    assert_eq!(visible(2, &[]), 1);
    assert_eq!(visible(2, &["victim.sex"]), 3);
    assert_eq!(visible(1, &["victim.sex"]), 2);
    assert_eq!(visible(0, &["victim.sex"]), 0);
    // A grouped attribute is its source's: the group's own name opens nothing.
    assert_eq!(visible(2, &["victim.citizenship_group"]), 1);
    assert_eq!(visible(2, &["victim.citizenship"]), 3);
}
