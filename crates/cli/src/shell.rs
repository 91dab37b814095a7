//! Shell completions and manual pages, made from the command line itself.

use clap::{Args, Command};
use clap_complete::Shell;
use std::io::{self, Write};
use std::path::PathBuf;

/// The arguments of `completions`.
#[derive(Args, Clone, Copy, Debug)]
pub struct Completions {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    /// What the shell reads.
    #[must_use]
    pub fn text(self, mut command: Command) -> Vec<u8> {
        let (name, mut text) = (command.get_name().to_owned(), Vec::new());
        clap_complete::generate(self.shell, &mut command, name, &mut text);
        text
    }
}

/// The arguments of `man`.
#[derive(Args, Clone, Debug)]
pub struct Man {
    /// Write a page for this program and one for each of its commands into this folder.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

impl Man {
    /// Writes the pages into the folder, or the page of the program itself to `to`.
    ///
    /// # Errors
    /// The folder or `to` cannot be written to.
    pub fn write(&self, command: Command, to: &mut dyn Write) -> io::Result<()> {
        match &self.out {
            Some(folder) => {
                std::fs::create_dir_all(folder)?;
                clap_mangen::generate_to(command, folder)
            }
            None => clap_mangen::Man::new(command).render(to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command() -> Command {
        let below = Command::new("count").about("Counts.").arg(clap::Arg::new("unit").long("unit"));
        Command::new("program").version("1").about("Does things.").subcommand(below)
    }

    #[test]
    fn every_shell_completes_commands_and_flags() {
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
            let text = String::from_utf8(Completions { shell }.text(command())).unwrap();
            assert!(text.contains("count") && text.contains("unit"), "{shell}: {text}");
        }
    }

    #[test]
    fn there_is_a_page_for_the_program_and_one_for_each_command() {
        let mut page = Vec::new();
        Man { out: None }.write(command(), &mut page).unwrap();
        assert!(String::from_utf8(page).unwrap().contains("Does things."));
        let home = tempfile::tempdir().unwrap();
        let out = home.path().join("man1");
        Man { out: Some(out.clone()) }.write(command(), &mut Vec::new()).unwrap();
        for name in ["program.1", "program-count.1"] {
            assert!(std::fs::read_to_string(out.join(name)).unwrap().contains(".TH"), "{name}");
        }
    }
}
