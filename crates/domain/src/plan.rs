//! The plan: the validated checklist. Sections hold categories, categories hold items.

mod address;
mod applies;
mod change;
mod check;
mod compact;
mod fault;
mod figure;
mod item;
mod own;
mod pattern;
mod read;
mod read_item;
mod read_parts;
pub(crate) mod reader;
mod replaced;
mod timeline;
mod waits;

use core::ops::Range;

pub use applies::Applies;
pub use fault::Fault;
pub use figure::{Figure, Figures};
pub use item::{Billed, Decision, Item, ItemKind, KindName, Link, PlanOption, WayOut};
pub use pattern::Pattern;
pub use read::MOST_ITEMS;
pub use replaced::Replaced;
pub use timeline::{Matters, TimelineEntry};

use crate::closed::closed_list;
use crate::table::Table;
use crate::time::Date;

/// Where an item stands in its plan.
pub type ItemIndex = usize;

closed_list! {
    /// The confirmation that the plan wants typed before the hand-off appears.
    Confirmation {
        /// The account id, once more.
        AccountId = "account-id",
        /// Nothing.
        None = "none",
    }
}

closed_list! {
    /// One answer for a whole category or section.
    Shortcut {
        /// Nothing of this kind is in the account.
        NothingOfThisKind = "nothing-of-this-kind",
        /// All of it is let go, for one reason.
        LetGoAll = "let-go-all",
        /// None of the loose ends applies.
        NoneApply = "none-apply",
        /// Back to single answers.
        OneByOne = "one-by-one",
    }
}

/// A validated checklist in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Which plan this is.
    pub id: String,
    /// The revision of the whole plan; a text that only people compare.
    pub revision: String,
    /// The day on which its facts were put together. Compiled is not checked.
    pub compiled: Option<Date>,
    /// The confirmation that has to be typed before the hand-off appears.
    pub confirmation: Confirmation,
    /// After so many days a backup's answer is asked again.
    pub max_age_days: u32,
    /// For so many days it counts that a file shows nothing of an item; without it, as long as an
    /// answer.
    pub empty_max_age_days: Option<u32>,
    /// The sources of its facts, by key.
    pub sources: Table<Source>,
    /// Rules that AWS changes, as dated data.
    pub rules: Vec<Rule>,
    /// The numbers of these rules that code judges by.
    pub figures: Figures,
    /// The things that happen or are due after closing.
    pub timeline: Vec<TimelineEntry>,
    /// The steps in the console for the root route.
    pub root_steps: Vec<String>,
    /// The steps in the console for the organization route.
    pub organization_steps: Vec<String>,
    /// Texts about the things that can still be done, and those to keep.
    pub afterwards: Vec<String>,
    /// Where help is found; the same everywhere.
    pub help: Vec<Link>,
    /// The items that it had once.
    pub replaced: Vec<Replaced>,
    /// The ids of the accounts for which the gate never opens.
    pub protected_accounts: Vec<String>,
    /// The sections in reading order.
    pub sections: Vec<Section>,
    /// All categories in reading order.
    pub categories: Vec<Category>,
    /// All items in reading order.
    pub items: Vec<Item>,
    /// The decisions that can close a route.
    pub(crate) route_closers: Vec<ItemIndex>,
    /// The items in the order of their ids.
    by_id: Vec<ItemIndex>,
}

/// A part of the plan with a heading of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its id; no other section, category or item has it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The paragraphs before its items.
    pub intro: Vec<String>,
    /// The answers that settle the whole section.
    pub shortcuts: Vec<Shortcut>,
    /// Whether its backups are asked only where they are there: one confirmation settles the others.
    pub asked_if_there: bool,
    /// Its categories, as places in [`Plan::categories`].
    pub categories: Range<usize>,
}

/// A group of items, folded together.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// Its id; no other section, category or item has it.
    pub id: String,
    /// Its heading; none for a flat list.
    pub title: Option<String>,
    /// The answers that settle the whole category.
    pub shortcuts: Vec<Shortcut>,
    /// Whether nearly nobody has any of it, so that the page keeps it out of the way.
    pub rare: bool,
    /// The section it belongs to, as a place in [`Plan::sections`].
    pub section: usize,
    /// Its items, as places in [`Plan::items`].
    pub items: Range<ItemIndex>,
}

/// The source of a fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its public address, where it has one.
    pub url: Option<String>,
    /// The age of the copy that was read, in words.
    pub copy: String,
}

