//! What a node would do with a question, judged from its own description.

use crate::{PeerError, Peers};
use futures::future::join_all;
use safeborders_types::{Absence, AgreementId, NanoRho, NodePreview, Outlook, Purpose, Question};
use safeborders_wire::Description;
use std::time::Duration;

/// A question that may be asked, and its price.
#[derive(Clone, Debug)]
pub struct Prospect {
    /// What would be counted.
    pub question: Question,
    /// What each cohort would be charged.
    pub cost: NanoRho,
    /// Why it would be asked.
    pub purpose: Purpose,
    /// The version of the asker's codebook.
    pub codebook: u32,
    /// Whether it is about outcomes, which are answered from matured cohorts alone.
    pub matures: bool,
}

impl Peers {
    /// Asks every peer what it is ready to answer, and says what it would do with this question.
    /// The question itself is not sent and nothing is spent.
    pub async fn preview_all(
        &self,
        prospect: &Prospect,
        agreement: &AgreementId,
        timeout: Duration,
    ) -> Vec<NodePreview> {
        join_all(self.clients().iter().map(|client| async move {
            let described = client.describe(agreement, timeout).await;
            let country = client.peer().country();
            NodePreview { country, outlook: outlook(prospect, &described), yearbook: None }
        }))
        .await
    }
}

/// What the node would do, in the order in which it would judge the question itself.
fn outlook(prospect: &Prospect, described: &Result<Description, PeerError>) -> Outlook {
    let node = match described {
        Ok(node) => node,
        Err(error) => return Outlook::WouldNot(error.absence()),
    };
    let refuses = |code: &str| Outlook::WouldNot(Absence::Refused(code.to_owned()));
    let question = &prospect.question;
    if node.codebook != prospect.codebook {
        return refuses("other-codebook");
    }
    if !node.purposes.contains(&prospect.purpose) {
        return refuses("purpose-not-agreed");
    }
    let too_many = question.axes() > node.max_dimensions as usize;
    if too_many || question.attributes().any(|id| !node.attributes.contains(id)) {
        return refuses("detail-not-agreed");
    }
    if !question.cohorts().is_subset(&node.frozen) {
        return refuses("not-frozen");
    }
    if prospect.matures && !question.cohorts().is_subset(&node.matured) {
        return refuses("not-mature");
    }
    let asked = node.accounts.iter().filter(|account| question.cohorts().contains(&account.cohort));
    match asked.map(|account| account.left()).min() {
        Some(least) if least >= prospect.cost => {
            Outlook::WouldAnswer { left: least.saturating_sub(prospect.cost) }
        }
        _ => refuses("budget-exhausted"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::{Account, CohortId, Filter, Unit};
    use std::collections::BTreeSet;

    fn cohort(text: &str) -> CohortId {
        text.parse().unwrap()
    }

    fn prospect() -> Prospect {
        let cohorts = BTreeSet::from([cohort("2024Q1"), cohort("2024Q2")]);
        let by = vec!["victim.sex".parse().unwrap()];
        Prospect {
            question: Question::new(Unit::Victim, cohorts, by, Filter::new()).unwrap(),
            cost: NanoRho::new(5),
            purpose: Purpose::Investigation,
            codebook: 1,
            matures: false,
        }
    }

    fn description() -> Description {
        let account = |c: &str, spent| Account {
            cohort: cohort(c),
            quota: NanoRho::new(20),
            spent: NanoRho::new(spent),
        };
        Description {
            country: "GR".parse().unwrap(),
            codebook: 1,
            frozen: BTreeSet::from([cohort("2024Q1"), cohort("2024Q2"), cohort("2024Q3")]),
            matured: BTreeSet::from([cohort("2024Q1")]),
            reissued: BTreeSet::new(),
            attributes: BTreeSet::from(["victim.sex".parse().unwrap()]),
            max_dimensions: 1,
            purposes: BTreeSet::from([Purpose::Investigation]),
            accounts: vec![account("2024Q1", 0), account("2024Q2", 12), account("2024Q3", 20)],
            yearbooks: BTreeSet::new(),
            retention_days: Some(30),
        }
    }

    #[test]
    fn a_node_that_would_answer_says_what_would_be_left_where_least_is_left() {
        // 2024Q3 has nothing left, and the question does not span it.
        assert_eq!(outlook(&prospect(), &Ok(description())), Outlook::WouldAnswer { left: NanoRho::new(3) });
    }

    #[test]
    fn a_node_that_would_refuse_is_previewed_with_the_code_that_it_would_give() {
        let refused = |change: &dyn Fn(&mut Description)| {
            let mut node = description();
            change(&mut node);
            outlook(&prospect(), &Ok(node))
        };
        let code = |code: &str| Outlook::WouldNot(Absence::Refused(code.to_owned()));
        assert_eq!(refused(&|node| node.codebook = 2), code("other-codebook"));
        assert_eq!(refused(&|node| node.purposes.clear()), code("purpose-not-agreed"));
        assert_eq!(refused(&|node| node.max_dimensions = 0), code("detail-not-agreed"));
        assert_eq!(refused(&|node| node.attributes.clear()), code("detail-not-agreed"));
        assert_eq!(refused(&|node| node.frozen.retain(|c| *c != cohort("2024Q2"))), code("not-frozen"));
        let spent = |node: &mut Description| node.accounts[1].spent = NanoRho::new(16);
        assert_eq!(refused(&spent), code("budget-exhausted"));
        assert_eq!(refused(&|node| node.accounts.clear()), code("budget-exhausted"));
    }

    #[test]
    fn a_question_about_outcomes_waits_for_the_last_of_its_cohorts_to_mature() {
        let late = Prospect { matures: true, ..prospect() };
        let refused = Outlook::WouldNot(Absence::Refused("not-mature".to_owned()));
        assert_eq!(outlook(&late, &Ok(description())), refused);
        let matured = BTreeSet::from([cohort("2024Q1"), cohort("2024Q2")]);
        let node = Description { matured, ..description() };
        assert_eq!(outlook(&late, &Ok(node)), Outlook::WouldAnswer { left: NanoRho::new(3) });
    }

    #[test]
    fn a_node_that_cannot_be_reached_is_previewed_as_such() {
        let gone = outlook(&prospect(), &Err(PeerError::TimedOut));
        assert_eq!(gone, Outlook::WouldNot(Absence::TimedOut));
    }
}
