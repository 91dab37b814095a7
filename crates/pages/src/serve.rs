//! Serving pages so that nobody holds the door: a bounded number of connections, each of which says in time what it wants.
//!
//! The pages share a process with the door for peers, and so its file descriptors: without bounds, whoever reaches the pages
//! could keep peers out by connections that say nothing.

use axum::Router;
use axum::body::Body;
use axum::serve::Listener;
use futures::{StreamExt, stream};
use hyper::body::{Body as _, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout, timeout_at};
use tower::ServiceExt;

/// What those who reach the pages may hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PageLimits {
    /// How many connections may be open; further ones wait until one has ended.
    pub connections: usize,
    /// How many of them may come from one address other than this machine's own; further ones are closed.
    pub connections_per_address: usize,
    /// How long a connection may take to say what it wants, the first time and between two requests.
    pub head: Duration,
    /// The longest head of a request, in bytes.
    pub head_bytes: usize,
    /// How long the body of a request may take to arrive.
    pub body: Duration,
    /// After this long a connection ends with the request that it is at, which has as long again.
    pub age: Duration,
    /// How long requests may take to finish when serving stops.
    pub grace: Duration,
}

impl Default for PageLimits {
    /// Room for two hundred people, whose browsers keep some connections each open for a while. With what peers may hold
    /// open it stays far below the file descriptors that a program of ours takes (`allow_open_files` of `crates/cli`).
    fn default() -> Self {
        Self {
            connections: 512,
            connections_per_address: 64,
            head: Duration::from_secs(30),
            head_bytes: 64 << 10,
            body: Duration::from_secs(300),
            age: Duration::from_secs(30 * 60),
            grace: Duration::from_secs(10),
        }
    }
}

/// Serves these pages until `stop` completes. What a visitor sends cannot end it.
pub async fn serve_pages<L: Listener<Addr = SocketAddr>>(
    mut listener: L,
    router: Router,
    limits: PageLimits,
    stop: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let shares = Shares::new(limits.connections_per_address);
    let (stopping, told) = watch::channel(false);
    let mut open = JoinSet::new();
    let mut stop = pin!(stop);
    loop {
        while open.try_join_next().is_some() {}
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, (io, address)) = tokio::select! {
            () = &mut stop => break,
            next = next => next,
        };
        // One that is given up here is closed without a word.
        if let (Ok(place), Some(share)) = (place, shares.slot(address.ip())) {
            let visit = visit(io, router.clone(), limits, told.clone());
            open.spawn(async move {
                let _held = (place, share);
                visit.await;
            });
        }
    }
    drop(listener);
    stopping.send_replace(true);
    let finished = async { while open.join_next().await.is_some() {} };
    // Those that have not finished by then end with the set.
    let _overdue = timeout(limits.grace, finished).await;
}

/// One connection, to its end.
async fn visit<I>(io: I, router: Router, limits: PageLimits, mut told: watch::Receiver<bool>)
where
    I: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        router.clone().oneshot(request.map(|body| in_time(body, limits.body)))
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(limits.head_bytes)
        .serve_connection(TokioIo::new(io), service);
    let mut connection = pin!(connection);
    let stopping = async { drop(told.wait_for(|stopping| *stopping).await) };
    tokio::select! {
        _ended = connection.as_mut() => return,
        () = stopping => {}
        () = tokio::time::sleep(limits.age) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ended = timeout(limits.age, connection).await;
}

/// The body of a request, which fails when it has not arrived in time.
fn in_time(body: Incoming, patience: Duration) -> Body {
    if body.is_end_stream() {
        return Body::empty();
    }
    let deadline = Instant::now() + patience;
    let pieces = stream::unfold(Body::new(body).into_data_stream(), move |mut rest| async move {
        let piece = match timeout_at(deadline, rest.next()).await {
            Ok(piece) => piece?.map_err(io::Error::other),
            Err(_) => Err(io::Error::new(io::ErrorKind::TimedOut, "the request took too long to arrive")),
        };
        Some((piece, rest))
    });
    Body::from_stream(pieces)
}

/// How many connections each address has open.
struct Shares {
    most: usize,
    held: Mutex<HashMap<IpAddr, usize>>,
}

/// One of an address's connections, given back when dropped.
struct Share {
    of: Arc<Shares>,
    /// `None` for this machine's own address, behind which a proxy may bring everybody.
    address: Option<IpAddr>,
}

impl Shares {
    fn new(most: usize) -> Arc<Self> {
        Arc::new(Self { most, held: Mutex::default() })
    }