/// A rule of AWS that changes over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its id, such as `R-1`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The newest value seen.
    pub value: String,
    /// Older values, where AWS's texts differ.
    pub older: Option<String>,
    /// Its sources: keys of [`Plan::sources`].
    pub sources: Vec<String>,
    /// The figures that it gives; their numbers stand in [`Plan::figures`].
    pub figures: Vec<Figure>,
}

impl Plan {
    /// Reads a plan document and chooses one language of its texts.
    ///
    /// # Errors
    /// Every fault found, each with its place, what was found and what was expected. A plan is
    /// taken whole or not at all.
    pub fn read(json: &str, language: &str) -> Result<Self, Vec<Fault>> {
        read::read(json, language)
    }

    /// Reads a plan of a host's own, which may say that it extends the built-in plan. An answer to
    /// an item of its own counts for no other plan's item of the same id.
    ///
    /// # Errors
    /// Every fault found, as [`Plan::read`] tells them.
    pub fn read_own(json: &str, built_in: &Self, language: &str) -> Result<Self, Vec<Fault>> {
        own::read(json, built_in, language)
    }

    /// The place of the item with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<ItemIndex> {
        self.place(id).ok().map(|place| self.by_id[place])
    }

    /// The place of an id among all ids, or the place where it would stand.
    fn place(&self, id: &str) -> Result<usize, usize> {
        self.by_id
            .binary_search_by(|index| self.items[*index].id.as_str().cmp(id))
    }

    /// Adds an item. Of several with one id, which is a fault, the first one is found.
    fn add(&mut self, item: Item) {
        if let Err(place) = self.place(&item.id) {
            self.by_id.insert(place, self.items.len());
        }
        if item.closes_a_route() {
            self.route_closers.push(self.items.len());
        }
        self.items.push(item);
    }

    /// Tells every decision which items' conditions name it.
    fn link_dependents(&mut self) {
        for index in 0..self.items.len() {
            for (decider, _) in self.items[index].applies.answers.clone() {
                self.items[decider].dependents.push(index);
            }
        }
    }

    /// The category with this id.
    #[must_use]
    pub fn category(&self, id: &str) -> Option<usize> {
        self.categories
            .iter()
            .position(|category| category.id == id)
    }

    /// The section with this id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<usize> {
        self.sections.iter().position(|section| section.id == id)
    }

    /// The items of a section, as places in [`Plan::items`].
    #[must_use]
    pub fn items_of_section(&self, section: usize) -> Range<ItemIndex> {
        let categories = self
            .sections
            .get(section)
            .map_or(0..0, |section| section.categories.clone());
        let items = |category: usize| {
            self.categories
                .get(category)
                .map(|category| &category.items)
        };
        match (
            items(categories.start),
            categories.end.checked_sub(1).and_then(items),
        ) {
            (Some(first), Some(last)) if !categories.is_empty() => first.start..last.end,
            _ => 0..0,
        }
    }

    /// The items that an answer with this key bears on by itself: the item with this id, or all that
    /// may follow the category or section with this id.
    #[must_use]
    pub fn items_under(&self, key: &str) -> Range<ItemIndex> {
        if let Some(item) = self.find(key) {
            return item..item + 1;
        }
        match (self.category(key), self.section(key)) {
            (Some(category), _) => self.categories[category].items.clone(),
            (None, Some(section)) => self.items_of_section(section),
            (None, None) => 0..0,
        }
    }

    /// Whether this backup is asked only where it is there: what is not is settled by one confirmation
    /// for all of them.
    #[must_use]
    pub fn is_asked_if_there(&self, item: &Item) -> bool {
        let section = self.categories.get(item.category);
        let section = section.and_then(|category| self.sections.get(category.section));
        let asked = section.is_some_and(|section| section.asked_if_there);
        asked && !item.always && matches!(item.kind, ItemKind::Backup(_))
    }

    /// For so many days it counts that a file shows nothing of an item.
    #[must_use]
    pub fn empty_days(&self) -> u32 {
        self.empty_max_age_days.unwrap_or(self.max_age_days)
    }

    /// The section that an item belongs to.
    #[must_use]
    pub fn section_of(&self, item: ItemIndex) -> usize {
        let category = self.items.get(item).map_or(0, |item| item.category);
        self.categories
            .get(category)
            .map_or(0, |category| category.section)
    }
}
