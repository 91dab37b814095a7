//! What comes through a pipe is read like a file.

use crate::common::{TODAY, drain, open_bytes, shipped};
use safeborders_cases::{IntakeError, open_pipe};
use safeborders_codebook::Codebook;
use std::io::{Cursor, repeat};

const ROWS: &[u8] =
    b"{\"id\":\"SYN-1\",\"registered\":\"2024-03-05\"}\n{\"id\":\"SYN-2\",\"registered\":\"2024-02-31\"}\n";

#[test]
fn a_pipe_gives_the_same_cases_and_rejects_as_a_file() {
    let mapping = shipped("safeborders");
    let piped = drain(&mut open_pipe(Cursor::new(ROWS), &mapping, Codebook::v1(), TODAY).unwrap());
    let filed = drain(&mut open_bytes(ROWS, &mapping).unwrap());
    assert_eq!(piped.ids(), ["SYN-1"]);
    assert_eq!(piped.ids(), filed.ids());
    assert_eq!(piped.reasons(), filed.reasons());
}

#[test]
fn an_empty_or_endless_pipe_is_refused() {
    let mapping = shipped("safeborders");
    let open = |pipe: Box<dyn std::io::Read>| open_pipe(pipe, &mapping, Codebook::v1(), TODAY).err();
    assert!(matches!(open(Box::new(Cursor::new(b""))), Some(IntakeError::Empty)));
    assert!(matches!(open(Box::new(repeat(b'x'))), Some(IntakeError::PipeTooLarge { .. })));
}
