//! G6: taking away an answer, asking for more, or worse evidence never opens a shut gate.

use domain::answer::Basis;
use domain::answer::{
    Answer, BackupForm, DecisionForm, OutcomeForm, Said, ShortcutForm, ThereForm,
};
use domain::evidence::{AtHand, Finding, KeptIn};
use domain::gate::{Assessment, Judgement, Loading};
use domain::grade::Grade;
use domain::plan::{ItemKind, Shortcut};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::json;

use domain::time::Timestamp;

use crate::common::{ACCOUNT, DAY, ELSEWHERE, id, ms};
use crate::plans::{OPTIONS, any_item, any_plan};
use crate::world::{World, finding, step};

/// A world in which little is missing: settled, with files, and then a few steps on.
fn nearly_settled() -> impl Strategy<Value = World> {
    let files = vec((any::<Index>(), finding()), 0..4);
    (any_plan(), files, any::<Index>(), vec(step(), 0..4)).prop_map(
        |(plan, files, value, steps)| {
            let mut world = World::new(plan.document());
            for (which, finding) in files {
                let item = which.get(&world.plan.items).id.clone();
                world.findings.insert(item, finding);
            }
            world.settle(value);
            for step in &steps {
                world.take(step);
            }
            world
        },
    )
}

/// A change that makes a world worse.
type Change = fn(&mut World);

fn check(before: &World, after: &World, what: &str) -> Result<(), TestCaseError> {
    prop_assert!(
        before.assess().is_open() || !after.assess().is_open(),
        "{} opened it",
        what
    );
    Ok(())
}

/// The same form, taken back.
fn taken_back(said: &Said) -> Option<Said> {
    Some(match said {
        Said::Text(_) => Said::Text(String::new()),
        Said::Standing(_) | Said::Route(_) => return None,
        Said::Shortcut(form) => Said::Shortcut(ShortcutForm {
            choice: Shortcut::OneByOne,
            ..form.clone()
        }),
        Said::Backup(form) => Said::Backup(BackupForm {
            choice: None,
            there: false,
            ..form.clone()
        }),
        Said::Decision(form) => Said::Decision(DecisionForm {
            option: None,
            ..form.clone()
        }),
        Said::Statement(_) => Said::Statement(false),
        Said::There(form) => Said::There(ThereForm {
            basis: None,
            ..form.clone()
        }),
        Said::Outcome(form) => Said::Outcome(OutcomeForm {
            outcome: None,
            ..form.clone()
        }),
    })
}

/// Findings that are worse than this one.
fn worse(finding: &Finding) -> Vec<Finding> {
    let mut all = vec![Finding {
        found: true,
        ..finding.clone()
    }];
    for until in [None, Some(Timestamp(0))] {
        all.push(Finding {
            empty_until: until,
            ..finding.clone()
        });
    }
    for answer in ["nothing", "does-not-apply", OPTIONS[0]] {
        let mut more = finding.clone();
        more.contradicted.push(answer.to_owned());
        all.push(more);
    }
    for one in &finding.kept_in {
        let kept = |one: KeptIn| Finding {
            kept_in: vec![one],
            ..finding.clone()
        };
        let lower = Grade::ALL.iter().filter(|grade| **grade < one.grade);
        all.extend(lower.map(|grade| {
            kept(KeptIn {
                grade: *grade,
                ..*one
            })
        }));
        // One that has lapsed says nothing any more, and one of another account nothing of this.
        let until = Some(Timestamp(0));
        all.push(kept(KeptIn { until, ..*one }));
        if !one.lost {
            let account = id(ELSEWHERE);
            all.push(kept(KeptIn { account, ..*one }));
        }
        all.push(kept(KeptIn { lost: true, ..*one }));
    }
    all
}

