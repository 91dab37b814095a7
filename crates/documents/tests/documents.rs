//! What is written can be opened, and holds what it was given.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use quick_xml::Reader;
use quick_xml::events::Event;
use safeborders_documents::{
    Anchor, Block, Cell, Document, DocumentError, Drawing, Fill, MAX_BLOCKS, Mark, Table, odt, pdf,
};
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn document() -> Document {
    Document {
        title: "Draft <of> a & \"request\"".to_owned(),
        language: "en".to_owned(),
        foot: "Synthetic.".to_owned(),
        blocks: vec![
            Block::Heading("Εισαγγελία Αθηνών · Прокуратура София".to_owned()),
            Block::Paragraph("</text:p><script>alert(1)</script>\u{1}\u{202e} end\nsecond line".to_owned()),
            Block::Field("Case number".to_owned(), "GR-2024-17".to_owned()),
            Block::Field("Signature".to_owned(), String::new()),
            Block::Notice("Several countries may claim jurisdiction.".to_owned()),
        ],
    }
}

fn entry(bytes: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The text between the tags, and the names of the elements; fails when it is not well formed.
fn read(xml: &str) -> (String, Vec<String>) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut text, mut names, mut depth) = (String::new(), Vec::new(), 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(e) => {
                depth += 1;
                names.push(e.name().as_ref().to_owned());
            }
            Event::End(_) => depth -= 1,
            Event::Empty(e) => names.push(e.name().as_ref().to_owned()),
            Event::Text(e) => text.push_str(&e),
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    (text, names)
}

#[test]
fn an_editable_text_is_a_well_formed_opendocument_and_its_texts_are_no_markup() {
    let bytes = odt(&document()).unwrap();
    assert_eq!(&bytes[30..38], b"mimetype", "the first entry, so that its kind can be told");
    assert_eq!(&bytes[38..77], b"application/vnd.oasis.opendocument.text", "and not compressed");
    for name in ["META-INF/manifest.xml", "styles.xml"] {
        read(&entry(&bytes, name));
    }
    let (foot, names) = read(&entry(&bytes, "styles.xml"));
    assert!(foot.contains("Draft") && names.iter().any(|name| name == "text:page-number"), "{names:?}");
    assert!(entry(&bytes, "styles.xml").contains(r#"fo:language="en""#));
    let (text, names) = read(&entry(&bytes, "content.xml"));
    assert!(text.contains("GR-2024-17") && text.contains("Прокуратура"));
    assert!(!names.iter().any(|name| name == "script"), "{names:?}");
    assert!(names.iter().any(|name| name == "text:line-break"));
    assert!(!text.contains('\u{1}') && !text.contains('\u{202e}'));
}

#[test]
fn a_pdf_embeds_its_fonts_and_breaks_into_pages() {
    let bytes = pdf(&document()).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && bytes.ends_with(b"%%EOF"));
    let count = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).filter(|w| *w == what).count();
    assert!(count(&bytes, b"/FontFile2") >= 2, "the regular and the bold font");
    let pages = |bytes: &[u8]| count(bytes, b"/Type/Page") - count(bytes, b"/Type/Pages");
    assert_eq!(pages(&bytes), 1);
    let mut long = document();
    long.blocks = vec![Block::Paragraph("word ".repeat(400)); 20];
    let long = pdf(&long).unwrap();
    assert!(pages(&long) > 5);
    // A word without end does not hang it.
    let mut wide = document();
    wide.blocks = vec![Block::Paragraph("x".repeat(5_000))];
    assert!(pdf(&wide).is_ok());
}

#[test]
fn the_same_document_is_the_same_bytes() {
    assert!(odt(&document()).unwrap() == odt(&document()).unwrap());
    assert!(pdf(&document()).unwrap() == pdf(&document()).unwrap());
}

