//! The agreements of an open node: the books behind the office's port, and what a serving node answers
//! under, changed together.

use super::{OnFile, check_quotas, load};
use crate::config::Config;
use crate::layout::Layout;
use crate::retention::MayKeep;
use safeborders_books::{Books, BooksError, Decided, Standing, Step};
use safeborders_federation::{Closed, LiveAgreements};
use safeborders_trust::{AgreementError, SignedAgreement, Terms, TrustRoots, VerifiedAgreement, now_s};
use safeborders_types::{
    AgreementAsker, AgreementChange, AgreementFailed, AgreementForm, AgreementId, AgreementLine,
    AgreementScope, AgreementStanding, CountryCode, DecidedBy, KeepAgreements, NanoRho,
};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// Under which agreement this office asks; it may change while the node serves.
#[derive(Clone, Debug, Default)]
pub(crate) struct AskedUnder(Arc<RwLock<Option<AgreementId>>>);

impl AskedUnder {
    pub(crate) fn new(agreement: Option<AgreementId>) -> Self {
        Self(Arc::new(RwLock::new(agreement)))
    }

    pub(crate) fn get(&self) -> Option<AgreementId> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, agreement: AgreementId) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(agreement);
    }
}

/// The agreements of an open node.
pub(crate) struct KeptAgreements {
    layout: Layout,
    country: CountryCode,
    books: Arc<Books>,
    live: Arc<LiveAgreements>,
    asked_under: AskedUnder,
    /// One change at a time: what is checked is what is written.
    changing: Mutex<()>,
}

impl KeptAgreements {
    /// Reads the agreements on file.
    ///
    /// # Errors
    /// The books or the members' authorities cannot be read.
    pub(crate) fn open(layout: &Layout, config: &Config, books: &Arc<Books>) -> anyhow::Result<Arc<Self>> {
        let kept = Self {
            layout: layout.clone(),
            country: config.country,
            books: Arc::clone(books),
            live: Arc::new(LiveAgreements::default()),
            asked_under: AskedUnder::new(config.agreement.clone()),
            changing: Mutex::new(()),
        };
        kept.refresh(&load(books, &TrustRoots::load(&layout.roots())?)?);
        Ok(Arc::new(kept))
    }

    /// What a serving node answers under.
    pub(crate) fn live(&self) -> &Arc<LiveAgreements> {
        &self.live
    }

    /// Under which agreement this office asks.
    pub(crate) fn asked_under(&self) -> &AskedUnder {
        &self.asked_under
    }

    /// For how long what each country gives may be kept: the shortest period of all agreements on file under which
    /// this node may ask it, however they stand.
    ///
    /// # Errors
    /// The books or the members' authorities cannot be read.
    pub(crate) fn may_keep(&self) -> anyhow::Result<MayKeep> {
        let mut may_keep = MayKeep::new();
        for (id, of) in load(&self.books, &TrustRoots::load(&self.layout.roots())?)? {
            let terms = of.signed.agreement().terms();
            let asks = terms.quota_nano_rho.keys().any(|asker| asker.country() == self.country);
            for party in terms.parties.iter().filter(|party| asks && **party != self.country) {
                let days = terms.retention_days;
                let least = may_keep.entry(*party).or_insert_with(|| (id.clone(), days));
                if days < least.1 {
                    *least = (id.clone(), days);
                }
            }
        }
        Ok(may_keep)
    }

    /// Checks the quotas of all that is on file.
    ///
    /// # Errors
    /// They do not fit into a cohort's questions share.
    pub(crate) fn check_quotas(&self) -> anyhow::Result<()> {
        let on_file = load(&self.books, &TrustRoots::load(&self.layout.roots())?)?;
        let verified = countable(&on_file);
        let share = self.books.least_questions_share()?;
        check_quotas(verified, self.books.most_spent()?, share, self.country, now_s())
    }

    /// Verifies every agreement again, against roots or revocation lists that have changed: what no longer holds
    /// is not in force from the next call on, and what holds again is.
    ///
    /// # Errors
    /// The books cannot be read; nothing was changed.
    pub(crate) fn verify_again(&self, roots: &TrustRoots) -> anyhow::Result<()> {
        let _one = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let on_file = load(&self.books, roots)?;
        let before = self.live.open();
        self.refresh(&on_file);
        let after = self.live.open();
        let missing = |from: &[VerifiedAgreement], of: &VerifiedAgreement| !from.contains(of);
        for gone in before.iter().filter(|of| missing(&after, of)) {
            tracing::error!(agreement = %gone.id(), "an agreement is not in force any more: see `agreement list`");
        }
        for back in after.iter().filter(|of| missing(&before, of)) {
            tracing::info!(agreement = %back.id(), "an agreement can be verified again");
        }
        Ok(())
    }

