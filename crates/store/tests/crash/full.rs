//! A full disk: it is said as such, nothing acknowledged is lost, and after space is freed the
//! store goes on.
//!
//! A limit on file size stands for a full disk where nothing may be mounted; it always runs. As
//! root, a small file system is mounted and really filled as well.

use crate::child::Task;
use crate::history::Model;
use crate::run::{Round, on_each, seed};
use safeborders_store::{EngineKind, open};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// Fills until the child stops, makes room, and checks what is there and that it can go on.
fn fill_and_go_on(
    kind: EngineKind,
    dir: &Path,
    wrap: impl FnOnce(&Path) -> Command,
    make_room: impl FnOnce(),
) {
    let mut model = Model::new(seed());
    let round = Round { task: Task::Fill, kind, dir, seed: model.seed, start: 1 };
    let heard = round.run(None, wrap);
    assert_eq!(heard.said, ["full"], "{round:?}: {heard:?}");
    assert!(heard.acknowledged >= 20, "{round:?}: full after {} batches already", heard.acknowledged);
    make_room();
    for _ in 0..3 {
        let engine = open(kind, dir).unwrap_or_else(|error| panic!("{round:?}: would not open: {error}"));
        model
            .verify(engine.as_ref(), heard.acknowledged.max(model.batches()))
            .unwrap_or_else(|what| panic!("{round:?}: {what}"));
        engine.commit(crate::history::batch(model.seed, model.batches() + 1)).unwrap();
    }
    println!("{kind}: full after {} batches, all there afterwards", heard.acknowledged);
}

#[test]
fn file_size_limit_is_reported_as_full_and_loses_nothing() {
    on_each(|kind| {
        let dir = TempDir::new().unwrap();
        // In blocks of 512 bytes: 12 MiB. Without the trap, the signal would end the child.
        let limited = |program: &Path| {
            let mut command = Command::new("sh");
            command.args(["-c", "trap '' XFSZ; ulimit -f 24576; exec \"$0\" \"$@\""]).arg(program);
            command
        };
        fill_and_go_on(kind, dir.path(), limited, || {});
    });
}

/// A small file system in memory, gone when dropped.
struct SmallDisk(TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let dir = TempDir::new().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=24m", "tmpfs"])
            .arg(dir.path())
            .stderr(std::process::Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then_some(Self(dir))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: sled's threads may hold its file a moment longer.
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[test]
fn full_disk_is_reported_as_full_and_loses_nothing() {
    on_each(|kind| {
        let Some(disk) = SmallDisk::mount() else {
            eprintln!("{kind}: no file system may be mounted here: only the file-size limit was tested");
            return;
        };
        let ballast = disk.0.path().join("ballast");
        fs::write(&ballast, vec![0; 8 << 20]).unwrap();
        let dir = disk.0.path().join("store");
        fill_and_go_on(kind, &dir, |program| Command::new(program), || fs::remove_file(&ballast).unwrap());
    });
}
