//! The shadow of the power-cut model: building the interposer, and building what a cut leaves.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// In the text of the test, so that tests of other packages can use this file where it stands.
const SOURCE: &str = include_str!("powercut.c");

/// The interposer, compiled once per run.
pub(crate) fn interposer() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let source = folder.join(format!("powercut-{}.c", std::process::id()));
        let fresh = folder.join(format!("powercut-{}.so", std::process::id()));
        fs::write(&source, SOURCE).unwrap();
        let built = folder.join("powercut.so");
        let made = Command::new("cc")
            .args(["-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o"])
            .args([&fresh, &source])
            .args(["-ldl", "-lpthread"])
            .status()
            .expect("the power-cut test needs a C compiler: install `cc`");
        assert!(made.success(), "the interposer does not compile");
        fs::remove_file(&source).unwrap();
        // In one step, so that another run at the same time never loads half of it.
        fs::rename(&fresh, &built).unwrap();
        built
    })
}

/// Which syncs the model leaves out, as a negative control.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Ignore {
    Nothing,
    Directories,
    Data,
}

/// The command under the model.
pub(crate) fn wrap(program: &Path, root: &Path, shadow: &Path, ignore: Ignore) -> Command {
    let mut command = Command::new(program);
    let ignored = match ignore {
        Ignore::Nothing => "",
        Ignore::Directories => "directories",
        Ignore::Data => "data",
    };
    command
        .env("LD_PRELOAD", interposer())
        .env("POWERCUT_ROOT", root)
        .env("POWERCUT_SHADOW", shadow)
        .env("POWERCUT_IGNORE", ignored);
    command
}

/// Builds in `out` what a power cut left. `false` when the child had not even started.
pub(crate) fn rebuild(shadow: &Path, out: &Path) -> bool {
    let missed = fs::read_to_string(shadow.join("missed")).unwrap_or_default();
    assert!(missed.is_empty(), "`{missed}` was made by a call that the model does not see");
    let Ok(root) = fs::read_to_string(shadow.join("root")) else { return false };
    if root.is_empty() {
        return false;
    }
    rebuild_directory(shadow, &root, out);
    true
}

fn rebuild_directory(shadow: &Path, id: &str, out: &Path) {
    fs::create_dir_all(out).unwrap();
    // A directory that was never synced is empty.
    let list = fs::read_to_string(shadow.join(format!("d{id}"))).unwrap_or_default();
    for line in list.lines() {
        let mut parts = line.splitn(3, ' ');
        let (kind, id, name) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
        let target = out.join(name);
        if kind == "d" {
            rebuild_directory(shadow, id, &target);
        } else {
            // So is a file.
            let content = fs::read(shadow.join(format!("f{id}"))).unwrap_or_default();
            fs::write(target, content).unwrap();
        }
    }
}