    fn refresh(&self, on_file: &BTreeMap<AgreementId, OnFile>) {
        let (mut open, mut closed) = (Vec::new(), Vec::new());
        for of in on_file.values() {
            let Some(verified) = of.verified.clone() else { continue };
            match of.standing() {
                Standing::Open => open.push(verified),
                Standing::Suspended => closed.push((verified, Closed::Suspended)),
                Standing::Terminated => closed.push((verified, Closed::Terminated)),
            }
        }
        self.live.replace(open, closed);
    }

    fn on_file(&self) -> Result<(TrustRoots, BTreeMap<AgreementId, OnFile>), AgreementFailed> {
        let roots = TrustRoots::load(&self.layout.roots()).map_err(|e| failed(&e))?;
        let on_file = load(&self.books, &roots).map_err(|e| failed(&*e))?;
        Ok((roots, on_file))
    }

    /// The agreement of a document that may be put on file now.
    fn importable(
        &self,
        document: &[u8],
        now: u64,
    ) -> Result<(AgreementId, SignedAgreement), AgreementFailed> {
        let signed = read(document)?;
        let (roots, mut on_file) = self.on_file()?;
        // One that begins later may be put on file today.
        let verified = signed.verify_recorded(&roots, now).map_err(|e| refused(&e))?;
        if let Err(error @ AgreementError::Expired { .. }) = verified.in_force(now) {
            return Err(refused(&error));
        }
        let id = verified.id().clone();
        if !verified.binds(self.country) {
            return Err(AgreementFailed::Refused(format!("{} is no party to {id}", self.country)));
        }
        let state = self.books.agreement_state(&id).map_err(|e| failed(&e))?;
        if state.as_ref().is_some_and(|state| state.standing == Standing::Terminated) {
            let text = format!("{id} has ended for good: agree on another one under another name");
            return Err(AgreementFailed::Refused(text));
        }
        on_file.insert(id.clone(), OnFile { signed: signed.clone(), verified: Some(verified), state });
        let spent = self.books.most_spent().map_err(|e| failed(&e))?;
        let share = self.books.least_questions_share().map_err(|e| failed(&e))?;
        check_quotas(countable(&on_file), spent, share, self.country, now)
            .map_err(|e| AgreementFailed::Refused(e.to_string()))?;
        Ok((id, signed))
    }

    fn one(&self, id: &AgreementId) -> Result<OnFile, AgreementFailed> {
        let (_, mut on_file) = self.on_file()?;
        on_file.remove(id).ok_or_else(|| unknown(id))
    }

    /// Reads the books again and lets every call from now on see them.
    fn settled(&self, id: &AgreementId) -> Result<AgreementLine, AgreementFailed> {
        let (_, on_file) = self.on_file()?;
        self.refresh(&on_file);
        on_file.get(id).map(|of| self.line(id, of)).ok_or_else(|| unknown(id))
    }

    fn line(&self, id: &AgreementId, of: &OnFile) -> AgreementLine {
        let terms = of.signed.agreement().terms();
        let decided = of.state.as_ref().map(|state| &state.decided);
        let text = |of: fn(&Decided) -> &String| decided.map(of).cloned().unwrap_or_default();
        AgreementLine {
            agreement: id.clone(),
            title: terms.title.clone(),
            parties: terms.parties.clone(),
            valid_from: terms.valid_from,
            valid_until: terms.valid_until,
            standing: standing(of),
            since_s: decided.map_or(0, |decided| decided.at_s),
            by: text(|decided| &decided.by),
            approved_by: text(|decided| &decided.approved_by),
            reason: text(|decided| &decided.reason),
            digest: of.signed.agreement().digest_hex(),
            asked_under: self.asked_under.get().as_ref() == Some(id),
            scope: scope(terms),
        }
    }

    /// Asks under this agreement from now on, also after the next start.
    fn ask_under(&self, id: &AgreementId) -> Result<(), AgreementFailed> {
        let path = self.layout.config();
        let mut config = Config::load(&path).map_err(|e| failed(&*e))?;
        config.agreement = Some(id.clone());
        config.save(&path).map_err(|e| failed(&*e))?;
        self.asked_under.set(id.clone());
        Ok(())
    }
}

impl KeepAgreements for KeptAgreements {
    fn quotas_fit(&self, questions: NanoRho) -> Result<(), AgreementFailed> {
        let (_, on_file) = self.on_file()?;
        // What was spent is of cohorts that are open: those to come have other accounts.
        check_quotas(countable(&on_file), BTreeMap::new(), questions, self.country, now_s())
            .map_err(|e| AgreementFailed::Refused(e.to_string()))
    }

    fn agreements(&self) -> Result<Vec<AgreementLine>, AgreementFailed> {
        let (_, on_file) = self.on_file()?;
        Ok(on_file.iter().map(|(id, of)| self.line(id, of)).collect())
    }

    fn rendered(&self, id: &AgreementId, form: AgreementForm) -> Result<String, AgreementFailed> {
        Ok(rendered(&self.one(id)?.signed, form))
    }

    fn digest_of(&self, document: &[u8]) -> Result<[u8; 32], AgreementFailed> {
        Ok(read(document)?.agreement().digest())
    }

