//! Packs the assets: a name that carries the content's fingerprint, and the bodies as they are sent, plain, gzip and
//! brotli. Done at build time, so that a server spends nothing on it.

use std::fmt::Write as _;
use std::io::{Error, Write as _};
use std::path::Path;
use std::{env, fs};

/// Stem of the name, file, content type.
const ASSETS: [(&str, &str, &str, &str); 5] = [
    ("STYLE", "safeborders", "assets/safeborders.css", "text/css; charset=utf-8"),
    ("SCRIPT", "pages", "assets/pages.js", "text/javascript; charset=utf-8"),
    ("HTMX", "htmx", "assets/vendor/htmx-2.0.11.min.js", "text/javascript; charset=utf-8"),
    ("ICON", "icon", "assets/icon.svg", "image/svg+xml; charset=utf-8"),
    ("OUTLINES", "europe", "map/europe.tsv", "image/svg+xml; charset=utf-8"),
];

fn main() -> Result<(), Error> {
    let out = env::var("OUT_DIR").map_err(Error::other)?;
    let mut code = String::new();
    for (constant, stem, file, content_type) in ASSETS {
        println!("cargo::rerun-if-changed={file}");
        let (body, extension) = match file.rsplit('.').next().unwrap_or_default() {
            "tsv" => (outlines(&fs::read_to_string(file)?), "svg"),
            extension => (fs::read(file)?, extension),
        };
        let packed = Path::new(&out).join(stem);
        fs::write(packed.with_extension("plain"), &body)?;
        fs::write(packed.with_extension("gz"), gzip(&body)?)?;
        fs::write(packed.with_extension("br"), brotli(&body)?)?;
        let tag = fingerprint(&body);
        let name = format!("{stem}-{tag:016x}.{extension}");
        let include = |kind: &str| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{stem}.{kind}\"))");
        writeln!(
            code,
            "pub(crate) const {constant}: Asset = Asset {{ name: {name:?}, content_type: {content_type:?}, \
             tag: \"\\\"{tag:016x}\\\"\", plain: {}, gzip: {}, brotli: {} }};",
            include("plain"),
            include("gz"),
            include("br"),
        )
        .map_err(Error::other)?;
    }
    fs::write(Path::new(&out).join("assets.rs"), code)
}

/// The outlines of the map as a picture of named parts: a page names what it shows, and loads them once. The pattern of the
/// hatching stands here and in the page: browsers differ in where they look for it.
fn outlines(lands: &str) -> Vec<u8> {
    const OVER: &str = "<pattern id=\"over\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line x1=\"1\" y1=\"0\" x2=\"1\" y2=\"7\" stroke=\"#777\" stroke-width=\"1.5\"/></pattern>";
    let path = |line: &str| {
        let mut fields = line.split('\t');
        let (code, outline) = (fields.next().unwrap_or_default(), fields.next_back().unwrap_or_default());
        format!("<path id=\"{code}\" d=\"{outline}\"/>")
    };
    let paths: Vec<String> = lands.lines().map(path).collect();
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><defs>{OVER}{}</defs></svg>", paths.concat())
        .into_bytes()
}

/// FNV-1a. It tells one version of an asset from the next; it protects nothing.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn gzip(body: &[u8]) -> Result<Vec<u8>, Error> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(body)?;
    packer.finish()
}

fn brotli(body: &[u8]) -> Result<Vec<u8>, Error> {
    let mut packed = Vec::new();
    let best = ::brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    ::brotli::BrotliCompress(&mut &body[..], &mut packed, &best)?;
    Ok(packed)
}
