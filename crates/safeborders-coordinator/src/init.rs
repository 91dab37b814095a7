//! `init`: a coordinator's directory.

use crate::args::Init;
use crate::config::{Config, IdentityFiles, Web};
use crate::failure::{Failure, OrFail};
use anyhow::anyhow;
use safeborders_cli::exit;
use safeborders_store::fsx;
use safeborders_types::{PeerId, Role};
use std::path::Path;

/// The list of nodes is left to the operator: only a person can say which node is the right one.
const NODES: &str = "
# One entry per node that is asked:
#
# [[nodes]]
# id = \"spiffe://safeborders/GR/node/athens\"
# address = \"node.example.gr:7400\"
";

pub(crate) fn run(dir: &Path, config_path: &Path, args: &Init) -> Result<(), Failure> {
    let id = PeerId::new(args.country, Role::Coordinator, &args.name)
        .or_fail(exit::USAGE, "the coordinator's name is 1 to 40 lower-case letters, digits or hyphens")?;
    let config = Config {
        id,
        agreement: args.agreement.clone(),
        data_dir: "data".into(),
        key_file: None,
        roots: "roots".into(),
        synthetic: args.synthetic,
        answer_within_s: 30,
        observe: None,
        identity: IdentityFiles::default(),
        web: Web { listen: args.listen.get(), certificate: None, key: None },
        nodes: Vec::new(),
    };
    let text = toml::to_string(&config).or_fail(exit::FAILURE, "the configuration cannot be written down")?;
    // `nodes = []` would forbid the tables that the operator adds below.
    let text: String =
        text.lines().filter(|line| *line != "nodes = []").map(|line| format!("{line}\n")).collect();
    for folder in ["", "identity", "roots", "data"] {
        let folder = dir.join(folder);
        fsx::create_dir(&folder).or_fail(exit::FAILURE, format!("cannot make {}", folder.display()))?;
    }
    let text = format!("# safeborders coordinator\n{text}{NODES}");
    let made = fsx::create_new(config_path, text.as_bytes())
        .or_fail(exit::FAILURE, format!("cannot write {}", config_path.display()))?;
    if !made {
        let text = anyhow!("{} exists already: edit it, or choose another --dir", config_path.display());
        return Err(Failure::new(exit::USAGE, text));
    }
    print!("{}", next_steps(dir, config_path, args));
    Ok(())
}

fn next_steps(dir: &Path, config_path: &Path, args: &Init) -> String {
    let Init { country, name, agreement, .. } = args;
    let (dir, config_path) = (dir.display(), config_path.display());
    format!(
        "Made {config_path}. Next:\n\
         1. {country} vouches for this coordinator: its office runs\n   \
            safeborders-node pki issue --role coordinator --name {name} --out FOLDER\n   \
            and hands over cert.pem and key.pem; put both into {dir}/identity (key.pem: chmod 600).\n\
         2. Put each country's root certificate into {dir}/roots, named as in GR.pem, after comparing\n   \
            its fingerprint with that office over another channel.\n\
         3. List the nodes in {config_path}; all parties sign the agreement {agreement}.\n\
         4. safeborders-coordinator --dir {dir} serve\n"
    )
}
