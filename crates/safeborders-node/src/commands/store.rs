//! `store`: the tables of a PostgreSQL database, and moving the case files from one engine to another.

use crate::case_store;
use crate::cli::StoreAction;
use crate::config::{Config, Store};
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::migration::Mark;
use crate::node::{Doing, Node};
use crate::print::{confirmed, say};
use anyhow::{Context, ensure};
use safeborders_books::HouseEvent;
use safeborders_cli::exit;
use safeborders_people::Right;
use safeborders_store::{copy, digest, fsx};
use std::path::Path;

/// What is on record.
const WHAT: &str = "store migrate";
/// How often progress is said, in entries.
const STEP: u64 = 100_000;

/// Carries it out.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &StoreAction,
) -> Result<(), Failure> {
    match action {
        StoreAction::Schema => schema(),
        StoreAction::Migrate { to, yes } => {
            let to: Store = to.parse().exit_with(exit::USAGE)?;
            let text = toml::to_string(&Config { store: to.clone(), ..config.clone() })?;
            let next = Config::parse(&text).context("that store cannot be used").exit_with(exit::CONFIG)?;
            let question = format!("The case files move from {} to {to}.", config.store);
            confirmed(*yes, &question)?;
            Migration { layout, config, next: &next, key_file }.run()
        }
    }
}

/// Prints the tables, as the owner makes them.
pub(crate) fn schema() -> Result<(), Failure> {
    say!("SET ROLE safeborders_owner;\n{}", safeborders_store_postgres::SCHEMA.trim_end());
    Ok(())
}

/// One migration: `config` as it is, `next` as it shall be.
struct Migration<'a> {
    layout: &'a Layout,
    config: &'a Config,
    next: &'a Config,
    key_file: Option<&'a Path>,
}

impl Migration<'_> {
    fn run(&self) -> Result<(), Failure> {
        let mark = Mark::read(self.layout)?;
        if self.config.store == self.next.store {
            return match mark {
                // It was cut short between the new configuration and marking the old store.
                Some(mark) if mark.to == self.next.store => {
                    let _node = Node::open(self.layout, self.next, self.key_file, self.doing())?;
                    self.leave(mark.from)
                }
                _ => Err(Failure::new(
                    exit::USAGE,
                    format!("the case files lie in {} already", self.next.store),
                )),
            };
        }
        self.admit()?;
        let this = Mark { from: self.config.store.clone(), to: self.next.store.clone(), compared: false };
        self.make_room(mark.is_some_and(|mark| (&mark.from, &mark.to) == (&this.from, &this.to)))?;
        this.write(self.layout)?;
        let copied = self.copy()?;
        Mark { compared: true, ..this.clone() }.write(self.layout)?;
        // It is opened as the node will open it, before anything points there.
        // Held to the end: no other process opens the old store meanwhile.
        let _node = Node::open(self.layout, self.next, self.key_file, self.doing())?;
        self.next.save(&self.layout.config())?;
        say!("{copied} were copied and compared; node.toml names {} from now on.", self.next.store);
        self.leave(this.from)
    }

    fn doing(&self) -> Doing {
        Doing::This(Right::Operate, HouseEvent::Operation, WHAT)
    }

    /// Whoever runs this may do it, it is on record, and the vault has completed what a crash left half done.
    fn admit(&self) -> Result<(), Failure> {
        let node = Node::open(self.layout, self.config, self.key_file, self.doing())?;
        node.ended(HouseEvent::Operation, WHAT, "begun")
    }

    /// Nothing that somebody may still need is written over: only what an earlier attempt of the same left.
    fn make_room(&self, tried_before: bool) -> Result<(), Failure> {
        if let Store::Postgres(_) = self.next.store {
            let there = digest(&*case_store::open(self.layout, self.next)?)?.entries;
            let none = Failure::new(
                exit::USAGE,
                format!(
                    "{} holds {there} entries already: name an empty one; nothing was changed",
                    self.next.store
                ),
            );
            return if there == 0 || tried_before { Ok(()) } else { Err(none) };
        }
        let cases = self.layout.cases();
        if !matches!(self.config.store, Store::Postgres(_)) {
            let text = "from sled to redb, or back, the way is over a PostgreSQL database, or a new import";
            return Err(Failure::new(exit::USAGE, text));
        }
        if cases.exists() && tried_before {
            std::fs::remove_dir_all(&cases)?;
            fsx::sync_dir(&self.layout.data())?;
        }
        let there = cases.display();
        let free = || -> anyhow::Result<()> {
            ensure!(!cases.exists(), "{there} is there already: move it away; nothing was changed");
            Ok(())
        };
        free().exit_with(exit::USAGE)
    }

    /// Copies everything, and compares what can be read of the copy once it was opened again.
    fn copy(&self) -> Result<String, Failure> {
        let from = case_store::open(self.layout, self.config)?;
        let to = case_store::open(self.layout, self.next)?;
        let mut said = 0;
        copy(&*from, &*to, &mut |copied| {
            if copied >= said + STEP {
                said = copied;
                eprintln!("{copied} entries copied");
            }
        })?;
        drop(to);
        let (ours, copied) = (digest(&*from)?, digest(&*case_store::open(self.layout, self.next)?)?);
        if ours != copied {
            let text =
                format!("the copy differs ({ours}; copied: {copied}): nothing was switched, run it again");
            return Err(Failure::new(exit::FAILURE, text));
        }
        Ok(copied.to_string())
    }

    /// Marks the old store, so that nobody goes on with what is old.
    fn leave(&self, store: Store) -> Result<(), Failure> {
        let old = Config { store, ..self.next.clone() };
        let embedded_and_done = !matches!(old.store, Store::Postgres(_)) && !self.layout.cases().exists();
        if !embedded_and_done {
            let left = case_store::retire(self.layout, &old)?;
            say!(
                "What was there is left as it is: {left}. Keep it until a backup of the new store was tried, then remove it."
            );
        }
        Mark::remove(self.layout)
    }
}
