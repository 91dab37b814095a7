//! Taking renewed certificates and roots into use while connections are open, and warning of a
//! certificate that ends soon.

use crate::{Credentials, LiveCredentials, now_s};
use std::fmt::Display;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// How often the files are looked at: a revoked peer is gone within five seconds of a new list.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// From how many days before its end on a certificate is warned of, once a day.
const WARN_DAYS: u64 = 5;
const DAY_S: u64 = 86_400;

/// Looks at files and folders, and when one has changed loads the credentials again and replaces the
/// live ones. Files that cannot be used are logged, and the old credentials stay. Never ends.
pub fn keep_fresh<E: Display>(
    live: Arc<LiveCredentials>,
    watched: Vec<PathBuf>,
    load: impl Fn() -> Result<Credentials, E> + Send,
) -> impl Future<Output = ()> + Send {
    keep_fresh_every(LOOK_EVERY, live, watched, load)
}

fn keep_fresh_every<E: Display>(
    every: Duration,
    live: Arc<LiveCredentials>,
    watched: Vec<PathBuf>,
    load: impl Fn() -> Result<Credentials, E> + Send,
) -> impl Future<Output = ()> + Send {
    // Looked at before the future first runs, so that no change is missed in between.
    let mut seen = stamps(&watched);
    async move {
        let mut warned_on = None;
        loop {
            warned_on = warn_once_a_day(&live, warned_on);
            tokio::time::sleep(every).await;
            let found = stamps(&watched);
            if found == seen {
                continue;
            }
            match load() {
                Ok(fresh) => {
                    tracing::info!("renewed credentials are in use");
                    live.replace(fresh);
                    seen = found;
                }
                Err(reason) => {
                    tracing::warn!(%reason, "renewed credentials cannot be used; the old ones stay");
                }
            }
        }
    }
}

/// Returns the day on which it was warned last.
fn warn_once_a_day(live: &LiveCredentials, warned_on: Option<u64>) -> Option<u64> {
    let today = now_s() / DAY_S;
    let days_left = live.current().identity().days_left(now_s());
    if days_left >= WARN_DAYS || warned_on == Some(today) {
        return warned_on;
    }
    tracing::warn!(
        days_left,
        "this machine's certificate ends soon; afterwards no peer accepts it: renew it"
    );
    Some(today)
}

/// What there is, and when each file was changed last. A folder stands for the files in it.
fn stamps(watched: &[PathBuf]) -> Vec<(PathBuf, Option<SystemTime>)> {
    let mut paths = Vec::new();
    for path in watched {
        match std::fs::read_dir(path) {
            Ok(entries) => paths.extend(entries.flatten().map(|entry| entry.path())),
            Err(_) => paths.push(path.clone()),
        }
    }
    paths.sort();
    let changed = |path: &PathBuf| std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
    paths.into_iter().map(|path| (path.clone(), changed(&path))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CountryCa, CountryRoot, Identity, IdentityFiles, TrustRoots, Validity};
    use safeborders_types::{PeerId, Role};

    #[tokio::test]
    async fn a_renewed_certificate_is_taken_up_and_a_broken_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let files = IdentityFiles::in_folder(folder.path());
        let ca = CountryCa::create("GR".parse().unwrap(), Validity::days(now_s(), 90).unwrap()).unwrap();
        let peer = PeerId::new(ca.country(), Role::Node, "athens").unwrap();
        let renew =
            |days| files.replace(&ca.issue(&peer, Validity::days(now_s(), days).unwrap()).unwrap()).unwrap();
        let mut roots = TrustRoots::new();
        roots.insert(ca.country(), CountryRoot::from_pem(ca.country(), ca.certificate_pem()).unwrap());
        let with = |identity: Identity| Credentials::new(identity, roots.clone()).unwrap();

        renew(10);
        let live = LiveCredentials::new(with(files.load().unwrap()));
        let (of_task, roots) = (Arc::clone(&live), roots.clone());
        let again = files.clone();
        let load = move || {
            let identity = again.load().map_err(|e| e.to_string())?;
            Credentials::new(identity, roots.clone()).map_err(|e| e.to_string())
        };
        let watched = vec![folder.path().to_owned()];
        let task = tokio::spawn(keep_fresh_every(Duration::from_millis(5), of_task, watched, load));
        let is_renewed = || live.current().identity().days_left(now_s()) > 15;
        assert!(!is_renewed());
        renew(20);
        let renewed = async {
            while !is_renewed() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), renewed).await.expect("the renewed one is in use");
        std::fs::write(folder.path().join("cert.pem"), "broken").unwrap();
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert!(is_renewed());
        task.abort();
    }
}
