//! Asking all nodes, merging, keeping.

use crate::archive::{Archive, ArchiveError};
use crate::asked::{Asked, Merged, QuestionId};
use crate::error::AskError;
use crate::members::SharedLooks;
use crate::nodes::{Nodes, Request};
use crate::yearbooks::said;
use safeborders_codebook::Codebook;
use safeborders_pages::Shelf;
use safeborders_rounds::Calendar;
use safeborders_store::StoreError;
use safeborders_types::{
    Absence, Answer, Axis, CohortId, CountryCode, Missing, Preview, PreviewTerms, Purpose, Question,
    Reference, Sigma, YearbookUse,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

/// What somebody wants to know of all nodes.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// What to count.
    pub question: Question,
    /// With how much noise.
    pub sigma: Sigma,
    /// Why.
    pub purpose: Purpose,
    /// Whether the answers are kept in the archive.
    pub keep: bool,
    /// What use is made of the yearbooks that are kept.
    #[serde(default)]
    pub yearbooks: YearbookUse,
}

/// A question whose price and accuracy somebody wants to know before asking it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviewOrder {
    /// The question.
    pub order: Order,
    /// How many units the asker expects in the whole table, over all nodes.
    #[serde(default)]
    pub expected: Option<u64>,
}

/// Asks the nodes and keeps their released answers.
pub struct Coordinator<N> {
    pub(crate) nodes: Arc<N>,
    pub(crate) archive: Arc<Archive>,
    pub(crate) codebook: &'static Codebook,
    /// What was seen of the nodes since the start.
    pub(crate) looked: SharedLooks,
    /// The kept yearbooks put together; made anew after each fetch.
    pub(crate) shelved: Arc<Mutex<Option<Arc<Shelf>>>>,
    /// Whether rounds keep their public days.
    pub(crate) calendar: Calendar,
}

impl<N> Clone for Coordinator<N> {
    fn clone(&self) -> Self {
        let (nodes, archive) = (Arc::clone(&self.nodes), Arc::clone(&self.archive));
        let (looked, shelved) = (Arc::clone(&self.looked), Arc::clone(&self.shelved));
        Self { nodes, archive, codebook: self.codebook, looked, shelved, calendar: self.calendar }
    }
}

impl<N: Nodes> Coordinator<N> {
    /// A coordinator of these nodes.
    #[must_use]
    pub fn new(nodes: N, archive: Archive, codebook: &'static Codebook) -> Self {
        let (looked, shelved) = (SharedLooks::default(), Arc::default());
        let calendar = Calendar::Public;
        Self { nodes: Arc::new(nodes), archive: Arc::new(archive), codebook, looked, shelved, calendar }
    }

    /// The same for synthetic cases: their rounds keep no days.
    #[must_use]
    pub fn over_synthetic_cases(self) -> Self {
        Self { calendar: Calendar::ByHand, ..self }
    }

