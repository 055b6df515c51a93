//! What is started, and under which conditions.

use serde_json::Value;

use super::network::Network;
use crate::{RATES, plan};

/// The plan that a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plan {
    /// A host's own, with so many items.
    Made(usize),
    BuiltIn,
}

impl Plan {
    pub(super) const ALL: [Self; 3] = [Self::Made(50), Self::Made(5_000), Self::BuiltIn];

    /// Its name in addresses and in the tables.
    pub(super) fn name(self) -> String {
        match self {
            Self::Made(items) => items.to_string(),
            Self::BuiltIn => "built-in".to_owned(),
        }
    }

    /// The item that is answered first: a backup of which nothing is there is settled by one click.
    pub(super) fn first_item(self) -> String {
        match self {
            Self::Made(_) => plan::id(0),
            Self::BuiltIn => first_backup(&built_in::plan_in("en")).unwrap_or_default(),
        }
    }
}

/// The first backup of a plan.
fn first_backup(plan: &str) -> Option<String> {
    let plan: Value = serde_json::from_str(plan).ok()?;
    let sections = plan["sections"].as_array()?.iter();
    let categories =
        sections.flat_map(|section| section["categories"].as_array().into_iter().flatten());
    let mut items =
        categories.flat_map(|category| category["items"].as_array().into_iter().flatten());
    let backup = items.find(|item| item["kind"] == "backup")?;
    backup["id"].as_str().map(str::to_owned)
}

/// One line of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Case {
    pub(super) plan: Plan,
    pub(super) network: Network,
    /// How many times slower than it is the processor is made.
    pub(super) rate: u32,
}

impl Case {
    /// All of them. Whoever has a plan of their own serves it near by; the built-in one is met on the way.
    pub(super) fn all() -> Vec<Self> {
        let networks = |plan| match plan {
            Plan::Made(_) => &[Network::Loopback][..],
            Plan::BuiltIn => &[Network::Loopback, Network::Slow4g][..],
        };
        let mut all = Vec::new();
        for plan in Plan::ALL {
            for &network in networks(plan) {
                all.extend(RATES.map(|rate| Self {
                    plan,
                    network,
                    rate,
                }));
            }
        }
        all
    }

    /// Whether memory is measured, too: it is the same at every speed.
    pub(super) fn measures_memory(self) -> bool {
        self.network == Network::Loopback && self.rate == 1
    }
}
