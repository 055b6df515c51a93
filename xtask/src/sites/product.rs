//! Checks that a documentation site makes nothing of the product. Its files are copied as they are,
//! and neither the search nor the site's map knows of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

/// The files in which generators list the content of their sites.
const LISTS: [&str; 4] = [
    "sitemap.xml",
    "search/search_index.json",
    "searchindex.js",
    "search-index.json",
];

/// Fails where the site has another file in the product's folder than the product itself, or lists
/// one of them.
pub(super) fn check(dist: &Path, site: &Path, shown: &str) -> Result<()> {
    if shown == "." {
        return Ok(());
    }
    let (own, found) = (files(dist)?, files(&site.join(shown))?);
    let more: Vec<_> = found.difference(&own).collect();
    ensure!(
        more.is_empty(),
        "the site made pages of the product: {more:?}"
    );
    for list in LISTS {
        let Ok(text) = fs::read_to_string(site.join(list)) else {
            continue;
        };
        ensure!(
            !text.contains(&format!("{shown}/")),
            "{list} has an entry of the product"
        );
    }
    Ok(())
}

/// The places of all files in a folder, seen from there.
fn files(folder: &Path) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            found.extend(
                files(&entry.path())?
                    .iter()
                    .map(|file| format!("{name}/{file}")),
            );
        } else {
            found.insert(name);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_or_an_entry_is_told() {
        let root = std::env::temp_dir().join(format!("acc-product-{}", std::process::id()));
        let (dist, site) = (root.join("dist"), root.join("site"));
        let write = |place: &Path, text: &str| {
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, text).unwrap();
        };
        write(&dist.join("assets/app.js"), "");
        write(&site.join("acc/assets/app.js"), "");
        write(&site.join("sitemap.xml"), "<loc>closing/</loc>");
        check(&dist, &site, "acc").unwrap();
        write(
            &site.join("sitemap.xml"),
            "<loc>http://x/acc/text/en/</loc>",
        );
        assert!(check(&dist, &site, "acc").is_err(), "an entry in the map");
        write(&site.join("sitemap.xml"), "");
        write(&site.join("acc/text/en/index.html"), "");
        assert!(check(&dist, &site, "acc").is_err(), "a page");
        fs::remove_dir_all(root).unwrap();
    }
}
