//! The documentation sites that the tests open: each made with the real generator, by the recipe in
//! the README, word for word.

mod product;
mod recipe;
mod tools;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use checkout::{environment, folders, paths, run, sources};

/// A site of `tests/fixtures/sites`.
struct Site {
    name: &'static str,
    /// Where its recipe says that the product is to be put.
    product: &'static str,
    /// Where it lies in the site that is made.
    shown: &'static str,
    generator: Generator,
}

enum Generator {
    /// The files are the site.
    Nothing,
    /// A Python module, with the arguments between which the folder for the result belongs.
    Python(&'static str, [&'static str; 3]),
    Docusaurus,
}

const SITES: [Site; 4] = [
    Site {
        name: "plain",
        product: ".",
        shown: ".",
        generator: Generator::Nothing,
    },
    Site {
        name: "mkdocs",
        product: "docs/account-closure-checklist",
        shown: "account-closure-checklist",
        generator: Generator::Python("mkdocs", ["build", "--strict", "--site-dir"]),
    },
    Site {
        name: "sphinx",
        product: "_static/account-closure-checklist",
        shown: "_static/account-closure-checklist",
        generator: Generator::Python("sphinx", ["--fail-on-warning", "--quiet", "."]),
    },
    Site {
        name: "docusaurus",
        product: "static/account-closure-checklist",
        shown: "account-closure-checklist",
        generator: Generator::Docusaurus,
    },
];

/// Sees to it that every site is there, made with this product; the result is their folder.
pub(crate) fn build(dist: &Path) -> Result<PathBuf> {
    let sites = paths::root().join("target/sites");
    fs::create_dir_all(&sites)?;
    let readme = fs::read_to_string(paths::root().join("README.md")).context("no README.md")?;
    let recipes = recipe::all(&readme)?;
    for site in &SITES {
        let fixture = paths::root().join("tests/fixtures/sites").join(site.name);
        let own = recipe::of(&recipes, site.name);
        let state = sources::digest(&[&fixture, dist], &format!("{own:?}"))?;
        let noted = sites.join(site.name).with_extension("state");
        if fs::read_to_string(&noted).is_ok_and(|before| before == state) {
            continue;
        }
        let made = sites.join(site.name);
        site.make(&fixture, &own, dist, &made)
            .and_then(|()| product::check(dist, &made, site.shown))
            .with_context(|| format!("the documentation site {}", site.name))?;
        fs::write(noted, state)?;
    }
    Ok(sites)
}

impl Site {
    fn make(
        &self,
        fixture: &Path,
        recipes: &[&recipe::Recipe],
        dist: &Path,
        made: &Path,
    ) -> Result<()> {
        let sources = paths::root().join("target/sites-sources").join(self.name);
        folders::remove(&sources)?;
        folders::remove(made)?;
        folders::copy_folder(fixture, &sources)?;
        recipe::follow(&sources, recipes)?;
        folders::copy_folder(dist, &sources.join(self.product))?;
        let mut generator = match &self.generator {
            Generator::Nothing => return Ok(folders::copy_folder(&sources, made)?),
            Generator::Python(module, arguments) => {
                let python = tools::python(self.name, fixture)?;
                let mut python = Command::new(python);
                python.args(["-m", module]).args(arguments).arg(made);
                python
            }
            Generator::Docusaurus => {
                let packages = tools::node(self.name, fixture)?;
                // Node looks for packages beside what needs them.
                std::os::unix::fs::symlink(&packages, sources.join("node_modules"))?;
                docusaurus(&packages, made)
            }
        };
        println!("Making the documentation site {}.", self.name);
        let said = environment::clean(&mut generator)
            .current_dir(&sources)
            .output()
            .with_context(|| format!("{} can't be started", run::name(&generator)))?;
        if !said.status.success() {
            eprintln!("{}", String::from_utf8_lossy(&said.stdout));
            eprintln!("{}", String::from_utf8_lossy(&said.stderr));
            anyhow::bail!("its generator failed ({})", said.status);
        }
        Ok(())
    }
}

/// The command that makes a Docusaurus site, out of where its packages lie.
fn docusaurus(packages: &Path, made: &Path) -> Command {
    let mut docusaurus = Command::new(packages.join(".bin/docusaurus"));
    docusaurus
        .args(["build", "--no-minify", "--out-dir"])
        .arg(made)
        // It would keep what it has compiled beside its packages, which several checkouts share,
        // and fail over what another one has left there.
        .env("DOCUSAURUS_NO_PERSISTENT_CACHE", "true");
    docusaurus
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_checkout_reads_what_another_one_has_compiled() {
        let command = docusaurus(Path::new("node_modules"), Path::new("made"));
        let set: Vec<_> = command
            .get_envs()
            .filter_map(|(name, _)| name.to_str())
            .collect();
        assert_eq!(set, ["DOCUSAURUS_NO_PERSISTENT_CACHE"]);
    }
}
