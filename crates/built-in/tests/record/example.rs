//! The worked example: a web shop's account, prepared by one person and closed by another.

use domain::account::AccountId;
use domain::answer::{
    AS_CATEGORY, Answer, BackupForm, Basis, Choice, DecisionForm, Outcome, OutcomeForm, Place,
    Restore, Said, ShortcutForm, ThereForm,
};
use domain::case::{Case, NOTHING_ELSE};
use domain::evidence::{Evidence, FileMark, Finding, KeptIn};
use domain::gate::{Assessment, Judgement, Loading, Question, assess};
use domain::grade::Grade;
use domain::json::Value;
use domain::plan::{Item, ItemKind, Plan, Shortcut};
use domain::record::Examined;
use domain::standing::{Route, Standing};
use domain::time::Timestamp;

/// 2026-11-28T09:12:00Z
pub(crate) const NOW: Timestamp = Timestamp(1_795_857_120_000);

const MINUTE: u64 = 60_000;

/// The account that most copies went to.
const ARCHIVE: &str = "444455556666";

/// The sentences of files, by item.
const NOTES: &str = r#"{
    "backup.ebs": ["vol-0a1b2c3d: a completed copy is in account 444455556666. No file says when it expires."],
    "backup.rds": ["orders, customers: a completed copy is in account 444455556666 until 20 November 2027."]
}"#;

/// The facts of those files, which only the examiner reads.
const FACTS: &str = r#"{"2f00a1b2c3d4e5f6": "[]", "7a00b1c2d3e4f5a6": "[]"}"#;

/// The plan in one language, what was said, and what files say.
pub(crate) struct Example {
    pub(crate) plan: Plan,
    pub(crate) case: Case,
    pub(crate) evidence: Evidence,
    notes: Value,
    said: u64,
}

impl Example {
    /// Everything answered, and the account closed.
    pub(crate) fn finished(language: &str) -> Self {
        let mut example = Self {
            plan: built_in::plan(language).expect("the built-in plan has no faults"),
            case: Case::new(Some(account("111122223333"))),
            evidence: evidence(),
            notes: Value::read(NOTES).expect("it is JSON"),
            said: 0,
        };
        for (key, said) in [
            ("account-name", Said::Text("Web shop (old)".to_owned())),
            ("management-account", Said::Text("555566667777".to_owned())),
            ("answered-by", Said::Text("Ana, platform team".to_owned())),
            ("standing", Said::Standing(Standing::Member)),
            ("route", Said::Route(Route::Organization)),
        ] {
            example.say(key, said, 0, "");
        }
        example.backups();
        example.rest();
        example.nothing_else();
        let outcome = OutcomeForm {
            outcome: Some(Outcome::Closed),
            closed_on: "2026-11-27".to_owned(),
            seen: "The account shows as closed; the email came at 16:40.".to_owned(),
        };
        let closer = "Ben, cloud operations";
        example.say("outcome", Said::Outcome(outcome), 0, closer);
        example
    }

