//! What people and other offices hand over as files: names, configurations, mappings, tables of cases.

use safeborders_cases::Mapping;
use safeborders_codebook::{Codebook, LinkKind};
use safeborders_types::{
    AgreementId, AttributeId, Code, CohortId, CountryCode, PeerId, Purpose, Question, Sigma, Unit,
};
use std::io::{Cursor, Write};
use time::macros::date;

/// Names of every kind; and questions, as a codebook takes them.
pub(crate) fn names(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let question = serde_json::from_slice::<Question>(bytes).is_ok_and(|question| {
        let _checked = Codebook::v1().check(&question);
        true
    });
    let parsed = [
        text.parse::<AttributeId>().is_ok(),
        text.parse::<Code>().is_ok(),
        text.parse::<CohortId>().is_ok(),
        text.parse::<CountryCode>().is_ok(),
        text.parse::<PeerId>().is_ok(),
        text.parse::<AgreementId>().is_ok(),
        text.parse::<Purpose>().is_ok(),
        text.parse::<Unit>().is_ok(),
        text.parse::<Sigma>().is_ok(),
        text.parse::<LinkKind>().is_ok(),
    ];
    question || parsed.contains(&true)
}

pub(crate) fn name_seeds() -> Vec<Vec<u8>> {
    let question = r#"{"unit":"case","cohorts":["2024Q1"],"dimensions":["case.offence"],"filter":{}}"#;
    [
        "victim.sex",
        "2024Q1",
        "GR",
        "spiffe://safeborders/GR/node/athens",
        "partners",
        "strategic-analysis",
        "20",
        question,
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec()
}

/// The configurations of node and coordinator.
pub(crate) fn configurations(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let node = safeborders_node::config::Config::parse(&text).is_ok();
    let coordinator = safeborders_coordinator::config::Config::parse(&text).is_ok();
    node || coordinator
}

pub(crate) fn configuration_seeds() -> Vec<Vec<u8>> {
    let node = "country = \"GR\"\nname = \"athens\"\nlisten = \"127.0.0.1:7400\"\nstore = \"sled\"\n\
                first_cohort = \"2015Q1\"\nagreement = \"europe-2026\"\n[limits]\ncall_burst = 9\n\n[[peers]]\n\
                id = \"spiffe://safeborders/IT/node/rome\"\naddress = \"10.0.0.7:7400\"\n";
    let coordinator = "id = \"spiffe://safeborders/BE/coordinator/europe\"\nagreement = \"europe\"\n\
                       answer_within_s = 30\n[web]\nlisten = \"127.0.0.1:8080\"\n\n[[nodes]]\n\
                       id = \"spiffe://safeborders/GR/node/athens\"\naddress = \"node.example.gr:7400\"\n";
    [node, coordinator].map(|text| text.as_bytes().to_vec()).to_vec()
}

/// Mapping files.
pub(crate) fn mappings(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    Mapping::parse(&text).is_ok_and(|mapping| mapping.check(Codebook::v1()).is_ok())
}

pub(crate) fn mapping_seeds() -> Vec<Vec<u8>> {
    let texts = ["safeborders", "ctdc-kanon-2020"].map(Mapping::shipped_text);
    texts.into_iter().flatten().map(|text| text.as_bytes().to_vec()).collect()
}

/// Reads a whole file by a mapping.
fn read(bytes: &[u8], mapping: &Mapping) -> bool {
    let today = date!(2026 - 03 - 01);
    let Ok(intake) = safeborders_cases::open_pipe(bytes, mapping, Codebook::v1(), today) else {
        return false;
    };
    let mut accepted = 0;
    for item in intake {
        match item {
            Ok(_) => accepted += 1,
            Err(reject) => assert!(!reject.to_string().is_empty()),
        }
    }
    accepted > 0
}

/// CSV and JSON, whichever the bytes look like.
pub(crate) fn tables(bytes: &[u8]) -> bool {
    // Both read it, whatever the first one says.
    let native = Mapping::shipped("safeborders").is_ok_and(|mapping| read(bytes, &mapping));
    let own = Mapping::parse(OFFICE).is_ok_and(|mapping| read(bytes, &mapping));
    native || own
}

/// A mapping of an office, for tables in rows.
const OFFICE: &str = r#"
name = "office"
rows = "victim"
missing = ["-"]
source-id = { column = "id" }
registered = { column = "registered", formats = ["yyyy-mm-dd", "dd.mm.yyyy"] }
[[column]]
name = "sex"
to = "victim.sex"
optional = true
values = { "f" = "Feminine", "m" = "Masculine" }
[[column]]
name = "note"
to = "narrative"
optional = true
"#;

pub(crate) fn table_seeds() -> Vec<Vec<u8>> {
    let line = r#"{"id":"7","registered":"2024-03-05","case.transport":["Car"],"victims":[{"victim.sex":"Feminine","victim.age":15}],"route":["NG"],"links":[{"kind":"phone","value":"+32470123456"}],"narrative":"synthetic"}"#;
    let csv = "id;registered;sex;note\n7;2024-03-05;f;\"synthetic \"\"note\"\"\"\n8;05.03.2024;m;-\n";
    [line.to_owned(), format!("[{line},{line}]"), csv.to_owned()].map(String::into_bytes).to_vec()
}

/// Workbooks: the bytes as they are, and as the sheet of a sound archive.
pub(crate) fn workbooks(bytes: &[u8]) -> bool {
    let Ok(mapping) = Mapping::parse(OFFICE) else { return false };
    let sheet = String::from_utf8_lossy(bytes);
    read(&workbook(&sheet), &mapping) | read(bytes, &mapping)
}

const SHEET: &str = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>registered</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\" t=\"s\"><v>0</v></c></row></sheetData>";

pub(crate) fn workbook_seeds() -> Vec<Vec<u8>> {
    vec![SHEET.as_bytes().to_vec(), workbook(SHEET)]
}

/// A workbook with this sheet, which ends as an archive of a few parts.
pub(crate) fn workbook(sheet: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let parts = [
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{MAIN}\">{sheet}</worksheet>")),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOCUMENT}\"><sheets><sheet name=\"Cases\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"r1\" Type=\"{DOCUMENT}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s\" Type=\"{DOCUMENT}/styles\" Target=\"styles.xml\"/><Relationship Id=\"t\" Type=\"{DOCUMENT}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/sharedStrings.xml",
            format!("<sst xmlns=\"{MAIN}\" count=\"1\" uniqueCount=\"1\"><si><t>2024-03-05</t></si></sst>"),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"w\" Type=\"{DOCUMENT}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned(),
        ),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
