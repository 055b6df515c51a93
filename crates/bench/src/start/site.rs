//! The pages that are started, with the same plans.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use checkout::{paths, sources};
use server::Server;

use super::case::Plan;
use super::compressed::Compressed;
use super::{Kind, react};
use crate::{pages, plan};

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
const JSON: &str = "application/json";
const WASM: &str = "application/wasm";

/// All pages, served until it is dropped.
pub(super) struct Site {
    server: Server,
    compressed: BTreeSet<String>,
}

impl Site {
    /// Serves the release in `dist` and the page with React.
    pub(super) fn serve(dist: &Path) -> Result<Self> {
        let mut files = Compressed::default();
        put_release(&mut files, dist)?;
        let ours = pages::with_probe(&pages::read(&dist.join("index.html"))?)?;
        for plan in Plan::ALL {
            let (name, text) = match plan {
                Plan::Made(items) => (plan.name(), plan::plan(items, true).to_string()),
                Plan::BuiltIn => (plan.name(), built_in::plan_in("en")),
            };
            files.put(&format!("/plan-{name}.json"), JSON, text.as_bytes())?;
            let page = match plan {
                Plan::Made(_) => pages::with_plan(&ours, &format!("plan-{name}.json"))?,
                Plan::BuiltIn => ours.clone(),
            };
            files.put(&format!("/ours-{name}.html"), HTML, page.as_bytes())?;
        }
        let folder = paths::root().join("crates/bench");
        let page = pages::with_probe(&pages::read(&folder.join("react/index.html"))?)?;
        files.put("/react.html", HTML, page.as_bytes())?;
        files.put("/react.js", SCRIPT, react::script()?.as_bytes())?;
        let style = pages::read(&folder.join("by-hand/page.css"))?;
        files.put("/page.css", STYLE, style.as_bytes())?;
        files.put("/probe.js", SCRIPT, include_bytes!("probe.js"))?;
        Ok(Self {
            compressed: files.paths(),
            server: Server::start(dist, 0, files.rules())?,
        })
    }

    /// Fails where a page loaded what is not compressed: then the network held it back more than the other.
    pub(super) fn check(&self) -> Result<()> {
        for target in self.server.log() {
            let path = target.split('?').next().unwrap_or_default();
            ensure!(
                self.compressed.contains(path),
                "{path} was loaded and is not compressed"
            );
        }
        Ok(())
    }

    /// Where to find one of them.
    pub(super) fn address(&self, kind: Kind, plan: Plan) -> String {
        let (server, name, item) = (self.server.address(), plan.name(), plan.first_item());
        match kind {
            Kind::Ours => format!("{server}/ours-{name}.html?item={item}"),
            Kind::React => format!("{server}/react.html?plan=plan-{name}.json&item={item}"),
        }
    }
}

/// What the release loads while it starts.
fn put_release(files: &mut Compressed, dist: &Path) -> Result<()> {
    let first = [
        "/account-closure-checklist.js",
        "/assets/app-",
        "/assets/readers-",
    ];
    for file in sources::files(dist)? {
        let path = file.strip_prefix(dist)?.to_string_lossy();
        let path = format!("/{}", path.replace('\\', "/"));
        if first.iter().any(|start| path.starts_with(start)) {
            let kind = if path.ends_with(".js") { SCRIPT } else { WASM };
            let bytes = fs::read(&file).with_context(|| format!("no {}", file.display()))?;
            files.put(&path, kind, &bytes)?;
        }
    }
    Ok(())
}
