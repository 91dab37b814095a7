//! Items (values of attributes) as numbers, and which attribute each belongs to.

use std::ops::Range;
use thiserror::Error;

/// Most items that a catalogue can hold.
pub const MAX_ITEMS: u32 = 1 << 24;

/// A value of an attribute: its place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item(u32);

impl Item {
    /// The item at this place of the catalogue.
    #[must_use]
    pub const fn new(index: u32) -> Self {
        Self(index)
    }

    /// Its place in the catalogue.
    #[must_use]
    pub const fn index(self) -> u32 {
        self.0
    }

    pub(crate) const fn place(self) -> usize {
        self.0 as usize
    }
}

/// An attribute: its place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Attribute(u32);

impl Attribute {
    /// Its place in the catalogue.
    #[must_use]
    pub const fn index(self) -> u32 {
        self.0
    }
}

/// How many values of an attribute a row can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Multiplicity {
    /// At most one.
    Single,
    /// Any number.
    Several,
}

/// Why an attribute cannot be added.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CatalogueError {
    /// An attribute without values says nothing.
    #[error("an attribute needs at least one value: leave it out")]
    NoValues,
    /// Too many items.
    #[error("more than {MAX_ITEMS} items: group rare values before mining")]
    TooManyItems,
}

/// The attributes and their items, in the order in which they were added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    attributes: Vec<(Range<u32>, Multiplicity)>,
    attribute_of: Vec<u32>,
}

impl Catalogue {
    /// No attributes yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an attribute with this many values; its items follow those before it.
    ///
    /// # Errors
    /// No values, or more than [`MAX_ITEMS`] items altogether.
    pub fn add(&mut self, multiplicity: Multiplicity, values: u32) -> Result<Attribute, CatalogueError> {
        if values == 0 {
            return Err(CatalogueError::NoValues);
        }
        let start = self.items();
        let end =
            start.checked_add(values).filter(|end| *end <= MAX_ITEMS).ok_or(CatalogueError::TooManyItems)?;
        // At least one item an attribute, so attributes are as few as items.
        let attribute = self.attributes.len() as u32;
        self.attributes.push((start..end, multiplicity));
        self.attribute_of.resize(end as usize, attribute);
        Ok(Attribute(attribute))
    }

    /// The item of an attribute's value (counted from zero).
    #[must_use]
    pub fn item(&self, attribute: Attribute, value: u32) -> Option<Item> {
        let (range, _) = self.attributes.get(attribute.0 as usize)?;
        let item = range.start.checked_add(value)?;
        range.contains(&item).then_some(Item(item))
    }

    /// The attribute of an item and the item's place among its values.
    #[must_use]
    pub fn value_of(&self, item: Item) -> Option<(Attribute, u32)> {
        let attribute = *self.attribute_of.get(item.place())?;
        let (range, _) = self.attributes.get(attribute as usize)?;
        Some((Attribute(attribute), item.0 - range.start))
    }

    /// Number of items.
    #[must_use]
    pub fn items(&self) -> u32 {
        self.attribute_of.len() as u32
    }

    /// The items of every attribute, with how many of them a row can hold.
    pub fn attributes(&self) -> impl Iterator<Item = (Range<u32>, Multiplicity)> + '_ {
        self.attributes.iter().cloned()
    }

    /// The attribute of an item, when a row can hold only one of its values.
    pub(crate) fn single(&self, item: Item) -> Option<u32> {
        let attribute = *self.attribute_of.get(item.place())?;
        (self.attributes.get(attribute as usize)?.1 == Multiplicity::Single).then_some(attribute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_follow_their_attributes_in_order() {
        let mut catalogue = Catalogue::new();
        let form = catalogue.add(Multiplicity::Single, 3).unwrap();
        let means = catalogue.add(Multiplicity::Several, 2).unwrap();
        assert_eq!(catalogue.item(means, 1), Some(Item::new(4)));
        assert_eq!(catalogue.value_of(Item::new(4)), Some((means, 1)));
        assert_eq!(catalogue.single(Item::new(0)), Some(form.index()));
        assert_eq!(catalogue.single(Item::new(4)), None);
    }

    #[test]
    fn a_value_outside_its_attribute_is_no_item() {
        let mut catalogue = Catalogue::new();
        let form = catalogue.add(Multiplicity::Single, 3).unwrap();
        catalogue.add(Multiplicity::Single, 3).unwrap();
        assert_eq!(catalogue.item(form, 3), None);
        assert_eq!(catalogue.item(form, u32::MAX), None);
        assert_eq!(catalogue.value_of(Item::new(6)), None);
    }

    #[test]
    fn empty_attributes_and_too_many_items_are_refused() {
        let mut catalogue = Catalogue::new();
        assert_eq!(catalogue.add(Multiplicity::Single, 0), Err(CatalogueError::NoValues));
        assert_eq!(catalogue.add(Multiplicity::Single, u32::MAX), Err(CatalogueError::TooManyItems));
        catalogue.add(Multiplicity::Single, 1).unwrap();
        assert_eq!(catalogue.add(Multiplicity::Single, MAX_ITEMS), Err(CatalogueError::TooManyItems));
    }
}
