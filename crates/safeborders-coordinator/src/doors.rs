//! Where a serving coordinator is reached: its pages by people, its interface by the command line.

use crate::config::Config;
use crate::failure::{Failure, OrFail};
use safeborders_cli::exit;
use safeborders_coordinator_core::{
    Coordinator, Nodes, ServeError, WebTerms, interface, officers_pages, router, serve, serve_officers,
};
use safeborders_trust::{LiveCredentials, OfficersOnly, page_server_config};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Bound, and not served yet.
pub(crate) struct Doors {
    /// Over plain HTTP, to this machine alone.
    local: TcpListener,
    /// Over TLS, to officers: then the pages are here and not on the other one.
    open: Option<(TcpListener, OfficersOnly)>,
}

/// Checks the files of the pages' certificate and key, where they are named.
pub(crate) fn check_files(config: &Config) -> Result<(), Failure> {
    match config.web.tls() {
        Some((certificate, key)) => page_server_config(certificate, key)
            .map(drop)
            .or_fail(exit::CONFIG, "the pages cannot be served over TLS"),
        None => Ok(()),
    }
}

impl Doors {
    /// Binds what the configuration asks for.
    ///
    /// # Errors
    /// When the pages' certificate cannot be used, or an address is taken.
    pub(crate) async fn bind(
        config: &Config,
        listen: SocketAddr,
        live: &Arc<LiveCredentials>,
    ) -> Result<Self, Failure> {
        let officers = match config.web.tls() {
            Some((certificate, key)) => {
                let officers = OfficersOnly::new(certificate, key, live, config.id.country());
                Some(officers.or_fail(exit::CONFIG, "the pages cannot be served over TLS")?)
            }
            None => None,
        };
        let pages = TcpListener::bind(listen).await.or_fail(
            exit::UNAVAILABLE,
            format!(
                "cannot listen on {listen}: is another server running? choose another port with --listen"
            ),
        )?;
        let Some(officers) = officers else { return Ok(Self { local: pages, open: None }) };
        let local = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .or_fail(exit::UNAVAILABLE, "cannot listen on 127.0.0.1 for the command line")?;
        Ok(Self { local, open: Some((pages, officers)) })
    }

    /// Where the command line on this machine reaches the interface.
    pub(crate) fn interface(&self) -> Result<SocketAddr, Failure> {
        address_of(&self.local)
    }

    /// Where people reach the pages.
    pub(crate) fn pages(&self) -> Result<String, Failure> {
        match &self.open {
            Some((pages, _)) => address_of(pages).map(|address| format!("https://{address}/")),
            None => address_of(&self.local).map(|address| format!("http://{address}/")),
        }
    }

    /// Serves until `stop` completes.
    ///
    /// # Errors
    /// When a listener fails.
    pub(crate) async fn serve<N: Nodes>(
        self,
        coordinator: Coordinator<N>,
        terms: WebTerms,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), ServeError> {
        let Some((listener, officers)) = self.open else {
            return serve(self.local, router(coordinator, terms), stop).await;
        };
        tracing::info!("the pages are served over TLS, to officers who show their certificates");
        let (tell, mut told) = watch::channel(false);
        let interface = interface(coordinator.clone(), terms.clone());
        let both_stop = async move {
            stop.await;
            tell.send_replace(true);
        };
        // Should the one fail, the other hears that nobody will tell it any more.
        let told = async move { drop(told.wait_for(|stopped| *stopped).await) };
        let (local, open) = tokio::join!(
            serve(self.local, interface, told),
            serve_officers(listener, &officers, officers_pages(coordinator, terms), both_stop),
        );
        local.and(open)
    }
}

fn address_of(listener: &TcpListener) -> Result<SocketAddr, Failure> {
    listener.local_addr().or_fail(exit::FAILURE, "the listener has no address")
}
