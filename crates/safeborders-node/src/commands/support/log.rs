//! The newest lines of a log, reduced to what the program's own text says.

use crate::failure::{ExitWith, Failure};
use anyhow::Context;
use safeborders_cli::exit;
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// How much of the end of the file is read.
const MAX_BYTES: u64 = 1 << 20;

/// The newest lines of a log of JSON lines.
pub(crate) fn tail(file: &Path) -> Result<String, Failure> {
    let cannot = || format!("cannot read the log {}", file.display());
    let mut opened = File::open(file).with_context(cannot).exit_with(exit::USAGE)?;
    let length = opened.metadata().with_context(cannot)?.len();
    opened
        .seek(SeekFrom::Start(length.saturating_sub(MAX_BYTES)))
        .with_context(cannot)
        .exit_with(exit::USAGE)?;
    let mut bytes = Vec::new();
    opened.take(MAX_BYTES).read_to_end(&mut bytes).with_context(cannot)?;
    Ok(reduced(&String::from_utf8_lossy(&bytes)))
}

/// Of each line that this program wrote: when, how bad, where, and the message, which stands in its source. What
/// went with it (names of files, errors of others) stays out.
fn reduced(text: &str) -> String {
    let (mut kept, mut left_out) = (String::new(), 0_u64);
    for line in text.lines() {
        let record: Value = serde_json::from_str(line).unwrap_or_default();
        let text = |of: &Value| of.as_str().unwrap_or_default().to_owned();
        let target = text(&record["target"]);
        if !target.starts_with("safeborders") {
            left_out += 1;
            continue;
        }
        let line = json!({
            "timestamp": text(&record["timestamp"]),
            "level": text(&record["level"]),
            "target": target,
            "message": text(&record["fields"]["message"]),
        });
        // Writing to a `String` cannot fail.
        let _ = writeln!(kept, "{line}");
    }
    let _ = writeln!(kept, "{}", json!({ "left_out": left_out }));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_line_only_what_the_program_says_is_kept() {
        let ours = r#"{"timestamp":"2026-01-01T00:00:00Z","level":"WARN","fields":{"message":"it ends soon","what":"planted value"},"target":"safeborders_node::expiry","spans":[{"case":"planted value"}]}"#;
        let others = r#"{"level":"WARN","fields":{"message":"planted value"},"target":"h2"}"#;
        let kept = reduced(&format!("{ours}\n{others}\nplanted value\n"));
        assert!(kept.contains("it ends soon") && kept.contains("safeborders_node::expiry"), "{kept}");
        assert!(!kept.contains("planted"), "{kept}");
        assert!(kept.ends_with("{\"left_out\":2}\n"), "{kept}");
    }

    #[test]
    fn a_log_that_is_not_there_is_said_so() {
        assert_eq!(tail(Path::new("/no/such/log")).unwrap_err().code(), exit::USAGE);
    }
}
