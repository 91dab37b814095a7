//! Listening, on loopback only.

use axum::Router;
use safeborders_pages::{Loopback, NotLoopback, PageLimits, serve_pages};
use std::future::Future;
use std::io;
use tokio::net::TcpListener;

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

/// Serves the pages until `stop` completes. The listener's own address is looked at, so that
/// nothing that a configuration said can put the pages on a network.
///
/// # Errors
/// [`ServeError::NotLoopback`] before anything is served; [`ServeError::Io`].
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let address = Loopback::try_from(listener.local_addr()?)?;
    tracing::info!(%address, "the pages are served");
    serve_pages(listener, router, PageLimits::default(), stop).await;
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
