//! Link checks, referrals and the directory.

use super::Desk;
use crate::failure::Failure;
use safeborders_office::drafts::{Draft, DraftBody};
use safeborders_office::links::{LinkCheckBody, LinkChecked, LinkLine};
use safeborders_office::referrals::{ReferralBody, ReferralLine, StepBody};
use safeborders_types::{Desk as DirectoryDesk, ReferralId};

impl Desk {
    pub(crate) fn check_links(&self, body: &LinkCheckBody) -> Result<LinkChecked, Failure> {
        self.slow("asking the other office", "links/check", body)
    }

    pub(crate) fn link_log(&self) -> Result<Vec<LinkLine>, Failure> {
        self.get("links")
    }

    pub(crate) fn directory(&self) -> Result<Vec<DirectoryDesk>, Failure> {
        self.get("directory")
    }

    pub(crate) fn referrals(&self) -> Result<Vec<ReferralLine>, Failure> {
        self.get("referrals")
    }

    pub(crate) fn referral(&self, id: ReferralId) -> Result<ReferralLine, Failure> {
        self.get(&format!("referral?id={id}"))
    }

    pub(crate) fn refer(&self, body: &ReferralBody) -> Result<ReferralLine, Failure> {
        self.post("referrals/new", body)
    }

    pub(crate) fn refer_step(&self, body: &StepBody) -> Result<ReferralLine, Failure> {
        self.post("referrals/step", body)
    }

    pub(crate) fn draft(&self, body: &DraftBody) -> Result<Draft, Failure> {
        self.post("referrals/draft", body)
    }
}
