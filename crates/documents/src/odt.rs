//! OpenDocument text: four small XML files in a zip, the first of which is not compressed.

use crate::{Block, Document, DocumentError, plain};
use std::fmt::Write as _;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MIME: &str = "application/vnd.oasis.opendocument.text";
const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>
"#;
/// The document as an editable text.
///
/// # Errors
/// [`DocumentError`]
pub fn odt(document: &Document) -> Result<Vec<u8>, DocumentError> {
    document.check()?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The time of an entry is the format's first day: the same document is the same bytes.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let (styles, content) = (styles(document), content(document)?);
    let entries = [
        ("mimetype", stored, MIME),
        ("META-INF/manifest.xml", packed, MANIFEST),
        ("styles.xml", packed, styles.as_str()),
        ("content.xml", packed, content.as_str()),
    ];
    for (name, options, text) in entries {
        let time = zip::DateTime::default();
        zip.start_file(name, options.last_modified_time(time)).map_err(|_| DocumentError::Failed)?;
        zip.write_all(text.as_bytes()).map_err(|_| DocumentError::Failed)?;
    }
    Ok(zip.finish().map_err(|_| DocumentError::Failed)?.into_inner())
}

/// How it looks: one face, headings that stay with what follows, and on each page what it is of and its number.
fn styles(document: &Document) -> String {
    let language: String = document.language.chars().filter(char::is_ascii_alphabetic).collect();
    let title = escaped(&document.title);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-family="'Liberation Sans', Arial" style:font-family-generic="swiss" fo:language="{language}" fo:country="none"/></style:default-style><style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="10.5pt"/></style:style><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style><style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style><style:style style:name="Notice" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:border="1pt solid #000000" fo:padding="0.2cm"/></style:style><style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="8pt"/></style:style></office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.2cm" fo:margin-bottom="1.5cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.7cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">{title} · <text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>
"#
    )
}

fn content(document: &Document) -> Result<String, DocumentError> {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>"#,
    );
    paragraph(&mut xml, "Title", &document.title)?;
    for block in &document.blocks {
        match block {
            Block::Part(text) | Block::Heading(text) => {
                let text = escaped(text);
                write!(xml, r#"<text:h text:style-name="Heading" text:outline-level="1">{text}</text:h>"#)
                    .map_err(|_| DocumentError::Failed)?;
            }
            Block::Paragraph(text) | Block::Note(text) => paragraph(&mut xml, "Standard", text)?,
            Block::Notice(text) => paragraph(&mut xml, "Notice", text)?,
            Block::Table(_) | Block::Drawing(_) => return Err(DocumentError::PdfOnly),
            Block::Field(name, value) => {
                let value = if value.is_empty() { BLANK.to_owned() } else { escaped(value) };
                let name = escaped(name);
                write!(
                    xml,
                    r#"<text:p text:style-name="Standard"><text:span text:style-name="B">{name}: </text:span>{value}</text:p>"#
                )
                .map_err(|_| DocumentError::Failed)?;
            }
        }
    }
    xml.push_str("</office:text></office:body></office:document-content>\n");
    Ok(xml)
}

/// What is to be filled in by hand.
pub(crate) const BLANK: &str = "……………………………………………";

fn paragraph(xml: &mut String, style: &str, text: &str) -> Result<(), DocumentError> {
    let text = escaped(text);
    write!(xml, r#"<text:p text:style-name="{style}">{text}</text:p>"#).map_err(|_| DocumentError::Failed)
}

/// A text as XML; the end of a line is a break.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in plain(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<text:line-break/>"),
            c => out.push(c),
        }
    }
    out
}
