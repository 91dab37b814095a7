//! Files and disks: who may read what, whether it can be written to, how much room there is, what time they tell.

use super::{Report, Severity};
use crate::Disk;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::UNIX_EPOCH;

const MIB: u64 = 1 << 20;
/// With less room than this nothing can be relied upon.
const LEAST_FREE: u64 = 64 * MIB;
/// How many files are looked at for their times.
const MOST_FILES: usize = 10_000;

/// Whether only the owner can read a file or folder, and whether that is who runs this program. A path that is not
/// there is no finding.
pub fn owner_only(report: &mut Report, path: &Path) {
    let Ok(found) = fs::symlink_metadata(path) else { return };
    let Ok(found) = (if found.is_symlink() { fs::metadata(path) } else { Ok(found) }) else { return };
    let shown = path.display();
    let (mode, wanted) = (found.mode() & 0o7777, if found.is_dir() { 0o700 } else { 0o600 });
    if mode & 0o077 != 0 {
        report.add(
            "permissions",
            Severity::Fault,
            format!("{shown} has mode {mode:04o}"),
            "others on this machine can read or change what only the node may",
            format!("chmod {wanted:o} {shown}; if it may have been read, see the runbooks on stolen keys"),
        );
    }
    let me = rustix::process::geteuid().as_raw();
    if found.uid() != me {
        // Root may look at a node that another user runs.
        let severity = if me == 0 { Severity::Note } else { Severity::Fault };
        report.add(
            "permissions",
            severity,
            format!("{shown} belongs to user {}, and this is user {me}", found.uid()),
            "what this command writes the node cannot read, or the other way round",
            "run commands as the node's user: runuser -u safeborders -- safeborders-node …",
        );
    }
}

/// Whether there is room, and whether a file can be written.
pub fn disk(report: &mut Report, folder: &Path) {
    let shown = folder.display();
    match Disk::of(folder) {
        Ok(disk) => room(report, &shown.to_string(), disk),
        Err(error) => report.add(
            "disk",
            Severity::Fault,
            format!("{shown}: {error}"),
            "the file system does not say how much room there is",
            "is the folder there, and its disk mounted?",
        ),
    }
    match written(folder) {
        Ok(()) => report.ok("disk", format!("{shown} can be written to")),
        Err(error) => {
            let full = matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded);
            let fix = match error.kind() {
                io::ErrorKind::ReadOnlyFilesystem => {
                    "a disk that turned read-only may be failing: look at dmesg, then docs/runbooks/restore.md"
                }
                io::ErrorKind::PermissionDenied => "run commands as the node's user",
                _ if full => "make room outside the node's folder: docs/runbooks/disk-full.md",
                _ => "look at dmesg and at the mount: docs/runbooks/disk-full.md",
            };
            let means = "nothing can be stored: no import, no answer, no renewed certificate";
            report.add("disk", Severity::Fault, format!("{shown} cannot be written to: {error}"), means, fix);
        }
    }
}

fn room(report: &mut Report, shown: &str, disk: Disk) {
    let words = format!("{shown}: {} of {} MiB free", disk.free / MIB, disk.size / MIB);
    let fix = "make room outside the node's folder, or grow the disk: docs/runbooks/disk-full.md";
    if disk.free < LEAST_FREE {
        report.add("disk", Severity::Fault, words, "the next writes will fail", fix);
    } else if disk.free < disk.size / 10 {
        report.add("disk", Severity::Warning, words, "less than a tenth is left", fix);
    } else {
        report.ok("disk", words);
    }
}

/// Writes a small file and removes it.
fn written(folder: &Path) -> io::Result<()> {
    let path = folder.join(format!(".doctor-{}", std::process::id()));
    let tried = fs::OpenOptions::new().write(true).create_new(true).open(&path).and_then(|mut file| {
        file.write_all(&[0; 4096])?;
        file.sync_all()
    });
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound && tried.is_ok() => Err(error),
        _ => tried,
    }
}

/// When the newest file below a folder was written, in Unix seconds: the clock has been that far.
#[must_use]
pub fn newest_file_s(folder: &Path) -> Option<u64> {
    let (mut folders, mut newest, mut left) = (vec![folder.to_owned()], None, MOST_FILES);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            left = left.saturating_sub(1);
            if left == 0 {
                return newest;
            }
            let Ok(found) = entry.metadata() else { continue };
            if found.is_dir() {
                folders.push(entry.path());
            }
            let at = found.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
            newest = newest.max(at.map(|at| at.as_secs()));
        }
    }
    newest
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn with_mode(path: &Path, mode: u32) -> Report {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        let mut report = Report::default();
        owner_only(&mut report, path);
        report
    }

    #[test]
    fn what_others_can_read_is_a_fault_and_what_they_cannot_is_none() {
        let home = tempfile::tempdir().unwrap();
        let key = home.path().join("node.key");
        fs::write(&key, "k").unwrap();
        assert_eq!(with_mode(&key, 0o600), Report::default());
        assert_eq!(with_mode(&key, 0o400), Report::default());
        for mode in [0o640, 0o604, 0o660, 0o601] {
            let report = with_mode(&key, mode);
            assert_eq!(report.worst(), Severity::Fault, "{mode:o}");
            assert!(report.0[0].fix.contains("chmod 600"), "{report:?}");
        }
        assert_eq!(with_mode(home.path(), 0o700), Report::default());
        assert!(with_mode(home.path(), 0o750).0[0].fix.contains("chmod 700"));
        let mut none = Report::default();
        owner_only(&mut none, &home.path().join("nothing"));
        assert_eq!(none, Report::default());
    }

    #[test]
    fn room_is_judged_by_its_share_and_by_what_is_left() {
        let judged = |free, size| {
            let mut report = Report::default();
            room(&mut report, "x", Disk { free, size });
            report.worst()
        };
        assert_eq!(judged(50 * 1024 * MIB, 100 * 1024 * MIB), Severity::Ok);
        assert_eq!(judged(9 * 1024 * MIB, 100 * 1024 * MIB), Severity::Warning);
        assert_eq!(judged(63 * MIB, 100 * MIB), Severity::Fault);
    }

    #[test]
    fn a_folder_that_can_be_written_to_is_left_as_it_was() {
        let home = tempfile::tempdir().unwrap();
        let mut report = Report::default();
        disk(&mut report, home.path());
        assert!(report.0.iter().any(|finding| finding.what.ends_with("can be written to")), "{report:?}");
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
        let mut report = Report::default();
        disk(&mut report, &home.path().join("nowhere"));
        assert_eq!(report.worst(), Severity::Fault);
    }

    #[test]
    fn the_newest_file_tells_how_far_the_clock_has_been() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("below")).unwrap();
        let file = fs::File::create(home.path().join("below/late")).unwrap();
        let late = UNIX_EPOCH + std::time::Duration::from_secs(5_000_000_000);
        file.set_modified(late).unwrap();
        assert_eq!(newest_file_s(home.path()), Some(5_000_000_000));
        assert_eq!(newest_file_s(&home.path().join("nowhere")), None);
    }
}
