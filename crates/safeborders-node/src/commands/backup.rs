//! `backup`: making one, listing and checking those that there are, bringing case files back.

use crate::backups::{self, CASES, KEYRING};
use crate::cli::BackupAction;
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::node::{Doing, Node};
use crate::print::{self, confirmed, say, time_text};
use crate::restoring::{Bar, Opened};
use crate::unlock;
use safeborders_backup::{BackupError, Finding, Place};
use safeborders_books::HouseEvent;
use safeborders_cli::{Output, exit};
use safeborders_office::backups::BackupPlace;
use safeborders_people::{Actor, Right};
use safeborders_vault::VaultError;
use serde::Serialize;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// What is on record of bringing case files back.
const BRING_BACK: &str = "bring case files back";

/// Makes a backup in every place.
pub(crate) fn make(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    output: Output,
) -> Result<(), Failure> {
    let places = Desk::open(layout, config, key_file)?.back_up()?.places;
    let row = |line: &BackupPlace| {
        let how = match &line.trouble {
            None => "made".to_owned(),
            Some(trouble) => format!("not made: {trouble}"),
        };
        let size = |bytes: Option<u64>| bytes.map(|bytes| bytes.to_string()).unwrap_or_default();
        let newest = line.newest.clone().unwrap_or_default();
        [line.place.display().to_string(), newest, size(line.bytes), size(line.written), how]
    };
    let head = ["place", "newest point", "bytes", "written now", "state"];
    print::out(format_args!("{}", print::rows(&places, head, row, output)?))?;
    let device = |path: &Path| path.metadata().map(|found| found.dev()).ok();
    for line in places.iter().filter(|line| device(&line.place) == device(&layout.data())) {
        eprintln!(
            "warning: {} is on the same file system as the data: when that is lost, so is the backup",
            line.place.display()
        );
    }
    match places.iter().filter(|line| line.trouble.is_some()).count() {
        0 => Ok(()),
        _ => {
            Err(Failure::new(exit::FAILURE, "not every place has a new backup: see above, then run it again"))
        }
    }
}

/// What needs no open node, or opens one by itself.
pub(crate) fn run(
    layout: &Layout,
    key_file: Option<&Path>,
    action: &BackupAction,
    output: Output,
) -> Result<(), Failure> {
    let configured = Config::load(&layout.config()).ok().and_then(|config| config.key_file);
    let configured = configured.map(|path| layout.dir().join(path));
    let unlocks = key_file.or(configured.as_deref());
    match action {
        BackupAction::List { place } => list(&places(layout, place.as_deref())?, unlocks, output),
        BackupAction::Verify { place } => verify(&places(layout, place.as_deref())?, unlocks),
        BackupAction::BringBack { place, point, yes } => bring_back(layout, key_file, place, point, *yes),
    }
}

/// The place that was named, or those of the configuration.
fn places(layout: &Layout, named: Option<&Path>) -> Result<Vec<PathBuf>, Failure> {
    if let Some(place) = named {
        return Ok(vec![place.to_owned()]);
    }
    let config = Config::load(&layout.config()).exit_with(exit::CONFIG)?;
    if config.backup.places.is_empty() {
        return Err(Failure::new(exit::USAGE, "node.toml names no place for backups: name one here"));
    }
    Ok(config.backup.places.iter().map(|place| layout.dir().join(place)).collect())
}

/// A point as it is listed.
#[derive(Serialize)]
struct PointLine {
    place: PathBuf,
    point: String,
    made_at_s: u64,
    bytes: u64,
    log_entries: u64,
    use_for: &'static str,
}

fn list(places: &[PathBuf], key_file: Option<&Path>, output: Output) -> Result<(), Failure> {
    let mut lines = Vec::new();
    for place in places {
        let opened = Opened::open(place, key_file)?;
        let epoch = opened.keyring()?.map(|copy| copy.epoch);
        for name in opened.place.points()? {
            let point = opened.place.point(&name)?;
            let whole = epoch == Some(point.about.epoch);
            lines.push(PointLine {
                place: place.clone(),
                point: name.to_string(),
                made_at_s: point.about.made_at_s,
                bytes: point.bytes(),
                log_entries: point.about.log_entries,
                // After an erasure the keys of earlier snapshots are gone, as they must be.
                use_for: if whole { "restore, bring-back" } else { "bring-back" },
            });
        }
    }
    let row = |line: &PointLine| {
        let place = line.place.display().to_string();
        let (made, bytes) = (time_text(line.made_at_s), line.bytes.to_string());
        [place, line.point.clone(), made, bytes, line.log_entries.to_string(), line.use_for.to_owned()]
    };
    let head = ["place", "point", "made (UTC)", "bytes", "log entries", "for"];
    print::out(format_args!("{}", print::rows(&lines, head, row, output)?))
}

