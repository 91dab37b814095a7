//! A country that asks, gives up, tries again, and remembers every answer that it got.

use crate::network::SimNetwork;
use crate::node::{NAME, PORT};
use crate::record::{Received, Record};
use crate::setup::setup;
use crate::shared::members::{ANSWERS, peer};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_peers::{PeerClient, PeerError};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::sleep;

/// How many questions an asker puts; some of them for the second time.
const QUESTIONS: usize = 7;
/// How often it tries each.
const TRIES: usize = 4;

struct Asker {
    number: usize,
    client: PeerClient,
    rng: ChaCha8Rng,
    record: Arc<Mutex<Record>>,
}

/// Asks while faults happen; afterwards asks everything again that was answered.
pub(crate) async fn run(number: usize, seed: u64, record: Arc<Mutex<Record>>) -> turmoil::Result {
    let rng = ChaCha8Rng::seed_from_u64(seed ^ (number as u64 + 1) << 56);
    let mut asker = Asker { number, client: client(number), rng, record };
    for _ in 0..QUESTIONS {
        let question = asker.rng.random_range(0..setup().questions.len());
        asker.ask_with_patience(question).await;
        asker.pause(40).await;
    }
    asker.record.lock().unwrap().finished += 1;
    while !asker.record.lock().unwrap().healed {
        sleep(Duration::from_millis(4)).await;
    }
    asker.ask_all_again().await;
    Ok(())
}

fn client(number: usize) -> PeerClient {
    let address = format!("{NAME}:{PORT}");
    PeerClient::over(SimNetwork, peer(ANSWERS), &address, setup().members.asker(number))
}

impl Asker {
    async fn pause(&mut self, most_ms: u64) {
        let pause = self.rng.random_range(0..=most_ms);
        sleep(Duration::from_millis(pause)).await;
    }

    async fn ask_with_patience(&mut self, question: usize) {
        for _ in 0..TRIES {
            let patience = Duration::from_millis(self.rng.random_range(80..300));
            match self.ask(question, patience).await {
                Ok(received) => {
                    let mut record = self.record.lock().unwrap();
                    record.note(&format!("{} got {question}", self.number));
                    record.received.push(received);
                    return;
                }
                Err(PeerError::Refused { code }) => {
                    let mut record = self.record.lock().unwrap();
                    record.note(&format!("{} refused {question}: {code}", self.number));
                    record.refused += 1;
                    if code != "unavailable" {
                        return;
                    }
                }
                // A connection that lost a segment stays silent: the next try makes a new one.
                Err(error) => {
                    self.record.lock().unwrap().note(&format!("{} lost {question}: {error}", self.number));
                    self.client = client(self.number);
                }
            }
            self.pause(30).await;
        }
    }

    async fn ask(&self, question: usize, patience: Duration) -> Result<Received, PeerError> {
        let (ask, axes) = &setup().questions[question];
        let reply = self.client.ask(ask, axes, patience).await?;
        Ok(Received { asker: self.number, question, answer: reply.answer })
    }

    /// The network is whole and the node is up: what was answered once is answered again.
    async fn ask_all_again(&mut self) {
        let mine = self.record.lock().unwrap().received.clone();
        for received in mine.iter().filter(|received| received.asker == self.number) {
            self.client = client(self.number);
            let again = self.ask(received.question, Duration::from_secs(2)).await;
            let mut record = self.record.lock().unwrap();
            match again {
                Ok(again) if again.answer == received.answer => record.repeated += 1,
                Ok(_) => record.violate(format!("question {} was answered anew", received.question)),
                Err(error) => record.violate(format!("an answered question is refused: {error}")),
            }
        }
    }
}
