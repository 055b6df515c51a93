//! From a plan to its compact form. The texts come in the order in which the fallback has them.

use super::kind;
use super::values::{list, number, optional, optional_number, text, texts};
use crate::json::Value;
use crate::plan::{
    Applies, Billed, Category, Item, Link, Matters, Plan, Replaced, Rule, Section, Source,
    TimelineEntry,
};

impl Plan {
    /// The plan in its compact form.
    #[must_use]
    pub fn to_compact(&self) -> Value {
        let sources = self.sources.iter().map(|(key, value)| source(key, value));
        let sections = self.sections.iter().map(|part| section(self, part));
        // A list that the built-in plan leaves empty costs nothing in its files.
        let protected = &self.protected_accounts;
        let protected = (!protected.is_empty()).then(|| texts(protected));
        let parts = [
            text(&self.id),
            text(&self.revision),
            optional(self.compiled.map(|day| day.iso()).as_deref()),
            text(self.confirmation.name()),
            number(self.max_age_days),
            optional_number(self.empty_max_age_days),
            list(sections),
            texts(&self.root_steps),
            texts(&self.organization_steps),
            list(self.timeline.iter().map(timeline_entry)),
            texts(&self.afterwards),
            list(sources),
            links(&self.help),
            list(self.rules.iter().map(rule)),
            list(self.replaced.iter().map(replaced)),
            self.figures.to_value(),
        ];
        list(parts.into_iter().chain(protected))
    }
}

fn section(plan: &Plan, section: &Section) -> Value {
    let categories = &plan.categories[section.categories.clone()];
    let shortcuts = section.shortcuts.iter().map(|one| text(one.name()));
    let parts = [
        text(&section.id),
        text(&section.title),
        texts(&section.intro),
        list(shortcuts),
        list(categories.iter().map(|part| category(plan, part))),
    ];
    let asked_if_there = section.asked_if_there.then_some(Value::Bool(true));
    list(parts.into_iter().chain(asked_if_there))
}

fn category(plan: &Plan, category: &Category) -> Value {
    let items = &plan.items[category.items.clone()];
    let shortcuts = category.shortcuts.iter().map(|one| text(one.name()));
    let parts = [
        text(&category.id),
        optional(category.title.as_deref()),
        list(shortcuts),
        list(items.iter().map(item)),
    ];
    // Hardly any category is: what is not there costs nothing.
    let rare = category.rare.then_some(Value::Bool(true));
    list(parts.into_iter().chain(rare))
}

fn item(item: &Item) -> Value {
    let parts = [
        text(&item.id),
        number(item.revision),
        text(&item.title),
        texts(&item.text),
        kind::written(&item.kind),
        optional(item.trap.as_deref()),
        texts(&item.advice),
        links(&item.links),
        texts(&item.sources),
        texts(&item.rules),
        applies(&item.applies),
        Value::Bool(item.required),
        optional_number(item.max_age_days),
        optional(item.minimum_grade.map(crate::grade::Grade::name)),
        Value::Bool(item.asks_restore),
        optional(item.billed.map(Billed::name)),
    ];
    // Hardly any item says so: what is not there costs nothing.
    list(
        parts
            .into_iter()
            .chain(item.always.then_some(Value::Bool(true))),
    )
}

fn applies(applies: &Applies) -> Value {
    let answers = applies
        .answers
        .iter()
        .map(|(index, options)| list([Value::Number(*index as u64), texts(options)]));
    let found = applies.found.then_some(Value::Bool(true));
    let conditions = [
        list(applies.standings.iter().map(|one| text(one.name()))),
        list(applies.routes.iter().map(|one| text(one.name()))),
        list(answers),
    ];
    // Hardly any item asks for it: what is not there costs nothing.
    list(conditions.into_iter().chain(found))
}

fn source(key: &str, source: &Source) -> Value {
    list([
        text(key),
        text(&source.title),
        optional(source.url.as_deref()),
        text(&source.copy),
    ])
}

fn rule(rule: &Rule) -> Value {
    let parts = [
        text(&rule.id),
        text(&rule.title),
        text(&rule.value),
        optional(rule.older.as_deref()),
        texts(&rule.sources),
    ];
    let figures = rule.figures.iter().map(|figure| number(*figure as u32));
    let figures = (!rule.figures.is_empty()).then(|| list(figures));
    list(parts.into_iter().chain(figures))
}

fn replaced(gone: &Replaced) -> Value {
    let answers = gone.answers.iter();
    let answers = answers.map(|(option, choice)| list([text(option), text(choice)]));
    list([text(&gone.id), text(&gone.by), list(answers)])
}

fn timeline_entry(entry: &TimelineEntry) -> Value {
    let parts = [
        text(&entry.id),
        optional_number(entry.from_day),
        optional_number(entry.to_day),
        text(&entry.title),
        text(&entry.text),
        texts(&entry.sources),
        Value::Bool(entry.in_calendar),
    ];
    let matters = (!entry.matters.is_for_all()).then(|| matters(&entry.matters));
    list(parts.into_iter().chain(matters))
}

fn matters(matters: &Matters) -> Value {
    let answers = matters.answers.iter();
    list([
        list(matters.standings.iter().map(|one| text(one.name()))),
        list(matters.routes.iter().map(|one| text(one.name()))),
        list(answers.map(|(item, answers)| list([text(item), texts(answers)]))),
    ])
}

fn links(links: &[Link]) -> Value {
    let link = |link: &Link| list([text(&link.text), text(&link.url)]);
    list(links.iter().map(link))
}
