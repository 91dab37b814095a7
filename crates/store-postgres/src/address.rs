//! Where a database is. An address never holds a password.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;

const PORT: u16 = 5432;
const LONGEST_NAME: usize = 63;

/// The machine or socket on which the database listens.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Host {
    /// A host name or an IP address.
    Net(String),
    /// The folder of a Unix socket.
    Socket(PathBuf),
}

impl Host {
    /// Whether what is sent never leaves this machine. A name may be resolved to anything, so only numbers count.
    #[must_use]
    pub fn is_local(&self) -> bool {
        match self {
            Self::Socket(_) => true,
            Self::Net(host) => host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback()),
        }
    }
}

/// `postgres://ROLE@HOST[:PORT]/DATABASE`, or `postgres://ROLE@/DATABASE?host=/FOLDER/OF/SOCKET[&port=PORT]`.
///
/// ```
/// # use safeborders_store_postgres::Address;
/// let address: Address = "postgres://safeborders@db.justice.example/safeborders".parse().unwrap();
/// assert_eq!(address.to_string(), "postgres://safeborders@db.justice.example/safeborders");
/// // A password does not belong there, and is not repeated in the refusal.
/// let refused = "postgres://safeborders:s3cret@db.justice.example/safeborders".parse::<Address>().unwrap_err();
/// assert!(!refused.to_string().contains("s3cret"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Address {
    role: String,
    host: Host,
    port: u16,
    database: String,
}

/// The text is no address of a database. It is not quoted: it may hold a password.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum InvalidAddress {
    /// It has another form.
    #[error(
        "the address of a database is postgres://ROLE@HOST[:PORT]/DATABASE, or \
         postgres://ROLE@/DATABASE?host=/FOLDER/OF/SOCKET"
    )]
    Form,
    /// It holds a password.
    #[error(
        "the address of the database holds a password: take it out, and put it into a file or a credential"
    )]
    Password,
}

impl Address {
    /// The role by which the node logs in.
    #[must_use]
    pub fn role(&self) -> &str {
        &self.role
    }

    /// Where it listens.
    #[must_use]
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// Its port, or the number in the socket's name.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The database's name.
    #[must_use]
    pub fn database(&self) -> &str {
        &self.database
    }
}

impl FromStr for Address {
    type Err = InvalidAddress;

    fn from_str(text: &str) -> Result<Self, InvalidAddress> {
        let form = InvalidAddress::Form;
        let rest =
            text.strip_prefix("postgres://").or_else(|| text.strip_prefix("postgresql://")).ok_or(form)?;
        if rest.contains("password") {
            return Err(InvalidAddress::Password);
        }
        // The last `@`: a password may hold one.
        let (role, rest) = rest.rsplit_once('@').ok_or(form)?;
        if role.contains(':') {
            return Err(InvalidAddress::Password);
        }
        let (place, rest) = rest.split_once('/').ok_or(form)?;
        let (database, settings) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, port) = match place {
            "" => socket(settings)?,
            _ if !settings.is_empty() => return Err(form),
            place => net(place)?,
        };
        let named = is_name(role) && is_name(database);
        named.then(|| Self { role: role.to_owned(), host, port, database: database.to_owned() }).ok_or(form)
    }
}

fn is_name(text: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    !text.is_empty() && text.len() <= LONGEST_NAME && text.chars().all(known)
}

fn net(place: &str) -> Result<(Host, u16), InvalidAddress> {
    let form = InvalidAddress::Form;
    let (host, port) = match place.strip_prefix('[') {
        Some(rest) => {
            let (ip, after) = rest.split_once(']').ok_or(form)?;
            ip.parse::<std::net::Ipv6Addr>().map_err(|_| form)?;
            (ip, after.strip_prefix(':').or(after.is_empty().then_some("")).ok_or(form)?)
        }
        None => {
            let (host, port) = place.split_once(':').unwrap_or((place, ""));
            let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
            let good = !host.is_empty() && host.len() <= 253 && host.chars().all(known);
            (good.then_some(host).ok_or(form)?, port)
        }
    };
    Ok((Host::Net(host.to_owned()), port_of(port)?))
}

