//! The pages that are measured: ours as it was built and the one written by hand, with the same
//! plans.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use server::{Replacement, Rules, Server};

use super::{SIZES, plan};

/// Runs in every page before its own scripts.
const PROBE: &str = include_str!("probe.js");

/// Whose page it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Ours,
    ByHand,
}

impl Kind {
    pub(super) const ALL: [Self; 2] = [Self::Ours, Self::ByHand];
}

/// Whether the categories are folded; only the one that is worked on is open then.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Folded,
    Flat,
}

impl Shape {
    pub(super) const ALL: [Self; 2] = [Self::Folded, Self::Flat];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Folded => "folded",
            Self::Flat => "flat",
        }
    }
}

/// All pages, served until it is dropped.
pub(super) struct Pages(Server);

impl Pages {
    /// Serves the release in `dist` and the page in `by_hand`.
    pub(super) fn serve(dist: &Path, by_hand: &Path) -> Result<Self> {
        let mut rules = Rules::default();
        let mut put = |path: &str, kind: &str, body: String| {
            let replacement = Replacement::new(200, &format!("{kind}; charset=utf-8"), body);
            rules.replace.insert(format!("/{path}"), replacement);
        };
        let ours = with_probe(&read(&dist.join("index.html"))?)?;
        for shape in Shape::ALL {
            for size in SIZES {
                let name = plan_name(shape, size);
                let plan = plan::plan(size, shape == Shape::Folded).to_string();
                put(&name, "application/json", plan);
                let page = with_plan(&ours, &name)?;
                put(
                    &format!("ours-{}-{size}.html", shape.name()),
                    "text/html",
                    page,
                );
            }
        }
        let page = with_probe(&read(&by_hand.join("index.html"))?)?;
        put("by-hand.html", "text/html", page);
        for script in [
            "page.js",
            "elements.js",
            "around.js",
            "storage.js",
            "sha256.js",
        ] {
            put(script, "text/javascript", read(&by_hand.join(script))?);
        }
        put("page.css", "text/css", read(&by_hand.join("page.css"))?);
        put("probe.js", "text/javascript", PROBE.to_owned());
        Ok(Self(Server::start(dist, 0, rules)?))
    }

    /// Where to find one of them.
    pub(super) fn address(&self, kind: Kind, shape: Shape, size: usize) -> String {
        let server = self.0.address();
        match kind {
            Kind::Ours => format!("{server}/ours-{}-{size}.html", shape.name()),
            Kind::ByHand => format!("{server}/by-hand.html?plan={}", plan_name(shape, size)),
        }
    }
}

fn plan_name(shape: Shape, size: usize) -> String {
    format!("plan-{}-{size}.json", shape.name())
}

/// The release's page with a plan of its host.
pub(super) fn with_plan(page: &str, plan: &str) -> Result<String> {
    let tag = "<account-closure-checklist";
    let changed = page.replacen(tag, &format!("{tag} plan=\"{plan}\""), 1);
    ensure!(changed != page, "the release's page has no element");
    Ok(changed)
}

/// A page in which `probe.js` runs before its own scripts.
pub(super) fn with_probe(page: &str) -> Result<String> {
    let first = page.find("<script").context("the page has no script")?;
    let (start, end) = page.split_at(first);
    Ok(format!("{start}<script src=\"probe.js\"></script>{end}"))
}

/// The text of a file.
pub(super) fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("no {}", file.display()))
}
