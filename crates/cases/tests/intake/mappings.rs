//! Mapping files: what they can say, and what is refused.

use crate::common::{codes, mapping, only, read};
use safeborders_cases::{Mapping, Registered};
use safeborders_codebook::Codebook;
use safeborders_types::Unit;

const HEAD: &str = "name = \"test\"\nsource-id = { column = \"id\" }\nregistered = { column = \"date\" }\n";

#[test]
fn mappings_that_are_not_sound_are_refused_by_name() {
    let column = |rest: &str| format!("{HEAD}[[column]]\nname = \"c\"\n{rest}\n");
    let cases: &[(&str, String, &str)] = &[
        ("not TOML", "name = ".to_owned(), "not valid TOML"),
        ("no name", HEAD.replace("name = \"test\"", ""), "name"),
        ("unknown key", format!("colour = 1\n{HEAD}"), "colour"),
        ("unknown column key", column("to = \"victim.sex\"\ncolour = 1"), "colour"),
        (
            "id of two kinds",
            HEAD.replace("{ column = \"id\" }", "{ column = \"id\", content = true }"),
            "source-id",
        ),
        ("no id", HEAD.replace("{ column = \"id\" }", "{}"), "source-id"),
        ("unknown attribute", column("to = \"victim.colour\""), "victim.colour"),
        ("not an attribute", column("to = \"colour\""), "colour"),
        ("unknown link", column("to = \"link.email\""), "phone, plate"),
        ("unknown code", column("to = \"victim.sex\"\nvalues = { a = \"Purple\" }"), "Purple"),
        ("unknown code of a flag", column("to = \"victim.sex\"\nwhen-one = \"Purple\""), "Purple"),
        ("unknown translation", column("to = \"victim.sex\"\ntranslate = [\"latin\"]"), "latin"),
        (
            "values of a number",
            column("to = \"victim.age\"\nvalues = { a = \"b\" }"),
            "attributes with codes",
        ),
        ("of without a link", column("to = \"victim.sex\"\nof = \"suspect\""), "links"),
        ("empty split", column("to = \"victim.sex\"\nsplit = \"\""), "split"),
        (
            "band the wrong way",
            column("to = \"victim.age_group\"\nbands = [{ from = 9, to = 1, code = \"9-17\" }]"),
            "band",
        ),
        ("date format", HEAD.replace("\"date\"", "\"date\", formats = [\"%Y\"]"), "%Y"),
        ("set of a number", format!("{HEAD}[set]\n\"victim.age\" = \"1\"\n"), "victim.age"),
        ("set of an unknown code", format!("{HEAD}[set]\n\"victim.sex\" = \"Purple\"\n"), "Purple"),
        (
            "path used twice",
            column("to = \"narrative\"") + "[[column]]\nname = \"c/d\"\nto = \"narrative\"\n",
            "c/d",
        ),
    ];
    for (name, text, word) in cases {
        let checked = Mapping::parse(text).and_then(|m| m.check(Codebook::v1()));
        let error = checked.expect_err(name).to_string();
        assert!(error.contains(word), "{name}: {error}");
    }
    assert_eq!(mapping(HEAD).check(Codebook::v1()), Ok(()));
    assert!(Mapping::parse(&"#".repeat(2 << 20)).is_err());
}

