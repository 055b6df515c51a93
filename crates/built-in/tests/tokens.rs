//! One design: sizes of text, spaces and round corners come from one scale, which `--acc-*` properties expose.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::fs;
use std::path::{Path, PathBuf};

/// What may stand beside the scale, and why.
const EXCEPTIONS: [(&str, &str); 6] = [
    // Half of what is left beside the page, where there is more room than lines may be long.
    (
        "styles/text.css",
        "padding-inline: max(var(--space-5), calc(50% - 33em))",
    ),
    // Paper has a size of its own.
    ("styles/text.css", "font-size: 10pt"),
    // The middle of a picture beside the middle of small letters.
    ("src/components/chip.css", "margin-block-start: 0.28em"),
    // As round as half its height.
    ("src/components/chip.css", "border-radius: 1em"),
    // In the units of the drawing.
    ("src/components/copies.css", "font-size: 20px"),
    ("src/components/afterwards.css", "font-size: 22px"),
];

/// What has to come from the scale.
const SCALED: [&str; 7] = [
    "padding",
    "margin",
    "gap",
    "column-gap",
    "row-gap",
    "font",
    "border-radius",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The sheets of the page by their paths. `snippets.css` is that of another page.
fn sheets() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("styles"), root().join("src/components")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "css")
                && !path.ends_with("snippets.css")
            {
                let name = path.strip_prefix(root()).unwrap();
                let text = fs::read_to_string(&path).unwrap();
                found.push((name.display().to_string(), text));
            }
        }
    }
    found
}

/// Whether a declaration is about what the scale has.
fn is_scaled(property: &str) -> bool {
    let about = |one: &str| property == one || property.starts_with(&format!("{one}-"));
    let own = ["font-family", "font-weight", "font-variant-numeric"];
    SCALED.iter().any(|one| about(one)) && !own.contains(&property)
}

/// Whether a value has a length of its own. Nothing, and a share of something, is none.
fn has_length(value: &str) -> bool {
    let words = value.split([' ', '(', ')', ',', '/']);
    words.into_iter().any(|word| {
        let number = word.trim_start_matches('-');
        let number = number.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        number.len() < word.trim_start_matches('-').len() && number.parse::<f64>().is_ok()
    })
}

#[test]
fn lengths_are_told_from_shares_and_names() {
    for length in ["0.5em", "0 3px", "calc(-1 * 2rem)", "-1em auto", "10pt"] {
        assert!(has_length(length), "{length}");
    }
    for other in [
        "0",
        "auto",
        "var(--space-1) 0",
        "calc(2 * var(--space-6))",
        "inherit",
        "50%",
    ] {
        assert!(!has_length(other), "{other}");
    }
}

#[test]
fn sheets_take_spaces_sizes_and_corners_from_the_scale() {
    let sheets = sheets();
    assert!(sheets.len() > 8, "{}", sheets.len());
    let mut beside = Vec::new();
    for (name, text) in &sheets {
        for line in text.lines() {
            let line = line.trim().trim_end_matches(';');
            let Some((property, value)) = line.split_once(": ") else {
                continue;
            };
            if is_scaled(property) && has_length(value) {
                beside.push((name.as_str(), line));
            }
        }
    }
    let mut expected = EXCEPTIONS.to_vec();
    beside.sort_unstable();
    expected.sort_unstable();
    assert_eq!(beside, expected);
}

/// Each step of the scale is larger than the one before: else it were none.
#[test]
fn each_step_is_larger_and_a_host_can_set_it() {
    let text = fs::read_to_string(root().join("styles/text.css")).unwrap();
    let step = |name: &str| -> f64 {
        let start = format!("--{name}: var(--acc-{name}, ");
        let (_, value) = text.split_once(&start).unwrap();
        value.split_once("em)").unwrap().0.parse().unwrap()
    };
    let spaces = [1, 2, 3, 4, 5, 6].map(|number| step(&format!("space-{number}")));
    let sizes = ["small", "large", "heading", "title"].map(|name| step(&format!("size-{name}")));
    assert!(spaces.is_sorted_by(|one, next| one < next), "{spaces:?}");
    assert!(sizes.is_sorted_by(|one, next| one < next), "{sizes:?}");
}
