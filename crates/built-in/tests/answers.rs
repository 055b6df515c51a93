//! How many answers the built-in plan asks of accounts that should be quick: one with a bucket and a
//! domain, a junk sandbox, a member with a database, and whoever starts from what is there.
#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use domain::account::AccountId;
use domain::answer::{Basis, Choice, Place, Restore};
use domain::case::{Action, Case, Change};
use domain::evidence::Evidence;
use domain::gate::{Assessment, Loading, Question, assess};
use domain::plan::{ItemKind, Plan, Shortcut};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;

/// How many answers each takes, the account's id among them.
const BUCKET_AND_DOMAIN: usize = 24;
const MEMBER_WITH_DATABASE: usize = 26;
const JUNK_SANDBOX: usize = 11;
const FROM_WHAT_IS_THERE: usize = 19;

const NOW: Timestamp = Timestamp(1_795_395_661_000);

/// Someone who answers, and how often they had to.
struct Person {
    plan: Plan,
    case: Case,
    answers: usize,
}

impl Person {
    /// With the id typed: the first answer.
    fn new() -> Self {
        let plan = built_in::plan("en").expect("the built-in plan has no faults");
        let account = AccountId::parse("111122223333").expect("it has twelve digits");
        Self {
            plan,
            case: Case::new(Some(account)),
            answers: 1,
        }
    }

    /// One answer, which may take several inputs.
    fn say(&mut self, actions: impl IntoIterator<Item = Action>) {
        self.answers += 1;
        for action in actions {
            self.case.apply(&self.plan, action, NOW);
        }
    }

    fn item(&self, id: &str) -> usize {
        self.plan.find(id).expect("the plan has this item")
    }

    fn assessment(&self) -> Assessment {
        let evidence = Evidence::default();
        assess(&Question {
            plan: &self.plan,
            case: &self.case,
            evidence: &evidence,
            closing: &[],
            loading: Loading::Nothing,
            now: self.case.time(NOW),
        })
    }

    /// Everything that is still outstanding, each by its first and simplest answer.
    fn finish(mut self, standing: Standing) -> usize {
        self.say([Action::ChooseStanding(standing)]);
        if standing == Standing::Member {
            self.say([Action::ChooseRoute(Route::Organization)]);
        }
        let loose_ends = self
            .plan
            .category("loose-ends")
            .expect("the plan has loose ends");
        self.say([Action::ChooseForCategory(loose_ends, Shortcut::NoneApply)]);
        while let Some(id) = {
            let assessment = self.assessment();
            assessment
                .outstanding(&self.plan)
                .next()
                .map(|outstanding| outstanding.item.to_owned())
        } {
            if id == "there" {
                self.say([Action::NothingElse {
                    basis: Some(Basis::Bills),
                    listed: Vec::new(),
                }]);
                continue;
            }
            let index = self.item(&id);
            let changes = match &self.plan.items[index].kind {
                ItemKind::Backup(_) => vec![Change::Choose(Choice::Nothing)],
                ItemKind::Decision(decision) => {
                    let first = &decision.options[0];
                    let why = first
                        .wants_why
                        .then(|| Change::Why("the platform team".to_owned()));
                    let decide = Change::Decide(first.id.clone());
                    [decide].into_iter().chain(why).collect()
                }
                ItemKind::Statement(_) => vec![Change::Read(true)],
                ItemKind::Host => continue,
            };
            self.say(
                changes
                    .into_iter()
                    .map(|change| Action::Answer(index, change)),
            );
            assert!(self.answers <= 100, "{id} is never settled");
        }
        self.answers
    }
}

/// Nothing of each category but these items, which are kept in another account.
fn with_kept(kept: &[&str]) -> Person {
    let mut person = Person::new();
    for category in 0..person.plan.categories.len() {
        let shortcut = Shortcut::NothingOfThisKind;
        if person.plan.categories[category]
            .shortcuts
            .contains(&shortcut)
        {
            person.say([Action::ChooseForCategory(category, shortcut)]);
        }
    }
    for id in kept {
        let item = person.item(id);
        let asks_restore = person.plan.items[item].asks_restore;
        let restore = asks_restore.then_some(Change::Restore(Restore::Tried));
        let said = [
            Change::Choose(Choice::Kept),
            Change::Place(Place::OtherAccount),
            Change::DestinationAccount("999988887777".to_owned()),
            Change::Where("company archive".to_owned()),
        ];
        let said = said.into_iter().chain(restore);
        person.say(said.map(|change| Action::Answer(item, change)));
    }
    person
}

#[test]
fn an_account_with_one_bucket_and_a_domain() {
    let person = with_kept(&["backup.s3", "backup.domains"]);
    assert_eq!(person.finish(Standing::Standalone), BUCKET_AND_DOMAIN);
}

#[test]
fn a_member_with_a_database() {
    let person = with_kept(&["backup.rds"]);
    assert_eq!(person.finish(Standing::Member), MEMBER_WITH_DATABASE);
}

#[test]
fn a_junk_sandbox() {
    let mut person = Person::new();
    let backups = person.plan.section("backup").expect("the plan has backups");
    person.say([
        Action::ChooseForSection(backups, Shortcut::LetGoAll),
        Action::TypeWhyForSection(backups, "a sandbox".to_owned()),
    ]);
    assert_eq!(person.finish(Standing::Standalone), JUNK_SANDBOX);
}

#[test]
fn whoever_starts_from_what_is_there() {
    let mut person = Person::new();
    let bucket = person.item("backup.s3");
    let kept = [
        Change::There(true),
        Change::Choose(Choice::Kept),
        Change::Place(Place::OtherAccount),
        Change::DestinationAccount("999988887777".to_owned()),
        Change::Where("bucket company-archive".to_owned()),
        Change::Restore(Restore::Tried),
    ];
    person.say(kept.map(|change| Action::Answer(bucket, change)));
    let assessment = person.assessment();
    let asked = assessment.outstanding(&person.plan);
    let asked: Vec<&str> = asked.map(|one| one.item).collect();
    let backups = asked.iter().filter(|id| id.starts_with("backup."));
    // Nobody has to look for what is asked by itself.
    assert_eq!(
        backups.copied().collect::<Vec<_>>(),
        [
            "backup.ebs",
            "backup.iac",
            "backup.parameter-store",
            "backup.kms",
            "backup.domains",
            "backup.cognito",
            "backup.other",
            "backup.final-copy"
        ]
    );
    assert!(asked.contains(&"there") && asked.contains(&"loose-end.dependents"));
    assert_eq!(person.finish(Standing::Standalone), FROM_WHAT_IS_THERE);
}
