//! `mapping`: mappings for import, those that ship with the program and the office's own.

use crate::config::Config;
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print::{self, say};
use anyhow::Context;
use clap::Subcommand;
use safeborders_cli::{Output, exit};
use safeborders_office::api_people::Done;
use safeborders_office::mappings::{MappingBody, MappingLine, MappingName};
use std::path::{Path, PathBuf};

/// What to do with mappings.
#[derive(Subcommand)]
pub(crate) enum MappingAction {
    /// List the mappings that an import can name.
    List {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Print a mapping, to start an own one from.
    Show {
        /// Its name.
        name: String,
    },
    /// Save a mapping for everybody who imports here.
    Save {
        /// Under which name: small letters, digits, `-`, `_` and `.`.
        name: String,
        /// The file; docs/intake.md says how one is written.
        file: PathBuf,
    },
    /// Remove a mapping that was saved.
    Remove {
        /// Its name.
        name: String,
    },
}

/// Carries it out.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &MappingAction,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    match action {
        MappingAction::List { output } => {
            let lines: Vec<MappingLine> = desk.get("mappings")?;
            let row = |l: &MappingLine| {
                let from = if l.shipped { "shipped".to_owned() } else { l.by.clone() };
                [l.name.clone(), from, l.description.clone()]
            };
            print::out(format_args!(
                "{}",
                print::rows(&lines, ["name", "from", "what it is for"], row, *output)?
            ))
        }
        MappingAction::Show { name } => {
            let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.".contains(&b);
            let none = || Failure::new(exit::USAGE, "no mapping has that name: see `mapping list`");
            let known = Some(name).filter(|name| name.bytes().all(plain)).ok_or_else(none)?;
            print::out(format_args!("{}", desk.get::<String>(&format!("mapping?id={known}"))?))
        }
        MappingAction::Save { name, file } => {
            let text = std::fs::read_to_string(file)
                .with_context(|| format!("cannot read {}", file.display()))
                .exit_with(exit::USAGE)?;
            let Done {} = desk.post("mappings/save", &MappingBody { id: name.clone(), text })?;
            say!("Saved. Use it with `import --mapping {name}`.");
            Ok(())
        }
        MappingAction::Remove { name } => {
            let Done {} = desk.post("mappings/remove", &MappingName { id: name.clone() })?;
            say!("Removed.");
            Ok(())
        }
    }
}