proptest! {
    #![proptest_config(crate::config(256))]

    #[test]
    fn taking_away_any_answer(world in nearly_settled()) {
        let keys: Vec<String> = world.case.answers().map(|(key, _)| key.to_owned()).collect();
        for key in keys {
            // A mark that a file left is no answer.
            let applies_by_mark = |index: usize| world.plan.items[index].applies.found;
            if world.plan.find(&key).is_some_and(applies_by_mark) {
                continue;
            }
            // A word that was said after nothing else was confirmed to be there takes its item out of
            // what that speaks of. Without it, it speaks of the item again.
            let check = |world: &World, without: &World, what: &str| {
                let item = world.plan.find(what).map(|item| without.assess().item(item));
                match item {
                    Some(Judgement::NotThere { .. }) => Ok(()),
                    _ => check(world, without, what),
                }
            };
            let mut without = world.clone();
            without.case.remove(&key);
            check(&world, &without, &key)?;
            if let Some(said) = world.case.said(&key).and_then(taken_back) {
                let mut back = world.clone();
                back.replace(&key, said);
                check(&world, &back, &key)?;
            }
            if let Some(answer) = world.case.answer(&key).cloned() {
                let mut doubted = world.clone();
                doubted.case.put(&key, Answer { doubted: true, ..answer });
                check(&world, &doubted, &key)?;
            }
        }
    }

    /// Also the embedding page's word.
    #[test]
    fn taking_a_reference_back(world in nearly_settled()) {
        for item in &world.plan.items {
            let mut without = world.clone();
            if without.case.settle(&world.plan, &item.id, "", world.clock) {
                check(&world, &without, &item.id)?;
                let open = without.assess().is_open();
                prop_assert!(!open || !item.required || without.assess().item(world.plan.find(&item.id).expect("an item")) == Judgement::DoesNotApply);
            }
        }
        let mut without = world.clone();
        without.case.forget_hosts();
        check(&world, &without, "all references")?;
    }

    #[test]
    fn asking_for_more(world in nearly_settled(), item in any_item(), first in any::<bool>()) {
        let required = |world: &World| -> Vec<String> {
            let items = world.plan.items.iter().filter(|item| item.required && !item.applies.found);
            let decisions = items.filter(|item| matches!(item.kind, ItemKind::Decision(_)));
            decisions.map(|item| item.id.clone()).collect()
        };
        let mut document = world.document.clone();
        let sections = document["sections"].as_array_mut().expect("sections");
        if first {
            sections.insert(0, item.required_section(&[]));
        } else {
            sections.push(item.required_section(&required(&world)));
        }
        check(&world, &world.with_plan(document), "a new item")?;

        for (index, item) in world.plan.items.iter().enumerate().filter(|(_, item)| !item.required) {
            let mut more = world.clone();
            more.plan.items[index].required = true;
            check(&world, &more, &item.id)?;
        }
    }

    #[test]
    fn worse_evidence(world in nearly_settled()) {
        let assessment = world.assess();
        for (item, finding) in &world.findings {
            for worse in worse(finding) {
                let mut other = world.clone();
                other.findings.insert(item.clone(), worse);
                check(&world, &other, item)?;
            }
            // Taking the file away leaves a mark where it stood in the way.
            let mut without = world.clone();
            without.findings.remove(item);
            for key in assessment.contradicted(&world.plan) {
                without.case.doubt(&key);
            }
            for key in assessment.reopened(&without.assess(), &world.plan) {
                without.case.doubt(&key);
            }
            check(&world, &without, item)?;
            let after = without.assess();
            let stood = |judged: &Assessment| judged.there().is_none_or(|judged| judged.is_ok());
            prop_assert!(stood(&assessment) || !stood(&after) || after.there().is_none());
            for (index, item) in world.plan.items.iter().enumerate() {
                let waits = |judgement| matches!(judgement, Judgement::Outstanding(_));
                let asks = |judgement| waits(judgement) || judgement == Judgement::Waiting;
                prop_assert!(!waits(assessment.item(index)) || asks(after.item(index)), "{}", item.id);
            }
        }
        // The first file about an item, too.
        for item in &world.plan.items {
            let mut listed = world.clone();
            let found = listed.findings.entry(item.id.clone());
            found.or_insert(Finding {
                found: true,
                contradicted: vec!["nothing".to_owned(), OPTIONS[0].to_owned()],
                ..Finding::default()
            });
            check(&world, &listed, &item.id)?;
            let mut charged = world.clone();
            charged.charge(&item.id, true);
            check(&world, &charged, &item.id)?;
        }
    }

    /// Also the collector's file, on which a confirmation may rest.
    #[test]
    fn without_the_collectors_file(world in nearly_settled()) {
        let mut without = world.clone();
        without.collected = false;
        check(&world, &without, "the file")?;
        let (before, after) = (world.assess(), without.assess());
        for key in before.reopened(&after, &world.plan) {
            without.case.doubt(&key);
        }
        // It is asked again, also when the file comes back.
        without.collected = world.collected;
        prop_assert!(before.is_open() || !without.assess().is_open());
        let by_file = before.there() == Some(Ok(Basis::File));
        prop_assert!(!by_file || !without.assess().is_open());
    }

    /// Whatever else is the case.
    #[test]
    fn what_is_not_at_hand(world in nearly_settled()) {
        let not_at_hand: [(&str, Change); 4] = [
            ("evidence", |world| world.at_hand = AtHand::Unread),
            ("evidence", |world| world.at_hand = AtHand::Unreadable),
            ("plan", |world| world.loading = Loading::Plan),
            ("clock", |world| world.case.latest = ms(world.clock, DAY as i64 + 1)),
        ];
        for (row, change) in not_at_hand {
            let mut without = world.clone();
            change(&mut without);
            let assessment = without.assess();
            prop_assert!(!assessment.is_open(), "{}", row);
            prop_assert!(assessment.permit(ACCOUNT).is_none(), "{}", row);
            let mut missing = assessment.outstanding(&without.plan);
            prop_assert!(missing.any(|missing| missing.item == row), "{}", row);
        }
    }

    #[test]
    fn a_stricter_plan(world in nearly_settled(), days in 0..40_u32) {
        let mut document = world.document.clone();
        let old = document["max_age_days"].as_u64().unwrap_or(0);
        document["max_age_days"] = json!(old.min(days.into()));
        check(&world, &world.with_plan(document), "ageing")?;
        for index in 0..world.plan.items.len() {
            let mut stricter = world.clone();
            stricter.plan.items[index].revision += 1;
            check(&world, &stricter, "a new revision")?;
        }
    }
}
