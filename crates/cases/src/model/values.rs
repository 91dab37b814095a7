//! The coded values and numbers of a case, a victim or a suspect.

use super::InvalidCase;
use safeborders_codebook::{Attribute, AttributeIndex, CodeIndex};
use serde::{Deserialize, Serialize};

/// The most codes that are kept for one attribute. Questions count fewer: see [`Values::counted`].
pub const MAX_CODES: usize = 32;

/// What is known of one case, victim or suspect: codes and numbers by attribute.
///
/// An attribute without a code is unknown. `Unknown` itself is never stored, so that there is one
/// way to say it. Codes of one attribute stand in source order, without repetition.
#[derive(Clone, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "UncheckedValues")]
pub struct Values {
    /// Sorted by attribute; within an attribute in source order.
    codes: Vec<(AttributeIndex, CodeIndex)>,
    /// Sorted by attribute, one number each.
    numbers: Vec<(AttributeIndex, u32)>,
}

#[derive(Deserialize)]
struct UncheckedValues {
    codes: Vec<(AttributeIndex, CodeIndex)>,
    numbers: Vec<(AttributeIndex, u32)>,
}

impl Values {
    /// Values from codes and numbers in source order. Repeated codes are dropped.
    ///
    /// # Errors
    /// [`InvalidCase`] when an attribute has more than [`MAX_CODES`] codes or two numbers.
    pub fn new(
        mut codes: Vec<(AttributeIndex, CodeIndex)>,
        mut numbers: Vec<(AttributeIndex, u32)>,
    ) -> Result<Self, InvalidCase> {
        codes.sort_by_key(|(attribute, _)| *attribute);
        numbers.sort_by_key(|(attribute, _)| *attribute);
        let mut kept = 0;
        for at in 0..codes.len() {
            let run = codes[..kept].iter().rev().take_while(|c| c.0 == codes[at].0);
            if !run.clone().any(|c| c.1 == codes[at].1) {
                if run.count() >= MAX_CODES {
                    return Err(InvalidCase::TooManyCodes);
                }
                codes[kept] = codes[at];
                kept += 1;
            }
        }
        codes.truncate(kept);
        if numbers.windows(2).any(|pair| pair[0].0 == pair[1].0) {
            return Err(InvalidCase::TwoNumbers);
        }
        Ok(Self { codes, numbers })
    }

    /// The codes of one attribute in source order: all that are kept, none when unknown.
    pub fn codes(&self, attribute: AttributeIndex) -> impl Iterator<Item = CodeIndex> {
        let from = self.codes.partition_point(|(a, _)| *a < attribute);
        self.codes[from..].iter().take_while(move |(a, _)| *a == attribute).map(|(_, code)| *code)
    }

    /// The codes of one attribute that questions count: the first `max_values` in source order,
    /// or the attribute's `Unknown` when there is none.
    pub fn counted(&self, attribute: &Attribute) -> impl Iterator<Item = CodeIndex> {
        let mut known = self.codes(attribute.index()).take(usize::from(attribute.max_values())).peekable();
        let unknown = known.peek().is_none().then(|| attribute.unknown());
        known.chain(unknown)
    }

    /// The number that was given for an attribute.
    #[must_use]
    pub fn number(&self, attribute: AttributeIndex) -> Option<u32> {
        let at = self.numbers.binary_search_by_key(&attribute, |(a, _)| *a).ok()?;
        Some(self.numbers[at].1)
    }

    /// All codes, by attribute and then in source order.
    #[must_use]
    pub fn all_codes(&self) -> &[(AttributeIndex, CodeIndex)] {
        &self.codes
    }

    /// All numbers, by attribute.
    #[must_use]
    pub fn all_numbers(&self) -> &[(AttributeIndex, u32)] {
        &self.numbers
    }

    /// Whether nothing at all is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty() && self.numbers.is_empty()
    }
}

impl TryFrom<UncheckedValues> for Values {
    type Error = InvalidCase;

    fn try_from(values: UncheckedValues) -> Result<Self, InvalidCase> {
        Self::new(values.codes, values.numbers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_codebook::Codebook;

    fn attribute(id: &str) -> &'static Attribute {
        Codebook::v1().attribute(&id.parse().unwrap()).unwrap()
    }

    fn code(attribute: &Attribute, position: usize) -> (AttributeIndex, CodeIndex) {
        (attribute.index(), CodeIndex::from_position(position).unwrap())
    }

    #[test]
    fn codes_keep_source_order_once_and_the_first_ones_count() {
        let (control, sex) = (attribute("victim.means_of_control"), attribute("victim.sex"));
        let given = [5, 2, 5, 9, 0, 2, 7].map(|position| code(control, position));
        let values = Values::new(given.to_vec(), Vec::new()).unwrap();
        let positions =
            |codes: &mut dyn Iterator<Item = CodeIndex>| codes.map(CodeIndex::position).collect::<Vec<_>>();
        assert_eq!(positions(&mut values.codes(control.index())), [5, 2, 9, 0, 7]);
        assert_eq!(positions(&mut values.counted(control)), [5, 2, 9, 0], "four of them count");
        assert!(values.counted(sex).eq([sex.unknown()]), "what is missing counts as unknown");
        let all: Vec<CodeIndex> = values.codes(control.index()).collect();
        assert!(values.counted(control).eq(control.counted(&all)), "the codebook's rule");
    }

    #[test]
    fn what_is_read_back_passes_the_same_checks() {
        let age = attribute("victim.age").index();
        let sound = Values::new(vec![code(attribute("victim.sex"), 1)], vec![(age, 15)]).unwrap();
        let bytes = postcard::to_stdvec(&sound).unwrap();
        assert!(postcard::from_bytes::<Values>(&bytes).unwrap() == sound);
        let none: Vec<(AttributeIndex, CodeIndex)> = Vec::new();
        let two_numbers = postcard::to_stdvec(&(&none, vec![(age, 15_u32), (age, 16_u32)])).unwrap();
        assert!(postcard::from_bytes::<Values>(&two_numbers).is_err());
        let countries = attribute("victim.citizenship");
        let many: Vec<_> = (0..=MAX_CODES).map(|position| code(countries, position)).collect();
        assert!(Values::new(many[..MAX_CODES].to_vec(), Vec::new()).is_ok());
        assert!(Values::new(many, Vec::new()).err() == Some(InvalidCase::TooManyCodes));
    }
}
