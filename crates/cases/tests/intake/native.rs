//! The native format: JSON lines, and the same as one array.

use crate::common::{codes, country, only, person_codes, read, shipped, victim_number};
use safeborders_cases::{CaseFile, Registered, Reject};
use safeborders_codebook::LinkKind;
use safeborders_types::Unit;
use time::macros::date;

const FULL: &str = r#"{"id":"BE-2024-000123","registered":"2024-03-05","case.transport":["Car","Coach","Car"],"case.country_of_exploitation":"BE","victims":[{"victim.sex":"Feminine","victim.age":15,"victim.exploitation":["SexualExploitation","ForcedBegging","Other"]},{}],"suspects":[{"suspect.sex":"Masculine","suspect.age":"41","suspect.role":["Exploiter"]}],"route":["NG","IT","BE"],"links":[{"kind":"phone","value":"+32 470 12 34 56","of":"suspect"},{"kind":"plate","value":"1-abc-234"}],"narrative":"Synthetic text."}"#;

#[test]
fn a_full_case_is_read_whole() {
    let case = only(FULL.as_bytes(), &shipped("safeborders"));
    assert_eq!(case.source().as_str(), "BE-2024-000123");
    assert!(case.registered() == Registered::Date(date!(2024 - 03 - 05)));
    assert_eq!(case.cohort().to_string(), "2024Q1");
    assert_eq!(codes(&case, "case.transport"), ["Car", "Coach"]);
    assert_eq!((case.victims().len(), case.suspects().len()), (2, 1));
    assert_eq!(codes(&case, "victim.exploitation"), ["SexualExploitation", "ForcedBegging", "Other"]);
    assert!(case.victims()[1].values.is_empty());
    assert!(case.route() == [country("NG"), country("IT"), country("BE")]);
    let links: Vec<_> = case.links().iter().map(|l| (l.kind(), l.holder(), l.value())).collect();
    assert_eq!(
        links,
        [(LinkKind::Phone, Unit::Suspect, "+32470123456"), (LinkKind::Plate, Unit::Case, "1ABC234")]
    );
    assert_eq!(case.narrative(), Some("Synthetic text."));
}

#[test]
fn groups_follow_from_numbers_and_codes() {
    let case = only(FULL.as_bytes(), &shipped("safeborders"));
    assert_eq!(victim_number(&case, "victim.age"), Some(15));
    assert_eq!(codes(&case, "victim.age_group"), ["9-17"]);
    assert_eq!(codes(&case, "victim.age_class"), ["Child"]);
    assert_eq!(codes(&case, "suspect.age_group"), ["39-47"]);
    assert_eq!(codes(&case, "suspect.role_group"), ["Exploitation"]);
    assert_eq!(codes(&case, "case.region_of_exploitation"), ["WesternEurope"]);
    assert_eq!(person_codes(&case, "victim.age_class", 1), [] as [&str; 0]);
}

#[test]
fn keys_come_in_any_order_and_what_is_missing_is_unknown() {
    let text = r#"{"victims":[{"victim.sex":null,"victim.age":"","victim.exploitation":[],"victim.citizenship":"Unknown"}],
"registered":2023,"suspects":null,"case.transport":"Unknown","id":17}"#
        .replace('\n', "");
    let case = only(text.as_bytes(), &shipped("safeborders"));
    assert_eq!(case.source().as_str(), "17");
    assert_eq!(case.cohort().to_string(), "2023Q4", "a bare year belongs to the fourth quarter");
    assert!(case.victims()[0].values.is_empty() && case.values().is_empty());
}

#[test]
fn lines_and_array_give_the_same_cases() {
    let other = FULL.replace("000123", "000124").replace("2024-03-05", "2021");
    let lines = format!("\u{feff}{FULL}\r\n\n{other}");
    let array = format!(" [\n {FULL} ,\n{other}]\n");
    let (lines, array) =
        (read(lines.as_bytes(), &shipped("safeborders")), read(array.as_bytes(), &shipped("safeborders")));
    assert!(lines.rejects.is_empty() && array.rejects.is_empty());
    assert_eq!(lines.ids(), ["BE-2024-000123", "BE-2024-000124"]);
    assert!(lines.cases == array.cases);
}

