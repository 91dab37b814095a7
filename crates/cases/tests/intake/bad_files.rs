//! Files that cannot be read at all: each is refused with a code and a word of advice.

use crate::common::{TODAY, drain, mapping, open_bytes, read, refusal, shipped};
use crate::tables::MAPPING;
use crate::workbook::{Sheet, archive, workbook};
use safeborders_cases::open;
use safeborders_codebook::Codebook;

#[test]
fn what_is_no_table_and_no_json_is_refused() {
    let cases: &[(&str, &[u8], &str)] = &[
        ("empty", b"", "empty"),
        ("only a mark", b"\xef\xbb\xbf", "empty"),
        ("only blanks", b" \r\n\t\n", "empty"),
        ("old workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "wrong-format"),
        ("gzip", b"\x1f\x8b\x08\x00rest", "wrong-format"),
        ("pdf", b"%PDF-1.7 rest", "wrong-format"),
        ("binary", b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00", "wrong-format"),
        ("binary without zeros", b"\x01\x02\xa3;\x1b\x07abc", "wrong-format"),
        ("utf-16 without a mark", b"C\0a\0s\0e\0;\0D\0", "wrong-format"),
        ("header only of other columns", b"a;b\n", "missing-columns"),
    ];
    for (name, bytes, code) in cases {
        let error = refusal(bytes, &mapping(MAPPING));
        assert_eq!(error.code(), *code, "{name}");
        assert!(error.to_string().len() > 20, "{name}: {error}");
    }
    assert!(read(b"Case,Date,Sex\n", &mapping(MAPPING)).cases.is_empty(), "a table may have no rows");
}

#[test]
fn a_file_of_another_format_than_the_mapping_says_is_refused() {
    let book = workbook(&[Sheet::new("Cases", &[&["Case", "Date", "Sex"]])]);
    assert_eq!(refusal(&book, &shipped("ctdc-kanon-2020")).code(), "wrong-format");
    let xlsx = mapping(&format!("format = \"xlsx\"\n{MAPPING}"));
    assert_eq!(refusal(b"Case,Date,Sex\n", &xlsx).code(), "wrong-format");
}

#[test]
fn what_is_not_a_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let opened =
        |path: &std::path::Path| open(path, &mapping(MAPPING), Codebook::v1(), TODAY).err().unwrap().code();
    assert_eq!(opened(folder.path()), "not-a-file");
    assert_eq!(opened(&folder.path().join("absent")), "unreadable");
    #[cfg(unix)]
    assert_eq!(opened(std::path::Path::new("/dev/zero")), "not-a-file");
}

#[test]
fn one_endless_line_is_refused_or_rejected_without_being_held() {
    let line = vec![b'x'; 40 << 20];
    let error = refusal(&line, &mapping(MAPPING));
    assert_eq!(error.code(), "header-too-long");
    let mut json = b"{\"id\":\"".to_vec();
    json.extend_from_slice(&line);
    let lines = read(&json, &shipped("safeborders"));
    assert_eq!(lines.reasons(), [(1, "", "record-too-long")]);
    let mut array = b"[{\"id\":\"".to_vec();
    array.extend_from_slice(&line);
    let array = read(&array, &shipped("safeborders"));
    assert_eq!((array.reasons(), array.broke_off), (vec![(1, "", "ends-early")], true));
}

#[test]
fn deep_nesting_is_rejected() {
    let deep = format!("{{\"id\":{}1{}}}\n", "[".repeat(200_000), "]".repeat(200_000));
    assert_eq!(read(deep.as_bytes(), &shipped("safeborders")).reasons(), [(1, "id", "wrong-type")]);
    let free = mapping("name=\"x\"\nsource-id={column=\"id\"}\nregistered={column=\"date\"}\n");
    let other = format!(
        "{{\"other\":{}1{},\"id\":\"1\",\"date\":\"2024\"}}\n",
        "[".repeat(200_000),
        "]".repeat(200_000)
    );
    let read = read(other.as_bytes(), &free);
    assert_eq!(read.cases.len() + read.rejects.len(), 1);
}

#[test]
fn a_header_with_too_many_columns_is_refused() {
    let header = format!("Case,Date,Sex{}\n", ",x".repeat(2_000));
    assert_eq!(refusal(header.as_bytes(), &mapping(MAPPING)).code(), "too-many-columns");
    assert_eq!(refusal(b"Case,Date,Sex,Sex\n", &mapping(MAPPING)).code(), "repeated-column");
    assert!(open_bytes(b"Case,Date,Sex,x,x\n", &mapping(MAPPING)).is_ok(), "unused columns may repeat");
}

#[test]
fn damaged_workbooks_are_refused() {
    let book = workbook(&[Sheet::new("Cases", &[&["Case", "Date", "Sex"], &["1", "2024-03-05", "f"]])]);
    assert_eq!(read(&book, &mapping(MAPPING)).cases.len(), 1);
    for cut in [4, 30, book.len() / 2, book.len() - 10] {
        assert_eq!(refusal(&book[..cut], &mapping(MAPPING)).code(), "workbook", "cut at {cut}");
    }
    for xml in [
        "",
        "<sheetData><row r=\"x\"><c",
        "<sheetData><row r=\"1\"><c r=\"A0\"><v>1</v></c></row></sheetData>",
    ] {
        let book = workbook(&[Sheet::of_xml("Cases", xml)]);
        assert!(["workbook", "empty"].contains(&refusal(&book, &mapping(MAPPING)).code()), "{xml}");
    }
    assert_eq!(refusal(&workbook(&[]), &mapping(MAPPING)).code(), "workbook");
    assert_eq!(refusal(&workbook(&[Sheet::new("Cases", &[])]), &mapping(MAPPING)).code(), "empty");
    let no_book = archive(&[("readme.txt".to_owned(), "text".to_owned())]);
    assert_eq!(refusal(&no_book, &mapping(MAPPING)).code(), "workbook");
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused() {
    let bomb = archive(&[("xl/worksheets/sheet1.xml".to_owned(), " ".repeat(201 << 20))]);
    assert!(bomb.len() < 1 << 20, "a bomb is small when packed");
    assert_eq!(refusal(&bomb, &mapping(MAPPING)).code(), "workbook-too-large");
    let liar = archive(&[(
        "xl/sharedStrings.xml".to_owned(),
        "<sst uniqueCount = \"99999999999\"></sst>".to_owned(),
    )]);
    let error = refusal(&liar, &mapping(MAPPING));
    assert!(error.code() == "workbook" && error.to_string().contains("impossible"), "{error}");
}

#[test]
fn a_sheet_that_claims_a_far_cell_costs_nothing_and_is_refused() {
    let far = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>";
    let error = refusal(&workbook(&[Sheet::of_xml("Cases", far)]), &mapping(MAPPING));
    assert_eq!(error.code(), "too-many-columns");
    let low = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>";
    assert_eq!(
        refusal(&workbook(&[Sheet::of_xml("Cases", low)]), &mapping(MAPPING)).code(),
        "missing-columns"
    );
}

#[test]
fn other_columns_are_refused_where_the_mapping_says_so() {
    let strict = mapping(&format!("other-columns = \"reject\"\n{MAPPING}"));
    let error = refusal(b"Case,Date,Sex,Colour\n", &strict);
    assert!(error.code() == "other-columns" && error.to_string().contains("Colour"));
    let mut intake = open_bytes(b"Case,Date,Sex,Colour\n1,2024-03-05,f,red\n", &mapping(MAPPING)).unwrap();
    assert_eq!(intake.ignored_columns(), ["Colour"]);
    assert_eq!(drain(&mut intake).cases.len(), 1);
}
