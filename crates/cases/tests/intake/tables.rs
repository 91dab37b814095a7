//! CSV and XLSX: encodings, delimiters, rows of one case, faults.

use crate::common::{codes, drain, mapping, only, open_bytes, read, refusal};
use crate::workbook::{Sheet, workbook};
use safeborders_cases::Format;

pub(crate) const MAPPING: &str = r#"
name = "office"
rows = "victim"
missing = ["-"]
source-id = { column = "Case" }
registered = { column = "Date", formats = ["yyyy-mm-dd", "dd.mm.yyyy"] }
[[column]]
name = "Sex"
to = "victim.sex"
values = { "żeńska" = "Feminine", "жена" = "Feminine", "γυναίκα" = "Feminine", "weiblich" = "Feminine", "f" = "Feminine", "m" = "Masculine" }
[[column]]
name = "Age"
to = "victim.age"
optional = true
[[column]]
name = "Note"
to = "narrative"
optional = true
[[column]]
name = "Country"
to = "case.country_of_exploitation"
optional = true
unknown = "as-unknown"
[[column]]
name = "Way"
to = "route"
split = ">"
optional = true
"#;

#[test]
fn each_encoding_is_told_and_read() {
    // Texts of the length that a real column of notes has: telling needs some.
    let cases: &[(&str, &'static encoding_rs::Encoding, &str, &str)] = &[
        (
            "windows-1250",
            encoding_rs::WINDOWS_1250,
            "żeńska",
            "Zgłoszenie przyjęto we Wrocławiu, świadek słyszał rozmowę o pieniądzach i wyjeździe za granicę.",
        ),
        (
            "windows-1251",
            encoding_rs::WINDOWS_1251,
            "жена",
            "Сигналът е получен в София, свидетел е чул разговор за пари и пътуване в чужбина.",
        ),
        (
            "windows-1252",
            encoding_rs::WINDOWS_1252,
            "weiblich",
            "Die Anzeige ging in Köln ein, ein Zeuge hörte über Geld und die Überfahrt sprechen, später à Liège.",
        ),
        (
            "windows-1253",
            encoding_rs::WINDOWS_1253,
            "γυναίκα",
            "Η καταγγελία έγινε στην Αθήνα, μάρτυρας άκουσε συζήτηση για χρήματα και ταξίδι στο εξωτερικό.",
        ),
    ];
    for (name, encoding, sex, note) in cases {
        let text = format!("Case;Date;Sex;Note\n1;2024-03-05;{sex};{note}\n");
        let (bytes, _, lossy) = encoding.encode(&text);
        assert!(!lossy, "{name}");
        let mut intake = open_bytes(&bytes, &mapping(MAPPING)).unwrap();
        assert_eq!((intake.encoding(), intake.delimiter()), (Some(*name), Some(';')));
        let read = drain(&mut intake);
        assert!(read.rejects.is_empty(), "{name}: {:?}", read.rejects);
        assert_eq!(codes(&read.cases[0], "victim.sex"), ["Feminine"], "{name}");
        assert_eq!(read.cases[0].narrative(), Some(*note), "{name}");
        let named = format!("encoding = \"{name}\"\n{MAPPING}");
        assert!(only(&bytes, &mapping(&named)) == read.cases[0], "{name} named in the mapping");
    }
}

#[test]
fn utf8_with_and_without_mark_and_utf16_are_read() {
    let text = "Case,Date,Sex,Note\n1,2024-03-05,γυναίκα,Α note with ä and ж\n";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    let plain = only(text.as_bytes(), &mapping(MAPPING));
    assert_eq!(codes(&plain, "victim.sex"), ["Feminine"]);
    for bytes in [format!("\u{feff}{text}").into_bytes(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)] {
        assert!(only(&bytes, &mapping(MAPPING)) == plain);
    }
}

#[test]
fn a_letter_outside_ascii_is_found_however_late_it_comes() {
    let mut bytes = b"Case,Date,Sex,Note\n".to_vec();
    for i in 0..6_000 {
        bytes.extend_from_slice(format!("{i},2024-03-05,f,plain text and some more of it\n").as_bytes());
    }
    let note = "Anzeige aus Köln über Geld für die Überfahrt und später in Düsseldorf und Münster";
    bytes.extend_from_slice(&encoding_rs::WINDOWS_1252.encode(&format!("x,2024-03-05,f,{note}\n")).0);
    let read = read(&bytes, &mapping(MAPPING));
    assert_eq!(read.cases.len(), 6_001);
    assert_eq!(read.cases[6_000].narrative(), Some(note));
}

#[test]
fn one_damaged_letter_in_utf8_rejects_its_row_and_no_other() {
    let mut text = String::from("Case,Date,Sex,Note\n");
    (0..20).for_each(|i| text += &format!("{i},2024-03-05,γυναίκα,ä\n"));
    let mut bytes = text.into_bytes();
    let last = bytes.len() - 3;
    bytes[last] = 0xff;
    let read = read(&bytes, &mapping(MAPPING));
    assert_eq!((read.cases.len(), read.reasons()), (19, vec![(21, "Note", "not-text")]));
}

#[test]
fn each_delimiter_is_told_and_read() {
    for delimiter in [',', ';', '\t', '|'] {
        let d = delimiter;
        let text = format!("Case{d}Date{d}Sex{d}Note\r\n1{d}2024-03-05{d}f{d}\"a{d}b \"\"c\"\"\nd\"\r\n");
        let mut intake = open_bytes(text.as_bytes(), &mapping(MAPPING)).unwrap();
        assert_eq!((intake.delimiter(), intake.format()), (Some(d), Format::Csv));
        let read = drain(&mut intake);
        assert_eq!(read.cases[0].narrative(), Some(format!("a{d}b \"c\"\nd").as_str()));
    }
}

#[test]
fn consecutive_rows_with_one_id_make_one_case() {
    let text =
        "Case,Date,Sex,Country,Way\n1,2024-03-05,f,GR,NG>IT\n1,2024-03-05,m,GR,NG>IT\n2,05.03.2024,-,,\n";
    let read = read(text.as_bytes(), &mapping(MAPPING));
    assert!(read.rejects.is_empty(), "{:?}", read.rejects);
    assert_eq!(read.cases.iter().map(|c| c.victims().len()).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(codes(&read.cases[0], "case.country_of_exploitation"), ["GR"]);
    assert_eq!(read.cases[0].route().len(), 2, "a repeated route is one route");
}

#[test]
fn rows_that_do_not_follow_each_other_are_rejected() {
    let text = "Case,Date,Sex\n1,2024-03-05,f\n2,2024-03-05,f\n1,2024-03-05,m\n";
    let read = read(text.as_bytes(), &mapping(MAPPING));
    assert_eq!((read.ids(), read.reasons()), (vec!["1", "2"], vec![(4, "Case", "duplicate-id")]));
}

#[test]
fn one_bad_row_rejects_its_whole_case_and_later_rows_of_it() {
    let text = "Case,Date,Sex\n1,2024-03-05,f\n1,2024-03-05,purple\n1,2024-03-05,f\n2,2024-03-05,f\n1,2024-03-05,m\n";
    let read = read(text.as_bytes(), &mapping(MAPPING));
    assert_eq!(read.ids(), ["2"], "a case with a victim missing would be wrong");
    assert_eq!(read.reasons(), [(3, "Sex", "unknown-value"), (6, "Case", "duplicate-id")]);
}

#[test]
fn rows_of_one_case_must_agree() {
    let head = "Case,Date,Sex,Age,Way\n";
    for (rows, column) in [
        ("1,2024-03-05,f,,\n1,2024-03-06,f,,\n", "Date"),
        ("1,2024-03-05,f,,NG>IT\n1,2024-03-05,f,,NG\n", ""),
    ] {
        let read = read(format!("{head}{rows}").as_bytes(), &mapping(MAPPING));
        assert_eq!(read.reasons(), [(3, column, "two-values")]);
        assert!(read.cases.is_empty());
    }
}

#[test]
fn each_fault_of_a_row_is_named() {
    let faults: &[(&str, &str, &str)] = &[
        (",2024-03-05,f,", "Case", "missing-id"),
        ("9,,f,", "Date", "missing-date"),
        ("9,30.02.2024,f,", "Date", "impossible-date"),
        ("9,2026-03-02,f,", "Date", "future-date"),
        ("9,2024-03-05,F?,", "Sex", "unknown-value"),
        ("9,2024-03-05,f,fifteen", "Age", "not-a-number"),
        ("9,2024-03-05,f,<5", "Age", "not-a-number"),
        ("9,2024-03-05,f", "", "ragged-row"),
        ("9,2024-03-05,f,15,extra", "", "ragged-row"),
    ];
    for (row, column, code) in faults {
        let text = format!("Case,Date,Sex,Age\n1,2024-03-05,f,15\n{row}\n2,2024-03-05,f,-\n");
        let read = read(text.as_bytes(), &mapping(MAPPING));
        assert_eq!(read.reasons(), [(3, *column, *code)], "{row}");
        assert_eq!(read.ids(), ["1", "2"], "{row}");
    }
}

#[test]
fn blank_rows_and_empty_cells_at_the_end_are_no_fault() {
    let text = "Case,Date,Sex\n\n1,2024-03-05,f,,\n,,\n \n2,2024-03-05,f\n,,\n";
    let read = read(text.as_bytes(), &mapping(MAPPING));
    assert!(read.rejects.is_empty(), "{:?}", read.rejects);
    assert_eq!(read.ids(), ["1", "2"]);
}

#[test]
fn a_quote_that_is_never_closed_stops_the_reading_and_loses_no_row_silently() {
    let mut text = String::from("Case,Date,Sex,Note\n1,2024-03-05,f,fine\n2,2024-03-05,f,\"open\n");
    (3..50).for_each(|i| text += &format!("{i},2024-03-05,f,x\n"));
    let read = read(text.as_bytes(), &mapping(MAPPING));
    assert_eq!((read.reasons(), read.broke_off), (vec![(3, "", "unreadable")], true));
    assert!(read.rejects[0].to_string().contains("quote"));
    let mut long = text.into_bytes();
    long.resize(8 << 20, b'y');
    let read = crate::common::read(&long, &mapping(MAPPING));
    assert_eq!((read.reasons(), read.broke_off), (vec![(3, "", "unreadable")], true));
}

#[test]
fn a_quote_that_takes_in_other_rows_stops_the_reading() {
    let rows: String = (3..9).map(|i| format!("{i},2024-03-05,f,x\n")).collect();
    let text = format!("Case,Date,Sex,Note\n2,2024-03-05,f,\"open\n{rows}9,2024-03-05,f,a \"quote\n");
    let read = read(text.as_bytes(), &mapping(MAPPING));
    assert_eq!((read.reasons(), read.broke_off), (vec![(2, "", "unreadable")], true));
    let fine = "Case,Date,Sex,Note\n2,2024-03-05,f,\"one, two\nthree, four, five, six\nseven\"\n";
    assert_eq!(
        crate::common::read(fine.as_bytes(), &mapping(MAPPING)).cases.len(),
        1,
        "a cell may have lines"
    );
}

#[test]
fn a_file_cut_off_in_a_row_rejects_that_row() {
    let text = "Case,Date,Sex,Note\n1,2024-03-05,f,fine\n2,2024-0";
    let read = read(text.as_bytes(), &mapping(MAPPING));
    assert_eq!((read.ids(), read.reasons()), (vec!["1"], vec![(3, "", "ragged-row")]));
}

#[test]
fn a_workbook_is_read_like_a_table() {
    let book = workbook(&[
        Sheet::new("Read me", &[&["Notes"]]),
        Sheet::new(
            "Cases",
            &[
                &["Case", "Date", "Sex", "Age"],
                &["1", "2024-03-05", "f", "15"],
                &["1", "2024-03-05", "m"],
                &[],
                &["2", "2024-02-30", "m", "15.5"],
                &["3", "#45356", "f", "16"],
            ],
        ),
    ]);
    let named = format!("sheet = \"Cases\"\n{MAPPING}");
    let mut intake = open_bytes(&book, &mapping(&named)).unwrap();
    assert_eq!((intake.format(), intake.encoding()), (Format::Xlsx, None));
    let read = drain(&mut intake);
    assert_eq!(read.ids(), ["1", "3"]);
    assert_eq!(read.cases[0].victims().len(), 2);
    assert_eq!(read.reasons(), [(5, "Date", "impossible-date")], "rows are counted as the sheet shows them");
    assert_eq!(read.cases[1].cohort().to_string(), "2024Q1", "a date cell is a date");
    assert_eq!(intake.position(), intake.total_bytes());
    assert_eq!(refusal(&book, &mapping(MAPPING)).code(), "missing-columns", "the first sheet is taken");
    let absent = format!("sheet = \"Case\"\n{MAPPING}");
    let error = refusal(&book, &mapping(&absent));
    assert!(error.code() == "missing-sheet" && error.to_string().contains("Read me, Cases"), "{error}");
}

#[test]
fn a_reject_names_its_line_whatever_lines_end_in() {
    let lines = [
        "Case,Date,Sex,Note",
        "a,2024-05-06,f,\"one\ntwo\"",
        "b,yesterday,f,",
        "c,2024-05-06,f,",
        "d,2024-05-06,?,",
    ];
    let expected = [(4, "Date"), (6, "Sex")];
    for end in ["\n", "\r\n"] {
        let read = read(lines.join(end).as_bytes(), &mapping(MAPPING));
        let named: Vec<_> = read.reasons().into_iter().map(|(row, column, _)| (row, column)).collect();
        assert_eq!(named, expected, "{end:?}");
    }
    // Each line of the header counts as well.
    let header = "Case,Date,Sex,\"No\r\nte\"\r\na,2024-05-06,?,\r\n";
    let named: Vec<_> =
        read(header.as_bytes(), &mapping(MAPPING)).reasons().into_iter().map(|(row, ..)| row).collect();
    assert_eq!(named, [3]);
}
