//! Why a message is not accepted.

/// What is wrong with a field. It carries sizes, never contents.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// The field is not set.
    #[error("is missing")]
    Missing,
    /// A text or list is longer than allowed.
    #[error("has {found} entries or bytes where at most {limit} are allowed")]
    TooLong {
        /// The most that is allowed.
        limit: usize,
        /// What was found.
        found: usize,
    },
    /// The value is not of the field's form.
    #[error("is not of the form that the protocol documents")]
    Malformed,
    /// Two entries of a list name the same thing.
    #[error("names something twice")]
    Repeated,
    /// A number is outside its range.
    #[error("is out of range")]
    OutOfRange,
    /// Parts that are valid alone do not fit together.
    #[error("does not fit the rest of the message")]
    Inconsistent,
}

/// A message from a peer that is not of the protocol's form. Its text names the field and the
/// problem and quotes nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the message's field `{field}` {problem}")]
pub struct InvalidMessage {
    field: &'static str,
    problem: Problem,
}

impl InvalidMessage {
    pub(crate) const fn new(field: &'static str, problem: Problem) -> Self {
        Self { field, problem }
    }

    /// Whether the only trouble is a table or list beyond its limit.
    #[must_use]
    pub const fn is_too_large(&self) -> bool {
        matches!(self.problem, Problem::TooLong { .. })
    }

    /// The field's name in the protocol.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        self.field
    }

    /// What is wrong with it.
    #[must_use]
    pub const fn problem(&self) -> Problem {
        self.problem
    }
}

/// Refuses a list or text that is longer than `limit`, before anything is made of it.
pub(crate) fn at_most(field: &'static str, found: usize, limit: usize) -> Result<(), InvalidMessage> {
    if found > limit {
        return Err(InvalidMessage::new(field, Problem::TooLong { limit, found }));
    }
    Ok(())
}

/// Parses a checked name; an over-long text is refused before it is looked at.
pub(crate) fn parsed<T: std::str::FromStr>(field: &'static str, text: &str) -> Result<T, InvalidMessage> {
    at_most(field, text.len(), crate::limits::MAX_NAME_BYTES)?;
    text.parse().map_err(|_| InvalidMessage::new(field, Problem::Malformed))
}

/// Parses a list of names and refuses repetitions.
pub(crate) fn distinct<T: std::str::FromStr + Ord>(
    field: &'static str,
    texts: &[String],
    limit: usize,
) -> Result<std::collections::BTreeSet<T>, InvalidMessage> {
    at_most(field, texts.len(), limit)?;
    let mut set = std::collections::BTreeSet::new();
    for text in texts {
        if !set.insert(parsed(field, text)?) {
            return Err(InvalidMessage::new(field, Problem::Repeated));
        }
    }
    Ok(set)
}
