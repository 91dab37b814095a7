//! What `init` still has to know: asked on a terminal, refused with the flags' names where there is none.

use crate::cli::Init;
use crate::failure::Failure;
use safeborders_cli::exit;
use safeborders_types::{CohortId, CountryCode, PeerId, Role};
use std::io::{self, BufRead, IsTerminal, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;

/// How often a question is asked before the wizard gives up.
const TRIES: usize = 3;
/// The longest answer.
const MAX_ANSWER_BYTES: u64 = 4096;

/// All that `init` needs.
#[derive(Debug)]
pub(crate) struct Chosen {
    pub(crate) country: CountryCode,
    pub(crate) name: String,
    pub(crate) listen: SocketAddr,
    pub(crate) first_cohort: CohortId,
    pub(crate) new_key_file: Option<PathBuf>,
    pub(crate) synthetic: bool,
}

/// What the flags say, and what they leave out: with country and name given it is the defaults, and nothing is asked.
pub(crate) fn complete(args: &Init) -> Result<Chosen, Failure> {
    let listen = args.listen.unwrap_or_else(|| (Ipv4Addr::LOCALHOST, 7400).into());
    if let (Some(country), Some(name)) = (args.country, &args.name) {
        return Ok(Chosen {
            country,
            name: name.clone(),
            listen,
            first_cohort: args.first_cohort.map_or_else(|| known("2015Q1"), Ok)?,
            new_key_file: args.new_key_file.clone(),
            synthetic: args.synthetic,
        });
    }
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        let text = "init needs --country and --name: there is no terminal to ask on";
        return Err(Failure::new(exit::USAGE, text));
    }
    ask_all(args, listen, &mut io::stdin().lock(), &mut io::stdout())
}

fn ask_all(
    args: &Init,
    listen: SocketAddr,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> Result<Chosen, Failure> {
    let mut asker = Asker { input, output };
    let country = match args.country {
        Some(country) => country,
        None => asker.ask("Country, in two letters such as GR", None, parsed::<CountryCode>)?,
    };
    let name = match &args.name {
        Some(name) => name.clone(),
        None => asker.ask("Name of this node: lower-case letters, digits, hyphens", None, |text| {
            PeerId::new(country, Role::Node, text).map(|_| text.to_owned()).map_err(|error| error.to_string())
        })?,
    };
    let listen = match args.listen {
        Some(listen) => listen,
        None => asker.ask("Address and port at which peers reach it", Some(&listen.to_string()), parsed)?,
    };
    let first_cohort = match args.first_cohort {
        Some(cohort) => cohort,
        None => asker.ask("First cohort, as all members agreed", Some("2015Q1"), parsed)?,
    };
    let synthetic =
        args.synthetic
            || asker.ask("Only synthetic case files, for trying it out? yes or no", Some("no"), |text| {
                match text {
                    "yes" => Ok(true),
                    "no" => Ok(false),
                    _ => Err("yes or no".to_owned()),
                }
            })?;
    let new_key_file = match &args.new_key_file {
        Some(path) => Some(path.clone()),
        None => asker.ask("Key file to make, or `-` for passphrases", Some("-"), |text| {
            Ok((text != "-").then(|| PathBuf::from(text)))
        })?,
    };
    Ok(Chosen { country, name, listen, first_cohort, new_key_file, synthetic })
}

fn parsed<T: FromStr<Err: ToString>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error: T::Err| error.to_string())
}

fn known(cohort: &str) -> Result<CohortId, Failure> {
    Ok(cohort.parse::<CohortId>()?)
}

struct Asker<'a> {
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
}

impl Asker<'_> {
    /// Asks until the answer can be read. An empty one stands for the default.
    fn ask<T>(
        &mut self,
        what: &str,
        default: Option<&str>,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Failure> {
        for _ in 0..TRIES {
            match default {
                Some(default) => write!(self.output, "{what} [{default}]: ")?,
                None => write!(self.output, "{what}: ")?,
            }
            self.output.flush()?;
            let mut line = String::new();
            if io::Read::take(&mut self.input, MAX_ANSWER_BYTES).read_line(&mut line)? == 0 {
                return Err(Failure::new(exit::USAGE, "the answers ended: nothing was made, start again"));
            }
            let answer =
                Some(line.trim()).filter(|answer| !answer.is_empty()).or(default).unwrap_or_default();
            match read(answer) {
                Ok(value) => return Ok(value),
                Err(why) => writeln!(self.output, "  {why}")?,
            }
        }
        Err(Failure::new(exit::USAGE, format!("no usable answer to: {what}. Nothing was made, start again")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flags(country: Option<&str>, name: Option<&str>) -> Init {
        Init {
            country: country.map(|country| country.parse().unwrap()),
            name: name.map(str::to_owned),
            listen: None,
            store: "sled".to_owned(),
            first_cohort: None,
            new_key_file: None,
            synthetic: false,
        }
    }

    fn asked(args: &Init, answers: &str) -> (Result<Chosen, Failure>, String) {
        let mut shown = Vec::new();
        let listen = "127.0.0.1:7400".parse().unwrap();
        let chosen = ask_all(args, listen, &mut answers.as_bytes(), &mut shown);
        (chosen, String::from_utf8(shown).unwrap())
    }

    #[test]
    fn what_is_missing_is_asked_for_and_an_empty_answer_is_the_default() {
        let (chosen, shown) = asked(&flags(None, None), "GR\nathens\n192.0.2.1:7400\n\n\n/key\n");
        let chosen = chosen.unwrap();
        assert_eq!((chosen.country.to_string(), chosen.name.as_str()), ("GR".to_owned(), "athens"));
        assert_eq!(chosen.listen.to_string(), "192.0.2.1:7400");
        assert_eq!(chosen.first_cohort.to_string(), "2015Q1");
        assert_eq!((chosen.synthetic, chosen.new_key_file), (false, Some("/key".into())));
        assert!(shown.contains("[2015Q1]"), "{shown}");
    }

    #[test]
    fn what_a_flag_says_is_not_asked_for() {
        let (chosen, shown) = asked(&flags(Some("RO"), None), "cluj\n\n\nyes\n\n");
        let chosen = chosen.unwrap();
        assert_eq!((chosen.country.to_string(), chosen.name.as_str()), ("RO".to_owned(), "cluj"));
        assert!(chosen.synthetic && chosen.new_key_file.is_none());
        assert!(!shown.contains("Country"), "{shown}");
    }

    #[test]
    fn a_wrong_answer_is_asked_for_again_and_three_are_enough() {
        let (chosen, shown) = asked(&flags(None, Some("athens")), "greece\ngr\nGR\n\n\n\n\n");
        assert_eq!(chosen.unwrap().country.to_string(), "GR");
        assert_eq!(shown.matches("Country").count(), 3);
        let (refused, _) = asked(&flags(None, Some("athens")), "1\n2\n3\nGR\n");
        assert_eq!(refused.unwrap_err().code(), exit::USAGE);
        let (ended, _) = asked(&flags(None, None), "GR\n");
        assert_eq!(ended.unwrap_err().code(), exit::USAGE);
    }

    #[test]
    fn flags_alone_ask_nothing_and_take_the_defaults() {
        let chosen = complete(&flags(Some("GR"), Some("athens"))).unwrap();
        assert_eq!(chosen.listen.to_string(), "127.0.0.1:7400");
        assert_eq!(chosen.first_cohort.to_string(), "2015Q1");
    }
}
