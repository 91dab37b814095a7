//! Waiting for Ctrl-C.

use tokio::signal::unix::{SignalKind, signal};

/// Returns when the demo is told to stop: Ctrl-C, or a polite kill.
pub(crate) fn wait() {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
    runtime.block_on(async {
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => {
                tokio::select! {
                    _ = tokio::signal::ctrl_c() => {}
                    _ = terminate.recv() => {}
                }
            }
            Err(_) => drop(tokio::signal::ctrl_c().await),
        }
    });
}
