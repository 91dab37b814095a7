//! Connections: how they are made, and what each of them is set to.

use crate::address::{Address, Host};
use crate::error::{sort, unfit, unreachable};
use crate::tls::Tls;
use safeborders_store::StoreError;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio_postgres::config::SslMode;
use tokio_postgres::{Client, Config, NoTls};
use zeroize::Zeroizing;

/// For one connection to be made.
const PATIENCE: Duration = Duration::from_secs(10);
/// A server that is silent for so long is gone.
const SILENCE: Duration = Duration::from_secs(60);

/// A plan that reads the table from end to end is never right here; nor is compiling a plan.
/// A lost node's session ends on the server after about a minute, and frees the lock.
const SETTINGS: &str = "
    SET search_path = '';
    SET enable_seqscan = off; SET enable_bitmapscan = off; SET jit = off;
    SET statement_timeout = 0; SET lock_timeout = '30s';
    SET idle_in_transaction_session_timeout = 0; SET idle_session_timeout = 0;
    SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3;
    SET default_transaction_read_only = off; SET client_min_messages = error;";

/// By what the node is let in, and whom it trusts.
#[derive(Clone, Default)]
pub struct Access {
    /// The role's password, where it has one.
    pub password: Option<Zeroizing<String>>,
    /// Certificates of the authorities that vouch for the server, in PEM. Needed unless it is on this machine.
    pub authorities: Option<Vec<u8>>,
}

// By hand: it holds a password.
impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Access").field("password", &self.password.is_some()).finish_non_exhaustive()
    }
}

/// Whether an address may be used with or without authorities: what leaves this machine goes over TLS.
#[must_use]
pub fn is_acceptable(address: &Address, has_authorities: bool) -> bool {
    has_authorities || address.host().is_local()
}

/// What makes connections.
#[derive(Clone)]
pub(crate) struct Dial {
    place: PathBuf,
    config: Config,
    tls: Option<Tls>,
}

/// An open connection and the task that drives it.
pub(crate) struct Session {
    pub(crate) client: Client,
    pub(crate) driven: JoinHandle<()>,
}

impl Dial {
    pub(crate) fn new(address: &Address, access: &Access) -> Result<Self, StoreError> {
        let place = PathBuf::from(address.to_string());
        if !is_acceptable(address, access.authorities.is_some()) {
            let what = "it is on another machine, so it must prove who it is: name the authority that vouches for it";
            return Err(unfit(&place, format!("{what} ([postgres] authorities)")));
        }
        let mut config = Config::new();
        config.user(address.role()).dbname(address.database()).port(address.port());
        config.application_name("safeborders-node").connect_timeout(PATIENCE).tcp_user_timeout(SILENCE);
        config.keepalives_idle(Duration::from_secs(30)).keepalives_interval(Duration::from_secs(10));
        config.keepalives_retries(3);
        if let Some(password) = &access.password {
            config.password(password.as_bytes());
        }
        // A socket is guarded by its folder; there is nobody to hand a certificate to.
        let tls = match (address.host(), &access.authorities) {
            (Host::Socket(folder), _) => {
                config.host_path(folder);
                None
            }
            (Host::Net(host), authorities) => {
                config.host(host.as_str());
                let read = |pem: &Vec<u8>| {
                    let what =
                        "the file with its authorities ([postgres] authorities) holds no certificate in PEM";
                    Tls::trusting(pem).ok_or_else(|| unfit(&place, what))
                };
                authorities.as_ref().map(read).transpose()?
            }
        };
        config.ssl_mode(if tls.is_some() { SslMode::Require } else { SslMode::Disable });
        Ok(Self { place, config, tls })
    }

    pub(crate) fn place(&self) -> &Path {
        &self.place
    }

    /// A connection, set as all of them are. Runs where connections live.
    pub(crate) async fn connect(&self) -> Result<Session, StoreError> {
        let made = async {
            let session = self.dial().await?;
            session.client.batch_execute(SETTINGS).await?;
            Ok(session)
        };
        match tokio::time::timeout(PATIENCE * 2, made).await {
            Ok(made) => made.map_err(|error| sort(&self.place, &error)),
            Err(_) => Err(unreachable(&self.place, "it did not answer in time")),
        }
    }

    async fn dial(&self) -> Result<Session, tokio_postgres::Error> {
        // What a connection meets is told to whoever waits on its client.
        Ok(match &self.tls {
            Some(tls) => {
                let (client, connection) = self.config.connect(tls.clone()).await?;
                Session { client, driven: tokio::spawn(async move { drop(connection.await) }) }
            }
            None => {
                let (client, connection) = self.config.connect(NoTls).await?;
                Session { client, driven: tokio::spawn(async move { drop(connection.await) }) }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_machine_needs_an_authority_and_a_readable_one() {
        let address: Address = "postgres://a@db.example/b".parse().unwrap();
        let refused = |access: &Access| Dial::new(&address, access).err().unwrap().to_string();
        assert!(refused(&Access::default()).contains("authorities"));
        let no_pem = Access { authorities: Some(b"nothing".to_vec()), ..Access::default() };
        assert!(refused(&no_pem).contains("PEM"));
        let local: Address = "postgres://a@127.0.0.1/b".parse().unwrap();
        assert!(Dial::new(&local, &Access::default()).is_ok());
    }

    #[test]
    fn debug_shows_no_password() {
        let access = Access { password: Some(Zeroizing::new("hush".to_owned())), authorities: None };
        assert!(!format!("{access:?}").contains("hush"));
    }
}
