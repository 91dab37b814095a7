//! `restore`: a node out of a backup. It refuses to lose budget: what it makes is held until every peer was asked.

use crate::cli::Restore;
use crate::commands::backup::cases_back;
use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::format;
use crate::layout::Layout;
use crate::node::{Doing, Node};
use crate::print::{say, time_text};
use crate::restoring::{Opened, Restoring};
use safeborders_backup::PointName;
use safeborders_books::HouseEvent;
use safeborders_cli::exit;
use safeborders_people::Right;
use std::path::Path;

/// What is on record.
const WHAT: &str = "restore";

/// Puts a backup back.
pub(crate) fn run(layout: &Layout, key_file: Option<&Path>, args: &Restore) -> Result<(), Failure> {
    refuse_a_node(layout)?;
    let opened = Opened::open(&args.place, key_file)?;
    let name = chosen(&opened, args.point.as_deref())?;
    let earlier = args.cases_from.as_deref().map(|wanted| opened.place.find(wanted)).transpose();
    let earlier = earlier.exit_with(exit::USAGE)?;
    let point = opened.place.point(&name)?;
    format::refuse_newer(name.as_str(), point.about.format, &point.about.program)?;
    let keyring = keyring_of(&opened, &name, point.about.epoch)?;
    say!("{name}, of {}, made {} UTC.", point.about.node, time_text(point.about.made_at_s));
    let restoring = Restoring { layout, opened: &opened, point: &point, name: &name };
    let config = restoring.config(args.store.as_deref(), key_file)?;
    restoring.put_back(&config, &keyring)?;
    finish(layout, &config, key_file, &opened, &name, earlier.as_ref())
}

/// Opens the node as it will be opened: everything in it is verified, and it is on record.
fn finish(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    opened: &Opened,
    name: &PointName,
    earlier: Option<&PointName>,
) -> Result<(), Failure> {
    // Whoever has the place and what locks its key acts as the console: sessions are of the node that is gone.
    let console = layout.clone().acting(None, true);
    let doing = Doing::This(Right::Recover, HouseEvent::Recovery, WHAT);
    let node = Node::open(&console, config, key_file, doing)?;
    node.ended(HouseEvent::Recovery, WHAT, name.as_str())?;
    let (files, entries) = (node.vault.files(), node.books.head()?.size);
    say!("Restored and verified: {files} case files; the disclosure log has {entries} entries.");
    if let Some(earlier) = earlier {
        cases_back(&node, &opened.place, earlier)?;
    }
    say!(
        "The node is held. Start it: it asks every peer what it saw of this node's log, and says what is missing."
    );
    say!(
        "Nothing new is answered until then. `reconcile` shows how it stands; docs/runbooks/restore.md goes on."
    );
    Ok(())
}

/// A node that is there is never written over: its books may be all that knows what was spent.
fn refuse_a_node(layout: &Layout) -> Result<(), Failure> {
    // The configuration is written last: where there is one, there is a node, whatever a restore has left beside it.
    if layout.restoring().exists() && !layout.config().exists() {
        return Ok(());
    }
    let mut there = vec![layout.config(), layout.root_key(), layout.data()];
    // A copy from before an upgrade is of another node, and would be taken for one of this.
    there.extend((0..format::CURRENT).map(|format| format::before(layout, format)));
    match there.iter().find(|path| path.exists()) {
        None => Ok(()),
        Some(path) => {
            let text = format!(
                "{} is there: a node is never written over. Move its directory aside, and keep it: its books may know \
                 more than any backup. Nothing was changed",
                path.display()
            );
            Err(Failure::new(exit::USAGE, text))
        }
    }
}

fn chosen(opened: &Opened, wanted: Option<&str>) -> Result<PointName, Failure> {
    if let Some(wanted) = wanted {
        return opened.place.find(wanted).exit_with(exit::USAGE);
    }
    let text = "there is no point in this place: was a backup ever finished?";
    opened.place.points()?.pop().ok_or_else(|| Failure::new(exit::USAGE, text))
}

/// The copy of the keyring, which must be of the point's epoch: an erasure destroys the keys of what was frozen before.
fn keyring_of(opened: &Opened, name: &PointName, epoch: u32) -> Result<std::path::PathBuf, Failure> {
    let missing = "no copy of the keyring lies beside these backups: put one there from `keyring_copies` \
                   (docs/runbooks/lost-key.md), then run it again";
    let copy = opened.keyring()?.ok_or_else(|| Failure::new(exit::CONFIG, missing))?;
    if copy.epoch == epoch {
        return Ok(copy.path);
    }
    let text = format!(
        "{name} is of epoch {epoch}, and the keyring is of epoch {}: case files were erased or keys rotated in between, and \
         the keys of before are gone. Take a point of that epoch (`backup list`); an earlier one can still be named with \
         --cases-from",
        copy.epoch
    );
    Err(Failure::new(exit::CONFIG, text))
}
