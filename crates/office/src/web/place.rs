//! The pages by the first part of their path, and which rights open them.

use safeborders_accounts::Acting;
use safeborders_pages::{Link, Locale};
use safeborders_people::{Right, Role};

/// A page of the navigation, with all that lies below its path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Place {
    Today,
    Cases,
    Patterns,
    Networks,
    Ask,
    Matches,
    Left,
    Agreements,
    Statistics,
    Audit,
    People,
    Settings,
    /// One's own password and tokens: in the corner, not in the navigation.
    Account,
}

impl Place {
    /// In the order of the navigation.
    const ALL: [Self; 13] = [
        Self::Today,
        Self::Cases,
        Self::Patterns,
        Self::Networks,
        Self::Ask,
        Self::Matches,
        Self::Left,
        Self::Agreements,
        Self::Statistics,
        Self::Audit,
        Self::People,
        Self::Settings,
        Self::Account,
    ];

    /// The place of a path; `None` for one that is no page, which nobody may open.
    pub(crate) fn of(path: &str) -> Option<Self> {
        let first = path.strip_prefix('/')?.split('/').next().unwrap_or_default();
        Self::ALL.into_iter().find(|place| place.path().strip_prefix('/') == Some(first))
    }

    /// Where it begins.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Today => "/",
            Self::Cases => "/cases",
            Self::Patterns => "/patterns",
            Self::Networks => "/networks",
            Self::Ask => "/ask",
            Self::Matches => "/matches",
            Self::Left => "/left",
            Self::Agreements => "/agreements",
            Self::Statistics => "/statistics",
            Self::Audit => "/audit",
            Self::People => "/people",
            Self::Settings => "/settings",
            Self::Account => "/account",
        }
    }

    /// The rights of which one opens it. What a page shows and does needs its own rights beside that: the
    /// interface's guard asks for them.
    pub(crate) const fn rights(self) -> &'static [Right] {
        match self {
            Self::Today | Self::Agreements => &[Right::Look],
            Self::Cases => &[Right::ReadCase],
            Self::Patterns | Self::Networks => &[Right::Patterns],
            Self::Ask => &[Right::Ask],
            Self::Matches => &[Right::Refer, Right::Publish, Right::Stop],
            Self::Statistics => &[Right::Count],
            Self::Left | Self::Audit => &[Right::ReadDisclosures],
            Self::People => &[Right::People, Right::Approve],
            Self::Settings => &[Right::Operate, Right::Shares],
            Self::Account => &[Right::OwnAccount],
        }
    }

    /// Whether this person may open it.
    pub(crate) fn is_open_to(self, acting: &Acting) -> bool {
        self.rights().iter().any(|right| acting.may(*right).is_ok())
    }

    /// What the navigation calls it.
    pub(crate) fn name(self, t: &Locale) -> String {
        match self {
            Self::Today => t.text("o-nav-today"),
            Self::Cases => t.text("o-nav-cases"),
            Self::Patterns => t.text("o-nav-patterns"),
            Self::Networks => t.text("o-nav-networks"),
            Self::Ask => t.text("o-nav-ask"),
            Self::Matches => t.text("o-nav-matches"),
            Self::Left => t.text("o-nav-left"),
            Self::Agreements => t.text("o-nav-agreements"),
            Self::Statistics => t.text("o-nav-statistics"),
            Self::Audit => t.text("o-nav-audit"),
            Self::People => t.text("o-nav-people"),
            Self::Settings => t.text("o-nav-settings"),
            Self::Account => t.text("o-nav-account"),
        }
    }
}

/// The navigation of a person: only what they may open.
pub(crate) fn links(t: &Locale, acting: &Acting, here: Option<Place>) -> Vec<Link> {
    let places = Place::ALL.into_iter().filter(|place| *place != Place::Account);
    let open = places.filter(|place| place.is_open_to(acting));
    open.map(|place| Link {
        href: place.path().to_owned(),
        text: place.name(t),
        current: here == Some(place),
    })
    .collect()
}

/// What a role is called.
pub(crate) fn role_name(t: &Locale, role: Role) -> String {
    match role {
        Role::Prosecutor => t.text("o-role-prosecutor"),
        Role::Analyst => t.text("o-role-analyst"),
        Role::DataProtectionOfficer => t.text("o-role-dpo"),
        Role::Administrator => t.text("o-role-administrator"),
        Role::Auditor => t.text("o-role-auditor"),
        Role::Console => t.text("o-role-console"),
        Role::Node => t.text("o-role-node"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_belongs_to_the_place_that_its_first_part_names() {
        for (path, place) in [
            ("/", Place::Today),
            ("/cases", Place::Cases),
            ("/cases/GR-1/hold", Place::Cases),
            ("/people/", Place::People),
        ] {
            assert_eq!(Place::of(path), Some(place), "{path}");
        }
        for path in ["", "cases", "/casesx", "/Cases", "//cases", "/login", "/x/cases"] {
            assert_eq!(Place::of(path).filter(|place| *place != Place::Today), None, "{path}");
        }
    }

    #[test]
    fn every_place_needs_a_right_and_who_runs_the_machine_opens_no_case() {
        for place in Place::ALL {
            assert!(!place.rights().is_empty(), "{place:?}");
        }
        let opens = |place: Place, role| place.rights().iter().any(|right| right.allowed_to(role));
        for place in [Place::Cases, Place::Patterns, Place::Networks, Place::Ask, Place::Matches] {
            assert!(!opens(place, Role::Administrator) && !opens(place, Role::Auditor), "{place:?}");
            assert!(opens(place, Role::Prosecutor), "{place:?}: the control");
        }
    }
}
