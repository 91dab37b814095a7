//! The fields of a form or of an address, in their order; a name may come several times, as check boxes do.

use super::visit::encoded;
use serde::de::DeserializeOwned;

/// The most fields of one form that are looked at.
const MOST_FIELDS: usize = 2_000;

/// Fields with their values.
#[derive(Clone, Default, Eq, PartialEq)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields of a query or of a form's body. What cannot be read is no field.
    pub(crate) fn read(encoded: &str) -> Self {
        let pairs = encoded.split('&').filter(|pair| !pair.is_empty()).take(MOST_FIELDS);
        let field = |pair: &str| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((decoded(name)?, decoded(value)?))
        };
        Self(pairs.filter_map(field).collect())
    }

    /// The fields of a form that is taken whole: `None` when there are more, or one cannot be read.
    pub(crate) fn all_of(encoded: &str, most: usize) -> Option<Self> {
        let pairs: Vec<&str> = encoded.split('&').filter(|pair| !pair.is_empty()).take(most + 1).collect();
        let field = |pair: &&str| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((decoded(name)?, decoded(value)?))
        };
        if pairs.len() > most { None } else { pairs.iter().map(field).collect::<Option<_>>().map(Self) }
    }

    /// The first value of this name, without space around it; empty when there is none.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    /// All values of this name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.trim())
    }

    /// The value of this name as one of its type; `None` when it is empty or none.
    pub(crate) fn read_as<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.one(name).parse().ok()
    }

    /// The value of this name as a word of a type that is written in kebab-case.
    pub(crate) fn word<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_value(serde_json::Value::String(self.one(name).to_owned())).ok()
    }

    /// Whether a box of this name was ticked.
    pub(crate) fn ticked(&self, name: &str) -> bool {
        !self.one(name).is_empty()
    }

    /// Every field but those named: what a form hands on unseen.
    pub(crate) fn without<'a>(&'a self, left_out: &'a [&str]) -> impl Iterator<Item = &'a (String, String)> {
        self.0.iter().filter(move |(name, _)| !left_out.contains(&name.as_str()))
    }
}

/// Fields as the query of an address.
pub(crate) fn query<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = String::new();
    for (name, value) in fields {
        if !text.is_empty() {
            text.push('&');
        }
        text.push_str(&encoded(name));
        text.push('=');
        text.push_str(&encoded(value));
    }
    text
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digit = |b: u8| char::from(b).to_digit(16);
                let (high, low) = (digit(rest.next()?)?, digit(rest.next()?)?);
                bytes.push(u8::try_from(high * 16 + low).ok()?);
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_browsers_send_them() {
        let fields = Fields::read("a=1&country=GR&country=BG&note=%CE%91+%26b&empty=&x");
        assert_eq!((fields.one("a"), fields.one("note"), fields.one("none")), ("1", "Α &b", ""));
        assert_eq!(fields.all("country").collect::<Vec<_>>(), ["GR", "BG"]);
        assert_eq!(fields.read_as::<u8>("a"), Some(1));
        assert!(fields.read_as::<u8>("note").is_none() && !fields.ticked("empty") && fields.ticked("a"));
        let again = query(fields.without(&[]).map(|(n, v)| (n.as_str(), v.as_str())));
        assert!(Fields::read(&again) == fields, "{again}");
    }

    #[test]
    fn what_cannot_be_read_is_no_field_and_too_many_are_cut() {
        for bad in ["%", "a=%f", "a=%zz", "a=%ff", "%c3=1"] {
            assert!(Fields::read(bad).0.is_empty(), "{bad}");
        }
        assert_eq!(Fields::read(&"a=1&".repeat(MOST_FIELDS + 9)).0.len(), MOST_FIELDS);
    }

    #[test]
    fn a_form_is_taken_whole_or_not_at_all() {
        assert!(Fields::all_of("a=1&b=2", 2).is_some_and(|fields| fields.one("b") == "2"));
        assert!(Fields::all_of("a=1&b=2&c=3", 2).is_none() && Fields::all_of("a=1&b=%zz", 2).is_none());
    }

    #[test]
    fn nothing_leaves_its_part_of_a_query() {
        assert_eq!(query([("a", "GR/1?&=#\"<é")]), "a=GR/1%3F%26%3D%23%22%3C%C3%A9");
    }
}
