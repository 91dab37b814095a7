//! Referrals of other countries, kept in the books before they are acknowledged.

use safeborders_books::{Books, ReferralEntry, ReferralEvent};
use safeborders_types::{CountryCode, NodeSignature, ReceiveReferrals, ReferralNews, ReferralRefusal};
use std::sync::Arc;

/// Where other countries' news of referrals is kept.
pub(crate) struct ReferralDesk(pub(crate) Arc<Books>);

impl ReceiveReferrals for ReferralDesk {
    fn receive(
        &self,
        from: CountryCode,
        news: &ReferralNews,
        signature: &NodeSignature,
        at_s: u64,
    ) -> Result<(), ReferralRefusal> {
        let event = ReferralEvent::Received { news: news.clone(), signature: signature.clone() };
        let unavailable = |error: safeborders_books::BooksError| {
            tracing::error!(reason = %error, "a referral is not on record");
            ReferralRefusal::Unavailable
        };
        let kept = self.0.receive_referral(&ReferralEntry { at_s, with: from, event });
        let refusal = match kept.map_err(unavailable)? {
            Ok(()) => return Ok(()),
            Err(refusal) => refusal,
        };
        let event = ReferralEvent::Refused { code: refusal.code().to_owned() };
        self.0.refuse_referral(&ReferralEntry { at_s, with: from, event }).map_err(unavailable)?;
        Err(refusal)
    }
}
