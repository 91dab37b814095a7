//! Where a file's bytes are: on disk, or in memory when they came through a pipe.

use crate::IntakeError;
use std::fs::File;
use std::io::{Cursor, Read, Seek};
use std::path::Path;

/// The most that is taken from a pipe, in bytes. A pipe cannot be looked at twice, as telling the
/// encoding must, so what comes through one is held in memory.
pub(crate) const MAX_PIPE_BYTES: u64 = 512 << 20;

/// Bytes that can be read again from the start.
pub(crate) trait ReadSeek: Read + Seek + Send {}

impl<T: Read + Seek + Send> ReadSeek for T {}

/// A file's bytes.
pub(crate) type Input = Box<dyn ReadSeek>;

/// Opens a file; its length in bytes comes with it.
pub(crate) fn of_file(path: &Path) -> Result<(Input, u64), IntakeError> {
    let file = File::open(path).map_err(IntakeError::Io)?;
    let about = file.metadata().map_err(IntakeError::Io)?;
    if !about.is_file() {
        return Err(IntakeError::NotAFile);
    }
    Ok((Box::new(file), about.len()))
}

/// Reads a pipe to its end.
pub(crate) fn of_pipe(pipe: impl Read) -> Result<(Input, u64), IntakeError> {
    let mut bytes = Vec::new();
    let length = pipe.take(MAX_PIPE_BYTES + 1).read_to_end(&mut bytes).map_err(IntakeError::Io)? as u64;
    if length > MAX_PIPE_BYTES {
        return Err(IntakeError::PipeTooLarge { limit_mb: MAX_PIPE_BYTES >> 20 });
    }
    Ok((Box::new(Cursor::new(bytes)), length))
}
