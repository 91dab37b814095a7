//! The handshakes that are under way, oldest first.

use std::collections::VecDeque;
use std::future::Future;
use std::net::IpAddr;
use tokio::task::{AbortHandle, JoinSet};

/// Handshakes under way, none of which can hold its place against newer ones for long.
pub(crate) struct Shaking {
    limit: usize,
    tasks: JoinSet<()>,
    /// In the order of their beginning; those that have ended are swept out now and then.
    begun: VecDeque<(IpAddr, AbortHandle)>,
}

impl Shaking {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit: limit.max(1), tasks: JoinSet::new(), begun: VecDeque::new() }
    }

    /// Gives the oldest up where there are as many as there may be.
    pub(crate) fn make_room(&mut self) {
        while self.tasks.try_join_next().is_some() {}
        if self.begun.len() >= 2 * self.limit {
            self.begun.retain(|(_, task)| !task.is_finished());
        }
        if self.tasks.len() >= self.limit {
            while let Some((_, oldest)) = self.begun.pop_front() {
                if !oldest.is_finished() {
                    oldest.abort();
                    break;
                }
            }
        }
    }

    /// Gives the oldest from this address up; false where there is none.
    pub(crate) fn give_up_oldest_of(&mut self, address: IpAddr) -> bool {
        let of_address = |(from, task): &(IpAddr, AbortHandle)| *from == address && !task.is_finished();
        let Some(oldest) = self.begun.iter().position(of_address) else { return false };
        if let Some((_, task)) = self.begun.remove(oldest) {
            task.abort();
        }
        true
    }

    pub(crate) fn spawn(&mut self, address: IpAddr, handshake: impl Future<Output = ()> + Send + 'static) {
        let task = self.tasks.spawn(handshake);
        self.begun.push_back((address, task));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(127, 0, 0, 1));
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(127, 0, 0, 2));

    /// Handshakes that never end, and how many of them there are.
    fn silent(shaking: &mut Shaking, address: IpAddr, alive: &Arc<AtomicUsize>) {
        struct Alive(Arc<AtomicUsize>);
        impl Drop for Alive {
            fn drop(&mut self) {
                self.0.fetch_sub(1, Ordering::SeqCst);
            }
        }
        alive.fetch_add(1, Ordering::SeqCst);
        let held = Alive(Arc::clone(alive));
        shaking.make_room();
        shaking.spawn(address, async move {
            let _held = held;
            std::future::pending::<()>().await;
        });
    }

    async fn settled(alive: &AtomicUsize, count: usize) {
        while alive.load(Ordering::SeqCst) != count {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test]
    async fn the_oldest_handshake_gives_way_to_the_newest() {
        let (mut shaking, alive) = (Shaking::new(3), Arc::new(AtomicUsize::new(0)));
        for _ in 0..50 {
            silent(&mut shaking, HERE, &alive);
            tokio::task::yield_now().await;
        }
        settled(&alive, 3).await;
        assert!(shaking.begun.len() <= 6, "ended handshakes are forgotten");
    }

    #[tokio::test]
    async fn an_address_gives_up_its_own_handshakes_and_nobody_else_s() {
        let (mut shaking, alive) = (Shaking::new(9), Arc::new(AtomicUsize::new(0)));
        silent(&mut shaking, THERE, &alive);
        silent(&mut shaking, HERE, &alive);
        assert!(shaking.give_up_oldest_of(HERE));
        settled(&alive, 1).await;
        assert!(!shaking.give_up_oldest_of(HERE), "only the other address's is left");
        assert!(shaking.give_up_oldest_of(THERE));
    }
}
