//! What stands in the way of a caller's questions, told before they are asked. By public terms alone.

use crate::admission::Terms;
use crate::calls::malformed;
use crate::{Closed, LiveAgreements};
use safeborders_trust::{AgreementError, CLOCK_SKEW_S, LiveCredentials, VerifiedAgreement};
use safeborders_types::{AgreementId, CountryCode, PeerId};
use safeborders_wire::{Greeting, Hello, HelloRefusal, PROTOCOL_VERSION, proto, speaks_with};
use std::collections::BTreeSet;
use tonic::Status;

impl Terms<'_> {
    /// The answer to a greeting as it came.
    ///
    /// # Errors
    /// A greeting that is not of the protocol's form.
    pub(crate) fn answer_hello(
        self,
        caller: &PeerId,
        hello: proto::HelloRequest,
        at_s: u64,
    ) -> Result<proto::HelloResponse, Status> {
        let hello = Hello::try_from(hello).map_err(malformed)?;
        let greeting = self.greet(caller, &hello, at_s);
        tracing::info!(call = "hello", peer = %caller, refusals = greeting.refusals.len());
        Ok(greeting.into())
    }

    /// What is said to a caller that greets.
    fn greet(self, caller: &PeerId, hello: &Hello, at_s: u64) -> Greeting {
        let mut refusals = BTreeSet::new();
        let mut unless = |holds: bool, refusal| {
            if !holds {
                refusals.insert(refusal);
            }
        };
        unless(speaks_with(hello.protocol), HelloRefusal::OtherProtocol);
        unless(hello.at_s.abs_diff(at_s) <= CLOCK_SKEW_S, HelloRefusal::ClockSkew);
        unless(hello.codebook == self.codebook.version(), HelloRefusal::OtherCodebook);
        if let Some(id) = &hello.agreement {
            refusals.extend(self.of_agreement(caller, id, hello.agreement_digest, at_s));
        }
        Greeting { protocol: PROTOCOL_VERSION, at_s, codebook: self.codebook.version(), refusals }
    }

    /// Who is no counterpart of an agreement is not told that there is one.
    fn of_agreement(
        self,
        caller: &PeerId,
        id: &AgreementId,
        digest: Option<[u8; 32]>,
        at_s: u64,
    ) -> Vec<HelloRefusal> {
        let found = known(self.agreements, id);
        let found = found.filter(|(agreement, _)| agreement.covers(caller) && agreement.binds(self.country));
        let Some((agreement, closed)) = found else { return vec![HelloRefusal::NoAgreement] };
        let mut refusals = Vec::new();
        refusals.extend(closed.map(|closed| match closed {
            Closed::Suspended => HelloRefusal::Suspended,
            Closed::Terminated => HelloRefusal::Terminated,
        }));
        refusals.extend(agreement.in_force(at_s).err().map(|error| match error {
            AgreementError::NotYetInForce { .. } => HelloRefusal::NotBegun,
            _ => HelloRefusal::Expired,
        }));
        if digest.is_some_and(|digest| digest != agreement.digest()) {
            refusals.push(HelloRefusal::OtherText);
        }
        if agreement.codebook() != self.codebook.version() {
            refusals.push(HelloRefusal::OtherCodebook);
        }
        refusals
    }
}

fn known(agreements: &LiveAgreements, id: &AgreementId) -> Option<(VerifiedAgreement, Option<Closed>)> {
    let open = agreements.get(id).map(|agreement| (agreement, None));
    open.or_else(|| agreements.closed(id).map(|(agreement, closed)| (agreement, Some(closed))))
}

/// The revocation lists of a country, as this node goes by them now.
///
/// # Errors
/// There are none.
pub(crate) fn own_lists(
    credentials: Option<&LiveCredentials>,
    country: CountryCode,
) -> Result<proto::RevocationListResponse, Status> {
    let current = credentials.map(LiveCredentials::current);
    let root = current.as_ref().and_then(|credentials| credentials.roots().get(country));
    let lists = root.and_then(|root| root.revocations()).map(|lists| lists.pem().to_owned());
    let lists =
        lists.ok_or_else(|| Status::unavailable("this node has no revocation list of its own country"))?;
    Ok(proto::RevocationListResponse { lists })
}
