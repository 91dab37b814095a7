//! What changes from one agreement to another, in words.

use super::Agreement;
use super::wording::{Clause, articles};

/// One thing in which two agreements differ.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Difference {
    /// The article that it stands in.
    pub article: &'static str,
    /// The field, as machines call it.
    pub field: &'static str,
    /// What only the first says.
    pub before: Vec<String>,
    /// What only the second says.
    pub after: Vec<String>,
}

impl Agreement {
    /// In what another agreement differs from this one, article by article; nothing when they are the
    /// same.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let mut differences = Vec::new();
        for (here, there) in articles(self.terms()).into_iter().zip(articles(other.terms())) {
            for (before, after) in here.clauses.iter().zip(&there.clauses) {
                let (only_before, only_after) = (lines_beyond(before, after), lines_beyond(after, before));
                if !(only_before.is_empty() && only_after.is_empty()) {
                    differences.push(Difference {
                        article: here.heading,
                        field: before.field,
                        before: only_before,
                        after: only_after,
                    });
                }
            }
        }
        differences
    }
}

/// The lines of a clause that another does not have.
fn lines_beyond(clause: &Clause, other: &Clause) -> Vec<String> {
    let text = (clause.text != other.text).then(|| clause.text.clone());
    let items = clause.items.iter().filter(|item| !other.items.contains(item)).cloned();
    text.into_iter().chain(items).collect()
}
