//! What the record says of the account and its items.

use domain::answer::{
    AS_CATEGORY, Answer, BackupForm, Basis, Choice, DecisionForm, Outcome, OutcomeForm, Said,
    ThereForm,
};
use domain::json::Value;
use domain::reason::Reason;
use domain::record::{After, Missing, Other, Record};
use domain::time::{Date, Timestamp};

use super::sample::{NOW, markdown, record, text, with_files};

#[test]
fn it_reads_as_it_was() {
    let text = markdown(&record("the vault"));
    let now = NOW.iso();
    let by = format!("the vault, {now}");
    for line in [
        "# Record of closing an AWS account\n\n- **Account id:** 111122223333\n",
        "- **Account name:** the vault\n",
        &format!("- **Closed:** on the vault; {by}; the vault\n"),
        "- **Prepared by:** the vault\n",
        "- **Is this account in an organization?** Member of an organization\n",
        &format!("- **As it stood on:** {now}; 6 of 8 done.\n"),
        "This record does not certify deletion.",
        "- **EFS:** Add a few words to this answer.\n",
        "## What is kept\n\n- **S3 \\*buckets\\*:** the vault (account the vault); copied on the vault; \
         restore not tried; The account that holds the copy has an id of exactly 12 digits. Check it.\n",
        "## What will be lost\n\n- **RDS and Ends:** the vault\n",
        "- **Everything else:** one answer, in the appendix\n",
        "## Appendix: every answer\n\n### Backups\n",
        &format!(
            "- **S3 \\*buckets\\*:** Kept outside this account; The account that holds the copy has an \
             id of exactly 12 digits. Check it.; {by}\n"
        ),
        &format!(
            "- **RDS:** one answer for “Data”; None of it is needed: it may be lost; the vault; accepted, with a reason; \
             {by}\n"
        ),
        &format!("- **Ends:** Leave it; the vault; accepted, with a reason; {by}\n"),
        &format!("- **Lost:** read; answered without a file; {by}\n"),
        &format!("- **other.item:** done; the vault; {by}\n"),
        "- **R-1 Waiting:** 4 days Older texts say: 7 days\n",
        "- **A1:** One (read from: undated copy) <https://example.org/one_two>\n",
        "- **Plan:** test, revision r1\n",
        "Put together on 22 November 2026 from copies",
        "Not made or endorsed by AWS.",
    ] {
        assert!(text.contains(line), "{line}\n\n{text}");
    }
    let written = record("the vault").written();
    assert!(text.contains(written.digest()));
    let command = written.members().text("digest-check");
    assert!(text.contains(&format!("```sh\n{command}\n```\n")), "{text}");
}

#[test]
fn it_says_who_said_what() {
    let mut record = record("Ana");
    let count = |record: &Record, who: &str| {
        let said = format!("; {who}, {}", NOW.iso());
        markdown(record).matches(&said).count()
    };
    // With the outcome, five items and an answer that does not count.
    assert_eq!(count(&record, "Ana"), 7);
    for key in ["s.kept", "other.item", "outcome"] {
        let mut answer = record.answers.get(key).unwrap().clone();
        "Operations".clone_into(&mut answer.by);
        answer.at = Timestamp(NOW.0);
        record.answers.insert(key, answer);
    }
    assert_eq!(
        (count(&record, "Ana"), count(&record, "Operations")),
        (4, 3)
    );
    let text = markdown(&record);
    assert!(text.contains("Operations (3 answers)"), "{text}");
    assert!(text.contains("Ana (6 answers)"), "{text}");
    record.answers.remove("answered-by");
    assert_eq!(
        (count(&record, "not named"), count(&record, "Operations")),
        (4, 3)
    );
}

#[test]
fn whoever_answered_first_prepared_it() {
    let mut record = record("Ana");
    let mut first = record.answers.get("s.read").unwrap().clone();
    first.at = Timestamp(NOW.0 - 1);
    "Operations".clone_into(&mut first.by);
    record.answers.insert("s.read", first);
    let text = markdown(&record);
    let answers = "- **Prepared by:** Operations\n- **Answers by:** Operations (1 answer); Ana";
    assert!(text.contains(answers), "{text}");
}

