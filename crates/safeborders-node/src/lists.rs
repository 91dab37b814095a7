//! Other countries' revocation lists: taken from their nodes, verified against the root that was compared
//! by hand, and installed. An older list never replaces a newer one.

use crate::layout::Layout;
use anyhow::{Context, Result};
use safeborders_peers::Peers;
use safeborders_store::fsx;
use safeborders_trust::{CountryRoot, MAX_LISTS_BYTES, newest_lists, now_s};
use safeborders_types::{CountryCode, ListsFetched};
use std::path::Path;
use std::time::Duration;

/// How long to wait for a peer's lists.
const PATIENCE: Duration = Duration::from_secs(10);
const MAX_ROOT_BYTES: usize = 64 * 1024;

/// Takes the lists of every peer that can be reached. A running node goes by new ones within seconds.
pub(crate) async fn fetch(layout: &Layout, peers: &Peers) -> Vec<ListsFetched> {
    let mut fetched = Vec::new();
    for (peer, lists) in peers.revocation_lists_all(PATIENCE).await {
        let country = peer.country();
        let (renewed, trouble) = match lists {
            Ok(lists) => match install(layout, country, &lists) {
                Ok(renewed) => (renewed, String::new()),
                Err(error) => (false, format!("{error:#}")),
            },
            Err(error) => (false, error.to_string()),
        };
        fetched.push(ListsFetched { country, renewed, trouble });
    }
    fetched
}

/// Installs what is newer of the lists that a country offers; whether anything was.
///
/// # Errors
/// They are not signed by the country's authorities, older than those installed, or stale.
pub(crate) fn install(layout: &Layout, country: CountryCode, offered: &str) -> Result<bool> {
    let root = layout.roots().join(format!("{country}.pem"));
    let root = read(&root, MAX_ROOT_BYTES)?.with_context(|| format!("{country} is not a member"))?;
    let root = CountryRoot::from_pem(country, &root)?;
    let file = layout.lists_of(country);
    let installed = read(&file, MAX_LISTS_BYTES)?;
    let Some(newer) = newest_lists(&root, installed.as_deref(), offered, now_s())? else { return Ok(false) };
    fsx::replace(&file, newer.as_bytes())?;
    Ok(true)
}

fn read(path: &Path, most: usize) -> Result<Option<String>> {
    let Some(bytes) = fsx::read(path, most)? else { return Ok(None) };
    Ok(Some(String::from_utf8(bytes).with_context(|| format!("{} is not text", path.display()))?))
}

/// Takes the lists once and tells the operator what is wrong.
pub(crate) async fn renew(layout: &Layout, peers: &Peers) {
    for of in fetch(layout, peers).await {
        let country = of.country;
        if of.renewed {
            tracing::info!(%country, "newer revocation lists are installed");
        }
        if !of.trouble.is_empty() {
            tracing::warn!(%country, trouble = of.trouble, "no revocation lists were taken; the old ones stay");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authority::Issuing;
    use safeborders_store::keys::{RootKey, Unlock, create_key_file};

    /// A country with its authorities.
    fn office(home: &Path, name: &str) -> (Layout, Issuing) {
        let layout = Layout::new(&home.join(name));
        fsx::create_dir(layout.dir()).unwrap();
        let secret = home.join(format!("{name}.key"));
        create_key_file(&secret).unwrap();
        let unlock = Unlock::KeyFile(secret);
        let key = RootKey::create_new(&layout.root_key(), &unlock).unwrap();
        let root = crate::authority::create(&layout.authority(), name.parse().unwrap(), &unlock).unwrap();
        let issuing = Issuing::create(&layout, &key, &root).unwrap();
        (layout, issuing)
    }

    #[test]
    fn the_lists_that_an_office_signs_are_installed_by_another_and_old_ones_are_not() {
        let home = tempfile::tempdir().unwrap();
        let (greece, issuing) = office(home.path(), "GR");
        let (bulgaria, _) = office(home.path(), "BG");
        let gr: CountryCode = "GR".parse().unwrap();
        let lists = || std::fs::read_to_string(greece.lists_of(gr)).unwrap();
        let first = lists();
        assert!(install(&bulgaria, gr, &first).is_err(), "not a member yet");
        std::fs::copy(greece.roots().join("GR.pem"), bulgaria.roots().join("GR.pem")).unwrap();
        assert!(install(&bulgaria, gr, &first).unwrap());
        assert!(!install(&bulgaria, gr, &first).unwrap(), "nothing new");
        issuing.sign_list().unwrap();
        assert!(install(&bulgaria, gr, &lists()).unwrap());
        let kept = std::fs::read_to_string(bulgaria.lists_of(gr)).unwrap();
        assert!(install(&bulgaria, gr, &first).unwrap_err().to_string().contains("older"));
        assert_eq!(std::fs::read_to_string(bulgaria.lists_of(gr)).unwrap(), kept, "nothing was changed");
    }
}
