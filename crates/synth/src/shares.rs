//! The shares of a profile as chances: who the first victim is, and who stands beside them.

use crate::SynthError;
use crate::form::{Context, Form};
use crate::person::choice;
use crate::profile::{FormGroup, Profile};
use crate::sample::{Choice, Draws, PER_MILLE};

/// Further victims are of the age class of the first one (thousandths); the others are drawn from the
/// victims of the same form, so that each victim alone follows the profile.
const LIKE_THE_FIRST: u32 = 800;

pub(crate) struct Shares {
    profile: Profile,
    child: u32,
    /// Forms of adults and of children.
    forms: [Choice; 2],
    /// Children among the victims of each form.
    child_by_form: [u32; Form::ALL.len()],
}

impl Shares {
    pub(crate) fn new(profile: Profile) -> Result<Self, SynthError> {
        let child = profile.child_share();
        let weights = [false, true].map(|child| form_weights(&profile, child));
        let mut child_by_form = [0; Form::ALL.len()];
        for (form, share) in child_by_form.iter_mut().enumerate() {
            let children = u64::from(weights[1][form]) * u64::from(child);
            let adults = u64::from(weights[0][form]) * u64::from(PER_MILLE - child);
            *share = (children * 1000).checked_div(children + adults).unwrap_or(0) as u32; // at most 1000
        }
        let forms = [choice(&weights[0])?, choice(&weights[1])?];
        Ok(Self { profile, child, forms, child_by_form })
    }

    /// The first victim. A planted pattern decides the age class and, where it kept it, the form.
    pub(crate) fn first(&self, child: Option<bool>, form: Option<Form>, draws: &mut Draws) -> Context {
        let child = child.unwrap_or_else(|| draws.chance(self.child));
        let form = form.unwrap_or_else(|| Form::ALL[self.forms[usize::from(child)].draw(draws)]);
        Context { form, child, female: self.female(form, child, draws) }
    }

    /// Another victim of the same case file.
    pub(crate) fn further(&self, first: Context, draws: &mut Draws) -> Context {
        let child = if draws.chance(LIKE_THE_FIRST) {
            first.child
        } else {
            draws.chance(self.child_by_form[first.form as usize])
        };
        Context { form: first.form, child, female: self.female(first.form, child, draws) }
    }

    fn female(&self, form: Form, child: bool, draws: &mut Draws) -> bool {
        draws.chance(self.profile.female_chance(form.group(), child))
    }
}

fn form_weights(profile: &Profile, child: bool) -> [u32; Form::ALL.len()] {
    let shares = profile.form_shares(child);
    let mut weights = [0; Form::ALL.len()];
    for group in FormGroup::ALL {
        for (form, part) in Form::split(group, child) {
            weights[*form as usize] += shares[group as usize] * part;
        }
    }
    weights
}