#[test]
fn it_says_whether_the_account_is_closed() {
    let mut record = record("x");
    let closed = |record: &Record| {
        let text = markdown(record);
        let line = text.lines().find(|line| line.starts_with("- **Closed:** "));
        line.unwrap().to_owned()
    };
    let mut put = |outcome, closed_on: &str| {
        let form = OutcomeForm {
            outcome,
            closed_on: closed_on.to_owned(),
            seen: String::new(),
        };
        let mut answer = record.answers.get("outcome").unwrap().clone();
        answer.said = Said::Outcome(form);
        record.answers.insert("outcome", answer);
        closed(&record)
    };
    let on = put(Some(Outcome::Closed), "2026-11-27");
    assert!(on.contains(" on 27 November 2026; x, "), "{on}");
    let shown = put(Some(Outcome::Closed), "");
    assert!(shown.contains("AWS shows it as closed; x, "), "{shown}");
    let kept = put(Some(Outcome::NotClosed), "2026-11-27");
    assert!(kept.contains("It was not closed"), "{kept}");
    assert_eq!(
        put(None, "2026-11-27"),
        "- **Closed:** not yet, as far as this record knows"
    );
}

/// The code of an answer that follows its group says nothing to people, and its group says it already.
#[test]
fn what_follows_its_group_is_no_answer_of_its_own() {
    let mut record = record("x");
    let answer = record.answers.get("other.item").unwrap().clone();
    let follows = [
        Said::Decision(DecisionForm {
            option: Some(AS_CATEGORY.to_owned()),
            why: String::new(),
        }),
        Said::Backup(BackupForm {
            choice: Some(Choice::AsSection),
            ..BackupForm::default()
        }),
    ];
    for said in follows {
        let answer = Answer {
            said,
            ..answer.clone()
        };
        record.answers.insert("other.item", answer);
        let text = markdown(&record);
        assert!(!text.contains("other.item"), "{text}");
        assert!(!text.contains("Other answers"), "{text}");
    }
}

#[test]
fn an_answer_to_what_does_not_apply_stands_in_words() {
    let mut record = record("x");
    let answer = record.answers.get("s.kept").unwrap().clone();
    record.answers.insert("more.disks", answer);
    record.others = [
        ("other.item", "Old pipelines", Some("Taken down")),
        ("more.disks", "Disks", None),
    ]
    .map(|(id, title, label)| Other {
        id: id.to_owned(),
        title: title.to_owned(),
        label: label.map(str::to_owned),
    })
    .to_vec();
    let text = markdown(&record);
    assert!(
        text.contains("- **Old pipelines:** Taken down; x; x, "),
        "{text}"
    );
    // Where it is kept stands nowhere else.
    let kept = "- **Disks:** Kept outside this account; x (account x); copied on x; restore not tried; x, ";
    assert!(text.contains(kept), "{text}");
    assert!(!text.contains("other.item"), "{text}");
}

#[test]
fn dates_after_closing_are_days_once_it_is_closed() {
    let mut record = record("x");
    let date = |title: &str, from_day, to_day| After {
        title: title.to_owned(),
        from_day,
        to_day,
    };
    record.dates = vec![
        date("Access ends", Some(0), None),
        date("Closed for good", Some(90), Some(95)),
        date("Mail", None, None),
    ];
    let text = markdown(&record);
    let counted = "### Dates that matter\n\nCounted in days from the day of closing.\n\n\
         - **Access ends:** day 0\n- **Closed for good:** days 90 to 95\n- **Mail:** no fixed end\n";
    assert!(text.contains(counted), "{text}");
    let mut outcome = record.answers.get("outcome").unwrap().clone();
    outcome.said = Said::Outcome(OutcomeForm {
        outcome: Some(Outcome::Closed),
        closed_on: "2026-11-27".to_owned(),
        seen: String::new(),
    });
    record.answers.insert("outcome", outcome);
    let text = markdown(&record);
    let days = "### Dates that matter\n\n- **Access ends:** 27 November 2026\n\
         - **Closed for good:** 25 February 2027 – 2 March 2027\n";
    assert!(text.contains(days), "{text}");
}

#[test]
fn it_says_how_a_contradiction_ended() {
    let mut record = with_files();
    let once = |record: &mut Record, key: &str| {
        let mut answer = record.answers.get(key).unwrap().clone();
        answer.contradicted = true;
        record.answers.insert(key, answer);
    };
    let text = markdown(&record);
    assert!(
        text.contains("## What files contradicted\n\nNone of these answers."),
        "{text}"
    );
    once(&mut record, "s.read");
    once(&mut record, "s.open");
    let text = markdown(&record);
    let ended = "## What files contradicted\n\n\
         - **EFS:** Add a few words to this answer.\n  - fs-1: nothing shows a copy.\n\
         - **Lost:** answered again after a file contradicted it; answered without a file\n";
    assert!(text.contains(ended), "{text}");
    // Also when the file is gone.
    record.evidence.clear();
    for item in &mut record.items {
        (item.files, item.notes) = (Vec::new(), Vec::new());
    }
    assert!(markdown(&record).contains("answered again after"));
}

