//! The desk's way to erasures, holds, the review list and keys.

use super::Desk;
use crate::failure::Failure;
use safeborders_office::backups::BackupsShown;
use safeborders_office::erasure::{EraseBody, ErasePlan, EraseReport};
use safeborders_office::keeping::{DueLine, HoldBody, HoldLine};
use safeborders_office::keys::KeysStatus;

impl Desk {
    pub(crate) fn plan_erasure(&self, body: &EraseBody) -> Result<ErasePlan, Failure> {
        self.post("cases/erasure/plan", body)
    }

    pub(crate) fn erase(&self, body: &EraseBody) -> Result<EraseReport, Failure> {
        self.post("cases/erasure", body)
    }

    pub(crate) fn hold(&self, body: &HoldBody, set: bool) -> Result<HoldLine, Failure> {
        self.post(if set { "cases/hold" } else { "cases/unhold" }, body)
    }

    pub(crate) fn held(&self) -> Result<Vec<HoldLine>, Failure> {
        self.get("cases/held")
    }

    pub(crate) fn due(&self, within_days: Option<u16>) -> Result<Vec<DueLine>, Failure> {
        self.get(&within_days.map_or("cases/due".to_owned(), |days| format!("cases/due?days={days}")))
    }

    pub(crate) fn keys_status(&self) -> Result<KeysStatus, Failure> {
        self.get("keys")
    }

    pub(crate) fn rotate_keys(&self) -> Result<KeysStatus, Failure> {
        self.post("keys/rotate", &())
    }

    pub(crate) fn backups(&self) -> Result<BackupsShown, Failure> {
        self.get("backups")
    }

    pub(crate) fn copy_keys(&self) -> Result<KeysStatus, Failure> {
        self.post("keys/copy", &())
    }
}
