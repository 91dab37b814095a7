//! Headers on every response, and who may send a request.

use axum::Router;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, HOST};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn, map_response};
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

/// The policy of every page: nothing from elsewhere, nothing inline, no frame around it. `connect-src` lets htmx fetch
/// this site's own pages; forms go to this site alone.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const FIXED_HEADERS: [(&str, &str); 5] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Puts the security headers on every response of the router, and forbids storing a response that
/// says nothing about caching. Call it last, when all routes and the fallback are there.
pub fn secure<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    router.layer(map_response(|mut response: Response| async move {
        let headers = response.headers_mut();
        for (name, value) in FIXED_HEADERS {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
        response
    }))
}

/// Refuses requests that were not addressed to this machine by a loopback name. Without it a
/// foreign page could point its own host name at 127.0.0.1 and read ours (DNS rebinding).
pub fn guard_local<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    router.layer(from_fn(|request: Request, next: Next| async move {
        if host(request.headers()).is_some_and(names_loopback) {
            return next.run(request).await;
        }
        let advice = "address this page as localhost or 127.0.0.1\n";
        (StatusCode::MISDIRECTED_REQUEST, advice).into_response()
    }))
}

fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(HOST)?.to_str().ok()
}

/// Whether an authority (`host` or `host:port`) is a loopback name.
fn names_loopback(authority: &str) -> bool {
    let name = match authority.strip_prefix('[') {
        Some(rest) => rest.split_once(']').map_or("", |(name, _)| name),
        None => authority.rsplit_once(':').map_or(authority, |(name, _)| name),
    };
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// Refuses requests that change something and come from another site's page: `Sec-Fetch-Site` must
/// be `same-origin` or `none`; without it, `Origin` must be absent or name this host. Programs
/// other than browsers send neither.
pub fn same_origin_only<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    router.layer(CsrfLayer::new())
}

/// Packs pages and exports with gzip where the browser takes it. Assets are packed at build time. No page holds a
/// secret beside text that somebody else chose, so that its size tells nothing.
pub fn packed<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    router.layer(CompressionLayer::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::routing::get;
    use tower::ServiceExt;

    async fn ask(method: &str, headers: &[(&str, &str)]) -> Response {
        let routes = Router::new().route("/", get(|| async { "page" }).post(|| async { "done" }));
        let router: Router = secure(guard_local(same_origin_only(routes.merge(crate::asset_routes()))));
        let mut request = Request::builder().method(method).uri("/");
        for (name, value) in headers {
            request = match *name {
                ":path" => request.uri(*value),
                _ => request.header(*name, *value),
            };
        }
        router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    }

    #[tokio::test]
    async fn every_response_carries_the_policy_refusals_too() {
        for headers in [&[("host", "localhost:1")][..], &[("host", "evil.example")], &[]] {
            let response = ask("GET", headers).await;
            let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
            assert!(header("content-security-policy").starts_with(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
            ));
            assert_eq!(header("x-content-type-options"), "nosniff");
            assert_eq!(header("referrer-policy"), "no-referrer");
            assert_eq!(header("cache-control"), "no-store");
        }
    }

    #[tokio::test]
    async fn only_loopback_names_are_answered() {
        for host in ["localhost", "LOCALHOST:80", "127.0.0.1:8080", "[::1]:8080"] {
            assert_eq!(ask("GET", &[("host", host)]).await.status(), 200, "{host}");
        }
        for host in ["evil.example", "localhost.evil.example:80", "192.168.0.1", "[::2]:80", "["] {
            assert_eq!(ask("GET", &[("host", host)]).await.status(), 421, "{host}");
        }
    }

    #[tokio::test]
    async fn another_sites_page_cannot_change_anything() {
        let local = ("host", "127.0.0.1:80");
        for ok in
            [("sec-fetch-site", "same-origin"), ("sec-fetch-site", "none"), ("origin", "http://127.0.0.1:80")]
        {
            assert_eq!(ask("POST", &[local, ok]).await.status(), 200, "{ok:?}");
        }
        assert_eq!(ask("POST", &[local]).await.status(), 200, "a program, not a browser");
        for bad in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "http://127.0.0.1:81"),
            ("origin", "null"),
            ("origin", "https://evil.example"),
        ] {
            assert_eq!(ask("POST", &[local, bad]).await.status(), 403, "{bad:?}");
        }
    }

    #[tokio::test]
    async fn assets_are_kept_for_ever_under_the_name_of_their_content() {
        let local = ("host", "localhost");
        let path = crate::assets::STYLE.path();
        let first = ask("GET", &[local, (":path", &path)]).await;
        assert_eq!(first.status(), 200);
        assert_eq!(first.headers()["content-type"], "text/css; charset=utf-8");
        assert!(first.headers()["cache-control"].to_str().unwrap().contains("immutable"));
        let tag = first.headers()["etag"].to_str().unwrap();
        let again = ask("GET", &[local, (":path", &path), ("if-none-match", tag)]).await;
        assert_eq!(again.status(), 304);
        let other = ask("GET", &[local, (":path", "/assets/safeborders.css")]).await;
        assert_eq!(other.status(), 404);
    }
}
