//! Nothing that a file can hold makes intake panic.

use crate::common::{drain, mapping, open_bytes, shipped};
use crate::tables::MAPPING;
use crate::workbook::{Sheet, workbook};
use proptest::prelude::*;
use safeborders_cases::Mapping;

/// Opens and reads bytes by several mappings; what comes out does not matter.
fn survive(bytes: &[u8]) {
    let native = Mapping::shipped_text("safeborders").unwrap();
    for text in [
        MAPPING.to_owned(),
        native.to_owned(),
        format!("format = \"json\"\n{native}"),
        format!("format = \"csv\"\n{native}"),
    ] {
        if let Ok(mut intake) = open_bytes(bytes, &mapping(&text)) {
            let read = drain(&mut intake);
            read.rejects.iter().for_each(|reject| assert!(!reject.to_string().is_empty()));
            assert!(intake.next().is_none(), "an ended intake stays ended");
        }
    }
}

/// Bytes in which the characters that formats care about are common.
fn dirty() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        any::<u8>(),
        prop::sample::select(b"{}[]\",:;\\\n\r\t \xef\xbb\xbf\xff\xfe012ab".to_vec())
    ];
    prop::collection::vec(byte, 0..400)
}

const LINE: &str = r#"{"id":"7","registered":"2024-03-05","case.transport":["Car"],"victims":[{"victim.sex":"Feminine","victim.age":15}],"route":["NG"],"links":[{"kind":"phone","value":"+32470123456"}],"narrative":"text"}"#;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_bytes_never_panic(bytes in dirty()) {
        survive(&bytes);
    }

    #[test]
    fn random_rows_under_a_good_header_never_panic(bytes in dirty()) {
        let mut file = b"Case;Date;Sex;Age;Note;Country;Way\n".to_vec();
        file.extend_from_slice(&bytes);
        survive(&file);
    }

    #[test]
    fn damaged_json_never_panics(at in 0..LINE.len(), bytes in prop::collection::vec(any::<u8>(), 0..6), cut in 0..LINE.len()) {
        let mut file = LINE.as_bytes().to_vec();
        file.splice(at..(at + bytes.len()).min(LINE.len()), bytes);
        survive(&file);
        file.truncate(cut);
        survive(&file);
        survive(&[b"[", &file[..], b"]"].concat());
    }

    #[test]
    fn damaged_workbooks_never_panic(at in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 1..8)) {
        let mut book = workbook(&[Sheet::new("Cases", &[&["Case", "Date", "Sex"], &["1", "2024-03-05", "f"]])]);
        let at = at.index(book.len());
        let end = (at + bytes.len()).min(book.len());
        book.splice(at..end, bytes);
        survive(&book);
    }

    #[test]
    fn damaged_sheets_never_panic(at in any::<prop::sample::Index>(), text in "[<>/=\"rcv A-Z0-9:.]{1,8}") {
        let mut xml = "<dimension ref=\"A1:C2\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Case</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" s=\"1\"><v>45000.5</v></c></row></sheetData>".to_owned();
        let at = at.index(xml.len());
        let end = (at + text.len()).min(xml.len());
        xml.replace_range(at..end, &text);
        survive(&workbook(&[Sheet::of_xml("Cases", &xml)]));
    }

    #[test]
    fn random_mappings_never_panic(text in "[a-z\\-=\"{}\\[\\] \n.]{0,200}") {
        let _ = Mapping::parse(&text).map(|m| m.check(safeborders_codebook::Codebook::v1()));
        let text = format!("{}{text}", Mapping::shipped_text("htcds-2.0").unwrap());
        let _ = Mapping::parse(&text);
    }
}

#[test]
fn the_undamaged_line_is_read() {
    assert_eq!(crate::common::read(LINE.as_bytes(), &shipped("safeborders")).cases.len(), 1);
}