#[test]
fn values_translate_split_and_fall_back() {
    let map = mapping(&format!(
        r#"{HEAD}
[[column]]
name = "kind"
to = "victim.exploitation"
split = "+"
missing = ["?"]
values = {{ "both" = ["ForcedLabour", "SexualExploitation"], "begging" = "ForcedBegging", "none" = [] }}
[[column]]
name = "sold"
to = "victim.exploitation"
when-one = "Surrogacy"
[[column]]
name = "years"
to = "victim.age_group"
bands = [{{ from = 0, to = 17, code = "9-17" }}, {{ from = 48, code = "48+" }}]
[[column]]
name = "land"
to = "victim.citizenship"
translate = ["glotip", "english", "ctdc"]
unknown = "as-unknown"
[set]
"victim.status" = "ActualVictimOfTrafficking"
"case.data_source" = "CourtRecord"
"#
    ));
    type Expected = &'static [&'static str];
    let cases: &[(&str, Expected, Expected, Expected)] = &[
        ("both,1,16,MDA", &["ForcedLabour", "SexualExploitation", "Surrogacy"], &["9-17"], &["MD"]),
        (
            "BEGGING + Other,yes,99,republic of moldova",
            &["ForcedBegging", "Other", "Surrogacy"],
            &["48+"],
            &["MD"],
        ),
        ("none,0,,Atlantis", &[], &[], &[]),
        ("?,no,18-20,gr", &[], &["18-20"], &["GR"]),
    ];
    for (row, exploitation, age, citizenship) in cases {
        let case = only(format!("id,date,kind,sold,years,land\n1,2024,{row}\n").as_bytes(), &map);
        assert_eq!(codes(&case, "case.data_source"), ["CourtRecord"]);
        if case.victims().is_empty() {
            assert!(exploitation.is_empty() && age.is_empty(), "{row}: a row about no victim makes none");
            continue;
        }
        assert_eq!(codes(&case, "victim.exploitation"), *exploitation, "{row}");
        assert_eq!(codes(&case, "victim.age_group"), *age, "{row}");
        assert_eq!(codes(&case, "victim.citizenship"), *citizenship, "{row}");
        assert_eq!(codes(&case, "victim.status"), ["ActualVictimOfTrafficking"], "{row}");
    }
    for (row, column) in [("x,1,16,GR", "kind"), ("both,2,16,GR", "sold"), ("both,1,20,GR", "years")] {
        let read = read(format!("id,date,kind,sold,years,land\n1,2024,{row}\n").as_bytes(), &map);
        assert_eq!(read.reasons(), [(2, column, "unknown-value")], "{row}");
    }
}

#[test]
fn nested_json_of_another_system_is_read_by_paths() {
    let map = mapping(
        r#"
name = "other system"
victims = "file/persons"
links = "file/ids"
source-id = { column = "file/number" }
registered = { column = "file/opened", formats = ["dd/mm/yyyy"] }
[[column]]
name = "gender"
to = "victim.sex"
values = { F = "Feminine" }
[[column]]
name = "born/in"
to = "victim.citizenship"
translate = ["english"]
[[column]]
name = "court"
to = "case.country_of_exploitation"
[[column]]
name = "file/tel"
to = "link.phone"
of = "suspect"
"#,
    );
    let text = r#"{"file":{"number":12,"opened":"31/12/2023","persons":[{"gender":"f","born":{"in":"Romania","x":[]},"y":1},{}],
"ids":[{"kind":"handle","value":"@Xy"}],"tel":["+40211234567","+40211234568"]},"court":"RO","other":{"deep":[{"a":null}]}}"#;
    let case = only(format!("[{text}]").as_bytes(), &map);
    assert_eq!(case.source().as_str(), "12");
    assert_eq!(
        (codes(&case, "victim.sex"), codes(&case, "victim.citizenship")),
        (vec!["Feminine".to_owned()], vec!["RO".to_owned()])
    );
    assert_eq!((case.victims().len(), case.links().len()), (2, 3));
    assert!(case.links().iter().filter(|l| l.holder() == Unit::Suspect).count() == 2);
    assert!(matches!(case.registered(), Registered::Date(_)));
    assert_eq!(codes(&case, "case.region_of_exploitation"), ["EasternEurope"]);
}

#[test]
fn flat_json_is_read_with_the_mapping_of_a_table() {
    let map = mapping(&format!(
        "rows = \"victim\"\n{HEAD}[[column]]\nname = \"s\"\nto = \"victim.sex\"\nwhen-one = \"Feminine\"\n"
    ));
    let case = only(br#"{"id":"1","date":"2024","s":1.0}"#, &map);
    assert_eq!(codes(&case, "victim.sex"), ["Feminine"]);
    let case = only(br#"{"id":"1","date":"2024","s":false}"#, &map);
    assert_eq!((case.victims().len(), codes(&case, "victim.sex").len()), (1, 0));
}

#[test]
fn ids_from_content_do_not_change_with_a_second_import_or_the_order_of_columns() {
    let map = mapping("name=\"x\"\nsource-id={content=true}\nregistered={column=\"date\"}\n");
    let (a, b) = ("date,n\n2024,1\n2024,1\n2023,2\n", "n;date\n1;2024\n1; 2024\n2;2023\n");
    let (a, b) = (read(a.as_bytes(), &map), read(b.as_bytes(), &map));
    assert_eq!(a.ids(), b.ids());
    assert_eq!(a.ids().iter().collect::<std::collections::HashSet<_>>().len(), 3);
    let json = read(b"{\"date\":\"2024\"}\n{\"date\":\"2024\"}\n", &map);
    assert!(json.rejects.is_empty() && json.ids()[0] != json.ids()[1]);
}
