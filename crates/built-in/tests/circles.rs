//! The files of a crate know each other in one direction, but for a file and the files of its folder.
#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A module, by the names on the way to it from the program.
type Name = Vec<String>;

/// Whom each module names.
type Uses = BTreeMap<Name, BTreeSet<Name>>;

fn read(folder: &Path, above: &[String], texts: &mut BTreeMap<Name, String>) {
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let mut name = above.to_vec();
        name.push(stem.expect("names are text").to_owned());
        if path.is_dir() {
            read(&path, &name, texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("it is text");
            texts.insert(name, text);
        }
    }
}

/// The paths that a module's code has, in full: what stands in braces is joined with what is before.
fn paths(text: &str) -> Vec<String> {
    let code = text.split("\n#[cfg(test)]").next().unwrap_or_default();
    let code = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let code = code.collect::<Vec<_>>().join(" ");
    let mut paths = Vec::new();
    for root in ["crate::", "super::", "self::"] {
        for (start, _) in code.match_indices(root) {
            let before = code.get(..start).and_then(|before| before.chars().last());
            if before.is_some_and(|before| before.is_alphanumeric() || ":_".contains(before)) {
                continue;
            }
            let path = code.get(start..).unwrap_or_default();
            let stops = |letter: char| !letter.is_alphanumeric() && !"_:{".contains(letter);
            let (path, rest) = path.split_at(path.find(stops).unwrap_or(path.len()));
            match path.split_once('{') {
                None => paths.push(path.to_owned()),
                Some((base, first)) => {
                    let inside = rest.split('}').next().unwrap_or_default();
                    let names = [first].into_iter().chain(inside.split(','));
                    for one in names.map(str::trim).filter(|one| !one.is_empty()) {
                        paths.push([base, one].concat());
                    }
                }
            }
        }
    }
    paths
}

/// The module that a path in another one leads to.
fn resolve(from: &[String], path: &str, texts: &BTreeMap<Name, String>) -> Option<Name> {
    let mut place = from.to_vec();
    let mut found = None;
    for part in path.split("::") {
        match part {
            "crate" => place.clear(),
            "self" => {}
            "super" => drop(place.pop()),
            name => place.push(name.to_owned()),
        }
        if texts.contains_key(&place) {
            found = Some(place.clone());
        }
    }
    found
}

/// The folders of code: the page's, and each crate's.
fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let crates = fs::read_dir(root.join("crates")).expect("there are crates");
    let crates = crates.flatten().map(|entry| entry.path().join("src"));
    [root.join("src")].into_iter().chain(crates).collect()
}

fn uses(folder: &Path) -> Uses {
    let mut texts = BTreeMap::new();
    read(folder, &[], &mut texts);
    let family = |one: &Name, other: &Name| one.starts_with(other) || other.starts_with(one);
    texts
        .iter()
        .map(|(name, text)| {
            let named = paths(text);
            let named = named.iter().filter_map(|path| resolve(name, path, &texts));
            (
                name.clone(),
                named.filter(|other| !family(name, other)).collect(),
            )
        })
        .collect()
}

/// Takes away whoever names nobody that is left, until only circles stay, and who leads to them.
fn circles(mut uses: Uses) -> Uses {
    loop {
        let free: Vec<Name> = uses
            .iter()
            .filter(|(_, named)| named.is_empty())
            .map(|(name, _)| name.clone())
            .collect();
        if free.is_empty() {
            return uses;
        }
        uses.retain(|name, _| !free.contains(name));
        for named in uses.values_mut() {
            named.retain(|name| !free.contains(name));
        }
    }
}

#[test]
fn files_know_each_other_in_one_direction() {
    let mut seen = 0;
    for folder in folders() {
        let uses = uses(&folder);
        seen += uses.values().map(BTreeSet::len).sum::<usize>();
        let circles = circles(uses);
        assert!(circles.is_empty(), "{}: {circles:#?}", folder.display());
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn a_circle_is_found() {
    let name = |name: &str| vec![name.to_owned()];
    let mut uses = Uses::new();
    for (from, to) in [("a", "b"), ("b", "c"), ("c", "b"), ("d", "e")] {
        uses.entry(name(from)).or_default().insert(name(to));
        uses.entry(name(to)).or_default();
    }
    let found: Vec<Name> = circles(uses).into_keys().collect();
    assert_eq!(found, [name("a"), name("b"), name("c")]);
}

#[test]
fn paths_are_read_with_their_braces() {
    let text = "use super::one::{Two, three};\n//! crate::not\nlet x = crate::four::five();";
    let expected = ["crate::four::five", "super::one::Two", "super::one::three"];
    let paths = paths(text);
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    assert_eq!(paths, expected);
}
