//! Listening: over plain HTTP on loopback only, over TLS for officers' certificates only.

use axum::Router;
use safeborders_pages::{Loopback, NotLoopback, PageLimits, TlsListener, serve_pages};
use safeborders_trust::OfficersOnly;
use std::future::Future;
use std::io;
use std::time::Duration;
use tokio::net::TcpListener;

/// How long a connection lives that a certificate opened: one that was revoked since is not asked for again before.
const OFFICERS_AGE: Duration = Duration::from_secs(60);

/// Why the pages cannot be served.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// The listener is open to other machines.
    #[error("the pages are not served here")]
    NotLoopback(#[from] NotLoopback),
    /// The listener failed.
    #[error("the pages' listener failed")]
    Io(#[from] io::Error),
}

/// Serves over plain HTTP until `stop` completes. The listener's own address is looked at, so that
/// nothing that a configuration said can put the pages on a network without TLS.
///
/// # Errors
/// [`ServeError::NotLoopback`] before anything is served; [`ServeError::Io`].
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let address = Loopback::try_from(listener.local_addr()?)?;
    tracing::info!(%address, "served over plain HTTP, to this machine alone");
    serve_pages(listener, router, PageLimits::default(), stop).await;
    Ok(())
}

/// Serves over TLS until `stop` completes, on any address: whoever shows no certificate of an officer gets no further
/// than the handshake.
///
/// # Errors
/// [`ServeError::Io`].
pub async fn serve_officers(
    listener: TcpListener,
    officers: &OfficersOnly,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let listener = TlsListener::start(listener, officers.config())?;
    let limits = PageLimits { age: OFFICERS_AGE, ..PageLimits::default() };
    serve_pages(listener, router, limits, stop).await;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_listener_that_others_can_reach_is_refused() {
        let open = TcpListener::bind("0.0.0.0:0").await.unwrap();
        let refused = serve(open, Router::new(), std::future::pending()).await;
        assert!(matches!(refused, Err(ServeError::NotLoopback(NotLoopback::Reachable(_)))), "{refused:?}");
        let local = TcpListener::bind("127.0.0.1:0").await.unwrap();
        serve(local, Router::new(), std::future::ready(())).await.unwrap();
    }
}
