//! How many answers the built-in plan asks of the two accounts that should be quick: one with a
//! single S3 bucket, and a junk sandbox.
#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use domain::account::AccountId;
use domain::answer::{Choice, Place, Restore};
use domain::case::{Action, Case, Change};
use domain::evidence::Evidence;
use domain::gate::{Assessment, Loading, Question, assess};
use domain::plan::{Plan, Shortcut};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;

/// At most so many answers, the account's id among them.
const MOST: usize = 25;

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
    fn finish(mut self) -> usize {
        self.say([Action::ChooseStanding(Standing::Standalone)]);
        self.say([Action::ChooseRoute(Route::Root)]);
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
            let index = self.item(&id);
            let change = match &self.plan.items[index].kind {
                domain::plan::ItemKind::Backup(_) => Change::Choose(Choice::Nothing),
                domain::plan::ItemKind::Decision(decision) => {
                    Change::Decide(decision.options[0].id.clone())
                }
                domain::plan::ItemKind::Statement(_) => Change::Read(true),
                domain::plan::ItemKind::Host => continue,
            };
            self.say([Action::Answer(index, change)]);
            assert!(self.answers <= 2 * MOST, "{id} is never settled");
        }
        self.answers
    }
}

#[test]
fn an_account_with_one_bucket() {
    let mut person = Person::new();
    let categories: Vec<usize> = (0..person.plan.categories.len())
        .filter(|index| {
            person.plan.categories[*index]
                .shortcuts
                .contains(&Shortcut::NothingOfThisKind)
        })
        .collect();
    assert_eq!(categories.len(), 12);
    for category in categories {
        person.say([Action::ChooseForCategory(
            category,
            Shortcut::NothingOfThisKind,
        )]);
    }
    let bucket = person.item("backup.s3");
    let kept = [
        Change::Choose(Choice::Kept),
        Change::Place(Place::OtherAccount),
        Change::DestinationAccount("999988887777".to_owned()),
        Change::Where("bucket company-archive".to_owned()),
        Change::Restore(Restore::Tried),
    ];
    person.say(kept.map(|change| Action::Answer(bucket, change)));
    let answers = person.finish();
    println!("an account with one bucket takes {answers} answers");
    assert!(answers <= MOST, "{answers} answers");
}

#[test]
fn a_junk_sandbox() {
    let mut person = Person::new();
    let backups = person.plan.section("backup").expect("the plan has backups");
    person.say([
        Action::ChooseForSection(backups, Shortcut::LetGoAll),
        Action::TypeWhyForSection(backups, "a sandbox".to_owned()),
    ]);
    let answers = person.finish();
    println!("a junk sandbox takes {answers} answers");
    assert!(answers <= MOST, "{answers} answers");
}
