//! The statistics as SDMX-CSV 2.0: one row per observation.

use super::{By, Counted, YearStatistics};
use safeborders_pages::delimited;

/// The dataflow that rows belong to.
const FLOW: &str = "SAFEBORDERS:NATIONAL_THB_STATISTICS(1.0)";
/// All values of a dimension together, as SDMX writes it.
const TOTAL: &str = "_T";
/// The withheld rows of a table together.
const TOGETHER: &str = "WITHHELD_TOGETHER";

/// The rows. `OBS_STATUS` is `A` (a normal, exact value) or `Q` (withheld); `CONF_STATUS` is `F` (free) or `C`
/// (confidential). Codes are the codebook's; `_T` is the total.
#[must_use]
pub fn sdmx_csv(statistics: &YearStatistics) -> String {
    let header = [
        "STRUCTURE",
        "STRUCTURE_ID",
        "ACTION",
        "FREQ",
        "REF_AREA",
        "TIME_PERIOD",
        "POPULATION",
        "REGISTERING_ORGANISATION",
        "SEX",
        "AGE",
        "CITIZENSHIP",
        "EXPLOITATION",
        "VICTIM_STATUS",
        "OBS_VALUE",
        "OBS_STATUS",
        "CONF_STATUS",
    ];
    let mut rows = vec![header.map(String::from).to_vec()];
    let area = statistics.country.map_or_else(|| "_Z".to_owned(), |country| country.to_string());
    let fixed = ["dataflow".to_owned(), FLOW.to_owned(), "I".to_owned(), "A".to_owned(), area];
    let year = statistics.year.to_string();
    for population in &statistics.populations {
        let mut push = |dimensions: [String; 6], value: Option<u64>| {
            let mut row = fixed.to_vec();
            row.extend([year.clone(), name(population.counted).to_owned()]);
            row.extend(dimensions);
            let (status, confidential) = if value.is_some() { ("A", "F") } else { ("Q", "C") };
            row.push(value.map(|persons| persons.to_string()).unwrap_or_default());
            row.extend([status.to_owned(), confidential.to_owned()]);
            rows.push(row);
        };
        push(std::array::from_fn(|_| TOTAL.to_owned()), population.total);
        for table in &population.tables {
            for row in &table.rows {
                push(dimensions(table.by, &row.codes), row.persons);
            }
            if let Some(withheld) = table.withheld {
                let together = [TOGETHER.to_owned(), TOGETHER.to_owned()];
                push(dimensions(table.by, &together), Some(withheld));
            }
        }
    }
    delimited(&rows)
}

/// A row's codes among the dimensions; those that it does not name are totals.
fn dimensions(by: By, codes: &[String]) -> [String; 6] {
    let places: &[usize] = match by {
        By::RegisteringOrganisation => &[0],
        By::SexAndAge => &[1, 2],
        By::Citizenship => &[3],
        By::Exploitation => &[4],
        By::VictimStatus => &[5],
    };
    let mut all: [String; 6] = std::array::from_fn(|_| TOTAL.to_owned());
    for (place, code) in places.iter().zip(codes) {
        all[*place].clone_from(code);
    }
    all
}

fn name(counted: Counted) -> &'static str {
    match counted {
        Counted::RegisteredVictims => "REGISTERED_VICTIMS",
        Counted::Suspected => "SUSPECTED",
        Counted::Prosecuted => "PROSECUTED",
        Counted::Convicted => "CONVICTED",
    }
}
