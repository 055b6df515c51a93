//! Every kind of file, damaged: nothing is shown that the whole file does not show, and nothing
//! that the whole file contradicts goes away without the file saying that something is wrong.

use std::collections::BTreeSet;

use domain::grade::Grade;
use domain::standing::Standing;
use evidence::combine::{Combined, ContradictionKind, Rules, combine};
use evidence::drawn::Drawn;
use evidence::facts::{AccountState, Facts};
use evidence::source::Source;
use proptest::prelude::*;

use crate::common::{AWAY, CLOSING, account, now, read, sample, samples};

const ARN: &str = "arn:aws:rds:eu-west-1:210987654321:db:orders";
const POINT: &str = "arn:aws:rds:eu-west-1:999988887777:snapshot:awsbackup:copyjob-bbbb";

/// The files beside the damaged one: of each database all that it takes to be shown.
fn beside() -> Vec<(Source, Facts)> {
    let texts = [
        format!(r#"{{"Resources":[{{"Arn":"{ARN}"}}]}}"#),
        String::from_utf8(sample("backup-list-copy-jobs.json")).unwrap(),
        point("COMPLETED", r#","Lifecycle":{}"#),
    ];
    texts.iter().map(crate::common::file).collect()
}

/// A recovery point of the copy, with what is said of its state and of its end.
fn point(status: &str, end: &str) -> String {
    format!(
        r#"{{"RecoveryPoints":[{{"IsEncrypted":false,"RecoveryPointArn":"{POINT}","BackupVaultArn":"arn:aws:backup:eu-west-1:{AWAY}:backup-vault:retained","CreationDate":"2026-10-01T04:41:10Z","Status":"{status}"{end}}}]}}"#
    )
}

/// Files that contradict or inform, beside the samples.
fn more() -> Vec<String> {
    const DAYS: &str = r#","Lifecycle":{"DeleteAfterDays":60}"#;
    const MOMENT: &str = r#","CalculatedLifecycle":{"DeleteAt":"2026-12-01T00:00:00Z"}"#;
    vec![
        point("COMPLETED", DAYS),
        point("COMPLETED", MOMENT),
        point("COMPLETED", &[MOMENT, DAYS].concat()),
        point("EXPIRED", r#","Lifecycle":{}"#),
        format!(
            r#"{{"CopyJobs":[{{"AccountId":"{CLOSING}","SourceBackupVaultArn":"arn:aws:backup:eu-west-1:{CLOSING}:backup-vault:Default","DestinationBackupVaultArn":"arn:aws:backup:eu-west-1:{AWAY}:backup-vault:retained","DestinationRecoveryPointArn":"{POINT}","ResourceArn":"{ARN}","ResourceType":"RDS","CreationDate":"2026-08-01T04:00:00Z","CompletionDate":"2026-08-01T04:41:10Z","State":"FAILED"}}]}}"#
        ),
        format!(
            r#"{{"DelegatedAdministrators":[{{"Id":"{CLOSING}","Arn":"arn:aws:organizations::111122223333:account/o-exampleorgid/{CLOSING}","State":"ACTIVE","JoinedMethod":"CREATED","JoinedTimestamp":"2026-01-05T10:00:00Z","DelegationEnabledDate":"2026-02-05T10:00:00Z"}}]}}"#
        ),
        r#"{"ReservedInstances":[{"ReservedInstancesId":"a1b2","State":"active","Start":"2026-01-01T00:00:00Z","End":"2027-01-01T00:00:00Z"}]}"#.to_owned(),
    ]
}

fn files() -> Vec<Vec<u8>> {
    let samples = samples().into_iter().map(|name| sample(&name));
    samples
        .chain(more().into_iter().map(String::into_bytes))
        .collect()
}

/// The result of these files for a management account, which most can be said against.
fn bring(damaged: Option<&Drawn>) -> Combined {
    bring_beside(beside(), damaged)
}

/// The same where no other file says when the copy expires.
fn bring_alone(damaged: &Drawn) -> Combined {
    let mut files = beside();
    files.truncate(2);
    bring_beside(files, Some(damaged))
}

fn bring_beside(mut files: Vec<(Source, Facts)>, damaged: Option<&Drawn>) -> Combined {
    files.extend(damaged.map(|drawn| (drawn.source.clone(), drawn.facts.clone())));
    let standing = Some(Standing::Management);
    let rules = Rules {
        standing,
        ..crate::common::rules_of(Some(account(CLOSING)), now())
    };
    combine(&files, &rules)
}

/// The objections to answers, by item. A resource or a cost under another name is still there: it
/// counts where unknown things count.
fn against(combined: &Combined) -> BTreeSet<String> {
    let said = combined.contradictions.iter();
    said.map(|one| match one.kind {
        ContradictionKind::ResourcesExist | ContradictionKind::Charged => {
            one.kind.name().to_owned()
        }
        _ => format!("{} {}", one.item, one.kind.name()),
    })
    .collect()
}

/// How many things exist, and how many services cost something.
fn existing(combined: &Combined) -> u32 {
    let charged = combined.contradictions.iter();
    let charged = charged.filter(|one| one.kind == ContradictionKind::Charged);
    let charged = charged.map(|one| one.count);
    let groups = combined.groups.iter().map(|group| group.count);
    let items = combined.findings.values().map(|finding| finding.existing);
    items.chain(groups).chain(charged).sum()
}

/// A file that is not damaged, and what all files come to with it.
struct Whole {
    drawn: Drawn,
    all: Combined,
    alone: Combined,
}

impl Whole {
    fn of(bytes: &[u8]) -> Self {
        let drawn = read(bytes).unwrap();
        let all = bring(Some(&drawn));
        let alone = bring_alone(&drawn);
        Self { drawn, all, alone }
    }

    /// Whether it says that the copy is worse than it seems.
    fn lowers(&self) -> bool {
        self.all.verdict(ARN) < bring(None).verdict(ARN)
    }
}

fn check(damaged: &[u8], whole: &Whole) -> Result<(), TestCaseError> {
    let lowers = whole.lowers();
    let Whole {
        drawn: whole,
        all,
        alone,
    } = whole;
    let Ok(drawn) = read(damaged) else {
        return Ok(());
    };
    let less = bring(Some(&drawn));
    let grade = |combined: &Combined| combined.verdict(ARN).map(|verdict| verdict.grade());
    // Where the whole file lowers the copy, what is damaged may not: it says nothing then.
    prop_assert!(lowers || grade(&less) <= grade(all), "{:?}", grade(&less));
    let shown = |combined: &Combined| grade(combined) == Some(Grade::Shown);
    prop_assert!(
        shown(alone) || !shown(&bring_alone(&drawn)),
        "shown by itself"
    );
    let closed = |combined: &Combined| combined.proposals.state == Some(AccountState::Closed);
    prop_assert!(closed(all) || !closed(&less));
    let (standing, routes) = (less.proposals.standing, &less.proposals.routes);
    prop_assert!(standing.is_none() || standing == all.proposals.standing);
    prop_assert!(
        routes
            .iter()
            .all(|route| all.proposals.routes.contains(route))
    );
    let flagged = drawn.source.problems.len() > whole.source.problems.len()
        || drawn.source.kind != whole.source.kind
        || drawn.source.account != whole.source.account;
    if !flagged {
        let lost = &against(all) - &against(&less);
        prop_assert!(lost.is_empty(), "no longer said: {lost:?}");
        prop_assert!(existing(&less) >= existing(all), "something is left out");
        let missing = |combined: &Combined| combined.regions_missing.clone().unwrap_or_default();
        prop_assert!(missing(&less).is_superset(&missing(all)));
        prop_assert!(less.regions_missing.is_some() >= all.regions_missing.is_some());
    }
    Ok(())
}

#[test]
fn whole_files_are_read_and_one_of_them_is_shown() {
    let grade = |combined: &Combined| combined.verdict(ARN).map(|verdict| verdict.name());
    assert_eq!(grade(&bring(None)), Some("shown"));
    for bytes in files() {
        assert!(read(&bytes).is_ok(), "{}", String::from_utf8_lossy(&bytes));
    }
    // The objections that must not be lost are there in the first place.
    let all = files();
    let said = all
        .iter()
        .flat_map(|bytes| against(&bring(Some(&read(bytes).unwrap()))));
    let said: BTreeSet<String> = said.collect();
    assert!(said.len() >= 7, "{said:?}");
}

#[test]
fn cut_anywhere() {
    // Where a table is cut, nothing tells: it has no end of its own.
    for bytes in files().iter().filter(|bytes| bytes[0] == b'{') {
        let whole = Whole::of(bytes);
        for end in 0..bytes.len() {
            check(&bytes[..end], &whole).unwrap();
        }
    }
}

/// Any byte in the place of any other one, but for digits and letters: those make another file
/// that no reader can tell from a true one.
#[test]
fn a_sign_in_the_place_of_any_byte() {
    for bytes in files() {
        let whole = Whole::of(&bytes);
        for place in 0..bytes.len() {
            // A third of them at each place.
            for sign in b"{}[]\",:\\\0\n !\xff".iter().skip(place % 3).step_by(3) {
                let mut damaged = bytes.clone();
                damaged[place] = *sign;
                let outcome = check(&damaged, &whole);
                assert!(
                    outcome.is_ok(),
                    "{outcome:?}\n{}",
                    String::from_utf8_lossy(&damaged)
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1500, ..ProptestConfig::default() })]

    /// Bytes are missing, and not letters and digits alone: a shorter name is another name.
    #[test]
    fn shortened(which in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), length in 1_usize..30) {
        let bytes = which.get(&files()).clone();
        let start = place.index(bytes.len());
        let end = (start + length).min(bytes.len());
        prop_assume!(bytes[start..end].iter().any(|byte| b"{}[]\",:".contains(byte)));
        let whole = Whole::of(&bytes);
        // A lifecycle without its one member is how AWS says "for ever": no reader can tell.
        prop_assume!(!whole.lowers());
        check(&[&bytes[..start], &bytes[end..]].concat(), &whole)?;
    }

    /// Bytes stand there twice.
    #[test]
    fn doubled(which in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), length in 1_usize..400) {
        let bytes = which.get(&files()).clone();
        let start = place.index(bytes.len());
        let end = (start + length).min(bytes.len());
        let whole = Whole::of(&bytes);
        check(&[&bytes[..end], &bytes[start..]].concat(), &whole)?;
    }
}