/// They are answers without an item: the standing, and that nothing else is there.
#[test]
fn it_says_how_a_contradiction_of_the_account_ended() {
    let mut record = with_files();
    let mut confirmed = record.answers.get("s.open").unwrap().clone();
    confirmed.said = Said::There(ThereForm {
        basis: Some(Basis::Bills),
        beside: Vec::new(),
    });
    record.answers.insert("there.nothing-else", confirmed);
    let section = |record: &Record| {
        let text = markdown(record);
        let (_, after) = text.split_once("## What files contradicted\n\n").unwrap();
        after.split("\n\n").next().unwrap().to_owned()
    };
    assert_eq!(section(&record), "None of these answers.");
    let once = |record: &mut Record, key: &str| {
        let mut answer = record.answers.get(key).unwrap().clone();
        answer.contradicted = true;
        record.answers.insert(key, answer);
    };
    let outstanding = |record: &mut Record, item: &str, reason| {
        record.outstanding.push(Missing {
            item: item.to_owned(),
            reason,
        });
    };
    once(&mut record, "standing");
    once(&mut record, "there.nothing-else");
    assert_eq!(
        section(&record),
        "- **Is this account in an organization?** answered again after a file contradicted it\n\
         - **What is there:** answered again after a file contradicted it"
    );
    outstanding(&mut record, "standing", Reason::Contradicted);
    outstanding(&mut record, "there", Reason::EvidenceRemoved);
    assert_eq!(
        section(&record),
        "- **Is this account in an organization?** A file says otherwise. Check again and correct the answer.\n\
         - **What is there:** A file that counted here no longer does. Check again and answer again."
    );
    // A confirmation that no file contradicted may be too old, or its file may be gone.
    let mut answer = record.answers.get("there.nothing-else").unwrap().clone();
    answer.contradicted = false;
    record.answers.insert("there.nothing-else", answer);
    assert!(!section(&record).contains("What is there"));
}

/// Every text of the record as JSON stands in it for people, but for names that only programs use, and
/// the codes that are put into words.
#[test]
fn whatever_the_json_says_people_read() {
    let mut record = with_files();
    record.outstanding[0].item = "s.open".to_owned();
    record.others = vec![Other {
        id: "other.item".to_owned(),
        title: "Old pipelines".to_owned(),
        label: Some("Taken down".to_owned()),
    }];
    record.dates = vec![After {
        title: "Access ends".to_owned(),
        from_day: Some(0),
        to_day: None,
    }];
    let text = text(&markdown(&record));
    let text = text.replace('\n', " ");
    let mut seen = 0;
    let mut pending = vec![(String::new(), record.written().members().clone())];
    while let Some((name, value)) = pending.pop() {
        match value {
            Value::Object(members) => {
                pending.extend(
                    members
                        .iter()
                        .map(|(name, value)| (name.clone(), value.clone())),
                );
            }
            Value::List(values) => {
                // Ids of files in an item.
                let texts = values.iter().any(|value| value.as_text().is_some());
                if name != "evidence" || !texts {
                    pending.extend(values.into_iter().map(|value| (name.clone(), value)));
                }
            }
            Value::Number(moment) if ["at", "made-at", "taken-at"].contains(&name.as_str()) => {
                assert!(
                    text.contains(&Timestamp(moment).iso()),
                    "{name}: {moment}\n{text}"
                );
            }
            Value::Text(own) if !CODES.contains(&name.as_str()) => {
                let own = Date::parse(&own).map_or(own, |_| "2026".to_owned());
                assert!(text.contains(&own), "{name}: {own}\n{text}");
                seen += 1;
            }
            _ => {}
        }
    }
    assert!(seen > 50, "{seen}");
}

/// Members that only programs need, or that are said in words. Facts of files are for the examiner.
const CODES: [&str; 16] = [
    "answer",
    "format",
    "gate",
    "grade",
    "id",
    "item",
    "kind",
    "language",
    "option",
    "place",
    "reason",
    "restore",
    "route",
    "standing",
    "files-facts",
    "there",
];
