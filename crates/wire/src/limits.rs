//! How large a message may be, and why.

use safeborders_types::{
    MAX_CELLS, MAX_COHORTS, MAX_DIMENSIONS, MAX_FILTERS, MAX_YEARBOOK_CELLS, MAX_YEARBOOK_CHAIN,
    MAX_YEARBOOK_DIMENSIONS, MAX_YEARBOOK_SIGNATURE_BYTES, MAX_YEARBOOK_TABLES,
};

/// The longest name in a message: attributes, codes and agreements have at most 64 bytes.
pub(crate) const MAX_NAME_BYTES: usize = 64;
/// The longest name of a peer: the scheme, country, role and name.
pub(crate) const MAX_PEER_BYTES: usize = 96;
/// The most codes of an axis or of one attribute of a filter: the axis of a trend has one for each cohort.
pub(crate) const MAX_CODES: usize = MAX_COHORTS;
/// The most attributes that a description lists. The codebook has about a hundred.
pub(crate) const MAX_ATTRIBUTES: usize = 1_000;
/// The most cohorts that a description lists: every quarter of the years 1900 to 2199.
pub(crate) const MAX_DESCRIBED_COHORTS: usize = 1_200;
/// The most years that a description lists.
pub(crate) const MAX_DESCRIBED_YEARS: usize = 300;

/// A name with its tag and length.
const NAME_ON_WIRE: usize = MAX_NAME_BYTES + 4;
/// A signed 64-bit varint at its longest.
const CELL_ON_WIRE: usize = 10;
/// A cohort's text, two varints of ten bytes, and tags.
const ACCOUNT_ON_WIRE: usize = 48;
/// The fields of a message that have a fixed size, with room for new ones.
const FIXED_FIELDS: usize = 4 * 1024;
/// The longest signed head of a disclosure log.
pub(crate) const MAX_HEAD_BYTES: usize = 2048;
/// The most hashes of a consistency proof: two for each level of a tree of 2⁶⁴ entries.
pub(crate) const MAX_PROOF_HASHES: usize = 130;

/// The response header that carries a refusal's stable code beside the gRPC status, such as
/// `budget-exhausted`. Codes are lower-case words joined by hyphens.
pub const REFUSAL_HEADER: &str = "safeborders-refusal";

/// The code with which a caller is told that its certificate's validity has ended, or not begun.
pub const REFUSED_CERTIFICATE_EXPIRED: &str = "certificate-expired";
/// The code with which a caller is told that its country has revoked its certificate.
pub const REFUSED_CERTIFICATE_REVOKED: &str = "certificate-revoked";
/// The code with which a caller is told that the revocation lists of its country that are known here are
/// stale.
pub const REFUSED_STALE_LISTS: &str = "stale-lists";
/// The code with which a caller is told that its country's root is not, or not any more, the one that is
/// trusted here.
pub const REFUSED_ROOT_CHANGED: &str = "root-changed";
/// The code with which a counterpart is told to call less often.
pub const REFUSED_SLOW_DOWN: &str = "slow-down";
/// The code with which everything is refused to a country with which an office has stopped all exchange.
pub const REFUSED_STOPPED: &str = "stopped";
/// The code with which a question is refused whose table has more cells than a node releases.
pub const REFUSED_TOO_LARGE: &str = "too-large";

/// The largest request, in bytes: [`MAX_COHORTS`] cohorts, [`MAX_FILTERS`] attributes with as many
/// codes as an axis may have each, and fixed fields.
pub const MAX_REQUEST_BYTES: usize =
    MAX_COHORTS * 16 + (MAX_FILTERS * (MAX_CODES + 1) + MAX_DIMENSIONS + 1) * NAME_ON_WIRE + FIXED_FIELDS;

/// The largest description, in bytes.
pub const MAX_DESCRIPTION_BYTES: usize = MAX_ATTRIBUTES * NAME_ON_WIRE
    + MAX_DESCRIBED_COHORTS * (16 + ACCOUNT_ON_WIRE)
    + MAX_DESCRIBED_YEARS * 5
    + FIXED_FIELDS;

