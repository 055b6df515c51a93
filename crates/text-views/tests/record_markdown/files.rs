//! What the record says of files, and of whatever rests on no file.

use domain::answer::{BackupForm, Basis, Choice, Said, ThereForm};
use domain::grade::Grade;
use domain::reason::Reason;
use domain::record::Record;
use domain::time::Timestamp;

use super::sample::{NOW, markdown, record, with_files};

#[test]
fn files_are_listed_once_and_named_where_they_say_something() {
    let none = "None: every answer was given without a file.";
    assert!(markdown(&record("typed")).contains(none));
    let text = markdown(&with_files());
    let taken = Timestamp(NOW.0 - 1000).iso();
    for (number, id) in [(1, "1f"), (2, "2e")] {
        let digest = id.repeat(32);
        let file = format!(
            "- **{number}:** copy-jobs; account 111122223333; taken on {taken}; SHA-256 {digest}\n"
        );
        assert_eq!(
            text.matches(&file).count(),
            1,
            "{file} is not once in\n{text}"
        );
        assert_eq!(text.matches(&digest).count(), 1, "{text}");
    }
    assert_eq!(text.matches("; files below: 2\n").count(), 1, "{text}");
    assert!(!text.contains(none));
}

#[test]
fn what_files_say_stands_with_the_copy_and_the_answer() {
    let mut record = with_files();
    let text = markdown(&record);
    let kept = "Check it.\n  - A copy expires on 24 January 2027.\n";
    assert_eq!(text.matches(kept).count(), 1, "{text}");
    assert_eq!(text.matches("A copy expires").count(), 1, "{text}");
    assert_eq!(
        text.matches("\n  - fs-1: nothing shows a copy.\n").count(),
        1,
        "{text}"
    );
    assert!(
        text.contains("## What files contradicted\n\nNone of these answers.\n"),
        "{text}"
    );
    record.items[0].judgement = Err(Reason::Contradicted);
    let text = markdown(&record);
    let against = "## What files contradicted\n\n- **S3 \\*buckets\\*:** A file says otherwise. Check \
                   again and correct the answer.\n  - A copy expires on 24 January 2027.\n";
    assert!(text.contains(against), "{text}");
}

#[test]
fn it_says_whether_facts_of_files_travel() {
    let travel = "What these files showed is part of the record as JSON.";
    let stay = "has to add the files again.";
    let mut record = with_files();
    let text = markdown(&record);
    assert!(text.contains(travel) && !text.contains(stay), "{text}");
    record.files_facts = None;
    let text = markdown(&record);
    assert!(!text.contains(travel) && text.contains(stay), "{text}");
}

#[test]
fn copies_on_a_word_are_named() {
    let mut record = record("x");
    record.items[0].judgement = Ok(Grade::Attested);
    let text = markdown(&record);
    let line = "## Shown by no file\n\n- **Copies:** S3 \\*buckets\\*\n- **Everything else:** one \
                answer, in the appendix\n";
    assert!(text.contains(line), "{text}");
}

#[test]
fn what_is_not_there_is_one_line() {
    let mut record = record("x");
    for id in ["s.gone", "s.open"] {
        let mut answer = record.answers.get(id).unwrap().clone();
        answer.said = Said::Backup(BackupForm {
            choice: Some(Choice::Nothing),
            ..BackupForm::default()
        });
        record.answers.insert(id, answer);
    }
    for entry in &mut record.items[1..3] {
        entry.follows = None;
        entry.judgement = Ok(Grade::Attested);
    }
    let text = markdown(&record);
    let line = "## Nothing there\n\n2 things (answered without a file). The appendix names them.\n";
    assert!(text.contains(line), "{text}");
    assert!(
        text.contains("- **RDS:** Nothing there; answered without a file"),
        "{text}"
    );
}

#[test]
fn what_is_not_there_rests_on_a_confirmation() {
    for (basis, words) in [
        (Basis::Bills, "Nothing else there, by the bills"),
        (Basis::File, "Nothing else there, by the collector's file"),
    ] {
        let mut record = record("Ana");
        let mut answer = record.answers.remove("s.open").unwrap();
        answer.said = Said::There(ThereForm {
            basis: Some(basis),
            beside: vec!["s.kept".to_owned()],
        });
        "Ben".clone_into(&mut answer.by);
        record.answers.insert("there.nothing-else", answer);
        // Nothing rests on it.
        let text = markdown(&record);
        let other = format!("- **there.nothing-else:** {words}; Ben, ");
        assert!(text.contains(&other), "{text}");
        record.items[2].not_there = Some("there.nothing-else");
        record.items[2].judgement = Ok(Grade::Attested);
        let text = markdown(&record);
        assert!(text.contains(&format!("- **EFS:** {words}; ")), "{text}");
        assert!(!text.contains(&other), "{text}");
        let line = "One thing (answered without a file). The appendix names it.";
        assert!(text.contains(line), "{text}");
    }
}

/// The sentence of a file stands once, with who confirmed it.
#[test]
fn what_the_confirmation_rests_on_is_said_once() {
    let mut record = record("Ana");
    let mut answer = record.answers.remove("s.open").unwrap();
    answer.said = Said::There(ThereForm {
        basis: Some(Basis::File),
        beside: Vec::new(),
    });
    "Ben".clone_into(&mut answer.by);
    record.answers.insert("there.nothing-else", answer);
    record.items[2].not_there = Some("there.nothing-else");
    record.items[2].judgement = Ok(Grade::Supported);
    let sentence = "The collector asked for 3 lists.";
    record.basis = Some(sentence.to_owned());
    let text = markdown(&record);
    let line = format!("\n\n{sentence} (Ben, {})\n", NOW.iso());
    assert!(text.contains(&line), "{text}");
    assert_eq!(text.matches(sentence).count(), 1);
    // Beside nothing that is not there, it still says what somebody confirmed.
    record.items[2].not_there = None;
    record.items[2].judgement = Err(Reason::Unanswered);
    assert!(markdown(&record).contains(&line), "{text}");
}

/// A record of the first edition is shown like any other.
#[test]
fn a_record_of_the_first_edition_is_shown() {
    let first = include_str!("../../../../tests/fixtures/first-edition/record.json");
    let record = Record::read(first).unwrap();
    let text = markdown(&record);
    for line in [
        "- **Closed:** on 27 November 2026; Ben, cloud operations, ",
        "- **CloudWatch Logs and CloudTrail:** Kept for longer than the audit asks\n",
        "What these files showed is not part of this record.",
        record.written().digest(),
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(!text.contains("python3"), "it did not say how to check it");
}
