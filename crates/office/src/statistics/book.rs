//! The statistics as a workbook: what they are on the first sheet, then one sheet per population.

use super::classes::{SEVERAL, attribute, attributes};
use super::{Breakdown, By, Counted, Population, YearStatistics};
use safeborders_pages::{ExportError, Sheet, SheetCell, SheetRow};

/// What a withheld count looks like.
const WITHHELD: &str = "withheld";

/// The workbook.
///
/// # Errors
/// [`ExportError`] when it cannot be made.
pub fn workbook(statistics: &YearStatistics) -> Result<Vec<u8>, ExportError> {
    let mut sheets = vec![about(statistics)];
    sheets.extend(statistics.populations.iter().map(sheet));
    safeborders_pages::workbook(&sheets)
}

fn text(words: impl Into<String>) -> SheetCell {
    SheetCell::Text(words.into())
}

fn about(statistics: &YearStatistics) -> Sheet {
    let country = statistics.country.map_or_else(|| "country not configured".to_owned(), |c| c.to_string());
    let below = statistics.smallest;
    let lines = [
        "Exact national statistics from the office's own case files: not differentially private, and no answer of \
         another country. They are the office's to publish; safeborders sends them nowhere."
            .to_owned(),
        "Asked for by Directive 2011/36/EU on trafficking in human beings as amended by Directive (EU) 2024/1712."
            .to_owned(),
        format!("Case files registered in {}, as they stood when this file was made.", statistics.year),
        format!(
            "Counts from 1 to {} are withheld, and so many other rows that none can be found by subtraction; what is \
             withheld of a table is told as one sum, so that each table adds up to its total.",
            below - 1
        ),
        "Rows that are left out are empty. Each person is in exactly one row of each table.".to_owned(),
        "Making the file again after case files have changed, and publishing both, can tell what changed.".to_owned(),
        "Suspects are counted by the year in which the case file was registered and by how far the proceedings had \
         come when this file was made, not by the year of the decision."
            .to_owned(),
        "Prosecuted: those convicted or acquitted included. Discontinued proceedings count as suspected only: whether \
         they were discontinued before or after a charge is not in the codebook."
            .to_owned(),
        "The form of exploitation of a suspect is that of the victims of the case file.".to_owned(),
        "Age group: of victims when the case file was registered, of suspects at the time of the offence.".to_owned(),
        "Not in the codebook, and so not here: the nature of a final decision to prosecute, the number of court \
         judgments, and a count of its own for the knowing use of a victim's services."
            .to_owned(),
        "Case files under embargo are left out.".to_owned(),
    ];
    let mut rows = vec![SheetRow::Head(vec![format!(
        "Trafficking in human beings, {country}, {}: national statistics",
        statistics.year
    )])];
    rows.extend(lines.into_iter().map(|line| SheetRow::Line(vec![text(line)])));
    Sheet { name: "About".to_owned(), rows }
}

/// What a population is called.
pub(super) fn name(counted: Counted) -> &'static str {
    match counted {
        Counted::RegisteredVictims => "Registered victims",
        Counted::Suspected => "Suspected",
        Counted::Prosecuted => "Prosecuted",
        Counted::Convicted => "Convicted",
    }
}

fn sheet(population: &Population) -> Sheet {
    let total = population.total.map_or_else(|| text(WITHHELD), SheetCell::Number);
    let mut rows = vec![
        SheetRow::Head(vec![name(population.counted).to_owned()]),
        SheetRow::Line(vec![text("Total"), text(""), total]),
    ];
    let victims = population.counted == Counted::RegisteredVictims;
    for table in &population.tables {
        rows.push(SheetRow::Line(Vec::new()));
        rows.extend(lines(table, victims, population.total));
    }
    Sheet { name: name(population.counted).to_owned(), rows }
}

fn lines(table: &Breakdown, victims: bool, total: Option<u64>) -> Vec<SheetRow> {
    let ids = attributes(table.by, victims);
    let names = |at: usize| ids.get(at).and_then(|id| attribute(id)).map(|known| known.name("en").to_owned());
    let mut rows = vec![SheetRow::Head(vec![
        names(0).unwrap_or_default(),
        names(1).unwrap_or_default(),
        "Persons".to_owned(),
    ])];
    for row in &table.rows {
        let word =
            |at: usize| row.codes.get(at).map(|code| word(table.by, ids, at, code)).unwrap_or_default();
        let persons = row.persons.map_or_else(|| text(WITHHELD), SheetCell::Number);
        rows.push(SheetRow::Line(vec![text(word(0)), text(word(1)), persons]));
    }
    if let Some(withheld) = table.withheld {
        rows.push(SheetRow::Line(vec![
            text("Withheld rows together"),
            text(""),
            SheetCell::Number(withheld),
        ]));
    }
    let total = total.map_or_else(|| text(WITHHELD), SheetCell::Number);
    rows.push(SheetRow::Line(vec![text("Total"), text(""), total]));
    rows
}

fn word(by: By, ids: &[&str], at: usize, code: &str) -> String {
    if by == By::Exploitation && code == SEVERAL {
        return "Several forms".to_owned();
    }
    let known = ids.get(at).and_then(|id| attribute(id));
    let named = known.and_then(|known| known.code_name(known.code_index(&code.parse().ok()?)?, "en"));
    named.unwrap_or(code).to_owned()
}
