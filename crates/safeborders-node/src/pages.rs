//! The listener of the office's pages.

use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::print::say;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_office::{Office, WebTerms, pages};
use safeborders_pages::Loopback;
use safeborders_types::{AskPeers, CheckLinks, SendReferrals};
use std::future::Future;
use std::io;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The pages, bound and not served yet; or none.
pub(crate) struct Pages(Option<TcpListener>);

impl Pages {
    /// Binds the listener where the configuration says so.
    ///
    /// # Errors
    /// When the address is open to other machines, or taken.
    pub(crate) async fn bind(config: &Config) -> Result<Self, Failure> {
        let Some(address) = config.pages else { return Ok(Self(None)) };
        let address =
            Loopback::try_from(address).context("the pages are not served").exit_with(exit::CONFIG)?;
        let listener = TcpListener::bind(address.get())
            .await
            .with_context(|| format!("cannot serve the pages on {address}: is another program there?"))
            .exit_with(exit::CONFIG)?;
        say!("pages http://{}", listener.local_addr()?);
        Ok(Self(Some(listener)))
    }

    /// Serves them until `stop` completes.
    pub(crate) fn serve<P, S>(
        self,
        config: &Config,
        office: Arc<Office<P>>,
        stop: S,
    ) -> impl Future<Output = io::Result<()>> + Send + use<P, S>
    where
        P: AskPeers + CheckLinks + SendReferrals,
        S: Future<Output = ()> + Send + 'static,
    {
        let terms = WebTerms { country: config.country, synthetic: config.synthetic, over_tls: false };
        async move {
            let Some(listener) = self.0 else {
                stop.await;
                return Ok(());
            };
            axum::serve(listener, pages(office, terms)).with_graceful_shutdown(stop).await
        }
    }
}
