//! Signed heads of the disclosure log beside answers, over real connections.

use crate::common::{ATHENS, PATIENCE, SOFIA, World, agreement_id, ask, peer, question};
use safeborders_audit::{Digest, consistency_proof, leaf_hash, root_of};
use safeborders_codebook::Codebook;
use safeborders_federation::DisclosureLog;
use safeborders_peers::PeerClient;
use safeborders_trust::{LogKey, LogPublicKey};
use safeborders_types::PeerId;
use safeborders_witness::{
    Finding, Head, HeadStore, Heads, Judged, Keeper, Kept, LogUnreadable, OwnLog, Shown, StoreFailed,
    Trouble, Witness,
};
use std::sync::{Arc, Mutex};

/// Athens' log: it grows with each look at its head, so that every reply shows another one.
struct Log(Mutex<Vec<Digest>>);

impl Log {
    fn leaves(&self) -> Vec<Digest> {
        self.0.lock().unwrap().clone()
    }
}

impl OwnLog for &'static Log {
    fn head(&self) -> Result<Head, LogUnreadable> {
        let mut leaves = self.0.lock().unwrap();
        let next = leaf_hash(&leaves.len().to_be_bytes());
        leaves.push(next);
        Ok(Head { incarnation: 1, size: leaves.len() as u64, root: root_of(&leaves) })
    }

    fn root_at(&self, size: u64) -> Result<Option<Digest>, LogUnreadable> {
        Ok(self.leaves().get(..usize::try_from(size).unwrap()).map(root_of))
    }
}

struct Door {
    log: &'static Log,
    keeper: Keeper<&'static Log>,
    witness: Witness<Shelf>,
    judged: Arc<Mutex<Vec<Judged>>>,
}

impl DisclosureLog for Door {
    fn head(&self) -> String {
        self.keeper.signed().unwrap().text().to_owned()
    }

    fn key(&self) -> Option<LogPublicKey> {
        Some(self.keeper.public())
    }

    fn reminded(&self, _: &PeerId, last: &str) {
        self.judged.lock().unwrap().push(self.keeper.judge(last).unwrap());
    }

    fn last_of(&self, peer: &PeerId) -> String {
        self.witness.last(peer)
    }

    fn shown(&self, by: &PeerId, shown: &Shown) {
        self.witness.saw(by, shown);
    }

    fn grown(&self, _: u32, old: u64, new: u64) -> Option<Vec<Digest>> {
        let (old, new) = (usize::try_from(old).ok()?, usize::try_from(new).ok()?);
        consistency_proof(self.log.leaves().get(..new)?, old).ok()
    }
}

#[derive(Default)]
struct Shelf;

impl HeadStore for Shelf {
    fn load(&self) -> Result<Vec<(PeerId, Kept)>, StoreFailed> {
        Ok(Vec::new())
    }

    fn keep(&self, _: &PeerId, _: &Kept, _: Option<&Trouble>) -> Result<(), StoreFailed> {
        Ok(())
    }
}

fn key(seed: u8) -> LogKey {
    LogKey::from_seed(&[seed; 32]).unwrap()
}

fn witness(name: &str, seed: u8) -> Witness<Shelf> {
    Witness::open(peer(name), key(seed), Shelf, || 1_800_000_000, |_, _| {}).unwrap()
}

struct Scene {
    node: crate::common::Node,
    log: &'static Log,
    judged: Arc<Mutex<Vec<Judged>>>,
    witness: Arc<Witness<Shelf>>,
    client: PeerClient,
}

async fn scene(world: &World) -> Scene {
    // For the life of the test program.
    let log: &'static Log = Box::leak(Box::new(Log(Mutex::default())));
    let judged = Arc::<Mutex<Vec<Judged>>>::default();
    let keeper = Keeper::new(peer(ATHENS), key(1), log);
    let door = Door { log, keeper, witness: witness(ATHENS, 1), judged: Arc::clone(&judged) };
    let node = world.node_with_log(ATHENS, world.agreement(|_| {}), Arc::new(door)).await;
    let witness = Arc::new(witness(SOFIA, 2));
    let heads: Arc<dyn Heads> = Arc::<Witness<Shelf>>::clone(&witness);
    let client = world.client(SOFIA, &node).witnessed_by(heads);
    Scene { node, log, judged, witness, client }
}

