//! An agreement as plain text, for people to read before they sign.

use super::{Agreement, Terms};
use std::fmt;

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Terms {
            id,
            title,
            parties,
            quota_nano_rho,
            purposes,
            attributes,
            max_dimensions,
            codebook,
            valid_from,
            valid_until,
            retention_days,
            desks,
        } = self.terms();
        writeln!(f, "{title}\n")?;
        writeln!(f, "Name:        {id}")?;
        writeln!(f, "Validity:    {valid_from} to {valid_until}, both days included (UTC)")?;
        writeln!(f, "Parties:     {}", list(parties))?;
        writeln!(f, "Purposes:    {}", list(purposes))?;
        writeln!(
            f,
            "Detail:      tables of up to {max_dimensions} attributes (codebook version {codebook})"
        )?;
        writeln!(f, "Keeping:     an asker may keep answers for {retention_days} days")?;
        writeln!(f, "\nAttributes that questions may name:")?;
        attributes.iter().try_for_each(|attribute| writeln!(f, "  {attribute}"))?;
        writeln!(f, "\nWho may ask, and what each may spend on each cohort of each party:")?;
        quota_nano_rho.iter().try_for_each(|(peer, quota)| writeln!(f, "  {peer}  {quota}"))?;
        writeln!(f, "\nWhom to call:")?;
        desks.iter().try_for_each(|(country, desk)| writeln!(f, "  {country}  {desk}"))
    }
}

fn list<T: ToString>(items: &std::collections::BTreeSet<T>) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
