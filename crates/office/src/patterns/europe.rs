//! The European picture: a tree of attributes fitted to the yearbooks that are kept. It costs no budget and knows no
//! case file.

use super::body::{EuropeUsed, ValueName};
use crate::api::{ApiError, ErrorKind};
use safeborders_books::Books;
use safeborders_codebook::{Codebook, YearbookAttribute, YearbookList, YearbookSource};
use safeborders_patterns::typical::{Picture, Released, Typicality};
use std::collections::BTreeMap;

/// The picture, and what its numbers stand for.
pub(crate) struct Europe {
    picture: Picture,
    list: &'static YearbookList,
    /// The place in the list of each attribute of the picture.
    places: Vec<usize>,
    pub(crate) used: EuropeUsed,
}

/// Some values as the picture sees them.
pub(crate) struct Seen {
    values: Vec<Option<usize>>,
    /// Whether the picture knows every one of them as finely as it was given, and all describe one unit.
    whole: bool,
}

impl Europe {
    /// The picture of the yearbooks that are kept; `None` when there are none.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the books cannot be read.
    pub(crate) fn of(books: &Books) -> Result<Option<Self>, ApiError> {
        let failed = |error: &dyn std::fmt::Display| {
            ApiError::new(ErrorKind::Internal, format!("the kept yearbooks cannot be read: {error}"))
        };
        let list = YearbookList::v1();
        let mut sums: BTreeMap<u32, (Vec<f64>, f64)> = BTreeMap::new();
        let mut used = EuropeUsed::default();
        for kept in books.yearbooks().map_err(|error| failed(&error))? {
            let yearbook = &kept.given.yearbook;
            if !list.fits(yearbook) || yearbook.tables().is_empty() {
                continue;
            }
            used.yearbooks.push((yearbook.head().country, yearbook.head().year));
            for table in yearbook.tables() {
                let cells = table.table.cells();
                let (counts, variance) =
                    sums.entry(table.number).or_insert_with(|| (vec![0.0; cells.len()], 0.0));
                counts.iter_mut().zip(cells).for_each(|(sum, cell)| *sum += *cell as f64);
                *variance += table.variance();
            }
        }
        if used.yearbooks.is_empty() {
            return Ok(None);
        }
        Ok(Self::fitted(list, &sums, used))
    }

    fn fitted(
        list: &'static YearbookList,
        sums: &BTreeMap<u32, (Vec<f64>, f64)>,
        mut used: EuropeUsed,
    ) -> Option<Self> {
        let place_of = |attribute: &YearbookAttribute| {
            list.attributes().iter().position(|other| other.id() == attribute.id())
        };
        let held = |number: &u32| list.tables().get(*number as usize);
        let mut places: Vec<usize> = sums
            .keys()
            .filter_map(held)
            .flat_map(|spec| spec.attributes(list).filter_map(place_of))
            .collect();
        places.sort_unstable();
        places.dedup();
        let sizes: Vec<usize> =
            places.iter().map(|place| list.attributes()[*place].axis().codes.len()).collect();
        let mut tables = Vec::new();
        for (number, (counts, variance)) in sums {
            let axes: Vec<usize> = held(number)?
                .attributes(list)
                .filter_map(|attribute| places.binary_search(&place_of(attribute)?).ok())
                .collect();
            let (first, second) = (*axes.first()?, axes.get(1).copied());
            tables.push(Released { first, second, counts: counts.clone(), noise: variance.sqrt() });
        }
        let picture = Picture::fit(&sizes, &tables).ok()?;
        used.attributes = places.iter().map(|place| list.attributes()[*place].id().clone()).collect();
        Some(Self { picture, list, places, used })
    }

    /// How the picture sees some values. Where several values of one attribute fall into different groups, it sees
    /// nothing of that attribute.
    pub(crate) fn see(&self, values: &[ValueName]) -> Seen {
        let codebook = Codebook::v1();
        let mut known = vec![false; values.len()];
        let mut seen = Vec::with_capacity(self.places.len());
        for place in &self.places {
            let mut group: Option<usize> = None;
            let mut mixed = false;
            for (at, value) in values.iter().enumerate() {
                let YearbookSource::Codes { id, index, groups, several } =
                    self.list.attributes()[*place].source()
                else {
                    continue;
                };
                let code = codebook.at(*index).and_then(|attribute| attribute.code_index(&value.code));
                let Some(of) =
                    code.and_then(|code| groups.get(code.position())).filter(|_| *id == value.attribute)
                else {
                    continue;
                };
                // A second group of several values says only that none of the first was recorded.
                if *several && *of != 0 {
                    continue;
                }
                let of = usize::from(*of);
                mixed |= group.is_some_and(|group| group != of);
                group = Some(of);
                known[at] |= groups.iter().filter(|other| usize::from(**other) == of).count() == 1;
            }
            seen.push(group.filter(|_| !mixed));
        }
        let units =
            values.iter().map(|value| value.attribute.unit()).collect::<std::collections::HashSet<_>>();
        let whole = units.len() == 1 && known.iter().all(|known| *known);
        Seen { values: seen, whole }
    }

