//! A coordinator in this process, with the certificate and the roots of the real one, that holds every answer against
//! those before it and every ledger against what was sent.

use super::proxy::{Proxy, Weather};
use crate::support::{AGREEMENT, Federation};
use anyhow::{Context, Result, ensure};
use safeborders_codebook::Codebook;
use safeborders_peers::{AskAll, Peers};
use safeborders_trust::{Credentials, IdentityFiles, LiveCredentials, TrustRoots};
use safeborders_types::{
    Absence, Answer, CohortId, CountryCode, NanoRho, PeerId, Purpose, Question, Reference, Sigma, Unit,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const COHORTS: [&str; 4] = ["2024Q1", "2024Q2", "2024Q3", "2024Q4"];
const SIGMA: u32 = 64;
/// One question each.
pub(super) const ATTRIBUTES: [&str; 8] = [
    "case.registering_organisation",
    "case.referring_organisation",
    "case.data_source",
    "case.victim_count_band",
    "case.offence",
    "case.region_of_exploitation",
    "case.offender_structure",
    "case.payment_channel",
];
/// Long enough for any answer of a node that can be reached.
pub(super) const LONG: Duration = Duration::from_secs(20);
/// Whoever has not answered by then does not recover.
const PATIENCE: Duration = Duration::from_secs(180);

/// Who did not answer.
pub(super) type Absent = BTreeMap<CountryCode, Absence>;

/// The coordinator.
pub(super) struct Hub {
    runtime: Runtime,
    peers: Peers,
    proxies: Vec<Proxy>,
    /// What each country answered to each attribute. It never changes.
    answers: BTreeMap<(&'static str, CountryCode), Answer>,
    countries: BTreeSet<CountryCode>,
}

impl Hub {
    /// A coordinator of this federation, each of whose nodes it reaches over a line of its own.
    pub(super) fn new(federation: &Federation) -> Result<Self> {
        let home = federation.members[0].dir.with_file_name("coordinator");
        let identity = IdentityFiles::in_folder(&home.join("identity")).load()?;
        let roots = TrustRoots::load(&home.join("roots"))?;
        let credentials = LiveCredentials::new(Credentials::new(identity, roots)?);
        let runtime = Runtime::new()?;
        let (mut proxies, mut members, mut countries) = (Vec::new(), Vec::new(), BTreeSet::new());
        for (seed, member) in federation.members.iter().enumerate() {
            let proxy = runtime.block_on(Proxy::to(member.address, 1_000 * seed as u64))?;
            members.push((member.id().parse::<PeerId>()?, proxy.address.to_string()));
            countries.insert(member.country.parse()?);
            proxies.push(proxy);
        }
        let peers = {
            let _within = runtime.enter();
            Peers::new(members, &credentials)
        };
        Ok(Self { runtime, peers, proxies, answers: BTreeMap::new(), countries })
    }

    /// Changes the weather on the line to a member.
    pub(super) fn weather(&self, member: usize, weather: Weather) {
        self.proxies[member].set(weather);
    }

    /// Asks everybody, and gives who did not answer. What came is a right sum of right answers, and everybody is named.
    pub(super) fn ask(&mut self, attribute: &'static str, deadline: Duration) -> Result<Absent> {
        let merged = self.runtime.block_on(self.peers.ask_all(&ask(attribute, deadline)?));
        let absent: Absent =
            merged.table.missing.iter().map(|gone| (gone.country, gone.absence.clone())).collect();
        let answered: Vec<CountryCode> = merged.table.answered.iter().map(|a| a.country).collect();
        let named: Vec<CountryCode> = answered.iter().chain(absent.keys()).copied().collect();
        let once: BTreeSet<CountryCode> = named.iter().copied().collect();
        ensure!(
            once == self.countries && named.len() == once.len() && absent.len() == merged.table.missing.len(),
            "{answered:?} answered, {absent:?} are missing"
        );
        let mut sums = vec![0_i64; merged.table.cells.len()];
        for given in merged.answers {
            sums.iter_mut().zip(given.answer.table.cells()).for_each(|(sum, cell)| *sum += cell);
            let before =
                self.answers.entry((attribute, given.country)).or_insert_with(|| given.answer.clone());
            ensure!(*before == given.answer, "{} answered {attribute} twice, differently", given.country);
        }
        let shown: Vec<i64> = merged.table.cells.iter().map(|cell| cell.estimate).collect();
        ensure!(shown == sums, "{attribute} was merged to {shown:?}, its answers add up to {sums:?}");
        Ok(absent)
    }

    /// Asks until everybody answers; gives how long that took.
    pub(super) fn until_complete(&mut self, attribute: &'static str) -> Result<Duration> {
        let begun = Instant::now();
        loop {
            let absent = self.ask(attribute, LONG)?;
            if absent.is_empty() {
                return Ok(begun.elapsed());
            }
            ensure!(begun.elapsed() < PATIENCE, "{attribute}: {absent:?} do not come back");
        }
    }

    /// Holds the ledgers against what was sent: every cohort of every country, and the coordinator's own account there,
    /// have spent what the answers cost, once each, and nothing else. Every question must have been answered by all.
    pub(super) fn ledgers(&self, federation: &Federation) -> Result<()> {
        for member in &federation.members {
            let country: CountryCode = member.country.parse()?;
            let due: u64 =
                self.answers.iter().filter(|((_, of), _)| *of == country).map(|(_, a)| a.cost.get()).sum();
            ensure!(due > 0, "{country} was asked nothing");
            let budget: Value = serde_json::from_str(&member.run(&["budget", "--output", "json"])?)?;
            for line in budget.as_array().context("no budget")? {
                let of_2024 = line["cohort"].as_str().is_some_and(|cohort| COHORTS.contains(&cohort));
                let spent = line["questions_spent"].as_u64().context("no figure")?;
                ensure!(spent == if of_2024 { due } else { 0 }, "{country}: {line}, for answers worth {due}");
            }
            let verified = member.run(&["audit", "verify"])?;
            ensure!(verified.contains("follows from its log"), "{verified}");
        }
        Ok(())
    }

    /// What the coordinator's account with each cohort of each country says that it has spent, after one more repeat.
    pub(super) fn own_accounts(
        &self,
        attribute: &'static str,
    ) -> Result<BTreeMap<CountryCode, BTreeSet<NanoRho>>> {
        let merged = self.runtime.block_on(self.peers.ask_all(&ask(attribute, LONG)?));
        let spent = |accounts: &[safeborders_types::Account]| accounts.iter().map(|a| a.spent).collect();
        Ok(merged.answers.iter().map(|given| (given.country, spent(&given.accounts))).collect())
    }

    /// What a country's answers cost each cohort, once each.
    pub(super) fn worth(&self, country: CountryCode) -> NanoRho {
        let of = self.answers.iter().filter(|((_, of), _)| *of == country);
        NanoRho::new(of.map(|(_, answer)| answer.cost.get()).sum())
    }

    /// Checks all that there is to check at the end.
    pub(super) fn settle(&mut self, federation: &Federation, asked: &[&'static str]) -> Result<()> {
        for attribute in asked {
            self.until_complete(attribute)?;
        }
        self.ledgers(federation)?;
        let first = asked.first().context("nothing was asked")?;
        for (country, spent) in self.own_accounts(first)? {
            ensure!(spent == BTreeSet::from([self.worth(country)]), "{country} charged its asker {spent:?}");
        }
        Ok(())
    }
}

fn ask(attribute: &str, deadline: Duration) -> Result<AskAll> {
    let cohorts: BTreeSet<CohortId> = COHORTS.iter().map(|c| c.parse()).collect::<Result<_, _>>()?;
    let question = Question::new(Unit::Case, cohorts, vec![attribute.parse()?], BTreeMap::new())?;
    let axes = Codebook::v1().check(&question)?.axes().to_vec();
    Ok(AskAll {
        question,
        sigma: Sigma::try_from(SIGMA)?,
        agreement: AGREEMENT.parse()?,
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([7; 16]),
        codebook: Codebook::v1().version(),
        axes,
        deadline,
    })
}
