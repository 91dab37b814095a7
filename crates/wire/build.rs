//! Compiles `proto/` with protox: no system `protoc` is needed.

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../proto");
    let package = root.join("safeborders/federation/v1");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(package)? {
        files.push(entry?.path());
    }
    files.sort();
    let descriptors = protox::compile(files, [root])?;
    // Messages name questions and tables. They are not case data, but a log line is no place for
    // them either, so nothing derives `Debug` from this side by accident of a `?message`.
    tonic_prost_build::configure().skip_debug(["."]).build_transport(false).compile_fds(descriptors)?;
    Ok(())
}
