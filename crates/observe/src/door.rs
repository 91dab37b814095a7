//! The door for probes and Prometheus: three paths over HTTP/1.1, nothing else, and no request body.

use crate::{Readiness, Registry, State};
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, Semaphore};

/// The largest request.
const MAX_REQUEST_BYTES: usize = 4096;
/// How long a request, its answer included, may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many are served at a time.
const PLACES: usize = 16;
/// How long to wait when the system has no file descriptor left.
const EXHAUSTED_PAUSE: Duration = Duration::from_millis(100);
const PLAIN: &str = "text/plain; charset=utf-8";
const METRICS: &str = "text/plain; version=0.0.4; charset=utf-8";

/// What measures the gauges right before they are shown.
type Measure = Box<dyn Fn() + Send + Sync>;

/// What is behind the door.
pub struct Site {
    readiness: Readiness,
    registry: Registry,
    measure: OnceLock<Measure>,
    measuring: Mutex<()>,
}

impl Site {
    /// A program that is starting.
    #[must_use]
    pub fn new(registry: Registry) -> Arc<Self> {
        let (readiness, measure) = (Readiness::default(), OnceLock::new());
        Arc::new(Self { readiness, registry, measure, measuring: Mutex::new(()) })
    }

    /// Whether it is ready.
    #[must_use]
    pub fn readiness(&self) -> &Readiness {
        &self.readiness
    }

    /// From now on this measures the gauges right before they are shown. It may block. A second one is ignored.
    pub fn measured_by(&self, measure: impl Fn() + Send + Sync + 'static) {
        let _ = self.measure.set(Box::new(measure));
    }

    async fn metrics(self: &Arc<Self>) -> String {
        // One at a time: who comes meanwhile is shown what the one before measured.
        if let Ok(_one) = self.measuring.try_lock() {
            let site = Arc::clone(self);
            let measured = tokio::task::spawn_blocking(move || {
                if let Some(measure) = site.measure.get() {
                    measure();
                }
            });
            if let Err(error) = measured.await {
                tracing::error!(%error, "measuring ended abnormally");
            }
        }
        self.registry.text()
    }

    /// The answer to a path: status, kind of text, text.
    async fn answer(self: &Arc<Self>, path: &str) -> (&'static str, &'static str, String) {
        match path {
            "/livez" => ("200 OK", PLAIN, "alive\n".to_owned()),
            "/readyz" => {
                let state = self.readiness.state();
                let status = if state == State::Ready { "200 OK" } else { "503 Service Unavailable" };
                (status, PLAIN, format!("{}\n", state.word()))
            }
            "/metrics" => ("200 OK", METRICS, self.metrics().await),
            _ => ("404 Not Found", PLAIN, "there are /livez, /readyz and /metrics\n".to_owned()),
        }
    }
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site").field("readiness", &self.readiness).finish_non_exhaustive()
    }
}

/// A listener that is not served yet.
#[derive(Debug)]
pub struct Door(TcpListener);

impl Door {
    /// Takes the address.
    ///
    /// # Errors
    /// Another program has it, or the machine does not.
    pub async fn bind(address: SocketAddr) -> io::Result<Self> {
        TcpListener::bind(address).await.map(Self)
    }

    /// Where it listens.
    ///
    /// # Errors
    /// The operating system's refusal.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }

    /// Answers until the task is dropped. A peer cannot end it.
    pub async fn serve(self, site: Arc<Site>) {
        let places = Arc::new(Semaphore::new(PLACES));
        loop {
            let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
            let Ok((stream, _)) = self.0.accept().await else {
                tokio::time::sleep(EXHAUSTED_PAUSE).await;
                continue;
            };
            let site = Arc::clone(&site);
            tokio::spawn(async move {
                let _place = place;
                // One that is too slow, or speaks something else, is no business of ours.
                let _ = tokio::time::timeout(PATIENCE, serve_one(stream, site)).await;
            });
        }
    }
}

async fn serve_one(mut stream: TcpStream, site: Arc<Site>) -> io::Result<()> {
    let mut request = Vec::new();
    let mut part = [0; 1024];
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        let read = stream.read(&mut part).await?;
        if read == 0 || request.len() + read > MAX_REQUEST_BYTES {
            return Ok(());
        }
        request.extend_from_slice(&part[..read]);
    }
    let (status, kind, text) = match target(&request) {
        Some(path) => site.answer(path).await,
        None => ("405 Method Not Allowed", PLAIN, "GET alone\n".to_owned()),
    };
    let length = text.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(text.as_bytes()).await?;
    stream.shutdown().await
}