    /// The codebook in which it asks.
    #[must_use]
    pub fn codebook(&self) -> &'static Codebook {
        self.codebook
    }

    /// Asks all nodes at once and merges what they release. Nodes that are down, slow or unwilling
    /// are named; a kept answer stands in for them where there is one.
    ///
    /// # Errors
    /// [`AskError::Question`] before anyone is asked; [`AskError::NoAnswer`] when there is nothing
    /// to merge; [`AskError::Archive`].
    pub async fn ask(&self, order: Order) -> Result<Merged, AskError> {
        let checked = self.codebook.check(&order.question)?;
        // In its normal form: a question in other words is the same question, here and at every node.
        let (question, axes) = (checked.question().clone(), checked.axes().to_vec());
        let Order { sigma, purpose, keep, yearbooks, .. } = order;
        let plan = self.plan(&question, sigma, yearbooks).await?;
        let replies = match plan.among {
            Some(among) => {
                let reference = reference().map_err(ArchiveError::Store)?;
                let request = Request { question: question.clone(), sigma, purpose, reference, among };
                self.nodes.ask(&request).await
            }
            None => Vec::new(),
        };
        let (answers, mut missing) = self.sort(replies, sigma, &axes);
        missing.extend(plan.missing);
        let said = plan.said;
        tracing::info!(answered = answers.len(), missing = missing.len(), "a question was asked");
        let now = now_s();
        let asked = Asked {
            question,
            sigma,
            purpose,
            codebook: self.codebook.version(),
            serial: 0,
            first_at_s: now,
            last_at_s: now,
            releases: answers.iter().map(|(country, answer)| (*country, answer.release)).collect(),
            missing,
        };
        let archive = Arc::clone(&self.archive);
        let merged = blocking(move || {
            let keep = keep && !(answers.is_empty() && said.is_empty());
            let asked = if keep { archive.keep(asked, &answers)? } else { with_kept(&archive, asked)? };
            let mut all: BTreeMap<CountryCode, Answer> = archive.answers(&asked)?.into_iter().collect();
            all.extend(answers);
            Ok(Merged::of(asked, &axes, &all.into_iter().collect::<Vec<_>>(), &said))
        })
        .await?;
        if merged.table.answered.is_empty() && merged.table.yearbooks.is_empty() {
            return Err(AskError::NoAnswer { missing: merged.table.missing });
        }
        Ok(merged)
    }

    /// Says what a question would cost and how exact the merged answer would be. It is not asked, and
    /// nothing is spent.
    ///
    /// # Errors
    /// [`AskError::Question`] when it could not be asked.
    pub async fn preview(&self, order: &Order, expected: Option<u64>) -> Result<Preview, AskError> {
        let checked = self.codebook.check(&order.question)?;
        let terms = PreviewTerms {
            cells: checked.cells() as u64,
            sigma: order.sigma,
            sensitivity: checked.sensitivity(),
            clamp: checked.clamp(),
            expected,
            coarser: self.codebook.coarser(&checked),
        };
        let cost = terms.sensitivity.gaussian_cost(order.sigma);
        let plan = self.plan(&order.question, order.sigma, order.yearbooks).await?;
        let mut nodes = self.nodes.preview(&order.question, order.purpose, cost).await;
        for (country, figures) in plan.said {
            let of = nodes.iter_mut().find(|node| node.country == country);
            of.into_iter().for_each(|node| node.yearbook = Some(figures.variance));
        }
        Ok(Preview::of(&terms, nodes))
    }

    /// The cohorts that are frozen at every node that can be reached.
    ///
    /// # Errors
    /// [`AskError::NoAnswer`] when none can.
    pub async fn frozen(&self) -> Result<BTreeSet<CohortId>, AskError> {
        let mut common: Option<BTreeSet<CohortId>> = None;
        let mut missing = Vec::new();
        for (country, reply) in self.nodes.frozen().await {
            match (reply, &mut common) {
                (Ok(cohorts), None) => common = Some(cohorts),
                (Ok(cohorts), Some(common)) => common.retain(|cohort| cohorts.contains(cohort)),
                (Err(absence), _) => missing.push(Missing { country, absence }),
            }
        }
        common.ok_or(AskError::NoAnswer { missing })
    }

    /// All questions that were asked, the last first.
    ///
    /// # Errors
    /// [`AskError::Archive`] when a record cannot be read.
    pub async fn questions(&self) -> Result<Vec<Asked>, AskError> {
        let archive = Arc::clone(&self.archive);
        Ok(blocking(move || archive.questions()).await?)
    }

    /// The merged answer of a question that was asked; `None` for one that was not.
    ///
    /// # Errors
    /// [`AskError::Archive`] when a record cannot be read.
    pub async fn merged(&self, id: QuestionId) -> Result<Option<Merged>, AskError> {
        let (archive, codebook) = (Arc::clone(&self.archive), self.codebook);
        let merged = blocking(move || {
            let Some(asked) = archive.question(id)? else { return Ok(None) };
            let checked = codebook.check(&asked.question).map_err(|_| ArchiveError::Format)?;
            let axes = checked.axes().to_vec();
            let answers = archive.answers(&asked)?;
            let said = said(&archive, &asked.question, codebook)?;
            Ok(Some(Merged::of(asked, &axes, &answers, &said)))
        });
        Ok(merged.await?)
    }

    /// Answers that are what was asked for, and who is missing. An answer at another noise scale,
    /// in another codebook or of another shape is not what was asked for.
    fn sort(
        &self,
        replies: Vec<(CountryCode, Result<Answer, Absence>)>,
        sigma: Sigma,
        axes: &[Axis],
    ) -> (Vec<(CountryCode, Answer)>, Vec<Missing>) {
        let (mut answers, mut missing) = (Vec::new(), Vec::new());
        for (country, reply) in replies {
            let fits = |answer: &Answer| {
                answer.is_as_precise_as(sigma)
                    && answer.codebook == self.codebook.version()
                    && answer.table.axes() == axes
            };
            match reply {
                Ok(answer) if fits(&answer) => answers.push((country, answer)),
                Ok(_) => missing.push(Missing { country, absence: Absence::OtherShape }),
                Err(absence) => missing.push(Missing { country, absence }),
            }
        }
        missing.sort_by_key(|m| m.country);
        (answers, missing)
    }
}

/// The question with the releases that are kept for it, without keeping anything new.
fn with_kept(archive: &Archive, mut asked: Asked) -> Result<Asked, ArchiveError> {
    if let Some(before) = archive.question(asked.id())? {
        (asked.first_at_s, asked.serial) = (before.first_at_s, before.serial);
        for (country, release) in before.releases {
            asked.releases.entry(country).or_insert(release);
        }
    }
    Ok(asked)
}

/// Runs work on the archive off the asynchronous threads.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ArchiveError> + Send + 'static,
) -> Result<T, ArchiveError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => match error.try_into_panic() {
            // A defect of ours: let it end this request as it would have ended without the thread.
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err(ArchiveError::Stopping),
        },
    }
}

pub(crate) fn reference() -> Result<Reference, StoreError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::Random)?;
    Ok(Reference::from_random(bytes))
}

pub(crate) fn now_s() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
