//! Networks of case files, suspects and identifiers, and what connects them.
//!
//! A [`NetworkBuilder`] takes typed nodes and links, each link with the caller's number of its evidence.
//! Identifiers that are written differently are joined by a stated rule ([`near_equal`]); those that too many
//! people share, or that stand on a whitelist, are set aside as hubs ([`HubRule`]) before anything is computed.
//!
//! # Invariants
//! - No function gives a suspect a score or a rank: [`Brokers`] has no place for one.
//!   ```
//!   # use safeborders_patterns::networks::{BrokerSettings, HubRule, NetworkBuilder, brokers};
//!   let network = NetworkBuilder::new().build(&HubRule::default());
//!   assert!(brokers(&network, &BrokerSettings::default()).identifiers.is_empty());
//!   ```
//!   ```compile_fail,E0609
//!   # use safeborders_patterns::networks::{BrokerSettings, HubRule, NetworkBuilder, brokers};
//!   let network = NetworkBuilder::new().build(&HubRule::default());
//!   assert!(brokers(&network, &BrokerSettings::default()).suspects.is_empty());
//!   ```
//! - A hub leads nowhere: not in groups, not in paths, not in betweenness, not across borders.
//! - Every link keeps its evidence, and every joined identifier the rule.

mod borders;
mod brokers;
mod builder;
mod communities;
mod components;
mod hubs;
mod leiden;
mod network;
mod node;
mod normal;
mod path;
mod weights;

pub use borders::{Crossing, MOST_SHARED, Through, crossings};
pub use brokers::{BrokerSettings, Brokers, Standing as BrokerStanding, brokers};
pub use builder::{MAX_LINKS, MAX_NODES, NetworkBuilder, NetworkError};
pub use communities::{CommunitySettings, communities};
pub use components::{Group, components};
pub use hubs::{Hub, HubReason, HubRule};
pub use leiden::{LeidenError, LeidenSettings, Partition, Quality, WeightedGraph, leiden};
pub use network::Network;
pub use node::{CaseNode, Evidence, IdentifierKind, IdentifierNode, Link, Node, SuspectNode};
pub use normal::{
    Dialling, JoinRule, NearEqual, account_key, dialling, handle_key, name_key, near_equal, phone_key,
    plate_key,
};
pub use path::{Step, evidence_path};
pub use weights::LinkWeights;