    /// The percentile of some values; `None` when the picture holds none of them.
    pub(crate) fn typicality(&self, seen: &Seen) -> Option<Typicality> {
        seen.values.iter().any(Option::is_some).then_some(())?;
        self.picture.typicality(&seen.values).ok()
    }

    /// How many of so many case files the picture leads to, and the chance of so many or more, as a logarithm; `None`
    /// where it does not hold every value.
    pub(crate) fn expects(&self, seen: &Seen, rows: u32, support: u32) -> Option<(f64, f64)> {
        seen.whole.then_some(())?;
        self.picture.expects(&seen.values, rows, support).ok()
    }

    /// The least expected values in words, those with a chance below one half.
    pub(crate) fn unusual(&self, typicality: &Typicality) -> Vec<String> {
        let named = |attribute: usize, value: usize| {
            let attribute = self.list.attributes().get(*self.places.get(attribute)?)?;
            let code = attribute.axis().codes.get(value)?;
            Some((attribute.name().to_owned(), attribute.code_name(code).unwrap_or(code.as_str()).to_owned()))
        };
        let told = typicality.unusual.iter().filter(|unusual| unusual.chance < 0.5).filter_map(|unusual| {
            let (attribute, value) = named(unusual.attribute, unusual.value)?;
            let (_, expected) = named(unusual.attribute, unusual.expected)?;
            let (chance, most) = (100.0 * unusual.chance, 100.0 * unusual.expected_chance);
            Some(format!("{attribute}: {value} (chance {chance:.1} %; expected: {expected}, {most:.1} %)"))
        });
        told.take(10).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::patterns::words::value_name;

    /// A Europe in which every combination is as frequent as any other.
    fn even() -> Europe {
        let list = YearbookList::v1();
        let of = |spec: &safeborders_codebook::YearbookTableSpec| {
            (spec.number(), (vec![1_000.0; spec.cells()], 4.0))
        };
        let sums = list.tables().iter().map(of).collect();
        Europe::fitted(list, &sums, EuropeUsed::default()).unwrap()
    }

    fn values(names: &[(&str, &str)]) -> Vec<ValueName> {
        let value = |(id, code): &(&str, &str)| {
            let attribute = Codebook::v1().attribute(&id.parse().unwrap()).unwrap();
            value_name(attribute, attribute.code_index(&code.parse().unwrap()).unwrap()).unwrap()
        };
        names.iter().map(value).collect()
    }

    #[test]
    fn a_pattern_that_yearbooks_hold_whole_is_expected_and_others_are_not_judged() {
        let europe = even();
        let codes = |id: &str| {
            f64::from(europe.list.attribute(&id.parse().unwrap()).unwrap().axis().codes.len() as u32)
        };
        let whole = values(&[("victim.sex", "Feminine"), ("victim.citizenship", "RO")]);
        let (expected, ln_p) = europe.expects(&europe.see(&whole), 1_000, 500).unwrap();
        let even = 1_000.0 / (codes("victim.sex") * codes("victim.citizenship_group"));
        assert!((expected - even).abs() < 0.1 * even, "{expected} {even}");
        assert!(ln_p < -100.0, "five hundred are a surprise: {ln_p}");
        let (_, ln_p) = europe.expects(&europe.see(&whole), 1_000, 1).unwrap();
        assert!(ln_p > -1e-3, "one is none: {ln_p}");
        for (why, given) in [
            ("a group of countries", values(&[("victim.sex", "Feminine"), ("victim.citizenship", "FR")])),
            ("a value of no yearbook", values(&[("victim.sex", "Feminine"), ("case.transport", "Car")])),
            ("two units", values(&[("victim.citizenship", "RO"), ("suspect.citizenship", "RO")])),
        ] {
            let seen = europe.see(&given);
            assert!(europe.expects(&seen, 1_000, 500).is_none(), "{why}");
            assert!(europe.typicality(&seen).is_some(), "{why}: what is held is still seen");
        }
    }

    #[test]
    fn persons_who_differ_are_not_seen_as_one_and_what_was_not_recorded_is_not_denied() {
        let europe = even();
        let seen = europe.see(&values(&[("victim.sex", "Feminine"), ("victim.sex", "Masculine")]));
        assert!(europe.typicality(&seen).is_none());
        let place = |id: &str| europe.used.attributes.iter().position(|held| held.as_str() == id).unwrap();
        let seen = europe.see(&values(&[("victim.exploitation", "ForcedLabour")]));
        assert_eq!(seen.values[place("victim.in_forced_labour")], Some(0));
        assert_eq!(seen.values[place("victim.in_sexual_exploitation")], None);
    }
}
