//! The codes of contact requests in the reader's language.

use safeborders_pages::Locale;
use safeborders_types::{
    CheckedKind, CloseReason, DeclineReason, ReferralCategory, ReferralChannel, ReferralRequest,
    ReferralState, ReferralUrgency,
};

pub(super) fn request(of: ReferralRequest, t: &Locale) -> String {
    t.text(match of {
        ReferralRequest::Information => "o-ref-information",
        ReferralRequest::CoordinationMeeting => "o-ref-meeting",
        ReferralRequest::JointInvestigationTeam => "o-ref-team",
        ReferralRequest::InvestigationOrder => "o-ref-order",
        ReferralRequest::PreserveEvidence => "o-ref-preserve",
        ReferralRequest::ProtectVictims => "o-ref-protect",
    })
}

pub(super) fn category(of: ReferralCategory, t: &Locale) -> String {
    t.text(match of {
        ReferralCategory::SexualExploitation => "o-ref-sexual",
        ReferralCategory::ForcedLabour => "o-ref-labour",
        ReferralCategory::ForcedCriminality => "o-ref-criminality",
        ReferralCategory::ForcedBegging => "o-ref-begging",
        ReferralCategory::BenefitFraud => "o-ref-benefits",
        ReferralCategory::OrganRemoval => "o-ref-organs",
        ReferralCategory::IllegalAdoption => "o-ref-adoption",
        ReferralCategory::ForcedMarriage => "o-ref-marriage",
        ReferralCategory::Surrogacy => "o-ref-surrogacy",
        ReferralCategory::NotYetClear => "o-ref-unclear",
    })
}

pub(super) fn urgency(of: ReferralUrgency, t: &Locale) -> String {
    t.text(match of {
        ReferralUrgency::Routine => "o-ref-routine",
        ReferralUrgency::Priority => "o-ref-priority",
        ReferralUrgency::Urgent => "o-ref-urgent",
    })
}

pub(super) fn channel(of: ReferralChannel, t: &Locale) -> String {
    t.text(match of {
        ReferralChannel::Desk => "o-ref-desk",
        ReferralChannel::Telephone => "o-ref-telephone",
        ReferralChannel::Siena => "o-ref-siena",
        ReferralChannel::Eurojust => "o-ref-eurojust",
        ReferralChannel::JudicialNetwork => "o-ref-network",
    })
}

pub(super) fn declined(of: DeclineReason, t: &Locale) -> String {
    t.text(match of {
        DeclineReason::NotCompetent => "o-ref-not-competent",
        DeclineReason::NothingFound => "o-ref-nothing-found",
        DeclineReason::HandledElsewhere => "o-ref-elsewhere",
        DeclineReason::NoCapacity => "o-ref-no-capacity",
        DeclineReason::BasisTooWeak => "o-ref-too-weak",
    })
}

pub(super) fn closed(of: CloseReason, t: &Locale) -> String {
    t.text(match of {
        CloseReason::JudicialChannelOpened => "o-ref-judicial",
        CloseReason::NoConnection => "o-ref-no-connection",
        CloseReason::Withdrawn => "o-ref-withdrawn",
    })
}

pub(super) fn state(of: ReferralState, t: &Locale) -> String {
    match of {
        ReferralState::Sent => t.text("o-ref-is-sent"),
        ReferralState::Seen => t.text("o-ref-is-seen"),
        ReferralState::Accepted => t.text("o-ref-is-accepted"),
        ReferralState::Declined(reason) => {
            format!("{}: {}", t.text("o-ref-is-declined"), declined(reason, t))
        }
        ReferralState::Closed(reason) => format!("{}: {}", t.text("o-ref-is-closed"), closed(reason, t)),
    }
}

pub(super) fn kind(of: CheckedKind, t: &Locale) -> String {
    t.text(match of {
        CheckedKind::Phone => "o-link-phone",
        CheckedKind::Plate => "o-link-plate",
        CheckedKind::Account => "o-link-account",
    })
}