/// The path of a GET request, without what follows a question mark.
fn target(request: &[u8]) -> Option<&str> {
    let line = std::str::from_utf8(request).ok()?.lines().next()?;
    let mut words = line.split(' ');
    let (method, target, version) = (words.next()?, words.next()?, words.next()?);
    let http = version.starts_with("HTTP/1.") && words.next().is_none();
    (method == "GET" && http).then(|| target.split('?').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Counter, Gauge, get};
    use std::sync::atomic::{AtomicU64, Ordering};

    fn served() -> (tokio::runtime::Runtime, Arc<Site>, SocketAddr, Arc<Gauge>) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let gauge = Arc::new(Gauge::<()>::new("measured", "M."));
        let counter = Arc::new(Counter::<()>::new("c_total", "C."));
        let site = Site::new(Registry::default().with(counter).with(Arc::clone(&gauge) as Arc<_>));
        let door = runtime.block_on(Door::bind("127.0.0.1:0".parse().unwrap())).unwrap();
        let address = door.address().unwrap();
        runtime.spawn(door.serve(Arc::clone(&site)));
        (runtime, site, address, gauge)
    }

    fn ask(address: SocketAddr, path: &str) -> (u16, String) {
        get(address, path, Duration::from_secs(10)).unwrap()
    }

    #[test]
    fn it_lives_from_the_start_and_is_ready_only_when_it_says_so() {
        let (_runtime, site, address, _) = served();
        assert_eq!(ask(address, "/livez"), (200, "alive\n".to_owned()));
        assert_eq!(ask(address, "/readyz"), (503, "starting\n".to_owned()));
        site.readiness().ready();
        assert_eq!(ask(address, "/readyz?verbose"), (200, "ready\n".to_owned()));
        site.readiness().stopping();
        assert_eq!(ask(address, "/readyz"), (503, "stopping\n".to_owned()));
        assert_eq!(ask(address, "/livez").0, 200);
        assert_eq!(ask(address, "/secrets").0, 404);
    }

    #[test]
    fn gauges_are_measured_when_they_are_asked_for() {
        let (_runtime, site, address, gauge) = served();
        assert!(!ask(address, "/metrics").1.contains("\nmeasured "));
        let times = AtomicU64::new(0);
        site.measured_by(move || {
            let n = times.fetch_add(1, Ordering::Relaxed) + 1;
            gauge.set((), Some(f64::from(u32::try_from(n).unwrap())));
        });
        assert!(ask(address, "/metrics").1.contains("\nmeasured 1\n"));
        let (status, text) = ask(address, "/metrics");
        assert!(status == 200 && text.contains("\nmeasured 2\n") && text.contains("\nc_total 0\n"), "{text}");
    }

    #[test]
    fn other_methods_and_other_protocols_are_refused() {
        assert_eq!(target(b"GET /livez HTTP/1.1\r\n\r\n"), Some("/livez"));
        for other in [
            &b"POST /livez HTTP/1.1\r\n\r\n"[..],
            b"GET /livez\r\n\r\n",
            b"GET /livez HTTP/2.0\r\n\r\n",
            b"GET / livez HTTP/1.1\r\n\r\n",
            b"\xff\xfe\r\n\r\n",
            b"",
        ] {
            assert_eq!(target(other), None, "{other:?}");
        }
    }

    #[test]
    fn a_request_without_an_end_is_dropped_and_others_are_served() {
        use std::io::{Read, Write};
        let (_runtime, _site, address, _) = served();
        let mut endless = std::net::TcpStream::connect(address).unwrap();
        let _ = endless.write_all(&[b'x'; 2 * MAX_REQUEST_BYTES]);
        let mut said = Vec::new();
        // Closed without a word, or reset because more was sent than is read.
        let _ = endless.read_to_end(&mut said);
        assert!(said.is_empty(), "{said:?}");
        let _silent = std::net::TcpStream::connect(address).unwrap();
        assert_eq!(ask(address, "/livez").0, 200);
    }
}