    /// One more connection of this address, or `None` when it has its share.
    fn slot(self: &Arc<Self>, address: IpAddr) -> Option<Share> {
        let address = Some(address.to_canonical()).filter(|address| !address.is_loopback());
        if let Some(address) = address {
            let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
            let count = held.entry(address).or_insert(0);
            if *count >= self.most {
                return None;
            }
            *count += 1;
        }
        Some(Share { of: Arc::clone(self), address })
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let Some(address) = self.address else { return };
        let mut held = self.of.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                held.remove(&address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::{get, post};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::oneshot;

    /// Longer than any limit of these tests by far.
    const PATIENCE: Duration = Duration::from_secs(60);

    fn quick() -> PageLimits {
        let moment = Duration::from_millis(200);
        PageLimits { connections: 4, head: moment, body: moment, ..PageLimits::default() }
    }

    /// Pages that are served until the sender is dropped.
    async fn served(limits: PageLimits) -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new()
            .route("/", get(|| async { "a page" }))
            .route("/form", post(|body: String| async move { body }))
            .route("/long", get(|| tokio::time::sleep(Duration::from_millis(400))));
        let (stop, stopped) = oneshot::channel();
        let serving = serve_pages(listener, router, limits, async move { drop(stopped.await) });
        (address, stop, tokio::spawn(serving))
    }

    async fn sent(address: SocketAddr, text: &str) -> TcpStream {
        let mut tcp = TcpStream::connect(address).await.unwrap();
        tcp.write_all(text.as_bytes()).await.unwrap();
        tcp
    }

    /// What comes until the connection ends.
    async fn said(mut tcp: TcpStream) -> String {
        let mut said = Vec::new();
        let _ended = timeout(PATIENCE, tcp.read_to_end(&mut said)).await.expect("it ends");
        String::from_utf8_lossy(&said).into_owned()
    }

    async fn page(address: SocketAddr) -> String {
        said(sent(address, "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await).await
    }

    #[tokio::test]
    async fn connections_that_say_nothing_or_half_of_it_end_and_make_room() {
        let (address, _stop, _serving) = served(quick()).await;
        let mut held = Vec::new();
        for text in ["", "GET / HT", "GET / HTTP/1.1\r\nhost: x\r\n", "", "", "", "", ""] {
            held.push(sent(address, text).await);
        }
        assert!(
            page(address).await.ends_with("a page"),
            "whoever comes after twice as many as there are places"
        );
        for tcp in held {
            assert!(!said(tcp).await.contains("a page"));
        }
        // One that has had its answer and asks nothing more ends too.
        let idle = sent(address, "GET / HTTP/1.1\r\nhost: x\r\n\r\n").await;
        assert_eq!(said(idle).await.matches("a page").count(), 1);
    }

    #[tokio::test]
    async fn a_body_that_does_not_arrive_is_refused_and_one_that_does_is_read() {
        let (address, _stop, _serving) = served(quick()).await;
        let form = |length: usize| {
            format!(
                "POST /form HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n\r\nwords"
            )
        };
        assert!(said(sent(address, &form(5)).await).await.ends_with("words"));
        let refused = said(sent(address, &form(50)).await).await;
        assert!(!refused.contains("200 OK") && !refused.ends_with("words"), "{refused}");
    }

    #[tokio::test]
    async fn a_head_beyond_its_size_is_refused() {
        let (address, _stop, _serving) = served(quick()).await;
        let long = format!("GET / HTTP/1.1\r\nhost: x\r\nx-long: {}\r\n\r\n", "y".repeat(200 << 10));
        let mut tcp = TcpStream::connect(address).await.unwrap();
        let _refused = tcp.write_all(long.as_bytes()).await;
        assert!(!said(tcp).await.contains("a page"));
        assert!(page(address).await.ends_with("a page"), "the others go on");
    }

    #[tokio::test]
    async fn what_is_under_way_is_finished_when_serving_stops_and_nothing_else_is_waited_for() {
        let limits = PageLimits { head: PATIENCE, ..quick() };
        let (address, stop, serving) = served(limits).await;
        let silent = sent(address, "").await;
        let long = sent(address, "GET /long HTTP/1.1\r\nhost: x\r\n\r\n").await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        drop(stop);
        assert!(said(long).await.starts_with("HTTP/1.1 200"));
        timeout(PATIENCE, serving).await.expect("it ends").unwrap();
        assert_eq!(said(silent).await, "");
        assert!(TcpStream::connect(address).await.is_err(), "nobody listens any more");
    }

    #[test]
    fn an_address_has_its_share_and_this_machine_is_not_counted() {
        let shares = Shares::new(2);
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        let first = shares.slot(address("10.0.0.1"));
        let second = shares.slot(address("::ffff:10.0.0.1"));
        assert!(first.is_some() && second.is_some());
        assert!(shares.slot(address("10.0.0.1")).is_none());
        assert!(shares.slot(address("10.0.0.2")).is_some(), "another one");
        drop(first);
        assert!(shares.slot(address("10.0.0.1")).is_some(), "it was given back");
        drop(second);
        assert!(shares.held.lock().unwrap().is_empty());
        let own: Vec<Option<Share>> = (0..9).map(|_| shares.slot(address("127.0.0.1"))).collect();
        assert!(own.iter().all(Option::is_some));
    }
}