/// The largest part of a yearbook, in bytes: a head with all digests and certificates, or a table.
pub const MAX_YEARBOOK_PART_BYTES: usize = MAX_YEARBOOK_TABLES * 40
    + (MAX_YEARBOOK_CHAIN + 1) * (MAX_YEARBOOK_SIGNATURE_BYTES + 8)
    + MAX_YEARBOOK_CELLS * CELL_ON_WIRE
    + MAX_YEARBOOK_DIMENSIONS * (MAX_CODES + 1) * NAME_ON_WIRE
    + FIXED_FIELDS;

/// The largest message of the protocol, in bytes: an answer of [`MAX_CELLS`] cells that all need
/// ten bytes, with its axes and one account per cohort.
pub const MAX_MESSAGE_BYTES: usize = response_limit(MAX_CELLS);

/// The largest answer to a question whose table has this many cells, in bytes.
///
/// An asker knows the size of the table that it asked for and allows no more, so that a peer
/// cannot make it hold ten megabytes for a question of sixty cells.
#[must_use]
pub const fn response_limit(cells: usize) -> usize {
    let cells = if cells > MAX_CELLS { MAX_CELLS } else { cells };
    cells * CELL_ON_WIRE
        + MAX_DIMENSIONS * (MAX_CODES + 1) * NAME_ON_WIRE
        + MAX_COHORTS * ACCOUNT_ON_WIRE
        + FIXED_FIELDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto;
    use prost::Message;

    #[test]
    fn the_limits_hold_the_largest_valid_messages() {
        let name = "victim.".to_owned() + &"a".repeat(MAX_NAME_BYTES - 7);
        let code = "C".repeat(MAX_NAME_BYTES);
        let account = proto::Account {
            cohort: "2024Q1".to_owned(),
            quota_nano_rho: u64::MAX,
            spent_nano_rho: u64::MAX,
        };
        let axis = proto::Axis { attribute: name.clone(), codes: vec![code.clone(); MAX_CODES] };
        let answer = proto::AskResponse {
            release: vec![0xff; 32],
            table: Some(proto::CountTable {
                axes: vec![axis; MAX_DIMENSIONS],
                cells: vec![i64::MIN; MAX_CELLS],
            }),
            accounts: vec![account.clone(); MAX_COHORTS],
            head: "h".repeat(MAX_HEAD_BYTES),
            ..proto::AskResponse::default()
        };
        assert!(answer.encoded_len() <= MAX_MESSAGE_BYTES);

        let term = proto::FilterTerm { attribute: name.clone(), codes: vec![code; MAX_CODES] };
        let request = proto::AskRequest {
            agreement: "a".repeat(64),
            reference: vec![0xff; 16],
            last_head: "h".repeat(MAX_HEAD_BYTES),
            question: Some(proto::Question {
                unit: 1,
                cohorts: vec!["2024Q1".to_owned(); MAX_COHORTS],
                dimensions: vec![name.clone(); MAX_DIMENSIONS],
                filter: vec![term; MAX_FILTERS],
                mean_of: name.clone(),
            }),
            ..proto::AskRequest::default()
        };
        assert!(request.encoded_len() <= MAX_REQUEST_BYTES);

        let description = proto::DescribeResponse {
            country: "GR".to_owned(),
            frozen_cohorts: vec!["2024Q1".to_owned(); MAX_DESCRIBED_COHORTS],
            attributes: vec![name; MAX_ATTRIBUTES],
            accounts: vec![account; MAX_DESCRIBED_COHORTS],
            yearbooks: vec![2199; MAX_DESCRIBED_YEARS],
            head: "h".repeat(MAX_HEAD_BYTES),
            log_key: vec![0xff; 32],
            ..proto::DescribeResponse::default()
        };
        assert!(description.encoded_len() <= MAX_DESCRIPTION_BYTES);
    }
}