    fn digest_on_file(&self, id: &AgreementId) -> Result<[u8; 32], AgreementFailed> {
        Ok(self.one(id)?.signed.agreement().digest())
    }

    fn check(&self, document: &[u8]) -> Result<(), AgreementFailed> {
        self.importable(document, now_s()).map(drop)
    }

    fn import(
        &self,
        document: &[u8],
        ask_under: bool,
        decided: &DecidedBy,
    ) -> Result<AgreementLine, AgreementFailed> {
        let _one = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let now = now_s();
        let (id, signed) = self.importable(document, now)?;
        self.books
            .file_agreement(&id, signed.to_json().as_bytes(), &at(now, decided))
            .map_err(|e| of_books(&e))?;
        if ask_under || self.asked_under.get().is_none() {
            self.ask_under(&id)?;
        }
        self.settled(&id)
    }

    fn change(
        &self,
        id: &AgreementId,
        change: AgreementChange,
        decided: &DecidedBy,
    ) -> Result<AgreementLine, AgreementFailed> {
        let _one = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        if decided.reason.trim().is_empty() {
            return Err(AgreementFailed::Invalid("say why: it goes on record".to_owned()));
        }
        let step = match change {
            AgreementChange::Suspend => Step::Suspended,
            AgreementChange::Resume => Step::Resumed,
            AgreementChange::Terminate => Step::Terminated,
        };
        self.books.step_agreement(id, step, &at(now_s(), decided)).map_err(|e| of_books(&e))?;
        // At once, whatever becomes of reading everything again.
        match change {
            AgreementChange::Suspend => self.live.close(id, Closed::Suspended),
            AgreementChange::Terminate => self.live.close(id, Closed::Terminated),
            AgreementChange::Resume => {}
        }
        self.settled(id)
    }
}

/// What of the agreements on file may ever be asked under again.
fn countable(on_file: &BTreeMap<AgreementId, OnFile>) -> impl Iterator<Item = &VerifiedAgreement> {
    let goes_on = |of: &&OnFile| of.standing() != Standing::Terminated;
    on_file.values().filter(goes_on).filter_map(|of| of.verified.as_ref())
}

/// What may be asked, as the terms say it.
fn scope(terms: &Terms) -> AgreementScope {
    AgreementScope {
        attributes: terms.attributes.clone(),
        max_dimensions: terms.max_dimensions,
        rounds: terms.rounds,
        askers: terms
            .quota_nano_rho
            .iter()
            .map(|(peer, quota)| AgreementAsker { peer: peer.clone(), quota: *quota })
            .collect(),
    }
}

fn standing(of: &OnFile) -> AgreementStanding {
    // It has ended whether or not its signatures can still be verified.
    if of.standing() == Standing::Terminated {
        return AgreementStanding::Terminated;
    }
    let Some(verified) = &of.verified else { return AgreementStanding::Unverified };
    match (of.standing(), verified.in_force(now_s())) {
        (_, Err(AgreementError::Expired { .. })) => AgreementStanding::Expired,
        (Standing::Suspended, _) => AgreementStanding::Suspended,
        (_, Err(_)) => AgreementStanding::NotYetInForce,
        (_, Ok(())) => AgreementStanding::InForce,
    }
}

/// An agreement in one of its forms.
pub(crate) fn rendered(signed: &SignedAgreement, form: AgreementForm) -> String {
    match form {
        AgreementForm::Text => signed.agreement().to_string(),
        AgreementForm::Markdown => signed.to_markdown(),
        AgreementForm::Html => signed.to_html(),
        AgreementForm::Json => signed.to_json(),
    }
}

fn at(at_s: u64, decided: &DecidedBy) -> Decided {
    let DecidedBy { by, approved_by, reason } = decided.clone();
    Decided { at_s, by, approved_by, reason }
}

fn read(document: &[u8]) -> Result<SignedAgreement, AgreementFailed> {
    SignedAgreement::from_json(document).map_err(|e| AgreementFailed::Invalid(e.to_string()))
}

fn unknown(id: &AgreementId) -> AgreementFailed {
    AgreementFailed::Invalid(format!("there is no agreement named {id} on file: see `agreement list`"))
}

/// An error with what is behind it: the first says which signature, the second what is wrong with it.
fn whole(error: &dyn std::error::Error) -> String {
    match error.source() {
        Some(behind) => format!("{error}: {behind}"),
        None => error.to_string(),
    }
}

fn refused(error: &AgreementError) -> AgreementFailed {
    AgreementFailed::Refused(whole(error))
}

fn of_books(error: &BooksError) -> AgreementFailed {
    match error {
        BooksError::Contradiction(why) => AgreementFailed::Refused(format!("{why}; nothing was changed")),
        BooksError::TooLong { .. } => AgreementFailed::Invalid(error.to_string()),
        _ => failed(error),
    }
}

fn failed(error: &(dyn std::error::Error + 'static)) -> AgreementFailed {
    AgreementFailed::Failed(whole(error))
}
