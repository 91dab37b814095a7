//! Made-up countries, as many as are needed, and what each hands to the coordinator as a file.

use crate::world::terms;
use anyhow::{Context, Result};
use safeborders_trust::{
    Agreement, CountryCa, CountryRoot, Credentials, Identity, IdentityFiles, Leaf, LiveCredentials,
    ROOT_DAYS, SignedAgreement, TrustRoots, Validity, VerifiedAgreement, now_s,
};
use safeborders_types::PeerId;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The coordinator.
const ASKER: &str = "spiffe://safeborders/ZZ/coordinator/hub";
const HOST: &str = "ZZ";

/// The codes of so many countries, the coordinator's left out.
pub(super) fn codes(size: usize) -> Vec<String> {
    let letters = || 'A'..='Z';
    let all = letters().flat_map(|a| letters().map(move |b| format!("{a}{b}")));
    all.filter(|code| code != HOST).take(size).collect()
}

/// The name of a country's node.
pub(super) fn node_of(code: &str) -> Result<PeerId> {
    Ok(format!("spiffe://safeborders/{code}/node/office").parse()?)
}

/// The authorities of all countries.
pub(super) struct Countries {
    host: CountryCa,
    members: Vec<CountryCa>,
}

impl Countries {
    pub(super) fn new(codes: &[String]) -> Result<Self> {
        let validity = Validity::days(now_s(), ROOT_DAYS)?;
        let authority = |code: &str| Ok(CountryCa::create(code.parse()?, validity)?);
        let members = codes.iter().map(|code| authority(code)).collect::<Result<_>>()?;
        Ok(Self { host: authority(HOST)?, members })
    }

    /// Writes the coordinator's certificate and everybody's root where [`asker`] looks for them.
    pub(super) fn hand_over(&self, home: &Path) -> Result<()> {
        let (identity, roots) = (home.join("identity"), home.join("roots"));
        fs::create_dir(&identity)?;
        fs::create_dir(&roots)?;
        IdentityFiles::in_folder(&identity).replace(&leaf(&self.host, ASKER)?)?;
        for authority in self.members.iter().chain([&self.host]) {
            fs::write(roots.join(format!("{}.pem", authority.country())), authority.certificate_pem())?;
        }
        Ok(())
    }

    /// What a country's node goes by: its certificate, two roots, and its agreement.
    pub(super) fn of_node(&self, number: usize) -> Result<(Arc<LiveCredentials>, VerifiedAgreement)> {
        let own = self.members.get(number).context("no such country")?;
        let mut roots = TrustRoots::new();
        for authority in [own, &self.host] {
            let root = CountryRoot::from_pem(authority.country(), authority.certificate_pem())?;
            roots.insert(authority.country(), root);
        }
        let code = own.country().to_string();
        let mut signed = SignedAgreement::unsigned(Agreement::new(terms(&[code.as_str(), HOST], ASKER)?)?);
        for authority in [own, &self.host] {
            let name = format!("spiffe://safeborders/{}/signatory/minister", authority.country());
            signed.sign(&Identity::from_leaf(&leaf(authority, &name)?)?)?;
        }
        let agreement = signed.verify(&roots, now_s())?;
        let name = node_of(&code)?.to_string();
        let credentials = Credentials::new(Identity::from_leaf(&leaf(own, &name)?)?, roots)?;
        Ok((LiveCredentials::new(credentials), agreement))
    }
}

fn leaf(authority: &CountryCa, name: &str) -> Result<Leaf> {
    Ok(authority.issue(&name.parse()?, Validity::days(now_s(), 2)?)?)
}

/// The coordinator's credentials.
pub(super) fn asker(home: &Path) -> Result<Arc<LiveCredentials>> {
    let identity = IdentityFiles::in_folder(&home.join("identity")).load()?;
    Ok(LiveCredentials::new(Credentials::new(identity, TrustRoots::load(&home.join("roots"))?)?))
}
