//! One module for each command. They wire crates together and print; they decide nothing.

pub(crate) mod agreement;
pub(crate) mod approvals;
pub(crate) mod ask;
pub(crate) mod audit;
pub(crate) mod budget;
pub(crate) mod case;
pub(crate) mod cohorts;
pub(crate) mod draft;
pub(crate) mod export_audit;
pub(crate) mod house;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod login;
pub(crate) mod links;
pub(crate) mod networks;
pub(crate) mod patterns;
pub(crate) mod peers;
pub(crate) mod people;
pub(crate) mod pki;
pub(crate) mod reconcile;
pub(crate) mod referral;
pub(crate) mod serve;
pub(crate) mod status;
pub(crate) mod token;
pub(crate) mod yearbook;
