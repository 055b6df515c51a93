//! The record of the worked example, as it is written for people: two pages, then the appendix.
#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

mod example;

use std::fs;
use std::path::Path;

use domain::record::{Record, Written};
use messages::Messages;

use example::Example;

/// The record in Markdown, in one language.
fn markdown(language: &str) -> String {
    let example = Example::finished(language);
    let assessment = example.assessment();
    let written = Written::of(
        &example.question(),
        &assessment,
        language,
        example.examined(),
    );
    let messages = Messages::of(language).expect("the language is there");
    text_views::record_markdown(&written, &messages)
}

/// Before the appendix there are at most so many lines, and so many letters: two printed pages of a
/// few thousand letters each.
const BEFORE: (usize, usize) = (70, 5_000);

/// The whole has at most so many lines.
const WHOLE: usize = 208;

#[test]
fn two_pages_then_the_appendix() {
    for (language, _) in messages::LANGUAGES {
        let messages = Messages::of(language).expect("the language is there");
        let appendix = messages.get(messages::Msg::InRecordAppendix);
        let text = markdown(language);
        let (before, _) = text.split_once(appendix).expect("there is an appendix");
        let (lines, letters) = (before.lines().count(), before.chars().count());
        assert!(lines <= BEFORE.0, "{language}: {lines} lines");
        assert!(letters <= BEFORE.1, "{language}: {letters} letters");
        let whole = text.lines().count();
        assert!(whole <= WHOLE, "{language}: {whole} lines");
    }
}

/// `UPDATE_EXPECT=1` writes the files anew; look at the difference before you commit it.
#[test]
fn it_reads_like_this() {
    for (language, _) in messages::LANGUAGES {
        let file = format!("tests/record/finished.{language}.md");
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = markdown(language);
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&file, &text).expect("it can be written");
        }
        let expected = fs::read_to_string(&file).expect("the expected record is there");
        assert_eq!(text, expected, "{}", file.display());
    }
}

#[test]
fn everything_is_settled_and_comes_back() {
    let example = Example::finished("en");
    let assessment = example.assessment();
    let missing: Vec<_> = assessment.outstanding(&example.plan).collect();
    assert_eq!(missing, []);
    let written = Written::of(&example.question(), &assessment, "en", example.examined());
    let read = Record::read(&written.to_json()).expect("it is a record");
    assert_eq!(read.written(), written);
}
