//! The section of evidence: what it begins with, and where the map of copies stands.

use domain::evidence::{Evidence as AtHand, FileMark};
use domain::json::Value;
use domain::time::Timestamp;
use expect_test::expect_file;

use super::drawn;
use super::model::{NOW, empty};
use crate::components::evidence::Evidence;
use crate::model::{Model, Script, Store};

fn served(language: &str) -> Model {
    let mut model = empty(language);
    model.config.collector = "https://example.org/collect.py".to_owned();
    model.config.collector_digest = "0123abcd".repeat(8);
    model
}

#[test]
fn it_begins_as_it_stands_in_its_files() {
    for (name, language) in [("begun", "en"), ("german", "de")] {
        let drawn = drawn::<Evidence>(&Store::new(served(language)));
        expect_file![format!("evidence/{name}.html")].assert_eq(&drawn);
    }
}

/// Whoever added a file has found the way: the command is behind a press, and what files show comes.
#[test]
fn with_files_the_command_is_folded() {
    let mut model = served("en");
    model.evidence = AtHand::default();
    model.evidence.files = vec![FileMark {
        id: "a".to_owned(),
        kind: "collected".to_owned(),
        account: None,
        taken_at: Timestamp(NOW.0),
        digest: "digest".to_owned(),
    }];
    model.outline = Value::read(
        r#"["div",{"class":"acc-evidence"},
            ["section",{"key":"copies","data-panel":"copies"}],
            ["p",{},"After the map"]]"#,
    )
    .expect("it is JSON");
    model.assess(NOW);
    let folded = drawn::<Evidence>(&Store::new(model));
    let (before, command) = folded
        .split_once("python3 collect.py\n")
        .expect("it is there");
    assert!(before.contains("Run the collector"), "{before}");
    assert!(command.contains("After the map"));
    // Four copies or fewer need no picture, and an empty part is none either.
    assert!(!folded.contains("data-panel=\"copies\""), "{folded}");
    let open = drawn::<Evidence>(&Store::new(served("en")));
    let (before, _) = open
        .split_once("python3 collect.py\n")
        .expect("it is there");
    assert!(!before.contains("<details"), "{before}");
}

/// Where nobody knows the script's address there is no link to nothing, and the copied command is said.
#[test]
fn saving_needs_an_address_and_copying_is_told() {
    let mut model = empty("en");
    let without = drawn::<Evidence>(&Store::new(empty("en")));
    assert!(!without.contains("download=") && without.contains("copy-command"));
    model.ui.copied = Some("111122223333".to_owned());
    assert!(!drawn::<Evidence>(&Store::new(model)).contains("Copied."));
    let mut model = empty("en");
    model.ui.copied = Some("python3 collect.py".to_owned());
    assert!(drawn::<Evidence>(&Store::new(model)).contains("Copied."));
}

/// The script is there whole, to read with the keyboard, too; what can't be had is said.
#[test]
fn the_script_is_shown_where_it_is_asked_for() {
    let script = "print('1 < 2')\n";
    let mut model = served("en");
    model.ui.script = Script::Shown(script.to_owned());
    model.ui.copied = Some(script.to_owned());
    let shown = drawn::<Evidence>(&Store::new(model));
    let text = "print('1 &lt; 2')";
    assert!(shown.contains(text), "{shown}");
    for part in [
        "aria-expanded=\"true\"",
        "aria-label=\"collect.py\"",
        "tabindex=\"0\"",
        "copy-script",
        "Copied.",
    ] {
        assert_eq!(shown.matches(part).count(), 1, "{part} in {shown}");
    }
    let mut model = served("en");
    model.ui.script = Script::Missing;
    let missing = drawn::<Evidence>(&Store::new(model));
    assert!(missing.contains("role=\"alert\""), "{missing}");
    assert!(!missing.contains("copy-script"));
    assert!(!drawn::<Evidence>(&Store::new(empty("en"))).contains("show-script"));
}
