//! The configuration with the values that are known to be harmless; of any other, only that it is set.

use toml::{Table, Value};

/// What stands in place of a value.
const SET: &str = "(set)";
/// Where values are shown as they are. A table or list shows all that is in it.
const SHOWN: [&str; 14] = [
    "country",
    "name",
    "first_cohort",
    "agreement",
    "synthetic",
    "unassigned_cases",
    "backup.every_minutes",
    "backup.keep",
    "limits.call_burst",
    "limits.calls_per_second",
    "rounds.automatic",
    "rounds.epsilon",
    "retention",
    "peers.id",
];

/// A configuration as it may be shown.
pub(crate) fn text(config: &str) -> String {
    match config.parse::<Table>() {
        Ok(table) => {
            let mut shown = Value::Table(table);
            redact("", &mut shown);
            toml::to_string(&shown).unwrap_or_default()
        }
        Err(_) => "# it is no TOML: see `config check` on the machine itself\n".to_owned(),
    }
}

fn redact(path: &str, value: &mut Value) {
    if SHOWN.contains(&path) {
        return;
    }
    match value {
        Value::Table(table) => {
            for (name, below) in table.iter_mut() {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                redact(&path, below);
            }
        }
        // The engine, without the address of a database.
        Value::String(store) if path == "store" => {
            *store = store.split(':').next().unwrap_or_default().to_owned();
        }
        Value::Array(items) => items.iter_mut().for_each(|item| redact(path, item)),
        other => *other = Value::String(SET.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_to_be_harmless_is_only_said_to_be_set() {
        let config = r#"
            country = "GR"
            listen = "192.0.2.1:7400"
            store = "postgres://clerk@192.0.2.9/cases"
            key_file = "/secret/place"
            keyring_copies = ["/media/a", "/media/b"]
            colour = "a field of another version"
            [rounds]
            automatic = true
            clock = "ahead"
            [oidc]
            issuer = "https://id.ministry.example"
            client_id = "office"
            [[peers]]
            id = "spiffe://safeborders/IT/node/rome"
            address = "192.0.2.7:7400"
        "#;
        let shown = text(config);
        for kept in [
            "GR",
            "store = \"postgres\"",
            "automatic = true",
            "spiffe://safeborders/IT/node/rome",
            "keyring_copies",
        ] {
            assert!(shown.contains(kept), "{kept}: {shown}");
        }
        for gone in ["192.0.2", "clerk", "secret", "media", "another version", "ahead", "ministry", "office"]
        {
            assert!(config.contains(gone) && !shown.contains(gone), "{gone}: {shown}");
        }
        assert!(!text("country = \"GR").contains("GR"));
    }

    #[test]
    fn every_shown_setting_is_one_that_there_is() {
        let schema: serde_json::Value = serde_json::from_str(crate::schema::TEXT).unwrap();
        for path in SHOWN {
            let mut at = &schema;
            for name in path.split('.') {
                let below = if at["items"].is_object() { &at["items"] } else { at };
                at = &below["properties"][name];
            }
            assert!(at.is_object(), "{path}");
        }
    }
}
