//! Judging a caller again at each call: connections outlive handshakes.

use crate::responder::Clock;
use safeborders_trust::{ConnectInfo, LiveCredentials};
use std::sync::Arc;
use tonic::{Request, Status};

/// Holds every call, whatever the service, against the time and against the roots that this node
/// trusts now, and refuses it to countries with which this office has stopped all exchange. A country whose root was removed or replaced must connect again.
#[derive(Clone)]
pub(crate) struct Judge {
    credentials: Arc<LiveCredentials>,
    clock: Clock,
}

impl Judge {
    pub(crate) fn new(credentials: Arc<LiveCredentials>, clock: Clock) -> Self {
        Self { credentials, clock }
    }

    pub(crate) fn judge(&self, request: Request<()>) -> Result<Request<()>, Status> {
        let Some(info) = request.extensions().get::<ConnectInfo>() else {
            return Err(Status::unauthenticated("no verified peer"));
        };
        if let Err(reason) = info.check(self.credentials.current().roots(), (self.clock)()) {
            tracing::warn!(peer = %info.peer(), %reason, "a call was refused");
            return Err(crate::status::not_accepted(&reason));
        }
        if self.credentials.is_stopped(info.peer().country()) {
            tracing::warn!(peer = %info.peer(), "a call was refused: exchange with its country is stopped");
            return Err(crate::status::stopped());
        }
        Ok(request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::StreamExt;
    use safeborders_trust::{
        Acceptor, AcceptorLimits, Connector, CountryCa, CountryRoot, Credentials, Identity, Stopped,
        TrustRoots, Validity, now_s,
    };
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Duration;
    use tokio::net::TcpListener;

    const ATHENS: &str = "spiffe://safeborders/GR/node/athens";
    const SOFIA: &str = "spiffe://safeborders/BG/node/sofia";

    fn authority(country: &str) -> CountryCa {
        CountryCa::create(country.parse().unwrap(), Validity::days(now_s(), 3_000).unwrap()).unwrap()
    }

    fn roots(authorities: &[&CountryCa]) -> TrustRoots {
        let mut roots = TrustRoots::new();
        for authority in authorities {
            let root = CountryRoot::from_pem(authority.country(), authority.certificate_pem()).unwrap();
            roots.insert(authority.country(), root);
        }
        roots
    }

    fn credentials(name: &str, authority: &CountryCa, roots: TrustRoots) -> Credentials {
        let leaf = authority.issue(&name.parse().unwrap(), Validity::days(now_s(), 14).unwrap()).unwrap();
        Credentials::new(Identity::from_leaf(&leaf).unwrap(), roots).unwrap()
    }

    /// Sofia's connection as Athens sees it.
    async fn connected(athens: &Arc<LiveCredentials>, sofia: Credentials) -> ConnectInfo {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut acceptor = Acceptor::start(listener, Arc::clone(athens), AcceptorLimits::default()).unwrap();
        let (address, sofia) = (acceptor.local_addr().to_string(), LiveCredentials::new(sofia));
        let connector = Connector::new(&address, ATHENS.parse().unwrap(), sofia, Duration::from_secs(10));
        let dialling = tokio::spawn(async move { connector.connect().await.map(drop) });
        let info = acceptor.next().await.unwrap().unwrap().info().clone();
        dialling.abort();
        info
    }

    #[tokio::test]
    async fn a_call_is_held_against_the_time_and_the_current_roots() {
        let (greece, bulgaria, other_bulgaria) = (authority("GR"), authority("BG"), authority("BG"));
        let both = || roots(&[&greece, &bulgaria]);
        let athens = LiveCredentials::new(credentials(ATHENS, &greece, both()));
        let info = connected(&athens, credentials(SOFIA, &bulgaria, both())).await;
        let time = Arc::new(AtomicU64::new(now_s()));
        let clock = Arc::clone(&time);
        let judge = Judge::new(Arc::clone(&athens), Arc::new(move || clock.load(Ordering::SeqCst)));
        let judged = || {
            let mut request = Request::new(());
            request.extensions_mut().insert(info.clone());
            judge.judge(request).map(drop).map_err(|status| status.code())
        };
        assert_eq!(judged(), Ok(()));
        let refused = Err(tonic::Code::Unauthenticated);
        athens.replace(credentials(ATHENS, &greece, roots(&[&greece])));
        assert_eq!(judged(), refused, "the root is gone");
        athens.replace(credentials(ATHENS, &greece, roots(&[&greece, &other_bulgaria])));
        assert_eq!(judged(), refused, "the root is another one");
        athens.replace(credentials(ATHENS, &greece, both()));
        assert_eq!(judged(), Ok(()), "a renewed leaf of this node ends nobody's calls");
        let all = || Stopped { all: true, ..Stopped::default() };
        let one = |country: &str| Stopped { all: false, countries: [country.parse().unwrap()].into() };
        for (stopped, expected) in [
            (one("BG"), Err(tonic::Code::PermissionDenied)),
            (one("RO"), Ok(())),
            (all(), Err(tonic::Code::PermissionDenied)),
        ] {
            athens.stop(stopped.clone());
            assert_eq!(judged(), expected, "{stopped:?}");
            athens.replace(credentials(ATHENS, &greece, both()));
            assert_eq!(judged(), expected, "renewed credentials change nothing about it");
        }
        athens.stop(Stopped::default());
        assert_eq!(judged(), Ok(()), "exchange goes on");
        time.fetch_add(15 * 86_400, Ordering::SeqCst);
        assert_eq!(judged(), refused, "the leaf has expired");
        let stranger = judge.judge(Request::new(())).map(drop).map_err(|status| status.code());
        assert_eq!(stranger, refused, "not from the acceptor");
    }
}
