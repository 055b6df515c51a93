//! G1, G3, G4 and G5 in any plan, after any steps.

use domain::answer::{Answer, Basis, Said};
use domain::case::{Case, NOTHING_ELSE, NOTHING_OF_THE_REST};
use domain::evidence::AtHand;
use domain::gate::{Assessment, Judgement, Loading};
use domain::plan::{Item, ItemKind};
use domain::reason::Reason;
use domain::standing::Standing;
use domain::time::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common::{ACCOUNT, DAY, NOON, check_sums, ms};
use crate::plans::any_plan;
use crate::world::{World, step};

/// Checks what must hold of an open gate, by the answers and not by the judgement.
fn check_open(world: &World, assessment: &Assessment) -> Result<(), TestCaseError> {
    let case = &world.case;
    let now = case.time(world.clock);
    prop_assert_eq!(world.at_hand, AtHand::Whole);
    prop_assert_eq!(world.loading, Loading::Nothing);
    prop_assert!(case.latest.0 <= world.clock.0 + DAY);
    prop_assert!(case.account.is_some());
    prop_assert_eq!(case.id_in_field().ok(), case.account);
    let standing = case.standing();
    prop_assert!(standing.is_some_and(|standing| standing != Standing::Unknown));
    prop_assert!(
        case.route()
            .zip(standing)
            .is_some_and(|(route, at)| route.is_open_to(at))
    );
    for (index, item) in world
        .plan
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.required)
    {
        let unconditional = item.applies == domain::plan::Applies::default();
        prop_assert!(!unconditional || assessment.item(index) != Judgement::DoesNotApply);
        if assessment.item(index).follows_there() {
            check_not_there(world, item)?;
        } else if assessment.item(index) != Judgement::DoesNotApply {
            let answer = case.answer(&item.id);
            if matches!(item.kind, ItemKind::Host) {
                prop_assert!(case.reference(item).is_some(), "{}", item.id);
                continue;
            }
            let counts = answer.is_some_and(|answer| {
                let given = answer.said.is_given() && answer.revision == item.revision;
                given && !answer.doubted && answer.at.0 <= now.0 + DAY
            });
            prop_assert!(counts, "{}", item.id);
        }
    }
    Ok(())
}

/// Checks what must hold of an item that was settled by the confirmation that nothing else is there.
fn check_not_there(world: &World, item: &Item) -> Result<(), TestCaseError> {
    let (case, now) = (&world.case, world.case.time(world.clock));
    prop_assert!(world.plan.is_asked_if_there(item));
    let holds = |key: &str, days: u32| {
        let answer = case.answer(key).filter(|answer| !answer.doubted)?;
        let in_time = answer.at.0 <= now.0 + DAY && now.0 <= answer.at.0 + u64::from(days) * DAY;
        match &answer.said {
            Said::There(form) if in_time => Some((form.basis?, form)),
            _ => None,
        }
    };
    let bills = world.plan.max_age_days;
    let (basis, form) = holds(NOTHING_ELSE, u32::MAX).expect("a confirmation");
    prop_assert!(!form.beside.contains(&item.id));
    let finding = world.findings.get(&item.id);
    prop_assert!(finding.is_none_or(|finding| !finding.found));
    let costs = world.findings.get("there").map(|found| &found.contradicted);
    prop_assert!(costs.is_none_or(|costs| !costs.contains(&item.id)));
    let own = case.said(&item.id);
    prop_assert!(own.is_none_or(|said| !said.is_given() && !said.is_ticked()));
    match basis {
        Basis::Bills => prop_assert!(holds(NOTHING_ELSE, bills).is_some()),
        Basis::File => {
            let days = world.plan.empty_max_age_days.unwrap_or(bills);
            prop_assert!(world.collected && holds(NOTHING_ELSE, days).is_some());
            let empty = finding.and_then(|finding| finding.empty_until);
            let empty = empty.is_some_and(|until| now <= until);
            prop_assert!(empty || holds(NOTHING_OF_THE_REST, bills).is_some());
        }
    }
    Ok(())
}

/// Whether two assessments say the same; the moment of the next one may be too early.
fn check_same(again: &Assessment, anew: &Assessment, world: &World) -> Result<(), TestCaseError> {
    for index in 0..world.plan.items.len() {
        prop_assert_eq!(
            again.item(index),
            anew.item(index),
            "{}",
            world.plan.items[index].id
        );
    }
    prop_assert_eq!(again.account(), anew.account());
    prop_assert_eq!(again.standing(), anew.standing());
    prop_assert_eq!(again.route(), anew.route());
    prop_assert_eq!(again.evidence(), anew.evidence());
    prop_assert_eq!(again.plan(), anew.plan());
    prop_assert_eq!(again.clock(), anew.clock());
    prop_assert_eq!(again.there(), anew.there());
    prop_assert_eq!(again.nothing_of_the_rest(), anew.nothing_of_the_rest());
    prop_assert_eq!(again.settled(), anew.settled());
    prop_assert_eq!(again.required(), anew.required());
    prop_assert_eq!(again.is_open(), anew.is_open());
    prop_assert_eq!(again.confirmation(), anew.confirmation());
    prop_assert_eq!(again.at(), anew.at());
    let moment = |next: Option<Timestamp>| next.unwrap_or(Timestamp(u64::MAX));
    prop_assert!(moment(again.next()) <= moment(anew.next()));
    Ok(())
}

