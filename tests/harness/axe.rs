//! axe-core, run on the whole page with every rule it has.

use std::fs;

use serde::Deserialize;
use serde_json::json;

use crate::page::Page;
use crate::places;
use crate::scripts::script;

/// The report of axe-core.
#[derive(Debug, Deserialize)]
pub struct Axe {
    /// Each one a broken rule, with the elements that break it.
    pub violations: Vec<Violation>,
    /// How many rules found something to check, and nothing wrong with it.
    pub passes: usize,
    /// One if some element passed the rule about contrast; none means that nothing was drawn.
    pub contrasts: usize,
}

/// A broken rule.
#[derive(Debug, Deserialize)]
pub struct Violation {
    /// The rule's name.
    pub id: String,
    /// A description of the fault.
    pub help: String,
    /// The elements, each with what is wrong with it.
    pub nodes: Vec<String>,
}

impl Axe {
    /// Fails if anything is broken, or if nothing was checked.
    ///
    /// # Panics
    /// With what is broken; `state` says where the page stood.
    pub fn assert_clean(&self, state: &str) {
        let broken: Vec<String> = self
            .violations
            .iter()
            .map(|rule| {
                format!(
                    "{}: {}\n    {}",
                    rule.id,
                    rule.help,
                    rule.nodes.join("\n    ")
                )
            })
            .collect();
        assert!(
            broken.is_empty(),
            "{state}: axe-core found\n  {}",
            broken.join("\n  ")
        );
        assert!(
            self.passes >= 10,
            "{state}: axe-core checked only {} rules",
            self.passes
        );
        assert!(self.contrasts >= 1, "{state}: axe-core checked no contrast");
    }
}

impl Page {
    /// Runs axe-core on the page as it stands.
    pub async fn axe(&self) -> Axe {
        self.axe_on("html").await
    }

    /// Runs axe-core on what a selector finds: what others have around it is theirs.
    pub async fn axe_on(&self, selector: &str) -> Axe {
        self.step("run axe-core");
        if self.script("return typeof globalThis.axe", vec![]).await != "object" {
            let place = places::axe();
            let source = fs::read_to_string(&place).unwrap_or_else(|error| {
                panic!(
                    "axe-core is not in {} (npm ci puts it there): {error}",
                    place.display()
                )
            });
            self.script(&source, vec![]).await;
        }
        let answer = self
            .script_async(&script!("audit"), vec![json!(selector)])
            .await;
        serde_json::from_value(answer["value"].clone())
            .unwrap_or_else(|error| panic!("axe-core gave no answer ({error}): {answer}"))
    }
}
