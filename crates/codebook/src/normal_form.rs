//! One form for questions that are always answered alike, so that they are one release.

use crate::{Attribute, Codebook};
use safeborders_types::{AttributeId, Code, Filter, Question, Unit};
use std::collections::BTreeSet;

impl Codebook {
    /// The question in its normal form. Two questions with one normal form have the same exact table on
    /// **every** set of case files, so that they are one release: asked twice, they are answered once.
    ///
    /// The converse does not hold: questions that are always answered alike may keep two forms, and then
    /// cost twice. What is brought to one form, and why the table stays the same:
    /// - **Order** of attributes, codes and cohorts: they are sets.
    /// - **Synonyms** of a code (`EL` for `GR`): they name the same code.
    /// - **A filter that lists every code** of an attribute of the counted unit or of the case is left out. Each
    ///   unit has at least one counted value of each attribute (`Unknown` where there is none), and it is among
    ///   the codes. For persons of *another* kind this is not so: such a filter leaves out case files without
    ///   a counted person of that kind. It says no more than that, so it is left out beside another filter
    ///   on that kind, which says so too; of several such filters the first is kept.
    /// - **`Unknown` in a filter on the number of which the mean is taken** is put in: a unit without the number
    ///   adds nothing to the table either way. (With it the filter may list every code, and then goes.)
    ///
    /// What the codebook does not know stays as it is; [`Codebook::check`] refuses it.
    #[must_use]
    pub fn normalise(&self, question: &Question) -> Question {
        let mut filter = Filter::new();
        let mut presence = Vec::new();
        for (id, codes) in question.filter() {
            let codes = self.known_codes(question, id, codes);
            let full = self.attribute(id).is_some_and(|a| lists_every_code(a, &codes));
            match (full, of_counted_unit(question, id)) {
                (true, true) => {}
                (true, false) => presence.push((id.clone(), codes)),
                (false, _) => drop(filter.insert(id.clone(), codes)),
            }
        }
        for (id, codes) in presence {
            if !filter.keys().any(|other| other.unit() == id.unit()) {
                filter.insert(id, codes);
            }
        }
        // It has no more attributes and codes than the question, save for one `Unknown`.
        question.clone().with_filter(filter).unwrap_or_else(|_| question.clone())
    }

    /// The codes under their own names.
    fn known_codes(&self, question: &Question, id: &AttributeId, codes: &BTreeSet<Code>) -> BTreeSet<Code> {
        let Some(attribute) = self.attribute(id) else { return codes.clone() };
        let known = |code: &Code| attribute.code_or_synonym(code).and_then(|index| attribute.code(index));
        let mut codes: BTreeSet<Code> =
            codes.iter().map(|code| known(code).unwrap_or(code).clone()).collect();
        if question.mean_of() == Some(id) {
            codes.extend(attribute.code(attribute.unknown()).cloned());
        }
        codes
    }
}

fn lists_every_code(attribute: &Attribute, codes: &BTreeSet<Code>) -> bool {
    !attribute.codes().is_empty() && attribute.codes().iter().all(|code| codes.contains(code))
}

/// Whether the filter looks at the counted unit itself or at its case file.
fn of_counted_unit(question: &Question, id: &AttributeId) -> bool {
    id.unit() == question.unit() || id.unit() == Unit::Case
}