#[test]
fn each_fault_of_a_line_rejects_it_by_name_and_the_rest_goes_on() {
    let faults: &[(&str, &str, &str)] = &[
        (r#"{"registered":"2024-03-05"}"#, "id", "missing-id"),
        (r#"{"id":"  ","registered":"2024-03-05"}"#, "id", "missing-id"),
        (r#"{"id":"1"}"#, "registered", "missing-date"),
        (r#"{"id":"1","registered":"2023-02-30"}"#, "registered", "impossible-date"),
        (r#"{"id":"1","registered":"2027-01-01"}"#, "registered", "future-date"),
        (r#"{"id":"1","registered":"1970"}"#, "registered", "too-early"),
        (r#"{"id":"1","registered":"05.03.2024"}"#, "registered", "not-a-date"),
        (r#"{"id":"1","registered":2024.5}"#, "registered", "not-a-date"),
        (r#"{"id":"1","registered":"2024","case.transport":"Rocket"}"#, "case.transport", "unknown-value"),
        (r#"{"id":"1","registered":"2024","case.transport":"car"}"#, "case.transport", "unknown-value"),
        (r#"{"id":"1","registered":"2024","case.transport":{"a":1}}"#, "case.transport", "wrong-type"),
        (r#"{"id":"1","registered":"2024","case.transport":[["Car"]]}"#, "case.transport", "wrong-type"),
        (r#"{"id":"1","registered":"2024","victims":[{"victim.age":121}]}"#, "victim.age", "not-a-number"),
        (r#"{"id":"1","registered":"2024","victims":[{"victim.age":-1}]}"#, "victim.age", "not-a-number"),
        (r#"{"id":"1","registered":"2024","victims":[{"victim.age":15.5}]}"#, "victim.age", "not-a-number"),
        (r#"{"id":"1","registered":"2024","victims":[{"victim.age":[15,16]}]}"#, "victim.age", "two-values"),
        (
            r#"{"id":"1","registered":"2024","victims":[{"victim.age":15,"victim.age_group":"18-20"}]}"#,
            "victim.age_group",
            "disagrees",
        ),
        (
            r#"{"id":"1","registered":"2024","victims":[{"suspect.sex":"Masculine"}]}"#,
            "suspect.sex",
            "unknown-key",
        ),
        (r#"{"id":"1","registered":"2024","victim.sex":"Feminine"}"#, "victim.sex", "unknown-key"),
        (r#"{"id":"1","registered":"2024","colour":"red"}"#, "colour", "unknown-key"),
        (r#"{"id":"1","id":"2","registered":"2024"}"#, "id", "repeated-key"),
        (r#"{"id":"1","registered":"2024","victims":[7]}"#, "victims", "wrong-type"),
        (r#"{"id":"1","registered":"2024","victims":{}}"#, "", "wrong-type"),
        (r#"{"id":"1","registered":"2024","links":[{"kind":"email","value":"a@b"}]}"#, "links", "bad-link"),
        (r#"{"id":"1","registered":"2024","links":[{"kind":"phone","value":"none"}]}"#, "links", "bad-link"),
        (r#"{"id":"1","registered":"2024","links":[{"kind":"phone"}]}"#, "links", "wrong-type"),
        (r#"{"id":"1","registered":"2024","route":["NG","ZZ"]}"#, "route", "unknown-value"),
        (r#"["1","2024"]"#, "", "wrong-type"),
        (r#"{"id":"1","registered":"2024""#, "", "not-json"),
        (r#"{"id":"1","registered":"2024"} x"#, "", "not-json"),
        ("\u{0}", "", "not-json"),
    ];
    for (text, column, code) in faults {
        let file = format!("{}\n{text}\n{FULL}\n", FULL.replace("BE-2024-000123", "0"));
        let read = read(file.as_bytes(), &shipped("safeborders"));
        assert_eq!(read.reasons(), [(2, *column, *code)], "{text}");
        assert_eq!(read.cases.len(), 2, "{text}");
    }
}

#[test]
fn more_than_the_limits_is_rejected() {
    let many = |what: &str, one: &str, n: usize| {
        format!(r#"{{"id":"1","registered":"2024","{what}":[{}]}}"#, vec![one; n].join(","))
    };
    let mapping = shipped("safeborders");
    for (text, fits) in [
        (many("victims", "{}", 200), true),
        (many("victims", "{}", 201), false),
        (many("suspects", "{}", 201), false),
        (many("route", "\"GR\"", 64), true),
        (many("route", "\"GR\"", 65), false),
        (format!(r#"{{"id":"1","registered":"2024","narrative":"{}"}}"#, "ä".repeat(20_000)), true),
        (format!(r#"{{"id":"1","registered":"2024","narrative":"{}"}}"#, "ä".repeat(20_001)), false),
    ] {
        let read = read(text.as_bytes(), &mapping);
        assert_eq!(read.cases.len() == 1, fits, "{}", &text[..60]);
        assert!(fits || read.reasons()[0].2 == "too-many");
        assert!(read.rejects.iter().all(|reject| !reject.value().contains('ä')), "narratives are not quoted");
    }
    let links: Vec<String> = (0..501).map(|i| format!(r#"{{"kind":"handle","value":"h{i}"}}"#)).collect();
    let text = format!(r#"{{"id":"1","registered":"2024","links":[{}]}}"#, links.join(","));
    assert_eq!(read(text.as_bytes(), &mapping).reasons()[0].2, "too-many");
}

#[test]
fn an_id_may_come_once_in_a_file() {
    let text = format!("{FULL}\n{FULL}\n{}\n", FULL.replace("BE-2024-000123", "7"));
    let read = read(text.as_bytes(), &shipped("safeborders"));
    assert_eq!(read.reasons(), [(2, "id", "duplicate-id")]);
    assert_eq!(read.ids(), ["BE-2024-000123", "7"]);
}

#[test]
fn a_line_that_is_too_long_is_skipped_and_the_next_one_read() {
    let text =
        format!("{FULL}\n{{\"id\":\"{}\n{}\n", "x".repeat(3 << 20), FULL.replace("BE-2024-000123", "7"));
    let read = read(text.as_bytes(), &shipped("safeborders"));
    assert_eq!(read.reasons(), [(2, "", "record-too-long")]);
    assert_eq!(read.ids(), ["BE-2024-000123", "7"]);
}

#[test]
fn an_array_that_was_cut_off_gives_what_it_has_and_says_so() {
    let mapping = shipped("safeborders");
    let whole = format!("[{FULL},{}]", FULL.replace("BE-2024-000123", "7"));
    for (cut, cases) in [(whole.len() - 1, 1), (whole.len() - 30, 1), (100, 0), (1, 0)] {
        let read = read(&whole.as_bytes()[..cut], &mapping);
        assert_eq!(read.cases.len(), cases, "{cut}");
        assert_eq!(read.reasons().last().unwrap().2, "ends-early");
        assert!(read.broke_off);
    }
    let after = read(format!("{whole} trailing").as_bytes(), &mapping);
    assert_eq!((after.cases.len(), after.broke_off), (2, true));
    assert!(!read(whole.as_bytes(), &mapping).broke_off);
}

#[test]
fn a_file_of_lines_that_was_cut_off_rejects_its_last_line() {
    let whole = format!("{FULL}\n{}", FULL.replace("BE-2024-000123", "7"));
    let read = read(&whole.as_bytes()[..whole.len() - 20], &shipped("safeborders"));
    assert_eq!((read.cases.len(), read.reasons()), (1, vec![(2, "", "not-json")]));
}

#[test]
fn broken_text_is_rejected_and_utf16_is_read() {
    let mut bytes = FULL.as_bytes().to_vec();
    let at = FULL.find("Synthetic").unwrap();
    bytes[at] = 0xff;
    assert_eq!(read(&bytes, &shipped("safeborders")).reasons(), [(1, "", "not-text")]);
    let utf16: Vec<u8> =
        std::iter::once(0xfeff).chain(FULL.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(only(&utf16, &shipped("safeborders")).source().as_str(), "BE-2024-000123");
}

#[test]
fn case_content_is_never_printed() {
    static_assertions::assert_not_impl_any!(CaseFile: std::fmt::Debug, std::fmt::Display);
    static_assertions::assert_not_impl_any!(safeborders_cases::CaseParts: std::fmt::Debug);
    static_assertions::assert_not_impl_any!(safeborders_cases::Values: std::fmt::Debug);
    static_assertions::assert_not_impl_any!(safeborders_cases::Link: std::fmt::Debug);
    static_assertions::assert_impl_all!(safeborders_cases::Intake: Send);
    let text = r#"{"id":"1","registered":"2024","links":[{"kind":"phone","value":"secret text"}]}"#;
    let reject: &Reject = &read(text.as_bytes(), &shipped("safeborders")).rejects[0];
    assert_eq!(reject.value(), "secret text");
    assert!(!format!("{reject} {reject:?}").contains("secret"));
}
