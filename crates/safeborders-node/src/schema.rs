//! The JSON schema of `node.toml`. It is kept by hand, and held against the configuration by tests.

/// The schema, as JSON.
pub(crate) const TEXT: &str = include_str!("schema/node.json");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Backup, Config, Limits, Oidc, Peer, Postgres, Rounds, Store};
    use safeborders_cli::schema_differences;
    use safeborders_people::Unassigned;
    use safeborders_types::RetentionPolicy;
    use serde_json::Value;

    fn schema() -> Value {
        serde_json::from_str(TEXT).unwrap()
    }

    /// A configuration in which nothing is left out. A new field does not compile until it stands here.
    fn whole() -> Config {
        let text = |text: &str| Some(text.into());
        Config {
            country: "GR".parse().unwrap(),
            name: "athens".into(),
            listen: "127.0.0.1:1".parse().unwrap(),
            pages: Some("127.0.0.1:2".parse().unwrap()),
            pages_certificate: text("c"),
            pages_key: text("k"),
            observe: Some("127.0.0.1:3".parse().unwrap()),
            store: Store::Sled,
            first_cohort: "2015Q1".parse().unwrap(),
            agreement: Some("europe-2026".parse().unwrap()),
            key_file: text("f"),
            synthetic: true,
            keyring_copies: vec!["p".into()],
            unassigned_cases: Unassigned::Office,
            limits: Limits::default(),
            backup: Backup { places: vec!["b".into()], ..Backup::default() },
            rounds: Rounds { clock: text("r"), ..Rounds::default() },
            retention: RetentionPolicy::default(),
            postgres: Some(Postgres { password_file: text("w"), authorities: text("a") }),
            oidc: Some(Oidc {
                issuer: "https://id.example".into(),
                client_id: "c".into(),
                client_secret_file: text("s"),
                authorities: text("a"),
                pages: Some("https://office.example".into()),
            }),
            peers: vec![Peer {
                id: "spiffe://safeborders/IT/node/rome".parse().unwrap(),
                address: "127.0.0.1:4".parse().unwrap(),
            }],
        }
    }

    fn compared(schema: &Value) -> Vec<String> {
        schema_differences(&serde_json::to_value(whole()).unwrap(), schema)
    }

    #[test]
    fn the_schema_has_every_field_of_the_configuration_and_no_other() {
        assert_eq!(compared(&schema()), Vec::<String>::new());
        // The control: a field too many, one too few, another type, an open table.
        let mut other = schema();
        other["properties"]["colour"] = serde_json::json!({ "type": "string" });
        other["properties"]["rounds"]["properties"].as_object_mut().unwrap().remove("epsilon");
        other["properties"]["peers"]["items"]["properties"]["id"]["type"] = "integer".into();
        other["properties"]["limits"].as_object_mut().unwrap().remove("additionalProperties");
        assert_eq!(compared(&other).len(), 4, "{:?}", compared(&other));
    }

    #[test]
    fn what_the_schema_requires_the_configuration_requires() {
        // A clock of rounds' own needs synthetic cases: without it each field can be left out by itself.
        let text = toml::to_string(&Config { rounds: Rounds::default(), ..whole() }).unwrap();
        assert!(Config::parse(&text).is_ok(), "the control");
        let required: Vec<String> = serde_json::from_value(schema()["required"].clone()).unwrap();
        for name in schema()["properties"].as_object().unwrap().keys() {
            let mut table: toml::Table = text.parse().unwrap();
            table.remove(name);
            let parsed = Config::parse(&table.to_string());
            assert_eq!(parsed.is_err(), required.contains(name), "{name}");
        }
    }

    #[test]
    fn the_choices_of_the_schema_are_those_of_the_configuration() {
        for (name, choices) in [("store", "examples"), ("unassigned_cases", "enum")] {
            for choice in schema()["properties"][name][choices].as_array().unwrap() {
                let mut table: toml::Table = toml::to_string(&whole()).unwrap().parse().unwrap();
                table.insert(name.to_owned(), choice.as_str().unwrap().into());
                assert!(Config::parse(&table.to_string()).is_ok(), "{name} = {choice}");
                table.insert(name.to_owned(), "other".into());
                assert!(Config::parse(&table.to_string()).is_err(), "{name} = other");
            }
        }
    }
}
