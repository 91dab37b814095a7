//! The office's whitelist: identifiers that link nobody, such as the number of a hotline.
//!
//! ```text
//! # one identifier a line: its kind, then the identifier as anyone would write it; what follows # is a note
//! phone +30 1109        # hotline of EKKA
//! address 12 Example Street, Athens   # a shelter
//! ```

use crate::api::{ApiError, ErrorKind};
use crate::patterns::invalid;
use safeborders_cases::Link;
use safeborders_codebook::LinkKind;
use safeborders_types::Unit;
use std::collections::BTreeSet;
use std::path::Path;

/// The largest whitelist, in bytes.
const MAX_BYTES: u64 = 1 << 20;

/// The identifiers of the file; none when there is no file.
///
/// # Errors
/// [`ErrorKind::Invalid`] that names the line which is not understood; [`ErrorKind::Internal`] when the file cannot be
/// read.
pub(crate) fn read(path: &Path) -> Result<BTreeSet<(LinkKind, String)>, ApiError> {
    let unreadable = |error: &dyn std::fmt::Display| {
        ApiError::new(ErrorKind::Internal, format!("{} cannot be read: {error}", path.display()))
    };
    let length = match std::fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        other => other.map_err(|error| unreadable(&error))?.len(),
    };
    if length > MAX_BYTES {
        return Err(invalid(format!("{} is larger than 1 MiB: is it the right file?", path.display())));
    }
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(&error))?;
    parse(&text).map_err(|(line, why)| invalid(format!("{} line {line}: {why}", path.display())))
}

fn parse(text: &str) -> Result<BTreeSet<(LinkKind, String)>, (usize, String)> {
    let mut identifiers = BTreeSet::new();
    for (line, number) in text.lines().zip(1..) {
        let entry = line.split(" #").next().unwrap_or_default().trim();
        if entry.is_empty() || entry.starts_with('#') {
            continue;
        }
        let form = || (number, "write a kind and an identifier, such as: phone +30 1109".to_owned());
        let (kind, value) = entry.split_once(char::is_whitespace).ok_or_else(form)?;
        let kind: LinkKind = kind
            .parse()
            .map_err(|error: safeborders_codebook::UnknownLinkKind| (number, error.to_string()))?;
        let link = Link::new(kind, Unit::Case, value).map_err(|error| (number, error.to_string()))?;
        identifiers.insert((kind, link.value().to_owned()));
    }
    Ok(identifiers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_normalised_and_notes_are_left_out() {
        let found = parse("# hubs\n\nphone +30 210-1234567 # hotline\nhandle @Help.Line\n").unwrap();
        let wanted = [(LinkKind::Phone, "+302101234567".into()), (LinkKind::Handle, "help.line".into())];
        assert!(found == BTreeSet::from(wanted));
    }

    #[test]
    fn a_line_that_is_not_understood_is_named_and_not_quoted() {
        for (text, words) in [
            ("phone\n", "a kind and an identifier"),
            ("fax 123456\n", "must be one of"),
            ("phone call-me-maybe\n", "not a valid phone"),
        ] {
            let (line, why) = parse(&format!("# first\n{text}")).err().unwrap();
            assert!(line == 2 && why.contains(words), "{why}");
            assert!(!why.contains("maybe"));
        }
    }

    #[test]
    fn no_file_is_an_empty_list() {
        assert!(read(Path::new("/nowhere/hubs.txt")).unwrap().is_empty());
    }
}