proptest! {
    #![proptest_config(crate::config(192))]

    #[test]
    fn judging_again_is_judging_anew(
        plan in any_plan(),
        settled in any::<bool>(),
        value in any::<Index>(),
        steps in vec(step(), 0..40),
    ) {
        let mut world = World::new(plan.document());
        if settled {
            world.settle(value);
        }
        let mut assessment = world.assess();
        for step in &steps {
            let keys = world.take(step);
            let evidence = world.evidence();
            assessment = assessment.reassess(&world.question(&evidence), &keys);
            check_same(&assessment, &world.assess(), &world)?;
            check_sums("after a step", &assessment, &world.plan);
            if assessment.is_open() {
                check_open(&world, &assessment)?;
            }
        }
    }

    #[test]
    fn whoever_answers_everything_gets_through(
        plan in any_plan(),
        steps in vec(step(), 0..20),
        value in any::<Index>(),
    ) {
        let mut world = World::new(plan.document());
        for step in &steps {
            world.take(step);
        }
        world.settle(value);
        let assessment = world.assess();
        let left: Vec<_> = assessment.outstanding(&world.plan).collect();
        prop_assert_eq!(left, []);
        prop_assert!(assessment.permit(ACCOUNT).is_some());
        check_open(&world, &assessment)?;
    }

    #[test]
    fn time_alone_opens_nothing(
        plan in any_plan(),
        steps in vec(step(), 0..20),
        value in any::<Index>(),
        waits in vec(0..40 * DAY as i64, 1..4),
    ) {
        let mut world = World::new(plan.document());
        world.settle(value);
        for step in &steps {
            world.take(step);
        }
        let mut before = world.assess();
        // Answers dated ahead come of age, and a clock that was set back catches up; nothing else
        // gets better by waiting.
        let ahead = |found: domain::gate::Outstanding<'_>| {
            matches!(
                found.reason,
                Reason::InTheFuture | Reason::CopiedOnFuture | Reason::ClockImplausible
            )
        };
        prop_assume!(!before.outstanding(&world.plan).any(ahead));
        prop_assume!(before.nothing_of_the_rest() != Err(Reason::InTheFuture));
        for wait in waits {
            world.clock = ms(world.case.time(world.clock), wait);
            let after = world.assess();
            prop_assert!(before.is_open() || !after.is_open());
            let until = before.next();
            if until.is_none_or(|until| world.clock <= until) {
                check_same(&Assessment::clone(&before).reassess(&world.question(&world.evidence()), &[]), &after, &world)?;
                prop_assert_eq!(before.is_open(), after.is_open(), "it shuts when it says so");
            }
            before = after;
        }
    }

    #[test]
    fn what_is_stored_opens_the_gate_only_as_answers(
        plan in any_plan(),
        value in any::<Index>(),
        steps in vec(step(), 0..6),
        lost in any::<Index>(),
    ) {
        let mut world = World::new(plan.document());
        world.settle(value);
        for step in &steps {
            world.take(step);
        }
        let before = world.assess();
        let mut restored = Case::new(world.case.account);
        restored.typed_id.clone_from(&world.case.typed_id);
        restored.latest = world.case.latest;
        let mut gone = None;
        let lost = lost.index(world.case.answers().count().max(1) * 2);
        let mut complete = true;
        for (index, (key, answer)) in world.case.answers().enumerate() {
            let mut stored = answer.to_stored(ACCOUNT, key);
            // A mark that a file left where nothing was answered is all that is known of that file.
            let item = world.plan.find(key).map(|item| &world.plan.items[item]);
            if index == lost && !item.is_some_and(|item| item.applies.found) {
                stored.pop();
                complete = false;
                gone = world.plan.find(key);
            }
            if let Ok(answer) = Answer::from_stored(&stored, ACCOUNT, key) {
                restored.merge(key, answer);
            }
        }
        world.case = restored;
        let after = world.assess();
        // The embedding page's word is not among what is stored.
        let is_host = |index: &usize| matches!(world.plan.items[*index].kind, ItemKind::Host);
        for index in (0..world.plan.items.len()).filter(is_host) {
            let settled = matches!(after.item(index), Judgement::Settled { .. });
            prop_assert!(!settled);
            complete &= before.item(index) == after.item(index);
        }
        if complete {
            prop_assert_eq!(before, after);
        } else {
            // Without a word of its own, the confirmation speaks of it that was given before that word.
            let spoken_of = |after: &Assessment| gone.is_some_and(|item| after.item(item).follows_there());
            prop_assert!(before.is_open() || !after.is_open() || spoken_of(&after));
        }
    }

    #[test]
    fn strange_answers_open_nothing(plan in any_plan(), value in any::<Index>(), which in any::<Index>()) {
        let mut world = World::new(plan.document());
        world.settle(value);
        let required: Vec<usize> = (0..world.plan.items.len())
            .filter(|index| world.plan.items[*index].required)
            .filter(|index| world.assess().item(*index) != Judgement::DoesNotApply)
            .filter(|index| !world.assess().item(*index).follows_there())
            .collect();
        prop_assume!(!required.is_empty());
        let item = *which.get(&required);
        let key = world.plan.items[item].id.clone();
        // No answer counts for what the embedding page settles.
        world.case.settle(&world.plan, &key, "", NOON);
        for said in [Said::Text("kept".to_owned()), Said::Standing(Standing::Member)] {
            world.replace(&key, said);
            prop_assert!(!world.assess().is_open());
        }
    }
}
