//! What the coordinator needs of the nodes: a port, so that merging can be tested without a
//! network.

use safeborders_types::{
    Absence, AgreementId, Answer, CohortId, CountryCode, NanoRho, NodePreview, PeerId, Purpose, Question,
    Reference, RoundName, Sigma, SignedRoundPart, SignedYearbook,
};
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;

/// A question as it goes to every node.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Request {
    /// What to count.
    pub question: Question,
    /// With how much noise.
    pub sigma: Sigma,
    /// Why.
    pub purpose: Purpose,
    /// A random number; a coordinator has no case that it could stand for.
    pub reference: Reference,
    /// Who is asked; empty: everybody.
    pub among: BTreeSet<CountryCode>,
}

/// The yearbooks that one country gave.
#[derive(Clone, Debug)]
pub struct Given {
    /// The country.
    pub country: CountryCode,
    /// Its yearbooks.
    pub yearbooks: Vec<SignedYearbook>,
    /// Why there are not more, in words; empty when there are no more.
    pub trouble: String,
}

/// The nodes of the federation, all asked at once. Each country comes back exactly once, with an
/// answer or with the reason why there is none, within a deadline that the implementation keeps.
pub trait Nodes: Send + Sync + 'static {
    /// The countries that can be asked. None, where the yearbooks of none are looked at.
    fn countries(&self) -> BTreeSet<CountryCode> {
        BTreeSet::new()
    }

    /// Asks every node that is named, or all, for its table.
    fn ask(
        &self,
        request: &Request,
    ) -> impl Future<Output = Vec<(CountryCode, Result<Answer, Absence>)>> + Send;

    /// Says what every node would do with a question of this cost. The question is not sent.
    fn preview(
        &self,
        question: &Question,
        purpose: Purpose,
        cost: NanoRho,
    ) -> impl Future<Output = Vec<NodePreview>> + Send;

    /// Fetches the yearbooks that are published and not kept. Signatures and shapes were checked.
    fn yearbooks(&self, kept: &BTreeSet<(CountryCode, u16)>) -> impl Future<Output = Vec<Given>> + Send {
        let _ = kept;
        std::future::ready(Vec::new())
    }

    /// The agreement under which rounds are held, and its parties: the nodes that are configured.
    fn round_parties(&self) -> Option<(AgreementId, BTreeSet<PeerId>)> {
        None
    }

    /// Fetches what every node shows of a round. Signatures were verified.
    fn rounds(
        &self,
        round: RoundName,
    ) -> impl Future<Output = Vec<(CountryCode, Result<Vec<SignedRoundPart>, String>)>> + Send {
        let _ = round;
        std::future::ready(Vec::new())
    }

    /// Reminds every node of a round.
    fn convene(
        &self,
        round: RoundName,
    ) -> impl Future<Output = Vec<(CountryCode, Result<(), String>)>> + Send {
        let _ = round;
        std::future::ready(Vec::new())
    }

    /// Asks every node for how many days its answers may be kept. Those that do not say are left out.
    fn retention(&self) -> impl Future<Output = BTreeMap<CountryCode, u32>> + Send {
        std::future::ready(BTreeMap::new())
    }

    /// Asks every node which cohorts it answers about.
    fn frozen(&self) -> impl Future<Output = Vec<(CountryCode, Result<BTreeSet<CohortId>, Absence>)>> + Send;
}