fn socket(settings: &str) -> Result<(Host, u16), InvalidAddress> {
    let form = InvalidAddress::Form;
    let (mut folder, mut port) = (None, PORT);
    for setting in settings.split('&') {
        match setting.split_once('=').ok_or(form)? {
            ("host", path) if path.starts_with('/') && folder.is_none() => folder = Some(PathBuf::from(path)),
            ("port", text) => port = port_of(text)?,
            _ => return Err(form),
        }
    }
    Ok((Host::Socket(folder.ok_or(form)?), port))
}

fn port_of(text: &str) -> Result<u16, InvalidAddress> {
    if text.is_empty() { Ok(PORT) } else { text.parse().map_err(|_| InvalidAddress::Form) }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { role, host, port, database } = self;
        match host {
            Host::Socket(folder) => {
                write!(f, "postgres://{role}@/{database}?host={}", folder.display())?;
                if *port == PORT { Ok(()) } else { write!(f, "&port={port}") }
            }
            Host::Net(host) => {
                let (open, close) = if host.contains(':') { ("[", "]") } else { ("", "") };
                write!(f, "postgres://{role}@{open}{host}{close}")?;
                if *port != PORT {
                    write!(f, ":{port}")?;
                }
                write!(f, "/{database}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_said_again() {
        for text in [
            "postgres://safeborders@db.justice.example/safeborders",
            "postgres://safeborders@db:6432/cases",
            "postgres://a@127.0.0.1/b",
            "postgres://a@[::1]:5433/b",
            "postgres://a@/b?host=/run/postgresql",
            "postgres://a@/b?host=/run/postgresql&port=5433",
        ] {
            assert_eq!(text.parse::<Address>().unwrap().to_string(), text);
        }
        let long: Address = "postgresql://a@db:5432/b".parse().unwrap();
        assert_eq!(long.to_string(), "postgres://a@db/b");
    }

    #[test]
    fn passwords_and_other_forms_are_refused_and_not_repeated() {
        for text in [
            "postgres://a:hush@db/b",
            "postgres://a:hu@sh@db/b",
            "postgres://a:hush/hush@db/b",
            "postgres://a@/b?host=/run&password=hush",
            "postgres://a:@db/b",
        ] {
            let refused = text.parse::<Address>().unwrap_err();
            assert_eq!(refused, InvalidAddress::Password, "{text}");
            assert!(!format!("{refused} {refused:?}").contains("hush"));
        }
        for text in [
            "",
            "sled",
            "mysql://a@db/b",
            "postgres://db/b",
            "postgres://@db/b",
            "postgres://a@db",
            "postgres://a@db/",
            "postgres://a@/b",
            "postgres://a@db,other/b",
            "postgres://a@db:99999/b",
            "postgres://a@[::1/b",
            "postgres://a@[::1]x/b",
            "postgres://a@db/b?sslmode=disable",
            "postgres://a@/b?host=relative",
            "postgres://a@/b?host=/run&options=-c",
            "postgres://a@db/b/c",
            "postgres://a@d%62/b",
        ] {
            assert_eq!(text.parse::<Address>(), Err(InvalidAddress::Form), "{text}");
        }
    }

    #[test]
    fn only_sockets_and_loopback_numbers_are_local() {
        let local = |text: &str| text.parse::<Address>().unwrap().host().is_local();
        assert!(
            local("postgres://a@/b?host=/run")
                && local("postgres://a@127.0.0.1/b")
                && local("postgres://a@[::1]/b")
        );
        assert!(
            !local("postgres://a@localhost/b")
                && !local("postgres://a@10.0.0.1/b")
                && !local("postgres://a@db/b")
        );
    }
}