fn verify(places: &[PathBuf], key_file: Option<&Path>) -> Result<(), Failure> {
    let mut wrong = 0;
    for place in places {
        let found = verify_one(place, key_file)?;
        wrong += found.len();
        for Finding { what, fix } in found {
            say!("{what}\n  → {fix}");
        }
    }
    match wrong {
        0 => Ok(()),
        1 => Err(Failure::new(exit::FAILURE, "one thing is wrong with these backups")),
        _ => Err(Failure::new(exit::FAILURE, format!("{wrong} things are wrong with these backups"))),
    }
}

fn verify_one(place: &Path, key_file: Option<&Path>) -> Result<Vec<Finding>, Failure> {
    let opened = Opened::open(place, key_file)?;
    let mut bar = Bar::new("bytes read");
    let verified = opened.place.verify(&mut bar.tell())?;
    drop(bar);
    let mut found = verified.found;
    let again = "run `backup`: it makes a new point and a new copy of the keyring, and destroys older ones";
    match (opened.keyring(), verified.whole.last()) {
        (Err(failure), _) => found.push(Finding { what: failure.to_string(), fix: again }),
        (Ok(_), None) => found.push(Finding { what: "no point is whole".to_owned(), fix: "run `backup`" }),
        (Ok(None), _) => {
            let what = format!("no copy of the keyring lies in {}", place.join(KEYRING).display());
            found.push(Finding { what, fix: again });
        }
        (Ok(Some(copy)), Some((name, point))) => {
            if copy.epoch != point.about.epoch || copy.others > 0 {
                let (of, others) = (point.about.epoch, copy.others);
                let what = format!(
                    "{name} is of epoch {of}, and the copy of the keyring of {}, with {others} older ones beside it",
                    copy.epoch
                );
                found.push(Finding { what, fix: again });
            }
        }
    }
    let (points, pieces) = (verified.whole.len(), verified.pieces);
    say!(
        "{}: {points} points are whole; {pieces} pieces, {} bytes were read.",
        place.display(),
        verified.bytes
    );
    Ok(found)
}

fn bring_back(
    layout: &Layout,
    key_file: Option<&Path>,
    place: &Path,
    wanted: &str,
    yes: bool,
) -> Result<(), Failure> {
    let config = Config::load(&layout.config()).exit_with(exit::CONFIG)?;
    let root = unlock::open(layout, &config, key_file)?;
    let there = Place::open(place, &backups::key(&root)).exit_with(exit::USAGE)?;
    let name = there.find(wanted).exit_with(exit::USAGE)?;
    let question = format!("Every case file that was there at {name} says again what it said then.");
    confirmed(yes, &question)?;
    let doing = Doing::This(Right::Recover, HouseEvent::Recovery, BRING_BACK);
    let node = Node::open(layout, &config, key_file, doing)?;
    cases_back(&node, &there, &name)
}

/// Why case files could not be brought back.
#[derive(Debug, thiserror::Error)]
enum BringBackError {
    #[error(transparent)]
    Backup(#[from] BackupError),
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// Brings the case files of an open node back, and says what became of them.
pub(crate) fn cases_back(
    node: &Node,
    place: &Place,
    name: &safeborders_backup::PointName,
) -> Result<(), Failure> {
    let point = place.point(name)?;
    let entries = place.entries(&point, CASES)?.map(|entry| entry.map_err(BringBackError::from));
    let by = node.actor.clone().unwrap_or_else(Actor::node);
    let done = node.vault.bring_back(entries, &by.to_string())?;
    let how = format!(
        "{name}: {} changed, {} unchanged, {} erased, {} later",
        done.changed, done.unchanged, done.erased, done.later
    );
    node.ended(HouseEvent::Recovery, BRING_BACK, &how)?;
    say!("{} case files say again what they said at {name}; {} did already.", done.changed, done.unchanged);
    if done.erased > 0 {
        say!("{} were there then and are erased: they stay erased.", done.erased);
    }
    if done.later > 0 {
        say!("{} came later and stay as they are: `case erase` removes what should not be here.", done.later);
    }
    Ok(())
}
