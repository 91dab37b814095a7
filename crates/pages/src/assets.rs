//! The style sheet, the scripts, the icon and the outlines of the map, embedded in the binary, named by their content and packed at build time.

use axum::Router;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// One embedded file.
pub(crate) struct Asset {
    name: &'static str,
    content_type: &'static str,
    tag: &'static str,
    plain: &'static [u8],
    gzip: &'static [u8],
    brotli: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

const ALL: [&Asset; 5] = [&STYLE, &SCRIPT, &HTMX, &ICON, &OUTLINES];

impl Asset {
    /// Where it is.
    pub(crate) fn path(&self) -> String {
        format!("/assets/{}", self.name)
    }

    /// The body in the best packing that the browser takes.
    fn packed(&self, accepted: &str) -> (&'static [u8], Option<&'static str>) {
        let takes = |coding: &str| {
            accepted.split(',').any(|part| {
                let (name, weight) = part.split_once(';').map_or((part, ""), |(name, rest)| (name, rest));
                name.trim() == coding && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
            })
        };
        match () {
            () if takes("br") => (self.brotli, Some("br")),
            () if takes("gzip") => (self.gzip, Some("gzip")),
            () => (self.plain, None),
        }
    }
}

/// The routes of the embedded assets, under `/assets`. A name carries its content's fingerprint,
/// so browsers may keep what they got for ever.
pub fn asset_routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{name}", get(asset))
}

async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = ALL.into_iter().find(|asset| asset.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let known = headers.get(axum::http::header::IF_NONE_MATCH).is_some_and(|tag| tag == asset.tag);
    let mut terms = HeaderMap::new();
    let mut put = |name: HeaderName, value| terms.insert(name, HeaderValue::from_static(value));
    put(CACHE_CONTROL, "public, max-age=31536000, immutable");
    put(ETAG, asset.tag);
    put(VARY, "accept-encoding");
    if known {
        return (StatusCode::NOT_MODIFIED, terms).into_response();
    }
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (body, coding) = asset.packed(accepted);
    put(CONTENT_TYPE, asset.content_type);
    coding.map(|coding| put(CONTENT_ENCODING, coding));
    (terms, body).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_asset_is_sent_in_the_packing_that_the_browser_takes() {
        for asset in ALL {
            assert_eq!(asset.packed("gzip, deflate, br").1, Some("br"));
            assert_eq!(asset.packed("gzip;q=1, br;q=0").1, Some("gzip"));
            for none in ["", "identity", "deflate", "brx", "br;q=0"] {
                assert_eq!(asset.packed(none), (asset.plain, None), "{none}");
            }
        }
    }

    #[test]
    fn what_every_page_loads_once_stays_small() {
        let packed: usize = ALL.iter().map(|asset| asset.brotli.len()).sum();
        assert!(packed <= 60 * 1024, "{packed} bytes: of 150 KB for a first load, 60 are for the assets");
    }
}
