//! What the built-in plan says about AWS, with the source of each statement, the
//! age of the copy that was read, and the day on which it was checked.

use anyhow::{Result, anyhow};
use domain::plan::{Item, ItemKind, Plan};

/// Prints all facts in English, as Markdown.
pub(crate) fn print() -> Result<()> {
    let plan = built_in::plan("en")
        .map_err(|_| anyhow!("the built-in plan can't be read; build it first"))?;
    print!("{}", listed(&plan));
    Ok(())
}

fn listed(plan: &Plan) -> String {
    let day = plan.compiled.map(|day| day.iso()).unwrap_or_default();
    let mut lines = vec![format!("# Facts of the built-in plan, checked on {day}")];
    lines.push("\n## Rules".to_owned());
    for rule in &plan.rules {
        let heading = format!("{} {}", rule.id, rule.title);
        let older = rule.older.as_ref().map(|older| format!("Older: {older}"));
        let said: Vec<&str> = [Some(rule.value.as_str()), older.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        add(&mut lines, plan, &heading, &said, &rule.sources);
    }
    lines.push("\n## After closing".to_owned());
    for entry in &plan.timeline {
        add(
            &mut lines,
            plan,
            &entry.title,
            &[&entry.text],
            &entry.sources,
        );
    }
    for section in &plan.sections {
        lines.push(format!("\n## {}\n", section.title));
        lines.extend(section.intro.iter().map(|text| format!("{text}\n")));
        for category in &plan.categories[section.categories.clone()] {
            for item in &plan.items[category.items.clone()] {
                let heading = format!("{} {}", item.id, item.title);
                add(&mut lines, plan, &heading, &said(item), &item.sources);
            }
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// What an item says about AWS.
fn said(item: &Item) -> Vec<&str> {
    let mut said: Vec<&str> = item.text.iter().map(String::as_str).collect();
    if let ItemKind::Backup(Some(way_out)) = &item.kind {
        let steps = way_out.download.iter().chain(&way_out.console);
        let about = [&way_out.needs, &way_out.takes, &way_out.costs];
        let all = steps
            .chain([&way_out.text])
            .chain(about.into_iter().flatten());
        said.extend(all.map(String::as_str).filter(|text| !text.is_empty()));
    }
    if let ItemKind::Decision(decision) = &item.kind {
        let options = decision.options.iter();
        said.extend(options.filter_map(|option| option.hint.as_deref()));
    }
    said.extend(item.trap.as_deref());
    said.extend(item.advice.iter().map(String::as_str));
    said
}

fn add(lines: &mut Vec<String>, plan: &Plan, heading: &str, said: &[&str], sources: &[String]) {
    lines.push(format!("\n### {heading}\n"));
    lines.extend(said.iter().map(|text| format!("{text}\n")));
    for key in sources {
        let Some(source) = plan.sources.get(key) else {
            continue;
        };
        let url = source.url.as_deref().unwrap_or("no public address");
        lines.push(format!("- {key} {}: {}. {url}", source.title, source.copy));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn every_statement_has_a_source_and_every_source_its_copy() {
        let plan = built_in::plan("en").unwrap();
        let list = listed(&plan);
        let day = plan.compiled.unwrap().iso();
        assert!(list.starts_with(&format!("# Facts of the built-in plan, checked on {day}\n")));
        for (key, source) in plan.sources.iter() {
            assert!(!source.copy.is_empty(), "{key}");
            assert!(
                list.contains(&format!("- {key} {}", source.title)),
                "{key} is cited nowhere"
            );
        }
        let without: Vec<&str> = list
            .split("\n### ")
            .skip(1)
            .filter(|fact| !fact.contains("\n- "))
            .map(|fact| fact.split(' ').next().unwrap())
            .collect();
        assert_eq!(without, [""; 0]);
    }
}
