//! What ends and when, for the office's own pages.

use crate::config::Config;
use crate::expiry::{self, Urgency};
use crate::layout::Layout;
use safeborders_types::{EndLine, KeepAgreements, ShowEnds};
use std::sync::Arc;

/// What this node knows of ends.
pub(crate) struct Ends {
    pub(crate) layout: Layout,
    pub(crate) config: Config,
    pub(crate) agreements: Arc<dyn KeepAgreements>,
}

impl ShowEnds for Ends {
    fn ends(&self) -> Result<Vec<EndLine>, String> {
        let agreements = self.agreements.agreements().map_err(|error| error.to_string())?;
        let all =
            expiry::all(&self.layout, &self.config, &agreements).map_err(|error| format!("{error:#}"))?;
        let own = self.config.id().map_err(|error| format!("{error:#}"))?;
        let own = format!("certificate of {own}");
        let line = |expiry: expiry::Expiry| EndLine {
            is_own: expiry.what == own,
            what: expiry.what,
            ends_s: expiry.ends_s,
            days_left: expiry.days_left,
            urgent: expiry.urgency != Urgency::Fine,
            remedy: expiry.remedy.to_owned(),
        };
        Ok(all.into_iter().map(line).collect())
    }
}