    /// The gate's question about it.
    pub(crate) fn question(&self) -> Question<'_> {
        Question {
            plan: &self.plan,
            case: &self.case,
            evidence: &self.evidence,
            closing: &[],
            loading: Loading::Nothing,
            now: NOW,
        }
    }

    /// What the examiner adds to the record.
    pub(crate) fn examined(&self) -> Examined<'_> {
        Examined {
            notes: Some(&self.notes),
            basis: "",
            facts: FACTS,
        }
    }

    pub(crate) fn assessment(&self) -> Assessment {
        assess(&self.question())
    }

    fn say(&mut self, key: &str, said: Said, revision: u32, by: &str) {
        self.said += 1;
        let answer = Answer {
            said,
            at: Timestamp(NOW.0 - 36 * 60 * MINUTE + self.said * MINUTE),
            revision,
            doubted: false,
            by: by.to_owned(),
            parts: None,
            contradicted: false,
            of_file: false,
            heading: None,
        };
        self.case.put(key, answer);
    }

    fn backups(&mut self) {
        for (id, form) in [
            (
                "backup.ebs",
                copied(
                    "Vault web-shop-archive, eu-central-1",
                    "2026-11-20",
                    Restore::Tried,
                ),
            ),
            ("backup.ami", let_go("The pipeline builds them from source")),
            (
                "backup.rds",
                copied(
                    "Vault web-shop-archive, eu-central-1: orders, customers",
                    "2026-11-21",
                    Restore::Tried,
                ),
            ),
            (
                "backup.dynamodb",
                copied(
                    "Vault web-shop-archive, eu-central-1: sessions",
                    "2026-11-21",
                    Restore::NotTried,
                ),
            ),
            (
                "backup.s3",
                outside("Archive server, /archive/web-shop/photos", Restore::Tried),
            ),
            ("backup.efs", let_go("Temporary files of the build servers")),
            ("backup.ecr", let_go("Images are built again from source")),
            (
                "backup.lambda",
                outside(
                    "Git, group web-shop, repository functions",
                    Restore::NotTried,
                ),
            ),
            (
                "backup.iac",
                outside(
                    "Git, group web-shop, repository infrastructure",
                    Restore::NotTried,
                ),
            ),
            (
                "backup.parameter-store",
                copied(
                    "Parameters under /web-shop/old, eu-central-1",
                    "2026-11-23",
                    Restore::NotTried,
                ),
            ),
            (
                "backup.secrets-manager",
                let_go("Every password was replaced on 2026-11-24"),
            ),
            (
                "backup.route53-zones",
                outside(
                    "Archive server, /archive/web-shop/zones.json",
                    Restore::NotTried,
                ),
            ),
            (
                "backup.domains",
                copied(
                    "Registered there since 2026-11-19",
                    "2026-11-19",
                    Restore::NotTried,
                ),
            ),
            ("backup.addresses", let_go("No partner lists them any more")),
            (
                "backup.invoices",
                outside("Accounting, folder AWS 2019 to 2026", Restore::NotTried),
            ),
        ] {
            self.say(id, Said::Backup(form), self.revision(id), "");
        }
        for group in ["logs", "identities", "mail", "analytics", "rare"] {
            let (choice, why) = if group == "logs" {
                (Shortcut::LetGoAll, "Kept for longer than the audit asks")
            } else {
                (Shortcut::NothingOfThisKind, "")
            };
            let why = why.to_owned();
            self.say(group, Said::Shortcut(ShortcutForm { choice, why }), 0, "");
        }
    }

    /// Every item that was not answered by name: with its group, or by its first answer that settles.
    fn rest(&mut self) {
        let none = ShortcutForm {
            choice: Shortcut::NoneApply,
            why: String::new(),
        };
        self.say("loose-ends", Said::Shortcut(none), 0, "");
        // Some items apply only after others were answered.
        for _ in 0..3 {
            let assessment = self.assessment();
            for index in 0..self.plan.items.len() {
                let item = self.plan.items[index].clone();
                let category = self.plan.categories[item.category].id.clone();
                let asked = match assessment.item(index) {
                    Judgement::Outstanding(_) => true,
                    // Nobody ticked it: only its group's answer speaks of it.
                    Judgement::Waiting => self.case.said(&category).is_some(),
                    _ => false,
                };
                if asked {
                    let said = self.first_answer(&item, &category);
                    self.say(&item.id, said, item.revision, "");
                }
            }
        }
    }

    /// That nothing else is there than what was answered until now.
    fn nothing_else(&mut self) {
        let answered = self.case.answers();
        let beside = answered.filter(|(key, _)| self.plan.find(key).is_some());
        let form = ThereForm {
            basis: Some(Basis::Bills),
            beside: beside.map(|(key, _)| key.to_owned()).collect(),
        };
        self.say(NOTHING_ELSE, Said::There(form), 0, "");
    }

    fn first_answer(&self, item: &Item, category: &str) -> Said {
        let grouped = self.case.said(category).is_some();
        match &item.kind {
            ItemKind::Backup(_) => Said::Backup(BackupForm {
                choice: Some(if grouped {
                    Choice::AsCategory
                } else {
                    Choice::Nothing
                }),
                ..BackupForm::default()
            }),
            ItemKind::Decision(decision) if !grouped => {
                let option = decision.options.iter().find(|option| option.settles);
                let option = option.expect("one answer settles");
                let why = if option.wants_why {
                    "Ben, cloud operations"
                } else {
                    ""
                };
                Said::Decision(DecisionForm {
                    option: Some(option.id.clone()),
                    why: why.to_owned(),
                })
            }
            ItemKind::Decision(_) => Said::Decision(DecisionForm {
                option: Some(AS_CATEGORY.to_owned()),
                ..DecisionForm::default()
            }),
            ItemKind::Statement(_) | ItemKind::Host => Said::Statement(true),
        }
    }

    fn revision(&self, id: &str) -> u32 {
        let index = self.plan.find(id).expect("the plan has this item");
        self.plan.items[index].revision
    }
}

fn account(id: &str) -> AccountId {
    AccountId::parse(id).expect("it has twelve digits")
}

fn kept(place: Place, location: &str, restore: Restore) -> BackupForm {
    BackupForm {
        choice: Some(Choice::Kept),
        place: Some(place),
        location: location.to_owned(),
        restore: Some(restore),
        ..BackupForm::default()
    }
}

fn copied(location: &str, copied_on: &str, restore: Restore) -> BackupForm {
    BackupForm {
        destination_account: ARCHIVE.to_owned(),
        copied_on: copied_on.to_owned(),
        ..kept(Place::OtherAccount, location, restore)
    }
}

fn outside(location: &str, restore: Restore) -> BackupForm {
    kept(Place::OutsideAws, location, restore)
}

fn let_go(why: &str) -> BackupForm {
    BackupForm {
        choice: Some(Choice::LetGo),
        why: why.to_owned(),
        ..BackupForm::default()
    }
}

fn evidence() -> Evidence {
    let files = [
        ("2f00a1b2c3d4e5f6", "copy-jobs", "111122223333"),
        ("7a00b1c2d3e4f5a6", "recovery-points", ARCHIVE),
    ];
    let files = files.map(|(id, kind, of)| FileMark {
        id: id.to_owned(),
        kind: kind.to_owned(),
        account: Some(account(of)),
        taken_at: Timestamp(NOW.0 - 40 * 60 * MINUTE),
        digest: id.repeat(4),
    });
    let finding = |grade| Finding {
        found: true,
        kept_in: vec![KeptIn {
            account: account(ARCHIVE),
            grade,
            until: None,
            lost: false,
        }],
        files: files.iter().map(|file| file.id.clone()).collect(),
        ..Finding::default()
    };
    let findings = [
        ("backup.rds".to_owned(), finding(Grade::Shown)),
        ("backup.ebs".to_owned(), finding(Grade::Supported)),
    ];
    Evidence {
        files: files.to_vec(),
        ..Evidence::new(findings)
    }
}
