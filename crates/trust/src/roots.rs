//! The national root certificates that this machine trusts, one per country.

use crate::facts;
use crate::{InvalidRevocations, Revocations};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, TrustAnchor};
use safeborders_types::CountryCode;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The most that is read of a root certificate's file, in bytes.
const MAX_ROOT_BYTES: u64 = 64 * 1024;
/// The most roots of a directory.
const MAX_ROOTS: usize = 300;

/// Why root certificates cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RootsError {
    /// A file or directory cannot be read.
    #[error("cannot read {path}")]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file is not named after a country.
    #[error("{path} must be named after its country, such as GR.pem")]
    Name {
        /// Which.
        path: PathBuf,
    },
    /// The directory holds no root, or too many.
    #[error("{path} must hold 1 to {MAX_ROOTS} root certificates, each named as in GR.pem")]
    Number {
        /// Which directory.
        path: PathBuf,
    },
    /// The text is not exactly one certificate.
    #[error("the root of {country} must be one certificate in PEM form")]
    NotOneCertificate {
        /// Whose.
        country: CountryCode,
    },
    /// The certificate is not a self-signed authority's.
    #[error("the root of {country} is not a root authority's certificate")]
    NotARoot {
        /// Whose.
        country: CountryCode,
    },
    /// The revocation lists cannot be read.
    #[error(transparent)]
    Revocations(#[from] InvalidRevocations),
    /// There are revocation lists of a country without a root.
    #[error("there are revocation lists of {country} and no {country}.pem: remove them, or add its root")]
    ListsWithoutRoot {
        /// Whose.
        country: CountryCode,
    },
    /// The certificate names another country than the one it is installed for.
    #[error("the certificate installed for {country} does not name {country}: check the file's name")]
    OtherCountry {
        /// The country that it was installed for.
        country: CountryCode,
    },
}

/// The SHA-256 digest of a root certificate.
pub(crate) type RootDigest = [u8; 32];

/// The root certificate of one country.
#[derive(Clone)]
pub struct CountryRoot {
    country: CountryCode,
    digest: RootDigest,
    public_key: Vec<u8>,
    pub(crate) anchor: TrustAnchor<'static>,
    not_before_s: u64,
    not_after_s: u64,
    revocations: Option<Revocations>,
}

impl std::fmt::Debug for CountryRoot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CountryRoot({})", self.fingerprint())
    }
}

impl CountryRoot {
    /// Reads a root certificate for this country.
    ///
    /// # Errors
    /// [`RootsError`] unless it is one self-issued authority's certificate that names the country.
    pub fn from_pem(country: CountryCode, pem: &str) -> Result<Self, RootsError> {
        let mut certificates = CertificateDer::pem_slice_iter(pem.as_bytes());
        let (Some(Ok(der)), None) = (certificates.next(), certificates.next()) else {
            return Err(RootsError::NotOneCertificate { country });
        };
        let not_a_root = || RootsError::NotARoot { country };
        let (not_before_s, not_after_s, public_key) = {
            let certificate = facts::parse(&der).map_err(|_| not_a_root())?;
            if !certificate.is_ca() || certificate.subject().as_raw() != certificate.issuer().as_raw() {
                return Err(not_a_root());
            }
            let named = certificate.subject().iter_country().map(|c| c.as_str()).collect::<Vec<_>>();
            if named != [Ok(country.to_string().as_str())] {
                return Err(RootsError::OtherCountry { country });
            }
            let validity = certificate.validity();
            let key = certificate.public_key().subject_public_key.data.to_vec();
            (facts::seconds(validity.not_before), facts::seconds(validity.not_after), key)
        };
        let anchor = webpki::anchor_from_trusted_cert(&der).map_err(|_| not_a_root())?.to_owned();
        let digest = Sha256::digest(&der).into();
        Ok(Self { country, digest, public_key, anchor, not_before_s, not_after_s, revocations: None })
    }