#[test]
fn a_document_without_end_is_refused() {
    let mut long = document();
    long.blocks = vec![Block::Heading(String::new()); MAX_BLOCKS + 1];
    assert!(matches!(odt(&long), Err(DocumentError::TooLong)));
    assert!(matches!(pdf(&long), Err(DocumentError::TooLong)));
    long.blocks = vec![Block::Paragraph("x".repeat(200_000))];
    assert!(matches!(pdf(&long), Err(DocumentError::TooLong)));
}

/// A bar with words, and in it a smaller drawing with a hatched area.
fn drawing() -> Drawing {
    let area = |fill| Mark::Area { outline: Drawing::rectangle(1.0, 1.0, 30.0, 8.0), fill, opacity: 1.0 };
    let inner = Drawing { width: 40.0, height: 10.0, marks: vec![area(Fill::Hatched([9, 9, 9], 3.0))] };
    let words = Mark::Words {
        at: (50.0, 30.0),
        anchor: Anchor::Middle,
        text: "Ζωγραφιά".to_owned(),
        size: 8.0,
        bold: true,
        colour: [0, 0, 0],
        edge: true,
    };
    let line =
        Mark::Line { way: "M0 0Q50 40 100 0".to_owned(), colour: [200, 80, 30], width: 1.0, opacity: 0.4 };
    let within = Mark::Within { at: (20.0, 5.0), scale: 0.5, drawing: Box::new(inner) };
    Drawing {
        width: 100.0,
        height: 50.0,
        marks: vec![area(Fill::Plain([80, 140, 170])), line, words, within],
    }
}

fn with_table(rows: usize) -> Document {
    let text = |text: &str| Cell::Text(text.to_owned());
    let row = vec![text("Ρουμανία"), Cell::Number("1,234".to_owned()), Cell::Drawing(drawing())];
    let head = vec![text("Country"), text("Estimate"), text("Bar")];
    let table = Table { widths: vec![2.0, 1.0, 3.0], head, rows: vec![row; rows] };
    Document { blocks: vec![Block::Table(table), Block::Drawing(drawing())], ..document() }
}

fn count(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).filter(|w| *w == what).count()
}

#[test]
fn tables_and_drawings_are_drawn_as_lines_and_never_as_pixels() {
    let bytes = pdf(&with_table(60)).unwrap();
    assert!(count(&bytes, b"/Type/Page") - count(&bytes, b"/Type/Pages") > 1);
    assert_eq!(count(&bytes, b"/Subtype/Image"), 0);
    assert!(bytes == pdf(&with_table(60)).unwrap());
    assert!(pdf(&with_table(0)).is_ok(), "a table without rows is none");
    assert!(matches!(odt(&with_table(1)), Err(DocumentError::PdfOnly)));
}

#[test]
fn a_table_or_a_drawing_without_bounds_is_refused() {
    assert!(matches!(pdf(&with_table(MAX_BLOCKS)), Err(DocumentError::TooLong)));
    let mut uneven = with_table(2);
    if let Some(Block::Table(table)) = uneven.blocks.first_mut() {
        table.rows[1].pop();
    }
    assert!(matches!(pdf(&uneven), Err(DocumentError::Misshapen)));
    let refused = |drawing: Drawing| {
        let blocks = vec![Block::Drawing(drawing)];
        matches!(pdf(&Document { blocks, ..document() }), Err(DocumentError::Misshapen))
    };
    assert!(!refused(drawing()), "the control");
    assert!(refused(Drawing { width: f32::NAN, ..drawing() }));
    assert!(refused(Drawing { height: 0.0, ..drawing() }));
    let words = drawing().marks.remove(2);
    assert!(refused(Drawing { marks: vec![words; 20_001], ..drawing() }));
    let mut deep = drawing();
    for _ in 0..10 {
        let within = Mark::Within { at: (0.0, 0.0), scale: 1.0, drawing: Box::new(deep) };
        deep = Drawing { marks: vec![within], ..drawing() };
    }
    assert!(refused(deep));
    // An outline that is none is left out.
    let none = Mark::Line { way: "M1".to_owned(), colour: [0; 3], width: 1.0, opacity: 1.0 };
    assert!(!refused(Drawing { marks: vec![none], ..drawing() }));
}
