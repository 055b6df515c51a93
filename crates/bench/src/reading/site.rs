//! A folder with all that the measured page needs: the files, our program and Papa Parse.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use checkout::paths;
use server::{Rules, Server};

use super::files::File;

/// Makes the folder and serves it.
pub(super) fn serve(dist: &Path) -> Result<Server> {
    let folder = paths::root().join("target/bench/reading");
    fs::create_dir_all(&folder)?;
    for file in File::ALL {
        fs::write(folder.join(file.name()), file.text())?;
    }
    fs::write(folder.join("index.html"), include_str!("page.html"))?;
    fs::write(folder.join("page.js"), include_str!("page.js"))?;
    let assets = dist.join("assets");
    for (start, end, name) in [
        ("examiner-", ".js", "examiner.js"),
        ("examiner-", ".wasm", "examiner.wasm"),
        ("examiner-en-", ".json", "examiner-texts.json"),
    ] {
        fs::copy(find(&assets, start, end)?, folder.join(name))?;
    }
    let parser = paths::root().join("node_modules/papaparse/papaparse.min.js");
    fs::copy(parser, folder.join("papaparse.min.js")).context("no Papa Parse")?;
    Ok(Server::start(&folder, 0, Rules::default())?)
}

fn find(folder: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("no {}", folder.display()))?
        .collect::<Result<Vec<_>, _>>()?;
    let fits = |entry: &&fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.starts_with(start) && name.ends_with(end)
    };
    let found = entries.iter().find(fits);
    let found = found.with_context(|| format!("the release has no {start}….{end}"))?;
    Ok(found.path())
}
