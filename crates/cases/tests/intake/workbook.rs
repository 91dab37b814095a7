//! Workbooks made by hand, good and bad.

use std::fmt::Write as _;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A sheet of texts. A cell that starts with `#` is a number in the format of a date.
pub(crate) struct Sheet {
    name: String,
    xml: String,
}

impl Sheet {
    pub(crate) fn new(name: &str, rows: &[&[&str]]) -> Self {
        let mut xml = String::from("<sheetData>");
        for (row, cells) in (1..).zip(rows) {
            let _ = write!(xml, "<row r=\"{row}\">");
            for (column, text) in ('A'..).zip(*cells) {
                let _ = match text.strip_prefix('#') {
                    Some(number) => write!(xml, "<c r=\"{column}{row}\" s=\"1\"><v>{number}</v></c>"),
                    None => write!(xml, "<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
                };
            }
            xml += "</row>";
        }
        Self::of_xml(name, &(xml + "</sheetData>"))
    }

    pub(crate) fn of_xml(name: &str, xml: &str) -> Self {
        Self { name: name.to_owned(), xml: xml.to_owned() }
    }
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// The bytes of a workbook.
pub(crate) fn workbook(sheets: &[Sheet]) -> Vec<u8> {
    let mut list = String::new();
    let mut relations = format!("<Relationship Id=\"s\" Type=\"{DOCUMENT}/styles\" Target=\"styles.xml\"/>");
    let mut parts = Vec::new();
    for (i, sheet) in (1..).zip(sheets) {
        let _ = write!(list, "<sheet name=\"{}\" sheetId=\"{i}\" r:id=\"r{i}\"/>", sheet.name);
        let target = format!("worksheets/sheet{i}.xml");
        let _ = write!(
            relations,
            "<Relationship Id=\"r{i}\" Type=\"{DOCUMENT}/worksheet\" Target=\"{target}\"/>"
        );
        parts
            .push((format!("xl/{target}"), format!("<worksheet xmlns=\"{MAIN}\">{}</worksheet>", sheet.xml)));
    }
    parts.push((
        "xl/workbook.xml".to_owned(),
        format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOCUMENT}\"><sheets>{list}</sheets></workbook>"),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!("<Relationships xmlns=\"{PACKAGE}\">{relations}</Relationships>"),
    ));
    parts.push(("xl/styles.xml".to_owned(), format!(
        "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    )));
    parts.push(("_rels/.rels".to_owned(), format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"w\" Type=\"{DOCUMENT}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    )));
    archive(&parts)
}

/// The bytes of an archive of these parts.
pub(crate) fn archive(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