    /// The SHA-256 fingerprint as people compare it: pairs of hexadecimal digits with colons.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.digest.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
    }

    /// The country that it vouches for.
    #[must_use]
    pub fn country(&self) -> CountryCode {
        self.country
    }

    /// The same root with its country's revocation lists: from now on they must be current.
    #[must_use]
    pub fn with_revocations(self, revocations: Revocations) -> Self {
        Self { revocations: Some(revocations), ..self }
    }

    /// Its country's revocation lists; `None` when it never handed one over.
    #[must_use]
    pub fn revocations(&self) -> Option<&Revocations> {
        self.revocations.as_ref()
    }

    pub(crate) fn public_key(&self) -> &[u8] {
        &self.public_key
    }

    pub(crate) fn digest(&self) -> RootDigest {
        self.digest
    }

    /// Whether a moment lies within its validity.
    pub(crate) fn is_valid_at(&self, now_s: u64) -> bool {
        (self.not_before_s..=self.not_after_s).contains(&now_s)
    }

    /// When its validity ends, in Unix seconds.
    #[must_use]
    pub fn not_after_s(&self) -> u64 {
        self.not_after_s
    }
}

/// The root certificates that this machine trusts. Each vouches for its own country alone.
#[derive(Clone, Debug, Default)]
pub struct TrustRoots(BTreeMap<CountryCode, CountryRoot>);

impl TrustRoots {
    /// No root, and so no peer.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Loads every `<CC>.pem` of a directory, with the country's revocation lists from `<CC>.crl.pem`
    /// where there are any; files of other kinds are left alone.
    ///
    /// # Errors
    /// [`RootsError`] for the first file that cannot be used: a root that is silently left out
    /// would look like a country that is down.
    pub fn load(directory: &Path) -> Result<Self, RootsError> {
        let io_error = |source| RootsError::Io { path: directory.to_owned(), source };
        let (mut roots, mut lists) = (Self::new(), Vec::new());
        for entry in std::fs::read_dir(directory).map_err(io_error)? {
            let path = entry.map_err(io_error)?.path();
            if path.extension().is_none_or(|extension| extension != "pem") {
                continue;
            }
            let named = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            let (country, is_list) = match named.strip_suffix(".crl") {
                Some(country) => (country, true),
                None => (named, false),
            };
            let country: CountryCode =
                country.parse().map_err(|_| RootsError::Name { path: path.clone() })?;
            let most = if is_list { crate::MAX_LISTS_BYTES as u64 } else { MAX_ROOT_BYTES };
            let text = read_limited(&path, most)?;
            if is_list {
                lists.push(Revocations::from_pem(country, &text)?);
            } else {
                roots.insert(country, CountryRoot::from_pem(country, &text)?);
            }
            if roots.0.len() > MAX_ROOTS {
                return Err(RootsError::Number { path: directory.to_owned() });
            }
        }
        if roots.0.is_empty() {
            return Err(RootsError::Number { path: directory.to_owned() });
        }
        for list in lists {
            let country = list.country();
            let root = roots.0.remove(&country).ok_or(RootsError::ListsWithoutRoot { country })?;
            roots.insert(country, root.with_revocations(list));
        }
        Ok(roots)
    }

    /// Installs a root, in place of an older one of the same country.
    pub fn insert(&mut self, country: CountryCode, root: CountryRoot) {
        self.0.insert(country, root);
    }

    /// The root of a country.
    #[must_use]
    pub fn get(&self, country: CountryCode) -> Option<&CountryRoot> {
        self.0.get(&country)
    }

    /// All roots, by country.
    pub fn iter(&self) -> impl Iterator<Item = (CountryCode, &CountryRoot)> {
        self.0.iter().map(|(country, root)| (*country, root))
    }
}

fn read_limited(path: &Path, most_bytes: u64) -> Result<String, RootsError> {
    let io_error = |source| RootsError::Io { path: path.to_owned(), source };
    let file = std::fs::File::open(path).map_err(io_error)?;
    let mut text = String::new();
    file.take(most_bytes).read_to_string(&mut text).map_err(io_error)?;
    Ok(text)
}
