//! The report on accessibility is complete, its tests exist, and the colours keep what it says.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::fs;
use std::path::{Path, PathBuf};

/// The criteria of WCAG 2.2 at the levels A and AA, by guideline. 4.1.1 is no longer one.
const CRITERIA: [(&str, &str); 13] = [
    ("1.1", "1"),
    ("1.2", "1 2 3 4 5"),
    ("1.3", "1 2 3 4 5"),
    ("1.4", "1 2 3 4 5 10 11 12 13"),
    ("2.1", "1 2 4"),
    ("2.2", "1 2"),
    ("2.3", "1"),
    ("2.4", "1 2 3 4 5 6 7 11"),
    ("2.5", "1 2 3 4 7 8"),
    ("3.1", "1 2"),
    ("3.2", "1 2 3 4 6"),
    ("3.3", "1 2 3 4 7 8"),
    ("4.1", "2 3"),
];

fn read(path: &str) -> String {
    let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(path)).unwrap()
}

/// The rows about criteria: the number, how it is met, and the tests.
fn rows(report: &str) -> Vec<[&str; 3]> {
    let rows = report.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, criterion, "A" | "AA", how, tests, _] = cells[..] else {
            return None;
        };
        Some([criterion.split(' ').next()?, how, tests])
    });
    rows.collect()
}

#[test]
fn every_criterion_stands_there_once() {
    let report = read("docs/accessibility.md");
    let found: Vec<&str> = rows(&report)
        .into_iter()
        .map(|[number, ..]| number)
        .collect();
    let expected = CRITERIA.iter().flat_map(|(guideline, numbers)| {
        let numbers = numbers.split(' ');
        numbers.map(move |number| format!("{guideline}.{number}"))
    });
    assert_eq!(found, expected.collect::<Vec<_>>());
    assert_eq!(found.len(), 55);
}

/// Whether a file has a test of this name, however it is made.
fn has_test(source: &str, name: &str) -> bool {
    let word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let made = ["fn ", "in_every_engine!(", "in_chromium!(", "state!("];
    source.match_indices(name).any(|(at, _)| {
        let before = source[..at].trim_end_matches(['\n', ' ']);
        let made = made.iter().any(|made| before.ends_with(made.trim_end()));
        made && !source[at + name.len()..].starts_with(word)
    })
}

#[test]
fn every_test_that_is_named_exists() {
    for [number, how, tests] in rows(&read("docs/accessibility.md")) {
        if how.starts_with("Does not apply: ") {
            assert_eq!(tests, "", "{number} names tests for what does not apply");
            continue;
        }
        if tests == "None" {
            continue;
        }
        for test in tests.split(", ") {
            let test = test.trim_matches('`');
            let (file, name) = test.split_once("::").unwrap();
            let file = if file.contains('/') {
                file.to_owned()
            } else {
                format!("tests/browser/{file}.rs")
            };
            assert!(has_test(&read(&file), name), "{number}: there is no {test}");
        }
    }
}

/// The relative luminance of a colour such as `#1b1f24`, as WCAG defines it.
fn luminance(colour: &str) -> f64 {
    let channel = |start: usize| {
        let value = u8::from_str_radix(&colour[start..start + 2], 16).unwrap();
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// The light and the dark value of a colour.
fn colour<'a>(styles: &'a str, name: &str) -> [&'a str; 2] {
    let value = format!("--{name}: var(--acc-{name}, light-dark(");
    let (_, value) = styles.split_once(&value).unwrap();
    let (value, _) = value.split_once(')').unwrap();
    let (light, dark) = value.split_once(", ").unwrap();
    [light, dark]
}

#[test]
fn colours_differ_enough() {
    let styles = read("styles/text.css");
    let texts = ["ink", "quiet", "accent", "open", "done", "stop"];
    let lines = ["line", "accent"];
    let pairs = texts.map(|name| (name, 4.5)).into_iter();
    let pairs = pairs.chain(lines.map(|name| (name, 3.0)));
    for (name, least) in pairs {
        for ground in ["paper", "field", "shade"] {
            let (front, back) = (colour(&styles, name), colour(&styles, ground));
            for (front, back) in front.into_iter().zip(back) {
                let (one, other) = (luminance(front), luminance(back));
                let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
                assert!(contrast >= least, "{name} on {ground}: {contrast:.2}");
            }
        }
    }
}

/// All texts below a folder, of files with these endings, but for tests.
fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if path.is_dir() && !path.ends_with("tests") {
                folders.push(path);
            } else if ending.is_some_and(|ending| endings.contains(&ending)) {
                let name = path.display().to_string();
                found.push((name, fs::read_to_string(path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "{folder}");
    found
}

/// What the report says does not apply, since the page has none of it. The text before the program and what
/// the examiner draws are made of names from a closed list, which has none of it either.
const ABSENT: [(&str, &str); 6] = [
    ("1.2.1", "<audio"),
    ("1.2.1", "<video"),
    ("1.4.5", "<img"),
    ("1.4.13", " title={"),
    ("2.5.4", "devicemotion"),
    ("3.3.8", "type=\"password\""),
];

#[test]
fn what_does_not_apply_is_not_in_the_page() {
    let report = read("docs/accessibility.md");
    let places = ["src", "crates/markup/src", "crates/examiner/src"];
    let texts = places.map(|place| sources(place, &["rs", "ts", "js", "html"]));
    for (number, absent) in ABSENT {
        let stands = |[one, how, _]: &[&str; 3]| {
            *one == number && (how.starts_with("Does not apply: ") || how.contains("none"))
        };
        assert!(rows(&report).iter().any(stands), "{number}");
        for (name, text) in texts.iter().flatten() {
            assert!(!text.contains(absent), "{number}: {name} has {absent}");
        }
    }
    // Nothing appears where the pointer only rests: it changes no more than a ground.
    for (name, text) in ["src", "styles"]
        .iter()
        .flat_map(|place| sources(place, &["css"]))
    {
        for rule in text.split(":hover {").skip(1) {
            let rule = rule.split('}').next().unwrap().trim();
            let plain = rule.starts_with("background: ") && rule.matches(';').count() == 1;
            assert!(plain, "1.4.13: {name}: {rule}");
        }
    }
}

/// In which states, looks, directions and widths axe-core looks at the page is said as it is.
#[test]
fn what_is_said_of_the_grid_is_so() {
    let report = read("docs/accessibility.md").replace('\n', " ");
    let grid = read("tests/browser/grid.rs");
    for (list, said) in [
        (
            r#"LOOKS: [&str; 3] = ["light", "dark", "forced"]"#,
            "light, dark and in forced colours",
        ),
        (
            r#"DIRECTIONS: [&str; 2] = ["ltr", "rtl"]"#,
            "in both directions",
        ),
        (
            "WIDTHS: [u32; 3] = [320, 768, 1280]",
            "320, 768 and 1280 pixels wide",
        ),
    ] {
        assert!(grid.contains(list), "{list}");
        assert!(report.contains(said), "{said}");
    }
    let aria = read("tests/browser/aria.rs");
    assert_eq!(grid.matches("\nstate!(").count(), 9);
    assert_eq!(aria.matches("\nin_chromium!(").count(), 9);
    assert!(report.contains("on nine states of the page"));
}
