//! The gRPC server around the service: limits, health, and an end that lets calls finish.

use crate::Responder;
use crate::responder::Clock;
use futures::FutureExt;
use safeborders_privacy::ReleaseSource;
use safeborders_trust::{Acceptor, ConnectInfo};
use safeborders_wire::proto::federation_service_server::FederationServiceServer;
use safeborders_wire::{MAX_MESSAGE_BYTES, MAX_REQUEST_BYTES};
use std::future::Future;
use std::time::Duration;
use tonic::service::InterceptorLayer;
use tonic::transport::Server;
use tonic::{Request, Status};

/// What peers may keep busy.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ServeLimits {
    /// Calls at work per connection; further ones wait.
    pub calls_per_connection: usize,
    /// Calls open per connection; further ones are refused by HTTP/2.
    pub streams_per_connection: u32,
    /// How long a call may take.
    pub call_timeout: Duration,
    /// How often a silent connection is probed.
    pub keep_alive_interval: Duration,
    /// How long a probe may stay unanswered.
    pub keep_alive_timeout: Duration,
    /// The largest list of request headers, in bytes.
    pub header_list_bytes: u32,
    /// How old a connection may become: its peer then connects again and is verified in full.
    pub connection_age: Duration,
    /// How long calls may take to finish when the node stops.
    pub grace: Duration,
}

impl Default for ServeLimits {
    fn default() -> Self {
        Self {
            calls_per_connection: 8,
            streams_per_connection: 32,
            call_timeout: Duration::from_secs(60),
            keep_alive_interval: Duration::from_secs(20),
            keep_alive_timeout: Duration::from_secs(5),
            header_list_bytes: 8 * 1024,
            connection_age: Duration::from_secs(6 * 60 * 60),
            grace: Duration::from_secs(10),
        }
    }
}

/// Why serving ended other than by request.
#[derive(Debug, thiserror::Error)]
#[error("the federation server failed")]
pub struct ServeError(#[source] tonic::transport::Error);

/// Serves peers until `shutdown` ends: then health says so, no more connections are taken, and calls
/// under way may finish within the grace period.
///
/// # Errors
/// [`ServeError`] when the server itself fails; a peer cannot cause that.
pub async fn serve<R: ReleaseSource>(
    acceptor: Acceptor,
    responder: Responder<R>,
    limits: ServeLimits,
    shutdown: impl Future<Output = ()> + Send,
) -> Result<(), ServeError> {
    let (reporter, health) = tonic_health::server::health_reporter();
    reporter.set_serving::<FederationServiceServer<Responder<R>>>().await;
    let stopping = async {
        shutdown.await;
        reporter.set_not_serving::<FederationServiceServer<Responder<R>>>().await;
    }
    .shared();

    let judge = Judge(responder.clock());
    let service = FederationServiceServer::new(responder)
        .max_decoding_message_size(MAX_REQUEST_BYTES)
        .max_encoding_message_size(MAX_MESSAGE_BYTES);
    let serving = Server::builder()
        .concurrency_limit_per_connection(limits.calls_per_connection)
        .max_concurrent_streams(limits.streams_per_connection)
        .timeout(limits.call_timeout)
        .http2_keepalive_interval(Some(limits.keep_alive_interval))
        .http2_keepalive_timeout(Some(limits.keep_alive_timeout))
        .http2_max_header_list_size(limits.header_list_bytes)
        .http2_max_pending_accept_reset_streams(Some(20))
        .max_connection_age(limits.connection_age)
        .max_connection_age_grace(limits.call_timeout)
        .layer(InterceptorLayer::new(move |request| judge.judge(request)))
        .add_service(service)
        .add_service(health)
        .serve_with_incoming_shutdown(acceptor, stopping.clone());
    let overdue = async {
        stopping.await;
        tokio::time::sleep(limits.grace).await;
    };
    tokio::select! {
        served = serving => served.map_err(ServeError),
        () = overdue => Ok(()),
    }
}

/// Judges the caller's certificate again at each call, whatever the service: connections outlive
/// handshakes.
#[derive(Clone)]
struct Judge(Clock);

impl Judge {
    fn judge(&self, request: Request<()>) -> Result<Request<()>, Status> {
        let Some(info) = request.extensions().get::<ConnectInfo>() else {
            return Err(Status::unauthenticated("no verified peer"));
        };
        if let Err(reason) = info.check((self.0)()) {
            tracing::warn!(peer = %info.peer(), %reason, "a call was refused");
            return Err(Status::unauthenticated(
                "the certificate is not valid any more: connect with a new one",
            ));
        }
        Ok(request)
    }
}
