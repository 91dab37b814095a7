//! `config`: checks a configuration file, and prints the JSON schema of such files, which is kept by hand and held
//! against the configuration by tests.

use crate::args::ConfigAction;
use crate::config::Config;
use crate::doors;
use crate::failure::{Failure, OrFail};
use safeborders_cli::exit;
use std::io::Write;

const TEXT: &str = include_str!("schema/coordinator.json");

pub(crate) fn run(action: &ConfigAction) -> Result<(), Failure> {
    let text = match action {
        ConfigAction::Schema => TEXT.to_owned(),
        ConfigAction::Check { file } => {
            let config = Config::load(file)?;
            doors::check_files(&config)?;
            let nodes = config.nodes.len();
            format!("{} is a valid configuration of {}, with {nodes} nodes\n", file.display(), config.id)
        }
    };
    let written = std::io::stdout().lock().write_all(text.as_bytes());
    written.or_fail(exit::FAILURE, "standard output cannot be written to")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{IdentityFiles, Node, Web};
    use safeborders_cli::schema_differences;
    use serde_json::Value;

    /// A configuration in which nothing is left out. A new field does not compile until it stands here.
    fn whole() -> Config {
        Config {
            id: "spiffe://safeborders/BE/coordinator/europe".parse().unwrap(),
            agreement: "europe-2026".parse().unwrap(),
            data_dir: "data".into(),
            key_file: Some("key".into()),
            roots: "roots".into(),
            synthetic: true,
            answer_within_s: 30,
            observe: Some("127.0.0.1:3".parse().unwrap()),
            identity: IdentityFiles::default(),
            web: Web {
                listen: "127.0.0.1:8080".parse().unwrap(),
                certificate: Some("web/cert.pem".into()),
                key: Some("web/key.pem".into()),
            },
            nodes: vec![Node {
                id: "spiffe://safeborders/GR/node/athens".parse().unwrap(),
                address: "athens.example:7400".into(),
            }],
        }
    }

    #[test]
    fn the_schema_has_every_field_of_the_configuration_and_no_other() {
        let value = serde_json::to_value(whole()).unwrap();
        let mut schema: Value = serde_json::from_str(TEXT).unwrap();
        assert_eq!(schema_differences(&value, &schema), Vec::<String>::new());
        schema["properties"].as_object_mut().unwrap().remove("observe");
        assert_eq!(schema_differences(&value, &schema), [".observe"], "the control");
    }

    #[test]
    fn what_the_schema_requires_the_configuration_requires() {
        let text = toml::to_string(&whole()).unwrap();
        assert!(Config::parse(&text).is_ok(), "the control");
        let schema: Value = serde_json::from_str(TEXT).unwrap();
        let required: Vec<String> = serde_json::from_value(schema["required"].clone()).unwrap();
        for name in schema["properties"].as_object().unwrap().keys() {
            let mut table: toml::Table = text.parse().unwrap();
            table.remove(name);
            assert_eq!(Config::parse(&table.to_string()).is_err(), required.contains(name), "{name}");
        }
    }
}