fn size_seen(scene: &Scene) -> u64 {
    let athens = scene.node.name.clone();
    let kept = scene.witness.kept(&athens).unwrap();
    kept.read(&athens, &kept.seen).unwrap().head().size
}

#[tokio::test]
async fn heads_travel_with_descriptions_and_answers_and_come_back_with_the_next_call() {
    let world = World::new();
    let scene = scene(&world).await;
    scene.client.describe(&agreement_id(), PATIENCE).await.unwrap();
    assert_eq!(size_seen(&scene), 1);
    let ask = ask(question(&["case.procedural_status"], &[]));
    let axes = Codebook::v1().check(&ask.question).unwrap().axes().to_vec();
    scene.client.ask(&ask, &axes, PATIENCE).await.unwrap();
    assert_eq!(size_seen(&scene), 2);
    scene.client.exchange_heads("", None, Vec::new(), PATIENCE).await.unwrap();
    assert_eq!(*scene.judged.lock().unwrap(), [Judged::Nothing, Judged::Known, Judged::Known]);
    assert!(scene.witness.kept(&scene.node.name).unwrap().troubles.is_empty());
}

#[tokio::test]
async fn a_node_that_was_put_back_is_told_by_the_next_question() {
    let world = World::new();
    let scene = scene(&world).await;
    scene.client.describe(&agreement_id(), PATIENCE).await.unwrap();
    // Another entry in the same place: the log went on differently from here.
    *scene.log.0.lock().unwrap() = vec![leaf_hash(b"restored"), leaf_hash(b"and grown")];
    // What was signed lately is known by heart; a restored node is a new process.
    let restored = Keeper::new(peer(ATHENS), key(1), scene.log);
    let reminded = scene.witness.last(&scene.node.name);
    assert!(matches!(restored.judge(&reminded).unwrap(), Judged::Lost(_)));
}

#[tokio::test]
async fn each_side_is_told_what_the_other_saw_and_growth_can_be_proved() {
    let world = World::new();
    let scene = scene(&world).await;
    let sofia = Keeper::new(peer(SOFIA), key(2), scene.log);
    let mine = sofia.signed().unwrap();
    let own = Some(sofia.public());
    assert_eq!(scene.client.exchange_heads(mine.text(), own, Vec::new(), PATIENCE).await.unwrap(), "");
    let told = scene.client.exchange_heads(mine.text(), own, Vec::new(), PATIENCE).await.unwrap();
    assert_eq!(sofia.judge(&told).unwrap(), Judged::Known);
    assert!(key(1).public().cosigned_at("safeborders/GR/node/athens", &told).is_ok(), "Athens cosigns");
    // Athens' log grew by these calls, and can prove it.
    let athens = &scene.node.name;
    let due = scene.witness.kept(athens).unwrap().unproven(athens).unwrap();
    let proof = scene.client.prove_growth(&due, PATIENCE).await.unwrap();
    scene.witness.proved(athens, &due, proof.as_deref()).unwrap();
    let kept = scene.witness.kept(athens).unwrap();
    assert!(kept.troubles.is_empty() && kept.unproven(athens).is_none());
    // A log that was never so long has no proof, and a rewritten one no good one.
    scene.client.describe(&agreement_id(), PATIENCE).await.unwrap();
    let due = scene.witness.kept(athens).unwrap().unproven(athens).unwrap();
    scene.log.0.lock().unwrap()[0] = leaf_hash(b"rewritten");
    let proof = scene.client.prove_growth(&due, PATIENCE).await.unwrap();
    scene.witness.proved(athens, &due, proof.as_deref()).unwrap();
    let found: Vec<_> = scene.witness.kept(athens).unwrap().troubles.iter().map(|t| t.finding).collect();
    assert_eq!(found, [Finding::Forked]);
    *scene.log.0.lock().unwrap() = Vec::new();
    assert_eq!(scene.client.prove_growth(&due, PATIENCE).await.unwrap(), None);
}

#[tokio::test]
async fn a_node_without_a_log_shows_no_head_and_nothing_is_kept() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let witness = Arc::new(witness(SOFIA, 2));
    let heads: Arc<dyn Heads> = Arc::<Witness<Shelf>>::clone(&witness);
    let client = world.client(SOFIA, &node).witnessed_by(heads);
    client.describe(&agreement_id(), PATIENCE).await.unwrap();
    assert_eq!(witness.last(&node.name), "");
}
