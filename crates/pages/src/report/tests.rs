//! The page and the PDF of a report say the same.

use super::*;
use crate::testing::{Example, Hostile, Plain as Names, axis};

fn report(example: &Example, names: &dyn crate::Names) -> Report {
    let mut report = Report::new(Locale::english(), "Report of 2024".into(), "Synthetic data.".into());
    report.part("First part").unwrap();
    report.notice("Not for exchange <script>").unwrap();
    let picture = example.picture(names);
    report.figures(&picture).unwrap();
    report.trend(&picture).unwrap();
    report.parties(&picture).unwrap();
    report.table("Members", &["A".into(), "B".into()], &[vec!["x".into(), "y".into()]]).unwrap();
    report
}

fn page(report: &Report) -> String {
    let around =
        ReportPage { lede: "What it is", action: "/report", years: &[(2024, true)], pdf: "/report/2024.pdf" };
    report.page(&around).unwrap().to_string()
}

#[test]
fn a_report_has_every_figure_with_its_interval_on_the_page_and_in_the_pdf() {
    let example = Example::new(
        &[axis("victim.sex", &["F", "M"]), axis("case.year", &["2023", "2024"])],
        &[90, 40, 8, 70],
    );
    let report = report(&example, &Names);
    let html = page(&report);
    let cells = 4;
    assert_eq!(
        html.matches("class=\"ci\"").count(),
        2 * cells,
        "a table of bars and one of the trend: {html}"
    );
    assert_eq!(html.matches("class=\"whisker\"").count(), cells);
    assert_eq!(html.matches("class=\"band\"").count(), 2);
    assert!(html.contains("href=\"/report/2024.pdf\"") && html.contains("Country IT"));
    let tables: Vec<&Table> = report
        .document
        .blocks
        .iter()
        .filter_map(|b| if let Block::Table(t) = b { Some(t) } else { None })
        .collect();
    for table in &tables[..2] {
        assert_eq!(table.rows.len(), cells);
        for row in &table.rows {
            let Cell::Number(interval) = &row[3] else { panic!("no interval") };
            assert!(interval.contains(" to ") && matches!(row[1], Cell::Drawing(_)), "{interval}");
        }
    }
    let file = report.pdf("report").unwrap();
    assert!(file.body.starts_with(b"%PDF-") && file.name == "report.pdf");
}

#[test]
fn a_report_of_nothing_says_so_and_markup_in_names_stays_text() {
    let nobody = report(&Example::nobody_answered(), &Names);
    let said = nobody
        .document
        .blocks
        .iter()
        .any(|b| matches!(b, Block::Paragraph(text) if text.contains("No node")));
    assert!(said && nobody.pdf("x").is_ok());
    let hostile = report(&Example::one_dimension(), &Hostile("<script>alert(1)</script>"));
    assert!(!page(&hostile).contains("<script>"));
    assert!(hostile.pdf("x").is_ok());
}
