//! The form of exploitation of a case file: the hidden variable on which most others depend.

use crate::profile::FormGroup;

/// A form of exploitation, finer than the three groups that are published.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Form {
    Sexual,
    Labour,
    Servitude,
    Begging,
    Criminality,
    Marriage,
    Fraud,
    Adoption,
    Other,
}

impl Form {
    pub(crate) const ALL: [Self; 9] = [
        Self::Sexual,
        Self::Labour,
        Self::Servitude,
        Self::Begging,
        Self::Criminality,
        Self::Marriage,
        Self::Fraud,
        Self::Adoption,
        Self::Other,
    ];

    pub(crate) fn group(self) -> FormGroup {
        match self {
            Self::Sexual => FormGroup::Sexual,
            Self::Labour | Self::Servitude => FormGroup::Labour,
            _ => FormGroup::Other,
        }
    }

    /// How a published group splits into forms, thousandths. Invented: only the groups are published.
    pub(crate) fn split(group: FormGroup, child: bool) -> &'static [(Self, u32)] {
        match (group, child) {
            (FormGroup::Sexual, _) => &[(Self::Sexual, 1000)],
            (FormGroup::Labour, _) => &[(Self::Labour, 850), (Self::Servitude, 150)],
            (FormGroup::Other, true) => &[
                (Self::Begging, 450),
                (Self::Criminality, 320),
                (Self::Marriage, 130),
                (Self::Fraud, 20),
                (Self::Adoption, 30),
                (Self::Other, 50),
            ],
            (FormGroup::Other, false) => &[
                (Self::Begging, 280),
                (Self::Criminality, 270),
                (Self::Marriage, 150),
                (Self::Fraud, 170),
                (Self::Adoption, 10),
                (Self::Other, 120),
            ],
        }
    }
}

/// What the values of a person or case file depend on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Context {
    pub(crate) form: Form,
    /// The victim is a child; for the case file and its suspects: the first victim is.
    pub(crate) child: bool,
    /// The person is female; for the case file: the first victim is.
    pub(crate) female: bool,
}

impl Context {
    pub(crate) const COUNT: usize = Form::ALL.len() * 4;

    /// The position of the context among all.
    pub(crate) fn index(self) -> usize {
        self.form as usize * 4 + usize::from(self.child) * 2 + usize::from(self.female)
    }

    /// All contexts, in the order of their positions.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        Form::ALL.into_iter().flat_map(|form| {
            [(false, false), (false, true), (true, false), (true, true)].map(|(child, female)| Self {
                form,
                child,
                female,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contexts_are_numbered_in_order() {
        assert!(Context::all().enumerate().all(|(i, c)| c.index() == i));
        assert_eq!(Context::all().count(), Context::COUNT);
    }

    #[test]
    fn a_group_splits_into_forms_of_its_own() {
        for group in FormGroup::ALL {
            for child in [true, false] {
                let split = Form::split(group, child);
                assert!(split.iter().all(|(form, _)| form.group() == group));
                assert_eq!(split.iter().map(|(_, w)| w).sum::<u32>(), 1000);
            }
        }
    }
}
