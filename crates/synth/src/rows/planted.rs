//! Eight countries with the same background and ways of working that only some of them see.
//!
//! The parameters are those under which matching across countries was measured: 20 ways of working of
//! six values, each in two to four countries with 15 to 60 rows there, each value kept in nine of ten.

use super::background::{ATTRIBUTES, Background, first_item};
use crate::SynthError;
use crate::sample::Draws;

const COUNTRIES: u32 = 8;
const ROWS: u32 = 5_000;
const WAYS: usize = 20;
const LENGTH: usize = 6;
const SEEN_IN: (u32, u32) = (2, 4);
const SIZE: (u32, u32) = (15, 60);
/// Thousandths.
const KEPT: u32 = 900;
/// Two ways of working share at most so many values (a Jaccard similarity below 0.6).
const COMMON_AT_MOST: usize = 3;

/// A planted way of working.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PlantedWay {
    /// Its items, ascending.
    pub items: Vec<u32>,
    /// The countries that see it (by number, ascending) and how many rows were planted there.
    pub countries: Vec<(usize, u32)>,
}

/// The rows of one country.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PlantedCountry {
    /// One item of every attribute in each row, ascending.
    pub rows: Vec<[u32; ATTRIBUTES]>,
    /// The rows that carry a way of working, ascending, and which.
    pub planted: Vec<(u32, usize)>,
}

/// Rows of all countries, with the ground truth.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PlantedRows {
    /// By number.
    pub countries: Vec<PlantedCountry>,
    /// By number.
    pub ways: Vec<PlantedWay>,
}

/// Eight countries of 5 000 rows with 20 planted ways of working.
///
/// # Errors
/// None that a caller can cause.
pub fn planted_rows(seed: u64) -> Result<PlantedRows, SynthError> {
    let mut draws = Draws::of_planted_rows(seed);
    let background = Background::new(&mut draws)?;
    let mut ways: Vec<PlantedWay> = Vec::with_capacity(WAYS);
    while ways.len() < WAYS {
        let items = combination(&background, &mut draws);
        let common = |other: &PlantedWay| other.items.iter().filter(|item| items.contains(item)).count();
        if ways.iter().all(|other| common(other) <= COMMON_AT_MOST) {
            ways.push(PlantedWay { items, countries: seen_in(&mut draws) });
        }
    }
    let mut countries = Vec::with_capacity(COUNTRIES as usize);
    for country in 0..COUNTRIES as usize {
        countries.push(of_country(country, &background, &ways, &mut draws)?);
    }
    Ok(PlantedRows { countries, ways })
}

/// Values of six attributes, common ones likelier, as offenders do what is common too.
fn combination(background: &Background, draws: &mut Draws) -> Vec<u32> {
    let mut attributes: Vec<usize> = (0..ATTRIBUTES).collect();
    let mut items: Vec<u32> = (0..LENGTH)
        .map(|_| {
            let attribute = attributes.swap_remove(draws.below(attributes.len() as u32) as usize);
            first_item(attribute) + background.some_value(attribute, draws)
        })
        .collect();
    items.sort_unstable();
    items
}

fn seen_in(draws: &mut Draws) -> Vec<(usize, u32)> {
    let wanted = draws.between(SEEN_IN.0, SEEN_IN.1);
    let mut left: Vec<usize> = (0..COUNTRIES as usize).collect();
    let mut countries: Vec<(usize, u32)> = (0..wanted)
        .map(|_| (left.swap_remove(draws.below(left.len() as u32) as usize), draws.between(SIZE.0, SIZE.1)))
        .collect();
    countries.sort_unstable();
    countries
}

fn of_country(
    country: usize,
    background: &Background,
    ways: &[PlantedWay],
    draws: &mut Draws,
) -> Result<PlantedCountry, SynthError> {
    let shares = Background::shares(draws)?;
    let mut rows: Vec<[u32; ATTRIBUTES]> = (0..ROWS).map(|_| background.row(&shares, draws)).collect();
    let mut free: Vec<u32> = (0..ROWS).collect();
    let mut planted = Vec::new();
    for (number, way) in ways.iter().enumerate() {
        let here = way.countries.iter().find(|(seen, _)| *seen == country);
        for _ in 0..here.map_or(0, |(_, size)| *size) {
            let row = free.swap_remove(draws.below(free.len() as u32) as usize);
            for item in &way.items {
                if draws.chance(KEPT) {
                    rows[row as usize][attribute_of(*item)] = *item;
                }
            }
            planted.push((row, number));
        }
    }
    planted.sort_unstable();
    Ok(PlantedCountry { rows, planted })
}

fn attribute_of(item: u32) -> usize {
    (0..ATTRIBUTES).rev().find(|attribute| first_item(*attribute) <= item).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_are_those_of_the_simulation() {
        let all = planted_rows(5).unwrap();
        assert_eq!((all.countries.len(), all.ways.len()), (8, 20));
        assert!(all.countries.iter().all(|country| country.rows.len() == 5_000));
        for way in &all.ways {
            assert_eq!(way.items.len(), 6);
            assert!((2..=4).contains(&way.countries.len()));
            assert!(way.countries.iter().all(|(_, size)| (15..=60).contains(size)));
        }
    }

    /// About 60 pairs of 37 rows of six values: 13 000 draws, so 0.02 is more than seven standard errors.
    /// A value that a row had anyway counts as kept, which the bound allows for.
    #[test]
    fn planted_rows_keep_nine_of_ten_values_and_others_do_not() {
        let all = planted_rows(6).unwrap();
        let (mut kept, mut of, mut elsewhere, mut others) = (0_u32, 0_u32, 0_u32, 0_u32);
        for country in &all.countries {
            for (row, way) in &country.planted {
                let (row, next) = (&country.rows[*row as usize], &country.rows[*row as usize * 7 % 5_000]);
                for item in &all.ways[*way].items {
                    kept += u32::from(row.contains(item));
                    elsewhere += u32::from(next.contains(item));
                    (of, others) = (of + 1, others + 1);
                }
            }
        }
        let share = f64::from(kept) / f64::from(of);
        assert!((0.88..0.95).contains(&share), "{share}");
        assert!(f64::from(elsewhere) / f64::from(others) < 0.3);
    }

    #[test]
    fn a_row_carries_at_most_one_way_of_working() {
        for country in planted_rows(7).unwrap().countries {
            assert!(country.planted.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }
}
