//! Takes the answers of the collector's file, line by line.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::about;
use super::asked::Asked;
use super::head::Head;
use super::images::Images;
use super::line::Line;
use super::made_by_aws::is_made_by_aws;
use super::organization::Organization;
use super::table::{self, Call};
use super::things;
use crate::fold::Fold;
use crate::item::Item;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::refusal::Refusal;

/// The calls that list keys, and which of them are AWS's own.
const KEYS: &str = "kms.ListKeys";
const ALIASES: &str = "kms.ListAliases";

/// The call that lists payment methods: an empty list says that there is none.
const PAYMENTS: &str = "payments.ListPaymentInstruments";

/// The answers so far.
pub(super) struct Answers {
    head: Head,
    asked: Asked,
    /// Keys by Region: which ones AWS made, only their aliases tell.
    keys: BTreeMap<String, Vec<String>>,
    made_by_aws: BTreeSet<String>,
    organization: Organization,
    images: Images,
}

impl Answers {
    pub(super) fn new(head: Head, fold: &mut Fold) -> Self {
        fold.is_of_account(head.account, head.partition);
        Self {
            head,
            asked: Asked::default(),
            keys: BTreeMap::new(),
            made_by_aws: BTreeSet::new(),
            organization: Organization::default(),
            images: Images::default(),
        }
    }

    /// Takes the line of a call.
    pub(super) fn take(&mut self, line: &Line<'_>, fold: &mut Fold) -> Result<(), Refusal> {
        let (Some(id), Some(region)) = (&line.call, &line.region) else {
            return Err(Refusal::CollectedDamaged);
        };
        let Some(call) = table::call(id) else {
            // A table of another day had it.
            fold.problem(Problem::UnknownValue);
            return Ok(());
        };
        if let Some(fault) = &line.error {
            self.asked.failed(call, region, fault);
            return Ok(());
        }
        if line.none.is_some() {
            about::none(call, fold);
            self.asked.answered(call, region, false, line.last);
            return Ok(());
        }
        let answer = line.answer.ok_or(Refusal::CollectedDamaged)?;
        let answer: Value =
            serde_json::from_str(answer.get()).map_err(|_| Refusal::CollectedDamaged)?;
        fold.things += 1;
        if call.id == about::REPLICATION
            && about::replicas(line, &answer, &self.head, fold).is_err()
        {
            fold.is_unreadable()?;
        }
        self.organization.take(call.id, &line.parameters, &answer);
        let something = if call.list.is_empty() {
            about::answer(call, &answer, &self.head, fold)?;
            // What an account says of itself is no thing, unless an item asks about it.
            fold.listed(call, &answer, Some(self.head.account))
        } else {
            self.list(call, region, &answer, fold)?
        };
        self.asked.answered(call, region, something, line.last);
        Ok(())
    }

    /// Takes a part of a list. Whether something is in it.
    fn list(
        &mut self,
        call: &'static Call,
        region: &str,
        answer: &Value,
        fold: &mut Fold,
    ) -> Result<bool, Refusal> {
        let mut something = false;
        if call.id == PAYMENTS {
            fold.payment_methods();
        }
        for one in elements(call, answer)? {
            if !(one.is_object() || one.is_string()) {
                fold.is_unreadable()?;
                something = true;
                continue;
            }
            fold.listed(call, one, Some(self.head.account));
            if self.head.kind == Kind::CollectedCopies {
                self.images.take(call.id, region, one, &self.head);
            }
            something |= match call.id {
                KEYS => {
                    let key = one.get("KeyId").and_then(Value::as_str);
                    let known = self.keys.entry(region.to_owned()).or_default();
                    known.extend(key.map(str::to_owned));
                    // It is known at the end.
                    false
                }
                ALIASES => self.alias(one),
                _ => match about::element(call, one, &self.head, fold) {
                    Some(Ok(())) => !is_made_by_aws(call.id, one),
                    Some(Err(_)) => {
                        fold.is_unreadable()?;
                        true
                    }
                    None => self.thing(call, region, one, fold),
                },
            };
        }
        Ok(something)
    }

    /// Only in the account that is closed is a thing something to ask about.
    fn thing(&self, call: &'static Call, region: &str, one: &Value, fold: &mut Fold) -> bool {
        let has_item = call.items.iter().any(|item| Item::parse(item).is_some());
        if has_item && self.head.kind == Kind::Collected {
            return things::take(call, region, one, &self.head, fold);
        }
        !is_made_by_aws(call.id, one)
    }

    fn alias(&mut self, one: &Value) -> bool {
        let made_by_aws = is_made_by_aws(ALIASES, one);
        if made_by_aws && let Some(key) = one.get("TargetKeyId").and_then(Value::as_str) {
            self.made_by_aws.insert(key.to_owned());
        }
        !made_by_aws
    }

    /// Keys of a Region whose aliases were not listed may all be AWS's own: they count as nothing,
    /// and the missing list keeps them from counting as empty.
    fn take_keys(&mut self, fold: &mut Fold) {
        let (Some(keys), Some(aliases)) = (table::call(KEYS), table::call(ALIASES)) else {
            return;
        };
        for (region, ids) in core::mem::take(&mut self.keys) {
            if !self.asked.is_answered(aliases, &region) {
                continue;
            }
            for id in ids.iter().filter(|id| !self.made_by_aws.contains(*id)) {
                let one = serde_json::json!({ "KeyId": id });
                let something = self.thing(keys, &region, &one, fold);
                self.asked.adds(keys, &region, something);
            }
        }
    }

    /// After the last line.
    pub(super) fn finish(mut self, fold: &mut Fold) -> Result<Kind, Refusal> {
        self.take_keys(fold);
        self.organization.finish(fold);
        self.images.finish(&self.head, fold);
        let answered = |region: &&String| self.asked.has_answers(region);
        for region in self.head.regions.iter().filter(answered) {
            fold.saw_region(region);
        }
        fold.facts.coverage = Some(self.asked.coverage(&self.head));
        Ok(self.head.kind)
    }
}

/// The elements of a list; some stand in a list inside of its elements, or below a name in it.
fn elements<'a>(call: &Call, answer: &'a Value) -> Result<Vec<&'a Value>, Refusal> {
    let mut list = answer;
    for name in call.list.split('.') {
        list = list.get(name).ok_or(Refusal::CollectedDamaged)?;
    }
    let of_list = |value: &'a Value| match value {
        Value::Array(all) => all.iter().collect(),
        Value::Object(_) => vec![value],
        _ => Vec::new(),
    };
    let all: Vec<&Value> = of_list(list);
    if call.inner.is_empty() {
        return Ok(all);
    }
    let inner = all.into_iter().filter_map(|one| one.get(call.inner));
    Ok(inner.flat_map(of_list).collect())
}
