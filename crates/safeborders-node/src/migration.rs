//! The mark of a migration from one store to another, so that neither half a copy nor an old one is ever taken up.

use crate::config::{Config, Store};
use crate::failure::Failure;
use crate::layout::Layout;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_store::fsx;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The largest mark, in bytes.
const MAX_BYTES: usize = 4 << 10;

/// Lies in the node's data while a migration is under way.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mark {
    pub(crate) from: Store,
    pub(crate) to: Store,
    /// The copy is whole, and nothing was written to what it is a copy of since.
    pub(crate) compared: bool,
}

impl Mark {
    fn path(layout: &Layout) -> PathBuf {
        layout.data().join("migration.toml")
    }

    /// The mark, if a migration is under way.
    pub(crate) fn read(layout: &Layout) -> Result<Option<Self>, Failure> {
        let Some(bytes) = fsx::read(&Self::path(layout), MAX_BYTES)? else { return Ok(None) };
        let text = String::from_utf8(bytes)?;
        Ok(Some(
            toml::from_str(&text).with_context(|| format!("{} is damaged", Self::path(layout).display()))?,
        ))
    }

    /// Puts it there, durably.
    pub(crate) fn write(&self, layout: &Layout) -> Result<(), Failure> {
        Ok(fsx::replace(&Self::path(layout), toml::to_string(self)?.as_bytes())?)
    }

    /// The migration has ended.
    pub(crate) fn remove(layout: &Layout) -> Result<(), Failure> {
        Ok(fsx::remove(&Self::path(layout))?)
    }
}

/// Asked before the case files are opened for use.
pub(crate) fn may_open(layout: &Layout, config: &Config) -> Result<(), Failure> {
    let Some(mark) = Mark::read(layout)? else { return Ok(()) };
    if config.store == mark.to && !mark.compared {
        let text = format!(
            "the copy in {} was never completed: set store = \"{}\" again, and run `store migrate` once more",
            mark.to, mark.from
        );
        return Err(Failure::new(exit::CONFIG, text));
    }
    if config.store == mark.from && mark.compared {
        // The node goes on with what it had, so the copy grows old.
        Mark { compared: false, ..mark }.write(layout)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: &str = "postgres://a@/b?host=/run";

    fn config(store: &str) -> Config {
        let rest =
            "country = \"GR\"\nname = \"athens\"\nlisten = \"127.0.0.1:7400\"\nfirst_cohort = \"2015Q1\"\n";
        Config::parse(&format!("store = \"{store}\"\n{rest}")).unwrap()
    }

    fn marked(compared: bool) -> (tempfile::TempDir, Layout) {
        let dir = tempfile::tempdir().unwrap();
        let layout = Layout::new(dir.path());
        fsx::create_dir(&layout.data()).unwrap();
        Mark { from: Store::Sled, to: PLACE.parse().unwrap(), compared }.write(&layout).unwrap();
        (dir, layout)
    }

    #[test]
    fn half_a_copy_is_not_opened_and_what_it_is_a_copy_of_is() {
        let (_dir, layout) = marked(false);
        assert!(may_open(&layout, &config("sled")).is_ok());
        let refused = may_open(&layout, &config(PLACE)).unwrap_err();
        assert!(refused.code() == exit::CONFIG && refused.to_string().contains("store = \"sled\""));
        assert!(may_open(&layout, &config("redb")).is_ok());
    }

    #[test]
    fn whole_copy_is_opened_until_the_node_goes_on_with_the_original() {
        let (_dir, layout) = marked(true);
        assert!(may_open(&layout, &config(PLACE)).is_ok());
        assert!(may_open(&layout, &config("sled")).is_ok());
        assert!(may_open(&layout, &config(PLACE)).is_err());
        Mark::remove(&layout).unwrap();
        assert!(Mark::read(&layout).unwrap().is_none() && may_open(&layout, &config(PLACE)).is_ok());
    }
}
