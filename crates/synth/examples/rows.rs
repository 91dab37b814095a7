//! Prints rows of the shared background, one row of whole numbers a line: `rows SEED COUNT`.

use safeborders_synth::background_rows;
use std::error::Error;
use std::io::{BufWriter, Write, stdout};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [seed, count] = arguments.as_slice() else { return Err("usage: rows SEED COUNT".into()) };
    let mut out = BufWriter::new(stdout().lock());
    for row in background_rows(seed.parse()?)?.take(count.parse()?) {
        let row: Vec<String> = row.iter().map(u32::to_string).collect();
        writeln!(out, "{}", row.join(" "))?;
    }
    out.flush()?;
    Ok(())
}
