//! Answers that were just given, so that they can be looked at and taken away as files without asking again. In memory
//! only, a few at a time, each for who asked: what is gone is asked again, and the same question costs nothing more.

use safeborders_people::PersonId;
use safeborders_types::{Asking, MergedTable};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// How many answers are held.
const MOST_KEPT: usize = 24;

/// An answer with its question.
pub(crate) struct KeptAnswer {
    pub(crate) number: u64,
    pub(crate) person: PersonId,
    pub(crate) asking: Asking,
    pub(crate) table: MergedTable,
    pub(crate) at_s: u64,
}

/// The answers of a running node.
#[derive(Default)]
pub(crate) struct Answers(Mutex<(u64, VecDeque<Arc<KeptAnswer>>)>);

impl Answers {
    /// Keeps an answer and says its number; the oldest goes.
    pub(crate) fn keep(&self, person: PersonId, asking: Asking, table: MergedTable, at_s: u64) -> u64 {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.0 += 1;
        let number = kept.0;
        kept.1.push_front(Arc::new(KeptAnswer { number, person, asking, table, at_s }));
        kept.1.truncate(MOST_KEPT);
        number
    }

    /// The answer of this number, if this person asked for it.
    pub(crate) fn find(&self, number: u64, person: &PersonId) -> Option<Arc<KeptAnswer>> {
        self.of(person).into_iter().find(|answer| answer.number == number)
    }

    /// The answers that this person asked for, the last one first.
    pub(crate) fn of(&self, person: &PersonId) -> Vec<Arc<KeptAnswer>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.1.iter().filter(|answer| answer.person == *person).map(Arc::clone).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::{Purpose, Question, Unit, YearbookUse, merge};
    use std::collections::{BTreeMap, BTreeSet};

    fn asking() -> Asking {
        let cohorts = BTreeSet::from(["2024Q1".parse().unwrap()]);
        Asking {
            question: Question::new(Unit::Case, cohorts, Vec::new(), BTreeMap::new()).unwrap(),
            sigma: 10.try_into().unwrap(),
            purpose: Purpose::Prevention,
            countries: BTreeSet::new(),
            case_note: String::new(),
            yearbooks: YearbookUse::First,
        }
    }

    #[test]
    fn an_answer_is_for_who_asked_and_the_oldest_goes() {
        let answers = Answers::default();
        let (anna, bert): (PersonId, PersonId) = ("anna".parse().unwrap(), "bert".parse().unwrap());
        let keep = |person: &PersonId| answers.keep(person.clone(), asking(), merge(&[], &[], Vec::new()), 1);
        let first = keep(&anna);
        assert!(answers.find(first, &anna).is_some() && answers.find(first, &bert).is_none());
        for _ in 0..MOST_KEPT {
            keep(&bert);
        }
        assert!(answers.find(first, &anna).is_none());
        assert_eq!(answers.of(&bert).len(), MOST_KEPT);
    }
}
