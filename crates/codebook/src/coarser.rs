//! Coarser attributes that could stand in for those of a table.

use crate::{CheckedQuestion, Codebook, Release};
use safeborders_types::Coarser;

impl Codebook {
    /// For each attribute of the table, the released attributes that are derived from it, from the
    /// finest to the coarsest: the same counts in fewer and larger cells.
    #[must_use]
    pub fn coarser(&self, question: &CheckedQuestion<'_>) -> Vec<Coarser> {
        let all = question.cells() as u64;
        let mut found = Vec::new();
        for fine in question.attributes() {
            let follows = |a: &&crate::Attribute| {
                a.derived_from() == Some(fine.index()) && a.release() == Release::Statistics
            };
            for coarse in self.attributes().iter().filter(follows) {
                let (before, after) = (fine.codes().len() as u64, coarse.codes().len() as u64);
                if after < before && after > 0 {
                    let (attribute, instead) = (fine.id().clone(), coarse.id().clone());
                    found.push(Coarser { attribute, instead, cells: all / before.max(1) * after });
                }
            }
        }
        found.sort_by_key(|coarser| std::cmp::Reverse(coarser.cells));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::{Filter, Question, Unit};
    use std::collections::BTreeSet;

    fn coarser(by: &[&str]) -> Vec<(String, String, u64)> {
        let cohorts = BTreeSet::from(["2024Q1".parse().unwrap()]);
        let by = by.iter().map(|id| id.parse().unwrap()).collect();
        let question = Question::new(Unit::Victim, cohorts, by, Filter::new()).unwrap();
        let codebook = Codebook::v1();
        let found = codebook.coarser(&codebook.check(&question).unwrap());
        found.into_iter().map(|c| (c.attribute.to_string(), c.instead.to_string(), c.cells)).collect()
    }

    #[test]
    fn an_attribute_with_bands_has_its_coarser_form_and_the_cells_that_it_would_make() {
        let sexes = Codebook::v1().axis(&"victim.sex".parse().unwrap()).unwrap().codes.len() as u64;
        let expected = ("victim.age_group".to_owned(), "victim.age_class".to_owned(), 3 * sexes);
        assert!(coarser(&["victim.age_group", "victim.sex"]).contains(&expected));
        let region = coarser(&["victim.citizenship"]);
        assert!(region.iter().any(|(_, instead, _)| instead == "victim.citizenship_region"), "{region:?}");
    }

    #[test]
    fn an_attribute_that_nothing_follows_from_has_none() {
        assert!(coarser(&["victim.sex"]).is_empty());
        assert!(coarser(&["victim.age_class"]).is_empty());
    }
}
