//! Handing a log over from one key to the next.
//!
//! A statement is a signed note of the form of a checkpoint: its name ends in `/log-key`, its size is the number of
//! the new key (the first key of a log is 1), and in the place of a root stand the 32 bytes of the new public key.
//! The old key signs it, and the new one too: nobody hands a log over to a key that its holder knows nothing of.

use crate::{LogKey, LogKeyError, LogPublicKey};
use safeborders_audit::{Checkpoint, Digest};

/// The longest statement that is read, in bytes.
pub const MAX_KEY_CHANGE_BYTES: usize = 1024;

/// The name that a statement about the log of this keeper carries.
fn name_of(keeper: &str) -> String {
    format!("{keeper}/log-key")
}

impl LogKey {
    /// States that the log of this keeper goes on under another key, its `number`th.
    ///
    /// # Errors
    /// [`LogKeyError::Form`] for a name that a note cannot carry.
    pub fn hand_over(&self, keeper: &str, number: u64, to: &Self) -> Result<String, LogKeyError> {
        let key = Digest::new(*to.public().as_bytes());
        let statement = Checkpoint::new(&name_of(keeper), number, key).map_err(|_| LogKeyError::Form)?;
        to.sign_too(&self.sign(&statement)?)
    }
}

impl LogPublicKey {
    /// The key to which the holder of this one handed the log of this keeper over.
    ///
    /// # Errors
    /// [`LogKeyError::Form`] for what is no such statement, [`LogKeyError::Signature`] unless both keys signed it.
    pub fn handed_over(&self, keeper: &str, statement: &str) -> Result<Self, LogKeyError> {
        if statement.len() > MAX_KEY_CHANGE_BYTES {
            return Err(LogKeyError::Form);
        }
        let stated = self.verify(statement)?;
        let next = Self::new(*stated.root().as_bytes());
        if stated.origin() != name_of(keeper) || next == *self {
            return Err(LogKeyError::Form);
        }
        next.verify(statement)?;
        Ok(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATHENS: &str = "safeborders/GR/node/athens";

    fn key(seed: u8) -> LogKey {
        LogKey::from_seed(&[seed; 32]).unwrap()
    }

    #[test]
    fn a_log_is_handed_over_by_both_keys_together() {
        let statement = key(1).hand_over(ATHENS, 2, &key(2)).unwrap();
        assert!(statement.len() < MAX_KEY_CHANGE_BYTES);
        assert_eq!(key(1).public().handed_over(ATHENS, &statement), Ok(key(2).public()));
    }

    #[test]
    fn a_statement_that_either_key_did_not_sign_or_about_another_log_is_refused() {
        let old = key(1).public();
        let honest = key(1).hand_over(ATHENS, 2, &key(2)).unwrap();
        let stated = |key: &LogKey| {
            let to = Digest::new(*key.public().as_bytes());
            Checkpoint::new(&name_of(ATHENS), 2, to).unwrap()
        };
        let head = Checkpoint::new("safeborders/GR/node/athens/disclosures/1", 2, stated(&key(2)).root());
        let swapped = honest.replace(&key(2).public().to_string(), &key(3).public().to_string());
        let head = key(2).sign_too(&key(1).sign(&head.unwrap()).unwrap()).unwrap();
        let refused = [
            ("by a stranger", key(3).hand_over(ATHENS, 2, &key(2)).unwrap()),
            ("by the new key alone", key(2).sign(&stated(&key(2))).unwrap()),
            ("by the old key alone", key(1).sign(&stated(&key(2))).unwrap()),
            ("by the old key and a third", key(3).sign_too(&key(1).sign(&stated(&key(2))).unwrap()).unwrap()),
            ("of another log", key(1).hand_over("safeborders/IT/node/rome", 2, &key(2)).unwrap()),
            ("to itself", key(1).hand_over(ATHENS, 2, &key(1)).unwrap()),
            ("with another key put in", swapped),
            ("a head that both signed", head),
            ("too long", "x".repeat(MAX_KEY_CHANGE_BYTES + 1)),
            ("nothing", String::new()),
        ];
        assert!(refused.iter().all(|(_, statement)| *statement != honest));
        for (what, statement) in refused {
            assert!(old.handed_over(ATHENS, &statement).is_err(), "{what}");
        }
        assert!(key(3).public().handed_over(ATHENS, &honest).is_err(), "believed under another key");
    }
}
