//! The handshakes that are under way, oldest first.

use std::collections::VecDeque;
use std::future::Future;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::task::{AbortHandle, JoinSet};

/// Set once a caller has said what a TLS client says first.
pub(crate) type Heard = Arc<AtomicBool>;

/// Handshakes under way, none of which can hold its place against newer ones for long. Callers that have said
/// nothing yet give way before those that have.
pub(crate) struct Shaking {
    limit: usize,
    tasks: JoinSet<()>,
    /// In the order of their beginning; those that have ended are swept out now and then.
    begun: VecDeque<Begun>,
}

struct Begun {
    from: IpAddr,
    heard: Heard,
    task: AbortHandle,
}

impl Shaking {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit: limit.max(1), tasks: JoinSet::new(), begun: VecDeque::new() }
    }

    /// Gives one up where there are as many as there may be.
    pub(crate) fn make_room(&mut self) {
        while self.tasks.try_join_next().is_some() {}
        if self.begun.len() >= 2 * self.limit {
            self.begun.retain(|begun| !begun.task.is_finished());
        }
        if self.tasks.len() >= self.limit {
            self.give_up(|_| true);
        }
    }

    /// Gives one from this address up; false where there is none.
    pub(crate) fn give_up_one_of(&mut self, address: IpAddr) -> bool {
        self.give_up(|from| from == address)
    }

    /// The oldest that is silent, or else the oldest.
    fn give_up(&mut self, of: impl Fn(IpAddr) -> bool) -> bool {
        let candidate = |begun: &Begun| of(begun.from) && !begun.task.is_finished();
        let silent = |begun: &Begun| candidate(begun) && !begun.heard.load(Ordering::Relaxed);
        let chosen = self.begun.iter().position(silent).or_else(|| self.begun.iter().position(candidate));
        let given_up = chosen.and_then(|at| self.begun.remove(at));
        given_up.inspect(|begun| begun.task.abort()).is_some()
    }

    pub(crate) fn spawn<F>(&mut self, from: IpAddr, handshake: impl FnOnce(Heard) -> F)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let heard = Heard::default();
        let task = self.tasks.spawn(handshake(Arc::clone(&heard)));
        self.begun.push_back(Begun { from, heard, task });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(127, 0, 0, 1));
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(127, 0, 0, 2));

    /// A handshake that never ends, and how many of them there are.
    fn endless(shaking: &mut Shaking, address: IpAddr, alive: &Arc<AtomicUsize>, says_hello: bool) {
        struct Alive(Arc<AtomicUsize>);
        impl Drop for Alive {
            fn drop(&mut self) {
                self.0.fetch_sub(1, Ordering::SeqCst);
            }
        }
        alive.fetch_add(1, Ordering::SeqCst);
        let held = Alive(Arc::clone(alive));
        shaking.make_room();
        shaking.spawn(address, |heard| async move {
            let _held = held;
            heard.store(says_hello, Ordering::Relaxed);
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
            endless(&mut shaking, HERE, &alive, false);
            tokio::task::yield_now().await;
        }
        settled(&alive, 3).await;
        assert!(shaking.begun.len() <= 6, "ended handshakes are forgotten");
    }

    #[tokio::test]
    async fn an_address_gives_up_its_own_handshakes_and_nobody_else_s() {
        let (mut shaking, alive) = (Shaking::new(9), Arc::new(AtomicUsize::new(0)));
        endless(&mut shaking, THERE, &alive, false);
        endless(&mut shaking, HERE, &alive, false);
        assert!(shaking.give_up_one_of(HERE));
        settled(&alive, 1).await;
        assert!(!shaking.give_up_one_of(HERE), "only the other address's is left");
        assert!(shaking.give_up_one_of(THERE));
    }

    #[tokio::test]
    async fn who_has_said_hello_stays_while_silent_callers_come_and_go() {
        let (mut shaking, silent, speaking) =
            (Shaking::new(4), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        endless(&mut shaking, HERE, &speaking, true);
        tokio::task::yield_now().await;
        for _ in 0..50 {
            endless(&mut shaking, THERE, &silent, false);
            tokio::task::yield_now().await;
        }
        settled(&silent, 3).await;
        assert_eq!(speaking.load(Ordering::SeqCst), 1);
        // Where all speak, the oldest gives way all the same: a hello is cheap.
        for _ in 0..50 {
            endless(&mut shaking, HERE, &speaking, true);
            tokio::task::yield_now().await;
        }
        settled(&speaking, 4).await;
    }
}
