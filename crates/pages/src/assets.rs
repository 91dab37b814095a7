//! The style sheet and the icon, embedded in the binary and named by their content.

use axum::Router;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::sync::LazyLock;

struct Asset {
    name: String,
    content_type: &'static str,
    body: &'static str,
    tag: String,
}

impl Asset {
    fn new(stem: &str, extension: &str, content_type: &'static str, body: &'static str) -> Self {
        let digest = fingerprint(body.as_bytes());
        Self {
            name: format!("{stem}-{digest:016x}.{extension}"),
            content_type,
            body,
            tag: format!("\"{digest:016x}\""),
        }
    }

    fn path(&self) -> String {
        format!("/assets/{}", self.name)
    }
}

static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("safeborders", "css", "text/css; charset=utf-8", include_str!("../assets/safeborders.css"))
});
static ICON: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("icon", "svg", "image/svg+xml; charset=utf-8", include_str!("../assets/icon.svg"))
});

/// FNV-1a. It tells one version of an asset from the next; it protects nothing.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Where the style sheet is.
pub(crate) fn style_path() -> String {
    STYLE.path()
}

/// Where the icon is.
pub(crate) fn icon_path() -> String {
    ICON.path()
}

/// The routes of the embedded assets, under `/assets`. A name carries its content's fingerprint,
/// so browsers may keep what they got for ever.
pub fn asset_routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{name}", get(asset))
}

async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = [&*STYLE, &*ICON].into_iter().find(|asset| asset.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let known = headers.get(axum::http::header::IF_NONE_MATCH).is_some_and(|tag| tag == asset.tag.as_str());
    let mut terms: Vec<(HeaderName, HeaderValue)> =
        vec![(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"))];
    terms.extend(HeaderValue::from_str(&asset.tag).map(|tag| (ETAG, tag)));
    let headers = HeaderMap::from_iter(terms);
    if known {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, [(CONTENT_TYPE, asset.content_type)], asset.body).into_response()
}
