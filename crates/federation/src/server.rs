//! The gRPC server around the service: limits, health, and an end that lets calls finish.

use crate::judge::Judge;
use crate::links::LinkDoor;
use crate::referrals::ReferralDoor;
use crate::{Responder, ServeLimits};
use futures::FutureExt;
use safeborders_privacy::ReleaseSource;
use safeborders_trust::{Acceptor, Socket};
use safeborders_wire::proto::federation_service_server::FederationServiceServer;
use safeborders_wire::proto::link_service_server::LinkServiceServer;
use safeborders_wire::proto::referral_service_server::ReferralServiceServer;
use safeborders_wire::proto::round_service_server::RoundServiceServer;
use safeborders_wire::{
    MAX_LINK_PART_BYTES, MAX_MESSAGE_BYTES, MAX_REFERRAL_BYTES, MAX_REQUEST_BYTES, MAX_ROUND_PART_BYTES,
};
use std::future::Future;
use std::sync::Arc;
use tonic::service::InterceptorLayer;
use tonic::transport::Server;

/// Why serving ended other than by request.
#[derive(Debug, thiserror::Error)]
#[error("the federation server failed")]
pub struct ServeError(#[source] tonic::transport::Error);

/// Serves peers until `shutdown` ends: then health says so, no more connections are taken, and calls
/// under way may finish within the grace period.
///
/// # Errors
/// [`ServeError`] when the server itself fails; a peer cannot cause that.
pub async fn serve<R: ReleaseSource, S: Socket>(
    acceptor: Acceptor<S>,
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

    let judge = Judge::new(Arc::clone(acceptor.credentials()), responder.clock());
    let responder = responder.limited(&limits).signing(acceptor.credentials());
    let links = responder.links().map(|links| {
        LinkServiceServer::new(LinkDoor::new(responder.clone(), links))
            .max_decoding_message_size(MAX_REQUEST_BYTES)
            .max_encoding_message_size(MAX_LINK_PART_BYTES)
    });
    let referrals = responder.referrals().map(|referrals| {
        let door = ReferralDoor::new(responder.clone(), referrals, Arc::clone(acceptor.credentials()));
        ReferralServiceServer::new(door)
            .max_decoding_message_size(MAX_REFERRAL_BYTES)
            .max_encoding_message_size(MAX_REFERRAL_BYTES)
    });
    let rounds = RoundServiceServer::new(responder.clone())
        .max_decoding_message_size(MAX_REQUEST_BYTES)
        .max_encoding_message_size(MAX_ROUND_PART_BYTES);
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
        .initial_stream_window_size(limits.stream_window_bytes)
        .initial_connection_window_size(limits.connection_window_bytes)
        .http2_max_pending_accept_reset_streams(Some(limits.resets))
        .http2_max_local_error_reset_streams(Some(limits.resets))
        .max_connection_age(limits.connection_age)
        .max_connection_age_grace(limits.call_timeout)
        .layer(InterceptorLayer::new(move |request| judge.judge(request)))
        .add_service(service)
        .add_optional_service(links)
        .add_optional_service(referrals)
        .add_service(rounds)
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
