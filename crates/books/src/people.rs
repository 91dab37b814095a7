//! Where accounts, sessions, tokens, proposals and names at an identity provider are kept. What they say is others' business; that they
//! change only together with an entry of the house log is decided here.

use crate::BooksError;
use crate::books::{Books, scan};
use safeborders_people::PersonId;
use safeborders_store::{Batch, KeyRange};
use std::ops::ControlFlow;

/// The largest record, in bytes.
const MAX_RECORD_BYTES: usize = 16 * 1024;
const ACCOUNTS: &[u8] = b"U";
const TOKENS: &[u8] = b"K";
const PROPOSALS: &[u8] = b"O";
const IDENTITIES: &[u8] = b"J";
const FORMER: &[u8] = b"u";

/// The name of a record.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum PeopleKey {
    /// The account of a person.
    Account(PersonId),
    /// A session or a token, under the hash of its secret.
    Token([u8; 32]),
    /// A proposal.
    Proposal(u64),
    /// Who a person is at an identity provider, under the hash of the provider's name and its name of them.
    Identity([u8; 32]),
    /// That a person of this name had an account, which was removed.
    Former(PersonId),
}

/// One record that changes.
#[derive(Clone)]
pub struct PeopleChange {
    /// Which.
    pub key: PeopleKey,
    /// What it is from now on; `None` removes it.
    pub value: Option<Vec<u8>>,
}

impl PeopleKey {
    fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Account(person) => [ACCOUNTS, person.as_str().as_bytes()].concat(),
            Self::Token(hash) => [TOKENS, hash.as_slice()].concat(),
            Self::Proposal(number) => [PROPOSALS, &number.to_be_bytes()].concat(),
            Self::Identity(hash) => [IDENTITIES, hash.as_slice()].concat(),
            Self::Former(person) => [FORMER, person.as_str().as_bytes()].concat(),
        }
    }

    fn of(key: &[u8]) -> Option<Self> {
        let (kind, name) = key.split_at_checked(1)?;
        match kind {
            ACCOUNTS => Some(Self::Account(std::str::from_utf8(name).ok()?.parse().ok()?)),
            TOKENS => Some(Self::Token(name.try_into().ok()?)),
            IDENTITIES => Some(Self::Identity(name.try_into().ok()?)),
            FORMER => Some(Self::Former(std::str::from_utf8(name).ok()?.parse().ok()?)),
            PROPOSALS => Some(Self::Proposal(u64::from_be_bytes(name.try_into().ok()?))),
            _ => None,
        }
    }
}

impl PeopleChange {
    pub(crate) fn fill(&self, batch: &mut Batch) -> Result<(), BooksError> {
        match &self.value {
            Some(value) if value.len() > MAX_RECORD_BYTES => {
                return Err(BooksError::TooLong { what: "a record of a person", limit: MAX_RECORD_BYTES });
            }
            Some(value) => batch.put(self.key.bytes(), value.as_slice()),
            None => batch.delete(self.key.bytes()),
        };
        Ok(())
    }
}

impl Books {
    /// The record of this name.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn person_record(&self, key: &PeopleKey) -> Result<Option<Vec<u8>>, BooksError> {
        self.get(&key.bytes())
    }

    /// All accounts.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when a name cannot be read, and the store's own errors.
    pub fn accounts(&self) -> Result<Vec<(PeopleKey, Vec<u8>)>, BooksError> {
        self.records(ACCOUNTS)
    }

    /// All sessions and tokens.
    ///
    /// # Errors
    /// As [`Self::accounts`].
    pub fn tokens(&self) -> Result<Vec<(PeopleKey, Vec<u8>)>, BooksError> {
        self.records(TOKENS)
    }

    /// Who is who at an identity provider.
    ///
    /// # Errors
    /// As [`Self::accounts`].
    pub fn identities(&self) -> Result<Vec<(PeopleKey, Vec<u8>)>, BooksError> {
        self.records(IDENTITIES)
    }

    /// All proposals, in order.
    ///
    /// # Errors
    /// As [`Self::accounts`].
    pub fn proposals(&self) -> Result<Vec<(PeopleKey, Vec<u8>)>, BooksError> {
        self.records(PROPOSALS)
    }

    /// Notes when a session was last used. Without an entry: what is done with it has its own.
    ///
    /// # Errors
    /// [`BooksError::TooLong`], and the store's own errors.
    pub fn note_token(&self, hash: [u8; 32], value: &[u8]) -> Result<(), BooksError> {
        let mut batch = Batch::new();
        PeopleChange { key: PeopleKey::Token(hash), value: Some(value.to_vec()) }.fill(&mut batch)?;
        self.write_unlogged(batch)
    }

    fn records(&self, kind: &[u8]) -> Result<Vec<(PeopleKey, Vec<u8>)>, BooksError> {
        let mut records = Vec::new();
        scan(&*self.snapshot()?, &KeyRange::prefix(kind), |key, value| {
            let key =
                PeopleKey::of(key).ok_or(BooksError::Damaged("the key of a person's record is malformed"))?;
            records.push((key, value.to_vec()));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(records)
    }
}
